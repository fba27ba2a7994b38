/// Makes an invoice of the terms of a received document, and collects what stands in the way.
struct InvoiceBuilder {
  let terms: EInvoiceTerms
  private(set) var problems: [Problem] = []

  init(terms: EInvoiceTerms) {
    self.terms = terms
  }

  /// The invoice; nil when something it cannot be without is missing.
  mutating func build() -> Invoice? {
    refuseUnsupported()
    let issueDate = date(terms.issueDate, "BT-2")
    let lines = terms.lines.enumerated().compactMap { line($1, number: $0 + 1) }
    let seller = seller()
    let buyer = buyer()
    if issueDate == nil, terms.issueDate == nil { missing("BT-2", "date of issue") }
    if terms.number == nil { missing("BT-1", "number") }
    guard let currency = terms.currency.flatMap(Currency.init(code:)) else {
      missing("BT-5", "currency of ISO 4217")
      return nil
    }
    guard let issueDate, !lines.isEmpty, let seller, let buyer else { return nil }
    var invoice = Invoice(issueDate: issueDate, seller: seller, buyer: buyer, lines: lines)
    invoice.number = terms.number
    invoice.type = type ?? .invoice
    invoice.currency = currency
    invoice.language = seller.isFrench ? "fr" : "en"
    invoice.nature = nature
    invoice.dueDate = date(terms.dueDate, "BT-9")
    invoice.period = period(terms.periodStart, terms.periodEnd, "BG-14")
    setDelivery(of: &invoice)
    setPayment(of: &invoice)
    setReferences(of: &invoice)
    setTotals(of: &invoice)
    setNotes(of: &invoice)
    return invoice
  }

  private var type: DocumentType? { DocumentType.allCases.first { $0.untdid1001 == terms.typeCode } }

  /// The first letter of a French frame (BT-23).
  private var nature: OperationNature {
    switch terms.process?.first {
    case "B": .goods
    case "M": .mixed
    default: .services
    }
  }

  private mutating func refuseUnsupported() {
    if type == nil { unsupported("BT-3", "a document of this type") }
    if terms.lines.isEmpty { unsupported("BG-25", "a document without lines") }
    if let rounding = terms.rounding.flatMap({ ExactDecimal($0) }), !rounding.isZero {
      unsupported("BT-114", "a rounding of the amount due")
    }
    for (term, what) in terms.unsupported { unsupported(term, what) }
  }

  // MARK: Parts

  private mutating func setDelivery(of invoice: inout Invoice) {
    let day = date(terms.deliveryDate, "BT-72")
    guard terms.deliverToName != nil || terms.deliverTo != nil else {
      invoice.supplyDate = day
      return
    }
    invoice.delivery = Delivery(name: terms.deliverToName, address: terms.deliverTo, date: day)
  }

  private mutating func setPayment(of invoice: inout Invoice) {
    invoice.payment.means =
      switch terms.meansCode {
      case "30": .transfer
      case "58": .sepaTransfer
      case "49", "59": .directDebit
      case "48", "54", "55": .card
      case "20": .cheque
      case "10": .cash
      default: nil
      }
    invoice.payment.iban = terms.iban
    invoice.payment.bic = terms.bic
    invoice.payment.reference = terms.paymentReference == terms.number ? nil : terms.paymentReference
    invoice.payment.terms = terms.paymentTerms
    invoice.prepaid = amount(terms.prepaid, "BT-113") ?? .zero
    invoice.seller.paysVATOnDebits = terms.isVATDueWithInvoice
  }

  private mutating func setReferences(of invoice: inout Invoice) {
    invoice.references.purchaseOrder = terms.purchaseOrder
    invoice.references.contract = terms.contract
    invoice.references.project = terms.project
    invoice.references.preceding = terms.preceding.compactMap { number, day in
      guard let number, let day = date(day, "BT-26") else {
        missing("BT-26", "date of the invoice it refers to")
        return nil
      }
      return PrecedingInvoice(number: number, date: day)
    }
  }

