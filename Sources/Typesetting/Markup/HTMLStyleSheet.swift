/// What depends on the window's width and on the printer. All else is in the elements, so that a mail program that drops
/// this shows the document all the same.
struct HTMLStyleSheet {
  /// Widths of the window up to which something stands one below the other, in pixels.
  private static let widths: [(Double, columns: StaticString, table: StaticString)] = [
    (480, "c1", "t1"), (560, "c2", "t2"), (640, "c3", "t3"), (700, "c4", "t4"), (760, "c5", "t5"), (860, "c6", "t6"),
    (960, "c7", "t7"),
  ]
  /// What the smallest window leaves between the edges, with the inside of a box.
  private static let narrowest = 262.0
  /// What stands beside the content at least.
  private static let edges = 64.0

  private var columnWidths: Set<Int> = []
  /// The labels of tables, by the width up to which they are seen.
  private var labels: [Int: [UInt8]] = [:]
  private var tableCount = 0
  /// Whether a sheet of a printer begins somewhere.
  var breaksPages = false
  private var hasColumnsInCells = false

  /// The class of columns that need some width, in pixels, side by side.
  mutating func columns(need: Double) -> StaticString {
    let index = Self.index(of: need)
    columnWidths.insert(index)
    return Self.widths[index].columns
  }

  /// The class of columns within a cell, which stay side by side: a picture and the words beside it.
  mutating func columnsInCell() -> StaticString {
    hasColumnsInCells = true
    return "v"
  }

  /// The classes of a table that needs some width, in pixels; nil when every window has it.
  mutating func table(_ table: Table, need: Double) -> [UInt8]? {
    guard need > Self.narrowest, let header = table.header.last, header.cells.count == table.columns.count else {
      return nil
    }
    let index = Self.index(of: need)
    tableCount += 1
    labels[index, default: []] += Self.labels(of: header, ofTable: tableCount, unlabelled: table.mainColumn)
    var classes: [UInt8] = []
    classes.append(Self.widths[index].table)
    classes.append(" l")
    classes.append(number: Double(tableCount))
    return classes
  }

  /// Each value's label before it.
  private static func labels(of header: Table.Row, ofTable number: Int, unlabelled: Int?) -> [UInt8] {
    var css: [UInt8] = []
    func begin() {
      css.append(".l")
      css.append(number: Double(number))
    }
    if let style = labelStyle(of: header) {
      begin()
      css.append(" td:before{")
      css += style
      css.append("}\n")
    }
    for (place, cell) in header.cells.enumerated() where place != unlabelled {
      guard case .paragraph(let paragraph) = cell.node.content else { continue }
      begin()
      css.append(" tr:not(.x)>:nth-child(")
      css.append(number: Double(place + 1))
      css.append("):before{content:\"")
      for inline in HTMLPainter.visible(paragraph.inlines) {
        if case .text(let text) = inline.content { append(string: text, to: &css) }
      }
      css.append("\"}\n")
    }
    return css
  }

  /// Labels are as the header's, in a colour that can be read on the sheet's white.
  private static func labelStyle(of header: Table.Row) -> [UInt8]? {
    let style = header.cells.lazy.compactMap { cell -> TextStyle? in
      guard case .paragraph(let paragraph) = cell.node.content else { return nil }
      return paragraph.inlines.first?.style
    }.first
    guard let style else { return nil }
    var css: [UInt8] = []
    if let color = [header.background, style.color].lazy.compactMap(\.self).first(where: {
      $0.contrast(with: .white) >= 4.5
    }) {
      css.append("color:")
      css += Array(color.hex.utf8)
      css.append(";")
    }
    css.append("font-size:")
    css.append(number: ScreenScale.type(style.size))
    css.append("px")
    return css
  }

  private static func index(of need: Double) -> Int {
    widths.firstIndex { need + edges <= $0.0 } ?? widths.count - 1
  }

