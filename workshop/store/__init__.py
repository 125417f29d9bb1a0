"""Where logs are kept. The seam is `log.py`; each database is a file beside it that passes the same contract tests."""
