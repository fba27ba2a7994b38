internal import InvoiceKit

extension PreviewContents {
  private enum Key: String, JSONKey {
    case version, look, language, invoice, looks, languages, invoices, duration, pages, problems, width, height, blocks
    case name, file, line, column, x, y, severity, code, path, message, hint, excerpt, text
  }

  /// What a page of the preview shows, as one line of JSON.
  mutating func state(of view: PreviewView) -> [UInt8] {
    let rendition = rendition(of: view)
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member(Key.version, version)
      writer.member(Key.look, view.look)
      writer.member(Key.language, view.language)
      writer.member(Key.invoice, view.invoice)
      writer.member(Key.looks) { $0.array(looks) { $0.string($1) } }
      writer.member(Key.languages) { $0.array(rendition.languages) { $0.string($1) } }
      writer.member(Key.invoices) { $0.array(invoices) { $0.string($1) } }
      writer.member(Key.duration, rendition.duration)
      writer.member(Key.pages) { $0.array(rendition.pages) { Self.write($1.picture, $1.layout, to: &$0) } }
      writer.member(Key.problems) { $0.array(rendition.problems) { Self.write($1, to: &$0) } }
    }
    return writer.bytes
  }

  private static func write(_ picture: RenderedPicture, _ layout: PageLayout, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member(Key.width, picture.width)
      writer.member(Key.height, picture.height)
      writer.member(Key.blocks) { writer in
        writer.array(layout.blocks.filter { $0.width > 0 && $0.height > 0 }) { writer, block in
          // In ten thousandths of the page, so that it may be shown at any size.
          writer.object { writer in
            writer.member(Key.x, Self.share(block.x, of: layout.width))
            writer.member(Key.y, Self.share(block.y, of: layout.height))
            writer.member(Key.width, Self.share(block.width, of: layout.width))
            writer.member(Key.height, Self.share(block.height, of: layout.height))
            writer.member(Key.name, block.name)
            writer.member(Key.file, block.file)
            writer.member(Key.line, block.line)
            writer.member(Key.column, block.column)
          }
        }
      }
    }
  }

  private static func share(_ length: Double, of whole: Double) -> Int {
    Int((length / max(1, whole) * 10_000).rounded())
  }

  private static func write(_ problem: PreviewProblem, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member(Key.file, problem.file)
      writer.member(Key.line, problem.problem.location?.line)
      writer.member(Key.column, problem.problem.location?.column)
      writer.member(Key.severity, problem.problem.severity.rawValue)
      writer.member(Key.code, problem.problem.code.rawValue)
      writer.member(Key.path, problem.problem.path.isEmpty ? nil : problem.problem.path)
      writer.member(Key.message, problem.problem.message)
      writer.member(Key.hint, problem.problem.hint)
      writer.member(Key.excerpt) { writer in
        writer.array(problem.excerpt) { writer, line in
          writer.object { writer in
            writer.member(Key.line, line.number)
            writer.member(Key.text, line.text)
          }
        }
      }
    }
  }
}
