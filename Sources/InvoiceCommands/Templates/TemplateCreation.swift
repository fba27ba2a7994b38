internal import ByteCoding
internal import Glibc
internal import InvoiceKit
internal import SystemIO

/// The work of `templates new`: a folder with a template of one's own, which renders at once.
package struct TemplateCreation {
  /// What it is called, and its folder.
  package var name: String
  /// The bundled template that it extends, or the folder that it is a copy of.
  package var parent: String
  /// The folder around it; nil: the one in which the command was called.
  package var output: String?
  /// Says what is wrong, and knows the status.
  package var reporter: Reporter

  /// Work that has not begun.
  package init(name: String, parent: String, output: String?, reporter: Reporter) {
    (self.name, self.parent, self.output, self.reporter) = (name, parent, output, reporter)
  }

  /// Does all of it; what went wrong is in `reporter`.
  package mutating func run() {
    do throws(CommandFailure) {
      guard FilePath.isName(name) else {
        throw CommandFailure(
          .usage, "usage", "a template has a name, not a path: \(PrintableText.of(name))",
          hint: "-o names the folder around it")
      }
      let template = try TemplateChoice.template(named: parent)
      let folder = output.map { FilePath.join($0, name) } ?? name
      let starter: TemplateStarter
      do throws(InvoiceProblems) {
        starter =
          template.isBundled
          ? try TemplateStarter(name: name, from: template) : try TemplateStarter(copying: template.name)
      } catch {
        throw CommandFailure(error) ?? CommandFailure(template.isBundled ? .software : .badData, error, file: nil)
      }
      try make(folder, starter.files)
      let path = output == nil ? "./" + name : folder
      reporter.note("made \(folder): render-invoice --template \(path) invoice.json -o invoice.pdf")
    } catch {
      reporter.report(error)
    }
  }

  /// A new folder with files: all of it, or nothing.
  private func make(_ folder: String, _ files: [StoredFile]) throws(CommandFailure) {
    guard mkdir(folder, 0o777) == 0 else {
      let error = SystemError.current
      guard error != .alreadyExists else {
        throw CommandFailure(
          .cannotCreate, "cannot-create", "is there already, and nothing is written over it",
          hint: "choose another name", file: folder)
      }
      throw CommandFailure(SystemFailure.creation(of: folder, error))
    }
    var folders: [String] = []
    do throws(CommandFailure) {
      for file in files {
        for inner in Self.folders(around: file.name) where !folders.contains(inner) {
          let path = FilePath.join(folder, inner)
          guard mkdir(path, 0o777) == 0 else { throw CommandFailure(SystemFailure.creation(of: path, .current)) }
          folders.append(inner)
        }
        try asCommand(
          OutputFile.write(
            file.bytes, to: FilePath.join(folder, file.name), temporaryName: .ofProcess(reporter.command),
            isDerived: true))
      }
    } catch {
      for file in files { unlink(FilePath.join(folder, file.name)) }
      for inner in folders.reversed() { rmdir(FilePath.join(folder, inner)) }
      rmdir(folder)
      throw error
    }
  }

  /// The folders that a name of a file leads through, the outermost first.
  private static func folders(around name: String) -> [String] {
    let parts = name.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
