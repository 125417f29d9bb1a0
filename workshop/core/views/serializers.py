"""What a card, an objection or an action shows to a role, when it shows at all (public.py)."""

from typing import Any

from ..model.entities import Action, Insight, Objection, Theme
from ..model.workshop import Workshop

Patch = dict[str, Any]


def card(workshop: Workshop, insight: Insight, role: str, own: bool = False) -> Patch:
    """`own`: for its author, who hears why it was hidden."""
    facilitates = role == "facilitator"
    return {
        "number": insight.number or None,
        "category": insight.category,
        "text": insight.text,
        "original": insight.original,
        "status": "hidden" if insight.hidden else "sealed" if insight.sealed else None,
        "reason": insight.reason if facilitates or own else None,
        "source": insight.source,
        "people": insight.people,
        "late": insight.late or None,
        "trial": insight.trial or None,
        "excluded": is_excluded(workshop, insight) or None if facilitates else None,
        "by": author_name(workshop, insight) if facilitates else None,
    }


def is_excluded(workshop: Workshop, insight: Insight) -> bool:
    author = workshop.people.get(insight.by)
    return author is not None and author.excluded


def author_name(workshop: Workshop, insight: Insight) -> str | None:
    author = workshop.people.get(insight.by)
    return author.name if author else None


def place(workshop: Workshop, target: Insight | Theme, role: str) -> Patch:
    """Where it lies and where it goes. Who may not see a hidden theme sees its cards as loose ones."""
    placed: Patch = {"position": target.position, "sections": target.sections, "criteria": target.criteria}
    if isinstance(target, Theme):
        return placed
    return placed | {"theme": target.theme if role == "facilitator" else workshop.group_of(target)}


def objection_said(objection: Objection, role: str, own: bool = False) -> Patch:
    status = "hidden" if objection.hidden else None
    reason = objection.reason if role == "facilitator" or own else None
    return {"target": objection.target, "text": objection.text, "status": status, "reason": reason}


def action_said(action: Action, role: str, own: bool = False) -> Patch:
    said = {name: getattr(action, name) for name in ("theme", "what", "who", "when", "first_step")}
    reason = action.reason if role == "facilitator" or own else None
    return said | {"status": "hidden" if action.hidden else None, "reason": reason}
