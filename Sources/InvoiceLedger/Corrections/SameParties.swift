internal import InvoiceModel

/// Whether a document has the seller, buyer and currency of the one that it refers to.
struct SameParties {
  private let invoice: Invoice
  private let original: Invoice

  /// Identifiers of both without spaces, as computed invoices have them.
  init(_ invoice: Invoice, _ original: Invoice) {
    self.invoice = invoice
    self.original = original
  }

  var problems: [Problem] {
    var problems: [Problem] = []
    func report(_ path: String, _ what: String) {
      problems.append(
        Problem(
          code: .otherParty, path: path,
          message: "The \(what) is not that of \(original.number ?? "the invoice it refers to").",
          hint: "An invoice with another \(what) is credited and issued anew."))
    }
    if !Self.isSame(invoice.seller.party, original.seller.party) { report("/company", "seller") }
    if !Self.isSame(invoice.buyer.party, original.buyer.party) { report("/customer", "buyer") }
    if invoice.currency != original.currency { report("/currency", "currency") }
    return problems
  }

  /// What identifies both decides; names are compared only where one has nothing else, as they may have been misspelt.
  private static func isSame(_ left: Party, _ right: Party) -> Bool {
    if let first = left.siren, let second = right.siren { return first == second }
    if let first = left.vatNumber, let second = right.vatNumber { return first == second }
    if let first = left.taxNumber, let second = right.taxNumber { return first == second }
    return name(left) == name(right) || (left.email != nil && left.email == right.email)
  }

  private static func name(_ party: Party) -> String {
    party.name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
