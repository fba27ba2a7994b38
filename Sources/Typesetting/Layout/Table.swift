/// A table whose header row is repeated on each page it runs over.
package struct Table: Equatable, Sendable {
  /// A column.
  package struct Column: Equatable, Sendable {
    /// How wide it is.
    package var width: ColumnWidth

    /// A column of a width.
    package init(width: ColumnWidth) {
      self.width = width
    }
  }

  /// A cell.
  package struct Cell: Equatable, Sendable {
    /// Its paragraphs carry their own alignment.
    package var node: Node
    /// How many columns it covers.
    package var span: Int
    /// Nil: a data cell. A header cell names its scope.
    package var headerScope: Role.Scope?

    /// A cell that spans columns; with a scope it is a header.
    package init(_ node: Node, span: Int = 1, headerScope: Role.Scope? = nil) {
      self.node = node
      self.span = span
      self.headerScope = headerScope
    }
  }

  /// A row.
  package struct Row: Equatable, Sendable {
    /// From left to right.
    package var cells: [Cell]
    /// Behind the row.
    package var background: Color?
    /// Lines above and below the row.
    package var border: Border?
    /// Text for the carried column when the page ends after this row: the running total up to and with this row.
    package var carried: String?
    /// Whether no page may end after it.
    package var keepWithNext: Bool
    /// Where it comes from, for messages.
    package var origin: Origin?

    /// A row of cells.
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
  package struct CarriedForward: Equatable, Sendable {
    /// Set at the foot of a page that the table leaves.
    package var footLabel: String
    /// Set below the repeated header of the page it goes on.
    package var headLabel: String
    /// Of label and sum.
    package var style: TextStyle
    /// The column of the running total, counted from 0; the labels stand at the end of the columns before it.
    package var column: Int
    /// Around the row.
    package var border: Border?

    /// Labels and the column that the sum stands in.
    package init(footLabel: String, headLabel: String, style: TextStyle, column: Int, border: Border? = nil) {
      self.footLabel = footLabel
      self.headLabel = headLabel
      self.style = style
      self.column = column
      self.border = border
    }
  }

  /// From left to right.
  package var columns: [Column]
  /// Is set again on each page.
  package var header: [Row]
  /// Flows from page to page.
  package var body: TableRows
  /// Room between columns, in points.
  package var columnSpacing: Double
  /// Around each cell's content.
  package var cellPadding: EdgeInsets
  /// What stands where a page breaks it.
  package var carriedForward: CarriedForward?
  /// A title or summary for readers who do not see the table.
  package var summary: String?

  /// A table of rows.
  package init(
    columns: [Column], header: [Row] = [], body: [Row], columnSpacing: Double = 0, cellPadding: EdgeInsets = .zero,
    carriedForward: CarriedForward? = nil, summary: String? = nil
  ) {
    self.init(
      columns: columns, header: header, body: TableRows(body), columnSpacing: columnSpacing, cellPadding: cellPadding,
      carriedForward: carriedForward, summary: summary)
  }

  /// A table of rows that may be many.
  package init(
    columns: [Column], header: [Row] = [], body: TableRows, columnSpacing: Double = 0, cellPadding: EdgeInsets = .zero,
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
