"""harvest.json taken back: from such a file the harvest that it was made of, so that every format gives the same bytes.

A file may be anybody's, so each value is looked at before it is believed, and what was read has to give the file again.
"""

from collections.abc import Iterable
from dataclasses import replace

from workshop.core import Refused
from workshop.core.model.codes import normalise
from workshop.core.model.entities import Decision
from workshop.core.model.events import Origin, PlacedFor
from workshop.core.plan import USUAL_PURPOSES, Purpose, Scale, Use
from workshop.core.plan.rules import is_day
from workshop.core.subjects.bringing import OUTCOMES
from workshop.core.subjects.decisions import DECISIONS
from workshop.translations import LANGUAGES

from .as_json import FORMAT, as_data
from .breadth import Axis, Share
from .dates import is_moment
from .harvest import (
    ActionItem,
    AsOf,
    Destination,
    EarlierItem,
    Excluded,
    Harvest,
    HarvestCategory,
    Omitted,
    StageTime,
    WorkshopInfo,
    by_number,
    goes_somewhere,
)
from .interventions import KINDS, Intervention
from .json_value import JsonValue, first_difference, parse
from .lines import HarvestInsight, Line, Objections, Outcome, Support, deciding_support
from .order import ranked
from .rankings import RankedLine
from .ratings import RatedLine, RatedRound
from .tensions import LinesInTension

STATES = ("waiting", "open", "review", "closed")
DIGITS = "[0-9]{1,6}"
NUMBER, CARD, THEME, ACTION, EARLIER = (f"{letter}{DIGITS}" for letter in ("[A-Z]", "i", "t", "a", "b"))
Entry = Line | HarvestInsight


def read_harvest(content: bytes) -> Harvest:
    """The harvest of which a file is.

    Raises:
        Refused: `bad_harvest`; `why` says what is wrong with the file, and `where`, where one place in it is.
    """
    data = parse(content)
    if not (isinstance(data, dict) and {"format", "made", "workshop", "categories"} <= data.keys()):
        raise Refused("bad_harvest", why="harvest_other")
    file = JsonValue(data, "")
    if file["format"].number() > FORMAT:
        raise Refused("bad_harvest", why="harvest_newer")
    participation = file["participation"]
    if "questions" not in participation.fields() or "delete_after_days" not in file["workshop"].fields():
        raise Refused("bad_harvest", why="harvest_older")
    harvest = HarvestFile(file).read()
    if (where := first_difference(as_data(harvest), data)) is not None:
        raise JsonValue(None, where).wrong()
    return harvest


