"""People without a screen, who join over real sockets and do what everybody does."""

from .participant import participant


class Crowd:
    """`seq` people, each from another region."""

    def __init__(self, workshop, n):
        self.people = [participant(workshop) for _ in range(n)]
        options = workshop.state["plan"]["profile"][0]["options"]
        for number, person in enumerate(self.people):
            person.do("introduce", profile={"regio": options[number % len(options)]["id"]})

    def everybody(self, do, **fields):
        for person in self.people:
            person.do(do, **fields)

    def leave(self):
        for person in self.people:
            person.close()
