/// The language of a document as BCP 47 has it.
struct LanguageTag {
  /// `fr`, `de-AT`.
  var tag: String

  /// A language as a document states it: a tag of BCP 47, or a code of three letters of ISO 639-2; nil for anything
  /// else, of which no labels can be chosen.
  init?(stated text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), text.utf8.count <= 20,
      text.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") })
    else { return nil }
    let language = first.lowercased()
    guard first.utf8.count == 3 else {
      tag = ([language] + parts.dropFirst().map(String.init)).joined(separator: "-")
      return
    }
    guard let short = Self.short[language] else { return nil }
    tag = ([short] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  /// ISO 639-2, both the terminological and the bibliographic codes, of the languages of the Union and its neighbours.
  private static let short = [
    "bul": "bg", "cze": "cs", "ces": "cs", "dan": "da", "ger": "de", "deu": "de", "gre": "el", "ell": "el", "eng": "en",
    "spa": "es", "est": "et", "fin": "fi", "fre": "fr", "fra": "fr", "gle": "ga", "hrv": "hr", "hun": "hu", "ice": "is",
    "isl": "is", "ita": "it", "lit": "lt", "lav": "lv", "ltz": "lb", "mlt": "mt", "dut": "nl", "nld": "nl", "nor": "no",
    "nob": "nb", "nno": "nn", "pol": "pl", "por": "pt", "rum": "ro", "ron": "ro", "rus": "ru", "slo": "sk", "slk": "sk",
    "slv": "sl", "swe": "sv", "tur": "tr", "ukr": "uk",
  ]
}
