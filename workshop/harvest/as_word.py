"""The document for Word: real headings, lists and tables, whose heads stand on each page that they run over.

What a bar shows stands beside it as text. Blocks become WordprocessingML as text, which goes into the archive as it is:
built element by element, a thousand cards take seconds and fifty times their size in memory.
"""

import io
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape  # xml.sax.saxutils loads all that fetches over a network
from typing import TYPE_CHECKING

from workshop.translations import Words

from .blocks import (
    Block,
    Counts,
    DraftText,
    Facts,
    FormTable,
    Formula,
    Heading,
    Item,
    Listing,
    Mark,
    Paragraph,
    Questions,
    Ranking,
)
from .document import document
from .harvest import Harvest
from .lines import Line
from .markdown_lines import MarkdownLine, read_line
from .phrases import Phrases
from .spans import Span, Text, begun, joined, ours, strong, typed
from .word_look import BAR, TABLE, BadTemplate, dressed

if TYPE_CHECKING:
    from docx.document import Document

Cell = Text | float | Formula  # words, a share that is drawn as a bar, or what Word works out
HERE = "here"  # where the content goes
SAME_DAY = (1980, 1, 1, 0, 0, 0)  # the first that a zip can say
HEADINGS = {1: "Title", 2: "Heading 1", 3: "Heading 2", 4: "Heading 3"}
GAP = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
LEAD = '<w:spacing w:before="100" w:after="40"/>'  # of a text that leads to what follows
AROUND = 2 * 85  # twips that a cell keeps free beside its text


def render(harvest: Harvest, words: Words, template: bytes | None = None) -> bytes:
    """The file, in the house style of a Word document where one is given.

    Raises:
        BadTemplate: the template is no Word document.
    """
    title = words("harvest.document", title=harvest.workshop.title)
    return render_blocks(document(harvest, words), harvest, words, title, template)


def render_blocks(
    blocks: Iterable[Block], harvest: Harvest, words: Words, title: str, template: bytes | None = None
) -> bytes:
    """A document of these blocks, which all tell of this harvest.

    Raises:
        BadTemplate: the template is no Word document.
    """
    docx = dressed(template, words("language.locale"))
    writer = WordWriter(docx, harvest, words)
    content = "".join(xml for block in blocks for xml in writer.block(block))
    describe(docx, harvest, words, title)
    docx.element.body.insert(0, docx.element.makeelement(HERE))
    out = io.BytesIO()
    docx.save(out)
    return packed(out, content.encode())


def describe(docx: "Document", harvest: Harvest, words: Words, title: str) -> None:
    """What the file says of itself; it dates from when the session was made, for the log knows no later clock."""
    about, created = docx.core_properties, datetime.fromisoformat(harvest.workshop.created).replace(tzinfo=None)
    about.title = title[:255]
    if about.author in ("", "python-docx"):
        about.author = "Oogst"
    about.subject = harvest.workshop.code
    about.language = words("language.locale")
    about.comments, about.last_modified_by, about.revision = "", about.author, 1
    about.created = about.modified = created


