/// What a document made of a block is sure to hold.
extension BlockTemplate {
  /// Whether the legal mentions stand in it.
  var holdsMentions: Bool {
    switch content {
    case .mentions: true
    case .rows(let blocks, _): blocks.contains { $0.holdsMentions }
    case .columns(let columns, _): columns.contains { $0.block.holdsMentions }
    // Mentions stand in no condition.
    case .text, .spacer, .rule, .pageBreak, .image, .code, .stamp, .table, .fields, .deferred: false
    }
  }

  /// Whether the stamp has a place in it.
  var holdsStamp: Bool {
    switch content {
    case .stamp: true
    case .rows(let blocks, _): blocks.contains { $0.holdsStamp }
    case .columns(let columns, _): columns.contains { $0.block.holdsStamp }
    case .text, .spacer, .rule, .pageBreak, .image, .code, .mentions, .table, .fields, .deferred: false
    }
  }

  /// Whether every document shows a variable in it, as far as the variable has a value.
  func alwaysShows(_ variable: String) -> Bool {
    guard conditions.isEmpty, each == nil else { return false }
    switch content {
    case .text(let text): return text.alwaysShows(variable)
    case .rows(let blocks, _): return blocks.contains { $0.alwaysShows(variable) }
    case .columns(let columns, _): return columns.contains { $0.block.alwaysShows(variable) }
    case .fields(let fields):
      // A row vanishes without its value, and its label with it.
      return fields.rows.contains { $0.conditions.isEmpty && $0.each == nil && $0.value.alwaysShows(variable) }
    case .spacer, .rule, .pageBreak, .image, .code, .stamp, .table, .mentions, .deferred: return false
    }
  }
}

extension TextTemplate {
  /// Whether a variable shows whenever it has a value.
  func alwaysShows(_ variable: String) -> Bool {
    entries.contains { TextPiece.alwaysShow(variable, $0) }
  }
}

extension TextPiece {
  fileprivate static func alwaysShow(_ variable: String, _ pieces: [TextPiece]) -> Bool {
    pieces.contains { piece in
      switch piece {
      case .literal: false
      case .value(let value): value.variable.name == variable
      case .optional(let inner): asksOnly(for: variable, inner) && alwaysShow(variable, inner)
      }
    }
  }

  /// Brackets vanish with any value in them.
  private static func asksOnly(for variable: String, _ pieces: [TextPiece]) -> Bool {
    pieces.allSatisfy { piece in
      switch piece {
      case .literal: true
      case .value(let value): value.variable.name == variable
      case .optional(let inner): asksOnly(for: variable, inner)
      }
    }
  }
}
