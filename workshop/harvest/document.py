"""What the document says, part by part, in blocks that know no format: Markdown and Word are made of the same ones."""

from collections.abc import Iterator
from itertools import groupby

from workshop.translations import Words

from .blocks import Block, Cards, Counts, Facts, Heading, Item, Listing, Mark, Paragraph, Questions, Ranking, items
from .breadth import Axis
from .harvest import ActionItem, Destination, Harvest, HarvestCategory
from .lines import HarvestInsight, Line, Outcome
from .phrases import Phrases
from .rankings import VOTERS, RankedLine, objector_count
from .spans import Text, joined, ours, strong, typed, typed_line


def document(harvest: Harvest, words: Words) -> Iterator[Block]:
    """The blocks in the order in which they are read. The same harvest in the same language gives the same ones."""
    parts = Parts(harvest, words)
    yield from parts.head()
    yield from parts.question()
    yield from parts.took_part()
    for category in harvest.categories:
        yield from parts.category(category)
    yield from parts.broad()
    yield from parts.other()
    yield from parts.parked()
    yield from parts.actions()
    yield from parts.destinations("to_call", "sections", harvest.sections)
    yield from parts.destinations("to_assessment", "criteria", harvest.criteria)
    yield from parts.missing()
    yield from parts.every_insight()
    yield from parts.how()


