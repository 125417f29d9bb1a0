"""The JSON API (docs/protocol.md, HTTP). A route says who may and what; rules are the core's."""

import json
import uuid
from typing import Any

from flask import Blueprint, Response, current_app, request

from ..core import Actor, Refused
from ..core.model.codes import code_in
from ..core.views.summary import Summary, participants
from ..translations import LANGUAGES
from . import access, addresses
from .access import door, open_room
from .asked import body, never_kept
from .plans import plans

api = Blueprint("api", __name__, url_prefix="/api")

VISITOR = Actor("visitor")


api.after_request(never_kept)


@api.post("/workshops")
def start_workshop() -> tuple[dict[str, Any], int]:
    """{"code", "facilitator_key", and its addresses (`addresses.of`)}; the key is told here only."""
    access.organiser()
    asked = body(plan=str, title=str, language=str, insights=bool, rehearsal=bool)
    if "language" in asked and asked["language"] not in LANGUAGES:
        raise Refused("no_such_language", "language", known=", ".join(LANGUAGES))
    slug = asked.pop("plan", None)
    plan = plans().read(slug)
    key = access.new_secret()
    room = door().rooms.create(plan, slug, key_hash=access.digest(key), **asked)
    return {"code": room.code, "facilitator_key": key, **addresses.of(room.code, key)}, 201


@api.get("/workshops")
def workshops() -> list[Summary]:
    access.organiser()
    return overview()


@api.get("/workshops/<code>")
def workshop(code: str) -> dict[str, Any]:
    """Not for strangers is how many events there are: whoever asked again and again would see each act come in."""
    with open_room(code).reading() as workshop:
        knows = access.somebody(workshop, "facilitator", access.ORGANISER, "participant")
        return {
            "code": workshop.code,
            "title": workshop.title,
            "question": workshop.plan.question,
            "language": workshop.language,
            "state": workshop.state,
            "categories": [
                {"id": each.id, "title": each.title, "prompt": each.prompt} for each in workshop.plan.categories
            ],
            "stage": workshop.stage.id if workshop.stage else None,
            "participants": participants(workshop),
            **({"seq": workshop.seq} if knows else {}),
        }


@api.delete("/workshops/<code>")
def delete_workshop(code: str) -> Response:
    access.organiser()
    code = code_in(code) or ""
    if not door().rooms.delete(code):
        raise Refused("unknown_workshop", "code")
    current_app.extensions["devices"].turn_out(code)
    return Response(status=204)


@api.post("/workshops/<code>/participants")
def join(code: str) -> Response:
    """A new participant; somebody who taps twice on the same phone, or sends the same `id` again, stays one person."""
    room = open_room(code)
    if door().foreign(request.environ):
        raise Refused("not_allowed", why="another_site")
    asked = body(id=str, name=str, profile=dict, trial=bool)
    id = asked.pop("id", None)
    cookie = access.cookie_name(room.code, "participant")
    here = request.cookies.get(cookie) if door().same_origin(request.environ) and not access.bearer() else None
    with room.reading() as workshop:
        known = door().owner_of(here, workshop) if here else None
    if known and known.role == "participant" and not asked.get("trial"):
        return created({"participant": known.id, "token": here}, 200)
    door().limits.joins.take(access.address(request.environ))
    token = access.token_of(id, room.code) if id else access.new_secret()
    key = access.digest(token)
    with room.reading() as workshop:
        again = key in workshop.keys
    joins = command("join", key=key, **asked)
    if id:  # under a name that says neither the id nor the key, which may be erased
        joins["id"] = access.digest(f"join {token}")
    answer = room.ask(joins, VISITOR)
    told = created({"participant": answer["result"]["participant"], "token": token}, 200 if again else 201)
    # A trial is a window, not a phone: its token stays in that window.
    keeps = door().same_origin(request.environ) and not asked.get("trial")
    return access.keep(told, cookie, token) if keeps else told


@api.post("/workshops/<code>/facilitators")
def add_facilitator(code: str) -> tuple[dict[str, Any], int]:
    """{"facilitator": an id, "key", "facilitate_url"}; the key is told here only."""
    room = open_room(code)
    actor = access.facilitator_of(room)
    key = access.new_secret()
    answer = room.ask(command("add_facilitator", key=access.digest(key), **body(name=str)), actor)
    link = addresses.of(room.code, key)["facilitate_url"]
    return {"facilitator": answer["result"]["facilitator"], "key": key, "facilitate_url": link}, 201


@api.delete("/workshops/<code>/facilitators/<id>")
def remove_facilitator(code: str, id: str) -> Response:
    room = open_room(code)
    room.ask(command("remove_facilitator", facilitator=id), access.facilitator_of(room))
    current_app.extensions["devices"].turn_out(room.code)
    return Response(status=204)


def overview() -> list[Summary]:
    """All workshops that can be read, newest first."""
    return door().rooms.summaries()


def command(do: str, **fields: Any) -> dict[str, Any]:
    """As a device sends it: {"id", "do", and its fields}."""
    return {"id": str(uuid.uuid4()), "do": do, **fields}


def created(about: dict[str, Any], status: int = 201) -> Response:
    return Response(json.dumps(about), status, mimetype="application/json")
