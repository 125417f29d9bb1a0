"""The server's parts put together: a Flask app with its sockets, for one installation's settings."""

from collections.abc import Callable
from threading import Lock
from typing import Any

from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from .live.clock import Clock
from .live.rooms import Rooms
from .plans.files import Plans
from .settings import OrganiserKey, Settings, plan_folders
from .shipped import TEMPLATES
from .store.sqlite import Locks, open_log
from .transport.admissions import Admissions, guard, turn_out_the_empty
from .transport.codec import DevicePacket, SafeJson
from .transport.emitter import backlog, drained, sender
from .transport.lines import LARGEST, TAKEN
from .transport.polls import looked_through
from .web import api, assets, harvests, headers, operator, pages, plans, problems
from .web.access import Door
from .web.harvests import PublishedHarvests
from .web.limits import Limits
from .web.newcomers import Newcomers
from .web.sockets import Devices

InThread = Callable[..., Any]


def create_app(settings: Settings, in_thread: InThread, lock: Locks = Lock) -> Flask:
    """Puts the parts together. `in_thread(f, *given)` runs slow work where it stops nobody, and what `lock()`
    makes holds up who waits there.

    Raises:
        StoreError: the database can't be used.
        OSError: the data folder can't.
    """
    app = Flask(__name__, template_folder=str(TEMPLATES), static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST
    app.url_map.strict_slashes = False  # people and forms end an address with one
    app.json.sort_keys = False  # type: ignore[attr-defined]
    socketio = open_sockets(app, settings)
    rooms = Rooms(
        open_log(str(settings.database_file), lock),
        now=Clock().now,
        in_thread=in_thread,
        send=sender(socketio),
        spawn=socketio.start_background_task,
        backlog=backlog(socketio),
    )
    door = Door(rooms, OrganiserKey(settings.data, settings.organiser_key), Limits(), settings.public_url)
    devices = Devices(door, drained(socketio), guard(socketio.server))
    socketio.server.register_namespace(devices)
    socketio.start_background_task(turn_out_the_empty, socketio.server)
    socketio.start_background_task(devices.watch_organiser)
    app.extensions.update(
        settings=settings, in_thread=in_thread, rooms=rooms, door=door, devices=devices, organiser=door.organiser
    )
    app.extensions["plans"] = Plans(*plan_folders(settings), lock)
    app.extensions["newcomers"] = Newcomers()
    app.extensions["published"] = PublishedHarvests()
    for blueprint in (api.api, plans.plan_routes, operator.operator, harvests.harvests, pages.pages):
        app.register_blueprint(blueprint)
    problems.attach(app)
    app.extensions["assets"] = assets.attach(app, settings.dev)
    headers.attach(app, app.extensions["assets"])
    app.wsgi_app = looked_through(app.wsgi_app)  # type: ignore[method-assign, assignment]
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
        max_http_buffer_size=TAKEN,
        cors_allowed_origins=lambda origin, environ: app.extensions["door"].is_own(origin, environ),
    )
    # astray.py says it, and what to set.
    sockets.server.eio.log_message_keys.add("bad-origin")
    return sockets
