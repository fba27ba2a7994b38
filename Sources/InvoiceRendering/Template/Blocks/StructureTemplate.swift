internal import Typesetting

/// How a table of lines sets what stands between them: headings, comments and subtotals. They cannot be left out.
struct StructureTemplate: Sendable {
  /// How the text of an entry is set.
  struct Text: Sendable {
    var style: TextStyle
    var lineHeight: Double
    var background: Color?
    var border: Border?
  }

  /// What of a subtotal stands in a column.
  enum Sum: String, CaseIterable, Sendable {
    /// The sum of the nets.
    case net
    /// The sum with VAT, where prices include it.
    case gross
  }

  var heading: Text
  var comment: Text
  var subtotal: Text
}
