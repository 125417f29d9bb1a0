"""How alike short texts are, in what two that read alike still differ, and in which group a loose one may belong.

Every word that says something becomes its runs of three and four letters (`taal` → `_ta taa aal al_ _taa …`), so that
endings, compounds and slips of the pen matter little; runs that are rare among these texts weigh more; and two texts
are as alike as their vectors point the same way (cosine, 0 to 1). Nothing is learned and nothing is fetched.

It proposes and never decides: texts that score 1 may say opposite things (`differences`).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from math import log, sqrt
from typing import Literal, NamedTuple

from .wordlists import COMMON, NEGATIONS, NUMBERS, OPPOSITES, PREFIXES

Difference = Literal["number", "negation"]
Vector = dict[str, float]

# Chosen on cards about a library (tests/core/test_similarity.py), and tried on 294 others that they were not chosen on.
SAME = 0.35  # two cards from here on are shown as a pair
SAME_FOR_EACH_OTHER = 0.21  # and from here on where neither has one that is closer
BELONGS, BEYOND_THE_NEXT = 0.14, 1.1  # a theme is proposed from here on, and when the next best is so much further
WORTH_A_LOOK = 0.3  # what resembles a text that is being typed

WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
LENGTHS = (3, 4)
COLUMNS = 2048  # of bits in which runs are looked for before they are weighed
SHARED = sqrt(0.2)  # of the runs of two texts, so many in common at least to be weighed


class Match(NamedTuple):
    """An insight that resembles a text, and how much (0 to 1)."""

    id: str
    score: float


class Pair(NamedTuple):
    """Two that may say the same (ids), how alike they are, and in what they differ all the same."""

    a: str
    b: str
    score: float
    differs: list[Difference]


class Proposal(NamedTuple):
    """The theme in which an insight may belong (ids), how near it is, and the words of the insight that say why."""

    insight: str
    theme: str
    score: float
    words: list[str]


class Reading(NamedTuple):
    """A text as it is compared: its telling words, each with its runs of letters; all its words; its numbers."""

    runs: dict[str, frozenset[str]]
    words: frozenset[str]
    numbers: tuple[str, ...]
    negations: tuple[str, ...]
    negated: frozenset[str]


@lru_cache(maxsize=20_000)
def reading(text: str) -> Reading:
    """
    >>> reading("Wachttijd is 3 weken, niet drie dagen").numbers
    ('3', '3')
    """
    words = WORD.findall(text.casefold())
    bare = [without_accents(word) for word in words]
    numbers = sorted(NUMBERS.get(word, word) for word in words if word in NUMBERS or word[0].isdecimal())
    says = {word: frozenset(runs_of(word)) for word in bare if says_something(word)}
    negations = [at for at, word in enumerate(bare) if word in NEGATIONS]
    beside = {bare[near] for at in negations for near in (at - 1, at + 1) if 0 <= near < len(bare)}
    return Reading(
        says,
        frozenset(bare),
        tuple(numbers),
        tuple(sorted(bare[at] for at in negations)),
        frozenset(filter(says_something, beside)),
    )


def says_something(word: str) -> bool:
    return len(word) > 2 and word not in COMMON and word not in NEGATIONS


def without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if unicodedata.category(sign) != "Mn")


def runs_of(word: str) -> Iterator[str]:
    padded = f"_{word}_"
    return (padded[at : at + length] for length in LENGTHS for at in range(len(padded) - length + 1))


def differences(one: str, other: str) -> list[Difference]:
    """Numbers that are not the same, and words that turn a sentence round: rather one mark too many than one too few.

    >>> differences("Vraag minder lidgeld aan gezinnen", "Vraag meer lidgeld aan gezinnen")
    ['negation']
    >>> differences("Wacht 3 weken", "drie weken wachten"), differences("Wacht 3 weken", "tien weken wachten")
    ([], ['number'])
    """
    a, b = reading(one), reading(other)
    kinds: list[Difference] = ["number"] if a.numbers != b.numbers else []
    if a.negations != b.negations or turned_round(a, b) or turned_round(b, a):
        kinds.append("negation")
    return kinds


def turned_round(one: Reading, other: Reading) -> bool:
    """One has a word, and the other in its place the one that says the opposite; or one denies what the other says.

    >>> turned_round(reading("een veilig plein"), reading("een onveilig plein"))
    True
    >>> turned_round(reading("ze weten niet waar, ze willen"), reading("ze willen niet, ze weten waar"))
    True
    """
    only, only_other = one.words - other.words, other.words - one.words
    return (
        any(only & words and only_other & against for words, against in OPPOSITES)
        or any(prefix + word in only_other for word in only for prefix in PREFIXES)
        or bool((one.negated - other.negated) & other.words)
    )


class Corpus:
    """Texts by id, compared with each other. Weights follow from all of them, so make a new one when one changes."""

    def __init__(self, texts: Mapping[str, str]):
        self.texts = texts
        counts = Counter(run for text in texts.values() for run in set().union(*reading(text).runs.values()))
        self.weights = {run: log((len(texts) + 1) / (n + 0.5)) for run, n in counts.items()}
        self.words: dict[str, Vector] = {}
        self.unknown = log((len(texts) + 1) / 0.5)
        self.vectors = {id: self.vector(text) for id, text in texts.items()}
        shared = (run for run, n in counts.items() if n > 1)
        self.columns = {run: 1 << column % COLUMNS for column, run in enumerate(shared)}

    def vector(self, text: str) -> Vector:
        """Of length 1."""
        vector: Vector = {}
        for word, runs in reading(text).runs.items():
            if word not in self.words:
                self.words[word] = self.weighed(runs)
            for run, weight in self.words[word].items():
                vector[run] = vector.get(run, 0) + weight
        return of_length_one(vector)

    def weighed(self, runs: frozenset[str]) -> Vector:
        """Of one word: a long one weighs more than a short one, but less than its many runs would."""
        weights = {run: self.weights.get(run, self.unknown) for run in runs}
        length = sum(weight * weight for weight in weights.values()) ** 0.125 or 1
        return {run: weight / length for run, weight in weights.items()}

    def similar(self, text: str, among: Iterable[str], limit: int = 5) -> list[Match]:
        """Those of these ids that resemble a text, best first."""
        vector = self.vector(text)
        matches = [Match(id, round(cosine(vector, self.vectors[id]), 3)) for id in among]
        return sorted((each for each in matches if each.score >= WORTH_A_LOOK), key=best_first)[:limit]

    def pairs(self, among: Collection[str]) -> list[Pair]:
        """Which two of these ids may say the same, best first."""
        scores = self.scores(among)
        closest: dict[str, float] = {}
        for pair, score in scores.items():
            for id in pair:
                closest[id] = max(score, closest.get(id, 0))
        results = [
            Pair(a, b, round(score, 3), differences(self.texts[a], self.texts[b]))
            for (a, b), score in scores.items()
            if score >= SAME or (score >= SAME_FOR_EACH_OTHER and score == closest[a] == closest[b])
        ]
        return sorted(results, key=lambda pair: (-pair.score, pair.a, pair.b))

    def scores(self, among: Collection[str]) -> dict[tuple[str, str], float]:
        """How alike any two of these are, from SAME_FOR_EACH_OTHER on.

        Two that share few runs are passed over before they are weighed: a count of bits costs a thirtieth.
        """
        bits = {id: self.bits(id) for id in among}
        sizes = {id: sqrt(len(self.vectors[id])) * SHARED for id in among}
        scores = {}
        for a, b in combinations(bits, 2):
            if (bits[a] & bits[b]).bit_count() > sizes[a] * sizes[b]:
                score = cosine(self.vectors[a], self.vectors[b])
                if score >= SAME_FOR_EACH_OTHER:
                    scores[a, b] = score
        return scores

    def bits(self, id: str) -> int:
        bits = 0
        for run in self.vectors[id]:
            bits |= self.columns.get(run, 0)
        return bits

    def proposals(self, loose: Iterable[str], themes: Mapping[str, tuple[str, Collection[str]]]) -> list[Proposal]:
        """The theme in which each loose insight may belong, where one is near and the next is far, nearest first.

        `themes`: id → its title and the ids of its insights.
        """
        centres = {theme: self.centre(title, insights) for theme, (title, insights) in themes.items()}
        where: dict[str, list[tuple[str, float]]] = {}
        for theme, centre in centres.items():
            for run, weight in centre.items():
                where.setdefault(run, []).append((theme, weight))
        results = []
        for id in loose:
            scores: dict[str, float] = {}
            for run, weight in self.vectors[id].items():
                for theme, theme_weight in where.get(run, ()):
                    scores[theme] = scores.get(theme, 0) + weight * theme_weight
            best, *others = sorted(scores, key=lambda theme: -scores[theme]) or [""]
            score, next_best = scores.get(best, 0), scores[others[0]] if others else 0
            if score >= max(BELONGS, BEYOND_THE_NEXT * next_best):
                results.append(Proposal(id, best, round(score, 3), self.why(id, centres[best])))
        return sorted(results, key=lambda each: (-each.score, each.insight))

    def centre(self, title: str, insights: Collection[str]) -> Vector:
        """The title counts as one insight of its own."""
        centre: Vector = {}
        for vector in (self.vector(title), *(self.vectors[id] for id in insights)):
            for run, weight in vector.items():
                centre[run] = centre.get(run, 0) + weight
        return of_length_one(centre)

    def why(self, id: str, centre: Vector, limit: int = 3) -> list[str]:
        """The words of an insight that bring it nearest, nearest first."""
        vector, runs = self.vectors[id], reading(self.texts[id]).runs
        near = {word: sum(vector[run] * centre.get(run, 0) for run in results) for word, results in runs.items()}
        return [word for word in sorted(near, key=lambda word: (-near[word], word)) if near[word] > 0][:limit]


def best_first(match: Match) -> tuple[float, str]:
    return -match.score, match.id


def of_length_one(vector: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1
    return {run: weight / length for run, weight in vector.items()}


def cosine(one: Vector, other: Vector) -> float:
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[run] for run, weight in one.items() if run in other)
