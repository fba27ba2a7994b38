import EInvoicing
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite("Installments and retentions in e-invoices")
struct PaymentPlanEInvoiceTests {
  private func computed(_ change: (inout Invoice) -> Void) throws -> ComputedInvoice {
    var invoice = try ComputedInvoice(json: Array(EInvoiceFixture.json.utf8)).invoice
    invoice.payment.dueDays = nil
    invoice.dueDate = nil
    change(&invoice)
    return try ComputedInvoice(invoice, purpose: .eInvoice)
  }

  private func inParts(_ invoice: inout Invoice) {
    let issued = invoice.issueDate
    invoice.payment.terms = "Comme convenu"
    invoice.payment.installments = [
      Installment(.percent(ExactDecimal(60)), dueDate: issued.adding(days: 30), text: "Solde"),
      Installment(.percent(ExactDecimal(40)), dueDays: 10),
    ]
    invoice.retention = Retention(
      .percent(ExactDecimal(5)), reason: "Réserves", releaseDate: issued.adding(days: 365))
  }

  @Test("BT-9 is the last day, and BT-20 says all, in both syntaxes")
  func terms() throws {
    let computed = try computed(inParts)
    let due = try #require(computed.dueDate)
    let cii = String(decoding: try computed.cii(), as: UTF8.self)
    let ubl = String(decoding: try computed.ubl(specification: .en16931), as: UTF8.self)
    #expect(due == computed.invoice.issueDate.adding(days: 30))
    #expect(cii.contains(due.description.replacing("-", with: "")))
    #expect(ubl.contains("<cbc:DueDate>\(due)</cbc:DueDate>"))
    #expect(cii.ranges(of: "<ram:SpecifiedTradePaymentTerms>").count == 1)
    #expect(!cii.contains("PartialPaymentAmount"))
    for xml in [cii, ubl] {
      let plain = xml.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      #expect(plain.contains("Comme convenu\nÉchéance du "))
      #expect(plain.contains(" (60 %) – Solde\nÉchéance du "))
      #expect(plain.contains("\nRetenue de garantie (5 %) – Réserves : "))
      #expect(plain.contains(", à libérer le "))
    }
  }

  @Test("EXTENDED states each part beside that; they sum to what is due")
  func extended() throws {
    let computed = try computed(inParts)
    let xml = String(decoding: try computed.cii(profile: .extended), as: UTF8.self)
    let parts = xml.matches(of: /<ram:PartialPaymentAmount>([0-9.]+)</).compactMap { ExactDecimal(String($0.1)) }
    #expect(parts.count == 3)
    var sum = ExactDecimal.zero
    for part in parts { sum = try sum.adding(part) }
    #expect(sum == computed.due)
    #expect(xml.ranges(of: "<ram:SpecifiedTradePaymentTerms>").count == 4)
  }

  @Test("A retention alone says what is due now, and what later")
  func retentionAlone() throws {
    let computed = try computed { $0.retention = Retention(.amount(ExactDecimal(1))) }
    let xml = String(decoding: try computed.cii(profile: .extended), as: UTF8.self)
    #expect(xml.contains("À payer le ") && xml.contains("Retenue de garantie\u{A0}: 1,00\u{A0}€"))
    #expect(xml.ranges(of: "PartialPaymentAmount>").count == 4)
    let english = try self.computed {
      $0.retention = Retention(.amount(ExactDecimal(1)))
      $0.language = "en"
    }
    let ubl = String(decoding: try english.ubl(specification: .en16931), as: UTF8.self)
    #expect(ubl.contains("To be paid by ") && ubl.contains("Retention: €1.00"))
  }

  @Test("Without a plan nothing is said of one")
  func plain() throws {
    let xml = String(decoding: try computed { $0.payment.dueDays = 30 }.cii(profile: .extended), as: UTF8.self)
    #expect(!xml.contains("PartialPaymentAmount") && !xml.contains("chéance du"))
  }
}
