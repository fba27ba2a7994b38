package import InvoiceBooks
package import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension CustomerStatement {
  /// Takes names, addresses and the account to pay to from an invoice; of several the last one counts.
  ///
  /// - Parameter language: in which countries of addresses are named; nil: that of the invoice.
  package mutating func describe(by computed: ComputedInvoice, language: String?) {
    let invoice = computed.invoice
    self.language = invoice.language
    let language = language ?? invoice.language
    let (seller, buyer) = (invoice.seller.party, invoice.buyer.party)
    self.seller = seller.name
    customer = buyer.name
    customerAccount = buyer.registeredSIREN ?? buyer.vatNumber ?? invoice.buyer.reference
    (sender.logo, sender.theme) = (invoice.seller.logo, invoice.theme)
    sender.contacts = [seller.phone.map(IdentifierFormat.phone), seller.email, seller.website].compactMap(\.self)
    if let formatter = InvoiceFormatter(language: language) {
      sender.address = seller.address?.lines(abroadFrom: seller.address?.country, in: formatter) ?? []
      customerLines = buyer.address?.lines(abroadFrom: seller.address?.country, in: formatter) ?? []
    }
    let identity = RenderingContext.legalIdentity(of: computed, language: language)
    sender.identity = identity.isEmpty ? nil : identity
    // A credit note says where money goes back to.
    guard !computed.isRefund, var account = computed.payableAccount else { return }
    account.bic = computed.payableBIC
    sender.account = account
    sender.payee = account.name ?? invoice.payee?.name
    sender.wantsTransferCode = invoice.payment.qrCode == .epc
  }
}
