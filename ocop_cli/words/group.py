"""The product groups of the rule in force, by code: sector, sector.group, sector.group.set.

The Vietnamese names are those of Annex I of Decision 26/2026/QĐ-TTg, which numbers sectors I to VI,
groups 1, 2, … and sets a, b, …; the English ones are translations.
"""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "I": ("Thực phẩm", "Food"),
    "I.1": ("Thực phẩm tươi sống", "Fresh food"),
    "I.1.a": ("Rau, củ, quả, hạt tươi", "Fresh vegetables, tubers, fruit and seeds"),
    "I.1.b": ("Thịt, thủy sản, trứng, sữa tươi", "Fresh meat, aquatic products, eggs and milk"),
    "I.2": ("Thực phẩm thô, sơ chế", "Raw and semi-processed food"),
    "I.2.a": (
        "Gạo, ngũ cốc, hạt sơ chế khác",
        "Rice, cereals and other semi-processed grains",
    ),
    "I.2.b": (
        "Mật ong, mật khác và nông sản thực phẩm khác",
        "Honey, other syrups and other agricultural food",
    ),
    "I.3": ("Thực phẩm chế biến", "Processed food"),
    "I.3.a": ("Đồ ăn nhanh", "Convenience food"),
    "I.3.b": ("Chế biến từ gạo, ngũ cốc", "Processed from rice and cereals"),
    "I.3.c": (
        "Chế biến từ rau, củ, quả, hạt",
        "Processed from vegetables, tubers, fruit and seeds",
    ),
    "I.3.d": (
        "Chế biến từ thịt, trứng, sữa, thủy sản, các sản phẩm từ mật ong, mật khác "
        "và nông sản thực phẩm khác",
        "Processed from meat, eggs, milk, aquatic products, honey, other syrups "
        "and other agricultural food",
    ),
    "I.4": ("Gia vị", "Condiments"),
    "I.4.a": (
        "Tương, nước mắm, gia vị dạng lỏng khác",
        "Soy paste, fish sauce and other liquid condiments",
    ),
    "I.4.b": ("Gia vị khác", "Other condiments"),
    "I.5": ("Chè", "Tea"),
    "I.5.a": ("Chè tươi, chế biến", "Fresh and processed tea"),
    "I.5.b": ("Sản phẩm chè từ thực vật khác", "Tea of other plants"),
    "I.6": ("Cà phê, ca cao", "Coffee and cocoa"),
    "II": ("Đồ uống", "Beverages"),
    "II.1": ("Đồ uống có cồn", "Alcoholic beverages"),
    "II.1.a": ("Rượu trắng", "Clear spirits"),
    "II.1.b": ("Đồ uống có cồn khác", "Other alcoholic beverages"),
    "II.2": ("Đồ uống không cồn", "Non-alcoholic beverages"),
    "II.2.a": (
        "Nước khoáng thiên nhiên, nước uống đóng chai",
        "Natural mineral water and bottled water",
    ),
    "II.2.b": ("Đồ uống không cồn", "Non-alcoholic beverages (other)"),
    "III": (
        "Dược liệu và sản phẩm từ dược liệu",
        "Medicinal materials and products of them",
    ),
    "III.1": (
        "Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền",
        "Functional food, herbal and traditional medicines",
    ),
    "III.2": (
        "Mỹ phẩm có thành phần từ dược liệu",
        "Cosmetics with medicinal ingredients",
    ),
    "III.3": (
        "Tinh dầu và dược liệu khác",
        "Essential oils and other medicinal materials",
    ),
    "IV": ("Hàng thủ công mỹ nghệ", "Handicrafts"),
    "IV.1": (
        "Thủ công mỹ nghệ gia dụng, trang trí",
        "Household and decorative handicrafts",
    ),
    "IV.2": ("Vải, may mặc", "Fabric and garments"),
    "V": ("Sinh vật cảnh", "Ornamental creatures"),
    "V.1": ("Hoa", "Flowers"),
    "V.2": ("Cây cảnh", "Ornamental plants"),
    "V.3": ("Động vật cảnh", "Ornamental animals"),
    "VI": (
        "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
        "Community tourism, ecotourism and tourist sites",
    ),
    "VI.1": (
        "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
        "Community tourism, ecotourism and tourist sites",
    ),
    "unknown": (
        "nhóm ghi như văn bản, không thuộc danh mục của Quyết định 26/2026/QĐ-TTg",
        "group as printed; it is not in the list of Decision 26/2026/QĐ-TTg",
    ),
}
