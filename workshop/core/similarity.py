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
REWEIGHED = 8  # an eighth
FEW = 10  # texts that are compared in a few milliseconds
COLUMNS = 2048  # of bits in which runs are looked for before they are weighed
SHARED = 0.2  # of the runs of two texts, so many in common at least to be weighed


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


def read(text: str) -> Reading:
    """
    >>> read("Wachttijd is 3 weken, niet drie dagen").numbers
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
    """Longer than two letters, and none that stands in any sentence or turns one round."""
    return len(word) > 2 and word not in COMMON and word not in NEGATIONS


def without_accents(word: str) -> str:
    """`één` as `een`, so that both weigh the same."""
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if unicodedata.category(sign) != "Mn")


def runs_of(word: str) -> Iterator[str]:
    """Of each of LENGTHS; `_` stands before and after the word, so that how it begins and ends tells more."""
    padded = f"_{word}_"
    return (padded[at : at + length] for length in LENGTHS for at in range(len(padded) - length + 1))


def differences(one: str, other: str) -> list[Difference]:
    """Numbers that are not the same, and words that turn a sentence round: rather one mark too many than one too few.

    >>> differences("Vraag minder lidgeld aan gezinnen", "Vraag meer lidgeld aan gezinnen")
    ['negation']
    >>> differences("Wacht 3 weken", "drie weken wachten"), differences("Wacht 3 weken", "tien weken wachten")
    ([], ['number'])
    """
    return differing(read(one), read(other))


def differing(a: Reading, b: Reading) -> list[Difference]:
    """`number`, `negation`, both or neither: as `differences`, of texts that were read already."""
    kinds: list[Difference] = ["number"] if a.numbers != b.numbers else []
    if a.negations != b.negations or turned_round(a, b) or turned_round(b, a):
        kinds.append("negation")
    return kinds


def turned_round(one: Reading, other: Reading) -> bool:
    """One has a word, and the other in its place the one that says the opposite; or one denies what the other says.

    >>> turned_round(read("een veilig plein"), read("een onveilig plein"))
    True
    >>> turned_round(read("ze weten niet waar, ze willen"), read("ze willen niet, ze weten waar"))
    True
    """
    only, only_other = one.words - other.words, other.words - one.words
    return (
        any(only & words and only_other & against for words, against in OPPOSITES)
        or any(prefix + word in only_other for word in only for prefix in PREFIXES)
        or bool((one.negated - other.negated) & other.words)
    )


class Columns(NamedTuple):
    """The bits of the runs of a text; and the root of how many of so many runs two texts share at least."""

    bits: int
    size: float


class Centre(NamedTuple):
    """The middle of a theme, and how near to it those are that were compared: id → 0 to 1."""

    title: str
    insights: tuple[str, ...]
    vector: Vector
    scores: dict[str, float]


class Corpus:
    """Texts by id, each of a group, compared with those of their group.

    It follows what changes (`update`): a text that comes costs what it takes to compare that one. How much a run of
    letters weighs follows from all texts as they were when they were last weighed, which they are anew once an eighth
    of them changed.
    """

    def __init__(self, texts: Mapping[str, str] | None = None):
        self.texts: dict[str, str] = {}
        self.readings: dict[str, Reading] = {}  # kept here and nowhere else, so that what is erased is gone
        self.group: dict[str, str] = {}
        self.counts: Counter[str] = Counter()  # run → how many texts have it
        self.columns: dict[str, int] = {}  # run → its bit
        self.unweighed = 0  # texts that came or went since
        self.centres: dict[str, Centre] = {}
        self.weigh()
        self.update({id: ("", text) for id, text in (texts or {}).items()})

    def is_costly(self, changes: Collection[object]) -> bool:
        """Whether so many changes take more than a few milliseconds."""
        return len(changes) > FEW or (self.unweighed + len(changes)) * REWEIGHED > len(self.texts) > FEW

    def update(self, changes: Mapping[str, tuple[str, str] | None]) -> None:
        """Id → its group and its text from now on; None: it is there no more."""
        for _ in self.updating(changes):
            pass

    def updating(self, changes: Mapping[str, tuple[str, str] | None]) -> Iterator[None]:
        """As `update`, a text at each step; nothing is to be asked before the last."""
        changed = [id for id, now in changes.items() if now != self.entry(id)]
        for id in changed:
            self.drop(id)
            if now := changes[id]:
                self.put(id, *now)
            yield
        self.unweighed += len(changed)
        if self.unweighed * REWEIGHED > len(self.texts):
            self.weigh()
            changed = list(self.texts)
        for id in changed:
            self.compare(id)
            yield

    def entry(self, id: str) -> tuple[str, str] | None:
        """Its group and its text, None where it isn't there."""
        return (self.group[id], self.texts[id]) if id in self.texts else None

    def put(self, id: str, group: str, text: str) -> None:
        """It isn't there yet. It is compared only when that is asked."""
        self.texts[id], self.group[id], self.readings[id] = text, group, read(text)
        runs = sorted(set().union(*self.readings[id].runs.values()))
        self.counts.update(runs)
        for run in runs:
            self.columns.setdefault(run, 1 << len(self.columns) % COLUMNS)

    def drop(self, id: str) -> None:
        """Nothing of it is kept, also not how near it was to others."""
        if id not in self.texts:
            return
        del self.texts[id]
        self.counts.subtract(set().union(*self.readings.pop(id).runs.values()))
        self.columns_of.get(self.group.pop(id), {}).pop(id, None)
        self.vectors.pop(id, None)
        for other in self.near.pop(id, {}):
            del self.near[other][id]
        self.centres = {theme: centre for theme, centre in self.centres.items() if id not in centre.insights}
        for centre in self.centres.values():
            centre.scores.pop(id, None)

    def weigh(self) -> None:
        """By what all of them hold now; each is to be compared anew."""
        n = len(self.texts) + 1
        self.weights = {run: log(n / (count + 0.5)) for run, count in self.counts.items() if count}
        self.unknown, self.unweighed = log(n / 0.5), 0
        self.words: dict[str, tuple[Vector, int]] = {}
        self.vectors: dict[str, Vector] = {}
        self.columns_of: dict[str, dict[str, Columns]] = {}  # group → id → what is looked at first
        self.near: dict[
            str, dict[str, float]
        ] = {}  # id → those of its group from SAME_FOR_EACH_OTHER on, each how much
        self.centres = {}

    def compare(self, id: str) -> None:
        """With all that were compared before it."""
        if id not in self.texts:
            return
        runs = self.readings[id].runs
        for word, of_word in runs.items():
            if word not in self.words:
                self.words[word] = self.weighed(of_word)
        self.vectors[id], columns = self.vector(runs)
        among = self.columns_of.setdefault(self.group[id], {})
        self.near[id] = dict(self.alike(self.vectors[id], columns, among, SAME_FOR_EACH_OTHER))
        for other, score in self.near[id].items():
            self.near[other][id] = score
        among[id] = columns

    def vector(self, runs: Mapping[str, frozenset[str]]) -> tuple[Vector, "Columns"]:
        """Of length 1, and the columns of its runs."""
        vector: Vector = {}
        bits = 0
        for word, of_word in runs.items():
            weights, columns = self.words.get(word) or self.weighed(of_word)
            bits |= columns
            for run, weight in weights.items():
                vector[run] = vector.get(run, 0) + weight
        return of_length_one(vector), Columns(bits, sqrt(len(vector) * SHARED))

    def weighed(self, runs: frozenset[str]) -> tuple[Vector, int]:
        """Of one word, and the columns of its runs: a long one weighs more than a short one, but less than its many
        runs would."""
        weights = {run: self.weights.get(run, self.unknown) for run in runs}
        length = sum(weight * weight for weight in weights.values()) ** 0.125 or 1
        bits = 0
        for run in runs:
            bits |= self.columns.get(run, 0)
        return {run: weight / length for run, weight in weights.items()}, bits

    def alike(
        self, vector: Vector, columns: "Columns", among: Mapping[str, "Columns"], threshold: float
    ) -> Iterator[tuple[str, float]]:
        """Those of these ids that resemble it so much at least, each how much.

        One that shares few runs is passed over before it is weighed: a count of bits costs a thirtieth.
        """
        bits, size = columns
        for id, (others, other_size) in among.items():
            if (bits & others).bit_count() > size * other_size:
                score = cosine(vector, self.vectors[id])
                if score >= threshold:
                    yield id, score

    def similar(self, text: str, group: str | None = None, limit: int = 5) -> list[Match]:
        """Those of a group, or of all, that resemble a text, best first."""
        vector, columns = self.vector(read(text).runs)
        groups = self.columns_of if group is None else [group]
        matches = (
            match
            for each in groups
            for match in self.alike(vector, columns, self.columns_of.get(each, {}), WORTH_A_LOOK)
        )
        return sorted((Match(id, round(score, 3)) for id, score in matches), key=best_first)[:limit]

    def pairs(self, among: Collection[str]) -> list[Pair]:
        """Which two of these ids may say the same, best first."""
        place = {id: n for n, id in enumerate(among)}
        near = {id: {other: score for other, score in self.near[id].items() if other in place} for id in among}
        closest = {id: max(scores.values(), default=0) for id, scores in near.items()}
        results = [
            Pair(a, b, round(score, 3), differing(self.readings[a], self.readings[b]))
            for a, scores in near.items()
            for b, score in scores.items()
            if place[a] < place[b] and (score >= SAME or score == closest[a] == closest[b])
        ]
        return sorted(results, key=lambda pair: (-pair.score, pair.a, pair.b))

    def between(self, a: str, b: str) -> tuple[float, list[Difference]]:
        """How alike these two are, and in what they differ."""
        return round(cosine(self.vectors[a], self.vectors[b]), 3), differing(self.readings[a], self.readings[b])

    def proposals(self, loose: Iterable[str], themes: Mapping[str, tuple[str, Collection[str]]]) -> list[Proposal]:
        """The theme in which each loose insight may belong, where one is near and the next is far, nearest first.

        `themes`: id → its title and the ids of its insights.
        """
        centres = {id: self.centre(id, title, tuple(insights)) for id, (title, insights) in themes.items()}
        self.centres |= centres
        results = []
        for id in loose:
            scores = {theme: self.nearness(id, centre) for theme, centre in centres.items()}
            best, *others = sorted(scores, key=lambda theme: -scores[theme]) or [""]
            score, next_best = scores.get(best, 0), scores[others[0]] if others else 0
            if score >= max(BELONGS, BEYOND_THE_NEXT * next_best):
                results.append(Proposal(id, best, round(score, 3), self.why(id, centres[best].vector)))
        return sorted(results, key=lambda each: (-each.score, each.insight))

    def centre(self, theme: str, title: str, insights: tuple[str, ...]) -> "Centre":
        """The title counts as one insight of its own. Where nothing changed since it was asked for last it stays."""
        last = self.centres.get(theme)
        if last and (last.title, last.insights) == (title, insights):
            return last
        centre: Vector = {}
        for vector in (self.vector(read(title).runs)[0], *(self.vectors[id] for id in insights)):
            for run, weight in vector.items():
                centre[run] = centre.get(run, 0) + weight
        return Centre(title, insights, of_length_one(centre), {})

    def nearness(self, id: str, centre: "Centre") -> float:
        """0 to 1, kept for the next time."""
        if id not in centre.scores:
            centre.scores[id] = cosine(self.vectors[id], centre.vector)
        return centre.scores[id]

    def why(self, id: str, centre: Vector, limit: int = 3) -> list[str]:
        """The words of an insight that bring it nearest, nearest first."""
        vector, runs = self.vectors[id], self.readings[id].runs
        near = {word: sum(vector[run] * centre.get(run, 0) for run in results) for word, results in runs.items()}
        return [word for word in sorted(near, key=lambda word: (-near[word], word)) if near[word] > 0][:limit]


def best_first(match: Match) -> tuple[float, str]:
    """What to sort by; equals by id, so that the order is the same each time."""
    return -match.score, match.id


def of_length_one(vector: Vector) -> Vector:
    """One without any weight stays as it is."""
    length = sqrt(sum(weight * weight for weight in vector.values())) or 1
    return {run: weight / length for run, weight in vector.items()}


def cosine(one: Vector, other: Vector) -> float:
    """Of two of length 1: 0, nothing in common, to 1, the same."""
    return sum([one[run] * other[run] for run in one.keys() & other.keys()])
