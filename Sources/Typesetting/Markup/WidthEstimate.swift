/// About how wide things are on a screen, in pixels: enough to say from which width of the window they no longer stand
/// side by side. Nothing is shaped.
enum WidthEstimate {
  /// Text up to so many characters stays on one line where a column is as wide as its content.
  static let lineLimit = 22
  /// Longer words are broken rather than given room.
  private static let wordLimit = 14
  /// Of a character, in ems.
  private static let character = 0.52

  /// How many characters the longest line of a paragraph has.
  static func longestLine(of paragraph: Paragraph) -> Int {
    var longest = 0
    var line = 0
    forEachUnit(of: paragraph) { unit in
      if unit == 0x0A { line = 0 } else { line += 1 }
      longest = max(longest, line)
    }
    return longest
  }

  /// How many characters the longest word of a paragraph has.
  static func longestWord(of paragraph: Paragraph) -> Int {
    var longest = 0
    var word = 0
    forEachUnit(of: paragraph) { unit in
      if unit == 0x0A || unit == 0x20 { word = 0 } else { word += 1 }
      longest = max(longest, word)
    }
    return longest
  }

  /// Calls `body` with the first byte of each character.
  private static func forEachUnit(of paragraph: Paragraph, _ body: (UInt8) -> Void) {
    for index in paragraph.inlines.indices {
      guard case .text(let text) = paragraph.inlines[index].content else { continue }
      for unit in text.utf8 where unit & 0xC0 != 0x80 { body(unit) }
    }
  }

  /// The longest line of any paragraph in a node, in characters.
  static func longestLine(of node: Node) -> Int {
    switch node.content {
    case .paragraph(let paragraph): longestLine(of: paragraph)
    case .stack(let children, _): children.reduce(0) { max($0, longestLine(of: $1)) }
    // Never on one line.
    case .row, .table: .max
    case .image, .code, .rule, .spacer, .barChart: 0
    }
  }

  /// The longest word of any paragraph in a node, in characters.
  static func longestWord(of node: Node) -> Int {
    switch node.content {
    case .paragraph(let paragraph): longestWord(of: paragraph)
    case .stack(let children, _): children.reduce(0) { max($0, longestWord(of: $1)) }
    case .row, .table, .image, .code, .rule, .spacer, .barChart: 0
    }
  }

  /// What a node needs at least to be read with ease.
  static func need(of node: Node) -> Double {
    let inner: Double
    switch node.content {
    case .paragraph(let paragraph): inner = width(of: min(longestWord(of: paragraph), wordLimit), in: paragraph)
    case .stack(let children, _): inner = children.reduce(0) { max($0, need(of: $1)) }
    case .row(let columns, let spacing): inner = need(of: columns, spacing: spacing, width: nil)
    case .table(let table): inner = need(of: table)
    case .image(_, let width, _): inner = min(ScreenScale.picture(width ?? 0), 120)
    case .code(_, let side): inner = ScreenScale.picture(side)
    case .rule, .spacer, .barChart: inner = 0
    }
    return inner + ScreenScale.gap(node.padding.left) + ScreenScale.gap(node.padding.right)
  }

  /// What columns need side by side.
  ///
  /// - Parameter width: that of all of them on the page, in points; nil: not known.
  static func need(of columns: [RowColumn], spacing: Double, width: Double?) -> Double {
    let gaps = ScreenScale.gap(spacing) * Double(max(0, columns.count - 1))
    let needs = columns.map { need(of: $0.node) }
    var total = gaps + needs.reduce(0, +)
    guard let width, width > 0 else { return total }
    // A column of a fixed width is a share of the whole.
    let shares = Self.shares(of: columns, spacing: spacing, width: width)
    for (need, share) in zip(needs, shares) {
      if let share, share > 0 { total = max(total, need / share) }
    }
    return total
  }

  /// Of each column the part of the whole that it has on the page, from 0 to 1; nil where its content decides.
  static func shares(of columns: [RowColumn], spacing: Double, width: Double) -> [Double?] {
    var fixed = spacing * Double(max(0, columns.count - 1))
    var fractions = 0.0
    var isNatural = false
    for column in columns {
      switch column.width {
      case .fixed(let points): fixed += max(0, points)
      case .fraction(let share): fractions += max(0, share)
      case .natural: isNatural = true
      }
    }
    let rest = max(0, width - fixed)
    guard width > 0 else { return columns.map { _ in nil } }
    let isShared = !isNatural && fractions > 0
    return columns.map { column in
      switch column.width {
      case .fixed(let points): min(1, max(0, points) / width)
      case .fraction(let share): isShared ? rest * max(0, share) / fractions / width : nil
      case .natural: nil
      }
    }
  }

  /// What a table needs with its columns side by side.
  static func need(of table: Table) -> Double {
    columnNeeds(of: table).reduce(0) { $0 + $1.width }
      + ScreenScale.gap(table.columnSpacing) * Double(max(0, table.columns.count - 1))
  }

  /// Of each column of a table how wide it has to be, and whether all of its cells stay on one line, those of the header
  /// apart.
  static func columnNeeds(of table: Table) -> [(width: Double, isShort: Bool)] {
    var needs = [(width: Double, isShort: Bool)](repeating: (0, true), count: table.columns.count)
    let padding = ScreenScale.gap(table.cellPadding.left) + ScreenScale.gap(table.cellPadding.right)
    func add(_ row: Table.Row, isHeader: Bool) {
      var place = 0
      for cell in row.cells where place < needs.count {
        defer { place += max(1, cell.span) }
        guard cell.span <= 1 else { continue }
        let isShort = longestLine(of: cell.node) <= lineLimit
        if !isShort, !isHeader { needs[place].isShort = false }
        let width: Double
        switch table.columns[place].width {
        case .natural where isShort, .fraction: width = lineWidth(of: cell.node)
        case .natural: width = need(of: cell.node)
        case .fixed(let points): width = max(need(of: cell.node), ScreenScale.column(points)) - padding
        }
        needs[place].width = max(needs[place].width, width + padding)
      }
    }
    for row in table.header { add(row, isHeader: true) }
    for row in table.body { add(row, isHeader: false) }
    return needs
  }

  /// Without line breaks, up to a length that is easily read.
  private static func lineWidth(of node: Node) -> Double {
    switch node.content {
    case .paragraph(let paragraph): width(of: min(longestLine(of: paragraph), lineLimit), in: paragraph)
    case .stack(let children, _): children.reduce(0) { max($0, lineWidth(of: $1)) }
    case .row, .table, .image, .code, .rule, .spacer, .barChart: need(of: node)
    }
  }

  private static func width(of characters: Int, in paragraph: Paragraph) -> Double {
    Double(characters) * character * ScreenScale.type(paragraph.inlines.first?.style.size ?? 0)
  }
}
