extension RenderingContext {
  var sellerCountry: String? { computed.invoice.seller.party.address?.country }
  var buyerCountry: String? { computed.invoice.buyer.party.address?.country }

  /// Form, capital, register and numbers of the seller on one line.
  var legalIdentity: String {
    computed.invoice.seller.legalIdentity(language: language, currency: computed.invoice.currency)
      .joined(separator: "  ·  ")
  }

  /// Where to transfer to; nil where the means is no transfer by the buyer.
  var iban: String? {
    let payment = computed.invoice.payment
    return payment.iban ?? (isTransfer ? computed.invoice.seller.iban : nil)
  }

  var bic: String? {
    let payment = computed.invoice.payment
    return payment.bic ?? (isTransfer ? computed.invoice.seller.bic : nil)
  }

  /// Whether anything is known about the payment besides the due date.
  var saysHowToPay: Bool {
    let payment = computed.invoice.payment
    return payment.means != nil || payment.terms != nil || payment.url != nil || iban != nil
  }

  private var isTransfer: Bool {
    switch computed.invoice.payment.means {
    case nil, .transfer, .sepaTransfer: true
    default: false
    }
  }

  /// An address as lines. The country is named where it is not the other side's, and free text is left as it is.
  func text(of address: Address?, abroadFrom country: String?) -> String? {
    guard let address else { return nil }
    var lines = address.lines
    if !address.isFreeText {
      let place = [address.postcode, address.city].compactMap(\.self).joined(separator: " ")
      lines.append(place)
      if let region = address.region { lines.append(region) }
      if let code = address.country, code != country { lines.append(formatter.country(code)) }
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
