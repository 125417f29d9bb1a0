"""Every page and call with every kind of key, token and cookie: right, wrong, of another workshop, and taken back.

The app itself, without a server around it: a thousand requests in a few seconds. What a row expects follows from who
is asking; a route that stands in no row fails.
"""

import shutil
from dataclasses import replace
from functools import cache
from itertools import count, product
from pathlib import Path
from typing import Any

import pytest

from workshop.app import create_app
from workshop.core import Refused
from workshop.settings import Settings
from workshop.web.limits import Limits

PLANS = Path(__file__).parent.parent / "plans"
ORGANISER_KEY = "sleutel-van-de-organisator"
HERE = "http://localhost"

# Who somebody is in this workshop, by what they have.
WHO = {
    "none": "nobody",
    "participant": "participant",
    "trial": "participant",
    "facilitator": "facilitator",
    "organiser": "organiser",
    "wrong": "stranger",
    "removed": "stranger",
    "participant elsewhere": "stranger",
    "facilitator elsewhere": "stranger",
    "strange": "stranger",
}
# Statuses by who asks; `else` is for all others.
ANYONE = {"else": 200}
LOOKED_AT = {"stranger": 401, "else": 200}
FACILITATOR = {"facilitator": 200, "organiser": 200, "participant": 403, "else": 401}
ORGANISER = {"organiser": 200, "else": 401}


def may(row: dict[str, int], ok: int = 200) -> dict[str, int]:
    return {who: ok if status == 200 else status for who, status in row.items()}


ROUTES: dict[str, dict[str, int]] = {
    "GET /": ANYONE,
    "GET /plans": ORGANISER,
    "GET /plans/<slug>": ORGANISER,
    "GET /signin": ANYONE,
    "GET /healthz": ANYONE,
    "GET /metrics": ORGANISER,
    "GET /<code>": LOOKED_AT,
    "GET /<code>/screen": ANYONE,
    "GET /<code>/poster": ANYONE,
    "GET /<code>/qr.svg": ANYONE,
    "GET /<code>/privacy": ANYONE,
    "GET /<code>/facilitate": FACILITATOR,
    "GET /<code>/moderation": FACILITATOR,
    "GET /<code>/remote": FACILITATOR,
    "GET /<code>/harvest": FACILITATOR,
    "GET /<code>/draft": FACILITATOR,
    "GET /<code>/draft.<ending>": FACILITATOR,
    "GET /<code>/assessment.<ending>": FACILITATOR,
    "GET /<code>/harvest.<ending>": FACILITATOR,
    "GET /api/workshops": ORGANISER,
    "POST /api/workshops": may(ORGANISER, 201),
    "POST /api/imports": may(ORGANISER, 422),
    "GET /api/plans": ORGANISER,
    "GET /api/plans/<slug>": ORGANISER,
    "GET /api/plans/<slug>/source": ORGANISER,
    "GET /api/plans/<slug>.toml": ORGANISER,
    "POST /api/plans/check": ORGANISER,
    "POST /api/plans/preview": may(ORGANISER, 201),
    "DELETE /api/plans/preview/<code>": may(ORGANISER, 204),
    "POST /api/plans": may(ORGANISER, 201),
    "PUT /api/plans/<slug>": ORGANISER,
    "DELETE /api/plans/<slug>": may(ORGANISER, 204),
    "GET /api/workshops/<code>": LOOKED_AT,
    "PATCH /api/workshops/<code>": may(ORGANISER, 204),
    "GET /api/workshops/<code>/publishing": FACILITATOR,
    "GET /api/workshops/<code>/earlier": ORGANISER,
    "DELETE /api/workshops/<code>": may(ORGANISER, 204),
    "POST /api/workshops/<code>/rehearsal": FACILITATOR,
    "GET /api/workshops/<code>/crowd": FACILITATOR,
    "PUT /api/workshops/<code>/crowd": {**FACILITATOR, "facilitator": 422, "organiser": 422},  # people here are real
    "DELETE /api/workshops/<code>/crowd": may(FACILITATOR, 204),
    "POST /api/workshops/<code>/cards/check": FACILITATOR,
    "POST /api/workshops/<code>/participants": may(ANYONE, 201),
    "POST /api/workshops/<code>/facilitators": may(FACILITATOR, 201),
    "DELETE /api/workshops/<code>/facilitators/<id>": may(FACILITATOR, 204),
}
# These look at the page that asks and not at who does.
SIGNING = {
    "POST /signin": 401,
    "POST /signout": 204,
    "POST /<code>": 401,
    "POST /<code>/facilitate": 401,
}


