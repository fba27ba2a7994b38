/// The templates of a language.
struct SiteTemplates: Sendable {
  private let templates: [String: SiteTemplate]

  /// - Parameter texts: by their names, which partials have.
  init(_ texts: [String: String]) throws(SiteTemplateReader.Failure) {
    var read: [String: [SiteTemplate.Piece]] = [:]
    for (name, text) in texts {
      do throws(SiteTemplateReader.Failure) { read[name] = try SiteTemplateReader.pieces(of: text) } catch {
        throw SiteTemplateReader.Failure(description: "\(name).mustache: \(error)")
      }
    }
    var templates: [String: SiteTemplate] = [:]
    for (name, pieces) in read { templates[name] = SiteTemplate(pieces: try Self.joined(pieces, [:], read)) }
    self.templates = templates
  }

  /// The bytes of a template with its values; none for one that is not there.
  func render(_ name: String, _ values: Page.Values) -> [UInt8] { templates[name]?.render(values) ?? [] }

  /// How deep templates stand in each other at most.
  private static let depth = 20

  /// Pieces with those of partials and blocks at their places.
  ///
  /// - Parameters:
  ///   - blocks: what fills the blocks; the outermost says so.
  ///   - templates: all that there are.
  private static func joined(
    _ pieces: [SiteTemplate.Piece], _ blocks: [String: [SiteTemplate.Piece]],
    _ templates: [String: [SiteTemplate.Piece]], depth: Int = 0
  ) throws(SiteTemplateReader.Failure) -> [SiteTemplate.Piece] {
    guard depth < Self.depth else { throw SiteTemplateReader.Failure(description: "templates stand in each other") }
    var result: [SiteTemplate.Piece] = []
    func add(_ pieces: [SiteTemplate.Piece]) {
      for piece in pieces {
        if case .text(let text) = piece, case .text(let before)? = result.last {
          result[result.count - 1] = .text(before + text)
        } else {
          result.append(piece)
        }
      }
    }
    for piece in pieces {
      switch piece {
      case .text, .value: add([piece])
      case .section(let name, let pieces, let isInverted):
        add([.section(name, try joined(pieces, blocks, templates, depth: depth), isInverted: isInverted)])
      case .block(let name, let pieces):
        add(try joined(blocks[name] ?? pieces, blocks, templates, depth: depth + 1))
      case .partial(let name, let own):
        guard let pieces = templates[name] else {
          throw SiteTemplateReader.Failure(description: "there is no template \(name)")
        }
        add(try joined(pieces, own.merging(blocks) { $1 }, templates, depth: depth + 1))
      }
    }
    return result
  }
}
