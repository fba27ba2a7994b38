/// Why a VAT group bears no VAT: a VATEX code (BT-121), a text (BT-120), or both.
struct EInvoiceExemption: Hashable, Sendable {
  var text: String?
  var code: String?

  /// The words that French law attaches to a code.
  private static let texts: [String: String] = [
    "VATEX-EU-AE": "Autoliquidation",
    "VATEX-FR-AE": "Autoliquidation",
    "VATEX-EU-IC": "Livraison intracommunautaire exonérée de TVA",
    "VATEX-EU-G": "Exportation exonérée de TVA",
    "VATEX-EU-O": "Hors du champ d'application de la TVA",
    "VATEX-FR-FRANCHISE": "TVA non applicable, article 293 B du CGI",
  ]

  /// The reason of a group. A text that is a VATEX code becomes one.
  init(_ group: VATBreakdown) {
    guard let exemption = group.exemption else { return }
    if exemption.hasPrefix("VATEX-") {
      code = exemption
      text = Self.texts[exemption]
    } else {
      text = exemption
    }
  }
}
