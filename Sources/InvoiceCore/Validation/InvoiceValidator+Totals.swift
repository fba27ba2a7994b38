internal import InvoiceModel

extension InvoiceValidator {
  /// Checks what depends on computed amounts: stated totals, and rules with thresholds.
  package mutating func validate(_ computed: ComputedInvoice) {
    validateStatedTotals(computed)
    validateSizes(computed)
    if computed.total.isNegative, !invoice.type.isOffer, law.vatCode?.creditNoteSource != nil {
      warn(
        .negativeTotal, "/items", "The total is negative, where \(vatAdjective) law wants a credit note.",
        hint: "Write `type` `credit_note`, with positive amounts, and the invoice that it credits.")
    }
    for row in computed.vatBreakdown where row.category == .exempt && row.exemption == nil {
      // Only a charge can bring a group that no line has.
      let index = computed.charges.first { $0.vatCategory == .exempt }?.source ?? 0
      report(
        .missingExemption, "/charges/\(index)/vat_category", "Category E needs the reason of the exemption.",
        hint: "Only an item can give it.", rule: "BR-E-10", term: "BT-120")
    }
    validateVATIdentifiers(computed)
    validatePaymentPlan(of: computed)
    if computed.due > .zero, computed.dueDate == nil, invoice.payment.terms == nil {
      need(
        .missingDueDate, "/due_date", "Neither a due date nor payment terms are given.",
        hint: "Give `due_date`, `payment.due_days` or `payment.terms`.", rule: "BR-CO-25", term: "BT-9")
    }
  }

  /// No line and no total has more digits than ``ExactDecimal/maximumAmountDigits`` before the point.
  private mutating func validateSizes(_ computed: ComputedInvoice) {
    var isLineTooLarge = false
    for (index, line) in computed.lines.enumerated()
    where line.grossAmount.isTooLargeAmount || line.net.isTooLargeAmount {
      isLineTooLarge = true
      problems.add(.amountTooLarge(invoice.itemPath(ofLine: index)))
    }
    // Sums with such a line are too large because of it.
    guard !isLineTooLarge else { return }
    size(computed.subtotal, "/subtotal")
    size(computed.tax, "/tax")
    size(computed.total, "/total")
    size(computed.due, "/due")
  }

  /// Checks the amounts of the lines that are right in themselves, when the invoice as a whole cannot be computed.
  mutating func validateLineAmounts() {
    guard problems.hasErrors, !problems.isFull, !problems.isBroken("/currency") else { return }
    let digits = invoice.currency.minorUnitDigits
    let keys: [InvoiceKeys.Item] = [.quantity, .unitPrice, .priceBaseQuantity, .discount, .discounts, .charges]
    for (index, line) in invoice.lines.enumerated()
    where line.discount != nil || line.statedTotal != nil || line.hasTerms {
      let path = invoice.itemPath(ofLine: index)
      let broken = problems.errorPaths
      guard !broken.contains(path + "/discount/percent"), !broken.contains(path + "/discount/amount"),
        keys.allSatisfy({ !problems.isBroken("\(path)/\($0.rawValue)") }),
        !line.hasTerms
          || !broken.contains(where: { $0.hasPrefix(path + "/discounts/") || $0.hasPrefix(path + "/charges/") }),
        let computed = try? InvoiceArithmetic.line(line, decimals: digits)
      else { continue }
      if let member = computed.tooLargeDiscount {
        problems.add(.discountTooLarge(at: "\(path)/\(member)"))
      } else if !invoice.pricesIncludeVAT {
        compare(line.statedTotal, computed.net, path + "/total", term: "BT-131")
      }
    }
  }

