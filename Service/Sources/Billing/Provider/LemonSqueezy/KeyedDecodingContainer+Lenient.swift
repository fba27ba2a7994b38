/// Values as the provider writes them: identifiers as numbers or texts, times with microseconds.
extension KeyedDecodingContainer {
  /// A text, or a whole number as a text.
  func lenientText(_ key: Key) throws -> String {
    if let text = try? decode(String.self, forKey: key) {
      // What the database can't store, or nobody would call an identifier or a name.
      guard text.utf8.count <= 1_000, !text.utf8.contains(0) else { throw refusal(key, "a text that is too long") }
      return text
    }
    return String(try decode(Int64.self, forKey: key))
  }

  /// The same; nil when it is null, missing, empty, or something else.
  func lenientTextIfAny(_ key: Key) -> String? {
    guard let text = try? lenientText(key), !text.isEmpty else { return nil }
    return text
  }

  /// An identifier: a text that is not empty, of up to 100 letters, digits, `-` and `_`, as it becomes part of an
  /// address.
  func identifier(_ key: Key) throws -> String {
    let text = try lenientText(key)
    guard text.isProviderIdentifier else { throw refusal(key, "no identifier") }
    return text
  }

  /// An amount of minor units: from 0 up to a million of millions of them.
  func amount(_ key: Key) throws -> Int64 {
    let amount: Int64
    if let number = try? decode(Int64.self, forKey: key) {
      amount = number
    } else if let text = try? decode(String.self, forKey: key), let number = Int64(text) {
      amount = number
    } else {
      throw refusal(key, "no amount")
    }
    guard (0...1_000_000_000_000).contains(amount) else { throw refusal(key, "an amount out of range") }
    return amount
  }

  /// The same; nil when it is null or missing.
  func amountIfAny(_ key: Key) throws -> Int64? {
    try contains(key) && !decodeNil(forKey: key) ? amount(key) : nil
  }

  /// Yes or no, also as 1 and 0; no when it is null or missing.
  func flag(_ key: Key) -> Bool {
    if let flag = try? decode(Bool.self, forKey: key) { return flag }
    return (try? decode(Int64.self, forKey: key)) == 1
  }

  /// A time, in microseconds since 1970.
  func microseconds(_ key: Key) throws -> Int64 {
    guard let time = LemonSqueezyTime.microseconds(try decode(String.self, forKey: key)) else {
      throw refusal(key, "no time")
    }
    return time
  }

  /// The same; nil when it is null or missing.
  func microsecondsIfAny(_ key: Key) throws -> Int64? {
    try contains(key) && !decodeNil(forKey: key) ? microseconds(key) : nil
  }

  private func refusal(_ key: Key, _ what: String) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: what)
  }
}

extension String {
  /// Whether it can be an identifier of the provider, and so part of an address.
  var isProviderIdentifier: Bool {
    !isEmpty && utf8.count <= 100
      && utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
          || $0 == 0x5F
      }
  }
}
