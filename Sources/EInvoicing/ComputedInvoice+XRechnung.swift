public import InvoiceCore
public import InvoiceModel

extension ComputedInvoice {
  /// What XRechnung advises and the invoice does not say, as warnings: when it was supplied (BR-DE-TMP-32). Empty for a
  /// received invoice, which is its sender's.
  public var xrechnungAdvice: [Problem] {
    guard reception == nil, invoice.delivery?.date == nil, invoice.supplyDate == nil, invoice.period == nil,
      invoice.lines.contains(where: { $0.period == nil })
    else { return [] }
    return [
      Problem(
        code: .ruleFailed, severity: .warning, path: "/supply_date",
        message: "XRechnung advises saying when the goods or services were supplied.",
        hint: "Give `supply_date`, or the `period` of the invoice or of each item.", rule: "BR-DE-TMP-32",
        term: "BT-72")
    ]
  }
}
