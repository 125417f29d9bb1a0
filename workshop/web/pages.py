"""The pages: a shell in the right language with what its script needs as one piece of JSON."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any, cast

from flask import Blueprint, Response, current_app, redirect, render_template, request
from markupsafe import Markup

from ..core import LIMITS, SCENES, Actor, Refused, private_changes
from ..core.plan import PEOPLE
from ..harvest.dates import meeting
from ..harvest.record import record_lines
from ..live.crowds import CROWD_SIZE
from ..live.room import Room
from ..paths import PLAN_TEMPLATES
from ..plans.form import description, empty_plan, starts
from ..plans.templates import begun_from, most_people, templates
from ..translations import LANGUAGES, Words, names
from . import access, language, links
from .access import current_access, open_room
from .api import overview
from .assets import Assets
from .earlier import sessions_before, still_there
from .page import Page
from .plans import as_source, plans
from .problems import STATUS, wants_html
from .request_body import json_body

pages = Blueprint("pages", __name__)

Answer = Response | str


@pages.get("/")
def home() -> Response:
    """`?code=` is how the form asks without a script; a wrong code comes back with what was typed."""
    typed, wrong = request.args.get("code", "").strip(), ""
    if typed:
        try:
            return see_other(f"/{open_room(typed).code}")
        except Refused as refusal:
            wrong = refusal.code
    page_data: Page = {"as": "visitor", "typed": typed, "wrong": wrong, "languages": names()}
    if access.is_organiser():
        page_data |= {"as": access.ORGANISER, "workshops": overview(), "plans": plans().outlines()}
        page_data |= {
            "join_base": links.base_url(),
            "templates": templates(PLAN_TEMPLATES, language.preferred_language()),
            "limits": LIMITS,
        }
        page_data |= {"damaged": current_access().rooms.summary_cache.damaged}
        page_data |= {
            "origins": current_access().own_origins(request.environ),
            "astray": current_access().refused_origins.probably_ours,
        }
    page = shell("home", language.preferred_language(), page_data, wrong=wrong, typed=typed)
    return language.remember(current_app.make_response((page, 404 if wrong else 200)))


@pages.get("/plans")
def new_plan() -> str:
    """From nothing, or from a template."""
    access.require_organiser()
    reads, template = language.preferred_language(), request.args.get("template", "")
    plan = begun_from(PLAN_TEMPLATES, template, reads) if template else empty_plan(reads)
    people = most_people(PLAN_TEMPLATES, template) if template else PEOPLE
    return plan_page({"plan": plan, "template": template, "faults": [], "warnings": []}, min(PEOPLE, people))


@pages.get("/plans/<slug>")
def edit_plan(slug: str) -> str:
    """A file with mistakes gives a page that lists them. Refuses: bad_key, unknown_plan."""
    access.require_organiser()
    try:
        return plan_page(as_source(plans().open(slug)))
    except Refused as refusal:
        if refusal.code != "plan_mistakes":
            raise
        return plan_page({"slug": slug, "mistakes": refusal.values["mistakes"]})


def plan_page(source: dict[str, Any], people: int = PEOPLE) -> str:
    """The form of a plan, with how many people it is weighed for at first; of a file that can't be read into one, what
    is wrong in it."""
    reads = language.preferred_language()
    about: Page = {"as": access.ORGANISER, "source": source, "described": description()}
    about |= {"starts": starts(Words(reads)), "languages": names(), "people": people}
    return shell("plan", reads, about, title=Words(reads)("plan.page"))


@pages.get("/signin")
def signin() -> Response:
    """The page alone: its script takes the key out of the fragment, and posts it."""
    return signin_page("/signin", "/", language.preferred_language())


@pages.post("/signin")
def post_organiser_key() -> Response:
    """Moves the organiser's key into a cookie."""
    key = posted_secret()
    if not current_access().organiser.matches(key):
        raise current_access().reject_key(request.environ)
    return access.set_secret_cookie(signed_in("/"), access.ORGANISER, key)


@pages.post("/signout")
def signout() -> Response:
    """Only for our own pages, so that nobody is signed out by another site. Refuses: not_allowed."""
    if not current_access().is_same_origin(request.environ):
        raise Refused("not_allowed")
    answer = Response(status=204)
    answer.delete_cookie(access.ORGANISER)
    return answer


@pages.get("/<code>")
def phone(code: str) -> Answer:
    """Newcomers share one kept page. `?trial=1`: a window of its own; `?token=`: moved into a cookie."""
    room = open_room(code)
    if token := request.args.get("token"):
        return adopt_token(room, token)
    trial = request.args.get("trial") == "1"
    with room.reading() as workshop:
        me = None if trial else access.identify(workshop, "participant")

    def render() -> str:
        return workshop_page("phone", room, "participant", {"trial": True} if trial else None, me)

    return render() if trial or me else current_app.extensions["page_cache"].page(room, render)


