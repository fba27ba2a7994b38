internal import ByteCoding
import InvoiceKit
import SystemIO

/// Sees to it that nothing that a batch writes gets in the way of its inputs or of something else that it writes.
struct BatchPaths {
  /// Names in the folder of the results that no invoice's file can have.
  private(set) var takenNames: [String] = []

  /// What each file is to the batch, by the bytes of its path without links.
  private var uses: [[UInt8]: String] = [:]
  private let folder: String?

  /// - Throws: a failure with status 64 that names the two that do not go together.
  init(_ plan: BatchPlan, read: ReadFiles) throws(CommandFailure) {
    folder = plan.format == .ndjson ? nil : plan.output.map(Self.resolvedFolder)
    var inputFolders: Set<[UInt8]> = []
    for input in plan.inputs where input != "-" {
      if FilePath.isFolder(input) {
        inputFolders.insert(Array(Self.resolvedFolder(input).utf8))
      } else {
        uses[Array(Self.resolved(input).utf8)] = "an input"
      }
    }
    if let folder {
      if inputFolders.contains(Array(folder.utf8)) { try Self.check(plan, inInputFolder: folder) }
      for name in plan.ownNames {
        let path = FilePath.join(folder, name)
        // A link is refused later, and a manifest by itself above.
        if !FilePath.isLink(path) { try read.check(path) }
        try take(path, as: "a file of the batch itself")
      }
    }
    var isPrinting = false
    for (option, path) in plan.results {
      if path.isEmpty { throw Self.usage("\(option) has no name") }
      guard path != "-" else {
        try read.check(path)
        if isPrinting { throw Self.usage("two results cannot both go to standard output") }
        isPrinting = true
        continue
      }
      try read.check(path)
      guard case .file = try asCommand(OutputTarget(path)) else { continue }
      let place = Self.resolved(path)
      try take(place, as: option)
      if inputFolders.contains(Array(FilePath.folder(of: place).utf8)),
        InvoiceInputs.isInvoice(Array(place.utf8), takesReceived: true)
      {
        throw Self.usage("\(option) would be one of the invoices of an input", path)
      }
    }
    guard let folder else { return }
    let paths = uses.keys.map { String(decoding: $0, as: UTF8.self) }
    takenNames = paths.filter { FilePath.folder(of: $0).utf8.elementsEqual(folder.utf8) }.map(FilePath.name)
  }

  private mutating func take(_ path: String, as use: String) throws(CommandFailure) {
    if let other = uses.updateValue(use, forKey: Array(path.utf8)) {
      throw Self.usage("\(use) would replace \(other)", path)
    }
  }

  private static func check(_ plan: BatchPlan, inInputFolder folder: String) throws(CommandFailure) {
    if plan.format == .json {
      throw usage("the results would be invoices of the input: they need a folder of their own", folder)
    }
    let manifest = FilePath.join(folder, BatchBooks.names[0])
    if !plan.books.noBooks, FilePath.kind(of: manifest) != nil, !BatchState.exists(in: folder) {
      throw usage("the books would replace an invoice of the input", manifest)
    }
  }

  /// The path of a folder without links and without a slash at its end, or of one that is to be made.
  private static func resolvedFolder(_ path: String) -> String {
    if let found = try? FilePath.resolved(path) { return found }
    let path = FilePath.withoutTrailingSlashes(path)
    return FilePath.join((try? FilePath.resolved(FilePath.folder(of: path))) ?? "", FilePath.name(of: path))
  }

  /// The path of a file without links, or of one that is to be made.
  private static func resolved(_ path: String) -> String {
    (try? FilePath.resolved(path))
      ?? FilePath.join(resolvedFolder(FilePath.folder(of: path)), FilePath.name(of: path))
  }

  private static func usage(_ message: String, _ file: String? = nil) -> CommandFailure {
    CommandFailure(.usage, "usage", message, file: file)
  }
}
