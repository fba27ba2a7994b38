internal import ByteCoding
internal import InvoiceModel

/// Writes XML in UTF-8, indented, elements only: no comments, no processing instructions, no empty elements.
struct XMLWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private let amountDecimals: Int

  /// - Parameters:
  ///   - capacity: how many bytes to set aside.
  ///   - amountDecimals: how many decimals an amount has at least.
  init(capacity: Int, amountDecimals: Int = 2) {
    self.amountDecimals = amountDecimals
    bytes.reserveCapacity(capacity)
    append(#"<?xml version="1.0" encoding="UTF-8"?>"#)
  }

  /// An element around others. It is left out when `content` writes nothing.
  mutating func within(_ name: StaticString, attributes: StaticString = "", _ content: (inout XMLWriter) -> Void) {
    let start = bytes.count
    indent()
    append("<")
    append(name)
    append(attributes)
    append(">")
    let empty = bytes.count
    depth += 1
    content(&self)
    depth -= 1
    guard bytes.count > empty else {
      bytes.removeSubrange(start...)
      return
    }
    indent()
    append("</")
    append(name)
    append(">")
  }

  /// An element that is written even though it is empty, because the schema demands it.
  mutating func emptyElement(_ name: StaticString) {
    indent()
    append("<")
    append(name)
    append("/>")
  }

  /// An element with text, if there is any.
  mutating func element(_ name: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    indent()
    append("<")
    append(name)
    append(">")
    append(escaping: text)
    append("</")
    append(name)
    append(">")
  }

  /// An element with text, if there is any, and an attribute.
  mutating func element(_ name: StaticString, _ text: String?, _ attribute: StaticString, _ value: String) {
    guard let text, !text.isEmpty else { return }
    indent()
    append("<")
    append(name)
    append(" ")
    append(attribute)
    append("=\"")
    append(escaping: value)
    append("\">")
    append(escaping: text)
    append("</")
    append(name)
    append(">")
  }

  /// An element with text, if there is any, and two attributes.
  mutating func element(
    _ name: StaticString, _ text: String?, _ first: StaticString, _ firstValue: String, _ second: StaticString,
    _ secondValue: String
  ) {
    guard let text, !text.isEmpty else { return }
    indent()
    append("<")
    append(name)
    for (attribute, value) in [(first, firstValue), (second, secondValue)] {
      append(" ")
      append(attribute)
      append("=\"")
      append(escaping: value)
      append("\"")
    }
    append(">")
    append(escaping: text)
    append("</")
    append(name)
    append(">")
  }

  /// An element with an amount, if there is any, in the currency's decimals.
  mutating func amount(_ name: StaticString, _ amount: ExactDecimal?) {
    element(name, amount?.text(minimumDecimals: amountDecimals))
  }

  /// An element with an amount, if there is any, in the currency's decimals, and an attribute.
  mutating func amount(
    _ name: StaticString, _ amount: ExactDecimal?, _ attribute: StaticString, _ value: String
  ) {
    element(name, amount?.text(minimumDecimals: amountDecimals), attribute, value)
  }

  private mutating func indent() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func append(escaping text: String) { XMLText.append(text, to: &bytes) }
}
