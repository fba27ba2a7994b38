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
    // In one pass: what a value says is never taken for a place.
    return text.replacing(/\{([a-z_]+)\}/) { place in values[String(place.1)] ?? String(place.0) }
  }

  /// One of two texts by number, as French and English do: `key-one`, `key-other`; the number stands at `{count}`.
  func count(_ room: String, _ key: String, _ count: Int64, _ formats: LocalFormats) -> String {
    let isOne = language == "fr" ? (0...1).contains(count) : count == 1
    return self(room, key + (isOne ? "-one" : "-other"), ["count": formats.count(count) ?? "\(count)"])
  }
}
