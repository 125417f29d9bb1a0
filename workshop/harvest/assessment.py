"""The assessor's form: for each candidate each criterion with its question, what the room said, and room for a score.

It comes empty. The sum by weights is a formula, in Excel and in Word (F9 works it out there).
"""

import io
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from workshop.translations import Words

from .as_excel import A4, INK, LINE, PALE, lines_of
from .as_word import render_blocks
from .blocks import Block, FormTable, Formula, Heading, Paragraph
from .formulas import escape_formula
from .harvest import Destination, Harvest
from .line_parts import Entry, LineParts
from .lines import HarvestInsight
from .spans import Text, joined, ours, plain, strong, typed, typed_line

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

CANDIDATES = 5  # where nobody says how many
MOST_CANDIDATES = 50
WIDTHS = {"criterion": 28, "place_question": 40, "room_said": 50, "weight": 9, "score": 9, "weighted": 12, "remark": 40}
WEIGHT, SCORE, WEIGHTED = "DEF"  # their letters in a sheet


def render_excel(harvest: Harvest, words: Words, candidates: int = CANDIDATES) -> bytes:
    """A sheet a candidate, and one in front with the sums of all."""
    from xlsxwriter import Workbook  # takes 50 ms, for those who ask for it

    out = io.BytesIO()
    typed_as_is = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, {"in_memory": True, **typed_as_is}) as book:
        form = Form(harvest, words)
        created = datetime.fromisoformat(harvest.workshop.created).replace(tzinfo=None)
        book.set_properties({"title": plain(form.title()), "author": "Oogst", "created": created})
        FormWriter(book, form).write(candidates)
    return out.getvalue()


def render_word(harvest: Harvest, words: Words, template: bytes | None = None, candidates: int = CANDIDATES) -> bytes:
    """A sheet of paper a candidate.

    Raises:
        BadTemplate: the template is no Word document.
    """
    form = Form(harvest, words)
    return render_blocks(form.blocks(candidates), harvest, words, plain(form.title()), template)


class Form(LineParts):
    """What the form says, in the language of the words."""

    def title(self) -> Text:
        """Of the sheet of paper, and of the file."""
        return self.t("assessment_document", title=typed_line(self.harvest.workshop.title))

    def weight(self, criterion: Destination) -> int:
        """Where the plan sets none at all, all weigh the same."""
        return criterion.weight if any(each.weight for each in self.harvest.criteria) else 1

    def room_said(self, criterion: Destination) -> Text:
        """The lines behind a criterion, each with its support."""
        return joined("\n", map(self.mention, criterion.lines))

    def mention(self, entry: Entry) -> Text:
        """A card word for word, a line in short: for what the room said of a criterion."""
        return self.card(entry) if isinstance(entry, HarvestInsight) else self.reference(entry)

    def candidate(self, number: int) -> str:
        """Candidate 1, and so on: the names are for who fills it in."""
        return self.words("harvest.candidate", n=number)

    def blocks(self, candidates: int) -> Iterator[Block]:
        """A sheet for each candidate, from 1."""
        yield Heading(1, self.title())
        yield Paragraph(self.t("assessment_hint"))
        for number in range(1, candidates + 1):
            yield Heading(2, ours(f"{self.candidate(number)}: ………………………………"), new_sheet=number > 1)
            yield FormTable(
                ((0.29, "criterion"), (0.32, "room_said"), (0.11, "weight"), (0.1, "score"), (0.18, "remark")),
                (*map(self.row, self.harvest.criteria), self.total()),
            )

    def row(self, criterion: Destination) -> tuple[Text, ...]:
        """A criterion, what the room said of it and its weight; score and remark are left open."""
        question = ours("\n") + typed(criterion.question) if criterion.question else ()
        name = strong(typed_line(criterion.title)) + question
        return name, self.room_said(criterion), ours(str(self.weight(criterion))), (), ()

    def total(self) -> tuple[Text | Formula, ...]:
        """Weight times score, row by row, as Word works it out in a table."""
        rows = range(2, len(self.harvest.criteria) + 2)
        return strong(self.t("weighted_sum")), (), (), Formula("+".join(f"C{row}*D{row}" for row in rows)), ()