class World:
    """An app with a workshop, another one, and somebody of every kind; from a new address at each request."""

    def __init__(self, folder: Path) -> None:
        self.plans = folder / "plans"
        shutil.copytree(PLANS, self.plans, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
        settings = Settings(data=folder, plans=self.plans, async_mode="threading", organiser_key=ORGANISER_KEY)
        self.app = create_app(settings, lambda work, *given: work(*given))
        files = self.app.extensions["harvest_files"]
        files.make = cache(files.make)  # by a process, but each once: the same job makes the same file
        self.addresses = count(1)
        self.begin()

    def begin(self) -> None:
        shutil.copy(PLANS / "kort.toml", self.plans)
        self.code, lead = self.start()
        elsewhere, their_lead = self.start()
        self.key = {
            "organiser": ORGANISER_KEY,
            "facilitator": lead,
            "participant": self.join(self.code),
            "trial": self.join(self.code, trial=True),
            "wrong": "geraden",
            "strange": '\u00e9\u00ff; =,"',
            "participant elsewhere": self.join(elsewhere),
            "facilitator elsewhere": their_lead,
        }
        self.second()
        removed = f"/api/workshops/{self.code}/facilitators/{self.id}"
        assert self.ask("DELETE", removed, "facilitator", "Bearer").status_code == 204
        self.key["removed"] = self.second_key
        self.second()
        rehearsal = f"/api/workshops/{self.code}/rehearsal"
        assert self.ask("POST", rehearsal, "facilitator", "Bearer").status_code == 201  # the next finds this one

    def start(self) -> tuple[str, str]:
        answer = self.ask("POST", "/api/workshops", "organiser", "Bearer", ORGANISER_KEY).get_json()
        return answer["code"], answer["facilitator_key"]

    def join(self, code: str, **asked: Any) -> str:
        answer = self.app.test_client().post(f"/api/workshops/{code}/participants", json=asked)
        return str(answer.get_json()["token"])

    def second(self) -> None:
        """Another facilitator, who may be removed."""
        added = self.ask("POST", f"/api/workshops/{self.code}/facilitators", "facilitator", "Bearer").get_json()
        self.id, self.second_key = added["facilitator"], added["key"]

    def ask(self, method: str, path: str, who: str, how: str, key: str | None = None) -> Any:
        """`how` the key is shown: as Bearer, in each cookie that the server knows, or in the address."""
        self.app.extensions["access"] = replace(self.app.extensions["access"], limits=Limits())
        key = key or self.key.get(who) if who != "none" else None
        client = self.app.test_client()
        headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://elders.example"} if "another" in how else {}
        if how == "cookie":
            headers = {"Sec-Fetch-Site": "same-origin", "Origin": HERE}
        if key and how == "Bearer":
            headers = {"Authorization": f"Bearer {key}".encode().decode("latin-1")}
        if key and "cookie" in how:
            for name in (f"p_{self.code}", f"f_{self.code}", "organiser"):
                client.set_cookie(name, key)
        query = {how[1:]: key} if key and how.startswith("?") else None
        body = self.asked(method, path)
        place = {"REMOTE_ADDR": f"198.51.{next(self.addresses) // 250}.{next(self.addresses) % 250}"}
        return client.open(path, method=method, headers=headers, query_string=query, json=body, environ_overrides=place)

    def asked(self, method: str, path: str) -> dict[str, Any] | None:
        """What a request needs so that only who asks decides."""
        if path.endswith("/crowd"):
            return {}
        if method == "PUT":
            kort = self.app.extensions["plans"].open("kort")
            return {"plan": kort.data, "version": kort.version}
        needed: dict[str, dict[str, Any]] = {"/api/workshops": {"plan": "kort"}, "/api/plans": {"copy": "kort"}}
        if path == "/api/plans/preview":
            return {"plan": self.app.extensions["plans"].open("kort").data, "stage": "stemmen"}
        return needed.get(path, {}) if method == "POST" else None


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return World(tmp_path_factory.mktemp("wie"))


def named(rule: Any) -> list[str]:
    return [f"{method} {rule.rule}" for method in rule.methods - {"HEAD", "OPTIONS"}]


def expected(route: str, who: str, how: str) -> int:
    method, path = route.split()
    role = WHO[who]
    if route in SIGNING:
        return SIGNING[route] if how == "cookie" else 403
    if role != "nobody" and (how, route) in {
        ("?token", "GET /<code>"),
        ("?key", "GET /<code>/facilitate"),
        ("?key", "GET /<code>/draft"),
        ("?key", "GET /<code>/moderation"),
        ("?key", "GET /<code>/remote"),
    }:
        mine = {"?token": {"participant"}, "?key": {"facilitator", "organiser"}}[how]
        return 303 if role in mine else 401
    if how.startswith("?") or (how == "cookie of another site" and (method != "GET" or path.startswith("/api/"))):
        role = "nobody"  # what isn't looked at
    if role == "stranger" and how != "Bearer":
        role = "nobody"  # a cookie that fits nothing is as none
    if route == "POST /api/workshops/<code>/participants":
        if how == "cookie of another site":
            return 403  # another website makes nobody join
        if role == "participant" and how == "cookie":
            return 200  # who is in already stays one person
    return ROUTES[route].get(role, ROUTES[route]["else"])


def test_every_route_has_a_row(world):
    routes = {name for rule in world.app.url_map.iter_rules() for name in named(rule)}
    assert routes == ROUTES.keys() | SIGNING.keys()


HOW = ("Bearer", "cookie", "cookie of another site", "?token", "?key")


@pytest.mark.parametrize("route", [*ROUTES, *SIGNING])
def test_who_may(world, route):
    found, right = {}, {}
    for who, how in product(WHO, HOW):
        method, path = route.split()
        for name, value in {"code": world.code, "id": world.id, "slug": "kort", "ending": "docx"}.items():
            path = path.replace(f"<{name}>", value)
        found[who, how] = world.ask(method, path, who, how).status_code
        right[who, how] = expected(route, who, how)
        if found[who, how] == 204 and "crowd" not in route:
            world.begin() if "facilitators" not in route else world.second()
    assert found == right


def test_figures_are_there_for_a_program_on_this_machine_but_not_through_a_proxy(world):
    client = world.app.test_client()
    assert client.get("/metrics").status_code == 200
    for name in ("X-Forwarded-For", "Forwarded", "Via"):
        assert client.get("/metrics", headers={name: "for=192.0.2.1"}).status_code == 401


@pytest.mark.parametrize("path", ["harvest", "harvest.md", "harvest.json"])
def test_a_published_harvest_is_anyones(world, path):
    room = world.app.extensions["rooms"].get(world.code)
    world.app.extensions["rooms"].ask(
        room, world.app.extensions["access"].owner_of(ORGANISER_KEY, room.workshop), do="publish"
    )
    for who, how in product(WHO, HOW):
        assert world.ask("GET", f"/{world.code}/{path}", who, how).status_code == 200, (who, how)
    world.begin()


@pytest.mark.parametrize("role", ["participant", "facilitator", "screen"])
def test_who_may_connect(world, role):
    access, code = world.app.extensions["access"], world.code
    room = world.app.extensions["rooms"].get(code)
    lets_in = {"participant": {"participant"}, "facilitator": {"facilitator", "organiser"}, "screen": set(WHO.values())}
    for who, how in product(WHO, ("token", "key", "cookie", "cookie of another site")):
        key = world.key.get(who)
        auth = {"as": role, **({how: key} if key and how in ("token", "key") else {})}
        shown = how == {"participant": "token", "facilitator": "key"}.get(role) or how == "cookie" or role == "screen"
        environ = {"REMOTE_ADDR": f"203.0.113.{len(who)}", "HTTP_HOST": "localhost", "wsgi.url_scheme": "http"}
        environ["HTTP_SEC_FETCH_SITE"] = "cross-site" if "another" in how else "same-origin"
        if key and key.isascii() and "cookie" in how:
            environ["HTTP_COOKIE"] = "; ".join(f"{name}={key}" for name in (f"p_{code}", f"f_{code}", "organiser"))
        try:
            actor, _ = replace(access, limits=Limits()).authenticate(auth, environ, room.workshop)
            told = actor.role
        except Refused as no:
            told = no.code
        assert told == (role if shown and WHO[who] in lets_in[role] else "bad_key"), (who, how)
