/// Whose tax a sale bears; Docs/Service.md has the law of each.
public enum TaxRegime: String, Hashable, Sendable, CaseIterable {
  /// The buyer is where the seller's tax law is in force.
  case domestic
  /// A consumer of another member, at the seller's rate, below the threshold (Directive 2006/112/EC art. 59c).
  case origin
  /// A consumer of another member, at the rate there, declared by the One Stop Shop (art. 58 and 369a ff.).
  case oss
  /// A business of another member owes the tax itself (art. 44 and 196; CGI art. 283-2).
  case reverseCharge = "reverse_charge"
  /// The place of supply is where no such tax is due (art. 44, 58 and 59; CGI art. 259, 259 B, 259 D and 294-1).
  case outside
}
