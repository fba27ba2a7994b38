internal import Billing
internal import InvoiceKit

/// The countries of ISO 3166-1 in the order in which a language lists them.
struct CountryList: Sendable {
  /// A country.
  struct Entry: Sendable {
    var code: String
    var name: String
  }

  let entries: [Entry]

  /// - Parameter formats: of the language.
  init(_ formats: LocalFormats) {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) }
    let codes = letters.flatMap { first in letters.map { first + $0 } }.filter(Country.isCode)
    let named = codes.map { (entry: Entry(code: $0, name: formats.country($0)), key: Self.key(formats.country($0))) }
    entries = named.sorted { ($0.key, $0.entry.code) < ($1.key, $1.entry.code) }.map(\.entry)
  }

  /// As it is sorted: an accent makes no other letter.
  private static func key(_ name: String) -> String {
    let plain: [Character: Character] = [
      "é": "e", "è": "e", "î": "i", "ï": "i", "ô": "o", "ç": "c", "å": "a", "ü": "u",
    ]
    return String(name.lowercased().map { plain[$0] ?? $0 })
  }
}
