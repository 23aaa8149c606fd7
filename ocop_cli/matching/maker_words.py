"""The words names of makers are made of beside their own: trade, and the form of their company.

Data only: left out, moved and added freely between documents, so they part nothing.
"""

from __future__ import annotations

from ocop_cli.text.product_words import listed

# What entities say of their trade; left out, moved and added freely between documents.
TRADES = frozenset(
    listed(
        "nông nghiệp, lâm nghiệp, thủy sản, hải sản, thủy hải sản, nông lâm nghiệp, nông lâm, "
        "nông sản, lâm sản, nông lâm sản, nông lâm thủy sản, dịch vụ, sản xuất, thương mại, kinh "
        "doanh, kinh doanh tổng hợp, tổng hợp, chế biến, xuất khẩu, nhập khẩu, xuất nhập khẩu, "
        "đầu tư, phát triển, xây dựng, công nghệ, công nghệ cao, ứng dụng công nghệ cao, công "
        "nghệ sinh học, thực phẩm, dược liệu, dược phẩm, thảo dược, du lịch, chăn nuôi, trồng "
        "trọt, nuôi trồng, tiêu thụ, bảo quản, cung ứng, thu mua, hữu cơ, sạch, an toàn, xanh, "
        "tiểu thủ công nghiệp, thủ công mỹ nghệ, mỹ nghệ, công nghiệp, nhiệt, làng nghề, truyền "
        "thống, đặc sản, gia đình, thanh niên, phụ nữ, cựu chiến binh, nông dân, nhà máy, nhà "
        "hàng, quán ăn, cơ sở, xưởng, trang trại, tư nhân, cộng đồng, kỹ thuật, môi trường, tập "
        "đoàn, quốc tế, việt nam, chi nhánh, kiểu mới, nông thôn, sinh thái, giống, cây trồng, "
        "vật nuôi, cây ăn quả, rau quả, rau củ quả, food, foods, farm, group"
    )
)
# What law a company stands under; it does not change by being written another way.
LEGAL_FORMS = frozenset(listed("trách nhiệm hữu hạn, một thành viên, hai thành viên, cổ phần"))
