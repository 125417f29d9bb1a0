"""The workbook, read back by another library: what it holds, how it opens, and that nothing in it is computed."""

import io
import re
import zipfile

import pytest

from workshop.harvest import harvest
from workshop.harvest.sheets import Sheets
from workshop.translations import LANGUAGES, Words

from .reading import rendered, sheet, workbook
from .test_golden import LOGS, workshop_of


@pytest.fixture(scope="module")
def golden():
    return rendered(harvest(workshop_of(LOGS[0])), "xlsx")


def test_each_table_is_a_sheet_with_a_head_that_stays_and_filters(golden):
    book = workbook(golden)
    assert book.sheetnames == [
        *["Lijnen", "Kaarten", "Bezwaren", "Acties", "Plaatsen", "Wie deed mee", "Steun per groep", "Hoe gemaakt"]
    ]
    for page in book:
        assert page.freeze_panes in ("A2", "B2")
        assert page.auto_filter.ref.startswith("A1:")
        assert page.print_title_rows == "$1:$1"
        assert all(cell.value for cell in page[1])


def test_numbers_are_numbers_and_a_share_is_a_part_of_a_hundred(golden):
    lines = {row["Nr."]: row for row in sheet(golden, "Lijnen")}
    assert (lines["groep 1"]["Mensen"], lines["groep 1"]["Van"], lines["groep 1"]["Aandeel"]) == (29, 40, 29 / 40)
    page = workbook(golden)["Lijnen"]
    [share] = [cell for cell in page[2] if cell.value == 29 / 40]
    assert share.number_format == "0%"
    everybody, *groups = sheet(golden, "Wie deed mee")
    assert everybody["Mensen"] == 42
    assert {type(row["Mensen"]) for row in groups} == {int, type(None)}
    assert {row["Groep"]: row["Mensen"] for row in groups}["Beslisser"] == 0


def test_nothing_is_computed_or_linked_and_every_text_is_typed_as_one(session):
    for text in ("=1+1", "+32 9", "-2+3", "@SUM(1)", "https://voorbeeld.be", "12", "1e5", "TRUE", "{=1}"):
        session.facilitate("post_insight", category="succes", text=text)
    content = rendered(session.harvest(), "xlsx")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        pages = [archive.read(name).decode() for name in archive.namelist() if "worksheets/" in name]
    assert not any(re.search("<f[ >]|<hyperlink", page) for page in pages)
    cells = [cell for row in workbook(content)["Kaarten"].iter_rows(min_row=2) for cell in row if cell.column == 3]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells][:4] == ["'=1+1", "'+32 9", "'-2+3", "'@SUM(1)"]


def test_it_says_what_it_is_and_dates_by_the_log(golden):
    about = workbook(golden).properties
    assert about.title == "De oogst: Cocreatiesessie oproep regionale organisatienetwerken"
    assert about.creator == "Oogst"
    assert f"{about.created:%Y-%m-%d %H:%M:%S}" == f"{about.modified:%Y-%m-%d %H:%M:%S}" == "2026-11-24 19:00:01"
    with zipfile.ZipFile(io.BytesIO(golden)) as archive:
        assert {file.date_time for file in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_excel_takes_each_title_for_a_sheet(language):
    titles = [sheet.title for sheet in Sheets(harvest(workshop_of(LOGS[0])), Words(language)).all()]
    assert len({title.casefold() for title in titles}) == len(titles)
    assert all(len(title) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", title) for title in titles)


def test_a_session_in_which_nothing_happened_yet_is_a_workbook_too(real):
    assert workbook(rendered(real.harvest(), "xlsx"))["Lijnen"].max_row == 1
