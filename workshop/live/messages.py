"""The messages between a device and the server, as docs/protocol.md has them and docs/messages.schema.json checks."""

from typing import Literal, NotRequired, TypedDict

from ..core.views.proposals import Proposals, Similar
from ..core.views.shapes import MeView, Patch, Progress

# Keys that Python's own words are.
As = TypedDict("As", {"as": Literal["participant", "facilitator", "screen"]})
From = TypedDict("From", {"from": int})


class Auth(As):
    """What a device shows when it connects: who it is, and where it was."""

    code: str
    token: NotRequired[str]
    key: NotRequired[str]
    since: NotRequired[int]
    log: NotRequired[str | None]
    language: NotRequired[str]


class Sync(TypedDict, total=False):
    """Where a device is that asks what it missed."""

    since: int
    log: str | None


class PatchMessage(From):
    """A `patch`, and what `sync` is acknowledged with: it brings a device that has applied `from` up to `seq`."""

    seq: int
    log: str
    at: str
    patch: Patch


class Presence(Progress):
    """Who is connected now, and how far the room is."""

    participants: int
    facilitators: int
    screens: int


class Accepted(TypedDict):
    """A command's events are durable. `me`: what it changed for this participant."""

    ok: Literal[True]
    seq: int
    result: dict[str, object]
    me: NotRequired[MeView]


class Problem(TypedDict):
    """Why not, in a code of the protocol and in a sentence."""

    code: str
    message: str
    field: NotRequired[str]
    retry_after: NotRequired[int]


class Rejected(TypedDict):
    """A rule, a key or a limit said no."""

    ok: Literal[False]
    error: Problem


class SimilarTo(TypedDict):
    """A text that somebody is writing, and in which category."""

    text: str
    category: NotRequired[str]


class SimilarAnswer(Similar):
    """What `similar` is acknowledged with."""

    ok: Literal[True]


class ProposalsAnswer(Proposals):
    """What `proposals` is acknowledged with."""

    ok: Literal[True]


class Hold(TypedDict):
    """What a facilitator drags from now on (ids of cards and themes); nothing any more where there are none."""

    targets: list[str]


class HoldAnswer(TypedDict):
    """What `hold` is acknowledged with."""

    ok: Literal[True]


class HeldElsewhere(TypedDict):
    """What other facilitators drag now (ids of cards and themes)."""

    targets: list[str]


Answer = Accepted | Rejected
