"""Who is asking. The only place that compares secrets, sets cookies with them, and takes them out of addresses."""

import base64
import hashlib
import ipaddress
import secrets
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from flask import Response, current_app, request

from ..core import Actor, Refused, Workshop
from ..core.model.codes import find_code
from ..live.room import Room
from ..live.rooms import Rooms
from ..settings import OrganiserKey
from . import links
from .limits import Limits, too_fast
from .refused_origins import RefusedOrigins, origin_of, requested_origin

Environ = dict[str, Any]

ORGANISER = "organiser"
HALF_A_YEAR = 183 * 86_400
# The organiser facilitates as one person, whatever the workshop; no co-facilitator ever gets this id.
AS_ORGANISER = Actor("facilitator", ORGANISER)


def new_secret() -> str:
    """A key or token that nobody guesses."""
    return secrets.token_urlsafe(24)


def derive_token(id: str, code: str) -> str:
    """The token of who joins with an id of their own: the same each time, so that an answer that was lost comes again.

    It can't be had without the id, and the server keeps neither. So the id has to be one that nobody guesses.

    >>> id = "5b1d1e0e-3c5f-4a53-9c0e-6d8f2f0f6a11"
    >>> token = derive_token(id, "KP74MX")
    >>> token == derive_token(id.upper(), "KP74MX"), token == derive_token(id, "ABC123")
    (True, False)
    """
    try:
        secret = uuid.UUID(id)
    except ValueError:
        raise Refused("malformed", "id", takes="uuid4") from None
    if secret.version != 4:
        raise Refused("malformed", "id", takes="uuid4")
    derived = hashlib.sha256(f"participant {code} {secret}".encode()).digest()
    return base64.urlsafe_b64encode(derived[:24]).decode()


def hash_secret(secret: str) -> str:
    """What is kept of a key or token. They are random and long: salt and stretching would add nothing."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def cookie_name(code: str, role: str) -> str:
    """Each workshop and role has its own, so that facilitator, screen and participant can be open in one browser."""
    return ORGANISER if role == ORGANISER else f"{role[0]}_{code}"


def secrets_in_cookies(environ: Environ, code: str, roles: Iterable[str]) -> list[str]:
    """In the order of the roles, whichever page made the request. Cookies that can't be read are none."""
    try:
        cookies = SimpleCookie(environ.get("HTTP_COOKIE", ""))
    except CookieError:
        return []
    names = [cookie_name(code, role) for role in roles]
    return [cookies[name].value for name in names if name in cookies]


def credentials_in(environ: Environ, code: str) -> list[str]:
    """All that may be a key or token in a request, in whatever way it is shown, to tell its sender from strangers."""
    query = parse_qs(environ.get("QUERY_STRING", ""))
    return [
        *filter(None, [parse_bearer(environ.get("HTTP_AUTHORIZATION", ""))]),
        *secrets_in_cookies(environ, code, ("participant", "facilitator", ORGANISER)),
        *(query[name][0] for name in ("key", "token") if name in query),
    ]


def parse_bearer(header: str) -> str:
    """The key in an Authorization header, empty where it holds none."""
    scheme, _, key = header.partition(" ")
    return key.strip() if scheme.lower() == "bearer" else ""


