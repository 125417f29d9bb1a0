"""Events as rows: what is a fact of the log, and what is kept apart from it because it is about a person."""

import json
from dataclasses import asdict

from ..core import EVENTS, Event

EVENT_TYPES = {kind.__name__: kind for kind in EVENTS}
# What `decode` takes, in SQL: of a workshop, those after a `seq`, with what is kept apart from them.
STORED = """
select e.kind, e.fact, p.value from events e
left join personal p on p.workshop = e.workshop and p.kind = e.kind and p.fact = e.fact
where e.workshop = ? and e.seq > ?"""


def encode(event: Event) -> tuple[str, str, str | None, str | None]:
    """Kind, the fact as JSON, and where the event has such fields: whose they are, and they themselves as JSON."""
    fields = asdict(event)
    personal = {name: fields.pop(name) for name in event.PERSONAL}
    owner = fields[event.OWNER] if personal else None
    return type(event).__name__, as_json(fields), owner, as_json(personal) if personal else None


def decode(kind: str, fact: str, personal: str | None) -> Event:
    """The event again; what was kept apart and is gone by now is None."""
    return EVENT_TYPES[kind](**json.loads(fact), **(json.loads(personal) if personal else {}))


def as_json(value: object) -> str:
    """On one line and as short as may be; letters as they are typed. What is in it is compared by its bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
