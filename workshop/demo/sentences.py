"""What invented people say: the script's own cards where the plan is the script's, else sentences that fit any plan."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

from .script import SEED, Placeholder, Script, ScriptInsight, ScriptPerson

SENTENCES = Path(__file__).parent / "sentences.toml"
SCRIPT_LANGUAGE = "nl"
SILENT = 0.1  # so often an answer is "I would rather not say"
OPENING = 0.4  # so often a card that was written before begins otherwise

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sentences:
    """Of one language, or the script's: `cards` by category where they are the script's, by "" where they fit any."""

    begins: Sequence[str]
    cards: dict[str, Sequence[str]]
    objections: Sequence[str]
    additions: Sequence[str]
    actions: Sequence[Json]

    def write(self, categories: Sequence[Json], number: int, longest: int, rng: Random) -> list[ScriptInsight]:
        """So many cards for these categories (`id`, `title`, `short`?), in turn, none of them twice; fewer where no
        more are there. None is longer than `longest` characters.
        """
        cards: dict[str, ScriptInsight] = {}
        for category, texts in cycle([(each["id"], self.texts(each, longest, rng)) for each in categories]):
            text = next((text for text in texts if text not in cards), None)
            if text is None or len(cards) == number:
                break
            cards[text] = ScriptInsight(Placeholder(f"card {len(cards)}"), category, text)
        return list(cards.values())

    def texts(self, category: Json, longest: int, rng: Random) -> Iterator[str]:
        """What can be said of a category: all as it is, then again with another beginning."""
        own = list(self.cards.get(category["id"], self.cards.get("", ())))
        rng.shuffle(own)
        name = category.get("short") or category["title"]
        plain = [text.replace("{category}", name) for text in own]
        begun = [f"{begin} {text[0].lower()}{text[1:]}" for begin in self.begins for text in plain if text[0].isalpha()]
        rng.shuffle(begun)
        yield from (text for text in plain + begun if len(text) <= longest)


def sentences_for(plan: str, language: str, script: Script) -> Sentences:
    """What people say in a session of this plan (its name) and language."""
    known = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    words = known.get(language) or known[SCRIPT_LANGUAGE]
    cards = {"": words["cards"]}
    objections, additions, actions = words["objections"], words["additions"], words["actions"]
    if plan == script.plan and language == SCRIPT_LANGUAGE:
        cards |= {
            category: [card.text for card in script.cards if card.category == category]
            for category in {card.category for card in script.cards}
        }
        objections = [text for target in script.targets for text in target.objections]
        actions = script.actions
    return Sentences(words["begins"], cards, objections, additions, actions)


def cast_for(questions: Sequence[Json], number: int, script: Script) -> list[ScriptPerson]:
    """So many people, who answer the check-in of a plan: as those of the script, where it asks what they answer."""
    rng = Random(SEED)
    return [
        ScriptPerson(place, answers(questions, script.people[(place - 1) % len(script.people)], rng))
        for place in range(1, number + 1)
    ]


def answers(questions: Sequence[Json], person: ScriptPerson, rng: Random) -> Json:
    """Some would rather not say."""
    profile = {}
    for question in questions:
        options = [option["id"] for option in question["options"]]
        several = bool(question.get("multiple"))
        chosen = person.profile.get(question["id"], rng.sample(options, 1))
        chosen = [answer for answer in (chosen if isinstance(chosen, list) else [chosen]) if answer in options]
        chosen = chosen or rng.sample(options, 1)
        if rng.random() >= SILENT:
            profile[question["id"]] = chosen if several else chosen[0]
    return profile
