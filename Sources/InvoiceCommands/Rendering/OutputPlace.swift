internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// Where the results go.
package enum OutputPlace {
  case standardOutput
  case file(String)
  /// Each file is named by its invoice.
  case folder(String)

  /// - Parameters:
  ///   - option: the value of `--output`; a folder ends in a slash or exists.
  ///   - inputCount: how many invoices there are.
  /// - Throws: a failure with status 64 when they do not fit.
  package init(option: String?, inputCount: Int) throws(CommandFailure) {
    switch option {
    case nil, "-"?:
      self = .standardOutput
    case ""?:
      throw CommandFailure(.usage, "usage", "--output has no name", hint: "--output invoice.pdf, or --output out/")
    case let path?:
      self = FilePath.hasSuffix(path, "/") || FilePath.isFolder(path) ? .folder(path) : .file(path)
    }
    if inputCount > 1 {
      guard case .folder = self else {
        throw CommandFailure(.usage, "usage", "several invoices need a folder", hint: "--output out/")
      }
    }
  }

  /// Whether each file is named by its invoice.
  package var isFolder: Bool {
    if case .folder = self { true } else { false }
  }

  /// Sees to it that a PDF or PNG, which is no text for a terminal, does not go to one.
  ///
  /// - Parameter fileExtension: how the name of such a file ends.
  /// - Throws: a failure with status 64 when it would.
  package func refuseTerminal(
    for command: CommandName, fileExtension: String = "pdf"
  ) throws(CommandFailure) {
    switch self {
    case .standardOutput: guard FileDescriptor.standardOutput.isTerminal else { return }
    case .file(let path): guard FilePath.isTerminal(path) else { return }
    case .folder: return
    }
    throw CommandFailure(
      .usage, "terminal", "a \(fileExtension.uppercased()) is not written to a terminal",
      hint: "name a file: --output invoice.\(fileExtension), or send it on: \(command.text) … | lp")
  }

  /// The place where files of pages go, each with its number in its name: a file's name has to say where.
  ///
  /// - Throws: a failure with status 64 when it does not.
  func ofPages(fileExtension: String) throws(CommandFailure) -> OutputPlace {
    switch self {
    case .folder: return self
    case .file(let path):
      guard FilePath.name(of: path).ranges(of: Self.pageMark).count == 1, !FilePath.isTerminal(path) else { break }
      return self
    case .standardOutput: break
    }
    throw CommandFailure(
      .usage, "usage", "--pages makes files, whose names have to differ",
      hint: "--output page-%d.\(fileExtension), with one %d for the number, or a folder: --output out/")
  }

  /// Stands for a page's number in the name of its file.
  private static let pageMark = "%d"

  /// The file of a page.
  ///
  /// - Parameter target: the file of the document: with the mark in its name, where this is no folder.
  func path(ofPage number: Int, of target: String) -> String {
    let (folder, name) = (FilePath.folder(of: target), FilePath.name(of: target))
    guard isFolder else { return FilePath.join(folder, name.replacing(Self.pageMark, with: "\(number)")) }
    return FilePath.join(folder, PageRequest.fileName(ofPage: number, of: name))
  }

  /// Finds out, before something is done that cannot be undone, whether results can be written there, as far as that can
  /// be known.
  ///
  /// - Throws: a failure with status 73 when they cannot.
  package func requireAccess() throws(CommandFailure) {
    let (path, folder): (String, String)
    switch self {
    case .standardOutput: return
    case .file(let file): (path, folder) = (file, FilePath.folder(of: file))
    case .folder(let name): (path, folder) = (name, name)
    }
    // What is no file, a device or a pipe, is written to as it is.
    if case .file = self, let kind = FilePath.kind(of: path), kind != S_IFREG { return }
    guard access(folder, W_OK | X_OK) == 0 else { throw CommandFailure(SystemFailure.creation(of: path, .current)) }
  }

  /// Writes a result to its place.
  ///
  /// - Parameter fileName: what it is called in a folder.
  /// - Throws: a failure with status 73 or 74 when that fails.
  package func write(_ bytes: [UInt8], fileName: String, for command: CommandName) throws(CommandFailure) {
    switch self {
    case .standardOutput: try asCommand(StandardOutput.write(bytes))
    case .file(let path):
      try asCommand(OutputFile.write(bytes, to: path, temporaryName: .ofProcess(command)))
    case .folder(let folder):
      try asCommand(
        OutputFile.write(
          bytes, to: FilePath.join(folder, fileName), temporaryName: .ofProcess(command), isDerived: true))
    }
  }

  /// Makes the folder if it is not there; the folder around it is not made.
  ///
  /// - Throws: a failure with status 73 when that fails.
  package func prepare() throws(CommandFailure) {
    guard case .folder(let path) = self, !FilePath.isFolder(path), mkdir(path, 0o777) != 0 else { return }
    let error = SystemError.current
    // Another call may have made it in the meantime.
    guard !FilePath.isFolder(path) else { return }
    throw CommandFailure(
      .cannotCreate, "cannot-create", "the folder cannot be created: \(error.text)",
      hint: error == .notFound ? "create the folder around it first: mkdir -p \(path)" : nil, file: path)
  }

  /// The name of an invoice's file: its number, or for a draft `draft-` and the name of the file that it was read from,
  /// as a batch names it; before the number of what was received stands its seller.
  static func fileName(for invoice: ComputedInvoice, readFrom input: String, extension: String) -> String {
    let origin = Origin(file: InputFile.displayName(input))
    return NamePattern.standard.fileName(
      for: invoice.invoice, isReceived: invoice.reception != nil, from: origin, position: 1, extension: `extension`)
  }

  /// A folder's name for something that has a name of its own.
  package static func folderName(of text: String) -> String {
    PortableName.guarded(PortableName.cleaned(FilePath.flattened(text), keepsSpaces: false), maximumLength: 100)
  }

  /// The name of the file of an issued invoice.
  package static func fileName(numbered number: String, format: OutputFormat) -> String {
    NamePattern.fileName(numbered: number, extension: format.fileExtension)
  }
}
