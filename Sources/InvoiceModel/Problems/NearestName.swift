/// Finds what somebody meant who wrote a name that does not exist.
public enum NearestName {
  /// The nearest candidate, when it takes few edits for its length: of short names, most are near to each other.
  public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let nearest = Spelling.nearest(to: name, among: Array(candidates))
    let length = min(name.unicodeScalars.count, nearest.word.unicodeScalars.count)
    return nearest.distance <= max(1, length / 3) ? nearest.word : nil
  }

  /// `did you mean …?` when one is near, and the names there are.
  public static func choice(_ name: String, among candidates: [String]) -> String {
    (of(name, among: candidates).map { "did you mean `\($0)`? There is " } ?? "there is ")
      + candidates.joined(separator: ", ")
  }

  /// `did you mean …?`, or else the names there are.
  public static func hint(_ name: String, among candidates: [String]) -> String? {
    if let nearest = of(name, among: candidates) { return "did you mean `\(nearest)`?" }
    guard !candidates.isEmpty, candidates.count <= 40 else { return nil }
    return "there is " + candidates.map { "`\($0)`" }.joined(separator: ", ")
  }
}
