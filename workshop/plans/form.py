"""A session plan as a form fills it in: what each field takes, and what is wrong in one, at its place."""

from dataclasses import MISSING
from typing import Any

from ..core.plan import PLAN, Fault, Mistakes, advice, checked, in_language
from ..core.plan.rules import Choice
from ..core.plan.table import Items, Reader, Table
from ..translations import LANGUAGES, Words
from .files import slug_of
from .writing import Data


def description(described: Reader = PLAN) -> dict[str, Any]:
    """What the format says of a field, for whoever draws one.

    `{"is": "table", "fields": {KEY: …}, "optional"}`, `{"is": "list", "of": …, "minimum"}`, or what its rule is called:
    `text` (one, or one by language), `word`, `number` with `least` and `most`, `choice` with `known`, `yes_no`,
    `language`, `timezone`, `day`, each with its `default`, or `required`.
    """
    if isinstance(described, Table):
        inner = {key: description(field) for key, field in described.fields.items()}
        return {"is": "table", "fields": inner, **({"optional": True} if described.optional else {})}
    if isinstance(described, Items):
        return {"is": "list", "of": description(described.kind), "least": described.minimum}
    rule = described.rule
    left_out = {"required": True} if described.default is MISSING else {"default": described.default}
    known = {"known": rule.known} if isinstance(rule, Choice) else {}
    return {"is": rule.code, **left_out, **known, **rule.values}


def without_nulls(plan: Data) -> Data:
    """A key with nothing is one that isn't there: TOML has no word for it."""
    return {key: without_nulls_inside(value) for key, value in plan.items() if value is not None}


def without_nulls_inside(value: object) -> object:
    """What a form leaves empty isn't there; `null` in a list neither."""
    if isinstance(value, list):
        return [without_nulls_inside(item) for item in value if item is not None]
    return without_nulls(value) if isinstance(value, dict) else value


def looked_at(plan: Data, people: int | None, t: Words) -> dict[str, list[dict[str, Any]]]:
    """`faults` keep it from being started, `warnings` say where it won't work: `{"path", "code", "message"}` each."""
    mistakes = Mistakes("", LANGUAGES)
    complete = checked(plan, mistakes)
    warnings = [] if mistakes.faults else advice(in_language(complete), *([people] if people else []))
    return {
        "faults": [fault_data(fault, "fault", t) for fault in mistakes.faults],
        "warnings": [fault_data(fault, "warning", t) for fault in warnings],
    }


def fault_data(fault: Fault, kind: str, t: Words) -> dict[str, Any]:
    """{"path": [keys and places in the plan], "code", "message": a sentence}."""
    message = t(f"plan.fault_{fault.code}" if kind == "fault" else f"plan.warning_{fault.code}", **fault.values)
    return {"path": list(fault.path), "code": fault.code, "message": message}


def starts(t: Words) -> dict[str, Data]:
    """Kind → the fields that a new step of it begins with; its title and its scales are words of the catalogue."""
    impact, effort = t("plan.start_impact"), t("plan.start_effort")
    low, high = t("plan.start_low").split(" · "), t("plan.start_little").split(" · ")
    scales = [{"id": "impact", "title": impact, "values": low}, {"id": "effort", "title": effort, "values": high}]
    return {
        "checkin": {"minutes": 5},
        "collect": {"minutes": 15, "posts": {"per_category": 3}},
        "group": {"minutes": 15},
        "vote": {
            "minutes": 10,
            "votes": {"on": "themes", "dots": 3, "per": "category", "blind": True, "decides": True},
        },
        "rate": {"minutes": 10, "ratings": {"on": "themes", "blind": True, "scales": scales}},
        "break": {"minutes": 10},
        "discuss": {"minutes": 30, "discuss": {"include_contested": True}},
        "act": {"minutes": 20, "actions": {"by_participants": True}},
        "close": {"minutes": 10},
    }


def empty_plan(language: str) -> Data:
    """What somebody begins with who begins with nothing: one question still to be asked, and four steps."""
    t = Words(language)
    titles = {kind: t(f"plan.kind_{kind}") for kind in ("collect", "group", "vote", "close")}
    return {
        "format": 1,
        "language": language,
        "title": "",
        "question": "",
        "categories": [{"id": "a", "title": ""}],
        "stages": [
            {"id": slug_of(title), "kind": kind, "title": title, **starts(t)[kind]} for kind, title in titles.items()
        ],
    }
