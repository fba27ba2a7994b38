package import InvoiceModel

/// What the invoices of a customer look like.
package struct CustomerLook: Sendable {
  /// What may say which customer it is.
  package enum Identity: String, Hashable, Sendable, CaseIterable {
    /// The seller's reference for the customer.
    case reference
    /// The customer's name.
    case name
    /// The customer's SIREN.
    case siren
    /// The customer's VAT number.
    case vatNumber = "vat_number"

    /// What is compared, whatever spaces and cases were written.
    func folded(_ text: String) -> String {
      switch self {
      case .reference: text
      case .name: text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      case .siren, .vatNumber: text.uppercased().filter { $0.isLetter || $0.isNumber }
      }
    }

    /// What a customer has of it.
    func value(of buyer: Buyer) -> String? {
      switch self {
      case .reference: buyer.reference
      case .name: buyer.party.name
      case .siren: buyer.party.siren ?? buyer.party.siret.map { String($0.prefix(9)) }
      case .vatNumber: buyer.party.vatNumber
      }
    }
  }

  /// What the customer is known by; one of them that fits is enough.
  package var identities: [Identity: String] = [:]
  /// A template's name or folder; nil: that of the call.
  package var template: String?
  /// A file with a logo; nil: that of the call, or the seller's.
  package var logo: String?
  /// What the template's theme is with it.
  package var theme = InvoiceTheme()
  /// Where it stands in its file.
  package var location: Problem.Location
  /// Where the template and the logo are named.
  package var places: [String: Problem.Location] = [:]
}
