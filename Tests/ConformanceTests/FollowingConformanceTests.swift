import InvoiceKit
import InvoiceLedger
import Testing

@Suite("Credit notes and final invoices made of issued ones, before the official rules")
struct FollowingConformanceTests {
  private static let samples = Sample.eInvoices.filter { sample in
    let invoice = try? ComputedInvoice(json: sample.json, purpose: .eInvoice).invoice
    return invoice.map { ![.creditNote, .selfBilled].contains($0.type) } ?? false
  }

  private static func expectValid(_ draft: Invoice, _ name: String) async throws {
    var draft = draft
    draft.number = "AV-2026-0001"
    let computed = try ComputedInvoice(draft, purpose: .eInvoice)
    let isFrench = JurisdictionTable.standard.law(of: draft.seller).eInvoicing != nil
    try await Judge.expectValid(
      try computed.cii(), as: "en16931" + (isFrench ? "+fr" : ""), of: computed, "\(name), CII")
    try await Judge.expectValid(
      try computed.ubl(specification: .en16931), as: "ubl" + (isFrench ? "+fr" : ""), of: computed, "\(name), UBL")
  }

  @Test("The whole, a line and the rest, an amount with VAT", arguments: samples)
  func credits(sample: Sample) async throws {
    let original = try ComputedInvoice(json: sample.json, purpose: .eInvoice)
    let date = original.invoice.issueDate
    func draft(_ part: CreditRequest.Part, _ earlier: [ComputedInvoice] = []) throws -> Invoice {
      try CreditRequest(part, reason: "Retour de la marchandise", date: date).draft(of: original, creditedBy: earlier)
        .invoice
    }
    try await Self.expectValid(draft(.rest), "\(sample), whole")
    try await Self.expectValid(draft(.gross(1)), "\(sample), amount")
    var first = try draft(.lines([CreditRequest.Line(1)]))
    try await Self.expectValid(first, "\(sample), line")
    first.number = "AV-2026-0000"
    let credited = try ComputedInvoice(first)
    guard credited.total != original.total else { return }
    try await Self.expectValid(draft(.rest, [credited]), "\(sample), rest")
  }

  @Test("A final invoice after a deposit")
  func final() async throws {
    let deposit = try #require(Sample.all.first { $0.name == "12-deposit.json" })
    let sample = try #require(Sample.all.first { $0.name == "13-final-after-deposit.json" })
    let issued = try ComputedInvoice(json: deposit.json, purpose: .eInvoice)
    var draft = try ComputedInvoice(json: sample.json, purpose: .eInvoice).invoice
    draft.prepaid = .zero
    draft.references.preceding = []
    draft.statedTotals = StatedTotals()
    try await Self.expectValid(
      FinalInvoice.draft(draft, deducting: [DepositDeduction(issued, paid: issued.total)]).invoice, "final")
  }
}
