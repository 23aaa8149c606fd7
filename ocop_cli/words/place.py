"""What is said about where a printed address lies today."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "today": ("nay là {place}", "today {place}"),
    "unknown": (
        "không xác định được địa bàn hiện nay; giữ nguyên như văn bản",
        "today's place is not known; kept as printed",
    ),
    "split": (
        "đơn vị cũ đã được chia về nhiều xã, phường, cần người xác định: {candidates}",
        "the old unit was divided among several; a person must say which: {candidates}",
    ),
    "namesake": (
        "tên này ứng với nhiều nơi, cần người xác định: {candidates}",
        "several places bear this name; a person must say which: {candidates}",
    ),
    "spelling": (
        "tên viết khác dấu so với bảng đơn vị hành chính, có thể là: {candidates}",
        "spelled with other marks than in the table of units; it may be: {candidates}",
    ),
    "elsewhere": (
        "huyện đã ghi không có xã này; tên này thấy ở: {candidates}",
        "no such commune in the district printed; the name is found at: {candidates}",
    ),
    "earlier": (
        "tên xã trước đợt sắp xếp giai đoạn 2019–2025",
        "the commune's name before the mergers of 2019 to 2025",
    ),
    "unknown_commune": (
        "không thấy xã này trong bảng đơn vị hành chính; chỉ xác định được cấp tỉnh",
        "no such commune in the table of units; only the province is known",
    ),
    "unknown_district": (
        "không thấy huyện này trong bảng đơn vị hành chính; chỉ xác định được cấp tỉnh",
        "no such district in the table of units; only the province is known",
    ),
    "district_only": (
        "văn bản chỉ ghi cấp huyện, nay không còn; chỉ xác định được cấp tỉnh",
        "only a district is printed, and districts ended; only the province is known",
    ),
    "province_only": ("văn bản chỉ ghi cấp tỉnh", "only the province is printed"),
    "source": (
        "địa bàn theo đơn vị hành chính từ ngày 01/7/2025 "
        "(Nghị quyết 202/2025/QH15 và các nghị quyết 1654 đến 1687/NQ-UBTVQH15)",
        "places are the units since 1 July 2025 "
        "(Resolution 202/2025/QH15 and Resolutions 1654 to 1687/NQ-UBTVQH15)",
    ),
    "successor": ("cơ quan kế tục: {authority}", "succeeded by {authority}"),
}
