"""docs/messages.schema.json is what the types say, and what the types say is what is sent (tests/conftest.py)."""

import re

import pytest
from jsonschema import Draft202012Validator

from tests.serving import ROOT
from tools.commands import types
from tools.messages import laid_out, schema
from workshop.core import COMMANDS

from .messages import FILE, unfit


def test_the_schema_is_made_of_the_types():
    Draft202012Validator.check_schema(schema())
    assert FILE.read_text(encoding="utf-8") == laid_out(schema()) + "\n", (
        "run: python -m tools.messages > docs/messages.schema.json"
    )


def test_what_scripts_may_ask_is_what_the_rules_take():
    written = (ROOT / "static" / "commands.d.ts").read_text(encoding="utf-8")
    assert written == types(), "python -m tools.commands > static/commands.d.ts"


def test_it_has_a_place_for_every_command_of_a_device():
    asked = {"id": "1", "target": "i1", "dots": 1}
    assert unfit("command", {"do": "vote", **asked}) == []
    assert {name for name, command in COMMANDS.items() if not command.internal} == set(schema()["$defs"]["commands"])


def test_what_is_not_so_is_found():
    assert unfit("patch", {"from": 0, "seq": 1, "log": "", "at": "", "patch": {}}) == []
    assert unfit("patch", {"from": 0, "seq": 1, "log": "", "at": "", "patch": {"insights": {"i1": {"votes": 1}}}})
    assert unfit("patch", {"from": 0, "seq": 1, "log": "", "at": "", "patch": {"more": 1}})
    assert unfit("commands/vote", {"id": "1", "do": "vote", "target": "i1", "dots": "1"})
    assert unfit("commands/vote", {"id": "1", "do": "vote", "target": "i1"})
    assert unfit("answer", {"ok": False, "error": {"code": "empty"}})


# What static/state.d.ts calls them, for the scripts of the browser.
IN_SCRIPTS = {
    "Category": "Category",
    "Axis": "Question",
    "Destination": "Criterion",
    "Discuss": "Discuss",
    "Stage": "Stage",
    "Plan": "PlanView",
    "Posts": "Posts",
    "Votes": "VotesView",
    "Now": "NowView",
    "Round": "RoundView",
    "Lying": "InsightView",
    "Insight": "InsightView",
    "Theme": "ThemeView",
    "Objection": "ObjectionView",
    "Action": "ActionView",
    "Span": "SpanView",
    "Workshop": "WorkshopView",
    "RunningStage": "StageView",
    "Participation": "ParticipationView",
    "Me": "MeView",
    "State": "Patch",
    "Presence": "Presence",
    "Patch": "PatchMessage",
    "Problem": "Problem",
}
MEMBER = re.compile(r"^  (\w+)\??: (.+)$", re.MULTILINE)


def kinds_of(said: dict) -> set[str]:
    """What JSON calls the values that a schema allows."""
    if "anyOf" in said:
        return set().union(*map(kinds_of, said["anyOf"]))
    if "$ref" in said:
        return {"object"}
    if "enum" in said:
        return {"string" if isinstance(value, str) else "number" for value in said["enum"]}
    return {"number" if said["type"] == "integer" else said["type"]}


def kind_in_scripts(said: str) -> str:
    if said.endswith("[]"):
        return "array"
    named = {"string", "number", "boolean"} & {said, said.removesuffix(" | null")}
    return named.pop() if named else "string" if said.startswith('"') else "object"


@pytest.mark.parametrize("name", IN_SCRIPTS)
def test_scripts_are_told_the_same_types(name):
    """Where a script reads a member, the server sends one by that name and of that kind."""
    types = (FILE.parent.parent / "static" / "state.d.ts").read_text(encoding="utf-8")
    body = re.search(rf"^(?:export )?interface {name}\b[^{{]*\{{\n(.*?)^\}}", types, re.MULTILINE | re.DOTALL)[1]
    members = {member: said for member, said in MEMBER.findall(body) if said != "never"}
    known = schema()["$defs"]["shapes"][IN_SCRIPTS[name]]["properties"]
    assert members
    assert members.keys() <= known.keys()
    wrong = {member: said for member, said in members.items() if kind_in_scripts(said) not in kinds_of(known[member])}
    assert wrong == {}
