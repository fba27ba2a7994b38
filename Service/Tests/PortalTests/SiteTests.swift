import Billing
import CommandTestSupport
import Foundation
import Testing

@testable import Portal

@Suite("What pages are made of")
struct SiteTests {
  @Test("Every file of the folder is in the binary, and no other")
  func files() throws {
    let folder = Checkout.root + "/Service/Site"
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.contains(".") }.sorted()
    #expect(SiteFile.all.map(\.name) == names)
    for file in SiteFile.all {
      #expect(try Data(contentsOf: URL(filePath: "\(folder)/\(file.name)")) == Data(file.bytes), "\(file.name)")
    }
  }

  @Test("All languages say the same, with the same places")
  func words() throws {
    let site = try PortalSite(try TestBilling.settings(folder: "/tmp"))
    let texts = PortalSite.languages.map { language in
      let words = site.words(in: language)
      return Dictionary(
        uniqueKeysWithValues: words.rooms.flatMap { room in
          room.value.map { ("\(room.key).\($0.key)", Set($0.value.matches(of: /\{[a-z_]+\}/).map { String($0.0) })) }
        })
    }
    #expect(texts.allSatisfy { $0 == texts.first })
    for language in PortalSite.languages {
      for (room, words) in site.words(in: language).rooms {
        for (key, text) in words where text.isEmpty || text.contains("<") {
          Issue.record("\(language): \(room).\(key)")
        }
      }
    }
  }

  @Test("Templates name words that there are")
  func names() throws {
    let site = try PortalSite(try TestBilling.settings(folder: "/tmp"))
    let words = site.words(in: "fr")
    for file in SiteFile.all where file.name.hasSuffix(".mustache") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for match in text.matches(of: /w\.([a-z-]+)\.([a-z0-9-]+)/) {
        #expect(words.rooms[String(match.1)]?[String(match.2)] != nil, "\(file.name): \(match.0)")
      }
      #expect(!text.contains("{{{") && !text.contains("{{&") && !text.contains("style="), "\(file.name)")
      #expect(!text.contains(/\son[a-z]+=/), "\(file.name)")
      // The login alone has scripts, and none of them stands in a page.
      let scripts = text.matches(of: /<script([^>]*)>(.*?)<\/script>/)
      #expect(scripts.isEmpty || file.name.hasPrefix("templates/login"), "\(file.name)")
      for script in scripts { #expect(script.1.contains("src=") && script.2.isEmpty, "\(file.name)") }
      #expect(text.matches(of: /<script/).count == scripts.count, "\(file.name)")
    }
  }

  @Test("What a value says is never taken for a place, whatever somebody is called")
  func places() throws {
    var words = Words("fr")
    try words.add(json: Array(#"{"a": {"b": "{name}, {amount} le {date}; {none}"}}"#.utf8))
    let values = ["name": "{amount}{date}{name}", "amount": "{name}", "date": "1er mars"]
    #expect(words("a", "b", values) == "{amount}{date}{name}, {name} le 1er mars; {none}")
  }

  @Test("Every page names a template that there is")
  func templates() throws {
    let known = Set(SiteFile.all.compactMap { $0.stem(in: "templates/", ".mustache") })
    let folder = Checkout.root + "/Service/Sources/Portal"
    var named: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      named.formUnion(text.matches(of: /(?:template: |page\(\s*)"([a-z-]+)"/).map { String($0.1) })
    }
    #expect(named.count > 20 && named.subtracting(known).isEmpty, "\(named.subtracting(known))")
  }
}
