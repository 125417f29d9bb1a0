"""What goes from one harvest into the next session, and how the next harvest tells of it."""

import json

import pytest

from workshop.core.model.visibility import FACILITATORS
from workshop.harvest import harvest
from workshop.harvest.as_json import as_data
from workshop.harvest.earlier import offer

from .conftest import Session
from .reading import COMPLETE, READERS, database, rendered, rows_of_csv, sheet

DAY = {"code": "ANDER7", "title": "Startdag", "day": "2026-03-14"}
FROM = "uit ‘Startdag’, lijn S7, 14 maart 2026"


@pytest.fixture
def brought(session):
    """A line and three actions came along; one of these was dropped, one is done, and of one nobody asked."""
    actions = [
        {"what": what, "who": "Trekker", "when": None, "first_step": None, "organisations": names}
        | {"origin": DAY | {"number": f"a{n}"}}
        for n, (what, names) in enumerate([("Bellen", ["Stad Aarlen"]), ("Schrijven", []), ("Vragen", [])], 1)
    ]
    line = {"category": "succes", "text": "Begin klein", "origin": DAY | {"number": "S7"}}
    session.ask("organiser", "bring_along", lines=[line], actions=actions)
    session.facilitate("follow_up", action="b1", outcome="dropped", reason="Er is geen geld.")
    session.facilitate("follow_up", action="b2", outcome="done")
    session.facilitate("add_action", what="Iets nieuws", who="Verbinder")
    return session


@pytest.mark.parametrize("ending", COMPLETE)
def test_every_format_tells_where_a_line_came_from_and_what_came_of_actions(brought, ending):
    said = READERS[ending].said(rendered(brought.harvest(), ending))
    programs = not READERS[ending].headed
    for words in ("Begin klein", "Bellen", "Schrijven", "Er is geen geld.", "ANDER7" if programs else FROM):
        assert words in said
    assert ("dropped" if programs else "ervallen") in said


def test_the_document_has_them_apart_from_the_new_actions(brought):
    before, after = brought.markdown().split("## Uit de vorige sessie\n")
    earlier = after.split("\n## ")[0]
    assert "Iets nieuws" in before
    assert earlier.strip().split("\n") == [
        "- **Vorige actie 1** Bellen",
        "  - **Vervallen: Er is geen geld.**",
        "  - Wie: Trekker · Stad Aarlen · uit ‘Startdag’, actie 1, 14 maart 2026",
        "- **Vorige actie 2** Schrijven",
        "  - **Gedaan**",
        "  - Wie: Trekker · uit ‘Startdag’, actie 2, 14 maart 2026",
        "- **Vorige actie 3** Vragen",
        "  - **Niet nagevraagd**",
        "  - Wie: Trekker · uit ‘Startdag’, actie 3, 14 maart 2026",
    ]
    assert "Uit de vorige sessie: 1 gedaan, 1 vervallen en 1 niet nagevraagd." in before


def test_tables_have_them_too(brought):
    told = brought.harvest()
    rows = rows_of_csv(rendered(told, "plain.csv"))
    card, *actions = [row for row in rows if row["origin"]]
    assert (card["number"], card["origin"], card["outcome"]) == ("S1", "ANDER7#S7", "")
    assert [(row["number"], row["outcome"], row["reason"]) for row in actions] == [
        ("b1", "dropped", "Er is geen geld."),
        ("b2", "done", ""),
        ("b3", "unasked", ""),
    ]
    assert [row["Wat ervan kwam"] for row in sheet(rendered(told, "xlsx"), "Vorige sessie")] == [
        "vervallen",
        "gedaan",
        "niet nagevraagd",
    ]
    with database(rendered(told, "db")) as db:
        assert db.execute("select from_code, from_number, text from insights").fetchall() == [
            ("ANDER7", "S7", "Begin klein")
        ]
        assert db.execute("select id, outcome, organisations from earlier_actions").fetchall() == [
            ("b1", "dropped", "Stad Aarlen"),
            ("b2", "done", None),
            ("b3", None, None),
        ]


