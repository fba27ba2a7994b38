extension InvoiceNumber {
  /// How many characters the number of any invoice has at most.
  package static let maximumPrintableLength = 100

  /// Whether a text can be the number of an invoice on a page: not too long, and of characters that readers see, so
  /// that two numbers that look alike are the same. A space within it is one of them.
  package static func isPrintable(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.count <= maximumPrintableLength, text.first != " ", text.last != " " else { return false }
    return scalars.allSatisfy { scalar in
      if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return false
      case .spaceSeparator: return true
      default: return !scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }

  /// How many characters the number has at most where rules for e-invoices demand it (BR-FR-02).
  package static let maximumPlainLength = 35

  /// Whether the number is of at most 35 of A-Z a-z 0-9 + - _ /, as some rules for e-invoices demand (BR-FR-02).
  package static func isPlain(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= maximumPlainLength && text.utf8.allSatisfy(isCharacter)
  }
}
