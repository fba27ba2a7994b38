import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceCore

/// What one decoder of objects says of any of them.
@Suite struct ObjectDecodingTests {
  private enum Key: String, JSONKey {
    case name, count, either, or

    static let form = ObjectForm("A thing.", Self.self, choice: [.either, .or], from: Thing()) { key in
      switch key {
      case .name: .required(.text) { $0.name = $1 }
      case .count: .optional(.decimal) { $0.count = $1 }
      case .either: .optional(.flag) { $0.flags.append($1) }
      case .or: .optional(.flag) { $0.flags.append($1) }
      }
    }
  }

  private struct Thing: Sendable {
    var name: String?
    var count: ExactDecimal?
    var flags: [Bool?] = []
  }

  private static func decode(
    _ json: String, _ unknown: JSONObjectDecoder.UnknownKeys = .listKnown
  ) throws -> (thing: Thing, problems: [Problem]) {
    var thing = Thing()
    let problems = try JSONObjectDecoder.decode(Key.form, from: Array(json.utf8), into: &thing, unknown: unknown)
    return (thing, problems.finished(in: Array(json.utf8)))
  }

  @Test(arguments: [
    #"{"name":"a","count":1.5,"either":true}"#, #"{"either":true,"count":"1.5","name":"a","or":null}"#,
    #"{"\u006eame":"a","coun\u0074":1.50,"either":true}"#,
  ])
  func keysComeInAnyOrderAndWriting(json: String) throws {
    let (thing, problems) = try Self.decode(json)
    #expect(problems.isEmpty)
    #expect(thing.name == "a")
    #expect(thing.count == decimal("1.5"))
    #expect(thing.flags == [true])
  }

  @Test(arguments: [
    ("[]", ProblemCode.wrongType, ""), (#"{"either":true}"#, .missingKey, "/name"),
    (#"{"name":null,"either":true}"#, .missingKey, "/name"), (#"{"name":"a"}"#, .percentOrAmount, ""),
    (#"{"name":"a","either":true,"or":false}"#, .percentOrAmount, ""),
    (#"{"name":"a","or":1}"#, .wrongType, "/or"), (#"{"name":"a","or":true,"name":"b"}"#, .duplicateKey, "/name"),
    (#"{"name":"a","or":true,"nam\u0065":"b"}"#, .duplicateKey, "/name"),
    (#"{"name":"a","or":true,"names":1}"#, .unknownKey, "/names"),
    (#"{"name":"a","or":true,"x":{"y":1,"y":2},"x":3}"#, .unknownKey, "/x"),
  ])
  func problems(json: String, code: ProblemCode, path: String) throws {
    let first = try #require(try Self.decode(json).problems.first)
    #expect(first.code == code)
    #expect(first.path == path)
    #expect(first.location != nil)
  }

  @Test func whatIsSaidOfUnknownKeys() throws {
    func hint(_ unknown: JSONObjectDecoder.UnknownKeys) throws -> String? {
      try Self.decode(#"{"name":"a","or":true,"zzzzzz":1}"#, unknown).problems.first?.hint
    }
    #expect(try hint(.listKnown) == "There are `name`, `count`, `either`, `or`.")
    #expect(try hint(.nameMetadata)?.contains("`metadata`") == true)
    #expect(try hint(.notShared) == nil)
    #expect(try Self.decode(#"{"nam":1}"#).problems.contains { $0.hint == "Did you mean `name`?" })
  }

  @Test("What comes before a syntax error is there")
  func partial() {
    var thing = Thing()
    let json = Array(#"{"name":"a","count":"#.utf8)
    #expect(throws: JSONSyntaxError.self) { try JSONObjectDecoder.decode(Key.form, from: json, into: &thing) }
    #expect(thing.name == "a")
  }

  @Test(
    "What is wrong with a party and has nothing to do with amounts hides no wrong total",
    arguments: [#", "legal_form": 7"#, #", "rcs": 7"#, #", "contact": []"#])
  func amountsAreStillChecked(member: String) {
    let problems = Documents.problems(Documents.minimal(company: member, ", \"total\": 5"))
    #expect(problems.map(\.code).filter { [.wrongType, .totalMismatch].contains($0) } == [.wrongType, .totalMismatch])
  }

  @Test(
    "A seller's regime that cannot be read does", arguments: [#", "vat_regime": 7"#, #", "vat_regim": "standard""#])
  func amountsAreNotGuessed(member: String) {
    let problems = Documents.problems(Documents.minimal(company: member, ", \"total\": 5"))
    #expect(!problems.contains { $0.code == .totalMismatch })
  }
}
