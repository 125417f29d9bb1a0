"""The tables of the database: their columns, what they hold, and the questions that its views answer.

Their names are part of docs/harvest.md.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from types import MappingProxyType
from typing import Any, NamedTuple

from workshop.core.model.events import Origin

from .breadth import Axis
from .harvest import Destination, Harvest
from .lines import HarvestInsight, Line, Objections, Support, purpose_at
from .rankings import objector_count

Row = dict[str, Any]


class DatabaseTable(NamedTuple):
    """`columns`: their types, in order; `refers`: column → table whose first column it is; `searched`: by words."""

    name: str
    columns: dict[str, type]
    rows: Callable[[Harvest], Iterable[Row]]
    key: str | tuple[str, ...]
    refers: Mapping[str, str] = MappingProxyType({})
    searched: tuple[str, ...] = ()


def session(harvest: Harvest) -> Iterator[Row]:
    """One row."""
    about = {**asdict(harvest.workshop), "people": harvest.people, "wrote": harvest.wrote}
    about |= asdict(harvest.moment)
    about["decides"] = harvest.decides.id if harvest.decides else None
    yield {column: about[column] for column in SESSION}


def rounds(harvest: Harvest) -> Iterator[Row]:
    """In the order in which they were opened; `ballots` is null where it may not be told."""
    for round in harvest.rounds:
        flags = {"blind": round.blind, "late": round.late, "few": round.few, "decides": round is harvest.decides}
        yield {
            "id": round.id,
            "title": round.title,
            "run": round.run,
            **flags,
            "ballots": round.ballots,
            "present": round.present,
        }


def categories(harvest: Harvest) -> Iterator[Row]:
    """In the plan's order."""
    for category in harvest.categories:
        yield {name: getattr(category, name) for name in ("id", "letter", "title", "short")}


def lines(harvest: Harvest) -> Iterator[Row]:
    """In the order of the board for each category. `rank`: as `ranks` has it."""
    broad, other = ({voice.line.id for voice in voices} for voices in (harvest.broad, harvest.other))
    rank_of = {id: rank for category in harvest.categories for id, rank in ranks(category.lines)}
    for line in harvest.every_line:
        yield {
            "id": line.id,
            "number": line.number,
            "kind": "insight" if line.title is None else "theme",
            "text": line.name,
            "category": line.category,
            "rank": rank_of.get(line.id),
            "people": line.support.people if line.support else None,
            "ballots": line.support.round.ballots if line.support else None,
            "dots": line.support.dots if line.support else None,
            "objections": objector_count(line),
            "broad": line.id in broad,
            "other": line.id in other,
            "parked": line.parked,
            "hands": line.hands or None,
            "note": line.note,
            **decision(line),
        }


def ranks(lines: Sequence[Line]) -> Iterator[tuple[str, int]]:
    """(id, rank), from 1; those with as many people have the same, and the next one as if they hadn't. Nothing for what
    nobody stands behind, and where that may not be told.
    """
    counts = [line.support.people for line in lines if line.support]
    for line in lines:
        if line.support:
            yield line.id, 1 + sum(count > line.support.people for count in counts)


def insights(harvest: Harvest) -> Iterator[Row]:
    """Those that lie under another too: `same_as` is that one."""
    line_of = {card.id: line for line in harvest.every_line for card in line.all_cards}
    id_of = {card.number: card.id for card in harvest.insights}
    for card in harvest.insights:
        line = line_of[card.id]
        yield {
            "id": card.id,
            "number": card.number,
            "text": card.text,
            "line": line.id,
            "category": line.category,
            "late": card.late,
            "source": card.source,
            "behind": card.people,
            "original": card.original,
            "same_as": id_of[card.same_as] if card.same_as else None,
            "note": card.note,
            **origin(card.origin),
            **decision(card),
        }


def origin(of: Origin | None) -> Row:
    """Where it came from, where an earlier harvest brought it along."""
    values = (of["code"], of["title"], of["number"], of["day"]) if of else (None,) * len(FROM)
    return dict(zip(FROM, values, strict=True))


