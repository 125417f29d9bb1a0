"""What invented people do in a step of any plan, by what a phone shows: they follow whoever leads, as a room does.

Whose turn it is and what draws them is the crowd's (crowd.py), as in the demo; what they say is in sentences.toml.
"""

from collections.abc import Callable, Generator, Iterable
from datetime import date, timedelta
from itertools import combinations
from random import Random
from typing import Any

from . import crowd
from .scenes import Step, addition, arrive, done, dot, marking, objection, thumb, voting
from .script import SEED, ScriptPerson
from .sentences import Sentences

Json = dict[str, Any]
# Steps, each of which is told what its answer tells, or None where it was refused.
Acts = Generator[Step, Json | None, None]

CARDS = 2  # that somebody writes in a step, on average
RATED = 12  # lines that somebody gives marks before they have had enough
ACTIONS = 4  # in a step
AGREED = 0.7  # so many are content: with the sentence of a group, or to go on


def one_by_one(steps: Iterable[Step]) -> Acts:
    """Steps of which nobody looks at what is answered."""
    yield from (step for step in steps)  # a generator: what is answered is sent to it


class Lives:
    """`look()` gives what a phone shows now (the protocol's state of a device)."""

    def __init__(self, people: list[ScriptPerson], sentences: Sentences, look: Callable[[], Json], today: date):
        self.people, self.sentences, self.look, self.today = people, sentences, look, today
        self.rng = Random(SEED)
        self.author_of: dict[str, int] = {}
        self.appeals: dict[str, float] = {}
        self.answered: set[tuple[int, str]] = set()  # who said whether the sentence of which group is right
        self.supported: set[str] = set()  # cards that people read along with already
        self.over: set[str] = set()  # rounds in which people read, or wrote, already

    def moment(self) -> str:
        """Names what holds now; with another one, what people were at is over."""
        state = self.look()
        stage, now = state.get("stage") or {}, state.get("now") or {}
        votes = now.get("votes") or now.get("ratings") or {}
        groups = sorted(self.groups()) if now.get("reading") else []
        return f"{state['workshop']['state']} {stage.get('round')} {stage.get('spotlight')} {votes} {groups}"

    def lasts(self, moment: str) -> bool:
        """Whether the same holds as at that moment."""
        return self.moment() == moment

    def come_in(self) -> Acts:
        """One after the other, with what each answers at the check-in."""
        yield from one_by_one(arrive(self.people))

    def acts(self) -> Acts:
        """What this moment asks of people, as long as it lasts."""
        state = self.look()
        now, stage = state["now"], state.get("stage") or {}
        if state["workshop"]["state"] != "open":
            return
        votes, ratings = now.get("votes"), now.get("ratings")
        in_the_open = bool(votes and (votes["support"] or not votes["dots"]))
        if now.get("reading"):
            yield from self.read(stage["round"])
        if now.get("posts") and stage["round"] not in self.over:
            self.over.add(stage["round"])
            yield from self.write(now["posts"], in_the_open)
        if in_the_open:
            for target in self.targets():
                yield from one_by_one(self.support(target))
        elif votes and not (votes["blind"] and votes["revealed"]):
            yield from self.vote(votes)
        if ratings and not (ratings["blind"] and ratings["revealed"]):
            yield from self.rate(stage["id"])
        if now.get("additions") and stage.get("spotlight"):
            yield from self.talk(stage["spotlight"])
        if now.get("actions") and stage["round"] not in self.over:
            self.over.add(stage["round"])
            yield from self.act()

    def write(self, posts: Json, reads_along: bool) -> Acts:
        """Everybody writes some cards, and where that is asked supports what others wrote."""
        categories, each = self.look()["plan"]["categories"], posts.get("per_category") or crowd.CARDS_EACH
        number = min(CARDS, each * len(categories)) * len(self.people)
        cards = self.sentences.write(categories, number, posts["max_chars"], self.rng)
        author_of = crowd.assign_authors(self.people, cards, self.rng, each)
        supports: list[Step] = []
        for card in cards:
            author = author_of[card.name]
            result = yield Step(author, "post_insight", {"category": card.category, "text": card.text}, pause=0.2)
            if result:
                self.author_of[result["insight"]] = author
                supports += self.support(result["insight"]) if reads_along else []
            for _ in range(min(len(supports), 2)):
                yield supports.pop(0)
        yield from one_by_one(supports)
        yield from one_by_one(done(person.number) for person in self.people)

    def support(self, target: str) -> list[Step]:
        """What people have in common, without a limit; of each card once."""
        if target in self.supported:
            return []
        self.supported.add(target)
        numbers = crowd.supporters(self.people, self.appeal(target), self.rng)
        return [dot(number, target) for number in numbers if number != self.author_of.get(target)]

    def vote(self, votes: Json) -> Acts:
        """Everybody at their own pace; a few see a problem."""
        targets = self.targets()
        groups = set(targets.values()) if votes["per"] == "category" else {""}
        lives = []
        for person in self.people[: -crowd.ABSENT or None]:
            draws = [
                {id: self.appeal(id) for id, category in targets.items() if group in ("", category)} for group in groups
            ]
            choices = [id for each in draws for id in crowd.give(each, votes["dots"], self.rng)]
            lives.append(list(voting(person.number, choices)))
        contested = self.some(targets, 2)
        for target, life in zip(contested, lives, strict=False):
            life.insert(-1, objection(life[-1].who, target, self.rng.choice(self.sentences.objections)))
        while lives:
            life = self.rng.choice(lives[:12])
            yield life.pop(0)
            if not life:
                lives.remove(life)

    def rate(self, stage: str) -> Acts:
        """One line at a time; people agree more about some than about others."""
        state = self.look()
        scales = next(each["ratings"]["scales"] for each in state["plan"]["stages"] if each["id"] == stage)
        lines = list(self.targets())[:RATED]
        middle = {(line, scale["id"]): self.rng.random() for line in lines for scale in scales}
        for line in lines:
            for person in self.people:
                for scale in scales:
                    value = crowd.mark(middle[line, scale["id"]], len(scale["values"]), self.rng)
                    yield marking(person.number, line, scale["id"], value)
        yield from one_by_one(done(person.number) for person in self.people)

    def read(self, round: str) -> Acts:
        """What people notice of the cards, once; and whether the sentence of each new group is what they meant."""
        cards = self.cards()
        if round not in self.over and cards:
            self.over.add(round)
            for target in self.some(cards, 2):
                for person in self.some(self.people, 3):
                    yield Step(person.number, "ask", {"target": target}, pause=0.5)
            alike = [pair for pair in combinations(cards, 2) if cards[pair[0]] == cards[pair[1]]]
            for pair in self.some(alike, 2):
                for person in self.some(self.people, 2):
                    yield Step(person.number, "same", {"pair": list(pair)}, pause=0.5)
        for theme in self.groups():
            authors = {
                self.author_of.get(id) for id, card in self.in_play("insights").items() if card.get("theme") == theme
            }
            for number in sorted(author for author in authors if author):
                if (number, theme) not in self.answered:
                    self.answered.add((number, theme))
                    yield Step(number, "recognise", {"theme": theme, "on": self.rng.random() < AGREED}, pause=0.5)

    def talk(self, topic: str) -> Acts:
        """What somebody adds, and thumbs: whether to go on."""
        for text in self.some(self.sentences.additions, 1 + round(self.rng.random())):
            yield addition(self.rng.choice(self.people).number, topic, text)
        further = self.rng.random() < AGREED
        for person in self.people:
            content = self.rng.random() < AGREED
            yield thumb(person.number, "further" if content == further else "next")

    def act(self) -> Acts:
        """Who does what, and who takes part in it."""
        themes = list(self.groups())
        for number, action in enumerate(self.some(self.sentences.actions, ACTIONS)):
            fields = {name: action[name] for name in ("what", "who", "first_step")}
            fields["when"] = (self.today + timedelta(days=30 + 15 * number)).isoformat()
            if themes:
                fields["theme"] = themes[number % len(themes)]
            result = yield Step(self.rng.choice(self.people).number, "add_action", fields, pause=1.5)
            if result:
                for person in self.some(self.people, 3):
                    yield Step(person.number, "join_action", {"action": result["action"], "on": True}, pause=0.5)

    def some(self, of: Iterable[Any], number: int) -> list[Any]:
        """So many of them, or all where there are fewer."""
        everything = list(of)
        return self.rng.sample(everything, min(number, len(everything)))

    # ---- what a phone shows

    def in_play(self, kind: str) -> Json:
        """Cards or themes that everybody sees and that play a part."""
        things = self.look().get(kind) or {}
        return {id: thing for id, thing in things.items() if not (thing.get("status") or thing.get("parked"))}

    def cards(self) -> dict[str, str]:
        """Id → category."""
        return {id: card["category"] for id, card in self.in_play("insights").items() if not card.get("into")}

    def groups(self) -> dict[str, str]:
        """Those with a card in them. Id → category."""
        filled = {card.get("theme") for card in self.in_play("insights").values()}
        return {id: theme["category"] for id, theme in self.in_play("themes").items() if id in filled}

    def targets(self) -> dict[str, str]:
        """What takes dots or marks: groups, and cards in none. Id → category."""
        votes = self.look()["now"].get("votes") or self.look()["now"].get("ratings") or {}
        cards, groups = self.cards(), self.groups() if votes.get("on") == "themes" else {}
        loose = {
            id: category for id, category in cards.items() if self.in_play("insights")[id].get("theme") not in groups
        }
        return groups | loose

    def appeal(self, target: str) -> float:
        """How strongly it draws people: a few lines much, most a little, as in the script."""
        return self.appeals.setdefault(target, min(self.rng.paretovariate(1.0), 12.0))
