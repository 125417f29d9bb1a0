"""Each format read back by somebody else's reader: all that it says, and the cards as they were typed."""

import csv
import io
import json
import re
import sqlite3
import warnings
from collections.abc import Callable, Iterable
from contextlib import closing
from typing import NamedTuple

from docx import Document
from docx.text.paragraph import Paragraph
from icalendar import Calendar
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from workshop.harvest import FORMATS, Harvest
from workshop.harvest.formulas import unescape_formula
from workshop.translations import Words


def rendered(harvest: Harvest, ending: str, language: str = "nl") -> bytes:
    made = FORMATS[ending].render(harvest, Words(language))
    return made.encode() if isinstance(made, str) else made


def rows_of_csv(content: bytes) -> list[dict[str, str]]:
    """The rows by head, for people's file and for that of programs."""
    text = content.decode("utf-8-sig")
    delimiter = ";" if content.startswith("\ufeff".encode()) else ","
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    return [{head: unescape_formula(cell) for head, cell in row.items()} for row in rows]


def database(content: bytes) -> closing[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    return closing(connection)


def dumped(content: bytes) -> str:
    with database(content) as db:
        return "\n".join(db.iterdump())


def cards_in_database(content: bytes) -> dict[str, str]:
    with database(content) as db:
        return dict(db.execute("select number, text from insights"))


def cards_in_csv(content: bytes) -> dict[str, str]:
    """The first columns are those of the card, in every language."""
    rows = [list(row.values()) for row in rows_of_csv(content)]
    return {row[0]: row[2] for row in rows if row[0]}


def cards_in_json(content: bytes) -> dict[str, str]:
    told = json.loads(content)
    lines = [line for category in told["categories"] for line in category["lines"]]
    return {card["number"]: card["text"] for line in lines for card in line["insights"]}


def workbook(content: bytes) -> Workbook:
    with warnings.catch_warnings():
        # It doesn't know bars that begin at nothing.
        warnings.filterwarnings("ignore", message=".*extension is not supported", category=UserWarning)
        return load_workbook(io.BytesIO(content))


def texts_of(cells: Iterable[Cell]) -> list[object]:
    """What stands in them, as it was typed."""
    return [unescape_formula(cell.value) if isinstance(cell.value, str) else cell.value for cell in cells]


def sheet(content: bytes, title: str) -> list[dict[str, object]]:
    """The rows of a sheet by head."""
    heads, *rows = map(texts_of, workbook(content)[title].iter_rows())
    return [dict(zip(heads, row, strict=True)) for row in rows]


def said_in_workbook(content: bytes) -> str:
    book = workbook(content)
    return "\n".join(str(text) for page in book for row in page.iter_rows() for text in (page.title, *texts_of(row)))


def cards_in_workbook(content: bytes) -> dict[str, str]:
    return {row["Nr."]: row["Kaart"] for row in sheet(content, "Kaarten")}


def typed_in(paragraph: Paragraph) -> str:
    """With line breaks as line feeds."""
    return "".join(run.text for run in paragraph.iter_inner_content())


def said_in_word(content: bytes) -> str:
    made = Document(io.BytesIO(content))
    cells = [cell for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join(map(typed_in, [*made.paragraphs, *(each for cell in cells for each in cell.paragraphs)]))


def cards_in_word(content: bytes) -> dict[str, str]:
    """Items of lists that begin with a card's number."""
    items = [each for each in Document(io.BytesIO(content)).paragraphs if each.style.name == "List Bullet"]
    numbered = [each for each in items if each.runs and re.fullmatch(r"[A-Z]\d+", each.runs[0].text)]
    return {each.runs[0].text: typed_in(each).removeprefix(f"{each.runs[0].text} ") for each in numbered}


def said_in_calendar(content: bytes) -> str:
    calendar = Calendar.from_ical(content)
    return "\n".join(f"{each.get('summary', '')}\n{each.get('description', '')}" for each in calendar.walk())


class Reader(NamedTuple):
    """How a format is read back, and what it holds, by which every test of all formats goes.

    `said`: all that stands in the file. `cards`: number → text; None where the format holds none, or has a test of its
    own. `complete`: all that was said of every line and card, and decided. `room`: who took part. `headed`: in words
    of a language; what is for programs is the same in each.
    """

    said: Callable[[bytes], str]
    cards: Callable[[bytes], dict[str, str]] | None
    complete: bool = True
    room: bool = True
    headed: bool = True

    @property
    def holds_cards(self) -> bool:
        return self.complete or self.cards is not None


READERS = {
    "md": Reader(bytes.decode, None),  # test_markdown.py
    "json": Reader(bytes.decode, cards_in_json, headed=False),
    "docx": Reader(said_in_word, cards_in_word),
    "xlsx": Reader(said_in_workbook, cards_in_workbook),
    "csv": Reader(bytes.decode, cards_in_csv, room=False),
    "plain.csv": Reader(bytes.decode, cards_in_csv, room=False, headed=False),
    "db": Reader(dumped, cards_in_database, headed=False),
    "ics": Reader(said_in_calendar, None, complete=False, room=False),  # the actions
    "datasette.json": Reader(bytes.decode, None, complete=False, room=False),  # it describes another file
}
COMPLETE = [ending for ending, reader in READERS.items() if reader.complete]
