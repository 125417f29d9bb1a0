"""The pages: a shell in the right language with what its script needs as one piece of JSON."""

import json
from typing import Any

from flask import Blueprint, Response, current_app, redirect, render_template, request
from markupsafe import Markup

from ..core import LIMITS, SCENES, Actor, Refused, private_changes
from ..live.room import Room
from ..translations import Words, names
from . import access, addresses, language
from .access import door, open_room
from .api import overview
from .asked import body
from .page import Page
from .plans import plans
from .problems import STATUS, for_a_person

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
    about: Page = {"as": "visitor", "typed": typed, "wrong": wrong, "languages": names()}
    if access.is_organiser():
        about |= {"as": access.ORGANISER, "workshops": overview(), "plans": plans().outlines()}
        about |= {"damaged": door().rooms.shelf.damaged}
        about |= {"origins": door().origins(request.environ), "astray": door().astray.address}
    page = shell("home", language.of_caller(), about, wrong=wrong, typed=typed)
    return language.remember(current_app.make_response((page, 404 if wrong else 200)))


@pages.get("/signin")
def signin() -> Response:
    return signing("/signin", "/", language.of_caller())


@pages.post("/signin")
def take_key() -> Response:
    """Moves the organiser's key into a cookie."""
    key = handed()
    if not door().organiser.matches(key):
        raise door().wrong_key(request.environ)
    return access.keep(let_in("/"), access.ORGANISER, key)


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
        return as_that_participant(room, token)
    trial = request.args.get("trial") == "1"
    with room.reading() as workshop:
        me = None if trial else access.somebody(workshop, "participant")

    def render() -> str:
        return workshop_page("phone", room, "participant", {"trial": True} if trial else {}, me)

    return render() if trial or me else current_app.extensions["newcomers"].page(room, render)


@pages.post("/<code>")
def take_token(code: str) -> Response:
    """Somebody said that this device is to be the participant of that token from now on."""
    token = handed()
    room = open_room(code, token)
    return into_cookie(room, "participant", token, let_in(f"/{room.code}"))


@pages.get("/<code>/screen")
def screen(code: str) -> Answer:
    return workshop_page("screen", open_room(code), "screen")


@pages.get("/<code>/poster")
def poster(code: str) -> Answer:
    return workshop_page("poster", open_room(code), "screen")


@pages.get("/<code>/facilitate")
def facilitate(code: str) -> Answer:
    try:
        room = open_room(code)
    except Refused as no:
        if no.code != "too_fast" or access.bearer() or not for_a_person():
            raise
        # Whoever guesses codes here keeps nobody from showing a key.
        return signing(request.path, request.path, language.of_caller(), which="facilitate", status=STATUS[no.code])
    if key := request.args.get("key"):
        return into_cookie(room, "facilitator", key, moved(request.path))
    try:
        me = access.facilitator_of(room)
    except Refused as no:
        if access.bearer() or not for_a_person():
            raise
        # The key may stand behind the #, which only the page's script sees.
        here = f"/{room.code}/facilitate"
        return signing(here, here, language_of(room), which="facilitate", status=STATUS[no.code])
    return workshop_page("facilitate", room, "facilitator", {"me": me.id, "scenes": SCENES})


@pages.get("/<code>/qr.svg")
def qr(code: str) -> Response:
    """Of the link to join; `?to=harvest` of the link to read the harvest."""
    links = addresses.of(open_room(code).code)
    picture = addresses.qr(links["harvest_url"] if request.args.get("to") == "harvest" else links["join_url"])
    return Response(picture, mimetype="image/svg+xml", headers={"Cache-Control": "private, max-age=300"})


@pages.post("/<code>/facilitate")
def take_facilitators_key(code: str) -> Response:
    key = handed()
    room = open_room(code, key)
    return into_cookie(room, "facilitator", key, let_in(f"/{room.code}/facilitate"))


