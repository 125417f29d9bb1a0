"""A hall of phones on one core and the server on another: what `make bench` measures and the goals it holds."""
