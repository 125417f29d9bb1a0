"""A poisoned command harms neither its own workshop nor another."""

import pytest


@pytest.fixture
def voting(server):
    session = server.start_session("drie")
    with session.away:
        session.lead, session.anna = session.facilitator(), session.phone()
        session.card = session.lead.do("post_insight", category="succes", text="Kaart")["insight"]
        session.lead.do("start_stage", stage="stemmen")
        yield session


@pytest.mark.parametrize("digits", [7, 19, 309, 4299, 4301])
def test_a_number_of_thousands_of_digits_is_malformed(voting, digits):
    number = voting.anna.last_request = 4000 + digits  # beyond what this device asked
    said = f'["command",{{"id":"x","do":"vote","target":"{voting.card}","dots":{"9" * digits}}}]'
    voting.anna.send(f"42{number}{said}")
    voting.anna.wait_for(lambda anna: number in anna.answers)
    assert voting.anna.answers[number]["error"]["code"] == "malformed"
    assert voting.anna.ask("vote", target=voting.card, dots=1)["ok"]
    assert voting.lead.ask("set_timer", seconds=60)["ok"]
