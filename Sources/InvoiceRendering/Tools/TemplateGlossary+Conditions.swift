internal import InvoiceModel

extension TemplateGlossary {
  /// Of a named condition; nil for one that there is not.
  static func meaning(ofCondition name: String) -> String? {
    if DocumentType(rawValue: name) != nil {
      return "The document is of the type `\(name)`."
    }
    if let collection = TemplateCollection(rawValue: name) { return "There are \(meaning(of: collection))." }
    return conditions[name]
  }

  /// What a collection has, in the plural.
  static func meaning(of collection: TemplateCollection) -> String {
    switch collection {
    case .lines: "lines"
    case .vat: "groups of VAT, one for each rate or category"
    case .allowances: "discounts on the document"
    case .charges: "charges on the document"
    case .notes: "notes"
    case .preceding: "earlier invoices that it refers to"
    case .mentions: "texts that the law asks for"
    case .attachments: "attachments"
    case .installments: "parts in which it is paid"
    case .details: "statements of a received invoice that no other variable holds"
    case .paymentDetails: "such statements about the payment"
    }
  }

  static let conditions: [String: String] = [
    "credit": "It is a credit note of either kind.",
    "offer": "It is a quote or a pro forma invoice of ours.",
    "offer_terms": "It is an offer that says how the invoice will be paid.",
    "draft": "It has no number, or a draft was asked for.",
    "business": "The buyer is a business.",
    "consumer": "The buyer is a consumer.",
    "franchise": "The seller charges no VAT as a small business.",
    "gross_prices": "Prices include VAT.",
    "taxed": "Some VAT is charged.",
    "vat_detailed": "Some VAT is charged, or there are several VAT groups.",
    "adjusted": "There are discounts or charges on the document.",
    "settled": "Nothing is left to pay.",
    "payable": "There is more to say about the payment than its date.",
    "payment_code": "The page has a QR code of the payment.",
    "overpaid": "What is due is negative.",
    "refund": "What is due goes to the customer.",
    "default_refund_date": "What is due goes to the customer, on the day that the law says.",
    "due_on_receipt": "Something is due, and no day is given.",
    "stamp": "The call asks for a stamp.",
    "line_terms": "The line says something that most lines do not.",
    "line_pictures": "Some line has a picture.",
    "received": "The invoice was received.",
    "several_vat_groups": "There are several VAT rates or categories.",
    "delivery": "The delivery has a name or an address.",
    "supplied_on_delivery": "The day of the supply is that of the delivery.",
    "foreign_currency": "The currency is not the euro.",
    "logo_start": "The theme sets the logo at the start.",
    "logo_center": "The theme sets the logo in the middle.",
    "logo_end": "The theme sets the logo at the end.",
    "narrow_page": "Less than 140 mm are left between the margins.",
  ]
}
