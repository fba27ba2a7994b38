internal import ByteCoding
internal import InvoiceCore
public import InvoiceModel

/// The files that a template of one's own begins with: a variant that looks like the one that it extends until something
/// in it is changed.
public struct TemplateStarter: Sendable {
  /// The file of the schema, beside `template.yaml`.
  public static let schemaFile = "template.schema.json"

  /// The files of the folder, in the order in which they are to be written.
  public let files: [StoredFile]

  /// The files of a variant.
  ///
  /// - Parameters:
  ///   - name: what it is called.
  ///   - parent: the bundled template that it extends.
  /// - Throws: what keeps the other one from being read.
  public init(name: String, from parent: InvoiceTemplate) throws(InvoiceProblems) {
    let overview = try TemplateOverview(of: parent)
    files = [
      StoredFile(name: Self.schemaFile, bytes: Array(TemplateSchema.json.utf8)),
      StoredFile(name: "template.yaml", bytes: Array(Self.text(name, overview).utf8)),
    ]
  }

  /// The files of a copy of a folder: all that rendering reads of it, and what lies beside its fonts, as their licences
  /// have to go with them.
  ///
  /// - Parameters:
  ///   - folder: the template's.
  ///   - fonts: folders of more fonts that it may name.
  /// - Throws: everything that is wrong with it, as when a renderer is made of it.
  public init(copying folder: String, fonts: [String] = []) throws(InvoiceProblems) {
    let template = InvoiceTemplate.folder(folder)
    let stored = try template.stored(fonts: fonts).files
    guard let source = try? TemplateFolder(template) else {
      files = stored
      return
    }
    // What it shares with the library's templates, or extends of them, is no file of the folder.
    var own = stored.filter { (try? source.read($0.name, maximumSize: $0.bytes.count)) != nil }
    for name in source.fontNames().map({ TemplateFonts.folder + "/" + $0 })
    where !own.contains(where: { $0.name == name }) {
      guard let bytes = try? source.read(name, maximumSize: Self.maximumLicence) else { continue }
      own.append(StoredFile(name: name, bytes: bytes))
    }
    own.removeAll { $0.name == Self.schemaFile }
    files = [StoredFile(name: Self.schemaFile, bytes: Array(TemplateSchema.json.utf8))] + own
  }

  /// The largest file beside the fonts that is taken along, in bytes.
  private static let maximumLicence = 1 << 20

  private static func text(_ name: String, _ parent: TemplateOverview) -> String {
    let theme = parent.theme.map { key, value in "  # \(key.summary)\n  \(key.rawValue): \(written(value, of: key))" }
    return """
      # yaml-language-server: $schema=\(schemaFile)
      # Whatever is not said here is as in the template that it extends: delete what is not to differ.
      # All words: Docs/TemplateTools.md. All variables with values: render-invoice templates vars
      description: \(quoted("A look of our own, made of \(parent.name)."))
      extends: \(parent.name)

      # Colours, fonts, paper. A call and an invoice can change them, too: --theme accent=#0f766e
      theme:
      \(theme.joined(separator: "\n"))

      # A style keeps the properties that are not named: size, weight (regular, bold), italic, color, font, line_height.
      styles:
        strong: { weight: bold }

      # A block in the place of the other template's of the same name. This one says what the document is.
      blocks:
        title:
          rows:
            - text: "{invoice.type}"
              role: h1
              style: title
            - spacer: 2
            - text: "{invoice.number}"
              style: number
            - text: "{t.draft}"
              unless: [invoice.number, received]
              style: number

      # Other words: strings/fr.yaml, strings/en.yaml … with the labels that are to be worded otherwise, and no others:
      #   totals: { due: À payer }
      # A label with a new key is needed in every language; `templates check` says where one is missing.

      """
  }

  private static func written(_ value: String, of key: InvoiceTheme.Key) -> String {
    switch key.form {
    case .color, .family: quoted(value)
    case .margins where value.contains(" "): "[" + value.split(separator: " ").joined(separator: ", ") + "]"
    case .words, .length, .margins, .flag: value
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
