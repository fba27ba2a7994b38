/// A JSON object that is written member by member; members without a value are left out.
struct JSONObjectText {
  private var members: [String] = []

  var text: String { "{" + members.joined(separator: ",") + "}" }

  mutating func add(_ key: String, _ value: String?) { add(key, raw: value.map(JSONText.quoted)) }

  mutating func add(_ key: String, _ value: JSONObjectText?) { add(key, raw: value?.text) }

  /// Adds a value that is JSON already.
  mutating func add(_ key: String, raw: String?) {
    if let raw { members.append("\(JSONText.quoted(key)):\(raw)") }
  }
}
