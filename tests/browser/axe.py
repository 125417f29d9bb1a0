"""What axe-core finds on a page: WCAG 2.0 to 2.2, levels A and AA, and best practice, in light and in dark."""

from .server import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(found => found.violations)"


def faults(page):
    """One line for each thing found: in which light, which rule, where."""
    found = []
    for light in ("light", "dark"):
        page.emulate_media(color_scheme=light, reduced_motion="reduce")
        page.evaluate(AXE.read_text())
        for fault in page.evaluate(RUN, RULES):
            found += [f"{light}: {fault['id']}: {node['target']}: {node['failureSummary']}" for node in fault["nodes"]]
    return found
