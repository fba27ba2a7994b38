internal import InvoiceCore
internal import InvoiceModel

extension RenderingContext {
  /// The QR code that the invoice asks for; nil where it asks for none, or where nothing is to be transferred.
  var transferCode: SEPATransferCode? {
    let invoice = computed.invoice
    guard invoice.payment.qrCode == .epc, computed.reception == nil, !computed.isOffer, !computed.isRefund, !isDraft,
      let iban
    else { return nil }
    return SEPATransferCode(
      name: account?.name ?? invoice.payee?.name ?? invoice.seller.party.name, iban: iban, bic: bic,
      amount: computed.due, reference: invoice.payment.reference ?? invoice.number ?? "")
  }
}
