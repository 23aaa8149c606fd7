"""The words of headings: which phrases in a council's table mean which field.

A wording met in another province is one more phrase here. Phrases are folded: no case, no
diacritics, no punctuation, nothing in brackets. A field name of the contract always means itself.
"""

from __future__ import annotations

from collections.abc import Mapping

# Field -> phrases, folded. Fields with a leading underscore are read and used, not stored as such.
HEADERS: Mapping[str, tuple[str, ...]] = {
    "_number": (
        "stt", "tt", "so tt", "so thu tu", "thu tu", "st t", "s tt", "no", "order", "index",
        "number", "row",
    ),
    "product": (
        "product", "product name", "name of product", "products", "ocop product", "name",
        "san pham", "ten san pham", "ten sp", "san pham ocop", "ten san pham ocop", "ten sp ocop",
        "ten san pham dich vu", "ten hang hoa", "danh muc san pham", "ten goi san pham",
        "ten san pham dich vu du lich", "ten bo san pham", "san pham dich vu", "sp", "ten",
        "ten mat hang", "mat hang",
    ),
    "entity": (
        "entity", "producer", "owner", "maker", "company", "entity name", "ocop entity",
        "chu the", "ten chu the", "chu the ocop", "ten chu the ocop", "chu the san xuat",
        "ten chu the san xuat", "ten co so san xuat", "co so san xuat", "co so", "ten co so",
        "don vi san xuat", "don vi", "ten don vi", "to chuc ca nhan", "ten to chuc ca nhan",
        "to chuc", "nha san xuat", "doanh nghiep", "ten doanh nghiep", "hop tac xa", "chu so huu",
        "chu san pham", "ten chu co so", "chu the san pham", "chu the tham gia",
        "chu the san xuat kinh doanh", "co so san xuat kinh doanh", "don vi chu the",
        "ten co so chu the", "htx doanh nghiep", "ten htx doanh nghiep", "co so chu the",
        "chu the kinh te", "don vi tham gia", "co so sx", "ten co so sx", "chu the sx", "chu co so",
        "don vi ca nhan", "don vi ca nhan san xuat", "ca nhan to chuc", "ho ten chu the",
        "ho va ten chu the", "htx to hop tac ho kinh doanh",
    ),
    "_entity_locality": (
        "chu the dia chi", "ten va dia chi chu the", "chu the va dia chi", "ten chu the dia chi",
        "ten dia chi chu the", "ten va dia chi co so san xuat", "co so san xuat dia chi",
        "ten chu the va dia chi", "don vi dia chi", "entity and address", "entity address",
        "ten dia chi co so san xuat", "chu the san xuat dia chi", "to chuc ca nhan dia chi",
    ),
    "representative": (
        "representative", "nguoi dai dien", "dai dien", "ho ten nguoi dai dien",
        "ten nguoi dai dien", "ho va ten nguoi dai dien", "nguoi dai dien phap luat", "giam doc",
        "chu ho", "dai dien phap luat", "nguoi dai dien chu the", "ho va ten", "ho ten",
    ),
    "phone": (
        "phone", "telephone", "dien thoai", "so dien thoai", "sdt", "dt", "so dt", "lien he",
    ),
    "email": ("email", "e mail", "thu dien tu"),
    "tax_number": (
        "tax number", "tax code", "ma so thue", "mst", "ma so doanh nghiep", "ma so kinh doanh",
    ),
    "entity_type": (
        "entity type", "loai hinh", "loai hinh chu the", "loai chu the", "loai hinh to chuc",
        "hinh thuc to chuc", "loai hinh san xuat", "loai hinh kinh doanh",
    ),
    "locality": (
        "locality", "address", "place", "location", "dia chi", "dia phuong", "dia chi san xuat",
        "dia diem", "dia ban", "dia chi chu the", "dia chi co so", "dia chi co so san xuat",
        "tru so", "noi san xuat", "dia diem san xuat", "dia chi tru so", "tru so chinh",
        "xa huyen", "dia chi xa huyen", "dia chi lien he", "dia chi san xuat kinh doanh",
        "dia danh", "don vi hanh chinh", "thon xa", "xom xa", "ap xa", "ban xa", "thon xa huyen",
    ),
    "_commune": (
        "commune", "ward", "xa", "xa phuong", "xa phuong thi tran", "xa thi tran", "ten xa",
        "phuong xa", "xa phuong dac khu", "phuong", "don vi cap xa", "cap xa",
    ),
    "_hamlet": (
        "thon", "xom", "thon xom", "thon ban", "ap", "khom ap", "to dan pho", "village", "hamlet",
    ),
    "_district": (
        "district", "huyen", "huyen thanh pho", "huyen thi xa thanh pho", "huyen thi xa",
        "quan huyen", "huyen tp", "ten huyen", "thanh pho huyen", "huyen thanh pho thi xa",
        "cap huyen", "huyen tx tp", "huyen thi thanh pho", "quan huyen thi xa",
        "thi xa huyen thanh pho", "huyen thi", "thanh pho",
    ),
    "_province": ("province", "tinh", "tinh thanh pho", "tinh thanh", "tinh tp"),
    "group": (
        "group", "product group", "nhom san pham", "nhom", "nganh hang", "nhom nganh", "linh vuc",
        "nganh", "nhom nganh hang", "phan nhom", "loai san pham", "nganh san pham", "bo san pham",
        "nganh nhom san pham", "phan loai san pham", "nganh nghe", "nhom nganh san pham",
        "nhom sp",
    ),
    "stars": (
        "stars", "star", "rank", "star rating", "hang sao", "so sao", "xep hang", "hang", "sao",
        "phan hang", "ket qua xep hang", "ket qua phan hang", "dat sao", "hang san pham",
        "xep loai", "hang sao dat duoc", "xep hang sao", "cap sao", "sao dat duoc", "so sao dat",
        "hang dat", "hang dat duoc", "ket qua hang sao", "xep hang san pham", "phan hang sao",
        "hang sao de nghi cong nhan", "muc sao", "danh gia xep hang", "ket qua xep loai",
        "xep hang ocop", "hang ocop", "dat hang", "ket qua sao", "hang sao moi",
        "hang sao danh gia lai", "hang sao sau danh gia lai", "hang sao cong nhan lai",
        "hang san pham ocop", "danh gia phan hang", "ket qua danh gia phan hang", "hang sao ocop",
        "sao ocop", "so sao ocop", "rating", "hang cong nhan", "cong nhan hang", "thu hang",
        "hang duoc cong nhan", "cong nhan hang sao", "hang sao chung nhan", "ocop dat",
        "cap do sao", "chung nhan hang", "hang sao duoc cong nhan", "hang moi", "xep hang moi",
        "sao moi", "so sao moi", "phan hang moi", "hang sau danh gia", "hang sau danh gia lai",
        "hang sau nang hang", "hang sao sau nang hang", "nang len hang",
    ),
    "_stars_3": ("3 sao", "ba sao", "hang 3 sao", "dat 3 sao", "san pham 3 sao", "03 sao",
                 "ocop 3 sao", "cong nhan 3 sao", "xep hang 3 sao"),
    "_stars_4": ("4 sao", "bon sao", "hang 4 sao", "dat 4 sao", "san pham 4 sao", "04 sao",
                 "ocop 4 sao", "cong nhan 4 sao", "xep hang 4 sao"),
    "_stars_5": ("5 sao", "nam sao", "hang 5 sao", "dat 5 sao", "san pham 5 sao", "05 sao",
                 "ocop 5 sao", "cong nhan 5 sao", "xep hang 5 sao"),
    "_stars_potential": (
        "tiem nang 5 sao", "5 sao tiem nang", "san pham tiem nang 5 sao", "potential 5 stars",
    ),
    "_stars_low": ("1 sao", "2 sao", "01 sao", "02 sao", "mot sao", "hai sao", "1 2 sao",
                   "duoi 3 sao", "duoi ba sao"),
    "score": (
        "score", "points", "diem", "so diem", "diem so", "tong diem", "diem trung binh",
        "ket qua diem", "ket qua cham diem", "diem danh gia", "diem tb", "diem binh quan",
        "tong so diem", "ket qua cham", "diem dat", "diem dat duoc", "so diem dat",
        "diem hoi dong", "diem cham", "diem trung binh cua hoi dong", "so diem trung binh",
        "diem cong nhan", "so diem dat duoc", "diem danh gia trung binh", "diem ket luan",
    ),
    "decision": (
        "decision", "decision number", "decision no", "so quyet dinh", "quyet dinh", "so qd",
        "qd", "quyet dinh so", "qd so", "so van ban", "so hieu", "so hieu quyet dinh",
        "so ky hieu", "can cu quyet dinh", "so ngay quyet dinh", "quyet dinh ngay thang",
        "quyet dinh so ngay", "so ngay thang nam quyet dinh", "so ngay thang quyet dinh",
        "so quyet dinh ngay thang nam", "so qd ngay thang nam", "quyet dinh so ngay thang nam",
        "so quyet dinh ngay",
    ),
    "_recognition_decision": (
        "quyet dinh cong nhan", "so quyet dinh cong nhan", "qd cong nhan", "so qd cong nhan",
        "quyet dinh phe duyet", "so quyet dinh phe duyet", "quyet dinh cong nhan so",
        "quyet dinh cong nhan ocop", "quyet dinh cong nhan san pham",
        "quyet dinh cong nhan san pham ocop", "quyet dinh da cong nhan",
        "quyet dinh cong nhan cap giay chung nhan", "quyet dinh cong nhan so ngay",
        "so ngay quyet dinh cong nhan", "quyet dinh cap giay chung nhan", "quyet dinh cap",
        "so quyet dinh cap giay chung nhan", "quyet dinh cong nhan ngay thang nam",
    ),
    "issued_on": (
        "issued on", "issue date", "date", "date of issue", "decision date", "ngay quyet dinh",
        "ngay ban hanh", "ngay ky", "ngay ky quyet dinh", "ngay", "ngay thang nam", "ngay thang",
        "ngay qd", "ngay ban hanh quyet dinh", "ngay thang nam quyet dinh", "ngay thang ban hanh",
        "ngay thang nam ban hanh", "ngay thang quyet dinh", "thoi gian ban hanh", "ngay ky qd",
        "ngay ban hanh qd", "ngay thang nam ky",
    ),
    "_recognised_on": (
        "ngay cong nhan", "ngay quyet dinh cong nhan", "ngay qd cong nhan", "ngay duoc cong nhan",
        "ngay cap", "ngay cap giay chung nhan", "ngay cap giay", "ngay cong nhan ocop",
        "ngay thang nam cong nhan", "thoi diem cong nhan", "thoi gian cong nhan", "ngay cap gcn",
        "ngay phe duyet",
    ),
    "authority": (
        "authority", "issued by", "issuing authority", "co quan ban hanh", "co quan cap",
        "don vi ban hanh", "cap cong nhan", "co quan cong nhan", "noi ban hanh", "co quan ky",
        "co quan ra quyet dinh", "don vi cong nhan", "cap ban hanh",
        "co quan ban hanh quyet dinh", "don vi cap", "co quan", "co quan quyet dinh",
        "co quan phe duyet",
    ),
    "kind": (
        "kind", "type", "loai", "hinh thuc", "hinh thuc danh gia", "hinh thuc cong nhan",
        "loai danh gia", "noi dung", "loai cong nhan", "noi dung danh gia",
        "danh gia lan dau danh gia lai", "moi lai", "loai hinh danh gia", "dien danh gia",
        "cong nhan moi cong nhan lai", "danh gia moi danh gia lai", "hinh thuc tham gia",
        "loai ho so", "hinh thuc dang ky", "phan loai", "hinh thuc ho so",
        "nang hang danh gia lai",
    ),
    "_kind_recognition": (
        "cong nhan moi", "cong nhan lan dau", "danh gia moi", "danh gia lan dau", "lan dau",
        "san pham moi", "cap moi", "moi",
    ),
    "_kind_re_evaluation": ("danh gia lai", "cong nhan lai", "cap lai", "tai cong nhan"),
    "_kind_upgrade": ("nang hang", "nang sao"),
    "_result_passed": ("dat",),
    "_result_failed": ("khong dat", "chua dat"),
    "result": (
        "result", "outcome of evaluation", "ket qua", "ket qua danh gia", "dat khong dat",
        "ket luan", "ket qua danh gia lai", "ket qua tham dinh", "ket luan cua hoi dong",
        "ket qua cong nhan", "ket qua duoc cong nhan",
    ),
    "effective_from": (
        "effective from", "valid from", "hieu luc tu", "co hieu luc tu", "hieu luc tu ngay",
        "tu ngay", "co gia tri tu", "ngay co hieu luc", "ngay hieu luc", "co hieu luc tu ngay",
        "gia tri tu ngay", "co gia tri tu ngay", "ngay bat dau hieu luc",
    ),
    "valid_through": (
        "valid through", "valid until", "expiry", "expires", "expiry date", "expires on",
        "valid to", "expiration date", "ngay het han", "co gia tri den", "hieu luc den",
        "thoi han", "het han", "co hieu luc den", "co gia tri den het ngay", "hieu luc den ngay",
        "co gia tri den ngay", "den ngay", "thoi han den", "ngay het hieu luc", "han",
        "hieu luc den het ngay", "thoi han hieu luc", "thoi han hieu luc den", "gia tri den",
        "ngay het gia tri", "han su dung giay chung nhan", "thoi gian het han",
        "ngay het thoi han", "thoi han giay chung nhan", "thoi diem het han",
        "co hieu luc den ngay", "ngay het hieu luc giay chung nhan", "thoi han chung nhan",
        "hieu luc", "thoi gian hieu luc", "ngay het han giay chung nhan",
    ),
    "extended_until": (
        "extended until", "gia han den", "gia han den ngay", "gia han den het ngay",
        "extended to", "thoi han gia han",
    ),
    "product_code": (
        "product code", "code", "ma san pham", "ma sp", "ma so", "ma so san pham", "ma",
        "ma ocop", "ma san pham ocop",
    ),
    "of_decision": (
        "of decision", "cua quyet dinh so", "cua quyet dinh", "quyet dinh cong nhan truoc day",
        "giay chung nhan theo quyet dinh", "quyet dinh truoc day",
    ),
    "of_issued_on": (
        "of issued on", "of decision issued on", "cua quyet dinh ban hanh ngay",
        "ngay quyet dinh truoc day",
    ),
    "ground": (
        "ground", "grounds", "reason", "ly do", "ly do thu hoi", "can cu thu hoi", "nguyen nhan",
        "ly do dua ra", "ly do dua ra khoi danh sach", "nguyen nhan thu hoi", "ly do gia han",
        "can cu",
    ),
    "note": ("note", "notes", "remark", "remarks", "comment", "ghi chu", "luu y", "gc"),
    "pending_review": ("pending review", "cho ra soat"),
    "candidates": ("candidates", "candidate codes", "ma san pham doi chieu"),
    "printed_valid_through": ("printed valid through", "ngay het gia tri in tren van ban"),
    # An act's own columns.
    "document": (
        "document", "van ban", "van ban so", "cong van", "so cong van", "bien ban", "so bien ban",
        "ket luan so",
    ),
    "on": (
        "on", "ngay thuc hien", "ngay nop", "ngay nop ho so", "ngay kiem tra", "ngay tap huan",
        "ngay thu hoi", "ngay tiep nhan",
    ),
    "until": ("until", "den het ngay"),
    "how": ("how", "dinh ky dot xuat", "loai kiem tra", "hinh thuc kiem tra"),
    "about": ("about", "noi dung kiem tra", "linh vuc kiem tra"),
    "agency": ("agency", "co quan kiem tra", "don vi kiem tra", "co quan chu tri"),
    "outcome": ("outcome", "ket qua kiem tra", "ket luan kiem tra"),
    "handling": ("handling", "xu ly", "hinh thuc xu ly", "bien phap xu ly"),
    "intentional": ("intentional", "co y"),
    "follow_up_by": ("follow up by", "han khac phuc", "khac phuc truoc ngay"),
    "ordered_by": (
        "ordered by", "co quan yeu cau", "co quan ra lenh", "co quan yeu cau thu hoi",
    ),
    "topic": ("topic", "chu de", "noi dung tap huan"),
    "by": ("by", "don vi to chuc", "don vi tap huan"),
    "audience": ("audience", "doi tuong", "doi tuong tap huan"),
    "gtin": ("gtin", "ma vach", "barcode", "ma so ma vach", "ma gtin", "ma vach san pham"),
    "trademark": ("trademark", "nhan hieu", "so van bang nhan hieu", "ten nhan hieu"),
    "stamps": ("stamps", "tem", "so tem", "day so tem", "seri tem"),
}  # fmt: skip
