import InvoiceKit
import Testing

/// What we say of XRechnung beside what KoSIT's rules say.
enum XRechnungJudging {
  /// Gives an invoice what XRechnung asks for and few other invoices say, and takes what it does not admit.
  static func fit(_ invoice: inout Invoice) {
    invoice.buyer.reference = invoice.buyer.reference ?? "04011000-70420-87"
    var contact = invoice.seller.party.contact ?? Contact()
    contact.name = contact.name ?? "Buchhaltung"
    contact.phone = contact.phone ?? invoice.seller.party.phone ?? "+49 421 5550 0180"
    contact.email = contact.email ?? invoice.seller.party.email ?? "rechnung@werk.example"
    invoice.seller.party.contact = contact
    complete(&invoice.seller.party.address)
    complete(&invoice.buyer.party.address)
    if var delivery = invoice.delivery {
      complete(&delivery.address)
      invoice.delivery = delivery
    }
    if invoice.supplyDate == nil, invoice.delivery?.date == nil { invoice.supplyDate = invoice.issueDate }
    if invoice.payment.means == .card { invoice.payment.card = invoice.payment.card ?? PaymentCard(number: "4242") }
    if invoice.payment.means == .directDebit {
      invoice.payment.mandate = invoice.payment.mandate ?? "M-1"
      invoice.payment.creditorID = invoice.payment.creditorID ?? "DE98ZZZ09999999999"
      invoice.payment.debitedAccount = invoice.payment.debitedAccount ?? "DE79200505501000000031"
    }
    if invoice.payment.means == nil, invoice.payment.iban == nil, invoice.seller.iban == nil {
      invoice.payment.meansCode = invoice.payment.meansCode ?? "97"
    }
  }

  private static func complete(_ address: inout Address?) {
    guard var whole = address else { return }
    whole.postcode = whole.postcode ?? "28199"
    whole.city = whole.city ?? "Bremen"
    whole.isFreeText = false
    address = whole
  }

  /// Expects that KoSIT's rules say nothing of what is written, and name one of our reasons where nothing is.
  ///
  /// - Returns: how many of the two syntaxes were written.
  @discardableResult
  static func expectAgreement(on computed: ComputedInvoice, _ comment: Comment) async throws -> Int {
    let syntaxes: [(profile: String, write: (EInvoiceRules?) throws -> [UInt8])] = [
      ("xrechnung", { try computed.cii(profile: .xrechnung, rules: $0) }),
      ("ubl+xrechnung", { try computed.ubl(specification: .xrechnung, rules: $0) }),
    ]
    var written = 0
    for (profile, write) in syntaxes {
      do {
        try await Judge.expectValid(try write(nil), as: profile, of: computed, "\(comment), \(profile)")
        written += 1
      } catch let problems as InvoiceProblems {
        try await expectNamed(problems.problems.map { $0.rule ?? "" }, by: write, profile, computed, comment)
      }
    }
    return written
  }

  private static func expectNamed(
    _ rules: [String], by write: (EInvoiceRules?) throws -> [UInt8], _ profile: String, _ computed: ComputedInvoice,
    _ comment: Comment
  ) async throws {
    // What every e-invoice is refused for is judged elsewhere.
    guard rules.allSatisfy({ $0.hasPrefix("BR-DE-") || $0.hasPrefix("PEPPOL-") }) else { return }
    // UBL has the creditor's identifier among those of the seller, where KoSIT's rules do not look for it.
    guard profile == "xrechnung" || computed.invoice.payment.creditorID == nil else { return }
    let verdict = try await Judge.shared.verdict(on: try write(EInvoiceRules.none), profile: profile)
    let named = ((verdict.errors ?? []) + (verdict.warnings ?? [])).compactMap(\.rule)
    #expect(!Set(named).isDisjoint(with: rules), "\(comment), \(profile): \(rules), but \(named)")
  }
}
