"""What a facilitator may want to look at: cards that may say the same, and themes in which loose cards may belong.

The tool proposes and a person decides; nothing here changes anything.
"""

from functools import lru_cache
from typing import NotRequired, TypedDict

from ..model.entities import Insight
from ..model.visibility import EVERYBODY, in_harvest, is_parked, sees, theme_of
from ..model.workshop import Workshop
from ..similarity import Corpus, Difference


class PairView(TypedDict):
    """Two cards (ids) and how alike they are, 0 to 1. `differs`: numbers or negations are not the same."""

    a: str
    b: str
    score: float
    differs: NotRequired[list[Difference]]


class ThemeProposal(TypedDict):
    """A loose card and the theme in which it may belong (ids), and the words of the card that say why."""

    insight: str
    theme: str
    score: float
    words: list[str]


class Proposals(TypedDict):
    """Best first."""

    pairs: list[PairView]
    themes: list[ThemeProposal]


def proposals(workshop: Workshop) -> Proposals:
    """Of each category what everybody sees there, without what a facilitator dismissed."""
    cards = {
        card.id: card
        for card in workshop.insights.values()
        if in_harvest(workshop, card) and not is_parked(workshop, card)
    }
    corpus = corpus_of(tuple((card.id, card.text) for card in cards.values()))
    result: Proposals = {"pairs": [], "themes": []}
    for category in workshop.plan.categories:
        in_category = [card for card in cards.values() if card.category == category.id]
        result["pairs"] += pairs_among(workshop, corpus, in_category)
        result["themes"] += themes_for(workshop, corpus, in_category)
    result["pairs"].sort(key=lambda pair: -pair["score"])
    result["themes"].sort(key=lambda each: -each["score"])
    return result


def pairs_among(workshop: Workshop, corpus: Corpus, cards: list[Insight]) -> list[PairView]:
    """But those that lie together already."""
    lies = {card.id: theme_of(workshop, card, EVERYBODY) for card in cards}
    pairs: list[PairView] = []
    for a, b, score, differs in corpus.pairs(list(lies)):
        if is_open(workshop, a, b) and (lies[a] is None or lies[a] != lies[b]):
            pair = PairView(a=a, b=b, score=score)
            pairs.append(PairView(**pair, differs=differs) if differs else pair)
    return pairs


def themes_for(workshop: Workshop, corpus: Corpus, cards: list[Insight]) -> list[ThemeProposal]:
    lies = {card.id: theme_of(workshop, card, EVERYBODY) for card in cards}
    themes = {
        theme.id: (theme.title, [id for id in lies if lies[id] == theme.id])
        for theme in workshop.themes.values()
        if cards and theme.category == cards[0].category and sees(workshop, theme, EVERYBODY) and theme.is_in_play
    }
    loose = [id for id, theme in lies.items() if theme is None]
    return [
        {"insight": insight, "theme": theme, "score": score, "words": words}
        for insight, theme, score, words in corpus.proposals(loose, themes)
        if is_open(workshop, insight, theme)
    ]


def is_open(workshop: Workshop, *ids: str) -> bool:
    one, other = sorted(ids)
    return (one, other) not in workshop.dismissed


@lru_cache(maxsize=4)
def corpus_of(texts: tuple[tuple[str, str], ...]) -> Corpus:
    """Most of the work, for as long as no card changes."""
    return Corpus(dict(texts))
