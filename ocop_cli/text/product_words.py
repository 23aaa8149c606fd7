"""The words products are named with: what they are, their form, their quality.

Data only. Entries are separated by commas, in lower case with the tone placement of
`names.same_key`. A word that stands nowhere here is taken for a name: a brand, a maker, a place. A
missing word costs a question at most; so a new one is added when an office is asked too often.
"""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """The entries of a list as it is written here, parted by commas."""
    return tuple(entry.strip() for entry in text.replace("\n", " ").split(",") if entry.strip())


# Never added to the name of a product, or left out of it: with and without, they are two products.
DECISIVE = frozenset(listed("chay, lứt, không đường, ăn kiêng, chưng, yến chưng, yến hũ, lên men"))

# Things of their own, and no kind of the first or last word alone: chanh dây is no chanh.
OTHER_THINGS = frozenset(
    listed(
        "tỏi đen, chanh dây, chanh leo, chanh đào, dâu tằm, dâu tây, bắp cải, bắp chuối, sâm đất, "
        "hồng sâm, nước cốt, cà chua, khoai lang, khoai môn, khoai tây, dưa hấu, dưa lưới, đu đủ"
    )
)

# Words of kinds that many names of makers hold as well, and that alone tell no kind.
NAME_WORDS = frozenset(listed("nam, nữ, nhất, nhì, ba, đại, tiểu, quê, xưa, mới"))

# Herbs: dried and sold by their own name or as a tea, so the word tea may be left out.
HERBS = frozenset(
    listed(
        "giảo cổ lam, cà gai leo, xạ đen, dây thìa canh, thìa canh, actiso, hoa vàng, hoa cúc, hoa "
        "hòe, hoa nhài, lá sen, tâm sen, lá vối, nụ vối, hà thủ ô, đinh lăng, kim ngân, lạc tiên, "
        "diệp hạ châu, mướp đắng, khổ qua, cỏ ngọt, thảo dược, tía tô, ngải cứu, nấm, linh chi, "
        "đông trùng hạ thảo, rau má, shan tuyết"
    )
)

# After "chè" these make a sweet or a cake and no tea: there chè and trà are two things.
SWEETS = frozenset(
    listed("lam, kho, đậu, bưởi, con, thưng, khúc, dưỡng, bà, đỗ, cốm, khoai, ngô, sắn, trôi")
)

# Said or left out as the writer likes; they tell no product from another.
FILLERS = frozenset(
    listed(
        "và, của, từ, với, bằng, các, những, sản phẩm, ocop, hiệu, thương hiệu, nhãn hiệu, "
        "chiếc, htx, hợp tác xã, mang, làm, được, cho, quả, trái, dạng, đặc sản, and, the, of, "
        "món"
    )
)
# The word for a unit of administration, when the unit's name follows.
UNIT_WORDS = frozenset(
    listed("xã, phường, huyện, tỉnh, thị xã, thị trấn, thôn, xóm, bản, ấp, làng")
)
# Words for a village, left out before a name that no list of places knows (làng Thổ Hà); bản is
# not among them, for it is a breed as well (lợn bản).
VILLAGE_WORDS = frozenset(listed("thôn, xóm, ấp, làng, buôn"))
# Form and state. Two words of one line exclude each other ("tươi" and "khô"); words of two lines
# may both hold. Words joined by / are alike enough not to exclude each other.
FORMS: dict[str, tuple[str, ...]] = {
    "state": listed("tươi/tươi sống/sống, khô/sấy/phơi/sấy khô, đông lạnh/cấp đông, tái/chín, ướt"),
    "texture": listed("dẻo, giòn, mềm, cứng"),
    "cut": listed(
        "thái chỉ/sợi, thái lát/cắt lát/lát, nguyên tai, nguyên con, nguyên hạt, nguyên củ, phi "
        "lê/fillet, xay/nghiền, miếng, khoanh, cuộn"
    ),
    "pack": listed(
        "túi lọc, hộp, chai/đóng chai, lon, hũ, lọ, gói, bịch, can, khay, bánh tròn, thùng, giỏ, "
        "hộp quà/quà tặng, tuýp, vỉ, hút chân không"
    ),
    "taste": listed(
        "mặn/vị mặn, ngọt/vị ngọt, cay/vị cay, chua/vị chua, nhạt, nguyên vị/nguyên bản, ăn "
        "kiêng/không đường, có đường, ít đường"
    ),
    "grain": listed("nếp, tẻ"),
    "age": listed("trẻ em/em bé, người lớn, người già"),
    "sex": listed("nam, nữ"),
    "coffee": listed("hòa tan, phin giấy/pha phin/túi phin, rang xay/rang mộc, nhân"),
    "heat": listed("thanh trùng, tiệt trùng"),
    "use": listed("uống, ăn liền"),
    "origin": listed("rừng/hoang dã/tự nhiên/thiên nhiên, nuôi, trồng"),
    "make": listed("thủ công/dệt tay/handmade/làm tay, công nghiệp"),
    "order": listed("nhất, nhì, ba"),
}

