"""What an import says of each file."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "refused_file": ("{file}: không đọc được, không vào sổ", "{file}: not read, not imported"),
    "refused_rows": (
        "không vào sổ: {rows} dòng, {count} lỗi; sửa rồi nhập lại, hoặc dùng --rejects",
        "refused: {rows} rows, {count} errors; mend and import again, or use --rejects",
    ),
    "refused_whole": (
        "không vào sổ: {rows} dòng, {count} lỗi, không có dòng nào đúng; sửa rồi nhập lại",
        "refused: {rows} rows, {count} errors, no row without one; mend and import again",
    ),
    "done": (
        "{rows} dòng: nhập {imported}, đã có {unchanged}, bổ sung {completed}"
        " (sản phẩm mới {new_products}, đánh giá lại {re_evaluations})",
        "{rows} rows: {imported} imported, {unchanged} unchanged, {completed} completed"
        " ({new_products} new products, {re_evaluations} re-evaluations)",
    ),
    "would": (
        "thử, không ghi: {rows} dòng: sẽ nhập {imported}, đã có {unchanged}, bổ sung {completed}"
        " (sản phẩm mới {new_products}, đánh giá lại {re_evaluations})",
        "dry run, nothing kept: {rows} rows: {imported} would be imported, {unchanged} unchanged,"
        " {completed} completed ({new_products} new products, {re_evaluations} re-evaluations)",
    ),
    "to_review": (
        "{count} câu hỏi cần người trả lời: ocop review",
        "{count} questions for a person: ocop review",
    ),
    "put_back": (
        "đã cất lại tệp gốc vào kho của sổ",
        "the file was put back into the register's archive",
    ),
    "columns": ("Các cột đã nhận ra:", "Columns recognised:"),
    "unused": ("(không dùng)", "(not used)"),
    "rows": ("Các dòng đã hiểu:", "Rows as understood:"),
    "stars": ("{stars} sao", "{stars} stars"),
    "reason": ("Lý do bị từ chối", "Reason for refusal"),
}
