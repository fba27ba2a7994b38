/// A coloured rectangle in its place on pages: a band, or a line where paper is folded. It is decoration.
package struct PageMark: Hashable, Sendable {
  /// The pages that have it.
  package enum Pages: Hashable, Sendable {
    /// The first one.
    case first
    /// Those after the first.
    case following
    /// Every one.
    case all

    /// Whether a page is one of them.
    func contains(_ number: Int) -> Bool {
      switch self {
      case .first: number == 1
      case .following: number > 1
      case .all: true
      }
    }
  }

  /// In points from the page's upper left corner.
  package var rect: Rect
  /// What it is filled with.
  package var color: Color
  /// The pages that have it.
  package var pages: Pages

  /// A mark.
  package init(rect: Rect, color: Color, pages: Pages) {
    self.rect = rect
    self.color = color
    self.pages = pages
  }
}
