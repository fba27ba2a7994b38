"""Looks at pages with a real browser (Debian's chromium): axe on each of them in both schemes, its width, and pictures.

usage: browser.py CASES [--shots DIR] [--widths 320,1280]

CASES is a JSON file: {"base": URL, "cases": [{"name": …, "cookie": {"name": …, "value": …} or null, "paths": […]}]}.
Prints a JSON object with all that is wrong; its exit status is 0 however much that is.
"""

import argparse
import json
import os
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
SCHEMES = ("light", "dark")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def look(page, url, label, problems):
    """What is wrong with a page as it stands."""
    answer = page.goto(url, wait_until="load")
    if answer is None or answer.status >= 400:
        problems.append(f"{label}: status {answer.status if answer else 'none'}")
        return
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response
    for violation in found["violations"]:
        for node in violation["nodes"]:
            problems.append(f"{label}: {violation['id']}: {node['html'][:200]}")


def overflow(page, label, problems):
    """Nothing may be wider than the window (WCAG 1.4.10)."""
    extra = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if extra > 0:
        problems.append(f"{label}: {extra} px wider than the window")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cases")
    parser.add_argument("--shots")
    parser.add_argument("--widths", default="320")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    with open(options.cases, encoding="utf-8") as file:
        plan = json.load(file)
    widths = [int(width) for width in options.widths.split(",")]
    problems, count = [], 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for case in plan["cases"]:
            for scheme in SCHEMES:
                context = browser.new_context(color_scheme=scheme, viewport={"width": 1280, "height": 900})
                if case.get("cookie"):
                    context.add_cookies([{**case["cookie"], "url": plan["base"]}])
                page = context.new_page()
                for path in case["paths"]:
                    if options.only and options.only not in path:
                        continue
                    count += 1
                    page.set_viewport_size({"width": 1280, "height": 900})
                    label = f"{case['name']} {path} {scheme}"
                    look(page, plan["base"] + path, label, problems)
                    for width in widths:
                        page.set_viewport_size({"width": width, "height": 800})
                        overflow(page, f"{label} {width}", problems)
                        if options.shots:
                            name = f"{case['name']}{path.replace('/', '-')}-{scheme}-{width}.png".replace("?", "_")
                            page.screenshot(path=os.path.join(options.shots, name), full_page=True)
                context.close()
        browser.close()
    json.dump({"pages": count, "problems": problems}, sys.stdout)


main()
