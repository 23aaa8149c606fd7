"""The public site in a real browser, opened from disk: look-up, phone, print, without scripts.

These tests drive a headless Chromium (Debian: ``apt-get install chromium``, which `.ci/run` does).
Where there is none they are skipped, which pytest says.
"""

from __future__ import annotations

import base64
import csv
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.conftest import ROOT, program
from tests.made.browser import Browser, browser

pytestmark = pytest.mark.needs("chromium")

DAY = "2024-12-24"
HOSTILE = '<img src=x onerror="globalThis.harmed=1"><script>globalThis.harmed=1</script> Chè'
BACKWARDS = "Miến \u05d0\u05d1\u05d2 dong"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, sample_register: Path) -> Path:
    """The site of one decision of the sample, two hostile names, barcodes and a question."""
    folder = tmp_path_factory.mktemp("browser")
    register = shutil.copy2(sample_register, folder / "register.db")
    program(register, "import", "--kind", "mark", ROOT / "sample_data" / "acts" / "marks.csv")
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(("product", "entity", "stars", "decision", "issued_on", "authority"))
    for name in (HOSTILE, BACKWARDS):
        rows.writerow((name, "HTX " + "Rất Dài" * 40, 3, "9/QĐ-UBND", "2024-01-05", "UBND tỉnh X"))
    (folder / "hostile.csv").write_text(out.getvalue(), encoding="utf-8")
    program(register, "import", folder / "hostile.csv")
    program(register, "publish", folder / "site", "--as-of", DAY)
    return folder / "site"


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        opened.on(DAY)
        yield opened


def results(window: Browser, text: str) -> list[str]:
    """What the look-up shows for a text typed in."""
    window.type("#query", text)
    window.until("document.querySelector('#answer').textContent !== ''")
    window.until(f"document.querySelector('#query').value === {text!r}")
    # The look-up waits until the typing rests.
    window.evaluate("new Promise(done => setTimeout(done, 250))")
    found = window.evaluate("[...document.querySelectorAll('#results li')].map(e => e.innerText)")
    assert isinstance(found, list)
    return [" ".join(line.split()) for line in found]


class TestTheLookUp:
    @pytest.fixture(autouse=True)
    def _first_page(self, window: Browser, site: Path) -> None:
        window.open((site / "index.html").as_uri(), width=390, height=800)

    @pytest.mark.thorough
    def test_finds_a_name_typed_without_marks(self, window: Browser) -> None:
        (found,) = results(window, "bach tra thuong may")
        assert found.startswith("Bạch trà Thượng Mây HTX chè cổ thụ Thượng Mây")
        assert "còn hiệu lực đến hết ngày" in found

    @pytest.mark.thorough
    def test_leads_to_the_products_page(self, window: Browser, site: Path) -> None:
        results(window, "bach tra thuong may")
        page = window.evaluate("document.querySelector('#results a').href")
        window.open(page)
        assert window.evaluate("document.querySelector('h1').innerText") == "Bạch trà Thượng Mây"

    @pytest.mark.thorough
    def test_finds_a_barcode_however_it_is_written(self, window: Browser) -> None:
        for text in ("8939990000115", "893 9990 000 115", "08939990000115"):
            (found,) = results(window, text)
            assert found.startswith("Bạch trà Thượng Mây")

    @pytest.mark.thorough
    def test_puts_first_what_has_the_marks_typed(self, window: Browser) -> None:
        folded = results(window, "banh phong cua")
        assert folded[0].startswith("Bánh phồng cua")
        assert results(window, "Bánh phồng cua")[0] == folded[0]

    @pytest.mark.thorough
    def test_says_lapsed_and_under_review_as_they_are(self, window: Browser) -> None:
        by_owner = results(window, "tuong nep ha lam")
        assert any("còn hiệu lực" in line for line in by_owner)
        assert any(line.endswith("Đang rà soát") for line in by_owner)
        assert not any("Hết hạn" in line for line in by_owner)
        assert "Hết hạn từ ngày 21/12/2022" in results(window, "banh trang mam ruoc")[0]

    @pytest.mark.thorough
    def test_says_so_when_nothing_fits(self, window: Browser) -> None:
        assert results(window, "zzz <b>x</b>") == []
        said = window.evaluate("document.querySelector('#answer').innerText")
        assert "“zzz <b>x</b>”" in said

    @pytest.mark.thorough
    def test_shows_hostile_names_as_text(self, window: Browser, site: Path) -> None:
        (found,) = results(window, "onerror")
        assert found.startswith(HOSTILE)
        window.open(window.evaluate("document.querySelector('#results a').href"))
        assert window.evaluate("document.querySelector('h1').innerText") == HOSTILE
        assert window.evaluate("globalThis.harmed") is None


