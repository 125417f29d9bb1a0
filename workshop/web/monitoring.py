"""For whoever runs the server: whether it can serve, and how it is doing, in Prometheus' text format."""

import ipaddress
from collections import Counter
from collections.abc import Iterable

from flask import Blueprint, Response, current_app, request

from ..core.views.summary import of_sessions
from . import access
from .access import current_access

monitoring = Blueprint("monitoring", __name__)


@monitoring.get("/healthz")
def healthz() -> Response:
    """200 once the app stands, which is once the database could be opened and read."""
    return Response("ok", mimetype="text/plain")


@monitoring.get("/metrics")
def metrics() -> Response:
    """Prometheus text, for who asks on this machine. Refuses others but the organiser: bad_key."""
    if not from_this_machine():
        access.require_organiser()
    devices = current_app.extensions["devices"]
    workshops = of_sessions(current_access().rooms.summaries())
    states: Counter[str] = Counter(each["state"] for each in workshops)
    connected = Counter(connection.actor.role for connection in list(devices.connections.values()))
    lines = [
        *metric("oogst_workshops", "gauge", "Workshops by state, rehearsals left out.", labelled("state", states)),
        *metric("oogst_connected", "gauge", "Connected devices by role.", labelled("role", connected)),
        *metric(
            "oogst_answers_total", "counter", "Answers to devices by outcome.", labelled("outcome", devices.outcomes)
        ),
        *metric("oogst_messages_sent_total", "counter", "Messages sent to devices.", labelled("event", devices.sent)),
    ]
    return Response("\n".join(lines) + "\n", content_type="text/plain; version=0.0.4; charset=utf-8")


def from_this_machine() -> bool:
    """Whether nothing lies between; a proxy that nobody told of says for whom it asks."""
    try:
        loopback = ipaddress.ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False
    return loopback and not any(request.headers.get(name) for name in ("X-Forwarded-For", "Forwarded", "Via"))


def metric(name: str, kind: str, says: str, values: Iterable[tuple[str, int]]) -> list[str]:
    """Its lines: what it is, and a value for each set of labels."""
    return [f"# HELP {name} {says}", f"# TYPE {name} {kind}", *(f"{name}{label} {value}" for label, value in values)]


def labelled(name: str, counts: Counter[str]) -> Iterable[tuple[str, int]]:
    """
    >>> list(labelled("role", Counter(screen=1)))
    [('{role="screen"}', 1)]
    """
    return [(f'{{{name}="{value}"}}', count) for value, count in sorted(counts.items())]
