"""Harvests that come back as a file: read whole or not at all. The organiser reads one as any other."""

import zlib
from functools import partial
from typing import Any

from flask import Blueprint, current_app, request

from ..core import Refused
from ..core.model.codes import find_code
from ..core.views.summary import ImportedHarvest
from ..harvest.imports import MAX_IMPORT, import_of
from . import access, links
from .access import current_access
from .plans import MAX_PLAN
from .request_body import no_store

import_routes = Blueprint("imports", __name__, url_prefix="/api/imports")
import_routes.after_request(no_store)


@import_routes.post("")
def import_harvest() -> tuple[dict[str, Any], int]:
    """The file as it is, or compressed (`Content-Encoding: gzip`), for no request is larger than a plan may be."""
    access.require_organiser()
    rooms = current_access().rooms
    # Where it stops nobody: a large file takes seconds.
    about, document = current_app.extensions["in_thread"](import_of, file_in_request(), rooms.now())
    added = rooms.add_import(about, document)
    answer = {"code": added.code, "title": added.title, "session": added.session}
    return answer | {"harvest_url": links.workshop_links(added.code)["harvest_url"]}, 201


def file_in_request() -> bytes:
    """Raises Refused: `too_large`."""
    if (request.content_length or 0) > MAX_PLAN:
        raise Refused("too_large", why="harvest_too_large")
    request.max_content_length = MAX_PLAN
    content = request.get_data()
    if request.content_encoding == "gzip":
        unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            content = unpacking.decompress(content, MAX_IMPORT)
        except zlib.error:
            raise Refused("bad_harvest", why="harvest_cut") from None
        if unpacking.unconsumed_tail:
            raise Refused("too_large", why="harvest_too_large")
    return content


def imported_harvest(code: str) -> ImportedHarvest | None:
    """The one that has this code; None for everybody but the organiser, to whom nothing here leads."""
    known = find_code(code)
    if known is None or not access.is_organiser():
        return None
    return current_access().rooms.imported(known)


def make_import(about: ImportedHarvest, form: str, language: str, **more: str) -> bytes:
    """A file of FORMATS, or what its page is drawn from. Raises BadTemplate, Refused."""
    make = partial(current_app.extensions["harvest_files"].make, imported=True, seq=0, role="facilitator")
    content: bytes = make(code=about.code, form=form, language=language, **more)
    return content
