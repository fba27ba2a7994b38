/// Where the blocks of a template stand on a page of an invoice.
public struct PageLayout: Hashable, Sendable {
  /// A block, or the part of it that is on the page.
  public struct Block: Hashable, Sendable {
    /// The left and the upper edge and the size, in points from the page's upper left corner.
    public var x, y, width, height: Double
    /// What kind of block it is, and its name where it has one: `table`, `lines: table`; nil where it is not known.
    public var name: String?
    /// The template's file that it stands in.
    public var file: String
    /// The line there, from 1.
    public var line: Int
    /// The column there, from 1.
    public var column: Int
  }

  /// In points.
  public var width, height: Double
  /// What is in another one comes before it.
  public var blocks: [Block]
}