class HarvestFile:
    """One file, and what its parts refer to."""

    def __init__(self, file: JsonValue) -> None:
        self.file = file
        self.rounds = {round.id: round for round in map(outcome, file["rounds"].items())}
        decides = file.get("decides")
        self.decides = decides.one_of(self.rounds) if decides else None
        self.names = {each["id"].text(): names_of(each) for each in file["participation"]["questions"].items()}
        self.titles = {each["id"].text(): each["title"].text() for each in file["participation"]["questions"].items()}
        own = file["workshop"].get("purposes")
        self.purposes = (
            tuple(Purpose(id=at["id"].text(), title=at["title"].text()) for at in own.items()) if own else ()
        )
        self.places = {kind: [at["id"].text() for at in file[kind].items()] for kind in ("sections", "criteria")}

    def read(self) -> Harvest:
        """The whole; what it refers to is there, once."""
        file = self.file
        categories = tuple(map(self.category, file["categories"].items()))
        lines = [line for category in categories for line in category.lines]
        parked = tuple(self.parked(each, categories) for each in file.items_of("parked"))
        self.check_ids([*lines, *parked])
        return Harvest(
            moment(file["made"]),
            self.workshop(file["workshop"]),
            file["participation"]["people"].number(),
            self.participation(),
            tuple(self.rounds.values()),
            self.decides,
            categories,
            self.voices("broad", lines),
            file.flag("too_few"),
            self.voices("other", lines),
            parked,
            tuple(map(action, file["actions"].items())),
            self.destinations("sections", lines),
            self.destinations("criteria", lines),
            ranked([line for line in lines if not goes_somewhere(line)], self.decides),
            by_number([category.id for category in categories], [*lines, *parked]),
            left_out(file["left_out"]),
            tuple(
                Excluded(span["joined_from"].that(is_moment), span["joined_to"].that(is_moment))
                for span in file.items_of("excluded")
            ),
            file.count("not_counted") or 0,
            tuple(self.rated(each, lines) for each in file.items_of("ratings")),
            tuple(map(intervention, file.items_of("interventions"))),
            tuple(map(stage_time, file.items_of("timeline"))),
            tuple(self.tension(each, lines) for each in file.items_of("tensions")),
            tuple(map(earlier, file.items_of("earlier"))),
            file["participation"].count("wrote"),
        )

    def check_ids(self, lines: Iterable[Line]) -> None:
        """Nothing stands there twice."""
        known: set[str] = set()
        for line in lines:
            cards = [id for card in line.all_cards for id in (card.id, card.number)]
            for id in cards if line.title is None else [line.id, *cards]:
                if id in known:
                    raise Refused("bad_harvest", why="harvest_twice", id=id)
                known.add(id)

    # ---- the session, and who took part

    def workshop(self, at: JsonValue) -> WorkshopInfo:
        """`workshop` of the file."""
        ended, began = at.get("ended"), at.get("began")
        return WorkshopInfo(
            at["code"].that(lambda code: normalise(code) == code),
            at["title"].text(),
            at["question"].text(),
            at["purpose"].text(),
            at["language"].one_of({code: code for code in LANGUAGES}),
            at["timezone"].text(),
            at["created"].that(is_moment),
            began.that(is_moment) if began else None,
            at["min_cell"].number(1),
            tuple(map(use, at["uses"].items())),
            at.flag("rehearsal"),
            self.purposes or USUAL_PURPOSES,
            ended.that(is_moment) if ended else None,
            at["delete_after_days"].number(1, 36_500),
        )

    def participation(self) -> tuple[Axis, ...]:
        """Who took part, by question of the check-in, in the order of the plan."""
        at = self.file["participation"]
        axes = {axis.id: axis for axis in self.axes(at, at["counts"], at["breadth"])}
        return tuple(
            replace(
                axes[question["id"].key_of(axes)],
                few=tuple(each.text() for each in question.items_of("few")),
                more=question.flag("more"),
                nobody=tuple(each.text() for each in question.items_of("nobody")),
            )
            for question in at["questions"].items()
        )

    def axes(self, at: JsonValue, counts: JsonValue, breadth: JsonValue) -> list[Axis]:
        """By question; `at`: what holds `counts` and `breadth`, of the whole or of a line."""
        places = self.file["participation"]["places"]
        nearly_all = at.get("nearly_all")
        named = next(iter(nearly_all.fields().values())).fields() if nearly_all and nearly_all.fields() else {}
        axes = []
        for id, options in counts.fields().items():
            names = options.among(self.names, id)
            reached = breadth.get(id)
            shares = tuple(
                Share(option, share.among(names, option), share["people"].number(), share.count("of"))
                for option, share in options.fields().items()
            )
            nearly = tuple(each.text() for each in named[id].items()) if id in named else ()
            total = places[id].number()
            axes.append(
                Axis(id, self.titles[id], total, reached.number() if reached else None, shares, nearly_all=nearly)
            )
        return axes

    # ---- lines and cards

    def category(self, at: JsonValue) -> HarvestCategory:
        """A question with its lines, as ranked."""
        id = at["id"].text()
        lines = tuple(self.line(line, id) for line in at["lines"].items())
        return HarvestCategory(id, at["letter"].like("[A-Z]"), at["title"].text(), at["short"].text(), lines)

    def line(self, at: JsonValue, category: str, parked: str | None = None) -> Line:
        """`parked`: why it stands apart, of one that does."""
        is_theme = at["kind"].one_of({"theme": True, "insight": False})
        cards = tuple(self.card(each) for each in at["insights"].items())
        if not is_theme and len(cards) != 1:
            raise at["insights"].wrong()
        supports, decided = self.supports(at), None
        if parked is None:
            decided = deciding_support(self.decides, supports, all(card.late for card in cards))
        return Line(
            at["id"].like(THEME if is_theme else CARD),
            category,
            at["title"].text() if is_theme else None,
            decided,
            supports,
            tuple(self.line_axes(at, decided)),
            self.ids(at["sections"], "sections"),
            self.ids(at["criteria"], "criteria"),
            objections(at["objections"]),
            cards,
            self.what_for(at),
            decision(at.get("decision")),
            at.count("hands") or 0,
            parked,
            tuple(each.text() for each in at.items_of("additions")),
            at.text_or_none("note"),
        )

    def line_axes(self, at: JsonValue, decided: Support | None) -> list[Axis]:
        """None where nobody voted for it."""
        counts = at["counts"].fields()
        if not counts:
            return []
        if decided is None or counts.keys() != {decided.round.id}:
            raise at["counts"].wrong()
        return self.axes(at, counts[decided.round.id], at["breadth"][decided.round.id])

    def parked(self, at: JsonValue, categories: Iterable[HarvestCategory]) -> Line:
        """A line that stands apart."""
        category = at["category"].one_of({each.id: each for each in categories})
        return self.line(at["line"], category.id, at["reason"].text())

    def card(self, at: JsonValue, same_as: str | None = None) -> HarvestInsight:
        """`same_as`: the number of the card that it lies under."""
        number = at["number"].like(NUMBER)
        source, problems = at.get("source"), at.get("objections")
        return HarvestInsight(
            at["id"].like(CARD),
            number,
            at["text"].text(),
            at.flag("late"),
            at.flag("excluded"),
            at.text_or_none("original"),
            source.one_of({"paper": "paper", "table": "table"}) if source else None,
            at.count("behind"),
            self.ids(at["sections"], "sections"),
            self.ids(at["criteria"], "criteria"),
            self.supports(at) if at.get("votes") else (),
            objections(problems) if problems else Objections(0, ()),
            self.what_for(at),
            decision(at.get("decision")),
            at.count("hands") or 0,
            tuple(self.card(each, number) for each in at.items_of("merged")) if same_as is None else (),
            same_as,
            tuple(each.text() for each in at.items_of("additions")),
            at.text_or_none("note"),
            at.flag("withheld"),
            origin(at.get("origin")),
        )

    def supports(self, at: JsonValue) -> tuple[Support, ...]:
        """By round, in the order of the file."""
        people = at["people"]
        return tuple(
            Support(dots.among(self.rounds, id), people[id].number(), dots.number())
            for id, dots in at["votes"].fields().items()
        )

    def ids(self, at: JsonValue, kind: str) -> tuple[str, ...]:
        """Of sections or criteria that there are."""
        return tuple(each.key_of(self.places[kind]) for each in at.items())

    def what_for(self, at: JsonValue) -> tuple[PlacedFor, ...]:
        """What it is for in each place."""
        known = {purpose.id for purpose in self.purposes or USUAL_PURPOSES}
        return tuple(
            PlacedFor(
                kind=(kind := each["kind"].key_of(self.places)),
                place=each["place"].key_of(self.places[kind]),
                purpose=each["purpose"].key_of(known),
            )
            for each in at.items_of("purposes")
        )

    def tension(self, at: JsonValue, lines: list[Line]) -> LinesInTension:
        """Two lines, of those that are ranked."""
        by_id = {line.id: line for line in lines}
        pair = [each.one_of(by_id) for each in at["lines"].items()]
        if len(pair) != 2 or pair[0] is pair[1]:
            raise at["lines"].wrong()
        counts = {id: people.number() for id, people in at["both"].fields().items()}
        few = dict.fromkeys(each.text() for each in at.items_of("few"))
        return LinesInTension(at["id"].like(f"e{DIGITS}"), (pair[0], pair[1]), at.text_or_none("text"), counts | few)

    # ---- lists of them

    def voices(self, name: str, lines: Iterable[Line]) -> tuple[RankedLine, ...]:
        """`broad` or `other`."""
        by_id = {line.id: line for line in lines}
        return tuple(
            RankedLine(each["line"].one_of(by_id), tuple(at.text() for at in each["nearly_all"].items()))
            for each in self.file[name].items()
        )

    def destinations(self, kind: str, lines: Iterable[Line]) -> tuple[Destination, ...]:
        """`sections` or `criteria`, each with what goes there."""
        entries = entries_of(lines)
        return tuple(
            Destination(
                at["id"].text(),
                at["title"].text(),
                at["question"].text() if kind == "criteria" else "",
                tuple(each.one_of(entries) for each in at["lines"].items()),
                at.count("weight") or 0,
            )
            for at in self.file[kind].items()
        )

    def rated(self, at: JsonValue, lines: list[Line]) -> RatedRound:
        """A round of marks, of lines or of cards."""
        scales = tuple(map(scale, at["scales"].items()))
        by_id, on = {scale.id: scale for scale in scales}, at.get("on")
        targets: dict[str, Entry] = {line.id: line for line in lines}
        if on and on.one_of({"insights": True, "themes": False}):
            targets = {card.id: card for line in lines for card in line.cards}
        axes = tuple(each.key_of(by_id) for each in at["axes"].items())
        if len(axes) not in (0, 2):
            raise at["axes"].wrong()
        return RatedRound(
            outcome(at["round"]),
            scales,
            axes,
            tuple(self.rated_line(each, targets, by_id) for each in at["lines"].items()),
        )

    def rated_line(self, at: JsonValue, targets: dict[str, Entry], scales: dict[str, Scale]) -> RatedLine:
        """Each scale has a count for each of its values."""
        marks = {}
        for id, counts in at["marks"].fields().items():
            marks[id] = tuple(each.number() for each in counts.items())
            if len(marks[id]) != len(counts.among(scales, id).values) or not any(marks[id]):
                raise counts.wrong()
        reached = at["breadth"].fields()
        breadth = {id: n.number() for id, n in reached.items() if n.among(self.titles, id)}
        return RatedLine(at["line"].one_of(targets), marks, breadth)


