internal import Typesetting

/// What a block finds around it when it is compiled.
struct TemplateScope {
  var style: TextStyle
  var alignment: Paragraph.Alignment = .start
  var lineHeight: Double
  /// What the text stands on.
  var background = Color.white
  /// The repetitions around it.
  var collections: [TemplateCollection] = []
  /// Whether something around it may leave it out.
  var isConditional = false
  /// Whether it is in the body, which every document shows.
  var isBody = false
  /// Whether its blocks stand one below the other from page to page.
  var breaksPages = false
  /// Whether it stands in decoration, which is outside the structure.
  var isArtifact = false
  /// How labels in two languages stand in it.
  var secondLanguage = SecondLanguage.beside
  /// Whether it is a column of a `columns` block.
  var isColumn = false
  var depth = 0
  /// The named blocks that it is in.
  var used: [String] = []

  /// Puts a style on the text in it.
  mutating func apply(_ style: NamedStyle) {
    style.apply(to: &self.style)
    if let alignment = style.alignment { self.alignment = alignment }
    if let lineHeight = style.lineHeight { self.lineHeight = lineHeight }
  }
}
