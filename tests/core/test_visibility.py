"""Who may see what, as docs/protocol.md has it: what happened, a column for each who looks, x for who sees it then."""

import re

import pytest

from workshop.core.model.visibility import EVERYBODY, FOR_FACILITATORS, exists_for, harvest_for, sees
from workshop.core.plan import read_plan
from workshop.harvest import harvest

from ..rehearsal import SHORT, Rehearsal, actor

PLAN = (
    SHORT.replace("format = 1", 'format = 1\npassphrase = "zonnebloem"', 1)
    .replace("[[categories]]", '[privacy]\nnames = "optional"\nmin_cell = 2\n\n[[categories]]', 1)
    .replace('title = "Verzamelen"', 'title = "Verzamelen"\nfacilitator = "Vraag door."')
    .replace("by_participants = true", "by_participants = true, ask_organisation = true")
)

# `room` is the screen and all phones but the author's. Nobody's own: no author sees it alone.
THINGS = """
                                                | facilitator | room | author | harvest
card    in a stage                              |      x      |  x   |   x    |    x
card    hidden                                  |      x      |  .   |   x    |    .
card    hidden, shown                           |      x      |  x   |   x    |    x
card    taken back                              |      .      |  .   |   .    |    .
card    hidden, taken back                      |      .      |  .   |   .    |    .
card    sealed                                  |      .      |  .   |   x    |    .
card    sealed, opened                          |      x      |  x   |   x    |    x
card    sealed, then voting                     |      x      |  x   |   x    |    x
card    sealed, taken back                      |      .      |  .   |   .    |    .
card    sealed, taken back, opened              |      .      |  .   |   .    |    .
card    checked                                 |      x      |  .   |   x    |    .
card    checked, passed                         |      x      |  x   |   x    |    x
card    checked, opened                         |      x      |  .   |   x    |    .
card    checked, then voting                    |      x      |  .   |   x    |    .
card    checked, all passed                     |      x      |  x   |   x    |    x
card    checked, passed, said again             |      x      |  .   |   x    |    .
card    checked, hidden                         |      x      |  .   |   x    |    .
card    checked, hidden, passed                 |      x      |  .   |   x    |    .
card    checked, hidden, shown                  |      x      |  x   |   x    |    x
card    checked, taken back                     |      .      |  .   |   .    |    .
card    withheld                                |      x      |  .   |   x    |    .
card    withheld, not withheld                  |      x      |  x   |   x    |    x
card    withheld by its author                  |      x      |  .   |   x    |    .
card    sealed, withheld by its author          |      .      |  .   |   x    |    .
objection   discussing, withheld                |      x      |  .   |   x    |    .
action  acting, withheld                        |      x      |  .   |   x    |    .
card    by a trial                              |      x      |  x   |   x    |    .
card    by a trial, hidden                      |      x      |  .   |   x    |    .
card    excluded                                |      x      |  x   |   x    |    x
card    parked                                  |      x      |  x   |   x    |    x
card    parked, hidden                          |      x      |  .   |   x    |    .
card    merged                                  |      .      |  .   |   x    |    x
card    merged, hidden with it                  |      .      |  .   |   x    |    .
card    merged, split                           |      x      |  x   |   x    |    x
card    merged, taken back                      |      .      |  .   |   .    |    .
card    of the plan                             |      x      |  x   |   .    |    x
card    of the plan, hidden                     |      x      |  .   |   .    |    .
theme   in a stage                              |      x      |  x   |   .    |    x
theme   hidden                                  |      x      |  .   |   .    |    .
theme   parked                                  |      x      |  x   |   .    |    x
theme   taken back                              |      .      |  .   |   .    |    .
objection   discussing                          |      x      |  x   |   x    |    x
objection   discussing, hidden                  |      x      |  .   |   x    |    .
objection   discussing, hidden, shown           |      x      |  x   |   x    |    x
objection   discussing, taken back              |      .      |  .   |   .    |    .
objection   discussing, by a trial              |      .      |  .   |   x    |    .
objection   discussing, excluded                |      .      |  .   |   x    |    .
objection   in a stage                          |      x      |  x   |   x    |    x
objection   voting                              |      .      |  .   |   x    |    .
objection   voting, taken back                  |      .      |  .   |   .    |    .
objection   voting, then discussing             |      x      |  .   |   x    |    .
objection   voting, revealed                    |      x      |  x   |   x    |    x
objection   voting, revealed, hidden            |      x      |  .   |   x    |    .
objection   discussing, then voting, said again |      .      |  .   |   x    |    .
addition    discussing                          |      x      |  x   |   x    |    x
addition    discussing, hidden                  |      x      |  .   |   x    |    .
addition    discussing, hidden, shown           |      x      |  x   |   x    |    x
addition    discussing, taken back              |      .      |  .   |   .    |    .
addition    discussing, by a trial              |      .      |  .   |   x    |    .
addition    discussing, excluded                |      .      |  .   |   x    |    .
action  acting                                  |      x      |  x   |   x    |    x
action  acting, hidden                          |      x      |  .   |   x    |    .
action  acting, taken back                      |      .      |  .   |   .    |    .
action  acting, by a trial                      |      .      |  .   |   x    |    .
action  acting, excluded                        |      x      |  x   |   x    |    x
"""

