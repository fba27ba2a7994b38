internal import InvoiceModel
internal import YAMLReading

/// Turns the tree of a template's file into blocks for one language, and reports everything that is wrong on the way:
/// what is wrong is left out, so that the rest is checked too.
struct TemplateCompiler {
  private(set) var diagnostics: TemplateDiagnostics
  let file: String
  let pictures: TemplatePictures
  let families: [String]
  /// What blocks and texts may name; the palette and the styles are there when they are compiled.
  var vocabulary: TextVocabulary
  /// What the template declares, and what a document sets.
  var theme = TemplateTheme()
  /// The page, when it is known.
  var geometry = PageGeometry()
  /// The blocks that have names.
  var namedBlocks: [String: YAMLMember] = [:]
  private(set) var uses = BlockUses()
  /// Where parts come from that are compiled later.
  private(set) var frozen: FrozenCompiler?
  /// Whether nothing is wrong with the template, nor with its colours, so that what no document has shown yet need not
  /// be looked at: a document shows a part of what a template can say, and compiling all of `classic` took a seventh of
  /// what a process with one page takes.
  var defers = false

  func report(
    _ code: ProblemCode, _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil,
    at location: Problem.Location
  ) {
    diagnostics.report(code, message(), hint: hint(), at: TemplatePlace(file: file, location: location))
  }

  /// What `compile` makes, when it is first asked for.
  func deferred<Value: Sendable>(_ compile: @escaping @Sendable (TemplateCompiler) -> Value) -> Deferred<Value> {
    let frozen = frozen ?? FrozenCompiler(self)
    return Deferred { compile(frozen.thawed) }
  }

  /// Makes what is deferred from here on of this very state, which must not be changed any more.
  mutating func freeze() { frozen = FrozenCompiler(self) }

  /// The same with nothing found and nothing counted.
  func renewed(frozen: FrozenCompiler?) -> TemplateCompiler {
    var own = self
    own.diagnostics = TemplateDiagnostics()
    own.uses = BlockUses()
    own.frozen = frozen
    return own
  }

  /// The members of a mapping by their keys; reports keys that are not among `known`.
  func members(
    of node: YAMLNode, known: @autoclosure () -> [String], in what: @autoclosure () -> String
  ) -> TemplateMembers {
    guard case .mapping(let members) = node.content else {
      report(.templateInvalidValue, "\(what()) is a mapping", at: node.location)
      return TemplateMembers()
    }
    // A sound template has no others.
    guard !defers else { return TemplateMembers(members) }
    let known = known()
    for member in members where !known.contains(member.key) {
      report(
        .templateUnknownProperty, "\(what()) has no property `\(member.key.prefix(80))`",
        hint: NearestName.hint(String(member.key.prefix(80)), among: known), at: member.keyLocation)
    }
    return TemplateMembers(members.filter { known.contains($0.key) })
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
