"""What anybody reads is the harvest as it was published; what came after is in it once it is published again."""

import gzip
import threading
from io import BytesIO

import pytest
import requests
from docx import Document

from tests.serving import ORGANISER_KEY, PATIENCE, PLANS
from workshop.app import create_app
from workshop.core import Actor, Refused
from workshop.harvest import harvest, render, render_part
from workshop.harvest_process import AT_ONCE
from workshop.plans.reading import plan_called
from workshop.settings import Settings
from workshop.translations import Words
from workshop.web.harvests import MAX_RENDERINGS


def read(session, ending=".md"):
    answer = requests.get(f"{session.server.url}/{session.code}/harvest{ending}", timeout=PATIENCE)
    answer.raise_for_status()
    return answer.text


def test_a_published_harvest_stays_as_it_was_until_it_is_published_again(collecting):
    anna = collecting.phone()
    anna.do("post_insight", category="succes", text="Samen leren")
    collecting.lead.do("publish")
    published = read(collecting)
    assert "Samen leren" in published
    card = anna.do("post_insight", category="succes", text="Elkaar kennen")["insight"]
    anna.do("vote", target=card, dots=1)
    assert read(collecting) == published
    assert "Elkaar kennen" not in read(collecting, "")
    assert "Elkaar kennen" in collecting.get("/harvest.md", key=collecting.key).text
    collecting.lead.do("publish")
    assert "Elkaar kennen" in read(collecting)
    seq = collecting.lead.ask("publish")["seq"]
    assert collecting.lead.ask("publish")["seq"] == seq


@pytest.fixture
def published(tmp_path):
    """An app with a published workshop; `asked(path)` is what somebody without a key gets."""
    settings = Settings(data=tmp_path, plans=PLANS, async_mode="threading", organiser_key=ORGANISER_KEY)
    app = create_app(settings, lambda work, *given: work(*given))
    rooms = app.extensions["rooms"]
    room = rooms.create(plan_called(PLANS, "kort"), "kort", key_hash="x", insights=True)
    app.room = room
    app.lead = lambda do, **fields: rooms.ask(room, Actor("facilitator", "organiser"), do=do, **fields)
    app.lead("publish")
    app.asked = lambda path, **headers: app.test_client().get(f"/{room.code}/{path}", headers=headers)
    return app


def test_a_harvest_that_is_being_made_keeps_nobody_from_going_on(published):
    """It waits for its turn here, which takes as long as somebody likes: the room isn't held meanwhile."""
    files = published.extensions["harvest_files"]
    for _ in range(AT_ONCE):
        files.free.acquire()
    answers = []
    reader = threading.Thread(target=lambda: answers.append(published.asked("harvest.md")))
    reader.start()
    published.lead("start_stage", stage="welkom")
    assert not answers
    for _ in range(AT_ONCE):
        files.free.release()
    reader.join(PATIENCE)
    assert answers[0].status_code == 200


def test_what_a_process_makes_is_what_is_rendered_here(published):
    room, files = published.room, published.extensions["harvest_files"]
    result = harvest(room.workshop, Actor("facilitator"), room.store.seal(room.code, room.workshop.harvest_seq))
    about = {"code": room.code, "seq": room.workshop.seq, "role": "facilitator", "language": "fr"}
    assert files.make(form="docx", **about) == render(result, Words("fr"), "docx")
    assert files.make(form="md", only="short", **about).decode() == render_part(result, Words("fr"), "short")
    with pytest.raises(Refused, match="try_again"):
        files.make(form="nothing", **about)


def test_a_part_of_the_document_can_be_had_alone(published):
    assert published.asked("harvest.md?only=short").text.startswith("## In het kort\n")
    assert published.asked("harvest.md?only=parked").status_code == 404  # nothing is
    assert published.asked("harvest.docx?only=short").status_code == 400


def test_a_part_that_cannot_be_there_is_refused_before_anything_is_made(published):
    """And one that could be there and isn't, is looked for once."""
    assert published.asked("harvest.md?only=parked").status_code == 404
    files = published.extensions["harvest_files"]
    for _ in range(AT_ONCE):
        files.free.acquire()
    for id in ("t99", "parked", "S99", "sections.nergens"):
        assert published.asked(f"harvest.md?only={id}").status_code == 404
    for _ in range(AT_ONCE):
        files.free.release()


PATHS = ["harvest.md", "harvest.json", "harvest", "harvest.md?lang=en", "harvest?lang=fr"]


def test_a_published_harvest_is_made_once(published):
    first = {path: published.asked(path) for path in PATHS}
    published.room.store.since = None  # there is nothing to read any more
    kept = published.extensions["published"]
    made = dict(kept.renderings.entries)
    assert len(made) == len(PATHS)
    for path in PATHS:
        again = published.asked(path)
        assert (again.data, again.headers["Content-Type"]) == (first[path].data, first[path].headers["Content-Type"])
    assert all(kept.renderings.entries[key] is one for key, one in made.items())
    assert "oogst-" in first["harvest.md"].headers["Content-Disposition"]


def test_a_harvest_that_is_published_again_is_made_again(published):
    before = published.asked("harvest.json").get_json()["made"]["seq"]
    published.extensions["rooms"].ask(
        published.room, Actor("facilitator", "organiser"), do="start_stage", stage="welkom"
    )
    published.lead("publish")
    assert published.asked("harvest.json").get_json()["made"]["seq"] > before


def test_what_is_kept_of_harvests_has_a_bound(published):
    for number in range(100):
        answer = published.asked("harvest", Host=f"naam{number}.example")
        assert f"http://naam{number}.example/{published.room.code}" in answer.text
    assert len(published.extensions["published"].renderings.entries) == MAX_RENDERINGS


def test_a_kept_harvest_goes_compressed_to_who_takes_it_so(published):
    plain, small = published.asked("harvest"), published.asked("harvest", **{"Accept-Encoding": "gzip"})
    assert gzip.decompress(small.data) == plain.data
    assert (small.headers["Content-Encoding"], "Content-Encoding" in plain.headers) == ("gzip", False)
    assert {"Accept-Encoding", "Cookie"} <= set(small.vary)


def test_a_house_style_in_the_data_folder_is_taken_from_the_next_download_on(published, tmp_path):
    ours = published.asked("harvest.docx").data
    house = Document()
    house.sections[0].header.paragraphs[0].text = "Huisstijl"
    house.save(tmp_path / "template.docx")
    theirs = published.asked("harvest.docx").data
    assert Document(BytesIO(theirs)).sections[0].header.paragraphs[0].text == "Huisstijl"
    assert published.asked("harvest.docx").data == theirs
    (tmp_path / "template.docx").write_bytes(b"no document")
    refused = published.asked("harvest.docx")
    assert (refused.status_code, refused.get_json()["code"]) == (422, "bad_template")
    (tmp_path / "template.docx").unlink()
    assert published.asked("harvest.docx").data == ours
