"""What reaches into the inside of libraries, and the connections that people come by. Nothing here knows a workshop."""
