import EInvoicing
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite("Types of documents as e-invoices")
struct DocumentTypeEInvoiceTests {
  private func rules(_ body: () throws -> [UInt8]) -> [String] {
    do {
      _ = try body()
      return []
    } catch let error as InvoiceProblems {
      return error.problems.map { $0.rule ?? $0.code.rawValue }
    } catch {
      return ["\(error)"]
    }
  }

  /// The fixture as another type, on a page.
  private func page(_ type: DocumentType, _ change: (inout Invoice) -> Void = { _ in }) throws -> ComputedInvoice {
    var invoice = try ComputedInvoice(json: Array(EInvoiceFixture.json.utf8)).invoice
    invoice.type = type
    change(&invoice)
    return try ComputedInvoice(invoice)
  }

  @Test("An offer is refused, whatever the rules", arguments: [DocumentType.quote, .proforma])
  func offers(type: DocumentType) throws {
    let offer = try page(type)
    for rules in [EInvoiceRules.none, .en16931, .fr] {
      #expect(self.rules { try offer.cii(rules: rules) } == ["no-invoice"])
      #expect(self.rules { try offer.ubl(specification: .en16931, rules: rules) } == ["no-invoice"])
    }
  }

  @Test("France and Peppol admit some types only")
  func admitted() throws {
    let partial = try page(.partial)
    #expect(rules { try partial.cii() } == ["BR-FR-04"])
    #expect(rules { try partial.cii(rules: .en16931) } == [])
    #expect(!rules { try partial.ubl(specification: .peppol) }.contains("PEPPOL-EN16931-P0100"))
    let rebate = try page(.consolidatedCreditNote) { $0.references.contract = "C" }
    #expect(rules { try rebate.cii() } == ["BR-FR-CO-03"])
    #expect(rules { try rebate.ubl(specification: .peppol) }.contains("PEPPOL-EN16931-P0101"))
    let whole = try page(.consolidatedCreditNote) {
      $0.references.contract = "C"
      $0.period = DatePeriod(start: $0.issueDate, end: $0.issueDate)
    }
    #expect(rules { try whole.cii() } == [])
  }

  @Test("What is rounded needs a profile that has a place for it, and no paid frame")
  func rounding() throws {
    let rounded = try page(.invoice) {
      $0.rounding = ExactDecimal("-0.40") ?? .zero
      $0.prepaid = ExactDecimal("239.60") ?? .zero
    }
    #expect(rounded.due.isZero)
    for profile in [FacturXProfile.basicWL, .basic] {
      #expect(rules { try rounded.cii(profile: profile) } == ["BR-CO-16"])
    }
    let xml = String(decoding: try rounded.cii(), as: UTF8.self)
    #expect(xml.contains("<ram:RoundingAmount>-0.40</ram:RoundingAmount>"))
    #expect(xml.contains("<ram:ID>S1</ram:ID>"))
  }
}