# Colours tell kinds apart, and go with the word before them.
COLOURS = frozenset(listed("đỏ, đen, trắng, vàng, xanh, tím, hồng, nâu, cam, bạc, lam, lục, xám"))
# Praise and grade: one product may carry them one year and not the next, and two siblings may
# differ by nothing else. So they are asked.
QUALITIES = frozenset(
    listed(
        "cao cấp, đặc biệt, thượng hạng, hảo hạng, thượng phẩm, hạng, vip, premium, limited, "
        "gold, special, extra, sạch, an toàn, hữu cơ, organic, vietgap, globalgap, nguyên chất, "
        "thơm, ngon, truyền thống, gia truyền, cổ truyền, chất lượng cao, nhĩ, cốt, xưa, quê, cổ, "
        "cổ thụ, đặc, loại, số, mới, tinh khiết, tinh chất, thuần chủng, đậm đặc, ủ, sinh thái, "
        "đại, tiểu"
    )
)

# A set and its single piece may be two products.
GATHERING = frozenset(listed("bộ, set, nhóm, cặp, đôi, dòng, combo"))

# Words of two or more syllables that are one thing, and whose parts alone would mislead.
COMPOUNDS = frozenset(
    listed(
        "mật ong, nước mắm, mắm tôm, nha đam, lô hội, túi lọc, linh chi, mộc nhĩ, bào ngư, móc "
        "câu, nấm hương, nấm rơm, đông trùng hạ thảo, đông trùng, hạ thảo, hạt điều, hạt sen, hạt "
        "dẻ, thanh long, sầu riêng, măng cụt, chôm chôm, vú sữa, sơ ri, mãng cầu, hồng xiêm, đu "
        "đủ, dưa hấu, dưa lưới, dưa chuột, dưa kim hoàng hậu, khoai lang, khoai tây, khoai môn, "
        "sắn dây, hà thủ ô, giảo cổ lam, cà gai leo, đinh lăng, kim ngân, ba kích, sa nhân, đương "
        "quy, đẳng sâm, đảng sâm, sâm ngọc linh, hồng sâm, nhân sâm, tam thất, actiso, atiso, "
        "mướp đắng, khổ qua, diệp hạ châu, xạ đen, dây thìa canh, thìa canh, lá vối, nụ vối, hoa "
        "vàng, hoa hồng, hoa cúc, hoa sen, hoa nhài, hoa hòe, lạc tiên, tâm sen, đậu xanh, đậu "
        "đen, đậu đỏ, đậu nành, đậu tương, đậu phụ, gạo lứt, ngũ cốc, cà phê, ca cao, mắc ca, hồ "
        "tiêu, tiêu sọ, hồ tiêu sọ, ba chỉ, chân giò, gác bếp, lạp sườn, xúc xích, giò chả, giò "
        "lụa, chả lụa, giò bò, chả bò, chả cá, chả mực, nem chua, thịt chua, bò khô, ruốc, khau "
        "nhục, sữa chua, sữa bột, sữa tươi, phô mai, bánh tráng, bánh đa, bánh phồng, bánh gai, "
        "bánh cuốn, bánh chưng, bánh tét, bánh pía, bánh đậu xanh, bánh gạo, bánh khảo, bánh cốm, "
        "bánh kẹo, miến dong, bún khô, mì chũ, yến sào, tổ yến, yến chưng, yến hũ, tinh bột, tinh "
        "dầu, nước cốt, nước ép, nước rửa, xà phòng, dầu gội, dầu lạc, dầu dừa, men lá, đường "
        "phèn, đường kính, tinh luyện, dừa sáp, lá dứa, rau má, rau củ, cẩm lai, thổ cẩm, mây "
        "tre, mây tre đan, lục bình, chiếu cói, thảm cói, nón lá, gốm sứ, lụa tơ tằm, tơ tằm, đèn "
        "lồng, phong lan, hoa lan, du lịch, văn hóa, cộng đồng, làng nghề, bún bò, phở khô, muối "
        "tôm, muối ớt, gia vị, tương ớt, tương bần, ngâm chân, xông hơi, cá cơm, cá thu, cá lóc, "
        "cá sặc, cá tra, cá basa, cá rô, cá chép, cá bống, cá linh, cá hồi, cá lăng, tôm khô, tôm "
        "chua, ba khía, rong nho, rong biển, rau mầm, rau rừng, chùm ngây, cần tây, óc chó, hạnh "
        "nhân, nho rừng, táo mèo, sơn tra, chanh leo, chanh dây, cam sành, đường canh, xã đoài, "
        "bưởi da xanh, hòa lộc, cát chu, năm roi, da xanh, nếp cái, nếp than, nếp cẩm, cái hoa "
        "vàng, nếp cái hoa vàng, shan tuyết, tôm nõn, hoàng đằng, kim tuyến, kim chi, hồng trà, "
        "trung du, cơm cháy, ô long, oolong, matcha, lam, thảo dược, thảo quế, cỏ ngọt, mãng cầu "
        "xiêm, ớt hiểm, nghệ an, gừng sả, ngải cứu, tía tô, hương thảo, sả chanh, trầm hương, "
        "hương nhu, bạc hà, sâm lai châu, gà đông tảo, vịt cổ lũng, lợn móng cái, tỏi đen, bắp "
        "cải, bắp chuối, yến mạch, nho khô, phấn hoa, sữa ong chúa, rong sụn, bồ kết, bồ hòn, "
        "chè vằng, kim quất, thần kỳ, hoài sơn, bạch truật, sâm bố chính, cát cánh, an xoa, hoa "
        "đậu biếc, đậu biếc, thốt nốt, chà là, mật mía, đường mía, sương sáo, sương sâm, hủ tiếu, "
        "mè xửng, cu đơ, bánh giầy, bánh phu thê, bánh ít, tào phớ, váng đậu, lên men, long nhãn, "
        "nhãn lồng, hoàng trà, bạch trà, lục trà, vải thiều, bún bò huế"
    )
)
# Kinds of plant and animal that bear a place's name: no place in a product, and no good in the
# name of a maker, for whom Ngọc Linh is the name.
PLACE_KINDS = frozenset(
    listed("sâm ngọc linh, sâm lai châu, gà đông tảo, vịt cổ lũng, lợn móng cái, hòa lộc, xã đoài")
)

