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
      let date = Date(timeIntervalSince1970: Double(number) / 1000)
      self = .plain(date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
    case (.integer(let number), .flag): self = .flag(number != 0)
    case (.integer(let number), _): self = .number(number)
    case (.text(let text), _): self = .text(text)
    case (.bytes(let bytes), _): self = .text(String(decoding: bytes, as: UTF8.self))
    }
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
