"""Sentences of the Markdown harvest: a line and its figures, a card and what must be known of it, a round, a date."""

from collections.abc import Iterable, Iterator

from workshop.translations import Words

from .breadth import Axis
from .dates import date_of, day_of_session
from .harvest import Harvest
from .lines import Card, Line, Outcome, Support
from .verbatim import escape, escape_line, indented


class Phrases:
    """What several parts of the document say alike, in the language of the words."""

    def __init__(self, harvest: Harvest, words: Words) -> None:
        self.harvest, self.words = harvest, words

    def t(self, key: str, **values: object) -> str:
        return self.words(f"harvest.{key}", **values)

    def date(self, moment: str) -> str:
        return date_of(moment, self.harvest.workshop.timezone, self.words)

    def day(self) -> tuple[str, str]:
        about = self.harvest.workshop
        return day_of_session(about.created, about.began, about.timezone, self.words)

    def figures(self, line: Line) -> list[str]:
        """What the deciding vote says of a line: how many people, and how broad."""
        if line.support is None:
            return []
        return [f"**{self.support(line.support)}**", *self.breadth(line.axes)]

    def support(self, support: Support) -> str:
        of = self.t("support", n=support.people, m=support.round.ballots)
        return of if support.dots == support.people else f"{of} ({self.t('dots', n=support.dots)})"

    def breadth(self, axes: Iterable[Axis]) -> Iterator[str]:
        for axis in axes:
            if axis.reached is not None:
                # The catalogue has nouns for the usual questions; a plan's own is told by its title.
                key = f"shared.axis_{axis.id}" if f"shared.axis_{axis.id}" in self.words else "shared.axis_other"
                yield self.words(key, n=axis.reached, of=axis.places, title=escape_line(axis.title))

    def about_line(self, line: Line) -> list[str]:
        shares = (
            " · ".join(
                self.t("share", name=escape_line(share.name), n=share.people, of=share.of) for share in axis.shares
            )
            for axis in line.axes
        )
        return [*filter(None, shares), *self.other_rounds(line.supports, line.support), *self.objections(line)]

    def objections(self, of: Line | Card) -> Iterator[str]:
        people, texts = of.objections.people, of.objections.texts
        for text in texts:
            yield self.t("objection", text=indented(escape(text), 4))
        if silent := people - len(texts):
            yield self.t("more_objections" if texts else "objections", n=silent)

    def other_rounds(self, supports: Iterable[Support], decided: Support | None = None) -> Iterator[str]:
        for support in supports:
            if decided is None or support.round is not decided.round:
                yield f"{self.round(support.round)}: {self.support(support)}"

    def round(self, round: Outcome) -> str:
        """A stage that was opened again is told apart by its number."""
        again = str(round.run) if round.run > 1 and not round.late else ""
        title = f"{escape_line(round.title)} {again}".strip()
        return self.t("late_round", stage=title) if round.late else title

    def card(self, card: Card) -> str:
        return f"**{card.number}** {indented(escape(card.text), 2)}"

    def marks(self, card: Card, in_theme: bool = True) -> list[str]:
        """What a reader must know of a card besides its words."""
        marks = [*self.other_rounds(card.supports), *self.objections(card)] if in_theme else []
        if card.late:
            marks.append(self.t("late"))
        if card.source:
            marks.append(self.t(f"from_{card.source}"))
        if card.people:
            marks.append(self.t("behind_it", n=card.people))
        if card.original is not None:
            marks.append(self.t("original", text=indented(escape(card.original), 4)))
        return marks

    def reference(self, line: Line) -> str:
        """A line named in another part of the document: enough to recognise it and to find it again."""
        cards = f" ({', '.join(card.number for card in line.cards)})" if line.title is not None and line.cards else ""
        support = f" · {self.support(line.support)}" if line.support and line.support.people else ""
        return f"**{line.number}** {indented(escape(line.name), 2)}{cards}{support}"

    def when(self, when: str | None) -> str | None:
        """A date reads as a date; whatever else was typed stays as it is."""
        try:
            return date_of(f"{when}T12:00:00Z", "UTC", self.words) if when else None
        except ValueError:
            return when


def items(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def with_under(text: str, under: list[str]) -> str:
    """A text of a list item, with a list of its own under it."""
    return "\n".join([text, *(f"  - {line}" for line in under)])
