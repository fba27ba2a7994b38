internal import Typesetting

/// A piece of a template's text, parsed and resolved when the template is loaded.
indirect enum TextPiece: Sendable {
  /// The template's own words, and the variable that holds their link.
  case literal(Inline, link: TemplateVariable? = nil)
  case value(TextValue)
  /// Left out, when a variable in it has no value.
  case optional([TextPiece])
}

/// A variable in a text: what it prints, how, and in which style.
struct TextValue: Sendable {
  var variable: TemplateVariable
  /// Nil: as it is.
  var filter: TemplateFilter?
  /// The number that the filter is followed by.
  var argument: Int?
  var style: TextStyle
  /// The variable that holds the link.
  var link: TemplateVariable?
  /// For `TemplateFilter.label`: what is printed for each word.
  var labels: [String: [TextPiece]] = [:]
}
