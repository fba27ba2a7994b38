internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension NationalEInvoice {
  /// XP Z12-012 V1.4. MINIMUM holds too little to meet it.
  static let france = NationalEInvoice(
    jurisdiction: .france, rules: .fr, smallestProfile: .basicWL, specification: .en16931, frame: frame,
    // BR-FR-05 wants these three on every invoice, a consumer's too, to whom the law gives them no meaning.
    firstNotes: { $0.paymentNotes(language: $0.invoice.language) },
    lastNotes: { computed, isOutOfScope, table in
      guard let treatment = treatment(of: computed.invoice, isOutOfScope: isOutOfScope, table) else { return [] }
      return [Mention(id: "treatment", subjectCode: "BAR", text: treatment)]
    })

  /// BT-23 (BR-FR-08): goods, services or both; then 2 for an invoice already paid, 4 for the final invoice after a
  /// deposit, else 1.
  private static func frame(of computed: ComputedInvoice, isPaid: Bool) -> String? {
    let invoice = computed.invoice
    let natures = Set(invoice.lines.map { $0.nature ?? invoice.nature })
    let nature = natures.count == 1 ? natures.first ?? invoice.nature : .mixed
    let letter =
      switch nature {
      case .goods: "B"
      case .services: "S"
      case .mixed: "M"
      }
    let isFinal =
      invoice.type == .invoice && !invoice.prepaid.isZero && !invoice.references.preceding.isEmpty
    return letter + (isPaid ? "2" : isFinal ? "4" : "1")
  }

  /// BAR: how the invoice is to be treated in the reform (BR-FR-20): B2B where the buyer is in it too (CGI art. 289 bis),
  /// in Guadeloupe, Martinique and La Réunion as on the mainland. A business in Guyane, Mayotte, the collectivities or
  /// Monaco is abroad for it.
  private static func treatment(
    of invoice: Invoice, isOutOfScope: Bool, _ table: JurisdictionTable
  ) -> String? {
    if isOutOfScope { return "OUTOFSCOPE" }
    if invoice.buyer.kind == .consumer { return "B2C" }
    guard let seat = table.seat(of: invoice.buyer.party) else { return nil }
    return seat.jurisdiction === Jurisdiction.france && seat.has(.eInvoicing) ? "B2B" : "B2BINT"
  }
}
