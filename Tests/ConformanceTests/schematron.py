"""Schematron with XPath 2 as XSLT 3: for rules that their publisher gives as Schematron only, as Peppol does."""

from lxml import etree

SCH = "{http://purl.oclc.org/dsdl/schematron}"
XSL = "{http://www.w3.org/1999/XSL/Transform}"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"


def compiled(schematron):
    """The stylesheet: a mode a pattern, in which an element is asked by the first of the rules that fit it."""
    schema = etree.parse(schematron).getroot()
    spaces = {space.get("prefix"): space.get("uri") for space in schema.iter(SCH + "ns")}
    sheet = etree.Element(XSL + "stylesheet", nsmap={"xsl": XSL[1:-1], "svrl": SVRL[1:-1], **spaces}, version="3.0")
    for function in schema.iter(XSL + "function"):
        sheet.append(function)
    for let in schema.findall(SCH + "let") + schema.findall(f"{SCH}pattern/{SCH}let"):
        etree.SubElement(sheet, XSL + "variable", name=let.get("name"), select=let.get("value"))
    start = etree.SubElement(sheet, XSL + "template", match="/")
    output = etree.SubElement(start, SVRL + "schematron-output")
    for number, pattern in enumerate(schema.iter(SCH + "pattern")):
        mode = f"pattern{number}"
        etree.SubElement(output, XSL + "apply-templates", select="*", mode=mode)
        etree.SubElement(sheet, XSL + "mode", name=mode)
        rules = pattern.findall(SCH + "rule")
        for place, rule in enumerate(rules):
            template = etree.SubElement(
                sheet, XSL + "template", match=rule.get("context"), mode=mode, priority=str(1000 - place)
            )
            for part in rule:
                if part.tag == SCH + "let":
                    etree.SubElement(template, XSL + "variable", name=part.get("name"), select=part.get("value"))
                elif part.tag == SCH + "assert":
                    failure = etree.SubElement(template, XSL + "if", test=f"not({part.get('test')})")
                    failed = etree.SubElement(failure, SVRL + "failed-assert", location="{path(.)}")
                    failed.set("id", part.get("id") or "?")
                    failed.set("flag", part.get("flag") or "fatal")
            etree.SubElement(template, XSL + "apply-templates", select="*", mode=mode)
        rest = etree.SubElement(sheet, XSL + "template", match="*", mode=mode, priority="-1")
        etree.SubElement(rest, XSL + "apply-templates", select="*", mode=mode)
    return sheet
