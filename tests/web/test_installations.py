"""Other ways to run the server than on one's own machine with the built files."""

import base64
import hashlib
import json
import re

import requests

from tests.conftest import serving
from tests.serving import PATIENCE

FORWARDED = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "oogst.example.org", "X-Forwarded-For": "198.51.100.7"}


def test_behind_a_proxy_with_a_public_address(tmp_path):
    public = "https://oogst.example.org"
    with serving(tmp_path, WORKSHOP_PUBLIC_URL=public, WORKSHOP_PROXIES="1") as server:
        session = server.start_session()
        assert session.links["join_url"] == f"{public}/{session.code}"
        joined = requests.post(f"{session.api}/participants", headers={**FORWARDED, "Origin": public}, timeout=PATIENCE)
        assert "; Secure;" in joined.headers["Set-Cookie"]
        cookie = {"Cookie": f"p_{session.code}={joined.json()['token']}"}
        with session.away:
            options = {"headers": {**FORWARDED, **cookie, "Origin": public}, "transports": ["polling"]}
            _, patch = session.foreign_device("participant", options).receive(PATIENCE)
            assert patch["patch"]["me"]["participant"] == "p1"


def test_forwarded_headers_of_strangers_count_for_nothing(tmp_path):
    with serving(tmp_path) as server:
        session = server.start_session()
        assert f"{server.url}/{session.code}" in session.get(headers=FORWARDED).text
        for n in range(25):
            headers = {"X-Forwarded-For": f"198.51.100.{n}"}
            last = requests.get(f"{server.url}/api/workshops/ZZZZZ9", headers=headers, timeout=PATIENCE)
        assert last.status_code == 429


def test_an_origin_elsewhere_opens_no_socket(server):
    theirs = {"Origin": "https://elders.example"}
    answer = requests.get(f"{server.url}/socket.io/?EIO=4&transport=polling", headers=theirs, timeout=PATIENCE)
    assert answer.status_code == 400
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_development_serves_what_is_written(tmp_path):
    with serving(tmp_path, WORKSHOP_DEV="1") as server:
        answer = server.start_session().get()
        importmap = re.search(r'<script type="importmap">(.*?)</script>', answer.text)[1]
        digest = base64.b64encode(hashlib.sha256(importmap.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in answer.headers["Content-Security-Policy"]
        loaded = re.findall(r'<(?:script|link)[^>]* (?:src|href)="([^"]+)"', answer.text)
        assert {"/static/pages/phone.js", "/static/css/phone.css"} < set(loaded)
        imports = json.loads(importmap)["imports"]
        libraries = [imports[name] for name in ("lit-html", "socket.io-client")]
        for path in (*loaded, *libraries):
            assert requests.get(server.url + path, timeout=PATIENCE).status_code == 200


def test_a_session_in_another_language(server):
    session = server.start_session(language="en")
    assert '<html lang="en"' in session.get().text
    with session.away:
        assert session.screen().state["workshop"]["language"] == "en"
