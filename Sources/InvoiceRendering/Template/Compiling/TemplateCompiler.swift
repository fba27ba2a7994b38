internal import InvoiceModel
internal import Typesetting

/// Turns the tree of a template's file into blocks for one language, and reports everything that is wrong on the way:
/// what is wrong is left out, so that the rest is checked too.
final class TemplateCompiler {
  let diagnostics: TemplateDiagnostics
  let file: String
  let folder: TemplateFolder
  let strings: TemplateStrings
  let families: [String]
  /// The labels of all languages; one that is missing in this language only is told where the languages are compared.
  let knownLabels: Set<String>
  private(set) lazy var sortedLabels = knownLabels.sorted()
  /// By the names in the template.
  var colors: [String: Color] = [:]
  var styles: [String: NamedStyle] = [:]
  /// Pictures by file name, so that each is read once; nil for one that cannot be used.
  var images: [String: RasterImage?] = [:]
  /// Whether a block with the legal mentions was seen.
  var hasMentions = false
  /// Whether every document says who the seller is in law, wherever the template wants it said.
  var hasLegalIdentity = false

  init(
    diagnostics: TemplateDiagnostics, file: String, folder: TemplateFolder, strings: TemplateStrings,
    families: [String], knownLabels: Set<String>
  ) {
    self.diagnostics = diagnostics
    self.file = file
    self.folder = folder
    self.strings = strings
    self.families = families
    self.knownLabels = knownLabels
  }

  func report(
    _ code: ProblemCode, _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil,
    at location: Problem.Location
  ) {
    diagnostics.report(code, message(), hint: hint(), at: TemplatePlace(file: file, location: location))
  }

  /// The members of a mapping by their keys; reports keys that are not among `known`.
  func members(of node: YAMLNode, known: [String], in what: String) -> TemplateMembers {
    guard case .mapping(let members) = node.content else {
      report(.templateInvalidValue, "\(what) is a mapping", at: node.location)
      return TemplateMembers()
    }
    var found = TemplateMembers()
    for member in members {
      if known.contains(member.key) {
        // A member without a value is as good as absent.
        if !member.value.isNull { found[member.key] = member.value }
      } else {
        report(
          .templateUnknownProperty, "\(what) has no property `\(member.key.prefix(80))`",
          hint: NearestName.hint(String(member.key.prefix(80)), among: known), at: member.keyLocation)
      }
    }
    return found
  }

  /// The elements of a sequence.
  func elements(of node: YAMLNode, _ what: String) -> [YAMLNode] {
    guard case .sequence(let elements) = node.content else {
      report(.templateInvalidValue, "\(what) is a list", at: node.location)
      return []
    }
    return elements
  }
}
