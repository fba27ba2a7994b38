internal import InvoiceModel

extension EInvoiceRule {
  /// The rules of XRechnung 3.0, and those of Peppol that it takes over, that our input can break. Its process (R001),
  /// the rate of each VAT group (BR-DE-14), the form of dates and what all e-invoices are checked for, as addresses to send
  /// it to (R010, R020) and the invoice that is corrected (BR-DE-26), have no entry.
  static let xrechnung = xrechnungDocument + xrechnungParties + xrechnungPayment

  /// What the document needs.
  private static let xrechnungDocument: [EInvoiceRule] = [
    EInvoiceRule(
      "BR-DE-15", "BT-10", at: "/customer/reference", "XRechnung demands the buyer's reference.",
      hint: "Give \"reference\" in \"customer\": of a public body its Leitweg-ID."
    ) { $0.invoice.buyer.reference != nil },
    EInvoiceRule(
      "BR-DE-17", "BT-3", at: "/type", "XRechnung does not admit documents of this type.",
      hint: "Its types are 326, 380, 381, 384, 389, 875, 876 and 877: of a deposit write `partial`, or `invoice`.",
      holds: { xrechnungTypes.contains($0.typeCode) }),
    EInvoiceRule(
      "BR-DE-18", "BT-20", at: "/payment/terms",
      "A line of the terms that begins with # states a discount for early payment, and no other # follows it.",
      hint: "Write `#SKONTO#TAGE=14#PROZENT=2.00#` in a line of its own.",
      holds: { $0.paymentTerms.map(SkontoTerms.areValid) ?? true }),
    EInvoiceRule(
      "BR-DE-16", "BT-31", at: "/company/vat_number", "The seller needs a VAT number or a tax number.",
      hint: "Give `vat_number` or `tax_number`."
    ) { document in
      document.isOutOfScope || document.seller.vatNumber != nil || document.seller.taxNumber != nil
        || document.taxRepresentative != nil
    },
  ]

  private static let xrechnungTypes: Set<String> = ["326", "380", "381", "384", "389", "875", "876", "877"]
}
