"""Doublets: one thing under two names, of two regions, two spellings or two languages.

Data only. They say that two names are one, or that a person must look; never that they are two.
Each stands under what it rests on: a page to look it up on, one word's own sound, or a list of
a province that prints both ways for one product (`name-pairs` in the tests). Whatever is said
otherwise in some region only asks (`MAY_BE_ONE`). `things.MADE_OF` holds further ones, of plants
and animals.
"""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


# Left is read as right.
SAME_THING: dict[str, str] = {
    # Regional words.
    "trà": "chè",  # TCVN 5087:1990 (chè đen); published lists print both for one product
    "heo": "lợn",  # Huình-Tịnh Paulus Của, Đại Nam quốc âm tự vị, “lợn”: con heo
    "đậu phộng": "lạc",  # tudientiengviet.org/dau-phung
    "đậu phụng": "lạc",  # the same
    "bắp": "ngô",  # vi.wikipedia.org/wiki/Ngô: “ngô, bắp hay bẹ”
    "mè": "vừng",  # asiapharma.com.vn/vuon-duoc-lieu/me-vung: vừng in the north, mè in the south
    "chà bông": "ruốc",  # vi.wikipedia.org/wiki/Chà_bông: “ruốc (miền Bắc) hay chà bông (miền Nam)”
    "đậu khuôn": "đậu phụ",  # baobinhdinh.vn, “Hũ” hay “hủ”?: đậu phụ in the centre
    "khoai mì": "sắn",  # vi.wikipedia.org/wiki/Sắn
    "khóm": "dứa",  # vtcnews.vn, ar786313: khóm is the dứa called Queen
    # Words of the south and the older spelling: Hoàng Phê, Từ điển tiếng Việt, at the left word.
    "bông cúc": "hoa cúc",
    "bông sen": "hoa sen",
    "dấm": "giấm",
    "nhang": "hương",
    "xà bông": "xà phòng",
    "hột": "hạt",
    # One word in several spellings: its sound is the source.
    "coffee": "cà phê",
    "cafe": "cà phê",
    "café": "cà phê",
    "caphe": "cà phê",
    "cacao": "ca cao",
    "macca": "mắc ca",
    "macadamia": "mắc ca",
    "xi rô": "siro",
    "si rô": "siro",
    "sirô": "siro",
    "bon sai": "bonsai",
    "home stay": "homestay",
    "tiêu sọ": "hồ tiêu sọ",
    "thác lác": "thát lát",
    "lạp xưởng": "lạp sườn",
    "lạp xường": "lạp sườn",
    "khẩu nhục": "khau nhục",
    "khâu nhục": "khau nhục",
    "patê": "pate",
    "pa tê": "pate",
    "socola": "sô cô la",
    "chocolate": "sô cô la",
    "phomai": "phô mai",
    "viet gap": "vietgap",
    "bánh mỳ": "bánh mì",
    # A part read as in the word above it, and the words of north and south for one bean or seed:
    # đỗ and đậu, hột and hạt, tim and tâm (Hoàng Phê, Từ điển tiếng Việt, at either word).
    "dầu phộng": "dầu lạc",
    "đỗ đen": "đậu đen",
    "đỗ xanh": "đậu xanh",
    "đỗ đỏ": "đậu đỏ",
    "đỗ tương": "đậu nành",
    "đậu tương": "đậu nành",
    "hột vịt": "trứng vịt",
    "hột gà": "trứng gà",
    "hột sen": "hạt sen",
    "tim sen": "tâm sen",
    "gạo lức": "gạo lứt",
    "hủ tíu": "hủ tiếu",
    "bánh dày": "bánh giầy",
    "bánh dầy": "bánh giầy",
    "bánh xu xê": "bánh phu thê",
    "chẳm chéo": "chẩm chéo",
    "chấm chéo": "chẩm chéo",
    "bầu đá": "bàu đá",
    "đảng sâm": "đẳng sâm",
    "olong": "ô long",
    "oolong": "ô long",
    "ôlong": "ô long",
    "atiso": "actiso",
    "artiso": "actiso",
    "atisô": "actiso",
    "actisô": "actiso",
    "sacha inchi": "sachi",
    "sa chi": "sachi",
    "ri 6": "ri6",
    "5 roi": "năm roi",
    "sapa": "sa pa",
    # The class said before a narrower word, or the first word of two that say one thing: published
    # lists print it for one product and leave it out again.
    "gạo nếp": "nếp",
    "hạt mắc ca": "mắc ca",
    "hạt macca": "mắc ca",
    "hạt tiêu": "tiêu",
    "nấm mộc nhĩ": "mộc nhĩ",
    "nấm linh chi": "linh chi",
    "thịt bò khô": "bò khô",
    "thịt trâu gác bếp": "trâu gác bếp",
    "thịt bò gác bếp": "bò gác bếp",
    "rượu vang": "vang",
    "kẹo cu đơ": "cu đơ",
    "kẹo mè xửng": "mè xửng",
    "sấy khô": "khô",
    "phơi khô": "khô",
    "sấy gác bếp": "gác bếp",
    "treo gác bếp": "gác bếp",
    "tranh dân gian": "tranh",
    "dịch vụ du lịch": "du lịch",
    "điểm du lịch": "du lịch",
    "khu du lịch": "du lịch",
    "dịch vụ điểm du lịch": "du lịch",
    "dịch vụ homestay": "homestay",
    # Maize is not meant here.
    "bắp cải": "bắp cải",
    "cải bắp": "bắp cải",
    "bắp chuối": "bắp chuối",
    "bắp bò": "bắp bò",
    "bắp giò": "bắp giò",
}

# Words that may name one thing, though two products of one maker may bear them: asked. Đậu hũ and
# tàu hũ are đậu phụ in one region and tào phớ in another (baobinhdinh.vn, baodanang.vn 3974569).
MAY_BE_ONE = (
    frozenset(_words("đậu, hũ, hủ, tàu, tào, phụ, phớ")),
    frozenset(_words("đường, thẻ, phên")),
    frozenset(_words("mật, đường, mía")),
    frozenset(_words("nước, màu, hàng")),
    frozenset(_words("giò, chả")),
    frozenset(_words("yến, sào, tổ")),
    frozenset(_words("me, bê")),
    frozenset(_words("ram, tráng")),
    frozenset(_words("na, mãng, cầu")),
)
