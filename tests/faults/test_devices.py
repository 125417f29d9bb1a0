"""What devices do to a server, and it to them: away for a while, twice at once, too slow, frozen, too fast."""

import asyncio
import json
import signal
import subprocess
import sys
import threading
import time
import uuid
from datetime import UTC, datetime
from typing import Any

from bench.device import Device as Light
from bench.hall import Hall
from bench.scenes import in_hall
from tests.conftest import Session, soon
from tests.serving import ROOT

CARDS, ROUNDS, FACILITATORS = 120, 20, 6


def seconds_from_now(moment: str) -> float:
    return (datetime.fromisoformat(moment) - datetime.now(UTC)).total_seconds()


POST = {"category": "succes", "text": "Getypt zonder bereik"}


def test_away_with_a_card_typed_meanwhile(collecting):
    anna, bert = collecting.phone(), collecting.phone()
    anna.drop()
    for text in ("Eerste", "Tweede"):
        bert.do("post_insight", category="succes", text=text)
    back = collecting.device("participant", token=anna.token, since=anna.seq, log=anna.log)
    assert back.patches[0]["from"] == anna.seq
    assert set(back.patches[0]["patch"]) <= {"insights", "me", "participation"}
    card = {"id": str(uuid.uuid4()), **POST}
    first, again = back.ask("post_insight", **card), back.ask("post_insight", **card)
    assert (first["seq"], first["result"]) == (again["seq"], again["result"])
    bert.wait_for(lambda bert: bert.seq == first["seq"])
    assert sorted(card["text"] for card in bert.state["insights"].values()) == ["Eerste", POST["text"], "Tweede"]


def test_one_card_sent_at_the_same_moment_over_two_lines(collecting):
    anna = collecting.phone()
    tabs, card = [anna, collecting.phone(anna.token)], {"id": str(uuid.uuid4()), **POST}
    answers = at_once([lambda tab=tab: tab.ask("post_insight", **card) for tab in tabs * 5])
    assert len({(answer["ok"], answer["seq"], answer["result"]["insight"]) for answer in answers}) == 1
    collecting.lead.wait_for(lambda lead: lead.seq == answers[0]["seq"])
    assert len(collecting.lead.state["insights"]) == 1


def test_twenty_votes_at_once_over_four_tabs_on_a_budget_of_three(server):
    session = server.start_session("drie")
    with session.away:
        twenty_votes(session, session.facilitator(), session.phone())


def twenty_votes(session, lead, anna):
    cards = [lead.do("post_insight", category="succes", text=f"Kaart {number}")["insight"] for number in range(20)]
    lead.do("start_stage", stage="stemmen")
    tabs = [anna, *(session.phone(anna.token) for _ in range(3))]
    votes = [(tabs[number % 4], card) for number, card in enumerate(cards)]
    answers = at_once([lambda tab=tab, card=card: tab.ask("vote", target=card, dots=1) for tab, card in votes])
    assert sorted(answer["ok"] for answer in answers) == [False] * 17 + [True] * 3
    assert {answer["error"]["code"] for answer in answers if not answer["ok"]} == {"budget_overrun"}
    assert sum(session.phone(anna.token).state["me"]["votes"]["stemmen"].values()) == 3


