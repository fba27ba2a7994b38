/// Finds keys that a mapping has twice: the few of most mappings by comparing, many with a set of them.
struct YAMLKeys {
  private static let few = 12

  private var set: Set<String> = []

  /// Whether a key is new.
  ///
  /// - Parameter members: those that have been found to be new, of all of which this was asked.
  mutating func insert(_ key: String, into members: [YAMLMember]) -> Bool {
    guard members.count >= Self.few else { return !members.contains { $0.key == key } }
    if set.isEmpty { set = Set(members.map(\.key)) }
    return set.insert(key).inserted
  }
}
