/// The media types of `Accept` (RFC 9110, 12.5.1), the best one first.
struct AcceptedTypes {
  let types: [String]

  init(_ header: String) {
    // A header of some kilobytes names no more than that.
    let ranked = header.split(separator: ",").prefix(32).compactMap { part -> (type: String, quality: Double)? in
      let parts = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
      guard let type = parts.first else { return nil }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      return quality > 0 ? (type, quality) : nil
    }
    types = ranked.enumerated().sorted { first, second in
      (second.element.quality, first.offset) < (first.element.quality, second.offset)
    }.map(\.element.type)
  }

  /// The best one of those that there are; nil when there is none.
  func first(among known: Set<String>) -> String? { types.first { known.contains($0) } }
}
