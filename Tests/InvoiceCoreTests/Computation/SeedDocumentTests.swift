import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite struct SeedDocumentTests {
  @Test func rendersWithWarningsOnly() throws {
    let invoice = try ComputedInvoice(json: Array(Documents.seed.utf8))
    #expect(invoice.total == ExactDecimal("11.99"))
    #expect(invoice.tax == ExactDecimal(2))
    #expect(invoice.vatBreakdown.count == 1)
    for warning in invoice.warnings { print(warning) }
    #expect(invoice.warnings.allSatisfy { $0.severity == .warning })
  }

  @Test func isNoEInvoice() {
    #expect(throws: InvoiceProblems.self) { try ComputedInvoice(json: Array(Documents.seed.utf8), purpose: .eInvoice) }
  }
}
