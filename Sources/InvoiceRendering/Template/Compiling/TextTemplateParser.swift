internal import InvoiceModel
internal import Typesetting

/// Parses one text of a template: markup and variables become pieces, so nothing that a value holds is parsed later.
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

  private let compiler: TemplateCompiler
  private let file: String
  private let scalar: YAMLScalar
  private let location: Problem.Location
  private let scope: TemplateScope
  /// Labels hold no labels, so that they cannot go round in circles.
  var isLabel = false

  private var style: TextStyle
  private var link: TemplateVariable?
  private var stack: [Frame] = []
  private var pieces: [TextPiece] = []
  private var finished: [[TextPiece]] = []

  init(
    compiler: TemplateCompiler, file: String, scalar: YAMLScalar, location: Problem.Location, scope: TemplateScope
  ) {
    self.compiler = compiler
    self.file = file
    self.scalar = scalar
    self.location = location
    self.scope = scope
    style = scope.style
  }

  /// Begins inside the tags that surround a label.
  mutating func start(style: TextStyle, link: TemplateVariable?) {
    self.style = style
    self.link = link
  }

  /// The entries of the text: one for each line outside tags and brackets, or one for the whole.
  mutating func entries(splitsLines: Bool) -> [[TextPiece]] {
    let tokens: [TextToken]
    do {
      tokens = try TextLexer.tokens(of: scalar.text)
    } catch {
      report(.templateMarkup, error.message, at: error.offset)
      return []
    }
    for token in tokens {
      guard stack.count <= Self.maximumNesting else {
        report(
          .templateMarkup, "tags and brackets are nested more than \(Self.maximumNesting) deep", at: token.offset)
        return []
      }
      switch token.kind {
      case .words(let words): literal(.text(words))
      case .lineBreak:
        if splitsLines, !stack.contains(where: { $0.opener == .bracket }) {
          finished.append(pieces)
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
      case .tag(let name): report(.templateMarkup, "nothing closes `<\(name)>`", at: frame.offset)
      case .bracket:
        report(.templateMarkup, "nothing closes the `[`", hint: "write `[[` for the character", at: frame.offset)
        pieces = frame.outer + [.optional(pieces)]
      }
    }
    return finished + [pieces]
  }

  private mutating func literal(_ content: Inline.Content) {
    pieces.append(.literal(Inline(content, style: style)))
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
      if filterName != nil { report(.templateUnknownFilter, "`\(name)` takes no filter", at: offset) }
      literal(name == "page" ? .pageNumber : .pageCount)
    case _ where name.hasPrefix("t."):
      guard !isLabel else {
        report(.templateUnknownVariable, "a label cannot hold another label", at: offset)
        return
      }
      pieces += compiler.label(
        String(name.dropFirst(2)), scope: scope, style: style, link: link, at: place(offset + 1))
    default:
      guard let variable = compiler.variable(name, scope: scope, at: place(offset + 1)) else { return }
      if variable.name == TemplateVariable.legalIdentity, scope.isBody || scope.isFooter, !scope.isConditional {
        compiler.hasLegalIdentity = true
      }
      guard let filter = filter(filterName, of: variable, at: offset) else { return }
      var value = TextValue(variable: variable, filter: filter.isNone ? nil : filter.value, style: style, link: link)
      if value.filter == .label, case .choice(let group, let words) = variable.kind {
        for word in words {
          value.labels[word] = compiler.label(
            "\(group).\(word)", scope: scope, style: style, link: link, at: place(offset + 1))
        }
      }
      pieces.append(.value(value))
    }
  }

  private struct Filter {
    var value: TemplateFilter?
    var isNone: Bool { value == nil }
  }

  /// The filter to apply; nil when the one that was named is not the variable's.
  private func filter(_ name: String?, of variable: TemplateVariable, at offset: Int) -> Filter? {
    let filters = variable.kind.filters
    guard let name else { return Filter(value: variable.kind == .text ? nil : filters.first) }
    if let filter = filters.first(where: { $0.rawValue == name }) { return Filter(value: filter) }
    report(
      .templateUnknownFilter, "`\(variable.name)` has no filter `\(name.prefix(80))`",
      hint: NearestName.hint(String(name.prefix(80)), among: filters.map(\.rawValue)), at: offset)
    return nil
  }

  private mutating func open(_ name: String, _ argument: String, at offset: Int) {
    stack.append(Frame(opener: .tag(name), offset: offset, style: style, link: link))
    switch name {
    case "b": style.weight = .bold
    case "i": style.isItalic = true
    case "size":
      if let size = TemplateCompiler.points(argument), (4...200).contains(size) {
        style.size = size
      } else {
        report(.templateMarkup, "`<size 8>` takes a size of 4 to 200 points", at: offset)
      }
    case "color":
      if let color = compiler.colors[argument] ?? Color(hex: argument) {
        style.color = color
      } else {
        report(
          .templateUnknownColor, "there is no color `\(argument.prefix(80))`",
          hint: NearestName.hint(String(argument.prefix(80)), among: compiler.colors.keys.sorted()), at: offset)
      }
    case "link": link = compiler.variable(argument, scope: scope, at: place(offset))
    default:
      if let named = compiler.styles[name] {
        named.apply(to: &style)
      } else {
        report(
          .templateUnknownStyle, "there is no tag or style `\(name.prefix(80))`",
          hint: NearestName.hint(
            String(name.prefix(80)), among: TemplateCompiler.tags + compiler.styles.keys.sorted())
            ?? "write `<<` for the character", at: offset)
      }
    }
  }

  private mutating func close(_ opener: Frame.Opener, at offset: Int) {
    guard stack.last?.opener == opener, var frame = stack.popLast() else {
      switch opener {
      case .tag(let name):
        report(.templateMarkup, "`</\(name.prefix(80))>` closes nothing that is open last", at: offset)
      case .bracket: report(.templateMarkup, "a `]` without `[`", hint: "write `]]` for the character", at: offset)
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

  private func report(
    _ code: ProblemCode, _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil, at offset: Int
  ) {
    compiler.diagnostics.report(code, message(), hint: hint(), at: place(offset))
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
