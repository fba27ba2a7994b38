import InvoiceKit
import Testing

@Suite struct SeedDocumentTests {
  static let json = """
    {
      "invoice_number": "INV-202602-ABCD",
      "date": "2026-02-11",
      "company": { "name": "AI Bot Services", "address": "France", "email": "contact@bot.example.com", "vat_number": "FRXX XXXXXXXXX" },
      "customer": { "name": "Pierre Dupont", "email": "123456@telegram.user" },
      "items": [ { "description": "Abonnement Pro - février 2026", "quantity": 1, "unit_price": 9.99, "total": 9.99 } ],
      "subtotal": 9.99, "tax": 2.00, "total": 11.99
    }
    """

  @Test func rendersWithWarningsOnly() throws {
    let invoice = try ComputedInvoice(json: Array(Self.json.utf8))
    #expect(invoice.total == ExactDecimal("11.99"))
    #expect(invoice.tax == ExactDecimal(2))
    #expect(invoice.vatBreakdown.count == 1)
    for warning in invoice.warnings { print(warning) }
    #expect(invoice.warnings.allSatisfy { $0.severity == .warning })
  }

  @Test func isNoEInvoice() {
    #expect(throws: InvoiceProblems.self) { try ComputedInvoice(json: Array(Self.json.utf8), purpose: .eInvoice) }
  }
}
