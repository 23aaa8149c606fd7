"""What a register does not hold, or what cannot be done with it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "undo_which": (
        "Nêu một mục nhật ký, hoặc --last cho mục mới nhất.",
        "Name one entry of the log, or --last for the newest.",
    ),
    "no_entry_left": (
        "Nhật ký không còn mục nào để hoàn tác.",
        "The log has no entry to take back.",
    ),
    "no_product": (
        "Không có sản phẩm nào khớp “{text}”. Tìm bằng: ocop ratings {text}",
        "No product matches '{text}'. Look for it with: ocop ratings {text}",
    ),
    "several_products": (
        "“{text}” khớp nhiều sản phẩm; gõ lại bằng mã số:\n{list}",
        "'{text}' fits several products; use the id:\n{list}",
    ),
    "no_entity": (
        "Không có chủ thể nào khớp “{text}”. Tìm bằng: ocop entities {text}",
        "No entity matches '{text}'. Look for it with: ocop entities {text}",
    ),
    "several_entities": (
        "“{text}” khớp nhiều chủ thể; gõ đầy đủ hơn:\n{list}",
        "'{text}' fits several entities; type more of the name:\n{list}",
    ),
    "no_review": (
        "Không có câu hỏi số {review_id}. Xem: ocop review",
        "There is no question {review_id}. See: ocop review",
    ),
    "same_name": (
        "“{a}” và “{b}” là cùng một tên; không có gì để nối hay tách.",
        "'{a}' and '{b}' are one name; there is nothing to join or part.",
    ),
    "linked_already": (
        "“{a}” và “{b}” đã là một sản phẩm.",
        "'{a}' and '{b}' are one product already.",
    ),
    "not_linked": (
        "“{a}” và “{b}” vốn là hai sản phẩm.",
        "'{a}' and '{b}' are two products already.",
    ),
    "no_entry": (
        "Nhật ký không có mục {log_id}. Xem: ocop log",
        "The log has no entry {log_id}. See: ocop log",
    ),
    "undone_already": (
        "Mục {log_id} đã được lấy lại bởi mục {by}.",
        "Entry {log_id} was taken back already, by entry {by}.",
    ),
    "undo_completed": (
        "Chưa lấy lại được mục {log_id}: các mục sau đã bổ sung, đính chính dòng của nó: {entries}."
        " Lấy lại các mục đó trước.",
        "Entry {log_id} cannot be taken back: later entries completed or corrected its rows:"
        " {entries}. Take those back first.",
    ),
    "undo_closed": (
        "Chưa lấy lại được mục {log_id}: các mục sau đã kết thúc việc của nó: {entries}."
        " Lấy lại các mục đó trước.",
        "Entry {log_id} cannot be taken back: later entries closed its acts: {entries}. Take those"
        " back first.",
    ),
    "entry": ("{log_id} ({entry})", "{log_id} ({entry})"),
    "entry_of": ("{what} {of}", "{what} {of}"),
    "undo_acts": (
        "Chưa lấy lại được mục {log_id}: các việc sau nói về sản phẩm chỉ mục này biết: {entries}."
        " Lấy lại các mục đó trước.",
        "Entry {log_id} cannot be taken back: later acts are about products only it knows:"
        " {entries}. Take those back first.",
    ),
    "undo_twice": (
        "Chưa phục hồi được: các dòng ấy đã được nhập lại bởi {entries}. Lấy lại các mục đó trước.",
        "It cannot be brought back: those rows were imported again, see entries: {entries}. Take"
        " those back first.",
    ),
    "several_files": (
        "Có nhiều tệp: {names}. Chỉ rõ số quyết định, hoặc cho -o một thư mục để lấy cả.",
        "There are several files: {names}. Name the decision, or give -o a folder for all of them.",
    ),
    "no_decision_file": (
        "Sổ không có tệp nào của quyết định “{number}”. Xem: ocop decisions",
        "The register knows no file of the decision '{number}'. See: ocop decisions",
    ),
}
