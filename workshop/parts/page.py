"""`/parts`: each sample in a frame of its own. A frame is the real page, with its connection held still."""

import json
from itertools import count, groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Any

from flask import Blueprint, Flask, abort, current_app, render_template, request

from ..core import LIMITS, SCENES, Actor, Refused, changes_since, progress
from ..core.model.timestamps import plus
from ..core.plan import Data
from ..harvest import harvest, page_content
from ..live.crowds import CROWD_SIZE
from ..live.messages import Problem
from ..live.room import Room
from ..live.rooms import Rooms
from ..paths import PLAN_TEMPLATES, PLANS
from ..plans.files import PlanFile
from ..plans.form import empty_plan
from ..plans.reading import all_plans
from ..plans.templates import begun_from, templates
from ..store.sqlite import open_store
from ..translations import LANGUAGES, SOURCE, Words, names
from ..web import harvests, pages
from ..web.access import ORGANISER, current_access
from ..web.links import secret_qr
from ..web.page import Page
from ..web.plans import as_source
from ..web.problems import as_error
from .samples import SAMPLES, Sample
from .session import SHIPPED, Moment, moments

parts = Blueprint("parts", __name__, template_folder=".")

ROLES = {
    "phone": "participant",
    "facilitate": "facilitator",
    "draft": "facilitator",
    "remote": "facilitator",
    "screen": "screen",
    "poster": "screen",
}
WIDE = {"facilitate", "draft", "screen", "harvest"}
SCRIPT = '<script type="module" src="/static/dev/{}.js"></script>'
MADE: dict[str, object] = {
    "people": 12,
    "waiting": True,
    "facilitate_url": "https://oogst.example.org/KP74MX/facilitate#key",
    "remote_url": "https://oogst.example.org/KP74MX/remote#key",
    "remote_qr": secret_qr("https://oogst.example.org/KP74MX/remote#key"),
}
STILL = '<script type="application/json" id="still">{}</script>'
SMALL = Path(__file__).with_name("plan.toml").read_text(encoding="utf-8")
# Instead of what stands in the small plan.
OTHERWISE = {
    "wrong": {
        "format = 1": "format = 1\ncolour = 1",
        "min_cell = 5": "min_cell = 0",
        'kind = "vote"': 'kind = "voting"',
        "minutes = 15": "minutes = 3000",
    },
    "tight": {"minutes = 20": "minutes = 2"},
    "other": {'title = "Avond': 'title = "Middag', 'question = "Wat heeft': 'question = "Waaraan heeft'},
}


class Sessions:
    """The moments of each language, made when first asked for, in a database that goes when the server does."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms, self.numbers, self.lock = rooms, count(1), Lock()
        self.folder = TemporaryDirectory(prefix="oogst-parts-")
        self.log = open_store(str(Path(self.folder.name) / "parts.db"))
        self.moments: dict[str, dict[str, Moment]] = {}

    def of(self, language: str) -> dict[str, Moment]:
        """Moment → the workshop at that moment. Made once, by whoever asks first; others wait."""
        with self.lock:
            if language not in self.moments:
                now = self.rooms.now()
                self.moments[language] = moments(self.log, language, now, self.numbers, self.open)
            return self.moments[language]

    def open(self, code: str) -> Room:
        """Among those that are in memory, so that what a page shows of it (its QR code, its screen) is there too."""
        rooms = self.rooms
        room = rooms.rooms[code] = Room(code, self.log, rooms.now, rooms.off_loop, rooms.send, rooms.backlog)
        return room


def init_app(app: Flask) -> None:
    """Only with WORKSHOP_DEV=1."""
    app.extensions["sessions"] = Sessions(app.extensions["rooms"])
    app.register_blueprint(parts)


@parts.get("/parts")
def index() -> str:
    """`?light=`, `?width=320`: all frames light or dark, or as wide as a small phone."""
    by_page = [(page, list(each)) for page, each in groupby(SAMPLES.items(), lambda item: item[1].page)]
    return render_template(
        "parts.html",
        language=language(),
        t=Words(language()),
        pages=by_page,
        languages=LANGUAGES,
        light=request.args.get("light", ""),
        wide=() if request.args.get("width") == "320" else WIDE,
    )


@parts.get("/parts/<name>")
def frame(name: str) -> str:
    """404 for a name that isn't among SAMPLES."""
    if name not in SAMPLES:
        abort(404)
    sample, sessions = SAMPLES[name], current_app.extensions["sessions"].of(language())
    page = of_session(sample, sessions[sample.moment]) if sample.moment else of_installation(sample, sessions)
    still = json.dumps(held_still(sample, sessions), ensure_ascii=False).replace("<", "\\u003c")
    # Behind the import map, and before the page's own script; the hand comes after it.
    page = page.replace("</script>", f"</script>{SCRIPT.format('still')}", 1)
    return page.replace("</body>", f"{STILL.format(still)}{SCRIPT.format('hand')}</body>")


def language() -> str:
    """`?lang=`, else Dutch."""
    chosen = request.args.get("lang", SOURCE)
    return chosen if chosen in LANGUAGES else SOURCE


