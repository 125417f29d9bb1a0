"""The JSON API (docs/protocol.md, HTTP). A route says who may and what; rules are the core's."""

import json
import uuid
from typing import Any

from flask import Blueprint, Response, current_app, request

from ..core import COMMANDS, Actor, Refused
from ..core.model.codes import find_code
from ..core.plan import Data, in_language
from ..core.views.publishing import PublishingView, publishing
from ..core.views.summary import Summary, participants
from ..translations import LANGUAGES
from . import access, links
from .access import current_access, open_room
from .earlier import chosen, offer_for, offer_of
from .plans import plans
from .rehearsals import Rehearsals
from .request_body import json_body, no_store

api = Blueprint("api", __name__, url_prefix="/api")

VISITOR = Actor("visitor")
CROWD = 12  # invented people, where nobody says how many
# What may be chosen of a workshop when it starts; which one it rehearses isn't (rehearsals.py).
OPTIONAL = {name: field.kind for name, field in COMMANDS["create_workshop"].fields.items() if not field.required}
CHOICES = {name: kind for name, kind in OPTIONAL.items() if name != "rehearses"}


api.after_request(no_store)


@api.post("/workshops")
def start_workshop() -> tuple[dict[str, Any], int]:
    """{"code", "facilitator_key", and its addresses (`addresses.workshop_links`)}; the key is told here only."""
    access.require_organiser()
    fields = json_body(plan=str, copy=str, insights=bool, earlier=dict, **CHOICES)
    if "language" in fields and fields["language"] not in LANGUAGES:
        raise Refused("no_such_language", "language", known=", ".join(LANGUAGES))
    plan, slug, likewise = plan_for(fields.pop("plan", None), fields.pop("copy", None))
    fields = likewise | fields
    if "earlier" in fields:
        fields["earlier"] = chosen(fields["earlier"], plan)
    key = access.new_secret()
    room = current_access().rooms.create(plan, slug, key_hash=access.hash_secret(key), **fields)
    return {"code": room.code, "facilitator_key": key, **links.workshop_links(room.code, key)}, 201


def plan_for(slug: str | None, copied: str | None) -> tuple[Data, str, dict[str, Any]]:
    """A plan from the folder; or that of a workshop, with its name there, and its title and language."""
    if copied is None:
        return plans().read(slug), str(slug), {}
    with open_room(copied).reading() as workshop:
        about = {"title": workshop.title, "language": workshop.language}
        return workshop.plan.as_data(), workshop.slug, about


@api.get("/workshops")
def workshops() -> list[Summary]:
    """Newest first. Refuses everybody but the organiser."""
    access.require_organiser()
    return overview()


@api.get("/workshops/<code>")
def workshop(code: str) -> dict[str, Any]:
    """Not for strangers is how many events there are: whoever asked again and again would see each act come in."""
    with open_room(code).reading() as workshop:
        identified = access.identify(workshop, "facilitator", access.ORGANISER, "participant")
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
            **({"seq": workshop.seq} if identified else {}),
        }


@api.get("/workshops/<code>/publishing")
def what_would_be_public(code: str) -> PublishingView:
    """What anybody would read once the harvest is published, and what in it points at somebody."""
    with open_room(code).reading() as workshop:
        access.require_facilitator(workshop)
        return publishing(workshop)


@api.get("/workshops/<code>/earlier")
def what_can_come_along(code: str) -> dict[str, Any]:
    """From this workshop; into one that would be made from `?plan=`, in `?language=` or its own, where that is said."""
    access.require_organiser()
    slug, reads = request.args.get("plan"), request.args.get("language")
    if reads is not None and reads not in LANGUAGES:
        raise Refused("no_such_language", "language", known=", ".join(LANGUAGES))
    plan = None if slug is None else plans().read(slug)
    return offer_for(offer_of(code), () if plan is None else in_language(plan, reads).categories)


@api.patch("/workshops/<code>")
def arrange_workshop(code: str) -> Response:
    """When and where people meet, and whether it is out of the way in the list."""
    access.require_organiser()
    room, fields = open_room(code), json_body(when=str, place=str, archived=bool)
    if "archived" in fields:
        room.ask(command("archive", on=fields.pop("archived")), access.AS_ORGANISER)
    if fields:
        room.ask(command("arrange", **fields), access.AS_ORGANISER)
    return Response(status=204)


@api.delete("/workshops/<code>")
def delete_workshop(code: str) -> Response:
    """For good, and whoever follows it is turned out. Refuses: bad_key, unknown_workshop; a damaged one goes too."""
    access.require_organiser()
    code = find_code(code) or ""
    if not current_access().rooms.delete(code):
        raise Refused("unknown_workshop", "code")
    rehearsals().forget(code)
    current_app.extensions["devices"].disconnect_unauthorized(code)
    return Response(status=204)


@api.post("/workshops/<code>/rehearsal")
def rehearse(code: str) -> Response:
    """{"code", "facilitate_url"} of the rehearsal of this session, begun if there is none (201). In the browser of
    who leads that already, the address has no key in it. With `people` so many who are invented come in.
    """
    room, fields = open_room(code), json_body(people=int)
    access.require_facilitator_of(room)
    key = access.new_secret()
    copy, new = rehearsals().open(room, access.hash_secret(key))
    if not new:
        with copy.reading() as workshop:
            known = any(
                owner.role == "facilitator" for owner in access.identify_all(workshop, "facilitator", access.ORGANISER)
            )
        if known:
            key = ""
        else:
            copy.ask(command("add_facilitator", key=access.hash_secret(key)), access.AS_ORGANISER)
    if "people" in fields:
        rehearsals().invite(copy, fields["people"])
    about = links.workshop_links(copy.code, key)
    url = about.get("facilitate_url") or f"{about['join_url']}/facilitate"
    return created({"code": copy.code, "facilitate_url": url}, 201 if new else 200)


