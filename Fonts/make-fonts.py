#!/usr/bin/env python3
"""Makes the bundled fonts from Debian's packages fonts-inter, fonts-noto-core and fonts-noto-mono.

    python3 -m venv /tmp/fonts-venv && /tmp/fonts-venv/bin/pip install fonttools==4.68.0
    cd "$(mktemp -d)" && apt-get download fonts-inter fonts-noto-core fonts-noto-mono
    for package in *.deb; do dpkg -x "$package" .; done
    /tmp/fonts-venv/bin/python CHECKOUT/Fonts/make-fonts.py usr/share/fonts

Installs nothing; the same sources give the same bytes. What the subsets are for: documents are set faster and are
smaller with small fonts. Digits are tabular already in the character map, so that columns of amounts align without an
OpenType feature; contextual alternates and hinting are left out; CFF charstrings carry no subroutines.

CFF glyphs stand in the order of their characters: Cairo searches the character map for each glyph of a document, and
in this order it is a sixth as long.
"""

import pathlib
import sys
import tempfile

from fontTools import merge, subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.reorderGlyphs import reorderGlyphs


def characters(*ranges):
    """Code points of inclusive ranges."""
    return [point for first, last in ranges for point in range(first, last + 1)]


EUROPEAN = characters(
    (0x0020, 0x007E), (0x00A0, 0x024F),  # Latin, without and with diacritics
    (0x0259, 0x0259), (0x02B9, 0x02BC), (0x02C6, 0x02DD),  # modifiers
    (0x0300, 0x0304), (0x0306, 0x030C), (0x0312, 0x0312), (0x031B, 0x031B), (0x0323, 0x0328),  # combining marks
    (0x0370, 0x03FF), (0x0400, 0x04FF),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Latin Additional, with Vietnamese
    (0x2000, 0x200D), (0x2010, 0x2027), (0x202F, 0x203A), (0x203E, 0x2044), (0x2070, 0x209C),  # punctuation, indices
    (0x20A0, 0x20C0), (0x2105, 0x2105), (0x2113, 0x2117), (0x2120, 0x2122), (0x2126, 0x212E),  # currencies, letters
    (0x2150, 0x215F), (0x2190, 0x2199), (0x21A9, 0x21AA), (0x2202, 0x2265), (0x25A0, 0x25CF),  # fractions, arrows
    (0x2610, 0x2612), (0x2713, 0x2718), (0xFB01, 0xFB02), (0xFFFD, 0xFFFD),
)
ARABIC = characters(
    (0x0020, 0x0020), (0x00A0, 0x00A0), (0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0x200C, 0x200F),
    (0x2010, 0x2011), (0x25CC, 0x25CC), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC),
)
HEBREW = characters(
    (0x0020, 0x0020), (0x00A0, 0x00A0), (0x0591, 0x05F4), (0x200C, 0x200F), (0x2010, 0x2011), (0x20AA, 0x20AA),
    (0x25CC, 0x25CC), (0xFB1D, 0xFB4F),
)

COMMON_FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern"]
FONTS = [
    ("opentype/inter/Inter-Regular.otf", EUROPEAN, COMMON_FEATURES),
    ("opentype/inter/Inter-Bold.otf", EUROPEAN, COMMON_FEATURES),
    ("opentype/inter/Inter-Italic.otf", EUROPEAN, COMMON_FEATURES),
    ("truetype/noto/NotoSansArabic-Regular.ttf", ARABIC,
     COMMON_FEATURES + ["isol", "init", "medi", "fina", "rlig", "liga", "calt", "curs"]),
    ("truetype/noto/NotoSansArabic-Bold.ttf", ARABIC,
     COMMON_FEATURES + ["isol", "init", "medi", "fina", "rlig", "liga", "calt", "curs"]),
    ("truetype/noto/NotoSansHebrew-Regular.ttf", HEBREW, COMMON_FEATURES),
    ("truetype/noto/NotoSansHebrew-Bold.ttf", HEBREW, COMMON_FEATURES),
]

#: Symbols that people type, and letters of names in transliteration, that Inter lacks, in one small face: a page asks
#: for it only where nothing else has a glyph.
SYMBOLS = characters(
    (0x0250, 0x02FF), (0x1D00, 0x1DBF), (0x2C60, 0x2C7F), (0xA720, 0xA7FF),  # Latin: phonetic, modifiers, extended
    (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),  # letters, numbers, arrows, operators
    (0x2300, 0x23FF), (0x2460, 0x24FF), (0x2500, 0x259F), (0x25A0, 0x25FF),  # technical, enclosed, boxes, shapes
    (0x2600, 0x26FF), (0x2700, 0x27BF), (0x27C0, 0x27FF), (0x2B00, 0x2BFF),  # symbols, dingbats, more arrows
)
SYMBOL_SOURCES = [
    "truetype/noto/NotoSansSymbols2-Regular.ttf", "truetype/noto/NotoSansSymbols-Regular.ttf",
    "truetype/noto/NotoSansMath-Regular.ttf", "truetype/noto/NotoSans-Regular.ttf",
    "truetype/noto/NotoSansMono-Regular.ttf",
]
SYMBOL_FAMILY = "Invoice Symbols"
#: A space takes the face of what stands before it.
SPACES = [0x0020, 0x00A0, 0x2009, 0x202F]

