"""What the page of parts shows: the real pages, each at a moment of a session and after what a hand did there."""

from dataclasses import dataclass, field
from typing import Any

from ..core.views.summary import Summary
from ..web.page import Page
from .session import EARLIER

Step = dict[str, str]

NEXT: Step = {"next": "moment"}  # what came next in that session reaches the page
TITLE = "#at-title"  # in the form of a plan
CARD = "Arbeidsmarktbegeleidingsprogrammacoördinatoren samenbrengen"

SESSION_MORE = "section:first-of-type [id^=more-]"
PLAN_MORE = "section:has(#plans) [id^=more-]"
MANY = [
    Summary(
        code=f"AVOND{n}",
        title=f"Avond {n}",
        plan="kort",
        state="closed" if n > 4 else "open",
        published=False,
        created="2026-11-24T19:00:00.000Z",
        participants=n,
        insights=3 * n,
        rehearsal=n == 2,
        rehearses="AVOND1" if n == 2 else "",
        archived=n > 6,
        when="2026-12-01T19:00",
        place="Zaal 2",
        decide_by="2026-01-15" if n > 6 else None,
        imported={"at": "2026-11-27T09:00:00.000Z", "code": "KP74MX"} if n == 6 else None,
    )
    for n in range(1, 9)
]
NOTICED = {
    "ok": True,
    "pairs": [{"a": "i7", "b": "i8", "differs": ["number"], "people": 2}],
    "themes": [{"insight": "i4", "theme": "t1", "words": ["bestuur"]}],
}


ALIKE = {"ok": True, "insights": [{"id": "i1", "differs": ["number"]}, {"id": "i2", "differs": ["negation"]}]}


BEFORE = {"code": "AVOND5", "title": "Avond 5", "day": "2026-11-24"}
OFFERED_LINES = [
    {"text": text, "people": people, "ballots": 30, "top": nr < 3, "origin": BEFORE | {"number": number}}
    for nr, (number, text, people) in enumerate(
        [("t1", CARD, 24), ("S2", "Begin klein, met wie nu al samenwerkt", 17), ("S5", "Leren", 9), ("S1", "Later", 0)]
    )
]
OFFERED_NOTHING: dict[str, Any] = {"title": "Avond 5", "day": "2026-11-24", "into": [], "categories": [], "actions": []}
OFFERED = OFFERED_NOTHING | {
    "into": [{"id": "succes", "title": "Succes"}, {"id": "valkuil", "title": "Valkuilen en uitdagingen"}],
    "categories": [
        {"id": "succes", "title": "Succes", "into": "succes", "lines": OFFERED_LINES},
        {"id": "wens", "title": "Wensen", "into": None, "lines": OFFERED_LINES[:1]},
    ],
    "actions": [{"id": "a1", "what": "Een spreekuur", "who": "Ondersteuner", "when": "2027-01-15"}],
}


LISTED = {
    "text": "tekst;vraag;toelichting\nSamen rijden;Succes;uit mei\nMinder papier;Geluk;",
    "columns": ["text", "category", "note"],
    "head": True,
    "example": ["tekst", "vraag", "toelichting"],
    "cards": [
        {"row": 2, "category": "succes", "text": "Samen rijden", "note": "uit mei"},
        {
            "row": 3,
            "category": "Geluk",
            "text": "Minder papier",
            "note": "",
            "problem": "Deze vraag staat niet in het draaiboek.",
        },
    ],
}
PUBLIC = {
    "cards": 12,
    "withheld": 1,
    "marked": [
        {
            "id": "i2",
            "number": "S2",
            "text": "Vraag het aan Karin: 0470 12 34 56",
            "original": None,
            "organisations": [],
            "marks": ["phone", "name"],
            "names": ["Karin"],
        },
        {
            "id": "i3",
            "number": "S3",
            "text": "Eén vaste contactpersoon",
            "original": "Iedereen belt nu naar Karin",
            "organisations": [],
            "marks": ["name"],
            "names": ["Karin"],
        },
        {
            "id": "a1",
            "number": "",
            "text": "Een spreekuur op de markt\nTrekker",
            "original": None,
            "organisations": ["Bakkerij Verzonnen, www.voorbeeld.be"],
            "marks": ["link"],
            "names": [],
        },
    ],
}


def click(what: str) -> Step:
    """A hand clicks what this selector finds first."""
    return {"click": what}


def over(what: str) -> Step:
    """A mouse comes over it."""
    return {"over": what}


def write(field: str, text: str) -> Step:
    """A hand types into the field that this selector finds."""
    return {"write": text, "into": field}


def choose(field: str, text: str) -> Step:
    """A hand chooses a file with this text in it."""
    return {"choose": text, "into": field}


def press(key: str) -> Step:
    """A hand presses this key, named as browsers do, where the focus is."""
    return {"press": key}


RETURN: Step = {"back": "window"}  # somebody comes back to this window, after having been in another


def see(what: str) -> Step:
    """Wait until it is there."""
    return {"see": what}


FROM_A_HARVEST = (click("[id^=start-]"), write("[id^=from-]", "AVOND5"), see(".start [aria-live] > *"))
SURELY = (click(SESSION_MORE), click("[id^=delete-]"), click(".sure .is-alarm"))  # a session is deleted


