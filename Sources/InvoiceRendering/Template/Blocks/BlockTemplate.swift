internal import Typesetting

/// A block of a template, parsed and resolved when the template is loaded.
struct BlockTemplate: Sendable {
  indirect enum Content: Sendable {
    case text(TextTemplate)
    case rows([BlockTemplate], spacing: Double)
    case columns([Column], spacing: Double)
    case spacer(Double)
    case rule(thickness: Double, color: Color)
    case pageBreak
    case image(ImageTemplate)
    case code(CodeTemplate)
    case stamp(StampTemplate)
    case table(TableTemplate)
    case fields(FieldsTemplate)
    /// What depends on a condition, of a template that is known to be sound.
    case deferred(Deferred<Content?>)
    case mentions(TextStyle, separator: String, alignment: Paragraph.Alignment, lineHeight: Double)
  }

  struct Column: Sendable {
    var block: BlockTemplate
    var width: ColumnWidth
    var verticalAlignment: RowColumn.VerticalAlignment
  }

  var content: Content
  /// Everything about the node but its content.
  var frame: Node
  var conditions: ConditionList
  var each: TemplateCollection?

  /// Whether the block is nothing by itself, so that a group whose other blocks vanish goes too.
  var isDecoration: Bool {
    switch content {
    case .spacer, .rule, .pageBreak: true
    default: false
    }
  }
}

/// What `when` and `unless` ask for.
struct ConditionList: Sendable {
  var all: [TemplateCondition] = []
  var none: [TemplateCondition] = []

  var isEmpty: Bool { all.isEmpty && none.isEmpty }

  func hold(in context: RenderingContext) -> Bool {
    all.allSatisfy { $0.holds(context) } && !none.contains { $0.holds(context) }
  }
}
