"""Does what the pages about templates tell their readers to do, and draws the pictures that stand below it; and the
pictures of the looks: each one's preview, and five side by side.

snippets.py COMMAND CHECKOUT draw|check OUTPUT: prints a line of JSON for each thing that is wrong. `draw` writes the
pictures that are not as they should be to their places, `check` writes them to OUTPUT.

What a page's fences hold:
    ```yaml NAME        a file of that name (also csv); +NAME: more of it
    ```sh               what the reader types; it runs in the folder with those files and all samples
    ```yaml [OPTION...] a snippet: a whole template, members of one, or blocks of a body
A picture below a command shows the first page of the PDF that it wrote, one below a snippet what the snippet makes.
Options of a snippet: `whole` (the page, not the part with something on it), `page=2`, `sample=NAME`, and `with=JSON`,
which is added to the sample; `stamp=TEXT`, with which the page is stamped.
"""

import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

from PIL import Image, ImageChops, ImageOps

from golden import distance
from golden import is_same as looks_same

PAGES = ["Docs/Templates.md", "Docs/TemplateReference.md"]
FOLDER = "Docs/Pictures/templates"
SAMPLE = "18-english-uk-seller"
LARGEST = 600_000  # All of them, in bytes.
WHOLE, PART = 50, 96  # Dots an inch.
GAP = 14  # Between the pages of the gallery, in pixels.

FRAME = {
    "title": 'title: "{invoice.type} {invoice.number}"',
    "page": "page: { size: A5, margins: 8mm, font: Inter, font_size: 9 }",
    "colors": 'colors: { accent: "#0a5c4a", line: "#c9d1d9", tint: "#eef4f2", grey: "#5c6670" }',
    "styles": "styles: { big: { size: 16, weight: bold, color: accent }, small: { size: 8, color: grey }, strong: { weight: bold } }",
}
# What the law wants stands on the next page, where it disturbs no picture.
END = '  - { text: " ", minimum_height: 100mm }\n' * 2 + "  - mentions: all\n"

command, checkout, mode, output = sys.argv[1], sys.argv[2], sys.argv[3], sys.argv[4]
command, checkout = os.path.abspath(command), os.path.abspath(checkout)


class Wrong(Exception):
    pass


def fences(page):
    """Kind, words after it, text and line of each fence, and the picture that stands below it."""
    text = open(f"{checkout}/{page}", encoding="utf-8").read()
    pattern = r"^```(\w*) ?(.*)\n((?:.*\n)*?)```\n(?:\n!\[(.*)\]\(Pictures/templates/([\w-]+)\.png\)\n)?"
    for match in re.finditer(pattern, text, re.MULTILINE):
        kind, words, body, words_for_blind, picture = match.groups()
        yield kind, words.split(), body, picture, f"{page}:{text.count(chr(10), 0, match.start()) + 1}"
        if picture and not words_for_blind:
            raise Wrong(f"{picture} has no words for those who do not see it")


def template(snippet):
    """A whole template with what the snippet leaves out."""
    keys = re.findall(r"^(\w+):", snippet, re.MULTILINE)
    if "extends" in keys:
        return snippet
    if not keys:
        snippet = "body:\n" + re.sub(r"^(?=.)", "  ", snippet, flags=re.MULTILINE)
    elif "body" not in keys:
        snippet += 'body:\n  - text: "{invoice.type} {invoice.number}"\n    style: big\n  - text: "{buyer.name}"\n'
    frame = [value for key, value in FRAME.items() if key not in keys]
    return "\n".join(frame) + "\n" + snippet + ("" if "mentions:" in snippet else END)


def run(arguments, folder, **options):
    result = subprocess.run(arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, **options)
    errors = result.stderr.decode()
    if result.returncode or "error:" in errors or "warning: /theme" in errors:
        raise Wrong(errors.strip() or f"exit status {result.returncode}")
    return result.stdout


def merged(value, more):
    if not isinstance(value, dict) or not isinstance(more, dict):
        return more
    return value | {key: merged(value.get(key), entry) for key, entry in more.items()}


def snippet_picture(body, words, folder):
    """What a snippet makes of a sample."""
    options = dict(word.split("=", 1) for word in words if "=" in word)
    whole = "whole" in words
    with tempfile.TemporaryDirectory() as place:
        for name in ("strings", "logo.png"):
            source = f"{folder}/{name}"
            if os.path.exists(source):
                (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, f"{place}/{name}")
        with open(f"{place}/template.yaml", "w", encoding="utf-8") as file:
            file.write(template(body))
        with open(f"{checkout}/Samples/{options.get('sample', SAMPLE)}.json", encoding="utf-8") as file:
            invoice = merged(json.load(file), json.loads(options.get("with", "{}")))
        with open(f"{place}/invoice.json", "w", encoding="utf-8") as file:
            json.dump(invoice, file)
        stamp = ["--stamp", options["stamp"]] if "stamp" in options else []
        picture = run(
            [command, "--quiet", *stamp, "--language", "en", "--template", place + "/", "--assets", f"{checkout}/Samples/assets",
             "--format", "png", "--dpi", str(WHOLE if whole else PART), "--page", options.get("page", "1"),
             f"{place}/invoice.json"], place)
    return framed(picture) if whole else cropped(picture)