  /// The seller's VAT number may be left out of small invoices where its law says so, and in franchise; a buyer's is
  /// needed where the buyer owes the VAT.
  private mutating func validateVATIdentifiers(_ computed: ComputedInvoice) {
    let categories = Set(computed.vatBreakdown.map(\.category))
    let seller = invoice.seller
    let limit = law.vatCode.flatMap { vat in
      vat.smallInvoiceLimit(on: invoice.issueDate).flatMap { limit in
        limit.excluded.contains(where: categories.contains) ? nil : limit
      }
    }
    let isSmall =
      purpose == .page && invoice.currency == law.vat?.currency
      && limit.map { ($0.includesVAT ? computed.total : computed.subtotal) <= $0.amount } ?? false
    if seller.party.vatNumber == nil, seller.vatRegime == .standard, !categories.contains(.outOfScope), !isSmall,
      seller.party.taxNumber == nil, invoice.taxRepresentative?.vatNumber == nil
    {
      need(
        .missingVATNumber, "/company/vat_number", "The seller's VAT number is missing.",
        hint: limit.map { "It may be left out up to \($0.text(in: law.vat?.currency ?? .euro)) only." },
        rule: "BR-S-02", term: "BT-31")
    }
    let buyer = invoice.buyer.party
    if categories.contains(.intraCommunity), buyer.vatNumber == nil {
      need(
        .missingVATNumber, "/customer/vat_number", "An intra-Community supply states the customer's VAT number.",
        rule: "BR-IC-02", term: "BT-48")
    }
    if categories.contains(.reverseCharge), buyer.vatNumber == nil, buyer.siren == nil {
      need(
        .missingVATNumber, "/customer/vat_number", "Reverse charge needs the customer's VAT number or SIREN.",
        rule: "BR-AE-02", term: "BT-48")
    }
    let hasDate = invoice.delivery?.date != nil || invoice.supplyDate != nil || invoice.period != nil
    if categories.contains(.intraCommunity), !hasDate {
      need(
        .missingDeliveryDate, "/delivery/date", "An intra-Community supply states when it was delivered.",
        hint: "Give `delivery.date`, `supply_date` or `period`.", rule: "BR-IC-11", term: "BT-72")
    }
  }

  private mutating func validateStatedTotals(_ computed: ComputedInvoice) {
    let stated = invoice.statedTotals
    for (index, (line, result)) in zip(invoice.lines, computed.lines).enumerated() {
      guard let total = line.statedTotal, total != result.net else { continue }
      compare(
        total, result.net, invoice.itemPath(ofLine: index) + "/total", term: "BT-131",
        isNetOfGross: invoice.pricesIncludeVAT)
    }
    compare(stated.subtotal, computed.subtotal, "/subtotal", term: "BT-109")
    compare(stated.tax, computed.tax, "/tax", term: "BT-110")
    compare(stated.total, computed.total, "/total", term: "BT-112")
    compare(stated.due, computed.due, "/due", term: "BT-115")
    guard let rows = stated.vatBreakdown else { return }
    var missing = computed.vatBreakdown
    for (index, row) in rows.enumerated() {
      let path = "/vat_breakdown/\(index)"
      guard let place = missing.firstIndex(where: { $0.category == row.category && $0.rate == row.rate }) else {
        report(.totalMismatch, path, "The invoice has no such VAT group, or it stands here twice.", term: "BG-23")
        continue
      }
      let group = missing.remove(at: place)
      compare(row.base, group.base, path + "/base", term: "BT-116")
      compare(row.tax, group.tax, path + "/tax", term: "BT-117")
    }
    if let group = missing.first {
      report(
        .totalMismatch, "/vat_breakdown", "The VAT group \(group.category.rawValue) \(group.rate) % is missing here.",
        term: "BG-23")
    }
  }

  /// Compares an amount that is stated, if it is, with the computed one.
  mutating func compare(
    _ stated: ExactDecimal?, _ computed: ExactDecimal, _ path: String, term: String, isNetOfGross: Bool = false
  ) {
    guard let stated, stated != computed else { return }
    let digits = invoice.currency.minorUnitDigits
    report(
      .totalMismatch, path,
      "Stated is \(stated.text(minimumDecimals: digits)), computed \(computed.text(minimumDecimals: digits)).",
      hint: isNetOfGross
        ? "An item's total is net even when prices include VAT." : "Correct it, or leave it out: it is computed.",
      term: term)
  }
}

extension Problem {
  /// An amount with too many digits.
  static func amountTooLarge(_ path: String) -> Problem {
    Problem(
      code: .amountTooLarge, path: path,
      message: "An amount has at most \(ExactDecimal.maximumAmountDigits) digits before the point.",
      hint: "Look for a point, or a separator of thousands, that went missing.")
  }

  /// A line with discounts larger than itself.
  static func discountTooLarge(at path: String) -> Problem {
    Problem(code: .discountTooLarge, path: path, message: "The discount is larger than its line.", term: "BT-136")
  }
}