class Parts(Phrases):
    """Each method gives the blocks of one part, without those that would be empty."""

    def heading(self, level: int, key: str) -> Heading:
        return Heading(level, self.t(key))

    def title(self) -> Text:
        return self.t("document", title=typed_line(self.harvest.workshop.title))

    def head(self) -> Iterator[Block]:
        about, moment = self.harvest.workshop, self.harvest.moment
        yield Heading(1, self.title())
        yield Facts(tuple(self.about()))
        if about.rehearsal:
            yield Mark(strong(self.t("rehearsal")))
        if moment.state != "closed":
            mark = strong(self.t(f"mark_{moment.state}") + ours("."))
            yield Mark(mark + ours(" ") + self.t(f"interim_{moment.state}", **self.how_far()))

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

    def question(self) -> Iterator[Block]:
        about = self.harvest.workshop
        yield self.heading(2, "question")
        yield Paragraph(typed(about.question))
        if about.purpose:
            yield Paragraph(typed(about.purpose))
        if about.uses:
            yield self.heading(3, "uses")
            yield items(
                strong(typed_line(use.title)) + (ours(" ") + typed(use.promise) if use.promise else ())
                for use in about.uses
            )

    def took_part(self) -> Iterator[Block]:
        people, axes = self.harvest.people, self.harvest.axes
        yield self.heading(2, "took_part")
        yield Paragraph(self.t("people", n=people) if people else self.t("nobody_yet"))
        if people and axes:
            yield Questions(people, tuple(map(self.counts, axes)))

    def counts(self, axis: Axis) -> Counts:
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

    def category(self, category: HarvestCategory) -> Iterator[Block]:
        yield Heading(2, typed_line(category.title))
        if not category.lines:
            yield Paragraph(self.t("no_cards"))
        for round in self.harvest.unrevealed:
            yield Paragraph(self.t("not_revealed", stage=typed_line(round.title)))
        if any(line.support for line in category.lines):
            yield Ranking(category.lines)
        only_loose = all(line.title is None for line in category.lines)
        for is_loose, lines in groupby(category.lines, lambda line: line.title is None):
            if is_loose:
                # Loose cards that follow one another in the order of support are one list under one heading.
                yield from [] if only_loose else [self.heading(3, "loose")]
                yield Listing(tuple(map(self.loose, lines)))
            else:
                for theme in lines:
                    yield from self.theme(theme)

    def theme(self, line: Line) -> Iterator[Block]:
        yield Heading(3, typed_line(line.name), line.number)
        yield Paragraph(joined(" · ", [ours(line.number), *self.figures(line)]))
        if about := self.about_line(line):
            yield items(about)
        if line.cards:
            yield Listing(tuple(Item(self.card(card), tuple(self.marks(card)), card.number) for card in line.cards))

    def loose(self, line: Line) -> Item:
        card = line.cards[0]
        figures = self.figures(line) if line.support and line.support.people else self.figures(line)[:1]
        under = [joined(" · ", figures)] if figures else []
        marks = (*under, *self.about_line(line), *self.marks(card, in_theme=False))
        return Item(self.card(card), marks, card.number)

    def broad(self) -> Iterator[Block]:
        if not self.harvest.decides:
            return
        yield self.heading(2, "broad")
        yield Paragraph(self.t("broad_rule", n=self.harvest.workshop.min_cell, voters=VOTERS))
        if self.harvest.broad:
            yield Listing(tuple(map(self.voice, self.harvest.broad)))
        else:
            yield Paragraph(self.t("too_few_voters" if self.harvest.too_few else "no_line"))

    def other(self) -> Iterator[Block]:
        if self.harvest.other:
            yield self.heading(2, "other")
            yield Paragraph(self.t("other_rule"))
            yield Listing(tuple(map(self.voice, self.harvest.other)))

    def parked(self) -> Iterator[Block]:
        if self.harvest.parked:
            yield self.heading(2, "parked")
            yield Paragraph(self.t("parked_rule"))
            yield Listing(tuple(map(self.parked_line, self.harvest.parked)))

    def parked_line(self, line: Line) -> Item:
        why = self.t("parked_because", text=typed(line.parked or ""))
        if line.title is None:
            card = line.cards[0]
            marks = (*self.objections(line), *self.marks(card, in_theme=False))
            return Item(self.card(card), (why, *marks), card.number)
        cards = (under for card in line.cards for under in (self.card(card), *self.marks(card)))
        return Item(self.numbered(line.number, line.name), (why, *self.objections(line), *cards), line.number)

    def voice(self, voice: RankedLine) -> Item:
        why = [self.t("nearly_all", names=joined(", ", map(typed_line, voice.nearly_all)))] if voice.nearly_all else []
        problems = objector_count(voice.line)
        return Item(self.reference(voice.line), (*why, *([self.t("objections", n=problems)] if problems else [])))

    def actions(self) -> Iterator[Block]:
        if self.harvest.actions:
            yield self.heading(2, "actions")
            yield Listing(tuple(map(self.action, self.harvest.actions)))

    def action(self, action: ActionItem) -> Item:
        fields = [("who", action.who), ("when", self.when(action.when)), ("first_step", action.first_step)]
        under = [self.t(key, text=typed(text)) for key, text in fields if text]
        under += [self.t("from_line", number=action.of)] if action.of else []
        return Item(self.numbered(action.id, action.what), tuple(under))

    def destinations(self, key: str, kind: str, places: tuple[Destination, ...]) -> Iterator[Block]:
        filled = [place for place in places if place.lines]
        if not filled:
            return
        yield self.heading(2, key)
        for place in filled:
            yield Heading(3, typed_line(place.title))
            if place.question:
                yield Paragraph(typed(place.question))
            yield Listing(tuple(self.destined(entry, kind, place) for entry in place.lines))

    def destined(self, entry: Line | HarvestInsight, kind: str, place: Destination) -> Item:
        """A line where it goes, what for, and what became of it."""
        named = self.card(entry) if isinstance(entry, HarvestInsight) else self.reference(entry)
        what_for = self.purpose(entry, kind, place.id)
        return Item(named + (ours(" · ") + what_for if what_for else ()), tuple(self.decision(entry)))

    def missing(self) -> Iterator[Block]:
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
        return bool(self.harvest.sections or self.harvest.criteria)

    def every_insight(self) -> Iterator[Block]:
        if self.harvest.insights:
            yield self.heading(2, "every_insight")
            yield Cards(self.harvest.insights)

    def how(self) -> Iterator[Block]:
        yield self.heading(2, "how")
        yield Listing(tuple(self.notes()))

    def notes(self) -> Iterator[Item]:
        """How the harvest was made, and what is not in it."""
        harvest, left_out = self.harvest, self.harvest.left_out
        yield Item(self.t("how_log", n=harvest.moment.seq))
        yield Item(self.t("how_verbatim"))
        yield Item(self.t("how_number"))
        for round in harvest.rounds:
            yield Item(self.how_round(round))
        for round in harvest.rounds:
            if round.too_many:
                yield Item(self.t("how_too_many", stage=self.round(round), n=round.ballots, m=round.present))
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
        for key, n in (("withdrawn", left_out.withdrawn), ("sealed", left_out.sealed), ("late_cards", late)):
            if n:
                yield Item(self.t(key, n=n))

    def how_round(self, round: Outcome) -> Text:
        if round.few:
            return self.t("how_few_voted", stage=self.round(round), n=self.harvest.workshop.min_cell)
        if round.ballots is None:
            return self.t("how_unrevealed", stage=self.round(round))
        return self.t("how_blind" if round.blind else "how_open", stage=self.round(round), n=round.ballots)

    def reason(self, reason: str, times: int) -> Text:
        return ours(f"{times} × ") + (typed(reason) if reason else self.t("no_reason"))
