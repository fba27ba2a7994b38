internal import InvoiceModel

extension InvoiceValidator {
  /// Checks what few lines say.
  mutating func validateTerms(of line: InvoiceLine, _ path: String) {
    let terms = line.terms
    text(terms.id, path + "/line_id")
    text(terms.note, path + "/note", isMultiline: true)
    text(terms.buyerID, path + "/buyer_id")
    text(terms.orderLine, path + "/order_line")
    text(terms.buyerAccounting, path + "/buyer_accounting")
    validateIdentifiers(terms, path)
    validateProperties(terms, path)
    validatePrices(of: line, terms, path)
    if let picture = terms.picture { validate(picture, path + "/picture") }
    validate(
      terms.discounts, path + "/discounts", codes: .allowanceReasons, list: "UNTDID 5189", rule: "BR-CL-19",
      term: "BT-140")
    validate(
      terms.charges, path + "/charges", codes: .chargeReasons, list: "UNTDID 7161", rule: "BR-CL-20", term: "BT-145")
  }

  private mutating func validateIdentifiers(_ terms: LineTerms, _ path: String) {
    if let standard = terms.standardID {
      let path = path + "/standard_id"
      text(standard.id, path + "/id")
      if let scheme = standard.scheme {
        code(
          scheme, in: .identifierSchemes, path + "/scheme", "This is no scheme of ISO 6523.",
          hint: "Write `0160` for a GTIN.", rule: "BR-CL-21", term: "BT-157")
      } else {
        need(.missingKey, path + "/scheme", "`scheme` is required.", rule: "BR-64", term: "BT-157")
      }
      if standard.scheme == TradeItemNumber.scheme, !TradeItemNumber.isGTIN(standard.id) {
        need(
          .invalidGTIN, path + "/id", "This is no GTIN: 8, 12, 13 or 14 digits, the last of them a check digit.",
          term: "BT-157")
      }
    }
    guard let object = terms.object else { return }
    text(object.id, path + "/object/id")
    if let scheme = object.scheme {
      code(
        scheme, in: .referenceQualifiers, path + "/object/scheme", "This is no code of UNTDID 1153.",
        hint: "Write `AVE` for a meter, or leave it out.", rule: "BR-CL-07", term: "BT-128")
    }
  }

  private mutating func validateProperties(_ terms: LineTerms, _ path: String) {
    entries(terms.classifications.count, path + "/classifications")
    for (index, item) in terms.classifications.enumerated() {
      let path = "\(path)/classifications/\(index)"
      code(
        item.list, in: .itemClassifications, path + "/list", "This is no list of UNTDID 7143.",
        hint: "Write `STI` for CPV, `TST` for UNSPSC, `HS` for customs tariffs.", rule: "BR-CL-13", term: "BT-158")
      text(item.version, path + "/version")
      text(item.code, path + "/code")
    }
    entries(terms.attributes.count, path + "/attributes")
    for (index, attribute) in terms.attributes.enumerated() {
      text(attribute.name, "\(path)/attributes/\(index)/name")
      text(attribute.value, "\(path)/attributes/\(index)/value")
    }
    if let origin = terms.origin, !Country.isCode(origin) {
      report(
        .unknownCountry, path + "/origin", "This is no country code of ISO 3166-1.",
        hint: Country.code(named: origin).map { "Write `\($0)`." } ?? "Write two capital letters, `FR`.",
        rule: "BR-CL-15", term: "BT-159")
    }
  }

  private mutating func validatePrices(of line: InvoiceLine, _ terms: LineTerms, _ path: String) {
    if let price = terms.grossPrice {
      decimals(price, atMost: 6, path + "/gross_price")
      if price.isNegative {
        report(
          .negativePrice, path + "/gross_price", "A unit price is not negative.", rule: "BR-28", term: "BT-148")
      } else if price < line.unitPrice {
        report(
          .grossPriceTooLow, path + "/gross_price", "The price before its discount is below `unit_price`.",
          hint: "`unit_price` is the price after the discount.", term: "BT-148")
      }
    }
    if let part = terms.ecoParticipation {
      decimals(part, atMost: 6, path + "/eco_participation")
      if part.isNegative {
        report(.negativeAmount, path + "/eco_participation", "The amount is negative.")
      } else if part > line.unitPrice {
        report(
          .partTooLarge, path + "/eco_participation", "It is contained in `unit_price`, and more than it.",
          hint: "Give what `unit_price` contains; what comes on top is one of the `charges`.")
      }
    }
  }

  private mutating func validate(
    _ allowances: [LineAllowance], _ path: String, codes: CodeTable, list: String, rule: String, term: String
  ) {
    entries(allowances.count, path)
    for (index, allowance) in allowances.enumerated() {
      let path = "\(path)/\(index)"
      text(allowance.reason, path + "/reason")
      switch allowance.value {
      case .percent(let percent): self.percent(percent, path + "/percent")
      case .amount(let amount): self.amount(amount, path + "/amount")
      }
      if let reason = allowance.reasonCode {
        code(
          reason, in: codes, path + "/reason_code", "This is no code of \(list).",
          hint: "Leave it out, and say it in `reason`.", rule: rule, term: term)
      }
    }
  }

  /// Checks a code of a list.
  mutating func code(
    _ code: String, in table: CodeTable, _ path: String, _ message: String, hint: String? = nil, rule: String,
    term: String
  ) {
    text(code, path)
    if !table.contains(code) { need(.unknownCode, path, message, hint: hint, rule: rule, term: term) }
  }

  /// Checks what stands between lines.
  mutating func validateStructure() {
    for (index, entry) in invoice.structure.prefix(InvoiceLimits.maximumItems).enumerated() {
      let path = invoice.path(ofStructure: index)
      text(entry.text, "\(path)/\(entry.kind.rawValue)", isMultiline: entry.kind == .comment)
    }
  }

  /// Every line has an identifier of its own; the place of one that has none, from 1, may not be another's.
  mutating func validateLineIDs() {
    guard invoice.lines.contains(where: { $0.hasTerms && $0.terms.id != nil }) else { return }
    var places: [String: Int] = [:]
    for (place, line) in invoice.lines.enumerated() {
      let given = line.hasTerms ? line.terms.id : nil
      if let other = places.updateValue(place, forKey: given ?? String(place + 1)) {
        need(
          .repeatedLineID, "\(invoice.itemPath(ofLine: given == nil ? other : place))/line_id",
          given == nil ? "A line without `line_id` has the same one, its place." : "Another line has the same one.",
          hint: "Give each line its own, or none to any.", term: "BT-126")
      }
    }
  }
}