# Single syllables that say what a thing is, is made of or tastes of.
THINGS = frozenset(
    listed(
        "chè, rượu, bia, nước, mắm, gạo, nếp, bún, miến, mì, mỳ, phở, bánh, kẹo, mứt, bột, viên, "
        "cao, siro, dầu, tinh, nghệ, gừng, sả, tỏi, hành, ớt, tiêu, quế, hồi, muối, đường, mật, "
        "ong, sữa, trứng, thịt, giò, chả, nem, pate, ruốc, lợn, bò, trâu, dê, gà, vịt, ngan, "
        "ngỗng, chim, cá, tôm, cua, mực, ốc, hàu, ngao, sò, lươn, ếch, cáy, rươi, ba ba, nấm, "
        "măng, rau, củ, hạt, hoa, lá, nụ, búp, đinh, nõn, thân, rễ, cây, cỏ, cam, quýt, quít, "
        "bưởi, chanh, mận, mơ, đào, lê, táo, ổi, mít, xoài, chuối, dứa, dừa, dâu, nho, nhãn, vải, "
        "na, hồng, thị, sấu, khế, me, cóc, bơ, sầu, thanh trà, lựu, vối, sen, súng, nhài, cúc, "
        "lạc, vừng, đậu, đỗ, ngô, khoai, sắn, dong, môn, bí, bầu, mướp, cà, dưa, cải, hẹ, xoan, "
        "sâm, lúa, tre, nứa, mây, gỗ, đá, đồng, sứ, gốm, sừng, lụa, len, thêu, dệt, may, áo, "
        "khăn, váy, túi, nón, mũ, chiếu, thảm, cói, đèn, tranh, tượng, bàn, ghế, tủ, giường, ống, "
        "hút, đũa, thớt, dao, kéo, giỏ, lọ, bình, ấm, chén, bát, đĩa, hương, nhang, trầm, nến, xà "
        "bông, tương, giấm, chao, dấm, sốt, sate, cốm, xôi, cơm, cháo, lẩu, tấm, cám, men, tảo, "
        "rong, yến, tổ, hũ, chưng, hầm, kho, nướng, hun, khói, rang, chiên, luộc, hấp, xào, ngâm, "
        "củi, lên, nắng, chay, nhân, mầm, giá, đông, trùng, homestay, farmstay, điểm, vườn, tua, "
        "tour, trải, nghiệm, lưới, baby, sinh, nano, curcumin, collagen, vú, kombucha, vang, "
        "trắng, cần, đẳng, riềng, tràm, quất, tắc, sứa, dồi, ngải, mía, nhàu, nghêu, tép, ghẹ, "
        "cầu gai, nhum, hến, chem chép, bề bề, saffron, sim, mâm xôi, dâm bụt, kiệu, su hào, cà "
        "rốt, thì là, lốt, tía, mắc khén, dổi, "
        "mẻ, trám, sachi, cẩm, dẻ, điều, bonsai, lan"
    )
)

