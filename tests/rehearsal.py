"""A workshop without a server: people ask, facts are kept, nothing leaves memory."""

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from workshop.client import merge
from workshop.core import Actor, Erasure, Event, Workshop, changes_since, decide, evolve, fold, result_of
from workshop.core.model.timestamps import plus
from workshop.core.plan import read_plan

SHIPPED = Path(__file__).parent.parent / "sessions" / "oproep-organisatienetwerken.toml"
START = "2026-11-24T19:00:00.000Z"
SHORT = """
format = 1
language = "nl"
title = "Proefsessie"
question = "Hoe maken we er een oproep van?"

[[categories]]
id = "succes"
title = "Succes"

[[categories]]
id = "valkuil"
title = "Valkuilen"

[[profile]]
id = "regio"
title = "In welke regio werk je?"
total = 2
options = [{ id = "kempen", name = "Kempen" }, { id = "limburg", name = "Limburg" },
           { id = "overal", name = "Over regio's heen", counts = false }]

[[profile]]
id = "rol"
title = "Welke rollen neem je op?"
multiple = true
options = [{ id = "trekker", name = "Trekker" }, { id = "doener", name = "Doener" }]

[[stages]]
id = "welkom"
kind = "checkin"
title = "Welkom"
minutes = 5

[[stages]]
id = "verzamelen"
kind = "collect"
title = "Verzamelen"
minutes = 10
posts = { max_chars = 200, per_category = 3 }
votes = { on = "insights" }

[[stages]]
id = "stemmen"
kind = "vote"
title = "Blind stemmen"
minutes = 10
votes = { on = "themes", dots = 2, per = "category", blind = true, decides = true }

[[stages]]
id = "bespreken"
kind = "discuss"
title = "Bespreken"

[[stages]]
id = "acties"
kind = "act"
title = "Acties"
actions = { by_participants = true }

[[stages]]
id = "lezen"
kind = "group"
title = "Lezen"

[[stages]]
id = "oogst"
kind = "close"
title = "Oogst"
review_days = 7

[[sections]]
id = "context"
title = "Waarover gaat de oproep?"

[[criteria]]
id = "actie"
title = "Actiegerichtheid"

[[insights]]
category = "succes"
text = "1+1=3!"
sections = ["context"]
criteria = ["actie"]

[[insights]]
category = "valkuil"
text = "Niet opnieuw warm water uitvinden"
"""

# With marks on two scales, one of which says who agrees.
RATED = SHORT.replace(
    '[[stages]]\nid = "bespreken"',
    """[[stages]]
id = "wegen"
kind = "rate"
title = "Wegen"
[stages.ratings]
on = "themes"
scales = [{ id = "impact", title = "Impact", values = ["laag", "hoog"] },
          { id = "eens", title = "Eens?", values = ["oneens", "geen mening", "eens"], agree = true }]

[[stages]]
id = "bespreken\"""",
)


def shipped_plan() -> dict[str, Any]:
    return read_plan(SHIPPED.read_text(), SHIPPED.name)


class Rehearsal:
    """`log` holds the events so far. A second passes with each command."""

    def __init__(self, plan: dict[str, Any] | None = None, code: str = "KP74MX", **about: Any):
        self.workshop, self.log, self.now = Workshop(), [], START
        plan = plan or read_plan(SHORT, "proef.toml")
        self.ask("organiser", "create_workshop", code=code, slug="proef", plan=plan, language="nl", **about)
        self.ask("facilitator", "add_facilitator", key="hash-f1")

    def ask(self, who: str, do: str, /, **fields: Any) -> dict[str, Any]:
        """What the answer tells beyond ok. `who`: a participant's id, or another role."""
        self.now = plus(self.now, 1)
        events = decide(self.workshop, {"do": do, **fields}, actor(who), self.now)
        for event in events:
            evolve(self.workshop, event)
        self.log += events
        return result_of({"do": do}, events)

    def read_again(self) -> Workshop:
        """The workshop as its log makes it once the store has erased from that what was to be."""
        return fold(erased(self.log))

    def join(self, *profiles: dict[str, Any], **fields: Any) -> None:
        for profile in profiles:
            number = len(self.workshop.people) + 1
            self.ask("visitor", "join", key=f"hash-p{number}", profile=profile, **fields)

    def follow(self, who: str, device: dict[str, Any], seq: int) -> dict[str, Any]:
        """What a device shows that was this far: the same as a new one."""
        state = merge(device, self.sees(who, seq))
        assert state == self.sees(who)
        return state

    def sees(self, who: str, seq: int = 0) -> dict[str, Any]:
        return changes_since(self.workshop, seq, actor(who))


def erased(log: list[Event]) -> list[Event]:
    """A log as the store rewrites it for the events in it that erase."""
    for end, erasure in enumerate(log, 1):
        if isinstance(erasure, Erasure):
            log = [*(without(event, erasure) for event in log[:end]), *log[end:]]
    return log


def without(event: Event, erasure: Erasure) -> Event:
    fields = asdict(event)
    personal = event.PERSONAL if event.PERSONAL and erasure.concerns(fields[event.OWNER]) else ()
    return replace(event, **erasure.marks(type(event), fields), **dict.fromkeys(personal))


def actor(who: str) -> Actor:
    if who[0] == "p" and who[1:].isdecimal():
        return Actor("participant", who)
    return Actor(who, "f1" if who == "facilitator" else "")
