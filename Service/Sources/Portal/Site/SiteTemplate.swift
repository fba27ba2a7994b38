/// A template as it is rendered: partials and what a page puts into its layout stand at their places already.
///
/// swift-mustache, which renders mails, asks each value which of its protocols it has, and took a third of the time of a
/// page. This is the part of Mustache that the templates of the site use; a test holds it to the library's bytes.
struct SiteTemplate: Sendable {
  /// A part of it.
  indirect enum Piece: Sendable {
    case text([UInt8])
    /// A value, escaped; `.` is the one that a section is about.
    case value(String)
    case section(String, [Piece], isInverted: Bool)
    /// A place that a page may fill, with what stands there otherwise.
    case block(String, [Piece])
    /// Another template, with what is put into its blocks.
    case partial(String, blocks: [String: [Piece]])
  }

  /// Without blocks and partials.
  let pieces: [Piece]

  /// Its bytes with some values.
  func render(_ values: Page.Values) -> [UInt8] {
    var rendering = Rendering(stack: [values])
    rendering.bytes.reserveCapacity(16_384)
    rendering.add(pieces)
    return rendering.bytes
  }

  private struct Rendering {
    /// Whole values and those of the sections around, the innermost last.
    var stack: [any Sendable]
    var bytes: [UInt8] = []

    mutating func add(_ pieces: [Piece]) {
      for piece in pieces {
        switch piece {
        case .text(let text): bytes += text
        case .value(let name): if let value = value(name) { add(value) }
        case .section(let name, let pieces, let isInverted):
          if isInverted { addInverted(pieces, value(name)) } else { addSection(pieces, value(name)) }
        // None is left.
        case .block, .partial: break
        }
      }
    }

    private func value(_ name: String) -> (any Sendable)? {
      if name == "." { return stack.last }
      for values in stack.reversed() {
        if let values = values as? Page.Values, let value = values[name] { return value }
      }
      return nil
    }

    private mutating func add(_ value: any Sendable) {
      switch value {
      case let text as String: escape(text)
      case let markup as Markup: bytes += markup.html.utf8
      default: escape(String(describing: value))
      }
    }

    private mutating func addSection(_ pieces: [Piece], _ value: (any Sendable)?) {
      switch value {
      case let flag as Bool: if flag { add(pieces) }
      case let list as [Page.Values]: for value in list { add(pieces, about: value) }
      case let list as [any Sendable]: for value in list { add(pieces, about: value) }
      case let value?: add(pieces, about: value)
      case nil: break
      }
    }

    private mutating func addInverted(_ pieces: [Piece], _ value: (any Sendable)?) {
      switch value {
      case let flag as Bool: if !flag { add(pieces) }
      case let list as [any Sendable]: if list.isEmpty { add(pieces) }
      case .some: break
      case nil: add(pieces)
      }
    }

    private mutating func add(_ pieces: [Piece], about value: any Sendable) {
      stack.append(value)
      add(pieces)
      stack.removeLast()
    }

    private mutating func escape(_ text: String) {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: "'"): bytes += "&#39;".utf8
        default: bytes.append(byte)
        }
      }
    }
  }
}
