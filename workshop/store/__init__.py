"""Where logs are kept. The seam is `event_store.py`; each database is a file that passes the same contract tests."""
