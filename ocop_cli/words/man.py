"""What the manual page says beside the help of the commands."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "name": ("Tên", "Name"),
    "synopsis": ("Cách dùng", "Synopsis"),
    "usage": ("[TÙY CHỌN] LỆNH [ĐỐI SỐ]...", "[OPTIONS] COMMAND [ARGS]..."),
    "common": ("Tùy chọn của mọi lệnh", "Options of every command"),
    "forms": ("Ngày và thời điểm", "Days and instants"),
    "also": ("Cùng với: {options}", "With: {options}"),
    "exit": ("Mã thoát", "Exit codes"),
    "exit_text": (
        "0 xong; 1 không làm được, không có gì thay đổi; 2 dùng sai; 3 --fail-if-any hoặc"
        " --fail-if-new có kết quả; 4 có tệp bị từ chối vì nội dung; 130 bị ngắt.",
        "0 done; 1 it could not be done, nothing changed; 2 wrong usage; 3 --fail-if-any or"
        " --fail-if-new found some; 4 a file was refused because of its contents; 130 interrupted.",
    ),
    "environment": ("Biến môi trường", "Environment"),
    "environment_text": (
        "OCOP_DB: tệp sổ. OCOP_LANG: vi hoặc en. NO_COLOR: không tô màu. PAGER: chương trình xem"
        " từng trang. COLUMNS: bề rộng của bảng khi không in ra màn hình.",
        "OCOP_DB: the register. OCOP_LANG: vi or en. NO_COLOR: no colour. PAGER: shows long lists"
        " page by page. COLUMNS: how wide a table is where there is no terminal.",
    ),
}
