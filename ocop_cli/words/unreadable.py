"""Why a file cannot be read, and what to do about it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "not_found": (
        "Không tìm thấy tệp {file}. Hãy kiểm tra lại đường dẫn.",
        "There is no file {file}. Check the path.",
    ),
    "held_open": (
        "{file} đang được mở trong một chương trình khác (Word, Excel …), không cho đọc. Đóng tệp ở"
        " đó rồi chạy lại.",
        "{file} is open in another program (Word, Excel …), which lets nobody read it. Close it"
        " there, then run this again.",
    ),
    "permission": (
        "Không được phép đọc {file}. Hãy xin quyền đọc, hoặc chép tệp vào thư mục của mình.",
        "{file} may not be read by this user. Ask for permission, or copy the file to a "
        "folder of yours.",
    ),
    "folder": (
        "{file} là một thư mục, không phải tệp. Hãy nêu tên các tệp cần đọc.",
        "{file} is a folder, not a file. Name the files to read.",
    ),
    "special": (
        "{file} không phải tệp thường (thiết bị, ống dẫn…). Hãy nêu tên một tệp trên đĩa.",
        "{file} is not an ordinary file (a device, a pipe…). Name a file on disk.",
    ),
    "system": (
        "Không đọc được {file}: {reason}. Hãy kiểm tra ổ đĩa hoặc mạng rồi thử lại.",
        "{file} cannot be read: {reason}. Check the disk or the network and try again.",
    ),
    "empty": (
        "{file} rỗng, không có gì bên trong. Hãy xin lại tệp gốc.",
        "{file} is empty. Ask for the original file again.",
    ),
    "other_format": (
        "{file} không phải {said} mà là {found}. Kiểm tra lệnh đưa dữ liệu vào, hoặc bỏ --format.",
        "{file} is not {said} but {found}. Check what sends it, or leave --format out.",
    ),
    "blank": (
        "{file} không có dòng nào có chữ. Hãy kiểm tra xem có đúng tệp cần nhập không.",
        "{file} has no row with anything in it. Check that it is the right file.",
    ),
    "large": (
        "{file} quá lớn ({size} MB; tối đa {most} MB). Hãy tách thành nhiều tệp.",
        "{file} is too large ({size} MB; at most {most} MB). Split it into several files.",
    ),
    "endless": (
        "{file} có hơn {most} MB, hoặc không có điểm dừng. Hãy tách thành nhiều phần nhỏ hơn.",
        "{file} has more than {most} MB, or no end. Send it in smaller parts.",
    ),
    "bomb": (
        "{file} bung ra quá lớn (phần {part}). Tệp có thể được làm ra để gây hại; không đọc. "
        "Nếu là tệp thật, hãy mở ra, xóa hình ảnh, định dạng thừa rồi lưu lại.",
        "{file} unpacks to far too much (part {part}). It may have been made to do harm; it "
        "is not read. If it is genuine, open it, remove pictures and unused formatting, and "
        "save it again.",
    ),
    "entities": (
        "{file} chứa khai báo thực thể XML (phần {part}), điều mà bảng tính hay văn bản bình "
        "thường không có; không đọc. Hãy mở bằng phần mềm văn phòng và lưu lại thành tệp mới.",
        "{file} declares XML entities (part {part}), which no ordinary workbook or document "
        "does; it is not read. Open it in an office program and save it as a new file.",
    ),
    "damaged": (
        "{file} bị hỏng hoặc bị cắt cụt, không đọc được ({reason}). Hãy xin lại tệp gốc, hoặc"
        " mở bằng phần mềm văn phòng và lưu lại.",
        "{file} is damaged or cut short and cannot be read ({reason}). Ask for the original "
        "again, or open it in an office program and save it anew.",
    ),
    "odd_number": (
        "{file}, trang tính {sheet}, ô {cell}: số {value} được định dạng là ngày giờ, nhưng không "
        "có ngày giờ nào như vậy. Hãy sửa ô đó (hoặc đổi định dạng thành số) rồi lưu lại.",
        "{file}, sheet {sheet}, cell {cell}: the number {value} is shown as a day or a time, and "
        "there is none such. Mend that cell (or show it as a number), and save again.",
    ),
    "password": (
        "{file} được bảo vệ bằng mật khẩu. Hãy mở tệp, lưu một bản không có mật khẩu rồi nhập"
        " bản đó.",
        "{file} is protected by a password. Open it, save a copy without password, and import"
        " that.",
    ),
    "html": (
        "{file} thực ra là một trang web (HTML), không phải bảng tính. Hãy mở bằng Excel hoặc"
        " LibreOffice và lưu lại dạng .xlsx.",
        "{file} is really a web page (HTML), not a workbook. Open it in Excel or LibreOffice "
        "and save it as .xlsx.",
    ),
    "old_xml": (
        "{file} là bảng tính dạng XML kiểu cũ. Hãy mở bằng Excel hoặc LibreOffice và lưu lại "
        "dạng .xlsx.",
        "{file} is a workbook in the old XML form. Open it in Excel or LibreOffice and save "
        "it as .xlsx.",
    ),
    "binary_workbook": (
        "{file} là bảng tính nhị phân (.xlsb). Hãy mở bằng Excel hoặc LibreOffice và lưu lại "
        "dạng .xlsx.",
        "{file} is a binary workbook (.xlsb). Open it in Excel or LibreOffice and save it as "
        ".xlsx.",
    ),
    "other_document": (
        "{file} là văn bản dạng {kind}, không đọc trực tiếp được. Hãy mở bằng Word hoặc "
        "LibreOffice và lưu lại dạng .docx.",
        "{file} is of the kind {kind}, which is not read directly. Open it in Word or "
        "LibreOffice and save it as .docx.",
    ),
    "picture": (
        "{file} là hình ảnh ({kind}), không có chữ để đọc. Hãy xin tệp gốc; hoặc in hình ra PDF "
        "rồi đọc vào bản nháp để sửa: ocop import --ocr NHAP.xlsx TEP.pdf; hoặc nhập tay vào bảng "
        "tính.",
        "{file} is a picture ({kind}); there is no text in it to read. Ask for the original "
        "file; or print the picture to a PDF and read that into a draft to correct: ocop import "
        "--ocr DRAFT.xlsx FILE.pdf; or type it into a workbook.",
    ),
    "message": (
        "{file} là thư điện tử. Hãy mở thư, lưu các tệp đính kèm ra một thư mục rồi nhập thư mục "
        "đó.",
        "{file} is an e-mail. Open it, save its attachments to a folder and import that folder.",
    ),
    "sealed": (
        "{file} là tệp ký số đóng gói (PKCS#7). Hãy mở bằng phần mềm ký số, lưu văn bản bên trong "
        "ra rồi nhập văn bản ấy.",
        "{file} is a document sealed in a signature (PKCS#7). Open it in the signing program, save "
        "the document inside and import that.",
    ),
    "records": (
        "{file} là dữ liệu JSON, không đọc trực tiếp. Nếu do ocop xuất ra: chạy lại lệnh ấy với "
        "--format csv; nếu không: mở trong Excel (Dữ liệu > Từ JSON), lưu thành .xlsx rồi nhập.",
        "{file} is data in JSON, which is not read directly. If ocop wrote it: run that command "
        "again with --format csv; else open it in Excel (Data > From JSON), save it as .xlsx and "
        "import that.",
    ),
    "packed": (
        "{file} là tệp nén ({kind}). Hãy giải nén rồi nhập các tệp bên trong.",
        "{file} is a packed archive ({kind}). Unpack it and import the files inside.",
    ),
    "database": (
        "{file} là một cơ sở dữ liệu, không phải quyết định hay danh sách. Nếu đó là sổ theo "
        "dõi, hãy mở bằng --db.",
        "{file} is a database, not a decision or a list. If it is a register, open it with --db.",
    ),
    "unknown": (
        "{file} không phải dạng tệp đọc được ở đây. Hãy lưu lại dạng .xlsx, .csv, .docx hoặc .pdf.",
        "{file} is in no format that is read here. Save it as .xlsx, .csv, .docx or .pdf.",
    ),
    "encoding": (
        "{file}: không xác định được bảng mã chữ (dòng {line}). Hãy mở tệp, kiểm tra chữ có "
        "dấu rồi lưu lại dạng CSV UTF-8 hoặc .xlsx.",
        "{file}: the encoding of its text cannot be told (line {line}). Open it, check the "
        "letters with marks, and save it as CSV UTF-8 or .xlsx.",
    ),
    "quotes": (
        "{file}, dòng {line}: dấu ngoặc kép không khớp, các dòng sau có thể bị nuốt mất. Hãy "
        'sửa dấu ngoặc kép ở dòng đó (viết hai dấu "" cho một dấu bên trong ô).',
        "{file}, line {line}: quotation marks do not match, and rows after it might be "
        'swallowed. Mend the quotation marks there (write two, "", for one inside a cell).',
    ),
    "long_field": (
        "{file}, dòng {line}: một ô dài hơn {most} ký tự. Hãy kiểm tra dấu ngoặc kép và dấu "
        "phân cách ở dòng đó.",
        "{file}, line {line}: a cell is longer than {most} characters. Check the quotation "
        "marks and separators there.",
    ),
    "cells": (
        "{file}: quá nhiều ô ({cells}; tối đa {most}). Hãy tách tệp, hoặc xóa các ô thừa ở xa"
        " bảng.",
        "{file}: too many cells ({cells}; at most {most}). Split the file, or clear stray "
        "cells far from the table.",
    ),
    "letters": (
        "{file}: quá nhiều chữ trong các ô ({letters} chữ cái; tối đa {most}). Không có gì của tệp"
        " được nhập. Hãy tách thành nhiều tệp (tệp nào cũng có dòng tiêu đề), hoặc xóa các cột dài"
        " không thuộc danh sách, rồi nhập các tệp đó.",
        "{file}: too much text in its cells ({letters} letters; at most {most}). Nothing of it was "
        "imported. Split it into several files (each with the headings), or delete long columns "
        "that are no part of the list, and import those.",
    ),
    "held": (
        "{file}: hơn {most} chỗ có thể nói gì đó về giấy chứng nhận mà không đọc được thành dữ "
        "kiện; mỗi chỗ là một câu hỏi, và không ai trả lời hết được. Không có gì của tệp được nhập."
        " Hãy tách thành nhiều tệp, nhập tệp đầu và xem các câu hỏi của nó; hoặc xóa các cột không"
        " thuộc danh sách rồi nhập lại.",
        "{file}: more than {most} places may say something of a certificate and are not read into "
        "a fact; each is a question, and nobody could answer them all. Nothing of it was imported. "
        "Split it into several files, import the first and look at its questions; or delete "
        "columns that are no part of the list, and import it again.",
    ),
    "rows": (
        "{file} có khoảng {rows} dòng; một tệp có nhiều nhất {most}. Không có gì của tệp được nhập."
        " Hãy tách thành nhiều tệp (ví dụ mỗi năm hay mỗi huyện một tệp, tệp nào cũng có dòng tiêu"
        " đề), hoặc xóa các dòng thừa, rồi nhập các tệp đó.",
        "{file} has some {rows} {rows:row|rows}; a file may have {most} at most. Nothing of it was"
        " imported. "
        "Split it into several files (one a year or a district, say, each with the headings), or "
        "delete rows that are no part of the list, and import those.",
    ),
    "pages": (
        "{file} có {pages} trang; một tệp có nhiều nhất {most}. Không có gì của tệp được nhập. Hãy"
        " tách thành nhiều tệp (in từng phần ra PDF: trang 1–{most}, …) rồi nhập các tệp đó.",
        "{file} has {pages} {pages:page|pages}; a file may have {most} at most. Nothing of it was"
        " imported. "
        "Split it into several files (print it to PDF in parts: pages 1–{most}, …), and import "
        "those.",
    ),
    "far_cell": (
        "{file}, trang tính {sheet}: có ô nằm quá xa bảng (đến {cell}), làm vùng dữ liệu quá "
        "lớn. Hãy xóa các ô thừa đó (Ctrl+End để tìm) rồi lưu lại.",
        "{file}, sheet {sheet}: a cell lies too far from the table (up to {cell}), which "
        "makes the area too large. Clear such stray cells (Ctrl+End finds them) and save "
        "again.",
    ),
    "row_filled_down": (
        "{file}, trang tính {sheet}: dòng {row} có chữ hoặc số và lặp lại y hệt {count} lần liền "
        "nhau. Hãy xóa các dòng lặp lại đó (thường do kéo chép xuống tận cuối trang tính) rồi lưu "
        "lại.",
        "{file}, sheet {sheet}: row {row} has something in it and stands {count} {count:time|times}"
        " alike. Delete these copies (a cell was filled down to the end of the sheet, as a rule)"
        " and save again.",
    ),
    "drawing": (
        "{file}, trang {part}: vẽ trang này thành hình tốn quá nhiều thời gian hoặc bộ nhớ nên đã"
        " dừng. Nếu là tệp thường dùng, hãy in lại thành PDF rồi thử lại.",
        "{file}, page {part}: drawing this page takes too much time or memory, and was stopped. If"
        " it is an ordinary file, print it to PDF anew and try again.",
    ),
}