class FormWriter:
    """Writes the form of each candidate, and the overview that adds up what they say."""

    def __init__(self, book: "Workbook", form: Form) -> None:
        self.book, self.form = book, form
        top = {"valign": "top", "text_wrap": True}
        self.head = book.add_format({**top, "bold": True, "font_color": INK, "bg_color": PALE, "bottom": 1})
        self.text, self.strong = book.add_format(top), book.add_format({**top, "bold": True})
        self.count = book.add_format({"valign": "top", "align": "right", "indent": 1})
        self.fill_in = book.add_format({**top, "border": 4})
        self.sum = book.add_format({"bold": True, "align": "right", "indent": 1, "top": 1})

    def write(self, candidates: int) -> None:
        """First the overview, then a sheet for each candidate, whose sum it takes over."""
        overview = self.book.add_worksheet(self.t("sheet_overview"))
        for column, (head, width) in enumerate((("candidate", 16), ("candidate_name", 40), ("weighted", 14))):
            overview.set_column(column, column, width)
            overview.write_string(0, column, self.t(f"column_{head}"), self.head)
        overview.freeze_panes(1, 0)
        last = 2 + len(self.form.harvest.criteria)
        for number in range(1, candidates + 1):
            name = self.form.candidate(number)
            self.candidate(self.book.add_worksheet(name), number)
            overview.write_string(number, 0, name, self.text)
            overview.write_formula(number, 1, f"=IF('{name}'!B1=\"\",\"\",'{name}'!B1)", self.text, "")
            overview.write_formula(number, 2, f"='{name}'!{WEIGHTED}{last + 1}", self.count, 0)
        self.on_paper(overview, 0)

    def t(self, key: str) -> str:
        """In plain text, as a cell has it."""
        return self.form.words(f"harvest.{key}")

    def candidate(self, page: "Worksheet", number: int) -> None:
        """A row for each criterion; a score is any number from 0, and the last row adds up weight times score."""
        page.write_string(0, 0, self.form.candidate(number), self.strong)
        page.write_blank(0, 1, None, self.fill_in)
        for column, (head, width) in enumerate(WIDTHS.items()):
            page.set_column(column, column, width)
            page.write_string(1, column, self.t(f"column_{head}"), self.head)
        page.set_row(1, 2 * LINE)
        criteria = self.form.harvest.criteria
        for row, criterion in enumerate(criteria, 2):
            self.criterion(page, row, criterion)
        last = 2 + len(criteria)
        page.write_string(last, 0, self.t("weighted_sum"), self.strong)
        page.write_formula(last, 5, f"=SUM({WEIGHTED}3:{WEIGHTED}{last})" if criteria else "=0", self.sum, 0)
        page.data_validation(2, 4, max(last - 1, 2), 4, {"validate": "decimal", "criteria": ">=", "value": 0})
        page.freeze_panes(2, 1)
        self.on_paper(page, 1)

    def criterion(self, page: "Worksheet", row: int, criterion: Destination) -> None:
        """`row`: from 0. What the room said is a text, whatever it begins with."""
        texts = [criterion.title, criterion.question, plain(self.form.room_said(criterion))]
        page.set_row(
            row, LINE * max(lines_of(text, width) for text, width in zip(texts, WIDTHS.values(), strict=False))
        )
        for column, text in enumerate(texts):
            page.write_string(row, column, escape_formula(text), self.text)
        page.write_number(row, 3, self.form.weight(criterion), self.count)
        page.write_blank(row, 4, None, self.fill_in)
        page.write_formula(row, 5, f"={WEIGHT}{row + 1}*{SCORE}{row + 1}", self.count, 0)
        page.write_blank(row, 6, None, self.fill_in)

    def on_paper(self, page: "Worksheet", repeated: int) -> None:
        """A4 on its side; `repeated`: the row that stands on each page, from 0."""
        page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, 0)
        page.repeat_rows(repeated)
