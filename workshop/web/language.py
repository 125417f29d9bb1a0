"""Which language somebody reads outside a workshop: the one chosen here, else the browser's, else Dutch."""

from flask import Response, request

from ..translations import LANGUAGES, SOURCE
from .links import is_https

COOKIE = "language"
HALF_A_YEAR = 183 * 86_400


def preferred_language() -> str:
    """A code of two letters that there are words for. `?lang=` comes before the cookie."""
    for chosen in (request.args.get("lang"), request.cookies.get(COOKIE)):
        if chosen in LANGUAGES:
            return chosen
    return request.accept_languages.best_match(LANGUAGES) or SOURCE


def remember(answer: Response) -> Response:
    """Keeps what `?lang=` chose for the next pages. It says nothing of who somebody is."""
    chosen = request.args.get("lang")
    if chosen in LANGUAGES:
        answer.set_cookie(COOKIE, chosen, max_age=HALF_A_YEAR, httponly=True, samesite="Lax", secure=is_https())
    return answer
