internal import Typesetting

/// A text block: entries that vanish one by one when nothing in them has a value.
struct TextTemplate: Sendable {
  var entries: [[TextPiece]] {
    get { parsed ?? deferred?.value ?? [] }
    set { (parsed, deferred) = (newValue, nil) }
  }
  /// What stands between two entries that remain.
  var separator: Inline
  var alignment: Paragraph.Alignment
  var lineHeight: Double
  var maximumLines: Int?
  /// The variable that holds where a click on the block leads.
  var link: TemplateVariable?

  private var parsed: [[TextPiece]]?
  private var deferred: Deferred<[[TextPiece]]>?

  /// A text.
  init(
    entries: [[TextPiece]], separator: Inline, alignment: Paragraph.Alignment, lineHeight: Double,
    maximumLines: Int? = nil
  ) {
    (parsed, self.separator, self.alignment) = (entries, separator, alignment)
    (self.lineHeight, self.maximumLines) = (lineHeight, maximumLines)
  }

  /// The same with entries that are parsed when a document first asks for them.
  init(
    entries: Deferred<[[TextPiece]]>, separator: Inline, alignment: Paragraph.Alignment, lineHeight: Double,
    maximumLines: Int? = nil
  ) {
    (deferred, self.separator, self.alignment) = (entries, separator, alignment)
    (self.lineHeight, self.maximumLines) = (lineHeight, maximumLines)
  }

  /// The paragraph for a document; nil when nothing of it remains.
  func paragraph(in context: RenderingContext) -> Paragraph? {
    var inlines: [Inline] = []
    let entries = entries
    inlines.reserveCapacity(entries.count * 2)
    for entry in entries {
      let start = inlines.count
      if start > 0 { inlines.append(separator) }
      let content = inlines.count
      let presence = Self.append(entry, to: &inlines, in: context)
      if presence.isEmpty || inlines.count == content { inlines.removeSubrange(start...) }
    }
    guard !inlines.isEmpty else { return nil }
    var paragraph = Paragraph(inlines, alignment: alignment, lineHeight: lineHeight, maximumLines: maximumLines)
    if alignment == .decimal {
      paragraph.integerLength = DecimalAxis.offset(in: inlines, separator: context.decimalSeparator)
    }
    return paragraph
  }

  /// How many variables were asked for, and how many had a value.
  struct Presence {
    var asked = 0
    var present = 0
    var isEmpty: Bool { asked > 0 && present == 0 }

    static func += (left: inout Presence, right: Presence) {
      left.asked += right.asked
      left.present += right.present
    }
  }

  static func append(_ pieces: [TextPiece], to inlines: inout [Inline], in context: RenderingContext) -> Presence {
    var presence = Presence()
    for piece in pieces {
      switch piece {
      case .literal(var inline, let link):
        if let link { inline.link = link.target(context) }
        inlines.append(inline)
      case .value(let value):
        presence.asked += 1
        if value.append(to: &inlines, in: context) { presence.present += 1 }
      case .optional(let part):
        let start = inlines.count
        let inner = append(part, to: &inlines, in: context)
        if inner.present < inner.asked {
          inlines.removeSubrange(start...)
          presence.asked += inner.asked
        } else {
          presence += inner
        }
      }
    }
    return presence
  }
}
