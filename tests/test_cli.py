"""`run.py` as people start it: a process of its own, on a port of its own, with a data folder of its own."""

import contextlib
import json
import os
import re
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.commands import run
from workshop.client import Device, open_workshop
from workshop.machine import capacity_warnings

ROOT = Path(__file__).parent.parent
MODES = ("eventlet", "threading")
PLAN = next((ROOT / "sessions").glob("*.toml"))
WITHIN = 20


def command(*arguments):
    return [sys.executable, str(ROOT / "run.py"), *map(str, arguments)]


def environment(**variables):
    return {name: value for name, value in os.environ.items() if not name.startswith("WORKSHOP_")} | variables


def start_and_end(*arguments, **variables):
    """What ends by itself."""
    done = subprocess.run(
        command(*arguments), env=environment(**variables), capture_output=True, text=True, timeout=WITHIN, check=False
    )
    assert "Traceback" not in done.stderr
    return done


def told_at_start(process):
    """What it prints until it serves; a server that never gets there is killed, and says why."""
    slow = threading.Timer(WITHIN, process.kill)
    slow.start()
    told = []
    for line in process.stdout:
        if line == "Stop with Ctrl+C.\n":
            slow.cancel()
            return "".join(told)
        told.append(line)
    slow.cancel()
    raise AssertionError(process.communicate()[1])


class Server:
    """A running `run.py` and what it told at the start."""

    def __init__(self, *arguments, **variables):
        self.process = subprocess.Popen(
            command("--port", "0", *arguments),
            env=environment(**variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.told = told_at_start(self.process)
        self.link = re.search(r"^Organiser +(\S+)", self.told, re.MULTILINE)[1]
        self.address = re.search(r"^Phones +(\S+)", self.told, re.MULTILINE)[1]
        self.port = urlsplit(self.address).port
        self.key = self.link.partition("#")[2]

    def get(self, path, key=None):
        """Status of a page."""
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=WITHIN) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code

    def read(self, path, key, **said):
        """What the API answers."""
        headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
        body = json.dumps(said).encode() if said else None
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", body, headers)
        with urllib.request.urlopen(request, timeout=WITHIN) as answer:
            return json.load(answer)

    def workshop(self, plan):
        return self.read("/api/workshops", self.key, plan=plan)["code"]

    def stop(self, number):
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=WITHIN)
        return said


@pytest.fixture
def start(tmp_path):
    servers = []

    def start(*arguments, **variables):
        server = Server("--data", tmp_path / "data", *arguments, **variables)
        servers.append(server)
        return server

    yield start
    for server in servers:
        server.process.kill()
        server.process.communicate()


@pytest.fixture
def taken():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


@pytest.mark.parametrize("mode", MODES)
def test_it_tells_where_to_go_serves_and_stops_within_two_seconds(start, mode, tmp_path):
    server = start("--async-mode", mode)
    assert server.address == f"http://127.0.0.1:{server.port}"
    assert server.link.startswith(f"{server.address}/signin#")
    assert "--lan" in server.told
    assert server.get("/healthz") == 200
    assert server.get("/api/workshops", server.key) == 200
    assert server.get("/api/workshops", "another") == 401
    with socket.create_connection(("127.0.0.1", server.port)):  # somebody who just hangs about
        begun = time.monotonic()
        assert server.stop(signal.SIGTERM) == ""
        assert time.monotonic() - begun < 2
    assert server.process.returncode == 0


def test_after_kill_9_it_starts_again_with_the_same_key(start):
    killed = start()
    killed.stop(signal.SIGKILL)
    again = start()
    assert again.key == killed.key
    assert again.get("/api/workshops", killed.key) == 200


@pytest.mark.parametrize("mode", MODES)
def test_compression_that_a_browser_offers_on_a_websocket_is_taken_without_memory_between_messages(start, mode):
    server = start("--async-mode", mode)
    with socket.create_connection(("127.0.0.1", server.port), timeout=WITHIN) as browser:
        browser.sendall(
            b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: Upgrade\r\n"
            b"Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            b"Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n" % server.port
        )
        answer = browser.recv(4096)
    assert answer.startswith(b"HTTP/1.1 101")
    accepted = b"permessage-deflate; server_no_context_takeover; client_no_context_takeover\r\n"
    assert accepted in answer


