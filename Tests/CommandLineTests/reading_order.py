"""reading_order.py (PDF HTML)…: what a screen reader says of each PDF, by its structure, and of the HTML of the same invoice, by
Chromium's accessibility tree; prints the pairs in which the words or their order differ.

What PDFs have outside their structure on each page is not compared: the footer, and the watermark, which HTML has as a line of text
at the top."""
import difflib, re, sys

import pikepdf
from playwright.sync_api import sync_playwright


def unicode_map(font):
    """The codes that ToUnicode knows, with their text."""
    data, result = font.ToUnicode.read_bytes(), {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.S):
        for code, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            result[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.S):
        for low, high, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            for code in range(int(low, 16), int(high, 16) + 1):
                first = bytes.fromhex(text.decode()).decode("utf-16-be")
                result[code] = first[:-1] + chr(ord(first[-1]) + code - int(low, 16))
    return result, 2 if b"<0000> <FFFF>" in data or b"<ffff>" in data.lower() else 1


def contents(page, fonts):
    """The text of each marked content of a page, by its number."""
    texts, stack, font = {}, [], None

    def shown(raw):
        known, width = fonts[font]
        raw = bytes(raw)
        return "".join(known.get(int.from_bytes(raw[i : i + width], "big"), "\ufffd") for i in range(0, len(raw), width))

    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "BDC":
            properties = operands[1] if isinstance(operands[1], pikepdf.Dictionary) else {}
            stack.append((properties.get("/MCID"), properties.get("/ActualText")))
            if stack[-1][1] is not None:
                outer = [number for number, _ in stack if number is not None]
                if outer:
                    number = int(outer[-1])
                    texts[number] = texts.get(number, "") + str(stack[-1][1])
        elif name == "BMC":
            stack.append((None, None))
        elif name == "EMC":
            stack.pop()
        elif name == "Tf":
            reference = page.Resources.Font[str(operands[0])]
            font = reference.objgen
            if font not in fonts:
                fonts[font] = unicode_map(reference)
        elif name in ("Tj", "TJ") and stack:
            outer = [number for number, _ in stack if number is not None]
            if not outer or any(text is not None for _, text in stack):
                continue
            pieces = operands[0] if name == "TJ" else [operands[0]]
            text = "".join(shown(piece) for piece in pieces if isinstance(piece, pikepdf.String))
            texts[int(outer[-1])] = texts.get(int(outer[-1]), "") + text
    return texts


def structure(path):
    """What the structure of a PDF says, piece by piece, in its order."""
    with pikepdf.open(path) as pdf:
        fonts, pages, found = {}, {}, []

        def text(page, number):
            if page.objgen not in pages:
                pages[page.objgen] = contents(page, fonts)
            return pages[page.objgen].get(int(number), "")

        def walk(element, page):
            page = element.get("/Pg", page)
            if element.get("/S") == "/Figure" and "/Alt" in element:
                found.append(str(element.Alt))
                return
            # An empty cell has none.
            kids = element.get("/K", pikepdf.Array())
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                if isinstance(kid, int):
                    found.append(text(page, kid))
                elif kid.get("/Type") == "/MCR":
                    found.append(text(kid.get("/Pg", page), kid.MCID))
                elif kid.get("/Type") != "/OBJR":
                    walk(kid, page)

        walk(pdf.Root.StructTreeRoot, None)
        return found


def accessible(session):
    """What Chromium tells screen readers of a page, piece by piece, in their order."""
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id, found = {node["nodeId"]: node for node in nodes}, []

    def walk(node):
        role = node.get("role", {}).get("value")
        if role == "contentinfo":
            return
        if role in ("StaticText", "image", "img"):
            found.append(node.get("name", {}).get("value", ""))
            return
        for child in node.get("childIds", []):
            if child in by_id:
                walk(by_id[child])

    walk(nodes[0])
    return found


def words(pieces):
    text = " ".join(pieces)
    return [word for word in text.split() if word != "·"]


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1200, "height": 900})
    session = page.context.new_cdp_session(page)
    for pdf, html in zip(sys.argv[1::2], sys.argv[2::2]):
        page.goto("file://" + html)
        page.evaluate("document.querySelectorAll('wbr').forEach(mark => mark.remove()); document.body.normalize()")
        watermark = page.evaluate("document.querySelector('main > p')?.textContent ?? ''")
        printed, read = words([watermark] + structure(pdf)), words(accessible(session))
        # A word may be broken otherwise, as between a number and its sign.
        if "".join(printed) != "".join(read) or len(printed) < 50:
            matcher = difflib.SequenceMatcher(None, printed, read, autojunk=False)
            differences = [
                f"{' '.join(printed[a:b])!r} is {' '.join(read[c:d])!r}"
                for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"
            ]
            print(html, f"{len(printed)} words", *differences[:6], sep="; ")
    browser.close()
