"""How long a text may be, in code points, and how large a number: for the rules, and for screens that tell it early."""

CARD = 200  # where no stage of the plan says otherwise
LONGEST_CARD = 2000  # in any plan; a line that an earlier harvest brings along is as long at most
TITLE = 200  # of a session and of a theme
KEYWORDS = 200
OBJECTION = 200
ADDITION = 300
NOTE = 300  # of a facilitator, under a line
REASON = 200
DECISION_REASON = 500
NAME = 60
PLACE = 120
CLAUSE = 4000
CLAUSES = 500  # of a draft, those that were removed too
TENSIONS = 100  # those that were removed too
ACTION = {"what": 300, "who": 100, "when": 60, "first_step": 300}
ORGANISATION = 100  # for which somebody takes part in an action
IMPORTED = 200  # cards of one list; more are seldom one message
PEOPLE = 1000  # behind one card from a table
BROUGHT = 100  # lines, and actions, that an earlier harvest brings along
TOPICS = 5  # that the room talks about, where no stage of the plan says otherwise

# What a page tells its script; how long a card may be stands in the plan.
LIMITS = {
    "title": TITLE,
    "objection": OBJECTION,
    "addition": ADDITION,
    "note": NOTE,
    "reason": REASON,
    "name": NAME,
    "place": PLACE,
    "decision_reason": DECISION_REASON,
    "clause": CLAUSE,
    "action": ACTION,
    "organisation": ORGANISATION,
    "people": PEOPLE,
}