KINDS = (
    "index.html", "lapsed.html", "in-force.html", "revoked.html", "review.html",
    "p/SP00017.html", "en/index.html", "en/lapsed.html", "en/p/SP00017.html",
)  # fmt: skip


class TestEveryKindOfPage:
    @pytest.mark.thorough
    def test_a_phone_shows_charts_whole(self, window: Browser, site: Path) -> None:
        window.open((site / "index.html").as_uri(), width=390, height=800)
        edges = window.evaluate(
            "[...document.querySelectorAll('.drawing svg, .drawing svg text, .drawing svg rect')]"
            ".map(e => e.getBoundingClientRect().right)"
        )
        room = window.evaluate("document.querySelector('main').getBoundingClientRect().right")
        assert edges and max(edges) <= room

    @pytest.mark.thorough
    @pytest.mark.parametrize("page", KINDS)
    def test_fits_a_phone_and_asks_nobody_for_anything(
        self, window: Browser, site: Path, page: str
    ) -> None:
        window.requests.clear()
        window.complaints.clear()
        window.open((site / page).as_uri(), width=390, height=800)
        assert window.evaluate("document.documentElement.scrollWidth") <= 390
        assert window.requests and all(url.startswith(site.as_uri()) for url in window.requests)
        assert window.complaints == []

    @pytest.mark.thorough
    @pytest.mark.parametrize("page", KINDS)
    def test_is_legible(self, window: Browser, site: Path, page: str) -> None:
        window.open((site / page).as_uri())
        assert window.evaluate(CONTRAST) >= 4.5


# The least contrast between a text and what lies behind it (WCAG 2.2, 1.4.3), styles as computed.
CONTRAST = """
(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = channels(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  let least = 21;
  for (const element of document.querySelectorAll("body *")) {
    const text = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!text || element.closest("svg")) continue;
    const pair = [light(channels(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    least = Math.min(least, ratio);
  }
  return least;
})()
"""


class TestWithoutScripts:
    @pytest.mark.thorough
    def test_the_lists_read_and_the_first_page_says_what_to_do(
        self, window: Browser, site: Path
    ) -> None:
        window.open((site / "index.html").as_uri(), scripts=False)
        said = window.evaluate("document.querySelector('main').innerText")
        assert "Ô tra cứu cần JavaScript" in said
        assert window.evaluate("document.querySelector('#lookup').offsetHeight") == 0
        window.open((site / "lapsed.html").as_uri(), scripts=False)
        assert "Bánh tráng mắm ruốc" in window.evaluate("document.body.innerText")


class TestOnPaper:
    @pytest.mark.thorough
    def test_a_list_prints_whole_with_its_headings_on_each_page(
        self, window: Browser, site: Path
    ) -> None:
        window.open((site / "lapsed.html").as_uri())
        names = window.evaluate("[...document.querySelectorAll('tbody th')].map(e => e.innerText)")
        printed = window.send("Page.printToPDF", preferCSSPageSize=True)["data"]
        with PdfDocument(base64.b64decode(printed)) as paper:
            texts = [page.get_textpage().get_text_range() for page in paper]
            assert [round(page.get_width()) for page in paper] == [595] * len(texts)
        whole = " ".join(" ".join(texts).split())
        assert len(texts) > 1 and all("Chủ thể" in text for text in texts[:-1])
        assert all("Hạng" in text for text in texts[:-1]), "no word of a heading is broken"
        assert "Tra cứu, số liệu" not in whole
        # Each row prints its last day and the day of its decision.
        assert len(re.findall(r"\b\d\d/\d\d/\d{4}\b", whole)) >= 2 * len(names) > 100


