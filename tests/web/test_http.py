"""The HTTP side of docs/protocol.md: what each call answers to whom, and what it says when it says no."""

import json
import re
import socket
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
import requests

from tests.serving import ORGANISER_KEY, PATIENCE
from workshop.harvest import FORMATS
from workshop.web.links import qr

CODE = re.compile(r"(?=.*\d)[0-9A-HJKMNP-TV-Z]{6}")


def call(session, method, path="", key="", **more):
    headers = more.pop("headers", {}) | ({"Authorization": f"Bearer {key}"} if key else {})
    return requests.request(method, session.api + path, headers=headers, timeout=PATIENCE, **more)


def problem(answer):
    """The code of a refusal, once its shape is right."""
    about = answer.json()
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert {"type", "title", "status", "detail", "code"} <= set(about)
    assert about["status"] == answer.status_code
    assert about["detail"]
    return answer.status_code, about["code"]


def page_data(answer):
    assert answer.status_code == 200, answer.text
    return json.loads(re.search(r'<script type="application/json" id="page">(.*?)</script>', answer.text, re.S)[1])


def test_a_workshop_is_started_listed_told_and_deleted(server):
    started = server.as_organiser("POST", "/api/workshops", json={"plan": "kort", "title": "Avond", "insights": True})
    about = started.json()
    assert started.status_code == 201
    assert CODE.fullmatch(about["code"])
    home = f"{server.url}/{about['code']}"
    assert about["join_url"] == home
    assert about["screen_url"] == f"{home}/screen"
    assert about["harvest_url"] == f"{home}/harvest"
    assert about["facilitate_url"] == f"{home}/facilitate#{about['facilitator_key']}"

    listed = next(each for each in server.as_organiser("GET", "/api/workshops").json() if each["code"] == about["code"])
    created = listed.pop("created")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", created)
    assert listed == {
        "code": about["code"], "title": "Avond", "plan": "kort", "state": "waiting", "published": False,
        "participants": 0, "insights": 2, "rehearsal": False, "rehearses": "", "archived": False, "when": None,
        "place": None, "decide_by": "2026-12-01", "imported": None,
    }  # fmt: skip

    told = requests.get(f"{server.url}/api/workshops/{about['code'].lower()}", timeout=PATIENCE).json()
    assert told.pop("categories")[0] == {
        "id": "succes", "title": "Wat lukt er?", "prompt": "Schrijf één idee per kaart.",
    }  # fmt: skip
    assert told == {
        "code": about["code"], "title": "Avond", "question": "Wat helpt een netwerk vooruit?", "language": "nl",
        "state": "waiting", "stage": None, "participants": 0,
    }  # fmt: skip
    known = requests.get(home.replace(about["code"], f"api/workshops/{about['code']}"), timeout=PATIENCE, headers={
        "Authorization": f"Bearer {about['facilitator_key']}"
    })  # fmt: skip
    assert known.json()["seq"] >= 1

    deleted = server.as_organiser("DELETE", f"/api/workshops/{about['code']}")
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert problem(requests.get(f"{server.url}/api/workshops/{about['code']}", timeout=PATIENCE)) == (
        404,
        "unknown_workshop",
    )


def test_deleting_sends_everybody_home(session):
    phone, screen = session.phone(), session.screen()
    session.server.as_organiser("DELETE", f"/api/workshops/{session.code}")
    assert phone.disconnected.wait(PATIENCE)
    assert screen.disconnected.wait(PATIENCE)


def test_a_workshop_is_arranged_put_away_and_copied_without_what_people_wrote(server):
    def list_of(code):
        return next(each for each in server.as_organiser("GET", "/api/workshops").json() if each["code"] == code)

    about = {"plan": "kort", "title": "Avond", "language": "fr", "insights": True}
    code = server.as_organiser("POST", "/api/workshops", json=about).json()["code"]
    path = f"/api/workshops/{code}"
    when = {"when": "2026-12-01T19:00", "place": "Zaal 2"}
    assert server.as_organiser("PATCH", path, json=when | {"archived": True}).status_code == 204
    assert {name: list_of(code)[name] for name in (*when, "archived")} == when | {"archived": True}
    assert server.as_organiser("PATCH", path, json={"archived": False}).status_code == 204
    assert {name: list_of(code)[name] for name in (*when, "archived")} == when | {"archived": False}
    assert problem(server.as_organiser("PATCH", path, json={"when": "morgen"})) == (400, "malformed")
    assert requests.patch(server.url + path, json=when, timeout=PATIENCE).status_code == 401

    copied = server.as_organiser("POST", "/api/workshops", json={"copy": code})
    assert copied.status_code == 201
    copy = list_of(copied.json()["code"])
    assert (copy["title"], copy["plan"], copy["insights"], copy["when"]) == ("Avond", "kort", 0, None)
    told = requests.get(f"{server.url}/api/workshops/{copy['code']}", timeout=PATIENCE).json()
    assert told["language"] == "fr"
    assert told["question"] == requests.get(server.url + path, timeout=PATIENCE).json()["question"]
    assert problem(server.as_organiser("POST", "/api/workshops", json={"copy": "AAAAA1"})) == (404, "unknown_workshop")


