"""What is wrong with the files a command was given."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "long_number": (
        "{name} quá dài để là số của một văn bản; gõ như 743/QĐ-UBND.",
        "{name} is too long for the number of a document; type it as 743/QĐ-UBND.",
    ),
    "import_itself": (
        "“{path}” vừa là tệp cần nhập vừa là sổ. Chỉ đúng sổ bằng --db.",
        "'{path}' is both a file to import and the register. Name the register with --db.",
    ),
    "no_such_file": (
        "Không có tệp hay thư mục “{path}”. Kiểm tra lại đường dẫn.",
        "There is no file or folder '{path}'. Check the path.",
    ),
    "empty_folder": (
        "Thư mục “{path}” không có tệp nào đọc được (xlsx, xls, ods, csv, docx, pdf).",
        "The folder '{path}' holds no file that can be read (xlsx, xls, ods, csv, docx, pdf).",
    ),
    "rejects_format": (
        "Tệp --rejects phải có đuôi .csv hoặc .xlsx: “{path}”.",
        "The --rejects file must end in .csv or .xlsx: '{path}'.",
    ),
    "refused": (
        "Không vào sổ vì nội dung: {files} ({count}); xem các dòng lỗi ở trên, sửa rồi nhập lại.",
        "Refused because of the contents: {files} ({count}); see the errors above, mend and import"
        " again.",
    ),
    "pair_names": (
        "Dòng {row} của {file} thiếu tên sản phẩm ở một bên; ghi đủ name_a và name_b.",
        "Line {row} of {file} lacks the name of a product; give both name_a and name_b.",
    ),
    "pair_columns": (
        "Tệp “{file}” thiếu cột {missing}; cần name_a, entity_a, name_b, entity_b.",
        "'{file}' lacks the columns {missing}; name_a, entity_a, name_b, entity_b are needed.",
    ),
    "draft_format": (
        "Bản nháp của --ocr là tệp .csv, hoặc .xlsx có hình từng ô bên cạnh; không phải “{path}”.",
        "A draft of --ocr is a .csv, or an .xlsx with the picture of each cell beside it, not"
        " '{path}'.",
    ),
    "draft_is_there": (
        "Đã có tệp {path}, có thể với những chỗ đã sửa tay, nên không bị ghi đè. Hãy chọn tên khác"
        " cho bản nháp, hoặc xóa tệp ấy trước.",
        "{path} is there already, with corrections made by hand perhaps, so it was not written"
        " over. Choose another name for the draft, or delete that file first.",
    ),
}
