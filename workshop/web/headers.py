"""What goes with every answer of the app: what its pages may do, and gzip for those worth it."""

import gzip
import re

from flask import Flask, Response, request

from .assets import Assets

MIN_COMPRESSED = 600  # bytes
HOST = re.compile(r"[A-Za-z0-9.:\[\]_-]+")
# A screen stands small on the facilitator's page, each page on that of parts, a phone and a screen beside the step of a
# plan in the making; nothing of ours in anybody else's.
FRAMEABLE = {"pages.screen", "parts.frame"}
# Answers of the API hold secrets beside what a caller wrote; compressing those two together tells about the secret.
COMPRESSIBLE = {"text/html", "text/markdown", "image/svg+xml"}


def policy(assets: Assets) -> str:
    """The content security policy. Sockets by name too: 'self' didn't cover them in Safari before 15.4."""
    host = request.host if HOST.fullmatch(request.host) else ""
    sockets = f" ws://{host} wss://{host}" if host else ""
    importmap = f" 'sha256-{assets.importmap_hash}'" if assets.importmap else ""
    tries = request.endpoint == "pages.phone" and request.args.get("trial") == "1"
    ancestors = "'self'" if request.endpoint in FRAMEABLE or tries else "'none'"
    return (
        f"default-src 'none'; script-src 'self'{importmap}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        f"connect-src 'self'{sockets}; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
        f"frame-ancestors {ancestors}"
    )


def compress(answer: Response) -> Response:
    """What is streamed, short or compressed already goes as it is."""
    if answer.mimetype not in COMPRESSIBLE or answer.direct_passthrough or "Content-Encoding" in answer.headers:
        return answer
    answer.vary.add("Accept-Encoding")
    if request.accept_encodings.quality("gzip") > 0 and len(answer.get_data()) >= MIN_COMPRESSED:
        answer.set_data(gzip.compress(answer.get_data(), 6, mtime=0))
        answer.headers["Content-Encoding"] = "gzip"
    return answer


def init_app(app: Flask, assets: Assets) -> None:
    """On every answer that the app itself makes; files go past it (assets.py)."""

    @app.after_request
    def headers(answer: Response) -> Response:
        answer.headers["Content-Security-Policy"] = policy(assets)
        # Our own pages may tell where they come from (access.py); the codes in addresses are nobody else's business.
        answer.headers["Referrer-Policy"] = "same-origin"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers.setdefault("Cache-Control", "private, no-cache")
        if answer.mimetype == "text/html":
            # Going back shows a page as it was kept, without asking: not to who came in, or out, since.
            answer.vary.add("Cookie")
        return compress(answer)
