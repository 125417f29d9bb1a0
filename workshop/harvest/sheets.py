"""The harvest as tables to read, filter and add up: one row a line, a card, an objection …

CSV is made of one of them and Excel of all. What a program asks questions of is the database (tables.py).
"""

from collections.abc import Iterable, Iterator, Mapping

from workshop.core.model.events import Origin
from workshop.translations import Words

from .breadth import Axis
from .cells import Column, Labelled, Row, Sheet
from .document import Parts
from .harvest import ActionItem, Destination, EarlierItem, Harvest
from .lines import HarvestInsight, Line, Objections, Outcome, Support, purpose_at
from .rankings import objector_count
from .spans import plain

NUMBER, COUNT, NAME, TEXT = 10, 10, 28, 50  # widths


class Sheets:
    """The tables of one harvest, in the language of the words."""

    def __init__(self, harvest: Harvest, words: Words) -> None:
        self.harvest, self.words, self.parts = harvest, words, Parts(harvest, words)
        self.questions = {category.id: Labelled(category.id, category.short) for category in harvest.categories}
        self.lines = harvest.every_line
        self.sections = {place.id: Labelled(place.id, place.title) for place in harvest.sections}
        self.criteria = {place.id: Labelled(place.id, place.title) for place in harvest.criteria}
        self.lists = {voice.line.id: self.named("broad") for voice in harvest.broad}
        self.lists |= {voice.line.id: self.named("other") for voice in harvest.other}

    def all(self) -> Iterator[Sheet]:
        """In the order of the workbook; tables about what nobody asked or did aren't there."""
        yield self.of_lines()
        yield self.of_cards()
        yield self.of_objections()
        if any(texts for line in self.lines for _, _, texts in added(line)):
            yield self.of_additions()
        if self.harvest.tensions:
            yield self.of_tensions()
        if self.harvest.ratings:
            yield self.of_marks()
        yield self.of_actions()
        if self.harvest.earlier:
            yield self.of_earlier()
        if self.parts.has_places():
            yield self.of_places()
        yield self.of_participation()
        if any(line.axes for line in self.lines):
            yield self.of_groups()
        yield self.how()

    # ---- what the heads and the names are

    def t(self, key: str, **values: object) -> str:
        """In plain text, as a cell has it."""
        return self.words(f"harvest.{key}", **values)

    def named(self, id: str, key: str = "") -> Labelled:
        """For programs `id`, for people a text of the catalogue, of that name or of `key`."""
        return Labelled(id, self.t(key or id))

    def called(self, number: str) -> Labelled:
        """A line, card or action by its number: as people say it, and as programs know it."""
        return Labelled(number, self.parts.name_of(number))

    def column(self, id: str, width: int) -> Column:
        """`width`: in characters."""
        return Column(id, self.t(f"column_{id}"), width)

    def sheet(self, id: str, columns: Iterable[Column], rows: Iterable[Row]) -> Sheet:
        """Under the title that the catalogue has for it."""
        return Sheet(id, self.t(f"sheet_{id}"), tuple(columns), tuple(rows))

    def reached_columns(self) -> list[Column]:
        """From how many regions, kinds of organisation … there is support."""
        return [
            Column(f"reached_{axis.id}", self.t("column_reached", title=axis.title), 15) for axis in self.harvest.axes
        ]

    def round_columns(self, besides: Outcome | None = None) -> list[Column]:
        """People behind it, in each round that may be shown, besides one that is told by itself."""
        return [
            Column(f"people_{round.id}", self.t("column_people_in", stage=plain(self.parts.round(round))), 12)
            for round in self.harvest.rounds
            if round.ballots is not None and round is not besides
        ]

    # ---- lines and cards

    def of_lines(self) -> Sheet:
        """One row a line, in the order of the harvest."""
        columns = [
            self.column("number", NUMBER),
            self.column("question", 20),
            self.column("kind", 10),
            self.column("text", TEXT),
            self.column("people", COUNT),
            self.column("ballots", COUNT),
            self.column("share", COUNT),
            *([self.column("dots", COUNT)] if self.several_dots() else []),
            *self.reached_columns(),
            *self.round_columns(besides=self.harvest.decides),
            *([self.column("hands", COUNT)] if any(line.hands for line in self.lines) else []),
            self.column("objections", COUNT),
            self.column("list", 16),
            *([self.column("parked", NAME)] if self.harvest.parked else []),
            *([self.column("tensions", 16)] if self.harvest.tensions else []),
            *([self.column("note", TEXT)] if any(line.note for line in self.lines) else []),
            self.column("cards", 16),
            *self.fate_columns(),
        ]
        return self.sheet("lines", columns, map(self.line, self.lines))

    def fate_columns(self) -> list[Column]:
        """Where it goes, and what was decided of it."""
        return [
            self.column("sections", NAME),
            self.column("criteria", NAME),
            self.column("decision", 18),
            self.column("reason", TEXT),
        ]

    def decision(self, of: Line | HarvestInsight) -> Row:
        """What became of it, and why."""
        if of.decision is None:
            return {}
        id = of.decision.decision
        return {"decision": Labelled(id, self.words(f"shared.decision_{id}")), "reason": of.decision.reason}

    def several_dots(self) -> bool:
        """Whether points say something that people don't."""
        return any(line.support and line.support.dots != line.support.people for line in self.lines)

    def line(self, line: Line) -> Row:
        """By the id of its columns; people and shares are of the round that decides."""
        return {
            "number": self.called(line.number),
            "question": self.questions[line.category],
            "kind": self.named("insight", "kind_card") if line.title is None else self.named("theme", "kind_theme"),
            "text": line.name,
            **support(line.support),
            **reached(line.axes),
            **in_rounds(line.supports),
            "hands": line.hands or None,
            "objections": objector_count(line) or None,
            "list": self.lists.get(line.id),
            "parked": line.parked,
            "tensions": self.pulling(line),
            "note": line.note,
            "cards": tuple(Labelled(card.number, card.number) for card in line.all_cards if card.number != line.number),
            "sections": self.total(self.sections, line.sections),
            "criteria": self.total(self.criteria, line.criteria),
            **self.decision(line),
        }

    def total(self, known: Mapping[str, Labelled], *ids: Iterable[str]) -> tuple[Labelled, ...]:
        """Each once, in the order of the plan."""
        wanted = {id for each in ids for id in each}
        return tuple(named for id, named in known.items() if id in wanted)

    def card_columns(self) -> list[Column]:
        """What it says, and in which line it is."""
        return [
            self.column("number", NUMBER),
            self.column("question", 20),
            self.column("card", TEXT),
            self.column("line", NUMBER),
        ]

    def about_card_columns(self) -> list[Column]:
        """What it got, where it comes from, and what became of it."""
        return [
            *self.round_columns(),
            self.column("objections", COUNT),
            self.column("source", 18),
            self.column("behind", COUNT),
            self.column("late", 12),
            self.column("original", TEXT),
            *([self.column("same_as", NUMBER)] if any(card.same_as for card in self.harvest.insights) else []),
            *([self.column("origin", NAME)] if self.has_origins() else []),
            *self.fate_columns(),
        ]

    def has_origins(self) -> bool:
        """Whether anything came from an earlier harvest."""
        return bool(self.harvest.earlier) or any(card.origin for card in self.harvest.insights)

    def origin(self, origin: Origin | None) -> Labelled | None:
        """Programs read the line's address: the code of the session, and what stands behind the # there."""
        return Labelled("{code}#{number}".format(**origin), plain(self.parts.came_from(origin))) if origin else None

    def of_cards(self) -> Sheet:
        """One row a card, those that lie under another included."""
        rows = (self.card(line, card) for line in self.lines for card in line.all_cards)
        return self.sheet("cards", [*self.card_columns(), *self.about_card_columns()], rows)

    def card(self, line: Line, card: HarvestInsight) -> Row:
        """By the id of its columns."""
        return {
            "number": card.number,
            "question": self.questions[line.category],
            "card": card.text,
            "line": self.called(line.number),
            **in_rounds(card.supports),
            "objections": card.objections.people or None,
            "source": self.named(card.source, f"from_{card.source}") if card.source else None,
            "behind": card.people,
            "late": self.named("late") if card.late else None,
            "original": card.original,
            "same_as": card.same_as,
            "origin": self.origin(card.origin),
            "sections": self.total(self.sections, card.sections),
            "criteria": self.total(self.criteria, card.criteria),
            **self.decision(card),
        }

    def flat(self) -> Sheet:
        """Every card with the line that it is part of, and that line's support: what fits in one table."""
        columns = [
            *self.card_columns(),
            self.column("theme", TEXT),
            self.column("people", COUNT),
            self.column("ballots", COUNT),
            self.column("dots", COUNT),
            *self.reached_columns(),
            self.column("list", 18),
            *([self.column("parked", NAME)] if self.harvest.parked else []),
            *([self.column("tensions", 16)] if self.harvest.tensions else []),
            self.column("line_objections", COUNT),
            *self.about_card_columns(),
        ]
        if self.harvest.earlier:
            columns.insert(-1, self.column("outcome", 18))
        rows = (row for line in self.lines for row in self.with_its_cards(line))
        return self.sheet("cards", columns, (*rows, *map(self.earlier_as_card, self.harvest.earlier)))

    def earlier_as_card(self, action: EarlierItem) -> Row:
        """A row of its own, for it belongs to no line: what there was to do stands where a card's words do."""
        row = self.earlier(action)
        return {id: row[id] for id in ("number", "origin", "outcome", "reason")} | {"card": action.what}

    def with_its_cards(self, line: Line) -> Iterator[Row]:
        """A theme that has lost all its cards keeps what was voted: one row without a card."""
        theirs: Row = {
            "theme": line.title,
            **support(line.support),
            **reached(line.axes),
            "list": self.lists.get(line.id),
            "parked": line.parked,
            "tensions": self.pulling(line),
            "line_objections": objector_count(line) or None,
        }
        for card in line.all_cards:
            places = {
                "sections": self.total(self.sections, line.sections, card.sections),
                "criteria": self.total(self.criteria, line.criteria, card.criteria),
            }
            fate = self.decision(card) or self.decision(line)
            yield {**theirs, **self.card(line, card), **places, **fate}
        if not line.cards:
            row = self.line(line)
            about = {id: row[id] for id in ("question", "sections", "criteria")}
            yield {**theirs, "line": self.called(line.number), **about, **self.decision(line)}

    # ---- what else there is

    def of_objections(self) -> Sheet:
        """One row a text; those who gave none are one row together."""
        columns = [
            self.column("number", NUMBER),
            self.column("text", TEXT),
            self.column("objection", TEXT),
            self.column("people", COUNT),
        ]
        rows = (
            row
            for line in self.lines
            for number, text, objections in objected(line)
            for row in objection_rows(self.called(number), text, objections)
        )
        return self.sheet("objections", columns, rows)

    def of_additions(self) -> Sheet:
        """A row for each sentence that somebody added in the talk."""
        columns = [self.column("number", NUMBER), self.column("text", TEXT), self.column("addition", TEXT)]
        rows: Iterator[Row] = (
            {"number": self.called(number), "text": text, "addition": addition}
            for line in self.lines
            for number, text, additions in added(line)
            for addition in additions
        )
        return self.sheet("additions", columns, rows)

    def of_tensions(self) -> Sheet:
        """A row for each two lines that pull against each other."""
        columns = [
            self.column("number", NUMBER),
            self.column("text", TEXT),
            self.column("other_number", NUMBER),
            self.column("other_text", TEXT),
            self.column("tension", TEXT),
            self.column("both", COUNT),
        ]
        decides = self.harvest.decides.id if self.harvest.decides else ""
        rows: Iterator[Row] = (
            {
                "number": self.called(one.number),
                "text": one.name,
                "other_number": self.called(other.number),
                "other_text": other.name,
                "tension": tension.text,
                "both": tension.both.get(decides),
            }
            for tension in self.harvest.tensions
            for one, other in [tension.lines]
        )
        return self.sheet("tensions", columns, rows)

    def pulling(self, line: Line) -> tuple[Labelled, ...]:
        """The lines that pull against this one."""
        others = (tension.other(line) for tension in self.harvest.tensions if line in tension.lines)
        return tuple(self.called(other.number) for other in others)

    def of_marks(self) -> Sheet:
        """A row for each line, scale and value."""
        columns = [
            self.column("stage", NAME),
            self.column("number", NUMBER),
            self.column("text", TEXT),
            self.column("scale", NAME),
            self.column("mark", NAME),
            self.column("people", COUNT),
        ]
        rows = (
            {
                "stage": plain(self.parts.round(rated.round)),
                **self.line_cells(line.line),
                "scale": scale.title,
                "mark": value,
                "people": line.marks[scale.id][place],
            }
            for rated in self.harvest.ratings
            for line in rated.lines
            for scale in rated.scales
            if scale.id in line.marks
            for place, value in enumerate(scale.values)
        )
        return self.sheet("marks", columns, rows)

    def of_actions(self) -> Sheet:
        """One row an action."""
        columns = [
            self.column("number", NUMBER),
            self.column("line", NUMBER),
            self.column("what", TEXT),
            self.column("who", NAME),
            self.column("when", 18),
            self.column("first_step", TEXT),
            self.column("joined", COUNT),
            self.column("organisations", TEXT),
        ]
        return self.sheet("actions", columns, map(self.action, self.harvest.actions))

    def action(self, action: ActionItem) -> Row:
        """Organisations, those that may be named, in one cell."""
        return {
            "number": self.called(action.id),
            "line": self.called(action.of) if action.of else None,
            "what": action.what,
            "who": action.who,
            "when": self.parts.when(action.when),
            "first_step": action.first_step,
            "joined": action.joined,
            "organisations": ", ".join(action.organisations or ()) or None,
        }

    def of_earlier(self) -> Sheet:
        """A row for each action that an earlier harvest left open."""
        columns = [
            self.column("number", NUMBER),
            self.column("what", TEXT),
            self.column("who", NAME),
            self.column("when", 18),
            self.column("first_step", TEXT),
            self.column("organisations", TEXT),
            self.column("outcome", 18),
            self.column("reason", TEXT),
            self.column("origin", NAME),
        ]
        return self.sheet("earlier", columns, map(self.earlier, self.harvest.earlier))

    def earlier(self, action: EarlierItem) -> Row:
        """One of them, and what came of it."""
        outcome = action.outcome or "unasked"
        return {
            "number": self.called(action.id),
            "what": action.what,
            "who": action.who,
            "when": self.parts.when(action.when),
            "first_step": action.first_step,
            "organisations": ", ".join(action.organisations or ()) or None,
            "outcome": Labelled(outcome, self.words(f"shared.outcome_{outcome}")),
            "reason": action.reason,
            "origin": self.origin(action.origin),
        }

    def of_places(self) -> Sheet:
        """One row a line and place; last those that go nowhere."""
        columns = [
            self.column("goes_to", 22),
            self.column("place", NAME),
            self.column("place_question", TEXT),
            self.column("weight", COUNT),
            self.column("number", NUMBER),
            self.column("text", TEXT),
            self.column("people", COUNT),
            self.column("ballots", COUNT),
            self.column("purpose", 18),
            self.column("decision", 18),
            self.column("reason", TEXT),
        ]
        placed = [
            *(row for place in self.harvest.sections for row in self.place("section", "sections", place)),
            *(row for place in self.harvest.criteria for row in self.place("criterion", "criteria", place)),
        ]
        nowhere = (
            {"goes_to": self.named("unplaced"), **self.line_cells(line), **self.decision(line)}
            for line in self.harvest.unplaced
        )
        return self.sheet("places", columns, [*placed, *nowhere])

    def place(self, goes_to: str, kind: str, place: Destination) -> Iterator[Row]:
        """A row for each line that goes there; for none one that says so."""
        head: Row = {
            "goes_to": self.named(goes_to),
            "place": Labelled(place.id, place.title),
            "place_question": place.question or None,
            "weight": place.weight or None,
        }
        for line in place.lines:
            purpose = purpose_at(line, kind, place.id)
            what_for = Labelled(purpose, plain(self.parts.purpose_name(purpose))) if purpose else None
            yield {**head, **self.line_cells(line), "purpose": what_for, **self.decision(line)}
        if not place.lines:
            yield {**head, "text": self.named("nothing", "no_line_here")}

    def line_cells(self, line: Line | HarvestInsight) -> Row:
        """A line where it goes, or a card that was placed on its own."""
        number = self.called(line.number)
        if isinstance(line, HarvestInsight):
            return {"number": number, "text": line.text}
        return {"number": number, "text": line.name, **support(line.support)}

    def of_participation(self) -> Sheet:
        """How many took part in all, then question by question."""
        columns = [
            self.column("profile", 40),
            self.column("group", 40),
            self.column("people", COUNT),
            self.column("remark", TEXT),
        ]
        everybody: list[Row] = [{"group": self.named("people", "people_in_it"), "people": self.harvest.people}]
        if self.harvest.wrote:
            everybody.append({"group": self.named("wrote", "people_wrote"), "people": self.harvest.wrote})
        rows = (row for axis in self.harvest.axes for row in self.axis(axis))
        return self.sheet("participation", columns, [*everybody, *(rows if self.harvest.people else [])])

    def axis(self, axis: Axis) -> Iterator[Row]:
        """How broad first, then each option: a count, that there were few, or nobody."""
        profile = {"profile": axis.title}
        if axis.reached is not None:
            reached = self.t("reached", n=axis.reached, of=axis.total)
            yield {**profile, "group": self.named("reached", "how_broad"), "remark": reached}
        for share in axis.shares:
            yield {**profile, "group": share.name, "people": share.people}
        few = self.t("remark_few_more" if axis.more else "remark_few", n=self.harvest.workshop.min_cell)
        for name in axis.few:
            yield {**profile, "group": name, "remark": few}
        for name in axis.nobody:
            yield {**profile, "group": name, "people": 0}

    def of_groups(self) -> Sheet:
        """Who supports a line, as far as that points at nobody."""
        columns = [
            self.column("number", NUMBER),
            self.column("text", TEXT),
            self.column("profile", 40),
            self.column("group", 40),
            self.column("people", COUNT),
            self.column("of", COUNT),
            self.column("remark", NAME),
        ]
        rows = (row for line in self.lines for axis in line.axes for row in self.groups(line, axis))
        return self.sheet("groups", columns, rows)

    def groups(self, line: Line, axis: Axis) -> Iterator[Row]:
        """One row an option whose count may be told, or of which nearly all support the line."""
        counts = {share.name: {"people": share.people, "of": share.of} for share in axis.shares}
        nearly_all = self.named("nearly_all", "remark_nearly_all")
        for name in dict.fromkeys([*counts, *axis.nearly_all]):
            remark = nearly_all if name in axis.nearly_all else None
            number = self.called(line.number)
            head: Row = {"number": number, "text": line.name, "profile": axis.title, "group": name}
            yield {**head, **counts.get(name, {}), "remark": remark}

    def how(self) -> Sheet:
        """What the document says at its head and of how the figures came about."""
        columns = [self.column("about", NAME), self.column("told", 100)]
        about, moment = self.harvest.workshop, self.harvest.moment
        rows: list[Row] = [row(self.t("title"), about.title)]
        rows += [row(plain(name), plain(value)) for name, value in self.parts.about()]
        rows += [row(self.t("question"), about.question)]
        rows += [row(self.t("purpose"), about.purpose)] if about.purpose else []
        rows += [row(self.t("uses"), f"{use.title} {use.promise}".strip()) for use in about.uses]
        rows += [row(self.words("shared.rehearsal"), self.t("rehearsal"))] if about.rehearsal else []
        if moment.state != "closed":
            interim = self.parts.t(f"interim_{moment.state}", **self.parts.how_far())
            rows.append(row(self.t(f"mark_{moment.state}"), plain(interim)))
        for nr, note in enumerate(self.parts.notes()):
            rows += [row(None if nr else self.t("how_short"), plain(note.text))]
            rows += [row(None, plain(under)) for under in note.under]
        return self.sheet("how", columns, rows)


