import InvoiceKit

/// The folders that come with the command: fonts and templates.
struct Resources {
  var fonts: String
  var templates: String

  /// Finds them from the place of the executable: `../share/invoicekit` when installed, else the checkout that it was
  /// built in. The current folder has no say.
  ///
  /// - Throws: a failure with status 70 when they are nowhere.
  static func find() throws(CommandFailure) -> Resources {
    guard let executable = try? FilePath.resolved("/proc/self/exe") else {
      throw CommandFailure(.software, "no-resources", "/proc is needed to find the fonts and templates")
    }
    var folder = FilePath.folder(of: executable)
    if let installed = resources(in: FilePath.join(FilePath.folder(of: folder), "share/invoicekit")) {
      return installed
    }
    while folder != "/" {
      if let found = resources(in: folder) { return found }
      folder = FilePath.folder(of: folder)
    }
    throw CommandFailure(
      .software, "no-resources", "the folders Fonts and Templates are not there",
      hint: "run make install, or keep share/invoicekit beside bin")
  }

  private static func resources(in folder: String) -> Resources? {
    let found = Resources(fonts: FilePath.join(folder, "Fonts"), templates: FilePath.join(folder, "Templates"))
    return FilePath.isFolder(found.fonts) && FilePath.isFolder(found.templates) ? found : nil
  }

  /// The folder of a template: the one of that name that comes with the command, or a path to one of the caller's.
  ///
  /// - Throws: a failure with status 64 when there is no template of that name, 66 when the path leads to none.
  func template(_ name: String) throws(CommandFailure) -> String {
    if !name.contains("/") {
      let bundled = FilePath.join(templates, name)
      if name != ".", name != "..", isTemplate(bundled) { return bundled }
      if isTemplate(name) { return name }
      let known = FilePath.names(in: templates).filter { isTemplate(FilePath.join(templates, $0)) }
      throw CommandFailure(
        .usage, "unknown-template", "there is no template \"\(name)\"",
        hint: (NearestName.of(name, among: known).map { "did you mean `\($0)`? There is " } ?? "there is ")
          + "\(known.joined(separator: ", ")); your own is named by a path: ./\(name)")
    }
    if isTemplate(name) { return name }
    throw CommandFailure(
      .noInput, "no-template", FilePath.isFolder(name) ? "has no template.yaml" : "there is no such folder",
      hint: "a template is a folder with a template.yaml", file: name)
  }

  private func isTemplate(_ folder: String) -> Bool {
    FilePath.kind(of: FilePath.join(folder, "template.yaml")) != nil
  }
}
