"""The form of a plan: each key of the format has its words, and what a new step begins with has no mistakes."""

from typing import get_args

import pytest

from workshop.core.plan import Mistakes, checked
from workshop.core.plan.model import Kind
from workshop.plans.form import description, empty_plan, looked_at, starts, without_nulls
from workshop.translations import LANGUAGES, Words


def fields(described, table="session"):
    """(what its table is called, its key, what it takes) for each field of the format."""
    for key, field in described.get("fields", {}).items():
        yield table, key, field
        yield from fields(field.get("of", field), key)


def test_each_field_and_each_choice_has_its_words():
    t = Words("nl")
    for table, key, field in fields(description()):
        assert f"plan.{table}_{key}" in t, (table, key)
        for choice in field.get("known", ()):
            assert field["known"] == (1,) or f"plan.{key}_{choice}" in t, choice
        things = field.get("of", {})
        if things.get("is") == "table" or (things and things["is"] != "word"):
            assert key == "stages" or f"plan.{table}_{key}_add" in t, key


def test_what_is_said_of_a_field_is_enough_to_draw_it():
    votes = description()["fields"]["stages"]["of"]["fields"]["votes"]
    assert votes["optional"]
    assert votes["fields"]["on"] == {"is": "choice", "default": "insights", "known": ("insights", "themes")}
    assert votes["fields"]["dots"] == {"is": "number", "default": 0, "least": 0, "most": 1_000_000}
    assert description()["fields"]["title"] == {"is": "text", "required": True}
    assert description()["fields"]["categories"]["least"] == 1


def test_a_step_of_each_kind_has_a_beginning():
    assert starts(Words("nl")).keys() == set(get_args(Kind))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_with_nothing_lacks_only_what_nobody_else_can_say(language):
    found = looked_at(empty_plan(language), None, Words(language))
    assert [fault["path"] for fault in found["faults"]] == [["title"], ["question"], ["categories", 0, "title"]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_step_begins_without_mistakes(kind, language):
    plan = empty_plan(language) | {"title": "T", "question": "Q?", "categories": [{"id": "a", "title": "A"}]}
    plan["stages"] = [{"id": "x", "kind": kind, "title": "X", **starts(Words(language))[kind]}]
    mistakes = Mistakes("x.toml", LANGUAGES)
    checked(plan, mistakes)
    assert mistakes.messages == []


def test_a_key_with_nothing_is_none():
    assert without_nulls({"a": None, "b": [{"c": None}, None], "d": 0}) == {"b": [{}], "d": 0}


@pytest.mark.parametrize(("minutes", "said"), [(10, []), (5, ["marking"])])
def test_more_marks_than_anybody_gives_in_time_are_told(minutes, said):
    scale = {"id": "eens", "title": "Eens?", "values": ["oneens", "eens"]}
    plan = empty_plan("nl") | {"title": "T", "question": "Q?", "categories": [{"id": "a", "title": "A"}]}
    plan["stages"] = [
        {"id": "a", "kind": "collect", "title": "A", "posts": {"per_category": 2}, "minutes": 10},
        {"id": "b", "kind": "rate", "title": "B", "ratings": {"scales": [scale]}, "minutes": minutes},
    ]
    assert [warning["code"] for warning in looked_at(plan, 40, Words("nl"))["warnings"]] == said
