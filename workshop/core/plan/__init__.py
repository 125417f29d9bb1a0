"""A session plan: read from TOML, checked, completed with defaults, its mistakes explained; typed, for the rules."""

from .format import PLAN, PlanError, in_language, read_plan
from .mistakes import Mistakes
from .model import (
    Actions,
    Category,
    Criterion,
    Discuss,
    Option,
    Plan,
    Posts,
    Privacy,
    Question,
    Ratings,
    Scale,
    Section,
    SeedInsight,
    Stage,
    Use,
    Votes,
)
from .table import Data, as_data
from .toml import read_toml

__all__ = [
    "PLAN",
    "Actions",
    "Category",
    "Criterion",
    "Data",
    "Discuss",
    "Mistakes",
    "Option",
    "Plan",
    "PlanError",
    "Posts",
    "Privacy",
    "Question",
    "Ratings",
    "Scale",
    "Section",
    "SeedInsight",
    "Stage",
    "Use",
    "Votes",
    "as_data",
    "in_language",
    "read_plan",
    "read_toml",
]
