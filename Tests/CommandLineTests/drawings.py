"""Looks at drawings (SVG) of pages with a real browser (Debian's chromium), beside the PDF as Poppler shows it.

usage: drawings.py FOLDER NAME…

FOLDER has NAME.pdf and NAME-1.svg, NAME-2.svg, … of each name. Prints a JSON object: of each page how far words stand from
where they stand in the PDF (in points), which of them the PDF does not have, the characters by which the texts differ, and
how much the pictures differ: of themselves, of one that stands three pixels lower, and of blank paper.
"""

import html
import json
import os
import re
import subprocess
import sys
from collections import Counter

from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
RESOLUTION = 80
# Each word of a line that is not turned: its text, its ends, its base line.
WORDS = """() => document.fonts.ready.then(() => {
  const words = []
  for (const text of document.querySelectorAll('text')) {
    if (Math.abs(text.getCTM().b) > 1e-6) continue
    for (const match of text.textContent.matchAll(/[^\\s]+/gu)) {
      let [left, right] = [Infinity, -Infinity]
      for (let place = match.index; place < match.index + match[0].length; place++) {
        const box = text.getExtentOfChar(place)
        left = Math.min(left, box.x)
        right = Math.max(right, box.x + box.width)
      }
      words.push([match[0], left, right, text.getStartPositionOfChar(match.index).y])
    }
  }
  return words
})"""
SELECTED = """() => {
  getSelection().selectAllChildren(document.documentElement)
  return getSelection().toString()
}"""


def words_of_pdf(path, number):
    page = subprocess.run(
        ["pdftotext", "-bbox", "-f", str(number), "-l", str(number), path, "-"],
        capture_output=True, text=True, check=True).stdout
    found = re.findall(
        r'<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*?)</word>', page)
    return [(html.unescape(text), float(left), float(right), float(top), float(bottom))
            for left, top, right, bottom, text in found]


def compare_words(seen, expected):
    """The farthest end of a word, and words that are missing."""
    farthest, missing, left = 0, [], list(expected)
    for text, start, end, line in seen:
        same = [word for word in left if word[0] == text and word[3] - 1 <= line <= word[4] + 1]
        if not same:
            missing.append(text)
            continue
        nearest = min(same, key=lambda word: abs(word[1] - start))
        left.remove(nearest)
        farthest = max(farthest, abs(nearest[1] - start), abs(nearest[2] - end))
    return farthest, missing


def difference(first, second):
    """Each program smooths edges in its own way, so points of 4 x 4 pixels are compared."""
    size = (first.size[0] // 4, first.size[1] // 4)
    points = ImageChops.difference(
        *(image.convert("L").resize(size, Image.Resampling.BOX) for image in (first, second)))
    return ImageStat.Stat(points).mean[0], sum(points.histogram()[64:]) / (size[0] * size[1])


def main():
    folder, names = sys.argv[1], sys.argv[2:]
    pages = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name in names:
            number = 0
            while os.path.exists(os.path.join(folder, f"{name}-{number + 1}.svg")):
                number += 1
                pdf = os.path.join(folder, f"{name}.pdf")
                picture = os.path.join(folder, f"{name}-{number}")
                subprocess.run(
                    ["pdftoppm", "-r", str(RESOLUTION), "-f", str(number), "-l", str(number), "-singlefile", "-png",
                     pdf, picture], check=True)
                theirs = Image.open(picture + ".png").convert("RGB")
                context = browser.new_context(
                    viewport={"width": theirs.size[0] * 96 // RESOLUTION + 4,
                              "height": theirs.size[1] * 96 // RESOLUTION + 4},
                    device_scale_factor=RESOLUTION / 96)
                page = context.new_page()
                requests = []
                page.on("request", lambda request: requests.append(request.url))
                page.goto("file://" + picture + ".svg")
                seen = page.evaluate(WORDS)
                page.screenshot(path=picture + "-drawn.png")
                selected = page.evaluate(SELECTED)
                context.close()
                ours = Image.open(picture + "-drawn.png").convert("RGB").crop((0, 0) + theirs.size)
                expected = words_of_pdf(pdf, number)
                farthest, missing = compare_words(seen, expected)
                characters = Counter("".join(selected.split()))
                characters.subtract("".join(word[0] for word in expected))
                pages.append({
                    "name": f"{name}-{number}", "words": len(seen), "farthest": farthest, "missing": missing,
                    "characters": {key: count for key, count in characters.items() if count},
                    "outside": [url for url in requests if not url.startswith(("file://" + picture, "data:"))],
                    "picture": difference(ours, theirs), "lower": difference(ours, ImageChops.offset(theirs, 0, 3)),
                    "blank": difference(ours, Image.new("RGB", ours.size, "white")),
                })
        browser.close()
    json.dump(pages, sys.stdout)


main()
