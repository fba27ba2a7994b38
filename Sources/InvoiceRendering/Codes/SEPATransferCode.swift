internal import InvoiceModel

/// What the QR code of a SEPA credit transfer holds (EPC069-12, "Guidelines to enable the data capture for the
/// initiation of a SEPA credit transfer", version 2).
struct SEPATransferCode: Sendable {
  /// In bytes; a code of version 13 with error correction M has room for as many.
  static let maximumSize = 331
  /// Amounts are below that many euros.
  private static let amountLimit = ExactDecimal(1_000_000_000)
  private static let nameLength = 70
  private static let referenceLength = 140

  /// The bytes of the code, in UTF-8.
  let bytes: [UInt8]

  /// - Parameters:
  ///   - name: who is paid; at most 70 characters of it are kept.
  ///   - iban: without spaces.
  ///   - bic: without spaces; within the European Economic Area no bank needs it.
  ///   - amount: in euros.
  ///   - reference: what the payer's bank passes on: a creditor reference (ISO 11649), or at most 140 characters of text.
  /// - Returns: nil for an amount that is not between 0.01 and 999,999,999.99 euros.
  init?(name: String, iban: String, bic: String?, amount: ExactDecimal, reference: String) {
    guard amount > .zero, amount < Self.amountLimit, amount.scale <= 2 else { return nil }
    let creditorReference = reference.filter { $0 != " " }
    let isStructured = CreditorReference.isValid(creditorReference)
    func payload(_ name: String, _ text: String) -> [UInt8] {
      let euros = "EUR\(amount.text(minimumDecimals: 2))"
      let references = isStructured ? [creditorReference] : ["", text]
      let lines = ["BCD", "002", "1", "SCT", bic ?? "", name, iban, euros, ""] + references
      return Array(lines.joined(separator: "\n").utf8)
    }
    // Letters of other scripts take several bytes.
    var name = Self.prefix(name, Self.nameLength)
    var text = isStructured ? "" : Self.prefix(reference, Self.referenceLength)
    while payload(name, text).count > Self.maximumSize, !name.isEmpty {
      if name.utf8.count < text.utf8.count { text.removeLast() } else { name.removeLast() }
    }
    bytes = payload(name, text)
    guard bytes.count <= Self.maximumSize, !name.isEmpty else { return nil }
  }

  /// The beginning of a text in one line, in characters as the guidelines count them.
  private static func prefix(_ text: String, _ length: Int) -> String {
    var line = text.split { $0.isWhitespace }.joined(separator: " ")
    while line.unicodeScalars.count > length { line.removeLast() }
    return line
  }
}
