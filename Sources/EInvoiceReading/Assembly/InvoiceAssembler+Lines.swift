internal import InvoiceCore
internal import InvoiceModel

extension InvoiceAssembler {
  /// All lines. A charge on a line (BG-28) becomes a line of its own after it.
  func lines() -> [InvoiceLine] {
    let exemptions = self.exemptions()
    var result: [InvoiceLine] = []
    result.reserveCapacity(document.lines.count)
    for received in document.lines {
      guard let category = category(received.category, at: received.element, term: "BT-151") else { continue }
      let rate = received.rate ?? .zero
      guard let price = received.price else {
        log.fail(
          .missingTerm, at: received.element, "The line's net price is missing.", rule: "BR-26", term: "BT-146")
        continue
      }
      guard let quantity = received.quantity else {
        log.fail(.missingTerm, at: received.element, "The line's quantity is missing.", rule: "BR-22", term: "BT-129")
        continue
      }
      var line = InvoiceLine(
        description: received.name ?? "", quantity: quantity, unitPrice: price, vatRate: rate, vatCategory: category)
      if received.name == nil {
        log.fail(.missingTerm, at: received.element, "The line's name is missing.", rule: "BR-25", term: "BT-153")
      }
      line.code = received.code
      line.unit = unit(of: received)
      line.period = received.period
      line.vatExemption = exemptions[VATKey(category, rate)] ?? received.exemption
      line.priceBaseQuantity = received.priceBase ?? ExactDecimal(1)
      shortenPrice(of: &line)
      if !received.details.isEmpty { line.details = received.details.joined(separator: "\n") }
      if received.hasMergedTexts {
        log.warn(
          .mergedTexts, at: received.element,
          "The line's note or attributes are appended to its details, for the invoice JSON has no other place.",
          term: "BT-127")
      }
      let charges = setDiscount(of: &line, from: received)
      line.statedTotal = received.net
      if !charges.isEmpty { setTotal(of: &line, without: charges) }
      result.append(line)
      result += charges.map { charge in
        var extra = InvoiceLine(
          description: charge.reason ?? received.name ?? "", unitPrice: charge.amount ?? .zero, vatRate: rate,
          vatCategory: category)
        extra.vatExemption = line.vatExemption
        extra.statedTotal = charge.amount
        return extra
      }
    }
    return result
  }

  private func unit(of line: ReceivedDocument.Line) -> Unit? {
    guard let code = line.unit, code != "C62" else { return nil }
    if let unit = Unit(code: code) { return unit }
    log.warn(
      .unknownUnit, at: line.element, "The unit is none of UN/ECE recommendation 20 and is left out.",
      term: "BT-130")
    return nil
  }

  /// A price of more than 6 decimals is that of ten, a hundred or a thousand as many units.
  private func shortenPrice(of line: inout InvoiceLine) {
    let excess = line.unitPrice.scale - 6
    guard (1...9).contains(excess),
      let factor = try? ExactDecimal(significand: 1, scale: -excess),
      let price = try? line.unitPrice.multiplied(by: factor),
      let base = try? line.priceBaseQuantity.multiplied(by: factor)
    else { return }
    line.unitPrice = price
    line.priceBaseQuantity = base
  }

  /// Sets the line's one discount from its allowances (BG-27); returns its charges (BG-28). An allowance below zero is
  /// a charge, and the other way round.
  private func setDiscount(
    of line: inout InvoiceLine, from received: ReceivedDocument.Line
  ) -> [ReceivedDocument.Allowance] {
    let all = received.allowances.map(positive)
    let allowances = all.filter { !$0.isCharge && !($0.amount?.isZero ?? true) }
    let charges = all.filter { $0.isCharge && !($0.amount?.isZero ?? true) }
    for charge in charges {
      log.warn(
        .lineCharge, at: charge.element,
        "The invoice JSON has no charges on a line: this one becomes a line of its own.", term: "BG-28")
    }
    guard let first = allowances.first, let amount = first.amount else { return charges }
    if allowances.count == 1 {
      line.discount = LineDiscount(
        isPercent(first, of: gross(line)) ? .percent(first.percent ?? .zero) : .amount(amount), reason: reason(first))
      return charges
    }
    var sum = ExactDecimal.zero
    for allowance in allowances {
      guard let next = try? sum.adding(allowance.amount ?? .zero) else { continue }
      sum = next
    }
    let reasons = allowances.compactMap(reason)
    line.discount = LineDiscount(.amount(sum), reason: reasons.isEmpty ? nil : reasons.joined(separator: " + "))
    log.warn(
      .mergedDiscounts, at: received.element, "The line has several discounts; they are read as their sum.",
      term: "BG-27")
    return charges
  }

  private func gross(_ line: InvoiceLine) -> ExactDecimal? {
    try? line.unitPrice.multiplied(by: line.quantity).divided(
      by: line.priceBaseQuantity, decimals: document.decimals)
  }

  private func setTotal(of line: inout InvoiceLine, without charges: [ReceivedDocument.Allowance]) {
    for charge in charges {
      guard let total = line.statedTotal else { return }
      line.statedTotal = try? total.subtracting(charge.amount ?? .zero)
    }
  }

  /// The category of a code that we know; else an error.
  func category(_ code: String?, at element: XMLElement, term: String) -> VATCategory? {
    if let category = code.flatMap(VATCategory.init(rawValue:)) { return category }
    if let code, ["L", "M", "B"].contains(code) {
      log.fail(
        .otherVAT, at: element, "The VAT category \(code) is not among those that are computed here.",
        hint: "S, Z, E, AE, K, G and O are.", term: term)
    } else {
      log.fail(.missingTerm, at: element, "The VAT category is missing or unknown.", rule: "BR-CO-04", term: term)
    }
    return nil
  }
}