@api.get("/workshops/<code>/crowd")
def crowd(code: str) -> dict[str, int]:
    """How many invented people are in a rehearsal; 0 elsewhere."""
    room = open_room(code)
    access.require_facilitator_of(room)
    return {"people": rehearsals().crowds.size(room.code)}


@api.put("/workshops/<code>/crowd")
def invite_crowd(code: str) -> dict[str, int]:
    """Invented people come into a rehearsal; where some are already, they stay, and the answer says how many."""
    room, fields = open_room(code), json_body(people=int)
    access.require_facilitator_of(room)
    return {"people": rehearsals().invite(room, fields.get("people", CROWD))}


@api.delete("/workshops/<code>/crowd")
def send_crowd_home(code: str) -> Response:
    """Invented people go; where there are none, that is no mistake."""
    room = open_room(code)
    access.require_facilitator_of(room)
    rehearsals().crowds.stop(room.code)
    return Response(status=204)


@api.post("/workshops/<code>/participants")
def join(code: str) -> Response:
    """A new participant; somebody who taps twice on the same phone, or sends the same `id` again, stays one person.

    Who may not come in and would `wait` is one of those at the door, until the same `id` comes again.
    """
    room = open_room(code)
    if current_access().is_cross_site(request.environ):
        raise Refused("not_allowed", why="another_site")
    fields = json_body(id=str, name=str, profile=dict, trial=bool, wait=bool, passphrase=str)
    id, wait = fields.pop("id", None), fields.pop("wait", False)
    cookie = access.cookie_name(room.code, "participant")
    cookie_token = (
        request.cookies.get(cookie)
        if current_access().is_same_origin(request.environ) and not access.bearer_token()
        else None
    )
    with room.reading() as workshop:
        existing = current_access().owner_of(cookie_token, workshop) if cookie_token else None
    if existing and existing.role == "participant" and not fields.get("trial"):
        return created({"participant": existing.id, "token": cookie_token}, 200)
    current_access().limits.joins.take(access.client_address(request.environ))
    token = access.derive_token(id, room.code) if id else access.new_secret()
    key = access.hash_secret(token)
    with room.reading() as workshop:
        rejoining = key in workshop.keys
    join_command = command("join", key=key, **fields)
    if id:  # under a name that says neither the id nor the key, which may be erased
        join_command["id"] = access.hash_secret(f"join {token}")
        join_command["knock"] = access.hash_secret(f"knock {token}")
    try:
        answer = room.ask(join_command, VISITOR)
    except Refused as refusal:
        if refusal.code != "door_closed":
            raise
        if fields.get("passphrase"):
            current_access().limits.failures.take(access.client_address(request.environ))
        if not (id and wait):
            raise
        room.ask(command("knock", knock=join_command["knock"]), VISITOR)
        with room.reading() as workshop:
            return created({"waiting": True, "door": workshop.door}, 202)
    if id and fields.get("passphrase"):
        room.ask(command("leave_door", knock=join_command["knock"]), VISITOR)
    response = created({"participant": answer["result"]["participant"], "token": token}, 200 if rejoining else 201)
    # A trial is a window, not a phone: its token stays in that window.
    sets_cookie = current_access().is_same_origin(request.environ) and not fields.get("trial")
    return access.set_secret_cookie(response, cookie, token) if sets_cookie else response


@api.post("/workshops/<code>/facilitators")
def add_facilitator(code: str) -> tuple[dict[str, Any], int]:
    """{"facilitator": an id, "key", "facilitate_url", "remote_url", "remote_qr": a picture of that as an address}.

    The key is told here only.
    """
    room = open_room(code)
    actor = access.require_facilitator_of(room)
    key = access.new_secret()
    answer = room.ask(command("add_facilitator", key=access.hash_secret(key), **json_body(name=str)), actor)
    urls = links.workshop_links(room.code, key)
    addresses = {name: urls[name] for name in ("facilitate_url", "remote_url")}
    facilitator = {"facilitator": answer["result"]["facilitator"], "key": key}
    return facilitator | addresses | {"remote_qr": links.secret_qr(urls["remote_url"])}, 201


@api.delete("/workshops/<code>/facilitators/<id>")
def remove_facilitator(code: str, id: str) -> Response:
    """Their devices are turned out at once. Refuses as the command."""
    room = open_room(code)
    room.ask(command("remove_facilitator", facilitator=id), access.require_facilitator_of(room))
    current_app.extensions["devices"].disconnect_unauthorized(room.code)
    return Response(status=204)


def overview() -> list[Summary]:
    """All workshops that can be read, newest first."""
    return current_access().rooms.summaries()


def rehearsals() -> Rehearsals:
    """Those of this server's sessions."""
    current: Rehearsals = current_app.extensions["rehearsals"]
    return current


def command(do: str, **fields: Any) -> dict[str, Any]:
    """As a device sends it: {"id", "do", and its fields}."""
    return {"id": str(uuid.uuid4()), "do": do, **fields}


def created(about: dict[str, Any], status: int = 201) -> Response:
    """`about`: as JSON."""
    return Response(json.dumps(about), status, mimetype="application/json")
