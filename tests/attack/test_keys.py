"""Nobody becomes somebody else by a link or by a command, and a key that was taken back opens nothing any more."""

import re

import pytest
import requests

from tests.conftest import Session, serving, soon
from tests.serving import ORGANISER_KEY, PATIENCE
from workshop.app import create_app
from workshop.core import COMMANDS
from workshop.settings import OrganiserKey, Settings

HERE = "http://localhost"
FIELDS = {"key": "k", "facilitator": "f1", "code": "KP74MX", "slug": "kort", "plan": {}, "language": "nl"}


@pytest.fixture
def app(tmp_path):
    return create_app(Settings(data=tmp_path, async_mode="threading", organiser_key=ORGANISER_KEY), lambda work: work())


@pytest.fixture
def code(app):
    started = app.test_client().post(
        "/api/workshops", json={"plan": "oproep-organisatienetwerken"}, headers=bearer(ORGANISER_KEY)
    )
    return started.get_json()["code"]


def bearer(key):
    return {"Authorization": f"Bearer {key}"}


def joined(app, code):
    return app.test_client().post(f"/api/workshops/{code}/participants").get_json()["token"]


def test_no_device_sends_what_only_the_server_may(server):
    session = server.start_session()
    internal = {name for name, command in COMMANDS.items() if command.internal}
    assert internal >= {"join", "create_workshop", "add_facilitator", "remove_facilitator", "end_review"}
    with session.away:
        organiser = session.device("facilitator", key=ORGANISER_KEY)
        for device in (session.phone(), session.facilitator(), organiser, session.screen()):
            for name in internal:
                assert device.ask(name, **FIELDS)["error"]["code"] == "not_allowed", name
        assert session.get("/facilitate", key=session.key).ok


def test_every_command_of_a_device_says_who_may_send_it(server):
    """Whatever a role may not do is refused before its fields are looked at; no command is anybody's by accident."""
    session = server.start_session()
    with session.away:
        devices = {"participant": session.phone(), "facilitator": session.facilitator(), "screen": session.screen()}
        for name, command in COMMANDS.items():
            for role, device in devices.items():
                if role not in command.by:
                    assert device.ask(name)["error"]["code"] == "not_allowed", (name, role)
    assert all(command.internal or command.by <= {"participant", "facilitator"} for command in COMMANDS.values())


@pytest.mark.parametrize(
    "led", [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "none"}, {"Sec-Fetch-Site": "same-origin"}, {}]
)
def test_a_link_with_a_token_makes_nobody_somebody_else(app, code, led):
    phone, mine, theirs = app.test_client(), joined(app, code), joined(app, code)
    phone.set_cookie(f"p_{code}", mine)
    asked = phone.get(f"/{code}?token={theirs}", headers=led)
    assert (asked.status_code, "Set-Cookie" in asked.headers) == (200, False)
    assert phone.get_cookie(f"p_{code}").value == mine
    assert phone.get(f"/{code}?token={mine}", headers=led).status_code == 303

    given = re.search(r'name="key" value="([^"]+)"', asked.text)[1]
    for site in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elders.example"}, {}):
        assert phone.post(f"/{code}", data={"key": given}, headers=site).status_code == 403
    assert phone.get_cookie(f"p_{code}").value == mine
    said = phone.post(f"/{code}", data={"key": given}, headers={"Origin": HERE})
    assert (said.status_code, said.headers["Location"]) == (303, f"/{code}")
    assert phone.get_cookie(f"p_{code}").value == theirs


@pytest.mark.parametrize(
    ("led", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 200),
        ({"Sec-Fetch-Site": "same-site"}, 200),
        ({"Referer": "https://elders.example/x"}, 200),
        ({"Sec-Fetch-Site": "none"}, 303),
        ({"Referer": f"{HERE}/"}, 303),
        ({}, 303),
    ],
)
def test_another_site_lets_nobody_in_unasked(app, code, led, status):
    phone = app.test_client()
    answer = phone.get(f"/{code}?token={joined(app, code)}", headers=led)
    assert (answer.status_code, phone.get_cookie(f"p_{code}") is None) == (status, status == 200)


def test_a_facilitators_key_stands_where_no_proxy_sees_it(app, code):
    added = app.test_client().post(f"/api/workshops/{code}/facilitators", headers=bearer(ORGANISER_KEY)).get_json()
    link, _, key = added["facilitate_url"].partition("#")
    assert (link, key) == (f"{HERE}/{code}/facilitate", added["key"])

    laptop, there = app.test_client(), f"/{code}/facilitate"
    page = laptop.get(there, headers={"Accept": "text/html"})
    assert page.status_code == 401
    assert f'action="{there}"' in page.text
    for site in ({"Sec-Fetch-Site": "cross-site"}, {}):
        assert laptop.post(there, json={"key": key}, headers=site).status_code == 403
    assert laptop.post(there, json={"key": "geraden"}, headers={"Origin": HERE}).status_code == 401
    assert laptop.post(there, json={"key": key}, headers={"Origin": HERE}).status_code == 204
    assert laptop.get(there).status_code == 200
    assert app.test_client().get(f"{there}?key={key}").status_code == 303


@pytest.mark.parametrize(("public_url", "secure"), [("https://oogst.example.org", True), ("http://10.0.0.5", False)])
def test_cookies_go_by_https_where_people_come_in_by_it(tmp_path, public_url, secure):
    settings = Settings(data=tmp_path, async_mode="threading", organiser_key=ORGANISER_KEY, public_url=public_url)
    browser = create_app(settings, lambda work: work()).test_client()
    answers = [
        browser.post("/signin", json={"key": ORGANISER_KEY}, headers={"Origin": HERE}),
        browser.get("/signin?lang=fr"),
    ]
    assert [("Secure" in answer.headers["Set-Cookie"]) for answer in answers] == [secure, secure]


@pytest.mark.parametrize("mode", ["eventlet", "threading"])
def test_a_new_key_for_the_organiser_turns_the_old_ones_devices_out(tmp_path, mode):
    with serving(tmp_path, mode, WORKSHOP_ORGANISER_KEY="") as server:
        old = OrganiserKey(tmp_path).current()

        def start(key):
            asked = {"json": {"plan": "kort"}, "headers": bearer(key)}
            return requests.post(f"{server.url}/api/workshops", timeout=PATIENCE, **asked)

        session = Session(server, **start(old).json())
        with session.away:
            organiser, silent = (session.device("facilitator", key=old) for _ in range(2))
            lead, phone, new = session.facilitator(), session.phone(), OrganiserKey(tmp_path)
            new.renew()
            assert organiser.ask("publish")["error"]["code"] == "bad_key"
            assert organiser.disconnected.wait(PATIENCE)
            assert silent.disconnected.wait(PATIENCE)
            assert session.refused("facilitator", key=old)["data"]["code"] == "bad_key"
            assert lead.ask("publish")["ok"]
            assert soon(lambda: phone.state["workshop"]["published"])
        assert (start(old).status_code, start(new.current()).status_code) == (401, 201)
