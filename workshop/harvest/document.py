"""What the document says, chapter by chapter, in blocks that know no format: Markdown and Word are made of the same.

The first one stands alone (summary.py). A line is told in full wherever it goes, so that who writes a section of the
call, or assesses by a criterion, needs no other page; what goes nowhere is told under its question.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from workshop.core.model.workshop import Workshop
from workshop.core.plan import Scale
from workshop.translations import Words

from .blocks import Block, Counts, Facts, Heading, Item, Listing, Mark, Paragraph, Questions, Ranking, items
from .breadth import Axis
from .harvest import ActionItem, Destination, EarlierItem, Harvest, HarvestCategory
from .line_parts import Home, LineParts
from .lines import HarvestInsight, Line, Outcome
from .rankings import VOTERS, RankedLine
from .ratings import RatedLine, RatedRound
from .spans import Text, begun, joined, ours, strong, typed, typed_line
from .summary import HarvestSummary
from .tensions import LinesInTension


class Chapter(NamedTuple):
    """`id`: by which it can be asked for alone."""

    id: str
    blocks: tuple[Block, ...]


def document(harvest: Harvest, words: Words) -> Iterator[Block]:
    """The blocks in the order in which they are read. The same harvest in the same language gives the same ones."""
    parts = Parts(harvest, words)
    return chain(parts.head(), *(chapter.blocks for chapter in parts.chapters()))


# Those whose ids are no category's.
CHAPTERS = (
    *("short", "broad", "other", "tensions", "parked", "ratings", "actions", "sections", "criteria", "missing"),
    *("took_part", "about", "how"),
)


def is_part(workshop: Workshop, id: str) -> bool:
    """Whether a harvest may have a part of this id; one that would be empty isn't there."""
    plan = workshop.plan
    places = (f"{kind}.{place.id}" for kind in ("sections", "criteria") for place in getattr(plan, kind))
    numbers = (insight.number for insight in workshop.insights.values())
    return id in {*CHAPTERS, *(each.id for each in plan.categories), *places, *workshop.themes, *filter(None, numbers)}


def part(harvest: Harvest, words: Words, id: str) -> tuple[Block, ...]:
    """A chapter, a place ("sections.instap") or a line ("t1", "S7") alone; nothing where there is none of that id."""
    parts = Parts(harvest, words)
    for chapter in chain(parts.chapters(), parts.places(), parts.lines()):
        if chapter.id == id:
            return chapter.blocks
    return ()


