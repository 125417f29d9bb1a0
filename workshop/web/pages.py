"""The pages: a shell in the right language with what its script needs as one piece of JSON."""

import json
from typing import Any

from flask import Blueprint, Response, current_app, redirect, render_template, request
from markupsafe import Markup

from ..core import Refused, Workshop, private_changes
from ..live.room import Room
from ..translations import Words
from . import access, addresses, language
from .access import door, open_room
from .api import body, overview
from .plans import all_plans

pages = Blueprint("pages", __name__)

Answer = Response | str


@pages.get("/")
def home() -> Response:
    """`?code=` is how the form asks without a script; a wrong code comes back with what was typed."""
    typed, wrong = request.args.get("code", "").strip(), ""
    if typed:
        try:
            return moved(f"/{open_room(typed).code}")
        except Refused as no:
            wrong = no.code
    about: dict[str, Any] = {"as": "visitor", "typed": typed, "wrong": wrong}
    if access.is_organiser():
        plans = all_plans(current_app.extensions["settings"].plans)
        about |= {"as": access.ORGANISER, "workshops": overview(), "plans": plans}
        about |= {"damaged": door().rooms.shelf.damaged}
        about |= {"origins": door().origins(request.environ), "astray": door().astray.address}
    page = shell("home", language.of_caller(), about, wrong=wrong, typed=typed)
    return language.remember(current_app.make_response((page, 404 if wrong else 200)))


@pages.get("/signin")
def signin() -> Response:
    return language.remember(current_app.make_response(shell("signin", language.of_caller(), {"as": "visitor"})))


@pages.post("/signin")
def take_key() -> Response:
    """Moves the organiser's key into a cookie; a form without a script gets the first page, a script 204."""
    if not door().same_origin(request.environ):
        raise Refused("not_allowed")
    by_form = request.mimetype == "application/x-www-form-urlencoded"
    key = request.form.get("key", "") if by_form else body(key=str).get("key", "")
    if not door().organiser.matches(key):
        raise door().wrong_key(request.environ)
    return access.keep(moved("/") if by_form else Response(status=204), access.ORGANISER, key)


@pages.post("/signout")
def signout() -> Response:
    if not door().same_origin(request.environ):
        raise Refused("not_allowed")
    answer = Response(status=204)
    answer.delete_cookie(access.ORGANISER)
    return answer


@pages.get("/<code>")
def phone(code: str) -> Answer:
    room = open_room(code)
    if token := request.args.get("token"):
        return into_cookie(room, "participant", token)
    trial = request.args.get("trial") == "1"
    me = None if trial else access.somebody(room.workshop, "participant")
    about: dict[str, Any] = {"trial": True} if trial else {}
    if me:
        about |= {"me": me.id, "own": private_changes(room.workshop, 0, me.id)}

    def render() -> str:
        return workshop_page("phone", room, "participant", about)

    return render() if about else current_app.extensions["newcomers"].page(room, render)


@pages.get("/<code>/screen")
def screen(code: str) -> Answer:
    return workshop_page("screen", open_room(code), "screen")


@pages.get("/<code>/poster")
def poster(code: str) -> Answer:
    return workshop_page("poster", open_room(code), "screen")


@pages.get("/<code>/facilitate")
def facilitate(code: str) -> Answer:
    room = open_room(code)
    if key := request.args.get("key"):
        return into_cookie(room, "facilitator", key)
    me = access.facilitator(room.workshop)
    return workshop_page("facilitate", room, "facilitator", {"me": me.id})


@pages.get("/<code>/qr.svg")
def qr(code: str) -> Response:
    """Of the link to join; `?to=harvest` of the link to read the harvest."""
    to = "harvest_url" if request.args.get("to") == "harvest" else "join_url"
    picture = addresses.qr(addresses.of(open_room(code).code)[to])
    return Response(picture, mimetype="image/svg+xml", headers={"Cache-Control": "private, max-age=300"})


def into_cookie(room: Room, role: str, secret: str) -> Response:
    """Out of the address, where it would be seen on a projector and kept in the browser's history."""
    owner = door().owner_of(secret, room.workshop)
    if owner is None or owner.role != role:
        raise door().wrong_key(request.environ)
    name = access.cookie_name(room.code, access.ORGANISER if owner == access.AS_ORGANISER else role)
    return access.keep(moved(request.path), name, secret)


def moved(path: str) -> Response:
    answer: Response = redirect(path, 303)  # type: ignore[assignment]
    return answer


def workshop_page(name: str, room: Room, role: str, about: dict[str, Any] | None = None) -> str:
    """A page of a workshop, with the state that everybody of this role sees; the socket brings what comes after."""
    seq, state = room.snapshot(role)
    links = addresses.of(room.code)
    about = {
        "as": role,
        "code": room.code,
        **links,
        "short_url": links["join_url"].partition("://")[2],
        "qr_url": f"/{room.code}/qr.svg",
        "seq": seq,
        "log": room.log,
        "origins": door().origins(request.environ),
        "at": door().rooms.now(),
        **(about or {}),
    }
    return shell(name, room.workshop.language, about, state, **of_workshop(room.workshop), links=links)


def of_workshop(workshop: Workshop) -> dict[str, Any]:
    return {"title": workshop.title, "question": workshop.plan["question"], "workshop": workshop}


def shell(name: str, language: str, about: dict[str, Any], state: str = "{}", **shown: Any) -> str:
    """`state` is JSON text already: it is the same for all of a role, and the largest part of a page."""
    words = Words(language)
    about = {"language": words.language, "words": words.page(name), **about}
    # `<` would let what people typed end the script element.
    page = f'{json.dumps(about, ensure_ascii=False)[:-1]}, "state": {state}}}'.replace("<", "\\u003c")
    assets = current_app.extensions["assets"]
    return render_template(
        f"{name}.html",
        language=words.language,
        t=words,
        page=Markup(page),
        importmap=Markup(assets.importmap),
        about=about,
        **shown,
    )
