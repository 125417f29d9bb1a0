"""What many read alike: kept as bytes, and compressed once."""

import gzip
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Generic, NamedTuple, TypeVar

from flask import Response, request

from .headers import COMPRESSIBLE, MIN_COMPRESSED

T = TypeVar("T")


class CachedResponse(NamedTuple):
    """An answer's body, as it is and compressed; None where that is not worth it."""

    plain: bytes
    content_type: str
    gzipped: bytes | None

    def respond(self) -> Response:
        """Compressed for whoever takes gzip."""
        response = Response(self.plain, content_type=self.content_type)
        if self.gzipped:
            response.vary.add("Accept-Encoding")
            if request.accept_encodings.quality("gzip") > 0:
                response.set_data(self.gzipped)
                response.headers["Content-Encoding"] = "gzip"
        return response


def cached_response(content: str | bytes, content_type: str = "text/html; charset=utf-8") -> CachedResponse:
    """Compressed at once where its type and size are worth it; not for pages with secrets beside what people typed."""
    plain = content.encode() if isinstance(content, str) else content
    compressible = content_type.partition(";")[0] in COMPRESSIBLE and len(plain) >= MIN_COMPRESSED
    return CachedResponse(plain, content_type, gzip.compress(plain, 6, mtime=0) if compressible else None)


class LruCache(Generic[T]):
    """So many of what was made last, by what they were made of."""

    def __init__(self, size: int) -> None:
        self.size, self.entries = size, OrderedDict[Hashable, T]()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made of this key, or is made now; what nobody asked for the longest goes."""
        value = self.entries.pop(key, None)
        if value is None:
            value = make()
        self.entries[key] = value
        while len(self.entries) > self.size:
            self.entries.popitem(last=False)
        return value

    def forget(self, is_stale: Callable[[Any], bool]) -> None:
        """All whose key is stale."""
        for key in [key for key in self.entries if is_stale(key)]:
            del self.entries[key]
