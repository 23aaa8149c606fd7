"""The public site: what stands on which page, in whose place it is put, and what it never tells."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import segno
from lxml import html

from ocop_cli.model import system
from ocop_cli.model.errors import OcopError
from ocop_cli.publishing.site import __file__ as site_package
from ocop_cli.publishing.site import writing
from ocop_cli.publishing.site.folder import whole_folder
from ocop_cli.words import knows
from tests.conftest import ROOT, Run, program

DAY = "2024-12-24"
SAMPLE = ROOT / "sample_data"
LISTS = ("index.html", "lapsed.html", "in-force.html", "revoked.html", "review.html")


@dataclass(frozen=True)
class Site:
    """A published folder, and the register it was made of."""

    folder: Path
    register: Path

    def page(self, name: str) -> html.HtmlElement:
        return html.fromstring((self.folder / name).read_bytes())

    def text(self, name: str) -> str:
        return " ".join(self.page(name).find(".//main").text_content().split())

    def json(self, name: str) -> list[dict[str, object]]:
        return json.loads((self.folder / "data" / name).read_text(encoding="utf-8"))

    def pages(self) -> Iterator[str]:
        for path in sorted(self.folder.rglob("*.html")):
            yield path.relative_to(self.folder).as_posix()

    def answer(self, line: str) -> list[dict[str, object]]:
        said = program(self.register, *line.split(), "--as-of", DAY, "--format", "json")
        return json.loads(said)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, sample_register: Path) -> Site:
    """The site of the sample data, with dossiers, recalls and barcodes in the register."""
    folder = tmp_path_factory.mktemp("site")
    register = shutil.copy2(sample_register, folder / "register.db")
    for kind in ("dossier", "recall", "mark"):
        program(register, "import", "--kind", kind, SAMPLE / "acts" / f"{kind}s.csv")
    program(register, "config", "office-contact", "ocop@lamkhe.example")
    program(register, "publish", folder / "site", "--as-of", DAY)
    return Site(folder / "site", register)


def listed(page: html.HtmlElement, table: int = 0) -> list[str]:
    """The addresses of the products in a list, in its order."""
    tables = page.xpath("//table[contains(@class, 'list')]")
    if table >= len(tables):
        return []
    return [a.get("href") for a in tables[table].xpath(".//tbody/tr/th/a")]


def address(row: dict[str, object]) -> str:
    return f"p/SP{row['product_id']:05d}.html"


FEW = """product,entity,stars,decision,issued_on,authority
Chè,HTX A,3,1/QĐ-UBND,2024-01-05,UBND tỉnh A
"""


class TestQrCodes:
    @pytest.mark.thorough
    def test_lead_to_each_products_page(self, sample_register: Path, tmp_path: Path) -> None:
        at = "https://ocop.lamkhe.example/tra-cuu"
        for given in (at, f"{at}/"):
            program(sample_register, "publish", tmp_path / "site", "--as-of", DAY,
                    "--base-url", given)  # fmt: skip
            page = html.fromstring((tmp_path / "site" / "p" / "SP00061.html").read_bytes())
            address = f"{at}/p/SP00061.html"
            (figure,) = page.xpath("//figure[@class='qr']")
            assert address in figure.text_content()
            drawn = squares(figure.xpath(".//*[local-name()='path']"))
            assert drawn == [list(map(bool, row)) for row in segno.make(
                address, error="m", mask=2, micro=False, boost_error=False).matrix]  # fmt: skip

    @pytest.mark.thorough
    def test_are_left_out_without_an_address(self, site: Site) -> None:
        assert not site.page("p/SP00061.html").xpath("//figure[@class='qr']")

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "given", ["ocop.example", "ftp://a/", "https://a/?x=1", "https://", ""]
    )
    def test_need_an_address_of_the_web(
        self, ocop: Run, write: Callable[[str, str], Path], given: str
    ) -> None:
        ocop("import", write("a.csv", FEW))
        assert "https://" in ocop("publish site --base-url", given, code=2).err

    def test_nothing_is_published_of_days_to_come(
        self, ocop: Run, write: Callable[[str, str], Path]
    ) -> None:
        ocop("import", write("a.csv", FEW))
        assert "has not come yet" in ocop("publish site --as-of 2027-01-01", code=2).err


def squares(paths: list[html.HtmlElement]) -> list[list[bool]]:
    """The squares of a QR code as it is drawn: lines of dark ones, a blank margin of four."""
    (line,) = [path for path in paths if path.get("stroke")]
    size = 0
    dark: set[tuple[int, int]] = set()
    x, y = 0.0, 0.0
    for step, amounts in re.findall(r"([mMh])([-\d. ]+)", line.get("d")):
        numbers = [float(n) for n in amounts.split()]
        if step == "M":
            x, y = numbers
        elif step == "m":
            x, y = x + numbers[0], y + numbers[1]
        else:
            dark |= {(int(x) + n, int(y)) for n in range(int(numbers[0]))}
            x += numbers[0]
    size = max(x for x, _ in dark) - 3
    return [[(x + 4, y + 4) in dark for x in range(size)] for y in range(size)]


class TestTheListOfLapsedProducts:
    @pytest.mark.thorough
    def test_holds_exactly_what_ocop_lapsed_prints_less_what_is_under_review(
        self, site: Site
    ) -> None:
        rows = site.answer("lapsed")
        told = [row for row in rows if not row["pending_review"]]
        assert 0 < len(told) < len(rows)
        assert site.json("lapsed.json") == told
        for language in ("", "en/"):
            assert listed(site.page(f"{language}lapsed.html")) == [address(r) for r in told]

    def test_its_csv_says_the_same(self, site: Site) -> None:
        text = (site.folder / "data" / "lapsed.csv").read_text(encoding="utf-8")
        said = list(csv.DictReader(io.StringIO(text)))
        whole = program(site.register, "lapsed", "--as-of", DAY, "--format", "csv")
        rows = [r for r in csv.DictReader(io.StringIO(whole)) if r["pending_review"] == "false"]
        assert said == rows

    def test_states_a_filed_dossier_beside_its_row(self, site: Site) -> None:
        row = next(
            tr
            for tr in site.page("lapsed.html").xpath("//tbody/tr")
            if "Bánh phồng cua" in tr.text_content()
        )
        assert "Đã nộp hồ sơ đánh giá lại ngày 18/11/2024" in row.text_content()

    def test_names_the_last_day_an_extension_gave(self, site: Site) -> None:
        rows = site.page("lapsed.html").xpath("//tbody/tr")
        extended = [r.text_content() for r in rows if "Đã được gia hạn" in r.text_content()]
        assert len(extended) == 1 and extended[0].count("30/11/2024") == 2

    @pytest.mark.thorough
    def test_names_the_notice_that_announced_it(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ocop("import", write("a.csv", HEAD + row("Chè xanh")))
        ocop("notice announcement --as-of 2024-01-05 --issue 12/TB --on 2024-01-10 -o a.md")
        ocop("publish site --as-of 2024-02-01")
        page = html.fromstring((tmp_path / "site/lapsed.html").read_bytes())
        assert "Đã công bố tại văn bản số 12/TB" in page.text_content()
        data = json.loads((tmp_path / "site/data/lapsed.json").read_text(encoding="utf-8"))
        assert data == ocop("lapsed --as-of 2024-02-01 --format json").json

    def test_says_the_day_the_convention_and_the_newest_decision(self, site: Site) -> None:
        said = " ".join(site.page("lapsed.html").text_content().split())
        assert "Tính đến hết ngày 24/12/2024" in said
        assert "ngày tương ứng sau 36 tháng" in said
        assert "1988/QĐ-UBND ngày 29/11/2024" in said


class TestProductsUnderReview:
    def test_are_nowhere_called_lapsed(self, site: Site) -> None:
        open_ones = [row for row in site.answer("lapsed") if row["pending_review"]]
        assert open_ones
        shown = {row["product_id"]: row for row in site.json("products.json")}
        looked_up = lookup(site)
        for row in open_ones:
            public = shown[row["product_id"]]
            assert public["pending_review"] is True
            kept = ("status", "days_left", "valid_through", "removed_on", "extended_until")
            assert all(public[field] is None for field in kept)
            page = site.text(address(row))
            assert "Đang rà soát" in page and "Hết hạn" not in page
            assert "Under review" in site.text("en/" + address(row))
            assert looked_up[address(row)][5:7] == ["under_review", None]
            for name in ("lapsed.html", "revoked.html", "in-force.html"):
                assert address(row) not in (site.folder / name).read_text(encoding="utf-8")

    def test_stand_on_a_page_of_their_own(self, site: Site) -> None:
        open_ones = {address(r) for r in site.answer("lapsed") if r["pending_review"]}
        assert set(listed(site.page("review.html"))) == open_ones


class TestTheOtherLists:
    def test_what_is_in_force(self, site: Site) -> None:
        rows = {address(row) for row in site.answer("ratings --status valid")}
        got = listed(site.page("in-force.html"))
        assert set(got) == rows and len(got) == len(rows)

    @pytest.mark.thorough
    def test_what_was_revoked_failed_or_removed_with_the_document_of_each(self, site: Site) -> None:
        page = site.page("revoked.html")
        for place, status in enumerate(("revoked", "failed")):
            rows = {address(row) for row in site.answer(f"ratings --status {status}")}
            assert rows and set(listed(page, place)) == rows
        removed = {address(row) for row in site.json("lapsed.json") if row["removed_on"]}
        assert removed and set(listed(page, 2)) == removed
        documents = page.xpath("//tbody/tr/td[@data-label='Văn bản số']")
        assert all(re.search(r"\S+, \d\d/\d\d/\d{4}", cell.text_content()) for cell in documents)

    def test_which_goods_are_recalled_and_by_whom(self, site: Site) -> None:
        recalled = site.page("revoked.html").xpath("//section[@aria-labelledby='recalled']")[0]
        assert "Mắm ruốc" in recalled.text_content()
        assert "512/QĐ-SYT, 24/10/2024" in recalled.text_content()
        assert "theo yêu cầu của Sở Y tế" in recalled.text_content()


class TestTheFirstPage:
    def test_its_totals_add_up(self, site: Site) -> None:
        numbers = [
            int(dd.text) for dd in site.page("index.html").xpath("//dl[@class='totals']//dd")
        ]
        ever, *parts = numbers
        assert ever == sum(parts)
        total = site.answer("stats")[-1]
        assert (ever, parts[0]) == (total["ever_products"], total["in_force_products"])
        assert parts[1] + parts[2] == total["lapsed_products"]

    def test_shows_totals_by_stars_group_place_and_year_with_their_numbers(
        self, site: Site
    ) -> None:
        page = site.page("index.html")
        whole = site.answer("stats")[-1]
        for table in page.xpath("//div[@class='charts']//table"):
            columns = zip(*[[int(td.text) for td in tr] for tr in (
                tr.xpath("./td") for tr in table.xpath(".//tbody/tr"))], strict=True)  # fmt: skip
            sums = [sum(column) for column in columns]
            assert (sums[0], sums[2]) == (whole["ever_products"], whole["in_force_products"])
        assert len(page.xpath("//svg")) == 4

    def test_says_how_to_report_an_error_and_what_is_still_asked(self, site: Site) -> None:
        said = site.text("index.html")
        assert "Báo sai sót" in said and "ocop@lamkhe.example" in said
        assert "Câu hỏi rà soát chưa trả lời: 2" in said


class TestAProductsPage:
    def test_tells_status_label_history_and_documents(self, site: Site) -> None:
        row = next(r for r in site.json("lapsed.json") if r["removed_on"])
        page = site.text(address(row))
        assert "Hết hạn từ ngày" in page and "không được dùng logo" in page
        assert str(row["decision"]) in page and "đưa ra khỏi danh sách: 735/QĐ-UBND" in page

    @pytest.mark.thorough
    def test_every_spelling_keeps_its_address(self, site: Site) -> None:
        by_name = site.answer("ratings --history")
        for row in by_name:
            assert (site.folder / address(row)).exists()
        aliases = site.folder.joinpath("p").glob("*.html")
        canonical = [
            link.get("href")
            for path in aliases
            for link in html.fromstring(path.read_bytes()).xpath("//link[@rel='canonical']")
        ]
        assert canonical and all((site.folder / "p" / c).exists() for c in canonical)

    def test_shows_its_barcode(self, site: Site) -> None:
        assert any("8939990000115" in site.text(page) for page in site.pages() if "p/" in page)


def lookup(site: Site) -> dict[str, list[object]]:
    """The lines of the look-up by page."""
    text = (site.folder / "data" / "lookup.js").read_text(encoding="utf-8")
    body = text.removeprefix("globalThis.ocopProducts=").removesuffix(";\n")
    return {line[0]: line for line in json.loads(body)}


class TestEveryPage:
    @pytest.mark.thorough
    def test_leads_only_to_what_is_there(self, site: Site) -> None:
        anchors: dict[Path, set[str]] = {}
        for name in site.pages():
            place = site.folder / name
            tree = site.page(name)
            for link in tree.xpath("//@href | //@src"):
                parts = urlsplit(str(link))
                assert not parts.scheme and not parts.netloc, f"{name} leads to {link}"
                target = (place.parent / unquote(parts.path)).resolve() if parts.path else place
                assert target.is_file(), f"{name} leads to {link}"
                if parts.fragment:
                    if target not in anchors:
                        anchors[target] = set(html.fromstring(target.read_bytes()).xpath("//@id"))
                    assert parts.fragment in anchors[target]

    @pytest.mark.thorough
    def test_allows_no_script_or_style_but_its_own(self, site: Site) -> None:
        for name in site.pages():
            page = site.page(name)
            policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
            assert "default-src 'none'" in policy and "unsafe" not in policy
            assert not page.xpath("//@style") and not page.xpath("//style")
            assert not page.xpath("//script[not(@src)]")
            assert "script-src 'self'" in policy
            up = "../" * name.count("/")
            own = {f"{up}age.js"}
            if name.endswith("index.html"):
                own |= {f"{up}lookup.js", f"{up}data/lookup.js"}
            assert set(page.xpath("//script/@src")) == own

    @pytest.mark.thorough
    def test_is_marked_up_for_those_who_do_not_see_it(self, site: Site) -> None:
        for name in site.pages():
            page = site.page(name)
            assert page.get("lang") == ("en" if name.startswith("en/") else "vi")
            assert page.findtext(".//title")
            levels = [int(h.tag[1]) for h in page.xpath("//h1|//h2|//h3")]
            assert levels.count(1) == 1 and levels[0] == 1
            assert all(b - a <= 1 for a, b in pairwise(levels))
            assert page.xpath("//a[@class='skip']/@href") == ["#content"]
            ids = page.xpath("//@id")
            assert len(ids) == len(set(ids))
            for field in page.xpath("//input"):
                assert page.xpath(f"//label[@for='{field.get('id')}']")

    def test_has_its_other_language(self, site: Site) -> None:
        names = set(site.pages())
        assert {f"en/{n}" for n in names if not n.startswith("en/")} == {
            n for n in names if n.startswith("en/")
        }
        assert {*LISTS} <= names

    def test_vietnamese_pages_write_days_as_people_do(self, site: Site) -> None:
        for name in ("lapsed.html", "in-force.html", "revoked.html", "p/SP00017.html"):
            assert not re.search(r"\b\d{4}-\d\d-\d\d\b", site.text(name))
            assert re.search(r"\b\d\d/\d\d/\d{4}\b", site.text(name))
            assert re.search(r"\b\d{4}-\d\d-\d\d\b", site.text(f"en/{name}"))

    def test_texts_named_in_the_templates_exist(self) -> None:
        for path in Path(site_package).parent.glob("*.html"):
            for key in re.findall(r'say\("([a-z_]+\.[a-z_]+)"[,)]', path.read_text("utf-8")):
                assert knows(key), f"{path.name}: {key}"


HEAD = (
    "product,entity,locality,stars,decision,issued_on,authority,product_code,representative,phone,"
    "tax_number\n"
)


def row(product: str, entity: str = "HTX A", *, stars: int = 3, code: str = "") -> str:
    out = io.StringIO()
    csv.writer(out).writerow(
        [
            product, entity, "xã A, huyện B", stars, "12/QĐ-UBND", "2020-05-05", "UBND tỉnh X",
            code, "Trần Văn Riêng", "0912345678", "0100109106",
        ]
    )  # fmt: skip
    return out.getvalue()


Write = Callable[[str, str], Path]


class TestWhatDoesNoHarm:
    @pytest.mark.thorough
    def test_nothing_private_goes_out(self, ocop: Run, write: Write, tmp_path: Path) -> None:
        entity = "HTX A (ĐT: 0912345678, MST 0100109106), đại diện: Trần Văn Riêng"
        ocop("import", write("a.csv", HEAD + row("Chè xanh") + row("Chè đỏ", entity)))
        ocop("publish site")
        files = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
        for path in files:
            text = path.read_text(encoding="utf-8")
            assert not re.search("Riêng|0912345678|0100109106", text), path
        rows = json.loads((tmp_path / "site/data/lapsed.json").read_text(encoding="utf-8"))
        assert {row["entity"] for row in rows} == {"HTX A"}

    @pytest.mark.thorough
    def test_notes_of_the_office_stay_there(self, site: Site) -> None:
        assert "Còn thiếu phiếu kiểm nghiệm" in program(site.register, "show", "Thịt bò một nắng")
        for path in site.folder.rglob("*"):
            if path.is_file():
                text = path.read_text(encoding="utf-8")
                assert not re.search("phiếu kiểm nghiệm|Lô sản xuất|LK00000|4-0999", text), path

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "name",
        [
            "<script>alert(1)</script>",
            "\"><img src=x onerror='alert(1)'>",
            "</title></main><h1>x</h1>",
            "{{ 7*7 }} {% raw %}",
            "=HYPERLINK a.example",
            "ชา العربية خبز",
            "Chè " + "rất" * 300,
        ],
    )
    def test_names_stay_text(self, ocop: Run, write: Write, tmp_path: Path, name: str) -> None:
        ocop("import", write("a.csv", HEAD + row(name, entity=name)))
        ocop("publish site")
        printed = ocop("ratings --format json").json[0]["product"]  # type: ignore[index]
        for page in ("lapsed.html", "p/SP00001.html", "en/p/SP00001.html"):
            tree = html.fromstring((tmp_path / "site" / page).read_bytes())
            assert printed in " ".join(tree.text_content().split())
            assert not tree.xpath("//script[not(@src)] | //img | //@onerror")
            assert len(tree.xpath("//h1")) == 1 and len(tree.xpath("//main")) == 1
        data = json.loads((tmp_path / "site/data/lapsed.json").read_text(encoding="utf-8"))
        assert data[0]["product"] == printed

    @pytest.mark.thorough
    @pytest.mark.parametrize("code", ["../../etc/passwd", "CON", "a/b\\c", "x" * 300, "Mã số: 1"])
    def test_a_code_of_the_office_names_no_file(
        self, ocop: Run, write: Write, tmp_path: Path, code: str
    ) -> None:
        ocop("import", write("a.csv", HEAD + row("Chè xanh", code=code)))
        ocop("publish site")
        files = {p.relative_to(tmp_path / "site").as_posix() for p in tmp_path.rglob("site/p/*")}
        assert files == {"p/SP00001.html"}
        page = html.fromstring((tmp_path / "site/p/SP00001.html").read_bytes())
        assert code in page.text_content()


class TestTheSameBytes:
    def files(self, folder: Path) -> dict[str, bytes]:
        return {
            p.relative_to(folder).as_posix(): p.read_bytes()
            for p in sorted(folder.rglob("*"))
            if p.is_file()
        }

    @pytest.mark.thorough
    def test_come_of_the_same_register_and_day(self, site: Site, tmp_path: Path) -> None:
        for attempt in ("a", "b"):
            program(site.register, "publish", tmp_path / attempt, "--as-of", DAY, "--lang", "vi")
        first = self.files(tmp_path / "a")
        assert first == self.files(tmp_path / "b") == self.files(site.folder)

    @pytest.mark.thorough
    def test_come_again_when_an_edition_is_printed_again_in_its_place(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ocop("import", write("a.csv", HEAD + row("Chè xanh")))
        ocop("publish site --as-of 2024-01-01")
        ocop("import", write("b.csv", HEAD + row("Chè xanh").replace("2020-05-05", "2022-05-05")))
        ocop("publish site --as-of 2024-02-01")
        first = self.files(tmp_path / "site")
        ocop("publish site --as-of 2024-02-01")
        assert self.files(tmp_path / "site") == first


class TestCorrections:
    """A product the edition before listed as lapsed, and was not, by what is known now."""

    @pytest.mark.thorough
    def test_are_said_plainly_with_what_is_known_now(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ocop("import", write("a.csv", HEAD + row("Chè xanh") + row("Chè đỏ")))
        ocop("publish site --as-of 2024-01-01")
        page = html.fromstring((tmp_path / "site/index.html").read_bytes())
        assert "Chưa có ấn bản trước" in page.text_content()
        found_late = row("Chè xanh").replace("2020-05-05", "2022-05-05")
        ocop("import", write("b.csv", HEAD + found_late))
        ocop("publish site --as-of 2024-02-01")
        page = html.fromstring((tmp_path / "site/index.html").read_bytes())
        (said,) = page.xpath("//ul[@class='corrections']/li")
        assert said.text_content() == "Chè xanh – HTX A: vào ngày đó vẫn còn hiệu lực"
        assert "hết hạn vào ngày 01/01/2024" in page.text_content()

    @pytest.mark.thorough
    def test_a_renewal_after_that_day_is_none(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ocop("import", write("a.csv", HEAD + row("Chè xanh")))
        ocop("publish site --as-of 2024-01-01")
        ocop("import", write("b.csv", HEAD + row("Chè xanh").replace("2020-05-05", "2024-01-15")))
        ocop("publish site --as-of 2024-02-01")
        page = html.fromstring((tmp_path / "site/index.html").read_bytes())
        assert not page.xpath("//ul[@class='corrections']")
        assert "Không có sản phẩm nào" in page.text_content()

    @pytest.mark.thorough
    def test_what_was_taken_back_is_corrected_too(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ocop("import", write("a.csv", HEAD + row("Chè xanh")))
        ocop("publish site --as-of 2024-01-01")
        ocop("undo 1")
        ocop("publish site --as-of 2024-02-01 --lang en")
        page = html.fromstring((tmp_path / "site/en/index.html").read_bytes())
        (said,) = page.xpath("//ul[@class='corrections']/li")
        assert said.text_content() == "Chè xanh – HTX A: no longer in the register"


class TestAnEmptyRegister:
    @pytest.mark.thorough
    def test_makes_a_site_that_says_so(self, ocop: Run, tmp_path: Path) -> None:
        ocop("config last-day day-before")
        ocop("publish site")
        page = html.fromstring((tmp_path / "site/lapsed.html").read_bytes())
        assert "sổ chưa có quyết định nào" in page.text_content()
        assert json.loads((tmp_path / "site/data/lapsed.json").read_text()) == []


@pytest.fixture
def one(ocop: Run, write: Write) -> Run:
    """The program, with one product in the register."""
    ocop("import", write("a.csv", HEAD + row("Chè xanh")))
    return ocop


class TestTheFolder:
    def test_of_somebody_else_is_left_alone(self, one: Run, tmp_path: Path) -> None:
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine" / "thesis.txt").write_text("x")
        ran = one("publish mine", code=1)
        assert "ocop-site.json" in ran.err
        assert [p.name for p in (tmp_path / "mine").iterdir()] == ["thesis.txt"]

    @pytest.mark.thorough
    def test_may_be_new_or_empty_but_its_own_folder_must_exist(
        self, one: Run, tmp_path: Path
    ) -> None:
        (tmp_path / "empty").mkdir()
        one("publish empty")
        assert (tmp_path / "empty" / "index.html").exists()
        one("publish nowhere/site", code=1)
        (tmp_path / "file").write_text("x")
        one("publish file", code=1)
        assert (tmp_path / "file").read_text() == "x"

    @pytest.mark.thorough
    def test_keeps_files_the_site_did_not_bring(self, one: Run, tmp_path: Path) -> None:
        one("publish site")
        (tmp_path / "site" / "CNAME").write_text("ocop.example")
        (tmp_path / "site" / "img").mkdir()
        (tmp_path / "site" / "img" / "logo.svg").write_text("<svg/>")
        (tmp_path / "site" / "data" / "notes.txt").write_text("mine")
        (tmp_path / "site" / "p" / "SP99999.html").write_text("an old product")
        one("publish site")
        assert (tmp_path / "site" / "CNAME").read_text() == "ocop.example"
        assert (tmp_path / "site" / "img" / "logo.svg").read_text() == "<svg/>"
        assert (tmp_path / "site" / "data" / "notes.txt").read_text() == "mine"
        assert not (tmp_path / "site" / "p" / "SP99999.html").exists()

    @pytest.mark.thorough
    def test_nothing_else_is_left_beside_it(self, one: Run, tmp_path: Path) -> None:
        (tmp_path / "public").mkdir()
        one("publish public/site")
        one("publish public/site")
        assert [p.name for p in (tmp_path / "public").iterdir()] == ["site"]

    @pytest.mark.thorough
    def test_may_be_reached_by_a_link(self, one: Run, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        (tmp_path / "link").symlink_to("real")
        one("publish link")
        assert (tmp_path / "link").is_symlink() and (tmp_path / "real" / "index.html").exists()


def always(within: Path) -> bool:
    return within.name != "foreign"


def fill(folder: Path, text: str) -> None:
    with whole_folder(folder, "marker", always) as (new, _):
        (new / "marker").write_text(text)


class TestTheSwap:
    def test_a_failure_leaves_the_old_edition(self, tmp_path: Path) -> None:
        fill(tmp_path / "site", "old")

        def fails() -> None:
            with whole_folder(tmp_path / "site", "marker", always) as (new, _):
                (new / "marker").write_text("new")
                raise OSError(28, "No space left on device")

        with pytest.raises(OcopError):
            fails()
        assert (tmp_path / "site" / "marker").read_text() == "old"
        assert [p.name for p in tmp_path.iterdir()] == ["site"]

    def test_what_a_killed_run_half_built_is_cleared(self, tmp_path: Path) -> None:
        fill(tmp_path / "site", "old")
        (tmp_path / ".site.ocop-new" / "p").mkdir(parents=True)
        (tmp_path / ".site.ocop-new" / "p" / "half.html").write_text("<p>")
        fill(tmp_path / "site", "new")
        assert [p.name for p in tmp_path.iterdir()] == ["site"]
        assert [p.name for p in (tmp_path / "site").iterdir()] == ["marker"]

    @pytest.mark.parametrize("name", [".site.ocop-new", ".site.ocop-old"])
    def test_what_was_somebody_elses_in_an_old_edition_is_saved(
        self, tmp_path: Path, name: str
    ) -> None:
        fill(tmp_path / "site", "old")
        (tmp_path / name).mkdir()
        (tmp_path / name / "foreign").write_text("mine")
        fill(tmp_path / "site", "new")
        assert (tmp_path / "site" / "foreign").read_text() == "mine"

    def test_an_edition_moved_away_by_a_killed_run_comes_back(self, tmp_path: Path) -> None:
        fill(tmp_path / ".site.ocop-old", "old")
        with pytest.raises(OcopError), whole_folder(tmp_path / "site", "marker", always):
            raise OSError(28, "No space left on device")
        assert (tmp_path / "site" / "marker").read_text() == "old"

    def test_works_where_two_folders_cannot_be_exchanged(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ocop_cli.model.system.exchanged", lambda new, final: False)
        fill(tmp_path / "site", "old")
        (tmp_path / "site" / "foreign").write_text("mine")
        fill(tmp_path / "site", "new")
        assert (tmp_path / "site" / "marker").read_text() == "new"
        assert (tmp_path / "site" / "foreign").read_text() == "mine"
        assert [p.name for p in tmp_path.iterdir()] == ["site"]

    @pytest.mark.parametrize("which", ["old", "new"])
    def test_stays_where_windows_finds_a_page_open(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: str
    ) -> None:
        fill(tmp_path / "site", "old")
        whole = Path.replace

        def held(path: Path, target: Path) -> Path:
            if (path.name == "site") is (which == "old"):
                raise PermissionError(13, "Access is denied")
            return whole(path, target)

        monkeypatch.setattr(system, "exchanged", lambda new, final: False)
        monkeypatch.setattr(system, "is_windows", lambda: True)
        monkeypatch.setattr(system, "PAUSE", 0)
        monkeypatch.setattr(Path, "replace", held)
        with pytest.raises(OcopError) as refused:
            fill(tmp_path / "site", "new")
        assert refused.value.key == "output.held_open"
        assert refused.value.values["path"] == tmp_path / "site"
        assert (tmp_path / "site" / "marker").read_text() == "old"
        assert [p.name for p in tmp_path.iterdir()] == ["site"]

    def test_a_marker_nobody_can_read_gives_no_corrections(self, tmp_path: Path) -> None:
        (tmp_path / writing.MARKER).write_text("[1, 2")
        assert writing.former(tmp_path) is None
        (tmp_path / writing.MARKER).write_text('{"as_of": "soon"}')
        assert writing.former(tmp_path) is None
