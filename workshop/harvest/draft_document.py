"""The draft as a document: the text with its references, what it leaves unanswered, and its lines in an annex."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from workshop.translations import Words

from .as_word import render_blocks
from .blocks import Block, DraftText, Heading, Item, Listing, Mark, Paragraph, items
from .draft import Draft, DraftedClause, DraftedPart
from .line_parts import Entry, Home, LineParts
from .lines import Line
from .markdown import written
from .phrases import Phrases
from .spans import Text, begun, joined, leading, ours, strong, typed, typed_line


def render_markdown(draft: Draft, words: Words) -> str:
    """The file."""
    return written(DraftParts(draft, words).document(), Phrases(draft.harvest, words))


def render_word(draft: Draft, words: Words, template: bytes | None = None) -> bytes:
    """The file, in the house style of a Word document where one is given.

    Raises:
        BadTemplate: the template is no Word document.
    """
    title = words("harvest.draft_document", title=draft.harvest.workshop.title)
    return render_blocks(DraftParts(draft, words).document(), draft.harvest, words, title, template)


class DraftParts(LineParts):
    """Each method gives the blocks of one part, without those that would be empty."""

    def __init__(self, draft: Draft, words: Words) -> None:
        super().__init__(draft.harvest, words)
        self.draft = draft

    def document(self) -> Iterator[Block]:
        """The text first, then what it doesn't answer, and its lines in full."""
        yield Heading(1, self.t("draft_document", title=typed_line(self.harvest.workshop.title)))
        yield Mark(strong(self.t("draft_mark")))
        yield from self.chapter("draft_text", "sections")
        yield from self.chapter("to_assessment", "criteria")
        yield from self.unwritten()
        yield from self.unanswered()
        yield from self.annex()

    def chapter(self, key: str, kind: str) -> Iterator[Block]:
        """`kind`: `sections` or `criteria`. Only places for which something was written."""
        parts = [part for part in self.draft.parts if part.kind == kind and part.clauses]
        if parts:
            yield self.heading(2, key)
            yield from chain.from_iterable(map(self.part, parts))

    def part(self, part: DraftedPart) -> Iterator[Block]:
        """Its title with its weight, the question that it answers, and its paragraphs."""
        weight = self.t("weighs", n=part.place.weight) if part.place.weight else ()
        yield Heading(3, self.named(part) + (ours(" · ") + weight if weight else ()))
        if part.place.question:
            yield Paragraph(typed(part.place.question), keeps=True)
        yield from map(self.clause, part.clauses)

    def named(self, part: DraftedPart) -> Text:
        """With its number in the draft."""
        return ours(f"{part.number}. ") + typed_line(part.place.title)

    def clause(self, clause: DraftedClause) -> Block:
        """Its text, as Markdown, and the numbers of the lines that it answers, each with where it is told."""
        numbers = [leading(f"[{nr}]", self.draft.lines[nr - 1].number) for nr in clause.references]
        return DraftText(clause.number, clause.text, joined(" ", numbers))

    def unwritten(self) -> Iterator[Block]:
        """Places for which nothing was written yet."""
        if names := [self.named(part) for part in self.draft.parts if not part.clauses]:
            yield self.heading(2, "draft_unwritten")
            yield items(names)

    def unanswered(self) -> Iterator[Block]:
        """Lines that no paragraph answers: those that go somewhere by place, then the others."""
        waiting = [part for part in self.draft.parts if part.waiting]
        nowhere = self.draft.unanswered
        if waiting or nowhere:
            yield self.heading(2, "draft_unanswered")
            yield Paragraph(self.t("draft_unanswered_rule"))
        for part in waiting:
            yield Heading(3, self.named(part))
            yield Listing(tuple(self.waiting(entry, part) for entry in part.waiting))
        if nowhere:
            yield self.heading(3, "unplaced")
            yield items(map(self.reference, nowhere))

    def waiting(self, entry: Entry, part: DraftedPart) -> Item:
        """A line that no paragraph of its place answers: what it is for there, and what was decided of it."""
        named = self.reference(entry) if isinstance(entry, Line) else self.card(entry)
        purpose = self.purpose(entry, part.kind, part.place.id)
        return Item(named + (ours(" · ") + purpose if purpose else ()), tuple(self.decision(entry)))

    def annex(self) -> Iterator[Block]:
        """On a new sheet, in the order of the references."""
        if self.draft.lines:
            yield self.heading(2, "draft_annex", new_sheet=True)
            yield from chain.from_iterable(self.line_in_annex(nr, line) for nr, line in enumerate(self.draft.lines, 1))

    def line_in_annex(self, number: int, entry: Entry) -> Iterator[Block]:
        """A line in full under its number; a card out of one with what that line got."""
        reference = ours(f"[{number}] ")
        if isinstance(entry, Line):
            head, *others = self.line(entry, 3, Home())
            assert isinstance(head, Heading)
            yield replace(head, text=reference + head.text)
            yield from others
            return
        name = begun(ours(self.name_of(entry.number))) + self.colon + typed_line(entry.text)
        yield Heading(3, reference + name, entry.number)
        yield items([self.t("out_of", line=self.reference(self.line_of[entry.id])), *self.marks(entry)])
