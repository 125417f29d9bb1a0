"""The harvest as CommonMark: no front matter, lines not wrapped, and what people typed reads as they typed it."""

from collections.abc import Iterator
from itertools import groupby

from workshop.translations import Words

from .breadth import Axis
from .harvest import Action, Category, Destination, Harvest
from .lines import Card, Line, Outcome
from .phrases import Phrases, items, with_under
from .verbatim import escape, escape_line, indented
from .voices import VOTERS, Voice, objectors


def render(harvest: Harvest, words: Words) -> str:
    """The whole document. The same harvest in the same language gives the same text."""
    page = Page(harvest, words)
    blocks = [
        *page.head(),
        *page.question(),
        *page.took_part(),
        *(block for category in harvest.categories for block in page.category(category)),
        *page.broad(),
        *page.other(),
        *page.actions(),
        *page.destinations("to_call", harvest.sections),
        *page.destinations("to_assessment", harvest.criteria),
        *page.missing(),
        *page.every_insight(),
        *page.how(),
    ]
    return "\n\n".join(blocks) + "\n"


class Page(Phrases):
    """Each method gives the blocks of one part, without those that would be empty."""

    def head(self) -> Iterator[str]:
        about, made = self.harvest.workshop, self.harvest.made
        stage = escape_line(made.stage_title or "")
        until = self.date(made.review_until) if made.review_until else ""
        rows = [
            (self.t("session"), about.code),
            self.day(),
            (self.t("state"), self.t(f"state_{made.state}", stage=stage, date=until)),
            (self.t("people_in_it"), str(self.harvest.people)),
        ]
        yield f"# {self.t('document', title=escape_line(about.title))}"
        # A list: strict CommonMark has no tables, and shows their bars and dashes as text.
        yield items(f"**{name}** {value}" for name, value in rows)
        if about.rehearsal:
            yield f"> **{self.t('rehearsal')}**"
        if made.state != "closed":
            mark = self.t(f"mark_{made.state}")
            yield f"> **{mark}.** {self.t(f'interim_{made.state}', stage=stage, date=until)}"

    def question(self) -> Iterator[str]:
        about = self.harvest.workshop
        yield f"## {self.t('question')}"
        yield escape(about.question)
        if about.purpose:
            yield escape(about.purpose)
        if about.uses:
            yield f"### {self.t('uses')}"
            yield items(f"**{escape_line(use.title)}** {escape(use.promise)}".rstrip() for use in about.uses)

    def took_part(self) -> Iterator[str]:
        yield f"## {self.t('took_part')}"
        yield self.t("people", n=self.harvest.people) if self.harvest.people else self.t("nobody_yet")
        if self.harvest.people and self.harvest.axes:
            yield items(map(self.axis, self.harvest.axes))

    def axis(self, axis: Axis) -> str:
        reached = "" if axis.reached is None else f" **{self.t('reached', n=axis.reached, of=axis.places)}**"
        counts = [f"{escape_line(share.name)}: {share.people}" for share in axis.shares]
        least = self.harvest.workshop.min_cell
        for key, names in (("few_more" if axis.more else "few", axis.few), ("nobody", axis.nobody)):
            if names:
                counts.append(self.t(key, n=least, names=", ".join(map(escape_line, names))))
        return with_under(f"{escape_line(axis.title)}{reached}", counts)

    def category(self, category: Category) -> Iterator[str]:
        yield f"## {escape_line(category.title)}"
        if not category.lines:
            yield self.t("no_cards")
        yield from (self.t("not_revealed", stage=escape_line(round.title)) for round in self.unrevealed())
        only_loose = all(line.title is None for line in category.lines)
        for is_loose, lines in groupby(category.lines, lambda line: line.title is None):
            if is_loose:
                # Loose cards that follow one another in the order of support are one list under one heading.
                yield from [] if only_loose else [f"### {self.t('loose')}"]
                yield items(map(self.loose, lines))
            else:
                for theme in lines:
                    yield from self.theme(theme)

    def theme(self, line: Line) -> Iterator[str]:
        yield f"### {escape_line(line.name)}"
        yield " · ".join([line.number, *self.figures(line)])
        if about := self.about_line(line):
            yield items(about)
        if line.cards:
            yield items(with_under(self.card(card), self.marks(card)) for card in line.cards)

    def unrevealed(self) -> list[Outcome]:
        """Late votes are part of the same ballot: they aren't announced on their own."""
        return [round for round in self.harvest.rounds if round.ballots is None and not round.late]

    def loose(self, line: Line) -> str:
        card = line.cards[0]
        figures = self.figures(line) if line.support and line.support.people else self.figures(line)[:1]
        under = [" · ".join(figures)] if figures else []
        return with_under(self.card(card), [*under, *self.about_line(line), *self.marks(card, in_theme=False)])

    def broad(self) -> Iterator[str]:
        if self.harvest.decides:
            yield f"## {self.t('broad')}"
            yield self.t("broad_rule", n=self.harvest.workshop.min_cell, voters=VOTERS)
            yield items(map(self.voice, self.harvest.broad)) or self.none_broad()

    def none_broad(self) -> str:
        return self.t("too_few_voters" if self.harvest.too_few else "no_line")

    def other(self) -> Iterator[str]:
        if self.harvest.other:
            yield f"## {self.t('other')}"
            yield self.t("other_rule")
            yield items(map(self.voice, self.harvest.other))

    def voice(self, voice: Voice) -> str:
        names = ", ".join(map(escape_line, voice.nearly_all))
        why = [self.t("nearly_all", names=names)] if names else []
        problems = objectors(voice.line)
        return with_under(self.reference(voice.line), [*why, *([self.t("objections", n=problems)] if problems else [])])

    def actions(self) -> Iterator[str]:
        if self.harvest.actions:
            yield f"## {self.t('actions')}"
            yield items(map(self.action, self.harvest.actions))

    def action(self, action: Action) -> str:
        said = [("who", action.who), ("when", self.when(action.when)), ("first_step", action.first_step)]
        under = [self.t(key, text=indented(escape(text), 4)) for key, text in said if text]
        under += [self.t("from_line", number=action.of)] if action.of else []
        return with_under(f"**{action.id}** {indented(escape(action.what), 2)}", under)

    def destinations(self, key: str, places: tuple[Destination, ...]) -> Iterator[str]:
        filled = [place for place in places if place.lines]
        if not filled:
            return
        yield f"## {self.t(key)}"
        for place in filled:
            yield f"### {escape_line(place.title)}"
            if place.question:
                yield escape(place.question)
            yield items(self.card(told) if isinstance(told, Card) else self.reference(told) for told in place.lines)

    def missing(self) -> Iterator[str]:
        harvest = self.harvest
        lists = [
            ("empty_sections", [escape_line(place.title) for place in harvest.sections if not place.lines]),
            ("empty_criteria", [escape_line(place.title) for place in harvest.criteria if not place.lines]),
            ("unplaced", [self.reference(line) for line in harvest.unplaced] if self.has_places() else []),
        ]
        if any(names for _, names in lists):
            yield f"## {self.t('missing')}"
        for key, names in lists:
            if names:
                yield f"### {self.t(key)}"
                yield items(names)

    def has_places(self) -> bool:
        return bool(self.harvest.sections or self.harvest.criteria)

    def every_insight(self) -> Iterator[str]:
        if self.harvest.insights:
            yield f"## {self.t('every_insight')}"
            yield items(map(self.card, self.harvest.insights))

    def how(self) -> Iterator[str]:
        harvest, left_out = self.harvest, self.harvest.left_out
        notes = [self.t("how_log", n=harvest.made.seq), self.t("how_verbatim"), self.t("how_number")]
        notes += map(self.how_round, harvest.rounds)
        notes += [
            self.t("how_too_many", stage=self.round(round), n=round.ballots, m=round.present)
            for round in harvest.rounds
            if round.too_many
        ]
        if harvest.excluded:
            notes.append(self.t("how_excluded", n=harvest.not_counted))
        if harvest.decides:
            notes.append(self.t("how_support", stage=self.round(harvest.decides)))
        if harvest.axes:
            notes.append(self.t("how_few", n=harvest.workshop.min_cell))
        if hidden := sum(left_out.hidden.values()):
            reasons = [self.reason(reason, times) for reason, times in left_out.hidden.items()]
            notes.append(with_under(self.t("hidden", n=hidden), reasons))
        late = sum(card.late for card in harvest.insights)
        for key, n in (("withdrawn", left_out.withdrawn), ("sealed", left_out.sealed), ("late_cards", late)):
            if n:
                notes.append(self.t(key, n=n))
        yield f"## {self.t('how')}"
        yield items(notes)

    def how_round(self, round: Outcome) -> str:
        if round.few:
            return self.t("how_few_voted", stage=self.round(round), n=self.harvest.workshop.min_cell)
        if round.ballots is None:
            return self.t("how_unrevealed", stage=self.round(round))
        return self.t("how_blind" if round.blind else "how_open", stage=self.round(round), n=round.ballots)

    def reason(self, reason: str, times: int) -> str:
        return f"{times} × {indented(escape(reason), 4) if reason else self.t('no_reason')}"
