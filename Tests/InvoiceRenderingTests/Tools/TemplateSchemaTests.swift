import Foundation
import TestSupport
import Testing
import YAMLReading

@testable import InvoiceRendering

/// The schema of template.yaml as an independent validator sees it: the jsonschema package of Python.
@Suite("The schema of template.yaml")
struct TemplateSchemaTests {
  @Test("Every property that the compiler knows is in it, and no other")
  func properties() {
    var owners: [String: [String]] = [
      "template": TemplateCompiler.documentProperties, "page": TemplateCompiler.pageProperties,
      "tableColumn": TemplateCompiler.tableColumnProperties, "fieldRow": TemplateCompiler.fieldRowProperties,
      "carriedForward": TemplateCompiler.carriedForwardProperties, "mark": TemplateCompiler.markProperties,
      "paymentSlip": TemplateCompiler.slipProperties,
      "style": TemplateCompiler.textProperties, "watermark": ["text"] + TemplateCompiler.textProperties,
    ]
    for (block, own) in TemplateCompiler.blocks {
      owners[block] =
        [block] + own + TemplateCompiler.frameProperties + TemplateCompiler.textProperties
        + TemplateCompiler.columnProperties
    }
    var used: Set<String> = []
    for (owner, names) in owners {
      for name in names {
        let key = TemplateProperties.key(name, of: owner)
        #expect(key != nil, "\(owner).\(name)")
        if let key { used.insert(key) }
      }
    }
    #expect(TemplateProperties.all.map(\.key).filter { !used.contains($0) } == [])
  }

  @Test("Docs/template.schema.json is what the command prints: make schema writes it")
  func published() throws {
    #expect(
      try String(contentsOfFile: TestFiles.root + "/Docs/template.schema.json", encoding: .utf8) == TemplateSchema.json)
  }

  @Test("It takes all bundled templates, those that begin with them, and what the documentation shows")
  func sound() throws {
    var templates = try InvoiceTemplate.bundled.map {
      try String(contentsOfFile: TestFiles.root + "/Templates/\($0.name)/template.yaml", encoding: .utf8)
    }
    templates += try InvoiceTemplate.bundled.map { look in
      let file = try #require(TemplateStarter(name: "own", from: look).files.last)
      return String(decoding: file.bytes, as: UTF8.self)
    }
    let page = try String(contentsOfFile: TestFiles.root + "/Docs/Templates.md", encoding: .utf8)
    templates += page.matches(of: /```yaml\n([\s\S]*?)```/).map { String($0.1) }.filter { $0.contains("body:") }
    templates += Self.good.map(TemplateFixture.body)
    for template in templates.suffix(Self.good.count) {
      #expect(try TemplateFixture(template).problems == [], "\(template)")
    }
    let verdicts = try validate(templates)
    for (template, verdict) in zip(templates, verdicts) { #expect(verdict == "ok", "\(template.prefix(300))") }
  }

  @Test("What is broken it refuses, as the compiler does")
  func broken() throws {
    let templates = Self.bad.map(TemplateFixture.body) + Self.badDocuments
    for template in templates { #expect(try TemplateFixture(template).problems != [], "\(template)") }
    for (template, verdict) in zip(templates, try validate(templates)) { #expect(verdict == "bad", "\(template)") }
  }

  private static let good = [
    "  - text: Bonjour", "  - text: [1, two]\n    when: [invoice.number, credit, metadata.project]",
    "  - spacer: 4mm", "  - spacer: 12", "  - rule: 0.5\n    color: \"#123456\"",
    "  - columns: [{ text: a, width: 1fr }, { text: b, width: natural, vertical_align: center }]",
    "  - table: lines\n    columns: [{ header: A, cell: \"{line.net}\", align: decimal, width: 40mm }]",
    "  - fields: [{ label: a, value: b, each: vat, when: vat.rate }]",
    "  - totals: [{ label: a, value: [b, c], border: \"top 1 #ffffff\" }]",
    "  - image: seller.logo\n    alternative: false", "  - qr: payment\n    alternative: Code\n    size: 40mm",
    "  - stamp: call\n    turn: -3\n    color: \"#9a3412\"",
    "  - rows: [a]\n    role: address",
    "  - party: buyer\n    details: false\n    padding: [1, 2mm, 3, 4]\n    background: \"#eeeeee\"",
    "  - rows: [a, { text: b, keep_together: true }]\n    spacing: 3\n    padding: 3 4mm",
  ]

  private static let bad = [
    "  - texts: a", "  - text: a\n    colour: \"#000000\"", "  - text: a\n    when: nothing_at_all",
    "  - text: a\n    align: left", "  - table: items\n    columns: [{ cell: a }]", "  - table: lines",
    "  - table: lines\n    columns: [{ header: a }]", "  - fields: [{ label: a }]", "  - spacer: tall",
    "  - image: seller.logo", "  - qr: payment", "  - stamp: paid",
    "  - party: bank", "  - text: a\n    padding: [1, 2, 3]",
    "  - text: a\n    italic: 3", "  - text: a\n    weight: heavy", "  - text: a\n    size: 1000",
    "  - text: a\n    border: 0.5", "  - text: a\n    width: 40mm", "  - text: a\n    color: \"#12\"",
    "  - columns: [{ text: a, width: wide }]", "  - text: { a: b }", "  - text: a\n    each: everything",
  ]

  private static let badDocuments = [
    "body: [{ mentions: all }]", "title: a\nbody: [{ mentions: all }]\npage: { size: A3 }",
    "title: a\nbody: [{ mentions: all }]\nthem: {}", "title: a\nbody: [{ mentions: all }]\ntheme: { accent: red }",
    "title: a\nbody: [{ mentions: all }]\nmarks: [{ colour: red }]",
  ]

  private func validate(_ templates: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "template-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(TemplateSchema.json.utf8).write(to: folder.appending(path: "schema.json"))
    let values = try templates.map { template in
      Self.value(try #require(YAMLDocument(Array(template.utf8)).root, "\(template)"))
    }
    try JSONSerialization.data(withJSONObject: values).write(to: folder.appending(path: "templates.json"))
    let process = Process()
    let environment = ProcessInfo.processInfo.environment
    process.executableURL = URL(
      filePath: environment["INVOICEKIT_PYTHON"] ?? TestFiles.root + "/.venv/bin/python")
    process.arguments = ["-c", Self.script, folder.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let verdicts = text.split(separator: "\n").map(String.init)
    try #require(verdicts.count == templates.count)
    return verdicts
  }

  /// As readers of YAML 1.2 (core schema) see it.
  private static func value(_ node: YAMLNode) -> Any {
    switch node.content {
    case .mapping(let members):
      return Dictionary(members.map { ($0.key, value($0.value)) }, uniquingKeysWith: { first, _ in first })
    case .sequence(let elements): return elements.map(value)
    case .scalar(let scalar):
      if node.isNull { return NSNull() }
      guard scalar.isPlain else { return scalar.text }
      if ["true", "false"].contains(scalar.text) { return scalar.text == "true" }
      return Double(scalar.text) ?? scalar.text
    }
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft202012Validator
    schema = json.load(open(sys.argv[1] + "/schema.json"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for template in json.load(open(sys.argv[1] + "/templates.json")):
        print("ok" if validator.is_valid(template) else "bad")
    """
}
