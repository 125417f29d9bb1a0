"""Stages and their clock: where the room is, how long it takes, whether cards show at once."""

from dataclasses import dataclass

from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.events import Event, by_kind
from ..model.rounds import add_elapsed, changing_votes, next_round, note_presence, open_round
from ..model.sealed import open_sealed
from ..model.thumbs import drop_thumbs
from ..model.timestamps import plus, seconds_between
from ..model.workshop import Workshop
from ..refused import Refused

CARDS = ("live", "sealed", "checked")
LONGEST_TIMER = 86_400  # seconds; nobody sits in one stage for longer than a day


@dataclass(frozen=True, slots=True)
class StageStarted(Event):
    """The room is in this stage from now on. `round`: a new one, or the one it goes on with."""

    stage: str
    round: str
    at: str
    ends_at: str | None
    present: int | None = None


@dataclass(frozen=True, slots=True)
class TimerSet(Event):
    """The stage's clock runs out at `ends_at` (nothing closes then); None: there is no clock."""

    ends_at: str | None


@dataclass(frozen=True, slots=True)
class TimerPaused(Event):
    """The clock stands still with so many seconds left."""

    left: float


@dataclass(frozen=True, slots=True)
class CardsSet(Event):
    """New cards show at once (`live`), only to their author (`sealed`), or when a facilitator passes them (`checked`).
    `live` opens all that were sealed, and none that wait.
    """

    cards: str


def start_stage(
    workshop: Workshop, now: str, *, stage: str, again: bool = False, present: int | None = None
) -> list[Event]:
    """`again`: with a new round. Without it what was begun goes on, unless its result was shown. Refuses:
    unknown_stage,
    closed."""
    if workshop.state == "review":
        raise Refused("closed")
    new_stage, latest = workshop.find_stage(stage), workshop.latest_round(stage)
    if workshop.stage is new_stage and not again:
        return []
    # Whoever was shown how a blind round stands can't go on with it.
    continues = latest and not again and not latest.needs_new_round
    round = latest.id if latest and continues else next_round(workshop, stage)
    ends_at = plus(now, new_stage.minutes * 60) if new_stage.minutes else None
    return [StageStarted(stage, round, now, ends_at, present)]


def set_timer(workshop: Workshop, now: str, *, seconds: int | None) -> list[Event]:
    """Seconds from now, None: no clock. Nothing closes when it runs out. Refuses: waiting, closed, malformed."""
    in_a_stage(workshop)
    if seconds is None:
        return [TimerSet(None)] if workshop.ends_at or workshop.paused is not None else []
    if not 0 <= seconds <= LONGEST_TIMER:
        raise Refused("malformed", "seconds", takes=f"0 … {LONGEST_TIMER}")
    return [TimerSet(plus(now, seconds))]


def pause_timer(workshop: Workshop, now: str, *, on: bool) -> list[Event]:
    """Going on, it has as many seconds as were left. Refuses: waiting, closed."""
    in_a_stage(workshop)
    if on:
        return [TimerPaused(max(0.0, seconds_between(now, workshop.ends_at)))] if workshop.ends_at else []
    return [] if workshop.paused is None else [TimerSet(plus(now, workshop.paused))]


def set_cards(workshop: Workshop, *, cards: str) -> list[Event]:
    """For cards that come from now on; `live` opens the sealed ones too. Refuses: malformed, waiting, closed,
    stage_takes_no_posts."""
    if cards not in CARDS:
        raise Refused("malformed", "cards", takes=", ".join(CARDS))
    in_a_stage(workshop)
    if not workshop.stage or not workshop.stage.posts:
        raise Refused("stage_takes_no_posts")
    return [] if workshop.cards == cards else [CardsSet(cards)]


def in_a_stage(workshop: Workshop) -> None:
    """Refuses: waiting, before the first; closed, in a review and after."""
    if workshop.state == "waiting":
        raise Refused("waiting")
    if workshop.state != "open":
        raise Refused("closed")


def stage_started(workshop: Workshop, event: StageStarted) -> None:
    """Sealed cards open. What was in the spotlight or chosen for the screen goes, and votes go to its round."""

    def start() -> None:
        add_elapsed(workshop, event.at)
        open_sealed(workshop)
        stage = workshop.find_stage(event.stage)
        change(workshop, state="open", stage=stage, round=open_round(workshop, event.round, event.stage))
        change(workshop, began=workshop.began or event.at, started_at=event.at, ends_at=event.ends_at, paused=None)
        drop_thumbs(workshop)
        change(workshop, spotlight=None, scene="stage", cards=stage.posts.cards if stage.posts else "live")

    note_presence(workshop, workshop.round, event.present)
    changing_votes(workshop, start)
    note_presence(workshop, workshop.round, event.present)


def timer_set(workshop: Workshop, event: TimerSet) -> None:
    """Thumbs asked whether to go on beyond the clock, so they go too."""
    change(workshop, ends_at=event.ends_at, paused=None)
    drop_thumbs(workshop)


def timer_paused(workshop: Workshop, event: TimerPaused) -> None:
    """What is left stands still on every device."""
    change(workshop, ends_at=None, paused=event.left)


def cards_set(workshop: Workshop, event: CardsSet) -> None:
    """Cards that wait for a facilitator still do."""
    change(workshop, cards=event.cards)
    if event.cards == "live":
        open_sealed(workshop)


COMMANDS = {
    "start_stage": Command(start_stage, by=FACILITATOR),
    "set_timer": Command(set_timer, by=FACILITATOR),
    "pause_timer": Command(pause_timer, by=FACILITATOR),
    "set_cards": Command(set_cards, by=FACILITATOR),
}
EVENTS = by_kind(stage_started, timer_set, timer_paused, cards_set)
