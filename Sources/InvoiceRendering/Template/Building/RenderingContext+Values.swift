internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

extension RenderingContext {
  /// Of a seller without a country that of the law that its invoices follow.
  var sellerCountry: String? {
    let seller = computed.invoice.seller
    return seller.party.address?.country ?? JurisdictionTable.standard.law(of: seller).seat.country
  }
  var buyerCountry: String? { computed.invoice.buyer.party.address?.country ?? sellerCountry }

  /// Form, capital, register and numbers of the seller on one line.
  var legalIdentity: String { Self.legalIdentity(of: computed, language: language) }

  static func legalIdentity(of computed: ComputedInvoice, language: String) -> String {
    computed.invoice.seller.legalIdentity(language: language, currency: computed.invoice.currency)
      .joined(separator: "  ·  ")
  }

  /// The nature of the line where it is not the usual one; what the invoice is in all is a mention.
  var lineNature: OperationNature? {
    guard let line else { return nil }
    let nature = line.nature ?? computed.invoice.nature
    return nature == usualNature ? nil : nature
  }

  /// The buyer's legal form, unless its name ends or begins with it.
  var buyerLegalForm: String? {
    let party = computed.invoice.buyer.party
    guard let form = party.legalForm else { return nil }
    let name = FoldedName.words(of: party.name)
    let words = FoldedName.words(of: form)
    let isNamed = !words.isEmpty && (name.suffix(words.count) == words[...] || name.prefix(words.count) == words[...])
    return isNamed ? nil : form
  }

  /// Where to transfer to first; nil where the means is no transfer by the buyer.
  var account: PaymentAccount? { computed.payableAccount }

  var iban: String? { account?.iban }

  var bic: String? { computed.payableBIC }

  /// The term in words where the date alone does not say how it was counted, or there is none yet.
  var paymentTerm: String? {
    let payment = computed.invoice.payment
    guard payment.endOfMonth != nil || computed.isOffer else { return nil }
    return formatter.term(of: payment)
  }

  /// Whether an offer says how the invoice will be paid.
  var saysTermsOfOffer: Bool {
    let payment = computed.invoice.payment
    return computed.isOffer
      && (payment.means != nil || payment.terms != nil || payment.earlyDiscount != nil || paymentTerm != nil
        || !computed.installments.isEmpty)
  }

  /// Whether anything is known about the payment besides the due date. An offer asks for none.
  var saysHowToPay: Bool {
    guard !computed.isOffer else { return false }
    let payment = computed.invoice.payment
    if computed.reception != nil, !paymentDetails.isEmpty || computed.dueDate != nil { return true }
    return payment.means != nil || payment.terms != nil || payment.endOfMonth != nil || payment.url != nil
      || payment.reference != nil || account != nil
      || bic != nil || !computed.installments.isEmpty || payment.saysFurther || computed.invoice.payee != nil
  }

  /// An address as lines. The country is named where it is not the other side's, and free text is left as it is.
  func text(of address: Address?, abroadFrom country: String?) -> String? {
    // Who reads what others have issued may be in a third country.
    let home = computed.reception == nil ? country : formatter.homeCountry
    return address?.lines(abroadFrom: home, in: formatter).joined(separator: "\n")
  }
}
