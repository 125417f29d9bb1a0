"""Limits: a burst passes, a flood doesn't, and nobody pays for somebody else's."""

from contextlib import suppress

import pytest
import requests

from tests.conftest import serving
from tests.serving import PATIENCE
from workshop.core import Refused
from workshop.web.limits import Limits, Rate, TokenBuckets


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def taken(buckets, key, tries):
    """How many of so many tries pass."""
    passed = 0
    for _ in range(tries):
        with suppress(Refused):
            buckets.take(key)
            passed += 1
    return passed


def test_a_bucket_fills_again_and_no_further():
    clock = Clock()
    buckets = TokenBuckets(Rate(20, 200), clock)
    assert taken(buckets, "anna", 300) == 200
    assert taken(buckets, "bram", 10) == 10
    clock.now += 1
    assert taken(buckets, "anna", 300) == 20
    clock.now += 3600
    assert taken(buckets, "anna", 300) == 200


def test_too_fast_says_when_it_works_again():
    clock = Clock()
    buckets = TokenBuckets(Rate(0.25, 1), clock)
    buckets.take("anna")
    clock.now += 1
    with pytest.raises(Refused) as no:
        buckets.take("anna")
    assert no.value.values["retry_after"] == 3
    clock.now += 3
    buckets.take("anna")


def test_full_buckets_are_forgotten(monkeypatch):
    monkeypatch.setattr("workshop.web.limits.MAX_REMEMBERED", 10)
    clock = Clock()
    buckets = TokenBuckets(Rate(1, 1), clock)
    for key in range(100):
        buckets.take(key)
        clock.now += 2
    assert len(buckets.buckets) <= 10


def guess(limits, address, times):
    """How many of so many wrong codes are answered."""
    answered = 0
    for _ in range(times):
        with suppress(Refused):
            limits.count_guess(address)
            answered += 1
    return answered


def test_wrong_codes_slow_down_only_wrong_codes():
    limits = Limits()
    assert guess(limits, "zaal", 25) == 20
    assert limits.code_wait("zaal", "GERAD7") == 0


def test_who_goes_on_guessing_learns_nothing_of_codes_that_were_never_right_there():
    limits = Limits()
    limits.remember_code("zaal", "KP74MX")
    guess(limits, "zaal", 201)
    assert limits.code_wait("zaal", "GERAD7") > 0
    assert limits.code_wait("zaal", "KP74MX") == limits.code_wait("elders", "GERAD7") == 0
    guess(limits, "zaal", 5000)
    assert limits.code_wait("elders", "GERAD7") == 0  # one address doesn't use up what there is for all


def test_wrong_codes_are_limited_over_all_addresses():
    limits = Limits()
    limits.remember_code("zaal", "KP74MX")
    for number in range(1100):
        guess(limits, f"2001:db8:{number:x}::/64", 1)
    assert limits.code_wait("vers", "GERAD7") > 0
    assert limits.code_wait("zaal", "KP74MX") == 0


def test_wrong_codes_are_slowed_down_and_the_hall_still_gets_in(tmp_path):
    with serving(tmp_path) as server:
        session = server.start_session()
        session.join()
        answers = [requests.get(f"{server.url}/api/workshops/ZZZZZ{n}", timeout=PATIENCE) for n in range(10)]
        answers += [requests.get(f"{server.url}/YYYYY{n}", timeout=PATIENCE) for n in range(10)]
        assert {answer.status_code for answer in answers} == {404}
        slowed = requests.get(f"{server.url}/api/workshops/ZZZZZ9", timeout=PATIENCE)
        assert (slowed.status_code, slowed.json()["code"]) == (429, "too_fast")
        assert int(slowed.headers["Retry-After"]) == slowed.json()["retry_after"] >= 1
        with session.away:
            assert session.phone().state["workshop"]["code"] == session.code
            assert session.refused("screen", code="ZZZZZ8")["data"]["code"] == "too_fast"


def test_a_flood_from_one_phone_is_slowed_down_and_harms_nobody_else(collecting):
    anna, bram = collecting.phone(), collecting.phone()
    tab = collecting.phone(anna.token)
    # Neither tab alone is too fast.
    asked = [
        (device, device.request("command", {"id": "x", "do": "zing"})) for _ in range(150) for device in (anna, tab)
    ]
    answers = [device.wait_for(lambda device, number=number: device.answers[number]) for device, number in asked]
    slowed = [answer["error"] for answer in answers if answer["error"]["code"] == "too_fast"]
    assert len(slowed) > 0
    assert all(error["retry_after"] >= 1 and error["message"] for error in slowed)
    assert bram.ask("post_insight", category="succes", text="ongestoord")["ok"]