@dataclass(frozen=True, slots=True)
class Access:
    """What it takes to let the right people in: the rooms, the organiser's key, how often one may try, where we are."""

    rooms: Rooms
    organiser: OrganiserKey
    limits: Limits
    public_url: str = ""
    refused_origins: RefusedOrigins = field(default_factory=RefusedOrigins)

    def room(self, typed: object, environ: Environ, credential: str = "") -> Room:
        """The room whose code somebody gave, however typed. Who shows a key or token of it waits for nobody's guesses.

        Raises Refused. `credential`: a secret that came some other way than with the request itself.
        """
        code = find_code(typed) if isinstance(typed, str) else None
        if code is None:
            raise Refused("unknown_workshop", "code")
        address = client_address(environ)
        wait = self.limits.code_wait(address, code)
        candidates = [*filter(None, [credential]), *credentials_in(environ, code)] if wait else []
        room = self.rooms.get(code) if candidates or not wait else None
        if wait and not (room and self.has_valid_credential(room, candidates)):
            raise too_fast(wait)
        if room is None:
            self.limits.count_guess(address)
            raise Refused("unknown_workshop", "code")
        self.limits.remember_code(address, room.code)
        return room

    def has_valid_credential(self, room: Room, candidates: list[str]) -> bool:
        """One of these is a key or token of this workshop, or the organiser's."""
        with room.reading() as workshop:
            return any(self.owner_of(secret, workshop) for secret in candidates)

    def owner_of(self, secret: str, workshop: Workshop) -> Actor | None:
        """Whose key or token this is in this workshop."""
        return AS_ORGANISER if self.organiser.matches(secret) else workshop.keys.get(hash_secret(secret))

    def still_authorized(self, actor: Actor, key: str, workshop: Workshop) -> bool:
        """Whether the one who came in with a secret of this hash may still be in."""
        if actor == AS_ORGANISER:
            return secrets.compare_digest(hash_secret(self.organiser.current()), key)
        return actor.role == "screen" or workshop.keys.get(key) == actor

    def authenticate(self, auth: dict[str, Any], environ: Environ, workshop: Workshop) -> tuple[Actor, str]:
        """Who connects a socket, and the hash of what they showed for it. Raises Refused."""
        role = auth.get("as")
        if role == "screen":
            return Actor("screen"), ""
        if role not in ("participant", "facilitator"):
            raise Refused("malformed", "as")
        field = "token" if role == "participant" else "key"
        credential = auth.get(field)
        if credential is not None and not isinstance(credential, str):
            raise Refused("malformed", field)
        roles = [role] if role == "participant" else [role, ORGANISER]
        for secret in [credential] if credential else self.cookie_secrets(environ, workshop.code, roles):
            actor = self.owner_of(secret, workshop)
            if actor and actor.role == role:
                return actor, hash_secret(secret)
        raise self.reject_key(environ) if credential else Refused("bad_key")

    def cookie_secrets(self, environ: Environ, code: str, roles: Iterable[str]) -> list[str]:
        """The secrets in the cookies of a request that one of our own pages made."""
        return secrets_in_cookies(environ, code, roles) if self.is_same_origin(environ) else []

    def reject_key(self, environ: Environ) -> Refused:
        """What to raise for a key that fits nothing; somebody who tries many is told to wait."""
        self.limits.failures.take(client_address(environ))
        return Refused("bad_key")

    def is_facilitators_screen(self, auth: dict[str, Any], environ: Environ, workshop: Workshop) -> bool:
        """Whether a screen is one of who facilitates, by what it shows or by the cookies of its browser."""
        candidates = [auth["key"]] if isinstance(auth.get("key"), str) else []
        candidates += self.cookie_secrets(environ, workshop.code, ["facilitator", ORGANISER])
        owners = [self.owner_of(secret, workshop) for secret in candidates]
        return any(owner and owner.role == "facilitator" for owner in owners)

    def is_same_origin(self, environ: Environ) -> bool:
        """Whether one of our own pages made this request, as far as the browser tells.

        Browsers send Sec-Fetch-Site to https only, and no Origin with a plain GET: on a hall's own network the address
        of the page that asks has to do (our Referrer-Policy lets our own pages send it). Where a network takes that out
        too, what device.js adds to its polls does: a page elsewhere would have to ask first whether it may.
        """
        site = environ.get("HTTP_SEC_FETCH_SITE")
        if site:
            return bool(site == "same-origin")
        origin = environ.get("HTTP_ORIGIN") or origin_of(environ.get("HTTP_REFERER", ""))
        return self.is_own_origin(origin, environ) if origin else bool(environ.get("HTTP_X_REQUESTED_WITH") == "Oogst")

    def is_cross_site(self, environ: Environ) -> bool:
        """Whether a page of another site made this request; a script outside a browser has no page."""
        if site := environ.get("HTTP_SEC_FETCH_SITE"):
            return bool(site in ("cross-site", "same-site"))
        origin = environ.get("HTTP_ORIGIN")
        return origin is not None and not self.is_own_origin(origin, environ)

    def came_cross_site(self, environ: Environ) -> bool:
        """Whether another site led here, as far as the browser tells."""
        site, referer = environ.get("HTTP_SEC_FETCH_SITE"), origin_of(environ.get("HTTP_REFERER", ""))
        if site:
            return bool(site in ("cross-site", "same-site"))
        return bool(referer) and referer not in self.own_origins(environ)

    def own_origins(self, environ: Environ) -> list[str]:
        """Where our own pages come from: the address that was asked, and the public one."""
        return [origin for origin in dict.fromkeys((requested_origin(environ), origin_of(self.public_url))) if origin]

    def is_own_origin(self, origin: str, environ: Environ) -> bool:
        """Whether an origin is one of ours. One that isn't may be a page of ours after all, through a proxy."""
        own = origin_of(origin or "") in self.own_origins(environ)
        if origin and not own and origin == environ.get("HTTP_ORIGIN"):
            self.refused_origins.record(origin, environ)
        return own


