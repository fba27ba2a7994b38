internal import Typesetting

/// The foot of a page: what it is of, and its number.
enum SummaryFooter {
  /// - Parameter page: the word before the number.
  static func node(_ text: String, page: String) -> Node {
    var row = Node(
      .row(
        [
          RowColumn(.text(text, SummaryStyle.legal, maximumLines: 1), width: .fraction(1)),
          RowColumn(
            Node(
              .paragraph(
                Paragraph(
                  [
                    Inline(.text("\(page) "), style: SummaryStyle.legal),
                    Inline(.pageNumber, style: SummaryStyle.legal),
                    Inline(.text(" / "), style: SummaryStyle.legal), Inline(.pageCount, style: SummaryStyle.legal),
                  ], alignment: .end))), width: .natural),
        ], spacing: 24), role: .artifact)
    row.padding = EdgeInsets(top: 6)
    row.border = Border(.top, thickness: 0.5, color: SummaryStyle.line)
    return row
  }
}
