"""What a card, an objection or an action shows to a viewer who sees it (model/visibility.py)."""

from typing import Any

from ..model.entities import Action, Actor, Insight, Objection, Theme
from ..model.tallies import EVERYTHING
from ..model.visibility import hears_why, status, theme_of, told
from ..model.workshop import Workshop

Patch = dict[str, Any]


def by_budget(workshop: Workshop, dots: dict[str, int] | None) -> Patch | None:
    """Dots by category or for the whole stage, with null for each budget that is another stage's."""
    keys = [EVERYTHING, *(category.id for category in workshop.plan.categories)]
    return None if dots is None else {key: dots.get(key) for key in keys}


def card(workshop: Workshop, insight: Insight, viewer: Actor) -> Patch:
    return {
        "number": insight.number or None,
        "category": insight.category,
        "text": insight.text,
        "original": insight.original,
        "status": status(insight),
        "reason": insight.reason if hears_why(insight, viewer) else None,
        "source": insight.source,
        "people": insight.people,
        "late": insight.late or None,
        "trial": insight.trial or None,
        **author(workshop, insight, viewer),
    }


def author(workshop: Workshop, insight: Insight, viewer: Actor) -> Patch:
    """Who wrote it, where names are asked, and whether that one counts."""
    person = workshop.people.get(insight.by)
    return told({"by": person.name, "excluded": person.excluded or None}, viewer) if person else {}


def theme_said(theme: Theme, viewer: Actor) -> Patch:
    return {
        "category": theme.category,
        "title": theme.title,
        "keywords": theme.keywords,
        "status": status(theme),
        "reason": theme.reason if hears_why(theme, viewer) else None,
    }


def place(workshop: Workshop, target: Insight | Theme, viewer: Actor) -> Patch:
    """Where it lies and where it goes."""
    placed: Patch = {"position": target.position, "sections": target.sections, "criteria": target.criteria}
    return placed if isinstance(target, Theme) else placed | {"theme": theme_of(workshop, target, viewer)}


def objection_said(objection: Objection, viewer: Actor) -> Patch:
    reason = objection.reason if hears_why(objection, viewer) else None
    return {"target": objection.target, "text": objection.text, "status": status(objection), "reason": reason}


def action_said(action: Action, viewer: Actor) -> Patch:
    said = {name: getattr(action, name) for name in ("theme", "what", "who", "when", "first_step")}
    reason = action.reason if hears_why(action, viewer) else None
    return said | {"status": status(action), "reason": reason}
