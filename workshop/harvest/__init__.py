"""The harvest of a workshop, and the formats in which it can be taken along.

A format is one module with `render(harvest, words)`, and a row here.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from workshop.translations import Words

from . import as_csv, as_datasette, as_excel, as_json, as_sqlite, as_word, markdown
from .as_page import page_content
from .harvest import Harvest, harvest
from .markdown import render_part
from .rankings import VOTERS
from .word_look import BadTemplate

__all__ = ["FORMATS", "VOTERS", "BadTemplate", "Format", "Harvest", "harvest", "page_content", "render", "render_part"]


class Format(NamedTuple):
    """`render` makes the file's content from a harvest, with headings in the language of the words.

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
    "datasette.json": Format(as_datasette.render, "application/json"),
}


def render(harvest: Harvest, words: Words, ending: str, template: Path | None = None) -> bytes:
    """The content of a file; `template`: where there is a house style, for those that take one. Raises BadTemplate."""
    row = FORMATS[ending]
    house_style = {"template": template.read_bytes()} if row.template and template else {}
    content = row.render(harvest, words, **house_style)
    return content.encode() if isinstance(content, str) else content