@dataclass(frozen=True, slots=True)
class Sample:
    """`page`: its template. `who`: whose phone it is; nobody's yet without one. `later`: seconds after the moment.
    `about`: what the page is told otherwise. `proposals`, `similar`: what the server answers when it is asked for
    them. `holds`: what another facilitator drags. `offer`: what of a harvest can come along. `listed`:
    what comes of a list of cards.

    `plan`: which one stands in the form: `new`, `template`, `shipped`, `small`, and of that `wrong`, `tight` (it has
    too few minutes), `other` and `fixed` (it can only be copied); or `unreadable`. `typed`: which one was typed on this
    device before and not saved; `theirs`: which one somebody else saved meanwhile.

    What the page can't hear by itself: `offline`, `refused` (a code, when it connects), `answers` (a code, or "ok", to
    all that it asks; without one no answer comes).
    """

    page: str
    shows: str
    moment: str = ""
    who: str = ""
    hand: tuple[Step, ...] = ()
    later: int = 0
    offline: bool = False
    refused: str = ""
    answers: str = ""
    organiser: bool = False
    plan: str = ""
    typed: str = ""
    theirs: str = ""
    proposals: dict[str, Any] = field(default_factory=dict)
    publishing: dict[str, Any] = field(default_factory=dict)
    offer: dict[str, Any] = field(default_factory=dict)
    similar: dict[str, Any] = field(default_factory=dict)
    listed: dict[str, Any] = field(default_factory=dict)
    holds: tuple[str, ...] = ()
    about: Page = field(default_factory=Page)


def phone(shows: str, moment: str, who: str = "p1", *hand: Step, **more: Any) -> Sample:
    """`who`: whose phone it is, empty for a newcomer's. `hand`: what is done there, in order."""
    return Sample("phone", shows, moment, who, hand, **more)


def desk(shows: str, moment: str, *hand: Step, **more: Any) -> Sample:
    """The facilitator's page, after what a hand did there."""
    return Sample("facilitate", shows, moment, "", hand, **more)


def remote(shows: str, moment: str, *hand: Step, **more: Any) -> Sample:
    """A facilitator's own phone, after what a hand did there."""
    return Sample("remote", shows, moment, "", hand, **more)


def hall(shows: str, moment: str, *hand: Step, **more: Any) -> Sample:
    """What the projector shows."""
    return Sample("screen", shows, moment, "", hand, **more)


def draft(shows: str, *hand: Step, **more: Any) -> Sample:
    """The page of the draft, at a moment when there is something to write."""
    return Sample("draft", shows, "ending", "", hand, **more)


PUBLISHING = click("[data-tap=publish]"), see("#publish-now")


def organiser(shows: str, *hand: Step, **more: Any) -> Sample:
    """The home page, signed in."""
    return Sample("home", shows, hand=hand, organiser=True, **more)


def form(shows: str, *hand: Step, plan: str = "small", **more: Any) -> Sample:
    """`plan`: a file of the samples, opened in the form."""
    return Sample("plan", shows, hand=hand, plan=plan, **more)


def menu(thing: str, key: str) -> tuple[Step, Step]:
    """What stands behind this key in the menu of a card or theme."""
    return click(f"#more-{thing}"), click(f".menu [data-key={key}]")


