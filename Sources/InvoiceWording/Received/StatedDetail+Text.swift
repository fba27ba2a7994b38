package import InvoiceCore
package import InvoiceModel

extension InvoiceFormatter {
  /// What a detail of a received invoice is called: `Acheteur – Identifiant`.
  package func label(of detail: StatedDetail) -> String { words.elements.label(detail.names) }

  /// What a detail says: its values, each with its name where there are several.
  ///
  /// - Parameter currency: that of amounts that state none.
  package func text(of detail: StatedDetail, currency: Currency) -> String {
    detail.parts.map { part in
      let value = text(of: part.value, at: detail.names + part.names, currency: currency)
      let label = part.names.isEmpty ? "" : words.elements.label(relative(part.names, to: detail.names))
      return label.isEmpty || detail.parts.count == 1 ? value : words.labelled(label, value)
    }.joined(separator: "  ·  ")
  }

  /// A detail as one text with its label.
  package func line(of detail: StatedDetail, currency: Currency) -> String {
    words.labelled(label(of: detail), text(of: detail, currency: currency))
  }

  /// A discount or charge on a line, `Remise – Fidélité (5 % de 1 000,00 €) : -50,00 €`.
  package func text(of adjustment: LineAdjustment, currency: Currency) -> String {
    var label = adjustment.isCharge ? words.charge : words.discount
    if let reason = adjustment.reason ?? adjustment.reasonCode { label += " – \(reason)" }
    if let share = share(adjustment.percent, of: adjustment.base, currency: currency) { label += " (\(share))" }
    guard let amount = adjustment.amount else { return label }
    return words.labelled(label, self.amount(adjustment.isCharge ? amount : -amount, currency: currency))
  }

  /// Why there is a discount or charge on a received invoice, with what it was taken of.
  package func reason(of allowance: ComputedAllowance, isCharge: Bool, currency: Currency) -> String {
    let reason = allowance.reason ?? (isCharge ? words.charge : words.discount)
    return share(allowance.percent, of: allowance.base, currency: currency).map { "\(reason) (\($0))" } ?? reason
  }

  /// `5 % de 1 000,00 €`; the base alone where no percentage is stated.
  private func share(_ rate: ExactDecimal?, of base: ExactDecimal?, currency: Currency) -> String? {
    let percent = rate.map { self.percent($0) }
    let base = base.map { amount($0, currency: currency) }
    switch (percent, base) {
    case (let percent?, let base?): return words.percentOf(percent, base)
    case (let percent?, nil): return percent
    case (nil, let base?): return words.labelled(words.base, base)
    case (nil, nil): return nil
    }
  }

  /// A label before its value: `Couleur : rouge`.
  package func labelled(_ label: String, _ value: String) -> String { words.labelled(label, value) }

  /// The net of a line that does not count towards the totals.
  package func uncounted(_ net: ExactDecimal, currency: Currency) -> String {
    words.labelled(words.uncounted, amount(net, currency: currency))
  }

  /// The country that goes without saying on the page of a received invoice.
  package var homeCountry: String? { words.homeCountry }

  /// What a type of UNTDID 1001 is called.
  package func documentType(code: String) -> String { words.types[code] ?? words.unknownType(code) }

  /// What a payment means of UNTDID 4461 is called; the code where it has no name.
  package func paymentMeans(code: String) -> String { words.means[code] ?? code }

  /// What the page of a received invoice says at its foot.
  package func notice(of reception: Reception) -> String {
    let notice = words.notice(
      reception.file,
      [reception.profile ?? reception.specification, reception.syntax.rawValue].compactMap(\.self)
        .joined(separator: ", "))
    return reception.findings == 0 ? notice : notice + " " + words.findings(reception.findings)
  }

  /// That there are more details than are shown; nil when there are not.
  package func furtherDetails(_ count: Int) -> String? { count == 0 ? nil : words.furtherDetails(count) }

  private var words: ReceptionWording { wording.reception }

  /// The names of nested elements, with that of the outer one before the first where the two have a name together.
  private func relative(_ names: [String], to outer: [String]) -> [String] {
    guard let first = names.first, let parent = outer.last, words.elements.names["\(parent)/\(first)"] != nil,
      words.elements.names[first] == nil
    else { return names }
    return names
  }

  private func text(of value: StatedDetail.Value, at names: [String], currency: Currency) -> String {
    switch value {
    case .text(let text, let scheme):
      let named = name(of: text, at: names) ?? text
      return scheme.map { "\(named) (\($0))" } ?? named
    case .amount(let amount, let code):
      return self.amount(amount, currency: code.flatMap(Currency.init(code:)) ?? currency)
    case .quantity(let quantity, let code):
      return self.quantity(quantity, unit: code == "C62" ? nil : code.flatMap(Unit.init(code:)))
    case .percent(let rate): return percent(rate)
    case .date(let date): return self.date(date, style: .long)
    case .flag(let flag): return flag ? words.yes : words.no
    case .file(let name, let type): return [name, type].compactMap(\.self).joined(separator: ", ")
    }
  }

  /// The name of a code, where its element says what list it is of.
  private func name(of code: String, at names: [String]) -> String? {
    switch names.last {
    case "CountryID", "IdentificationCode": country(code)
    case _ where names.suffix(2).first == "OriginTradeCountry": country(code)
    case "DueDateTypeCode", "DescriptionCode": words.taxPoints[code]
    default: nil
    }
  }
}
