import CommandTestSupport
import Foundation
import Testing

@Suite("The list of fonts")
struct FontListTests {
  private func faces(_ arguments: [String]) throws -> [[String: Any]] {
    let result = try Command(program: Command.binary, ["fonts", "list", "--format", "json"] + arguments).run()
    #expect(result.status == 0 && result.errors.isEmpty)
    return try #require(JSONSerialization.jsonObject(with: result.output) as? [[String: Any]])
  }

  @Test("Every bundled face is there, with its file, scripts and permission")
  func bundled() throws {
    let faces = try faces([])
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.path("Fonts"))
      .filter { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") }.map { "\($0) (bundled)" }
    #expect(Set(faces.compactMap { $0["file"] as? String }) == Set(names) && faces.count == names.count)
    let bold = try #require(faces.first { $0["file"] as? String == "Inter-Bold.otf (bundled)" })
    #expect(bold["family"] as? String == "Inter" && bold["weight"] as? Int == 700)
    #expect(bold["scripts"] as? String == "Latin, Greek, Cyrillic" && bold["embedding"] as? String == "installable")
    #expect(faces.contains { ($0["scripts"] as? String)?.contains("Arabic") == true })
    #expect(faces.contains { $0["slant"] as? String == "italic" })
  }

  @Test("Those of a folder follow; a folder without fonts is an error")
  func folder() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Checkout.path("Fonts/NotoSansHebrew-Bold.ttf"), toPath: folder.path("a.ttf"))
    let faces = try faces(["--fonts", folder.path])
    #expect(faces.last?["file"] as? String == folder.path("a.ttf"))
    #expect((faces.last?["scripts"] as? String)?.contains("Hebrew") == true)
    #expect(try Command.run("fonts", "list", "--fonts", folder.path("none")).status == 66)
    #expect(try Command.run("fonts", "list").text.hasPrefix("family "))
  }

  @Test("Those of a template's own folder come first; what is wrong with them is told with their file")
  func template() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run("templates", "new", "mine", "--quiet", folder: folder.path).status == 0)
    try FileManager.default.createDirectory(atPath: folder.path("mine/fonts"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Checkout.path("Fonts/NotoSansHebrew-Bold.ttf"), toPath: folder.path("mine/fonts/a.ttf"))
    let faces = try faces(["--template", folder.path("mine")])
    #expect(faces.first?["file"] as? String == folder.path("mine/fonts/a.ttf"))
    #expect(faces.dropFirst().allSatisfy { ($0["file"] as? String)?.hasSuffix("(bundled)") == true })
    try Data("no font".utf8).write(to: URL(filePath: folder.path("mine/fonts/b.otf")))
    let wrong = try Command.run("fonts", "list", "--template", folder.path("mine"))
    #expect(wrong.status == 65 && wrong.errors.contains("mine/fonts/b.otf") && wrong.errors.contains("[template-font]"))
    #expect(try Command.run("templates", "check", folder.path("mine"), "--languages", "fr").status == 65)
    #expect(try Command.run("fonts", "list", "--template", folder.path("none")).status == 66)
  }
}
