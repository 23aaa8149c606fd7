"""Things and their names: the closed lists that may say two products of one maker are two.

Data only. Each list is closed: of its entries, told apart by commas, any two are two things, and
one entry holds every name of its thing that is known, joined by /. A word that stands nowhere here
parts nothing. Names for many things (cá, nấm, rau, hoa, đậu) are left out, and so is a word by
which one region means what another entry says (thơm, chén): that only costs a question.

To look a name up: plants under the first of an entry on tracuuduoclieu.vn and vi.wikipedia.org
(Quất: “hay còn gọi là tắc hoặc hạnh”; Na: “mãng cầu ta”; Khổ qua: “hay mướp đắng”); fish in the
ministry's list of trade names with the local ones (“Danh mục tên thương mại một số loài thủy sản
cấu thành sản phẩm thủy sản Việt Nam”; Cá lóc đồng: cá quả, cá tràu, cá chuối); tea in TCVN 5087.
A name missing from its entry parts nothing.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What a product is made of, or is. Others are read as the first name of their entry.
MADE_OF = """
cam, quýt/quít, bưởi/bòng, chanh, chanh dây/chanh leo/mắc mát, chanh đào, quất/tắc/kim quất/trái
hạnh, mận, đào, lê, táo mèo/sơn tra, táo, ổi, mít, xoài, chuối, dứa/khóm, na/mãng cầu ta/mãng cầu
dai/quả na, mãng cầu xiêm/mãng cầu gai, sầu riêng, măng cụt, chôm chôm, vú sữa, sơ ri/sê ri/xơ ri,
hồng xiêm/sapoche/sa bô chê/lồng mứt, đu đủ/thù đủ, dưa hấu, dưa lưới, dưa chuột/dưa leo, thanh
long, nhãn, vải/vải thiều/lệ chi, nho, dâu tằm, dâu tây, lựu/thạch lựu, sấu, khế, cóc, dừa, sim,
mâm xôi/phúc bồn tử, nhàu, gấc, bí đao/bí xanh/bí phấn, bí đỏ/bí ngô/bí rợ, mướp đắng/khổ qua, cà
chua, cà rốt, cà tím, trám, điều/đào lộn hột, mắc ca/macca/macadamia, óc chó, hạnh nhân, dẻ/hạt dẻ,
sắn dây, gừng, nghệ, riềng, sả, tỏi đen/hắc tỏi, tỏi, hành, ớt, tiêu/hồ tiêu, quế, thảo quả, mắc
khén, dổi, măng, sen, ba kích, hà thủ ô, tam thất, đương quy, đẳng sâm/đảng sâm/sâm dây, đinh lăng,
nhân sâm, sâm ngọc linh, sâm bố chính, giảo cổ lam/thất diệp đởm/dền toòng, cà gai leo, xạ đen,
thìa canh/dây thìa canh, actiso/atiso, vối, chùm ngây, diệp hạ châu/chó đẻ răng cưa, kim ngân, hoa
cúc/cúc hoa/bông cúc/cúc chi, hoa hòe, nhài/lài, hoa vàng, hoa hồng, hoa nhãn, đậu biếc/hoa đậu
biếc, rau má, rau ngót, chè vằng, chè dây, cỏ ngọt, tía tô, ngải cứu, bạc hà, kinh giới, lạc tiên,
mộc nhĩ/nấm mèo, nấm hương/nấm đông cô, nấm rơm, nấm bào ngư/nấm sò, linh chi, đông trùng hạ
thảo/đông trùng, nấm kim châm, nấm đùi gà, lạc/đậu phộng/đậu phụng, vừng/mè, đậu xanh/đỗ xanh, đậu
đen/đỗ đen, đậu đỏ/đỗ đỏ, đậu nành/đỗ tương/đậu tương, ngô/bắp, khoai lang, khoai tây, khoai môn,
sắn/khoai mì/củ mì, khoai mỡ/củ mỡ, dong/dong riềng, cà phê, ca cao, rong nho, rong sụn, rong biển,
lô hội/nha đam, sương sáo/thạch đen, sương sâm, lợn/heo, bò, trâu, dê, cừu, gà, vịt, ngan/vịt xiêm,
ngỗng, bồ câu, chim cút, cá thu, cá cơm, cá lóc/cá quả/cá tràu/cá chuối, cá sặc, cá tra, cá basa/cá
ba sa, cá rô phi, điêu hồng, cá chép, cá trắm, cá bống, cá linh, cá hồi, cá lăng, thát lát/thác
lác, cá chỉ vàng, cá mè, cá nục, cá trích, cá ngừ, cá mối, cá kèo, cá trê, cá trèn, cá chốt, cá
đối, cá bớp, cá mú/cá song, cá đuối, tôm, cua, ghẹ, mực, bạch tuộc, ốc, hàu, ngao/nghêu, sò, vẹm,
lươn, chạch, ếch, cáy, rươi, ba khía, sứa, nhum/cầu gai, mật ong, yến/yến sào/tổ yến, phấn hoa, sữa
ong chúa, bồ kết, bồ hòn, trầm hương, tràm, dứa dại, mây, lục bình/bèo tây, cói/lác, gỗ, đá, sừng,
gốm, thổ cẩm, cốm, nếp cẩm/nếp than, huyết rồng, tam giác mạch, ý dĩ/bo bo, yến mạch, hướng dương,
me, bơ, mơ, nếp, hồi, hồng, cải, trứng, sữa, ong, phô mai, ngũ cốc, gạo lứt/lứt, gạo, hoa rừng,
robusta, arabica, culi, moka, hầu thủ, cá tầm, cá chẽm, cá dìa, cá bông lau, sâm đất, rau củ, chó,
mèo, ngựa
"""

# What it was made into. Only the words a name begins with say so.
MADE_INTO = """
chè, rượu, bia, nước mắm, mắm, mắm tôm/mắm ruốc, mắm tép, mắm cáy, mắm nêm, nước tương/xì dầu,
tương, tương ớt, giấm/dấm, dầu/tinh dầu, dầu gội, dầu xả, dầu tắm, bánh, kẹo, mứt, siro/xi rô/si
rô, tinh bột, bột, viên, cao, miến, bún, phở, mì/mỳ, hủ tiếu/hủ tíu, gạo/nếp, cốm, xôi, cháo,
ruốc/chà bông, giò/chả, nem, lạp sườn/lạp xưởng/lạp xường, xúc xích, pate/pa tê/patê, giăm
bông/jambon/dăm bông, sữa chua, phô mai/phomai, kem, kem dưỡng, son dưỡng, đường, muối, nến,
hương/nhang, xà phòng/xà bông, nước rửa, nước lau sàn, nước ép, nước cốt, nước khoáng, nước ngâm
chân, khăn, túi, ví, balo/ba lô, nón, mũ, chiếu, thảm, giỏ, ghế, bàn, đèn, tranh, tượng, bình, lọ,
váy, áo, áo dài, áo sơ mi, chăn, gối, mâm, ép khẩu, quạt, đũa, thớt, dao, homestay, sa tế/sate,
nước sốt/sốt, vang, mật mía/mật đường, bánh tráng/bánh đa, bánh phồng, bánh chưng, bánh tét, bánh
gai, bánh pía, bánh cuốn, bánh khảo, bánh cáy, bánh quế, bánh rợm, bánh giầy/bánh dày/bánh dầy,
bánh phu thê/bánh xu xê, bánh lọc, bánh kẹo, giò lụa/chả lụa/giò nạc, giò bò, chả cá, chả mực, tré,
thịt nguội, thịt chua, muối ớt, muối hầm, muối ngâm chân, mật ong, kim chi, khau nhục/khâu
nhục/khẩu nhục, bonsai/bon sai, yến chưng/tổ yến chưng/yến hũ/nước yến, sữa bột, sữa tươi, sữa
"""

# Which part of a plant or animal it is.
PART_OF = """
lá, nụ, hạt, củ, rễ, thân, vỏ, tâm/tim/tim sen/tâm sen, hoa/bông, búp, chân giò/giò heo/móng giò,
ba chỉ/ba rọi, cánh, đùi, chân, sườn, lưỡi, gan, dồi, càng, da
"""

# How it was treated, and which sort or grade it is: one list a paragraph.
SORTS = """
hun khói/gác bếp/xông khói, một nắng, nướng, kho/rim, luộc/hấp, chiên/rán, rang, lên men

