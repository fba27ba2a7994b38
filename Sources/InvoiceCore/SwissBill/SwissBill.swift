package import InvoiceModel

/// What a Swiss QR-bill says and its code holds (Swiss Implementation Guidelines QR-bill 2.3).
package struct SwissBill: Hashable, Sendable {
  /// What the payer's bank passes on.
  package enum Reference: Hashable, Sendable {
    /// A QR reference (QRR), 27 digits; with a QR-IBAN only.
    case qr(String)
    /// A creditor reference (SCOR, ISO 11649).
    case creditor(String)
    /// None (NON).
    case none

    /// The type in the code.
    var type: String {
      switch self {
      case .qr: "QRR"
      case .creditor: "SCOR"
      case .none: "NON"
      }
    }

    /// The reference without spaces; empty: none.
    package var text: String {
      switch self {
      case .qr(let text), .creditor(let text): text
      case .none: ""
      }
    }
  }

  /// How long the message to the creditor may be.
  static let messageLength = 140
  /// Amounts are below that.
  static let amountLimit = ExactDecimal(1_000_000_000)

  /// The account, without spaces.
  package var iban: String
  /// Who is paid.
  package var creditor: SwissBillParty
  /// What is paid.
  package var amount: ExactDecimal
  /// Francs or euros.
  package var currency: Currency
  /// Who pays; nil: that is filled in by hand.
  package var debtor: SwissBillParty?
  /// What the payer's bank passes on.
  package var reference: Reference
  /// The message to the creditor; may be empty.
  package var message: String

  /// The bill of an invoice.
  ///
  /// - Parameters:
  ///   - invoice: asks for it.
  ///   - amount: what is paid; nil: it is not known yet, and not looked at.
  /// - Throws: every reason why there cannot be one, each at its place.
  package init(_ invoice: Invoice, amount: ExactDecimal?) throws(InvoiceProblems) {
    var problems: [Problem] = []
    let path = "/payment/qr_code"
    currency = invoice.currency
    if !Self.currencies.contains(invoice.currency.code) {
      problems.append(
        Self.problem(
          path, "A Swiss QR-bill is for francs and euros.",
          "Leave `qr_code` out of an invoice in \(invoice.currency.code)."))
    }
    self.amount = amount ?? ExactDecimal(1)
    if !(self.amount > .zero) || !(self.amount < Self.amountLimit) || self.amount.scale > 2 {
      problems.append(Self.problem(path, "The amount of a Swiss QR-bill is from 0.01 to 999,999,999.99.", nil))
    }
    let account = invoice.payment.allAccounts.first
    let (found, place) = Self.account(of: invoice)
    iban = found ?? ""
    if let problem = Self.problem(ofAccount: found, at: place) { problems.append(problem) }
    if invoice.payee != nil {
      problems.append(
        Self.problem("/payee", "A Swiss QR-bill names who is paid with an address, which a `payee` has not.", nil))
    }
    var parties: [SwissBillParty] = []
    let seller = invoice.seller.party
    do throws(InvoiceProblems) {
      parties.append(
        try SwissBillParty(
          name: account?.name ?? seller.name, at: account?.name == nil ? "/company/name" : "/payment/accounts/0/name",
          address: seller.address, at: "/company/address"))
    } catch { problems += error.problems }
    // A bill may leave the payer open, but not name one by halves.
    if invoice.buyer.party.address != nil {
      do throws(InvoiceProblems) {
        debtor = try SwissBillParty(
          name: invoice.buyer.party.name, at: "/customer/name", address: invoice.buyer.party.address,
          at: "/customer/address")
      } catch { problems += error.problems }
    }
    (reference, message) = (.none, "")
    do throws(InvoiceProblems) { (reference, message) = try Self.reference(of: invoice, iban: iban) } catch {
      problems += error.problems
    }
    guard problems.isEmpty, let first = parties.first else { throw InvoiceProblems(problems) }
    creditor = first
  }

  /// A reason why there cannot be a bill.
  static func problem(_ path: String, _ message: String, _ hint: String?) -> Problem {
    Problem(code: .qrCodeImpossible, path: path, message: message, hint: hint, rule: "IG QR-bill 2.3")
  }

  /// What is wrong with a text of the bill.
  ///
  /// - Parameters:
  ///   - what: what it is, after "for".
  ///   - limit: the most characters.
  static func problems(of text: String, _ what: String, _ path: String, limit: Int) -> [Problem] {
    var problems: [Problem] = []
    if let scalar = SwissPaymentText.forbidden(in: text) {
      problems.append(
        problem(
          path, "A Swiss QR-bill cannot have the character `\(Character(scalar))` in \(what).",
          "It takes Latin letters."))
    }
    if text.unicodeScalars.count > limit {
      problems.append(problem(path, "A Swiss QR-bill has at most \(limit) characters for \(what).", nil))
    }
    return problems
  }
}
