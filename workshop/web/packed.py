"""What many read alike: kept as bytes, and compressed once."""

import gzip
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, NamedTuple, TypeVar

from flask import Response, request

from .headers import COMPRESSED, WORTH_IT

Made = TypeVar("Made")


class Packed(NamedTuple):
    """An answer's body, as it is and compressed; None where that is not worth it."""

    plain: bytes
    content_type: str
    zipped: bytes | None

    def answer(self) -> Response:
        answer = Response(self.plain, content_type=self.content_type)
        if self.zipped:
            answer.vary.add("Accept-Encoding")
            if request.accept_encodings.quality("gzip") > 0:
                answer.set_data(self.zipped)
                answer.headers["Content-Encoding"] = "gzip"
        return answer


def packed(made: str | bytes, content_type: str = "text/html; charset=utf-8") -> Packed:
    plain = made.encode() if isinstance(made, str) else made
    worth_it = content_type.partition(";")[0] in COMPRESSED and len(plain) >= WORTH_IT
    return Packed(plain, content_type, gzip.compress(plain, 6, mtime=0) if worth_it else None)


class Shelf(Generic[Made]):
    """So many of what was made last, by what they were made of."""

    def __init__(self, most: int) -> None:
        self.most, self.kept = most, OrderedDict[Hashable, Made]()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        found = self.kept.pop(key, None)
        if found is None:
            found = make()
        self.kept[key] = found
        while len(self.kept) > self.most:
            self.kept.popitem(last=False)
        return found
