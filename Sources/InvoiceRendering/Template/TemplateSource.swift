internal import ByteCoding
internal import InvoiceModel
internal import YAMLReading

/// What a template's file says, with what it takes over from those that it extends.
struct TemplateSource: Sendable {
  /// How many templates may extend each other.
  static let maximumDepth = 8
  /// Where a template keeps a copy of a bundled one that it extends, which comes before the one of the library.
  static let copyFolder = "extends/"

  /// The members of which a template overrides some and keeps the others.
  private static let merged = ["theme", "page", "colors", "styles", "blocks"]

  /// Nil when there is nothing to compile, which has been reported.
  private(set) var root: YAMLNode?
  /// Where its places are.
  private(set) var files: TemplateFiles
  /// The bundled templates that it extends, the nearest first.
  private(set) var parents: [String] = []

  /// Whether it extends another template.
  var isVariant: Bool { files.names.count > 1 }

  /// Reads it.
  ///
  /// - Throws: when there is no `template.yaml`.
  init(of folder: TemplateFolder, _ diagnostics: TemplateDiagnostics) throws(FolderReader.Failure) {
    let name = "template.yaml"
    files = TemplateFiles(names: [folder.displayName(name)])
    let document = try folder.document(name)
    diagnostics.report(document.problems, file: files.names[0])
    guard let own = document.root else {
      if document.problems.isEmpty {
        diagnostics.report(.templateYAML, "the file is empty", at: TemplatePlace(file: files.names[0]))
      }
      return
    }
    root = own
    var seen = [folder.isBundled ? folder.path : name]
    var extended = own.member("extends")
    while let node = extended {
      guard let parent = parent(node, of: folder, seen: &seen, diagnostics) else { break }
      root = root.map { Self.merge($0, over: parent) }
      extended = parent.member("extends")
    }
    diagnostics.files = files
  }

  /// The template that a value of `extends` names.
  private mutating func parent(
    _ node: YAMLNode, of folder: TemplateFolder, seen: inout [String], _ diagnostics: TemplateDiagnostics
  ) -> YAMLNode? {
    diagnostics.files = files
    let place = files.place(of: node.location)
    guard case .scalar(let scalar) = node.content else {
      diagnostics.report(.templateInvalidValue, "`extends` is the name of a template", at: place)
      return nil
    }
    let name = scalar.text
    guard !seen.contains(name) else {
      diagnostics.report(.templateExtends, "`\(name.prefix(80))` extends itself", at: place)
      return nil
    }
    guard seen.count <= Self.maximumDepth else {
      diagnostics.report(
        .templateExtends, "more than \(Self.maximumDepth) templates extend each other", at: place)
      return nil
    }
    seen.append(name)
    let file: (name: String, document: YAMLDocument)
    do {
      file = try folder.extended(name, linesBefore: TemplateFiles.linesBefore(files.names.count))
    } catch {
      let isFile = FilePath.hasSuffix(name, ".yaml")
      diagnostics.report(
        .templateExtends,
        error == .missing && !isFile
          ? "there is no template `\(name.prefix(80))`" : "`\(name.prefix(80))` \(error.reason)",
        hint: isFile
          ? nil
          : NearestName.hint(String(name.prefix(80)), among: InvoiceTemplate.bundled.map(\.name)), at: place)
      return nil
    }
    let document = file.document
    files.names.append(file.name)
    diagnostics.files = files
    if !FilePath.hasSuffix(name, ".yaml") { parents.append(name) }
    diagnostics.report(document.problems, file: files.names[0])
    if document.root == nil, document.problems.isEmpty {
      diagnostics.report(.templateYAML, "the file is empty", at: TemplatePlace(file: file.name))
    }
    return document.root
  }

  /// A template over the one that it extends: colours, styles, blocks and the members of `theme` and `page` by name,
  /// everything else as a whole.
  private static func merge(_ own: YAMLNode, over parent: YAMLNode) -> YAMLNode {
    guard case .mapping(let members) = own.content, case .mapping(var result) = parent.content else { return own }
    result.removeAll { $0.key == "extends" }
    for member in members where member.key != "extends" {
      guard let index = result.firstIndex(where: { $0.key == member.key }) else {
        result.append(member)
        continue
      }
      let value =
        merged.contains(member.key)
        ? names(member.value, over: result[index].value, mergesValues: member.key == "styles") : member.value
      result[index] = YAMLMember(key: member.key, keyLocation: member.keyLocation, value: value)
    }
    return YAMLNode(content: .mapping(result), location: own.location)
  }

  /// Members over others of the same names.
  ///
  /// - Parameter mergesValues: whether values that are mappings keep the members that they do not name.
  private static func names(_ own: YAMLNode, over parent: YAMLNode, mergesValues: Bool) -> YAMLNode {
    guard case .mapping(let members) = own.content, case .mapping(var result) = parent.content else { return own }
    for member in members {
      guard let index = result.firstIndex(where: { $0.key == member.key }) else {
        result.append(member)
        continue
      }
      result[index].keyLocation = member.keyLocation
      result[index].value =
        mergesValues ? names(member.value, over: result[index].value, mergesValues: false) : member.value
    }
    return YAMLNode(content: .mapping(result), location: own.location)
  }
}
