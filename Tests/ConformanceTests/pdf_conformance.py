"""Walks finished PDFs along the table of Docs/Conformance.md, through qpdf's eyes and independently of the product.

    pdf_conformance.py FILE...
    pdf_conformance.py --describe FILE...
    pdf_conformance.py --mutate FILE

Prints one line for every fault, `FILE: CLAUSE: fault`, and ends with status 1 if there is one. The claims are read from
the file itself: the clauses of PDF/UA-1 and of level A are checked in files that claim them.

With --describe every file becomes a line of JSON, which holds the faults and what the file says of itself.

With --mutate the file, which must be tagged and hold a table, a figure, a link and an attachment, is broken in every
way of MUTATIONS; a fault that goes unnoticed ends with status 1.

A file that claims PDF/UA-1 alone is spared what only PDF/A asks for.
"""

import hashlib
import io
import json
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree
from datetime import datetime

import pikepdf
from fontTools.agl import toUnicode
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Stream

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PDFAID = "{http://www.aiim.org/pdfa/ns/id/}"
PDFUAID = "{http://www.aiim.org/pdfua/ns/id/}"
DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"
FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
EXTENSION = "{http://www.aiim.org/pdfa/ns/extension/}"
SCHEMA = "{http://www.aiim.org/pdfa/ns/schema#}"
PROPERTY = "{http://www.aiim.org/pdfa/ns/property#}"
PREDEFINED = {PDFAID, DC, XMP, PDF, EXTENSION}

PAINTING = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Tj", "TJ", "'", '"', "Do", "INLINE IMAGE"}
GROUPING = {"/Document", "/Part", "/Art", "/Sect", "/Div", "/Table", "/TR", "/THead", "/TBody", "/TFoot", "/L", "/LI"}
STANDARD = GROUPING | {
    "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/P", "/H", "/H1", "/H2", "/H3",
    "/H4", "/H5", "/H6", "/Lbl", "/LBody", "/TH", "/TD", "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code",
    "/Link", "/Annot", "/Figure", "/Formula", "/Form",
}
# What may stand in a paragraph or heading, and what only in a table and its rows.
INLINE = {"/Span", "/Link", "/Figure", "/Quote", "/Note", "/Reference", "/Code", "/Lbl"}
KIDS = {"/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}, "/TR": {"/TH", "/TD"}, "/P": INLINE} | {
    f"/H{level}": INLINE for level in range(1, 7)
}
PARENTS = {"/TR": {"/Table", "/THead", "/TBody", "/TFoot"}, "/TH": {"/TR"}, "/TD": {"/TR"}, "/LI": {"/L"}}


def same_date(xmp, info):
    """Whether the two spellings name the same moment."""
    match = re.fullmatch(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'\d\d'))?", info or "")
    if not match or not xmp:
        return False
    year, month, day, hour, minute, second, zone = match.groups()
    text = f"{year}-{month}-{day}"
    if hour:
        text += f"T{hour}:{minute}:{second}" + ("+00:00" if zone == "Z" else zone[:3] + ":" + zone[4:6])
    return datetime.fromisoformat(text) == datetime.fromisoformat(xmp.replace("Z", "+00:00"))


def unicode_map(font):
    """The codes that ToUnicode knows, with their text."""
    result = {}
    data = font.ToUnicode.read_bytes()
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.S):
        for code, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            result[int(code, 16)] = bytes.fromhex(text.decode())
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.S):
        for low, high, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            for code in range(int(low, 16), int(high, 16) + 1):
                result[code] = bytes.fromhex(text.decode())
        for low, texts in re.findall(rb"<([0-9a-fA-F]+)>\s*<[0-9a-fA-F]+>\s*\[(.*?)\]", block, re.S):
            for step, text in enumerate(re.findall(rb"<([0-9a-fA-F]*)>", texts)):
                result[int(low, 16) + step] = bytes.fromhex(text.decode())
    return result


def stated_widths(font):
    """The widths that the PDF states, by code, and the one of all other codes; in thousandths of the size."""
    if font.Subtype != "/Type0":
        first = int(font.get("/FirstChar", 0))
        return {first + step: float(width) for step, width in enumerate(font.get("/Widths", []))}, 0.0
    descendant = font.DescendantFonts[0]
    widths, entries, index = {}, list(descendant.get("/W", [])), 0
    while index < len(entries):
        if isinstance(entries[index + 1], Array):
            for step, width in enumerate(entries[index + 1]):
                widths[int(entries[index]) + step] = float(width)
            index += 2
        else:
            for code in range(int(entries[index]), int(entries[index + 1]) + 1):
                widths[code] = float(entries[index + 2])
            index += 3
    return widths, float(descendant.get("/DW", 1000))


