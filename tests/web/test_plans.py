"""What an organiser's form asks of the server: plans read, checked, saved, copied, taken along and deleted."""

import json
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from workshop.app import create_app
from workshop.settings import Settings

PLANS = Path(__file__).parent.parent / "plans"
KEY = "sleutel-van-de-organisator"


def elsewhere(work, *given):
    """In another thread, which knows nothing of the request."""
    with ThreadPoolExecutor(1) as one:
        return one.submit(work, *given).result()


class Organiser:
    """The API in the words of a test; nobody else is there."""

    def __init__(self, folder):
        settings = Settings(data=folder / "data", plans=folder, async_mode="threading", organiser_key=KEY)
        settings.data.mkdir()
        self.folder = folder
        self.client = create_app(settings, elsewhere).test_client()

    def ask(self, method, path, language="nl", **body):
        headers = {"Authorization": f"Bearer {KEY}", "Accept-Language": language}
        return self.client.open(f"/api/plans{path}", method=method, headers=headers, json=body or None)

    def source(self, slug="kort"):
        answer = self.ask("GET", f"/{slug}/source")
        assert answer.status_code == 200, answer.text
        return answer.json

    def save(self, source, slug="kort", **changed):
        return self.ask("PUT", f"/{slug}", plan=source["plan"] | changed, version=source["version"])

    def text(self, slug="kort"):
        return (self.folder / f"{slug}.toml").read_text(encoding="utf-8")


@pytest.fixture
def organiser(tmp_path):
    (tmp_path / "kort.toml").write_bytes((PLANS / "kort.toml").read_bytes())
    return Organiser(tmp_path)


def faults(answer):
    """Place and sentence of what is wrong."""
    return {".".join(map(str, fault["path"])): fault["message"] for fault in answer["faults"]}


def test_what_the_file_says_is_read_changed_and_saved(organiser):
    source = organiser.source()
    assert source["plan"] == tomllib.loads(organiser.text())
    assert source["faults"] == []
    saved = organiser.save(source, title="Anders")
    assert saved.status_code == 200
    assert saved.json["version"] != source["version"]
    assert tomllib.loads(organiser.text())["title"] == "Anders"
    assert organiser.ask("GET", "/kort").json["title"] == "Anders"


def test_the_second_of_two_is_told_what_stands_there_now(organiser):
    first, second = organiser.source(), organiser.source()
    organiser.save(first, title="Van de eerste")
    answer = organiser.save(second, question="Van de tweede?")
    assert (answer.status_code, answer.json["code"]) == (409, "plan_changed")
    now = answer.json["now"]
    assert now["plan"]["title"] == "Van de eerste"
    assert organiser.save(now, question="Van de tweede?").status_code == 200
    assert [tomllib.loads(organiser.text())[key] for key in ("title", "question")] == [
        "Van de eerste",
        "Van de tweede?",
    ]


def test_a_mistake_is_told_at_its_place_in_words_of_the_form(organiser):
    source = organiser.source()
    plan = json.loads(json.dumps(source["plan"]))
    plan["stages"][2]["votes"]["dots"] = "drie"
    plan["title"] = " "
    plan["titel"] = "Oproep"
    plan["categories"][0]["id"] = "Mijn vraag"
    answer = organiser.ask("PUT", "/kort", plan=plan, version=source["version"])
    assert (answer.status_code, answer.json["code"]) == (422, "plan_mistakes")
    assert faults(answer.json) == {
        "title": "Vul dit in.",
        "titel": "‘titel’ kent een draaiboek niet. Haal het weg.",
        "stages.2.votes.dots": "Vul een getal in van 0 tot 1000000.",
        "categories.0.id": "Gebruik hier kleine letters, cijfers en streepjes, zonder spaties.",
    }
    in_french = organiser.ask("POST", "/check", language="fr", plan=plan)
    assert faults(in_french.json)["title"] == "Remplissez ce champ."
    assert organiser.source() == source


SCALE = {"scales": [{"id": "a", "title": "A", "values": ["1", "2"]}]}
AGREE = {"scales": [SCALE["scales"][0] | {"agree": True}]}


