"""Every card with its line and what that line got, as one table: for a spreadsheet, and for programs.

What people typed stands there so that no spreadsheet takes it for a formula; formulas.py says how it comes back.
"""

import csv
import io
from collections.abc import Iterable

from workshop.translations import Words

from .cells import read_by_people, read_by_programs
from .formulas import escape_formula
from .harvest import Harvest
from .sheets import Sheets

BYTE_ORDER_MARK = "\ufeff"


def render(harvest: Harvest, words: Words) -> str:
    """As Excel in Belgium opens it by a double click: semicolons, CR LF, and the mark that says UTF-8."""
    sheet = Sheets(harvest, words).flat()
    rows = (map(read_by_people, cells) for cells in sheet.cells())
    return BYTE_ORDER_MARK + table([column.head for column in sheet.columns], rows, ";", "\r\n")


def render_plain(harvest: Harvest, words: Words) -> str:
    """As programs read it: commas, LF, ids in place of names. It is the same in every language."""
    sheet = Sheets(harvest, words).flat()
    rows = (map(read_by_programs, cells) for cells in sheet.cells())
    return table([column.id for column in sheet.columns], rows, ",", "\n")


def table(heads: list[str], rows: Iterable[Iterable[object]], delimiter: str, end_of_line: str) -> str:
    """Heads and rows as CSV; no head or cell begins a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end_of_line)
    writer.writerow(map(escape_formula, heads))
    writer.writerows(rows)
    return out.getvalue()
