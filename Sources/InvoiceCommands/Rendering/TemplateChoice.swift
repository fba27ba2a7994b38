internal import ByteCoding
import InvoiceKit
import SystemIO

/// What `--template` means.
enum TemplateChoice {
  /// The template of that name that comes with the command, or the folder at a path.
  ///
  /// - Throws: a failure with status 64 when there is no template of that name, 66 when the path leads to none.
  static func template(named name: String) throws(CommandFailure) -> InvoiceTemplate {
    if !FilePath.hasSlash(name), let bundled = InvoiceTemplate(bundled: name) { return bundled }
    if isTemplate(name) { return .folder(name) }
    guard FilePath.hasSlash(name) else {
      let known = NearestName.choice(name, among: InvoiceTemplate.bundled.map(\.name))
      throw CommandFailure(
        .usage, "unknown-template", "there is no template \"\(name)\"",
        hint: "\(known); your own is named by a path: ./\(name)")
    }
    let file = "/template.yaml"
    if FilePath.hasSuffix(name, file), FilePath.kind(of: name) != nil {
      throw CommandFailure(
        .noInput, "no-template", "is a file", hint: "name its folder: \(name.dropLast(file.count))", file: name)
    }
    throw CommandFailure(
      .noInput, "no-template", FilePath.isFolder(name) ? "has no template.yaml" : "there is no such folder",
      hint: "a template is a folder with a template.yaml", file: name)
  }

  private static func isTemplate(_ folder: String) -> Bool {
    FilePath.kind(of: FilePath.join(folder, "template.yaml")) != nil
  }
}