  /// A string of CSS without its quotes: all but letters and digits as escapes, so that it ends nothing.
  static func append(string text: String, to css: inout [UInt8]) {
    for scalar in TextCleaner.clean(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "%", ".", ",": css += Array(String(scalar).utf8)
      case "\n": css.append(" ")
      case _ where scalar.value >= 0xA0 && !(0x2000...0x206F).contains(scalar.value) && scalar.value < 0xFDD0:
        css += Array(String(scalar).utf8)
      default:
        css.append("\\")
        css += Array(String(scalar.value, radix: 16).utf8)
        css.append(" ")
      }
    }
  }

  // MARK: - Text of the sheet

  /// Appends the elements: those that all mail programs read apart from those that some refuse.
  func append(to page: inout [UInt8], document: FlowDocument) {
    page.append("<style>\n")
    page.append(".s{-webkit-text-size-adjust:100%;text-size-adjust:100%;font-variant-numeric:tabular-nums}\n")
    for index in columnWidths.sorted() { Self.appendColumns(Self.widths[index], to: &page) }
    page.append("@media screen and (max-width:820px){.g{padding-left:32px!important;padding-right:32px!important}}\n")
    page.append("@media screen and (max-width:640px){.g{padding-left:20px!important;padding-right:20px!important}}\n")
    page.append("@media screen and (max-width:380px){.g{padding-left:16px!important;padding-right:16px!important}")
    page.append(".p{padding-left:12px!important;padding-right:12px!important}}\n")
    page.append("</style>\n<style>\n")
    page.append(":root{color-scheme:light only}\n")
    page.append("@media screen and (min-width:1000px){body{background-color:#eceef1!important}")
    page.append(".s{margin:32px auto!important;")
    page.append("box-shadow:0 1px 2px rgba(16,24,40,.08),0 8px 32px rgba(16,24,40,.08)}}\n")
    for (index, labels) in labels.sorted(by: { $0.key < $1.key }) {
      Self.appendTable(Self.widths[index], labels: labels, hasColumnsInCells: hasColumnsInCells, to: &page)
    }
    page.append("</style>\n<style>\n")
    appendPrint(of: document, to: &page)
    page.append("</style>\n")
  }

  /// What begins the rules for windows that are no wider.
  private static func append(widthOf width: Double, to page: inout [UInt8]) {
    page.append("@media screen and (max-width:")
    page.append(number: width)
    page.append("px){")
  }

  private static func append(
    rule selector: StaticString, _ declarations: StaticString, of name: StaticString, to page: inout [UInt8]
  ) {
    page.append(".")
    page.append(name)
    page.append(selector)
    page.append(declarations)
  }

  private static func appendColumns(
    _ width: (Double, columns: StaticString, table: StaticString), to page: inout [UInt8]
  ) {
    let name = width.columns
    func rule(_ selector: StaticString, _ declarations: StaticString) {
      append(rule: selector, declarations, of: name, to: &page)
    }
    append(widthOf: width.0, to: &page)
    rule("", ",")
    rule(">tbody,", "")
    rule(">tbody>tr,", "")
    rule(">tbody>tr>td", "{display:block!important;width:auto!important}")
    rule(">tbody>tr>td", "{padding-left:0!important;white-space:normal!important}")
    rule(">tbody>tr>td+td", "{padding-top:16px!important}")
    rule(">tbody>tr>td:empty", "{display:none!important}")
    rule(">tbody>tr>td>.e", "{text-align:inherit!important}")
    page.append("}\n")
  }

  private static func appendTable(
    _ width: (Double, columns: StaticString, table: StaticString), labels: [UInt8], hasColumnsInCells: Bool,
    to page: inout [UInt8]
  ) {
    let name = width.table
    func rule(_ selector: StaticString, _ declarations: StaticString) {
      append(rule: selector, declarations, of: name, to: &page)
    }
    append(widthOf: width.0, to: &page)
    rule(",", "")
    rule(" tbody,", "")
    rule(" tr,", "")
    rule(" td,", "")
    rule(" tbody th", "{display:block!important;width:auto!important;white-space:normal!important}")
    // Out of sight, and still read.
    rule(" thead", "{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}")
    rule(" td,", "")
    rule(" tbody th", "{padding:1px 0!important;text-align:right!important}")
    rule(" td:not(:first-child)", "{border-top:0!important}")
    rule(" td:not(:last-child)", "{border-bottom:0!important}")
    rule(" tr>:first-child", "{padding-top:9px!important}")
    rule(" tr>:last-child", "{padding-bottom:9px!important}")
    rule(" td:empty", "{display:none!important}")
    rule(" td:after", "{content:\"\";display:block;clear:both}")
    rule(" td:before", "{float:left;margin-right:16px;font-weight:400;text-align:left}")
    rule(" .m,", "")
    rule(" .x th", "{text-align:left!important}")
    rule(" .x", "{display:flex!important;justify-content:space-between;gap:0 16px}")
    rule(" .x>*", "{padding-top:9px!important;padding-bottom:9px!important}")
    rule(" .x>td:only-child,", "")
    rule(" .x>th:only-child", "{flex:1;text-align:left!important}")
    if hasColumnsInCells {
      // Their cells are none of the table's, and have no labels.
      rule(" .v", "{display:table!important}")
      rule(" .v>tbody", "{display:table-row-group!important}")
      rule(" .v>tbody>tr", "{display:table-row!important}")
      rule(" .v>tbody>tr>td", "{display:table-cell!important;padding:0!important;text-align:left!important}")
      rule(" .v>tbody>tr>td+td", "{padding-left:11px!important;width:100%!important}")
      // On a phone words without a picture need no room beside them.
      rule(" .v>tbody>tr>td:empty", "{display:none!important}")
      rule(" .v>tbody>tr>td:empty+td", "{padding-left:0!important}")
      rule(" .v td:before,", "")
      rule(" .v td:after", "{content:none!important}")
      rule(" .v img", "{max-width:none!important}")
    }
    page.append("\n")
    page += labels
    page.append("}\n")
  }
}