class Parts(LineParts):
    """Each method gives the blocks of one part, without those that would be empty."""

    def chapters(self) -> Iterator[Chapter]:
        """In the order in which they are read: first what one must know, last what one looks up."""
        harvest = self.harvest
        content: list[tuple[str, Iterable[Block]]] = [
            ("short", HarvestSummary(harvest, self.words).blocks(above=self.head())),
            *((category.id, self.category(category)) for category in harvest.categories),
            ("broad", self.broad()),
            ("other", self.other()),
            ("tensions", self.tensions()),
            ("parked", self.parked()),
            ("ratings", self.ratings()),
            ("actions", self.actions()),
            ("earlier", self.earlier()),
            ("sections", self.destinations("to_call", "sections", harvest.sections)),
            ("criteria", self.destinations("to_assessment", "criteria", harvest.criteria)),
            ("missing", self.missing()),
            ("took_part", self.took_part()),
            ("about", self.about_session()),
            ("how", self.how()),
        ]
        return (Chapter(id, blocks) for id, parts in content if (blocks := tuple(parts)))

    def places(self) -> Iterator[Chapter]:
        """A section of the call or a criterion alone."""
        for kind in ("sections", "criteria"):
            for place in getattr(self.harvest, kind):
                yield Chapter(f"{kind}.{place.id}", tuple(self.destination(kind, place, 2)))

    def lines(self) -> Iterator[Chapter]:
        """A line alone."""
        for category in self.harvest.categories:
            for line in category.lines:
                yield Chapter(line.number, tuple(self.line(line, 2, Home())))

    # ---- what everything begins with

    def title(self) -> Text:
        """With the name of the session, as it was typed."""
        return self.t("document", title=typed_line(self.harvest.workshop.title))

    def head(self) -> Iterator[Block]:
        """Title, and what says that it is a rehearsal, or not the end yet."""
        about, moment = self.harvest.workshop, self.harvest.moment
        yield Heading(1, self.title())
        if about.rehearsal:
            yield Mark(strong(self.t("rehearsal")))
        if moment.state != "closed":
            mark = strong(self.t(f"mark_{moment.state}") + ours("."))
            yield Mark(mark + ours(" ") + self.t(f"interim_{moment.state}", **self.how_far()))

    # ---- what the room said, question by question

    def category(self, category: HarvestCategory) -> Iterator[Block]:
        """All of it at a glance, where it is told elsewhere; what goes nowhere is told here."""
        yield Heading(2, typed_line(category.title), new_sheet=category is self.harvest.categories[0])
        if not category.lines:
            yield Paragraph(self.t("no_cards"))
        for round in self.harvest.unrevealed:
            yield Paragraph(self.t("not_revealed", stage=typed_line(round.title)))
        unplaced = [line for line in category.lines if not (line.sections or line.criteria)]
        if len(unplaced) < len(category.lines):
            yield from self.at_a_glance(category.lines)
            yield from [self.heading(3, "goes_nowhere")] if unplaced else []
        yield from self.in_full(unplaced, 4 if len(unplaced) < len(category.lines) else 3, Home())

    def at_a_glance(self, lines: tuple[Line, ...]) -> Iterator[Block]:
        """The ranking; of those that nobody gave a point, that one sentence says it of all."""
        if not self.harvest.decides:
            yield items(map(self.reference, lines))
            return
        ranked = tuple(line for line in lines if line.support and line.support.people)
        others = [line for line in lines if line not in ranked]
        if ranked:
            yield Ranking(ranked)
        for key, some in (
            ("no_points", [line for line in others if line.support]),
            ("not_voted_on", [line for line in others if not line.support]),
        ):
            if some:
                yield Paragraph(self.t(key, lines=self.listed([self.called(line.number) for line in some])))

    # ---- lists across the questions

    def broad(self) -> Iterator[Block]:
        """The lines that most people from most places support, with the rule; nothing before there was a vote."""
        if not self.harvest.decides:
            return
        yield self.heading(2, "broad")
        yield Paragraph(self.t("broad_rule", n=self.harvest.workshop.min_cell, voters=VOTERS))
        if self.harvest.broad:
            yield Listing(tuple(map(self.voice, self.harvest.broad)))
        else:
            yield Paragraph(self.t("too_few_voters" if self.harvest.too_few else "no_line"))

    def other(self) -> Iterator[Block]:
        """Lines that a ranking would lose, with the rule."""
        if self.harvest.other:
            yield self.heading(2, "other")
            yield Paragraph(self.t("other_rule"))
            yield Listing(tuple(map(self.voice, self.harvest.other)))

    def tensions(self) -> Iterator[Block]:
        """Lines that pull against each other, side by side with both counts; nothing where none were tied."""
        if self.harvest.tensions:
            yield self.heading(2, "tensions")
            yield Paragraph(self.t("tensions_rule"))
            yield Listing(tuple(map(self.tension, self.harvest.tensions)))

    def tension(self, tension: LinesInTension) -> Item:
        """What pulls, or else which two; under it both with their figures, and how many support both."""
        one, other = tension.lines
        between = self.called(one.number) + ours(" ↔ ") + self.called(other.number)
        head = strong(typed(tension.text)) if tension.text else strong(begun(between))
        return Item(head, (*map(self.reference, tension.lines), *self.supporting_both(tension)))

    def parked(self) -> Iterator[Block]:
        """What stood apart from the vote, each with its reason and its cards."""
        if self.harvest.parked:
            yield self.heading(2, "parked")
            yield Paragraph(self.t("parked_rule"))
            yield Listing(tuple(map(self.parked_line, self.harvest.parked)))

    def parked_line(self, line: Line) -> Item:
        """Word for word, and the reason first."""
        why = self.t("parked_because", text=typed(line.parked or ""))
        if line.title is None:
            card = line.cards[0]
            marks = (*self.objections(line), *self.marks(card, in_theme=False))
            return Item(self.card(card), (why, *marks), card.number)
        cards = (under for card in line.cards for under in (self.card(card), *self.marks(card)))
        return Item(self.numbered(line.number, line.name), (why, *self.objections(line), *cards), line.number)

    def voice(self, voice: RankedLine) -> Item:
        """The line in short, who of one place nearly all support it, and who sees a problem."""
        why = [self.t("nearly_all", names=joined(", ", map(typed_line, voice.nearly_all)))] if voice.nearly_all else []
        return Item(self.reference(voice.line), (*why, *self.problems(voice.line)))

    def ratings(self) -> Iterator[Block]:
        """Round by round, each line with its marks; of a round that isn't revealed only that."""
        if self.harvest.ratings:
            yield self.heading(2, "ratings")
        for rated in self.harvest.ratings:
            yield Heading(3, self.round(rated.round))
            if rated.round.ballots is None:
                yield Paragraph(self.t("not_revealed", stage=self.round(rated.round)))
            else:
                yield Paragraph(self.in_words("shared.raters", n=rated.round.ballots))
                marked = [line for line in rated.lines if line.marks]
                if marked:
                    yield Listing(tuple(Item(self.named(line.line), self.marked(line, rated)) for line in marked))
                if few := [self.called(line.line.number) for line in rated.lines if not line.marks]:
                    yield Paragraph(self.t("few_marks_on", lines=self.listed(few)))

    def named(self, line: Line | HarvestInsight) -> Text:
        """Word for word."""
        return self.card(line) if isinstance(line, HarvestInsight) else self.numbered(line.number, line.name)

    def marked(self, line: RatedLine, rated: RatedRound) -> tuple[Text, ...]:
        """What a line got on each scale, the highest value first, and how broad those are who agree."""
        marks = [self.marks_on(scale, line.marks[scale.id]) for scale in rated.scales if scale.id in line.marks]
        agreed = [
            self.t("agree_from", breadth=self.from_places(axis, line.breadth[axis.id]))
            for axis in self.harvest.axes
            if axis.id in line.breadth
        ]
        return (*marks, *agreed)

    def marks_on(self, scale: Scale, counts: tuple[int, ...]) -> Text:
        """How many people gave each value, the highest first."""
        pairs = reversed(list(zip(scale.values, counts, strict=True)))
        counted = joined(" · ", (typed_line(value) + ours(f" {n}") for value, n in pairs))
        return self.headed(typed_line(scale.title), counted)

    def actions(self) -> Iterator[Block]:
        """As they were made; none, no chapter."""
        if self.harvest.actions:
            yield self.heading(2, "actions")
            yield Listing(tuple(map(self.action_item, self.harvest.actions)))

    def action_item(self, action: ActionItem) -> Item:
        """What, and under it who, when, the first step, who joins and where it comes from."""
        about = [*self.about_action(action), *self.origin(action)]
        return Item(self.numbered(action.id, action.what), (joined(" · ", about),), action.id)

    def earlier(self) -> Iterator[Block]:
        """What came of the actions that an earlier harvest left open."""
        if self.harvest.earlier:
            yield Heading(2, self.in_words("shared.earlier"))
            yield Listing(tuple(map(self.earlier_item, self.harvest.earlier)))

    def earlier_item(self, action: EarlierItem) -> Item:
        """One of them: what came of it first, then who and by when, and where it came from."""
        outcome = strong(begun(self.outcome(action)))
        about = joined(" · ", [*self.about_action(action), self.came_from(action.origin)])
        return Item(self.numbered(action.id, action.what), (outcome, about), action.id)

    # ---- where lines go

    def destinations(self, key: str, kind: str, places: tuple[Destination, ...]) -> Iterator[Block]:
        """`key`: of its heading; `kind`: `sections` or `criteria`. Only places to which something goes."""
        filled = [place for place in places if place.lines]
        if filled:
            yield self.heading(2, key)
            yield from chain.from_iterable(self.destination(kind, place, 3) for place in filled)

    def destination(self, kind: str, place: Destination, level: int) -> Iterator[Block]:
        """A section of the call or a criterion, with all that whoever writes or assesses by it needs."""
        yield Heading(level, typed_line(place.title))
        if place.question:
            yield Paragraph(typed(place.question), keeps=True)
        yield from self.in_full(place.lines, level + 1, Home(kind, place.id))

    def missing(self) -> Iterator[Block]:
        """Places to which nothing goes, and lines that go nowhere."""
        harvest = self.harvest
        lists = [
            ("empty_sections", [typed_line(place.title) for place in harvest.sections if not place.lines]),
            ("empty_criteria", [typed_line(place.title) for place in harvest.criteria if not place.lines]),
            ("unplaced", [self.reference(line) for line in harvest.unplaced] if self.has_places() else []),
        ]
        if any(names for _, names in lists):
            yield self.heading(2, "missing")
        for key, names in lists:
            if names:
                yield self.heading(3, key)
                yield items(names)

    def has_places(self) -> bool:
        """Whether the plan has sections or criteria at all."""
        return bool(self.harvest.sections or self.harvest.criteria)

    # ---- what one looks up

    def took_part(self) -> Iterator[Block]:
        """Nothing where nobody did, or nothing was asked of them."""
        people, axes = self.harvest.people, self.harvest.axes
        if people and axes:
            yield self.heading(2, "took_part")
            yield Questions(people, tuple(map(self.counts, axes)))

    def counts(self, axis: Axis) -> Counts:
        """The counts that may be shown; of the others, whose they are and why."""
        reached: Text = ()
        if axis.reached is not None:
            reached = ours(" ") + strong(self.t("reached", n=axis.reached, of=axis.total))
        min_cell = self.harvest.workshop.min_cell
        notes = [
            self.t(key, n=min_cell, names=joined(", ", map(typed_line, names)))
            for key, names in (("few_more" if axis.more else "few", axis.few), ("nobody", axis.nobody))
            if names
        ]
        return Counts(axis, typed_line(axis.title) + reached, tuple(notes))

    def about_session(self) -> Iterator[Block]:
        """What it was for, when and where, and what was promised to be done with it."""
        about = self.harvest.workshop
        yield self.heading(2, "about_session")
        if about.purpose:
            yield Paragraph(typed(about.purpose))
        yield Facts(tuple(self.about()))
        if about.uses:
            yield self.heading(3, "uses")
            yield items(
                strong(typed_line(use.title)) + (ours(" ") + typed(use.promise) if use.promise else ())
                for use in about.uses
            )

    def about(self) -> list[tuple[Text, Text]]:
        """Which session, when, how far it is, and how many people: names and what they are."""
        about, moment = self.harvest.workshop, self.harvest.moment
        name_of_day, day = self.day()
        return [
            (self.t("session"), ours(about.code)),
            (ours(name_of_day), ours(day)),
            (self.t("state"), self.t(f"state_{moment.state}", **self.how_far())),
            (self.t("people_in_it"), ours(str(self.harvest.people))),
        ]

    def how_far(self) -> dict[str, Text]:
        """{"stage", "date"}: the gaps in the sentences of `state_…`."""
        moment = self.harvest.moment
        until = self.date(moment.review_until) if moment.review_until else ""
        return {"stage": typed_line(moment.stage_title or ""), "date": ours(until)}

    def how(self) -> Iterator[Block]:
        """How the figures came about, for who doubts them."""
        yield self.heading(2, "how")
        yield Listing(tuple(self.notes()))

    def notes(self) -> Iterator[Item]:
        """How the harvest was made, and what is not in it."""
        harvest, left_out = self.harvest, self.harvest.left_out
        yield Item(self.t("how_verbatim"))
        yield Item(self.t("how_number"))
        if steps := [each for each in harvest.timeline if each.minutes]:
            lengths = (self.t("how_step", stage=typed_line(each.title), n=each.minutes) for each in steps)
            yield Item(self.t("how_steps", steps=joined(" · ", lengths)))
        for round in harvest.rounds:
            yield Item(self.how_round(round))
        for round in harvest.rounds:
            if round.too_many:
                yield Item(self.t("how_too_many", stage=self.round(round), n=round.ballots, m=round.present))
        for rated in harvest.ratings:
            if rated.round.ballots is None:
                yield Item(self.how_round(rated.round))
        if harvest.excluded:
            yield Item(self.t("how_excluded", n=harvest.not_counted))
        if harvest.decides:
            yield Item(self.t("how_support", stage=self.round(harvest.decides)))
        if harvest.axes:
            yield Item(self.t("how_few", n=harvest.workshop.min_cell))
        if hidden := sum(left_out.hidden.values()):
            reasons = (self.reason(reason, times) for reason, times in left_out.hidden.items())
            yield Item(self.t("hidden", n=hidden), tuple(reasons))
        late = sum(card.late for card in harvest.insights)
        counts = (
            *(("withdrawn", left_out.withdrawn), ("sealed", left_out.sealed), ("waiting", left_out.waiting)),
            ("late_cards", late),
            ("withheld_here" if self.is_internal() else "withheld", left_out.withheld),
        )
        for key, n in counts:
            if n:
                yield Item(self.t(key, n=n))
        if harvest.interventions:
            yield Item(self.t("how_interventions", n=len(harvest.interventions)), tuple(self.interventions()))
        if harvest.moment.seal:
            yield Item(self.t("how_seal", n=harvest.moment.seq, seal=harvest.moment.seal))

    def interventions(self) -> Iterator[Text]:
        """One by one, but for what only lies elsewhere now."""
        moves = [each for each in self.harvest.interventions if each.do == "move_insights"]
        for each in self.harvest.interventions:
            if each not in moves:
                yield self.intervention(each)
        if moves:
            yield self.t("did_move_insights", n=len(moves))

    def is_internal(self) -> bool:
        """Whether this tells what is withheld from everybody but facilitators."""
        return any(card.withheld for card in self.harvest.insights)

    def how_round(self, round: Outcome) -> Text:
        """In the open or blind, and how many voted, where that may be told."""
        if round.few:
            return self.t("how_few_voted", stage=self.round(round), n=self.harvest.workshop.min_cell)
        if round.ballots is None:
            return self.t("how_unrevealed", stage=self.round(round))
        return self.t("how_blind" if round.blind else "how_open", stage=self.round(round), n=round.ballots)

    def reason(self, reason: str, times: int) -> Text:
        """A reason for which something was hidden, and how many times."""
        return ours(f"{times} × ") + (typed(reason) if reason else self.t("no_reason"))