def row(about: str | None, text: str) -> Row:
    """Of the sheet about the harvest itself."""
    return {"about": about, "told": text}


def support(support: Support | None) -> Row:
    """What the deciding vote says."""
    if support is None:
        return {}
    ballots = support.round.ballots
    share = support.people / ballots if ballots else None
    return {"people": support.people, "ballots": ballots, "share": share, "dots": support.dots}


def in_rounds(supports: Iterable[Support]) -> Row:
    """Column → people, for each round that may be told."""
    return {f"people_{support.round.id}": support.people for support in supports}


def reached(axes: Iterable[Axis]) -> Row:
    """Column → how many options, None where that may not be told."""
    return {f"reached_{axis.id}": axis.reached for axis in axes}


def objected(line: Line) -> Iterator[tuple[str, str, Objections]]:
    """(number, text, objections) of a line, and of each of its cards where it is a theme."""
    yield line.number, line.name, line.objections
    if line.title is not None:
        yield from ((card.number, card.text, card.objections) for card in line.cards)


def added(line: Line) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(number, text, additions) of a line, and of each of its cards where it is a theme."""
    yield line.number, line.name, line.additions
    if line.title is not None:
        yield from ((card.number, card.text, card.additions) for card in line.cards)


def objection_rows(number: Labelled, text: str, objections: Objections) -> Iterator[Row]:
    """A row for each text, and one for all who gave none."""
    for objection in objections.texts:
        yield {"number": number, "text": text, "objection": objection, "people": 1}
    if silent := objections.people - len(objections.texts):
        yield {"number": number, "text": text, "people": silent}
