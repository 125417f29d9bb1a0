"""Names on disk: a change here is a decision, not an accident. An old log must be readable in ten years."""

from dataclasses import fields
from types import NoneType
from typing import get_args, get_type_hints

import pytest

from workshop.core import EVENTS

FOR_GOOD = {
    "WorkshopCreated": ["code", "slug", "title", "language", "plan", "created", "rehearsal", "rehearses"],
    "MeetingArranged": ["when", "place"],
    "ArchiveSet": ["on"],
    "Published": [],
    "Unpublished": [],
    "WorkshopClosed": ["at", "review_until"],
    "ReviewEnded": ["at"],
    "WorkshopReopened": ["at", "round"],
    "StageStarted": ["stage", "round", "at", "ends_at", "present"],
    "TimerSet": ["ends_at"],
    "TimerPaused": ["left"],
    "CardsSet": ["cards"],
    "ParticipantJoined": ["participant", "trial", "key", "at"],
    "DoorSet": ["state"],
    "Knocked": ["knock"],
    "LetIn": ["knocks"],
    "JoinersExcluded": ["joined_from", "joined_to", "on"],
    "FacilitatorAdded": ["facilitator", "key", "name"],
    "FacilitatorRemoved": ["facilitator"],
    "ProfileAnswered": ["by", "question", "answer"],
    "NameGiven": ["by", "name"],
    "DoneSaid": ["round", "on", "by"],
    "InsightPosted": [
        "insight",
        "number",
        "category",
        "text",
        "by",
        "round",
        "sealed",
        "late",
        "source",
        "people",
        "mix",
        "waiting",
        "imported",
        "together",
    ],
    "InsightEdited": ["insight", "text", "category", "by", "reason", "waiting", "at"],
    "InsightWithdrawn": ["insight"],
    "Hidden": ["target", "reason", "at"],
    "Shown": ["target", "at"],
    "Passed": ["insights", "on", "together", "at"],
    "Cleared": ["target", "settled", "cleared", "together", "at", "looked_places"],
    "Reported": ["target", "why", "by"],
    "PostsPaused": ["on", "at"],
    "AuthorBlocked": ["insight", "on", "at"],
    "DotsGiven": ["target", "dots", "round", "by"],
    "Rated": ["target", "scale", "value", "round", "by"],
    "VotesRevealed": ["round", "present"],
    "LinesUnveiled": ["round", "targets", "present"],
    "InsightsMerged": ["into", "insights", "at", "together"],
    "InsightsSplit": ["insights", "at"],
    "Parked": ["target", "reason", "at"],
    "Unparked": ["target", "at"],
    "ActionJoined": ["action", "organisation", "by"],
    "NameHidden": ["action", "places", "reason", "together", "at"],
    "NameShown": ["action", "places", "at"],
    "ActionLeft": ["action", "by"],
    "Placed": ["target", "sections", "criteria", "together", "purposes"],
    "Decided": ["target", "decision", "reason"],
    "Withholding": ["target", "by"],
    "ClauseAdded": ["clause", "kind", "place", "position", "text", "lines"],
    "ClauseEdited": ["clause", "at", "cut", "put"],
    "ClauseMoved": ["clause", "kind", "place", "position"],
    "ClauseTied": ["clause", "lines"],
    "ClauseRemoved": ["clause"],
    "ClauseRestored": ["clause"],
    "HandsCounted": ["target", "people"],
    "LineBrought": ["insight", "number", "category", "text", "origin"],
    "ActionBrought": ["earlier", "what", "who", "when", "first_step", "organisations", "origin"],
    "FollowedUp": ["earlier", "outcome", "reason", "at"],
    "EarlierHidden": ["earlier", "hidden", "at"],
    "EarlierShown": ["earlier", "at"],
    "ThemeAdded": ["theme", "category", "title", "position"],
    "ThemeEdited": ["theme", "title", "keywords", "position"],
    "ThemeRemoved": ["theme", "together"],
    "ThemeRestored": ["theme"],
    "InsightsMoved": ["insights", "theme", "positions", "together", "at"],
    "Dismissed": ["between"],
    "ExplanationAsked": ["target", "on", "by"],
    "SameSaid": ["pair", "on", "by"],
    "ThemeRecognised": ["theme", "on", "text", "by"],
    "Undone": ["act", "do", "targets", "events"],
    "Objected": ["objection", "target", "text", "round", "by"],
    "ObjectionWithdrawn": ["objection"],
    "Spotlighted": ["target"],
    "SceneChosen": ["what"],
    "AdditionPosted": ["addition", "target", "text", "by"],
    "AdditionWithdrawn": ["addition"],
    "Noted": ["target", "text", "together"],
    "ThumbShown": ["value", "by"],
    "TensionAdded": ["tension", "lines", "text"],
    "TensionEdited": ["tension", "text"],
    "TensionRemoved": ["tension"],
    "TensionRestored": ["tension"],
    "ActionAdded": ["action", "theme", "what", "who", "when", "first_step", "by", "after"],
    "ActionEdited": ["action", "theme", "what", "who", "when", "first_step"],
    "ActionRemoved": ["action"],
    "TotalsKept": ["totals", "published"],
    "PersonForgotten": ["by", "things", "named", "trial"],
    "PeopleUnlinked": ["at", "trial", "excluded"],
}
# What stays of an event when people are erased: ids, moments, numbers, choices, and words of ours or of who prepared.
STAYS = {
    *("insight", "insights", "theme", "objection", "action", "target", "targets", "between", "things"),
    *(
        "category",
        "number",
        "stage",
        "round",
        "question",
        "sections",
        "criteria",
        "purposes",
        "decision",
        "source",
        "mix",
        "do",
    ),
    *("at", "created", "review_until", "ends_at", "joined_from", "joined_to", "participant", "facilitator"),
    *("code", "slug", "title", "language", "plan", "rehearses", "cards", "state", "what", "totals", "published"),
    *("trial", "excluded", "scale", "into", "clause", "kind", "place", "lines", "pair", "when", "addition", "value"),
    *("tension", "named"),
    *("earlier", "origin", "outcome"),
    *("knock", "knocks"),  # hashes of what nobody keeps: they lead to nobody
}
ACTION = {"ActionAdded", "ActionEdited", "ActionBrought"}
WORDED = {"when": ACTION, "what": ACTION, "title": {"ThemeAdded", "ThemeEdited"}}


def holds_text(kind):
    """Whether a field of this type may hold what somebody typed, or name somebody."""
    inside = get_args(kind)
    return any(map(holds_text, inside)) if inside else kind not in (bool, int, float, NoneType)


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.__name__)
def test_every_event_says_what_of_it_can_be_erased(kind):
    """A field that holds what people typed (`WORDS`), what is kept apart (`PERSONAL`), who it was (`by`), or what
    stays for good: each has to be one of them, so that nothing new escapes when somebody is forgotten."""
    names = {field.name for field in fields(kind) if holds_text(get_type_hints(kind)[field.name])}
    declared = {*kind.WORDS, *kind.PERSONAL}
    assert declared <= {field.name for field in fields(kind)}
    stays = {name for name in STAYS if kind.__name__ not in WORDED.get(name, ())}
    assert names - declared - {"by"} <= stays


def test_events_keep_their_names_and_fields():
    assert {kind.__name__: [field.name for field in fields(kind)] for kind in EVENTS} == FOR_GOOD


def test_every_event_says_what_it_means():
    made_by_dataclass = {kind for kind in EVENTS if kind.__doc__.startswith(f"{kind.__name__}(")}
    assert not made_by_dataclass
