"""Scripts, stylesheets and pictures: hashed ones kept by browsers for good, or in development the files as written."""

import base64
import hashlib
import json
import re
from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask, request
from whitenoise import WhiteNoise

from ..paths import ROOT, STATIC

BUILT, LIBRARIES = STATIC / "built", ROOT / "node_modules"

HASHED = re.compile(r"-[0-9A-Z]{8}\.\w+(\.map)?$")
# In development: where a source lies by the ending of its name, and what a browser loads for a library's name.
FOLDERS = {".js": "pages/", ".css": "css/", ".svg": "images/", ".png": "images/"}
IMPORTS = {
    "lit-html": "/node_modules/lit-html/lit-html.js",
    "lit-html/": "/node_modules/lit-html/",
    "socket.io-client": "/node_modules/socket.io-client/dist/socket.io.esm.min.js",
    "sortablejs": "/node_modules/sortablejs/modular/sortable.complete.esm.js",
}


# What the page of parts has in place of a connection: its frames are the real pages, held still.
STILL = {"socket.io-client": "/static/dev/socket.js"}


class Assets:
    """Where each page finds what it loads; `importmap` and the hash that lets it through only in development."""

    def __init__(self, dev: bool) -> None:
        self.dev = dev
        self.manifest: dict[str, str] = {}
        manifest = BUILT / "manifest.json"
        if not dev and manifest.exists():
            self.manifest = json.loads(manifest.read_text(encoding="utf-8"))

    def __call__(self, name: str) -> str:
        """
        >>> Assets(dev=True)("phone.js"), Assets(dev=True)("icon.svg")
        ('/static/pages/phone.js', '/static/images/icon.svg')
        """
        if self.dev:
            return f"/static/{FOLDERS.get(Path(name).suffix, '')}{name}"
        return f"/static/{self.manifest.get(name, name)}"

    @property
    def shared(self) -> str:
        """What a phone's two scripts both need, once it is built: asked for with the first, and not only by it."""
        return self("phone-shared.js") if self.manifest else ""

    @property
    def importmap(self) -> str:
        """JSON, empty where scripts are built. On /parts it puts a connection that stands still in place of ours."""
        return json.dumps({"imports": IMPORTS | (STILL if request.blueprint == "parts" else {})}) if self.dev else ""

    @property
    def importmap_hash(self) -> str:
        """SHA-256 in base64, as a content security policy names it."""
        return base64.b64encode(hashlib.sha256(self.importmap.encode()).digest()).decode()


def init_app(app: Flask, dev: bool) -> Assets:
    """`dev`: files as they are written, found anew at each request."""
    assets = Assets(dev)
    # Before anything of Flask: a file is an answer of 0.2 ms, a request through the app three times that.
    files = WhiteNoise(
        app.wsgi_app,
        max_age=60,
        autorefresh=dev,
        immutable_file_test=immutable,
        allow_all_origins=False,
        add_headers_function=add_nosniff,
    )
    files.add_files(str(STATIC if dev else BUILT), prefix="static/")
    if dev:
        files.add_files(str(LIBRARIES), prefix="node_modules/")
    app.wsgi_app = files  # type: ignore[method-assign]
    app.jinja_env.globals["asset"] = assets
    return assets


def add_nosniff(headers: Headers, _path: str, _url: str) -> None:
    """A browser takes a file for what its type says."""
    headers["X-Content-Type-Options"] = "nosniff"


def immutable(path: str, _url: str) -> bool:
    """Its name holds a hash of its content, so a browser may keep it for good."""
    return bool(HASHED.search(path))
