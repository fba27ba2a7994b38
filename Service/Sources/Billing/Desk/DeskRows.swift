/// A page of a list of the desk.
public struct DeskRows: Hashable, Sendable {
  /// What stands in a cell.
  public enum Cell: Hashable, Sendable {
    /// Nothing.
    case empty
    /// A number, an amount, a time.
    case number(Int64)
    /// A text.
    case text(String)
  }

  /// One line.
  public struct Row: Hashable, Sendable {
    /// Of the thing.
    public var id: Int64
    /// By column.
    public var cells: [Cell]
  }

  /// In their order.
  public var rows: [Row]
  /// Where the next page begins; nil: this is the last.
  public var next: String?
}
