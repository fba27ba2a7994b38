package import InvoiceModel

/// Members; one without a value is left out.
extension JSONWriter {
  /// Writes a member whose value `body` writes.
  package mutating func member(_ key: some JSONKey, _ body: (inout JSONWriter) -> Void) {
    self.key(key.rawValue)
    body(&self)
  }

  /// Writes a text.
  package mutating func member(_ key: some JSONKey, _ text: String?) {
    guard let text else { return }
    member(key) { $0.string(text) }
  }

  /// Writes a number.
  package mutating func member(_ key: some JSONKey, _ number: ExactDecimal?, decimals: Int = 0) {
    guard let number else { return }
    member(key) { $0.json(number.text(minimumDecimals: decimals).utf8) }
  }

  /// Writes a count.
  package mutating func member(_ key: some JSONKey, _ count: Int?) {
    guard let count else { return }
    member(key) { $0.json(String(count).utf8) }
  }

  /// Writes `true` or `false`.
  package mutating func member(_ key: some JSONKey, _ value: Bool) {
    member(key) { $0.json((value ? "true" : "false").utf8) }
  }

  /// Writes a day.
  package mutating func member(_ key: some JSONKey, _ date: CalendarDate?) { member(key, date?.description) }

  /// Writes `true`, unless it is false, which every key is without being said.
  mutating func member(_ key: some JSONKey, ifTrue value: Bool) {
    if value { member(key, true) }
  }

  /// Writes an object.
  package mutating func member<Value>(
    _ key: some JSONKey, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void
  ) {
    guard let value else { return }
    member(key) { $0.object { body(&$0, value) } }
  }

  /// Writes an array, when there is something in it.
  mutating func member<Element>(
    _ key: some JSONKey, each elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    member(key) { $0.array(elements, body) }
  }
}
