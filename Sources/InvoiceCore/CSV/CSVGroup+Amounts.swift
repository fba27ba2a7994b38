internal import InvoiceModel

extension CSVGroup {
  /// Remembers the currency beside an amount: which one is the invoice's is known with its last row.
  mutating func note(_ amount: CSVAmount, at column: Int, row: Int) {
    let isCapital = layout.columns[column]?.tokens.last == "share_capital"
    let mention = CSVCurrencyMention(codes: amount.currencies, isCapital: isCapital)
    if currencies[mention] == nil { currencies[mention] = CSVCurrencyMention.Place(column: column, row: row) }
  }

  /// Tells of currencies beside amounts that are not the invoice's: each once, at the first place.
  mutating func reportOtherCurrencies() {
    guard !currencies.isEmpty, let currency else { return }
    let capital = layout.sellerPlace(values)?.jurisdiction?.vat.currency.code
    let others = currencies.filter { mention, _ in
      !mention.codes.contains(currency)
        && !(mention.isCapital && capital.map { mention.codes.contains($0) } == true)
    }
    for (mention, place) in others.sorted(by: { ($0.value.row, $0.value.column) < ($1.value.row, $1.value.column) }) {
      let isOne = mention.codes.count == 1
      report(
        .otherCurrency, at: place.column, row: place.row,
        path: layout.columns[place.column]?.pointer(item: place.row) ?? "",
        isOne
          ? "The amount is in \(mention.codes[0]), the invoice in \(currency)."
          : "The sign beside the amount is not that of \(currency), the invoice's currency.",
        hint: isOne
          ? "Give the invoice's currency in a column `currency`: `\(mention.codes[0])`; or amounts in \(currency)."
          : "Give the invoice's currency in a column `currency`, `\(mention.codes[0])` for instance; or amounts in \(currency)."
      )
    }
  }

  /// The code of the invoice's currency; nil when what is said of it is no currency.
  private var currency: String? {
    let column = layout.documentOrder.first { layout.columns[$0]?.name == "currency" }
    if let column, let text = values[column], let key = layout.columns[column] {
      let code = CSVText.word(text, of: key)
      return Currency(code: code)?.code
    }
    guard let code = layout.defaults?.currency else { return Currency.euro.code }
    return Currency(code: code)?.code
  }

  /// Looks whether a row's VAT rate is an amount of VAT.
  mutating func checkRate(of record: CSVRecord, row: Int) {
    guard let column = layout.rateColumn, record.cells.indices.contains(column) else { return }
    let text = record.cells[column]
    guard !text.isEmpty, !text.hasSuffix("%"), case .value(let value) = CSVText.number(text, separator: separator),
      rateColumn.isOpen(for: value)
    else { return }
    let decimals = currency.flatMap { Currency(code: $0)?.minorUnitDigits } ?? 2
    guard
      let found = rateColumn.read(
        value, amounts: amounts(of: record, decimals: decimals), isGross: isGross, decimals: decimals),
      !hasRateWarning
    else { return }
    hasRateWarning = true
    warn(
      .vatRateAmount, at: column, row: row, path: "/items/\(row)/vat_rate",
      "This is read as a rate in percent, and looks like the amount of VAT: "
        + "\(value) is \(found.rate) % \(isGross ? "within" : "of") \(found.amount).",
      hint: CSVLayout.rateHint, remedy: .column(name: layout.name(of: column)))
  }

  /// Whether prices include VAT.
  private var isGross: Bool {
    let column = layout.documentOrder.first { layout.columns[$0]?.name == "prices_include_vat" }
    if let column, let text = values[column] { return CSVText.boolean(text) == true }
    return layout.defaults?.pricesIncludeVAT == true
  }

  /// The amounts that a row's VAT may be of: what its numbers give, and what it says.
  private func amounts(of record: CSVRecord, decimals: Int) -> [ExactDecimal] {
    func value(_ name: String) -> ExactDecimal? {
      guard let index = layout.itemOrder.first(where: { layout.columns[$0]?.name == name }),
        record.cells.indices.contains(index), !record.cells[index].isEmpty,
        let amount = CSVAmount(record.cells[index].replacing("%", with: "")),
        case .value(let value) = CSVText.number(amount.number, separator: separator)
      else { return nil }
      return value
    }
    func computed() throws(ArithmeticOverflow) -> ExactDecimal? {
      guard let price = value("item.unit_price") else { return nil }
      let one = ExactDecimal(1)
      let line = try InvoiceArithmetic.lineAmount(
        quantity: value("item.quantity") ?? one, unitPrice: price,
        priceBaseQuantity: value("item.price_base_quantity") ?? one, decimals: decimals)
      let discount =
        value("item.discount.percent").map(AllowanceValue.percent)
        ?? value("item.discount.amount").map(AllowanceValue.amount)
      guard let discount else { return line }
      return try line.subtracting(InvoiceArithmetic.lineDiscount(discount, of: line, decimals: decimals))
    }
    let line = try? computed()
    return [line, value("item.total")].compactMap { $0 }.filter { !$0.isZero }
  }
}