@pages.post("/<code>")
def post_token(code: str) -> Response:
    """Somebody said that this device is to be the participant of that token from now on."""
    token = posted_secret()
    room = open_room(code, token)
    return store_in_cookie(room, "participant", token, signed_in(f"/{room.code}"))


@pages.get("/<code>/screen")
def screen(code: str) -> Answer:
    """For anyone with the code. Refuses: unknown_workshop."""
    return workshop_page("screen", open_room(code), "screen")


@pages.get("/<code>/poster")
def poster(code: str) -> Answer:
    """As the screen: what everybody may see."""
    return workshop_page("poster", open_room(code), "screen")


@pages.get("/<code>/privacy")
def privacy(code: str) -> str:
    """What is kept of people, as the plan of this workshop says; `?lang=` in another language than its own."""
    room = open_room(code)
    with room.reading() as workshop:
        reads, plan, title = workshop.language, workshop.plan, workshop.title
    reads = request.args.get("lang", reads)
    if reads not in LANGUAGES:
        raise Refused("no_such_language", "lang", known=", ".join(LANGUAGES))
    settings = current_app.extensions["settings"]
    return shell(
        "privacy",
        reads,
        {"as": "visitor", "code": room.code},
        title=title,
        plan=plan,
        code=room.code,
        period=partial(period, Words(reads)),
        organisation=settings.organisation,
        contact=settings.contact,
        languages=names(),
        asks_organisation=any(stage.actions and stage.actions.ask_organisation for stage in plan.stages),
    )


def period(words: Words, days: int) -> str:
    """So many days, in whole years where they are.

    >>> period(Words("nl"), 1825), period(Words("nl"), 30), period(Words("nl"), 0)
    ('5 jaar', '30 dagen', '0 dagen')
    """
    years, rest = divmod(days, 365)
    return words("shared.years", n=years) if years and not rest else words("shared.days", n=days)


@pages.get("/<code>/facilitate")
def facilitate(code: str) -> Answer:
    """Who shows no key gets a page that asks for it."""

    def render(room: Room, me: Actor) -> str:
        about: Page = {"me": me.id, "scenes": SCENES, "crowd_size": CROWD_SIZE}
        return workshop_page("facilitate", room, "facilitator", about)

    return facilitators_page(code, "facilitate", render)


@pages.get("/<code>/remote")
def remote(code: str) -> Answer:
    """Who shows no key gets a page that asks for it."""

    def render(room: Room, me: Actor) -> str:
        return workshop_page("remote", room, "facilitator", {"me": me.id, "scenes": SCENES})

    return facilitators_page(code, "remote", render)


def facilitators_page(code: str, name: str, render: Callable[[Room, Actor], str]) -> Answer:
    """A page for facilitators; who shows no key gets one that asks for it, and leads there."""
    try:
        room = open_room(code)
    except Refused as refusal:
        if refusal.code != "too_fast" or access.bearer_token() or not wants_html():
            raise
        # Whoever guesses codes here keeps nobody from showing a key.
        return key_page(code, request.path, language.preferred_language(), refusal)
    if key := request.args.get("key"):
        return store_in_cookie(room, "facilitator", key, see_other(request.path))
    try:
        me = access.require_facilitator_of(room)
    except Refused as refusal:
        if access.bearer_token() or not wants_html():
            raise
        # The key may stand behind the #, which only the page's script sees.
        return key_page(room.code, f"/{room.code}/{name}", workshop_language(room), refusal)
    return render(room, me)


def key_page(code: str, to: str, language_code: str, refusal: Refused) -> Response:
    """Asks for a facilitator's key, and leads on from there."""
    action = f"/{code}/facilitate"
    return signin_page(action, to, language_code, which="facilitate", status=STATUS[refusal.code])


@pages.get("/<code>/moderation")
def moderation(code: str) -> Answer:
    """What was done with what people wrote, for facilitators; it needs no script."""

    def render(room: Room, _: Actor) -> str:
        with room.reading() as workshop:
            words = Words(workshop.language)
            lines, title = list(record_lines(workshop, words)), workshop.title
        about = {"lines": lines, "title": title, "code": room.code}
        return render_template("moderation.html", language=words.language, t=words, **about)

    return facilitators_page(code, "moderation", render)


@pages.get("/<code>/qr.svg")
def qr(code: str) -> Response:
    """Of the link to join; `?to=harvest` of the link to read the harvest."""
    urls = links.workshop_links(open_room(code).code)
    picture = links.qr(urls["harvest_url"] if request.args.get("to") == "harvest" else urls["join_url"])
    return Response(picture, mimetype="image/svg+xml", headers={"Cache-Control": "private, max-age=300"})


@pages.post("/<code>/facilitate")
def post_facilitator_key(code: str) -> Response:
    """Moves the key into a cookie of that workshop. Refuses: bad_key, too_fast."""
    key = posted_secret()
    room = open_room(code, key)
    return store_in_cookie(room, "facilitator", key, signed_in(f"/{room.code}/facilitate"))


