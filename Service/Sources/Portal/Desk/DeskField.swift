/// A field of an action's form.
struct DeskField: Sendable {
  enum Kind: Sendable {
    case text
    case lines
    case date
    /// One of some words.
    case choice([String])
    /// One of the plans that there are.
    case plan
  }

  /// Of its words, and its name in the form.
  let name: String
  let kind: Kind
  var isRequired = true

  init(_ name: String, _ kind: Kind = .text, isRequired: Bool = true) {
    (self.name, self.kind, self.isRequired) = (name, kind, isRequired)
  }
}
