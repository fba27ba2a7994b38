internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// Why a VAT group bears no VAT: a text (BT-120), and a VATEX code (BT-121) where one was given.
struct EInvoiceExemption: Hashable, Sendable {
  var text: String?
  var code: String?

  /// A reason as it is stated.
  init(text: String?, code: String?) {
    self.text = text
    self.code = code
  }

  /// The reason of a group, in the words of the printed mention.
  init(_ group: VATBreakdown, of computed: ComputedInvoice) {
    guard let exemption = group.exemption else { return }
    if VATExemption.isCode(exemption) { code = exemption }
    text =
      computed.exemptionReason(for: group, language: computed.invoice.language) ?? (code == nil ? exemption : nil)
  }
}
