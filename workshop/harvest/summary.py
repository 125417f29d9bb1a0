"""What it comes down to: half a page that one can paste in a mail, and that fits a sheet of paper by rule.

How long it gets is reckoned in lines of a sheet of A4 as Word sets it, not measured: where all of it would be too long,
it says less of each thing, so that the same log gives the same sentences.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from math import ceil
from unicodedata import east_asian_width

from .blocks import Block, Heading, Item, Listing, Mark, Paragraph
from .harvest import HarvestCategory
from .lines import Line
from .phrases import Phrases
from .rankings import objector_count
from .spans import Text, joined, ours, plain, strong, typed_line

SHEET = 52  # lines, of a height with the space between them
WIDTH = 100  # characters of a line
AROUND = 0.4  # of a line, that stands free below a paragraph; and below an item
BETWEEN = 0.2
DECISIONS = ("adopted", "partly", "not", "later")  # in the order in which they are told
OUTCOMES = ("done", "open", "dropped", "unasked")
# How many lines of each question and things of each other list, and how many characters of one; the first that fits.
STEPS = ((3, 3, 200), (3, 2, 160), (3, 2, 120), (3, 1, 120), (2, 1, 100), (1, 1, 80), (1, 1, 60))


class HarvestSummary(Phrases):
    """Each sentence about a line ends in its number, which leads to where it is told."""

    def blocks(self, above: Iterable[Block] = ()) -> list[Block]:
        """The chapter: the longest of those that fit a sheet, and of the shortest as much as does.

        `above`: what stands on that sheet before it.
        """
        room = SHEET - sum(map(height, above))
        blocks: list[Block] = []
        for lines, others, longest in STEPS:
            blocks = list(self.of_length(lines, others, longest))
            if sum(map(height, blocks)) <= room:
                return blocks
        return list(what_fits(blocks, room))

    def of_length(self, lines: int, others: int, longest: int) -> Iterator[Block]:
        """So many lines of each question, `others` of each other list, and texts of `longest` characters."""
        yield Heading(2, self.t("short"))
        yield Paragraph(strong(shortened(self.harvest.workshop.question, max(2 * longest, 300))))
        yield Paragraph(joined(" ", self.who_took_part()))
        if any(self.decisions.values()):
            yield Paragraph(self.decided_in_all())
        for category in self.harvest.categories:
            yield from self.question(category, lines, longest)
        for key, texts in (
            ("short_contested", self.contested(others, longest)),
            ("short_tensions", self.tensions(others, longest)),
            ("short_actions", self.actions(others, longest)),
            ("short_missing", self.missing(others, longest)),
        ):
            yield from self.titled(self.t(key), texts)

    def titled(self, title: Text, texts: Iterable[Text]) -> Iterator[Block]:
        """Nothing at all where the list is empty."""
        if entries := tuple(map(Item, texts)):
            yield Paragraph(strong(title), keeps=True)
            yield Listing(entries)

    # ---- who was there, and what that allows to say

    def who_took_part(self) -> Iterator[Text]:
        """How many, from where, how many cards and votes; that nobody did, where nobody did."""
        harvest = self.harvest
        if not harvest.people:
            yield self.t("nobody_yet")
            return
        yield self.t("short_people", n=harvest.people, date=ours(self.day()[1]))
        if places := [self.from_places(axis, axis.reached) for axis in harvest.axes if axis.reached]:
            yield self.t("short_in_the_room", places=self.listed(places))
        brought = sum(card.origin is not None for card in harvest.insights)
        if cards := len(harvest.insights) - brought:
            yield self.t("short_cards", n=cards)
        if brought:
            yield self.t("short_brought", n=brought)
        if harvest.wrote:
            nearly_all = harvest.wrote == harvest.people
            yield self.t("short_nearly_all_wrote") if nearly_all else self.t("short_wrote", n=harvest.wrote)
        if harvest.decides and harvest.decides.ballots:
            yield self.t("short_voted", n=harvest.decides.ballots)
        yield from self.limits()
        yield from self.figure_explained()

    def limits(self) -> Iterator[Text]:
        """Who was not there, where nobody can be told from it; otherwise how many places were says it."""
        absent = [typed_line(name) for axis in self.harvest.axes if axis.reached for name in axis.nobody]
        if absent:
            yield self.t("short_absent", places=self.listed(absent))
        yield self.t("short_no_poll")

    def figure_explained(self) -> Iterator[Text]:
        """By the first one that follows."""
        first = next((top[0] for category in self.harvest.categories if (top := self.top(category, 1))), None)
        if first and first.support:
            n, m = first.support.people, first.support.round.ballots
            yield self.t("short_figure", people=n, ballots=m)

    # ---- what became of it

    @cached_property
    def decisions(self) -> Counter[str]:
        """How many lines were adopted, partly, not …"""
        lines = [line for category in self.harvest.categories for line in category.lines]
        return Counter(line.decision.decision for line in lines if line.decision)

    def decided_in_all(self) -> Text:
        """Of how many lines something was decided, and what of how many."""
        counted = [self.t(f"short_{each}", n=n) for each in DECISIONS if (n := self.decisions[each])]
        lines = sum(len(category.lines) for category in self.harvest.categories)
        return self.t("short_decided", n=self.decisions.total(), of=lines, decisions=self.listed(counted))

    # ---- what they said

    def question(self, category: HarvestCategory, lines: int, longest: int) -> Iterator[Block]:
        """Its first lines; before a vote, how many cards there are."""
        top = [self.sentence(line, [self.people(line)], longest) for line in self.top(category, lines)]
        title = typed_line(category.short)
        if top:
            yield from self.titled(title, top)
        elif category.lines:
            cards = sum(len(line.cards) for line in category.lines)
            yield Paragraph(self.headed(strong(title), self.t("short_not_voted", n=cards)))

    def top(self, category: HarvestCategory, lines: int) -> list[Line]:
        """As ranked, without those that nobody supports."""
        return [line for line in category.lines if line.support and line.support.people][:lines]

    def sentence(self, line: Line, about: Iterable[Text], longest: int) -> Text:
        """Its words, what there is to say about it, and its number."""
        words = strong(shortened(line.name, longest))
        return joined(" · ", [words, *about]) + ours(" (") + self.called(line.number) + ours(")")

    def people(self, line: Line) -> Text:
        """Empty where there was no vote."""
        return self.support(line.support) if line.support else ()

    def contested(self, limit: int, longest: int) -> Iterator[Text]:
        """Where most people see a problem, with what one of them wrote; then who else a ranking would lose."""
        all_lines = [line for category in self.harvest.categories for line in category.lines]
        contested = sorted(filter(objector_count, all_lines), key=lambda line: -objector_count(line))
        for line in contested[:limit]:
            yield self.sentence(line, [*self.problems(line), *self.said_first(line, longest)], longest)
        for voice in [voice for voice in self.harvest.other if voice.nearly_all][:limit]:
            names = self.t("nearly_all", names=joined(", ", map(typed_line, voice.nearly_all)))
            yield self.sentence(voice.line, [self.people(voice.line), names], longest)

    def tensions(self, limit: int, longest: int) -> Iterator[Text]:
        """Each in one sentence: the two lines, how many support both, and what it is that pulls."""
        for tension in self.harvest.tensions[:limit]:
            pair = (
                strong(shortened(line.name, longest)) + ours(" (") + self.called(line.number) + ours(")")
                for line in tension.lines
            )
            about = [typed_line(tension.text)] if tension.text else []
            yield joined(" · ", [joined(" ↔ ", pair), *about, *self.supporting_both(tension)])

    def said_first(self, line: Line, longest: int) -> list[Text]:
        """The first reason of an objection to it or to one of its cards, in a list of one or none."""
        in_cards = (text for card in line.cards for text in card.objections.texts)
        text = next(iter([*line.objections.texts, *in_cards]), None)
        return [self.t("quoted", text=shortened(text, longest))] if text else []

    def actions(self, limit: int, longest: int) -> Iterator[Text]:
        """So many of them, then how many more there are."""
        actions = self.harvest.actions
        for action in actions[:limit]:
            fields = [self.t("who", text=typed_line(action.who))]
            fields += [self.t("when", text=typed_line(when))] if (when := self.when(action.when)) else []
            numbers = [self.called(number) for number in (action.id, action.of) if number]
            sentence = joined(" · ", [strong(shortened(action.what, longest)), *fields])
            yield sentence + ours(" (") + joined(", ", numbers) + ours(")")
        if more := [action.id for action in actions[limit:]]:
            yield self.t("short_more_actions", n=len(more))
        if self.harvest.earlier:
            yield self.t("short_earlier", outcomes=self.listed(list(self.outcomes())))

    def outcomes(self) -> Iterator[Text]:
        """Of how many earlier actions this came: "2 gedaan"."""
        counts = Counter[str](action.outcome or "unasked" for action in self.harvest.earlier)
        return (ours(f"{counts[each]} ") + self.in_words(f"shared.outcome_{each}") for each in OUTCOMES if counts[each])

    def missing(self, limit: int, longest: int) -> Iterator[Text]:
        """Sections and criteria without a line, and what many stand behind and goes nowhere."""
        harvest = self.harvest
        for key, places in (("empty_sections", harvest.sections), ("empty_criteria", harvest.criteria)):
            empty = [place.title for place in places if not place.lines]
            # Before anything is placed this says nothing.
            if empty and len(empty) < len(places):
                names = joined(" · ", [shortened(title, longest) for title in empty[: 2 * limit]])
                more = ours(f" +{len(empty) - 2 * limit}") if len(empty) > 2 * limit else ()
                yield self.t(key) + self.colon + names + more
        broad = {voice.line.id for voice in harvest.broad}
        if any(place.lines for place in (*harvest.sections, *harvest.criteria)):
            for line in [line for line in harvest.unplaced if line.id in broad][:limit]:
                yield self.sentence(line, [self.people(line), self.t("short_unplaced")], longest)


def shortened(text: str, longest: int) -> Text:
    """On one line; what is longer than that ends where a word does, in the sign that something was left out.

    >>> plain(shortened("Samen maken we aanbod dat niemand alleen rondkrijgt", 30))
    'Samen maken we aanbod dat […]'
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return typed_line(line)
    words = line[:longest].rpartition(" ")[0] or line[:longest]
    return typed_line(words) + ours(" […]")


def height(block: Block) -> float:
    """How many lines of a sheet it takes."""
    match block:
        case Listing(items):
            return sum(BETWEEN + lines_of(item.text, WIDTH - 4) for item in items)
        case Heading(1, text):
            return 0.5 + 2 * lines_of(text, WIDTH * 2 // 5)
        case Heading(_, text):
            return 1.5 + 1.5 * lines_of(text, WIDTH // 2)
        case Paragraph(text) | Mark(text):
            return AROUND + lines_of(text, WIDTH)
    raise ValueError(block)


def lines_of(text: Text, width: int) -> int:
    """On paper, at so many characters a line; at least one."""
    return max(1, ceil(breadth_of(plain(text)) / width))


def breadth_of(text: str) -> float:
    """In letters of the usual breadth: capitals are broader, and letters of the Far East twice as broad."""
    wide = sum(letter.isupper() for letter in text) * 0.4
    return len(text) + wide + sum(east_asian_width(letter) in "WF" for letter in text)


def what_fits(blocks: Iterable[Block], room: float) -> Iterator[Block]:
    """From the first on, until the sheet is full."""
    for block in blocks:
        room -= height(block)
        if room < 0:
            return
        yield block