def test_on_the_network_it_shows_its_address_there_with_a_qr_code(start):
    server = start("--lan")
    assert re.fullmatch(r"http://(?!127\.)[\d.]+:\d+", server.address)
    assert server.link.startswith(server.address)
    assert server.told.count("\n") > 15
    assert server.get("/healthz") == 200


def test_a_public_address_is_what_phones_are_told(start):
    server = start("--lan", "--public-url", "https://oogst.example.org/", "--host", "127.0.0.1")
    assert "https://oogst.example.org/signin#" in server.told
    assert re.search(r"^Phones +https://oogst\.example\.org$", server.told, re.MULTILINE)


def test_a_given_key_is_never_printed(start, tmp_path):
    server = start(WORKSHOP_ORGANISER_KEY="zelfgekozen-en-geheim")
    said = server.stop(signal.SIGTERM)
    assert "zelfgekozen" not in server.told + said
    assert not (tmp_path / "data" / "organiser.key").exists()


def test_the_link_is_printed_again_and_replaced_while_the_server_runs(start, tmp_path):
    server = start()
    assert run("--data", tmp_path / "data", "link").stdout.strip() == server.link
    renewed = run("link", "--new", "--data", tmp_path / "data").stdout.strip()
    assert renewed.startswith(f"{server.address}/signin#")
    assert server.get("/api/workshops", server.key) == 401
    assert server.get("/api/workshops", renewed.partition("#")[2]) == 200
    assert stat.S_IMODE((tmp_path / "data" / "organiser.key").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("ask", "arguments", "says"),
    [
        (run, ["--port", "drie"], "--port is 'drie'; it takes a whole number from 0 to 65535."),
        (start_and_end, ["--async-mode", "gevent"], "--async-mode is 'gevent'; it takes eventlet or threading."),
        (start_and_end, ["--async-mode"], "Option '--async-mode' requires an argument."),
        (run, ["--prot", "80"], "--port"),
        (run, ["serve"], "No such command 'serve'."),
        (run, ["--data", "/proc/oogst"], "The data folder /proc/oogst can't be written"),
        (run, ["--data", __file__], "can't be written"),
        (run, ["--plans", "/nowhere", "check"], "There is no folder /nowhere with session plans"),
        (start_and_end, ["--database", "/nowhere/oogst.db"], "The database's folder /nowhere can't be written"),
        (run, ["--host", "no.such.host.invalid"], "Can't listen on no.such.host.invalid, port 8000"),
        (start_and_end, ["check", "/nowhere/plan.toml"], "/nowhere/plan.toml: No such file or directory"),
    ],
)
def test_a_mistake_is_one_clear_line(ask, arguments, says, tmp_path):
    data = [] if "--data" in arguments else ["--data", tmp_path / "data"]
    done = ask(*data, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("mode", MODES)
def test_a_port_in_use_is_named(taken, mode, tmp_path):
    done = start_and_end("--port", taken, "--data", tmp_path / "data", "--async-mode", mode)
    assert done.returncode == 2
    assert (
        done.stderr
        == f"Something already listens on 127.0.0.1, port {taken}; stop it, or choose another with --port.\n"
    )


def test_a_harvest_is_written_to_files_while_the_server_runs_and_is_what_it_serves(start, tmp_path):
    server = start()
    code = server.workshop(PLAN.stem)
    written = start_and_end(
        "harvest", code, "md", "json", "--into", tmp_path, "--data", tmp_path / "data"
    ).stdout.split("\n")
    assert [Path(line).name for line in written[-3:-1]] == [f"oogst-{code}.md", f"oogst-{code}.json"]
    served = server.read(f"/{code}/harvest.json", server.key)
    assert json.loads((tmp_path / f"oogst-{code}.json").read_text()) == served
    imported = start_and_end("import", tmp_path / f"oogst-{code}.json", "--data", tmp_path / "data").stdout
    other = imported.split()[2]
    assert f"the harvest of session {code}" in imported
    assert server.read(f"/{other}/harvest.json", server.key) == served
    assert run("import", tmp_path / f"oogst-{code}.json", "--dry-run", "--data", tmp_path / "data").returncode == 0
    again = run("harvest", other, "md", "--into", tmp_path, "--data", tmp_path / "data").stdout
    assert f"Imported: this came as a file, from session {code}." in again
    assert (tmp_path / f"oogst-{other}.md").read_bytes() == (tmp_path / f"oogst-{code}.md").read_bytes()
    refused = run("import", tmp_path / f"oogst-{code}.md", "--data", tmp_path / "data")
    assert (refused.returncode, "This is no harvest as JSON" in refused.stderr) == (2, True)
    refused = run("harvest", "AAAAAA", "--data", tmp_path / "data")
    assert (refused.returncode, "There is no session AAAAAA" in refused.stderr) == (2, True)


def test_the_rows_of_a_table_come_into_a_session_as_cards_or_none_does(start, tmp_path):
    server, table = start(), tmp_path / "kaarten.csv"
    opened = open_workshop(server.address, server.key, PLAN.stem)
    link, key = opened["facilitate_url"], opened["facilitator_key"]
    table.write_text("Tekst;Vraag\nSamen leren;Succes\nTe duur;Geluk\n", encoding="utf-8")
    refused = run("import-cards", table, link)
    assert (refused.returncode, refused.stdout.count("row "), "1 of 2 rows" in refused.stderr) == (2, 2, True)
    table.write_text("Samen leren;x\nTe duur;y\n", encoding="utf-8")
    asked = ("--columns", "text,", "--category", "succes")
    assert "2 cards can come in; none did." in run("import-cards", table, link, *asked, "--dry-run").stdout
    assert "2 cards came in." in run("import-cards", table, link, *asked).stdout
    with Device(server.address, opened["code"], "facilitator", key=key) as lead:
        assert [card["text"] for card in lead.state["insights"].values()] == ["Samen leren", "Te duur"]
    for wrong, words in ((link.partition("#")[0], "no link of a facilitator"), (f"{link}x", "kaarten.csv: ")):
        refused = run("import-cards", table, wrong, *asked)
        assert (refused.returncode, words in refused.stderr) == (2, True)


def test_two_servers_never_share_a_database(start, tmp_path):
    """Neither by another name of it, nor when its lock looked left behind."""
    start()
    data = tmp_path / "data"
    (tmp_path / "link").symlink_to(data)
    (tmp_path / "link.db").symlink_to(data / "oogst.db")
    (tmp_path / "hard.db").hardlink_to(data / "oogst.db")
    refused = [
        start_and_end("--port", "0", "--data", data),
        start_and_end("--port", "0", "--data", tmp_path / "link"),
        start_and_end("--port", "0", "--data", tmp_path / "other", "--database", tmp_path / "link.db"),
        start_and_end("--port", "0", "--data", tmp_path / "other", "--database", tmp_path / "hard.db"),
    ]
    (data / "oogst.lock").unlink()
    refused.append(start_and_end("--port", "0", "--data", data))
    for done in refused:
        assert done.returncode == 2
        assert done.stderr.startswith("Another server already uses ")


def test_a_wal_that_was_emptied_is_named_and_nothing_is_served(start, tmp_path):
    server = start()
    server.workshop(PLAN.stem)
    server.stop(signal.SIGKILL)
    (tmp_path / "data" / "oogst.db-wal").write_bytes(b"")
    done = start_and_end("--port", "0", "--data", tmp_path / "data")
    assert (done.returncode, done.stdout) == (2, "")
    assert "oogst.db-wal is empty" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_database_of_a_newer_format_stays_as_it_is(start, tmp_path):
    start().stop(signal.SIGTERM)
    file = tmp_path / "data" / "oogst.db"
    with contextlib.closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA user_version = 99")
    before = file.read_bytes()
    done = start_and_end("--port", "0", "--data", tmp_path / "data")
    assert done.returncode == 2
    assert "newer" in done.stderr
    assert done.stderr.count("\n") == 1
    assert file.read_bytes() == before


def test_a_key_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "organiser.key").mkdir()
    done = start_and_end("--port", "0", "--data", tmp_path)
    assert done.returncode == 2
    assert done.stderr == f"{tmp_path}/organiser.key can't be used: Is a directory.\n"


