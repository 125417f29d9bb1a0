"""What is proposed, on cards that people labelled: forty that it was made with (library), and 294 that it was not."""

import json
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.core.similarity import WORTH_A_LOOK, Corpus, cosine, differences

LABELLED = {
    file.stem: json.loads(file.read_text("utf-8")) for file in sorted((Path(__file__).parent / "cards").iterdir())
}
UNSEEN = [name for name in LABELLED if name != "library"]


class Labelled:
    """Cards of one subject: id → text, by category; which say the same, which the opposite, which theme they are in."""

    def __init__(self, name):
        found = LABELLED[name]
        self.texts = {card["id"]: card["text"] for card in found["cards"]}
        self.theme = {card["id"]: card["theme"] for card in found["cards"]}
        self.category = {card["id"]: card["category"] for card in found["cards"]}
        self.themes = {theme["id"]: theme for theme in found["themes"]}
        self.same = {frozenset(pair) for pair in found["same"]}
        self.opposite = {frozenset(pair[:2]): pair[2] for pair in found["opposite"]}
        self.corpus = Corpus(self.texts)

    def of(self, category):
        return [id for id in self.texts if self.category[id] == category]

    def pairs(self):
        return [
            pair for category in sorted(set(self.category.values())) for pair in self.corpus.pairs(self.of(category))
        ]

    def proposals(self):
        """Each card in turn is loose, while all others lie in their themes."""
        for id in self.texts:
            themes = {
                theme: (said["title"], [other for other in self.texts if self.theme[other] == theme and other != id])
                for theme, said in self.themes.items()
                if said["category"] == self.category[id]
            }
            yield id, self.corpus.proposals([id], themes)


@pytest.fixture(scope="module")
def unseen():
    return [Labelled(name) for name in UNSEEN]


def test_pairs_that_are_shown_say_the_same_or_have_their_mark(unseen):
    shown, right, same, of = 0, 0, 0, 0
    for each in unseen:
        pairs = each.pairs()
        found = [frozenset((pair.a, pair.b)) for pair in pairs]
        shown, of = shown + len(pairs), of + len(each.same)
        same += len(each.same.intersection(found))
        right += sum(pair in each.same or pair in each.opposite for pair in found)
    assert right / shown >= 0.9, f"{right} of {shown} pairs"
    assert same / of >= 0.6, f"{same} of {of} that say the same"


@pytest.mark.parametrize("name", LABELLED)
def test_no_pair_that_says_the_opposite_is_without_its_mark(name):
    each = Labelled(name)
    for (a, b), differs in each.opposite.items():
        assert set(differs) <= set(differences(each.texts[a], each.texts[b])), (each.texts[a], each.texts[b])


def test_a_mark_says_something(unseen):
    """Of those that say the same, most have none."""
    marked = [differences(*(each.texts[id] for id in pair)) for each in unseen for pair in each.same]
    assert sum(map(bool, marked)) < len(marked) / 2


def test_a_theme_is_proposed_for_two_of_five_and_four_of_five_are_right(unseen):
    shown, right, cards = 0, 0, 0
    for each in unseen:
        for id, proposals in each.proposals():
            cards += 1
            for proposal in proposals:
                shown += 1
                right += proposal.theme == each.theme[id]
    assert shown / cards >= 0.4, f"{shown} of {cards} cards"
    assert right / shown >= 0.8, f"{right} of {shown} proposals"


def test_a_proposal_says_why_in_words_of_the_card():
    [proposal] = Corpus({"i1": "Een bus naar de dorpen, elke week", "i2": "De bibbus rijdt langs elk dorp"}).proposals(
        ["i1"], {"t1": ("Breng boeken naar de dorpen", ["i2"]), "t2": ("Langer open op zaterdag", [])}
    )
    assert (proposal.theme, proposal.words[0]) == ("t1", "dorpen")
    assert set(proposal.words) <= {"bus", "dorpen", "week", "elke"}


