internal import Typesetting

/// Labels and values, one pair a row; a row without a value vanishes.
struct FieldsTemplate: Sendable {
  struct Row: Sendable {
    var label: TextTemplate
    var value: TextTemplate
    var conditions: ConditionList
    var each: TemplateCollection?
    var background: Color?
    var border: Border?
    var origin: Origin
  }

  var rows: [Row]
  var labelWidth: ColumnWidth
  var valueWidth: ColumnWidth
  var columnSpacing: Double
  var cellPadding: EdgeInsets
  var summary: TextTemplate?
}
