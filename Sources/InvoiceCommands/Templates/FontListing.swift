internal import InvoiceKit
internal import SystemIO

/// The work of `fonts list`: the faces that templates may name.
package struct FontListing {
  /// Folders of more fonts.
  package var folders: [String]
  /// A folder, or the name of a bundled template, whose own fonts are listed, too; nil: none.
  package var template: String?
  /// How they are listed.
  package var format: RowFormat
  /// Says what is wrong, and knows the status.
  package var reporter: Reporter

  /// Work that has not begun.
  package init(folders: [String], template: String?, format: RowFormat, reporter: Reporter) {
    (self.folders, self.template, self.format, self.reporter) = (folders, template, format, reporter)
  }

  /// Does all of it; what went wrong is in `reporter`.
  package mutating func run() {
    do throws(CommandFailure) {
      let template = try template.map { (name) throws(CommandFailure) in try TemplateChoice.template(named: name) }
      let faces: [FontOverview]
      do throws(InvoiceProblems) { faces = try FontOverview.all(folders: folders, template: template) } catch {
        guard template == nil else { throw CommandFailure(error) ?? CommandFailure(.badData, error, file: nil) }
        throw CommandFailure(error) ?? CommandFailure(.noInput, error, file: nil)
      }
      var table = RowTable([
        .init(name: "family"), .init(name: "style"), .init(name: "weight", isNumber: true), .init(name: "slant"),
        .init(name: "characters", isNumber: true), .init(name: "embedding"), .init(name: "file"),
        .init(name: "scripts"),
      ])
      for face in faces {
        table.add([
          face.family, face.style, String(face.weight), face.isItalic ? "italic" : "upright",
          String(face.characterCount), face.embedding, face.isBundled ? "\(face.file) (bundled)" : face.file,
          face.scripts.joined(separator: ", "),
        ])
      }
      try asCommand(StandardOutput.write(table.bytes(as: format)))
    } catch {
      reporter.report(error)
    }
  }
}
