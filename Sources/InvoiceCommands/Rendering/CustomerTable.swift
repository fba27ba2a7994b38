internal import ByteCoding
internal import InvoiceKit
internal import SystemIO

/// What `--template-for` names: read and looked at before an invoice is.
package struct CustomerTable {
  /// The file.
  package let path: String
  let customers: CustomerLooks
  private let bytes: [UInt8]
  /// By the names in the file.
  private var templates: [String: InvoiceTemplate] = [:]
  private var logos: [String: [UInt8]] = [:]

  /// Reads the table, and looks whether its templates and logos are there; files are named relative to the table's
  /// folder.
  ///
  /// - Throws: a failure with status 66 when something cannot be read, 65 when something is wrong with it.
  package init(_ path: String) throws(CommandFailure) {
    self.path = path
    bytes = try InputFile.read(path)
    do throws(InvoiceProblems) { customers = try CustomerLooks(bytes, file: path) } catch {
      throw CommandFailure(.badData, error, file: path)
    }
    var problems: [Problem] = []
    for entry in customers.entries {
      if let name = entry.template, templates[name] == nil {
        do throws(CommandFailure) {
          templates[name] = try TemplateChoice.template(
            named: FilePath.hasSlash(name) && !name.hasPrefix("/") ? besideTable(name) : name)
        } catch {
          problems.append(Self.problem(error, at: entry.places["template"], of: path))
        }
      }
      if let name = entry.logo, logos[name] == nil {
        do throws(CommandFailure) { logos[name] = try LookOptions.picture(besideTable(name)) } catch {
          problems.append(Self.problem(error, at: entry.places["logo"], of: path))
        }
      }
    }
    guard problems.isEmpty else { throw CommandFailure(.badData, InvoiceProblems(problems), file: path) }
  }

  private func besideTable(_ name: String) -> String {
    guard !name.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return name }
    return String(path[...slash]) + name
  }

  private static func problem(_ failure: CommandFailure, at location: Problem.Location?, of file: String) -> Problem {
    Problem(
      code: .customerLooks, path: "",
      message: [failure.file, failure.message].compactMap(\.self).joined(separator: ": "),
      hint: failure.hint, location: location, file: file)
  }

  /// What makes the documents.
  ///
  /// - Parameters:
  ///   - usual: of customers that are not in the table.
  ///   - pages: what is wanted of the pages in the place of documents; nil: documents are.
  /// - Throws: what is wrong with a template.
  func maker(
    _ kind: DocumentKind, usual: CustomerDocumentMaker.Look, fonts: RenderingFonts, pages: PageRequest?
  ) throws(InvoiceProblems) -> CustomerDocumentMaker {
    var renderers: [String: InvoiceRenderer] = [:]
    for (name, template) in templates { renderers[name] = try InvoiceRenderer(template, fonts: fonts) }
    var looks: [CustomerDocumentMaker.Look] = []
    for entry in customers.entries {
      var look = usual
      if let renderer = entry.template.flatMap({ renderers[$0] }) { look.renderer = renderer }
      look.options.theme = look.options.theme.overridden(by: entry.theme)
      if let name = entry.logo, let logo = logos[name] {
        look.options.logo = logo
        try look.renderer.check(logo: logo, of: besideTable(name))
      }
      if !entry.theme.isEmpty || entry.template != nil { try look.renderer.check(look.options.theme) }
      looks.append(look)
    }
    return CustomerDocumentMaker(
      kind: kind, usual: usual, customers: customers, table: path, looks: looks, pages: pages)
  }

  /// Adds all that documents depend on to a digest.
  func add(to digest: inout OptionsDigest) {
    digest.add("customers", SHA256.digest(of: bytes).description)
    for (name, template) in templates.sorted(by: { $0.key < $1.key }) where !template.isBundled {
      digest.add("template of customers", name)
      digest.add(content: template.name)
    }
    for (name, bytes) in logos.sorted(by: { $0.key < $1.key }) {
      digest.add("logo of customers", name + SHA256.digest(of: bytes).description)
    }
  }
}
