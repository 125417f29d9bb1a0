"""harvest.json comes back as the harvest that it was made of: every format gives the same bytes."""

import json
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from workshop.core import Refused
from workshop.core.model.visibility import EVERYBODY, FACILITATORS
from workshop.core.plan import read_plan
from workshop.harvest import FORMATS, harvest
from workshop.harvest.as_page import page_content
from workshop.harvest.from_json import read_harvest
from workshop.translations import Words

from ..core.test_properties import ASKS, rehearse
from ..rehearsal import SHORT
from .conftest import Session
from .reading import rendered
from .test_golden import LOGS, workshop_of


def taken_back(found):
    return read_harvest(rendered(found, "json"))


@pytest.fixture(scope="module")
def golden():
    return harvest(workshop_of(LOGS[0]), FACILITATORS, "ab" * 32)


@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_has_the_same_bytes(golden, ending):
    for language in ("nl", "fr"):
        assert rendered(taken_back(golden), ending, language) == rendered(golden, ending, language)


@settings(max_examples=60, deadline=None)
@given(ASKS, st.sampled_from([EVERYBODY, FACILITATORS]))
def test_whatever_people_did_the_harvest_comes_back_whole(asks, reader):
    *_, last = rehearse(asks)
    found = harvest(last.workshop, reader)
    assert taken_back(found) == found
    assert page_content(taken_back(found), Words("nl")) == page_content(found, Words("nl"))


def test_who_is_nearly_all_behind_a_line_comes_back(voted):
    voted.facilitate("reveal")
    found = voted.harvest()
    assert any(axis.nearly_all for line in found.every_line for axis in line.axes)
    assert taken_back(found) == found


# ---- files that aren't as they were written


def small():
    """A session with a bit of everything in it, as data."""
    session = Session(read_plan(SHORT, "proef.toml"))
    session.join(*[{"regio": "kempen"}] * 6, {"regio": "limburg"})
    session.facilitate("start_stage", stage="verzamelen")
    for number, text in enumerate(("Samen leren", "Elke maand", "Samen leren.", "Te duur"), 1):
        session.ask(f"p{number}", "post_insight", category="succes" if number < 4 else "valkuil", text=text)
    session.facilitate("merge_insights", into="i1", insights=["i3"])
    session.facilitate("add_theme", category="succes", title="Samen", insights=["i1", "i2"])
    session.facilitate("park", target="i4", reason="Later")
    session.facilitate("start_stage", stage="stemmen")
    for number in range(1, 7):
        session.ask(f"p{number}", "vote", target="t1", dots=1)
    session.ask("p1", "object", target="t1", on=True, text="Wie betaalt dat?")
    session.facilitate("reveal")
    session.facilitate("place", target="t1", sections=["context"], criteria=[])
    session.facilitate("decide", target="t1", decision="partly", reason="Niet overal")
    session.facilitate("add_action", theme="t1", what="Opbellen", who="Trekker")
    session.facilitate("close_workshop")
    return json.loads(rendered(harvest(session.workshop, FACILITATORS), "json"))


WHOLE = json.dumps(small())
VALUES = st.sampled_from(
    [
        None,
        True,
        False,
        0,
        1,
        -1,
        10**30,
        1.5,
        "",
        "x",
        "S1",
        "i1",
        "t1",
        "\x00",
        "a\x0bb",
        "\ud800",
        [],
        {},
        ["x"],
        {"x": 1},
    ]
)


def places(value, path=()):
    """The way to each value in it."""
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, each in inside:
        yield from places(each, (*path, name))


def edited(path, change):
    data = json.loads(WHOLE)
    at = data
    for name in path[:-1]:
        at = at[name]
    change(at, path[-1])
    return json.dumps(data).encode()


def refused(content):
    with pytest.raises(Refused) as caught:
        read_harvest(content)
    assert caught.value.code == "bad_harvest"
    return caught.value.values


EVERYWHERE = [path for path in places(json.loads(WHOLE)) if path]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(EVERYWHERE), VALUES)
@example(("interventions", 0, "targets"), [])
def test_whatever_is_changed_it_is_told_where_or_every_format_can_tell_it(path, value):
    """All or nothing: what is taken in can be told in every format, and what can't be isn't taken in."""
    content = edited(path, lambda at, name: at.__setitem__(name, value))
    try:
        found = read_harvest(content)
    except Refused:
        assert f"problem.{refused(content)['why']}" in Words("nl")
        return
    assert json.loads(rendered(found, "json")) == json.loads(content)
    page_content(found, Words("nl"))
    for ending in FORMATS:
        rendered(found, ending)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(EVERYWHERE))
def test_what_is_left_out_is_missed_where_it_belongs(path):
    content = edited(path, lambda at, name: at.pop(name))
    with suppress(Refused):
        assert json.loads(rendered(read_harvest(content), "json")) == json.loads(content)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, len(WHOLE) - 1))
def test_a_file_that_was_cut_off_says_so(length):
    assert refused(WHOLE[:length].encode())["why"] in ({"harvest_cut"} if length else {"harvest_no_json"})


SAYS = {
    "harvest_no_json": [b"PK\x03\x04 a Word document", b"nr;kaart\n", b"\xff\xfe{", b"[" * 100_000, b'{"x": NaN}'],
    "harvest_other": [b"{}", b"[1]", b"3", b'{"format": 1, "name": "x"}'],
    "harvest_broken": [b'{\n"format": 1,,\n}'],
    "harvest_newer": [edited(("format",), lambda at, name: at.__setitem__(name, 2))],
    "harvest_older": [edited(("participation", "questions"), lambda at, name: at.pop(name))],
}


@pytest.mark.parametrize(("why", "content"), [(why, file) for why, files in SAYS.items() for file in files])
def test_what_is_wrong_with_a_file_is_said(why, content):
    assert refused(content)["why"] == why


THEME = ("categories", 0, "lines", 0)
APART = {
    "categories[0].lines[0].insights[1].id": ((*THEME, "insights", 1, "id"), "i9999999"),
    "categories[0].lines[0].sections[0]": ((*THEME, "sections", 0), "elders"),
    "categories[0].lines[0].ballots.stemmen": ((*THEME, "ballots", "stemmen"), 99),
    "sections[0].lines[0]": (("sections", 0, "lines", 0), "t9"),
    "decides": (("decides",), "welkom"),
    "workshop.created": (("workshop", "created"), "gisteren"),
    "made.extra": (("made", "extra"), 1),
    "parked[0].category": (("parked", 0, "category"), "elders"),
}


@pytest.mark.parametrize("where", APART)
def test_ids_that_do_not_meet_are_told_by_their_place(where):
    path, value = APART[where]
    values = refused(edited(path, lambda at, name: at.__setitem__(name, value)))
    assert (values["why"], values["where"]) == ("harvest_changed", where)


def test_the_same_card_twice_is_told():
    content = edited((*THEME, "insights", 1, "id"), lambda at, name: at.__setitem__(name, "i1"))
    assert refused(content) == {"why": "harvest_twice", "id": "i1"}


def test_a_file_that_another_program_wrote_anew_is_the_same_harvest():
    """Its order of names and its spaces are the program's; what it says is ours."""
    anew = json.dumps(json.loads(WHOLE), sort_keys=True, indent=8).encode("utf-8-sig")
    assert json.loads(rendered(read_harvest(anew), "json")) == json.loads(WHOLE)
