"""A session plan: read from TOML, checked, completed with defaults, its mistakes explained; typed, for the rules."""

from .advice import PEOPLE, advice
from .format import PLAN, PlanError, checked, in_language, read_plan
from .mistakes import Fault, Mistakes
from .model import (
    USUAL_PURPOSES,
    Actions,
    Category,
    Criterion,
    Discuss,
    Option,
    Plan,
    Posts,
    Privacy,
    Purpose,
    Question,
    Ratings,
    Scale,
    Section,
    SeedInsight,
    Stage,
    Use,
    Votes,
)
from .part import Data
from .toml import read_toml

__all__ = [
    "PEOPLE",
    "PLAN",
    "USUAL_PURPOSES",
    "Actions",
    "Category",
    "Criterion",
    "Data",
    "Discuss",
    "Fault",
    "Mistakes",
    "Option",
    "Plan",
    "PlanError",
    "Posts",
    "Privacy",
    "Purpose",
    "Question",
    "Ratings",
    "Scale",
    "Section",
    "SeedInsight",
    "Stage",
    "Use",
    "Votes",
    "advice",
    "checked",
    "in_language",
    "read_plan",
    "read_toml",
]