@pytest.mark.parametrize(
    ("change", "place", "code"),
    [
        (
            lambda plan: plan["categories"].append(plan["categories"][0] | {"letter": "Z"}),
            "categories.2.id",
            "id_twice",
        ),
        (lambda plan: plan["categories"].append({"id": "x", "title": "X", "letter": "s"}), "categories.0.letter", None),
        (lambda plan: plan["stages"][0].update(kind="rate"), "stages.0.ratings", "no_scales"),
        (lambda plan: plan["stages"][0].update(ratings=SCALE), "stages.0.ratings", "no_marks"),
        (
            lambda plan: plan["stages"][0].update(kind="rate", ratings=SCALE, votes={}),
            "stages.0.ratings",
            "no_marks_beside",
        ),
        (
            lambda plan: plan["stages"][0].update(kind="rate", ratings=SCALE | {"plot": ["a"]}),
            "stages.0.ratings.plot",
            "two_axes",
        ),
        (
            lambda plan: plan["stages"][0].update(kind="rate", ratings=AGREE),
            "stages.0.ratings.scales.0.values",
            "three_values",
        ),
        (lambda plan: plan["stages"][1].update(votes={"decides": True}), "stages.2.votes.decides", "one_decides"),
        (lambda plan: plan["profile"][0].update(options=[]), "profile.0.options", "few"),
        (
            lambda plan: plan["categories"].extend({"id": f"x{n}", "title": "X"} for n in range(6)),
            "categories",
            "too_many_categories",
        ),
        (lambda plan: plan.pop("stages"), "stages", "few"),
        (lambda plan: plan["insights"][0].update(category="weg"), "insights.0.category", "no_such"),
        (lambda plan: plan.update(privacy="geen"), "privacy", "table"),
        (lambda plan: plan["stages"][1]["posts"].update(cards="shut"), "stages.1.posts.cards", "choice"),
        (lambda plan: plan.update(watch_words=["", "x"]), "watch_words.0", "text"),
    ],
)
def test_each_mistake_has_a_place_and_a_sentence_in_each_language(organiser, change, place, code):
    plan = organiser.source()["plan"]
    change(plan)
    sentences = set()
    for language in ("nl", "en", "fr"):
        told = organiser.ask("POST", "/check", language=language, plan=plan).json["faults"]
        [fault] = [fault for fault in told if ".".join(map(str, fault["path"])) == place]
        assert code in (None, fault["code"])
        sentences.add(fault["message"])
    assert len(sentences) == 3


def test_where_a_plan_will_not_work_is_a_warning_and_no_mistake(organiser):
    plan = organiser.source()["plan"]
    plan["stages"].insert(2, {"id": "lezen", "kind": "group", "title": "Lezen", "minutes": 1})
    few = organiser.ask("POST", "/check", plan=plan, people=5).json
    many = organiser.ask("POST", "/check", plan=plan, people=200).json
    assert few["faults"] == many["faults"] == few["warnings"] == []
    assert [(warning["path"], warning["code"]) for warning in many["warnings"]] == [
        (["stages", 2, "minutes"], "reading")
    ]


def test_a_new_plan_a_copy_and_an_upload_get_a_name_of_their_own(organiser):
    plan = organiser.source()["plan"] | {"title": {"nl": "Mijn sessie", "fr": "Ma séance"}}
    made = organiser.ask("POST", "", plan=plan)
    assert (made.status_code, made.json["slug"]) == (201, "mijn-sessie")
    assert organiser.text("mijn-sessie").startswith("# Een draaiboek, gemaakt op de pagina")
    assert organiser.ask("POST", "", copy="kort").json["slug"] == "kort-2"
    assert organiser.text("kort-2") == organiser.text()
    uploaded = organiser.ask("POST", "", toml=organiser.text())
    assert uploaded.json["slug"] == "korte-sessie"
    assert organiser.text("korte-sessie") == organiser.text()
    listed = sorted(plan["slug"] for plan in organiser.ask("GET", "").json)
    assert listed == ["kort", "kort-2", "korte-sessie", "mijn-sessie"]


def test_an_upload_with_mistakes_is_kept_to_be_mended_and_what_is_no_toml_is_not(organiser):
    made = organiser.ask("POST", "", toml='format = 1\ntitel = "Oproep"', name="met fouten").json
    assert "titel" in faults(made)
    assert faults(organiser.source("met-fouten")) == faults(made)
    answer = organiser.ask("POST", "", toml="title = “Oproep”")
    assert (answer.status_code, answer.json["code"]) == (422, "plan_mistakes")
    assert "line 1, column 9" in answer.json["mistakes"][0]


def test_a_download_is_the_file_itself(organiser):
    answer = organiser.ask("GET", "/kort.toml")
    assert answer.data == (organiser.folder / "kort.toml").read_bytes()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="kort.toml"'


