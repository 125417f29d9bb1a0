"""Events as rows: what is a fact of the log, and what is kept apart from it because it is about a person."""

import json
from dataclasses import asdict

from ..core import EVENTS, Event

KINDS = {kind.__name__: kind for kind in EVENTS}


def split(event: Event) -> tuple[str, str, str | None, str | None]:
    """Kind, the fact as JSON, and where the event has such fields: whose they are, and they themselves as JSON."""
    fields = asdict(event)
    apart = {name: fields.pop(name) for name in event.APART}
    owner = fields[event.OWNER] if apart else None
    return type(event).__name__, as_json(fields), owner, as_json(apart) if apart else None


def join(kind: str, fact: str, apart: str | None) -> Event:
    """The event again; what was kept apart and is gone by now is None."""
    return KINDS[kind](**json.loads(fact), **(json.loads(apart) if apart else {}))


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
