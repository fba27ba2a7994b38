/// The rules an e-invoice is checked against before it is written.
public enum EInvoiceRules: String, Hashable, Sendable, CaseIterable {
  /// The business rules of EN 16931.
  case en16931
  /// EN 16931 and the French rules on top of it (XP Z12-012, BR-FR).
  case fr
  /// None. The document is then not checked, which is not the same as valid. Where the rules are optional write
  /// `EInvoiceRules.none`: a bare `.none` is nil there, and means the default rules.
  case none
}
