internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

/// Parses one text of a template: markup and variables become pieces, so nothing that a value holds is parsed later.
///
/// It changes nothing but itself: what is wrong is part of its answer.
struct TextTemplateParser {
  /// How many tags and brackets may be inside each other.
  static let maximumNesting = 32

  /// What an open tag or bracket returns to.
  private struct Frame {
    enum Opener: Hashable { case tag(String), bracket }
    var opener: Opener
    var offset: Int
    var style: TextStyle
    var link: TemplateVariable?
    /// For brackets: the pieces before them.
    var outer: [TextPiece] = []
  }

  private let vocabulary: TextVocabulary
  private let file: String
  private let scalar: YAMLScalar
  private let location: Problem.Location
  private let scope: TemplateScope
  /// Labels hold no labels, so that they cannot go round in circles.
  private let isLabel: Bool

  private var style: TextStyle
  private var link: TemplateVariable?
  /// BCP 47, where it is not the page's.
  private var language: String?
  private var stack: [Frame] = []
  private var pieces: [TextPiece] = []
  private var result = ParsedText()

  private init(
    _ scalar: YAMLScalar, at location: Problem.Location, of file: String, vocabulary: TextVocabulary,
    scope: TemplateScope, isLabel: Bool = false, style: TextStyle, link: TemplateVariable? = nil
  ) {
    self.vocabulary = vocabulary
    self.file = file
    self.scalar = scalar
    self.location = location
    self.scope = scope
    self.isLabel = isLabel
    self.style = style
    self.link = link
  }

  /// Parses a text that stands in a file.
  ///
  /// - Parameter splitsLines: whether each line outside of tags and brackets is an entry of its own.
  static func parse(
    _ scalar: YAMLScalar, at location: Problem.Location, of file: String, vocabulary: TextVocabulary,
    scope: TemplateScope, splitsLines: Bool
  ) -> ParsedText {
    var parser = TextTemplateParser(
      scalar, at: location, of: file, vocabulary: vocabulary, scope: scope, style: scope.style)
    parser.run(splitsLines: splitsLines)
    return parser.result
  }

  private mutating func run(splitsLines: Bool) {
    let tokens: [TextToken]
    do {
      tokens = try TextLexer.tokens(of: scalar.text)
    } catch {
      return report(.markup(error.message, hint: nil), at: error.offset)
    }
    for token in tokens {
      guard stack.count <= Self.maximumNesting else {
        result.entries = []
        return report(
          .markup("tags and brackets are nested more than \(Self.maximumNesting) deep", hint: nil), at: token.offset)
      }
      switch token.kind {
      case .words(let words): literal(.text(words))
      case .lineBreak:
        if splitsLines, !stack.contains(where: { $0.opener == .bracket }) {
          result.entries.append(pieces)
          pieces = []
        } else {
          literal(.text("\n"))
        }
      case .variable(let content): variable(content, at: token.offset)
      case .open(let name, let argument): open(name, argument, at: token.offset)
      case .close(let name): close(.tag(name), at: token.offset)
      case .optionalStart:
        stack.append(Frame(opener: .bracket, offset: token.offset, style: style, link: link, outer: pieces))
        pieces = []
      case .optionalEnd: close(.bracket, at: token.offset)
      }
    }
    for frame in stack.reversed() {
      switch frame.opener {
      case .tag(let name): report(.markup("nothing closes `<\(name)>`", hint: nil), at: frame.offset)
      case .bracket:
        report(.markup("nothing closes the `[`", hint: "write `[[` for the character"), at: frame.offset)
        pieces = frame.outer + [.optional(pieces)]
      }
    }
    result.entries.append(pieces)
  }

  private mutating func literal(_ content: Inline.Content) {
    pieces.append(.literal(Inline(content, style: style, language: language), link: link))
  }

  private mutating func variable(_ content: String, at offset: Int) {
    var name = content
    var filterName: String?
    if let bar = content.utf8.firstIndex(of: UInt8(ascii: "|")) {
      name = content[..<bar].trimmed
      filterName = content[content.utf8.index(after: bar)...].trimmed
    } else if content.utf8.first == 0x20 || content.utf8.last == 0x20 {
      name = content.trimmed
    }
    switch name {
    case "page", "pages":
      if filterName != nil { report(.pageFilter(name), at: offset) }
      literal(name == "page" ? .pageNumber : .pageCount)
    case _ where name.hasPrefix("t."):
      guard !isLabel else { return report(.labelInLabel, at: offset) }
      pieces += label(String(name.dropFirst(2)), at: offset + 1)
    default:
      guard let variable = known(name, at: offset + 1) else { return }
      guard let filter = filter(filterName, of: variable, at: offset) else { return }
      var value = TextValue(
        variable: variable, filter: filter.value, argument: filter.argument, style: style, link: link)
      if value.filter == .label, case .choice(let group, let words) = variable.kind {
        for word in words {
          value.labels[word] = label("\(group).\(word)", at: offset + 1)
        }
      }
      pieces.append(.value(value))
    }
  }

