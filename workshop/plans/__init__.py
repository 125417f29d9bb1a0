"""The files of session plans: read, listed, and written so that a hand-written one keeps its comments."""