def adopt_token(room: Room, token: str) -> Response:
    """A link makes nobody somebody else unasked: another site may have made it, or whoever made it may look on."""
    home = f"/{room.code}"
    response = store_in_cookie(room, "participant", token, see_other(home))
    with room.reading() as workshop:
        current, owner = access.actor_of_cookie(workshop, "participant"), current_access().owner_of(token, workshop)
    if current == owner or (current is None and not current_access().came_cross_site(request.environ)):
        return response
    return signin_page(home, home, workshop_language(room), which="other", secret=token)


def workshop_language(room: Room) -> str:
    """The language of a workshop."""
    with room.reading() as workshop:
        return workshop.language


def signin_page(
    action: str, to: str, language_code: str, which: str = "organiser", secret: str = "", status: int = 200
) -> Response:
    """The page that takes a secret from the address's fragment, from a person, or as it was `secret`, and posts it."""
    page = shell("signin", language_code, {"as": "visitor", "to": to}, action=action, which=which, given=secret)
    answer = language.remember(current_app.make_response((page, status)))
    answer.headers["Cache-Control"] = "no-store"
    return answer


def posted_secret() -> str:
    """The secret that one of our own pages posts."""
    if not current_access().is_same_origin(request.environ):
        raise Refused("not_allowed")
    return request.form.get("key", "") if is_form() else json_body(key=str).get("key", "")


def signed_in(to: str) -> Response:
    """Somebody is in: a form without a script goes on there, a script gets 204."""
    return see_other(to) if is_form() else Response(status=204)


def is_form() -> bool:
    """Posted by a page without a script, which then wants to be led on."""
    return request.mimetype == "application/x-www-form-urlencoded"


def store_in_cookie(room: Room, role: str, secret: str, answer: Response) -> Response:
    """Out of the address, where it would be seen on a projector and kept in the browser's history."""
    with room.reading() as workshop:
        owner = current_access().owner_of(secret, workshop)
    if owner is None or owner.role != role:
        raise current_access().reject_key(request.environ)
    name = access.cookie_name(room.code, access.ORGANISER if owner == access.AS_ORGANISER else role)
    return access.set_secret_cookie(answer, name, secret)


def see_other(path: str) -> Response:
    """To be fetched with GET, whatever was asked before."""
    answer: Response = redirect(path, 303)  # type: ignore[assignment]
    return answer


def workshop_page(name: str, room: Room, role: str, more: Page | None = None, me: Actor | None = None) -> str:
    """A page of a workshop, with the state that everybody of this role sees; the socket brings what comes after.

    What only `me` sees is read after that state: what the socket brings from then on is never older.
    """
    seq, state = room.snapshot(role)
    urls = links.workshop_links(room.code)
    page_data: Page = {
        "as": role,
        "code": room.code,
        "join_url": urls["join_url"],
        "screen_url": urls["screen_url"],
        "harvest_url": urls["harvest_url"],
        "short_url": urls["join_url"].partition("://")[2],
        "qr_url": f"/{room.code}/qr.svg",
        "seq": seq,
        "log": room.history,
        "origins": current_access().own_origins(request.environ),
        "at": current_access().rooms.now(),
        "limits": LIMITS,
    }
    if name == "phone":
        page_data["later_styles"] = cast(Assets, current_app.jinja_env.globals["asset"])("phone-later.css")
    page_data |= more or {}
    with room.reading() as workshop:
        if me and me.id in workshop.people:
            page_data |= {"me": me.id, "own": private_changes(workshop, 0, me.id)}
        language_code, plan, title = workshop.language, workshop.plan, workshop.title
        before = sessions_before(workshop) if role == "facilitator" else []
        where = meeting(workshop.when, workshop.place, Words(language_code))
    page_data |= {"earlier": still_there(before)} if before else {}
    context = {"title": title, "question": plan.question, "plan": plan, "code": room.code, "meeting": where}
    context["period"] = partial(period, Words(language_code))
    return shell(name, language_code, page_data, {"state": state}, **context, links=urls)


SAYS = {"remote": "facilitate"}  # what a page says where it has no words of its own


def shell(name: str, language: str, page_data: Page, encoded: dict[str, str] | None = None, **context: Any) -> str:
    """`encoded`: parts of what the script needs that are JSON text already, for they are the same for many."""
    words = Words(language)
    page_data = {"language": words.language, "words": words.page(SAYS.get(name, name)), **page_data}
    # `<` would let what people typed end the script element.
    parts = "".join(f', "{part}": {text}' for part, text in ({"state": "{}"} | (encoded or {})).items())
    page = f"{json.dumps(page_data, ensure_ascii=False)[:-1]}{parts}}}".replace("<", "\\u003c")
    assets = current_app.extensions["assets"]
    return render_template(
        f"{name}.html",
        language=words.language,
        t=words,
        page=Markup(page),
        importmap=Markup(assets.importmap),
        about=page_data,
        **context,
    )