class TestAge:
    """A site is copied once and read for years: each page says by itself that its day is past."""

    def said(self, window: Browser, page: Path, day: str) -> str:
        window.on(day)
        window.open(page.as_uri())
        text = window.evaluate("document.querySelector('#age').innerText")
        shown = not window.evaluate("document.querySelector('#age').hidden")
        window.on(DAY)
        assert shown == bool(text)
        return str(text)

    @pytest.mark.thorough
    def test_a_fresh_page_says_nothing(self, window: Browser, site: Path) -> None:
        for day in (DAY, "2025-01-23"):
            assert self.said(window, site / "index.html", day) == ""

    @pytest.mark.thorough
    def test_an_old_edition_says_how_old_it_is(self, window: Browser, site: Path) -> None:
        for page in ("index.html", "lapsed.html", "p/SP00061.html"):
            said = self.said(window, site / page, "2025-01-24")
            assert "tính đến ngày 24/12/2024, cách đây 31 ngày" in said
        assert "as of 2024-12-24, 31 days ago" in self.said(
            window, site / "en" / "index.html", "2025-01-24"
        )

    @pytest.mark.thorough
    def test_a_certificate_that_ran_out_since_is_not_said_to_hold(
        self, window: Browser, site: Path
    ) -> None:
        page = site / "p" / "SP00061.html"
        assert "có giá trị đến hết" not in self.said(window, page, "2027-10-29")
        said = self.said(window, page, "2027-10-30")
        assert "đến hết ngày 29/10/2027. Ngày đó đã qua" in said
        assert "chưa biết sản phẩm đã được đánh giá lại hay chưa" in said
        window.on("2027-10-30")
        window.open((site / "index.html").as_uri())
        assert "đã qua" in results(window, "bach tra thuong may")[0]
        window.open((site / "in-force.html").as_uri())
        passed = (
            "[...document.querySelectorAll('tr')].find(r => r.innerText.includes('Thượng Mây'))"
        )
        assert "đã qua ngày này" in window.evaluate(f"{passed}.innerText")
        window.on(DAY)


class TestTheFilterOfALongList:
    def rows(self, window: Browser) -> list[str]:
        found = window.evaluate(
            "[...document.querySelectorAll('.list tbody tr')].filter(r => !r.hidden)"
            ".map(r => r.querySelector('th').innerText)"
        )
        assert isinstance(found, list)
        return found

    def choose(self, window: Browser, name: str, value: str) -> None:
        window.evaluate(
            f"(e => {{ e.value = {value!r}; e.dispatchEvent(new Event('input', {{bubbles: true}}));"
            f" }})(document.querySelector('#filter [name={name}]'))"
        )

    @pytest.mark.thorough
    @pytest.mark.parametrize("width", [390, 1280])
    def test_narrows_by_name_stars_and_place(self, window: Browser, site: Path, width: int) -> None:
        window.open((site / "in-force.html").as_uri(), width=width)
        whole = self.rows(window)
        self.choose(window, "text", "bach tra")
        assert self.rows(window) == ["Bạch trà Thượng Mây"]
        said = window.evaluate("document.querySelector('#filtered').innerText")
        assert said == f"Hiện 1 trên {len(whole)} sản phẩm."
        self.choose(window, "text", "")
        self.choose(window, "stars", "5")
        five = self.rows(window)
        assert "Bạch trà Thượng Mây" in five and 0 < len(five) < len(whole)
        place = window.evaluate("document.querySelector('#filter [name=place]').options[1].value")
        self.choose(window, "stars", "")
        self.choose(window, "place", place)
        assert 0 < len(self.rows(window)) < len(whole)

    @pytest.mark.thorough
    def test_a_short_list_has_none(self, window: Browser, site: Path) -> None:
        window.open((site / "review.html").as_uri())
        assert window.evaluate("document.querySelector('#filter')") is None