def command_picture(body, folder):
    """The first page of the PDF that a command wrote, by the same command."""
    written = re.search(r" -o (\S+)\.pdf", body)
    if not written:
        raise Wrong("the command above the picture writes no PDF with -o")
    name = written.group(1)
    # What else stands in the fence was done already.
    again = body[body.index("render-invoice"):written.start()] + f" -o {name}.png --format png --dpi {WHOLE}\n"
    run(["bash", "-euc", again], folder, env=environment(folder))
    with open(f"{folder}/{name}.png", "rb") as file:
        return framed(file.read())


def environment(folder):
    return {"PATH": f"{folder}/.bin:/usr/bin:/bin", "HOME": folder}


def framed(picture):
    return ImageOps.expand(Image.open(io.BytesIO(picture)).convert("RGB"), 1, (200, 205, 210))


def cropped(picture):
    """The part with something on it."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    box = ImageChops.difference(image, Image.new("RGB", image.size, (255, 255, 255))).getbbox()
    if box is None:
        raise Wrong("there is nothing on the page")
    return ImageOps.expand(image.crop(box), 10, (255, 255, 255))


def is_same(recorded, image):
    if not os.path.exists(recorded):
        return False
    old = Image.open(recorded).convert("RGB")
    if old.size != image.size:
        return False
    return looks_same(distance(old.convert("L"), image.convert("L")))


def keep(image, path):
    """Compares a picture with the one of the checkout; says what is wrong."""
    few = image.quantize(32, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    if is_same(f"{checkout}/{path}", few.convert("RGB")):
        return None
    few.save(f"{checkout}/{path}" if mode == "draw" else f"{output}/{path.replace('/', '-')}", optimize=True)
    return None if mode == "draw" else f"{path} is not what it should show: make pictures draws it"


def look(name, dots):
    return Image.open(io.BytesIO(run(
        [command, "--quiet", "--template", name, "--assets", f"{checkout}/Samples/assets", "--format", "png", "--dpi",
         str(dots), f"{checkout}/Samples/02-b2b-complete.json"], checkout))).convert("RGB")


def gallery():
    """Five looks side by side, on grey."""
    pages = [look(name, 36) for name in ["classic", "minimal", "studio", "compact", "letter"]]
    width, height = pages[0].size
    sheet = Image.new("RGB", (len(pages) * (width + GAP) + GAP, height + 2 * GAP), (228, 230, 234))
    for index, page in enumerate(pages):
        sheet.paste(page, (GAP + index * (width + GAP), GAP))
    return sheet


def looks():
    for name in sorted(os.listdir(f"{checkout}/Templates")):
        if os.path.exists(f"{checkout}/Templates/{name}/template.yaml"):
            yield name, keep(look(name, 72), f"Templates/{name}/preview.png")
    yield "the first picture of the README", keep(look("classic", 96), "Docs/invoice.png")
    yield "the gallery", keep(gallery(), "Docs/Pictures/looks.png")


def page_jobs(page, pool):
    """Everything that a page tells to do, in order; snippets at once with what follows."""
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f"{folder}/.bin")
        os.symlink(command, f"{folder}/.bin/render-invoice")
        os.symlink(f"{checkout}/Samples", f"{folder}/Samples")
        waiting = []

        def snippet(body, words, picture):
            image = snippet_picture(body, words, folder)
            return keep(image, f"{FOLDER}/{picture}.png") if picture else None

        for kind, words, body, picture, line in fences(page):
            try:
                if words and "." in words[0] and "=" not in words[0]:
                    path = f"{folder}/{words[0].removeprefix('+')}"
                    os.makedirs(os.path.dirname(path), exist_ok=True)
                    with open(path, "a" if words[0].startswith("+") else "w", encoding="utf-8") as file:
                        file.write(body)
                    wrong = None
                elif kind == "sh":
                    run(["bash", "-euc", body], folder, env=environment(folder))
                    wrong = keep(command_picture(body, folder), f"{FOLDER}/{picture}.png") if picture else None
                elif kind == "yaml":
                    waiting.append((line, pool.submit(snippet, body, words, picture)))
                    continue
                else:
                    wrong = "a picture stands below what makes none" if picture else None
            except Wrong as error:
                wrong = str(error)
            if wrong:
                yield line, wrong
        for line, job in waiting:
            try:
                wrong = job.result()
            except Wrong as error:
                wrong = str(error)
            if wrong:
                yield line, wrong


def strays():
    """Pictures that no page shows, and all of them together."""
    shown = {picture for page in PAGES for _, _, _, picture, _ in fences(page) if picture}
    there = {name[:-4] for name in os.listdir(f"{checkout}/{FOLDER}") if name.endswith(".png")}
    for name in sorted(there - shown):
        yield FOLDER, f"no page shows {name}.png"
    size = sum(os.path.getsize(f"{checkout}/{FOLDER}/{name}.png") for name in there)
    if size > LARGEST:
        yield FOLDER, f"the pictures have {size} bytes together, more than {LARGEST}"


if __name__ == "__main__":
    os.makedirs(f"{checkout}/{FOLDER}", exist_ok=True)
    failed = False
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [entry for page in PAGES for entry in page_jobs(page, pool)]
    found += [(place, wrong) for place, wrong in looks() if wrong]
    for line, wrong in found + list(strays()):
        print(json.dumps({"place": line, "wrong": wrong}), flush=True)
        failed = True
    sys.exit(1 if failed and mode == "draw" else 0)
