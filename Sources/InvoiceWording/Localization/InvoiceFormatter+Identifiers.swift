package import InvoiceModel

extension InvoiceFormatter {
  /// An identifier with what its scheme is called, or the scheme's code: `3012345678900 (GLN)`.
  package func identifier(_ identifier: SchemedIdentifier) -> String {
    guard let scheme = identifier.scheme else { return identifier.id }
    let id =
      switch scheme {
      case "0002": IdentifierFormat.siren(identifier.id)
      case "0009": IdentifierFormat.siret(identifier.id)
      default: identifier.id
      }
    return "\(id) (\(wording.reception.schemes[scheme] ?? Self.schemes[scheme] ?? scheme))"
  }

  /// What schemes of ISO 6523 are called everywhere.
  private static let schemes = [
    "0002": "SIREN", "0009": "SIRET", "0007": "Org.nr", "0060": "D-U-N-S", "0088": "GLN", "0106": "KvK", "0151": "ABN",
    "0183": "UID", "0184": "CVR", "0190": "OIN", "0192": "Org.nr", "0204": "Leitweg-ID", "0208": "KBO/BCE",
    "0240": "RCSL",
  ]
}
