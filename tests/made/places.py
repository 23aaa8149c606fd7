"""Make ocop_cli/tables/districts.csv and communes.csv from the package vietnamadminunits (MIT).

Run once, by hand, in an environment of its own that holds vietnamadminunits 1.0.4:

    python -m venv apart && apart/bin/pip install vietnamadminunits==1.0.4
    apart/bin/python tests/made/places.py ocop_cli/tables

Only its files are read; the package itself is not imported. What it knows of an old unit that was
divided is kept as the list of its parts; the part it would take by default is dropped, for a
default is a guess.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

# The package keeps earlier district names without marks. A few (a town that was a district of the
# same name) say nothing new and are left out: kinds are compared with tolerance.
EARLIER_DISTRICTS = {
    "huyentanthanh": "Huyện Tân Thành",
    "huyennongson": "Huyện Nông Sơn",
    "thixacualo": "Thị xã Cửa Lò",
    "huyendongson": "Huyện Đông Sơn",
    "huyennamdong": "Huyện Nam Đông",
    "huyendatdo": "Huyện Đất Đỏ",
    "huyenlongdien": "Huyện Long Điền",
    "huyenhoanhbo": "Huyện Hoành Bồ",
    "quan9": "Quận 9",
    "quan2": "Quận 2",
    "huyenphuchoa": "Huyện Phục Hòa",
    "huyenquanguyen": "Huyện Quảng Uyên",
    "huyenyendung": "Huyện Yên Dũng",
    "huyentaytra": "Huyện Tây Trà",
    "huyenkyson": "Huyện Kỳ Sơn",
    "huyentinhgia": "Huyện Tĩnh Gia",
    "huyenthongnong": "Huyện Thông Nông",
    "huyenmyloc": "Huyện Mỹ Lộc",
    "huyencattien": "Huyện Cát Tiên",
    "huyendateh": "Huyện Đạ Tẻh",
    "thanhphoninhbinh": "Thành phố Ninh Bình",
    "huyenlocha": "Huyện Lộc Hà",
    "huyentralinh": "Huyện Trà Lĩnh",
}
KINDS = ("thitran", "phuong", "xa")
SHORT_KINDS = ("ward", "tt", "p", "f")

# Thủ Đức was made in 2021 of three districts; the package names two of them as earlier names.
MORE_EARLIER = {"thanhphothuduc": ("Quận Thủ Đức",)}
# Where the package takes two units of one name for one, or an unmentioned part for a part, the
# resolution of the National Assembly's Standing Committee decides: code of the old unit -> today's
# units, number of the resolution (all of 16 June 2025, NQ-UBTVQH15) and clause of its article 1.
RULED: dict[str, tuple[tuple[str, ...], str]] = {
    "09013": (("Xã Mê Linh", "Xã Tiến Thắng", "Xã Yên Lãng", "Xã Ô Diên"), "1656, 107 118 119 120"),
    "06079": (("Xã Hồng Phong",), "1672, 10"),
    "10798": (("Xã Hà Nam", "Xã Kim Thành"), "1669, 79 112"),
    "11890": (("Xã Nguyễn Bỉnh Khiêm",), "1669, 63"),
    "25462": (("Phường Tân Ninh",), "1682, 87"),
    "27691": (("Phường Long An",), "1682, 84"),
    "28036": (("Xã Thủ Thừa",), "1682, 20"),
    "28252": (("Phường Đạo Thạnh",), "1663, 84"),
    "28270": (("Phường Thới Sơn",), "1663, 86"),
    "28437": (("Phường Mỹ Phước Tây",), "1663, 99"),
    "28439": (("Phường Cai Lậy",), "1663, 101"),
    "29902": (("Phường Sa Đéc",), "1663, 98"),
    "29908": (("Phường Sa Đéc",), "1663, 98"),
    "29623": (("Xã Nhơn Phú",), "1687, 3"),
    "29734": (("Xã Hòa Hiệp",), "1687, 20"),
    "31246": (("Xã Thạnh Quới",), "1668, 43"),
    "31268": (("Xã Trường Thành",), "1668, 36"),
    "31378": (("Xã Phú Hữu",), "1668, 57"),
    "31438": (("Xã Thạnh Hòa",), "1668, 64"),
    "31474": (("Phường Long Bình",), "1668, 18"),
    "31480": (("Phường Long Phú 1",), "1668, 20"),
    "31483": (("Xã Xà Phiên",), "1668, 50"),
    "31582": (("Xã Thuận Hòa",), "1668, 80"),
    "31606": (("Xã Mỹ Hương",), "1668, 84"),
    "31657": (("Xã Trường Khánh",), "1668, 69"),
    "31666": (("Xã Tân Thạnh",), "1668, 71"),
    "31669": (("Xã Long Phú",), "1668, 72"),
    "31714": (("Xã Gia Hòa",), "1668, 66"),
    "31741": (("Xã Tân Long",), "1668, 85"),
    "31744": (("Xã Tân Long",), "1668, 85"),
}


def keys(written: str | None) -> list[str]:
    return list(json.loads(written)) if written else []


def bare(written: str) -> str:
    """`written` in small letters without marks: a few of the package's keys still carry them."""
    letters = unicodedata.normalize("NFD", written.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def earlier_communes(aliases: Iterable[str], own: str) -> list[str]:
    """The earlier names among `aliases`, kinds taken off: "xakyphu", "kyphu" give "kyphu"."""
    every = [bare(alias) for alias in aliases]
    names: list[str] = []
    for alias in every:
        name = alias
        for kind in SHORT_KINDS:
            rest = alias.removeprefix(kind)
            if rest != alias and (rest in every or rest.isdigit() or rest == own):
                name = rest
        if not any(f"{kind}{alias}" in every for kind in KINDS):
            for kind in KINDS:
                name = name.removeprefix(kind)
        mixed = any(sign.isdigit() for sign in name) and not name.isdigit()  # an army unit
        if name and name != own and not mixed and name not in names:
            names.append(name)
    return names


def earlier_districts(aliases: Iterable[str]) -> list[str]:
    return [EARLIER_DISTRICTS[alias] for alias in aliases if alias in EARLIER_DISTRICTS]


def main(target: Path) -> None:
    spec = find_spec("vietnamadminunits")
    assert spec is not None and spec.origin is not None
    folder = Path(spec.origin).parent / "data"
    store = sqlite3.connect(folder / "dataset.db")
    store.row_factory = sqlite3.Row
    old_units = store.execute("SELECT * FROM admin_units_legacy").fetchall()
    new_units = store.execute("SELECT * FROM admin_units").fetchall()
    merged = json.loads((folder / "converter_2025.json").read_text("utf-8"))
    divided_districts = json.loads((folder / "parser_legacy.json").read_text("utf-8"))[
        "DICT_PROVINCE_DISTRICT_DIVIDED"
    ]

    new_name = {(unit["provinceKey"], unit["wardKey"]): unit["ward"] for unit in new_units}
    province_name = {unit["provinceKey"]: unit["province"] for unit in new_units}
    province_of = {old: new for new, olds in merged["DICT_PROVINCE"].items() for old in olds}

    today: dict[str, set[str]] = defaultdict(set)
    for province, units in merged["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for new, olds in units.items():
            for old in olds:
                today[old].add(new_name[province, new])
    for province, units in merged["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in units.items():
            today[old].update(new_name[province, part["newWardKey"]] for part in parts)

    # "Huyện Cẩm Xuyên" may also stand for what a city took from it in an earlier year.
    given_away: dict[tuple[str, str], list[str]] = defaultdict(list)
    districts: dict[tuple[str, str], sqlite3.Row] = {}
    for unit in old_units:
        districts.setdefault((unit["provinceKey"], unit["districtKey"]), unit)
    for province, entries in divided_districts.items():
        for key, entry in entries.items():
            known = districts.get((province, key))
            name = known["district"] if known is not None else EARLIER_DISTRICTS.get(key)
            if name is None:
                continue  # the bare name of a district and a town: both bear it already
            for other in entry["districts"]:
                if other != key:
                    given_away[province, other].append(name)

    with (target / "districts.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["code", "district", "old_province", "province", "earlier"])
        for (province, key), unit in sorted(
            districts.items(), key=lambda item: item[1]["districtCode"]
        ):
            earlier = earlier_districts(keys(unit["districtAlias"]))
            earlier += given_away[province, key] + list(MORE_EARLIER.get(key, ()))
            out.writerow(
                [
                    unit["districtCode"],
                    unit["district"],
                    unit["province"],
                    province_name[province_of[province]],
                    ";".join(dict.fromkeys(earlier)),
                ]
            )

    with (target / "communes.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["district", "commune", "today", "earlier"])
        for unit in sorted(
            old_units, key=lambda unit: (unit["districtCode"], unit["wardCode"] or "")
        ):
            key = f"{unit['provinceKey']}_{unit['districtKey']}_{unit['wardKey'] or ''}"
            parts, _ = RULED.get(unit["wardCode"] or "", (tuple(sorted(today[key])), ""))
            earlier_names = earlier_communes(keys(unit["wardAlias"]), unit["wardShortKey"] or "")
            out.writerow(
                [
                    unit["districtCode"],
                    unit["ward"] or "",
                    ";".join(parts),
                    ";".join(earlier_names),
                ]
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
