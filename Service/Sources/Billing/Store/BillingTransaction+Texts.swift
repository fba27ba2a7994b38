extension BillingTransaction {
  /// A text that a person has written down: trimmed, neither empty nor longer than 2,000 characters, without control
  /// characters but line ends and tabs.
  ///
  /// - Parameters:
  ///   - text: what was written.
  ///   - name: what it is, for the error: `a note`.
  /// - Throws: ``BillingCode/invalidValue``.
  func noted(_ text: String, _ name: String) throws(BillingError) -> String {
    let limit = 2_000
    func isBlank(_ character: Character) -> Bool { character.isWhitespace }
    let trimmed = String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    guard !trimmed.isEmpty, trimmed.unicodeScalars.count <= limit else {
      throw BillingError(
        .request, .invalidValue, "\(name) is missing, or longer than \(limit) characters", hint: "Shorten it.",
        mistake: FormMistake(.reason, ["limit": "\(limit)"]))
    }
    let isClean = trimmed.unicodeScalars.allSatisfy {
      $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
    }
    guard isClean else {
      throw BillingError(
        .request, .invalidValue, "\(name) has control characters in it", hint: "Remove them.",
        mistake: FormMistake(.reasonCharacters))
    }
    return trimmed
  }
}
