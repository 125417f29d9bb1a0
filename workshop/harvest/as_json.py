"""The harvest as data (docs/harvest.schema.json). What may not be shown isn't in it; what doesn't apply is absent."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from workshop.translations import Words

from .breadth import Axis
from .harvest import Destination, Harvest, HarvestCategory
from .lines import HarvestInsight, Line, Objections, Outcome, Support
from .rankings import RankedLine
from .ratings import RatedRound
from .tensions import LinesInTension

FORMAT = 1

Json = dict[str, Any]


def render(harvest: Harvest, _words: Words) -> str:
    """The file. It has no headings, so the words change nothing."""
    return json.dumps(as_data(harvest), ensure_ascii=False, indent=2) + "\n"


def as_data(harvest: Harvest) -> Json:
    """The harvest as what JSON holds; the page gets the same."""
    about, moment = workshop_data(harvest), harvest.moment
    return {
        "format": FORMAT,
        "made": present(
            seq=moment.seq,
            state=moment.state,
            stage=moment.stage,
            stage_title=moment.stage_title,
            review_until=moment.review_until,
            seal=moment.seal or None,
        ),
        "workshop": present(**about),
        "participation": {
            "people": harvest.people,
            **present(wrote=harvest.wrote),
            **axes(harvest.axes),
            "questions": questions(harvest),
        },
        **present(excluded=[asdict(span) for span in harvest.excluded] or None),
        **present(not_counted=harvest.not_counted or None),
        "rounds": [outcome(round) for round in harvest.rounds],
        **present(decides=harvest.decides.id if harvest.decides else None),
        "categories": [category(each) for each in harvest.categories],
        "broad": [voice(each) for each in harvest.broad],
        **present(too_few=harvest.too_few),
        "other": [voice(each) for each in harvest.other],
        **present(parked=[parked(line) for line in harvest.parked] or None),
        **present(tensions=[tension(each) for each in harvest.tensions] or None),
        **present(ratings=[rated(each) for each in harvest.ratings] or None),
        **present(timeline=[asdict(stage) for stage in harvest.timeline] or None),
        "actions": [present(**asdict(action)) for action in harvest.actions],
        **present(earlier=[present(**asdict(action)) for action in harvest.earlier] or None),
        "sections": [{"id": place.id, "title": place.title, **line_ids(place)} for place in harvest.sections],
        "criteria": [
            {"id": place.id, "title": place.title, "question": place.question, **weight(place), **line_ids(place)}
            for place in harvest.criteria
        ],
        "left_out": present(**asdict(harvest.left_out)),
        **present(interventions=[present(**asdict(each)) for each in harvest.interventions] or None),
    }


def workshop_data(harvest: Harvest) -> Json:
    """`purposes` only where the plan named its own."""
    about = asdict(harvest.workshop)
    about["uses"] = [present(**use | {"decide_by": use["decide_by"] or None}) for use in about["uses"]]
    own = [purpose for purpose in about.pop("purposes") if purpose["title"]]
    return about | ({"purposes": own} if own else {})


def weight(place: Destination) -> Json:
    """Nothing where a criterion has no weight."""
    return {"weight": place.weight} if place.weight else {}


def fate(of: Line | HarvestInsight) -> Json:
    """What it is for where it goes, what was decided of it, and what the talk left of it; absent where nobody said."""
    decision = present(**asdict(of.decision)) if of.decision else None
    talk = present(additions=list(of.additions) or None, note=of.note)
    return present(purposes=list(of.purposes) or None, decision=decision) | talk


def present(**values: Any) -> Json:
    """
    >>> present(text="Samen", late=False, theme=None)
    {'text': 'Samen'}
    """
    return {name: value for name, value in values.items() if value is not None and value is not False}


def axes(axes: Iterable[Axis]) -> Json:
    """`counts`: those that may be shown; of a line, `of` how many there are of that option."""
    axes = list(axes)
    return {
        "breadth": {axis.id: axis.reached for axis in axes if axis.reached is not None},
        "places": {axis.id: axis.total for axis in axes},
        "counts": {
            axis.id: {share.id: present(people=share.people, of=share.of) for share in axis.shares} for axis in axes
        },
    }


def questions(harvest: Harvest) -> list[Json]:
    """[{"id", "title", "names": option → what it is called}], and what applies: `few` and `nobody` are such names.

    Named are the options of which a figure stands somewhere in the harvest.
    """
    names: dict[str, dict[str, str]] = {axis.id: {} for axis in harvest.axes}
    every = [*harvest.axes, *(axis for line in harvest.every_line for axis in line.axes)]
    for axis in every:
        names[axis.id] |= {share.id: share.name for share in axis.shares}
    return [
        present(
            id=axis.id,
            title=axis.title,
            names=names[axis.id],
            few=list(axis.few) or None,
            more=axis.more,
            nobody=list(axis.nobody) or None,
        )
        for axis in harvest.axes
    ]


def outcome(round: Outcome) -> Json:
    """{"id", "title", "stage", "run", "revealed"}, and what applies: `ballots` and `present` are people, `blind` …
    `few` are True."""
    data = present(
        id=round.id,
        title=round.title,
        stage=round.stage,
        run=round.run,
        blind=round.blind,
        late=round.late,
        ballots=round.ballots,
    )
    data |= present(present=round.present, too_many=round.too_many)
    return data | present(few=round.few) | {"revealed": round.few or round.ballots is not None}


def category(category: HarvestCategory) -> Json:
    """{"id", "letter", "title", "short", "lines": [a line each]}, the most supported first."""
    lines = [line_data(line) for line in category.lines]
    return {
        "id": category.id,
        "letter": category.letter,
        "title": category.title,
        "short": category.short,
        "lines": lines,
    }


def line_data(line: Line) -> Json:
    """`votes`, `people`, `ballots`: round → a number. `breadth`, `counts`: the deciding round → axis → a number, or
    option → {"people", "of"?}.
    """
    data = axes(line.axes)
    decided = line.support.round.id if line.support and line.axes else None
    kind = {"kind": "insight"} if line.title is None else {"kind": "theme", "title": line.title}
    return {
        "id": line.id,
        "number": line.number,
        **kind,
        **supports(line.supports),
        "breadth": {decided: data["breadth"]} if decided else {},
        "counts": {decided: data["counts"]} if decided else {},
        **present(nearly_all={decided: nearly_all(line.axes)} if decided and nearly_all(line.axes) else None),
        "objections": objections(line.objections),
        "sections": list(line.sections),
        "criteria": list(line.criteria),
        **fate(line),
        **present(hands=line.hands or None),
        "insights": [card_data(each) for each in line.cards],
    }


def nearly_all(axes: Iterable[Axis]) -> Json:
    """Question → the names of its groups of which nearly everybody is behind the line; absent where there are none."""
    return {axis.id: list(axis.nearly_all) for axis in axes if axis.nearly_all}


def parked(line: Line) -> Json:
    """{"category": its id, "reason": why it stands apart from the vote, "line"}."""
    return {"category": line.category, "reason": line.parked, "line": line_data(line)}


def supports(supports: Iterable[Support]) -> Json:
    """Dots, the people who gave them, and of how many, by round; a blind round that isn't revealed is absent."""
    supports = list(supports)
    return {
        "votes": {support.round.id: support.dots for support in supports},
        "people": {support.round.id: support.people for support in supports},
        "ballots": {support.round.id: support.round.ballots for support in supports},
    }