#: Characters that a font may draw with another's glyph when it lacks its own.
SUBSTITUTES = {0x2011: 0x2010, 0x2010: 0x002D, 0x202F: 0x2009, 0x2212: 0x2013}


def single_substitutions(font, tag):
    """The glyph-to-glyph map of a feature's single substitutions."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == tag
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            mapping.update(getattr(subtable, "mapping", {}))
    return mapping


def prepare(font, wanted):
    """Puts tabular digits and substitutes into the character map."""
    unicode_maps = [table.cmap for table in font["cmap"].tables if table.isUnicode()]
    if "GSUB" in font:
        tabular = single_substitutions(font, "tnum")
        for cmap in unicode_maps:
            for point in range(0x30, 0x3A):
                if point in cmap:
                    cmap[point] = tabular.get(cmap[point], cmap[point])
    for cmap in unicode_maps:
        for point, other in SUBSTITUTES.items():
            if point in wanted and point not in cmap and other in cmap:
                cmap[point] = cmap[other]


def widen(font):
    """Gives all digits the advance of zero: Inter Bold's tabular four is a little narrower."""
    cmap = font.getBestCmap()
    if 0x30 not in cmap or "CFF " not in font:
        return
    advance = font["hmtx"][cmap[0x30]][0]
    charstrings = font["CFF "].cff.topDictIndex[0].CharStrings
    glyphs = font.getGlyphSet()
    for point in range(0x31, 0x3A):
        name = cmap[point]
        if font["hmtx"][name][0] == advance:
            continue
        private = charstrings[name].private
        pen = T2CharStringPen(advance - private.nominalWidthX, glyphs)
        glyphs[name].draw(pen)
        charstrings[name] = pen.getCharString(private, charstrings[name].globalSubrs)
        font["hmtx"][name] = (advance, font["hmtx"][name][1])


def order_by_character(font):
    """Puts a CFF font's glyphs into the order of the characters that they are for."""
    font.ensureDecompiled()
    former = font.getGlyphOrder()
    mapped = [glyph for _, glyph in sorted(font.getBestCmap().items())]
    order = list(dict.fromkeys(former[:1] + mapped + former))
    top = font["CFF "].cff.topDictIndex[0]
    strings = {glyph: top.CharStrings[glyph] for glyph in former}
    for string in strings.values():
        string.decompile()
    reorderGlyphs(font, order)
    top.charset = order
    top.CharStrings.charset = order
    top.CharStrings.charStringsAreIndexed = False
    top.CharStrings.charStrings = {glyph: strings[glyph] for glyph in order}


def make(source, wanted, features, target):
    font = TTFont(source, recalcTimestamp=False, recalcBBoxes=True)
    prepare(font, wanted)
    options = subset.Options()
    options.hinting = False
    options.desubroutinize = True
    options.layout_features = features
    options.name_IDs = ["*"]
    options.name_languages = [0x409, 0]
    options.notdef_outline = True
    options.glyph_names = False
    options.recalc_timestamp = False
    options.drop_tables += ["DSIG", "STAT", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    widen(font)
    if "CFF " in font:
        order_by_character(font)
    font.save(target, reorderTables=True)
    print(f"{target.name}: {len(font.getGlyphOrder())} glyphs, {target.stat().st_size:,} bytes")


def make_symbols(sources, target, others):
    """One face of the symbols that `others` lack, each from the first source that has it."""
    wanted = set(SYMBOLS) - others | set(SPACES)
    parts = []
    with tempfile.TemporaryDirectory() as folder:
        for number, source in enumerate(sources):
            font = TTFont(source, recalcTimestamp=False)
            assert font["head"].unitsPerEm == 1000, source
            prepare(font, wanted)
            taken = wanted & set(font.getBestCmap())
            wanted -= taken
            options = subset.Options()
            options.hinting = False
            options.layout_features = []
            options.notdef_outline = number == 0
            options.glyph_names = False
            options.recalc_timestamp = False
            options.drop_tables += ["DSIG", "STAT", "meta", "MATH", "GSUB", "GPOS", "GDEF", "kern", "vhea", "vmtx"]
            subsetter = subset.Subsetter(options)
            subsetter.populate(unicodes=taken)
            subsetter.subset(font)
            parts.append(f"{folder}/{number}.ttf")
            font.save(parts[-1])
        font = merge.Merger().merge(parts)
    for record in font["name"].names:
        if record.nameID in (1, 4, 16):
            record.string = SYMBOL_FAMILY
        elif record.nameID == 6:
            record.string = SYMBOL_FAMILY.replace(" ", "") + "-Regular"
        elif record.nameID == 3:
            record.string = SYMBOL_FAMILY + " (from Noto Sans)"
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target, reorderTables=True)
    missing = sorted(point for point in wanted if point not in (0x218C, 0x218D, 0x218E, 0x218F))
    print(f"{target.name}: {len(font.getGlyphOrder())} glyphs, {target.stat().st_size:,} bytes, none for {len(missing)}")


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: make-fonts.py FOLDER (usr/share/fonts of the unpacked packages)")
    sources = pathlib.Path(sys.argv[1])
    here = pathlib.Path(__file__).resolve().parent
    for path, wanted, features in FONTS:
        make(sources / path, wanted, features, here / pathlib.Path(path).name)
    inter = set(TTFont(here / "Inter-Regular.otf").getBestCmap())
    make_symbols([sources / path for path in SYMBOL_SOURCES], here / "InvoiceSymbols-Regular.ttf", inter)


main()