@pytest.mark.parametrize(
    ("body", "status", "code", "field"),
    [
        ({"plan": "geen"}, 404, "unknown_plan", "plan"),
        ({"plan": "../plans/kort"}, 404, "unknown_plan", "plan"),
        ({}, 404, "unknown_plan", "plan"),
        ({"plan": 3}, 400, "malformed", "plan"),
        ({"plan": "kort", "insights": "ja"}, 400, "malformed", "insights"),
        ({"plan": "kort", "language": "xx"}, 400, "no_such_language", "language"),
        ({"plan": "kort", "title": "x" * 300}, 422, "too_long", "title"),
        ([], 400, "malformed", None),
    ],
)
def test_a_workshop_that_can_not_be_started(server, body, status, code, field):
    answer = server.as_organiser("POST", "/api/workshops", json=body)
    assert problem(answer) == (status, code)
    assert answer.json().get("field") == field


@pytest.mark.parametrize("body", [b"{", b"\xff", b"[" * 50_000, b"7"])
def test_a_body_that_is_no_json_object(session, body):
    assert problem(call(session, "POST", "/participants", data=body)) == (400, "malformed")


def test_a_body_that_is_too_large(session):
    assert problem(call(session, "POST", "/participants", data=b" " * 70_000)) == (413, "too_large")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/workshops"),
        ("POST", "/api/workshops"),
        ("GET", "/api/plans"),
        ("GET", "/api/plans/kort"),
        ("DELETE", "/api/workshops/{code}"),
        ("POST", "/api/workshops/{code}/facilitators"),
        ("DELETE", "/api/workshops/{code}/facilitators/f1"),
        ("GET", "/{code}/harvest.md"),
        ("GET", "/{code}/facilitate"),
    ],
)
def test_what_needs_a_key(session, method, path):
    url = session.server.url + path.format(code=session.code)
    assert problem(requests.request(method, url, timeout=PATIENCE)) == (401, "bad_key")


def test_a_wrong_key_and_somebody_elses(session):
    token = session.join()["token"]
    assert problem(call(session, "POST", "/facilitators", key="geraden")) == (401, "bad_key")
    assert problem(call(session, "POST", "/facilitators", key=token)) == (403, "not_allowed")
    assert problem(session.get("/harvest.md", key=token)) == (403, "not_allowed")
    assert problem(call(session, "DELETE", key=session.key)) == (401, "bad_key")


def test_problems_speak_the_callers_language(server):
    for language, begins in (
        ("nl-BE,nl;q=0.9", "Deze code"),
        ("en", "We don't"),
        ("fr", "Nous ne"),
        ("de", "Deze code"),
    ):
        headers = {"Accept-Language": language}
        answer = requests.get(f"{server.url}/api/workshops/geen", headers=headers, timeout=PATIENCE)
        assert answer.json()["detail"].startswith(begins)


def test_other_ways_to_be_wrong(server):
    assert problem(requests.get(f"{server.url}/api/nergens", timeout=PATIENCE)) == (404, "not_found")
    answer = requests.put(f"{server.url}/api/workshops", timeout=PATIENCE)
    assert problem(answer) == (405, "malformed")
    assert "GET" in answer.headers["Allow"]
    browser = requests.get(f"{server.url}/geen-code", headers={"Accept": "text/html,*/*;q=0.8"}, timeout=PATIENCE)
    assert browser.status_code == 404
    assert browser.headers["Content-Type"].startswith("text/html")
    assert "Deze code kennen we niet" in browser.text


def test_plans(server):
    assert "kort" in [plan["slug"] for plan in server.as_organiser("GET", "/api/plans").json()]
    plan = server.as_organiser("GET", "/api/plans/kort").json()
    assert plan["question"] == "Wat helpt een netwerk vooruit?"
    assert problem(server.as_organiser("GET", "/api/plans/geen")) == (404, "unknown_plan")