def test_a_file_that_is_no_database_is_named(tmp_path):
    (tmp_path / "oogst.db").write_text("Dit is geen databank, maar een brief aan de minister. " * 50)
    done = start_and_end("--port", "0", "--data", tmp_path)
    assert done.returncode == 2
    assert "oogst.db" in done.stderr
    assert done.stderr.count("\n") == 1


def test_all_mistakes_in_a_plan_are_named_by_check_and_what_is_fine_too(tmp_path):
    plan, fine = tmp_path / "mijn-sessie.toml", tmp_path / "goed.toml"
    plan.write_text(
        PLAN.read_text().replace("question =", "vraag =", 1).replace('language = "nl"', 'language = "xx"', 1)
    )
    fine.write_text(PLAN.read_text())
    (tmp_path / "._mijn-sessie.toml").write_bytes(b"\0\5\x16\7\0\2\0\0Mac OS X")
    checked = run("--plans", tmp_path, "check")
    assert (checked.returncode, checked.stdout) == (2, f"{fine}: nothing wrong.\n")
    lines = checked.stderr.splitlines()
    assert all(line.startswith(f"{plan}: ") for line in lines)
    assert any("vraag" in line for line in lines)
    assert any("'xx'" in line for line in lines)
    assert (run("check", tmp_path).stderr, run("check", plan).stderr) == (checked.stderr, checked.stderr)


