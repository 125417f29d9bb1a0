"""The page of all parts, for who changes them: `/parts`, with WORKSHOP_DEV=1 only, and in no wheel."""
