"""What must hold in whatever order people ask."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from workshop.client import merge
from workshop.core import Refused, changes_since, fold, fold_until
from workshop.core.model.tallies import dots_left
from workshop.core.plan import read_plan
from workshop.core.subjects.forgetting import PersonForgotten
from workshop.harvest import harvest
from workshop.harvest.as_json import as_data

from ..rehearsal import RATED, Rehearsal, actor, erased

PLAN = read_plan(
    RATED.replace("[[categories]]", '[privacy]\nnames = "optional"\nmin_cell = 2\n\n[[categories]]', 1)
    .replace("by_participants = true", "by_participants = true, ask_organisation = true")
    .replace('title = "Bespreken"', 'title = "Bespreken"\ndiscuss = { topics = 2, include_contested = true }'),
    "proef.toml",
)
PEOPLE = st.sampled_from(["p1", "p2", "p3", "p4"])  # the last is a trial
CARDS = st.sampled_from([f"i{number}" for number in range(1, 6)])
THEMES = st.sampled_from(["t1", "t2"])
TARGETS = st.one_of(CARDS, THEMES)
CATEGORIES = st.sampled_from(["succes", "valkuil"])
AUDIENCES = ("p1", "p2", "p3", "p4", "screen", "facilitator")
THINGS = st.sampled_from(["t1", "t2", "o1", "o2", "d1", "d2", "a1", "a2"])
CAME = ["2026-11-24T19:00:03Z", "2026-11-24T19:00:04Z", "2026-11-24T19:00:05Z"]  # p1, p2 and p3


TENSIONS = st.sampled_from(["e1", "e2"])
CLAUSES = st.sampled_from(["c1", "c2"])
LINES = st.lists(TARGETS, max_size=2)
OUTCOMES = st.sampled_from(["done", "open", "dropped", None])
PURPOSES = st.sampled_from(["requirement", "not"]).map(
    lambda purpose: [{"kind": "sections", "place": "context", "purpose": purpose}]
)


ORIGIN = {"code": "ANDER7", "title": "Vorige keer", "number": "S7", "day": "2026-03-14"}
BROUGHT = {"category": "valkuil", "text": "x", "origin": ORIGIN}
ASKED_AFTER = {"what": "x", "who": "y", "when": None, "first_step": None, "organisations": [], "origin": ORIGIN}


LISTED = st.lists(
    st.fixed_dictionaries({"category": CATEGORIES, "text": st.sampled_from("xy"), "note": st.sampled_from(["", "z"])}),
    min_size=1,
    max_size=2,
)


def said(do, **fields):
    return st.tuples(st.just(do), st.fixed_dictionaries(fields))


FACILITATED = st.one_of(
    said(
        "start_stage",
        stage=st.sampled_from(
            ["verzamelen", "lezen", "lezen", "stemmen", "stemmen", "wegen", "wegen", "bespreken", "acties", "oogst"]
        ),
        again=st.booleans(),
        present=st.integers(0, 9),
    ),
    said("hide_insight", insight=CARDS),
    said("show_insight", insight=CARDS),
    said("edit_insight", insight=CARDS, text=st.sampled_from("xyz"), category=st.sampled_from(["succes", "valkuil"])),
    said("edit_insight", insight=CARDS, text=st.sampled_from("xyz"), reason=st.sampled_from(["", "x"])),
    said("set_cards", cards=st.sampled_from(["live", "sealed", "checked"])),
    said("set_cards", cards=st.just("checked")),
    said("check", target=st.one_of(st.none(), CARDS, THINGS), ok=st.just(True)),
    said("check", target=st.one_of(CARDS, THINGS), ok=st.booleans()),
    said("block", insight=CARDS, on=st.sampled_from([True, False, False])),
    said("pause_posts", on=st.sampled_from([True, False, False])),
    said("pause_timer", on=st.booleans()),
    said("reveal"),
    said("reveal", category=st.sampled_from(["succes", "valkuil"]), lines=st.sampled_from(["next", "next", "all"])),
    said("seed"),
    said("import_cards", cards=LISTED),
    said("place", target=TARGETS, sections=st.just(["context"]), criteria=st.just([])),
    said("place", target=TARGETS, sections=st.just(["context"]), criteria=st.just([]), purposes=PURPOSES),
    said("decide", target=TARGETS, decision=st.sampled_from(["adopted", "later", "open"])),
    said("decide", target=CARDS, decision=st.sampled_from(["partly", "not"]), reason=st.sampled_from("xy")),
    said("unpublish"),
    said("withhold", target=CARDS | THINGS, on=st.booleans()),
    said("add_clauses", kind=st.just("sections"), place=st.just("context"), texts=st.just(["x"]), lines=LINES),
    said("edit_clause", clause=CLAUSES, text=st.sampled_from(["x", "xy", "yx"]), revision=st.integers(1, 60)),
    said("move_clause", clause=CLAUSES, kind=st.just("criteria"), place=st.just("actie"), position=st.integers(0, 1)),
    said("tie_clause", clause=CLAUSES, lines=LINES),
    said("remove_clause", clause=CLAUSES),
    said("hide_earlier", action=st.just("b1")),
    said("show_earlier", action=st.just("b1")),
    said("follow_up", action=st.just("b1"), outcome=OUTCOMES, reason=st.just("x")),
    said("count_hands", target=TARGETS, people=st.integers(0, 4)),
    said("add_theme", category=CATEGORIES, title=st.sampled_from("xy"), insights=st.lists(CARDS, max_size=2)),
    said("edit_theme", theme=THEMES, title=st.sampled_from("xyz"), position=st.integers(0, 2)),
    said("remove_theme", theme=THEMES),
    said("move_insights", insights=st.lists(CARDS, min_size=1, max_size=2), theme=THEMES | st.none()),
    said("move_insights", insights=st.lists(CARDS, min_size=1), theme=st.none(), position=st.integers(0, 3)),
    said("merge_insights", into=CARDS, insights=st.lists(CARDS, min_size=1, max_size=2)),
    said("merge_insights", into=CARDS, insights=st.lists(CARDS, min_size=1, max_size=2)),
    said("split_insight", insight=CARDS),
    said("split_insight", insight=CARDS, theme=THEMES | st.just("")),
    said("split_insight", insight=CARDS, into=CARDS),
    said("park", target=TARGETS, reason=st.sampled_from("xy")),
    said("unpark", target=TARGETS),
    said("hide_insight", insight=THINGS, reason=st.sampled_from(["", "x"])),
    said("show_insight", insight=THINGS),
    said("door", state=st.sampled_from(["open", "closed"])),
    said("let_in"),
    said("exclude", joined_from=st.just(CAME[0]), joined_to=st.sampled_from(CAME), on=st.booleans()),
    said("note", target=TARGETS, text=st.sampled_from(["", "x"])),
    said("add_tension", lines=st.lists(TARGETS, min_size=2, max_size=2), text=st.sampled_from(["", "x"])),
    said("add_tension", lines=st.sampled_from([["i1", "i3"], ["t1", "i1"], ["i3", "t1"], ["i1", "i2"]])),
    said("edit_tension", tension=TENSIONS, text=st.sampled_from(["", "x", "y"])),
    said("remove_tension", tension=TENSIONS),
    said("spotlight", target=TARGETS | TENSIONS | st.none()),
    said("show", what=st.sampled_from(["stage", "join", "blank"])),
    said("add_action", what=st.just("x"), who=st.just("y"), theme=TARGETS),
    said("remove_action", action=st.sampled_from(["a1", "a2"])),
    said("undo"),
    said("undo"),
    said("publish"),
    said("arrange", when=st.sampled_from(["", "2026-12-01T19:00"]), place=st.sampled_from(["", "Zaal 2"])),
    said("archive", on=st.booleans()),
    said("close_workshop"),
    said("reopen_workshop"),
)
PARTICIPATED = st.one_of(
    said("post_insight", category=st.sampled_from(["succes", "valkuil"]), text=st.sampled_from("abc")),
    said("post_insight", category=CATEGORIES, text=st.just("x@y.be")),
    said("report", target=st.one_of(CARDS, THINGS), why=st.sampled_from(["", "x"])),
    said("vote", target=CARDS, dots=st.integers(0, 1)),
    said("vote", target=TARGETS, dots=st.integers(0, 1)),
    said("rate", target=TARGETS, scale=st.just("eens"), value=st.integers(0, 2) | st.none()),
    said("rate", target=st.just("t1"), scale=st.sampled_from(["impact", "eens"]), value=st.integers(0, 1)),
    said("object", target=TARGETS, on=st.booleans(), text=st.sampled_from(["", "x"])),
    said("add_action", what=st.just("x"), who=st.just("y")),
    said("edit_action", action=st.sampled_from(["a1", "a2"]), when=st.sampled_from(["", "morgen"])),
    said("remove_action", action=st.sampled_from(["a1", "a2"])),
    said("join_action", action=st.sampled_from(["a1", "a2"]), on=st.booleans()),
    said("join_action", action=st.just("a1"), on=st.just(True), organisation=st.sampled_from(["x", "X", "y"])),
    said("hide_name", action=st.just("a1"), name=st.sampled_from(["x", "y"]), reason=st.sampled_from(["", "x"])),
    said("show_name", action=st.just("a1"), name=st.just("x")),
    said("done", on=st.booleans()),
    said("post_addition", target=TARGETS, text=st.sampled_from("xy")),
    said("withdraw_addition", addition=st.sampled_from(["d1", "d2"])),
    said("thumb", value=st.sampled_from(["further", "next", None])),
    said("ask", target=TARGETS, on=st.booleans()),
    said("recognise", theme=THEMES, on=st.booleans(), text=st.sampled_from(["", "x"])),
    said("same", pair=st.lists(CARDS, min_size=2, max_size=2), on=st.booleans()),
    said("withdraw_insight", insight=CARDS),
    said("withhold", target=CARDS | THINGS, on=st.booleans()),
    said("edit_insight", insight=CARDS, text=st.sampled_from("xyz")),
    said("forget_me"),
    said("introduce", name=st.sampled_from("AB")),
    said("introduce", profile=st.fixed_dictionaries({"regio": st.sampled_from(["kempen", "limburg", None])})),
)
ASKS = st.lists(
    st.one_of(
        st.tuples(st.just("facilitator"), FACILITATED),
        st.tuples(PEOPLE, PARTICIPATED),
        st.tuples(st.just("visitor"), said("knock", knock=st.sampled_from("xy"))),
    ),
    min_size=12,
    max_size=40,
)


def rehearse(asks):
    """Yields the rehearsal after each command; refusals are fine."""
    rehearsal = Rehearsal(PLAN)
    rehearsal.join({"regio": "kempen"}, {"rol": ["doener"]}, {})
    rehearsal.join({}, trial=True)
    rehearsal.ask("facilitator", "start_stage", stage="verzamelen")
    for who, category in (("p1", "succes"), ("p2", "succes"), ("p3", "valkuil"), ("p4", "succes")):
        rehearsal.ask(who, "post_insight", category=category, text="a")
    rehearsal.ask("facilitator", "add_theme", category="succes", title="x", insights=["i2"])
    rehearsal.ask("facilitator", "add_action", what="x", who="y")
    rehearsal.ask("p1", "join_action", action="a1", on=True, organisation="x")
    rehearsal.ask("organiser", "bring_along", lines=[BROUGHT], actions=[ASKED_AFTER])  # i5, b1
    yield rehearsal
    forgotten = set()
    for who, (do, fields) in asks:
        if who in forgotten:  # their token works no longer
            continue
        try:
            rehearsal.ask(who, do, **fields)
        except Refused:
            continue
        if do == "forget_me":
            forgotten.add(who)
        yield rehearsal


@settings(max_examples=45, deadline=None)
@given(ASKS)
def test_no_order_of_asking_overruns_a_budget(asks):
    for rehearsal in rehearse(asks):
        for round in rehearsal.workshop.rounds.values():
            votes = rehearsal.workshop.find_stage(round.stage).votes
            for who in round.dots if votes else ():
                left = dots_left(rehearsal.workshop, votes, round, who) or {}
                assert all(rest >= 0 for rest in left.values())


@settings(max_examples=45, deadline=None)
@given(ASKS)
def test_a_fold_of_the_log_is_the_state(asks):
    *_, rehearsal = rehearse(asks)
    assert fold(rehearsal.log) == rehearsal.workshop


@settings(max_examples=45, deadline=None)
@given(ASKS)
@example(
    [
        ("facilitator", ("add_tension", {"lines": ["i1", "i3"]})),
        ("facilitator", ("park", {"target": "i1", "reason": "x"})),
    ]
)
@example(
    [
        ("facilitator", ("add_tension", {"lines": ["t1", "i1"]})),
        ("p2", ("withhold", {"target": "i2", "on": True})),
    ]
)
def test_a_tension_is_shown_while_its_two_are_two_lines_and_is_never_lost(asks):
    """Whatever happens to its lines, facilitators keep it until they untie it, or its author is forgotten."""
    for rehearsal in rehearse(asks):
        workshop, desk, hall = rehearsal.workshop, rehearsal.sees("facilitator"), rehearsal.sees("screen")
        standing = {id for id, tension in workshop.tensions.items() if not tension.removed}
        assert set(desk.get("tensions", {})) == standing
        for id in standing:
            seen = desk["tensions"][id]
            lines = [line for line in seen["lines"] if is_line(hall, line)]
            assert (id in hall.get("tensions", {})) == (len(set(lines)) == 2)
            assert bool(seen.get("rests")) == (len({line for line in seen["lines"] if is_line(desk, line)}) < 2)


def is_line(state, id):
    """As a device has it: a group with a card that is shown, or a card in none; nothing that is parked."""
    themes, insights = state.get("themes", {}), state.get("insights", {})
    thing = themes.get(id) or insights.get(id)
    if thing is None or thing.get("parked") or thing.get("status", "withheld") != "withheld":
        return False
    if id in themes:
        return any(card.get("theme") == id and is_shown(card) for card in insights.values())
    return thing.get("theme") is None or themes[thing["theme"]].get("status") is not None


def is_shown(card):
    return card.get("status", "withheld") == "withheld" and not card.get("parked")


# Who voted and saw a problem before anything else happens; how it stands is known to facilitators, or to all.
VOTED = [
    ("facilitator", ("add_theme", {"category": "valkuil", "title": "y", "insights": ["i5"]})),
    ("facilitator", ("start_stage", {"stage": "stemmen"})),
    *((who, ("vote", {"target": target, "dots": 1})) for who, target in [("p1", "i1"), ("p2", "t1"), ("p3", "t1")]),
    *((who, ("vote", {"target": "i3", "dots": 1})) for who in ("p1", "p2", "p3")),
    ("p2", ("object", {"target": "i4", "on": True})),
]
KNOWN = st.sampled_from([("reveal", {}), ("start_stage", {"stage": "bespreken"})]).map(lambda ask: ("facilitator", ask))


@settings(max_examples=60, deadline=None)
@given(KNOWN, ASKS)
@example(
    ("facilitator", ("reveal", {})),
    [
        ("facilitator", ("hide_insight", {"insight": "i2"})),  # of its group no card is shown any more
        ("facilitator", ("show_insight", {"insight": "i2"})),
        ("facilitator", ("park", {"target": "i3", "reason": "x"})),
        ("facilitator", ("start_stage", {"stage": "bespreken"})),
        ("p1", ("object", {"target": "i1", "on": True})),
        ("p1", ("object", {"target": "i4", "on": True})),
        ("facilitator", ("hide_insight", {"insight": "o2"})),
        ("facilitator", ("move_insights", {"insights": ["i1"], "theme": "t1"})),
        ("facilitator", ("withhold", {"target": "i2", "on": True})),
        ("facilitator", ("merge_insights", {"into": "i1", "insights": ["i4"]})),
        ("facilitator", ("remove_theme", {"theme": "t1"})),
        ("facilitator", ("unpark", {"target": "i3"})),
    ],
)
def test_what_the_room_talks_about_follows_from_what_each_is_shown(known, asks):
    """Whatever happens, it is told at once; and its order tells nobody more than they see."""
    for rehearsal in rehearse([*VOTED, known, *asks]):
        for who in ("screen", "facilitator"):
            state = rehearsal.sees(who)
            assert state["now"]["topics"].get("lines") == topics_in(state)


def topics_in(state):
    """By the round that decides: the two most carried lines, and the most contested one where neither is."""
    round = state["now"].get("decides")
    if round is None:
        return None
    cards, themes = [
        {id: thing for id, thing in state.get(name, {}).items() if not (thing.get("status") or thing.get("parked"))}
        for name in ("insights", "themes")
    ]
    groups = {id: any(card.get("theme") == id for card in cards.values()) for id in themes}
    parked = [id for id, theme in state.get("themes", {}).items() if theme.get("parked") and not theme.get("status")]
    loose = {id: card for id, card in cards.items() if card.get("theme") not in [*groups, *parked]}
    lines = {**{id: themes[id] for id, has_card in groups.items() if has_card}, **loose}
    problems = [each["target"] for each in state.get("objections", {}).values() if not each.get("status")]
    people = {id: line.get("supporters", line.get("votes", {})).get(round, 0) for id, line in lines.items()}

    def place(id):
        return lines[id]["category"], id in loose, lines[id]["position"], int(id[1:])

    carried = sorted(filter(people.get, lines), key=lambda id: (-people[id], place(id)))[:2]
    contested = sorted(set(problems) & set(lines), key=lambda id: (-problems.count(id), -people[id], place(id)))
    return carried if not contested or set(carried) & set(problems) else [*carried[:1], contested[0]]


@settings(max_examples=45, deadline=None)
@given(ASKS)
@example(
    [
        ("facilitator", ("start_stage", {"stage": "lezen", "again": False, "present": 0})),
        ("p1", ("ask", {"target": "i5", "on": True})),
        ("p1", ("ask", {"target": "i5", "on": False})),
    ]
)
def test_patches_from_any_moment_make_what_a_snapshot_shows(asks):
    seen = [
        (rehearsal, rehearsal.workshop.seq, {who: rehearsal.sees(who) for who in AUDIENCES})
        for rehearsal in rehearse(asks)
    ]
    *_, (rehearsal, _, now) = seen
    for _, seq, then in seen:
        for who in AUDIENCES:
            assert merge(then[who], rehearsal.sees(who, seq)) == now[who]


@settings(max_examples=45, deadline=None)
@given(ASKS)
@example(
    [
        ("p2", ("join_action", {"action": "a1", "on": True, "organisation": "X"})),
        ("facilitator", ("hide_name", {"action": "a1", "name": "x", "reason": "y"})),
        ("facilitator", ("show_name", {"action": "a1", "name": "x"})),
        ("facilitator", ("undo", {})),
        ("p1", ("join_action", {"action": "a1", "on": False})),
        ("p1", ("forget_me", {})),
        ("p2", ("join_action", {"action": "a1", "on": False})),
        ("facilitator", ("undo", {})),
    ]
)
@example(
    [
        ("facilitator", ("hide_name", {"action": "a1", "name": "x", "reason": "y"})),
        ("p1", ("join_action", {"action": "a1", "on": False})),
        ("p2", ("join_action", {"action": "a1", "on": True, "organisation": "X"})),
        ("p1", ("forget_me", {})),
    ]
)
@example(
    [
        ("p2", ("vote", {"target": "i1", "dots": 1})),
        ("facilitator", ("hide_insight", {"insight": "i1"})),
        ("p2", ("forget_me", {})),
    ]
)
@example(
    [  # of p1's dot the log tells nothing any more, nor that i1 was ever a topic
        ("facilitator", ("start_stage", {"stage": "stemmen"})),
        ("p1", ("vote", {"target": "i1", "dots": 1})),
        ("p2", ("vote", {"target": "i3", "dots": 1})),
        ("facilitator", ("reveal", {})),
        ("facilitator", ("hide_insight", {"insight": "i1"})),
        ("p1", ("forget_me", {})),
    ]
)
@example([("p4", ("object", {"target": "i2", "on": True, "text": ""})), ("p4", ("forget_me", {}))])
@example([("p1", ("forget_me", {})), ("p3", ("introduce", {"profile": {"regio": "limburg"}}))])
@example([("p2", ("forget_me", {})), ("p3", ("introduce", {"profile": {"regio": "kempen"}}))])
def test_a_log_without_who_was_forgotten_shows_what_everybody_was_shown(asks):
    seen = [
        (rehearsal, rehearsal.workshop.seq, {who: rehearsal.sees(who) for who in AUDIENCES})
        for rehearsal in rehearse(asks)
    ]
    *_, (rehearsal, _, now) = seen
    again = rehearsal.read_again()
    left = {event.by for event in rehearsal.log if isinstance(event, PersonForgotten)}
    for who in set(AUDIENCES) - left:
        anew = changes_since(again, 0, actor(who))
        assert anew == now[who]
        for _, seq, then in seen:
            assert merge(then[who], changes_since(again, seq, actor(who))) == anew


@settings(max_examples=30, deadline=None)
@given(ASKS)
@example([("facilitator", ("publish", {})), ("p1", ("forget_me", {}))])
@example([("p1", ("vote", {"target": "i2", "dots": 1})), ("facilitator", ("publish", {})), ("p2", ("forget_me", {}))])
@example(
    [  # who named an organisation counts no more, after what counted was kept for somebody else
        ("p2", ("forget_me", {})),
        (
            "facilitator",
            ("exclude", {"joined_from": "2026-11-24T19:00:03Z", "joined_to": "2026-11-24T19:00:04Z", "on": True}),
        ),
    ]
)
def test_a_harvest_stays_what_it_is_once_nobody_can_be_told(asks):
    *_, rehearsal = rehearse(asks)
    for _ in ("session", "review"):
        if rehearsal.workshop.state != "closed":
            rehearsal.ask("facilitator", "close_workshop")
    before = list(rehearsal.log)
    rehearsal.workshop = rehearsal.read_again()  # as a room does after an erasure
    rehearsal.ask("clock", "unlink")
    after = erased(rehearsal.log)
    for seq in filter(None, (len(before), fold(before).published)):
        one, other = fold_until(erased(before), seq), fold_until(after, seq if seq < len(before) else len(after))
        assert as_data(harvest(one)) == as_data(harvest(other))


@settings(max_examples=45, deadline=None)
@given(ASKS)
def test_counts_kept_up_are_the_counts_counted_anew(asks):
    *_, rehearsal = rehearse([(who, ask) for who, ask in asks if ask[0] != "forget_me"])
    workshop = rehearsal.workshop
    for round in workshop.rounds.values():
        for target, tally in round.tallies.items():
            if round.rates:
                assert_marks_are(workshop, round, target, tally)
                continue
            given = {who: dots for who, dots in round.dots.items() if workshop.people[who].counts}
            behind = [who for who in given if any(given[who].get(id) for id in counted(workshop, round, target))]
            by_cards = target not in counted(workshop, round, target)
            assert tally.people == len(behind)
            assert tally.dots == (0 if by_cards else sum(given[who][target] for who in behind))
            for question, counts in tally.options.items():
                for option, n in counts.items():
                    assert n == sum(option in round.answers[who].get(question, ()) for who in behind)


def assert_marks_are(workshop, round, target, tally):
    given = {who: marks.get(target, {}) for who, marks in round.marks.items() if workshop.people[who].counts}
    for scale, counts in tally.marks.items():
        for value, n in counts.items():
            assert n == sum(marks.get(scale) == value for marks in given.values())
    behind = [who for who, marks in given.items() if marks.get("eens") == 2]
    assert tally.people == len(behind)
    for question, options in tally.options.items():
        for option, n in options.items():
            assert n == sum(option in round.answers[who].get(question, ()) for who in behind)


def counted(workshop, round, target):
    """What a dot has to lie on to count for this target."""
    theme = workshop.themes.get(target)
    if theme and (round.on == "insights" or 0 < round.ended < theme.created_seq):
        return [id for id in theme.insights if not workshop.insights[id].trial]
    return [target]
