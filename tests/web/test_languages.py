"""Who reads English or French reads no Dutch, on any page."""

import re
from pathlib import Path

import pytest
import requests

from workshop.translations import catalogue

from ..serving import ORGANISER_KEY, PATIENCE

PLANS = Path(__file__).parent.parent / "plans"
OF_THE_WORKSHOP = ("", "/screen", "/poster", "/facilitate", "/harvest")
OF_THE_READER = ("/", "/signin", "/geen-code")


def pieces(language: str) -> set[str]:
    """What a catalogue says of the screens, without the values, as far as it is long enough to be nothing else."""
    texts = [text for key, text in catalogue(language).items() if key != "language.name"]
    forms = [form for text in texts for form in (text.values() if isinstance(text, dict) else [text])]
    return {piece.strip() for form in forms for piece in re.split(r"\{\w+\}", form) if len(piece.strip()) > 9}


def dutch_on(page: str, language: str) -> list[str]:
    own = "".join(file.read_text(encoding="utf-8") for file in PLANS.glob("*.toml"))
    return sorted(piece for piece in pieces("nl") - pieces(language) if piece in page and piece not in own)


def page_at(url: str, language: str, **cookies: str) -> str:
    headers = {"Accept": "text/html", "Accept-Language": language}
    answer = requests.get(url, headers=headers, cookies=cookies, timeout=PATIENCE)
    assert "text/html" in answer.headers["Content-Type"]
    return answer.text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_workshops_pages_are_in_its_language(server, language):
    session = server.start_session(language=language)
    for path in OF_THE_WORKSHOP:
        page = page_at(f"{server.url}/{session.code}{path}", "nl-BE", **{f"f_{session.code}": session.key})
        assert f'<html lang="{language}"' in page
        assert dutch_on(page, language) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_other_pages_are_in_the_readers_language(server, language):
    for path in OF_THE_READER:
        page = page_at(server.url + path, f"{language}-BE,{language};q=0.9", organiser=ORGANISER_KEY)
        assert f'<html lang="{language}"' in page
        assert dutch_on(page, language) == []


def test_a_language_that_was_chosen_stays(server):
    steps = [("/", "nl"), ("/?lang=fr", "fr"), ("/signin", "fr"), ("/?lang=xx", "fr"), ("/?lang=en", "en")]
    with requests.Session() as browser:
        browser.headers["Accept-Language"] = "nl-BE"
        for path, language in steps:
            assert f'<html lang="{language}"' in browser.get(server.url + path, timeout=PATIENCE).text


def test_an_unpublished_harvest_says_that_it_will_come_here(server):
    session = server.start_session()
    for headers, status in (({}, 401), ({"Cookie": f"p_{session.code}={session.join()['token']}"}, 403)):
        asked = requests.get(
            f"{server.url}/{session.code}/harvest", headers={"Accept": "text/html", **headers}, timeout=PATIENCE
        )
        assert asked.status_code == status
        assert "De oogst is nog niet gepubliceerd. Zodra dat gebeurt, lees je ze op deze link." in asked.text
    assert "werkt niet" in session.get("/harvest.md", key="geraden").json()["detail"]
