"""The words in which papers speak of the term of certificates: the table that `terms` reads."""

from __future__ import annotations

import re

from ocop_cli.decisions.language import open_terms
from ocop_cli.decisions.language.wordings import spoken
from ocop_cli.text.keys import fold

OF_TERM = spoken("term", r"\b(?:hiệu lực|giá trị|thời hạn|có hạn|thời gian)\b", "Thời hạn 3 năm")
# Of the certificate, perhaps, and perhaps of the goods.
OF_AN_END = spoken("end", r"\bhạn\b", "Hạn đến 30/6/2027")
OF_CERTIFICATE = spoken(
    "certificate",
    r"\b(?:hiệu lực|giá trị|giấy chứng nhận|gcn|chứng nhận|công nhận)\b",
    "Giấy chứng nhận đến hết năm 2026",
)
# What is held for a time, where no word for a term stands.
OF_A_RANK = spoken(
    "rank",
    r"\b(?:hiệu lực|giá trị|giấy chứng nhận|gcn|chứng nhận|công nhận|sao|hạng|nhãn|logo|"
    r"danh hiệu)\b",
    "Mang hạng 4 sao đến hết năm 2026",
)
SIGNED = spoken(
    "from the day of issue",
    r"\b(?:kể |tính )?từ ngày (?:được )?(?:ký|kí|ban hành|công nhận|cấp|phê duyệt|quyết định)\b",
    "36 tháng kể từ ngày ký",
)
# A sentence that says from when a rating counts, other than by a day that is read.
COUNTS_FROM = spoken(
    "counts from",
    r"^\W*(?:(?:các|những|việc|toàn bộ) )*(?:công nhận|chứng nhận|sử dụng|áp dụng|thời điểm|"
    r"thời (?:gian|hạn)|hiệu lực|giá trị|kết quả|hạng sao|xếp hạng|sao|giấy chứng nhận|gcn)\b"
    r"(?:(?!\b(?:đến|tới|nếu|trước)\b).){0,100}?(?:\b(?:từ|kể từ|bắt đầu|khởi điểm|tính)\b"
    r".{0,20}?\b(?:năm|tháng|quý|ngày|khi|lúc|đợt|sau)\b|"
    r"(?:\b(?:là|vào)|:) ?(?:năm|tháng|quý|ngày|đợt|sau khi)\b|\bsau (?:khi|\d+ ngày)\b)",
    "Việc công nhận thực hiện từ năm 2025",
)
# Where the term of what is rated again is joined to the one before.
FROM_THE_END = spoken(
    "from the end of the one before",
    r"\b(?:kể |tính )?từ (?:ngày |khi )?(?:hết|kết thúc) (?:hạn|hiệu lực|thời hạn|giá trị)\b",
    "36 tháng kể từ ngày hết hạn của lần công nhận trước",
)
# Of which of the paper's products a sentence goes on to speak.
WHOSE = spoken(
    "whose",
    r"^\W*(?:riêng )?đối với (?:các |những )?(?:sản phẩm|sp)\b[^:,;.]{0,80}[:,] ?",
    "Riêng đối với các sản phẩm đánh giá lại, thời hạn là 36 tháng",
)
IN_MONTHS = spoken(
    "bounds of which no day is said",
    r"\b(?:từ|đến|tới|hết) (?:hết )?(?:tháng )?\d{1,2} ?[/-] ?\d{4}\b",
    "từ tháng 6/2024 đến tháng 6/2027",
)
TO_A_YEAR = spoken(
    "to a year",
    r"^(?:giấy chứng nhận|gcn|kết quả công nhận)\b.{0,80}"
    r"\b(?:đến|tới) (?:hết )?(?:năm|quý|tháng|20\d\d)\b",
    "Giấy chứng nhận được dùng đến năm 2026",
)
# Lengths, their figure or their word first.
MONTHS = spoken(
    "months", r"\b0?(\d{1,2})(?: ?\(\w+(?: \w+)*\))? tháng\b(?! \d)", "36 (ba mươi sáu) tháng"
)
YEARS = spoken("years", r"\b(?:0?(\d)|(ba|hai|một))(?: ?\(\w+\))? năm\b(?! \d)", "03 (ba) năm")
# One of these stands in whatever says something of a term.
OF_SOME_TERM = (
    *(OF_TERM, OF_AN_END, MONTHS, YEARS, *open_terms.OPEN),
    spoken("certificate", r"\b(?:giấy chứng nhận|gcn|kết quả công nhận)\b", "GCN đến hết 2026"),
)
# A term of a certificate, whichever it is: none of goods, of a dossier, and none that only ran out,
# or has not yet.
SOME_TERM = spoken(
    "some term",
    r"(?<!hết )(?<!còn )(?<!quá )(?<!đúng )(?<!trước )(?<!sớm )(?<!gia )(?<!giới )(?<!đến )"
    r"(?<!kỳ )(?:\bhạn\b|\bthời hạn\b|\bhiệu lực\b)"
    r"(?! (?:dùng|sử dụng|bảo quản|bảo hành|chế|hán|mức|điền))",
    "giữ thời hạn cũ",
)
OF_DECISION = spoken(
    "of the decision, and of no certificate",
    r"\b(?:quyết định|qđ|văn bản) (?:này )?(?:có|phát sinh) (?:hiệu lực|giá trị)\b|"
    r"\bhiệu lực thi hành\b",
    "Quyết định này có hiệu lực kể từ ngày ký",
)
OF_WHAT_IT_GRANTS = spoken(
    "of what a decision grants",
    r"\b(?:giấy chứng nhận|gcn|chứng nhận|sản phẩm|kết quả)\b",
    "Quyết định và Giấy chứng nhận có hiệu lực kể từ ngày ký",
)
DAYS_LATER = spoken(
    "days later", r"\bsau \d{1,3} ?(?:\(\w+(?: \w+)*\) )?ngày\b", "sau 45 ngày kể từ ngày ký"
)
# What runs over years and is no term.
PLANS = spoken(
    "plan",
    r"\b(?:chương trình|đề án|kế hoạch|chiến lược|định hướng|mục tiêu|dự án|phấn đấu)\b[^;:]*",
    "Chương trình OCOP giai đoạn 2021-2025, định hướng đến năm 2030",
)
# What may stand before the word for a term where it is granted: "hết hiệu lực" is none.
GRANTED = frozenset(
    spelled
    for word in [
        "có",
        "phát",
        "sinh",
        "là",
        "này",
        "nhận",
        "gcn",
        "ocop",
        "phẩm",
        "và",
        "với",
        "quả",
        "trong",
        "của",
    ]
    for spelled in (word, fold(word))
)  # fmt: skip
# What else a plain sentence about a term is made of. Without marks "thôi", "dừng", "chờ" are
# written as words of these are, so that those stand with the word beside them.
PLAIN = spoken(
    "beside a plain term",
    r"\b(?:thời (?:hạn|gian)|sử dụng|cho (?=các|toàn|sản|những)|giấy|chứng|nhận|gcn|sản|phẩm|"
    r"ocop|các|những|của|được|này|là|có|giá trị|hiệu lực|quyết|định|kết quả|công|cấp|và|kể|"
    r"tính|tỉnh|như|trên|đợt|ghi chú|lưu ý|điều|thi hành|phân hạng|hạng|đánh giá|đánh|danh|"
    r"sau|trong|với|toàn bộ|vòng|đối|đây|dưới|nguyên|từ|tự|ngày|ký|qđ|văn bản|phát sinh|nay|"
    r"hạn|[1-5] sao|lần đầu|lại|nâng|mới|chủ thể|có tên tại|nhãn hiệu|biểu trưng|logo|quyền|"
    r"bao bì|việt nam)\b",
    "Giấy chứng nhận",
)
# All that a text without marks is made of which only says a term, and since when and of what it is.
OF_A_TERM_ALONE = re.compile(
    r"(?:\W|\d|\b(?:36|thang|ba|nam|muoi|sau|ke|tinh|bat dau|tu|ngay|duoc|ky|ki|ban hanh|cap|cong "
    r"nhan|phe duyet|co|hieu luc|gia tri|quyet dinh|qd|giay chung nhan|gcn|giay|nay|cua|theo|quy "
    r"dinh|ubnd|tinh|huyen|thoi han|thoi gian|chung nhan|den|toi|het)\b)*"
)