def decision(of: Line | HarvestInsight) -> Row:
    """Both null where there is none."""
    return asdict(of.decision) if of.decision else {"decision": None, "reason": None}


def line_votes(harvest: Harvest) -> Iterator[Row]:
    """A row for each round in which it got something that may be told."""
    for line in harvest.every_line:
        yield from ({"line": line.id, **votes(support)} for support in line.supports)


def insight_votes(harvest: Harvest) -> Iterator[Row]:
    """A row for each round in which it got something that may be told."""
    for card in harvest.insights:
        yield from ({"insight": card.id, **votes(support)} for support in card.supports)


def votes(support: Support) -> Row:
    """The round, people and dots."""
    return {"round": support.round.id, "people": support.people, "dots": support.dots}


def objections(harvest: Harvest) -> Iterator[Row]:
    """A row for each person; `text` is null where they gave none."""
    rows = (
        {"line": line.id, "insight": insight, "text": text}
        for line in harvest.every_line
        for insight, objections in objected(line)
        for text in each_person(objections)
    )
    return ({"id": id, **row} for id, row in enumerate(rows, 1))


def additions(harvest: Harvest) -> Iterator[Row]:
    """A row for each."""
    rows = (
        {"line": line.id, "insight": insight, "text": text}
        for line in harvest.every_line
        for insight, texts in added(line)
        for text in texts
    )
    return ({"id": id, **row} for id, row in enumerate(rows, 1))


def tensions(harvest: Harvest) -> Iterator[Row]:
    """A row for each two lines that pull against each other."""
    decides = harvest.decides.id if harvest.decides else ""
    for tension in harvest.tensions:
        one, other = (line.id for line in tension.lines)
        both = tension.both.get(decides)
        yield {"id": tension.id, "line": one, "other_line": other, "text": tension.text, "people": both}


def added(line: Line) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """(card or None, additions): None is the theme itself. What was said of a loose card is its card's."""
    if line.title is not None:
        yield None, line.additions
    yield from ((card.id, card.additions) for card in line.cards)


def objected(line: Line) -> Iterator[tuple[str | None, Objections]]:
    """(card or None, objections): None is the theme itself. What was said of a loose card is its card's."""
    if line.title is not None:
        yield None, line.objections
    yield from ((card.id, card.objections) for card in line.cards)


def each_person(objections: Objections) -> list[str | None]:
    """A text, or None where that one gave no reason."""
    return [*objections.texts, *[None] * (objections.people - len(objections.texts))]


def marks(harvest: Harvest) -> Iterator[Row]:
    """A row for each value of each scale, in numbers and words; nothing of what isn't revealed."""
    for rated in harvest.ratings:
        for line in rated.lines:
            for scale in rated.scales:
                for value, people in enumerate(line.marks.get(scale.id, ())):
                    names = {"stage": rated.round.title, "title": scale.title, "mark": scale.values[value]}
                    about = {"round": rated.round.id, "target": line.line.id, "scale": scale.id, "value": value}
                    yield {**about, **names, "people": people}


def actions(harvest: Harvest) -> Iterator[Row]:
    """`line` and, where it comes from a card of it, `insight`."""
    line_of = {card.number: line.id for line in harvest.every_line for card in line.cards}
    line_of |= {line.number: line.id for line in harvest.every_line}
    insight_of = {card.number: card.id for card in harvest.insights}
    for action in harvest.actions:
        yield {
            "id": action.id,
            "line": line_of.get(action.of or ""),
            "insight": insight_of.get(action.of or ""),
            "what": action.what,
            "who": action.who,
            "due": action.when,
            "first_step": action.first_step,
            "joined": action.joined,
            "organisations": ", ".join(action.organisations or ()) or None,
        }


