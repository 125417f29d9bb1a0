"""Saying no: one code of the protocol, its HTTP status, and the sentence in the reader's language."""

import logging

from flask import Flask, Response, json, render_template, request
from werkzeug.exceptions import HTTPException
from werkzeug.http import HTTP_STATUS_CODES

from ..core import Refused
from ..live.messages import Problem
from ..translations import Words
from . import language

logger = logging.getLogger(__name__)

# Whatever isn't here is a rule that said no: 422.
STATUS = {
    "malformed": 400,
    "unknown_command": 400,
    "bad_key": 401,
    "not_allowed": 403,
    "not_yours": 403,
    "door_closed": 403,
    "unknown_workshop": 404,
    "unknown_target": 404,
    "unknown_plan": 404,
    "no_such_format": 404,
    "no_such_language": 400,
    "not_found": 404,
    "plan_fixed": 403,
    "closed": 409,
    "plan_changed": 409,
    "too_large": 413,
    "too_fast": 429,
    "too_many_crowds": 503,
    "too_many_rehearsals": 503,
    "try_again": 503,
    "plan_not_written": 503,
}
CODES = {400: "malformed", 404: "not_found", 413: "too_large", 429: "too_fast", 503: "try_again"}


def message_for(refusal: Refused, language_code: str) -> str:
    """`why`, where there is one, says more than the code: what this refusal comes from."""
    words, key = Words(language_code), f"problem.{refusal.values.get('why', refusal.code)}"
    return words(key if key in words else "problem.try_again", **refusal.values)


def as_error(refusal: Refused, language_code: str) -> Problem:
    """What a device is told: {code, message, field?, retry_after?}."""
    error: Problem = {"code": refusal.code, "message": message_for(refusal, language_code)}
    if refusal.field:
        error["field"] = refusal.field
    if isinstance(seconds := refusal.values.get("retry_after"), int):
        error["retry_after"] = seconds
    return error


def problem(refusal: Refused, status: int | None = None) -> Response:
    """RFC 9457 for programs, a page for people."""
    status = status or STATUS.get(refusal.code, 422)
    error = as_error(refusal, language.preferred_language())
    if wants_html():
        words = Words(language.preferred_language())
        page = render_template("problem.html", language=words.language, t=words, detail=error["message"])
        answer = Response(page, status, mimetype="text/html")
    else:
        body: dict[str, object] = {
            "type": f"urn:oogst:problem:{refusal.code}",
            "title": HTTP_STATUS_CODES[status],
            "status": status,
            "detail": error["message"],
            **{name: value for name, value in error.items() if name != "message"},
            **{name: refusal.values[name] for name in ("mistakes", "faults", "now") if name in refusal.values},
        }
        answer = Response(json.dumps(body, ensure_ascii=False), status, content_type="application/problem+json")
    if status == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    if status in (429, 503):
        answer.headers["Retry-After"] = str(refusal.values.get("retry_after", 1))
    return answer


def wants_html() -> bool:
    """A browser that opens a page; who takes anything at all, and any caller of the API, gets JSON."""
    known = ["application/problem+json", "application/json", "text/html"]
    return not request.path.startswith("/api/") and request.accept_mimetypes.best_match(known) == "text/html"


def handle_refusal(error: Refused) -> Response:
    """With the status that its code has in STATUS, else 422."""
    return problem(error)


def http_error(error: HTTPException) -> Response:
    """What werkzeug refuses itself, such as an unknown path, in the same words as our own."""
    status = error.code or 500
    answer = problem(Refused(CODES.get(status, "malformed")), status)
    for name, value in error.get_headers():
        if name.lower() == "allow":
            answer.headers[name] = value
    return answer


def internal_error(error: Exception) -> Response:
    """Our own mistake: told to the operator, and to the caller that trying again may help."""
    logger.error("A request failed: %s %s", request.method, request.url_rule, exc_info=error)
    return problem(Refused("try_again"))


def init_app(app: Flask) -> None:
    """No error leaves without a code and a sentence."""
    app.register_error_handler(Refused, handle_refusal)
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(Exception, internal_error)
