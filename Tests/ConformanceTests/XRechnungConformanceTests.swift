import Foundation
import InvoiceKit
import TestSupport
import Testing

@Suite("XRechnung before KoSIT's rules")
struct XRechnungConformanceTests {
  private static let own = Sample.eInvoices.filter { $0.name.contains("xrechnung") }

  @Test("Every sample that is given what is missing, as invoice and as credit note", arguments: Sample.eInvoices)
  func fitted(sample: Sample) async throws {
    var invoice = try ComputedInvoice(json: sample.json).invoice
    XRechnungJudging.fit(&invoice)
    if invoice.type == .deposit { invoice.type = .partial }
    let written = try await XRechnungJudging.expectAgreement(on: ComputedInvoice(invoice), "\(sample)")
    // Several identifiers of the buyer have no place in any profile but EXTENDED.
    #expect(written == (invoice.buyer.party.identifiers.count > 1 ? 0 : 2))
    invoice.statedTotals = StatedTotals()
    invoice.type = .creditNote
    invoice.payment.installments = []
    invoice.payment.endOfMonth = nil
    invoice.retention = nil
    invoice.references.preceding = [PrecedingInvoice(number: "R-0", date: invoice.issueDate)]
    let credited = try await XRechnungJudging.expectAgreement(on: ComputedInvoice(invoice), "\(sample), credited")
    #expect(credited == written)
  }

  @Test("What is written is valid, and what is refused is invalid, whatever is left out or changed", arguments: 0..<60)
  func changed(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let sample = try #require(Self.own.randomElement(using: &random))
    let data = try JSONSerialization.jsonObject(with: Data(sample.json))
    var object = try #require(data as? [String: Any])
    for _ in 0..<Int.random(in: 1...3, using: &random) { Self.change(&object, &random) }
    let json = Array(try JSONSerialization.data(withJSONObject: object))
    // What is no invoice at all is refused when it is read.
    guard let computed = try? ComputedInvoice(json: json) else { return }
    try await XRechnungJudging.expectAgreement(on: computed, "seed \(seed)")
  }

  /// Leaves out a member, or gives it another value, anywhere in the parties and in what is said of the payment.
  private static func change(_ object: inout [String: Any], _ random: inout SeededGenerator) {
    let key = object.keys.sorted().randomElement(using: &random) ?? ""
    if var inner = object[key] as? [String: Any], Int.random(in: 0...5, using: &random) > 0 {
      change(&inner, &random)
      object[key] = inner
    } else if object[key] is String, Int.random(in: 0...2, using: &random) > 0 {
      object[key] = values.randomElement(using: &random)
    } else {
      object[key] = nil
      if let added = added.randomElement(using: &random) { object[added.key] = added.value }
    }
  }

  private static let values = [
    "card", "direct_debit", "cash", "transfer", "12", "x", "a@b", "a@b.example", "#SKONTO#TAGE=14#PROZENT=2#",
    "#SKONTO#TAGE=14#PROZENT=2.00#", "Text\n#SKONTO#TAGE=7#PROZENT=3.00#\nText", "# Text", "deposit", "corrected",
    "self_billed", "partial", "EUR",
  ]
  private static let added: [(key: String, value: any Sendable)] = [
    ("mandate", "M-1"), ("creditor_id", "DE98ZZZ09999999999"), ("debited_account", "DE79200505501000000031"),
    ("card", ["number": "4242"]), ("means", "card"), ("means", "direct_debit"), ("means_code", "97"),
    ("accounts", [["iban": "DE79200505501000000031"]]), ("accounts", [["account": "12-34"]]),
  ]
}
