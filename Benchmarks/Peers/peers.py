"""What others take for the same page, each in a process of its own: typst and reportlab, where they are installed.

  peers.py nothing                   starts and ends, so that Python's own part can be taken off
  peers.py typst INVOICE FONTS N     sets the invoice N times, each with a number of its own, into memory
  peers.py reportlab INVOICE FONTS N

INVOICE is what `render-invoice --format json` writes. Ends with status 3 where the package is missing.
"""

import io
import json
import sys

FONTS = {"Inter": "Inter-Regular.otf", "Inter-Bold": "Inter-Bold.otf"}


def invoices(path, count):
    with open(path, encoding="utf-8") as file:
        invoice = json.load(file)
    number = invoice["invoice_number"]
    for index in range(count):
        yield invoice | {"invoice_number": number if count == 1 else f"{number}-{index}"}


def typst(path, fonts, count):
    import os

    import typst

    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "invoice.typ")
    compiler = typst.Compiler(
        root=os.path.dirname(source), font_paths=[fonts], ignore_system_fonts=True)
    for invoice in invoices(path, count):
        pages = compiler.compile(input=source, sys_inputs={"invoice": json.dumps(invoice)}, format="pdf")
        assert pages.startswith(b"%PDF-")


def reportlab(path, fonts, count):
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

    # ReportLab takes no OpenType with PostScript outlines; its own Helvetica spares it the embedding.
    body = ParagraphStyle("body", fontName="Helvetica", fontSize=8.5, leading=12)
    title = ParagraphStyle("title", parent=body, fontName="Helvetica-Bold", fontSize=21, leading=25)

    def amount(value):
        return f"{value:,.2f}".replace(",", "\u00a0").replace(".", ",") + "\u00a0\u20ac"

    def party(value):
        place = value["address"]
        lines = place.split("\n") if isinstance(place, str) else [place["line1"], place["postcode"] + " " + place["city"]]
        return Paragraph("<b>" + value["name"] + "</b><br/>" + "<br/>".join(lines), body)

    for invoice in invoices(path, count):
        rows = [["Désignation", "Quantité", "Prix unitaire HT", "TVA", "Total HT"]] + [
            [Paragraph(item["description"], body), f"{item['quantity']} {item.get('unit', '')}",
             amount(item["unit_price"]), f"{item['vat_rate']} %", amount(item["total"])]
            for item in invoice["items"]
        ]
        lines = Table(rows, colWidths=[190, 70, 90, 50, 90], repeatRows=1)
        lines.setStyle(TableStyle([
            ("FONTSIZE", (0, 0), (-1, -1), 8.5), ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold"),
            ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black), ("ALIGN", (1, 0), (-1, -1), "RIGHT")]))
        sums = [["Total HT", amount(invoice["subtotal"])]]
        sums += [[f"TVA {row['vat_rate']} %", amount(row["tax"])] for row in invoice.get("vat_breakdown", [])]
        sums += [["Total TTC", amount(invoice["total"])], ["Net à payer", amount(invoice["due"])]]
        totals = Table(sums, colWidths=[120, 90], hAlign="RIGHT")
        totals.setStyle(TableStyle([("ALIGN", (1, 0), (1, -1), "RIGHT"), ("FONTSIZE", (0, 0), (-1, -1), 8.5)]))
        seller = invoice["company"]
        story = [
            party(seller), Paragraph("Facture " + invoice["invoice_number"], title), party(invoice["customer"]),
            Spacer(1, 20), lines, Spacer(1, 10), totals,
            Paragraph(f"Virement : IBAN {seller.get('iban', '')}, BIC {seller.get('bic', '')}", body),
            Paragraph("Pas d'escompte pour paiement anticipé. En cas de retard, des pénalités sont exigibles sans rappel "
                      "au taux de la Banque centrale européenne majoré de 10 points, ainsi qu'une indemnité forfaitaire "
                      "de recouvrement de 40 € (articles L441-10 et D441-5 du code de commerce).", body),
        ]
        output = io.BytesIO()
        SimpleDocTemplate(output, pagesize=A4).build(story)
        assert output.getvalue().startswith(b"%PDF-")


def main(name, *arguments):
    if name == "nothing":
        return 0
    try:
        {"typst": typst, "reportlab": reportlab}[name](arguments[0], arguments[1], int(arguments[2]))
    except ImportError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


sys.exit(main(*sys.argv[1:]))
