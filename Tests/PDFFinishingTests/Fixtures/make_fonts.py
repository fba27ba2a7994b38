"""Makes Fixture.otf and Fixture.ttf: a few unhinted glyphs of DejaVu Sans, as CFF and as TrueType outlines."""
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TEXT = "".join(map(chr, range(32, 127))) + "éèœŒ°€–’ΕληνικάŁóźкирлца"

font = TTFont(sys.argv[1])
options = Options(layout_features=[], hinting=False, notdef_outline=True, drop_tables=["FFTM"])
subsetter = Subsetter(options)
subsetter.populate(text=TEXT)
subsetter.subset(font)
for record in font["name"].names:
    record.string = record.toUnicode().replace("DejaVu", "Fixture")
font.save("Fixture.ttf")

glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
builder = FontBuilder(font["head"].unitsPerEm, isTTF=False)
builder.setupGlyphOrder(order)
builder.setupCharacterMap(font.getBestCmap())
charstrings = {}
for name in order:
    pen = T2CharStringPen(glyphs[name].width, glyphs)
    glyphs[name].draw(pen)
    charstrings[name] = pen.getCharString()
builder.setupCFF("FixtureCFF", {"FullName": "Fixture CFF"}, charstrings, {})
builder.setupHorizontalMetrics({name: font["hmtx"][name] for name in order})
builder.setupHorizontalHeader(ascent=font["hhea"].ascent, descent=font["hhea"].descent)
builder.setupNameTable({"familyName": "Fixture CFF", "styleName": "Regular", "psName": "FixtureCFF"})
builder.setupOS2(sTypoAscender=font["hhea"].ascent, usWinAscent=2000, usWinDescent=500)
builder.setupPost()
builder.save("Fixture.otf")
