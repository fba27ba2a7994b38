internal import InvoiceModel

/// Terms of a line that both syntaxes have in elements alike. An element counts as used only when its term is taken.
extension LineTerms {
  /// Takes an attribute (BG-32), or what of the price pays for the item's disposal.
  ///
  /// - Parameters:
  ///   - property: the element around name and value.
  ///   - currency: of the invoice.
  mutating func add(_ name: XMLCursor, _ value: XMLCursor, in property: XMLCursor, currency: String?) {
    guard let nameText = name.line, let valueText = value.line else { return }
    for cursor in [property, name, value] { cursor.use() }
    let attribute = ItemAttribute(name: nameText, value: valueText)
    if ecoParticipation == nil, let currency, let part = attribute.ecoParticipation(currency: currency) {
      ecoParticipation = part
    } else {
      attributes.append(attribute)
    }
  }

  /// Takes a classification (BT-158) that says which list it is of.
  ///
  /// - Parameter item: the element around the code.
  mutating func add(classification code: XMLCursor, in item: XMLCursor) {
    guard let text = code.line, let list = code.attribute("listID"), !list.isEmpty else { return }
    item.use()
    code.use()
    let version = code.attribute("listVersionID").flatMap { $0.isEmpty ? nil : $0 }
    classifications.append(ItemClassification(list: list, version: version, code: text))
  }

  /// Takes the country of origin (BT-159), where it is a code as countries have them.
  ///
  /// - Parameter country: the element around the code.
  mutating func set(origin code: XMLCursor?, in country: XMLCursor) {
    guard let code, let text = code.line, text.utf8.count == 2,
      text.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return }
    country.use()
    code.use()
    origin = text
  }
}
