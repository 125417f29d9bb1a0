"""Sessions told in moments, each of them a workshop that the rules made: nothing here says what a state looks like."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count, product
from pathlib import Path
from typing import Any

from ..core import Actor, Workshop, decide, evolve
from ..core.model.entities import Insight, Theme
from ..core.model.targets import is_target
from ..core.model.timestamps import plus
from ..core.plan import read_plan
from ..live.room import Room
from ..paths import PLANS
from ..store.event_store import AcceptedCommand, EventStore, StoredAnswer

SHIPPED = "oproep-organisatienetwerken"
WRITTEN = tomllib.loads(Path(__file__).with_name("session.toml").read_text(encoding="utf-8"))
# Another plan of the same questions: a name is asked, and points pile up on what one finds important.
OTHERWISE = {
    'names = "none"': 'names = "optional"',
    'dots = 3, per = "category", max_per_target = 1': 'dots = 6, per = "stage", max_per_target = 3',
    'id = "rol"': 'id = "taak"',
}
RATED = {
    '[[stages]]\nid = "pauze"': '''[[stages]]
id = "wegen"
kind = "rate"
title = "Impact en moeite"
[stages.ratings]
on = "themes"
scales = [{ id = "impact", title = "Impact", values = ["laag", "midden", "hoog"] },
  { id = "moeite", title = "Moeite", values = ["weinig", "redelijk", "veel"] }]

[[stages]]
id = "eens"
kind = "rate"
title = "Eens of oneens"
[stages.ratings]
on = "themes"
blind = true
scales = [{ id = "eens", title = "Eens?", agree = true, values = ["oneens", "geen mening", "eens"] }]

[[stages]]
id = "pauze"'''
}
EARLIER = "EARL1R"  # the session from which lines came along
# Words that a facilitator wants to look at.
MINDED = {'language = "nl"': 'language = "nl"\nwatch_words = ["waardeloos"]'}
# For which organisation somebody takes part in an action.
ASKING = {"by_participants = true": "by_participants = true, ask_organisation = true"}
OPENLY = {"blind = true, decides": "blind = false, decides"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A workshop as it was `at` that moment, under a code of its own, and what came next in its session."""

    room: Room
    at: str
    next: str | None