# Counts and ballots of a round. Who voted is told their own dots in `me`, and no count before others.
COUNTS = """
                                                          | facilitator | room | voter | harvest
collecting, dots                                          |      x      |  x   |   x   |    x
voting, dots                                              |      .      |  .   |   .   |    .
voting, dots, then discussing                             |      x      |  .   |   .   |    .
voting, dots, closed                                      |      x      |  .   |   .   |    .
voting, dots, revealed                                    |      x      |  x   |   x   |    x
voting, dots, revealed, closed, late dots                 |      .      |  .   |   .   |    .
voting, dots, revealed, closed, late dots, review over    |      x      |  x   |   x   |    x
voting, dots, closed, late dots, review over              |      .      |  .   |   .   |    .
voting, dots, revealed, closed, one late dot, review over |      .      |  .   |   .   |    .
"""

# Which lines the room talks about: their order tells how the round that decides ended.
TOPICS = """
                                                          | facilitator | room
collecting, dots                                          |      .      |  .
voting, dots                                              |      .      |  .
voting, dots, then discussing                             |      x      |  .
voting, dots, closed                                      |      x      |  .
voting, dots, revealed                                    |      x      |  x
voting, dots, closed, late dots, review over              |      x      |  .
"""


# What was decided of a line, while the line itself is seen.
DECISIONS = """
                                       | facilitator | room | author
decided                                |      x      |  .   |   .
decided, published                     |      x      |  x   |   x
published, decided                     |      x      |  x   |   x
decided, published, unpublished        |      x      |  .   |   .
decided, published, decided on no more |      .      |  .   |   .
"""


# A tension between the author's card and i1, when what happened happened to that card.
TENSIONS = """
                              | facilitator | room | author | harvest
in a stage                    |      x      |  x   |   x    |    x
in a stage, untied            |      .      |  .   |   .    |    .
in a stage, hidden            |      x      |  .   |   .    |    .
in a stage, hidden, shown     |      x      |  x   |   x    |    x
in a stage, withheld          |      x      |  .   |   .    |    .
in a stage, parked            |      x      |  .   |   .    |    .
in a stage, merged            |      x      |  .   |   .    |    .
in a stage, merged, split     |      x      |  x   |   x    |    x
in a stage, taken back        |      x      |  .   |   .    |    .
by a trial                    |      x      |  x   |   x    |    .
"""


class Room(Rehearsal):
    """p1 is the author, p2 came with p1, p3 is somebody else, p4 only tries out. i1 is another's card."""

    def __init__(self, **about) -> None:
        super().__init__(read_plan(PLAN, "proef.toml"), **about)
        self.join({}, {}, name="Anna")
        self.here = self.now
        self.join({})
        self.join({}, trial=True)
        self.author, self.thing = "p1", ""
        self.start("verzamelen", present=3)
        self.ask("p3", "post_insight", category="succes", text="x")

    def start(self, stage, **fields):
        self.ask("facilitator", "start_stage", stage=stage, **fields)

    def lead(self, do, **fields):
        self.ask("facilitator", do, **fields)

    def make(self, kind):
        if kind == "card":
            made = self.ask(self.author, "post_insight", category="succes", text="x")["insight"]
        elif kind == "theme":
            made = self.ask("facilitator", "add_theme", category="succes", title="x", insights=["i1"])["theme"]
        elif kind == "objection":
            self.ask(self.author, "object", target="i1", on=True, text="x")
            made = self.workshop.people[self.author].objections["i1"]
        elif kind == "addition":
            made = self.ask(self.author, "post_addition", target="i1", text="x")["addition"]
        else:
            made = self.ask(self.author, "add_action", what="x", who="y")["action"]
        self.thing = made

    def take_back(self):
        if self.thing[0] == "i":
            self.ask(self.author, "withdraw_insight", insight=self.thing)
        elif self.thing[0] == "o":
            self.ask(self.author, "object", target="i1", on=False)
        elif self.thing[0] == "d":
            self.ask(self.author, "withdraw_addition", addition=self.thing)
        elif self.thing[0] == "a":
            self.ask(self.author, "remove_action", action=self.thing)
        else:
            self.ask("facilitator", "remove_theme", theme=self.thing)

    def say_again(self):
        if self.thing[0] == "i":
            self.ask(self.author, "edit_insight", insight=self.thing, text="y")
        else:
            self.ask(self.author, "object", target="i1", on=True, text="y")

    def sow(self):
        self.lead("seed")
        self.thing = "i2"

    def give(self, *people):
        for who in people:
            self.ask(who, "vote", target="i1", dots=1)


