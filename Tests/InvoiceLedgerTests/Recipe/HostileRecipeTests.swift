import Foundation
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import TestSupport
import Testing

@testable import InvoiceLedger

@Suite("Recipes that are none")
struct HostileRecipeTests {
  private static let made = Result {
    var options = RenderOptions()
    options.assetsFolder = TestFiles.assets
    options.conformance = .archival
    options.attachments = [Attachment(name: "a.csv", mimeType: "text/csv", bytes: [1])]
    let invoice = try Documents.compute(Documents.minimal(company: ", \"logo\": \"logo.png\""))
    return StoredRecipe(try RenderingSetup(options: options).captured(for: invoice))
  }

  private static func stored() throws -> StoredRecipe { try made.get() }

  @Test(
    "Another text than ours is refused",
    arguments: [
      (#""strings/shared/en.yaml""#, #""../strings/shared/en.yaml""#),
      (#""strings/shared/en.yaml""#, #""/etc/passwd""#),
      (#""strings/shared/en.yaml""#, #""strings/shared//en.yaml""#), (#""strings/shared/en.yaml""#, #""./en.yaml""#),
      (#""strings/shared/en.yaml""#, #""""#), (#""strings/shared/en.yaml""#, #""z.yaml""#),
      (#""strings/shared/en.yaml""#, #""strings/shared/fr.yaml""#), (#""logo.png""#, #""../logo.png""#),
      (#""strings/shared/en.yaml""#, #""str\u0069ngs/shared/en.yaml""#), (#""Inter-Bold.otf""#, #""a/b.otf""#),
      (#""version":1"#, #""version":2"#), (#""version":1"#, #""version":1.0"#), (#""version":1,"#, ""),
      (#""form":"pdf""#, #""form":"doc""#), (#""form":"pdf""#, #""form":"json""#), (#""form":"pdf""#, #""form":"cii""#),
      (#""tagged":true"#, #""tagged":"yes""#), (#""tagged":true,"#, ""), (#""draft":false"#, #""draft":null"#),
      (#""conformance":"archival""#, #""conformance":"factur-x""#), (#""template":"classic","#, ""),
      (#""conformance":"archival""#, #""conformance":"archival","profile":"basic""#),
      (#""Supplement""#, #""Friend""#), (#""sha256":""#, #""sha256":"0"#), (#""sha256":""#, #""sha256":"g"#),
      (#""size":"#, #""size":-"#), (#""size":"#, #""size":1e"#), (#""size":"#, #""size":99999999999999999999"#),
      (#""engine""#, #""further":1,"engine""#), (#"{"version""#, #" {"version""#),
      (#""form":"pdf""#, #""form":"pdf","form":"pdf""#), ("}", ""), ("{", "["),
    ])
  func refused(part: String, replacement: String) throws {
    var stored = try Self.stored()
    let text = String(decoding: stored.json, as: UTF8.self)
    let place = try #require(text.range(of: part))
    stored.json = Array(text.replacingCharacters(in: place, with: replacement).utf8)
    let problems = #expect(throws: InvoiceProblems.self) { try stored.renderer() }
    #expect(problems?.problems.map(\.code) == [.recipeUnreadable])
    #expect(problems?.problems.first?.hint != nil)
  }

  @Test("One that a later release wrote says so")
  func newer() throws {
    var stored = try Self.stored()
    stored.json = Array(#"{"version":2,"engine":"9.0.0","form":"hologram","depth":3}"#.utf8)
    let problems = #expect(throws: InvoiceProblems.self) { try stored.renderer() }
    #expect(problems?.problems.first?.message.contains("version 2") == true)
    #expect(problems?.problems.first?.hint?.contains("later one") == true)
  }

  @Test("Changed bytes never trap, and never pass")
  func mutated() throws {
    let stored = try Self.stored()
    let original = try RenderingRecipe(json: stored.json)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      var json = stored.json
      let index = Int.random(in: 0..<json.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: json[index] ^= UInt8(1 << Int.random(in: 0..<8, using: &generator))
      case 1: json.removeSubrange(index..<min(json.count, index + Int.random(in: 1...40, using: &generator)))
      default: json.insert(contentsOf: json[..<index].suffix(20), at: index)
      }
      // What is still a recipe is another one.
      if let read = try? RenderingRecipe(json: json) { #expect(read != original && read.json == json) }
    }
  }

  @Test("Bytes that are missing or have changed are named")
  func blobs() throws {
    let complete = try Self.stored()
    var named: Set<String> = []
    for index in complete.blobs.indices {
      var missing = complete
      missing.blobs.remove(at: index)
      var changed = complete
      changed.blobs[index].append(0)
      for stored in [missing, changed] {
        let problems = #expect(throws: InvoiceProblems.self) { try stored.renderer() }
        #expect(problems?.problems.map(\.code) == [.recipeIncomplete])
        named.insert(problems?.problems.first?.message ?? "")
      }
    }
    for name in ["strings/shared/en.yaml", "strings/shared/fr.yaml", "template.yaml", "logo.png", "a.csv"] {
      #expect(named.contains { $0.contains(name) }, "\(name)")
    }
    #expect(named.count == complete.blobs.count)
    #expect(try complete.renderer().differences.isEmpty)
  }

  @Test("A recipe that could not be read again is not captured")
  func unreadableCapture() throws {
    let invoice = try Documents.compute(Documents.clean)
    var options = RenderOptions()
    options.conformance = .archival
    options.attachments = [
      Attachment(
        name: "a.csv", mimeType: "text/csv", description: String(repeating: "x", count: 10_001), bytes: [1])
    ]
    let setup = try RenderingSetup(options: options)
    let problems = #expect(throws: InvoiceProblems.self) { try setup.captured(for: invoice) }
    #expect(problems?.problems.map(\.code) == [.recipeUnreadable])
  }

  @Test("A recipe names 20,000 fonts at most", arguments: [(20_000, true), (20_001, false)])
  func manyFonts(count: Int, isRead: Bool) throws {
    let recipe = try RenderingRecipe(json: Self.stored().json)
    var page = try #require(recipe.page)
    page.fonts = (0..<count).map {
      FontRecord(name: "\($0).otf", family: "F", size: $0, digest: page.bundledFonts[0].digest)
    }
    let large = RenderingRecipe(.pdf(page))
    let read = try? RenderingRecipe(json: large.json)
    #expect((read == large) == isRead && (read == nil) != isRead)
  }
}
