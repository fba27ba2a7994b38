internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// What the page of a received invoice says beyond the fields of an invoice.
extension RenderingContext {
  /// What a detail says.
  func text(of detail: StatedDetail?) -> String? {
    detail.map { formatter.text(of: $0, currency: computed.invoice.currency) }
  }

  /// What a line is worth that does not count, and what no field holds: a text of a line each.
  var furtherOfLine: String? {
    guard let line = receivedLine else { return nil }
    let currency = computed.invoice.currency
    var texts: [String] = []
    if !line.counts, line.hasNet, let net = computedLine?.net {
      texts.append(formatter.uncounted(net, currency: currency))
    }
    texts += line.details.map { formatter.line(of: $0, currency: currency) }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// Why there is a discount or charge; of a received one with what it was taken of.
  func reason(of allowance: ComputedAllowance?, isCharge: Bool) -> String? {
    guard let allowance else { return nil }
    guard computed.reception != nil else { return allowance.reason }
    return formatter.reason(of: allowance, isCharge: isCharge, currency: computed.invoice.currency)
  }

  /// All notes, but for the treatment under French rules of a received invoice, which is a code for programs.
  static func notes(of computed: ComputedInvoice) -> [Note] {
    guard computed.reception != nil else { return computed.invoice.notes }
    let treatments: Set<String> = ["B2B", "B2BINT", "B2C", "OUTOFSCOPE", "ARCHIVEONLY"]
    return computed.invoice.notes.filter { $0.code != "BAR" || !treatments.contains($0.text) }
  }

  static func details(of computed: ComputedInvoice, areAboutPayment: Bool) -> [StatedDetail] {
    computed.reception?.details.filter { $0.isAboutPayment == areAboutPayment } ?? []
  }
}