BEFORE = {
    "by a trial": lambda room: setattr(room, "author", "p4"),
    "sealed": lambda room: room.lead("set_cards", cards="sealed"),
    "checked": lambda room: room.lead("set_cards", cards="checked"),
    "of the plan": Room.sow,
    "discussing": lambda room: room.start("bespreken"),
    "voting": lambda room: room.start("stemmen"),
    "acting": lambda room: room.start("acties"),
    "in a stage": lambda room: None,
}
AFTER = {
    "untied": lambda room: room.lead("remove_tension", tension="e1"),
    "withheld": lambda room: room.lead("withhold", target=room.thing, on=True),
    "not withheld": lambda room: room.lead("withhold", target=room.thing, on=False),
    "withheld by its author": lambda room: room.ask(room.author, "withhold", target=room.thing, on=True),
    "decided": lambda room: room.lead("decide", target="i1", decision="partly", reason="x"),
    "decided on no more": lambda room: room.lead("decide", target="i1", decision="open"),
    "published": lambda room: room.lead("publish"),
    "unpublished": lambda room: room.lead("unpublish"),
    "hidden": lambda room: room.lead("hide_insight", insight=room.thing, reason="daarom"),
    "shown": lambda room: room.lead("show_insight", insight=room.thing),
    "parked": lambda room: room.lead("park", target=room.thing, reason="later"),
    "merged": lambda room: room.lead("merge_insights", into="i1", insights=[room.thing]),
    "hidden with it": lambda room: room.lead("hide_insight", insight="i1"),
    "split": lambda room: room.lead("split_insight", insight=room.thing),
    "taken back": Room.take_back,
    "opened": lambda room: room.lead("set_cards", cards="live"),
    "passed": lambda room: room.lead("check", target=room.thing, ok=True),
    "all passed": lambda room: room.lead("check", target=None, ok=True),
    "voting": lambda room: room.start("stemmen"),
    "then voting": lambda room: room.start("stemmen"),
    "then discussing": lambda room: room.start("bespreken"),
    "revealed": lambda room: room.lead("reveal"),
    "excluded": lambda room: room.lead("exclude", joined_from="2026-11-24T19:00Z", joined_to=room.here, on=True),
    "said again": Room.say_again,
    "collecting": lambda room: None,
    "dots": lambda room: room.give("p1", "p2"),
    "closed": lambda room: room.lead("close_workshop"),
    "late dots": lambda room: room.give("p1", "p2"),
    "one late dot": lambda room: room.give("p1"),
    "review over": lambda room: room.lead("close_workshop"),
}


def rows(table):
    """What happened, and a boolean for each column."""
    _, _, *lines = table.splitlines()
    for line in lines:
        what, *marks = (each.strip() for each in line.split("|"))
        assert set(marks) <= {"x", "."}
        yield pytest.param(what, [mark == "x" for mark in marks], id=re.sub(r"\s+", " ", what))


def happen(kind, acts):
    """A room in which this was made: after what comes before it, and then the rest happened to it."""
    room = Room()
    for act in acts:
        if act in BEFORE and not room.thing:
            BEFORE[act](room)
        else:
            if not room.thing:
                room.make(kind)
            AFTER[act](room)
    if not room.thing:
        room.make(kind)
    return room


COLLECTION = {"i": "insights", "t": "themes", "o": "objections", "d": "additions", "a": "actions"}


def shows(room, who):
    return room.thing in room.sees(who).get(COLLECTION[room.thing[0]], {})