def embedded_widths(font):
    """A function from codes to the widths of the embedded program, None where it lacks the glyph; None without one."""
    simple = font.Subtype != "/Type0"
    descriptor = (font if simple else font.DescendantFonts[0]).get("/FontDescriptor", Dictionary())
    if "/FontFile3" in descriptor:
        program = CFFFontSet()
        program.decompile(io.BytesIO(descriptor.FontFile3.read_bytes()), None)
        top = program[0]
        glyphs = {toUnicode(name): name for name in top.charset} if simple else {}

        def width(code):
            if simple:
                text = bytes([code]).decode("cp1252", "replace")
                name = glyphs.get({"\xa0": " ", "\xad": "-"}.get(text, text))
            else:
                name = f"cid{code:05d}" if hasattr(top, "ROS") else top.charset[code]
            if name not in top.CharStrings:
                return None
            glyph = top.CharStrings[name]
            glyph.draw(NullPen())
            return glyph.width * top.FontMatrix[0] * 1000

        return width
    if "/FontFile2" not in descriptor:
        return None
    program = TTFont(io.BytesIO(descriptor.FontFile2.read_bytes()))
    order, metrics, scale = program.getGlyphOrder(), program["hmtx"].metrics, 1000 / program["head"].unitsPerEm

    def width(code):
        if simple:
            tables = {(table.platformID, table.platEncID): table.cmap for table in program["cmap"].tables}
            name = tables.get((3, 1), {}).get(ord(bytes([code]).decode("cp1252")))
        else:
            name = order[code] if code < len(order) else None
        return metrics[name][0] * scale if name in metrics else None

    return width


