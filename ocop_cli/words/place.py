"""What is said about where a printed address lies today."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "today": ("Địa bàn hiện nay: {place}", "Today's place: {place}"),
    "unknown": (
        "Không xác định được địa bàn hiện nay; giữ nguyên như văn bản",
        "Today's place is not known; kept as printed",
    ),
    "split": (
        "Đơn vị cũ đã được chia về nhiều xã, phường, cần người xác định: {candidates}",
        "The old unit was divided among several; a person must say which: {candidates}",
    ),
    "namesake": (
        "Tên này ứng với nhiều nơi, cần người xác định: {candidates}",
        "Several places bear this name; a person must say which: {candidates}",
    ),
    "spelling": (
        "Tên viết khác dấu so với bảng đơn vị hành chính, có thể là: {candidates}",
        "Spelled with other marks than in the table of units; it may be: {candidates}",
    ),
    "elsewhere": (
        "Huyện đã ghi không có xã này; tên này thấy ở: {candidates}",
        "No such commune in the district printed; the name is found at: {candidates}",
    ),
    "earlier": (
        "Tên xã trước đợt sắp xếp giai đoạn 2019–2025",
        "The commune's name before the mergers of 2019 to 2025",
    ),
    "unknown_commune": (
        "Không thấy xã này trong bảng đơn vị hành chính; chỉ xác định được cấp tỉnh",
        "No such commune in the table of units; only the province is known",
    ),
    "unknown_district": (
        "Không thấy huyện này trong bảng đơn vị hành chính; chỉ xác định được cấp tỉnh",
        "No such district in the table of units; only the province is known",
    ),
    "district_only": (
        "Văn bản chỉ ghi cấp huyện, nay không còn; chỉ xác định được cấp tỉnh",
        "Only a district is printed, and districts ended; only the province is known",
    ),
    "province_only": ("Văn bản chỉ ghi cấp tỉnh", "Only the province is printed"),
    "source": (
        "đơn vị hành chính từ ngày 01/7/2025, "
        "Nghị quyết 202/2025/QH15 và các nghị quyết 1654 đến 1687/NQ-UBTVQH15",
        "the units since 1 July 2025, "
        "Resolution 202/2025/QH15 and Resolutions 1654 to 1687/NQ-UBTVQH15",
    ),
    "successor": (
        "{authority} nay không còn; cơ quan kế tục: {now}",
        "{authority} is no more; succeeded by {now}",
    ),
}
