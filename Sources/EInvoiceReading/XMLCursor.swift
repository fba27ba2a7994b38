internal import InvoiceCore
internal import InvoiceModel

/// An element that is being read. What is asked for counts as used; the rest is reported in the end.
struct XMLCursor {
  let element: XMLElement
  let log: ReadingLog

  /// The first child of a name, or of a path of names.
  func child(_ names: String...) -> XMLCursor? {
    var current: XMLCursor? = self
    for name in names { current = current?.first(name) }
    return current
  }

  private func first(_ name: String) -> XMLCursor? {
    for child in element.children where isNamed(child, name) {
      log.use(child)
      return XMLCursor(element: child, log: log)
    }
    return nil
  }

  /// All children of a name.
  func children(_ name: String) -> [XMLCursor] {
    var result: [XMLCursor] = []
    for child in element.children where isNamed(child, name) {
      log.use(child)
      result.append(XMLCursor(element: child, log: log))
    }
    return result
  }

  /// The children of a name, without counting them as used.
  func candidates(_ name: String) -> [XMLCursor] {
    element.children.filter { isNamed($0, name) }.map { XMLCursor(element: $0, log: log) }
  }

  /// The first child of a name, or of a path of names, without counting it as used.
  func peek(_ names: String...) -> XMLCursor? {
    var current: XMLCursor? = self
    for name in names { current = current?.candidates(name).first }
    return current
  }

  private func isNamed(_ child: XMLElement, _ name: String) -> Bool {
    let number = Int(log.document.nodes[child.index].name)
    return log.document.names[number].local == name && log.isKnown[number]
  }

  func use() { log.use(element) }

  /// The text as one line: blanks and control characters become single spaces.
  var line: String? {
    guard let text = element.text else { return nil }
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) || text.utf8.contains(0x20) else {
      return text
    }
    let words = text.unicodeScalars.split { $0.value <= 0x20 || (0x7F...0x9F).contains($0.value) }
    guard !words.isEmpty else { return nil }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// The text with its lines, each without blanks at its ends.
  var lines: String? {
    guard let text = element.text else { return nil }
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map { part in
      part.split { $0.value <= 0x20 || (0x7F...0x9F).contains($0.value) }
        .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    }
    let joined = parts.drop { $0.isEmpty }.joined(separator: "\n")
    return joined.isEmpty ? nil : joined
  }

  /// The one-line text of a child.
  func text(_ names: String...) -> String? {
    var current: XMLCursor? = self
    for name in names { current = current?.first(name) }
    return current?.line
  }

  /// A number of XML Schema's type decimal.
  ///
  /// Nil, and a finding, when it is none.
  func decimal(term: String? = nil) -> ExactDecimal? {
    guard let text = line else { return nil }
    if let value = ExactDecimal(xml: text) { return value }
    log.find(
      .notANumber, at: element, "Here a decimal number belongs, not \u{201C}\(text.prefix(40))\u{201D}.", term: term)
    log.release(element)
    return nil
  }

  /// A decimal number in a child.
  func decimal(_ name: String, term: String? = nil) -> ExactDecimal? { first(name)?.decimal(term: term) }

  /// An amount in a child, in the invoice's currency; one in another is left to the details.
  func amount(_ name: String, term: String) -> ExactDecimal? {
    guard let child = first(name) else { return nil }
    if let currency = log.currency, let stated = child.element.attribute("currencyID"), stated != currency {
      log.find(
        .otherCurrency, at: child.element, "This amount is in \(stated.prefix(10)), the invoice in \(currency).",
        term: term)
      log.release(child.element)
      return nil
    }
    return child.decimal(term: term)
  }

  /// A quantity's unit.
  func attribute(_ name: String) -> String? { element.attribute(name) }
}
