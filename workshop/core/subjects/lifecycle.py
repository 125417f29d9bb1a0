"""The workshop itself: it is created from a plan, published, closed, reviewed, reopened."""

from dataclasses import dataclass

from .. import limits
from ..model.changes import change
from ..model.command import FACILITATOR, Command
from ..model.events import Event, by_kind
from ..model.rounds import add_elapsed, changing_votes, next_round, open_late_round, open_round
from ..model.thumbs import drop_thumbs
from ..model.timestamps import plus
from ..model.totals import totals_of
from ..model.workshop import Workshop
from ..plan import Data, in_language
from ..refused import Refused
from ..text import clean

SECONDS_A_DAY = 86_400


@dataclass(frozen=True, slots=True)
class WorkshopCreated(Event):
    """The first event of every log: the workshop, with its plan as it was that day (a later edit changes nothing).

    `rehearsal`: people or cards in it are made up, so it is never published.
    `rehearses`: the code of the session of which it is a copy; "" where there is none.
    """

    code: str
    slug: str
    title: str
    language: str
    plan: Data
    created: str
    rehearsal: bool = False
    rehearses: str = ""


@dataclass(frozen=True, slots=True)
class Published(Event):
    """Anyone with the code may read the harvest as it is at this moment; what comes later is in it after the next."""


@dataclass(frozen=True, slots=True)
class Unpublished(Event):
    """Only facilitators may read the harvest again."""


@dataclass(frozen=True, slots=True)
class WorkshopClosed(Event):
    """The session is over. `review_until`: so long the link still takes late cards and votes; None: it doesn't."""

    at: str
    review_until: str | None


@dataclass(frozen=True, slots=True)
class ReviewEnded(Event):
    """From now on the workshop can only be read."""

    at: str


@dataclass(frozen=True, slots=True)
class WorkshopReopened(Event):
    """It goes on in the stage where it was closed; in this `round` where that is another one."""

    at: str
    round: str | None = None


def create_workshop(
    _: Workshop,
    now: str,
    *,
    code: str,
    slug: str,
    plan: Data,
    language: str | None = None,
    title: str | None = None,
    rehearsal: bool = False,
    rehearses: str = "",
) -> list[Event]:
    """`plan`: as its file has it, in all its languages; `title` stands in place of its own. Refuses as `clean`.

    What rehearses a session is a rehearsal.
    """
    made_up = rehearsal or bool(rehearses)
    read = in_language(plan, language)
    title = clean(title or read.title, "title", limits.TITLE)
    return [WorkshopCreated(code, slug, title, language or read.language, plan, now, made_up, rehearses)]


def is_real(workshop: Workshop) -> bool:
    """Whether people and cards in it are: it is no rehearsal."""
    return not workshop.rehearsal


def publish(workshop: Workshop) -> list[Event]:
    """As it stands now; again, where anything happened since. Refuses: rehearsal."""
    if not is_real(workshop):
        raise Refused("rehearsal")
    return [] if workshop.published == workshop.seq else [Published()]


def unpublish(workshop: Workshop) -> list[Event]:
    """What was read or downloaded before is out of reach."""
    return [Unpublished()] if workshop.published else []


def close_workshop(workshop: Workshop, now: str) -> list[Event]:
    """Closing what is under review ends the review."""
    if workshop.state == "review":
        return [ReviewEnded(now)]
    days = max((stage.review_days for stage in workshop.plan.stages), default=0)
    return [WorkshopClosed(now, plus(now, days * SECONDS_A_DAY) if days else None)]


def end_session(workshop: Workshop, *, at: str) -> list[Event]:
    """Asked by the clock where nobody ended it: `at` is when somebody did something last."""
    return [WorkshopClosed(at, None)] if workshop.state in ("waiting", "open") else []


def end_review(workshop: Workshop, now: str) -> list[Event]:
    """Asked by the clock; does nothing before its time."""
    over = workshop.state == "review" and workshop.review_until is not None and now >= workshop.review_until
    return [ReviewEnded(now)] if over else []


def reopen_workshop(workshop: Workshop, now: str) -> list[Event]:
    """A round that facilitators were shown takes no more dots, so the stage goes on with a new one."""
    if workshop.state not in ("review", "closed"):
        return []
    if workshop.unlinked:
        raise Refused("unlinked")
    round = workshop.round
    return [WorkshopReopened(now, next_round(workshop, round.stage) if round and round.needs_new_round else None)]


def workshop_created(workshop: Workshop, event: WorkshopCreated) -> None:
    """The plan is that of one language from here on; the log keeps all."""
    change(workshop, code=event.code, slug=event.slug, title=event.title, language=event.language)
    change(workshop, created=event.created, rehearsal=event.rehearsal, rehearses=event.rehearses)
    change(workshop, plan=in_language(event.plan, event.language))


def published(workshop: Workshop, _: Published) -> None:
    """What is counted now is taken down, so that who goes later changes no figure that was read."""
    change(workshop, published=workshop.seq, published_totals=totals_of(workshop, running=True))


def unpublished(workshop: Workshop, _: Unpublished) -> None:
    """What was taken down of it goes too."""
    change(workshop, published=0, published_totals=None)


def workshop_closed(workshop: Workshop, event: WorkshopClosed) -> None:
    """Clock, spotlight, thumbs and scene go. A review opens a round of late votes for the stage that decides."""

    def close() -> None:
        add_elapsed(workshop, event.at)
        change(workshop, state="review" if event.review_until else "closed", review_until=event.review_until)
        change(workshop, ends_at=None, paused=None, spotlight=None, scene="stage")
        drop_thumbs(workshop)
        change(workshop, ended_at=None if event.review_until else event.at)
        stage = workshop.deciding_stage()
        if workshop.state == "review" and stage:
            open_late_round(workshop, stage.id)

    changing_votes(workshop, close)


def review_ended(workshop: Workshop, event: ReviewEnded) -> None:
    """Late votes are told once the room's own are; the workshop can only be read."""

    def end() -> None:
        ballot = workshop.current_ballot()
        if ballot:
            change(workshop, ballot.round, review_over=True)
        change(workshop, state="closed", review_until=None, ended_at=event.at)

    changing_votes(workshop, end)


def workshop_reopened(workshop: Workshop, event: WorkshopReopened) -> None:
    """The clock of its stage begins anew, without an end."""

    def reopen() -> None:
        change(workshop, state="open" if workshop.stage else "waiting", review_until=None, scene="stage")
        change(workshop, ended_at=None)
        change(workshop, started_at=event.at if workshop.stage else None)
        if event.round and workshop.stage:
            change(workshop, round=open_round(workshop, event.round, workshop.stage.id))

    changing_votes(workshop, reopen)


COMMANDS = {
    "create_workshop": Command(create_workshop, by=frozenset({"organiser"}), internal=True),
    "publish": Command(publish, by=FACILITATOR, when_closed=True),
    "unpublish": Command(unpublish, by=FACILITATOR, when_closed=True),
    "close_workshop": Command(close_workshop, by=FACILITATOR),
    "end_session": Command(end_session, by=frozenset({"clock"}), when_closed=True, internal=True),
    "end_review": Command(end_review, by=frozenset({"clock"}), when_closed=True, internal=True),
    "reopen_workshop": Command(reopen_workshop, by=FACILITATOR, when_closed=True),
}
EVENTS = by_kind(workshop_created, published, unpublished, workshop_closed, review_ended, workshop_reopened)
