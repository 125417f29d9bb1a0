"""Stuffing the ballot: who comes in when they shouldn't, and what a facilitator can do about it."""

import pytest

from tests.serving import ORGANISER_KEY, PLANS
from workshop.app import create_app
from workshop.core import Actor
from workshop.live.connection import Connection
from workshop.settings import Settings

HERE = "http://localhost"


@pytest.fixture
def session(tmp_path):
    """An app with a workshop; `join(**headers)` is somebody who taps, `lead(do, …)` who facilitates."""
    settings = Settings(data=tmp_path, plans=PLANS, async_mode="threading", organiser_key=ORGANISER_KEY)
    app = create_app(settings, lambda work, *given: work(*given))
    started = app.test_client().post(
        "/api/workshops", json={"plan": "kort"}, headers={"Authorization": f"Bearer {ORGANISER_KEY}"}
    )
    app.code = started.get_json()["code"]
    app.room = app.extensions["rooms"].get(app.code)

    def join(browser=None, **headers):
        browser = browser or app.test_client()
        return browser.post(f"/api/workshops/{app.code}/participants", data="{}", headers=headers)

    def lead(do, **fields):
        return app.extensions["rooms"].ask(app.room, Actor("facilitator", "organiser"), do=do, **fields)

    app.join, app.lead = join, lead
    return app


@pytest.mark.parametrize(
    "theirs",
    [
        {"Origin": "https://elders.example", "Content-Type": "text/plain"},
        {"Origin": "https://elders.example", "Content-Type": "application/json"},
        {"Origin": "null", "Content-Type": "text/plain"},
        {"Sec-Fetch-Site": "cross-site", "Content-Type": "text/plain"},
        {"Sec-Fetch-Site": "same-site", "Content-Type": "application/x-www-form-urlencoded"},
    ],
)
def test_another_website_makes_nobody_join(session, theirs):
    answer = session.join(**theirs)
    assert (answer.status_code, answer.get_json()["code"]) == (403, "not_allowed")
    assert session.room.workshop.people == {}


@pytest.mark.parametrize("ours", [{}, {"Origin": HERE}, {"Sec-Fetch-Site": "same-origin"}])
def test_our_own_page_and_a_script_do(session, ours):
    assert session.join(**ours).status_code == 201


def test_a_closed_door_keeps_newcomers_out_and_those_inside_in(session):
    phone, ours = session.test_client(), {"Origin": HERE}
    assert session.join(phone, **ours).status_code == 201
    session.lead("door", state="closed")
    assert (session.join(**ours).status_code, session.join(**ours).get_json()["code"]) == (403, "door_closed")
    assert session.join(phone, **ours).status_code == 200
    assert session.room.workshop.seq == len(list(session.room.store.events(session.code)))
    page = session.test_client().get(f"/{session.code}").text
    assert '"door":"closed"' in page
    session.lead("door", state="open")
    assert session.join(**ours).status_code == 201


def test_how_many_are_here_is_for_the_server_to_say(session):
    joined = [session.join().get_json()["participant"] for _ in range(3)]
    tabs = [  # one of them has two
        Connection(f"s{number}", session.room, Actor("participant", person), "nl")
        for number, person in enumerate([*joined, joined[0]])
    ]
    for tab in tabs:
        session.room.subscribe(tab)
    session.room.ask({"id": "a", "do": "start_stage", "stage": "stemmen", "present": 999}, Actor("facilitator", "f1"))
    assert session.room.workshop.rounds["stemmen"].present == 3
    session.room.unsubscribe(tabs[0])
    session.room.unsubscribe(tabs[3])
    session.room.ask({"id": "b", "do": "reveal", "present": -5}, Actor("facilitator", "f1"))
    assert session.room.workshop.rounds["stemmen"].present == 3