def current_access() -> Access:
    """Of the app that answers this request."""
    access: Access = current_app.extensions["access"]
    return access


def open_room(code: str, credential: str = "") -> Room:
    """Refuses as `Access.room`: unknown_workshop, too_fast."""
    return current_access().room(code, request.environ, credential)


def require_organiser() -> None:
    """Refuses everybody but the organiser."""
    if not is_organiser():
        raise current_access().reject_key(request.environ) if bearer_token() else Refused("bad_key")


def is_organiser() -> bool:
    """By the Bearer key, or the cookie where one of our own pages asks."""
    return any(current_access().organiser.matches(secret) for secret in credentials([ORGANISER]))


def require_facilitator(workshop: Workshop) -> Actor:
    """Who facilitates this workshop. Refuses: no or wrong key (bad_key), or a participant's (not_allowed)."""
    actor = identify(workshop, "facilitator", ORGANISER, "participant")
    if actor is None:
        raise Refused("bad_key")
    if actor.role != "facilitator":
        raise Refused("not_allowed")
    return actor


def require_facilitator_of(room: Room) -> Actor:
    """For who doesn't read the workshop otherwise. Refuses: bad_key, not_allowed."""
    with room.reading() as workshop:
        return require_facilitator(workshop)


def identify(workshop: Workshop, *roles: str) -> Actor | None:
    """Who asks, as the first of these roles that a key or cookie shows, or None. Refuses a wrong Bearer key.

    A right key of another role is no wrong one: here its owner is nobody in particular.
    """
    owners = identify_all(workshop, *roles)
    if bearer_token() and not owners:
        raise current_access().reject_key(request.environ)
    return next((owner for owner in owners if owner.role in roles), None)


def identify_all(workshop: Workshop, *roles: str) -> list[Actor]:
    """Whose the keys are that a request shows, those in the cookies of these roles in this order."""
    candidates = credentials([cookie_name(workshop.code, role) for role in roles])
    return [owner for secret in candidates if (owner := current_access().owner_of(secret, workshop))]


def actor_of_cookie(workshop: Workshop, role: str) -> Actor | None:
    """Who this browser is in this workshop, whoever made it ask."""
    secret = request.cookies.get(cookie_name(workshop.code, role))
    owner = current_access().owner_of(secret, workshop) if secret else None
    return owner if owner and owner.role == role else None


def credentials(cookies: list[str]) -> list[str]:
    """The secrets that a request shows: a Bearer key, else its cookies, but not on what another site asks for."""
    if key := bearer_token():
        return [key]
    opens_a_page = request.method == "GET" and not request.path.startswith("/api/")
    if not opens_a_page and not current_access().is_same_origin(request.environ):
        return []
    return [request.cookies[name] for name in cookies if request.cookies.get(name)]


def bearer_token() -> str:
    """What the request shows as such; empty where it shows none."""
    return parse_bearer(request.headers.get("Authorization", ""))


def set_secret_cookie(answer: Response, name: str, secret: str) -> Response:
    """Put a key or token where scripts don't reach it."""
    answer.set_cookie(name, secret, max_age=HALF_A_YEAR, httponly=True, samesite="Lax", secure=links.is_https())
    answer.headers["Cache-Control"] = "no-store"
    return answer


def client_address(environ: Environ) -> str:
    """What counts as one address: of IPv6 the network, since a phone takes a new one of it as it likes.

    >>> client_address({"REMOTE_ADDR": "2001:db8:1:2:3:4:5:6"}), client_address({"REMOTE_ADDR": "192.0.2.7"})
    ('2001:db8:1:2::/64', '192.0.2.7')
    """
    remote = environ.get("REMOTE_ADDR") or ""
    try:
        ip = ipaddress.ip_address(remote)
    except ValueError:
        return remote
    if isinstance(ip, ipaddress.IPv6Address):
        return str(ip.ipv4_mapped or ipaddress.ip_network((ip, 64), strict=False))
    return remote
