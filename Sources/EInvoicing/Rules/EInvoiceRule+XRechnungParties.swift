internal import InvoiceModel

extension EInvoiceRule {
  /// What XRechnung wants to know of the parties and of the place of delivery.
  static let xrechnungParties: [EInvoiceRule] =
    place("/company/address", "The seller's", city: ("BR-DE-3", "BT-37"), postcode: ("BR-DE-4", "BT-38")) {
      ($0.seller.address, $0.invoice.seller.party.address)
    }
    + place("/customer/address", "The buyer's", city: ("BR-DE-8", "BT-52"), postcode: ("BR-DE-9", "BT-53")) {
      ($0.buyer.address, $0.invoice.buyer.party.address)
    }
    + place("/delivery/address", "The delivery's", city: ("BR-DE-10", "BT-77"), postcode: ("BR-DE-11", "BT-78")) {
      // Without an address of its own there is none, or the buyer's.
      $0.invoice.delivery?.address.map { address in (EInvoiceAddress(address), address) }
    }
    + contact

  private static let contact: [EInvoiceRule] = [
    EInvoiceRule(
      "BR-DE-5", "BT-41", at: "/company/contact/name", "XRechnung demands a contact at the seller's.",
      hint: "Give `name`, of a person or a department, in `contact` of `company`.",
      holds: { $0.seller.contact?.name != nil }),
    EInvoiceRule(
      "BR-DE-6", "BT-42", at: "/company/contact/phone",
      "XRechnung demands the telephone number of the seller's contact.",
      hint: "Give `phone` in `contact`, or in `company`.", holds: { $0.seller.contact?.phone != nil }),
    EInvoiceRule(
      "BR-DE-7", "BT-43", at: "/company/contact/email", "XRechnung demands the e-mail address of the seller's contact.",
      hint: "Give `email` in `contact`, or in `company`.", holds: { $0.seller.contact?.email != nil }),
    EInvoiceRule("BR-DE-27", "BT-42", "A telephone number has three digits or more.") { document in
      guard let phone = document.seller.contact?.phone, phone.count(where: { $0.isASCII && $0.isNumber }) < 3 else {
        return []
      }
      return [document.invoice.seller.party.contact?.phone == nil ? "/company/phone" : "/company/contact/phone"]
    },
  ]

  /// City and postcode of an address. One given as one text has them where the form of its country's postcodes is known.
  private static func place(
    _ path: String, _ whose: String, city: (id: String, term: String), postcode: (id: String, term: String),
    _ address: @escaping @Sendable (EInvoiceDocument) -> (stated: EInvoiceAddress?, given: Address?)?
  ) -> [EInvoiceRule] {
    func failures(
      _ key: String, _ stated: @escaping @Sendable (EInvoiceAddress) -> String?,
      _ given: @escaping @Sendable (Address) -> String?
    ) -> @Sendable (EInvoiceDocument) -> [String] {
      { document in
        guard let address = address(document) else { return [] }
        // An address without a country is said to be wrong already, and has its parts all the same.
        let part = address.stated.map(stated) ?? address.given.flatMap(given)
        guard part == nil else { return [] }
        return [address.given?.isFreeText ?? true ? path : "\(path)/\(key)"]
      }
    }
    let hint = "Give the address as an object with `postcode`, `city` and `country`."
    return [
      EInvoiceRule(
        city.id, city.term, "\(whose) address has no city, which XRechnung demands.", hint: hint,
        failures: failures("city", \.city, \.city)),
      EInvoiceRule(
        postcode.id, postcode.term, "\(whose) address has no postcode, which XRechnung demands.", hint: hint,
        failures: failures("postcode", \.postcode, \.postcode)),
    ]
  }
}
