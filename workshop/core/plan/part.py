"""What every part of a plan is."""

from dataclasses import dataclass, fields

Data = dict[str, object]  # a table, as TOML and JSON hold it


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A table of a plan; its fields are what may stand there."""

    def as_data(self) -> Data:
        """As it was read, without the tables that were left out."""
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: plain(value) for name, value in values if value is not None}


def plain(value: object) -> object:
    """As JSON has it: lists in place of tuples, tables in place of parts."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.as_data() if isinstance(value, Part) else value
