internal import Billing
internal import FoundationEssentials

/// What pages say in a language: `Site/words/fr.json`, `fr.desk.json`. A test holds all languages to the same keys and places.
struct Words: Sendable {
  /// `fr` or `en`.
  let language: String
  /// By room and key; templates read them as `{{w.room.key}}`.
  private(set) var rooms: [String: [String: String]] = [:]

  /// None yet.
  init(_ language: String) { self.language = language }

  /// Adds the rooms of a file.
  ///
  /// - Parameter json: an object of objects of texts.
  mutating func add(json: [UInt8]) throws {
    rooms.merge(try JSONDecoder().decode([String: [String: String]].self, from: Data(json))) { $0.merging($1) { $1 } }
  }

  /// A text, with what belongs at its places: `{name}`. One that is not there is its key: the tests find it.
  func callAsFunction(_ room: String, _ key: String, _ values: [String: String] = [:]) -> String {
    let text = rooms[room]?[key] ?? "\(room).\(key)"
    return values.isEmpty ? text : Self.filled(text, opening: "{", closing: "}") { values[$0] }
  }

  /// A template with its words at their places, `{{w.room.key}}`, and with other values that are the same on all pages:
  /// rendering has only the rest to fill.
  ///
  /// - Throws: ``BillingCode/serviceDefect`` when it names words that are not there.
  func filling(template: String, _ values: [String: String]) throws(BillingError) -> String {
    var missing: String?
    let filled = Self.filled(template, opening: "{{", closing: "}}") { name in
      guard name.hasPrefix("w.") else { return values[name].map(Self.escaped) }
      let names = name.split(separator: ".", maxSplits: 2)
      if names.count == 3, let text = rooms[String(names[1])]?[String(names[2])] { return Self.escaped(text) }
      missing = name
      return nil
    }
    if let missing { throw BillingError(.defect, .serviceDefect, "there are no words \(missing) in \(language)") }
    return filled
  }

  /// A text with what belongs between two marks, in one pass: what a value says is never taken for a place. What has no
  /// value stays as it is.
  private static func filled(
    _ text: String, opening: String, closing: String, _ value: (String) -> String?
  ) -> String {
    let (bytes, opening, closing) = (Array(text.utf8), Array(opening.utf8), Array(closing.utf8))
    var (result, kept, index) = ([UInt8](), 0, 0)
    result.reserveCapacity(bytes.count + 64)
    while index < bytes.count {
      guard bytes[index...].starts(with: opening) else {
        index += 1
        continue
      }
      let begin = index + opening.count
      var end = begin
      while end < bytes.count, isOfName(bytes[end]) { end += 1 }
      guard end > begin, bytes[end...].starts(with: closing),
        let value = value(String(decoding: bytes[begin..<end], as: UTF8.self))
      else {
        index = begin
        continue
      }
      result += bytes[kept..<index]
      result += value.utf8
      (index, kept) = (end + closing.count, end + closing.count)
    }
    result += bytes[kept...]
    return String(decoding: result, as: UTF8.self)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// As text of HTML and in its attributes, as the templates escape what they are given; nor does it begin a tag of theirs.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "{": result += "&#123;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// One of two texts by number, as French and English do: `key-one`, `key-other`; the number stands at `{count}`.
  func count(_ room: String, _ key: String, _ count: Int64, _ formats: LocalFormats) -> String {
    let isOne = language == "fr" ? (0...1).contains(count) : count == 1
    return self(room, key + (isOne ? "-one" : "-other"), ["count": formats.count(count) ?? "\(count)"])
  }
}
