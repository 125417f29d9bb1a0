"""What a facilitator does about what people wrote: how fast it reaches every screen, and the page that tells of it."""

import time

WORDS = "Een zin die weg moet"
SOON = 0.3  # seconds


def test_a_card_that_is_hidden_is_gone_from_every_screen_within_300_ms(collecting):
    phones = [collecting.phone() for _ in range(20)]
    devices = [collecting.lead, collecting.facilitator(), collecting.screen(), collecting.screen(), *phones]
    took = []
    for _ in range(5):
        card = collecting.lead.do("post_insight", category="succes", text=WORDS)["insight"]
        for device in devices:
            device.wait_for(lambda device, card=card: card in device.state.get("insights", {}))
        begun = time.monotonic()
        collecting.lead.do("hide_insight", insight=card)
        for device in devices:
            device.wait_for(
                lambda device, card=card: device.state["insights"].get(card, {"status": "hidden"}).get("status")
            )
        took.append(time.monotonic() - begun)
    print(f"hidden on {len(devices)} devices within {', '.join(f'{each * 1000:.0f}' for each in took)} ms")
    assert sorted(took)[len(took) // 2] < SOON


def test_facilitators_read_what_was_done_when_and_why_and_never_whose_it_was(collecting):
    anna = collecting.phone()
    card = anna.do("post_insight", category="succes", text=WORDS)["insight"]
    collecting.lead.do("edit_insight", insight=card, text="Een betere zin", reason="Zo kwetst het niemand")
    collecting.lead.do("hide_insight", insight=card)
    collecting.lead.do("undo")
    collecting.lead.do("block", insight=card)
    page = collecting.get("/moderation", key=collecting.key)
    assert "Zo kwetst het niemand" in page.text
    assert "<s>S1 verborgen</s>" in page.text
    assert "wie een kaart schreef" in page.text
    assert "p1" not in page.text
    assert WORDS not in page.text
    assert collecting.get("/moderation").status_code == 401


def test_an_empty_record_says_so(collecting):
    assert "Er is nog niets verborgen" in collecting.get("/moderation", key=collecting.key).text


def test_who_is_refused_for_a_pause_is_told_so(collecting):
    anna = collecting.phone()
    collecting.lead.do("pause_posts", on=True)
    refused = anna.ask("post_insight", category="succes", text=WORDS)
    assert refused["error"] == {"code": "paused", "message": refused["error"]["message"]}
    assert refused["error"]["message"].startswith("Schrijven staat even op pauze")
    anna.wait_for(lambda anna: anna.state["workshop"].get("paused"))
    collecting.lead.do("pause_posts", on=False)
    assert anna.ask("post_insight", category="succes", text=WORDS)["ok"]
