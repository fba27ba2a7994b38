import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

/// The forms by which the decoder reads and from which the schema is made.
@Suite struct SchemaKeysTests {
  /// All kinds of objects within a schema.
  private static func objects(in schema: JSONSchema) -> [[JSONSchema.Member]] {
    switch schema.constraint {
    case .value, .words: []
    case .list(of: let element, atLeast: _, atMost: _): objects(in: element)
    case .alternatives(let schemas): schemas.flatMap(objects)
    case .object(let members, choice: _, takesAll: _, alone: _): [members] + members.flatMap { objects(in: $0.schema) }
    }
  }

  private static let document = InvoiceKeys.Document.form.schema

  @Test func keysAreDistinctAndFewEnough() {
    let objects = Self.objects(in: Self.document)
    #expect(objects.count > 20)
    for members in objects {
      #expect(Set(members.map(\.key)).count == members.count)
      #expect(!members.contains { $0.key.isEmpty })
      #expect(members.count <= ObjectForm<Int>.maximumMembers)
    }
  }

  @Test func everyKeyIsDescribed() {
    for member in Self.objects(in: Self.document).joined() {
      #expect((member.description ?? member.schema.description)?.isEmpty == false, "\(member.key)")
    }
  }

  /// What the schema calls the default is what leaving the key out means.
  @Test func defaultsAreTheDecoders() throws {
    let plain = try Documents.compute(Documents.minimal())
    var count = 0
    func check(_ members: [JSONSchema.Member], _ document: (String) -> String) throws {
      for member in members {
        guard let usual = member.usual else { continue }
        count += 1
        var writer = JSONWriter(.compact)
        writer.value(.object([(member.key, usual)]))
        let text = ", " + String(decoding: writer.bytes.dropFirst().dropLast(), as: UTF8.self)
        // The sample's seller is one.
        guard member.key != "sole_trader" else { continue }
        #expect(try Documents.compute(document(text)).json == plain.json, "\(member.key)")
      }
    }
    func schema(of key: String, in members: [JSONSchema.Member]) throws -> JSONSchema {
      try #require(members.first { $0.key == key }).schema
    }
    let members = try #require(Self.objects(in: Self.document).first)
    try check(members) { Documents.minimal($0) }
    try check(Self.objects(in: schema(of: "company", in: members))[0]) { Documents.minimal(company: $0) }
    try check(Self.objects(in: schema(of: "items", in: members))[0]) { Documents.minimal(item: $0) }
    #expect(count == Self.objects(in: Self.document).joined().count { $0.usual != nil })
  }
}