def earlier(harvest: Harvest) -> Iterator[Row]:
    """A row for each action that an earlier harvest left open."""
    for action in harvest.earlier:
        yield {
            "id": action.id,
            "what": action.what,
            "who": action.who,
            "due": action.when,
            "first_step": action.first_step,
            "organisations": ", ".join(action.organisations or ()) or None,
            "outcome": action.outcome,
            "reason": action.reason,
            **origin(action.origin),
        }


def places(kind: str) -> Callable[[Harvest], Iterator[Row]]:
    """`kind`: `sections`, or `criteria`, which have a question and a weight."""

    def rows(harvest: Harvest) -> Iterator[Row]:
        for place in getattr(harvest, kind):
            question = (
                {"question": place.question or None, "weight": place.weight or None} if kind == "criteria" else {}
            )
            yield {"id": place.id, "title": place.title, **question}

    return rows


def placed(kind: str, column: str) -> Callable[[Harvest], Iterator[Row]]:
    """What goes to each place, ranked from 1. `kind`: as in `places`; `column`: what the place is called there."""

    def rows(harvest: Harvest) -> Iterator[Row]:
        line_of = {card.id: line.id for line in harvest.every_line for card in line.cards}
        destinations: tuple[Destination, ...] = getattr(harvest, kind)
        for place in destinations:
            for rank, entry in enumerate(place.lines, 1):
                alone = isinstance(entry, HarvestInsight)
                line = line_of[entry.id] if alone else entry.id
                where = {column: place.id, "rank": rank, "line": line, "insight": entry.id if alone else None}
                yield {**where, "purpose": purpose_at(entry, kind, place.id)}

    return rows


def profile(harvest: Harvest) -> Iterator[Row]:
    """The questions of the check-in, each with from how many places people came."""
    for axis in harvest.axes:
        yield {"id": axis.id, "title": axis.title, "reached": axis.reached, "places": axis.total}


def participation(harvest: Harvest) -> Iterator[Row]:
    """An option each: how many, or null and why not (`kept_back`)."""
    for axis in harvest.axes if harvest.people else ():
        counted = [(share.name, share.people, None) for share in axis.shares]
        nobody = [(name, 0, None) for name in axis.nobody]
        few = [(name, None, "few or taken along" if axis.more else "few") for name in axis.few]
        for name, people, kept_back in (*counted, *nobody, *few):
            yield {"profile": axis.id, "name": name, "people": people, "kept_back": kept_back}


def breadth(harvest: Harvest) -> Iterator[Row]:
    """A row for each line and question where it may be told."""
    for line in harvest.every_line:
        for axis in line.axes:
            if axis.reached is not None:
                yield {"line": line.id, "profile": axis.id, "reached": axis.reached}


def support(harvest: Harvest) -> Iterator[Row]:
    """A row for each line and option whose count may be told, or of which nearly all support it."""
    for line in harvest.every_line:
        for axis in line.axes:
            yield from ({"line": line.id, "profile": axis.id, **row} for row in groups(axis))


def groups(axis: Axis) -> Iterator[Row]:
    """`people` and `of` are null where only `nearly_all` may be told."""
    shares = {share.name: share for share in axis.shares}
    for name in dict.fromkeys([*shares, *axis.nearly_all]):
        share = shares.get(name)
        counts = {"people": share.people if share else None, "of": share.of if share else None}
        yield {"name": name, **counts, "nearly_all": name in axis.nearly_all}


def interventions(harvest: Harvest) -> Iterator[Row]:
    """In the order in which they were done; `targets`: ids with spaces in between."""
    for nr, each in enumerate(harvest.interventions, 1):
        yield {"nr": nr, "at": each.at, "what": each.do, "targets": " ".join(each.targets), "reason": each.reason}


def left_out(harvest: Harvest) -> Iterator[Row]:
    """How many things are in no harvest, and why."""
    for reason, times in harvest.left_out.hidden.items():
        yield {"what": "hidden", "reason": reason, "times": times}
    for what in ("withdrawn", "sealed", "waiting", "withheld"):
        if times := getattr(harvest.left_out, what):
            yield {"what": what, "reason": "", "times": times}


