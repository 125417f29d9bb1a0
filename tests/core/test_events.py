"""Names on disk: a change here is a decision, not an accident. An old log must be readable in ten years."""

from dataclasses import fields

from workshop.core import EVENTS

FOR_GOOD = {
    "WorkshopCreated": ["code", "slug", "title", "language", "plan", "created", "rehearsal"],
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
    ],
    "InsightEdited": ["insight", "text", "category", "by", "reason", "waiting", "at"],
    "InsightWithdrawn": ["insight"],
    "Hidden": ["target", "reason", "at"],
    "Shown": ["target", "at"],
    "Passed": ["insights", "on", "together", "at"],
    "Cleared": ["target", "settled", "cleared", "together", "at"],
    "Reported": ["target", "why", "by"],
    "PostsPaused": ["on", "at"],
    "AuthorBlocked": ["insight", "on", "at"],
    "DotsGiven": ["target", "dots", "round", "by"],
    "Rated": ["target", "scale", "value", "round", "by"],
    "VotesRevealed": ["round", "present"],
    "InsightsMerged": ["into", "insights"],
    "InsightsSplit": ["insights"],
    "Parked": ["target", "reason"],
    "Unparked": ["target"],
    "ActionJoined": ["action", "organisation", "by"],
    "ActionLeft": ["action", "by"],
    "Placed": ["target", "sections", "criteria", "together", "purposes"],
    "Decided": ["target", "decision", "reason"],
    "ClauseAdded": ["clause", "kind", "place", "position", "text", "lines"],
    "ClauseEdited": ["clause", "at", "cut", "put"],
    "ClauseMoved": ["clause", "kind", "place", "position"],
    "ClauseTied": ["clause", "lines"],
    "ClauseRemoved": ["clause"],
    "ClauseRestored": ["clause"],
    "HandsCounted": ["target", "people"],
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
    "ActionAdded": ["action", "theme", "what", "who", "when", "first_step", "by", "after"],
    "ActionEdited": ["action", "theme", "what", "who", "when", "first_step"],
    "ActionRemoved": ["action"],
}


def test_events_keep_their_names_and_fields():
    assert {kind.__name__: [field.name for field in fields(kind)] for kind in EVENTS} == FOR_GOOD


def test_every_event_says_what_it_means():
    made_by_dataclass = {kind for kind in EVENTS if kind.__doc__.startswith(f"{kind.__name__}(")}
    assert not made_by_dataclass