def at_once(asks: list[Any]) -> list[Any]:
    """Their answers; each asks from a thread of its own, all let go at the same moment."""
    gate, answers = threading.Barrier(len(asks)), [None] * len(asks)

    def go(number: int) -> None:
        gate.wait()
        answers[number] = asks[number]()

    threads = [threading.Thread(target=go, args=(number,)) for number in range(len(asks))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    return answers


def test_who_does_not_read_is_not_waited_for_and_misses_nothing():
    in_hall(slow_readers, insights=CARDS)


async def slow_readers(hall: Hall) -> None:
    """Twenty phones stop reading while half a megabyte goes out to each, more than lines hold; then they go on."""
    hall.offer = ""  # compressed, lines would hold ten times as much
    await hall.fill(21)
    *slow, quick = hall.phones
    for phone in slow:
        phone.websocket.transport.pause_reading()
    before, patches = hall.served.cost().memory, len(quick.arrivals)
    leads = [hall.lead, *[await colleague(hall) for _ in range(FACILITATORS - 1)]]
    for _ in range(ROUNDS):
        texts = [f"{uuid.uuid4()} " * 5 for _ in range(CARDS)]
        edits = [
            leads[at % len(leads)].do("edit_insight", insight=f"i{at + 1}", text=text) for at, text in enumerate(texts)
        ]
        last = max(answer["seq"] for answer in await asyncio.gather(*edits))
        await until(lambda last=last: quick.seq >= last)
        await asyncio.sleep(CARDS / len(leads) / 200)  # as fast as a facilitator may
    for lead in leads[1:]:
        lead.websocket.transport.close()
    assert hall.served.cost().memory - before < 20
    asked = time.perf_counter()
    await quick.do("done", on=True)
    assert time.perf_counter() - asked < 1
    for phone in slow:
        phone.websocket.transport.resume_reading()
    last = (await hall.lead.do("edit_insight", insight="i1", text="Klaar"))["seq"]
    await until(lambda: all(phone.seq >= last for phone in hall.phones))
    assert all(phone.gap is None for phone in hall.phones)
    sent = len(quick.arrivals) - patches
    assert all(len(phone.arrivals) < sent - ROUNDS / 4 for phone in slow)


async def colleague(hall: Hall) -> Light:
    """Another facilitator."""
    browser = hall.browser()
    key = f"Bearer {hall.key}"
    answer = await browser.ask("POST", f"/api/workshops/{hall.code}/facilitators", {}, Authorization=key)
    browser.close()
    lead = hall.device({"as": "facilitator", "key": answer.json()["key"]})
    await lead.connect()
    return lead


async def until(holds: Any) -> None:
    deadline = time.perf_counter() + 30
    while not holds():
        assert time.perf_counter() < deadline
        await asyncio.sleep(0.01)


FROZEN = """
import asyncio, json, sys
from bench.device import Device

async def follow():
    phone = Device("127.0.0.1", int(sys.argv[1]), json.loads(sys.argv[2]), keep_state=True)
    await phone.connect()
    told = None
    while True:
        now = [phone.seq, phone.began_at, phone.gap, phone.state["stage"].get("ends_at"), len(phone.state["insights"])]
        if now != told:
            print(json.dumps(now), flush=True)
            told = now
        await asyncio.sleep(0.02)

asyncio.run(follow())
"""


def test_a_frozen_phone_goes_on_with_the_changes_and_the_right_time(collecting):
    collecting.lead.do("post_insight", category="succes", text="Ervoor")
    auth = {"code": collecting.code, "as": "participant", "token": collecting.join()["token"]}
    command = [sys.executable, "-c", FROZEN, str(collecting.server.port), json.dumps(auth)]
    phone = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert json.loads(phone.stdout.readline())[4] == 1
        phone.send_signal(signal.SIGSTOP)
        for number in range(30):
            collecting.lead.do("post_insight", category="succes", text=f"Tijdens {number}")
        collecting.lead.do("set_timer", seconds=90)
        last = collecting.lead.do("set_timer", seconds=300)
        collecting.lead.wait_for(lambda lead: len(lead.state["insights"]) == 31)
        # By then the stage's own ten minutes, or the ninety seconds, may still stand there.
        collecting.lead.wait_for(lambda lead: 200 < seconds_from_now(lead.state["stage"]["ends_at"]) < 400)
        ends_at = collecting.lead.state["stage"]["ends_at"]
        phone.send_signal(signal.SIGCONT)
        now = soon(lambda: (told := json.loads(phone.stdout.readline()))[4] == 31 and told)
        assert (now[2], now[3], last) == (None, ends_at, {})
    finally:
        phone.kill()
        phone.wait()
        phone.stdout.close()


def test_a_flood_from_one_device_is_told_to_wait_then_cut_off_and_harms_nobody(own_session):
    asyncio.run(flood(own_session))


async def flood(session: Session) -> None:
    auth = {"code": session.code, "as": "participant"}
    wild, calm = (Light("127.0.0.1", session.server.port, {**auth, "token": session.join()["token"]}) for _ in "ab")
    for device in (wild, calm):
        await device.connect()
    asked = [asyncio.create_task(wild.ask("done", on=number % 2 == 0)) for number in range(3000)]
    slowest = 0.0
    while not all(each.done() for each in asked):
        began = time.perf_counter()
        await calm.do("done", on=True)
        await calm.do("done", on=False)
        slowest = max(slowest, time.perf_counter() - began)
        await asyncio.sleep(0.1)
    answers = await asyncio.gather(*asked, return_exceptions=True)
    answered = [answer for answer in answers if not isinstance(answer, ConnectionResetError)]
    codes = [answer["ok"] or answer["error"]["code"] for answer in answered]
    assert set(codes) == {True, "too_fast"}
    assert 200 <= codes.count(True) < 400
    assert codes.count("too_fast") >= 200
    assert slowest < 1
    for device in (wild, calm):
        device.close()
    await asyncio.sleep(0)  # a turn for the loop, which closes them