def objections(objections: Objections) -> list[Json]:
    """[{"text"?} a person], those who said why first."""
    silent = objections.people - len(objections.texts)
    return [{"text": text} for text in objections.texts] + [{} for _ in range(silent)]


def card_data(card: HarvestInsight) -> Json:
    """{"id", "number", "text", "sections", "criteria"}, and what applies; `behind` is people, the rest as of a line.

    `merged`: the cards that say the same and lie under it.
    """
    data = present(
        id=card.id,
        number=card.number,
        text=card.text,
        late=card.late,
        excluded=card.excluded,
        withheld=card.withheld,
        original=card.original,
        origin=card.origin,
    )
    data |= present(source=card.source, behind=card.people, hands=card.hands or None)
    if card.merged:
        data["merged"] = [card_data(each) for each in card.merged]
    if card.supports:
        data |= supports(card.supports)
    if card.objections.people:
        data["objections"] = objections(card.objections)
    return data | {"sections": list(card.sections), "criteria": list(card.criteria)} | fate(card)


def tension(tension: LinesInTension) -> Json:
    """{"id", "lines": [two ids], "text"?, "both": round → how many people stand behind both}, and `few`: the rounds of
    which that may not be told."""
    both = {round: people for round, people in tension.both.items() if people is not None}
    few = [round for round, people in tension.both.items() if people is None]
    about = present(id=tension.id, lines=[line.id for line in tension.lines], text=tension.text)
    return about | {"both": both} | present(few=few or None)


def rated(rated: RatedRound) -> Json:
    """{"round", "on", "scales", "axes", "lines"}: of each line its id, and by scale how many people gave each value.

    `on`: `themes` where those are lines, `insights` where they are cards, of a theme too.
    """
    return {
        "round": outcome(rated.round),
        **present(on=("themes" if isinstance(rated.lines[0].line, Line) else "insights") if rated.lines else None),
        "scales": [
            present(id=scale.id, title=scale.title, values=list(scale.values), agree=scale.agree)
            for scale in rated.scales
        ],
        "axes": list(rated.axes),
        "lines": [
            {
                "line": line.line.id,
                "marks": {scale: list(counts) for scale, counts in line.marks.items()},
                "breadth": line.breadth,
            }
            for line in rated.lines
        ],
    }


def line_ids(place: Destination) -> Json:
    """{"lines": [the ids of lines and cards, in order]}."""
    return {"lines": [line.id for line in place.lines]}


def voice(voice: RankedLine) -> Json:
    """{"line": its id, "nearly_all": [names of groups that are nearly all behind it]}."""
    return {"line": voice.line.id, "nearly_all": list(voice.nearly_all)}
