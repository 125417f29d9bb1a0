"""Sentences of the document: a line and its figures, a card and what must be known of it, a round, a date."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from workshop.core.model.events import Origin
from workshop.translations import Words

from .breadth import Axis
from .dates import date_of, day_of_session, time_of
from .harvest import ActionItem, EarlierItem, Harvest
from .interventions import Intervention
from .lines import HarvestInsight, Line, Outcome, Support, purpose_at
from .rankings import objector_count
from .spans import Span, Text, begun, joined, leading, ours, plain, strong, typed, typed_line
from .tensions import LinesInTension

# By the letter of an id, what people call such a thing; a card is called by its number as it is.
CALLED = {"t": "called_group", "a": "called_action", "b": "called_earlier"}
ENDS = ("?", "!", ".", "…", ":")


class Phrases:
    """What several parts of the document say alike, in the language of the words."""

    def __init__(self, harvest: Harvest, words: Words) -> None:
        self.harvest, self.words = harvest, words

    def t(self, key: str, **values: object) -> Text:
        """A text of the catalogue with its values, of which those that are a Text stay what they are."""
        return self.in_words(f"harvest.{key}", **values)

    def in_words(self, key: str, **values: object) -> Text:
        """A text of any part of the catalogue; values may be pieces themselves."""
        spans: list[Span] = []
        for part in self.words.parts(key, **values):
            spans += part if isinstance(part, tuple) else ours(str(part))
        return tuple(spans)

    @property
    def colon(self) -> Text:
        """Between a name and what is said of it; French keeps its distance from it."""
        return self.t("colon")

    def headed(self, name: Text, content: Text) -> Text:
        """What is said of a name; one that ends in a mark of its own, as a question does, needs no colon."""
        return name + (ours(" ") if plain(name).endswith(ENDS) else self.colon) + content

    def date(self, moment: str) -> str:
        """In the time zone of the workshop, as `4 november 2026`."""
        return date_of(moment, self.harvest.workshop.timezone, self.words)

    def intervention(self, intervention: Intervention) -> Text:
        """When, with what, why: "20:14 · S7 verborgen: kwetsend"."""
        at, reason = intervention.at, intervention.reason
        when = f"{time_of(at, self.harvest.workshop.timezone)} · " if at else ""
        names = [ours(self.target_name(target)) for target in intervention.targets]
        did = self.t(f"did_{intervention.do}", what=self.listed(names))
        return ours(when) + did + (self.colon + typed(reason) if reason else ())

    def target_name(self, target: str) -> str:
        """What isn't told has only the name of its kind."""
        return self.name_of(target) if target[1:] else self.words(f"harvest.some_{target}")

    def day(self) -> tuple[str, str]:
        """What that day is called (it was held, or created) and the day, in words."""
        about = self.harvest.workshop
        return day_of_session(about.created, about.began, about.timezone, self.words)

    def listed(self, texts: Sequence[Text]) -> Text:
        """As one says it: "a, b en c"."""
        *first, last = texts
        return joined(", ", first) + ours(self.words("harvest.and")) + last if first else last

    # ---- what things are called

    def name_of(self, number: str) -> str:
        """How people say which line, card or action it is: `S7` as it is, `t1` as "groep 1"."""
        kind = CALLED.get(number[0])
        return self.words(f"harvest.{kind}", n=number[1:]) if kind else number

    def called(self, number: str) -> Text:
        """The same, which leads to where it is told."""
        return leading(self.name_of(number), number)

    def numbered(self, number: str, text: str) -> Text:
        """How it is called, without leading there, for that is here; and its words."""
        return strong(begun(ours(self.name_of(number)))) + ours(" ") + typed(text)

    def card(self, card: HarvestInsight) -> Text:
        """Its number, and its text word for word."""
        return self.numbered(card.number, card.text)

    def reference(self, line: Line) -> Text:
        """A line named in another part of the document: enough to recognise it and to find it again."""
        named = strong(begun(self.called(line.number))) + ours(" ") + typed(line.name)
        return named + ours(" · ") + self.support(line.support) if line.support and line.support.people else named

    # ---- figures

    def figures(self, line: Line) -> list[Text]:
        """What the deciding vote says of a line: how many people, and how broad."""
        if line.support is None:
            return self.hands(line)
        breadth = self.breadth(line.axes) if line.support.people else ()
        return [strong(self.support(line.support)), *self.hands(line), *breadth]

    def hands(self, of: Line | HarvestInsight) -> list[Text]:
        """People without a phone, beside the votes and never among them."""
        return [self.in_words("shared.hands", n=of.hands)] if of.hands else []

    def support(self, support: Support) -> Text:
        """People of those who voted, and in brackets the dots where they are another number."""
        of = self.t("support", n=support.people, m=support.round.ballots)
        if support.dots == support.people:
            return of
        return of + ours(" (") + self.t("dots", n=support.dots) + ours(")")

    def breadth(self, axes: Iterable[Axis]) -> Iterator[Text]:
        """From how many places people come, a piece for each question where that may be told."""
        return (self.from_places(axis, axis.reached) for axis in axes if axis.reached is not None)

    def from_places(self, axis: Axis, n: int) -> Text:
        """As in "9 van de 18 regio's"; the catalogue has nouns for usual questions, others are told by their title."""
        key = f"shared.axis_{axis.id}" if f"shared.axis_{axis.id}" in self.words else "shared.axis_other"
        return self.in_words(key, n=n, of=axis.total, title=typed_line(axis.title))

    def shares(self, line: Line) -> list[Text]:
        """Of which groups how many are behind it, a question of the check-in each."""
        counted = [
            [self.t("share", name=typed_line(share.name), n=share.people, of=share.of) for share in axis.shares]
            for axis in line.axes
        ]
        return [self.t("shares", shares=joined(", ", shares)) for shares in counted if shares]

    def problems(self, line: Line) -> list[Text]:
        """How many people see a problem in a line, where anybody does."""
        people = objector_count(line)
        return [self.t("problems", n=people)] if people else []

    def decision(self, of: Line | HarvestInsight) -> Iterator[Text]:
        """What became of it, and why; nothing while it is open."""
        if of.decision:
            decided = self.decided(of.decision.decision)
            reason = of.decision.reason
            key = "shared.decided_because" if reason else "shared.decided"
            yield self.in_words(key, decision=decided, reason=typed(reason or ""))

    def decided(self, decision: str) -> Text:
        """`decision`: as the log has it."""
        return self.in_words(f"shared.decision_{decision}")

    def purpose(self, of: Line | HarvestInsight, kind: str, place: str) -> Text:
        """What a line is for in a place, as people call it; empty where nobody said."""
        id = purpose_at(of, kind, place)
        return self.purpose_name(id) if id else ()

    def purpose_name(self, id: str) -> Text:
        """As the plan calls it, else in our own words."""
        titles = {purpose.id: purpose.title for purpose in self.harvest.workshop.purposes}
        title = titles.get(id)
        return typed_line(title) if title else self.in_words(f"shared.purpose_{id}")

    def objections(self, of: Line | HarvestInsight) -> Iterator[Text]:
        """Each reason word for word, then how many gave none."""
        people, texts = of.objections.people, of.objections.texts
        for text in texts:
            yield self.t("objection", text=typed(text))
        if silent := people - len(texts):
            yield self.t("more_objections" if texts else "objections", n=silent)

    def supporting_both(self, tension: LinesInTension) -> list[Text]:
        """How many stand behind both lines, as soon as the deciding vote tells anything of it."""
        decides = self.harvest.decides
        if decides is None or decides.id not in tension.both:
            return []
        both = tension.both[decides.id]
        return [self.in_words("shared.few_both") if both is None else self.in_words("shared.support_both", n=both)]

    def talk(self, of: Line | HarvestInsight) -> Iterator[Text]:
        """What people added in the talk, in their words, and then what a facilitator says of it."""
        for text in of.additions:
            yield self.t("addition", text=typed(text))
        if of.note:
            yield self.t("note", text=typed(of.note))

    def other_rounds(self, supports: Iterable[Support]) -> Iterator[Text]:
        """What it got in rounds that don't decide, and may be told."""
        for support in supports:
            if support.round in self.harvest.rounds_beside:
                yield self.headed(self.round(support.round), self.support(support))

    def round(self, round: Outcome) -> Text:
        """A stage that was opened again is told apart by its number."""
        again = str(round.run) if round.run > 1 and not round.late else ""
        title = typed_line(round.title) + (ours(f" {again}") if again else ())
        return self.t("late_round", stage=title) if round.late else title

    # ---- what must be known besides

    def marks(self, card: HarvestInsight, in_theme: bool = True) -> list[Text]:
        """What a reader must know of a card besides its words; where it came from is one of them."""
        origins = (
            *(("late", card.late), ("card_excluded", card.excluded)),
            ("card_withheld", card.withheld),
        )
        origin = [self.t(key) for key, holds in origins if holds]
        if card.source:
            origin.append(self.t(f"from_{card.source}"))
        if card.people:
            origin.append(self.t("behind_it", n=card.people))
        origin += [self.came_from(card.origin)] if card.origin else []
        marks = [joined(" · ", origin)] if origin else []
        if card.original is not None:
            marks.append(self.t("original", text=typed(card.original)))
        marks += [self.t("says_same", text=self.card(each)) for each in card.merged]
        if in_theme:
            marks += [*self.hands(card), *self.other_rounds(card.supports)]
            marks += [*self.objections(card), *self.talk(card), *self.decision(card)]
        return marks

    def came_from(self, origin: Origin) -> Text:
        """Which line or action of which harvest it was: "uit ‘Startdag’, lijn S7, 14 maart 2026"."""
        number = origin["number"]
        kind = number[0] if number[0] in "ta" else "card"
        which = self.in_words(f"shared.origin_{kind}", n=number[1:] if kind in "ta" else number)
        title, day = typed_line(origin["title"]), ours(self.when(origin["day"]) or "")
        return self.in_words("shared.origin", title=title, which=which, date=day)

    def action(self, action: ActionItem) -> Text:
        """All of it in one sentence, where it stands beside its line."""
        sentences = [begun(self.called(action.id)) + self.colon + typed(action.what), *self.about_action(action)]
        return joined(" · ", sentences)

    def outcome(self, action: EarlierItem) -> Text:
        """What came of it, and why it was dropped."""
        outcome = self.in_words(f"shared.outcome_{action.outcome or 'unasked'}")
        return outcome + (self.colon + typed(action.reason) if action.reason else ())

    def about_action(self, action: ActionItem | EarlierItem) -> list[Text]:
        """Who, when, the first step, how many join, and the organisations that may be named."""
        fields = [("who", action.who), ("when", self.when(action.when)), ("first_step", action.first_step)]
        about = [self.t(key, text=typed(text)) for key, text in fields if text]
        joined_by = action.joined if isinstance(action, ActionItem) else None
        about += [self.in_words("shared.n_join", n=joined_by)] if joined_by else []
        return [*about, typed_line(", ".join(action.organisations))] if action.organisations else about

    def origin(self, action: ActionItem) -> list[Text]:
        """The line or card that it comes from: its number, and its words."""
        if action.of is None:
            return []
        words = typed_line(self.names.get(action.of, ""))
        return [self.t("from_line", number=self.called(action.of), text=words)]

    @cached_property
    def names(self) -> dict[str, str]:
        """The number of a line or card → its words."""
        harvest = self.harvest
        lines = {line.number: line.name for category in harvest.categories for line in category.lines}
        parked = {line.number: line.name for line in harvest.parked}
        return {card.number: card.text for card in harvest.insights} | lines | parked

    def when(self, when: str | None) -> str | None:
        """A date reads as a date; whatever else was typed stays as it is."""
        try:
            return date_of(f"{when}T12:00:00Z", "UTC", self.words) if when else None
        except ValueError:
            return when
