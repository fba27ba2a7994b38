internal import ByteCoding
internal import InvoiceKit
internal import SystemIO

/// The work of `templates list`: what looks there are, and what they look like.
package struct TemplateListing {
  /// How they are listed.
  package var format: ListFormat
  /// The folder that pictures are written to; nil: none are.
  package var pictures: String?
  /// Says what is wrong, and knows the status.
  package var reporter: Reporter

  /// In dots an inch: A4 is 496 pixels wide.
  private static let resolution = 60

  /// Work that has not begun.
  package init(format: ListFormat, pictures: String? = nil, reporter: Reporter) {
    (self.format, self.pictures, self.reporter) = (format, pictures, reporter)
  }

  /// Does all of it; what went wrong is in `reporter`.
  package mutating func run() {
    let looks: [TemplateOverview]
    var shown: [TemplateGallery.Look] = []
    do throws(InvoiceProblems) {
      looks = try InvoiceTemplate.bundled.map { (template) throws(InvoiceProblems) in try TemplateOverview(of: template)
      }
      if format == .html || pictures != nil {
        shown = try looks.map { (look) throws(InvoiceProblems) in
          TemplateGallery.Look(overview: look, picture: try Self.picture(of: look.name))
        }
      }
    } catch {
      return reporter.report(error, file: reporter.command.text)
    }
    do throws(CommandFailure) {
      try write(shown)
      try asCommand(StandardOutput.write(output(looks, shown)))
    } catch {
      reporter.report(error)
    }
  }

  private static func picture(of name: String) throws(InvoiceProblems) -> [UInt8] {
    guard let template = InvoiceTemplate(bundled: name), let sample = TemplateSample.all.first else { return [] }
    return try InvoiceRenderer(template: template).png(
      sample.invoice(), PagePicture(page: 1, resolution: resolution)
    ).bytes
  }

  /// A file for each picture, named like the look.
  private func write(_ looks: [TemplateGallery.Look]) throws(CommandFailure) {
    guard let pictures else { return }
    let place = OutputPlace.folder(pictures)
    try place.prepare()
    try place.requireAccess()
    for look in looks {
      try place.write(look.picture, fileName: look.overview.name + ".png", for: reporter.command)
    }
  }

  private func output(_ looks: [TemplateOverview], _ shown: [TemplateGallery.Look]) -> [UInt8] {
    switch format {
    case .html: return Array(TemplateGallery(looks: shown).html.utf8)
    case .json: return Self.json(looks)
    case .text:
      let width = looks.map(\.name.count).max() ?? 0
      let lines = looks.map { look in
        let parent = look.parent.map { " (extends \($0))" } ?? ""
        return look.name + String(repeating: " ", count: width + 2 - look.name.count) + (look.summary ?? "") + parent
      }
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
  }

  private enum Key: String, JSONKey {
    case templates, name, description, extends, languages, theme
  }

  private static func json(_ looks: [TemplateOverview]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member(Key.templates) { writer in
        writer.array(looks) { writer, look in
          writer.object { writer in
            writer.member(Key.name, look.name)
            writer.member(Key.description, look.summary)
            writer.member(Key.extends, look.parent)
            writer.member(Key.languages) { $0.array(look.languages) { $0.string($1) } }
            writer.member(Key.theme) { writer in
              writer.object { writer in
                for entry in look.theme {
                  writer.key(entry.key.rawValue)
                  writer.string(entry.value)
                }
              }
            }
          }
        }
      }
    }
    writer.finish()
    return writer.bytes
  }
}
