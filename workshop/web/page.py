"""What a page tells its script, in a script element that holds JSON."""

from collections.abc import Mapping
from typing import NotRequired, TypedDict

from ..core import Patch
from ..core.plan import Data
from ..core.views.summary import Import, Summary
from ..translations import Text

# Who looks, and in which words.
As = TypedDict("As", {"as": str, "language": str, "words": dict[str, Text]}, total=False)


class Links(TypedDict):
    """The addresses of a workshop. `facilitate_url` and `remote_url` have a facilitator's key in them."""

    join_url: str
    screen_url: str
    harvest_url: str
    facilitate_url: NotRequired[str]
    remote_url: NotRequired[str]


class Page(As, total=False):
    """By kind of page. The state of a workshop, or a harvest, stands beside it: JSON already, and the same for many."""

    # of a workshop
    code: str
    join_url: str
    screen_url: str
    harvest_url: str
    short_url: str
    qr_url: str
    seq: int
    log: str
    at: str
    later_styles: str  # of a phone: how its later steps look
    limits: Mapping[str, object]
    me: str
    own: Patch
    trial: bool
    scenes: tuple[str, ...]
    crowd_size: Mapping[str, int]  # how many invented people come in at least and at most
    earlier: list[str]  # the sessions from which something came along and that are still there
    # of a harvest
    stage: str | None
    day: tuple[str, str]
    formats: list[str]
    voters: int
    beside: list[str]
    unrevealed: list[str]
    chapters: Mapping[str, list[Data]]
    published: bool
    imported: Import  # of one that came as a file
    profile: list[Data]
    # at home, and at the door of an organiser
    typed: str
    wrong: str
    languages: dict[str, str]
    workshops: list[Summary]
    plans: list[Data]
    templates: list[Data]
    join_base: str
    damaged: list[str]
    origins: list[str]
    astray: str
    to: str
    # of a session plan
    source: Data
    described: Data
    starts: dict[str, Data]
    people: int
