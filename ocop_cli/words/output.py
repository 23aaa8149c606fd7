"""What is said when an output cannot be written."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "cannot_write": (
        "Không ghi được {path}: {reason}. Không có gì được ghi vào đó; "
        "hãy chọn chỗ khác rồi chạy lại.",
        "Cannot write {path}: {reason}. Nothing was written there; "
        "choose another place, then run it again.",
    ),
    "full": (
        "Không ghi được {path}: {reason}. Không có gì được ghi vào đó; "
        "hãy giải phóng chỗ trống hoặc chọn ổ đĩa khác rồi chạy lại.",
        "Cannot write {path}: {reason}. Nothing was written there; "
        "free some space or choose another disk, then run it again.",
    ),
    "is_file": (
        "Không ghi được {path}: ở đó đang có một tệp, trong khi cần một thư mục. Không có gì được "
        "ghi vào đó; hãy đặt tên một thư mục.",
        "Cannot write {path}: a file stands where a folder is needed. Nothing was written there; "
        "name a folder.",
    ),
    "is_folder": (
        "Không ghi được {path}: đó là một thư mục. Không có gì được ghi vào đó; hãy đặt tên một tệp"
        " trong thư mục ấy.",
        "Cannot write {path}: it is a folder. Nothing was written there; name a file within it.",
    ),
    "not_allowed": (
        "Không ghi được {path}: {reason}. Không có gì được ghi vào đó; hãy chọn một thư mục mà bạn "
        "được phép ghi rồi chạy lại.",
        "Cannot write {path}: {reason}. Nothing was written there; "
        "choose a folder you may write to, then run it again.",
    ),
    "long_name": (
        "Không ghi được {path}: {reason}. Không có gì được ghi vào đó; hãy đặt tên ngắn hơn rồi "
        "chạy lại.",
        "Cannot write {path}: {reason}. Nothing was written there; "
        "choose a shorter name, then run it again.",
    ),
    "no_folder": (
        "Không có thư mục {folder}. Hãy tạo thư mục đó hoặc chọn chỗ khác.",
        "There is no folder {folder}. Make it, or choose another place.",
    ),
    "on_source": (
        "{path} là sổ, hay là tệp mà lệnh này đọc (có thể dưới tên khác), nên không bị ghi đè. Hãy"
        " chọn tên khác cho kết quả.",
        "{path} is the register, or a file this command reads (under another name, perhaps), so it"
        " is not written over. Choose another name for the output.",
    ),
    "on_database": (
        "{path} là cơ sở dữ liệu, hoặc là phần đi kèm của một cơ sở dữ liệu, nên không bị ghi đè."
        " Hãy chọn tên khác cho kết quả.",
        "{path} is a database, or what belongs to one, so it is not written over. Choose another"
        " name for the output.",
    ),
    "csv_in_a_spreadsheet": (
        "Để mở bằng Excel, thêm --bom, hoặc ghi ra .xlsx: mở thẳng tệp .csv này chữ có thể hỏng.",
        "To open it in Excel add --bom, or write .xlsx: opened as it is its letters may be spoilt.",
    ),
    "held_open": (
        "Không thay được {path}: một chương trình khác (Excel, Word, trình xem PDF …) đang mở tệp."
        " Đóng tệp ở đó rồi chạy lại; tệp cũ còn nguyên.",
        "{path} cannot be replaced: another program (Excel, Word, a PDF viewer …) has it open."
        " Close it there, then run this again; the file is as it was.",
    ),
    "no_windows_name": (
        "Windows không nhận tên tệp {name} (tên của thiết bị, dấu chấm ở cuối, hoặc một trong các"
        ' ký tự < > : " | ? *). Hãy chọn tên khác.',
        "Windows takes no file of the name {name} (a device's name, a full stop at the end, or one"
        ' of the signs < > : " | ? *). Choose another name.',
    ),
    "long_windows_path": (
        "Đường dẫn {path} dài hơn {most} ký tự, nhiều hơn mức Windows nhận. Chọn thư mục gần gốc ổ"
        " đĩa hơn, hoặc tên ngắn hơn.",
        "The path {path} has more than {most} letters, more than Windows takes. Choose a folder"
        " nearer to the root of the disk, or a shorter name.",
    ),
    "unknown_format": (
        "Không có định dạng {format}. Các định dạng: {formats}.",
        "There is no format {format}. The formats are: {formats}.",
    ),
    "not_for_terminal": (
        "{format} không phải văn bản để xem trên màn hình. Hãy thêm -o TỆP.{format}.",
        "{format} is not text for a screen. Add -o FILE.{format}.",
    ),
    "standard_output": ("đầu ra chuẩn", "standard output"),
    "standard_input": ("đầu vào chuẩn", "standard input"),
}
