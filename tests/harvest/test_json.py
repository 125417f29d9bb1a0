"""harvest.json keeps to its schema, and tells no more than the document does."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from workshop.harvest import FORMATS
from workshop.translations import Words

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "harvest.schema.json").read_text(encoding="utf-8"))


def told(session) -> dict:
    harvest = json.loads(FORMATS["json"].render(session.harvest(), Words("nl")))
    Draft202012Validator(SCHEMA).validate(harvest)
    return harvest


def test_it_keeps_to_its_schema_at_every_step(session):
    assert told(session)["made"]["state"] == "open"
    session.facilitate("seed")
    session.ask("p1", "post_insight", category="succes", text="Samen leren")
    session.ask("p2", "vote", target="i1", dots=1)
    session.facilitate("edit_insight", insight="i3", text="Samen leren en doen")
    session.facilitate("post_insight", category="valkuil", text="Van tafel 3", source="table", people=6)
    session.facilitate("add_theme", category="succes", title="Samen", insights=["i1"])
    session.facilitate("start_stage", stage="stemmen")
    session.ask("p2", "vote", target="t1", dots=1)
    session.ask("p1", "object", target="t1", on=True, text="Wie betaalt dat?")
    session.ask("p3", "object", target="i3", on=True)
    session.facilitate("hide_insight", insight="i2", reason="Dubbel")
    told(session)
    session.facilitate("reveal")
    session.facilitate("add_action", theme="t1", what="Een spreekuur", who="Ondersteuner", when="2027-01-15")
    told(session)
    session.facilitate("close_workshop")
    session.ask("p3", "post_insight", category="succes", text="Nog iets")
    told(session)
    session.facilitate("close_workshop")
    what_for = [{"kind": "criteria", "place": "actie", "purpose": "support"}]
    session.facilitate("place", target="t1", sections=[], criteria=["actie"], purposes=what_for)
    session.facilitate("decide", target="t1", decision="later")
    session.facilitate("decide", target="i1", decision="not", reason="Staat er al")
    session.facilitate("publish")
    harvest = told(session)
    [theme, *_] = harvest["categories"][0]["lines"]
    assert (theme["kind"], theme["title"], theme["votes"], theme["ballots"]) == (
        "theme",
        "Samen",
        {"verzamelen": 1, "stemmen": 1},
        {"verzamelen": 1, "stemmen": 1},
    )
    assert theme["objections"] == [{"text": "Wie betaalt dat?"}]
    assert (theme["purposes"], theme["decision"]) == (what_for, {"decision": "later"})
    assert theme["insights"][0] | {"sections": [], "criteria": []} == {
        "id": "i1",
        "number": "S1",
        "text": "1+1=3!",
        "votes": {"verzamelen": 1},
        "people": {"verzamelen": 1},
        "ballots": {"verzamelen": 1},
        "sections": [],
        "criteria": [],
        "decision": {"decision": "not", "reason": "Staat er al"},
    }
    assert harvest["left_out"]["hidden"] == {"Dubbel": 1}


def test_a_blind_vote_is_absent_before_it_is_revealed(voted):
    harvest = told(voted)
    about = {"id": "stemmen", "title": "Blind stemmen", "stage": "stemmen", "run": 1}
    assert harvest["rounds"] == [{**about, "blind": True, "revealed": False}]
    assert all(line["votes"] == {} for category in harvest["categories"] for line in category["lines"])


def test_counts_are_those_that_may_be_shown(voted):
    voted.facilitate("reveal")
    harvest = told(voted)
    first = harvest["categories"][0]["lines"][0]
    assert first["people"] == {"stemmen": 15}
    assert first["counts"]["stemmen"]["organisatie"] == {}, "one of them alone would read as if only that one agreed"
    assert harvest["participation"]["counts"]["organisatie"] == {
        "lokaal-bestuur": {"people": 12},
        "middenveld": {"people": 12},
        "ervaring": {"people": 6},
    }