def entries_of(lines: Iterable[Line]) -> dict[str, Entry]:
    """What a place can hold: lines, and cards of a theme on their own."""
    lines = list(lines)
    cards: dict[str, Entry] = {card.id: card for line in lines if line.title is not None for card in line.cards}
    return cards | {line.id: line for line in lines}


def names_of(question: JsonValue) -> dict[str, str]:
    """Option → what it is called."""
    return {option: name.text() for option, name in question["names"].fields().items()}


def moment(at: JsonValue) -> AsOf:
    """`made` of the file."""
    until, seal = at.get("review_until"), at.get("seal")
    return AsOf(
        at["seq"].number(1),
        at["state"].one_of({state: state for state in STATES}),
        at.text_or_none("stage"),
        at.text_or_none("stage_title"),
        until.that(is_moment) if until else None,
        seal.like("[0-9a-f]{64}") if seal else "",
    )


def use(at: JsonValue) -> Use:
    """Where the harvest goes."""
    day = at.get("decide_by")
    return Use(
        id=at["id"].text(),
        title=at["title"].text(),
        promise=at["promise"].text(),
        decide_by=day.that(is_day) if day else "",
    )


def outcome(at: JsonValue) -> Outcome:
    """A round of votes or marks."""
    return Outcome(
        at["id"].text(),
        at["title"].text(),
        at.flag("blind"),
        at.flag("late"),
        at["run"].number(),
        at.count("ballots"),
        at.flag("few"),
        at.count("present"),
        at["stage"].text(),
    )