# Words that stand before the thing and say its class; alone they say too little to decide by.
CLASSES = frozenset(
    listed(
        "chè, rượu, gạo, bánh, kẹo, mứt, bột, nấm, cá, rau, thịt, nước, mắm, mật ong, nước mắm, "
        "hạt, dầu, tinh dầu, cà phê, mật, muối, cao, viên, siro, tinh bột, du lịch"
    )
)

# Classes that are said or left out before a narrower word: (nấm) linh chi, (gạo) nếp.
GENERAL = frozenset(listed("gạo, nấm, rau, cá, hạt, củ, cây, con, thịt, nem, giò"))

# Lines of form whose words belong to the noun before them; elsewhere a word may move freely.
BOUND_LINES = frozenset(("state", "texture", "taste", "grain"))

# Heads that make another thing of what follows: "nghệ" is no "viên nghệ".
MADE_OF = frozenset(
    listed(
        "viên, bột, tinh bột, cao, chè, rượu, bánh, mứt, kẹo, siro, dầu, tinh dầu, nước, giấm, "
        "tương, muối, mắm, bún, miến, sữa, kem, xà phòng, xà bông, nến, hương, nhang, ruốc, giò, "
        "chả, nem, chân, cánh, đùi"
    )
)

# What is said of goods beside what they are, for whom, of what kind, whence: no thing, no deed.
BESIDE = frozenset(
    listed(
        "trà, theo, tại, trong, từng, một, hai, bốn, năm, sáu, làm từ, dùng cho, dành "
        "cho, người, trẻ, bé, già, biếu, quà, tết, lễ, tặng, lạnh, nóng, thăng hoa, cay, chua, "
        "béo, bùi, than, hướng, vùng, miền, núi, biển, đồng, ruộng, nương, rẫy, giống, ruột, vỏ, "
        "thịt, múi, mỏng, dày, dài, ngắn, tròn, to, nhỏ, lớn, vừa, trái vụ, chính vụ, đầu mùa, "
        "sớm, muộn, non, cắt, khúc, miếng, khoanh, đoạn, viên, hoàn, nang, nén, lỏng, sệt, cô, "
        "chiết xuất, tắm, gội, rửa, dưỡng, phiên bản, mẫu mã, bao bì, nhãn, thảo mộc, gió, thô, "
        "tinh chế, tinh, nồng độ, độ, thành phẩm, nguyên liệu, tự nhiên, tươi, "
        "bạch, hắc, trơn, nguyên, sẵn, liền, mini, đơn, kép, tổng hợp, thập cẩm, phụ, kèm, lá, "
        "bông, thủy tinh, giấy, nhựa, thiếc, kim loại, tiêu chuẩn, chuẩn, xuất khẩu, nội địa, địa "
        "phương, bản địa, tiểu đường, gia đình, thường, phổ thông"
    )
)

# Words of English names: two of them, and the name is an English one.
ENGLISH = frozenset(
    listed(
        "and, of, with, the, for, from, tea, honey, rice, lamp, lamps, table, bamboo, rattan, "
        "silk, scarf, fish, sauce, wine, dried, fresh, fruit, green, black, white, red, powder, "
        "oil, soap, mushroom, mushrooms, noodle, noodles, cake, cakes, candy, ginger, turmeric, "
        "pepper, cashew, cashews, nut, nuts, banana, mango, coconut, jackfruit, pomelo, shrimp, "
        "basket, baskets, mat, mats, hat, bag, bags, handmade, natural, pure, specialty, roasted, "
        "ground, beans, sausage, pork, beef, chicken, egg, eggs, milk, salt, sugar, garlic, "
        "lotus, seed, seeds, herbal, essential, flower, leaf, root, village, tour, tourism, "
        "detox, slim, matcha, latte, "
        "community, ceramic, wood, wooden, brocade, embroidery, painting, set, box"
    )
)
