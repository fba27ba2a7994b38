/// Unifies line ends and tabs of texts in place, and knows whether there was anything to do.
struct TextUnifier {
  /// Whether a text was changed.
  private(set) var hasChanged = false

  /// Unifies a text.
  mutating func unify(_ text: inout String) {
    guard let unified = TextSpaces.unified(text) else { return }
    text = unified
    hasChanged = true
  }

  /// Unifies a text if there is one.
  mutating func unify(_ text: inout String?) {
    guard let unified = text.flatMap(TextSpaces.unified) else { return }
    text = unified
    hasChanged = true
  }

  /// Unifies the texts of elements; an array of which none has changed is not copied.
  mutating func unify<Element>(_ elements: inout [Element], _ body: (inout Element, inout TextUnifier) -> Void) {
    for index in elements.indices {
      var element = elements[index]
      var unifier = TextUnifier()
      body(&element, &unifier)
      guard unifier.hasChanged else { continue }
      elements[index] = element
      hasChanged = true
    }
  }
}
