"""The harvest of a workshop, and the formats in which it can be taken along.

A format is one module with `render(harvest, words)`, and a row here.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from workshop.translations import Words

from . import (
    as_calendar,
    as_csv,
    as_datasette,
    as_excel,
    as_json,
    as_sqlite,
    as_word,
    assessment,
    draft_document,
    markdown,
)
from .as_page import page_content
from .document import is_part
from .draft import Draft, draft
from .from_json import read_harvest
from .harvest import Harvest, harvest
from .markdown import render_part
from .rankings import VOTERS
from .word_look import BadTemplate

__all__ = [
    "ASSESSMENT_FORMATS",
    "DRAFT_FORMATS",
    "FILES",
    "FORMATS",
    "VOTERS",
    "BadTemplate",
    "Draft",
    "Format",
    "Harvest",
    "draft",
    "harvest",
    "is_part",
    "page_content",
    "read_harvest",
    "render",
    "render_part",
]


class Format(NamedTuple):
    """`render` makes the file's content from a harvest (or a draft), with headings in the language of the words.

    `template`: what the file in the data folder is called whose content it takes too, where there is one.
    """

    render: Callable[..., str | bytes]
    mimetype: str
    template: str = ""


OFFICE = "application/vnd.openxmlformats-officedocument."
# In the order of their buttons on the page.
FORMATS = {
    "md": Format(markdown.render, "text/markdown; charset=utf-8"),
    "docx": Format(as_word.render, OFFICE + "wordprocessingml.document", "template.docx"),
    "xlsx": Format(as_excel.render, OFFICE + "spreadsheetml.sheet"),
    "csv": Format(as_csv.render, "text/csv; charset=utf-8"),
    "plain.csv": Format(as_csv.render_plain, "text/csv; charset=utf-8"),
    "json": Format(as_json.render, "application/json"),
    "db": Format(as_sqlite.render, "application/vnd.sqlite3"),
    "ics": Format(as_calendar.render, "text/calendar; charset=utf-8"),
    "datasette.json": Format(as_datasette.render, "application/json"),
}
# What facilitators take along besides: the draft of the text, and the form by which answers to it are assessed.
DRAFT_FORMATS = {
    "draft.docx": Format(draft_document.render_word, OFFICE + "wordprocessingml.document", "template.docx"),
    "draft.md": Format(draft_document.render_markdown, "text/markdown; charset=utf-8"),
}
ASSESSMENT_FORMATS = {
    "assessment.xlsx": Format(assessment.render_excel, OFFICE + "spreadsheetml.sheet"),
    "assessment.docx": Format(assessment.render_word, OFFICE + "wordprocessingml.document", "template.docx"),
}
FILES = FORMATS | DRAFT_FORMATS | ASSESSMENT_FORMATS


def render(content: Harvest | Draft, words: Words, form: str, template: Path | None = None, **options: int) -> bytes:
    """The content of a file of FILES; `template`: where there is a house style, for those that take one.

    Raises:
        BadTemplate: it is no Word document.
    """
    row = FILES[form]
    house_style = {"template": template.read_bytes()} if row.template and template else {}
    rendered = row.render(content, words, **house_style, **options)
    return rendered.encode() if isinstance(rendered, str) else rendered
