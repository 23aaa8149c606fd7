"""Why two products as named are one, may be one, or are two: for and against."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # seen through
    "same_name": ("tên sản phẩm như nhau", "the product's name is the same"),
    "same_words": (
        "tên sản phẩm chỉ khác cách viết",
        "the product's name is only written otherwise",
    ),
    "same_entity": ("cùng một chủ thể", "the entity is the same"),
    "near_entity": (
        "chủ thể chỉ khác từ ngành nghề, địa danh",
        "the entities differ in words of trade or place only",
    ),
    "brand_of_entity": (
        "“{words}” là tên riêng của chủ thể",
        "“{words}” is the entity's own name",
    ),
    "place_added": ("“{words}” là địa danh", "“{words}” is the name of a place"),
    "recognition_inside": (
        "năm hoặc điểm của lần công nhận trước ghi lẫn trong tên",
        "the year or score of an earlier recognition stands inside the name",
    ),
    "tea_word": ("“trà” và “chè” là một", "“trà” and “chè” are one word"),
    "typing_slip": ("lỗi gõ: “{a}” và “{b}”", "a typing error: “{a}” and “{b}”"),
    "same_quantity": (
        "cùng khối lượng, dung tích, độ hoặc số",
        "the quantities are the same",
    ),
    # doubtful
    "other_order": ("thứ tự từ khác nhau", "the words stand in another order"),
    "other_marks": (
        "chỉ khác dấu hoặc thiếu dấu: “{a}” và “{b}”",
        "only the diacritics differ or are missing: “{a}” and “{b}”",
    ),
    "near_spelling": ("viết gần giống: “{a}” và “{b}”", "spelled nearly alike: “{a}” and “{b}”"),
    "other_quantity": ("khác số lượng: {a} và {b}", "other quantities: {a} and {b}"),
    "quantity_added": (
        "chỉ một bên ghi {quantity}",
        "only one side says {quantity}",
    ),
    "other_recognition": (
        "năm hoặc điểm ghi trong tên khác nhau",
        "the years or scores inside the names differ",
    ),
    "words_added": (
        "chỉ một bên có “{words}”",
        "only one side has “{words}”",
    ),
    "left_over": (
        "chưa rõ có phải hai thứ: “{a}” / “{b}”",
        "“{a}” / “{b}” are not known to be two things",
    ),
    "other_form": (
        "khác từ chỉ dạng, loại: “{a}” / “{b}”",
        "other words for form or quality: “{a}” / “{b}”",
    ),
    "set_or_single": (
        "một bên là bộ hoặc nhóm sản phẩm",
        "one side is a set or group of products",
    ),
    "other_place": ("khác địa danh: “{a}” và “{b}”", "other places: “{a}” and “{b}”"),
    "too_short": (
        "phần tên còn lại quá chung",
        "what is left of the name is too general",
    ),
    "sweet_or_tea": (
        "“chè” ở đây có thể là món ngọt, không phải trà",
        "“chè” may be a sweet here, and no tea",
    ),
    "other_language": ("tên bằng hai ngôn ngữ", "the names are in two languages"),
    "entity_missing": ("một bên không ghi chủ thể", "one side names no entity"),
    "entities_missing": ("hai bên đều không ghi chủ thể", "neither side names an entity"),
    "doubtful_entity": (
        "tên chủ thể gần giống, chưa chắc là một",
        "the entities' names are alike, and may be two",
    ),
    "common_name": (
        "tên phổ biến, chủ thể ghi khác nhau",
        "a common name, and the entities are written otherwise",
    ),
    "brand_of_other": (
        "sản phẩm mang tên riêng “{brand}” của chủ thể kia",
        "the product bears “{brand}”, the other entity's own name",
    ),
    "other_commune": ("khác xã: {a} và {b}", "other communes: {a} and {b}"),
    "other_group": ("khác nhóm sản phẩm", "the product groups differ"),
    "stars_apart": ("hạng sao cách nhau từ hai sao", "the stars are two or more apart"),
    "claims_ancestor": (
        "hồ sơ ghi là đánh giá lại hoặc nâng hạng, nên phải có sản phẩm trước đó",
        "the row says re-evaluation or upgrade, so there must be an earlier product",
    ),
    "in_brackets": (
        "một bên ghi trong ngoặc tên của bên kia",
        "one side says the other's name in brackets",
    ),
    "same_code": (
        "cùng mã sản phẩm của đơn vị, nhưng tên hoặc chủ thể khác nhau",
        "the office's code is the same, and the names or entities differ",
    ),
    "one_name_there": (
        "cùng tên riêng, cùng xã, khác chủ thể; sản phẩm trước chưa được đánh giá lại",
        "same name of its own and same commune, another entity; the earlier one was not "
        "re-evaluated",
    ),
    "nearest_owner": (
        "cùng tên sản phẩm, cùng xã; tên chủ thể này có tên gọi của người là chủ thể kia; sản phẩm "
        "trước chưa được đánh giá lại",
        "same product name and commune; one entity is called by the given name of the other; the "
        "earlier one was not re-evaluated",
    ),
    "nearest_former": (
        "hồ sơ ghi là đánh giá lại nhưng chưa thấy lần trước; tên chủ thể có nêu chủ thể kia",
        "the row says re-evaluation and no earlier one is known; the entity's name tells of the "
        "other one",
    ),
    "nearest_both": (
        "hồ sơ ghi là đánh giá lại nhưng chưa thấy lần trước; cùng tên, cùng xã, khác chủ thể",
        "the row says re-evaluation and no earlier one is known; same name and commune, "
        "another entity",
    ),
    "nearest_named": (
        "hồ sơ ghi là đánh giá lại nhưng chưa thấy lần trước; cùng tên, khác chủ thể",
        "the row says re-evaluation and no earlier one is known; same name, another entity",
    ),
    "nearest_far": (
        "hồ sơ ghi là đánh giá lại nhưng chưa thấy lần trước; cùng tên riêng, khác xã và chủ thể",
        "the row says re-evaluation and no earlier one is known; same name of its own, another "
        "commune and entity",
    ),
    "nearest_there": (
        "hồ sơ ghi là đánh giá lại nhưng chưa thấy lần trước; tên gần giống, cùng xã, khác chủ thể",
        "the row says re-evaluation and no earlier one is known; names alike, same commune, "
        "another entity",
    ),
    "renamed": (
        "chủ thể “{old}” đổi tên thành “{new}” từ ngày {on}",
        "the entity “{old}” became “{new}” on {on}",
    ),
    "product_renamed": (
        "sản phẩm “{old}” đổi tên thành “{new}” từ ngày {on}",
        "the product “{old}” was renamed “{new}” on {on}",
    ),
    "handed_on": (
        "sản phẩm chuyển từ chủ thể “{old}” sang “{new}” từ ngày {on}",
        "the product went from “{old}” to “{new}” on {on}",
    ),
    # two products
    "other_kind": (
        "khác loại sản phẩm: “{a}” và “{b}”",
        "another kind of product: “{a}” and “{b}”",
    ),
    "other_words": ("tên khác nhau: “{a}” và “{b}”", "the names differ: “{a}” and “{b}”"),
    "other_brand": (
        "khác nhãn hiệu: “{a}” / “{b}”",
        "another brand: “{a}” / “{b}”",
    ),
    "other_entity": ("khác chủ thể", "the entities are different"),
}
