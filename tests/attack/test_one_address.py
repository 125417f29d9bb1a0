"""What one client does at the address that a whole hall shares keeps nobody out who has a key or token."""

from contextlib import suppress

import pytest

from tests.serving import ORGANISER_KEY, PLANS
from workshop.app import create_app
from workshop.core import Actor, Refused
from workshop.live.connection import Connection
from workshop.settings import Settings

HALL, HOME = "203.0.113.7", "198.51.100.1"
HERE = "http://localhost"


class Hall:
    """An app, a workshop that was started elsewhere, and everybody at one address."""

    def __init__(self, folder):
        settings = Settings(data=folder, plans=PLANS, async_mode="threading", organiser_key=ORGANISER_KEY)
        self.app = create_app(settings, lambda work, *given: work(*given))
        self.devices, self.limits = self.app.extensions["devices"], self.app.extensions["access"].limits
        made = self.ask("POST", "/api/workshops", HOME, bearer=ORGANISER_KEY, json={"plan": "kort"}).get_json()
        self.code, self.key = made["code"], made["facilitator_key"]
        self.token = self.ask("POST", f"/api/workshops/{self.code}/participants", HOME).get_json()["token"]
        self.room = self.app.extensions["rooms"].get(self.code)

    def ask(self, method, path, address=HALL, bearer="", headers=None, cookies=None, **more):
        headers = {**(headers or {}), **({"Authorization": f"Bearer {bearer}"} if bearer else {})}
        place, browser = {"REMOTE_ADDR": address}, self.app.test_client()
        for name, secret in (cookies or {}).items():
            browser.set_cookie(name, secret)
        return browser.open(path, method=method, headers=headers, environ_overrides=place, **more)

    def connect(self, sid, as_, address=HALL, **auth):
        """As a socket does; answers the code of the refusal, or None."""
        environ = {"REMOTE_ADDR": address, "HTTP_HOST": "localhost", "wsgi.url_scheme": "http"}
        try:
            connection = self.devices.connection_for(sid, {"code": self.code, "as": as_, **auth}, environ)
        except Refused as no:
            return no.code
        self.devices.connections[sid] = connection
        self.devices.quota.add(connection)
        return None

    def guess(self, times, address=HALL):
        for _ in range(times):
            with suppress(Refused):
                self.limits.count_guess(address)


@pytest.fixture
def hall(tmp_path):
    return Hall(tmp_path)


def everybody_with_a_key_is_in(hall):
    return [
        hall.connect("telefoon", "participant", token=hall.token),
        hall.connect("laptop", "facilitator", key=hall.key),
        hall.connect("organisator", "facilitator", key=ORGANISER_KEY),
        hall.connect("scherm", "screen", key=hall.key),
    ] == [None] * 4


def test_thousands_of_screens_leave_room(hall):
    let_in = [hall.connect(f"x{number}", "screen") for number in range(5000)].count(None)
    assert 10 <= let_in <= 200
    assert everybody_with_a_key_is_in(hall)
    newcomer = hall.ask("POST", f"/api/workshops/{hall.code}/participants").get_json()["token"]
    assert hall.connect("nieuw", "participant", token=newcomer) is None


def test_a_flood_of_wrong_tokens_leaves_room(hall):
    refusals = {hall.connect("x", "participant", token="geraden") for _ in range(5000)}
    assert refusals == {"bad_key", "too_fast"}
    assert everybody_with_a_key_is_in(hall)


def test_a_flood_of_joins_keeps_places_for_who_was_in(hall):
    assert everybody_with_a_key_is_in(hall)
    for number in range(5000):
        connection = Connection(f"x{number}", hall.room, Actor("participant", f"x{number}"), "nl", address=HALL)
        hall.devices.quota.add(connection)
    hall.devices.on_disconnect("telefoon")
    newcomer = hall.ask("POST", f"/api/workshops/{hall.code}/participants", HOME).get_json()["token"]
    assert hall.connect("nieuw", "participant", token=newcomer) == "too_fast"
    assert hall.connect("nieuw", "participant", HOME, token=newcomer) is None
    assert everybody_with_a_key_is_in(hall)


def test_who_is_in_already_is_not_counted_with_those_who_join(hall):
    hall.limits.joins.clock = lambda: 1000.0
    with suppress(Refused):
        while True:
            hall.limits.joins.take(HALL)
    joins, ours = ("POST", f"/api/workshops/{hall.code}/participants"), {"Sec-Fetch-Site": "same-origin"}
    assert hall.ask(*joins, headers=ours).status_code == 429
    assert hall.ask(*joins, headers=ours, cookies={f"p_{hall.code}": hall.token}).status_code == 200


def test_one_person_holds_no_more_than_a_few_places(hall):
    turned_out = []
    hall.devices.after_answer = lambda work, sid: turned_out.append(sid)
    for number in range(25):
        assert hall.connect(f"tab{number}", "participant", token=hall.token) is None
        if turned_out and turned_out[-1] in hall.devices.connections:
            hall.devices.on_disconnect(turned_out[-1])
    assert turned_out == [f"tab{number}" for number in range(5)]


def test_places_come_free_when_people_go(hall):
    assert everybody_with_a_key_is_in(hall)
    for sid in ("telefoon", "laptop", "organisator", "scherm"):
        hall.devices.on_disconnect(sid)
    quota = hall.devices.quota
    assert (quota.addresses, quota.anonymous, quota.devices) == ({}, {}, {})


def test_a_row_of_wrong_codes_locks_nobody_out(hall):
    hall.guess(25)
    assert hall.ask("GET", f"/{hall.code}").status_code == 200
    assert hall.ask("POST", f"/api/workshops/{hall.code}/participants").status_code == 201


def test_who_has_a_key_passes_where_somebody_guesses_without_end(hall):
    hall.guess(1000)
    assert hall.ask("GET", f"/{hall.code}").status_code == 429
    assert hall.connect("x", "screen") == "too_fast"
    page = hall.ask("GET", f"/{hall.code}/facilitate", headers={"Accept": "text/html"})
    assert (page.status_code, 'name="key"' in page.text) == (429, True)
    ways = [
        hall.ask("GET", f"/{hall.code}/facilitate?key={hall.key}"),
        hall.ask("GET", f"/{hall.code}?token={hall.token}"),
        hall.ask("GET", f"/{hall.code}/facilitate", bearer=hall.key),
        hall.ask("GET", f"/{hall.code}/harvest", cookies={"organiser": ORGANISER_KEY}),
        hall.ask("GET", f"/{hall.code}", cookies={f"p_{hall.code}": hall.token}),
        hall.ask("POST", f"/{hall.code}/facilitate", headers={"Origin": HERE}, json={"key": hall.key}),
    ]
    assert [way.status_code for way in ways] == [303, 303, 200, 200, 200, 204]
    assert everybody_with_a_key_is_in(hall)
    # Whoever has come in has shown that the code is right here: the hall's newcomers pass too.
    assert hall.ask("GET", f"/{hall.code}").status_code == 200


@pytest.mark.parametrize("shown", ["", "geraden"])
def test_who_guesses_without_end_gets_one_answer_for_right_and_wrong(hall, shown):
    hall.guess(1000)
    right, wrong = (hall.ask("GET", f"/api/workshops/{code}", bearer=shown) for code in (hall.code, "ZZZZZ9"))
    assert (right.status_code, right.headers["Retry-After"]) == (429, wrong.headers["Retry-After"])
    assert right.data == wrong.data
