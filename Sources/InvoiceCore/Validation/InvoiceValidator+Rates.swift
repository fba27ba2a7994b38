internal import InvoiceModel

extension InvoiceValidator {
  /// Warns of a rate that is probably a mistake: a fraction where percent were meant, none of the seller's country, or
  /// one that is not in force. In an e-invoice the country's own rules may forbid what they do not list.
  mutating func knownRate(_ rate: ExactDecimal, _ path: @autoclosure () -> String) {
    guard !(law.vat?.isUsual(rate, on: invoice.issueDate, in: law.vatPlace.territory) ?? false) else { return }
    let isListed = law.vat?.hasRate(rate) ?? false
    let isFraction = !isListed && rate > .zero && rate < ExactDecimal(1)
    if isFraction, let percent = try? rate.multiplied(by: ExactDecimal(100)) {
      warn(
        .vatRateFraction, path(), "This VAT rate is \(rate) percent, less than one.",
        hint: "Rates are in percent: spreadsheets show \(rate) as \(percent) %, which is written `\(percent)`.")
    }
    guard !rate.isNegative, rate <= ExactDecimal(100) else { return }
    if purpose == .eInvoice, let rules = law.eInvoicing, let own = law.seat.jurisdiction, !own.vat.hasRate(rate) {
      report(
        .vatRateUnknown, path(), "This is none of the \(own.adjective) VAT rates.",
        hint: ratesHint(own.vat), rule: rules.rateRule, term: "BT-152")
    } else if let vat = law.vat, !isListed {
      guard !isFraction, !isSoldElsewhere else { return }
      warn(
        .vatRateUnknown, path(), "This is none of the \(vatAdjective) VAT rates.", hint: ratesHint(vat),
        rule: law.eInvoicing?.rateRule, term: "BT-152")
    } else if let vat = law.vat {
      rateInForce(rate, of: vat, path)
    }
  }

  /// Warns of a rate that was in force at another time, or is so in another part of the country only.
  private mutating func rateInForce(_ rate: ExactDecimal, of vat: VATLaw, _ path: () -> String) {
    let rows = vat.rates.filter { $0.rate == rate && !$0.isOnlyListed }
    guard !rows.isEmpty else {
      return warn(
        .vatRateNotInForce, path(), "This VAT rate is in a list for e-invoices only; no law is known that sets it.",
        hint: ratesHint(vat))
    }
    guard rows.contains(where: { row in isAbout { row.validity.contains($0) } }) else {
      let ends = rows.compactMap(\.validity.until).filter { $0 < invoice.issueDate }.max()
      let starts = rows.compactMap(\.validity.from).min()
      return warn(
        .vatRateNotInForce, path(),
        ends.map { "This VAT rate was in force until \($0)." }
          ?? starts.map { "This VAT rate is in force from \($0) on only." } ?? "This VAT rate is not in force.",
        hint: ratesHint(vat))
    }
    guard let territory = law.vatPlace.territory, isInOneTerritory(territory) else { return }
    if territory.vat == .suspended {
      warn(
        .vatRateNotInForce, path(), "VAT is not applied in \(territory.name) (\(territory.source)).",
        hint: "Write category `O`, and the article as `vat_exemption`.")
    } else if isTold(territory), !rows.contains(where: { $0.isRate(of: territory) }) {
      warn(
        .vatRateNotInForce, path(), "In \(territory.name) other VAT rates are in force.",
        hint: "They are \(Self.listed(vat.rates(on: invoice.issueDate, in: territory))).")
    }
  }

  /// Whether something holds on one of the days that can decide about the rate: those of the invoice and its supply, and
  /// of the invoices that it credits or corrects, whose rates it takes over.
  private func isAbout(_ holds: (CalendarDate) -> Bool) -> Bool {
    if holds(invoice.issueDate) { return true }
    let days = [
      invoice.supplyDate, invoice.delivery?.date, invoice.period?.start, invoice.period?.end,
    ]
    return days.contains { $0.map(holds) ?? false } || invoice.references.preceding.contains { holds($0.date) }
      || invoice.lines.contains { $0.period.map { holds($0.start) || holds($0.end) } ?? false }
  }

  /// Whether seller and buyer are known to be in a territory: with the country alone as address they may be anywhere.
  private func isTold(_ territory: Territory) -> Bool {
    guard let jurisdiction = law.vatPlace.jurisdiction, territory === jurisdiction.territories.first else {
      return true
    }
    return [invoice.seller.party, invoice.buyer.party].allSatisfy { jurisdiction.isTold(byPostcodeOf: $0.address) }
  }

  /// Whether buyer and delivery are where the seller is, so that its territory's own rules decide.
  private func isInOneTerritory(_ territory: Territory) -> Bool {
    guard let buyer = table.place(of: invoice.buyer.party), buyer.territory === territory else { return false }
    guard let address = invoice.delivery?.address, let country = address.country else { return true }
    return table.place(country: country, address: address).territory === territory
  }

  /// Whether a consumer in another member state buys, whose country's rate a distance seller charges (directive
  /// 2006/112/EC art. 33, 58 and 369a; CGI art. 258 A and 259 D).
  private var isSoldElsewhere: Bool {
    invoice.buyer.kind == .consumer
      && table.relation(of: invoice.buyer.party, to: law, on: invoice.issueDate) == .otherMemberState
  }

  private func ratesHint(_ vat: VATLaw) -> String {
    let areas = Set(vat.rates.compactMap(\.area?.name)).sorted()
    let others = areas.isEmpty ? "" : ", with others in \(areas.joined(separator: ", and in "))"
    return "Those in force are \(Self.listed(vat.rates(on: invoice.issueDate)))\(others)."
  }

  private static func listed(_ rates: [ExactDecimal]) -> String {
    let texts = rates.map(\.description)
    guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " and " + last
  }
}
