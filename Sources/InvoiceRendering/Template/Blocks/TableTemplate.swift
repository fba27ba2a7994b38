internal import Typesetting

/// A table with a row for each element of a collection.
struct TableTemplate: Sendable {
  struct Column: Sendable {
    var width: ColumnWidth
    var header: TextTemplate?
    var cell: [BlockTemplate]
    /// Whether it vanishes when no row has anything in it.
    var isOptional: Bool
    var conditions: ConditionList
    /// The running total that is carried to the next page.
    var carried: TextTemplate?
    /// How its cells are aligned.
    var alignment: Paragraph.Alignment
    /// What of a subtotal stands in it.
    var subtotal: StructureTemplate.Sum?
  }

  struct CarriedForward: Sendable {
    var foot: TextTemplate
    var head: TextTemplate
    var style: TextStyle
    var border: Border?
  }

  var collection: TemplateCollection
  var columns: [Column]
  var columnSpacing: Double
  var cellPadding: EdgeInsets
  var headerBackground: Color?
  var headerBorder: Border?
  var rowBorder: Border?
  var carriedForward: CarriedForward?
  var summary: TextTemplate?
  /// Of a table of lines: what stands between them.
  var structure: StructureTemplate?
}
