"""Writes a font of a few boxes: a letter for private use, a noncharacter, and two emoji, in colours or without.

    make_strange_font.py FILE [--colour]
"""

import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

CHARACTERS = {0x20: "space", 0xE001: "private", 0xFFFE: "none", 0xF0001: "plane15", 0x1F600: "emoji", 0x1F601: "smile"}


def box(left, right):
    pen = TTGlyphPen(None)
    for index, point in enumerate([(left, 0), (left, 700), (right, 700), (right, 0)]):
        (pen.lineTo if index else pen.moveTo)(point)
    pen.closePath()
    return pen.glyph()


names = [".notdef", *CHARACTERS.values(), "left", "right"]
font = FontBuilder(1000, isTTF=True)
font.setupGlyphOrder(names)
font.setupCharacterMap(CHARACTERS)
glyphs = {name: box(50, 450) for name in names} | {"space": TTGlyphPen(None).glyph(), "right": box(500, 900)}
font.setupGlyf(glyphs)
font.setupHorizontalMetrics({name: (1000, 50) for name in names})
font.setupHorizontalHeader(ascent=800, descent=-200)
font.setupNameTable({"familyName": "Strange", "styleName": "Regular", "psName": "Strange-Regular"})
font.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
font.setupPost()
if "--colour" in sys.argv[2:]:
    font.setupCOLR({"emoji": [("left", 0), ("right", 1)], "smile": [("left", 1), ("right", 0)]})
    font.setupCPAL([[(1.0, 0.8, 0.0, 1.0), (0.8, 0.0, 0.2, 1.0)]])
font.save(sys.argv[1])