def test_joining(session):
    first, second = session.join(), session.join(name="Bram", profile={"regio": "kempen"})
    assert (first["participant"], second["participant"]) == ("p1", "p2")
    assert session.phone(second["token"]).state["me"]["name"] == "Bram"
    assert call(session, "GET").json()["participants"] == 2
    refused = call(session, "POST", "/participants", json={"profile": {"regio": "maan"}})
    assert problem(refused) == (422, "unknown_answer")
    assert problem(call(session, "POST", "/participants", json={"profile": "kempen"})) == (400, "malformed")


def test_tapping_twice_makes_one_person(session):
    browser, ours = requests.Session(), {"Origin": session.server.url}
    with browser:
        answer = browser.post(f"{session.api}/participants", headers=ours, timeout=PATIENCE)
        again = browser.post(f"{session.api}/participants", headers=ours, timeout=PATIENCE)
        trial = browser.post(f"{session.api}/participants", headers=ours, json={"trial": True}, timeout=PATIENCE)
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith(f"p_{session.code}={answer.json()['token']};")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie
    assert (answer.status_code, again.status_code, again.json()) == (201, 200, answer.json())
    assert "Set-Cookie" not in trial.headers
    assert trial.json()["participant"] == "p2"
    assert call(session, "GET").json()["participants"] == 1


@contextmanager
def losing_an_answer(server):
    """The way to a server on which a request arrives and its answer is lost."""
    line, way = ("127.0.0.1", server.port), socket.create_server(("127.0.0.1", 0))
    way.settimeout(PATIENCE)

    def carry():
        device, _ = way.accept()
        with device, device.makefile("rb") as request, socket.create_connection(line, PATIENCE) as server:
            device.settimeout(PATIENCE)
            head = b"".join(iter(request.readline, b"\r\n"))
            length = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
            server.sendall(head + b"\r\n" + request.read(length))
            assert b" 201 " in server.recv(65_536)

    with way, ThreadPoolExecutor() as threads:
        carried = threads.submit(carry)
        yield f"http://127.0.0.1:{way.getsockname()[1]}"
        carried.result(PATIENCE)


def test_joining_again_after_a_lost_answer_is_the_same_person(session):
    joins = {"id": str(uuid.uuid4()), "profile": {"regio": "kempen"}}
    with losing_an_answer(session.server) as url, pytest.raises(requests.ConnectionError):
        requests.post(f"{url}/api/workshops/{session.code}/participants", json=joins, timeout=PATIENCE)
    again, once_more, other = (
        call(session, "POST", "/participants", json=about) for about in (joins, joins, {"id": str(uuid.uuid4())})
    )
    assert (again.status_code, again.json()["participant"]) == (200, "p1")
    assert once_more.json() == again.json()
    assert (other.status_code, other.json()["participant"]) == (201, "p2")
    assert session.phone(again.json()["token"]).state["me"]["profile"] == {"regio": "kempen"}
    assert call(session, "GET").json()["participants"] == 2
    assert joins["id"] not in again.text


@pytest.mark.parametrize("id", ["1", "p1", str(uuid.UUID(int=1)), 5])
def test_an_id_to_join_with_that_could_be_guessed(session, id):
    assert problem(call(session, "POST", "/participants", json={"id": id})) == (400, "malformed")


def test_a_second_facilitator_comes_and_goes(session):
    added = call(session, "POST", "/facilitators", key=session.key, json={"name": "Bram"})
    about = added.json()
    assert added.status_code == 201
    assert about["facilitate_url"] == f"{session.server.url}/{session.code}/facilitate#{about['key']}"
    bram = session.device("facilitator", key=about["key"])
    assert bram.ask("publish")["ok"]

    path = f"/facilitators/{about['facilitator']}"
    assert call(session, "DELETE", path, key=session.key).status_code == 204
    assert bram.disconnected.wait(PATIENCE)
    assert session.refused("facilitator", key=about["key"])["data"]["code"] == "bad_key"
    assert problem(call(session, "POST", "/facilitators", key=about["key"])) == (401, "bad_key")
    assert problem(call(session, "DELETE", path, key=session.key)) == (404, "unknown_target")