def test_no_plan_keeps_a_session_that_exists_from_going_on(start, tmp_path):
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "kort.toml").write_text(PLAN.read_text())
    server = start("--plans", plans)
    code = server.workshop("kort")
    server.stop(signal.SIGTERM)

    (plans / "kort.toml").write_text("title = “Oproep”")
    server = start("--plans", plans)
    assert server.get(f"/{code}") == server.get("/", server.key) == 200
    [listed] = server.read("/api/plans", server.key)
    assert "line 1, column 9 is “" in listed["mistakes"][0]
    assert "column 9 is “" in server.stop(signal.SIGTERM)

    server = start("--plans", tmp_path / "weg")
    assert server.get(f"/{code}") == server.get("/", server.key) == 200
    [listed] = server.read("/api/plans", server.key)
    assert listed["mistakes"] == [
        f"There is no folder {tmp_path / 'weg'} with session plans; --plans says where it is."
    ]
    assert "There is no folder" in server.stop(signal.SIGTERM)


def test_the_shipped_plans_have_no_mistakes():
    plans = sorted((ROOT / "sessions").glob("*.toml"))
    done = run("check", *plans)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("nothing wrong") == len(plans)


def test_the_package_is_the_same_way_in():
    shown = subprocess.run(
        [sys.executable, "-m", "workshop", "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=WITHIN,
        check=True,
    )
    assert shown.stdout.replace("python -m workshop", "run.py") == start_and_end("--help").stdout


def test_a_variable_that_sets_nothing_is_named(start):
    assert "did you mean WORKSHOP_PORT?" in start(WORKSHOP_PROT="80").stop(signal.SIGTERM)


def test_what_would_break_a_big_evening_is_named(tmp_path, monkeypatch):
    assert capacity_warnings(tmp_path, 100_000) == []
    assert capacity_warnings(tmp_path, 1024)[0].startswith("Only 1024 open files are allowed")
    monkeypatch.setattr("workshop.machine.DISK_FOR_AN_EVENING", 1 << 60)
    assert capacity_warnings(tmp_path, 100_000)[0].startswith(f"The disk with {tmp_path} is nearly full")


def test_the_limit_of_open_files_is_raised(tmp_path):
    shell = f"ulimit -Sn 256; exec {sys.executable} {ROOT / 'run.py'} --port 0 --data {tmp_path}"
    process = subprocess.Popen(["/bin/sh", "-c", shell], env=environment(), stdout=subprocess.PIPE, text=True)
    with process:
        told_at_start(process)
        limits = Path(f"/proc/{process.pid}/limits").read_text()
        process.terminate()
    soft, hard = re.search(r"Max open files +(\d+) +(\d+)", limits).groups()
    assert soft == hard
