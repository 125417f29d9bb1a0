"""Sentences of the document: a line and its figures, a card and what must be known of it, a round, a date."""

from collections.abc import Iterable, Iterator

from workshop.translations import Words

from .breadth import Axis
from .dates import date_of, day_of_session
from .harvest import Harvest
from .lines import HarvestInsight, Line, Outcome, Support, purpose_at
from .spans import Text, joined, ours, strong, typed, typed_line


class Phrases:
    """What several parts of the document say alike, in the language of the words."""

    def __init__(self, harvest: Harvest, words: Words) -> None:
        self.harvest, self.words = harvest, words

    def t(self, key: str, **values: object) -> Text:
        """A text of the catalogue with its values, of which those that are a Text stay what they are."""
        return self.in_words(f"harvest.{key}", **values)

    def in_words(self, key: str, **values: object) -> Text:
        parts = self.words.parts(key, **values)
        return tuple(span for part in parts for span in (part if isinstance(part, tuple) else ours(str(part))))

    def date(self, moment: str) -> str:
        return date_of(moment, self.harvest.workshop.timezone, self.words)

    def day(self) -> tuple[str, str]:
        about = self.harvest.workshop
        return day_of_session(about.created, about.began, about.timezone, self.words)

    def figures(self, line: Line) -> list[Text]:
        """What the deciding vote says of a line: how many people, and how broad."""
        if line.support is None:
            return []
        return [strong(self.support(line.support)), *self.breadth(line.axes)]

    def support(self, support: Support) -> Text:
        of = self.t("support", n=support.people, m=support.round.ballots)
        if support.dots == support.people:
            return of
        return of + ours(" (") + self.t("dots", n=support.dots) + ours(")")

    def breadth(self, axes: Iterable[Axis]) -> Iterator[Text]:
        for axis in axes:
            if axis.reached is not None:
                # The catalogue has nouns for the usual questions; a plan's own is told by its title.
                key = f"shared.axis_{axis.id}" if f"shared.axis_{axis.id}" in self.words else "shared.axis_other"
                yield self.in_words(key, n=axis.reached, of=axis.total, title=typed_line(axis.title))

    def about_line(self, line: Line) -> list[Text]:
        shares = (
            joined(
                " · ",
                (self.t("share", name=typed_line(share.name), n=share.people, of=share.of) for share in axis.shares),
            )
            for axis in line.axes
        )
        return [
            *filter(None, shares),
            *self.other_rounds(line.supports, line.support),
            *self.objections(line),
            *self.decision(line),
        ]

    def decision(self, of: Line | HarvestInsight) -> Iterator[Text]:
        """What became of it, and why; nothing while it is open."""
        if of.decision:
            decided = self.decided(of.decision.decision)
            because = typed(of.decision.reason or "")
            yield self.t("decided_because" if because else "decided", decision=decided, reason=because)

    def decided(self, decision: str) -> Text:
        return self.in_words(f"shared.decision_{decision}")

    def purpose(self, of: Line | HarvestInsight, kind: str, place: str) -> Text:
        """What a line is for in a place, as people call it; empty where nobody said."""
        id = purpose_at(of, kind, place)
        return self.purpose_name(id) if id else ()

    def purpose_name(self, id: str) -> Text:
        titles = {purpose.id: purpose.title for purpose in self.harvest.workshop.purposes}
        return typed_line(titles.get(id, "")) or self.in_words(f"shared.purpose_{id}")

    def objections(self, of: Line | HarvestInsight) -> Iterator[Text]:
        people, texts = of.objections.people, of.objections.texts
        for text in texts:
            yield self.t("objection", text=typed(text))
        if silent := people - len(texts):
            yield self.t("more_objections" if texts else "objections", n=silent)

    def other_rounds(self, supports: Iterable[Support], decided: Support | None = None) -> Iterator[Text]:
        for support in supports:
            if decided is None or support.round is not decided.round:
                yield self.round(support.round) + ours(": ") + self.support(support)

    def round(self, round: Outcome) -> Text:
        """A stage that was opened again is told apart by its number."""
        again = str(round.run) if round.run > 1 and not round.late else ""
        title = typed_line(round.title) + (ours(f" {again}") if again else ())
        return self.t("late_round", stage=title) if round.late else title

    def card(self, card: HarvestInsight) -> Text:
        return self.numbered(card.number, card.text)

    def numbered(self, number: str, text: str) -> Text:
        return strong(ours(number)) + ours(" ") + typed(text)

    def marks(self, card: HarvestInsight, in_theme: bool = True) -> list[Text]:
        """What a reader must know of a card besides its words."""
        marks = []
        if in_theme:
            marks = [*self.other_rounds(card.supports), *self.objections(card), *self.decision(card)]
        marks += [self.t("says_same", text=self.card(each)) for each in card.merged]
        if card.late:
            marks.append(self.t("late"))
        if card.excluded:
            marks.append(self.t("card_excluded"))
        if card.source:
            marks.append(self.t(f"from_{card.source}"))
        if card.people:
            marks.append(self.t("behind_it", n=card.people))
        if card.original is not None:
            marks.append(self.t("original", text=typed(card.original)))
        return marks

    def reference(self, line: Line) -> Text:
        """A line named in another part of the document: enough to recognise it and to find it again."""
        numbers = ", ".join(card.number for card in line.all_cards if card.number != line.number)
        cards = f" ({numbers})" if numbers else ""
        named = self.numbered(line.number, line.name) + ours(cards)
        return named + ours(" · ") + self.support(line.support) if line.support and line.support.people else named

    def when(self, when: str | None) -> str | None:
        """A date reads as a date; whatever else was typed stays as it is."""
        try:
            return date_of(f"{when}T12:00:00Z", "UTC", self.words) if when else None
        except ValueError:
            return when