SESSION = {
    **{"code": str, "title": str, "question": str, "purpose": str, "language": str, "timezone": str},
    **{"created": str, "began": str, "rehearsal": int, "min_cell": int, "people": int, "wrote": int, "decides": str},
    **{"seq": int, "state": str, "stage": str, "review_until": str},
}
FROM = {"from_code": str, "from_title": str, "from_number": str, "from_day": str}
VOTES = {"people": int, "dots": int}
PLACED = {"rank": int, "line": str, "insight": str, "purpose": str}
DECISION = {"decision": str, "reason": str}

TABLES = (
    DatabaseTable(
        "uses",
        {"id": str, "title": str, "promise": str, "decide_by": str},
        lambda harvest: ({**asdict(use), "decide_by": use.decide_by or None} for use in harvest.workshop.uses),
        "id",
    ),
    DatabaseTable(
        "rounds",
        {
            **{"id": str, "title": str, "run": int, "blind": int, "late": int, "few": int, "decides": int},
            **{"ballots": int, "present": int},
        },
        rounds,
        "id",
    ),
    DatabaseTable("session", SESSION, session, "code", {"decides": "rounds"}),
    DatabaseTable("categories", {"id": str, "letter": str, "title": str, "short": str}, categories, "id"),
    DatabaseTable(
        "lines",
        {
            **{"id": str, "number": str, "kind": str, "text": str, "category": str, "rank": int, "people": int},
            **{"ballots": int, "dots": int, "objections": int, "broad": int, "other": int, "parked": str, "hands": int},
            **{"note": str},
            **DECISION,
        },
        lines,
        "id",
        {"category": "categories"},
        ("text",),
    ),
    DatabaseTable(
        "insights",
        {
            **{"id": str, "number": str, "text": str, "line": str, "category": str, "late": int, "source": str},
            **{"behind": int, "original": str, "same_as": str, "note": str},
            **FROM,
            **DECISION,
        },
        insights,
        "id",
        {"line": "lines", "category": "categories", "same_as": "insights"},
        ("text", "original"),
    ),
    DatabaseTable(
        "line_votes",
        {"line": str, "round": str, **VOTES},
        line_votes,
        ("line", "round"),
        {"line": "lines", "round": "rounds"},
    ),
    DatabaseTable(
        "insight_votes",
        {"insight": str, "round": str, **VOTES},
        insight_votes,
        ("insight", "round"),
        {"insight": "insights", "round": "rounds"},
    ),
    DatabaseTable(
        "objections",
        {"id": int, "line": str, "insight": str, "text": str},
        objections,
        "id",
        {"line": "lines", "insight": "insights"},
        ("text",),
    ),
    DatabaseTable(
        "additions",
        {"id": int, "line": str, "insight": str, "text": str},
        additions,
        "id",
        {"line": "lines", "insight": "insights"},
        ("text",),
    ),
    DatabaseTable(
        "tensions",
        {"id": str, "line": str, "other_line": str, "text": str, "people": int},
        tensions,
        "id",
        {"line": "lines", "other_line": "lines"},
        ("text",),
    ),
    DatabaseTable(
        "marks",
        {
            **{"round": str, "target": str, "scale": str, "value": int, "stage": str, "title": str, "mark": str},
            "people": int,
        },
        marks,
        ("round", "target", "scale", "value"),
    ),
    DatabaseTable(
        "actions",
        {
            **{"id": str, "line": str, "insight": str, "what": str, "who": str, "due": str, "first_step": str},
            **{"joined": int, "organisations": str},
        },
        actions,
        "id",
        {"line": "lines", "insight": "insights"},
        ("what", "first_step"),
    ),
    DatabaseTable(
        "earlier_actions",
        {
            **{"id": str, "what": str, "who": str, "due": str, "first_step": str, "organisations": str},
            **{"outcome": str, "reason": str},
            **FROM,
        },
        earlier,
        "id",
        searched=("what", "first_step"),
    ),
    DatabaseTable("sections", {"id": str, "title": str}, places("sections"), "id"),
    DatabaseTable("criteria", {"id": str, "title": str, "question": str, "weight": int}, places("criteria"), "id"),
    DatabaseTable(
        "section_lines",
        {"section": str, **PLACED},
        placed("sections", "section"),
        ("section", "rank"),
        {"section": "sections", "line": "lines", "insight": "insights"},
    ),
    DatabaseTable(
        "criterion_lines",
        {"criterion": str, **PLACED},
        placed("criteria", "criterion"),
        ("criterion", "rank"),
        {"criterion": "criteria", "line": "lines", "insight": "insights"},
    ),
    DatabaseTable("profile", {"id": str, "title": str, "reached": int, "places": int}, profile, "id"),
    DatabaseTable(
        "participation",
        {"profile": str, "name": str, "people": int, "kept_back": str},
        participation,
        ("profile", "name"),
        {"profile": "profile"},
    ),
    DatabaseTable(
        "line_breadth",
        {"line": str, "profile": str, "reached": int},
        breadth,
        ("line", "profile"),
        {"line": "lines", "profile": "profile"},
    ),
    DatabaseTable(
        "line_groups",
        {"line": str, "profile": str, "name": str, "people": int, "of": int, "nearly_all": int},
        support,
        ("line", "profile", "name"),
        {"line": "lines", "profile": "profile"},
    ),
    DatabaseTable(
        "interventions",
        {"nr": int, "at": str, "what": str, "targets": str, "reason": str},
        interventions,
        "nr",
    ),
    DatabaseTable("left_out", {"what": str, "reason": str, "times": int}, left_out, ("what", "reason")),
    DatabaseTable(
        "excluded",
        {"joined_from": str, "joined_to": str},
        lambda harvest: map(asdict, harvest.excluded),
        ("joined_from", "joined_to"),
    ),
)

