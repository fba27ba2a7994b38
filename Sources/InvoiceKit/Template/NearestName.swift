/// Finds what somebody meant who wrote a name that does not exist.
enum NearestName {
  /// The candidate that takes the fewest edits, when they are few for its length; of equals the first.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(name.lowercased().unicodeScalars.prefix(100))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      // Letters that one has more than the other are edits: most names need not be compared.
      let length = candidate.unicodeScalars.count
      let limit = min(max(1, min(letters.count, length) / 3), (best?.distance ?? .max) - 1)
      guard abs(length - letters.count) <= limit else { continue }
      let distance = distance(letters, Array(candidate.lowercased().unicodeScalars))
      guard distance <= limit else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// `did you mean …?`, or else the names there are.
  static func hint(_ name: String, among candidates: [String]) -> String? {
    if let nearest = of(name, among: candidates) { return "did you mean `\(nearest)`?" }
    guard !candidates.isEmpty, candidates.count <= 40 else { return nil }
    return "there is " + candidates.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in 0..<second.count {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
