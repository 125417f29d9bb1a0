"""A session plan: read from TOML, checked, completed with defaults, its mistakes explained."""

from .format import PLAN, PlanError, in_language, read_plan

__all__ = ["PLAN", "PlanError", "in_language", "read_plan"]
