import Foundation
import TestSupport
import Testing
import YAMLReading

@testable import InvoiceRendering

/// Where the archive of a bundled file of YAML is, which is read in its place.
enum TemplateArchive {
  /// - Parameter name: of the YAML, relative to the package.
  static func path(of name: String) -> String { TestFiles.root + "/" + name.dropLast(4) + "nodes" }
}

@Suite("Archives of the bundled templates and labels")
struct TemplateArchiveTests {
  private static let names = BundledFile.all.map(\.name).filter { $0.hasSuffix(".yaml") }
  private static let isRenewing = ProcessInfo.processInfo.environment["INVOICEKIT_RENEW_REFERENCES"] == "1"

  @Test("Each holds what its YAML says; INVOICEKIT_RENEW_REFERENCES=1 writes it anew", arguments: names)
  func committed(name: String) throws {
    let source = [UInt8](try Data(contentsOf: URL(filePath: TestFiles.root + "/" + name)))
    let document = YAMLDocument(source)
    #expect(document.problems == [])
    let archive = YAMLArchive.bytes(of: try #require(document.root), source: source)
    let file = URL(filePath: TemplateArchive.path(of: name))
    if Self.isRenewing {
      try Data(archive).write(to: file)
      return
    }
    #expect(
      try Data(contentsOf: file).elementsEqual(archive),
      "\(name) has changed: INVOICEKIT_RENEW_REFERENCES=1 writes its archive, which the next build reads")
    #expect(document.root == root(of: archive, source))
  }

  @Test("The ones in the binary are read, with the same places", arguments: names)
  func bundled(name: String) throws {
    let file = try #require(BundledFile.named(name))
    for linesBefore in [0, TemplateFiles.linesBefore(3)] {
      let expected = try #require(YAMLDocument(Array(file.bytes), linesBefore: linesBefore).root)
      #expect(YAMLArchive.root(of: file.nodes, source: file.bytes, linesBefore: linesBefore) == expected)
      #expect(file.document(linesBefore: linesBefore).root == expected)
    }
  }

  @Test("The labels of a tree are those of a dictionary", arguments: names.filter { $0.contains("/strings/") })
  func labels(name: String) throws {
    let document = try #require(BundledFile.named(name)).document()
    let root = try #require(document.root)
    let diagnostics = TemplateDiagnostics()
    let table = TemplateStrings(language: "en", file: name, document: document, diagnostics: diagnostics).labels
    let tree = TemplateStrings(language: "en", file: name, sound: root).labels
    #expect(diagnostics.isEmpty && table.keys.count > 150 && Set(tree.keys) == Set(table.keys))
    for key in table.keys {
      let (found, expected) = (try #require(tree[key]), try #require(table[key]))
      #expect(found.scalar == expected.scalar && found.location == expected.location && found.file == expected.file)
      for other in [key + ".", "." + key, key.replacing(".", with: ".."), key + ".x", String(key.dropLast())] {
        #expect((tree[other] == nil) == (table[other] == nil), "\(other)")
      }
    }
    #expect(tree[""] == nil && tree["meta"] == nil)
  }

  @Test("The YAML counts when it has changed, or its archive has")
  func changed() throws {
    let source = Array("a: [1, \"é\"]\nb: {c: ~}\n".utf8)
    let root = try #require(YAMLDocument(source).root)
    let archive = YAMLArchive.bytes(of: root, source: source)
    #expect(self.root(of: archive, source) == root)
    // Of each byte, and of two with the highest bits, eight bytes apart.
    for index in source.indices {
      var other = source
      other[index] ^= 0x80
      #expect(self.root(of: archive, other) == nil)
      if index + 8 < other.count {
        other[index + 8] ^= 0x80
        #expect(self.root(of: archive, other) == nil)
      }
    }
    let other = Array("a: [2, \"é\"]\nb: {c: ~}\n".utf8)
    for archive in [archive, [], Array(archive.dropLast()), archive + [0]] {
      let document = archive.withUnsafeBytes { archive in
        other.withUnsafeBytes { YAMLDocument(archive: archive, of: $0) }
      }
      #expect(document.root == YAMLDocument(other).root && document.problems == [])
    }
  }

  @Test("Any bytes are read without harm")
  func damaged() throws {
    let source = Array("a: [1, [2, 3], {b: \"é\"}]\nc:\n  - d: 'x'\n    e: [f, g]\n".utf8)
    let archive = YAMLArchive.bytes(of: try #require(YAMLDocument(source).root), source: source)
    let expected = root(of: archive, source)
    var read = 0
    for index in 8..<archive.count {
      #expect(root(of: Array(archive[..<index]), source) == nil)
      for byte in UInt8.min...UInt8.max where byte != archive[index] {
        var other = archive
        other[index] = byte
        let found = root(of: other, source)
        #expect(found != expected)
        if found != nil { read += 1 }
      }
    }
    // Another column or another letter is no damage that can be seen.
    #expect(read > 100)
  }

  @Test("A few bytes cannot ask for much memory, nor for a deep tree")
  func greedy() throws {
    let source: [UInt8] = []
    let some = try #require(YAMLDocument(Array("a".utf8)).root)
    let digest = Array(YAMLArchive.bytes(of: some, source: source).prefix(8))
    let large: [UInt8] = [0xFF, 0xFF, 0xFF, 0x7F]
    #expect(root(of: digest + large, source) == nil)
    #expect(root(of: digest + [1] + large, source) == nil)
    #expect(root(of: digest + [0, 0xFE, 0xFF, 0xFF, 0x7F, 1, 1], source) == nil)
    #expect(root(of: digest + [0, 0xFD, 0xFF, 0xFF, 0x7F, 1, 1], source) == nil)
    #expect(root(of: digest + [0, 0xFD, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1, 1], source) == nil)
    let list: [UInt8] = [1 + 1 << 2, 1, 1]
    let deep = Array(repeating: list, count: YAMLDocument.maximumDepth).flatMap(\.self)
    let end: [UInt8] = [1, 1, 1]
    #expect(root(of: digest + [0] + deep.dropLast(3) + end, source) != nil)
    #expect(root(of: digest + [0] + deep + end, source) == nil)
    let many = Array(repeating: end, count: 5_001).flatMap(\.self)
    // 1 + 5,001 << 2 in seven bits a byte.
    let wide: [UInt8] = [0xA5, 0x9C, 0x01, 1, 1]
    #expect(root(of: digest + [0] + wide + many, source) != nil)
    let lists = Array(repeating: wide + many, count: 4).flatMap(\.self)
    #expect(root(of: digest + [0, 1 + 4 << 2, 1, 1] + lists, source) == nil)
  }

  private func root(of archive: [UInt8], _ source: [UInt8]) -> YAMLNode? {
    archive.withUnsafeBytes { archive in
      source.withUnsafeBytes { YAMLArchive.root(of: archive, source: $0) }
    }
  }
}
