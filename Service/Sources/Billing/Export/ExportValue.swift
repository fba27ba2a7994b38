internal import ByteCoding
internal import FoundationEssentials
internal import SQLStore

/// A value of a user's data, as JSON and as a field of CSV.
enum ExportValue: Hashable, Sendable, Encodable {
  case none
  case text(String)
  case number(Int64)
  case flag(Bool)
  /// A text of ours, which is no formula whatever it begins with.
  case plain(String)

  init(_ value: SQLValue, _ form: ExportColumn.Form) {
    switch (value, form) {
    case (.null, _): self = .none
    case (.integer(let number), .time):
      // The fraction is written apart: as part of a Double it may come out a millisecond less.
      let milliseconds = number % 1_000 < 0 ? number % 1_000 + 1_000 : number % 1_000
      let date = Date(timeIntervalSince1970: Double(number / 1_000 - (number % 1_000 < 0 ? 1 : 0)))
      let fraction = "\(1_000 + milliseconds)".dropFirst()
      self = .plain("\(date.formatted(Date.ISO8601FormatStyle()).dropLast()).\(fraction)Z")
    case (.integer(let number), .flag): self = .flag(number != 0)
    case (.integer(let number), _): self = .number(number)
    case (.text(let text), _): self = .text(text)
    case (.bytes(let bytes), _): self = .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  /// A row of CSV (RFC 4180); what a spreadsheet would run as a formula has an apostrophe before it.
  static func row(_ values: [ExportValue]) -> [UInt8] {
    var row: [UInt8] = []
    for (index, value) in values.enumerated() {
      if index > 0 { row.append(UInt8(ascii: ",")) }
      switch value {
      case .none: break
      case .text(let text): CSVField.append(CSVField.withoutFormula(text), to: &row)
      case .plain(let text): CSVField.append(text, to: &row)
      case .number(let number): row += "\(number)".utf8
      case .flag(let flag): row += (flag ? "1" : "0").utf8
      }
    }
    return row + [0x0D, 0x0A]
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .none: try container.encodeNil()
    case .text(let text), .plain(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    }
  }
}
