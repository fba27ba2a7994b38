internal import InvoiceModel

/// Finds what somebody meant who wrote a name that does not exist.
package enum NearestName {
  /// The candidate that takes the fewest edits, when they are few for its length; of equals the first.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(name.lowercased().unicodeScalars.prefix(100))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      // Letters that one has more than the other are edits: most names need not be compared.
      let length = candidate.unicodeScalars.count
      let limit = min(max(1, min(letters.count, length) / 3), (best?.distance ?? .max) - 1)
      guard abs(length - letters.count) <= limit else { continue }
      let distance = Spelling.distance(letters, Array(candidate.lowercased().unicodeScalars))
      guard distance <= limit else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// `did you mean …?` when one is near, and the names there are.
  package static func choice(_ name: String, among candidates: [String]) -> String {
    (of(name, among: candidates).map { "did you mean `\($0)`? There is " } ?? "there is ")
      + candidates.joined(separator: ", ")
  }

  /// `did you mean …?`, or else the names there are.
  package static func hint(_ name: String, among candidates: [String]) -> String? {
    if let nearest = of(name, among: candidates) { return "did you mean `\(nearest)`?" }
    guard !candidates.isEmpty, candidates.count <= 40 else { return nil }
    return "there is " + candidates.map { "`\($0)`" }.joined(separator: ", ")
  }
}
