/// Something in a ledger that is not as it was stored.
public struct LedgerFinding: Hashable, Sendable {
  /// What it is about.
  public enum Subject: Hashable, Sendable {
    /// The database: its pages, tables, triggers.
    case database
    /// What the ledger says of itself.
    case ledger
    /// An issuer.
    case issuer(String)
    /// An invoice by its number.
    case invoice(String)
    /// A series by the pattern of its numbers.
    case series(String)
    /// What an invoice is rendered with.
    case recipe
    /// A signed state of a chain.
    case checkpoint
    /// Payments, credits and deductions.
    case movements
  }

  /// What it is about.
  public var subject: Subject
  /// What is wrong, in plain words: a sentence.
  public var message: String

  /// A finding.
  public init(_ subject: Subject, _ message: String) {
    self.subject = subject
    self.message = message
  }
}
