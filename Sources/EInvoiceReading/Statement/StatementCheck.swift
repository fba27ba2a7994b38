internal import InvoiceCore
internal import InvoiceModel

/// Finds what does not add up in a document, and which terms it lacks that every invoice has: EN 16931's rules about
/// presence and sums.
struct StatementCheck {
  let document: ReceivedDocument
  let log: ReadingLog

  func run() {
    checkHead()
    checkLines()
    checkAllowances()
    checkTotals()
    checkBreakdown()
  }

  private func missing(_ term: String, _ what: String, rule: String, at element: XMLElement? = nil) {
    log.find(.missingTerm, at: element ?? document.root, "\(what) is missing.", rule: rule, term: term)
  }

  private func checkHead() {
    if document.specification == nil { missing("BT-24", "The specification identifier", rule: "BR-01") }
    if document.number == nil { missing("BT-1", "The invoice number", rule: "BR-02") }
    if document.issueDate == nil { missing("BT-2", "The date of issue", rule: "BR-03") }
    if let code = document.typeCode {
      if !CodeTable.documentTypes.contains(code) {
        log.find(
          .unknownType, at: document.root, "\(code.prefix(10)) is no type of an invoice.", rule: "BR-CL-01",
          term: "BT-3")
      }
    } else {
      missing("BT-3", "The type of the invoice", rule: "BR-04")
    }
    if let code = document.currency {
      if Currency(code: code) == nil {
        log.find(
          .unknownCurrency, at: document.root, "\(code.prefix(10)) is no currency of ISO 4217.", rule: "BR-CL-04",
          term: "BT-5")
      }
    } else {
      missing("BT-5", "The currency", rule: "BR-05")
    }
    if document.seller?.name == nil {
      missing("BT-27", "The seller's name", rule: "BR-06", at: document.seller?.element)
    }
    if document.buyer?.name == nil { missing("BT-44", "The buyer's name", rule: "BR-07", at: document.buyer?.element) }
    if let due = document.dueDate, let issued = document.issueDate, due < issued {
      log.find(
        .dueDateBeforeDate, at: document.root, "The due date, \(due), is before the date of issue, \(issued).",
        term: "BT-9")
    }
    if let means = document.means, means.code == "58" || means.code == "59" {
      for iban in means.accounts.compactMap(\.iban) where !BankAccount.isIBAN(iban) {
        log.find(
          .invalidIBAN, at: means.element, "The account \(iban.prefix(40)) is no IBAN: its check digits do not fit.",
          term: "BT-84")
      }
    }
  }

  private func checkLines() {
    let isExpected = EInvoiceSpecification(urn: document.specification)?.hasLines ?? true
    if document.lines.isEmpty, isExpected {
      log.find(.noLines, at: document.root, "The document has no lines.", rule: "BR-16", term: "BG-25")
    }
    for line in document.lines where line.role == .detail {
      let element = line.element
      if line.name == nil { missing("BT-153", "The line's name", rule: "BR-25", at: element) }
      if line.quantity == nil { missing("BT-129", "The line's quantity", rule: "BR-22", at: element) }
      if line.price == nil { missing("BT-146", "The line's net price", rule: "BR-26", at: element) }
      if line.net == nil { missing("BT-131", "The line's net amount", rule: "BR-24", at: element) }
      checkCategory(line.category, at: element, term: "BT-151")
      if let name = line.taxName {
        log.find(
          .otherTax, at: element, "The tax is called \(name.prefix(40)), not VAT.", rule: "BR-CO-04", term: "BT-151")
      }
      if let code = line.unit, Unit(code: code) == nil {
        log.find(
          .unknownUnit, at: element, "\(code.prefix(40)) is no unit of UN/ECE recommendation 20 or 21.",
          rule: "BR-CL-23",
          term: "BT-130")
      }
      checkProduct(of: line)
    }
  }

  /// No rule of EN 16931 checks the product, but the arithmetic that it describes does: to a cent for each rounding.
  private func checkProduct(of line: ReceivedDocument.Line) {
    guard let net = line.net, let price = line.price, let quantity = line.quantity, !(line.priceBase?.isZero ?? false)
    else { return }
    let decimals = document.decimals
    let product = try? price.multiplied(by: quantity).divided(by: line.priceBase ?? ExactDecimal(1), decimals: decimals)
    let adjustments = sum(line.allowances.map { $0.isCharge ? $0.amount : $0.amount.map { -$0 } })
    guard let product, let adjustments, let expected = try? product.adding(adjustments),
      let difference = try? net.subtracting(expected), let cent = try? ExactDecimal(significand: 1, scale: decimals),
      difference.magnitude > cent
    else { return }
    log.find(
      .sumDiffers, at: line.element,
      "The line's net amount is stated as \(text(net)); its price, quantity, discounts and charges give \(text(expected)).",
      term: "BT-131")
  }

  private func checkCategory(_ code: String?, at element: XMLElement, term: String) {
    guard let code else { return missing(term, "The VAT category", rule: "BR-CO-04", at: element) }
    if VATCategory(rawValue: code) ?? .unknown == .unknown {
      log.find(
        .unknownCategory, at: element, "\(code.prefix(20)) is no VAT category.", rule: "BR-CL-17", term: term)
    }
  }

