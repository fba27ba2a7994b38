"""Draws the SVG of a page in Debian's chromium, and reads the QR code of the picture with zxing: neither knows how it was
made.

usage: qr.py PAGE.html

Prints a JSON object: what each code says, whether it is a QR code, and what a screen reader says of the picture.
"""

import io
import json
import pathlib
import sys

import zxingcpp
from PIL import Image
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page(color_scheme="dark", java_script_enabled=False)
    page.set_content(pathlib.Path(sys.argv[1]).read_text())
    picture = page.locator("svg[role=img]")
    image = Image.open(io.BytesIO(picture.screenshot())).convert("L")
    label = picture.get_attribute("aria-label")
    browser.close()
codes = zxingcpp.read_barcodes(image)
json.dump({"texts": [code.text for code in codes], "formats": [code.format.name for code in codes], "label": label}, sys.stdout)
