"""A line in full, wherever it stands: its support, its cards word for word, and what there is to say of it."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, groupby
from typing import NamedTuple

from .blocks import Block, Heading, Item, Listing, Paragraph, items
from .harvest import ActionItem
from .lines import HarvestInsight, Line
from .phrases import Phrases
from .spans import Text, begun, joined, ours, typed, typed_line

Entry = Line | HarvestInsight


class Home(NamedTuple):
    """Where a line is being told: in a place of `sections` or `criteria`, or under its question."""

    kind: str = ""
    place: str = ""


class LineParts(Phrases):
    """Blocks of lines one after the other, of one line, and of what there is to say of it."""

    def heading(self, level: int, key: str, new_sheet: bool = False) -> Heading:
        """`key`: of a text in the catalogue; `new_sheet`: on paper it begins one."""
        return Heading(level, self.t(key), new_sheet=new_sheet)

    def in_full(self, entries: Iterable[Entry], level: int, at: Home) -> Iterator[Block]:
        """Lines and cards one after the other; single cards with little to say are one list."""
        runs = [(kind, list(run)) for kind, run in groupby(entries, kind_of)]
        for kind, run in runs:
            if kind == "line":
                yield from chain.from_iterable(self.line(line, level, at) for line in run if isinstance(line, Line))
                continue
            if len(runs) > 1 or kind == "no_dots":
                yield self.heading(level, kind)
            yield Listing(tuple(self.single(entry, at) for entry in run))

    def line(self, line: Line, level: int, at: Home) -> Iterator[Block]:
        """Its support and breadth, its cards word for word, the objections to it, its actions, where else it goes."""
        yield Heading(level, begun(ours(self.name_of(line.number))) + self.colon + typed_line(line.name), line.number)
        if line.title is None and "\n" in line.name:
            yield Paragraph(typed(line.name))  # a heading has no lines
        if figures := [*self.figures(line), *filter(None, [self.purpose(line, *at)])]:
            yield Paragraph(joined(" · ", figures), keeps=True)
        if line.title is not None and line.cards:
            yield Listing(tuple(Item(self.card(card), tuple(self.marks(card)), card.number) for card in line.cards))
        marks = self.marks(line.cards[0], in_theme=False) if line.title is None else []
        if about := [*marks, *self.about_line(line, at)]:
            yield items(about)

    def about_line(self, line: Line, at: Home) -> Iterator[Text]:
        """What there is to say of a line besides its cards, the most telling first."""
        yield from self.objections(line)
        yield from self.talk(line)
        yield from self.tensions_of(line)
        yield from map(self.action, self.actions_of(line))
        yield from self.decision(line)
        yield from self.shares(line)
        yield from self.other_rounds(line.supports)
        if places := self.other_places(line, at):
            yield self.t("goes_to" if at == Home() else "goes_too", places=joined(" · ", places))

    def tensions_of(self, line: Line) -> Iterator[Text]:
        """Against which other lines it pulls, what it is that pulls, and how many support both."""
        for tension in self.harvest.tensions:
            if line in tension.lines:
                about = [typed(tension.text)] if tension.text else []
                pulls = self.t("in_tension", line=self.reference(tension.other(line)))
                yield joined(" · ", [pulls, *about, *self.supporting_both(tension)])

    def single(self, entry: Entry, at: Home) -> Item:
        """A card that is an item of a list: one that nobody gave a point, or one that was placed on its own."""
        if isinstance(entry, HarvestInsight):
            under = [self.t("out_of", line=self.reference(self.line_of[entry.id])), *self.marks(entry)]
        else:
            under = [*self.hands(entry), *self.marks(entry.cards[0], in_theme=False), *self.about_line(entry, at)]
        card = entry if isinstance(entry, HarvestInsight) else entry.cards[0]
        purpose = self.purpose(entry, *at)
        return Item(self.card(card) + (ours(" · ") + purpose if purpose else ()), tuple(under), card.number)

    @cached_property
    def line_of(self) -> dict[str, Line]:
        """Card (id) → the line that it is in."""
        return {card.id: line for category in self.harvest.categories for line in category.lines for card in line.cards}

    @cached_property
    def actions_by_number(self) -> dict[str, list[ActionItem]]:
        """The number of a line or card → its actions."""
        by_number: dict[str, list[ActionItem]] = {}
        for action in self.harvest.actions:
            by_number.setdefault(action.of or "", []).append(action)
        return by_number

    def actions_of(self, line: Line) -> list[ActionItem]:
        """Those that come from it, or from a card in it."""
        numbers = dict.fromkeys([line.number, *(card.number for card in line.cards)])
        return [action for number in numbers for action in self.actions_by_number.get(number, ())]

    def other_places(self, line: Line, at: Home) -> list[Text]:
        """The sections and criteria that it goes to besides the one that is being read."""
        return [
            typed_line(title)
            for kind, places in self.titles.items()
            for id, title in places.items()
            if id in getattr(line, kind) and at != Home(kind, id)
        ]

    @cached_property
    def titles(self) -> dict[str, dict[str, str]]:
        """`sections` or `criteria` → id → title."""
        return {
            kind: {place.id: place.title for place in getattr(self.harvest, kind)} for kind in ("sections", "criteria")
        }


def kind_of(entry: Entry) -> str:
    """How it is told: in full, or as an item of the list of those that nobody gave a point, or of single cards."""
    if isinstance(entry, HarvestInsight):
        return "loose"
    if entry.title is not None or (entry.support and entry.support.people):
        return "line"
    return "no_dots" if entry.support else "loose"