  private mutating func setTotals(of invoice: inout Invoice) {
    invoice.statedTotals.subtotal = amount(terms.subtotal, "BT-109")
    invoice.statedTotals.tax = amount(terms.tax, "BT-110")
    invoice.statedTotals.total = amount(terms.total, "BT-112")
    invoice.statedTotals.due = amount(terms.due, "BT-115")
    invoice.statedTotals.vatBreakdown = terms.vat.compactMap { row in
      guard let category = category(row.category, "BT-118"), let base = amount(row.base, "BT-116"),
        let tax = amount(row.tax, "BT-117")
      else { return nil }
      return StatedTotals.VATRow(category: category, rate: amount(row.rate, "BT-119") ?? .zero, base: base, tax: tax)
    }
    for allowance in terms.allowances {
      guard let value = value(of: allowance, group: groupBase(of: allowance)) else { continue }
      let made = DocumentAllowance(
        value, reason: allowance.reason, vatRate: amount(allowance.rate, "BT-96") ?? .zero,
        vatCategory: category(allowance.category, "BT-95"))
      if allowance.isCharge { invoice.charges.append(made) } else { invoice.allowances.append(made) }
    }
    guard invoice.currency != .euro, terms.taxCurrency == "EUR", let tax = invoice.statedTotals.tax, !tax.isZero,
      let euros = amount(terms.taxInTaxCurrency, "BT-111")
    else { return }
    invoice.exchangeRate = Self.rate(from: tax, to: euros)
  }

  /// The notes that would not be derived from the rest anyway.
  private mutating func setNotes(of invoice: inout Invoice) {
    let known = invoice
    var notes = terms.notes
    if let computed = try? ComputedInvoice(known), let document = try? EInvoiceDocument(computed) {
      notes.removeAll { document.notes.contains($0) }
    }
    invoice.notes = notes
  }

  // MARK: Values

  /// A percent, where base and amount are those that the invoice would compute from it; else the amount.
  mutating func value(of allowance: EInvoiceTerms.AllowanceTerms, group: ExactDecimal?) -> AllowanceValue? {
    guard let amount = amount(allowance.amount, "BT-92") else {
      missing("BT-92", "amount of a discount or charge")
      return nil
    }
    if let percent = allowance.percent.flatMap({ ExactDecimal($0) }),
      let base = allowance.base.flatMap({ ExactDecimal($0) }), base == group,
      let product = try? base.multiplied(by: percent).divided(by: ExactDecimal(100), decimals: 2), product == amount
    {
      return .percent(percent)
    }
    return .amount(amount)
  }

  /// What a document allowance in percent is taken of: the lines of its VAT group.
  private func groupBase(of allowance: EInvoiceTerms.AllowanceTerms) -> ExactDecimal? {
    let rate = allowance.rate.flatMap { ExactDecimal($0) }
    return EInvoiceRule.sum(
      terms.lines.filter { $0.category == allowance.category && $0.rate.flatMap { ExactDecimal($0) } == rate }
        .compactMap { $0.net.flatMap { ExactDecimal($0) } })
  }

  /// The shortest rate that turns one amount into the other.
  private static func rate(from amount: ExactDecimal, to euros: ExactDecimal) -> ExactDecimal? {
    for decimals in 2...12 {
      guard let rate = try? euros.divided(by: amount, decimals: decimals),
        let product = try? amount.multiplied(by: rate).rounded(decimals: 2)
      else { return nil }
      if product == euros { return rate }
    }
    return nil
  }

  mutating func amount(_ text: String?, _ term: String) -> ExactDecimal? {
    guard let text else { return nil }
    if let value = ExactDecimal(text) { return value }
    problems.append(Problem("xml-value", path: "", "This is no decimal number.", term: term))
    return nil
  }

  mutating func date(_ text: String?, _ term: String) -> CalendarDate? {
    guard let text else { return nil }
    if let date = CalendarDate(iso8601: text) { return date }
    problems.append(Problem("xml-value", path: "", "This is no date.", term: term))
    return nil
  }

  mutating func period(_ start: String?, _ end: String?, _ term: String) -> DatePeriod? {
    guard let start = date(start, term), let end = date(end, term) else { return nil }
    return DatePeriod(start: start, end: end)
  }

  mutating func category(_ code: String?, _ term: String) -> VATCategory? {
    if let category = code.flatMap(VATCategory.init(rawValue:)) { return category }
    problems.append(Problem("xml-value", path: "", "This is no VAT category of the invoice JSON.", term: term))
    return nil
  }

  mutating func missing(_ term: String, _ what: String) {
    problems.append(Problem("xml-value", path: "", "The document has no \(what).", term: term))
  }

  mutating func unsupported(_ term: String, _ what: String) {
    problems.append(Problem("xml-unsupported", path: "", "The invoice JSON cannot express \(what).", term: term))
  }
}
