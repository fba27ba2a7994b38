import Foundation
import InvoiceCore
import InvoiceRendering
import TestSupport
import Testing

/// Every field of the invoice JSON that says something to its reader stands on the page of every template.
@Suite struct EveryFieldTests {
  static let templates =
    ((try? FileManager.default.contentsOfDirectory(atPath: TestFiles.root + "/Templates")) ?? [])
    .filter { FileManager.default.fileExists(atPath: TestFiles.root + "/Templates/\($0)/template.yaml") }.sorted()

  @Test func thereIsATemplate() { #expect(Self.templates.contains("classic")) }

  @Test("The table has every key of the schema, and no other")
  func keys() throws {
    let known = Set(EveryField.printed.keys).union(EveryField.printedInSecond.keys)
      .union(EveryField.printedInOffer.keys).union(EveryField.printedInThird.keys)
    #expect(known.isDisjoint(with: EveryField.forMachines.keys))
    #expect(EveryField.forMachines.values.allSatisfy { !$0.isEmpty })
    let table = known.union(EveryField.forMachines.keys)
    let schema = try Self.schemaKeys()
    #expect(schema.subtracting(table) == [])
    #expect(table.subtracting(schema) == [])
  }

  @Test("A document with a value in each key shows it", arguments: templates)
  func page(template: String) throws {
    let text = try Self.text(EveryField.first, template: template)
    for (key, value) in EveryField.printed { #expect(text.contains(value), "\(key): \(value)") }
    let second = try Self.text(EveryField.second, template: template)
    for (key, value) in EveryField.printedInSecond { #expect(second.contains(value), "\(key): \(value)") }
    let offer = try Self.text(EveryField.offer, template: template)
    for (key, value) in EveryField.printedInOffer { #expect(offer.contains(value), "\(key): \(value)") }
    let third = try Self.text(EveryField.third, template: template)
    for (key, value) in EveryField.printedInThird { #expect(third.contains(value), "\(key): \(value)") }
    // Every key is given by one of them, but for amounts, which are computed.
    let keys = try Self.givenKeys(EveryField.first).union(Self.givenKeys(EveryField.second))
      .union(Self.givenKeys(EveryField.offer)).union(Self.givenKeys(EveryField.third))
    let table = Set(EveryField.printed.keys).union(EveryField.printedInSecond.keys).union(EveryField.forMachines.keys)
      .union(EveryField.printedInOffer.keys).union(EveryField.printedInThird.keys)
    let computed: Set<String> = [
      "subtotal", "tax", "total", "due", "vat_breakdown/*/vat_category", "vat_breakdown/*/vat_rate",
      "vat_breakdown/*/base", "vat_breakdown/*/tax", "items/*/total", "received",
    ]
    #expect(table.subtracting(keys) == computed)
  }

  @Test("The buyer's e-mail is on the page of the smallest invoice", arguments: templates)
  func seed(template: String) throws {
    let json = try String(contentsOfFile: TestFiles.root + "/Samples/01-seed.json", encoding: .utf8)
    let text = try Self.text(json, template: template)
    #expect(text.contains("123456@telegram.user"))
    #expect(!text.contains("Livré à"))
  }

  @Test("A legal form that the buyer's name has is not said twice", arguments: templates)
  func legalForm(template: String) throws {
    for (name, printed) in [
      ("Acheteur GmbH", "Acheteur GmbH"), ("GmbH Acheteur", "GmbH Acheteur"), ("Acheteur", "Acheteur GmbH"),
    ] {
      let json = EveryField.first.replacing(#""name": "Acheteur""#, with: #""name": "\#(name)""#)
      let text = try Self.text(json, template: template)
      #expect(text.contains(printed))
      #expect(text.ranges(of: "GmbH").count == 1)
    }
  }

  /// What most lines are is said once, by the mention; what the others are stands at each of them.
  @Test(
    "A line's nature is said where it is not the usual one",
    arguments: [
      ("services", ["goods", nil, nil], 1, 0), ("services", ["goods", "goods", nil], 0, 1),
      ("services", ["goods", "goods", "goods"], 0, 0), ("mixed", ["goods", "goods", "services"], 0, 1),
      ("mixed", ["goods", "services"], 1, 1), ("goods", [nil, "services"], 0, 1),
    ])
  func usualNature(invoice: String, lines: [String?], goods: Int, services: Int) throws {
    let items = lines.map { nature in
      #"{"description": "A", "unit_price": 1\#(nature.map { #", "nature": "\#($0)""# } ?? "")}"#
    }
    let json = Documents.clean.replacing(
      #/"items": \[.*?\],/#.dotMatchesNewlines(),
      with: #""nature": "\#(invoice)", "items": [\#(items.joined(separator: ", "))],"#)
    let text = try Self.text(json, template: "classic")
    #expect(text.ranges(of: "Livraison de biens").count == goods)
    #expect(text.ranges(of: "Prestation de services").count == services)
  }

  private static func text(_ json: String, template: String) throws -> String {
    let renderer = try InvoiceRenderer(template: TestFiles.root + "/Templates/" + template, fonts: TestFiles.fonts)
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    let pdf = try renderer.pdf(try Documents.compute(json), options: options)
    // Lines end where the page has no more room, and spaces are of several kinds.
    return try TestFiles.text(of: pdf.bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The keys of values in the schema: `items/*/unit`.
  private static func schemaKeys() throws -> Set<String> {
    let schema = try #require(JSONSerialization.jsonObject(with: Data(InvoiceSchema.json.utf8)) as? [String: Any])
    let definitions = try #require(schema["$defs"] as? [String: Any])
    var keys: Set<String> = []
    func walk(_ node: Any, _ path: String) {
      guard var node = node as? [String: Any] else { return }
      if let reference = node["$ref"] as? String, let target = definitions[String(reference.dropFirst(8))] {
        node = target as? [String: Any] ?? [:]
      }
      let alternatives = (node["anyOf"] as? [Any] ?? []).compactMap { $0 as? [String: Any] }
      let nested = [node] + alternatives
      for part in nested {
        for (key, value) in part["properties"] as? [String: Any] ?? [:] {
          walk(value, path.isEmpty ? key : path + "/" + key)
        }
        if let items = part["items"] { walk(items, path + "/*") }
      }
      // A value of its own, or one of several forms of which one is.
      let hasMembers = nested.contains { $0["properties"] != nil || $0["items"] != nil }
      let isAlsoAText = alternatives.contains { $0["properties"] == nil && $0["type"] as? String != "null" }
      // What was received has a test of its own, with every term.
      if path.hasPrefix("received/") { return }
      if !path.isEmpty, !hasMembers || isAlsoAText || path == "received" { keys.insert(path) }
    }
    walk(schema, "")
    return keys
  }

  /// The keys of values that a document gives.
  private static func givenKeys(_ json: String) throws -> Set<String> {
    var keys: Set<String> = []
    func walk(_ value: Any, _ path: String) {
      if path == "metadata" {
        keys.insert(path)
      } else if let object = value as? [String: Any] {
        for (key, member) in object { walk(member, path.isEmpty ? key : path + "/" + key) }
      } else if let array = value as? [Any] {
        for element in array { walk(element, path + "/*") }
      } else {
        keys.insert(path)
      }
    }
    walk(try JSONSerialization.jsonObject(with: Data(json.utf8)), "")
    return keys
  }
}
