"""What a file says of its decision: number, day and authority, missing or in two ways."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "missing_head": (
        "tệp không ghi rõ; chỉ ra bằng {option}",
        "the file does not say; use {option}",
    ),
    "missing_head.number": (
        "không thấy số quyết định trong tệp hay trong dòng; chỉ ra bằng {option}, hoặc thêm cột"
        " “Số quyết định”",
        "neither the file nor the row says the decision's number; say it with {option}, or add "
        "a column 'Decision'",
    ),
    "missing_head.list": (
        "tên một danh sách khác ghi số quyết định, còn danh sách của {count} dòng từ đây thì "
        "không; ghi vào tên của nó (“… được công nhận tại Quyết định số … ngày …”), hoặc thêm "
        "cột “Số quyết định” và “Ngày ban hành”, rồi nhập lại",
        "the title of another list names its decision, that of {count} {count:row|rows} from "
        "here on does not; write it there ('… recognised by Decision No … of …'), or add the "
        "columns 'Decision' and 'Issued on', and import again",
    ),
    "missing_head.issued_on": (
        "không thấy ngày ban hành quyết định; chỉ ra bằng {option}, hoặc thêm cột “Ngày ban hành”",
        "the day of the decision is not said; say it with {option}, or add a column 'Issued on'",
    ),
    "missing_head.number_column": (
        "không thấy số quyết định trong tệp hay trong dòng; nếu cột này ghi số đó:"
        " {columns}; nếu không, chỉ ra bằng {option}",
        "neither the file nor the row says the decision's number; if this column "
        "holds it: {columns}; if not, say it with {option}",
    ),
    "missing_head.issued_on_column": (
        "không thấy ngày ban hành quyết định; nếu cột này ghi ngày đó:"
        " {columns}; nếu không, chỉ ra bằng {option}",
        "the day of the decision is not said; if this column holds it: "
        "{columns}; if not, say it with {option}",
    ),
    "missing_head.authority": (
        "không thấy cơ quan ban hành; nên chỉ ra bằng {option}, vì huyện và tỉnh có thể dùng "
        "cùng số",
        "the issuing authority is not said; better say it with {option}, for a district and a "
        "province may use the same number",
    ),
    "missing_head.authority_row": (
        "không rõ cơ quan ban hành của {count} dòng, bắt đầu từ quyết định {value}: đó là quyết "
        "định khác; thêm cột “Cơ quan ban hành”, vì huyện và tỉnh có thể dùng cùng số",
        "the authority of {count} {count:row|rows}, the first of decision {value}, is not said:"
        " they name another decision; add a column 'Authority', for a district and a province may "
        "use the same number",
    ),
    "missing_head.kind": (
        "văn bản nêu nhiều việc, không rõ các dòng này thuộc việc nào; chỉ ra bằng {option}, "
        "hoặc thêm cột “Loại”",
        "the document does several things and it is not clear which these rows are; say it with"
        " {option}, or add a column 'Kind'",
    ),
    "head_conflict": (
        "tệp ghi hai nơi khác nhau (“{first}” và “{second}”); chỉ ra bằng {option}",
        "two places of the file disagree ('{first}' and '{second}'); say which with {option}",
    ),
    "head_conflict.number": (
        "hai nơi trong tệp ghi số quyết định khác nhau (“{first}” và “{second}”); chỉ ra bằng "
        "{option}",
        "two places of the file give different numbers ('{first}' and '{second}'); say which "
        "with {option}",
    ),
    "head_conflict.issued_on": (
        "hai nơi trong tệp ghi ngày khác nhau ({first} và {second}); chỉ ra bằng {option}",
        "two places of the file give different days ({first} and {second}); say which with "
        "{option}",
    ),
    "head_conflict.authority": (
        "hai nơi trong tệp ghi cơ quan khác nhau (“{first}” và “{second}”); chỉ ra bằng {option}",
        "two places of the file name different authorities ('{first}' and '{second}'); say "
        "which with {option}",
    ),
    "given_differs": (
        "tệp ghi “{printed}”, đã dùng “{given}” theo {option}",
        "the file says '{printed}'; '{given}' was used, as given by {option}",
    ),
    "given_differs.shared": (
        "tệp ghi “{printed}”, khác “{given}” mà {option} chỉ ra cho mọi tệp của lệnh này; nhập "
        "riêng tệp này",
        "the file says '{printed}', not '{given}', as given by {option} for every file of this "
        "command; import this file by itself",
    ),
    "given_differs.kind": (
        "tên văn bản là “{title}”, trái với --kind {kind} (chỉ ra cho mọi tệp của lệnh này); nhập "
        "riêng tệp này không kèm --kind, hoặc ghi từng việc bằng ocop record",
        "the title is '{title}', against --kind {kind} (which is said of every file of this "
        "command); import this file by itself without --kind, or enter each deed with ocop record",
    ),
    "given_differs.about": (
        "{given} (--number) là quyết định mà văn bản này nói đến ({deed}); số của chính văn bản là "
        "{printed}, đã đọc theo số và ngày ghi trong tệp",
        "{given} (--number) is the decision that this paper is about ({deed}); its own number is "
        "{printed}, and it was read by the number and day it prints",
    ),
}