def test_the_organiser_signs_in(server):
    with requests.Session() as browser:

        def sign_in(key, **headers):
            return browser.post(f"{server.url}/signin", json={"key": key}, headers=headers, timeout=PATIENCE)

        assert problem(sign_in("geraden", Origin=server.url)) == (401, "bad_key")
        assert problem(sign_in(ORGANISER_KEY)) == (403, "not_allowed")
        assert problem(sign_in(ORGANISER_KEY, Origin="https://elders.example")) == (403, "not_allowed")
        answer = sign_in(ORGANISER_KEY, **{"Sec-Fetch-Site": "same-origin"})
        assert answer.status_code == 204
        assert "HttpOnly" in answer.headers["Set-Cookie"]

        assert page_data(browser.get(server.url, timeout=PATIENCE))["as"] == "organiser"
        ours = {"Referer": f"{server.url}/"}
        assert browser.get(f"{server.url}/api/workshops", headers=ours, timeout=PATIENCE).status_code == 200
        for theirs in ({}, {"Origin": "https://elders.example"}, {"Sec-Fetch-Site": "cross-site", **ours}):
            there = browser.get(f"{server.url}/api/workshops", headers=theirs, timeout=PATIENCE)
            assert problem(there) == (401, "bad_key")

        browser.post(f"{server.url}/signout", headers={"Origin": server.url}, timeout=PATIENCE)
        assert page_data(browser.get(server.url, timeout=PATIENCE))["as"] == "visitor"


def test_a_form_without_a_script_signs_in_too(server):
    answer = requests.post(
        f"{server.url}/signin",
        data={"key": ORGANISER_KEY},
        headers={"Origin": server.url},
        timeout=PATIENCE,
        allow_redirects=False,
    )
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")


@pytest.mark.parametrize(("path", "secret"), [("/facilitate?key=", "key"), ("?token=", "token")])
def test_secrets_move_from_the_address_into_a_cookie(session, path, secret):
    value = session.key if secret == "key" else session.join()["token"]
    with requests.Session() as browser:
        there = f"{session.server.url}/{session.code}{path}{value}"
        answer = browser.get(there, timeout=PATIENCE, allow_redirects=False)
        assert answer.status_code == 303
        assert answer.headers["Location"] == f"/{session.code}{path.partition('?')[0]}"
        assert answer.headers["Cache-Control"] == "no-store"
        about = page_data(browser.get(session.server.url + answer.headers["Location"], timeout=PATIENCE))
    assert about["me"] == {"key": "f1", "token": "p1"}[secret]
    assert value not in json.dumps(about)
    assert problem(session.get(f"{path}geraden")) == (401, "bad_key")


def test_the_organisers_key_opens_any_facilitate_page(session):
    answer = session.get(f"/facilitate?key={ORGANISER_KEY}", allow_redirects=False)
    assert answer.headers["Set-Cookie"].startswith("organiser=")


@pytest.mark.parametrize(("path", "as_"), [("", "participant"), ("/screen", "screen"), ("/poster", "screen")])
def test_a_page_carries_what_its_script_needs(collecting, path, as_):
    phone = collecting.phone()
    phone.do("post_insight", category="succes", text="</script><b>één")
    about = page_data(collecting.get(path))
    assert (about["as"], about["code"], about["language"]) == (as_, collecting.code, "nl")
    assert about["log"] == phone.log
    assert about["seq"] >= phone.seq
    assert about["state"]["insights"]["i1"]["text"] == "</script><b>één"
    assert about["join_url"] == f"{collecting.server.url}/{collecting.code}"
    assert about["words"]["problem.closed"]
    assert "me" not in about
    for to, address in {"": about["join_url"], "?to=harvest": about["join_url"] + "/harvest"}.items():
        picture = requests.get(collecting.server.url + about["qr_url"] + to, timeout=PATIENCE)
        assert picture.headers["Content-Type"].startswith("image/svg+xml")
        assert picture.content == qr(address)


def test_a_page_tells_the_limits_and_the_choices_that_the_rules_hold_to(collecting):
    about = page_data(collecting.get("/facilitate", key=collecting.key))
    for what in about["scenes"]:
        collecting.lead.do("show", what=what)
    action = about["limits"]["action"]
    collecting.lead.do("add_action", **{name: "x" * longest for name, longest in action.items()})
    for name in action:
        refused = collecting.lead.ask("add_action", **{"what": "x", "who": "x"} | {name: "x" * (action[name] + 1)})
        assert (refused["error"]["code"], refused["error"]["field"]) == ("too_long", name)


