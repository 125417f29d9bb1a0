"""What a request to the API asks in its JSON, and that nobody keeps the answer."""

import json
from typing import Any

from flask import Response, request

from ..core import Refused


def never_kept(answer: Response) -> Response:
    answer.headers["Cache-Control"] = "no-store"
    return answer


def body(**fields: type) -> dict[str, Any]:
    """Those of these fields that the request's JSON has, each of its type; null is as if it weren't there."""
    try:
        asked = json.loads(request.get_data() or b"{}")
    except (ValueError, RecursionError):
        raise Refused("malformed") from None
    if not isinstance(asked, dict):
        raise Refused("malformed")
    for name, kind in fields.items():
        if asked.get(name) is not None and type(asked[name]) is not kind:
            raise Refused("malformed", name, takes=kind.__name__)
    return {name: asked[name] for name in fields if asked.get(name) is not None}