def harvested(room):
    found = harvest(room.workshop)
    lines = [line for category in found.categories for line in category.lines]
    if room.thing[0] == "o":
        return any(line.objections.people for line in lines if line.id == "i1")
    if room.thing[0] == "d":
        return any(line.additions for line in lines if line.id == "i1")
    return room.thing in [thing.id for thing in (*lines, *found.parked, *found.insights, *found.actions)]


def of(room):
    return {
        **room.workshop.insights,
        **room.workshop.themes,
        **room.workshop.objections,
        **room.workshop.additions,
        **room.workshop.actions,
    }


@pytest.mark.parametrize(("what", "seen"), list(rows(THINGS)))
def test_who_sees_a_thing(what, seen):
    kind, acts = what.split(maxsplit=1)
    room = happen(kind, acts.split(", "))
    others = ["screen", "p3", "p2"]
    facilitator, in_room, author, in_harvest = seen
    assert shows(room, "facilitator") is facilitator
    assert {who: shows(room, who) for who in others} == dict.fromkeys(others, in_room)
    assert shows(room, room.author) is (in_room or author)
    assert harvested(room) is in_harvest


@pytest.mark.parametrize(("what", "seen"), list(rows(THINGS)))
def test_what_somebody_sees_they_may_name_in_a_command(what, seen):
    kind, acts = what.split(maxsplit=1)
    room = happen(kind, acts.split(", "))
    thing = of(room)[room.thing]
    for who in ("facilitator", "screen", "p1", "p2", "p3", "p4"):
        assert exists_for(thing, actor(who)) or not sees(room.workshop, thing, actor(who))


@pytest.mark.parametrize(("what", "seen"), list(rows(COUNTS)))
def test_who_sees_the_count_of_a_round(what, seen):
    room = Room()
    for act in what.split(", "):
        AFTER[act](room)
    late = "late dot" in what
    round = "stemmen.late" if late else "stemmen" if "voting" in what else "verzamelen"
    facilitator, in_room, voter, in_harvest = seen
    expected = {"facilitator": facilitator, "screen": in_room, "p3": in_room, "p1": voter, "p2": voter}
    states = {who: room.sees(who) for who in expected}
    assert {who: round in state.get("ballots", {}) for who, state in states.items()} == expected
    assert {who: round in state["insights"]["i1"].get("votes", {}) for who, state in states.items()} == expected
    supports = [support.round.id for card in harvest(room.workshop).insights for support in card.supports]
    assert (round in supports) is in_harvest
    assert states["p1"]["me"]["votes"][round] == {"i1": 1}


@pytest.mark.parametrize(("what", "seen"), list(rows(TOPICS)))
def test_who_is_told_which_lines_the_room_talks_about(what, seen):
    room = Room()
    for act in what.split(", "):
        AFTER[act](room)
    facilitator, in_room = seen
    expected = {"facilitator": facilitator, "screen": in_room, "p3": in_room, "p1": in_room}
    lines = {who: room.sees(who)["now"]["topics"].get("lines") for who in expected}
    assert lines == {who: ["i1"] if is_seen else None for who, is_seen in expected.items()}


@pytest.mark.parametrize(("what", "seen"), list(rows(TENSIONS)))
def test_who_sees_a_tension(what, seen):
    before, *acts = what.split(", ")
    room = happen("card", [before])
    room.lead("add_tension", lines=[room.thing, "i1"], text="x")
    for act in acts:
        AFTER[act](room)
    facilitator, in_room, author, in_harvest = seen
    expected = {"facilitator": facilitator, "screen": in_room, "p3": in_room, room.author: author}
    assert {who: bool(room.sees(who).get("tensions")) for who in expected} == expected
    assert bool(harvest(room.workshop).tensions) is in_harvest


@pytest.mark.parametrize(("what", "seen"), list(rows(DECISIONS)))
def test_who_sees_what_was_decided(what, seen):
    room = Room()
    for act in what.split(", "):
        AFTER[act](room)
    facilitator, in_room, author = seen
    expected = {"facilitator": facilitator, "screen": in_room, "p1": in_room, "p3": author}
    assert {who: "decision" in room.sees(who)["insights"]["i1"] for who in expected} == expected


def test_a_card_in_a_hidden_theme_lies_loose_for_who_may_not_see_that():
    room = happen("theme", ["in a stage", "hidden"])
    assert room.sees("facilitator")["insights"]["i1"]["theme"] == room.thing
    assert all("theme" not in room.sees(who)["insights"]["i1"] for who in ("screen", "p1", "p3"))


