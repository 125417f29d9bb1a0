"""A harvest that was taken along as JSON comes back: the organiser reads it as before, and it is marked as imported."""

import gzip

import pytest
import requests

from tests.serving import ORGANISER_KEY, PATIENCE

# One that is text, one that is not, and the one that comes back; tests/harvest/test_from_json.py asks all of them.
ENDINGS = ("md", "docx", "json")


@pytest.fixture
def ended(collecting):
    """A session with a card in it; `download(ending)` is its harvest as its facilitator takes it along."""
    collecting.phone().do("post_insight", category="succes", text="Samen leren 🌾\n=1+1")
    collecting.lead.do("close_workshop")
    collecting.download = lambda ending: collecting.get(f"/harvest.{ending}", key=collecting.key).content
    return collecting


def send(server, content, packed=True):
    headers = {"Authorization": f"Bearer {ORGANISER_KEY}", "Accept-Language": "nl"}
    if packed:
        headers["Content-Encoding"], content = "gzip", gzip.compress(content)
    return requests.post(f"{server.url}/api/imports", data=content, headers=headers, timeout=PATIENCE)


def listed(server, code):
    return [each for each in server.as_organiser("GET", "/api/workshops").json() if each["code"] == code]


def test_it_gives_the_same_files_to_the_byte_and_says_that_it_was_imported(ended):
    session, server = ended, ended.server
    files = {ending: session.download(ending) for ending in ENDINGS}
    answer = send(server, files["json"])
    assert answer.status_code == 201
    code = answer.json()["code"]
    assert (code != session.code, answer.json()["session"]) == (True, session.code)
    for ending, content in files.items():
        again = server.as_organiser("GET", f"/{code}/harvest.{ending}")
        assert again.content == content, ending
        assert f"oogst-{session.code}.{ending}" in again.headers["Content-Disposition"]
    page = server.as_organiser("GET", f"/{code}/harvest").text
    assert '"imported"' in page
    [about] = listed(server, code)
    assert (about["imported"]["code"], about["insights"], about["participants"]) == (session.code, 1, 1)
    # Nobody else is led to it, a second time it is the same one, and it goes as any session goes.
    assert requests.get(f"{server.url}/{code}/harvest.md", timeout=PATIENCE).status_code == 404
    assert send(server, files["json"], packed=False).json()["code"] == code
    assert server.as_organiser("DELETE", f"/api/workshops/{code}").status_code == 204
    assert listed(server, code) == []
    assert server.as_organiser("GET", f"/{code}/harvest.md").status_code == 404
    assert files["md"] == session.download("md"), "the session itself stays"


def test_a_file_that_is_wrong_says_what_and_leaves_nothing(ended):
    server, whole = ended.server, ended.download("json")
    before = server.as_organiser("GET", "/api/workshops").json()
    said = {
        "halverwege": whole[: len(whole) // 2],
        "ander programma": b'{"name": "x"}',
        "nieuwere versie": whole.replace(b'"format": 1', b'"format": 2'),
        "categories[0].lines[0].insights[0].number": whole.replace(b'"number": "S1"', b'"number": "x"'),
    }
    for sentence, content in said.items():
        answer = send(server, content)
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_harvest")
        assert sentence in answer.json()["detail"]
    assert send(server, b"x" * 300_000, packed=False).status_code == 413
    assert send(server, b" " * 40_000_000).status_code == 413
    assert server.as_organiser("GET", "/api/workshops").json() == before
