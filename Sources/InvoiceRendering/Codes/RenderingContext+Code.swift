internal import InvoiceCore
internal import InvoiceModel

extension RenderingContext {
  /// The part that is paid first; nil where all is paid at once.
  var nextInstallment: ComputedInstallment? {
    let parts = computed.installments
    return parts.filter { $0.dueDate != nil }.min { ($0.dueDate ?? .placeholder) < ($1.dueDate ?? .placeholder) }
      ?? parts.first
  }

  /// Whether the buyer is asked to transfer something: it is no offer, no draft, not received, and there is an account.
  var isToBeTransferred: Bool {
    computed.reception == nil && !computed.isOffer && !computed.isRefund && !isDraft && iban != nil
      && (nextInstallment?.amount ?? computed.dueNow) > .zero
  }

  /// The QR code that the invoice asks for: of what is paid first. Nil where it asks for none, or where nothing is to be transferred.
  var transferCode: SEPATransferCode? {
    let invoice = computed.invoice
    guard invoice.payment.qrCode == .epc, isToBeTransferred, let iban else { return nil }
    return SEPATransferCode(
      name: account?.name ?? invoice.payee?.name ?? invoice.seller.party.name, iban: iban, bic: bic,
      amount: nextInstallment?.amount ?? computed.dueNow, reference: invoice.payment.reference ?? invoice.number ?? "")
  }
}