def as_that_participant(room: Room, token: str) -> Response:
    """A link makes nobody somebody else unasked: another site may have made it, or whoever made it may look on."""
    home = f"/{room.code}"
    kept = into_cookie(room, "participant", token, moved(home))
    with room.reading() as workshop:
        here, owner = access.kept_here(workshop, "participant"), door().owner_of(token, workshop)
    if here == owner or (here is None and not door().from_elsewhere(request.environ)):
        return kept
    return signing(home, home, language_of(room), which="other", given=token)


def language_of(room: Room) -> str:
    """The language of a workshop."""
    with room.reading() as workshop:
        return workshop.language


def signing(action: str, to: str, reads: str, which: str = "organiser", given: str = "", status: int = 200) -> Response:
    """The page that takes a secret from the address's fragment, from a person, or as it was `given`, and posts it."""
    page = shell("signin", reads, {"as": "visitor", "to": to}, action=action, which=which, given=given)
    answer = language.remember(current_app.make_response((page, status)))
    answer.headers["Cache-Control"] = "no-store"
    return answer


def handed() -> str:
    """The secret that one of our own pages posts."""
    if not door().same_origin(request.environ):
        raise Refused("not_allowed")
    return request.form.get("key", "") if by_form() else body(key=str).get("key", "")


def let_in(to: str) -> Response:
    """Somebody is in: a form without a script goes on there, a script gets 204."""
    return moved(to) if by_form() else Response(status=204)


def by_form() -> bool:
    return request.mimetype == "application/x-www-form-urlencoded"


def into_cookie(room: Room, role: str, secret: str, answer: Response) -> Response:
    """Out of the address, where it would be seen on a projector and kept in the browser's history."""
    with room.reading() as workshop:
        owner = door().owner_of(secret, workshop)
    if owner is None or owner.role != role:
        raise door().wrong_key(request.environ)
    name = access.cookie_name(room.code, access.ORGANISER if owner == access.AS_ORGANISER else role)
    return access.keep(answer, name, secret)


def moved(path: str) -> Response:
    answer: Response = redirect(path, 303)  # type: ignore[assignment]
    return answer


def workshop_page(name: str, room: Room, role: str, more: Page | None = None, me: Actor | None = None) -> str:
    """A page of a workshop, with the state that everybody of this role sees; the socket brings what comes after.

    What only `me` sees is read after that state: what the socket brings from then on is never older.
    """
    seq, state = room.snapshot(role)
    links = addresses.of(room.code)
    about: Page = {
        "as": role,
        "code": room.code,
        "join_url": links["join_url"],
        "screen_url": links["screen_url"],
        "harvest_url": links["harvest_url"],
        "short_url": links["join_url"].partition("://")[2],
        "qr_url": f"/{room.code}/qr.svg",
        "seq": seq,
        "log": room.log,
        "origins": door().origins(request.environ),
        "at": door().rooms.now(),
        "limits": LIMITS,
    }
    about |= more or {}
    with room.reading() as workshop:
        if me and me.id in workshop.people:
            about |= {"me": me.id, "own": private_changes(workshop, 0, me.id)}
        reads, plan, title = workshop.language, workshop.plan, workshop.title
    shown = {"title": title, "question": plan.question, "plan": plan, "code": room.code}
    return shell(name, reads, about, {"state": state}, **shown, links=links)


def shell(name: str, language: str, about: Page, large: dict[str, str] | None = None, **shown: Any) -> str:
    """`large`: parts of what the script needs that are JSON text already, for they are the same for many."""
    words = Words(language)
    about = {"language": words.language, "words": words.page(name), **about}
    # `<` would let what people typed end the script element.
    parts = "".join(f', "{part}": {text}' for part, text in ({"state": "{}"} | (large or {})).items())
    page = f"{json.dumps(about, ensure_ascii=False)[:-1]}{parts}}}".replace("<", "\\u003c")
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
