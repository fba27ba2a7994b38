internal import InvoiceModel

/// Whose law a mention is of.
enum MentionBasis: Sendable {
  /// Any: the mention says what every law wants, or cites the Union's directive. Where the seller's own law has a row of
  /// the same id, that one takes its place.
  case anywhere
  /// A country's VAT law, also where a territory has it by a code of its own.
  case vat(Jurisdiction)
  /// A country's VAT code, which the mention cites or which alone demands it.
  case vatCode(Jurisdiction)
  /// A country's commercial law.
  case commerce(Jurisdiction)

  /// Whether it is the law of a country that is a seller's.
  func isOwn(of law: SellerLaw) -> Bool {
    switch self {
    case .anywhere: false
    case .vat(let jurisdiction): law.isVAT(of: jurisdiction)
    case .vatCode(let jurisdiction): law.citesVATCode(of: jurisdiction)
    case .commerce(let jurisdiction): law.isCommerce(of: jurisdiction)
    }
  }

  /// Whether it is that of no country alone.
  var isAnywhere: Bool {
    if case .anywhere = self { true } else { false }
  }
}
