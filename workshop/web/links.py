"""Where things are, as people are told: the public address if one is set, else the one that was asked."""

from functools import lru_cache
from io import BytesIO
from typing import Any

import segno
from flask import current_app, request

from .page import Links


def base_url() -> str:
    """Without a last slash."""
    public: str = current_app.extensions["settings"].public_url
    return public or request.host_url.rstrip("/")


def is_https() -> bool:
    """Whether cookies go by https only: people come in by an https address, whatever a proxy asks us by."""
    return request.is_secure or base_url().startswith("https://")


def workshop_links(code: str, key: str | None = None) -> Links:
    """The addresses of a workshop; with a facilitator's key also the link that lets that person in.

    The key stands behind the #, which browsers send to nobody: no proxy keeps it in a log.
    """
    home = f"{base_url()}/{code}"
    links: Links = {"join_url": home, "screen_url": f"{home}/screen", "harvest_url": f"{home}/harvest"}
    if key:
        links["facilitate_url"] = f"{home}/facilitate#{key}"
        links["remote_url"] = f"{home}/remote#{key}"
    return links


FITTING: dict[str, Any] = {"border": 4, "omitsize": True, "light": "#fff", "dark": "#000"}


@lru_cache(maxsize=256)
def qr(url: str) -> bytes:
    """An SVG that fits wherever it is put: dark on white, with the four modules of white that readers count on."""
    svg = BytesIO()
    segno.make(url, error="m", micro=False).save(svg, kind="svg", **FITTING)
    return svg.getvalue()


def secret_qr(url: str) -> str:
    """The same as an address of its own (`data:`), for a link that nobody else may read and nothing keeps."""
    address: str = segno.make(url, error="m", micro=False).svg_data_uri(**FITTING)
    return address
