"""Our own pages, taken for somebody else's because a proxy stands in front that nobody told us of.

Refusing them is right, for a page elsewhere looks the same; but whoever runs the server must hear what to set.
"""

import logging
import re
from typing import Any
from urllib.parse import urlsplit

logger = logging.getLogger(__name__)

ORIGIN = re.compile(r"https?://[a-z0-9.:\[\]_-]{1,200}")
DEFAULT_PORTS = {"http": 80, "https": 443}
# An origin is what a caller says it is: a script that invents them fills no log.
REMEMBERED = 8


class RefusedOrigins:
    """The origins that were refused. `probably_ours`: the last one that is probably ours, for the organiser's page."""

    def __init__(self) -> None:
        self.reported: set[str] = set()
        self.probably_ours = ""

    def record(self, origin: str, environ: dict[str, Any]) -> None:
        """In the log once an origin, and no more than REMEMBERED of them: anybody may make some up."""
        if not ORIGIN.fullmatch(origin):
            return
        if is_probably_ours(origin, environ):
            self.probably_ours = origin
        if origin in self.reported or len(self.reported) >= REMEMBERED:
            return
        self.reported.add(origin)
        logger.warning(
            "A page at %s was refused, for this server was asked as %s. If that page is Oogst's own, a proxy stands "
            "between: set WORKSHOP_PUBLIC_URL=%s, or WORKSHOP_PROXIES=1 where the proxy passes Host and "
            "X-Forwarded-Proto on.",
            origin,
            requested_origin(environ) or "nothing",
            origin,
        )


def is_probably_ours(origin: str, environ: dict[str, Any]) -> bool:
    """Whether only scheme or port differ, the browser or a proxy says so, or we were asked by a name that only this
    machine and its neighbours use: proxies pass the name by which they know us, unless they are told otherwise.
    """
    given_host, requested_host = host(origin), host(f"//{environ.get('HTTP_HOST', '')}")
    forwarded = environ.get("HTTP_X_FORWARDED_HOST", "").split(",")
    return (
        given_host == requested_host
        or environ.get("HTTP_SEC_FETCH_SITE") == "same-origin"
        or given_host in [host(f"//{name.strip()}") for name in forwarded]
        or requested_host == "127.0.0.1"
        or "." not in requested_host
    )


def requested_origin(environ: dict[str, Any]) -> str:
    """Scheme and host as the request has them; empty where they make none."""
    return origin_of(f"{environ.get('wsgi.url_scheme')}://{environ.get('HTTP_HOST', '')}")


def host(url: str) -> str:
    """Without its port; empty where the address makes no sense."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def origin_of(url: str) -> str:
    """As browsers write it: in small letters, and without the port that goes without saying.

    >>> origin_of("https://oogst.example.org/KP74MX?x=1"), origin_of("https://Oogst.example.org:443")
    ('https://oogst.example.org', 'https://oogst.example.org')
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    if not parts.hostname:
        return ""
    name = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{name}" + (f":{port}" if port and port != DEFAULT_PORTS.get(parts.scheme) else "")
