"""The harvest as an Excel workbook: a sheet for each table, to sort, filter and add up.

Numbers are numbers and texts are typed as texts, so that nothing is computed when it opens; what begins like a formula
keeps its apostrophe (formulas.py), so that nothing is either when somebody saves a sheet as CSV and opens that.
"""

import io
from datetime import datetime
from textwrap import wrap
from typing import TYPE_CHECKING

from workshop.translations import Words

from .cells import Sheet, Value, read_by_people
from .harvest import Harvest
from .sheets import Sheets

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

LINE = 15  # points
A4 = 9  # as Excel numbers papers
INK, PALE, BAR = "#0F241B", "#DBEBD8", "#76CF8A"  # those of the pages


def render(harvest: Harvest, words: Words) -> bytes:
    """The file."""
    from xlsxwriter import Workbook  # takes 50 ms, for those who ask for it

    out = io.BytesIO()
    # In memory it dates the files in the archive by no clock; nothing that was typed is looked at for what it could be.
    typed_as_is = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, {"in_memory": True, **typed_as_is}) as book:
        about, title = harvest.workshop, words("harvest.document", title=harvest.workshop.title)
        created = datetime.fromisoformat(about.created).replace(tzinfo=None)
        book.set_properties({"title": title, "author": "Oogst", "subject": about.question, "created": created})
        writer = ExcelWriter(book, title)
        for sheet in Sheets(harvest, words).all():
            writer.write(sheet)
    return out.getvalue()


class ExcelWriter:
    """Writes sheets that look alike on screen and on paper."""

    def __init__(self, book: "Workbook", title: str) -> None:
        self.book, self.title = book, title
        top = {"valign": "top", "text_wrap": True}
        self.head = book.add_format({**top, "bold": True, "font_color": INK, "bg_color": PALE, "bottom": 1})
        # Away from the edge: a text often stands right beside it.
        number = {"valign": "top", "align": "right", "indent": 1}
        self.text, self.count = book.add_format(top), book.add_format(number)
        self.share = book.add_format({**number, "num_format": "0%"})

    def write(self, sheet: Sheet) -> None:
        """A sheet with a filter and heads that stay in sight, without columns in which nothing stands."""
        sheet = sheet.without_empty_columns()
        page = self.book.add_worksheet(sheet.title)
        self.row(page, 0, sheet, [column.head for column in sheet.columns])
        for number, column in enumerate(sheet.columns):
            page.set_column(number, number, column.width)
        for row, cells in enumerate(sheet.cells(), 1):
            self.row(page, row, sheet, cells)
        page.freeze_panes(1, 1 if sheet.columns[0].id == "number" else 0)
        page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
        self.bars(page, sheet)
        self.on_paper(page, sheet)

    def row(self, page: "Worksheet", row: int, sheet: Sheet, cells: list[Value]) -> None:
        """Texts are written as texts, whatever a spreadsheet would read in them; a share is a fraction of 1."""
        texts = list(map(read_by_people, cells))
        # Not every program makes room for a text by itself.
        lines = (lines_of(text, column.width) for text, column in zip(texts, sheet.columns, strict=True))
        page.set_row(row, LINE * max(lines, default=1), None if row else self.head)
        for column, (value, text) in enumerate(zip(cells, texts, strict=True)):
            if isinstance(text, str):
                page.write_string(row, column, text, self.text if row else self.head)
            elif text is not None:
                page.write_number(row, column, text, self.share if isinstance(value, float) else self.count)

    def bars(self, page: "Worksheet", sheet: Sheet) -> None:
        """A bar behind each share, which stands there as a number."""
        for number, column in enumerate(sheet.columns):
            if column.id == "share":
                bar = {"type": "data_bar", "bar_color": BAR, "bar_solid": True, "min_type": "num", "max_type": "num"}
                page.conditional_format(
                    1, number, max(len(sheet.rows), 1), number, {**bar, "min_value": 0, "max_value": 1}
                )

    def on_paper(self, page: "Worksheet", sheet: Sheet) -> None:
        """A4 on its side, as many pages long as it takes, its heads on each."""
        page.hide_gridlines(0)  # they are printed too
        page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        # In a footer & begins a code; its text may be 255 characters long.
        page.set_footer(f"&L{self.title[:120].replace('&', '&&')} · {sheet.title}&R&P / &N")


def lines_of(text: object, width: int) -> int:
    """How many lines a text takes in a column."""
    if not isinstance(text, str):
        return 1
    return sum(1 if len(line) <= width else len(wrap(line, width)) for line in text.split("\n"))
