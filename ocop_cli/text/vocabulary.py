"""The words of names that mean something: types of entity, abbreviations, kinds, qualities, units.

Data only, in lower case, NFC and the tone placement of `names.same_key` (hòa, thủy). A new word
met in another province's file is one more entry here.
"""

from __future__ import annotations

# What offices shorten in the name of an entity; read as whole words, the longest first.
ENTITY_ABBREVIATIONS: dict[str, str] = {
    "htx": "hợp tác xã",
    "lhhtx": "liên hiệp hợp tác xã",
    "tht": "tổ hợp tác",
    "htxdvnn": "hợp tác xã dịch vụ nông nghiệp",
    "htxnn": "hợp tác xã nông nghiệp",
    "tnhh": "trách nhiệm hữu hạn",
    "mtv": "một thành viên",
    "1tv": "một thành viên",
    "2tv": "hai thành viên",
    "cp": "cổ phần",
    "ctcp": "công ty cổ phần",
    "cty": "công ty",
    "dntn": "doanh nghiệp tư nhân",
    "dn": "doanh nghiệp",
    "hkd": "hộ kinh doanh",
    "hkdct": "hộ kinh doanh cá thể",
    "hgđ": "hộ gia đình",
    "cs": "cơ sở",
    "cssx": "cơ sở sản xuất",
    "cscb": "cơ sở chế biến",
    "sxkd": "sản xuất kinh doanh",
    "sxtm": "sản xuất thương mại",
    "sxtmdv": "sản xuất thương mại dịch vụ",
    "sx": "sản xuất",
    "kd": "kinh doanh",
    "tm": "thương mại",
    "tmdv": "thương mại dịch vụ",
    "tmđt": "thương mại điện tử",
    "dv": "dịch vụ",
    "dvtm": "dịch vụ thương mại",
    "dvnn": "dịch vụ nông nghiệp",
    "dvth": "dịch vụ tổng hợp",
    "dvdl": "dịch vụ du lịch",
    "dl": "du lịch",
    "nn": "nông nghiệp",
    "nln": "nông lâm nghiệp",
    "nlts": "nông lâm thủy sản",
    "nlnts": "nông lâm nghiệp thủy sản",
    "nntt": "nuôi trồng thủy sản",
    "ntts": "nuôi trồng thủy sản",
    "cnc": "công nghệ cao",
    "ưdcnc": "ứng dụng công nghệ cao",
    "xk": "xuất khẩu",
    "nk": "nhập khẩu",
    "xnk": "xuất nhập khẩu",
    "cb": "chế biến",
    "cbnls": "chế biến nông lâm sản",
    "nls": "nông lâm sản",
    "cbts": "chế biến thủy sản",
    "ts": "thủy sản",
    "ttcn": "tiểu thủ công nghiệp",
    "đt": "đầu tư",
    "pt": "phát triển",
    "xd": "xây dựng",
    "vn": "việt nam",
    "tnxp": "thanh niên xung phong",
    "ns": "nông sản",
}
# What offices run together in one word without vowels, in any order: SXNN, SXTMDVXNK, NSHC. Alone
# some of them are other things (TP is a city), so only two and more count.
RUN_TOGETHER: dict[str, str] = {
    "sx": "sản xuất",
    "tm": "thương mại",
    "dv": "dịch vụ",
    "kd": "kinh doanh",
    "xnk": "xuất nhập khẩu",
    "xk": "xuất khẩu",
    "nk": "nhập khẩu",
    "nn": "nông nghiệp",
    "ln": "lâm nghiệp",
    "ts": "thủy sản",
    "ns": "nông sản",
    "cb": "chế biến",
    "tp": "thực phẩm",
    "hc": "hữu cơ",
    "dl": "du lịch",
    "đt": "đầu tư",
    "pt": "phát triển",
    "xd": "xây dựng",
}
# Numbers that close or open an entity's name, in the figures they stand for. A bare I or V is a
# letter unless "số" stands before it or, for I, nothing after it.
ROMAN_NUMBERS = {"ii": "2", "iii": "3", "iv": "4"}
# How an entity's name says what it is, as printed after the abbreviations are spelled out;
# the first that fits counts, so the narrower stand first. 26/2026/QĐ-TTg article 2.3 names the
# types that may own a product.
ENTITY_TYPES: tuple[tuple[str, str], ...] = (
    ("chi nhánh", "branch"),
    ("liên hiệp hợp tác xã", "cooperative_union"),
    ("tổ hợp tác", "cooperative_group"),
    ("tổ hợp tác xã", "cooperative_group"),
    ("nhóm hộ", "cooperative_group"),
    ("tổ liên kết", "cooperative_group"),
    ("nhóm liên kết", "cooperative_group"),
    ("hợp tác xã", "cooperative"),
    ("doanh nghiệp tư nhân", "private_enterprise"),
    ("công ty", "company"),
    ("tổng công ty", "company"),
    ("tập đoàn", "company"),
    ("doanh nghiệp", "company"),
    ("trung tâm", "centre"),
    ("hiệp hội", "association"),
    ("hội", "association"),
    ("làng nghề", "association"),
    ("câu lạc bộ", "association"),
    ("hộ sản xuất kinh doanh", "household"),
    ("hộ kinh doanh cá thể", "household"),
    ("hộ kinh doanh", "household"),
    ("hộ sản xuất", "household"),
    ("hộ gia đình", "household"),
    ("hộ cá thể", "household"),
    ("hộ nông dân", "household"),
    ("hộ", "household"),
    ("gia đình", "household"),
    ("trang trại", "farm"),
    ("nông trại", "farm"),
    ("vườn", "farm"),
    ("cơ sở sản xuất kinh doanh", "facility"),
    ("cơ sở sản xuất và kinh doanh", "facility"),
    ("cơ sở sản xuất", "facility"),
    ("cơ sở chế biến", "facility"),
    ("cơ sở kinh doanh", "facility"),
    ("cơ sở", "facility"),
    ("nhà máy", "facility"),
    ("xí nghiệp", "facility"),
    ("xưởng", "facility"),
    ("nhà hàng", "facility"),
    ("quán ăn", "facility"),
    ("lò", "facility"),
)

# Types whose name is a person's or a shop's: the commune tells two of one name apart.
LOCAL_TYPES = frozenset({"household"})
# The commonest family names: an entity without a type, or a farm or workshop, whose name begins
# with one and is no longer than a person's is taken for a person.
_FAMILY_NAMES = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh đoàn lâm "
    "mai trịnh trương hà tạ tô chu châu cao vi lò lương lường nông ma hoa lục sầm triệu thạch sơn "
    "kim giàng sùng vàng mùa thào hầu lầu lù tẩn chảo bàn phùng quách tăng thái vương văn la "
    "thân từ ninh mạc khổng kiều hứa lưu nghiêm bế đàm điểu ksor rơ siu nay rmah y"
)
FAMILY_NAMES = frozenset(_FAMILY_NAMES.split())

# How a person is addressed before the name; no part of it.
TITLES = frozenset({"ông", "bà", "anh", "chị", "cô", "chú", "ô", "b"})

# Words that say "company" in an English name.
FOREIGN_COMPANIES = frozenset({"co", "ltd", "jsc", "company", "limited", "corp", "corporation"})
