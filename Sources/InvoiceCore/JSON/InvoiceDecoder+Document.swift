internal import InvoiceModel

extension InvoiceDecoder {
  /// Reads the whole document.
  mutating func document() throws(JSONSyntaxError) -> (Invoice, linesWithDefaultRate: Set<Int>) {
    // Rules that compare dates leave out one that is an error.
    let placeholder = CalendarDate.placeholder
    var invoice = Invoice(
      issueDate: placeholder, seller: Seller(party: Party(name: "")),
      buyer: Buyer(party: Party(name: ""), kind: .consumer), lines: [])
    var defaultRate = ExactDecimal(20)
    var items: [DecodedLine] = []
    _ = try object(InvoiceKeys.Document.self, required: [.date, .company, .customer, .items]) {
      (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .invoiceNumber: invoice.number = try decoder.string()
      case .type: invoice.type = try decoder.word(DocumentType.self) ?? .invoice
      case .date: invoice.issueDate = try decoder.date() ?? placeholder
      case .dueDate: invoice.dueDate = try decoder.date()
      case .supplyDate: invoice.supplyDate = try decoder.date()
      case .period: invoice.period = try decoder.period()
      case .currency: invoice.currency = try decoder.currency() ?? .euro
      case .language: invoice.language = try decoder.string() ?? "fr"
      case .vatRate: defaultRate = try decoder.decimal() ?? defaultRate
      case .pricesIncludeVAT: invoice.pricesIncludeVAT = try decoder.boolean() ?? false
      case .company: invoice.seller = try decoder.company()
      case .customer: invoice.buyer = try decoder.customer()
      case .delivery: invoice.delivery = try decoder.delivery()
      case .items: items = try decoder.items()
      case .discounts: invoice.allowances = try decoder.allowances()
      case .charges: invoice.charges = try decoder.allowances()
      case .prepaid: invoice.prepaid = try decoder.decimal() ?? .zero
      case .vatBreakdown: invoice.statedTotals.vatBreakdown = try decoder.vatRows()
      case .subtotal: invoice.statedTotals.subtotal = try decoder.decimal()
      case .tax: invoice.statedTotals.tax = try decoder.decimal()
      case .total: invoice.statedTotals.total = try decoder.decimal()
      case .due: invoice.statedTotals.due = try decoder.decimal()
      case .payment: invoice.payment = try decoder.payment()
      case .references: invoice.references = try decoder.references()
      case .notes: invoice.notes = try decoder.notes()
      case .nature: invoice.nature = try decoder.word(OperationNature.self) ?? .services
      case .exchangeRate: invoice.exchangeRate = try decoder.decimal()
      case .metadata: if try decoder.expect(.object) { try decoder.reader.skipValue() }
      }
    }
    let defaultCategory = invoice.seller.vatRegime == .franchise ? VATCategory.exempt : .standard
    var linesWithDefaultRate: Set<Int> = []
    invoice.lines.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      var line = item.line
      line.vatCategory = item.category ?? defaultCategory
      line.vatRate = item.rate ?? (line.vatCategory == .standard ? defaultRate : .zero)
      if item.rate == nil, line.vatCategory == .standard { linesWithDefaultRate.insert(index) }
      invoice.lines.append(line)
    }
    return (invoice, linesWithDefaultRate)
  }

  private mutating func delivery() throws(JSONSyntaxError) -> Delivery? {
    var delivery = Delivery()
    let isObject = try object(InvoiceKeys.Delivery.self) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .name: delivery.name = try decoder.string()
      case .address: delivery.address = try decoder.address()
      case .date: delivery.date = try decoder.date()
      }
    }
    return isObject ? delivery : nil
  }

  private mutating func payment() throws(JSONSyntaxError) -> Payment {
    var payment = Payment()
    _ = try object(InvoiceKeys.Payment.self) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .means: payment.means = try decoder.word(Payment.Means.self)
      case .iban: payment.iban = try decoder.string()
      case .bic: payment.bic = try decoder.string()
      case .reference: payment.reference = try decoder.string()
      case .terms: payment.terms = try decoder.string()
      case .dueDays: payment.dueDays = try decoder.days()
      case .latePenaltyRate: payment.latePenaltyRate = try decoder.decimal()
      case .earlyDiscount: payment.earlyDiscount = try decoder.string()
      case .url: payment.url = try decoder.string()
      }
    }
    return payment
  }

  private mutating func references() throws(JSONSyntaxError) -> References {
    var references = References()
    _ = try object(InvoiceKeys.References.self) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .purchaseOrder: references.purchaseOrder = try decoder.string()
      case .contract: references.contract = try decoder.string()
      case .project: references.project = try decoder.string()
      case .preceding:
        try decoder.array { (decoder) throws(JSONSyntaxError) in
          if let preceding = try decoder.preceding() { references.preceding.append(preceding) }
        }
      }
    }
    return references
  }

  private mutating func preceding() throws(JSONSyntaxError) -> PrecedingInvoice? {
    var number: String?
    var date: CalendarDate?
    _ = try object(InvoiceKeys.Preceding.self, required: [.number, .date]) { (decoder, key) throws(JSONSyntaxError) in
      switch key {
      case .number: number = try decoder.string()
      case .date: date = try decoder.date()
      }
    }
    // An entry with an error keeps its place, so that the paths of the others stay right.
    return PrecedingInvoice(number: number ?? "", date: date ?? .placeholder)
  }

  private mutating func notes() throws(JSONSyntaxError) -> [Note] {
    var notes: [Note] = []
    try array { (decoder) throws(JSONSyntaxError) in
      if try decoder.reader.kind() == .string {
        notes.append(Note(try decoder.string() ?? ""))
        return
      }
      var note = Note("")
      guard try decoder.reader.kind() == .object else {
        decoder.report(.wrongType, at: decoder.reader.position, "A note is a string or an object.")
        try decoder.reader.skipValue()
        notes.append(note)
        return
      }
      _ = try decoder.object(InvoiceKeys.Note.self, required: [.text]) { (decoder, key) throws(JSONSyntaxError) in
        switch key {
        case .code: note.code = try decoder.string()
        case .text: note.text = try decoder.string() ?? ""
        }
      }
      notes.append(note)
    }
    return notes
  }
}
