"""How a rule says no."""


class Refused(Exception):
    """A rule of the workshop said no. Carries a stable code (protocol.md) and the values the sentence needs.

    The sentence itself is made at the edge, in the reader's language.

    >>> str(Refused("too_long", "text", longest=200, length=214))
    'too_long (text): longest=200, length=214'
    """

    def __init__(self, code: str, field: str | None = None, **values: object):
        self.code, self.field, self.values = code, field, values
        where = f" ({field})" if field else ""
        super().__init__(f"{code}{where}: " + ", ".join(f"{name}={value}" for name, value in values.items()))
