/// What the elements of CII and UBL are called in a language, for what a received document states and no field of the
/// invoice holds. The names are those of EN 16931's terms and of the two vocabularies.
package struct ElementNames: Sendable {
  /// By an element's name, or by that of its parent and its own with a slash between them. An empty name is left out:
  /// the element only holds others together.
  let names: [String: String]

  /// The name of the last of some nested elements; nil when it is left out.
  ///
  /// - Parameter path: names from the outer element to the inner one.
  func name(of path: ArraySlice<String>) -> String? {
    guard let last = path.last else { return nil }
    if path.count > 1, let name = names["\(path[path.endIndex - 2])/\(last)"] { return name.isEmpty ? nil : name }
    if let name = names[last] { return name.isEmpty ? nil : name }
    return Self.words(of: last)
  }

  /// What nested elements are called together: `Acheteur – Contact – Service`.
  func label(_ path: [String]) -> String {
    var labels: [String] = []
    for end in path.indices {
      guard let name = name(of: path[...end]), labels.last != name else { continue }
      labels.append(name)
    }
    return labels.joined(separator: " – ")
  }

  /// The words of a name that is not known: `SpecifiedTradeFancyID` is `Specified trade fancy ID`.
  static func words(of name: String) -> String {
    var words: [String] = []
    var word = ""
    for character in name.prefix(80) {
      if character.isUppercase, let last = word.last, !last.isUppercase {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    words.append(word)
    return words.enumerated().map {
      $0.offset == 0 || $0.element.allSatisfy(\.isUppercase) ? $0.element : $0.element.lowercased()
    }
    .joined(separator: " ")
  }
}
