internal import InvoiceModel

extension UBLReader {
  /// PaymentMeans and PaymentTerms.
  mutating func readPayment() {
    let all = root.candidates("PaymentMeans")
    if let cursor = all.first(where: { $0.peek("PayeeFinancialAccount", "ID") != nil }) ?? all.first {
      cursor.use()
      let account = cursor.child("PayeeFinancialAccount")
      let id = account?.text("ID")
      let isIBAN = id.map(Self.isLikeIBAN) ?? false
      document.means = ReceivedDocument.PaymentMeans(
        element: cursor.element, code: cursor.text("PaymentMeansCode"),
        text: cursor.peek("PaymentMeansCode")?.attribute("name"), iban: isIBAN ? id : nil,
        account: isIBAN ? nil : id,
        bic: account?.text("FinancialInstitutionBranch", "ID"))
      document.paymentReference = cursor.text("PaymentID")
      if document.dueDate == nil { document.dueDate = date(cursor.child("PaymentDueDate"), term: "BT-9") }
    }
    let texts = root.children("PaymentTerms").compactMap { $0.child("Note")?.lines }
    document.terms = texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// Whether an account begins as IBANs do: UBL does not say which kind it is.
  private static func isLikeIBAN(_ account: String) -> Bool {
    let start = Array(account.utf8.prefix(4))
    return start.count == 4 && account.utf8.count >= 14 && start[..<2].allSatisfy { (0x41...0x5A).contains($0) }
      && start[2...].allSatisfy { (0x30...0x39).contains($0) }
  }

  /// AllowanceCharge of the document or of a line (BG-20, BG-21, BG-27, BG-28).
  func allowance(_ cursor: XMLCursor) -> ReceivedDocument.Allowance {
    let indicator = cursor.text("ChargeIndicator")
    var allowance = ReceivedDocument.Allowance(
      element: cursor.element, isCharge: indicator == "true" || indicator == "1")
    if !["true", "false", "1", "0"].contains(indicator ?? "") {
      cursor.log.find(
        .noIndicator, at: cursor.element, "Whether this is a discount or a charge is not said: ChargeIndicator.")
    }
    allowance.amount = cursor.amount("Amount", term: allowance.isCharge ? "BT-99" : "BT-92")
    allowance.percent = cursor.decimal("MultiplierFactorNumeric", term: "BT-94")
    allowance.base = cursor.amount("BaseAmount", term: "BT-93")
    allowance.reason = cursor.text("AllowanceChargeReason")
    allowance.reasonCode = cursor.text("AllowanceChargeReasonCode")
    (allowance.category, allowance.rate) = category(cursor.child("TaxCategory"), term: "BT-96")
    return allowance
  }

  private func category(_ cursor: XMLCursor?, term: String) -> (String?, ExactDecimal?) {
    return (cursor?.text("ID"), cursor?.decimal("Percent", term: term))
  }

  /// TaxTotal: the one in the invoice's currency with the breakdown, and one in the tax currency.
  mutating func readTax() {
    for total in root.candidates("TaxTotal") {
      guard let amount = total.candidates("TaxAmount").first else { continue }
      let currency = amount.attribute("currencyID")
      if document.totals.tax == nil, currency == nil || currency == document.currency {
        document.totals.tax = amount.decimal(term: "BT-110")
        for subtotal in total.children("TaxSubtotal") { read(subtotal) }
      } else if document.totals.taxInTaxCurrency == nil, currency == document.taxCurrency {
        document.totals.taxInTaxCurrency = amount.line.flatMap(ExactDecimal.init(xml:))
        continue
      } else {
        continue
      }
      total.use()
      amount.use()
    }
  }

  private mutating func read(_ cursor: XMLCursor) {
    var tax = ReceivedDocument.Tax(element: cursor.element)
    tax.base = cursor.amount("TaxableAmount", term: "BT-116")
    tax.tax = cursor.amount("TaxAmount", term: "BT-117")
    if let category = cursor.child("TaxCategory") {
      (tax.category, tax.rate) = self.category(category, term: "BT-119")
      if let name = category.peek("TaxScheme", "ID")?.line, name != "VAT" { document.taxName = name }
      tax.reason = category.text("TaxExemptionReason")
      tax.reasonCode = category.text("TaxExemptionReasonCode")
    }
    document.taxes.append(tax)
  }

  /// LegalMonetaryTotal (BG-22).
  mutating func readTotals() {
    guard let cursor = root.child("LegalMonetaryTotal") else { return }
    document.totalsElement = cursor.element
    document.totals.lineTotal = cursor.amount("LineExtensionAmount", term: "BT-106")
    document.totals.allowanceTotal = cursor.amount("AllowanceTotalAmount", term: "BT-107")
    document.totals.chargeTotal = cursor.amount("ChargeTotalAmount", term: "BT-108")
    document.totals.net = cursor.amount("TaxExclusiveAmount", term: "BT-109")
    document.totals.total = cursor.amount("TaxInclusiveAmount", term: "BT-112")
    document.totals.prepaid = cursor.amount("PrepaidAmount", term: "BT-113")
    document.totals.rounding = cursor.amount("PayableRoundingAmount", term: "BT-114")
    document.totals.due = cursor.amount("PayableAmount", term: "BT-115")
  }

  /// InvoiceLine or CreditNoteLine (BG-25).
  ///
  /// - Parameter level: how deep it stands within other lines, as an extension of XRechnung has it.
  mutating func readLine(_ cursor: XMLCursor, level: Int = 0) {
    var line = ReceivedDocument.Line(element: cursor.element)
    line.id = cursor.text("ID")
    line.level = level
    if level > 0 { line.role = .information }
    line.terms.note = CIIReader.joined(cursor.children("Note").compactMap(\.lines))
    if let quantity = cursor.child(isCreditNote ? "CreditedQuantity" : "InvoicedQuantity") {
      line.quantity = quantity.decimal(term: "BT-129")
      line.unit = quantity.attribute("unitCode")
    }
    line.net = cursor.amount("LineExtensionAmount", term: "BT-131")
    line.period = period(cursor.child("InvoicePeriod"), terms: ("BT-134", "BT-135"))
    line.allowances = cursor.children("AllowanceCharge").map(allowance)
    if let item = cursor.child("Item") { read(item, into: &line) }
    if let price = cursor.child("Price") {
      line.price = price.amount("PriceAmount", term: "BT-146")
      line.priceBase = price.decimal("BaseQuantity", term: "BT-149")
      readGrossPrice(price, into: &line)
    }
    readTerms(cursor, into: &line)
    document.lines.append(line)
    for name in ["SubInvoiceLine", "SubCreditNoteLine"] {
      for inner in cursor.children(name) { readLine(inner, level: level + 1) }
    }
  }

  private func read(_ item: XMLCursor, into line: inout ReceivedDocument.Line) {
    line.name = item.text("Name")
    if let details = item.child("Description")?.lines { line.details.insert(details, at: 0) }
    line.code = item.text("SellersItemIdentification", "ID")
    let tax = item.child("ClassifiedTaxCategory")
    (line.category, line.rate) = category(tax, term: "BT-152")
    if let name = tax?.peek("TaxScheme", "ID")?.line, name != "VAT" { line.taxName = name }
    readTerms(item: item, into: &line)
  }
}
