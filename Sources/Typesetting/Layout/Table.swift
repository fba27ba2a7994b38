/// A table whose header row is repeated on each page it runs over.
package struct Table: Sendable {
  package struct Column: Sendable {
    package var width: ColumnWidth

    package init(width: ColumnWidth) {
      self.width = width
    }
  }

  package struct Cell: Sendable {
    /// Its paragraphs carry their own alignment.
    package var node: Node
    /// How many columns it covers.
    package var span: Int
    /// Nil: a data cell. A header cell names its scope.
    package var headerScope: Role.Scope?

    package init(_ node: Node, span: Int = 1, headerScope: Role.Scope? = nil) {
      self.node = node
      self.span = span
      self.headerScope = headerScope
    }
  }

  package struct Row: Sendable {
    package var cells: [Cell]
    package var background: Color?
    /// Lines above and below the row.
    package var border: Border?
    /// Text for the carried column when the page ends after this row: the running total up to and with this row.
    package var carried: String?
    package var keepWithNext: Bool
    package var origin: Origin?

    package init(
      _ cells: [Cell], background: Color? = nil, border: Border? = nil, carried: String? = nil,
      keepWithNext: Bool = false, origin: Origin? = nil
    ) {
      self.cells = cells
      self.background = background
      self.border = border
      self.carried = carried
      self.keepWithNext = keepWithNext
      self.origin = origin
    }
  }

  /// The rows that carry a running total over a page break ("À reporter", "Report"). Both are artifacts.
  package struct CarriedForward: Sendable {
    /// Set at the foot of a page that the table leaves.
    package var footLabel: String
    /// Set below the repeated header of the page it goes on.
    package var headLabel: String
    package var style: TextStyle
    /// The column of the running total, counted from 0; the labels stand at the end of the columns before it.
    package var column: Int
    package var border: Border?

    package init(footLabel: String, headLabel: String, style: TextStyle, column: Int, border: Border? = nil) {
      self.footLabel = footLabel
      self.headLabel = headLabel
      self.style = style
      self.column = column
      self.border = border
    }
  }

  package var columns: [Column]
  package var header: [Row]
  package var body: [Row]
  /// Room between columns, in points.
  package var columnSpacing: Double
  /// Around each cell's content.
  package var cellPadding: EdgeInsets
  package var carriedForward: CarriedForward?
  /// A title or summary for readers who do not see the table.
  package var summary: String?

  package init(
    columns: [Column], header: [Row] = [], body: [Row], columnSpacing: Double = 0, cellPadding: EdgeInsets = .zero,
    carriedForward: CarriedForward? = nil, summary: String? = nil
  ) {
    self.columns = columns
    self.header = header
    self.body = body
    self.columnSpacing = columnSpacing
    self.cellPadding = cellPadding
    self.carriedForward = carriedForward
    self.summary = summary
  }
}