class Walk:
    def __init__(self, path):
        self.path = path
        self.faults = []
        self.checks = 0
        if isinstance(path, bytes):
            self.bytes = path
        else:
            with open(path, "rb") as file:
                self.bytes = file.read()
        self.pdf = pikepdf.open(io.BytesIO(self.bytes))
        self.root = self.pdf.Root
        self.objects = [o for o in self.pdf.objects if isinstance(o, (Dictionary, Stream))]
        self.properties = {}
        self.archival = True

    def check(self, clause, holds, fault):
        self.checks += 1
        if not holds:
            self.faults.append(f"{clause}: {fault}")

    def run(self):
        self.file_structure()
        self.metadata()
        self.strings()
        part = self.properties.get(PDFAID + "part")
        self.level = self.properties.get(PDFAID + "conformance")
        if self.archival:
            self.check("A 6.6.4", part == "3", "pdfaid:part is not 3")
            self.check("A 6.6.4", self.level in ("A", "B"), "pdfaid:conformance is neither A nor B")
        self.tagged = self.level == "A" or not self.archival
        if self.archival:
            self.colours()
        self.fonts()
        self.glyphs()
        self.annotations()
        self.files()
        if self.tagged:
            self.claims_of_accessibility()
            self.structure()
        warnings = [str(warning) for warning in self.pdf.get_warnings()]
        self.check("PDF 7.3.7", not warnings, f"qpdf warns: {warnings[:3]}")
        return self.faults

    # ISO 19005-3, 6.1.13, with the Info dictionary and the operands of content
    def strings(self):
        def lengths(value):
            if isinstance(value, pikepdf.String):
                yield len(bytes(value))
            elif isinstance(value, Array):
                for item in value:
                    if not getattr(item, "is_indirect", False):
                        yield from lengths(item)
            elif isinstance(value, (Dictionary, Stream)):
                for item in dict(value.items()).values():
                    if not getattr(item, "is_indirect", False):
                        yield from lengths(item)

        contents = list(self.pdf.pages) + [
            o for o in self.objects if isinstance(o, Stream) and o.get("/Subtype") == "/Form"
        ]
        operands = [o for c in contents for operands, _ in pikepdf.parse_content_stream(c) for o in operands]
        longest = max((length for value in [*self.objects, *operands] for length in lengths(value)), default=0)
        self.check("A 6.1.13", longest <= 32767, f"a string of {longest} bytes")

    # ISO 19005-3, 6.1
    def file_structure(self):
        self.check("A 6.1.2", re.match(rb"%PDF-1\.[0-7]\n%[\x80-\xff]{4}", self.bytes), "header is not that of PDF/A")
        self.check("A 6.1.3", self.bytes.rstrip(b"\r\n").endswith(b"%%EOF"), "data after the end of file")
        self.check("A 6.1.3", not self.pdf.is_encrypted, "encrypted")
        identifier = self.pdf.trailer.get("/ID")
        self.check(
            "A 6.1.3",
            identifier is not None and len(identifier) == 2 and all(len(bytes(i)) == 16 for i in identifier),
            "no file identifier",
        )
        for object in self.objects:
            if isinstance(object, Stream):
                names = object.get("/Filter", [])
                names = [names] if isinstance(names, Name) else list(names)
                self.check("A 6.1.7.2", not set(map(str, names)) & {"/LZWDecode", "/Crypt"}, "forbidden filter")
                self.check("A 6.1.7.1", "/F" not in object, "a stream outside the file")

    # ISO 19005-3, 6.6; ISO 14289-1, 5
    def metadata(self):
        stream = self.root.get("/Metadata")
        self.check("A 6.6.2.1", stream is not None, "no metadata stream")
        if stream is None:
            return
        self.check("A 6.6.2.1", "/Filter" not in stream, "metadata stream is encoded")
        data = stream.read_raw_bytes()
        header = data.split(b"?>", 1)[0]
        self.check(
            "A 6.6.2.1",
            b"bytes=" not in header and b"encoding=" not in header,
            "attributes in the packet header",
        )
        tree = ElementTree.fromstring(data.decode("utf-8"))
        for description in tree.iter(RDF + "Description"):
            for child in description:
                if not description.get(RDF + "about") == "":
                    continue
                if child.tag == EXTENSION + "schemas":
                    continue
                items = [item.text or "" for item in child.iter(RDF + "li")]
                self.properties[child.tag] = items[0] if items else (child.text or "")
        self.archival = PDFAID + "part" in self.properties or PDFUAID + "part" not in self.properties
        if self.archival:
            self.extension_schemas(tree)
        info = {key: str(value) for key, value in self.pdf.docinfo.items()}
        pairs = {
            "/Title": DC + "title", "/Author": DC + "creator", "/Subject": DC + "description",
            "/Keywords": PDF + "Keywords", "/Creator": XMP + "CreatorTool", "/Producer": PDF + "Producer",
        }
        for key, tag in pairs.items():
            self.check("A 6.6.3", info.get(key) == self.properties.get(tag), f"{key} differs between Info and XMP")
        for key, tag in {"/CreationDate": XMP + "CreateDate", "/ModDate": XMP + "ModifyDate"}.items():
            self.check(
                "A 6.6.3",
                same_date(self.properties.get(tag), info.get(key)),
                f"{key} differs between Info and XMP",
            )
        self.check(
            "A 6.6.2.1",
            self.properties.get(DC + "format") == "application/pdf",
            "dc:format is not application/pdf",
        )

    def extension_schemas(self, tree):
        described = set()
        for schema in tree.iter(SCHEMA + "property"):
            owner = next(li for li in tree.iter(RDF + "li") if schema in list(li))
            namespace = owner.findtext(SCHEMA + "namespaceURI")
            self.check(
                "A 6.6.2.3",
                owner.findtext(SCHEMA + "schema") and owner.findtext(SCHEMA + "prefix"),
                "schema without name or prefix",
            )
            for item in schema.iter(RDF + "li"):
                described.add("{" + namespace + "}" + (item.findtext(PROPERTY + "name") or ""))
                self.check(
                    "A 6.6.2.3",
                    item.findtext(PROPERTY + "valueType") in ("Text", "Integer"),
                    "property of no known type",
                )
                self.check(
                    "A 6.6.2.3",
                    item.findtext(PROPERTY + "category") in ("internal", "external"),
                    "property of no known category",
                )
                self.check("A 6.6.2.3", item.findtext(PROPERTY + "description"), "property without description")
        for tag in self.properties:
            namespace = tag.split("}")[0] + "}"
            self.check("A 6.6.2.3", namespace in PREDEFINED or tag in described, f"{tag} is not described")

    # ISO 19005-3, 6.2
    def colours(self):
        intents = [i for i in self.root.get("/OutputIntents", []) if i.get("/S") == "/GTS_PDFA1"]
        self.check("A 6.2.3", len(intents) == 1, "not exactly one output intent for PDF/A")
        for intent in intents:
            profile = intent.get("/DestOutputProfile")
            data = profile.read_bytes() if profile is not None else b""
            self.check("A 6.2.3", profile is not None and profile.get("/N") == 3, "no profile of three components")
            self.check(
                "A 6.2.3",
                data[12:16] == b"mntr" and data[16:20] == b"RGB " and data[36:40] == b"acsp",
                "no RGB monitor profile",
            )
            self.check(
                "A 6.2.3",
                len(data) == int.from_bytes(data[:4], "big") and data[8:9] <= b"\x04",
                "damaged profile",
            )
        for object in self.objects:
            if not isinstance(object, Stream):
                continue
            if object.get("/Subtype") == "/Image":
                self.check(
                    "A 6.2.4.3",
                    object.get("/ColorSpace") in ("/DeviceRGB", "/DeviceGray") or object.get("/ImageMask", False),
                    "image in a colour space that sRGB does not cover",
                )
                self.check("A 6.2.8", not object.get("/Interpolate", False), "smoothed image")
                self.check("A 6.2.8", "/Alternates" not in object and "/OPI" not in object, "image with alternates")
            self.check("A 6.2.9", object.get("/Subtype") != "/PS" and "/Ref" not in object, "foreign XObject")
        for page in self.pdf.pages:
            for content in [page] + [o for o in self.objects if isinstance(o, Stream) and o.get("/Subtype") == "/Form"]:
                for _, operator in pikepdf.parse_content_stream(content):
                    self.check("A 6.2.4.3", str(operator) not in ("k", "K"), "colour in CMYK")

    # ISO 19005-3, 6.2.11; ISO 14289-1, 7.21
    def check_texts(self, font, name):
        """What the glyphs of a font stand for."""
        for text in unicode_map(font).values() if "/ToUnicode" in font else []:
            text = text.decode("utf-16-be", "surrogatepass")
            self.check("UA 7.21.7", not set(text) & set("\0\ufeff\ufffe"), f"{name} maps a glyph to no character")
            # The clause admits it within ActualText; this product never writes it.
            self.check(
                "A 6.2.11.7.3",
                not any(unicodedata.category(letter) == "Co" for letter in text),
                f"{name} maps a glyph to private use",
            )

    def fonts(self):
        fonts = [o for o in self.objects if o.get("/Type") == "/Font"]
        for font in fonts:
            kind, name = font.get("/Subtype"), str(font.get("/BaseFont", "font"))
            if kind in ("/Type0", "/Type3"):
                self.check("A 6.2.11.7.2", "/ToUnicode" in font or not self.tagged, f"{name} has no ToUnicode")
                self.check_texts(font, name)
                if kind == "/Type3":
                    continue
                self.check("A 6.2.11.3", font.Encoding == "/Identity-H", f"{name} has an encoding of its own")
                continue
            self.check_texts(font, name)
            descriptor = font.get("/FontDescriptor", Dictionary())
            self.check(
                "A 6.2.11.4",
                any(k in descriptor for k in ("/FontFile", "/FontFile2", "/FontFile3")),
                f"{name} is not embedded",
            )
            self.check("A 6.2.11.4", re.match(r"/[A-Z]{6}\+", name), f"{name} is no subset by its name")
            if kind == "/CIDFontType2":
                self.check("A 6.2.11.3.2", font.get("/CIDToGIDMap") == "/Identity", f"{name} has no CIDToGIDMap")
                self.check("A 6.2.11.5", "/W" in font, f"{name} has no widths")
            if kind == "/TrueType":
                symbolic = int(descriptor.get("/Flags", 0)) & 4
                self.check(
                    "A 6.2.11.6",
                    (font.get("/Encoding") == "/WinAnsiEncoding") != bool(symbolic),
                    f"{name} has the wrong encoding",
                )

    # ISO 19005-3, 6.2.11.5 to 6.2.11.8: what is painted with each font
    def glyphs(self):
        painted = {}
        forms = [o for o in self.objects if isinstance(o, Stream) and o.get("/Subtype") == "/Form"]
        for content in list(self.pdf.pages) + forms:
            font = None
            fonts = content.get("/Resources", Dictionary()).get("/Font", Dictionary())
            for operands, operator in pikepdf.parse_content_stream(content):
                if str(operator) == "Tf":
                    font = fonts[str(operands[0])]
                elif str(operator) in ("Tj", "TJ", "'", '"'):
                    texts = operands[0] if str(operator) == "TJ" else operands[-1:]
                    used = painted.setdefault(font.objgen, (font, set()))[1]
                    for text in (bytes(text) for text in texts if isinstance(text, pikepdf.String)):
                        size = 2 if font.Subtype == "/Type0" else 1
                        used.update(int.from_bytes(text[i : i + size], "big") for i in range(0, len(text), size))
        for font, codes in painted.values():
            name = str(font.get("/BaseFont", "font"))
            if font.Subtype == "/Type3":
                continue
            if font.Subtype == "/Type0":
                self.check("A 6.2.11.8", 0 not in codes, f"{name} paints .notdef")
                system = font.DescendantFonts[0].CIDSystemInfo
                self.check(
                    "A 6.2.11.3.1",
                    (bytes(system.Registry), bytes(system.Ordering)) == (b"Adobe", b"Identity"),
                    f"{name} is of another character collection",
                )
            if "/ToUnicode" in font:
                known = unicode_map(font)
                for code in codes:
                    self.check("A 6.2.11.7.2", known.get(code), f"{name} has no text for code {code}")
            widths, default = stated_widths(font)
            embedded = embedded_widths(font)
            for code in codes if embedded else []:
                width = embedded(code)
                self.check("A 6.2.11.4.1", width is not None, f"{name} lacks the glyph of code {code}")
                self.check(
                    "A 6.2.11.5",
                    width is None or abs(width - widths.get(code, default)) <= 1,
                    f"{name} states another width for code {code}",
                )

    # ISO 19005-3, 6.3 and 6.5; ISO 14289-1, 7.18
    def annotations(self):
        self.check("A 6.5.2", "/AA" not in self.root and "/OpenAction" not in self.root, "actions of the document")
        for page in self.pdf.pages:
            for annotation in page.get("/Annots", []):
                self.check("A 6.3.1", annotation.Subtype == "/Link", "annotation that is no link")
                self.check("A 6.3.2", int(annotation.get("/F", 0)) & 0b1_0010_0111 == 4, "annotation is not printed")
                action = annotation.get("/A", Dictionary(S=Name.GoTo))
                self.check("A 6.5.1", action.S in ("/URI", "/GoTo"), "action that is not allowed")
                if self.tagged:
                    self.check("UA 7.18.5", str(annotation.get("/Contents", "")) != "", "link without contents")
                    self.check("UA 7.18.1", "/StructParent" in annotation, "annotation outside the structure")
            if self.tagged:
                self.check("UA 7.18.3", page.get("/Tabs") == "/S", "tab order is not that of the structure")

    # ISO 19005-3, 6.8
    def files(self):
        tree = self.root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary()).get("/Names", Array())
        keys = [bytes(key) for key in list(tree)[::2]]
        self.check("A 6.8", keys == sorted(set(keys)), "names are not sorted")
        associated = [file.objgen for file in self.root.get("/AF", [])]
        self.check("A 6.8", len(associated) == len(keys), "catalog's AF does not hold every file")
        for file in list(tree)[1::2]:
            name = str(file.get("/UF", ""))
            self.check("A 6.8", name and str(file.get("/F", "")) == name, "file without name")
            self.check("A 6.8", file.objgen in associated, f"{name} is not associated")
            self.check(
                "A 6.8",
                file.get("/AFRelationship") in ("/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified"),
                f"{name} has no relationship",
            )
            stream = file.EF.F
            data = stream.read_bytes()
            self.check(
                "A 6.8",
                re.fullmatch(r"/[^/]+/[^/]+", str(stream.get("/Subtype", ""))),
                f"{name} has no media type",
            )
            parameters = stream.get("/Params", Dictionary())
            self.check("A 6.8", str(parameters.get("/ModDate", "")).startswith("D:"), f"{name} has no date")
            self.check("A 6.8", parameters.get("/Size") == len(data), f"{name} has another size")
            self.check(
                "A 6.8",
                bytes(parameters.get("/CheckSum", b"")) == hashlib.md5(data).digest(),
                f"{name} has another checksum",
            )

    def claims_of_accessibility(self):
        self.check("UA 5", self.properties.get(PDFUAID + "part") == "1", "pdfuaid:part is not 1")
        mark = self.root.get("/MarkInfo", Dictionary())
        self.check("UA 7.1", mark.get("/Marked", False), "not marked as tagged")
        self.check("UA 7.1", not mark.get("/Suspects", False), "tags are suspect")
        self.check("UA 7.1", self.properties.get(DC + "title"), "no dc:title")
        self.check(
            "UA 7.1",
            self.root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False),
            "title is not displayed",
        )
        self.check(
            "UA 7.2",
            re.match(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", str(self.root.get("/Lang", ""))),
            "no language",
        )

    # ISO 19005-3, 6.7; ISO 14289-1, 7
    def structure(self):
        root = self.root.get("/StructTreeRoot")
        self.check("A 6.7.3", root is not None, "no structure")
        if root is None:
            return
        # What the tree holds: marked content by page and MCID, annotations by object.
        self.content, self.objects_in_tree, self.level_of_heading = {}, {}, 0
        for kid in self.kids(root):
            self.element(kid, root)
        parents = {}
        numbers = list(root.ParentTree.Nums)
        for key, value in zip(numbers[::2], numbers[1::2]):
            parents[int(key)] = value
        for page in self.pdf.pages:
            self.page(page, parents)

    def kids(self, element):
        kids = element.get("/K")
        return [] if kids is None else list(kids) if isinstance(kids, Array) else [kids]

    def element(self, element, parent):
        kind = str(element.get("/S"))
        self.check("A 6.7.3.4", kind in STANDARD, f"{kind} is no standard type")
        self.check(
            "A 6.7.3",
            element.get("/P") == parent and element.P.objgen == parent.objgen,
            f"{kind} knows another parent",
        )
        if kind in PARENTS:
            self.check("UA 7.2", str(parent.get("/S")) in PARENTS[kind], f"{kind} in {parent.get('/S')}")
        attributes = element.get("/A", Dictionary())
        if kind == "/TH":
            self.check(
                "UA 7.5",
                attributes.get("/O") == "/Table" and attributes.get("/Scope") in ("/Row", "/Column", "/Both"),
                "header without scope",
            )
        if kind == "/Figure":
            self.check("UA 7.3", str(element.get("/Alt", "")) != "", "figure without alternative text")
            self.check("UA 7.3", len(attributes.get("/BBox", [])) == 4, "figure without bounding box")
        if re.fullmatch("/H[1-6]", kind):
            level = int(kind[2])
            self.check("UA 7.4.2", level <= self.level_of_heading + 1, f"{kind} skips a level")
            self.level_of_heading = level
        if "/Lang" in element:
            self.check("UA 7.2", re.match(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", str(element.Lang)), "bad language")
        if kind == "/Table":
            groups = [self.kids(kid) for kid in self.kids(element) if kid.get("/S") in ("/THead", "/TBody", "/TFoot")]
            rows = [kid for kids in [self.kids(element), *groups] for kid in kids if kid.get("/S") == "/TR"]
            widths = {self.width(row) for row in rows}
            self.check("UA 7.2", len(widths) == 1, f"rows of {sorted(widths)} columns in one table")
        for kid in self.kids(element):
            if isinstance(kid, int):
                self.note(element.Pg, kid, element)
            elif kid.get("/Type") == "/MCR":
                self.note(kid.get("/Pg", element.get("/Pg")), kid.MCID, element)
            elif kid.get("/Type") == "/OBJR":
                self.check("UA 7.18.5", kind == "/Link", f"annotation in {kind}")
                self.objects_in_tree[kid.Obj.objgen] = element.objgen
            else:
                if kind in KIDS:
                    self.check("UA 7.2", str(kid.get("/S")) in KIDS[kind], f"{kid.get('/S')} in {kind}")
                self.element(kid, element)

    def width(self, row):
        return sum(int(cell.get("/A", Dictionary()).get("/ColSpan", 1)) for cell in self.kids(row))

    def note(self, page, identifier, element):
        key = (page.objgen, int(identifier))
        self.check("A 6.7.3", key not in self.content, "marked content in two elements")
        self.check("UA 7.1", str(element.S) not in GROUPING, f"content directly in {element.S}")
        self.content[key] = element.objgen

    def page(self, page, parents):
        row = parents.get(int(page.get("/StructParents", -1)))
        row = list(row) if isinstance(row, Array) else []
        seen, stack, states = [], [], 0
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            states += {"q": 1, "Q": -1}.get(operator, 0)
            self.check("A 6.1.13", 0 <= states <= 28, "graphics states nested too deeply")
            if operator in ("BMC", "BDC"):
                properties = operands[1] if len(operands) > 1 else Dictionary()
                identifier = properties.get("/MCID") if isinstance(properties, Dictionary) else None
                state = "artifact" if operands[0] == "/Artifact" else "tagged" if identifier is not None else "neutral"
                outer = {s for s in stack if s != "neutral"}
                self.check("UA 7.1", state == "neutral" or not outer, f"{state} content inside {outer} content")
                stack.append(state)
                if identifier is not None:
                    seen.append(int(identifier))
            elif operator == "EMC":
                self.check("A 6.2.2", stack, "end of no marked content")
                if stack:
                    stack.pop()
            elif operator in PAINTING:
                self.check(
                    "UA 7.1",
                    "artifact" in stack or "tagged" in stack,
                    f"{operator} paints neither content nor artifact",
                )
        self.check("A 6.2.2", not stack, "marked content without end")
        self.check("A 6.7.3", len(seen) == len(set(seen)), "an MCID twice on a page")
        for identifier in seen:
            owner = self.content.get((page.objgen, identifier))
            self.check("A 6.7.3", owner is not None, f"MCID {identifier} in no element")
            self.check(
                "A 6.7.3",
                identifier < len(row) and row[identifier].objgen == owner,
                f"MCID {identifier} has another parent in the parent tree",
            )
        held = {key[1] for key in self.content if key[0] == page.objgen}
        self.check("A 6.7.3", held == set(seen), "elements hold content that the page lacks")
        for annotation in page.get("/Annots", []):
            owner = self.objects_in_tree.get(annotation.objgen)
            self.check("UA 7.18.1", owner is not None, "annotation in no element")
            parent = parents.get(int(annotation.get("/StructParent", -1)))
            self.check(
                "A 6.7.3",
                parent is not None and parent.objgen == owner,
                "annotation has another parent in the parent tree",
            )


def elements(pdf, kind):
    return [o for o in pdf.objects if isinstance(o, Dictionary) and o.get("/Type") == "/StructElem" and o.S == kind]


def of_type(pdf, kind):
    return next(o for o in pdf.objects if isinstance(o, (Dictionary, Stream)) and o.get("/Type") == kind)


def image(pdf):
    return next(o for o in pdf.objects if isinstance(o, Stream) and o.get("/Subtype") == "/Image")


def edit_content(pdf, old, new):
    page = pdf.pages[0]
    data = page.Contents.read_bytes()
    assert old in data
    page.Contents = pdf.make_stream(data.replace(old, new, 1))


def edit_metadata(pdf, old, new):
    data = pdf.Root.Metadata.read_raw_bytes()
    assert old in data
    pdf.Root.Metadata = pdf.make_stream(data.replace(old, new), Type=Name.Metadata, Subtype=Name.XML)


def drop(object, key):
    assert key in object
    del object[key]


def put(object, key, value):
    object[key] = value


def widen(pdf):
    font = next(o for o in pdf.objects if isinstance(o, Dictionary) and "/Widths" in o)
    font.Widths = Array([width + 5 for width in font.Widths])


def forget_text(pdf):
    font = next(o for o in pdf.objects if isinstance(o, Dictionary) and "/ToUnicode" in o)
    font.ToUnicode = pdf.make_stream(re.sub(rb"<[0-9a-f]+> <[0-9a-f]+>\n", b"", font.ToUnicode.read_bytes()))


def say(pdf, text):
    """Lets a glyph stand for other text."""
    fonts = [o for o in pdf.objects if isinstance(o, Dictionary) and "/ToUnicode" in o]
    font = next((o for o in fonts if o.get("/Subtype") == "/Type0"), fonts[0])
    data = font.ToUnicode.read_bytes()
    font.ToUnicode = pdf.make_stream(re.sub(rb"(<[0-9a-fA-F]+>\s*)<[0-9a-fA-F]+>(\s*endbf)", rb"\1<" + text + rb">\2", data, count=1))
    assert font.ToUnicode.read_bytes() != data


# The clause that must be named, and what breaks it.
MUTATIONS = [
    ("A 6.1.13", lambda pdf: put(pdf.trailer.Info, "/Title", "x" * 32768)),
    ("A 6.1.13", lambda pdf: put(elements(pdf, "/Figure")[0], "/Alt", "λ" * 16384)),
    ("A 6.2.11.7.3", lambda pdf: say(pdf, b"e001")),
    ("UA 7.21.7", lambda pdf: say(pdf, b"0061feff")),
    ("UA 7.2", lambda pdf: put(elements(pdf, "/Table")[0], "/S", Name.H2)),
    ("UA 7.2", lambda pdf: put(elements(pdf, "/TD")[0], "/S", Name.P)),
    ("A 6.2.11.5", lambda pdf: widen(pdf)),
    ("A 6.2.11.7.2", lambda pdf: forget_text(pdf)),
    ("A 6.2.3", lambda pdf: drop(pdf.Root, "/OutputIntents")),
    ("A 6.2.3", lambda pdf: put(pdf.Root.OutputIntents[0], "/DestOutputProfile", pdf.make_stream(b"profile", N=3))),
    ("A 6.2.4.3", lambda pdf: put(image(pdf), "/ColorSpace", Name.DeviceCMYK)),
    ("A 6.2.4.3", lambda pdf: edit_content(pdf, b"/Artifact BMC", b"0 0 0 1 k /Artifact BMC")),
    ("A 6.2.8", lambda pdf: put(image(pdf), "/Interpolate", True)),
    ("A 6.2.11.4", lambda pdf: drop(of_type(pdf, "/Font"), "/FontDescriptor")),
    ("A 6.3.2", lambda pdf: drop(of_type(pdf, "/Annot"), "/F")),
    ("A 6.6.2.1", lambda pdf: drop(pdf.Root, "/Metadata")),
    ("A 6.6.2.3", lambda pdf: edit_metadata(pdf, b"<pdfaProperty:name>Version<", b"<pdfaProperty:name>Other<")),
    ("A 6.6.3", lambda pdf: put(pdf.trailer.Info, "/Title", "Another")),
    ("A 6.6.3", lambda pdf: put(pdf.trailer.Info, "/CreationDate", "20260312100000Z")),
    ("A 6.6.4", lambda pdf: edit_metadata(pdf, b"<pdfaid:part>3", b"<pdfaid:part>1")),
    ("A 6.7.3", lambda pdf: put(elements(pdf, "/H1")[0], "/K", 999)),
    ("A 6.7.3", lambda pdf: put(elements(pdf, "/H1")[0], "/P", elements(pdf, "/Table")[0])),
    ("A 6.7.3", lambda pdf: put(pdf.pages[0], "/StructParents", 1)),
    ("A 6.7.3.4", lambda pdf: put(elements(pdf, "/H1")[0], "/S", Name("/Title"))),
    ("A 6.8", lambda pdf: drop(pdf.Root, "/AF")),
    ("A 6.8", lambda pdf: drop(of_type(pdf, "/Filespec"), "/AFRelationship")),
    ("A 6.8", lambda pdf: drop(of_type(pdf, "/EmbeddedFile"), "/Subtype")),
    ("A 6.8", lambda pdf: of_type(pdf, "/EmbeddedFile").write(b"other")),
    ("UA 5", lambda pdf: edit_metadata(pdf, b"<pdfuaid:part>1", b"<pdfuaid:part>2")),
    ("UA 7.1", lambda pdf: edit_content(pdf, b"/Artifact BMC", b"/Span BMC")),
    ("UA 7.1", lambda pdf: drop(pdf.Root, "/ViewerPreferences")),
    ("UA 7.1", lambda pdf: put(pdf.Root, "/MarkInfo", Dictionary(Marked=True, Suspects=True))),
    ("UA 7.2", lambda pdf: drop(pdf.Root, "/Lang")),
    ("UA 7.2", lambda pdf: put(elements(pdf, "/TR")[0], "/S", Name.Sect)),
    ("UA 7.2", lambda pdf: drop(next(e for e in elements(pdf, "/TD") if "/A" in e), "/A")),
    ("UA 7.3", lambda pdf: drop(elements(pdf, "/Figure")[0], "/Alt")),
    ("UA 7.3", lambda pdf: drop(elements(pdf, "/Figure")[0], "/A")),
    ("UA 7.4.2", lambda pdf: put(elements(pdf, "/H1")[0], "/S", Name.H2)),
    ("UA 7.5", lambda pdf: drop(elements(pdf, "/TH")[0], "/A")),
    ("UA 7.18.1", lambda pdf: put(elements(pdf, "/Link")[0], "/K", elements(pdf, "/Link")[0].K[0])),
    ("UA 7.18.3", lambda pdf: drop(pdf.pages[0], "/Tabs")),
    ("UA 7.18.5", lambda pdf: drop(of_type(pdf, "/Annot"), "/Contents")),
]


def mutate(path):
    status = 0
    for number, (clause, break_it) in enumerate(MUTATIONS):
        with pikepdf.open(path) as pdf:
            break_it(pdf)
            broken = io.BytesIO()
            pdf.save(broken, fix_metadata_version=False)
        faults = Walk(broken.getvalue()).run()
        if not any(fault.startswith(clause + ":") for fault in faults):
            print(f"mutation {number} of {clause} is not noticed: {faults}")
            status = 1
    print(f"{path}: {len(MUTATIONS)} mutations", file=sys.stderr)
    sys.exit(status)


def describe(path):
    """What a file says of itself, and its faults."""
    walk = Walk(path)
    faults = list(dict.fromkeys(walk.run()))
    properties = {}
    for tag, value in walk.properties.items():
        namespace, _, name = tag[1:].partition("}")
        prefix = {PDFAID[1:-1]: "pdfaid:", PDFUAID[1:-1]: "pdfuaid:", FX: "fx:"}.get(namespace)
        if prefix:
            properties[prefix + name] = value
    names = walk.root.get("/Names", Dictionary()).get("/EmbeddedFiles", Dictionary()).get("/Names", Array())
    files = [
        {
            "name": str(file.UF),
            "relationship": str(file.AFRelationship)[1:],
            "type": str(file.EF.F.Subtype)[1:],
            "md5": hashlib.md5(file.EF.F.read_bytes()).hexdigest(),
        }
        for file in list(names)[1::2]
    ]
    return {
        "faults": faults, "checks": walk.checks, "properties": properties, "files": files,
        "pages": len(walk.pdf.pages), "version": walk.pdf.pdf_version, "tagged": "/StructTreeRoot" in walk.root,
    }


def main():
    if sys.argv[1:2] == ["--describe"]:
        for path in sys.argv[2:]:
            print(json.dumps(describe(path)))
        sys.exit(0)
    if sys.argv[1:2] == ["--mutate"]:
        mutate(sys.argv[2])
    if len(sys.argv) < 2:
        sys.exit("no file to check")
    status = 0
    for path in sys.argv[1:]:
        walk = Walk(path)
        for fault in dict.fromkeys(walk.run()):
            print(f"{path}: {fault}")
            status = 1
        print(f"{path}: {walk.checks} checks", file=sys.stderr)
    sys.exit(status)


main()
