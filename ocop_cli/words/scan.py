"""Why a document without letters cannot be read, and what to do about it.

The sentences that refuse a picture end where the draft by character recognition begins.
"""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "page": (
        "{file}, trang {page}: trang này là ảnh chụp (scan), không có chữ để đọc; không nhập gì "
        "từ tệp. Hãy xin tệp gốc (Word, Excel), hoặc tạo bản nháp để người soát lại: ocop import "
        "--ocr DRAFT.csv {file}",
        "{file}, page {page}: this page is a scan, a picture without text; nothing of the file "
        "was imported. Ask for the original (Word, Excel), or write a draft for a person to "
        "correct: ocop import --ocr DRAFT.csv {file}",
    ),
    "layer": (
        "{file}, trang {page}: trang này là ảnh chụp (scan), chữ bên dưới do máy nhận dạng nên "
        "có thể sai tên mà không để lại dấu vết; không nhập gì từ tệp. Hãy xin tệp gốc, hoặc tạo "
        "bản nháp để người soát lại: ocop import --ocr DRAFT.csv {file}",
        "{file}, page {page}: this page is a scan, and the text behind it was recognised by a "
        "machine, which changes names without a trace; nothing of the file was imported. Ask for "
        "the original, or write a draft for a person to correct: ocop import --ocr DRAFT.csv "
        "{file}",
    ),
    "letters": (
        "{file}, trang {page}: phông chữ trong tệp không cho biết chữ nào là chữ nào, nên không "
        "đọc được đúng; không nhập gì từ tệp. Hãy xin tệp gốc, hoặc tạo bản nháp để người soát "
        "lại: ocop import --ocr DRAFT.csv {file}",
        "{file}, page {page}: the fonts in the file do not say which letters they draw, so that "
        "the text cannot be read right; nothing of the file was imported. Ask for the original, "
        "or write a draft for a person to correct: ocop import --ocr DRAFT.csv {file}",
    ),
    "document": (
        "{file}: danh sách trong văn bản này là hình ảnh, không có chữ để đọc; không nhập gì từ "
        "tệp. Hãy xin tệp gốc; hoặc lưu thành PDF rồi tạo bản nháp để người soát lại: ocop "
        "import --ocr DRAFT.csv TEP.pdf",
        "{file}: the list in this document is a picture without text; nothing of the file was "
        "imported. Ask for the original; or save it as PDF and write a draft for a person to "
        "correct: ocop import --ocr DRAFT.csv FILE.pdf",
    ),
    "no_program": (
        "Máy này chưa cài Tesseract, chương trình nhận dạng chữ trong ảnh. Cách cài: apt install "
        "tesseract-ocr tesseract-ocr-vie (Debian, Ubuntu); hoặc xem "
        "https://tesseract-ocr.github.io rồi chọn thêm tiếng Việt (vie).",
        "Tesseract, the program that recognises letters in pictures, is not installed here. To "
        "install it: apt install tesseract-ocr tesseract-ocr-vie (Debian, Ubuntu); elsewhere see "
        "https://tesseract-ocr.github.io and add Vietnamese (vie).",
    ),
    "no_language": (
        "Tesseract trên máy này chưa có dữ liệu ngôn ngữ {name}. Cách cài: apt install "
        "tesseract-ocr-{name}, hoặc chép {name}.traineddata vào thư mục tessdata.",
        "Tesseract has no data for the language {name} here. To install it: apt install "
        "tesseract-ocr-{name}, or copy {name}.traineddata into its tessdata folder.",
    ),
    "too_long": (
        "{file}: nhận dạng một trang mất hơn {seconds} giây nên đã dừng. Hãy quét lại ở 200–300 "
        "dpi, hoặc tách tệp.",
        "{file}: recognising one page took more than {seconds} seconds and was stopped. Scan it "
        "again at 200–300 dpi, or split the file.",
    ),
    "failed": (
        "{file}: Tesseract không đọc được trang này ({reason}). Hãy quét lại rõ hơn, hoặc nhập "
        "tay vào bảng tính.",
        "{file}: Tesseract could not read this page ({reason}). Scan it again more clearly, or "
        "type it into a workbook.",
    ),
    "of_page": ("{file}, trang {page}, dòng {row}", "{file}, page {page}, row {row}"),
    "sure": ("chắc {percent} %", "{percent} % sure"),
    "drafted": (
        "Đã đọc {rows} dòng vào “{path}”. Nhận dạng chữ làm sai tên mà không để lại dấu vết: đối"
        " chiếu từng dòng với bản quét, sửa, rồi nhập: ocop import {path}",
        "{rows} {rows:row was|rows were} read into '{path}'. Character recognition changes names"
        " without a trace:"
        " compare each row with the scan, correct it, then import it: ocop import {path}",
    ),
}
