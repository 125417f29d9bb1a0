"""What anybody reads is the harvest as it was published; what came after is in it once it is published again."""

import requests

from ..conftest import PATIENCE


def read(session, ending=".md"):
    answer = requests.get(f"{session.server.url}/{session.code}/harvest{ending}", timeout=PATIENCE)
    answer.raise_for_status()
    return answer.text


def test_a_published_harvest_stays_as_it_was_until_it_is_published_again(collecting):
    anna = collecting.phone()
    anna.does("post_insight", category="succes", text="Samen leren")
    collecting.lead.does("publish")
    published = read(collecting)
    assert "Samen leren" in published
    card = anna.does("post_insight", category="succes", text="Elkaar kennen")["insight"]
    anna.does("vote", target=card, dots=1)
    assert read(collecting) == published
    assert "Elkaar kennen" not in read(collecting, "")
    assert "Elkaar kennen" in collecting.get("/harvest.md", key=collecting.key).text
    collecting.lead.does("publish")
    assert "Elkaar kennen" in read(collecting)
    seq = collecting.lead.ask("publish")["seq"]
    assert collecting.lead.ask("publish")["seq"] == seq
