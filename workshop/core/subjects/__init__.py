"""What people can do, one subject a file: its events, its rules, its evolve functions, its rows of the two tables."""