def of_session(sample: Sample, moment: Moment) -> str:
    """The page as the server gives it to somebody in that role, at that moment."""
    if sample.page == "harvest":
        with moment.room.reading() as workshop:
            content = page_content(harvest(workshop), Words(language()))
            headings = {"title": workshop.title, "question": workshop.plan.question}
            more: Page = {"as": "visitor", "published": bool(workshop.published)}
        return harvests.render_page(moment.room.code, content, Words(language()), more, headings)
    role = ROLES[sample.page]
    leads: Page | None = (
        {"as": role, "me": "f1", "scenes": SCENES, "crowd_size": CROWD_SIZE} if role == "facilitator" else None
    )
    me = Actor("participant", sample.who) if sample.who else None
    return pages.workshop_page(sample.page, moment.room, role, leads, me)


def of_installation(sample: Sample, sessions: dict[str, Moment]) -> str:
    """A page outside the sessions; the organiser's lists hold some of them, and a plan with mistakes."""
    if sample.page == "signin":
        return pages.signin_page("/signin", "/", language()).get_data(as_text=True)
    if sample.page == "plan":
        return pages.plan_page(source_of(sample.plan))
    about: Page = {"as": "visitor", "typed": "", "wrong": "", "languages": names()}
    about |= organisers(sessions) if sample.organiser else about
    about |= sample.about
    return pages.shell("home", language(), about, wrong=about["wrong"], typed=about["typed"])


def source_of(plan: str) -> dict[str, Any]:
    """What the form of a plan is told, as `web/pages.py` tells it."""
    if plan == "unreadable":
        return {"slug": "mine", "mistakes": ["mine.toml: line 3 is no TOML"]}
    if plan == "new":
        return {"plan": empty_plan(language()), "faults": [], "warnings": []}
    if plan == "template":
        begun = begun_from(PLAN_TEMPLATES, "impact-moeite", language())
        return {"plan": begun, "template": "impact-moeite", "faults": [], "warnings": []}
    if plan == "shipped":
        return as_source(PlanFile(SHIPPED, (PLANS / f"{SHIPPED}.toml").read_bytes(), fixed=False))
    content = SMALL
    for written, otherwise in OTHERWISE.get(plan, {}).items():
        content = content.replace(written, otherwise)
    return as_source(PlanFile("buurt", content.encode(), fixed=plan == "fixed"))


def typed_before(plan: str) -> dict[str, str]:
    """What a browser keeps of a form in which that plan was typed and never saved."""
    base = source_of("small")
    draft = {"plan": source_of(plan)["plan"], "base": base["plan"], "version": base["version"]}
    return {f"oogst:plan:draft:{base['slug']}": json.dumps(draft)}


def organisers(sessions: dict[str, Moment]) -> Page:
    """What the page of the organiser is told, as `web/pages.py` tells it."""
    codes = [sessions[name].room.code for name in ("waiting", "collecting", "review", "closed")]
    broken: Data = {"slug": "", "title": "mine.toml", "mistakes": ["mine.toml: title is missing"]}
    return {
        "as": ORGANISER,
        "workshops": [summary for code in codes if (summary := current_access().rooms.in_memory(code))],
        "plans": [*all_plans(PLANS), broken],
        "templates": templates(PLAN_TEMPLATES, language()),
        "limits": LIMITS,
        "damaged": ["PART99"],
        "origins": [],
    }


def held_still(sample: Sample, sessions: dict[str, Moment]) -> dict[str, Any]:
    """What the scripts in static/dev/ read: what the connection is like and answers, and what a hand does."""
    still: dict[str, Any] = {
        "about": {
            **sample.about,
            "publishing": sample.publishing,
            **({"earlier": sample.offer} if sample.offer else {}),
        },
        "hand": sample.hand,
        "proposals": sample.proposals,
        "similar": sample.similar,
        "online": not sample.offline,
        "refused": no(sample.refused),
    }
    if sample.answers == "ok":
        code = sessions["waiting"].room.code
        still["answer"] = {"ok": True, "result": MADE | {"code": code}}
    elif sample.listed:
        still["answer"] = {"ok": True, "result": sample.listed}
    elif sample.answers:
        still["answer"] = {"ok": False, "error": no(sample.answers)}
    if sample.typed:
        still["kept"] = typed_before(sample.typed)
    if sample.theirs:
        still["theirs"] = source_of(sample.theirs)
    return still | in_session(sample, sessions) if sample.moment else still


def no(code: str) -> Problem | None:
    """As a device is told a refusal."""
    return as_error(Refused(code), language()) if code else None


def in_session(sample: Sample, sessions: dict[str, Moment]) -> dict[str, Any]:
    """The time, who is there, and what came next in that session, as a patch."""
    moment, role = sessions[sample.moment], ROLES.get(sample.page, "screen")
    with moment.room.reading() as workshop:
        seq = workshop.seq
        presence = {"participants": len(workshop.people), "screens": 1, **progress(workshop)}
    data: dict[str, Any] = {"at": plus(moment.at, sample.later), "presence": presence, "holds": sample.holds}
    if moment.next:
        with sessions[moment.next].room.reading() as later:
            data["next"] = {"seq": later.seq, "patch": changes_since(later, seq, Actor(role, sample.who))}
    return data