  /// The pieces of a label, in the place where it is used.
  private mutating func label(_ key: String, at offset: Int) -> [TextPiece] {
    guard let label = vocabulary.strings.labels[key] else {
      if !vocabulary.labels.contains(key) {
        report(.unknownLabel(key, file: vocabulary.strings.file), at: offset)
      }
      return []
    }
    let pieces = pieces(of: label, style: style, vocabulary: vocabulary)
    guard let second = vocabulary.second, let separator = scope.secondLanguage.separator,
      let other = second.labels[key], other.scalar.text != label.scalar.text,
      SecondLanguage.isSaid(label.scalar.text)
    else { return pieces }
    let smaller = SecondLanguage.style(beside: style)
    return pieces + [.literal(Inline(.text(separator), style: smaller))]
      + self.pieces(of: other, style: smaller, vocabulary: vocabulary.speaking(second), language: second.language)
  }

  /// The pieces of a label in a style, in the language of a vocabulary alone.
  ///
  /// - Parameter language: BCP 47, where it is not the page's.
  private mutating func pieces(
    of label: TemplateStrings.Label, style: TextStyle, vocabulary: TextVocabulary, language: String? = nil
  ) -> [TextPiece] {
    var scope = scope
    scope.secondLanguage = .absent
    var parser = TextTemplateParser(
      label.scalar, at: label.location, of: label.file, vocabulary: vocabulary, scope: scope,
      isLabel: true, style: style, link: link)
    parser.language = language
    parser.run(splitsLines: false)
    result.add(problemsOf: parser.result)
    return parser.result.entries.first ?? []
  }

  private mutating func known(_ name: String, at offset: Int) -> TemplateVariable? {
    do {
      return try TemplateVariable.named(name, in: scope.collections)
    } catch {
      report(error, at: offset)
      return nil
    }
  }

  private struct Filter {
    var value: TemplateFilter?
    var argument: Int?
  }

  /// The filter to apply; nil when the one that was named is not the variable's.
  private mutating func filter(_ name: String?, of variable: TemplateVariable, at offset: Int) -> Filter? {
    let filters = variable.kind.filters
    guard let name else { return Filter(value: variable.kind == .text ? nil : filters.first) }
    let words = name.words
    guard let filter = filters.first(where: { $0.rawValue == words.first.map(String.init) }) else {
      report(.unknownFilter(name, of: variable), at: offset)
      return nil
    }
    guard let range = filter.arguments else {
      guard words.count == 1 else {
        report(.filterArgument(filter), at: offset)
        return nil
      }
      return Filter(value: filter)
    }
    guard words.count == 2, let argument = Int(words[1]), range.contains(argument) else {
      report(.filterArgument(filter), at: offset)
      return nil
    }
    return Filter(value: filter, argument: argument)
  }

  private mutating func open(_ name: String, _ argument: String, at offset: Int) {
    stack.append(Frame(opener: .tag(name), offset: offset, style: style, link: link))
    switch name {
    case "b": style.weight = .bold
    case "i": style.isItalic = true
    case "size":
      if let size = WrittenLength.points(argument), (4...200).contains(size) {
        style.size = size
      } else {
        report(.tagSize, at: offset)
      }
    case "color":
      if let color = vocabulary.color(argument) {
        style.color = color
      } else {
        report(.unknownColor(argument), at: offset)
      }
    case "link": link = known(argument, at: offset)
    default:
      if let named = vocabulary.styles[name] {
        named.apply(to: &style)
      } else {
        report(.unknownStyle(name), at: offset)
      }
    }
  }

  private mutating func close(_ opener: Frame.Opener, at offset: Int) {
    guard stack.last?.opener == opener, var frame = stack.popLast() else {
      switch opener {
      case .tag(let name):
        report(.markup("`</\(name.prefix(80))>` closes nothing that is open last", hint: nil), at: offset)
      case .bracket: report(.markup("a `]` without `[`", hint: "write `]]` for the character"), at: offset)
      }
      return
    }
    style = frame.style
    link = frame.link
    if opener == .bracket {
      // Not copied: a text may be a long row of brackets.
      swap(&pieces, &frame.outer)
      pieces.append(.optional(frame.outer))
    }
  }

  private func place(_ offset: Int) -> TemplatePlace {
    TemplatePlace(file: file, location: scalar.location(ofCharacter: offset, from: location))
  }

  private mutating func report(_ kind: TextProblem.Kind, at offset: Int) {
    result.add(TextProblem(kind: kind, place: place(offset)))
  }
}

extension StringProtocol {
  /// Without spaces at both ends.
  var trimmed: String {
    var part = self[...]
    while part.first == " " { part = part.dropFirst() }
    while part.last == " " { part = part.dropLast() }
    return String(part)
  }
}