# What people ask first. A line with a card placed on its own stands there with that card's words.
TOWARDS = """
select {places}.title as {place}, {lines}.rank, coalesce(insights.number, lines.number) as number,
  coalesce(insights.text, lines.text) as text, {lines}.purpose, lines.people, lines.ballots,
  case when insights.id is null then lines.decision else insights.decision end as decision,
  case when insights.id is null then lines.reason else insights.reason end as reason
from {places} join {lines} on {lines}.{place} = {places}.id join lines on lines.id = {lines}.line
  left join insights on insights.id = {lines}.insight
order by {places}.rowid, {lines}.rank
"""
VIEWS = {
    "ranking": """
select categories.short as category, lines.rank, lines.number, lines.text, lines.people, lines.ballots,
  cast(round(100.0 * lines.people / lines.ballots) as integer) as percent, lines.objections, lines.broad
from lines join categories on categories.id = lines.category
where lines.parked is null
order by categories.rowid, lines.rowid
""",
    "cards": """
select insights.number, insights.text, lines.number as line, case lines.kind when 'theme' then lines.text end as theme,
  lines.people, lines.ballots, categories.short as category
from insights join lines on lines.id = insights.line join categories on categories.id = insights.category
order by insights.rowid
""",
    "contested": """
select coalesce(insights.number, lines.number) as number, coalesce(insights.text, lines.text) as text,
  count(*) as people, group_concat(objections.text, char(10)) as objections, lines.people as supporters, lines.ballots
from objections join lines on lines.id = objections.line left join insights on insights.id = objections.insight
group by objections.line, objections.insight
order by people desc, min(objections.id)
""",
    "towards_the_call": TOWARDS.format(places="sections", place="section", lines="section_lines"),
    "towards_the_assessment": TOWARDS.format(places="criteria", place="criterion", lines="criterion_lines"),
    "without_a_line": """
select 'section' as kind, title from sections where id not in (select section from section_lines)
union all
select 'criterion', title from criteria where id not in (select criterion from criterion_lines)
""",
    "placed_nowhere": """
select number, text, people, ballots from lines
where parked is null and id not in (select line from section_lines union select line from criterion_lines)
order by people desc, rowid
""",
}
