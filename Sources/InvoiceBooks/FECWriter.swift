public import InvoiceModel

/// Writes a Fichier des écritures comptables: the 18 fields of LPF art. A47 A-1, VII, in their order.
///
/// ```swift
/// let fec = FECWriter(accounts: journal.accounts)
/// let name = FECWriter.fileName(siren: "732829320", closing: lastDayOfYear)
/// file.write(fec.header)
/// for invoice in invoices { file.write(fec.bytes(of: try journal.entry(for: invoice))) }
/// ```
///
/// It holds sales, and payments where they were booked: an accountant imports it, it is not the whole FEC of a business.
public struct FECWriter: Sendable {
  /// The fields' names, in order.
  public static let fields = [
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib",
    "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate", "Montantdevise",
    "Idevise",
  ]

  private let accounts: BookAccounts
  private let format: FECFormat

  /// A file.
  ///
  /// - Parameter accounts: those of the ``SalesJournal`` that the entries come from.
  public init(accounts: BookAccounts = BookAccounts(), format: FECFormat = FECFormat()) {
    self.accounts = accounts
    self.format = format
  }

  /// The file's name (LPF art. A47 A-1, IX): SIREN, `FEC`, the day on which the financial year closes.
  ///
  /// - Returns: nil when the SIREN is not nine digits.
  public static func fileName(siren: String, closing: CalendarDate) -> String? {
    guard siren.utf8.count == 9, siren.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return "\(siren)FEC\(date(closing)).txt"
  }

  /// The first line, with the fields' names.
  public var header: [UInt8] { line(Self.fields) }

  /// The lines of an entry.
  public func bytes(of entry: JournalEntry) -> [UInt8] {
    let date = Self.date(entry.date)
    let valid = format.validationDate.map(Self.date) ?? date
    let journal = entry.journal ?? accounts.salesJournal
    var bytes: [UInt8] = []
    for line in entry.lines {
      bytes += self.line([
        journal.code, journal.label, String(entry.number), date, line.account.number,
        line.account.label, line.auxiliary ?? "", line.auxiliaryLabel ?? "", entry.piece, date, entry.label,
        amount(line.debit), amount(line.credit),
        line.letter?.text ?? "", line.letter.map { Self.date($0.date) } ?? "", valid,
        line.currencyAmount.map(amount) ?? "", entry.currency?.code ?? "",
      ])
    }
    return bytes
  }

  /// `20260211`.
  private static func date(_ date: CalendarDate) -> String {
    String(decoding: date.description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
  }

  /// `1234,50`, without groups.
  private func amount(_ amount: ExactDecimal) -> String {
    amount.textWithComma(minimumDecimals: 2)
  }

  private func line(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(format.separator == .tab ? 0x09 : UInt8(ascii: "|")) }
      append(field, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
    return bytes
  }

  /// A field has no separator and no line break; what would be one is a space.
  private func append(_ text: String, to bytes: inout [UInt8]) {
    let separator = UInt8(ascii: "|")
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != separator }) {
      bytes += text.utf8
      return
    }
    for character in text {
      if format.encoding == .latin9, let byte = Latin9.byte(of: character) {
        bytes.append(byte)
      } else {
        append(character.unicodeScalars, to: &bytes)
      }
    }
  }

  private func append(_ scalars: Character.UnicodeScalarView, to bytes: inout [UInt8]) {
    for scalar in scalars {
      let category = scalar.properties.generalCategory
      if category == .control || category == .lineSeparator || category == .paragraphSeparator
        || (scalar == "|" && format.separator == .bar)
      {
        bytes.append(0x20)
      } else if format.encoding == .utf8 {
        bytes += String(scalar).utf8
      } else {
        bytes += Latin9.bytes(of: scalar)
      }
    }
  }
}
