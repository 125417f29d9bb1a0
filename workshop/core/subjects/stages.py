"""Stages and their clock: where the room is, how long it takes, whether cards show at once."""

from dataclasses import dataclass
from typing import Any

from ..model.command import FACILITATOR, MAYBE_YES_NO, NUMBER_OR_NULL, PRESENT, TEXT, YES_NO, Command, Message
from ..model.entities import Actor
from ..model.rounds import changing_votes, next_round, open_round, seen, spend
from ..model.sealed import open_sealed
from ..model.timestamps import plus, seconds_between
from ..model.workshop import Workshop
from ..refused import Refused

LONGEST_TIMER = 86_400  # seconds; nobody sits in one stage for longer than a day


@dataclass(frozen=True, slots=True)
class StageStarted:
    """The room is in this stage from now on. `round`: a new one, or the one it goes on with."""

    stage: str
    round: str
    at: str
    ends_at: str | None
    present: int | None = None


@dataclass(frozen=True, slots=True)
class TimerSet:
    """The stage's clock runs out at `ends_at` (nothing closes then); None: there is no clock."""

    ends_at: str | None


@dataclass(frozen=True, slots=True)
class TimerPaused:
    """The clock stands still with so many seconds left."""

    left: float


@dataclass(frozen=True, slots=True)
class CardsSet:
    """New cards show at once (`live`) or only to their author (`sealed`); `live` opens all that were sealed."""

    cards: str


def start_stage(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    if workshop.state == "review":
        raise Refused("closed")
    stage = workshop.stage_called(command["stage"])
    latest, again = workshop.latest_round(stage.id), bool(command.get("again"))
    if workshop.stage is stage and not again:
        return []
    # Whoever was shown how a blind round stands can't go on with it.
    goes_on = latest and not again and not latest.spent
    round = latest.id if latest and goes_on else next_round(workshop, stage.id)
    ends_at = plus(now, stage.minutes * 60) if stage.minutes else None
    return [StageStarted(stage.id, round, now, ends_at, command.get("present"))]


def set_timer(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    seconds = command.get("seconds")
    in_a_stage(workshop)
    if seconds is None:
        return [TimerSet(None)] if workshop.ends_at or workshop.paused is not None else []
    if not 0 <= seconds <= LONGEST_TIMER:
        raise Refused("malformed", "seconds", takes=f"0 … {LONGEST_TIMER}")
    return [TimerSet(plus(now, seconds))]


def pause_timer(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    in_a_stage(workshop)
    if command["on"]:
        return [TimerPaused(max(0.0, seconds_between(now, workshop.ends_at)))] if workshop.ends_at else []
    return [] if workshop.paused is None else [TimerSet(plus(now, workshop.paused))]


def set_cards(workshop: Workshop, command: Message, actor: Actor, now: str) -> list[Any]:
    if command["cards"] not in ("live", "sealed"):
        raise Refused("malformed", "cards", takes="live, sealed")
    in_a_stage(workshop)
    if not workshop.stage or not workshop.stage.posts:
        raise Refused("stage_takes_no_posts")
    return [] if workshop.cards == command["cards"] else [CardsSet(command["cards"])]


def in_a_stage(workshop: Workshop) -> None:
    if workshop.state == "waiting":
        raise Refused("waiting")
    if workshop.state != "open":
        raise Refused("closed")


def stage_started(workshop: Workshop, event: StageStarted) -> None:
    def start() -> None:
        spend(workshop, event.at)
        open_sealed(workshop)
        workshop.state, workshop.stage = "open", workshop.stage_called(event.stage)
        workshop.began = workshop.began or event.at
        workshop.round = open_round(workshop, event.round, event.stage)
        workshop.spotlight, workshop.scene = None, "stage"
        workshop.started_at, workshop.ends_at, workshop.paused = event.at, event.ends_at, None
        workshop.cards = workshop.stage.posts.cards if workshop.stage.posts else "live"

    seen(workshop.round, event.present)
    changing_votes(workshop, start)
    seen(workshop.round, event.present)


def timer_set(workshop: Workshop, event: TimerSet) -> None:
    workshop.ends_at, workshop.paused = event.ends_at, None
    workshop.touch("stage")


def timer_paused(workshop: Workshop, event: TimerPaused) -> None:
    workshop.ends_at, workshop.paused = None, event.left
    workshop.touch("stage")


def cards_set(workshop: Workshop, event: CardsSet) -> None:
    workshop.cards = event.cards
    workshop.touch("stage")
    if event.cards == "live":
        open_sealed(workshop)


COMMANDS = {
    "start_stage": Command(
        start_stage, by=FACILITATOR, fields={"stage": TEXT, "again": MAYBE_YES_NO, "present": PRESENT}
    ),
    "set_timer": Command(set_timer, by=FACILITATOR, fields={"seconds": NUMBER_OR_NULL}),
    "pause_timer": Command(pause_timer, by=FACILITATOR, fields={"on": YES_NO}),
    "set_cards": Command(set_cards, by=FACILITATOR, fields={"cards": TEXT}),
}
EVENTS = {StageStarted: stage_started, TimerSet: timer_set, TimerPaused: timer_paused, CardsSet: cards_set}
