internal import InvoiceCore
internal import InvoiceModel

/// What an XRechnung says in another way than other e-invoices of EN 16931.
extension EInvoiceDocument {
  /// BT-23, which an XRechnung cannot do without (PEPPOL-EN16931-R001): Peppol's where the sender gives none.
  var xrechnungProcess: String? {
    computed.reception == nil ? invoice.process ?? UBLSpecification.peppolProcess : frame
  }

  /// BT-20: a line end follows the last discount in `#SKONTO#…#` (BR-DE-18), of what was received, too, of which reading
  /// leaves out blanks at the end.
  var xrechnungTerms: String? {
    guard let terms = paymentTerms, let last = SkontoTerms.lines(of: terms).last,
      SkontoTerms.isTagged(last)
    else { return paymentTerms }
    return terms + "\n"
  }
}