class Play:
    """A workshop without devices. A second passes with each command."""

    def __init__(self, plan: dict[str, Any], language: str, now: str) -> None:
        self.workshop, self.events, self.now = Workshop(), list[Any](), now
        self.begins = {"code": "PART00", "slug": SHIPPED, "plan": plan, "language": language}

    def begin(self, **more: Any) -> None:
        """The workshop is created, and `f1` facilitates it."""
        self("organiser", "create_workshop", **self.begins, **more)
        self("facilitator", "add_facilitator", key="")

    def __call__(self, who: str, do: str, /, **fields: Any) -> None:
        """`who`: the id of a participant, or another role."""
        self.now = plus(self.now, 1)
        actor = Actor("participant", who) if who[1:].isdecimal() else Actor(who, "f1" if who == "facilitator" else "")
        for event in decide(self.workshop, {"do": do, **fields}, actor, self.now):
            evolve(self.workshop, event)
            self.events.append(event)

    def lead(self, do: str, /, **fields: Any) -> None:
        """A command of that facilitator."""
        self("facilitator", do, **fields)

    def stage(self, id: str, **more: Any) -> None:
        """The next stage, by its id."""
        self.lead("start_stage", stage=id, **more)

    def join(self, people: int, **more: Any) -> None:
        """One who says nothing of where they come from, then others of many regions and a few kinds of organisation."""
        regions, kinds, roles = self.workshop.plan.profile
        for n in range(people):
            profile: dict[str, Any] = {axis.id: axis.options[n % m].id for axis, m in ((regions, 7), (kinds, 3))}
            profile[roles.id] = [roles.options[n % 4].id]
            self("visitor", "join", key="", **({"profile": profile} if n else {}), **more)

    def post(self, *cards: dict[str, Any], by: int = 1) -> None:
        """Each card by another participant, `p1` the first unless `by` says another."""
        for n, card in enumerate(cards, by):
            self(f"p{n}", "post_insight", category=card["category"], text=card["text"])

    def group(self) -> None:
        """The themes that the sample writes down, with their cards."""
        for theme in WRITTEN["themes"]:
            insights = [f"i{n}" for n in theme["cards"]]
            self.lead("add_theme", category=theme["category"], title=theme["title"], insights=insights)

    def vote(self, people: int, *questions: list[str]) -> None:
        """The first line of a question draws everybody; each gives a point to another one too, and half are done."""
        for n in range(1, people + 1):
            for lines in questions:
                for target in {lines[0], lines[n % len(lines)]}:
                    self(f"p{n}", "vote", target=target, dots=1)
            if n % 2 == 0:
                self(f"p{n}", "done", on=True)

    def rate(self, *scales: str) -> None:
        """The first line draws the highest marks; of the last too few say something, and one person of all."""
        things: list[Insight | Theme] = [*self.workshop.themes.values(), *self.workshop.insights.values()]
        lines = [thing.id for thing in things if is_target(self.workshop, "themes", thing)]
        for person, (at, line) in product(range(1, 9), enumerate(lines)):
            for nr, scale in enumerate(scales):
                if at < len(lines) - 1 or person == 1:
                    self(f"p{person}", "rate", target=line, scale=scale, value=(2 + at * (nr + 1) + person // 5) % 3)


def session(play: Play) -> Iterator[str]:
    """A whole evening in the open, from an empty room to the closed workshop. Yields the name of each moment."""
    play.begin()
    yield "nobody"
    play.lead("arrange", when="2026-12-01T19:00", place="Zaal 2, eerste verdieping")
    play.join(30)
    play.join(1, trial=True)
    yield "waiting"
    play.stage("welkom")
    yield "checkin"
    play.stage("verzamelen")
    yield "collecting-nothing"
    play.post(WRITTEN["cards"][0])
    yield "collecting-one"
    play.post(*WRITTEN["cards"][1:8], by=2)
    play.post(*WRITTEN["cards"][8:])
    play("p31", "post_insight", category="succes", text="Even proberen of dit werkt")
    play.lead("post_insight", category="valkuil", text="Van een bordje aan de muur", source="paper")
    play.lead("post_insight", category="suggestie", text="Van een hele tafel", source="table", people=6)
    for text in ("Een tweede", "Een derde, en meer mag niet"):
        play("p5", "post_insight", category="succes", text=text)
    for card, n in (("i1", 12), ("i2", 1), ("i9", 4)):
        for person in range(10, 10 + n):
            play(f"p{person}", "vote", target=card, dots=1)
    play("p1", "vote", target="i2", dots=1)
    play.lead("edit_insight", insight="i9", text="Te veel verslagen voor te veel mensen")
    play.lead("hide_insight", insight="i10", reason="Er staat een naam in.")
    play.lead("hide_insight", insight="i11")
    yield "collecting"
    play("p9", "post_insight", category="succes", text="Nog een die er net bijkomt")
    play("p5", "withdraw_insight", insight="i17")
    play.lead("edit_insight", insight="i8", text="Dit staat er intussen")
    yield "collecting-more"
    play.stage("lezen")
    yield "reading"
    for who, other in (("p3", "i8"), ("p4", "i8"), ("p5", "i9")):
        play(who, "same", pair=["i7", other])
        play(who, "ask", target="i4")
    play.group()
    play.lead("show", what="harvest")
    yield "showing-groups"
    play.lead("show", what="stage")
    play.lead("add_theme", category="valkuil", title="Een groep die verborgen is")
    play.lead("hide_insight", insight="t5")
    yield "grouping"
    play.stage("stemmen", present=30)
    play.vote(12, ["t1", "t2", "i4", "i5", "i6"], ["t3", "i9"], ["i12", "i15"])
    for n in range(2, 6):
        play(f"p{n}", "object", target="t1", on=True, text="Dat werkt niet overal." if n % 2 else "")
    yield "voting"
    play.lead("move_insights", insights=["i6"], theme="t1")
    play.lead("count_hands", target="t1", people=4)
    play.lead("count_hands", target="i2", people=1)
    yield "voting-on"
    play.vote(28, ["t1", "t2", "i4", "i5"], ["t3", "i9"], ["i12", "i15"])
    play.lead("reveal", category="succes", lines="next", present=30)
    yield "unveiling"
    play.lead("reveal", present=30)
    play.lead("hide_insight", insight="o2")
    yield "revealed"
    for scene in ("counts", "harvest", "blank", "join"):
        play.lead("show", what=scene)
        yield f"showing-{scene}"
    play.stage("pauze")
    yield "pause"
    play.stage("bespreken")
    yield "discussing"
    play.lead("spotlight", target="t1")
    yield "topic"
    for who, text in (("p1", "Ook voor wie overdag werkt."), ("p2", "Begin met twee gemeenten."), ("p4", "Te laat.")):
        play(who, "post_addition", target="t1", text=text)
        play(who, "thumb", value="next" if who == "p1" else "further")
    play.lead("hide_insight", insight="d3")
    play.lead("note", target="t1", text="De zaal wil klein beginnen, met wie nu al samenwerkt.")
    yield "talk"
    play.lead("add_tension", lines=["t2", "t1"], text="later instappen ↔ van bij het begin samen")
    play.lead("add_tension", lines=["t1", "i4"])
    play.lead("add_tension", lines=["t3", "i9"], text="snel starten ↔ grondig screenen")
    play.lead("spotlight", target="e1")
    play.lead("park", target="i9", reason="Voor een andere keer")
    yield "tension"
    play.lead("undo")
    play.lead("spotlight", target="i2")
    yield "topic-card"
    play.stage("acties")
    yield "acting-nothing"
    for n, action in enumerate(WRITTEN["actions"], 1):
        play(f"p{n}", "add_action", theme="t1", **action)
    play.lead("add_action", what="Wat geen lijn heeft", who="Beslisser")
    play.lead("hide_insight", insight="a2")
    for n in range(4, 9):
        name = {4: "Landelijke Gilden", 5: "Bakkerij Verzonnen"}.get(n)
        play(f"p{n}", "join_action", action="a1", on=True, **({"organisation": name} if name else {}))
    play.lead("hide_name", action="a1", name="Bakkerij Verzonnen", reason="Vroeg om niet genoemd te worden")
    yield "acting"
    play("p9", "add_action", theme="t3", what="Elke vergadering een uur korter", who="Beslisser")
    yield "acting-more"
    play.stage("oogst")
    for target, section in (("t1", "context"), ("i9", "lessen"), ("i1", "doelgroep")):
        what_for = [{"kind": "sections", "place": section, "purpose": "requirement"}]
        play.lead("place", target=target, sections=[section], criteria=["netwerk"], purposes=what_for)
    play.lead("decide", target="t1", decision="partly", reason="Niet in elke regio tegelijk.")
    play.lead("decide", target="i9", decision="adopted")
    context, network = {"kind": "sections", "place": "context"}, {"kind": "criteria", "place": "netwerk"}
    play.lead("add_clauses", **context, texts=[WRITTEN["drafted"]], lines=["t1", "i1"])
    play.lead("add_clauses", **context, texts=["Wie later komt, stapt in.", ""])
    play.lead("add_clauses", **network, texts=["Toon wie van wie leert."], lines=["i2"])
    yield "ending"
    play.lead("edit_clause", clause="c1", text="Iemand anders schreef dit.", revision=play.workshop.seq)
    play.lead("remove_clause", clause="c2")
    yield "drafting"
    play.lead("close_workshop")
    play.join(1)
    play("p29", "post_insight", category="succes", text="Wat ik er achteraf nog bij bedacht")
    play("p32", "vote", target="t1", dots=1)
    play.lead("publish")
    yield "review"
    play.lead("show", what="harvest")
    yield "showing-published"
    play("p4", "withhold", target="i4", on=True)
    play.lead("close_workshop")
    yield "closed"


def sealed(play: Play) -> Iterator[str]:
    """Cards that only their authors see, and a blind round that nobody has revealed."""
    play.begin()
    play.join(8)
    play.stage("verzamelen")
    play.lead("set_cards", cards="sealed")
    yield "sealed-nothing"
    play.post(*WRITTEN["cards"][:8])
    yield "sealed"
    play.stage("stemmen")
    play.vote(8, ["i1", "i2"])
    play.stage("pauze")
    yield "unrevealed"


def tidied(play: Play) -> Iterator[str]:
    """Cards that say the same lie under one, and what isn't for this vote is parked."""
    play.begin()
    play.join(12)
    play.stage("verzamelen")
    play.post(*WRITTEN["cards"][:12])
    play.lead("merge_insights", into="i1", insights=["i2"])
    play.lead("park", target="i9", reason="Daar gaan wij niet over")
    yield "tidied-collecting"
    play.stage("lezen")
    play.lead("add_theme", category="succes", title="Samen leren wat werkt", insights=["i1", "i3"])
    play.lead("merge_insights", into="i4", insights=["i5", "i6"])
    play.lead("add_theme", category="valkuil", title="Papier in plaats van praten", insights=["i7"])
    play.lead("park", target="t2", reason="Voor een andere keer")
    yield "tidied"
    play.stage("stemmen", present=12)
    play.vote(8, ["t1", "i4"], ["i8"])
    yield "tidied-voting"
    play.lead("reveal", present=12)
    yield "tidied-revealed"


def moderated(play: Play) -> Iterator[str]:
    """Cards wait for a facilitator, and what people wrote is looked at."""
    play.begin()
    play.join(9)
    play.stage("verzamelen")
    play.post(*WRITTEN["cards"][:3])
    play.lead("set_cards", cards="checked")
    yield "checked-nothing"
    for n, (category, text) in enumerate(WRITTEN["minded"], 4):
        play(f"p{n}", "post_insight", category=category, text=text)
    play.lead("check", target="i4", ok=True)
    for who, why in (("p2", "Dit gaat over een collega"), ("p7", "")):
        play(who, "report", target="i4", why=why)
    play("p5", "report", target="i1")
    yield "checked"
    play.lead("edit_insight", insight="i4", text="Wie belt, krijgt niemand te pakken", reason="Er stond een naam in")
    play.lead("hide_insight", insight="i6", reason="Kwetsend")
    play.lead("check", target="i5", ok=True)
    play.lead("block", insight="i2")
    play.lead("pause_posts", on=True)
    yield "quiet"


def crowded(play: Play) -> Iterator[str]:
    """More lines than people weigh, and more cards than a screen holds."""
    play.begin()
    play.join(1)
    play.stage("verzamelen")
    for n, category in product(range(1, 15), play.workshop.plan.categories):
        play.lead(
            "post_insight", category=category.id, text=f"Een van vele kaarten, namelijk nummer {n}", source="paper"
        )
    yield "collecting-many"
    play.stage("lezen")
    play.lead("pause_timer", on=True)
    yield "crowded"


def empty(play: Play) -> Iterator[str]:
    """Every stage without anything in it."""
    play.begin()
    play.join(2)
    play.stage("lezen")
    yield "reading-nothing"
    play.stage("stemmen")
    yield "voting-nothing"
    play.lead("reveal")
    yield "revealed-nothing"
    play.lead("show", what="harvest")
    yield "showing-nothing"
    play.stage("bespreken")
    yield "discussing-nothing"
    play.lead("close_workshop")
    play.lead("close_workshop")
    yield "closed-nothing"


def otherwise(play: Play) -> Iterator[str]:
    """What another plan asks: names, several dots on one target, a round that is run again."""
    play.begin()
    play.join(9)
    play.stage("welkom")
    play("p2", "introduce", name="Anne-Sophie van den Broecke-Vanderstraeten")
    yield "named"
    play.stage("verzamelen")
    play.post(*WRITTEN["cards"][:9])
    play.stage("stemmen", present=3)
    play.vote(9, ["i1", "i2"], ["i7", "i9"])
    play("p3", "vote", target="i1", dots=3)
    yield "points"
    play.lead("reveal", present=3)
    yield "points-revealed"
    play.stage("bespreken")
    play.lead("spotlight", target="i1")
    yield "points-topic"
    play.lead("spotlight", target="i8")
    yield "points-other-topic"
    play.stage("acties")
    yield "points-acting"
    play.stage("stemmen", again=True)
    play.vote(5, ["i2", "i1"], ["i9", "i7"])
    play.lead("reveal")
    yield "points-again"


def openly(play: Play) -> Iterator[str]:
    """Points that everybody sees as they come."""
    play.begin()
    play.join(8)
    play.stage("verzamelen")
    play.post(*WRITTEN["cards"][:8])
    play.stage("stemmen")
    play.vote(8, ["i1", "i2"], ["i7", "i8"])
    yield "points-openly"


def rating(play: Play) -> Iterator[str]:
    """Marks on two scales in the open, then blind on one that says who agrees."""
    play.begin()
    play.join(8)
    play.stage("wegen")
    yield "rating-nothing"
    play.stage("verzamelen")
    play.post(*WRITTEN["cards"][:8])
    play.stage("lezen")
    play.group()
    play.stage("wegen")
    yield "rating"
    play.rate("impact", "moeite")
    yield "rating-openly"
    play.stage("eens")
    play.rate("eens")
    yield "rating-blind"
    play.lead("reveal")
    yield "rated"
    play.lead("close_workshop")
    yield "rated-closed"


def shut(play: Play) -> Iterator[str]:
    """Some who came in when nobody should have count nowhere, and the door is closed."""
    play.begin()
    play.join(12)
    since = play.now
    play.join(6)
    play.stage("verzamelen")
    play.post(*WRITTEN["cards"][:3], by=14)
    play.lead("exclude", joined_from=plus(since, 0.5), joined_to=play.now, on=True)
    play.lead("door", state="closed")
    yield "shut"


def ajar(play: Play) -> Iterator[str]:
    """Who knows the passphrase comes in, and two who don't wait."""
    play.begin()
    play.join(12)
    play.stage("verzamelen")
    play.lead("door", state="ajar")
    yield "ajar"
    for knock in ("one", "other"):
        play("visitor", "knock", knock=knock)
    yield "knocking"


def rehearsal(play: Play) -> Iterator[str]:
    """As each page says that it is one."""
    play.begin(rehearsal=True, rehearses="AB12CD")
    yield "rehearsal"
    play.stage("verzamelen")
    yield "rehearsal-collecting"
    play.stage("oogst")
    yield "rehearsal-ending"


def continued(play: Play) -> Iterator[str]:
    """It starts from an earlier harvest: lines came along, and actions are asked after."""
    play.begin()
    play.join(6)
    before = {"code": EARLIER, "title": WRITTEN["before"]["title"], "day": "2026-03-14"}
    lines = [
        {"category": card["category"], "text": card["text"], "origin": before | {"number": number}}
        for card, number in zip(WRITTEN["cards"][3:6], ("t1", "S7", "S2"), strict=True)
    ]
    actions = [
        {"when": None, "first_step": None, "organisations": [], "origin": before | {"number": f"a{n}"}} | action
        for n, action in enumerate(WRITTEN["before"]["actions"], 1)
    ]
    play("organiser", "bring_along", lines=lines, actions=actions)
    play.stage("verzamelen")
    play.post(*WRITTEN["cards"][:2])
    yield "continued"
    play.lead("follow_up", action="b1", outcome="done")
    play.lead("follow_up", action="b2", outcome="dropped", reason=WRITTEN["before"]["dropped"])
    play.stage("acties")
    play("p1", "add_action", **WRITTEN["actions"][0])
    yield "continued-acting"
    play.lead("hide_earlier", action="b2")
    yield "continued-hidden"
    play.lead("show_earlier", action="b2")
    play.lead("close_workshop")
    play.lead("close_workshop")
    yield "continued-closed"


def large(play: Play) -> Iterator[str]:
    """More people than are drawn one by one, and enough of a kind to tell how many of them stand behind a line."""
    play.begin()
    play.lead("seed")
    play.join(61)
    play.stage("stemmen")
    play.now = plus(play.now, 900)
    play.vote(60, ["i1", "i2"], ["i6", "i7", "i8"])
    play.lead("reveal")
    play.stage("bespreken")
    play.now = plus(play.now, 1500)
    play.lead("close_workshop")
    play.lead("close_workshop")
    yield "closed-large"


STORIES: dict[Callable[[Play], Iterator[str]], dict[str, str]] = {
    session: ASKING,
    sealed: {},
    tidied: {},
    moderated: MINDED,
    crowded: {},
    empty: {},
    otherwise: OTHERWISE,
    openly: OPENLY,
    rating: RATED,
    shut: {},
    ajar: {"format = 1": 'format = 1\npassphrase = "zonnebloem"'},
    rehearsal: {},
    continued: {},
    large: {},
}


def moments(
    store: EventStore, language: str, now: str, numbers: "count[int]", open_room: Callable[[str], Room]
) -> dict[str, Moment]:
    """Name → that moment, in a workshop of its own in this store, whose code ends in the next of these numbers.

    `open_room(code)` reads it from there. `now`: when all these sessions begin.
    """
    plan = (PLANS / f"{SHIPPED}.toml").read_text(encoding="utf-8")
    by_name: dict[str, Moment] = {}
    for story, changes in STORIES.items():
        text = plan
        for old, new in changes.items():
            text = text.replace(old, new)
        play = Play(read_plan(text, SHIPPED), language, now)
        before = None
        for name in story(play):
            code = f"PART{next(numbers):02}"
            created, *others = play.events
            accepted = AcceptedCommand(
                name, StoredAnswer("", len(play.events), {}), [replace(created, code=code), *others]
            )
            store.append(code, 0, [accepted], play.now)
            by_name[name] = Moment(open_room(code), play.now, None)
            if before:
                by_name[before] = replace(by_name[before], next=name)
            before = name
    return by_name
