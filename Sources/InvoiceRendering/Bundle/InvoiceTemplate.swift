internal import ByteCoding

/// What a page looks like: a template that comes with the library, a folder of your own, or files in memory.
public struct InvoiceTemplate: Hashable, Sendable {
  /// Where its files are.
  enum Source: Hashable, Sendable {
    case bundled
    case folder
    case memory([StoredFile])
  }

  /// Of a bundled one its name, `classic`; of a folder the folder, as it was given; of files in memory what messages
  /// call them.
  public let name: String
  let source: Source

  /// Whether it comes with the library.
  public var isBundled: Bool { source == .bundled }

  /// Black on white with one colour; letter of one page where that is possible.
  public static let classic = InvoiceTemplate(name: "classic", .bundled)

  /// The templates that come with the library, by name.
  public static var bundled: [InvoiceTemplate] {
    BundledFile.all.compactMap { file in
      let parts = file.name.split(separator: "/")
      guard parts.count == 3, parts[0] == "Templates", parts[2] == "template.yaml" else { return nil }
      return InvoiceTemplate(name: String(parts[1]), .bundled)
    }.sorted { FilePath.precedes($0.name, $1.name) }
  }

  /// A folder with `template.yaml`, `strings/`, `fonts/` and what they name (Docs/TemplateReference.md).
  public static func folder(_ path: String) -> InvoiceTemplate { InvoiceTemplate(name: path, .folder) }

  /// The files of such a folder; of two with the same name the first counts.
  ///
  /// - Parameter name: what messages call it.
  public static func files(_ files: [StoredFile], name: String) -> InvoiceTemplate {
    InvoiceTemplate(name: name, .memory(files))
  }

  private init(name: String, _ source: Source) {
    self.name = name
    self.source = source
  }

  /// The template of that name that comes with the library; nil when there is none.
  public init?(bundled name: String) {
    guard BundledFile.named(BundledFile.templateFolder(name) + "template.yaml") != nil else { return nil }
    self.init(name: name, .bundled)
  }
}
