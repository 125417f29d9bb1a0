"""What a request to the API asks in its JSON, and that nobody keeps the answer."""

import json
from typing import Any

from flask import Response, request

from ..core import Refused


def no_store(answer: Response) -> Response:
    """No proxy and no browser keeps it: there are keys in it."""
    answer.headers["Cache-Control"] = "no-store"
    return answer


def json_body(**types: type) -> dict[str, Any]:
    """Those of these fields that the request's JSON has, each of its type; null is as if it weren't there."""
    try:
        fields = json.loads(request.get_data() or b"{}")
    except (ValueError, RecursionError):
        raise Refused("malformed") from None
    if not isinstance(fields, dict):
        raise Refused("malformed")
    for name, kind in types.items():
        if fields.get(name) is not None and type(fields[name]) is not kind:
            raise Refused("malformed", name, takes=kind.__name__)
    return {name: fields[name] for name in types if fields.get(name) is not None}