def led():
    """A session in which there is all that facilitators alone are told."""
    room = Room()
    room.make("card")
    room.ask("p3", "post_insight", category="succes", text="x@y.be")
    room.ask("p1", "report", target="i3", why="y")
    room.join({})
    room.ask("p5", "post_insight", category="succes", text="x")
    room.start("lezen")
    room.ask("p3", "ask", target="i1")
    group = room.ask("facilitator", "add_theme", category="succes", title="x", insights=["i1", "i4"])["theme"]
    for who in ("p3", "p5"):
        room.ask(who, "recognise", theme=group, on=True)
    room.ask("p3", "same", pair=["i1", room.thing])
    AFTER["hidden"](room)
    room.lead("edit_insight", insight=room.thing, text="z", reason="r")
    room.lead("add_action", what="x", who="y")
    room.ask("p3", "join_action", action="a1", on=True, organisation="OCMW")
    room.lead("block", insight="i1")
    room.start("stemmen")
    room.start("bespreken")
    AFTER["excluded"](room)
    room.ask("p5", "join_action", action="a1", on=True, organisation="Buurthuis")
    room.lead("hide_name", action="a1", name="Buurthuis", reason="r")
    room.lead("door", state="closed")
    room.ask("visitor", "knock", knock="x")
    room.lead("publish")
    return room


def seen(room, who):
    """But for what one said oneself, and the questions of the check-in, whose options say whether they `counts`."""
    state = room.sees(who)
    state.pop("me", None)
    del state["plan"]["profile"]
    return state


def names(value):
    if isinstance(value, dict):
        return set(value) | {name for inner in value.values() for name in names(inner)}
    return {name for inner in value for name in names(inner)} if isinstance(value, list) else set()


def test_what_helps_to_lead_is_told_to_facilitators_alone():
    rooms = led(), Room(rehearses="AB12CD")  # which is never published
    told = {
        who: {name for room in rooms for name in names(seen(room, who))}
        for who in ("facilitator", "screen", "p3", "p1")
    }
    assert told["facilitator"] >= FOR_FACILITATORS
    for who in ("screen", "p3", "p1"):
        assert not told[who] & FOR_FACILITATORS
    assert "reason" in told["facilitator"] & told["p1"]
    assert "reason" not in told["screen"] | told["p3"]


def test_the_draft_is_told_to_facilitators_alone():
    room = led()
    room.lead("add_clauses", kind="sections", place="context", texts=["Een alinea."])
    assert ["clauses" in room.sees(who) for who in ("facilitator", "screen", "p3", "p1")] == [True, False, False, False]


def test_what_an_earlier_harvest_brought_is_told_to_everybody():
    room = Room()
    origin = {"code": "ANDER7", "title": "Vorige keer", "number": "S7", "day": "2026-03-14"}
    action = {"what": "Bellen", "who": "Trekker", "when": None, "first_step": None, "organisations": []}
    line = {"category": "succes", "text": "Begin klein", "origin": origin}
    room.ask("organiser", "bring_along", lines=[line], actions=[action | {"origin": origin}])
    room.lead("follow_up", action="b1", outcome="dropped", reason="Er is geen geld.")
    [card] = [id for id, insight in room.workshop.insights.items() if insight.origin]
    for who in ("facilitator", "screen", "p3", "p1"):
        state = room.sees(who)
        assert state["insights"][card]["origin"] == origin
        assert (state["earlier"]["b1"]["outcome"], state["earlier"]["b1"]["reason"]) == ("dropped", "Er is geen geld.")
    room.lead("hide_earlier", action="b1")
    assert room.sees("facilitator")["earlier"]["b1"]["status"] == "hidden"
    assert not any(room.sees(who).get("earlier", {}).get("b1") for who in ("screen", "p3", "p1"))


def test_a_harvest_is_read_as_it_is_by_facilitators_and_as_it_was_published_by_others():
    room = Room()
    assert (harvest_for(room.workshop, actor("facilitator")), harvest_for(room.workshop, EVERYBODY)) == (
        room.workshop.seq,
        0,
    )
    room.lead("publish")
    published = room.workshop.seq
    room.make("card")
    assert harvest_for(room.workshop, actor("facilitator")) == room.workshop.seq > published
    assert harvest_for(room.workshop, EVERYBODY) == harvest_for(room.workshop, actor("p1")) == published
    room.lead("unpublish")
    assert harvest_for(room.workshop, EVERYBODY) == 0
