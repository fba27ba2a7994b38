/// The characters of a document that no font has, each once in a field: the first of them, and how many there are.
struct MissingCharacters {
  /// How many are kept.
  static let keptLimit = 1000
  /// How many are told apart; a document that has more is given up.
  static let limit = 10_000

  private(set) var kept: [MissingCharacter] = []
  /// Of all of them, as keeping their fields would take memory without a bound.
  private var digests: Set<Int> = []

  var isEmpty: Bool { kept.isEmpty }
  var isFull: Bool { digests.count >= Self.limit }

  mutating func add(_ missing: MissingCharacter) {
    guard digests.insert(missing.hashValue).inserted else { return }
    if kept.count < Self.keptLimit { kept.append(missing) }
  }

  var error: TypesettingError { .missingCharacters(kept, further: digests.count - kept.count) }
}
