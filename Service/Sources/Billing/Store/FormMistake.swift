/// What is wrong with a form of the desk, or in the way of what it asks for: pages have words for each in every language.
public struct FormMistake: Hashable, Sendable {
  /// What it is. Its name is the key of its words.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No reason is given, or one that is too long: `limit`.
    case reason
    /// The reason has control characters.
    case reasonCharacters = "reason-characters"
    /// There is no such plan.
    case plan
    /// The last day of a grant is over, or too far away: `days`, `today`.
    case lastDay = "last-day"
    /// A day is none.
    case day
    /// An amount is none.
    case amount
    /// More is to be credited than is left: `number`, `left` in minor units, `currency`.
    case amountLeft = "amount-left"
    /// An address of mail is none.
    case address
    /// A language that there are no texts of.
    case language
    /// A field is empty, too long or has control characters: ``FormMistake/field``.
    case text
    /// A country's code is none.
    case country
    /// A VAT number is none.
    case vatNumber = "vat-number"
    /// The account has no VAT number.
    case noVATNumber = "no-vat-number"
    /// A decision about a tax is none.
    case ruling
    /// The account is not held.
    case notHeld = "not-held"
    /// Nothing is granted to the account.
    case nothingGranted = "nothing-granted"
    /// The invoice is credited as a whole: `number`.
    case nothingLeft = "nothing-left"
    /// The payment provider credits its own invoices.
    case providerCredits = "provider-credits"
    /// The body of an event is gone.
    case eventGone = "event-gone"
  }

  /// What it is.
  public var kind: Kind
  /// The field of the form that it is about; nil: the kind says it.
  public var field: String?
  /// What stands at the places of its words.
  public var values: [String: String]

  /// A mistake.
  public init(_ kind: Kind, field: String? = nil, _ values: [String: String] = [:]) {
    (self.kind, self.field, self.values) = (kind, field, values)
  }
}
