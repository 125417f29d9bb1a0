"""What may be the name of a person in what somebody wrote: a word with a capital where a sentence doesn't ask for one.

A hint and no more: it marks what somebody should look at before anybody may read it.
"""

import re
from functools import lru_cache

from ..plan import Plan

# After a word or a comma, so not at the beginning of a sentence; and not a word that is all capitals.
NAME = re.compile(r"(?<=[\w,;] )[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:[ -][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)*")
WORD = re.compile(r"[^\W\d_]+")
# Of days, months, countries, languages and programs, which nobody is called.
COMMON = frozenset(
    {
        *("België", "Vlaanderen", "Vlaams", "Vlaamse", "Wallonië", "Brussel", "Brusselse", "Nederland", "Nederlands"),
        *("Nederlandse", "Frans", "Franse", "Engels", "Engelse", "Duits", "Duitse", "Europa", "Europees", "Europese"),
        *("Word", "Excel", "Teams", "Zoom", "Google", "Facebook", "Oogst"),
    }
)


def names_in(text: str, plan: Plan) -> list[str]:
    """Each once, in the order in which they stand there; without words that the plan uses itself.

    >>> from .workshop import NO_PLAN
    >>> names_in("Vraag het aan Karin Peeters, of bel Karin. Zij weet het.", NO_PLAN)
    ['Karin Peeters', 'Karin']
    >>> names_in("Werk met het OCMW en de VDAB in Vlaanderen", NO_PLAN)
    []
    """
    known = COMMON | words_of_plan(plan)
    return list(dict.fromkeys(name for name in NAME.findall(text) if not known.issuperset(WORD.findall(name))))


@lru_cache(maxsize=16)
def words_of_plan(plan: Plan) -> frozenset[str]:
    """Kept, for each text that is looked through asks for them."""
    return frozenset(WORD.findall("\n".join(texts_in(plan.as_data()))))


def texts_in(value: object) -> list[str]:
    """All strings at any depth of JSON's lists and tables; no keys."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts_in(each)]
    if isinstance(value, list):
        return [text for each in value for text in texts_in(each)]
    return [value] if isinstance(value, str) else []
