"""What axe-core (Deque's checker of WCAG rules) finds wrong with a page.

axe.min.js comes with the package axe-playwright-python; nothing is fetched. All of axe's rules
count, best practices too, not only those of WCAG 2.2 AA.
"""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def violations(page: Page) -> list[str]:
    """One line for each element that breaks a rule: the rule, how grave, where, what to mend."""
    found = Axe().run(page).response["violations"]
    return [
        f"{one['id']} ({one['impact']}) at {' '.join(map(str, node['target']))}: "
        f"{node['failureSummary']}"
        for one in found
        for node in one["nodes"]
    ]
