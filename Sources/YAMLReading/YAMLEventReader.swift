internal import CYaml
internal import InvoiceModel

/// Builds the tree from libyaml's events. It recurses no deeper than `YAMLDocument.maximumDepth`.
struct YAMLEventReader: ~Copyable {
  private(set) var problems: [YAMLProblem] = []
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool
  private let linesBefore: Int
  private var valueCount = 0

  init(_ bytes: [UInt8], linesBefore: Int) {
    self.linesBefore = linesBefore
    // libyaml reads from the buffer until it is deleted, so the reader keeps its own.
    self.bytes = .allocate(capacity: bytes.count)
    _ = self.bytes.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    isReady = yaml_parser_initialize(parser) == 1
    if isReady {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, self.bytes.baseAddress, bytes.count)
    }
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deinitialize(count: 1)
    parser.deallocate()
    bytes.deallocate()
  }

  /// The only document of the text; nil when there is none.
  mutating func document() throws(YAMLProblem) -> YAMLNode? {
    guard isReady else { throw problem(.syntax, "out of memory", yaml_mark_t()) }
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd: return root
      case .streamStart, .documentStart, .documentEnd: continue
      default:
        guard root == nil else {
          throw problem(.documents, "a file holds one document", event.start)
        }
        root = try node(event, depth: 0)
      }
    }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLProblem) -> YAMLNode {
    valueCount += 1
    guard valueCount <= YAMLDocument.maximumValues else {
      throw problem(.tooLarge, "there are more than \(YAMLDocument.maximumValues) values", event.start)
    }
    let location = location(event.start)
    if event.hasAnchor {
      problems.append(problem(.alias, "anchors (`&name`) are not read", event.start))
    }
    if event.hasTag { problems.append(problem(.tag, "tags (`!name`) are not read", event.start)) }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return YAMLNode(content: .scalar(scalar(text, isPlain: isPlain, event)), location: location)
    case .sequenceStart:
      try checkDepth(depth, event)
      var elements: [YAMLNode] = []
      while true {
        let element = try next()
        if case .sequenceEnd = element.kind { break }
        elements.append(try node(element, depth: depth + 1))
      }
      return YAMLNode(content: .sequence(elements), location: location)
    case .mappingStart:
      try checkDepth(depth, event)
      return YAMLNode(content: .mapping(try members(depth: depth)), location: location)
    case .alias:
      problems.append(problem(.alias, "aliases (`*name`) are not read", event.start))
      return YAMLNode(content: .scalar(YAMLScalar(text: "", isPlain: true)), location: location)
    default:
      throw problem(.syntax, "this is not expected here", event.start)
    }
  }

  private mutating func members(depth: Int) throws(YAMLProblem) -> [YAMLMember] {
    var members: [YAMLMember] = []
    var keys = YAMLKeys()
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { return members }
      guard case .scalar(let key, _) = event.kind else {
        throw problem(.key, "a key must be a plain word", event.start)
      }
      guard key.utf8.count <= YAMLDocument.maximumKeyLength * 4,
        Self.scalarCount(key) <= YAMLDocument.maximumKeyLength
      else {
        throw problem(.key, "a key has more than \(YAMLDocument.maximumKeyLength) characters", event.start)
      }
      let value = try node(try next(), depth: depth + 1)
      if keys.insert(key, into: members) {
        members.append(YAMLMember(key: key, keyLocation: location(event.start), value: value))
      } else {
        problems.append(problem(.duplicateKey, "the key `\(key.prefix(80))` is already there", event.start))
      }
    }
  }

  /// Each character begins with one byte that is no continuation.
  private static func scalarCount(_ text: String) -> Int { text.utf8.count { $0 & 0xC0 != 0x80 } }

  private func checkDepth(_ depth: Int, _ event: YAMLEvent) throws(YAMLProblem) {
    guard depth < YAMLDocument.maximumDepth else {
      throw problem(.tooDeep, "values are nested more than \(YAMLDocument.maximumDepth) deep", event.start)
    }
  }

  private func scalar(_ text: String, isPlain: Bool, _ event: YAMLEvent) -> YAMLScalar {
    var firstColumn: Int?
    if event.start.line == event.end.line {
      // libyaml counts scalars, and so does this.
      let width = Int(event.end.column) - Int(event.start.column)
      let count = Self.scalarCount(text)
      if width == count, isPlain {
        firstColumn = Int(event.start.column) + 1
      } else if width == count + 2, !isPlain {
        firstColumn = Int(event.start.column) + 2
      }
    }
    return YAMLScalar(text: text, isPlain: isPlain, firstColumn: firstColumn)
  }

  private func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw parserProblem() }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private func parserProblem() -> YAMLProblem {
    let reason = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    var mark = parser.pointee.problem_mark
    if parser.pointee.error == YAML_READER_ERROR {
      // A reader's error has an offset in bytes only.
      mark = yaml_mark_t()
      for byte in bytes.prefix(parser.pointee.problem_offset) {
        if byte == UInt8(ascii: "\n") {
          mark.line += 1
          mark.column = 0
        } else if byte & 0xC0 != 0x80 {
          mark.column += 1
        }
      }
    }
    return problem(.syntax, "not YAML: \(reason)", mark)
  }

  private func problem(_ kind: YAMLProblem.Kind, _ message: String, _ mark: yaml_mark_t) -> YAMLProblem {
    YAMLProblem(kind: kind, message: message, location: location(mark))
  }

  private func location(_ mark: yaml_mark_t) -> Problem.Location {
    Problem.Location(line: Int(clamping: mark.line) + 1 + linesBefore, column: Int(clamping: mark.column) + 1)
  }
}
