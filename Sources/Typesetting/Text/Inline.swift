/// A piece of a paragraph: text in one style, or a page number that is known only when all pages are.
package struct Inline: Hashable, Sendable {
  /// What stands in a line.
  package enum Content: Hashable, Sendable {
    case text(String)
    /// The number of the page that the paragraph stands on, from 1.
    case pageNumber
    /// The number of pages of the document.
    case pageCount
  }

  /// What it is.
  package var content: Content
  /// How it is set.
  package var style: TextStyle
  /// Where a click leads: an absolute URI.
  package var link: String?
  /// BCP 47, where it differs from the document's.
  package var language: String?
  /// The field the text came from (a JSON Pointer), for messages about characters that no font has; empty for data of
  /// no single field, nil for the document's own words.
  package var source: String?

  var isPageCount: Bool {
    if case .pageCount = content { true } else { false }
  }

  /// A piece of a line.
  package init(
    _ content: Content, style: TextStyle, link: String? = nil, language: String? = nil, source: String? = nil
  ) {
    self.content = content
    self.style = style
    self.link = link
    self.language = language
    self.source = source
  }
}