SAMPLES: dict[str, Sample] = {
    # ---- the phone
    "door": phone("The door", "waiting", ""),
    "door-refused": phone("The door, and who may not come in", "waiting", "", click(".is-main"), answers="too_fast"),
    "door-named": phone("The door, where names are asked", "named", ""),
    "door-shut": phone("A closed door", "shut", ""),
    "door-waiting": phone("Waiting at a closed door", "shut", "", click("#knock"), see(".is-now"), answers="ok"),
    "door-ajar": phone("A door that stands ajar", "ajar", ""),
    "door-rules": phone("The door, with house rules", "checked-nothing", ""),
    "door-over": phone("The door, when all is over", "closed", ""),
    "waiting": phone("In, and nothing to do yet", "waiting"),
    "rehearsal": phone("A rehearsal", "rehearsal", ""),
    "checkin": phone("The check-in", "checkin"),
    "checkin-named": phone("The check-in, with a name and answers", "named", "p2", click("main .button:not(.give)")),
    "checked-in": phone("Checked in", "checkin", "p2"),
    "collecting-nothing": phone("The first card of all", "collecting-nothing"),
    "collecting-one": phone("One card", "collecting-one"),
    "collecting": phone("Many cards: own, reworded, supported", "collecting", "p1", click("#tab-valkuil")),
    "collecting-hidden": phone("A card of mine that was hidden", "collecting", "p2", click("#tab-valkuil")),
    "collecting-full": phone("As many cards as one may write", "collecting", "p5"),
    "collecting-support": phone("Cards of others, to support", "collecting", "p12"),
    "collecting-edit": phone("A card of mine, being changed", "collecting", "p6", click("[id^=change-]")),
    "forgetting": phone("What goes when all of mine is erased", "collecting", "p6", click("#forget")),
    "forgotten": phone(
        "All of mine is erased", "collecting", "p6", click("#forget"), click("#forgetting .is-alarm"), answers="ok"
    ),
    "collecting-fixed": phone("A card of mine that others support", "collecting", "p1", click("[id^=change-]")),
    "collecting-wrong": phone("An empty card", "collecting-one", "p1", click("form .is-main")),
    "collecting-unsent": phone(
        "Not sent yet, for the connection is away",
        "collecting-one",
        "p1",
        write("#card", CARD),
        click("form .is-main"),
        see(".is-waiting"),
        offline=True,
    ),
    "collecting-paused": phone("A clock that stands still", "crowded"),
    "collecting-returned": phone(
        "Refused, and back at its writer",
        "collecting-one",
        "p1",
        write("#card", CARD),
        click("form .is-main"),
        answers="stage_takes_no_posts",
    ),
    "collecting-like": phone(
        "A card that looks like others, being written",
        "collecting",
        "p25",
        write("#card", CARD + " en nog iets"),
        see(".like"),
        similar=ALIKE,
    ),
    "collecting-like-supported": phone(
        "Another card supported in its place",
        "collecting",
        "p10",
        write("#card", CARD + " en nog iets"),
        see(".like"),
        similar=ALIKE,
    ),
    "sealed": phone("Sealed cards", "sealed"),
    "checked-nothing": phone("Nothing was passed yet", "checked-nothing", "p9"),
    "checked": phone("A card of mine that waits", "checked", "p5"),
    "mended": phone("A card of mine that was mended, while writing is paused", "quiet", "p4", click("#tab-valkuil")),
    "blocked": phone("Quiet for now", "quiet", "p2"),
    "anew": phone("A hidden card of mine, written anew", "quiet", "p6", click("#tab-valkuil"), click("[id^=anew-]")),
    "report": phone("A card being reported", "checked", "p9", click("[id^=reports-]")),
    "reported": phone(
        "A card that was reported",
        "checked",
        "p9",
        click("[id^=reports-]"),
        click("form.is-whole .button"),
        answers="ok",
    ),
    "trial": phone("Only trying it out", "collecting", "p31"),
    "reading-nothing": phone("Nothing to read", "reading-nothing"),
    "reading": phone("Cards to read", "reading"),
    "reading-same": phone(
        "Which other card says the same", "reading", "p1", click("[id^=same-]"), see(".pickable .chip"), similar=ALIKE
    ),
    "reading-same-nothing": phone(
        "No card that says the same", "reading", "p1", click("[id^=same-]"), write("[id^=find-]", "xyz"), similar=ALIKE
    ),
    "reading-recognise": phone(
        "Whether the sentence of a group says what one meant", "grouping", "p1", click("[id^=no-]")
    ),
    "reading-said": phone(
        "What one said of cards, and groups", "grouping", "p3", click("#tab-valkuil"), click(".groups summary")
    ),
    "grouping": phone("Groups and loose cards", "grouping"),
    "merged-own": phone("My card lies under one that says the same", "tidied-collecting", "p2"),
    "parked-own": phone("A card of mine that is parked", "tidied-collecting", "p9", click("#tab-valkuil")),
    "merged": phone("Cards that say the same, and what is parked", "tidied", "p1", click(".same-words summary")),
    "merged-voting": phone("A point for cards that say the same", "tidied-voting", "p1"),
    "merged-revealed": phone("How cards that say the same ended", "tidied-revealed", "p1"),
    "voting": phone("Points to give", "voting", "p20"),
    "voting-given": phone(
        "Points given, a group open, an objection", "voting", "p1", click(".unfold"), click(".object")
    ),
    "voting-done": phone("All points given, and done", "voting", "p2"),
    "voting-back": phone("Points that came back", "voting", "p4", NEXT),
    "voting-none-left": phone("No points left", "points", "p3"),
    "voting-more": phone("More than one point on a line", "points", "p1"),
    "voting-openly": phone("Points that everybody sees", "points-openly"),
    "voting-unsent": phone(
        "An objection that is not sent yet",
        "voting",
        "p20",
        click(".object"),
        write("main textarea", CARD),
        click("main form .is-main"),
        see("main .is-waiting"),
        offline=True,
    ),
    "voting-returned": phone(
        "An objection that was refused",
        "voting",
        "p20",
        click(".object"),
        write("main textarea", CARD),
        click("main form .is-main"),
        see(".is-returned"),
        answers="votes_closed",
    ),
    "voting-fault": phone("What could not be done", "voting", "p20", click(".give"), answers="votes_closed"),
    "voting-nothing": phone("Nothing to vote on", "voting-nothing"),
    "voting-last-minute": phone("The last minute", "voting", "p20", later=490),
    "voting-time-up": phone("Time is up", "voting", "p20", later=700),
    "unveiling": phone("An outcome that comes line by line", "unveiling"),
    "revealed": phone("The outcome", "revealed"),
    "revealed-points": phone("The outcome in points", "points-revealed"),
    "rating-nothing": phone("Nothing to rate", "rating-nothing"),
    "rating": phone("A line to give marks", "rating", "p3"),
    "rating-next": phone(
        "The next line", "rating", "p3", click(".is-marks .choice"), click(".is-marks.is-row:last-child .choice")
    ),
    "rating-objecting": phone("A line to give marks, and an objection to it", "rating", "p3", click(".object")),
    "rating-statement": phone("Agree or not", "rating-blind", "p8"),
    "rating-sum": phone("What one gave, with what everybody did", "rating-openly", "p1"),
    "rating-passed": phone(
        "Done, and a line was passed by",
        "rating-openly",
        "p2",
        *3 * (click(".foot .pair .button:last-child"),),
        click("[data-tap=done]"),
    ),
    "rating-rated": phone("How the marks turned out", "rated", "p1"),
    "revealed-again": phone("A second round beside the first", "points-again"),
    "pause": phone("A break", "pause"),
    "discussing": phone("No topic yet", "discussing"),
    "topic": phone("A topic", "topic", "p3"),
    "topic-hidden": phone("A topic, and an objection of mine that was hidden", "topic", "p3"),
    "topic-change": phone("An objection being changed", "topic", "p2", click("[id^=objects-]")),
    "topic-objecting": phone("A topic, and an objection being written", "topic", "p1", click("[id^=objects-]")),
    "topic-adding": phone(
        "A topic in its last minute, what was added, and more being written",
        "talk",
        "p3",
        click("[id^=adds-]"),
        later=1760,
    ),
    "topic-tension": phone("Two lines that pull against each other, in the last minute", "tension", "p1", later=1760),
    "topic-added": phone("An addition of mine", "talk", "p1"),
    "topic-added-hidden": phone("An addition of mine that was hidden", "talk", "p4"),
    "topic-unsent": phone(
        "An addition that is not sent yet",
        "topic",
        "p9",
        click("[id^=adds-]"),
        write("main textarea", CARD),
        click("main form .is-main"),
        see("main .is-waiting"),
        offline=True,
    ),
    "topic-card": phone("A card as topic", "topic-card"),
    "continued": phone("Cards that an earlier harvest brought along", "continued", "p3"),
    "continued-acting": phone("What came of earlier actions", "continued-acting", "p3"),
    "acting-nothing": phone("No actions yet", "acting-nothing"),
    "acting": phone("Actions, own ones and those of others", "acting"),
    "acting-for": phone(
        "An action that one takes part in for an organisation, and no leave for the report",
        "acting",
        "p9",
        click("#joins-a1"),
        write("#organisation-a1", CARD),
        click("form .is-main"),
    ),
    "acting-form": phone("An action being written", "acting", "p1", click("main .card .button")),
    "acting-wrong": phone(
        "An action without words", "acting", "p9", click("main .card .button"), click(".foot .is-main")
    ),
    "acting-nobody": phone(
        "An action that nobody leads",
        "acting",
        "p9",
        click("main .card .button"),
        write("#what", CARD),
        click(".foot .is-main"),
    ),
    "acting-no-roles": phone("An action, where no roles are asked", "points-acting", "p9", click("main .card .button")),
    "acting-hidden": phone("An action of mine that was hidden", "acting", "p2"),
    "acting-unsent": phone(
        "An action that is not sent yet",
        "acting",
        "p9",
        click("main .card .button"),
        write("#what", CARD),
        click(".choices input"),
        click(".foot .is-main"),
        see(".is-waiting"),
        offline=True,
    ),
    "acting-change": phone("An action being changed", "acting", "p1", click("main .card .is-plain")),
    "acting-kept": phone(
        "An action that was begun",
        "acting",
        "p4",
        click("main .card .button"),
        write("#what", CARD),
        click(".foot .is-plain"),
    ),
    "ending": phone("The last stage", "ending"),
    "review": phone("Under review", "review"),
    "review-newcomer": phone("Under review, for who was not there", "review", "p32"),
    "closed": phone("Over", "closed"),
    "closed-hidden": phone("Over, and a card of mine was hidden", "closed", "p2"),
    "closed-nowhere": phone("Over, and a card of mine goes nowhere", "closed", "p5"),
    "closed-nothing": phone("Over, with nothing in it", "closed-nothing"),
    "offline": phone("The connection is away", "grouping", "p1", see(".offline"), offline=True),
    "refused": phone("Not let in", "collecting", refused="unknown_workshop"),
    "not-known": phone("A key that no longer fits", "collecting", refused="bad_key"),
    # ---- the facilitator's page
    "desk-nobody": desk("Before anybody came", "nobody"),
    "desk-waiting": desk("Before the start", "waiting"),
    "desk-rehearsal": desk("A rehearsal", "rehearsal"),
    "desk-rehearse": desk("A rehearsal may begin", "waiting", click("#rehearsing-button")),
    "desk-rehearsal-alone": desk("Nobody takes part in a rehearsal", "rehearsal", click("#rehearsing-button")),
    "desk-rehearsal-crowd": desk(
        "Invented people take part in it",
        "rehearsal",
        click("#rehearsing-button"),
        click("#rehearsing form .button"),
        see("#rehearsing .hint"),
        answers="ok",
    ),
    "desk-checkin": desk("The check-in", "checkin"),
    "desk-collecting-nothing": desk("No cards yet", "collecting-nothing"),
    "desk-collecting": desk("Cards: hidden, reworded, from paper, on trial, excluded", "collecting"),
    "desk-collecting-held": desk(
        "A card that came while a mouse is there", "collecting", over("#main .column"), NEXT, see(".newcomers")
    ),
    "desk-search-nothing": desk("Nothing found", "collecting", write("#board-search", CARD)),
    "desk-collecting-many": desk("Many cards", "collecting-many"),
    "desk-sealed": desk("Sealed cards", "sealed"),
    "desk-checked-nothing": desk("Cards that are to be passed, and none yet", "checked-nothing"),
    "desk-tray": desk("What there is to look at", "checked"),
    "desk-tray-open": desk("What there is to look at, one of it open", "checked", press("k")),
    "desk-tray-waiting": desk("A card that waits, open", "checked", click("#tray-i7")),
    "desk-tray-hide": desk(
        "Hiding for a reason, in the tray", "checked", click("#tray-i4"), click(".tray-open [data-key=w]")
    ),
    "desk-quiet": desk("Writing is paused, and somebody is quiet", "quiet"),
    "desk-menu-waiting": desk("The menu of a card that waits", "checked", click("#more-i6")),
    "desk-menu": desk("The menu of a card", "collecting", click("#more-i3")),
    "desk-menu-hidden": desk("The menu of a hidden card", "collecting", click("#more-i10")),
    "desk-menu-grouped": desk("The menu of a card in a group", "grouping", click("#more-i1")),
    "desk-edit": desk("A card being changed", "collecting", *menu("i3", "e")),
    "desk-edit-meanwhile": desk(
        "Changed by somebody else meanwhile", "collecting", *menu("i8", "e"), write("#text-i8", CARD), NEXT
    ),
    "desk-edit-gone": desk(
        "A card that is gone while it is changed", "collecting", *menu("i17", "e"), write("#text-i17", CARD), NEXT
    ),
    "desk-edit-sending": desk(
        "A change that is on its way",
        "collecting",
        *menu("i3", "e"),
        write("#text-i3", CARD),
        click("#form-i3 .is-main"),
        see("#form-i3 > .small"),
        offline=True,
    ),
    "desk-edit-refused": desk(
        "A change that was refused",
        "collecting",
        *menu("i3", "e"),
        write("#text-i3", CARD),
        click("#form-i3 .is-main"),
        answers="too_long",
    ),
    "desk-hidden": desk("What was just hidden", "collecting", *menu("i3", "h"), answers="ok"),
    "desk-hide": desk("Why a card was hidden", "collecting", *menu("i3", "h"), click(".toast .button"), answers="ok"),
    "desk-unsent": desk(
        "Words that were typed and not sent",
        "collecting",
        *menu("i3", "e"),
        write("#text-i3", CARD),
        click("#form-i3 .is-plain"),
    ),
    "desk-kept": desk(
        "Words that were kept",
        "collecting",
        *menu("i3", "e"),
        write("#text-i3", CARD),
        click("#form-i3 .is-plain"),
        click(".unsent .button"),
    ),
    "desk-picked": desk("Ticked cards, and where they may go", "grouping", click("#S4 input"), click("#picks-move")),
    "desk-picked-mixed": desk("Ticked cards of two questions", "grouping", click("#S4 input"), click("#V1 input")),
    "desk-paper": desk("A card from paper", "collecting", click("#paper-unfolds"), click("#paper [value=table]")),
    "desk-grouping": desk("Groups, one of them folded", "grouping", click("#item-t1")),
    "desk-proposed": desk("What was noticed while cards are grouped", "grouping", see(".proposal"), proposals=NOTICED),
    "desk-elsewhere": desk("What another facilitator drags", "grouping", see(".elsewhere"), holds=("i4", "t1")),
    "desk-merged": desk("Cards that say the same, and what is parked", "tidied", click("#S1 .merged summary")),
    "desk-picked-same": desk(
        "Which of the ticked cards stays?", "tidied", click("#S3 input"), click("#S4 input"), click("#picks-same")
    ),
    "desk-same": desk("Which card says the same?", "tidied", *menu("i3", "v")),
    "desk-split": desk("Which card comes out from under it?", "tidied", *menu("i4", "u")),
    "desk-park": desk("Why it is parked", "tidied", *menu("i3", "i")),
    "desk-naming": desk("A new group", "grouping", click("#S4 input"), click("#new-succes")),
    "desk-paper-list": desk(
        "Cards from a pasted list, one of them too long",
        "collecting",
        click("#paper-unfolds"),
        write("#paper-text", f"Samen rijden\nMinder papier\n{'x' * 201}"),
    ),
    "desk-paper-table": desk(
        "Cards from a table, one of a question that isn't there",
        "collecting",
        click("#paper-unfolds"),
        write("#paper-text", "tekst;vraag;toelichting\nSamen rijden;Succes;uit mei\nMinder papier;Geluk;"),
        see(".listed"),
        listed=LISTED,
    ),
    "desk-silent": desk("Who isn't there, and who is silent", "revealed", click("#silent-unfolds")),
    "desk-hands": desk("Hands that are counted", "revealed", *menu("t1", "z")),
    "desk-rename": desk("A group being renamed", "grouping", *menu("t1", "r")),
    "desk-theme-menu": desk("The menu of a group", "grouping", click("#more-t1")),
    "desk-said": desk("What was just done", "grouping", *menu("t1", "t"), answers="ok"),
    "desk-warned": desk("What failed elsewhere", "grouping", *menu("t1", "delete"), answers="has_votes"),
    "desk-crowded": desk("Too many lines to weigh, and a clock that stands still", "crowded"),
    "desk-voting": desk("Blind voting", "voting"),
    "desk-voting-leave": desk("A vote that is being left", "voting", click("#to-pauze")),
    "desk-voting-close": desk("Closing a vote", "voting", click("#reveal-ask")),
    "desk-voting-refused": desk(
        "A vote that could not be closed", "voting", click("#reveal-ask"), click("#reveal-now"), answers="votes_closed"
    ),
    "desk-rating": desk("Marks that everybody sees", "rating-openly"),
    "desk-rated": desk("How the marks turned out", "rated"),
    "desk-unveil": desk("An outcome about to come line by line", "voting", click("#reveal-ask"), click("#by-line")),
    "desk-unveiling": desk("An outcome that comes line by line", "unveiling"),
    "desk-revealed": desk("The outcome", "revealed", click(".objections summary")),
    "desk-too-many": desk("More ballots than people", "points-revealed"),
    "desk-revealed-again": desk("A second round beside the first", "points-again"),
    "desk-hall": desk("What the hall sees", "revealed", click("#hall-button")),
    "desk-links": desk("The links", "pause", click("#links-button")),
    "desk-links-made": desk(
        "A link for a second facilitator",
        "pause",
        click("#links-button"),
        click("#links .stack-s .button"),
        answers="ok",
    ),
    "desk-unrevealed": desk("A vote that nobody was shown", "unrevealed", click(".sheet-run .is-past .stop")),
    "desk-run-sheet": desk(
        "A step that was, unfolded", "pause", click(".sheet-run .is-past .stop"), click(".past-steps")
    ),
    "desk-discussing": desk("Topics", "discussing"),
    "desk-topic": desk("A topic", "topic"),
    "desk-talk": desk("What was added to a topic, and what is noted", "talk", click("#note-open")),
    "desk-tension": desk("Lines in tension, one in the spotlight and one that rests", "tension"),
    "desk-tension-said": desk("The sentence of a tension", "tension", click("#tension-e2")),
    "desk-talk-noted": desk("What was noted, and an addition that was hidden", "talk"),
    "desk-topic-other": desk("Another topic than those of the vote", "points-other-topic"),
    "desk-discussing-nothing": desk("No topics", "discussing-nothing"),
    "desk-acting": desk("Actions, one of them being written", "acting", click("#action-new")),
    "desk-acting-line": desk("An action on a line", "acting", click("#act-t3")),
    "desk-continued-hidden": desk("An action of an earlier session that is hidden", "continued-hidden"),
    "desk-continued": desk("Actions of an earlier session, to ask after", "continued", click("#dropped-b1")),
    "desk-continued-acting": desk(
        "What came of some of them, and what was done last", "continued-acting", click(".side-card h2 .unfolds")
    ),
    "desk-acting-taken": desk("An action on a line that somebody took up", "acting", click("#act-t3"), NEXT),
    "desk-acting-name": desk("Why a name is taken off", "acting", click("[id^='why-name:']")),
    "acting-name": phone("An action for which my organisation's name was taken off", "acting", "p5"),
    "desk-acting-change": desk("An action being changed", "acting", click("#edit-a1")),
    "desk-placing": desk("Where a line goes", "ending", *menu("t1", "o")),
    "desk-placing-card": desk("Where a card goes", "ending", *menu("i4", "o")),
    "desk-publishing": desk("What anybody would read", "ending", *PUBLISHING, publishing=PUBLIC),
    "desk-publishing-safe": desk(
        "Nothing in it points at somebody", "ending", *PUBLISHING, publishing={"cards": 12, "withheld": 0, "marked": []}
    ),
    "desk-ending": desk("Closing, asked twice", "ending", click("#close-ask")),
    "desk-rehearsal-ending": desk("The end of a rehearsal", "rehearsal-ending"),
    "desk-review": desk("Under review", "review"),
    "desk-closed": desk("Over", "closed"),
    "desk-shut": desk("A closed door, and people who do not count", "shut", click(".unplaced summary")),
    "desk-knocking": desk("Two wait at a door that stands ajar", "knocking"),
    "desk-acts": desk("What was done last", "collecting", click("aside .side-card:nth-last-child(2) .unfolds")),
    "desk-keys": desk("The keys", "collecting", click("aside .side-card:last-child .unfolds")),
    "desk-big": desk("For the projector", "grouping", press("p")),
    "desk-last-minute": desk("The last minute", "voting", later=490),
    "desk-running-over": desk("A session that will run over", "voting", later=5100),
    "desk-time-up": desk("Time is up", "voting", later=700),
    "desk-offline": desk("The connection is away", "grouping", see(".offline"), offline=True),
    "desk-refused": desk("Not let in", "grouping", refused="bad_key"),
    "desk-remote": desk(
        "A link for one's own phone", "pause", click("#links-button"), click("#remote-make"), answers="ok"
    ),
    # ---- a facilitator's own phone
    "remote-waiting": remote("Before the start", "waiting"),
    "remote": remote("What to say, the clock and the way on", "collecting"),
    "remote-offline": remote("The connection is away", "grouping", see(".offline"), offline=True),
    "remote-topic": remote("A topic, and the next", "topic"),
    "remote-unveiling": remote("An outcome that comes line by line", "unveiling"),
    "remote-leave": remote("A vote that is being left", "voting", click("#to-pauze")),
    "remote-over": remote("Over", "closed"),
    # ---- the hall
    "hall-nobody": hall("Before anybody came", "nobody"),
    "hall-waiting": hall("How to come in", "waiting"),
    "hall-rehearsal": hall("A rehearsal", "rehearsal"),
    "hall-checkin": hall("The check-in", "checkin"),
    "hall-rehearsal-collecting": hall("A rehearsal, and no cards yet", "rehearsal-collecting"),
    "hall-collecting-nothing": hall("No cards yet", "collecting-nothing"),
    "hall-collecting": hall("Cards as they come", "collecting", NEXT),
    "hall-collecting-many": hall("More cards than fit", "collecting-many"),
    "hall-sealed": hall("Sealed cards", "sealed"),
    "hall-grouping": hall("Groups", "grouping"),
    "hall-merged": hall("Groups, cards that say the same, and what is parked", "tidied"),
    "hall-voting": hall("Blind voting", "voting"),
    "hall-last-minute": hall("The last minute", "voting", later=490),
    "hall-time-up": hall("Time is up", "voting", later=700),
    "hall-unveiling": hall("An outcome that comes line by line", "unveiling"),
    "hall-revealed": hall("The outcome", "revealed"),
    "hall-revealed-nothing": hall("An outcome of nothing", "revealed-nothing"),
    "hall-rating": hall("Marks in a picture", "rating-openly"),
    "hall-rating-nothing": hall("Nothing to rate", "rating-nothing"),
    "hall-rated": hall("Who agrees", "rated"),
    "hall-revealed-again": hall("A second round beside the first", "points-again"),
    "hall-pause": hall("A break", "pause"),
    "hall-discussing": hall("What is asked, large", "discussing"),
    "hall-topic": hall("A topic", "topic"),
    "hall-tension": hall("Two lines that pull against each other", "tension"),
    "hall-talk": hall("A topic, what was added to it, and what is noted", "talk"),
    "hall-acting-nothing": hall("No actions yet", "acting-nothing"),
    "hall-acting": hall("Actions", "acting"),
    "hall-continued": hall("Cards that an earlier harvest brought along", "continued"),
    "hall-continued-acting": hall("What came of earlier actions", "continued-acting"),
    "hall-counts": hall("Who is in the room", "showing-counts"),
    "hall-harvest": hall("The harvest in turns", "showing-harvest"),
    "hall-harvest-undecided": hall("The harvest before a vote", "showing-groups"),
    "hall-harvest-published": hall("The harvest that anybody reads", "showing-published"),
    "hall-harvest-nothing": hall("The harvest of nothing", "showing-nothing"),
    "hall-blank": hall("A calm field", "showing-blank"),
    "hall-ending": hall("The last stage", "ending"),
    "hall-closed": hall("Over", "closed"),
    "hall-keys": hall("The keys of this screen", "collecting", press("?")),
    "hall-dark": hall("A dark hall", "collecting", press("d")),
    "hall-offline": hall("The connection is away", "collecting", see(".offline"), offline=True),
    "closed-asked-back": phone("A card of mine that is not public", "closed", "p4"),
    "closed-searching": phone("A card that is looked for", "closed", "p1", write("#find-card", "vergaderen")),
    "closed-not-found": phone("A card that is not there", "closed", "p1", write("#find-card", "bestaat niet")),
    # ---- the draft
    "draft": draft("A paragraph and its lines", write("#text-c1", CARD), answers="ok"),
    "draft-criterion": draft("What is asked of a candidate", click("[href='#criteria.netwerk']")),
    "draft-empty": draft("A section without a line", click("[href='#sections.begroting']")),
    "draft-unsaved": draft("Typed, and not saved yet", write("#text-c1", CARD), offline=True),
    "draft-changed": draft("Somebody else typed there meanwhile", write("#text-c1", CARD), NEXT, see(".theirs")),
    "draft-gone": draft("Somebody took the paragraph away", write("#text-c2", CARD), NEXT, see(".theirs")),
    "draft-refused": draft(
        "A paragraph that was not taken", write("#text-c1", CARD), see(".fault"), answers="too_long"
    ),
    "draft-pasting": draft("A text that is pasted", click(".draft-text .is-plain"), write("#pasted", CARD)),
    "draft-removed": draft("A paragraph that was removed", click("[data-clause=c2] .more:last-child"), answers="ok"),
    # ---- the harvest, the start, signing in, the poster
    "harvest": Sample("harvest", "A harvest", "closed"),
    "harvest-merged": Sample(
        "harvest", "A harvest with cards that say the same, and what was parked", "tidied-revealed"
    ),
    "harvest-large": Sample(
        "harvest",
        "A harvest of many people, in which somebody looks for lines",
        "closed-large",
        hand=(write("#look-words", "bestuur"), see(".look [type=reset]")),
    ),
    "harvest-undecided": Sample("harvest", "A harvest before the outcome", "voting"),
    "harvest-points": Sample("harvest", "A harvest in points, with more ballots than people", "points-acting"),
    "harvest-excluded": Sample("harvest", "A harvest with cards of who does not count", "shut"),
    "harvest-rehearsal": Sample("harvest", "A harvest of a rehearsal", "rehearsal-ending"),
    "harvest-rated": Sample("harvest", "A harvest with marks", "rated-closed"),
    "harvest-rating": Sample("harvest", "A harvest with marks that nobody was shown", "rating-blind"),
    "harvest-facilitator": Sample(
        "harvest", "A harvest, as facilitators read it", "revealed", about={"as": "facilitator"}
    ),
    "harvest-continued": Sample("harvest", "A harvest that began with an earlier one", "continued-closed"),
    "harvest-continued-there": Sample(
        "harvest",
        "A harvest that began with one that is still there",
        "continued-closed",
        about={"earlier": [EARLIER]},
    ),
    "harvest-imported": Sample(
        "harvest",
        "A harvest that came as a file",
        "closed",
        about={"as": "organiser", "published": False, "imported": {"at": "2026-11-27T09:00:00.000Z", "code": "KP74MX"}},
    ),
    "harvest-nothing": Sample("harvest", "A harvest of nothing", "closed-nothing"),
    "home": Sample("home", "The start"),
    "home-wrong": Sample("home", "A wrong code", about={"typed": "KP7 4MY", "wrong": "unknown_workshop"}),
    "home-nothing": organiser("The organiser's page, without sessions", about={"workshops": [], "plans": []}),
    "home-organiser": organiser("The organiser's page"),
    "home-templates": organiser("What a plan may begin from", click("#templates")),
    "home-starting": organiser(
        "A session that could not be started", click("[id^=start-]"), click(".start .is-main"), answers="too_long"
    ),
    "home-earlier": organiser(
        "What of an earlier harvest comes along", *FROM_A_HARVEST, about={"workshops": MANY}, offer=OFFERED
    ),
    "home-earlier-nothing": organiser(
        "A harvest of which nothing can", *FROM_A_HARVEST, about={"workshops": MANY}, offer=OFFERED_NOTHING
    ),
    "home-earlier-lost": organiser(
        "A harvest that could not be read", *FROM_A_HARVEST, about={"workshops": MANY}, offline=True
    ),
    "home-import-refused": organiser(
        "A file that is no harvest", choose("#import input", "{}"), see("#import .fault"), answers="bad_harvest"
    ),
    "home-kept": organiser(
        "A session that was begun",
        click("[id^=start-]"),
        write(".start .input", CARD),
        click(".start .is-plain"),
        click("[id^=start-]"),
    ),
    "home-deleted": organiser(
        "A session that was deleted",
        click(SESSION_MORE),
        click("[id^=delete-]"),
        click(".sure .is-alarm"),
        answers="ok",
    ),
    "home-not-deleted": organiser(
        "A session that could not be deleted",
        click(SESSION_MORE),
        click("[id^=delete-]"),
        click(".sure .is-alarm"),
        answers="try_again",
    ),
    "home-offline": organiser("The connection is away", offline=True),
    "home-deleting": organiser("A session being deleted", *SURELY[:2]),
    "home-session": organiser("What one seldom does with a session", click(SESSION_MORE)),
    "home-many": organiser("Many sessions, some put away", about={"workshops": MANY}),
    "home-sought": organiser("A session that was not found", write("#search", CARD), about={"workshops": MANY}),
    "home-plan": organiser("What one seldom does with a plan", click(PLAN_MORE)),
    "home-plan-deleting": organiser("A plan being deleted", click(PLAN_MORE), click("[id^=leave-]")),
    "plan": form("A plan in its form", plan="shipped"),
    "plan-tight": form("A plan with too few minutes", plan="tight"),
    "plan-changed": form("A plan that was changed", write(TITLE, CARD)),
    "plan-removed": form("What was just taken away", click("[id^=away-at-stages-]")),
    "plan-languages": form("Texts in two languages", click(".choices input")),
    "plan-not-saved": form("A plan that could not be saved", click("#save"), answers="plan_not_written"),
    "plan-preview": form(
        "A step as people will see it, before a change",
        click(".preview .button"),
        see(".looks"),
        write(TITLE, CARD),
        answers="ok",
    ),
    "plan-preview-refused": form("A step that cannot be shown", click(".preview .button"), answers="too_fast"),
    "plan-typed": form("What was typed here before", typed="other"),
    "plan-newer": form("Saved by somebody else meanwhile", write(TITLE, CARD), RETURN, see(".kept"), theirs="other"),
    "plan-conflict": form(
        "What two changed at once",
        write(TITLE, CARD),
        click("#save"),
        see("#conflict"),
        theirs="other",
        answers="plan_changed",
    ),
    "plan-new": form("A new plan", plan="new"),
    "plan-template": form("A new plan from a template", plan="template"),
    "plan-wrong": form("A plan with mistakes", plan="wrong"),
    "plan-fixed": form("A plan that can only be copied", plan="fixed"),
    "plan-unreadable": form("A plan that no form can show", plan="unreadable"),
    "signin": Sample("signin", "Signing in", hand=(write("#key", "x"), click("form .is-main")), answers="bad_key"),
    "poster": Sample("poster", "The poster", "waiting"),
}
