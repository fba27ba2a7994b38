internal import ByteCoding
internal import Glibc
internal import InvoiceKit
internal import SystemIO

/// Templates and invoices that a preview shows, and the pages that were made of them.
struct PreviewContents {
  /// How many views are kept painted.
  private static let keptRenditions = 8
  /// How many folders of a template are watched.
  private static let folderLimit = 64

  /// Names of templates: folders that are watched first, then what comes with the command.
  let looks: [String]
  /// Names of invoices: the file that is watched first, if there is one, then what comes with the command.
  let invoices: [String]
  /// Goes up with every change.
  private(set) var version = 1
  private let watched: [String]
  private let data: String?
  private let options: RenderOptions
  private let fonts: RenderingFonts
  private let resolution: Int
  private let samples = TemplateSample.everything
  private let command: CommandName
  private var renditions: [(view: PreviewView, rendition: PreviewRendition)] = []

  /// - Throws: `fonts-unusable` and its like.
  init(
    folders: [String], data: String?, options: RenderOptions, fonts: [String], resolution: Int, command: CommandName
  ) throws(InvoiceProblems) {
    watched = folders
    self.data = data
    self.options = options
    self.fonts = try RenderingFonts(folders: fonts)
    self.resolution = resolution
    self.command = command
    let bundled = InvoiceTemplate.bundled.map(\.name)
    looks = folders + bundled.filter { !folders.contains($0) }
    invoices = [data].compactMap(\.self) + samples.map(\.name)
  }

  /// The view of a request, whose values count as far as they are known.
  func view(_ query: [String: String]) -> PreviewView? {
    let view = PreviewView(
      look: query["look"] ?? looks[0], language: query["language"] ?? options.language ?? "",
      invoice: query["invoice"] ?? invoices[0])
    // Nothing is opened by a name that a request makes up.
    guard looks.contains(view.look), invoices.contains(view.invoice), view.language.utf8.count <= 40 else { return nil }
    return view
  }

  /// The folders of templates with those in them, and that of the invoice.
  func folders() -> [String] {
    var found: [String] = []
    for folder in watched { Self.add(folder, depth: 0, to: &found) }
    if let data { found.append(FilePath.folder(of: data)) }
    return found
  }

  private static func add(_ folder: String, depth: Int, to found: inout [String]) {
    guard found.count < folderLimit, depth < 4, FilePath.isFolder(folder), !FilePath.isLink(folder) || depth == 0 else {
      return
    }
    found.append(folder)
    for name in (try? FilePath.entries(of: folder, where: { _ in true })) ?? [] {
      let path = FilePath.join(folder, String(decoding: name, as: UTF8.self))
      if FilePath.isFolder(path) { add(path, depth: depth + 1, to: &found) }
    }
  }

  /// Whether a change is one of what is shown.
  func concerns(_ change: FolderWatch.Change) -> Bool {
    guard let folder = change.folder else { return true }
    if let data, folder == FilePath.folder(of: data), change.name == FilePath.name(of: data) { return true }
    // What editors write beside a file while they save it is not read.
    guard !change.name.hasPrefix("."), !change.name.hasSuffix("~") else { return false }
    return watched.contains { folder == $0 || FilePath.hasPrefix(folder, FilePath.join($0, "")) }
  }

  /// Forgets all pages, as something has changed.
  mutating func change() {
    version += 1
    renditions.removeAll()
  }

  /// The pages of a view.
  mutating func rendition(of view: PreviewView) -> PreviewRendition {
    if let known = renditions.first(where: { $0.view == view }) { return known.rendition }
    let start = ContinuousClock.now
    var rendition = render(view)
    let duration = start.duration(to: .now).components
    rendition.duration = Int(duration.seconds) * 1_000_000 + Int(duration.attoseconds / 1_000_000_000_000)
    if renditions.count >= Self.keptRenditions { renditions.removeFirst() }
    renditions.append((view, rendition))
    return rendition
  }

  private func render(_ view: PreviewView) -> PreviewRendition {
    var rendition = PreviewRendition()
    let file = view.invoice
    do throws(InvoiceProblems) {
      let template = InvoiceTemplate(bundled: view.look).flatMap { watched.contains(view.look) ? nil : $0 }
      let renderer = try InvoiceRenderer(template ?? .folder(view.look), fonts: fonts)
      rendition.languages = renderer.languages
      let (invoice, json) = try invoice(view.invoice)
      var options = options
      options.language = view.language.isEmpty ? nil : view.language
      do throws(InvoiceProblems) {
        rendition.pages = try renderer.pictures(invoice, resolution: resolution, options: options)
      } catch {
        throw error.located(in: json)
      }
      let warnings = (rendition.pages.first?.picture.warnings ?? []) + invoice.warnings
      rendition.problems = warnings.map { problem(of: $0, file: file) }
    } catch {
      rendition.problems = error.problems.map { problem(of: $0, file: file) }
    }
    return rendition
  }

  private func invoice(_ name: String) throws(InvoiceProblems) -> (ComputedInvoice, [UInt8]) {
    guard name == data else {
      guard let sample = samples.first(where: { $0.name == name }) else { return (try ComputedInvoice(json: []), []) }
      let invoice = try sample.invoice()
      return (invoice, invoice.reception == nil ? sample.json : [])
    }
    let bytes: [UInt8]
    do throws(SystemError) { bytes = try Self.read(name) } catch {
      throw InvoiceProblems([
        Problem(code: .noInput, path: "", message: "the invoice cannot be read: \(error.text)", file: name)
      ])
    }
    let input = try InvoiceInput(bytes, for: command, file: InputFile.fileName(name))
    return (input.invoice, input.xml == nil ? bytes : [])
  }

  /// The content of a file. Other than `InputFile` it waits for nothing and lets no signal through, as a signal is to end
  /// the preview in order.
  private static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let file = try FileDescriptor.open(path, O_RDONLY | O_NONBLOCK)
    defer { try? file.close() }
    guard file.kind == S_IFREG else { throw .invalid }
    let bytes = try file.read(atMost: InputFile.sizeLimit + 1)
    guard bytes.count <= InputFile.sizeLimit else { throw SystemError(number: EFBIG) }
    return bytes
  }

  /// A problem with the lines around its place, of the files that are watched.
  private func problem(of problem: Problem, file: String) -> PreviewProblem {
    var result = PreviewProblem(problem: problem, file: problem.file ?? file)
    let isOwn = result.file == data || watched.contains { FilePath.hasPrefix(result.file, FilePath.join($0, "")) }
    guard let location = problem.location, isOwn, let bytes = try? Self.read(result.file)
    else { return result }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = max(1, location.line - 1)
    guard first <= lines.count else { return result }
    result.excerpt = (first...min(lines.count, location.line + 1)).map { number in
      (number, String(String(decoding: lines[number - 1], as: UTF8.self).prefix(200)))
    }
    return result
  }
}
