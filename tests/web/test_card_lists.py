"""A list of cards is looked at first: what would come in, and what is wrong with it, row by row."""

import requests

from tests.serving import PATIENCE


def check(session, content, **asked):
    headers = {"Authorization": f"Bearer {session.key}", "Accept-Language": "nl"}
    url = f"{session.api}/cards/check"
    return requests.post(url, data=content.encode(), params=asked, headers=headers, timeout=PATIENCE)


def test_what_would_come_in_does_so(collecting):
    content = "Tekst;Vraag;Toelichting\r\n'=1+1;SUCCES;\r\nTe duur;;in mei\r\n"
    answer = check(collecting, content, category="valkuil").json()
    assert (answer["columns"], answer["head"], answer["text"]) == (["text", "category", "note"], True, content)
    assert answer["cards"] == [
        {"row": 2, "category": "succes", "text": "=1+1", "note": ""},
        {"row": 3, "category": "valkuil", "text": "Te duur", "note": "in mei"},
    ]
    assert "insights" not in collecting.lead.state
    cards = [{name: card[name] for name in ("category", "text", "note")} for card in answer["cards"]]
    assert collecting.lead.do("import_cards", cards=cards) == {"insight": "i1"}
    assert check(collecting, "Nog een", category="succes").json()["columns"] == ["text"]


def test_what_is_wrong_is_told_by_row(collecting):
    content = f"Goed\tsucces\nElders\tgeluk\n\n{'x' * 201}\tvalkuil\n"
    cards = check(collecting, content, columns="text,category").json()["cards"]
    assert [(card["row"], card.get("problem")) for card in cards] == [
        (1, None),
        (2, "Deze vraag staat niet in het draaiboek."),
        (4, "Maak je zin korter: hoogstens 60 tekens."),
    ]
    nothing = check(collecting, content, columns=",category").json()["cards"]
    assert all("problem" in card for card in nothing)


def test_what_is_no_list_of_cards_is_refused(collecting):
    answers = [check(collecting, content) for content in ('"open', " \n\n", "x\n" * 201, "x" * 70_000)]
    assert [(each.status_code, each.json()["code"]) for each in answers] == [
        (422, "bad_list"),
        (422, "too_many_cards"),
        (422, "too_many_cards"),
        (413, "too_large"),
    ]
    assert "rij 1" in answers[0].json()["detail"]