def packed(archive: io.BytesIO, content: bytes) -> bytes:
    """The same archive with the content in its place, whose files don't say when they were packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(archive) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/document.xml":
                before_it, mark, after_it = part.partition(f"<{HERE}/>".encode())
                if not mark:
                    raise BadTemplate("its names have no prefix")
                part = before_it + content + after_it
            after.writestr(zipfile.ZipInfo(name, SAME_DAY), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


class WordWriter:
    """Blocks as WordprocessingML, by the ids of the document's styles and as wide as its page."""

    def __init__(self, docx: "Document", harvest: Harvest, words: Words) -> None:
        self.phrases, self.marked, self.after_list = Phrases(harvest, words), set[str](), False
        self.ids = {style.name: style.style_id for style in docx.styles}
        section = docx.sections[-1]
        margins = (section.left_margin or 0) + (section.right_margin or 0)
        self.width = ((section.page_width or 0) - margins) // 635  # twips, of which Word counts 635 of its own units

    def block(self, block: Block) -> Iterator[str]:
        """As XML, paragraph by paragraph. Two lists after one another are kept apart."""
        match block:
            case Heading(level, text, number, new_sheet):
                yield self.paragraph(text, HEADINGS[level], number, new_sheet=new_sheet)
            case Paragraph(text, keeps):
                yield self.paragraph(text, keeps=keeps)
            case Mark(text):
                yield self.paragraph(text, "Intense Quote")
            case Facts(facts):
                yield from self.table([0.2, 0.8], [], ((strong(name), value) for name, value in facts))
            case Listing(items):
                if self.after_list:
                    yield GAP  # two lists that touch are one to the eye
                yield from (xml for item in items for xml in self.item(item))
            case Questions(people, counts):
                yield from (xml for question in counts for xml in self.question(question, people))
            case Ranking(lines):
                yield from self.ranking(lines)
            case FormTable(columns, rows):
                yield from self.table([width for width, _ in columns], [id for _, id in columns], rows)
            case DraftText(number, text, references):
                yield from self.draft_text(number, text, references)
        self.after_list = isinstance(block, Listing)

    def draft_text(self, number: str, text: str, references: Text) -> Iterator[str]:
        """Each line of the Markdown a paragraph, the number before the first, the references behind the last."""
        lines = [read_line(line) for line in text.split("\n") if line.strip()]
        if lines[0].is_item:
            lines.insert(0, MarkdownLine((), False))
        for nr, (line, is_item) in enumerate(lines, 1):
            begins = strong(ours(f"{number} ")) if nr == 1 else ()
            ends = ours(" ") + references if references and nr == len(lines) else ()
            yield self.paragraph(begins + line + ends, "List Bullet" if is_item else "")

    def item(self, item: Item) -> Iterator[str]:
        """On one page with what stands under it first."""
        # The first line under it stands on the same page.
        yield self.paragraph(item.text, "List Bullet", item.number, keeps=bool(item.under))
        yield from (self.paragraph(text, "List Bullet 2") for text in item.under)

    def question(self, question: Counts, people: int) -> Iterator[str]:
        """A table with a bar for each count that is shown, and what is said of the others."""
        yield self.paragraph(question.title, HEADINGS[3])
        shares = question.axis.shares
        if shares:
            rows = ((typed(share.name), ours(str(share.people)), share.people / people) for share in shares)
            yield from self.table([0.5, 0.12, 0.38], ["group", "people", "share"], rows)
        yield from (self.paragraph(note, "List Bullet") for note in question.notes)

    def ranking(self, lines: Iterable[Line]) -> Iterator[str]:
        """A table: number, text, figures, and a bar of the share of those who voted."""
        rows = ((begun(self.phrases.called(line.number)), typed(line.name), *self.supported(line)) for line in lines)
        yield from self.table([0.12, 0.46, 0.26, 0.16], ["number", "text", "people", "share"], rows)

    def supported(self, line: Line) -> list[Cell]:
        """Its figures in words, and the share of those who voted, 0 to 1; empty and 0 where there was no vote."""
        if line.support is None:
            return [(), 0.0]
        figures = joined(" · ", [self.phrases.support(line.support), *self.phrases.problems(line)])
        return [figures, line.support.people / (line.support.round.ballots or 1)]

    # ---- tables

    def table(self, widths: list[float], heads: list[str], rows: Iterable[Iterable[Cell]]) -> Iterator[str]:
        """`widths`: parts of the page's; `heads`: columns by their ids."""
        twips = [int(self.width * width) for width in widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
        first = bool(heads)  # said twice, for older programs
        look = f'<w:tblLook w:val="{"0020" if first else "0000"}" w:firstRow="{int(first)}" w:lastRow="0"/>'
        xml_rows = [self.row(cells, twips) for cells in rows]
        if heads:
            names = [ours(self.phrases.words(f"harvest.column_{head}")) for head in heads]
            xml_rows.insert(0, self.row(names, twips, head=True))
        yield (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.ids[TABLE]}"/><w:tblW w:w="{sum(twips)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(xml_rows)}</w:tbl>'
        )
        yield GAP  # two tables that touch are one to Word

    def row(self, cells: Iterable[Cell], twips: list[int], head: bool = False) -> str:
        """Never broken over two pages. `twips`: how wide each cell is, in twentieths of a point."""
        about = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
        xml_cells = []
        for cell, width in zip(cells, twips, strict=True):
            content = self.cell(cell, width)
            vertical = '<w:vAlign w:val="center"/>' if isinstance(cell, float) else ""
            xml_cells.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{vertical}</w:tcPr>{content}</w:tc>')
        return f"<w:tr>{about}{''.join(xml_cells)}</w:tr>"

    def cell(self, cell: Cell, width: int) -> str:
        """A number is drawn as a bar; a formula is for Word to work out."""
        if isinstance(cell, Formula):
            terms = escape(f"={cell.terms}")
            return f'<w:p><w:fldSimple w:instr="{terms}"><w:r><w:t>0</w:t></w:r></w:fldSimple></w:p>'
        return self.bar(cell, width) if isinstance(cell, float) else self.paragraph(cell)

    def bar(self, share: float, width: int) -> str:
        """A paragraph without words whose ground is as wide as the share."""
        free = width - AROUND
        if not share:
            return "<w:p/>"
        style, right = self.ids[BAR], round(free * (1 - min(share, 1)))
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:ind w:right="{right}"/></w:pPr></w:p>'

    # ---- words

    def paragraph(
        self, text: Text, style: str = "", number: str = "", keeps: bool = False, new_sheet: bool = False
    ) -> str:
        """`number`: of what is told here, to which numbers lead, the first time; `keeps`: the next stays with it."""
        from_the_right = next((runs_from_the_right(span.text) for span in text if span.typed), False)
        properties = f'<w:pStyle w:val="{self.ids[style]}"/>' if style else ""
        properties += "<w:keepNext/>" if keeps else ""
        properties += "<w:pageBreakBefore/>" if new_sheet else ""
        properties += "<w:bidi/>" if from_the_right else ""
        properties += LEAD if keeps and not style and all(span.strong for span in text) else ""
        runs = "".join(map(run, text))
        if number and number not in self.marked:
            self.marked.add(number)
            mark = f'<w:bookmarkStart w:id="{len(self.marked)}" w:name="{escape(number)}"/>'
            runs = f'{mark}{runs}<w:bookmarkEnd w:id="{len(self.marked)}"/>'
        return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def run(span: Span) -> str:
    """What people typed may run from the right; a number leads to where it is told."""
    properties = "<w:b/><w:bCs/>" if span.strong else ""
    properties += "<w:rtl/>" if span.typed and runs_from_the_right(span.text) else ""
    xml = f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content(span.text)}</w:r>"
    return f'<w:hyperlink w:anchor="{escape(span.to)}">{xml}</w:hyperlink>' if span.to else xml


def content(text: str) -> str:
    """With its line breaks and tabs, which XML would take for spaces."""
    breaks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    pieces: list[str] = []
    for line in text.split("\n"):
        escaped = (escape(piece, quote=False) for piece in line.split("\t"))
        words = (f'<w:t xml:space="preserve">{piece}</w:t>' if piece else "" for piece in escaped)
        pieces.append(breaks["\t"].join(words))
    return breaks["\n"].join(pieces)


def runs_from_the_right(text: str) -> bool:
    """As browsers decide it: by the first letter that runs one way or the other."""
    ways = (unicodedata.bidirectional(letter) for letter in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"