def test_no_card_is_weighed_less_than_it_should_be_to_be_a_pair():
    """What is passed over before it is weighed would not have been shown."""
    for name in LABELLED:
        each = Labelled(name)
        vectors, near = each.corpus.vectors, each.corpus.near
        alike = {(a, b) for a, b in combinations(each.texts, 2) if cosine(vectors[a], vectors[b]) >= 0.25}
        assert all(a in near[b] for a, b in alike)


def test_what_resembles_a_text_comes_best_first():
    texts = {"i1": "Boetes afschaffen", "i2": "Schaf de boetes voor te laat af", "i3": "Koffie aan de ingang"}
    found = Corpus(texts).similar("Schaf boetes voor te laat terugbrengen af")
    assert next(match.id for match in found) == "i2"
    assert "i3" not in [match.id for match in found]
    assert all(WORTH_A_LOOK <= match.score <= 1 for match in found)


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("Zes weken wachten", "6 weken wachten", []),
        ("Een plein voor auto's", "Een plein voor auto’s", []),
        ("Wij willen dat niet", "Wij willen dat", ["negation"]),
        ("Elke week open", "Slechts één week open", ["number", "negation"]),
        ("The rules are clear", "The rules are unclear", ["negation"]),
        ("Nous ne voulons pas cela", "Nous voulons cela", ["negation"]),
        ("Onze buurt", "Onze bus", []),
    ],
)
def test_marks_in_three_languages(one, other, differs):
    assert differences(one, other) == differences(other, one) == differs


@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_text_can_be_compared(texts):
    corpus = Corpus({f"i{n}": text for n, text in enumerate(texts)})
    ids = list(corpus.texts)
    for pair in corpus.pairs(ids):
        assert 0 <= pair.score <= 1.001
    corpus.proposals(ids, {"t1": ("Groep", ids[:2])})
    assert len(corpus.similar("dit lijkt op")) <= 5


def test_the_same_texts_make_the_same_pairs():
    first, again = Labelled("library"), Labelled("library")
    assert first.pairs() == again.pairs()
    assert [found for _, found in first.proposals()] == [found for _, found in again.proposals()]


def test_what_follows_changes_finds_what_one_made_afresh_finds():
    """Nearly: its weights are a little older. Weighed again, exactly."""
    texts = {id: text for name in UNSEEN for id, text in Labelled(name).texts.items()}
    followed = Corpus({"gone": "Dit verdwijnt weer", "other": "Dit wordt iets anders"})
    first = next(iter(texts))
    followed.update({"gone": None, "other": ("", texts[first])})
    for id, text in texts.items():
        followed.update({id: ("", text)})
    followed.update({"other": None})
    fresh = Corpus(texts)
    assert set(followed.texts) == set(texts)
    assert +followed.counts == fresh.counts
    for id in texts:
        for other in fresh.near[id].keys() & followed.near[id].keys():
            assert (
                followed.near[id][other] == followed.near[other][id] == pytest.approx(fresh.near[id][other], abs=0.05)
            )
    followed.weigh()
    for id in texts:
        followed.compare(id)
    assert followed.pairs(list(texts)) == fresh.pairs(list(texts))
    assert followed.similar(texts[first]) == fresh.similar(texts[first])


def test_only_those_of_a_group_resemble_each_other():
    corpus = Corpus()
    corpus.update(
        {"i1": ("a", "Boetes afschaffen"), "i2": ("b", "Boetes afschaffen"), "i3": ("a", "Boetes afschaffen")}
    )
    assert [(pair.a, pair.b) for pair in corpus.pairs(["i1", "i2", "i3"])] == [("i1", "i3")]
    assert [match.id for match in corpus.similar("boetes afschaffen", "b")] == ["i2"]
    corpus.update({"i1": ("b", "Boetes afschaffen")})
    assert [(pair.a, pair.b) for pair in corpus.pairs(["i2", "i1"])] == [("i2", "i1")]
