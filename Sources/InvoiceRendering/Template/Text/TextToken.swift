/// A token of a template's text.
struct TextToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case words(String)
    /// What stands between braces.
    case variable(String)
    /// `<b>` or `<size 8>`: the tag's name and the rest.
    case open(String, argument: String)
    /// `</b>`.
    case close(String)
    case optionalStart, optionalEnd
    case lineBreak
  }

  var kind: Kind
  /// In characters (Unicode scalars) from the text's beginning.
  var offset: Int
}