def test_looking_at_the_phone_page_makes_nobody(session):
    page_data(session.get())
    page_data(session.get("?trial=1"))
    assert call(session, "GET").json()["participants"] == 0


def test_home_finds_a_session_by_its_code(session):
    found = requests.get(session.server.url, params={"code": session.code.lower()}, allow_redirects=False, timeout=10)
    assert (found.status_code, found.headers["Location"]) == (303, f"/{session.code}")
    for typed in (
        f"https://elders.example/{session.code}/screen?fbclid=abc",
        f"code {session.code}.",
        f"\u200b({session.code})",
    ):
        found = requests.get(session.server.url, params={"code": typed}, allow_redirects=False, timeout=PATIENCE)
        assert (found.status_code, found.headers["Location"]) == (303, f"/{session.code}")
    wrong = requests.get(session.server.url, params={"code": "<b>"}, timeout=PATIENCE)
    assert wrong.status_code == 404
    assert "Deze code kennen we niet" in wrong.text
    assert "<b>" not in wrong.text


@pytest.mark.parametrize(
    "address", ["/{0}/", "/{1}", "/{0}.", "/({0})", "/%E2%80%8B{0}", "/{0}/screen/", "/{0}/poster/", "/{0}/qr.svg/"]
)
def test_an_address_with_something_too_much_opens_too(session, address):
    there = session.server.url + address.format(session.code, session.code.lower())
    assert requests.get(there, allow_redirects=False, timeout=PATIENCE).status_code == 200


def test_who_reads_the_harvest(session):
    assert session.get("/harvest.md", key=session.key).status_code == 200
    assert session.get("/harvest.md", key=ORGANISER_KEY).status_code == 200
    cookie = {"Cookie": f"f_{session.code}={session.key}"}
    assert session.get("/harvest.md", headers=cookie).status_code == 200
    session.facilitator().do("publish")
    assert session.get("/harvest.md").status_code == 200
    unknown = session.get("/harvest.pdf")
    assert problem(unknown) == (404, "no_such_format")
    assert ".md" in unknown.json()["detail"]


@pytest.mark.parametrize(("ending", "form"), FORMATS.items())
def test_the_harvest_can_be_taken_along_in_each_format(session, ending, form):
    assert problem(session.get(f"/harvest.{ending}")) == (401, "bad_key")
    answer = session.get(f"/harvest.{ending}", key=session.key)
    assert answer.headers["Content-Type"] == form.mimetype
    assert answer.headers["Content-Disposition"] == f'attachment; filename="oogst-{session.code}.{ending}"'


def test_the_harvest_is_in_the_language_asked_for_and_never_the_browsers(session):
    dutch = session.get("/harvest.md", key=session.key).content
    english = session.get("/harvest.md?lang=en", key=session.key)
    assert english.status_code == 200
    assert english.content != dutch
    assert session.get("/harvest.md", key=session.key, headers={"Accept-Language": "fr"}).content == dutch
    assert problem(session.get("/harvest.md?lang=xx", key=session.key)) == (400, "no_such_language")


def test_headers(session):
    page, screen, trial = session.get(), session.get("/screen"), session.get("?trial=1")
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert f"ws://{session.server.url.removeprefix('http://')}" in policy
    assert "frame-ancestors 'none'" in policy
    for framed in (screen, trial):
        assert "frame-ancestors 'self'" in framed.headers["Content-Security-Policy"]
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert page.headers["Content-Encoding"] == "gzip"
    plain = session.get(headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in plain.headers
    assert page_data(plain) | {"at": ""} == page_data(page) | {"at": ""}


def test_what_a_page_loads_is_kept_for_good_and_sent_small(session):
    page = session.get().text
    files = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)
    assert len(files) == 4
    for file in files:
        answer = requests.get(session.server.url + file, headers={"Accept-Encoding": "br"}, timeout=PATIENCE)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["Content-Encoding"] == "br"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_for_the_operator(session):
    assert requests.get(f"{session.server.url}/healthz", timeout=PATIENCE).text == "ok"
    session.phone().ask("zing")
    told = requests.get(f"{session.server.url}/metrics", timeout=PATIENCE)
    assert told.headers["Content-Type"].startswith("text/plain; version=0.0.4")
    for line in (
        'oogst_workshops{state="waiting"}',
        'oogst_connected{role="participant"}',
        'oogst_answers_total{outcome="unknown_command"}',
        "# TYPE oogst_messages_sent_total counter",
    ):
        assert line in told.text