  private func checkAllowances() {
    for allowance in document.allowances {
      if allowance.amount == nil {
        missing(
          allowance.isCharge ? "BT-99" : "BT-92", allowance.isCharge ? "The charge's amount" : "The discount's amount",
          rule: allowance.isCharge ? "BR-36" : "BR-31", at: allowance.element)
      }
      checkCategory(allowance.category, at: allowance.element, term: allowance.isCharge ? "BT-102" : "BT-95")
    }
  }

  private func checkTotals() {
    guard let element = document.totalsElement else { return missing("BG-22", "The group of totals", rule: "BR-12") }
    let totals = document.totals
    let hasLines = EInvoiceSpecification(urn: document.specification)?.hasLines ?? true
    if hasLines, totals.lineTotal == nil { missing("BT-106", "The sum of the lines", rule: "BR-12", at: element) }
    for (value, term, rule, name) in [
      (totals.net, "BT-109", "BR-13", "The total without VAT"), (totals.total, "BT-112", "BR-14", "The total with VAT"),
      (totals.due, "BT-115", "BR-15", "The amount due"),
    ] where value == nil { missing(term, name, rule: rule, at: element) }
    if !document.lines.isEmpty {
      let nets = document.lines.filter { $0.role == .detail }.map(\.net)
      check(totals.lineTotal, sum(nets), "The sum of the lines", rule: "BR-CO-10", term: "BT-106")
    }
    let discounts = document.allowances.filter { !$0.isCharge }.map(\.amount)
    let charges = document.allowances.filter(\.isCharge).map(\.amount)
    if hasLines {
      check(
        totals.allowanceTotal ?? .zero, sum(discounts), "The sum of the discounts", rule: "BR-CO-11", term: "BT-107")
      check(totals.chargeTotal ?? .zero, sum(charges), "The sum of the charges", rule: "BR-CO-12", term: "BT-108")
      if let lines = totals.lineTotal {
        check(
          totals.net, sum([lines, totals.allowanceTotal.map { -$0 }, totals.chargeTotal]), "The total without VAT",
          rule: "BR-CO-13", term: "BT-109")
      }
    }
    if let net = totals.net {
      check(totals.total, sum([net, totals.tax]), "The total with VAT", rule: "BR-CO-15", term: "BT-112")
    }
    // MINIMUM has no place for what is paid already.
    if let total = totals.total, EInvoiceSpecification(urn: document.specification)?.level != "MINIMUM" {
      check(
        totals.due, sum([total, totals.prepaid.map { -$0 }, totals.rounding]), "The amount due", rule: "BR-CO-16",
        term: "BT-115")
    }
  }

  private func checkBreakdown() {
    let isExpected = EInvoiceSpecification(urn: document.specification).map { $0.level != "MINIMUM" } ?? true
    guard !document.taxes.isEmpty else {
      if isExpected { missing("BG-23", "The VAT breakdown", rule: "BR-CO-18") }
      return
    }
    if document.totals.tax == nil {
      missing("BT-110", "The total of the VAT", rule: "BR-CO-14", at: document.totalsElement)
    }
    check(document.totals.tax, sum(document.taxes.map(\.tax)), "The total of the VAT", rule: "BR-CO-14", term: "BT-110")
    for tax in document.taxes {
      if let name = document.taxName, tax.element.index == document.taxes[0].element.index {
        log.find(
          .otherTax, at: tax.element, "The tax is called \(name.prefix(40)), not VAT.", rule: "BR-CO-04",
          term: "BT-118-0")
      }
      if tax.base == nil { missing("BT-116", "The group's taxable amount", rule: "BR-45", at: tax.element) }
      if tax.tax == nil { missing("BT-117", "The group's VAT", rule: "BR-46", at: tax.element) }
      checkCategory(tax.category, at: tax.element, term: "BT-118")
      guard let base = tax.base, let rate = tax.rate, let stated = tax.tax,
        let expected = try? base.multiplied(by: rate).divided(by: ExactDecimal(100), decimals: document.decimals),
        expected != stated
      else { continue }
      // The rule itself lets VAT be off by less than one.
      let isBreach = ((try? stated.subtracting(expected).magnitude) ?? .zero) >= ExactDecimal(1)
      log.find(
        .sumDiffers, at: tax.element,
        "The VAT is stated as \(text(stated)); \(rate.text(minimumDecimals: 0)) % of \(text(base)) is \(text(expected)).",
        rule: isBreach ? "BR-CO-17" : nil, term: "BT-117")
    }
  }

  private func sum(_ amounts: [ExactDecimal?]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for amount in amounts {
      guard let next = try? sum.adding(amount ?? .zero) else { return nil }
      sum = next
    }
    return sum
  }

  private func text(_ amount: ExactDecimal) -> String { amount.text(minimumDecimals: document.decimals) }

  private func check(_ stated: ExactDecimal?, _ sum: ExactDecimal?, _ what: String, rule: String, term: String) {
    guard let stated, let sum, let rounded = try? sum.rounded(decimals: document.decimals), stated != rounded else {
      return
    }
    log.find(
      .sumDiffers, at: document.totalsElement ?? document.root,
      "\(what) is stated as \(text(stated)); its parts give \(text(sum)).", rule: rule, term: term)
  }
}

extension ReceivedDocument {
  /// How many decimals the invoice's amounts have.
  var decimals: Int { currency.flatMap(Currency.init(code:))?.minorUnitDigits ?? 2 }
}
