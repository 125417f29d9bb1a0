"""What a facilitator may want to look at: cards that may say the same, and themes in which loose cards may belong.
And what resembles a card that somebody is writing.

The tool proposes and a person decides; nothing here changes anything.
"""

from typing import NamedTuple, NotRequired, TypedDict

from ..model.entities import Insight
from ..model.remarks import said_same_by
from ..model.visibility import EVERYBODY, counting_group, in_harvest, is_parked, sees
from ..model.workshop import Workshop
from ..similarity import Corpus, Difference, differing, read


class PairView(TypedDict):
    """Two cards (ids) and how alike they are, 0 to 1. `differs`: numbers or negations are not the same. `people`: how
    many in the room find that they say the same."""

    a: str
    b: str
    score: float
    differs: NotRequired[list[Difference]]
    people: NotRequired[int]


class ThemeProposal(TypedDict):
    """A loose card and the theme in which it may belong (ids), and the words of the card that say why."""

    insight: str
    theme: str
    score: float
    words: list[str]


class Proposals(TypedDict):
    """Best first; of pairs what most people said before what was only read."""

    pairs: list[PairView]
    themes: list[ThemeProposal]


class SimilarView(TypedDict):
    """A card that resembles a text, and how much, 0 to 1. `differs` as of a pair."""

    id: str
    text: str
    score: float
    differs: NotRequired[list[Difference]]


class Similar(TypedDict):
    """Best first."""

    insights: list[SimilarView]


Cards = dict[str, tuple[str, str] | None]  # id → its category and text; None: there is nothing to compare


class Board(NamedTuple):
    """How it lies at a moment, to be looked through later. `cards`: category → card → the theme it lies in. `themes`:
    of each category, with their titles. `same`: two cards → how many find that they say the same."""

    cards: dict[str, dict[str, str | None]]
    themes: dict[str, dict[str, str]]
    same: dict[tuple[str, str], int]
    dismissed: frozenset[tuple[str, str]]


def proposals(workshop: Workshop) -> Proposals:
    """Of each category what everybody sees there, without what a facilitator dismissed."""
    corpus = Corpus()
    corpus.update(cards_since(workshop, 0))
    return look_through(corpus, board_of(workshop))


def cards_since(workshop: Workshop, seq: int) -> Cards:
    """What there is to compare of the cards that changed since."""
    changed: dict[str, None] = {}
    for part, touched in reversed(workshop.touched.items()):
        if touched <= seq:
            break
        if part[0] in ("insight", "theme", "place"):
            theme = workshop.themes.get(part[1])
            changed |= dict.fromkeys(theme.insights if theme else [part[1]])
    cards = ((id, workshop.insights[id]) for id in reversed(changed))
    return {id: (card.category, card.text) if is_compared(workshop, card) else None for id, card in cards}


def is_compared(workshop: Workshop, card: Insight) -> bool:
    """What everybody sees, but nothing that is only tried or that stands apart."""
    return in_harvest(workshop, card) and not is_parked(workshop, card)


def board_of(workshop: Workshop) -> Board:
    """Of each category what everybody sees there."""
    cards: dict[str, dict[str, str | None]] = {category.id: {} for category in workshop.plan.categories}
    themes: dict[str, dict[str, str]] = {category: {} for category in cards}
    same: dict[tuple[str, str], int] = {}
    for card in workshop.insights.values():
        if is_compared(workshop, card):
            cards[card.category][card.id] = counting_group(workshop, card)
            same |= {pair(card.id, other): n for other, n in said_same_by(workshop, card).items() if n}
    for theme in workshop.themes.values():
        if sees(workshop, theme, EVERYBODY) and theme.is_in_play:
            themes[theme.category][theme.id] = theme.title
    return Board(cards, themes, same, workshop.dismissed)


def look_through(corpus: Corpus, board: Board) -> Proposals:
    """The corpus may be a little further than the board."""
    result: Proposals = {"pairs": [], "themes": []}
    for category, lies in board.cards.items():
        compared = {id: theme for id, theme in lies.items() if id in corpus.texts}
        result["pairs"] += pairs_among(corpus, board, compared)
        result["themes"] += themes_for(corpus, board, compared, board.themes[category])
    result["pairs"].sort(key=lambda pair: -pair["score"] - pair.get("people", 0))
    result["themes"].sort(key=lambda each: -each["score"])
    return result


def pairs_among(corpus: Corpus, board: Board, lies: dict[str, str | None]) -> list[PairView]:
    """What reads alike, and what people say is the same; but those that lie together already."""
    same = {ids: n for ids, n in board.same.items() if ids[0] in lies and ids[1] in lies}
    candidates = {pair(a, b): (a, b, score, differs) for a, b, score, differs in corpus.pairs(list(lies))}
    candidates |= {ids: (*ids, *corpus.between(*ids)) for ids in same if ids not in candidates}
    pairs: list[PairView] = []
    for ids, (a, b, score, differs) in candidates.items():
        if ids not in board.dismissed and (lies[a] is None or lies[a] != lies[b]):
            view = PairView(a=a, b=b, score=score)
            if differs:
                view["differs"] = differs
            if ids in same:
                view["people"] = same[ids]
            pairs.append(view)
    return pairs


def themes_for(
    corpus: Corpus, board: Board, lies: dict[str, str | None], titles: dict[str, str]
) -> list[ThemeProposal]:
    """For loose cards of one category. `lies`: card → its theme, None for a loose one; `titles`: theme → title."""
    themes = {id: (title, [card for card in lies if lies[card] == id]) for id, title in titles.items()}
    loose = [id for id, theme in lies.items() if theme is None]
    return [
        {"insight": insight, "theme": theme, "score": score, "words": words}
        for insight, theme, score, words in corpus.proposals(loose, themes)
        if pair(insight, theme) not in board.dismissed
    ]


def similar(corpus: Corpus, text: str, category: str | None = None) -> Similar:
    """What resembles a text that somebody is writing, at most five."""
    views: list[SimilarView] = []
    typed = read(text)
    for id, score in corpus.similar(text, category):
        view = SimilarView(id=id, text=corpus.texts[id], score=score)
        if differs := differing(typed, corpus.readings[id]):
            view["differs"] = differs
        views.append(view)
    return {"insights": views}


def pair(*ids: str) -> tuple[str, str]:
    """In the order in which what was dismissed is kept."""
    one, other = sorted(ids)
    return one, other
