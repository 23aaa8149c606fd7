"""The supervision list."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "shares": (
        "Cơ quan: theo lĩnh vực của từng sở; việc kiểm tra, thu hồi sản phẩm theo cơ quan đã làm."
        " Tỉnh giao cơ quan tham mưu OCOP chủ trì (26/2026/QĐ-TTg, Điều 9)",
        "Agencies: by each department's field; an inspection or recall stays with who made it. The"
        " province's OCOP advisory body leads (26/2026/QĐ-TTg, article 9)",
    ),
}