def objections(at: JsonValue) -> Objections:
    """One a person; those who said why come first."""
    people = at.items()
    return Objections(len(people), tuple(each["text"].text() for each in people if each.fields()))


def decision(at: JsonValue | None) -> Decision | None:
    """None while it is open."""
    if at is None:
        return None
    return Decision(at["decision"].key_of(DECISIONS[:-1]), at.text_or_none("reason"))


def action(at: JsonValue) -> ActionItem:
    """Who does what."""
    of, organisations = at.get("of"), at.items_of("organisations")
    return ActionItem(
        at["id"].like(ACTION),
        of.like(f"{NUMBER}|{THEME}") if of else None,
        at["what"].text(),
        at["who"].text(),
        at.text_or_none("when"),
        at.text_or_none("first_step"),
        at.count("joined"),
        tuple(each.text() for each in organisations) or None,
    )


def earlier(at: JsonValue) -> EarlierItem:
    """An action that an earlier harvest left open."""
    outcome, organisations = at.get("outcome"), at.items_of("organisations")
    came_from = origin(at["origin"])
    assert came_from is not None
    return EarlierItem(
        at["id"].like(EARLIER),
        at["what"].text(),
        at["who"].text(),
        at.text_or_none("when"),
        at.text_or_none("first_step"),
        tuple(each.text() for each in organisations) or None,
        came_from,
        outcome.one_of({each: each for each in OUTCOMES}) if outcome else None,
        at.text_or_none("reason"),
    )


def origin(at: JsonValue | None) -> Origin | None:
    """The line or action of an earlier harvest that it was."""
    if at is None:
        return None
    return Origin(
        code=at["code"].that(lambda code: normalise(code) == code),
        title=at["title"].text(),
        number=at["number"].like(f"{NUMBER}|{THEME}|{ACTION}"),
        day=at["day"].that(is_day),
    )


def scale(at: JsonValue) -> Scale:
    """One that says who agrees has three values."""
    values = tuple(each.text() for each in at["values"].items())
    if len(values) < 2 or (at.flag("agree") and len(values) != 3):
        raise at["values"].wrong()
    return Scale(id=at["id"].text(), title=at["title"].text(), values=values, agree=at.flag("agree"))


def left_out(at: JsonValue) -> Omitted:
    """As counts."""
    hidden = {reason: n.number(1) for reason, n in at["hidden"].fields().items()}
    waiting, withheld = at.count("waiting"), at.count("withheld")
    return Omitted(hidden, at["withdrawn"].number(), at["sealed"].number(), waiting, withheld)


def intervention(at: JsonValue) -> Intervention:
    """What a facilitator did, with what."""
    when = at.get("at")
    targets = tuple(each.like(f"{NUMBER}|{THEME}|{ACTION}|{EARLIER}|[otadb]") for each in at["targets"].items())
    if not targets:
        raise at["targets"].wrong()
    return Intervention(
        at["do"].key_of(KINDS), targets, at.text_or_none("reason"), when.that(is_moment) if when else None
    )


def stage_time(at: JsonValue) -> StageTime:
    """A step that was held."""
    minutes, planned, cards = (at[name].number() for name in ("minutes", "planned", "cards"))
    return StageTime(at["id"].text(), at["title"].text(), minutes, planned, cards)
