"""What is wrong with a barcode, a series of stamps or a tax number."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "gtin_form": (
        "mã vạch “{value}” phải gồm 8, 12, 13 hoặc 14 chữ số",
        "barcode “{value}” must have 8, 12, 13 or 14 digits",
    ),
    "gtin_zero": (
        "mã vạch “{value}” chỉ gồm số 0",
        "barcode “{value}” is nothing but zeros",
    ),
    "gtin_digit": (
        "mã vạch “{value}” sai số kiểm tra (chữ số cuối phải là {digit}); hãy đọc lại trên bao bì",
        "barcode “{value}” has a wrong check digit (the last must be {digit}); "
        "read it again on the package",
    ),
    "stamps_form": (
        "không đọc được dải tem “{value}”; hãy ghi như A000001-A000500",
        "stamp series “{value}” cannot be read; write it as A000001-A000500",
    ),
    "stamps_order": (
        "dải tem “{value}” có số cuối nhỏ hơn số đầu",
        "stamp series “{value}” ends before it begins",
    ),
    "stamps_shared": (
        "dải tem {value} trùng với dải đã cấp cho {name}: {shared} ({count} tem)",
        "stamp series {value} overlaps one given to {name}: {shared} (stamps: {count})",
    ),
    "tax_form": (
        "mã số thuế “{value}” phải gồm 10 chữ số, 10-3 chữ số (đơn vị phụ thuộc) "
        "hoặc 12 chữ số (số định danh cá nhân)",
        "tax number “{value}” must have 10 digits, 10-3 (a branch) or 12 (a personal number)",
    ),
    "tax_digit": (
        "mã số thuế “{value}” sai số kiểm tra",
        "tax number “{value}” has a wrong check digit",
    ),
    "tax_zero": (
        "mã số thuế “{value}” thiếu số 0 ở đầu (có thể là {number}); hãy định dạng ô là văn bản",
        "tax number “{value}” lost its first zero (it may be {number}); format the cell as text",
    ),
}
