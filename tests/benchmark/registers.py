"""Made-up decisions of any size, as CSV, alike from run to run."""

from __future__ import annotations

import csv
import random
from datetime import date, timedelta
from pathlib import Path

HEADING = (
    "product", "entity", "locality", "group", "stars", "score", "kind", "decision", "issued_on",
    "authority",
)  # fmt: skip

KINDS = (
    "Chè", "Gạo", "Mật ong", "Miến dong", "Rượu ngô", "Nước mắm", "Cà phê", "Tinh dầu", "Giò lụa",
    "Bánh đa", "Măng khô", "Nấm hương", "Bột nghệ", "Thịt gác bếp", "Cá kho", "Tôm khô", "Mứt gừng",
    "Trà túi lọc", "Hạt điều", "Tiêu sọ", "Cam sành", "Bưởi", "Vải thiều", "Khăn lụa", "Nón lá",
    "Chiếu cói", "Tranh thêu", "Cao dược liệu", "Yến sào", "Kẹo dừa",
)  # fmt: skip
SYLLABLES = """
Bản Bằng Biển Bình Bông Cẩm Cao Chu Cường Đan Đào Diễm Đoàn Đông Đức Giang Hà Hải Hạnh Hiền Hoa
Hồng Hùng Hương Khánh Khe Kim La Lam Lan Lệ Liên Linh Lộc Long Lương Mai Mẫn Mây Minh Mỹ Nam Ngà
Ngân Ngọc Nguyên Nhật Phong Phú Phúc Quang Quế Quý San Sao Sen Sơn Sương Tân Tây Thái Thanh Thảo
Thiên Thịnh Thu Thuận Thủy Tiến Tín Toàn Trà Trúc Trung Tuấn Tùng Tuyên Vân Việt
"""
FIRST = SYLLABLES.split()
FORMS = ("HTX", "Hợp tác xã", "Công ty TNHH", "Công ty CP", "Hộ kinh doanh", "Tổ hợp tác")
GROUPS = ("Thực phẩm", "Đồ uống", "Dược liệu và sản phẩm từ dược liệu", "Hàng thủ công mỹ nghệ")


def _name(rng: random.Random, words: int) -> str:
    return " ".join(rng.sample(FIRST, words))


PART = 40_000  # rows: an office's largest file has fewer; one of more than 50,000 is refused


def parts(folder: Path, ratings: int) -> list[Path]:
    """Write `ratings` rows into as many files of `PART` rows as it takes; gives the files."""
    made = []
    for seed, start in enumerate(range(0, ratings, PART), start=1):
        made.append(folder / f"{ratings}-{seed:02d}.csv")
        write(made[-1], min(PART, ratings - start), seed=seed)
    return made


def write(path: Path, ratings: int, *, seed: int = 1) -> int:
    """Write `ratings` rows to `path`: three ratings a product, some failed; gives the products."""
    rng = random.Random(seed)
    products = max(1, ratings // 3)
    provinces = [f"UBND tỉnh {_name(rng, 2)}" for _ in range(63)]
    made: list[tuple[str, str, str, str, str, date]] = []
    while len(made) < products:
        province = rng.choice(provinces)
        entity = f"{rng.choice(FORMS)} {_name(rng, 3)}"
        place = f"xã {_name(rng, 2)}, huyện {_name(rng, 2)}"
        for kind in rng.sample(KINDS, rng.choice((1, 1, 2, 3))):
            start = date(2019, 9, 1) + timedelta(days=rng.randrange(600))
            made.append((f"{kind} {_name(rng, 2)}", entity, place, rng.choice(GROUPS), province,
                         start))  # fmt: skip
    with path.open("w", encoding="utf-8", newline="") as out:
        lines = csv.writer(out)
        lines.writerow(HEADING)
        written = 0
        for product, entity, place, group, province, start in made[:products]:
            day = start
            for turn in range(3):
                if written == ratings:
                    break
                failed = turn and rng.random() < 0.05
                stars = 2 if failed else rng.choice((3, 3, 3, 4))
                score = {2: 45.5, 3: 61.25, 4: 78.5}[stars]
                # A province decides twice a month, so decisions hold some tens of rows.
                issued = day.replace(day=1 if day.day < 15 else 15)
                number = (issued.year - 2019) * 24 + issued.month * 2 + (issued.day > 1) + 100
                lines.writerow(
                    (product, entity, place, group, stars, score, "re_evaluation" if turn else "",
                     f"{number}/QĐ-UBND", issued.isoformat(), province)
                )  # fmt: skip
                written += 1
                day += timedelta(days=rng.randrange(600, 1000))
    return products