def test_deleting_takes_the_file_and_no_workshop(organiser):
    headers = {"Authorization": f"Bearer {KEY}"}
    code = organiser.client.post("/api/workshops", json={"plan": "kort"}, headers=headers).json["code"]
    source = organiser.source()
    organiser.save(source, title="Anders")
    assert organiser.ask("DELETE", "/kort", version=source["version"]).json["code"] == "plan_changed"
    assert organiser.ask("DELETE", "/kort").status_code == 204
    assert organiser.ask("GET", "/kort/source").json["code"] == "unknown_plan"
    assert organiser.client.get(f"/api/workshops/{code}").json["title"] == "Korte sessie"


@pytest.mark.parametrize(
    ("method", "path", "body", "code"),
    [
        ("PUT", "/kort", {"version": "x"}, "malformed"),
        ("PUT", "/kort", {"plan": "x", "version": "x"}, "malformed"),
        ("POST", "", {}, "malformed"),
        ("POST", "", {"copy": "../kort"}, "unknown_plan"),
        ("PUT", "/kort", {"plan": {}}, "plan_mistakes"),
        ("DELETE", "/weg", {}, "unknown_plan"),
        ("POST", "", {"toml": "x" * 300_000}, "too_large"),
    ],
)
def test_what_is_refused(organiser, method, path, body, code):
    assert organiser.ask(method, path, **body).json["code"] == code


def test_nothing_is_a_key_that_is_not_there(organiser):
    source = organiser.source()
    plan = source["plan"] | {"purpose": None, "timezone": None}
    saved = organiser.ask("PUT", "/kort", plan=plan, version=source["version"])
    assert saved.status_code == 200
    assert "timezone" not in saved.json["plan"]


def test_a_preview_is_a_rehearsal_in_its_step_and_goes_with_the_next(organiser):
    plan = organiser.source()["plan"] | {"title": "Nog niet bewaard"}
    first = organiser.ask("POST", "/preview", plan=plan, stage="stemmen")
    assert first.status_code == 201
    code = first.json["code"]
    about = organiser.client.get(f"/api/workshops/{code}").json
    assert (about["title"], about["stage"], about["state"]) == ("Voorbeeld: Nog niet bewaard", "stemmen", "open")
    second = organiser.ask("POST", "/preview", plan=plan, stage="welkom", closes=code).json["code"]
    assert organiser.client.get(f"/api/workshops/{code}").status_code == 404
    assert organiser.ask("DELETE", f"/preview/{second}").status_code == 204
    assert organiser.client.get(f"/api/workshops/{second}").status_code == 404
    assert organiser.ask("POST", "/preview", plan=plan, stage="weg").json["code"] == "unknown_stage"
    assert organiser.ask("POST", "/preview", plan=plan | {"title": ""}, stage="stemmen").json["code"] == "plan_mistakes"
    headers = {"Authorization": f"Bearer {KEY}"}
    assert organiser.client.get("/api/workshops", headers=headers).json == []


def test_a_step_is_looked_at_with_cards_of_the_plan_or_else_with_examples(organiser):
    plan = organiser.source()["plan"]
    cards = []
    for insights in (plan["insights"], []):
        code = organiser.ask("POST", "/preview", plan=plan | {"insights": insights}, stage="stemmen").json["code"]
        cards.append(organiser.client.application.extensions["rooms"].get(code).workshop.insights)
        organiser.ask("DELETE", f"/preview/{code}")
    assert [card.text for card in cards[0].values()] == [insight["text"] for insight in plan["insights"]]
    assert len(cards[1]) == 2 * len(plan["categories"])
    assert "Zo staat een kaart er." in {card.text for card in cards[1].values()}


def test_a_session_that_is_no_preview_is_not_closed_as_one(organiser):
    headers = {"Authorization": f"Bearer {KEY}"}
    code = organiser.client.post("/api/workshops", json={"plan": "kort"}, headers=headers).json["code"]
    assert organiser.ask("DELETE", f"/preview/{code}").status_code == 204
    assert organiser.client.get(f"/api/workshops/{code}").status_code == 200


def test_a_template_is_weighed_for_no_more_people_than_it_takes(organiser):
    """Else who begins from one reads a warning before anything was typed."""

    def people(address):
        headers = {"Authorization": f"Bearer {KEY}", "Accept-Language": "nl"}
        page = organiser.client.get(address, headers=headers).text
        return json.loads(page.split('id="page">')[1].split("</script>")[0])["people"]

    assert people("/plans?template=ideeen-in-twintig-minuten") == 36
    assert people("/plans") == 40
