"""Draws the first page of all samples in a look, one contact sheet a look, and compares it with the recorded one.

golden.py COMMAND CHECKOUT OUTPUT RENEW LOOK...: prints a line of JSON a look. RENEW is 1 or 0.
"""

import io
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from PIL import Image, ImageChops, ImageStat

DOTS = 34  # An inch: lines, columns and boxes are told apart, letters are not.
COLUMNS = 8
GREYS = 12

# The most that a square of so many pixels may differ on average, of 255, and the share of a page's pixels that may be far
# off. The same page with letters smoothed in another way (drawn four times as large and averaged) comes to 5 and 0 at
# most, a page that is moved by one pixel (0.75 mm) to 25 and 0.0014 at least.
SQUARE = 16
MEAN = 14
SHARE = 0.001
FAR = 96

def page(look, sample):
    """The first page of a sample, in the greys that are kept."""
    picture = subprocess.run(
        [command, "--quiet", "--template", look, "--assets", f"{checkout}/Samples/assets", "--format", "png",
         "--dpi", str(DOTS), f"{checkout}/Samples/{sample}.json"],
        check=True, stdout=subprocess.PIPE).stdout
    return few(Image.open(io.BytesIO(picture)).convert("L"))


def few(image):
    return image.point(lambda grey: round(grey * (GREYS - 1) / 255) * 255 // (GREYS - 1))


def distance(a, b):
    """How far the square that differs most is off, and the share of pixels that are."""
    difference = ImageChops.difference(a, b)
    squares = difference.resize([-(-side // SQUARE) for side in difference.size], Image.Resampling.BOX)
    far = difference.point(lambda value: 255 if value > FAR else 0)
    return squares.getextrema()[1], ImageStat.Stat(far).mean[0] / 255


def is_same(found):
    return found[0] <= MEAN and found[1] <= SHARE


def sheet(pages):
    """All pages side by side, in the order of the samples."""
    width, height = max(page.width for page in pages), max(page.height for page in pages)
    rows = -(-len(pages) // COLUMNS)
    result = Image.new("L", (COLUMNS * (width + 1), rows * (height + 1)), few(Image.new("L", (1, 1), 128)).getpixel((0, 0)))
    for index, page in enumerate(pages):
        result.paste(page, place(index, width, height))
    return result, width, height


def place(index, width, height):
    return index % COLUMNS * (width + 1), index // COLUMNS * (height + 1)


def save(image, path):
    """As few bits a pixel as there are greys."""
    palette = image.point(lambda grey: round(grey * (GREYS - 1) / 255)).convert("P")
    palette.putpalette([value for grey in range(GREYS) for value in [grey * 255 // (GREYS - 1)] * 3])
    palette.save(path, optimize=True, bits=4)


def compare(look, pages):
    """What is wrong with a look: a line a sample."""
    current, width, height = sheet(pages)
    file = f"{checkout}/Tests/References/golden-{look}.png"
    if renew or not os.path.exists(file):
        missing = not renew
        save(current, file)
        return [f"golden-{look}.png was missing; it is recorded now: look at it"] if missing else []
    recorded = Image.open(file).convert("L")
    if recorded.size != current.size:
        save(current, f"{output}/golden-{look}.png")
        return [f"the sheet has {recorded.size} pixels, and would have {current.size}: a sample more, or another page"]
    wrong = []
    for index, sample in enumerate(samples):
        left, top = place(index, width, height)
        old = recorded.crop((left, top, left + pages[index].width, top + pages[index].height))
        found = distance(old, pages[index])
        if not is_same(found):
            wrong.append(f"{sample} differs: a square of it by {found[0]} of 255, {found[1]:.2%} of it far")
        # A page without content would pass for any other.
        elif is_same(distance(old, ImageChops.offset(pages[index], 0, 1))):
            wrong.append(f"{sample} would pass where it is moved by a pixel")
    if wrong:
        save(current, f"{output}/golden-{look}.png")
        ImageChops.difference(recorded, current).save(f"{output}/golden-{look}.difference.png")
    return wrong


if __name__ == "__main__":
    command, checkout, output, renew, looks = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4] == "1", sys.argv[5:]
    samples = sorted(name[:-5] for name in os.listdir(f"{checkout}/Samples") if name.endswith(".json"))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for look in looks:
            pages = list(pool.map(lambda sample: page(look, sample), samples))
            print(json.dumps({"look": look, "wrong": compare(look, pages)}), flush=True)
