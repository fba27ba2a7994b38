/// Reads the text of a template: sections, blocks, partials; tags that stand alone on a line take the line with them.
struct SiteTemplateReader {
  /// What is wrong with a template.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private typealias Piece = SiteTemplate.Piece

  private let bytes: [UInt8]
  private var index = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The pieces of a text, blocks and partials among them.
  static func pieces(of text: String) throws(Failure) -> [SiteTemplate.Piece] {
    var reader = SiteTemplateReader(text)
    return try reader.pieces(until: nil, isFresh: true)
  }

  /// Where nothing but room stands before a tag, and it is not known yet whether the tag stands alone.
  private struct Line {
    var isFresh: Bool
    var room: ArraySlice<UInt8> = []
  }

  /// What stands up to the end of a section, or of the text.
  ///
  /// - Parameters:
  ///   - section: its name.
  ///   - isFresh: whether a line begins with it.
  private mutating func pieces(until section: String?, isFresh: Bool) throws(Failure) -> [SiteTemplate.Piece] {
    var pieces: [Piece] = []
    var line = Line(isFresh: isFresh)
    while index < bytes.count {
      if line.isFresh { line.room = take { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } }
      let text = text()
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") {
        index += 1
        pieces.append(.text(Array(line.room + text) + [UInt8(ascii: "\n")]))
        line = Line(isFresh: true)
        continue
      }
      if !text.isEmpty {
        pieces.append(.text(Array(line.room + text)))
        line = Line(isFresh: false)
      }
      guard index < bytes.count else { break }
      index += 2
      let (sign, name) = try tag()
      // The library indents what it puts there; nothing here wants it.
      guard line.room.isEmpty || sign.map({ !"><$".utf8.contains($0) }) ?? true else {
        throw Failure(description: "{{\(name)}} is indented")
      }
      let isAlone = sign != nil && line.isFresh && endsLine()
      if !isAlone, !line.room.isEmpty { pieces.append(.text(Array(line.room))) }
      switch sign {
      case nil: pieces.append(.value(name))
      case UInt8(ascii: "#"), UInt8(ascii: "^"):
        let inner = try self.pieces(until: name, isFresh: isAlone)
        pieces.append(.section(name, inner, isInverted: sign == UInt8(ascii: "^")))
      case UInt8(ascii: "/"):
        guard name == section else { throw Failure(description: "{{/\(name)}} ends nothing") }
        return pieces
      case UInt8(ascii: ">"):
        pieces.append(.partial(name, blocks: [:]))
      case UInt8(ascii: "<"):
        var blocks: [String: [Piece]] = [:]
        for piece in try self.pieces(until: name, isFresh: true) {
          if case .block(let name, let pieces) = piece { blocks[name] = pieces }
        }
        pieces.append(.partial(name, blocks: blocks))
      default: pieces.append(.block(name, try self.pieces(until: name, isFresh: isAlone)))
      }
      line = Line(isFresh: isAlone)
    }
    guard section == nil else { throw Failure(description: "{{#\(section ?? "")}} has no end") }
    return pieces
  }

  private mutating func take(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let begin = index
    while index < bytes.count, isWanted(bytes[index]) { index += 1 }
    return bytes[begin..<index]
  }

  private var isTag: Bool { bytes[index] == UInt8(ascii: "{") && bytes[index...].starts(with: "{{".utf8) }

  /// Up to a tag or the end of the line.
  private mutating func text() -> ArraySlice<UInt8> {
    let begin = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n"), !isTag { index += 1 }
    return bytes[begin..<index]
  }

  /// What a tag is, and its name.
  private mutating func tag() throws(Failure) -> (sign: UInt8?, name: String) {
    var sign: UInt8?
    if index < bytes.count, "#^/><$".utf8.contains(bytes[index]) {
      sign = bytes[index]
      index += 1
    }
    _ = take { $0 == UInt8(ascii: " ") }
    let name = String(decoding: take { !" }".utf8.contains($0) && $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    _ = take { $0 == UInt8(ascii: " ") }
    let isName = name == "." || !name.isEmpty && name.utf8.allSatisfy(Self.isOfName)
    guard isName, bytes[index...].starts(with: "}}".utf8) else { throw Failure(description: "{{\(name) is no tag") }
    index += 2
    return (sign, name)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether nothing follows on the line, which is then passed over.
  private mutating func endsLine() -> Bool {
    let rest = bytes[index...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard index < bytes.count else { return true }
    guard rest.first == UInt8(ascii: "\n") else { return false }
    index = rest.startIndex + 1
    return true
  }
}
