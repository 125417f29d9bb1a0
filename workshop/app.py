"""The server's parts put together: a Flask app with its sockets, for one installation's settings."""

from collections.abc import Callable
from threading import Lock
from typing import Any

from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from .harvest_process import HarvestFiles
from .live.clock import Clock
from .live.crowds import Crowds
from .live.retention import Retention
from .live.rooms import Rooms
from .paths import TEMPLATES
from .plans.files import Plans
from .settings import OrganiserKey, Settings, local_address, plan_folders
from .store.sqlite import LockFactory, open_store
from .transport.admissions import Admissions, close_unused, guard
from .transport.codec import DevicePacket, SafeJson
from .transport.connections import MAX_BODY, MAX_MESSAGE
from .transport.emitter import backlog, drained, sender
from .transport.polls import validate_polls
from .web import api, assets, card_lists, drafts, harvests, headers, imports, monitoring, pages, plans, problems
from .web.access import Access
from .web.harvests import PublishedCache
from .web.limits import Limits
from .web.page_cache import PageCache
from .web.previews import Previews
from .web.rehearsals import Rehearsals
from .web.sockets import DeviceNamespace

InThread = Callable[..., Any]


def create_app(settings: Settings, in_thread: InThread, make_lock: LockFactory = Lock) -> Flask:
    """Puts the parts together. `in_thread(f, *given)` runs slow work where it stops nobody, and what `make_lock()`
    makes holds up who waits there.

    Raises:
        StoreError: the database can't be used.
        OSError: the data folder can't.
    """
    app = Flask(__name__, template_folder=str(TEMPLATES), static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MAX_MESSAGE
    app.url_map.strict_slashes = False  # people and forms end an address with one
    app.json.sort_keys = False  # type: ignore[attr-defined]
    socketio = open_sockets(app, settings)
    rooms = Rooms(
        open_store(str(settings.database_file), make_lock),
        now=Clock().now,
        in_thread=in_thread,
        send=sender(socketio),
        spawn=socketio.start_background_task,
        backlog=backlog(socketio),
    )
    access = Access(rooms, OrganiserKey(settings.data, settings.organiser_key), Limits(), settings.public_url)
    devices = DeviceNamespace(access, drained(socketio), guard(socketio.server))
    socketio.server.register_namespace(devices)
    socketio.start_background_task(close_unused, socketio.server)
    socketio.start_background_task(devices.watch_organiser_key)
    socketio.start_background_task(Retention(rooms, devices.disconnect_unauthorized).run)
    app.extensions.update(
        settings=settings, in_thread=in_thread, rooms=rooms, access=access, devices=devices, organiser=access.organiser
    )
    app.extensions["plans"] = Plans(*plan_folders(settings), make_lock)
    app.extensions["previews"] = Previews(rooms, devices.disconnect_unauthorized)
    crowds = Crowds(local_address(settings, None), in_thread)
    app.extensions["rehearsals"] = rehearsals = Rehearsals(rooms, crowds, devices.disconnect_unauthorized)
    socketio.start_background_task(rehearsals.run)
    app.extensions["page_cache"] = PageCache()
    app.extensions["published"] = PublishedCache()
    app.extensions["harvest_files"] = HarvestFiles(settings.database_file)
    routes = (api.api, card_lists.card_lists, plans.plan_routes, imports.import_routes, monitoring.monitoring)
    for blueprint in (*routes, harvests.harvests, drafts.drafts, pages.pages):
        app.register_blueprint(blueprint)
    if settings.dev:
        from .parts import page  # no wheel has it

        page.init_app(app)
    problems.init_app(app)
    app.extensions["assets"] = assets.init_app(app, settings.dev)
    headers.init_app(app, app.extensions["assets"])
    app.wsgi_app = validate_polls(app.wsgi_app)  # type: ignore[method-assign, assignment]
    if hops := settings.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, hops, hops, hops, hops)  # type: ignore[method-assign]
    return app


def open_sockets(app: Flask, settings: Settings) -> SocketIO:
    """A SocketIO of this app alone: handlers of a shared one outlive the app they were made for."""
    sockets = SocketIO(
        app,
        async_mode=settings.async_mode,
        # One device's commands one after the other, as it sent them.
        async_handlers=False,
        client_manager=Admissions(lambda sid: app.extensions["devices"].admitted(sid)),
        serializer=DevicePacket,
        json=SafeJson,
        max_http_buffer_size=MAX_BODY,
        cors_allowed_origins=lambda origin, environ: app.extensions["access"].is_own_origin(origin, environ),
    )
    # refused_origins.py says it, and what to set.
    sockets.server.eio.log_message_keys.add("bad-origin")
    return sockets
