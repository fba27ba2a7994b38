/// How a page looks where that differs from what its template says: colours, fonts, the logo's place, the page.
///
/// Values are texts in the form that their key takes, so that JSON, templates, the command line and tables of customers
/// write all of them alike.
public struct InvoiceTheme: Hashable, Sendable {
  /// What may be set.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// The one colour that stands out.
    case accent
    /// The colour of what is read.
    case text
    /// The colour of what is read second.
    case muted
    /// The family of the text.
    case font
    /// The family of titles.
    case headingFont = "heading_font"
    /// Where the logo stands across the page.
    case logoPosition = "logo_position"
    /// The widest that the logo may be.
    case logoWidth = "logo_width"
    /// The highest that the logo may be.
    case logoHeight = "logo_height"
    /// The paper.
    case pageSize = "page_size"
    /// From the page's edges to what is printed.
    case margins
    /// How much room there is between things.
    case density
    /// Of the first page: from its top edge to what is printed, where that is not the margin; for printed letterheads.
    case firstTop = "first_top"
    /// Whether the pages after the first begin with the template's header.
    case followingHeader = "following_header"
  }

  /// A value of a key.
  private struct Entry: Hashable, Sendable {
    var key: Key
    var value: String
  }

  /// In the order of the keys, so that equal themes are written alike.
  private var entries: [Entry] = []

  /// Nothing differs.
  public init() {}

  /// Whether nothing differs.
  public var isEmpty: Bool { entries.isEmpty }

  /// The keys that are set, in their order.
  public var keys: [Key] { entries.map(\.key) }

  /// The value of a key; nil: the template's.
  public subscript(key: Key) -> String? { entries.first { $0.key == key }?.value }

  /// Sets a value.
  ///
  /// - Parameters:
  ///   - key: what is set.
  ///   - value: in the form that the key takes (Docs/TemplateReference.md).
  /// - Throws: an ``InvoiceThemeError`` for another form; nothing is changed then.
  public mutating func set(_ key: Key, to value: String) throws(InvoiceThemeError) {
    guard key.form.allows(value) else { throw InvoiceThemeError(key: key) }
    entries.removeAll { $0.key == key }
    let place = Key.allCases.firstIndex(of: key) ?? 0
    let index = entries.firstIndex { (Key.allCases.firstIndex(of: $0.key) ?? 0) > place } ?? entries.count
    entries.insert(Entry(key: key, value: value), at: index)
  }

  /// The theme with all that another one sets in the place of its own.
  public func overridden(by other: InvoiceTheme) -> InvoiceTheme {
    guard !entries.isEmpty else { return other }
    var theme = self
    for entry in other.entries { try? theme.set(entry.key, to: entry.value) }
    return theme
  }
}
