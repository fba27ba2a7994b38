import Foundation
import Testing

/// The house as Package.swift, the imports and the documents describe it.
@Suite("The house")
struct HouseTests {
  /// A target of Package.swift and what it depends on.
  struct Target {
    var name: String
    var kind: String
    var dependencies: [String]
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The targets in the order of Package.swift.
  private static func targets() throws -> [Target] {
    let declaration = /\.(systemLibrary|target|executableTarget|testTarget)\(\s*name: "([^"]+)"/
    let package = try text("Package.swift")
    let starts = package.matches(of: declaration)
    return starts.enumerated().map { index, match in
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : package.endIndex
      // Products of other packages are no rooms.
      let body = package[match.range.upperBound..<end].replacing(/\.product\([^)]*\)/, with: "")
      // What only tests need stands among them.
      let isOfTests = match.1 == "testTarget" || body.contains("path: \"Tests/")
      var dependencies: [String] = []
      if let list = body.firstMatch(of: /dependencies: \[((?:[^\[\]]|\n)*)\]/) {
        dependencies = list.1.matches(of: /(?:^|[\[,\s])"([^"]+)"/).map { String($0.1) }
      }
      return Target(name: String(match.2), kind: isOfTests ? "testTarget" : String(match.1), dependencies: dependencies)
    }
  }

  private static func sources(of target: Target) -> [URL] {
    let folder = root.appending(path: target.kind == "testTarget" ? "Tests" : "Sources").appending(path: target.name)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  /// What a file imports. Imports come first: reading ends at the first line that is something else.
  private static func imports(of file: URL) throws -> [String] {
    var names: [String] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ")
      if let index = words.firstIndex(of: "import"), index + 1 < words.count, !line.hasPrefix("//") {
        names.append(String(words[index + 1]))
      } else if !line.hasPrefix("//") {
        break
      }
    }
    return names
  }

  /// Floors of the picture in Docs/Architecture.md, the highest first; each line names the targets of one floor.
  private static func floors() throws -> [[String]] {
    let page = try text("Docs/Architecture.md")
    let picture = try #require(page.firstMatch(of: /```house\n((?:.|\n)*?)```/), "there is no picture of the house")
    return picture.1.split(separator: "\n").map { line in
      line.prefix { $0 != ":" }.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  @Test("Every arrow of Package.swift points to a lower floor")
  func arrowsPointDown() throws {
    let targets = try Self.targets()
    let floor = try Dictionary(
      Self.floors().enumerated().flatMap { index, names in names.map { ($0, index) } }, uniquingKeysWith: min)
    #expect(targets.count > 10)
    for target in targets where target.kind != "testTarget" {
      let own = try #require(floor[target.name], "\(target.name) is not in the picture of Docs/Architecture.md")
      for name in target.dependencies {
        let other = try #require(floor[name], "\(name), which \(target.name) depends on, is not in the picture")
        #expect(other > own, "\(target.name) -> \(name) does not point down")
      }
    }
    #expect(Set(floor.keys) == Set(targets.filter { $0.kind != "testTarget" }.map(\.name)))
  }

  @Test("A source imports only what its target depends on")
  func importsAreDeclared() throws {
    let targets = try Self.targets()
    let own = Set(targets.map(\.name))
    for target in targets {
      let allowed = Set(target.dependencies)
      for file in Self.sources(of: target) {
        for name in try Self.imports(of: file) where own.contains(name) {
          #expect(allowed.contains(name), "\(target.name)/\(file.lastPathComponent) imports \(name)")
        }
      }
    }
  }

  @Test("A system library is imported by one target only, which wraps it")
  func oneWrapperEach() throws {
    let targets = try Self.targets()
    for library in targets where library.kind == "systemLibrary" {
      let users = try targets.filter { target in
        try Self.sources(of: target).contains { try Self.imports(of: $0).contains(library.name) }
      }
      #expect(users.map(\.name).count == 1, "\(library.name) is imported by \(users.map(\.name))")
    }
  }

  @Test("Docs/Architecture.md and the layout of CONTRIBUTING.md name every room, and no other")
  func documentsAgree() throws {
    let rooms = Set(try Self.targets().filter { $0.kind == "target" || $0.kind == "executableTarget" }.map(\.name))
    let layout = try Self.text("CONTRIBUTING.md").matches(of: /`Sources\/([\w-]+)`/).map { String($0.1) }
    #expect(Set(layout) == rooms)
    let architecture = try Self.text("Docs/Architecture.md")
    for path in architecture.matches(
      of: /`((?:Invoice|EInvoic|Typesetting|PDFFinishing|render-invoice|Tests)\w*\/[\w\/.]+)`/)
    {
      let file = path.1.hasPrefix("Tests") ? String(path.1) : "Sources/\(path.1)"
      #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: file).path), "\(file) is not there")
    }
  }

  /// Whether a line may be such a declaration: regular expressions are slow.
  private static func isShared(_ line: Substring) -> Bool {
    let line = line.drop { $0 == " " }
    return line.hasPrefix("package") || line.hasPrefix("public") || line.hasPrefix("@")
  }

  /// Whether what comes after some lines is an option of a command, which its help documents.
  private static func hasHelp(_ lines: ArraySlice<Substring>) -> Bool {
    guard let start = lines.lastIndex(where: { $0.drop { $0 == " " }.hasPrefix("@") }) else { return false }
    let attribute = lines[start...].joined()
    // One attribute, to whose end there is no other declaration.
    return attribute.contains("help:") && attribute.hasSuffix(")") && !lines[start...].contains("")
  }

  @Test("Every public and package declaration says what it is")
  func declarationsAreDocumented() throws {
    let declaration =
      /^\s*(?:@\w+(?:\([^)]*\))? )*(?:public|package)(?:\(set\))? (?!import|extension)(?:[\w()]+ )*(?:struct|enum|class|protocol|actor|typealias|func|var|let|init|subscript)\b/
    for target in try Self.targets() where target.kind != "testTarget" {
      for file in Self.sources(of: target) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where Self.isShared(line) && line.firstMatch(of: declaration) != nil {
          var above = index - 1
          while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
          let isDocumented =
            above >= 0 && lines[above].drop { $0 == " " }.hasPrefix("///") || Self.hasHelp(lines[..<index])
          #expect(isDocumented, "\(target.name)/\(file.lastPathComponent):\(index + 1): \(line)")
        }
      }
    }
  }
}
