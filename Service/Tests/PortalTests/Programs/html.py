"""Reads pages as HTML, strictly: a JSON object of pages by name comes in as a file, what is wrong goes out as JSON."""

import json
import sys

import html5lib

with open(sys.argv[1], encoding="utf-8") as file:
    pages = json.load(file)
problems = {}
for name, text in pages.items():
    try:
        html5lib.HTMLParser(strict=True).parse(text)
    except html5lib.html5parser.ParseError as error:
        problems[name] = str(error)
json.dump(problems, sys.stdout)