đinh, tôm nõn/nõn tôm, móc câu/mốc câu

hồng trà/trà đen, bạch trà, chè xanh/lục trà, ô long/olong/oolong, phổ nhĩ, matcha

tám xoan/tám thơm, séng cù, bao thai, japonica, bắc hương, nàng thơm, tài nguyên

đỏ, đen, trắng, vàng, xanh, tím, nâu

bột, hạt, lát, viên, túi lọc

cam sành, cam xoàn, cam canh/cam đường canh, cam xã đoài, cam vinh, bưởi diễn, bưởi da xanh, bưởi
năm roi, bưởi phúc trạch, bưởi đỏ, quýt hồng, quýt đường, na dai, na bở, mít thái, mít tố nữ, chuối
ngự, chuối tiêu, xoài tượng, xoài keo, xoài hòa lộc/cát hòa lộc, xoài cát chu/cát chu, mận cơm, mận
tam hoa, tôm thẻ, tôm sú, tôm hùm, tôm càng, cà chua bi, cà chua beef
"""

# Before the thing, and saying no more than that it is one.
BEFORE = _words("khô thịt quả trái củ hạt nấm rau cây con hoa lá tổ bộ cặp set món đặc sản phẩm")

# Entries that are words of names too; beside a word no list knows they may be one (Hồng Thái).
ALSO_NAMES = _words("""
bình bông bơ bạc cam cao chân cóc cải da dong dê gan hoa hành hương hồi hồng kem khế lan lá lê lạc
me mây mơ mận na nam ngọt nhài nhãn nâu nữ ong quế rừng sen sim sò sú thân tim tiêu tràm trầm trắng
táo tâm tép tím tỏi vang vàng ví vải xanh yến đen đinh đào đá đỏ
""")
