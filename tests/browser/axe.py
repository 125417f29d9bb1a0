"""What axe-core finds on a page: WCAG 2.0 to 2.2, levels A and AA, and best practice, in light and in dark."""

from .server import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# Those of them that look at colours, which is all that dark changes.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
# A frame is another page, at which the tests look by itself; waiting for its axe takes half a second.
RUN = """(part, runOnly) => axe
  .run(part, { runOnly, resultTypes: ["violations"], iframes: false })
  .then(found => found.violations)"""


def violations(page, only=RULES, part="html"):
    """[(rule, what is wrong, where)] in this part of the page as it looks now."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    return [
        (fault["id"], node["failureSummary"], node["html"])
        for fault in page.locator(part).evaluate(RUN, only)
        for node in fault["nodes"]
    ]


def faults(page, part="html"):
    """One for each thing found: in which light, which rule, what is wrong, where."""
    found = []
    for light, only in {"light": RULES, "dark": COLOURS}.items():
        page.emulate_media(color_scheme=light, reduced_motion="reduce")
        found += [(light, *each) for each in violations(page, only, part)]
    return found
