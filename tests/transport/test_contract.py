"""What we reach into: each test names what moved where a library's next version fails it."""

import inspect
import logging

import eventlet.wsgi
import socketio
from engineio import async_drivers, packet
from engineio.async_drivers import threading as threads
from engineio.socket import Socket
from werkzeug.serving import WSGIRequestHandler, make_server

from workshop.transport.admissions import Admissions, guard
from workshop.transport.codec import DevicePacket, SafeJson
from workshop.transport.throttled_log import OneLineFilter, ThrottledLog
from workshop.transport.websocket import WebSocket, unread


def server():
    return socketio.Server(
        async_mode="threading", client_manager=Admissions(lambda sid: None), serializer=DevicePacket, json=SafeJson
    )


def test_engineio_takes_the_websocket_of_its_driver():
    """`_async["websocket"]` is made with Engine.IO's handler and server, and called as a WSGI app."""
    assert "websocket" in threads._async
    assert list(inspect.signature(threads._async["websocket"].__init__).parameters)[:3] == ["self", "handler", "server"]
    upgrade = inspect.getsource(Socket._upgrade_websocket)
    assert "self.server._async['websocket'](" in upgrade
    assert "self._websocket_handler, self.server)" in upgrade
    made = server()
    guard(made)
    assert made.eio._async["websocket"] is WebSocket
    assert async_drivers.threading._async["websocket"] is not WebSocket  # another server in this process has its own


def test_engineio_asks_of_a_websocket_what_ours_has():
    handler = inspect.getsource(Socket._websocket_handler)
    for asked in ("ws.wait()", "ws.send(", "ws.close()", "'socket'", "settimeout"):
        assert asked in handler
    assert "packets = self.poll()" in handler  # `next_packet` takes its place
    assert "if not packets" in handler


def test_engineio_keeps_of_a_session_what_we_look_at():
    session = Socket(server().eio, "x")
    for name in ("queue", "session", "upgraded", "connected", "closed"):
        assert hasattr(session, name), name
    session.queue.put(packet.Packet(packet.NOOP))
    assert unread(session) == 1
    websocket = WebSocket(session._websocket_handler, session.server)
    assert [each.packet_type for each in session.poll()] == [packet.NOOP]
    websocket.busy = True
    assert unread(session) == 1
    session.queue.put(None)
    assert session.poll() == []


def test_engineio_tells_a_message_to_one_handler_that_can_be_wrapped():
    made = server()
    before = made.eio.handlers["message"]
    assert before == made._handle_eio_message
    guard(made)
    assert made.eio.handlers["message"] != before


def test_a_polling_session_that_sends_only_nonsense_is_closed():
    made = server()
    guard(made)
    session = made.eio.sockets["x"] = Socket(made.eio, "x")
    made.eio.handlers["connect"]("x", {})
    session.queue.put(packet.Packet(packet.NOOP))
    assert len(session.poll()) == session.session["polls"] == 1
    for _ in range(500):
        if not session.closed:
            made.eio.handlers["message"]("x", "2")
    assert session.closed


def test_socketio_says_who_is_in_to_its_manager():
    """`connect` once the connect handler let somebody in, `disconnect` also for who was refused."""
    source = inspect.getsource(socketio.Server._handle_connect)
    assert source.index("_trigger_event(\n") < source.rindex("self.manager.connect(sid, namespace)")
    made, seated = server(), []
    made.manager.admitted = seated.append
    session = made.eio.sockets["x"] = Socket(made.eio, "x")
    sid = made.manager.pre_connect("x", "/")
    made.manager.connect(sid, "/")
    assert seated == [sid]
    assert session.session["admitted"]
    made.manager.disconnect(sid, "/", ignore_queue=True)
    assert not session.session["admitted"]


def test_eventlet_serves_a_line_by_its_protocol_class():
    made = inspect.signature(eventlet.wsgi.Server.__init__).parameters
    assert {"socket", "address", "app", "protocol", "log_output", "debug", "socket_timeout"} <= made.keys()
    assert "self.protocol(conn_state, self)" in inspect.getsource(eventlet.wsgi.Server.process_request)
    for name in ("_read_request_line", "get_environ", "handle_one_request", "finish", "parse_request"):
        assert callable(getattr(eventlet.wsgi.HttpProtocol, name))
    assert "WSGI_LOCAL.already_handled" in inspect.getsource(eventlet.wsgi.HttpProtocol.handle_one_response)
    assert eventlet.wsgi.STATE_IDLE


def test_werkzeug_serves_a_line_by_its_handler():
    parameters = list(inspect.signature(WSGIRequestHandler.__init__).parameters)
    assert parameters[1:] == ["request", "client_address", "server"]
    assert {"threaded", "request_handler", "fd"} <= inspect.signature(make_server).parameters.keys()
    source = inspect.getsource(WSGIRequestHandler.run_wsgi)
    assert "environ = self.make_environ()" in source
    assert "connection_dropped_errors" in source  # how a websocket that has ended leaves without an answer
    assert "self.rfile.read(" in source  # what would read on; ours finds an empty file there


def test_a_library_s_traceback_is_one_line(caplog):
    log = logging.getLogger("library")
    log.addFilter(OneLineFilter())
    try:
        int("x")
    except ValueError:
        log.exception("message handler error")
    log.error("plain")
    said = [record for record in caplog.records if record.name in ("library", "workshop.transport")]
    assert [record.exc_info for record in said] == [None] * len(said)
    assert any("ValueError in test_contract.py" in record.getMessage() for record in said)
    assert said[-1].getMessage() == "plain"


def test_what_strangers_bring_about_is_said_seldom(caplog):
    clock = [0.0]
    warn_throttled = ThrottledLog(logging.getLogger("x"), lambda: clock[0])
    for _ in range(100):
        warn_throttled("nonsense")
    clock[0] += 61
    warn_throttled("nonsense")
    warn_throttled("other nonsense")
    assert [record.getMessage() for record in caplog.records] == [
        "nonsense",
        "nonsense (99 more since the last line of this kind)",
        "other nonsense",
    ]
    for number in range(1000):
        warn_throttled(f"kind {number}")
    assert len(caplog.records) < 120
