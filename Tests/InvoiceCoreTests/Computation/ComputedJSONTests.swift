import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite struct ComputedJSONTests {
  @Test(arguments: Documents.valid.map(\.name))
  func computedJSONIsAFixedPoint(name: String) throws {
    let json = try #require(Documents.valid.first { $0.name == name }?.json)
    let first = try Documents.compute(json)
    let second = try ComputedInvoice(json: first.json)
    #expect(String(decoding: second.json, as: UTF8.self) == String(decoding: first.json, as: UTF8.self))
    #expect(second.total == first.total)
    #expect(second.lines == first.lines)
    #expect(second.vatBreakdown == first.vatBreakdown)
    #expect(second.invoice.seller == first.invoice.seller)
    #expect(second.invoice.buyer == first.invoice.buyer)
    #expect(second.warnings.map(\.code) == first.warnings.map(\.code))
  }

  @Test(arguments: Documents.samples)
  func computedSamplesAreAFixedPoint(json: String) throws {
    let first = try Documents.compute(json)
    #expect(try ComputedInvoice(json: first.json).json == first.json)
  }

  @Test(arguments: Documents.valid.map(\.name))
  func invoicesMadeInSwiftComputeTheSame(name: String) throws {
    let json = try #require(Documents.valid.first { $0.name == name }?.json)
    let first = try Documents.compute(json)
    let second = try ComputedInvoice(first.invoice)
    #expect(second.json == first.json)
    #expect(Set(second.warnings.map(\.code)) == Set(first.warnings.map(\.code)))
  }

  @Test("Of metadata that is kept which a page can print, each value as the kind that it was")
  func metadata() throws {
    let given = #", "metadata": {"manager": "Ana \"A\"", "lot": 7.50, "paid": true, "b-c": 1, "list": [1], "no": null}"#
    let first = try Documents.compute(Documents.minimal(given))
    let text = String(decoding: first.json, as: UTF8.self)
    #expect(
      text.hasSuffix(
        """
        ,
          "metadata": {
            "manager": "Ana \\"A\\"",
            "lot": 7.50,
            "paid": true
          }
        }

        """))
    let second = try ComputedInvoice(json: first.json)
    #expect(second.invoice.metadata == first.invoice.metadata)
    #expect(second.json == first.json)
  }

  @Test func keysStandInTheDocumentedOrder() throws {
    let invoice = try Documents.compute(Documents.creditNote)
    #expect(
      String(decoding: invoice.json, as: UTF8.self) == """
        {
          "invoice_number": "AV-1",
          "type": "credit_note",
          "date": "2026-02-20",
          "currency": "EUR",
          "language": "fr",
          "company": {
            "name": "Ana Costa",
            "address": "5 rue Haute\\n33000 Bordeaux\\nFrance",
            "siren": "732829320",
            "vat_number": "FR44732829320",
            "sole_trader": true
          },
          "customer": {
            "name": "Atelier Nord",
            "address": "2 quai Nord\\n59000 Lille\\nFrance",
            "siren": "552100554",
            "kind": "business"
          },
          "items": [
            {
              "description": "Traduction",
              "quantity": 1.5,
              "unit_price": 35.35,
              "vat_rate": 20,
              "vat_category": "S",
              "total": 53.03
            }
          ],
          "vat_breakdown": [
            {
              "vat_category": "S",
              "vat_rate": 20,
              "base": 53.03,
              "tax": 10.61
            }
          ],
          "subtotal": 53.03,
          "tax": 10.61,
          "total": 63.64,
          "due": 63.64,
          "references": {
            "preceding": [
              {
                "number": "F-2026-1",
                "date": "2026-02-11"
              }
            ]
          }
        }

        """)
  }
}
