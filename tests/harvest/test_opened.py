"""Files opened by LibreOffice, as people without Word and Excel do, and read from the pages that it makes."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from workshop.core.plan import read_plan
from workshop.harvest import harvest
from workshop.harvest.formulas import unescape_formula
from workshop.harvest.spans import plain
from workshop.harvest.summary import HarvestSummary
from workshop.translations import LANGUAGES, Words

from ..rehearsal import SHORT
from .conftest import Session
from .reading import rendered
from .test_golden import LOGS, workshop_of

MISSING = [name for name in ("soffice", "pdftotext") if not shutil.which(name)]
pytestmark = pytest.mark.skipif(
    bool(MISSING),
    reason=f"no {' and no '.join(MISSING)} here: apt install libreoffice-writer libreoffice-calc poppler-utils",
)
WITHIN = 180
CSV = "Text - txt - csv (StarCalc)"
RISKY = ["=1+1", "+32 9 123", "-2+3+cmd|' /C calc'!A0", "@SUM(1)", "'=1", "'t is goed", "1e5", "2026-01-02", "a;b\n- c"]


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """LibreOffice's settings, which take it longer to make than a file to open."""
    return f"-env:UserInstallation=file://{tmp_path_factory.mktemp('profile')}"


def convert(folder: Path, profile: str, to: str, contents: dict[str, bytes], *more: str) -> dict[str, bytes]:
    """The file that LibreOffice makes of each, by its name without an ending; it starts once for all of them."""
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    command = ["soffice", profile, "--headless", *more, "--convert-to", to, "--outdir", folder / "made"]
    subprocess.run([*command, *(folder / name for name in contents)], check=True, capture_output=True, timeout=WITHIN)
    return {file.stem: file.read_bytes() for file in (folder / "made").iterdir()}


@pytest.fixture
def opened(tmp_path, profile):
    """opened(content, ending, to) is the file that LibreOffice makes of one."""

    def opened(content: bytes, ending: str, to: str, *more: str) -> bytes:
        [made] = convert(tmp_path, profile, to, {f"oogst.{ending}": content}, *more).values()
        return made

    return opened


def pages(pdf: bytes) -> list[str]:
    read = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, check=True, capture_output=True, timeout=WITHIN
    )
    return read.stdout.decode().split("\f")[:-1]


@pytest.fixture(scope="module")
def found():
    return harvest(workshop_of(LOGS[0]))


@pytest.fixture(scope="module")
def documents(found, tmp_path_factory, profile):
    """Language → the pages of the document for Word."""
    contents = {f"{language}.docx": rendered(found, "docx", language) for language in LANGUAGES}
    made = convert(tmp_path_factory.mktemp("word"), profile, "pdf", contents)
    return {language: pages(pdf) for language, pdf in made.items()}


def test_the_document_for_word_is_pages_whose_tables_have_their_heads(found, documents):
    told = documents["nl"]
    assert 8 <= len(told) <= 12
    assert all("".join(page.split()).endswith(f"{nr}/{len(told)}") for nr, page in enumerate(told, 1))
    words = " ".join(" ".join(told).split())
    assert all(" ".join(line.name.split()) in words for category in found.categories for line in category.lines)
    assert words.count("Nr. Lijn Mensen") >= len(found.categories), "each table has its head"


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_short_is_the_first_sheet_and_all_of_it(found, documents, language):
    first, second, *_ = documents[language]
    *_, last = HarvestSummary(found, Words(language)).blocks()
    assert " ".join(plain(last.items[-1].text).split()) in " ".join(first.split())
    assert " ".join(second.split()).startswith(found.categories[0].title)


def test_the_workbook_is_pages_as_wide_as_its_sheets(found, opened):
    told = pages(opened(rendered(found, "xlsx"), "xlsx", "pdf"))
    assert 8 <= len(told) <= 12  # no sheet is cut in the breadth
    assert all(title in "".join(told) for title in ("· Lijnen", "· Kaarten", "· Wie deed mee", "· Hoe gemaakt"))
    assert "73%" in told[0]


def with_risky_cards() -> Session:
    session = Session(read_plan(SHORT, "proef.toml"))
    session.facilitate("start_stage", stage="verzamelen")
    for text in RISKY:
        session.facilitate("post_insight", category="succes", text=text)
    return session


def test_csv_opens_with_every_text_as_text(opened):
    """Semicolons, quotes and UTF-8, as LibreOffice proposes for such a file."""
    content = rendered(with_risky_cards().harvest(), "csv")
    made = opened(content, "csv", "xlsx", f"--infilter={CSV}:59,34,76,1")
    [page] = load_workbook(io.BytesIO(made))
    cells = [cell for [cell] in page.iter_rows(min_row=2, min_col=3, max_col=3)]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    typed = [unescape_formula(cell.value) for cell in cells if cell.data_type == "s"]
    assert typed == [text for text in RISKY if text not in ("1e5", "2026-01-02")]  # which it takes for numbers


def test_a_sheet_saved_as_csv_computes_nothing_and_gives_back_what_was_typed(opened):
    content = rendered(with_risky_cards().harvest(), "xlsx")
    made = opened(content, "xlsx", f"csv:{CSV}:44,34,76,1,,0,false,true,false,false,false,2")
    _, *rows = csv.reader(io.StringIO(made.decode(), newline=""))
    assert not [row for row in rows if row[2].startswith(("=", "+", "-", "@"))]
    assert [unescape_formula(row[2]) for row in rows] == RISKY