def test_a_session_without_any_is_told_without_columns_for_them(session):
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    assert "origin" not in rows_of_csv(rendered(session.harvest(), "plain.csv"))[0]
    assert "earlier" not in as_data(session.harvest())
    assert "vorige sessie" not in session.markdown()


# ---- what may come along


def offered(session):
    return offer(harvest(session.workshop))


def test_lines_are_offered_as_they_rank_and_the_first_three_with_support_are_proposed(voted):
    voted.facilitate("reveal")
    [succes, *_] = offered(voted)["categories"]
    assert [line["origin"]["number"] for line in succes["lines"]][:3] == ["S1", "S2", "S3"]
    assert [line["top"] for line in succes["lines"]] == [True, True, True, False, False]
    assert (succes["lines"][0]["people"], succes["lines"][0]["ballots"]) == (15, 30)
    assert succes["lines"][0]["origin"] == {
        "code": "KP74MX",
        "title": voted.workshop.title,
        "number": "S1",
        "day": "2026-11-24",
    }


def test_where_nobody_voted_the_first_of_the_board_are(session):
    for nr in range(4):
        session.facilitate("post_insight", category="succes", text=f"Kaart {nr}")
    [succes, _] = offered(session)["categories"]
    assert [line["top"] for line in succes["lines"]] == [True, True, True, False]


def test_a_group_comes_as_its_sentence(session):
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    session.facilitate("add_theme", category="succes", title="Samen gaat het beter", insights=["i1"])
    [succes, _] = offered(session)["categories"]
    assert [(line["text"], line["origin"]["number"]) for line in succes["lines"]] == [("Samen gaat het beter", "t1")]


def test_what_is_hidden_withheld_or_forgotten_since_and_who_wrote_it_comes_not_along(session):
    for who, text in (("p1", "Verborgen"), ("p2", "Niet tonen"), ("p3", "Vergeten"), ("p1", "Blijft")):
        session.ask(who, "post_insight", category="succes", text=text)
    for what in ("Verborgen actie", "Niet getoonde actie", "Open actie"):
        session.facilitate("add_action", what=what, who="Trekker")
    session.facilitate("publish")
    session.facilitate("hide_insight", insight="i1")
    session.facilitate("withhold", target="i2", on=True)
    session.ask("p3", "forget_me")
    session.facilitate("hide_insight", insight="a1")
    session.facilitate("withhold", target="a2", on=True)
    told = offered(session)
    assert [line["text"] for category in told["categories"] for line in category["lines"]] == ["Blijft"]
    assert [action["what"] for action in told["actions"]] == ["Open actie"]
    assert "p1" not in json.dumps(told)


def test_open_actions_come_along_and_those_of_before_keep_where_they_came_from(brought):
    brought.facilitate("follow_up", action="b3", outcome="open")
    actions = offered(brought)["actions"]
    assert [(action["what"], action["origin"]["code"], action["origin"]["number"]) for action in actions] == [
        ("Vragen", "ANDER7", "a3"),
        ("Iets nieuws", "KP74MX", "a1"),
    ]


def test_what_is_offered_comes_into_another_session_whole_and_needs_the_first_no_more(brought):
    told, next_one = offered(brought), Session()
    lines = [
        {"category": category["id"], "text": line["text"], "origin": line["origin"]}
        for category in told["categories"]
        for line in category["lines"]
    ]
    next_one.ask("organiser", "bring_along", lines=lines, actions=told["actions"])
    [card] = next_one.workshop.insights.values()
    assert (card.text, card.origin["code"], card.origin["number"]) == ("Begin klein", "KP74MX", "S1")
    assert [action.what for action in next_one.workshop.earlier.values()] == ["Vragen", "Iets nieuws"]
    assert harvest(next_one.workshop, FACILITATORS).earlier[0].organisations is None
