internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

/// Where a page has the stamp that a call may ask for, and what that looks like.
struct StampTemplate: Sendable {
  /// What it says, by the keys of the labels.
  var words: [String: String]
  /// That of the words, whose colour is also that of the frame.
  var style: TextStyle
  /// That of the day below.
  var dateStyle: TextStyle
  var alignment = Paragraph.Alignment.start
  /// How far it is turned, in radians, against the clock.
  var turn = usualTurn

  /// As a hand stamps: enough to be seen, and little enough that what is between its letters stays a line.
  static let usualTurn = 2 * Double.pi / 180

  /// The stamp of a document; nil when none is asked for.
  ///
  /// - Parameter frame: everything about the block but its content. Its border, background and radius are the stamp's.
  func node(in context: RenderingContext, frame: Node) -> Node? {
    guard let stamp = context.stamp, let text = text(of: stamp, in: context) else { return nil }
    // A text of the caller's stands in no field of the invoice.
    var lines = [line(Inline(.text(text), style: style, source: ""))]
    if let date = stamp.date {
      lines.append(line(Inline(.text(context.formatter.date(date, style: .long)), style: dateStyle)))
    }
    let border = frame.border ?? Border(.all, thickness: 1.5, color: style.color)
    let radius = frame.cornerRadius > 0 ? frame.cornerRadius : 4
    var inner = Node(.stack(lines, spacing: 0))
    inner.padding = EdgeInsets(top: 3, right: 11, bottom: 4, left: 11)
    inner.border = Border(.all, thickness: 0.5, color: style.color)
    inner.cornerRadius = max(0, radius - 2)
    var outer = Node(.stack([inner], spacing: 0))
    (outer.border, outer.background, outer.cornerRadius) = (border, frame.background, radius)
    let gap = border.thickness + 1.5
    outer.padding = EdgeInsets(top: gap, right: gap, bottom: gap, left: gap)
    outer.keepTogether = true
    outer.rotation = -turn
    var row = frame
    (row.border, row.background, row.cornerRadius) = (nil, nil, 0)
    // At the start it may take all the width; elsewhere what is beside it needs some.
    let room = RowColumn(Node(.spacer(0)), width: alignment == .start ? .fixed(0) : .fraction(1))
    let column = RowColumn(outer, width: .natural)
    row.content = .row(
      alignment == .start ? [column, room] : alignment == .center ? [room, column, room] : [room, column], spacing: 0)
    return row
  }

  private func text(of stamp: PageStamp, in context: RenderingContext) -> String? {
    if case .text(let text) = stamp.words { return context.substitution.applied(to: text) }
    return PageStamp.labels.first { $0.words == stamp.words }.flatMap { words[$0.key] }
  }

  private func line(_ inline: Inline) -> Node {
    Node(.paragraph(Paragraph([inline], alignment: .center, lineHeight: 1.25)))
  }
}
