internal import InvoiceCore
internal import InvoiceModel

/// The JSON Schema (draft 2020-12) of `template.yaml`, for editors that complete and check YAML by one.
///
/// Its keys are those of the compiler's own tables, so that it knows what the compiler knows. What depends on other places
/// of the file (names of styles and colours, variables in texts) it leaves to `templates check`.
public enum TemplateSchema {
  /// Its text, with a line's end.
  public static var json: String {
    var writer = JSONWriter()
    writer.value(document)
    writer.finish()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// What a block of the compiler's must have beside its name.
  private static let required = ["table": ["columns"], "image": ["alternative"], "qr": ["alternative"]]

  private static var document: JSONValue {
    let root = object(
      TemplateCompiler.documentProperties, of: "template",
      more: [
        (
          "anyOf",
          [.object([("required", ["extends"])]), .object([("required", ["title", "body"])])]
        )
      ])
    guard case .object(let keywords) = root else { return root }
    return .object(
      [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", "InvoiceKit template"),
        ("description", "What stands where on an invoice, and how it looks: template.yaml."),
      ] + keywords + [("$defs", .object(definitions))])
  }

  private static var definitions: [(key: String, value: JSONValue)] {
    let kinds = TemplateCompiler.blocks.map(\.key)
    var list: [(key: String, value: JSONValue)] = [
      (
        "blocks",
        .object([("anyOf", [reference("block"), .object([("type", "array"), ("items", reference("block"))])])])
      ),
      ("block", choice(kinds.map { $0 + "Block" } + ["useBlock"])),
      ("columnBlock", choice(kinds.map { $0 + "Column" } + ["useColumn"])),
    ]
    for (suffix, more) in [("Block", []), ("Column", TemplateCompiler.columnProperties)] {
      list += TemplateCompiler.blocks.map { (kind, own) in (kind + suffix, block(kind, own + more)) }
      list.append(("use" + suffix, use(more)))
    }
    let color: JSONValue = .object([("type", "string"), ("pattern", "^#[0-9A-Fa-f]{6}$")])
    return list + rows + names + [("theme", theme), ("themeColor", color)] + properties
  }

  /// Every property once, as most stand in every block.
  private static var properties: [(key: String, value: JSONValue)] {
    TemplateProperties.all.map { name, entry in
      let isContent = TemplateCompiler.blocks.contains { "\($0.key).\($0.key)" == name }
      return (prefix + name, entry.form.property(entry.summary, needsValue: isContent))
    }
  }

  private static let prefix = "property."

  /// The property of an owner, by reference.
  private static func property(_ name: String, of owner: String) -> JSONValue? {
    TemplateProperties.key(name, of: owner).map { reference(prefix + $0) }
  }

  /// A block: its name is a key, and the others are properties.
  private static func block(_ kind: String, _ own: [String]) -> JSONValue {
    object(
      [kind] + own + TemplateCompiler.frameProperties + TemplateCompiler.textProperties, of: kind,
      more: [("required", .strings([kind] + (required[kind] ?? [])))])
  }

  /// A block of another name, with properties in the place of its own: those of any block, as it may be any.
  private static func use(_ more: [String]) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("use", TemplateForm.word.property("The name of a block.", needsValue: true))
    ]
    for (kind, own) in TemplateCompiler.blocks {
      for name in [kind] + own where !members.contains(where: { $0.key == name }) {
        let owners = TemplateCompiler.blocks.filter { $0.key == name || $0.value.contains(name) }.map(\.key)
        let keys = owners.compactMap { TemplateProperties.key(name, of: $0) }
        let different = keys.enumerated().filter { !keys[..<$0.offset].contains($0.element) }.map {
          reference(prefix + $0.element)
        }
        guard let first = different.first else { continue }
        members.append((name, different.count == 1 ? first : .object([("anyOf", .array(different))])))
      }
    }
    let others = TemplateCompiler.frameProperties + TemplateCompiler.textProperties + more
    for name in others where !members.contains(where: { $0.key == name }) {
      if let value = property(name, of: "use") { members.append((name, value)) }
    }
    return .object([
      ("type", "object"), ("required", ["use"]), ("additionalProperties", false), ("properties", .object(members)),
    ])
  }

  private static var rows: [(key: String, value: JSONValue)] {
    [
      (
        "tableColumn",
        object(TemplateCompiler.tableColumnProperties, of: "tableColumn", more: [("required", ["cell"])])
      ),
      (
        "fieldRow",
        object(TemplateCompiler.fieldRowProperties, of: "fieldRow", more: [("required", ["label", "value"])])
      ),
      (
        "carriedForward",
        object(TemplateCompiler.carriedForwardProperties, of: "carriedForward", more: [("required", ["foot", "head"])])
      ),
      ("page", object(TemplateCompiler.pageProperties, of: "page")),
      (
        "watermark", object(["text"] + TemplateCompiler.textProperties, of: "watermark", more: [("required", ["text"])])
      ),
      ("mark", object(TemplateCompiler.markProperties, of: "mark")),
      ("paymentSlip", object(TemplateCompiler.slipProperties, of: "paymentSlip")),
      (
        "styles",
        .object([
          ("type", "object"), ("additionalProperties", object(TemplateCompiler.textProperties, of: "style")),
        ])
      ),
      (
        "namedBlocks",
        .object([
          ("type", "object"),
          ("additionalProperties", .object([("anyOf", [reference("blocks"), .object([("type", "null")])])])),
        ])
      ),
    ]
  }

  /// Names that other places give, or that there are.
  private static var names: [(key: String, value: JSONValue)] {
    let variables = TemplateVariable.all.names.sorted()
    let conditions = TemplateCondition.all.map(\.name) + TemplateCompiler.themeConditions
    let metadata: JSONValue = .object([("type", "string"), ("pattern", .string(#"^metadata\.[A-Za-z0-9_]+$"#))])
    let condition: JSONValue = .object([
      (
        "anyOf",
        .array(
          (conditions + variables.filter { !conditions.contains($0) }).map { name in
            let meaning =
              TemplateGlossary.meaning(ofCondition: name)
              ?? TemplateGlossary.meaning(ofVariable: name).map { "There is a value: \($0)" }
            return constant(name, meaning)
          } + [metadata])
      )
    ])
    return [
      ("color", .object([("type", "string"), ("pattern", "^(#[0-9A-Fa-f]{6}|[^#].*)$")])),
      (
        "colors",
        .object([
          ("type", "object"),
          (
            "additionalProperties",
            .object([
              (
                "anyOf",
                [.object([("type", "string"), ("pattern", .string(colorPattern))]), .object([("type", "null")])]
              )
            ])
          ),
        ])
      ),
      ("style", .object([("type", ["string", "number", "boolean"])])),
      (
        "variable",
        .object([
          ("anyOf", .array(variables.map { constant($0, TemplateGlossary.meaning(ofVariable: $0)) } + [metadata]))
        ])
      ),
      ("condition", condition),
      (
        "conditions",
        .object([
          ("anyOf", [reference("condition"), .object([("type", "array"), ("items", reference("condition"))])])
        ])
      ),
      (
        "collection",
        .object([
          (
            "anyOf",
            .array(
              TemplateCollection.allCases.map {
                constant($0.rawValue, "The invoice’s \(TemplateGlossary.meaning(of: $0)).")
              })
          )
        ])
      ),
    ]
  }

  private static let colorPattern = #"^(#[0-9A-Fa-f]{6}|[^#\s]+)( [0-9]*\.?[0-9]+%)?$"#

  private static var theme: JSONValue {
    .object([
      ("type", "object"), ("additionalProperties", false),
      (
        "properties",
        .object(
          InvoiceTheme.Key.allCases.map { key in (key.rawValue, key.templateForm.property(key.summary)) })
      ),
    ])
  }

  private static func object(
    _ keys: [String], of owner: String, more: [(key: String, value: JSONValue)] = []
  ) -> JSONValue {
    let members = keys.compactMap { key in property(key, of: owner).map { (key: key, value: $0) } }
    return .object(
      [("type", "object"), ("additionalProperties", false), ("properties", .object(members))] + more)
  }

  /// One of some definitions, or a bare text.
  private static func choice(_ names: [String]) -> JSONValue {
    .object([("anyOf", .array(names.map(reference) + [.object([("type", ["string", "number", "boolean"])])]))])
  }

  private static func reference(_ name: String) -> JSONValue { .object([("$ref", .string("#/$defs/\(name)"))]) }

  private static func constant(_ word: String, _ meaning: String?) -> JSONValue {
    .object([("const", .string(word))] + (meaning.map { [("description", .string($0))] } ?? []))
  }
}

extension InvoiceTheme.Key {
  /// What a template's `theme` takes.
  fileprivate var templateForm: TemplateForm {
    switch form {
    case .color: .shared("themeColor")
    case .family: .families
    case .words(let words): .words(words)
    case .length(let maximum): .length(0...Int(maximum))
    case .margins: .insets
    case .flag: .flag
    }
  }
}
