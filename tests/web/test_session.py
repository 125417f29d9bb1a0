"""The whole session over real sockets, as a client of our own would run it from docs/protocol.md."""

import uuid

import requests

from tests.serving import PATIENCE


def test_a_session_from_check_in_to_harvest(session):
    lead, screen = session.facilitator(), session.screen()
    anna, bram = session.phone(), session.phone(profile={"regio": "westhoek"})
    assert anna.state["workshop"]["state"] == "waiting"
    assert anna.state["me"] == {"participant": "p1", "profile": {}, "done": False} | anna.state["me"]

    assert anna.ask("introduce", profile={"regio": "kempen", "rol": ["doener"]})["me"]["profile"]["regio"] == "kempen"
    screen.wait_for(
        lambda screen: screen.state["participation"] == {"people": 2, "breadth": {}}
    )  # two are too few to tell

    lead.do("start_stage", stage="verzamelen")
    anna.wait_for(lambda anna: anna.state["stage"]["id"] == "verzamelen")
    posted = anna.ask("post_insight", category="succes", text="  Samen *leren* <b>nu</b>\n")
    card = posted["result"]["insight"]
    assert posted["me"]["insights"] == {card: True}
    seen = bram.wait_for(lambda bram: bram.state.get("insights", {}).get(card))
    assert (seen["text"], seen["number"], "by" in seen) == ("Samen *leren* <b>nu</b>", "S1", False)

    assert bram.ask("vote", target=card, dots=1)["me"]["votes"] == {"verzamelen": {card: 1}}
    screen.wait_for(lambda screen: screen.state["insights"][card]["votes"] == {"verzamelen": 1})

    lead.do("start_stage", stage="stemmen")
    anna.do("vote", target=card, dots=1)
    bram.do("vote", target=card, dots=1)
    bram.do("done", on=True)
    lead.wait_for(lambda lead: lead.presence.get("voted") == 2 and lead.presence.get("done") == 1)
    assert "stemmen" not in lead.state["insights"][card]["votes"]
    assert "stemmen" not in lead.state.get("ballots", {})

    lead.do("reveal")
    screen.wait_for(lambda screen: screen.state["insights"][card]["votes"].get("stemmen") == 2)
    assert screen.state["ballots"]["stemmen"] == 2

    lead.do("publish")
    lead.do("close_workshop")
    for device in (anna, bram, lead, screen):
        device.wait_for(lambda device: device.state["workshop"]["state"] == "closed")
    harvest = session.get("/harvest.md")
    assert harvest.status_code == 200
    assert harvest.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert harvest.headers["Content-Disposition"] == f'attachment; filename="oogst-{session.code}.md"'
    assert "Samen \\*leren\\* \\<b>nu\\</b>" in harvest.text or "Samen \\*leren\\* \\<b\\>nu\\</b\\>" in harvest.text
    assert "2 van 2" in harvest.text


def test_every_device_ends_with_the_state_that_a_new_one_gets(voting):
    bram = voting.phone()
    bram.do("vote", target=voting.cards[0], dots=1)
    voting.lead.do("hide_insight", insight=voting.cards[1], reason="dubbel")
    voting.lead.do("reveal")
    last = voting.lead.ask("publish")["seq"]
    for device, again in (
        (bram, lambda: voting.phone(bram.token)),
        (voting.anna, lambda: voting.phone(voting.anna.token)),
        (voting.lead, voting.facilitator),
    ):
        device.wait_for(lambda device: device.seq >= last)
        assert device.state == again().state


def test_a_second_tab_of_the_same_person_is_told_what_the_first_one_did(voting):
    tab = voting.phone(voting.anna.token)
    voting.anna.do("vote", target=voting.cards[0], dots=1)
    tab.wait_for(lambda tab: tab.state["me"].get("votes", {}).get("stemmen") == {voting.cards[0]: 1})
    voting.lead.wait_for(lambda lead: lead.presence.get("participants") == 1)


def test_a_trial_is_in_no_count(collecting):
    trial = collecting.phone(trial=True)
    card = trial.do("post_insight", category="succes", text="Proef")["insight"]
    collecting.lead.wait_for(lambda lead: lead.state.get("insights", {}).get(card))
    assert collecting.lead.state["participation"]["people"] == 0
    assert collecting.lead.presence.get("participants", 0) == 0


def test_who_would_wait_at_a_closed_door_is_in_with_the_same_id_once_let_in(session):
    lead = session.facilitator()
    lead.do("door", state="closed")
    asked = {"id": str(uuid.uuid4()), "wait": True}
    for _ in range(2):
        answer = requests.post(f"{session.api}/participants", json=asked, timeout=PATIENCE)
        assert (answer.status_code, answer.json()) == (202, {"waiting": True, "door": "closed"})
    lead.wait_for(lambda lead: lead.state["workshop"].get("knocking") == 1)
    turned_away = requests.post(f"{session.api}/participants", json={}, timeout=PATIENCE)
    assert (turned_away.status_code, turned_away.json()["code"]) == (403, "door_closed")
    lead.do("let_in")
    first = requests.post(f"{session.api}/participants", json=asked, timeout=PATIENCE)
    again = requests.post(f"{session.api}/participants", json=asked, timeout=PATIENCE)
    assert (first.status_code, again.status_code, first.json()) == (201, 200, again.json())


def test_a_session_starts_from_the_harvest_of_another_and_needs_that_no_more(server):
    def offered(code, **query):
        return server.as_organiser("GET", f"/api/workshops/{code}/earlier", params=query).json()

    def start(**about):
        return server.as_organiser("POST", "/api/workshops", json={"plan": "kort", **about})

    first = server.start_session()
    lead = first.facilitator()
    cards = [lead.ask("post_insight", category="succes", text=text)["result"]["insight"] for text in ("Een", "Twee")]
    lead.do("add_action", what="Bellen", who="Trekker")
    lead.do("hide_insight", insight=cards[1])
    told = offered(first.code, plan="kort", language="nl")
    [succes, _] = told["categories"]
    assert [line["text"] for line in succes["lines"]] == ["Een"]
    assert (succes["into"], [each["id"] for each in told["into"]]) == ("succes", ["succes", "valkuil"])
    assert [action["id"] for action in told["actions"]] == ["a1"]
    assert offered(first.code)["into"] == []

    earlier = {"code": first.code, "lines": {"S1": "valkuil", "S2": "succes"}, "actions": ["a1"]}
    for wrong, code in (
        ({"lines": {"S1": "niets"}}, "unknown_category"),
        ({"lines": ["S1"]}, "malformed"),
        ({"code": "AAAAA1"}, "unknown_workshop"),
    ):
        assert start(earlier=earlier | wrong).json()["code"] == code
    second = start(earlier=earlier).json()
    assert server.as_organiser("DELETE", f"/api/workshops/{first.code}").status_code == 204
    harvest = server.as_organiser("GET", f"/{second['code']}/harvest.json").json()
    [card] = [card for category in harvest["categories"] for line in category["lines"] for card in line["insights"]]
    assert (card["number"], card["text"], card["origin"]["code"]) == ("V1", "Een", first.code)
    assert [action["what"] for action in harvest["earlier"]] == ["Bellen"]
    rehearsal = start(rehearsal=True).json()["code"]
    assert (offered(rehearsal)["categories"], offered(rehearsal)["actions"]) == ([], [])
