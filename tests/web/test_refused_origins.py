"""A proxy in front that nobody told the server of: it refuses its own pages, and says what to set."""

import json
import re

import pytest
import requests

from tests.conftest import serving
from tests.serving import PATIENCE
from workshop.web.refused_origins import RefusedOrigins, is_probably_ours

PUBLIC = "https://oogst.example.org"
HOST = {"Host": "oogst.example.org"}
TLS = {**HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": "198.51.100.7"}


def poll(server, **headers):
    line = f"{server.url}/socket.io/?EIO=4&transport=polling"
    return requests.get(line, headers=headers, timeout=PATIENCE).status_code


def organisers_page(server):
    answer = server.as_organiser("GET", "/")
    return json.loads(re.search(r'id="page">(.*?)</script>', answer.text)[1])


def test_one_line_says_which_setting_helps_and_so_does_the_organisers_page(tmp_path):
    with serving(tmp_path) as server:
        assert organisers_page(server)["astray"] == ""
        # TLS ends in front; nothing tells of it; the proxy passes the name by which it knows us.
        for origin, passed_on in ((PUBLIC, TLS), (f"{PUBLIC}:1", HOST), (f"{PUBLIC}:2", {})):
            assert [poll(server, **passed_on, Origin=origin) for _ in range(3)] == [400] * 3
            assert organisers_page(server)["astray"] == origin
            assert f"WORKSHOP_PUBLIC_URL={origin}, or WORKSHOP_PROXIES=1" in server.said().splitlines()[-1]
        assert len(server.said().splitlines()) == 3


@pytest.mark.parametrize(
    ("settings", "passed_on"),
    [
        (
            {"WORKSHOP_PROXIES": "1"},
            [
                TLS,
                {**TLS, "Host": "oogst.example.org:443"},
                {**TLS, "X-Forwarded-Port": "443"},
                {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "oogst.example.org"},
            ],
        ),
        ({"WORKSHOP_PUBLIC_URL": "https://Oogst.Example.org:443/"}, [TLS, HOST, {}]),
    ],
    ids=lambda each: "".join(each) if isinstance(each, dict) else "",
)
def test_the_setting_that_is_told_of_helps(tmp_path, settings, passed_on):
    with serving(tmp_path, **settings) as server:
        assert [poll(server, **headers, Origin=PUBLIC) for headers in passed_on] == [200] * len(passed_on)
        assert server.said() == ""


def test_a_page_elsewhere_is_no_business_of_the_organiser(server):
    assert poll(server, **HOST, Origin="https://verzonnen.example") == 400
    assert organisers_page(server)["astray"] != "https://verzonnen.example"


@pytest.mark.parametrize(
    ("origin", "asked", "ours"),
    [
        (PUBLIC, HOST, True),
        ("http://oogst.example.org:8443", HOST, True),
        (PUBLIC, {"Host": "127.0.0.1:8000"}, True),
        (PUBLIC, {"Host": "oogst:8000"}, True),
        (PUBLIC, {"Host": "[::1]:8000"}, True),
        (PUBLIC, {"Host": "intern.example.org", "X-Forwarded-Host": "oogst.example.org"}, True),
        (PUBLIC, {"Host": "intern.example.org", "Sec-Fetch-Site": "same-origin"}, True),
        ("https://elders.example", HOST, False),
        ("https://elders.example", {"Host": "192.0.2.7:8000"}, False),
    ],
)
def test_whose_pages_may_be_ours(origin, asked, ours):
    environ = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in asked.items()}
    assert is_probably_ours(origin, environ) is ours


def test_who_invents_origins_fills_no_log(caplog):
    origins = RefusedOrigins()
    for n in range(100):
        origins.record(f"https://verzonnen-{n}.example", {"HTTP_HOST": "oogst.example.org"})
    origins.record("https://x/\x1b[31m", {"HTTP_HOST": "127.0.0.1"})
    origins.record("null", {"HTTP_HOST": "127.0.0.1"})
    assert len(caplog.records) < 10
    assert origins.probably_ours == ""
