"""Takes small pictures of pages with a real browser (Debian's chromium) and compares them with references.

usage: pictures.py PLAN

PLAN is a JSON file: {"fonts": DIR, "references": DIR, "output": DIR, "mean": …, "share": …, "pages": [{"name": …, "url": …,
"cookie": {"name": …, "value": …}, "width": …, "scheme": "light" or "dark"}]}. A picture of each page is put into the
output folder; of one that differs, or that a program could not tell from itself moved by a few pixels, NAME.difference.png
beside it. Prints a JSON object: of each page what there is to say.

What a picture depends on: the page, the fonts of this repository, which take the place of those of the system, and how
chromium draws letters without hinting.
"""

import base64
import json
import os
import sys

from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb"]
# Half of CSS's pixels: pages are recognised, and files are small.
SCALE = 0.5
FACES = [("Page", 400, "Inter-Regular.otf"), ("Page", 700, "Inter-Bold.otf"), ("Signs", 400, "InvoiceSymbols-Regular.ttf")]
# A pixel is another one from this distance on, of 255.
FAR = 40
# A page that is moved by so many pixels has to be told apart.
SHIFT = 2


def style(folder):
    """The repository's fonts instead of the system's."""
    rules = []
    for family, weight, name in FACES:
        with open(os.path.join(folder, name), "rb") as file:
            data = base64.b64encode(file.read()).decode()
        rules.append(
            f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("data:font/otf;base64,{data}"); }}')
    rules.append('* { font-family: "Page", "Signs" !important; }')
    return "\n".join(rules)


def take(browser, page, css, path):
    """A picture of the whole page."""
    # The page's own policy, which other tests hold it to, would refuse the fonts.
    context = browser.new_context(
        color_scheme=page["scheme"], viewport={"width": page["width"], "height": 600}, device_scale_factor=SCALE,
        reduced_motion="reduce", bypass_csp=True)
    context.add_cookies([{**page["cookie"], "url": page["url"]}])
    tab = context.new_page()
    answer = tab.goto(page["url"], wait_until="load")
    assert answer is not None and answer.status == 200, (page["name"], answer and answer.status)
    tab.add_style_tag(content=css)
    tab.evaluate("Promise.all([...document.fonts].map((face) => face.load())).then(() => document.fonts.ready)")
    tab.screenshot(path=path, full_page=True, animations="disabled", scale="device")
    context.close()
    with Image.open(path) as image:
        # 32 steps of each colour, which nobody sees: a quarter less to keep.
        coarse = image.convert("RGB").point(lambda value: value & 0xF8 | value >> 5)
    coarse.save(path, optimize=True)


def difference(first, second):
    """The mean distance of the pixels' colours, of 255, and how many of them are far from each other."""
    found = ImageChops.difference(first, second)
    channels = found.split()
    most = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    far = sum(most.histogram()[FAR:]) / (most.size[0] * most.size[1])
    return sum(ImageStat.Stat(found).mean) / 3, far, most


def compare(name, plan):
    """What is to be said of a picture and its reference; None where there is none."""
    path, reference = (os.path.join(plan[folder], name + ".png") for folder in ("output", "references"))
    if not os.path.exists(reference):
        return None
    with Image.open(path) as first, Image.open(reference) as second:
        ours, theirs = first.convert("RGB"), second.convert("RGB")
    if ours.size != theirs.size:
        return {"isSame": False, "isToldApart": True, "words": f"{ours.size} instead of {theirs.size} pixels"}
    mean, far, most = difference(ours, theirs)
    moved = difference(ours, ImageChops.offset(theirs, 0, SHIFT))
    is_same = mean <= plan["mean"] and far <= plan["share"]
    if not is_same:
        ImageChops.invert(most.point(lambda value: min(255, value * 3))).save(
            os.path.join(plan["output"], name + ".difference.png"))
    return {
        "isSame": is_same, "isToldApart": moved[0] > plan["mean"] and moved[1] > plan["share"],
        "words": f"mean {mean:.3f}, far {far:.5f}; moved by {SHIFT} pixels: mean {moved[0]:.3f}, far {moved[1]:.5f}"}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = json.load(file)
    css, found = style(plan["fonts"]), {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for page in plan["pages"]:
            take(browser, page, css, os.path.join(plan["output"], page["name"] + ".png"))
            found[page["name"]] = compare(page["name"], plan)
        browser.close()
    json.dump(found, sys.stdout)


main()
