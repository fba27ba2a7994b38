internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// What few lines say, as the page words it.
extension RenderingContext {
  /// What few lines say; nil on all others.
  var terms: LineTerms? {
    guard let line, line.hasTerms else { return nil }
    return line.terms
  }

  /// Whether the line says anything of that.
  var lineHasTerms: Bool { line?.hasTerms ?? false || !(computedLine?.adjustments.isEmpty ?? true) }

  /// What the scheme of a standard identifier is called.
  func schemeName(of identifier: SchemedIdentifier?) -> String? {
    identifier?.scheme.map { $0 == TradeItemNumber.scheme ? "GTIN" : $0 }
  }

  /// What is invoiced, with its scheme.
  func text(of object: SchemedIdentifier?) -> String? {
    object.map { object in object.scheme.map { "\(object.id) (\($0))" } ?? object.id }
  }

  /// All classifications: `44111500 (UNSPSC 26.08)`.
  var classifications: String? {
    guard let items = terms?.classifications, !items.isEmpty else { return nil }
    return items.map { item in
      let list = ItemClassification.names[item.list] ?? item.list
      return "\(item.code) (\(([list] + [item.version].compactMap(\.self)).joined(separator: " ")))"
    }.joined(separator: ", ")
  }

  /// All properties: `Couleur : rouge  ·  Taille : L`.
  var attributes: String? {
    guard let attributes = terms?.attributes, !attributes.isEmpty else { return nil }
    return attributes.map { formatter.labelled($0.name, $0.value) }.joined(separator: "  ·  ")
  }

  /// The price before its discount, unless it is the price.
  var grossPrice: ExactDecimal? {
    guard let line, let price = terms?.grossPrice else { return nil }
    return price == line.unitPrice && receivedLine?.priceDiscount == nil ? nil : price
  }

  /// What is taken off that price; of a received line where it is stated.
  var priceDiscount: ExactDecimal? {
    guard let line, let price = grossPrice else { return nil }
    if let receivedLine { return receivedLine.priceDiscount }
    return try? price.subtracting(line.unitPrice)
  }

  /// The line's discounts and charges with their amounts, a line of text each.
  var adjustments: String? {
    guard let adjustments = computedLine?.adjustments, !adjustments.isEmpty else { return nil }
    let currency = computed.invoice.currency
    return adjustments.map { formatter.text(of: $0, currency: currency) }.joined(separator: "\n")
  }
}

extension ItemClassification {
  /// What the commonest lists of UNTDID 7143 are called everywhere.
  fileprivate static let names = ["STI": "CPV", "TST": "UNSPSC"]
}
