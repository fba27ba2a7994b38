internal import InvoiceModel

/// A rule that an e-invoice must meet, as one entry of a table: its id in the source that states it, the business term
/// it is about, and what fails.
struct EInvoiceRule: Sendable {
  /// `BR-CO-10`, `BR-FR-05`.
  let id: String
  /// `BT-106`, `BG-1`.
  let term: String
  /// The smallest profile that holds the term; smaller ones can't break the rule.
  let profile: FacturXProfile
  /// In plain words, without values.
  let message: String
  let hint: String?
  /// The JSON Pointers of the places where the rule fails.
  let failures: @Sendable (EInvoiceDocument) -> [String]

  /// A rule that can fail in several places.
  init(
    _ id: String, _ term: String, from profile: FacturXProfile = .basicWL, _ message: String, hint: String? = nil,
    failures: @escaping @Sendable (EInvoiceDocument) -> [String]
  ) {
    self.id = id
    self.term = term
    self.profile = profile
    self.message = message
    self.hint = hint
    self.failures = failures
  }

  /// A rule about one place.
  init(
    _ id: String, _ term: String, from profile: FacturXProfile = .basicWL, at path: String, _ message: String,
    hint: String? = nil, holds: @escaping @Sendable (EInvoiceDocument) -> Bool
  ) {
    self.init(id, term, from: profile, message, hint: hint) { holds($0) ? [] : [path] }
  }

  /// The rule's failures as problems, code `rule-failed`.
  func problems(in document: EInvoiceDocument) -> [Problem] {
    failures(document).map { Problem(code: .ruleFailed, path: $0, message: message, hint: hint, rule: id, term: term) }
  }
}
