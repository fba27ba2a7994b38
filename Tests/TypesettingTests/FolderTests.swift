import Foundation
import Testing

/// The folders of Typesetting lie above each other: what a file uses is declared in its own folder or in one below.
@Suite("Folders of Typesetting")
struct FolderTests {
  /// From the lowest to the highest; the target's own folder is last.
  private static let floors = [
    "Values", "Fonts", "Cairo", "Images", "Pango", "Text", "Layout", "Markup", "Painting", "Drawing", "",
  ]

  private struct File {
    var folder: String
    var name: String
    var source: String
  }

  private static let files: [File] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Typesetting").path()
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      File(
        folder: name.split(separator: "/").dropLast().joined(separator: "/"), name: name,
        source: (try? String(contentsOfFile: root + "/" + name, encoding: .utf8)) ?? "")
    }
  }()

  /// Uses of types that are declared on a higher floor.
  private static func arrowsUp(in files: [File]) -> [String] {
    var floorOf: [Substring: Int] = [:]
    for file in files {
      let floor = floors.firstIndex(of: file.folder) ?? -1
      for match in file.source.matches(
        of: #/(?m)^(?:package |private |fileprivate |final |indirect )*(?:struct|class|enum|protocol|typealias) (\w+)/#)
      {
        // What is private in two files is nobody else's.
        if !match.output.0.contains("private ") { floorOf[match.output.1] = floor }
      }
    }
    return files.flatMap { file -> [String] in
      let floor = floors.firstIndex(of: file.folder) ?? -1
      let code = file.source.replacing(#/(?m)//.*$/#, with: "").replacing(#/"[^"\n]*"/#, with: "")
      // A member's name is that of its own type.
      let names = Set(code.matches(of: #/(?:^|[^.\w])([A-Z]\w*)/#).map(\.output.1))
      return names.filter { floorOf[$0].map { $0 > floor } ?? false }.sorted().map { "\(file.name) uses \($0)" }
    }
  }

  @Test("Every folder has its floor")
  func folders() {
    #expect(Set(Self.files.map(\.folder)) == Set(Self.floors))
    #expect(Self.files.count > 70)
  }

  @Test("No arrow points up")
  func arrows() {
    #expect(Self.arrowsUp(in: Self.files).isEmpty)
  }

  @Test(
    "An arrow that points up is seen",
    arguments: [
      ("Values", "struct Planted { var node: Node? }", "Node"),
      ("Cairo", "extension Canvas { func planted(_ lines: [TextLine]) {} }", "TextLine"),
      ("Pango", "// Paragraph\nlet planted = Paragraph([])", "Paragraph"),
      ("Layout", "func planted() -> String { \"PagePainter\" + Typesetter.name }", "Typesetter"),
    ])
  func planted(folder: String, source: String, name: String) {
    let planted = File(folder: folder, name: folder + "/Planted.swift", source: source)
    #expect(Self.arrowsUp(in: Self.files + [planted]) == ["\(folder)/Planted.swift uses \(name)"])
  }
}
