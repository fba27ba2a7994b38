import CGLib

/// Where plain text may be broken: the Unicode line breaking algorithm (UAX #14) for the classes that such text has, with
/// the tailoring of numbers by regular expression (its example 7), as Pango has it.
///
/// Pango answers the same, and more that nobody asks for; it is left for texts that are not `PlainText`.
struct PlainLineBreaks {
  /// A character's class, with those that are resolved to letters (LB1).
  enum Class {
    case letter
    case number
    case space
    case glue
    case quotation
    case open
    case close
    case parenthesis
    case exclamation
    case infix
    case slash
    case hyphen
    case after
    case before
    case dash
    case prefix
    case postfix
    case inseparable

    init(of scalar: Unicode.Scalar) {
      switch scalar {
      case "a"..."z", "A"..."Z": self = .letter
      case "0"..."9": self = .number
      case " ": self = .space
      default: self.init(g_unichar_break_type(scalar.value))
      }
    }

    private init(_ type: GUnicodeBreakType) {
      switch type {
      case G_UNICODE_BREAK_NUMERIC: self = .number
      case G_UNICODE_BREAK_SPACE: self = .space
      case G_UNICODE_BREAK_NON_BREAKING_GLUE: self = .glue
      case G_UNICODE_BREAK_QUOTATION: self = .quotation
      case G_UNICODE_BREAK_OPEN_PUNCTUATION: self = .open
      case G_UNICODE_BREAK_CLOSE_PUNCTUATION: self = .close
      case G_UNICODE_BREAK_CLOSE_PARANTHESIS: self = .parenthesis
      case G_UNICODE_BREAK_EXCLAMATION: self = .exclamation
      case G_UNICODE_BREAK_INFIX_SEPARATOR: self = .infix
      case G_UNICODE_BREAK_SYMBOL: self = .slash
      case G_UNICODE_BREAK_HYPHEN: self = .hyphen
      case G_UNICODE_BREAK_AFTER: self = .after
      case G_UNICODE_BREAK_BEFORE: self = .before
      case G_UNICODE_BREAK_BEFORE_AND_AFTER: self = .dash
      case G_UNICODE_BREAK_PREFIX: self = .prefix
      case G_UNICODE_BREAK_POSTFIX: self = .postfix
      case G_UNICODE_BREAK_INSEPARABLE: self = .inseparable
      default: self = .letter
      }
    }
  }

  /// How far a number goes that the text before belongs to (LB25).
  private enum NumberState {
    case none
    case open
    case closed
  }

  /// Of the character before.
  private var previous = Class.letter
  /// Of the last one that is no space.
  private var last = Class.letter
  private var number = NumberState.none

  /// - Parameter bytes: plain text in UTF-8.
  /// - Returns: for each byte, whether a line may begin with it.
  static func opportunities(in bytes: [UInt8]) -> [Bool] {
    var result = [Bool](repeating: false, count: bytes.count)
    var breaks = PlainLineBreaks()
    var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.makeIterator()
    guard var scalar = scalars.next() else { return result }
    var byte = 0
    var kind = Class(of: scalar)
    while true {
      let next = scalars.next()
      let nextKind = next.map { Class(of: $0) }
      // A text's start is no place to break (LB2).
      result[byte] = breaks.isOpportunity(before: kind, next: nextKind) && byte > 0
      breaks.pass(kind)
      guard let next, let nextKind else { return result }
      byte += UTF8.width(scalar)
      (scalar, kind) = (next, nextKind)
    }
  }

  /// Whether the text may be broken before the character of a class; the rules stand in their order.
  private func isOpportunity(before kind: Class, next: Class?) -> Bool {
    switch kind {
    case .space: return false  // LB7
    case .glue where previous != .space && previous != .after && previous != .hyphen: return false  // LB12a
    case .exclamation, .close, .parenthesis, .infix, .slash: return false  // LB13
    case .open where last == .quotation: return false  // LB15
    case .dash where last == .dash: return false  // LB17
    default: break
    }
    if previous == .glue || last == .open { return false }  // LB12, LB14
    if previous == .space { return true }  // LB18
    if kind == .quotation || previous == .quotation { return false }  // LB19
    if kind == .after || kind == .hyphen || previous == .before { return false }  // LB21
    return !isJoined(to: kind, next: next)
  }

  /// Whether letters, numbers and their signs stay together (LB22 to LB30).
  private func isJoined(to kind: Class, next: Class?) -> Bool {
    switch (previous, kind) {
    case (_, .inseparable): true  // LB22
    case (.letter, .number), (.number, .letter): true  // LB23
    case (.prefix, .letter), (.postfix, .letter), (.letter, .prefix), (.letter, .postfix): true  // LB24
    case (.prefix, .number), (.postfix, .number), (.open, .number), (.hyphen, .number): true  // LB25
    case (.prefix, .open), (.postfix, .open), (.prefix, .hyphen), (.postfix, .hyphen): next == .number  // LB25
    case (.letter, .letter): true  // LB28
    case (.infix, .letter): true  // LB29
    case (.letter, .open), (.number, .open), (.parenthesis, .letter), (.parenthesis, .number): true  // LB30
    case (_, .number): number == .open  // LB25
    case (_, .prefix), (_, .postfix): number != .none  // LB25
    default: false
    }
  }

  private mutating func pass(_ kind: Class) {
    switch kind {
    case .number: number = .open
    case .slash, .infix: if number != .open { number = .none }
    case .close, .parenthesis: number = number == .open ? .closed : .none
    default: number = .none
    }
    previous = kind
    if kind != .space { last = kind }
  }
}
