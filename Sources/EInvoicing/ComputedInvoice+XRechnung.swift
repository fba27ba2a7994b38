public import InvoiceCore
public import InvoiceModel

extension ComputedInvoice {
  /// What XRechnung advises and the invoice does not say, as warnings: when was delivered (BR-DE-TMP-32). Empty for a
  /// received invoice, of which its sender decides.
  public var xrechnungAdvice: [Problem] {
    guard reception == nil, invoice.delivery?.date == nil, invoice.supplyDate == nil, invoice.period == nil,
      invoice.lines.contains(where: { $0.period == nil })
    else { return [] }
    return [
      Problem(
        code: .ruleFailed, severity: .warning, path: "/supply_date",
        message: "XRechnung advises to say when was delivered.",
        hint: "Give `supply_date`, or the `period` of the invoice or of each item.", rule: "BR-DE-TMP-32",
        term: "BT-72")
    ]
  }
}
