"""What reaches into the inside of libraries, and the lines that people come in by. Nothing here knows a workshop."""
