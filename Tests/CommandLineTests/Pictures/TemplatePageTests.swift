import CommandTestSupport
import Foundation
import Testing

/// Docs/Templates.md and Docs/TemplateReference.md, done as a reader does it; and the pictures of the looks.
@Suite("The pages about templates")
struct TemplatePageTests {
  private struct Found: Decodable {
    var place: String
    var wrong: String
  }

  @Test("What they tell to do works, and their pictures show what comes of it") func pages() throws {
    let output = FileManager.default.temporaryDirectory.appending(path: "template-pages-\(UUID().uuidString)").path()
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    var command = Command(
      program: Python.path,
      [Checkout.path("Tests/CommandLineTests/Pictures/snippets.py"), Command.binary, Checkout.root, "check", output])
    command.limit = 300
    let result = try command.run()
    try #require(result.status == 0, "\(result.errors)")
    let found = try result.text.split(separator: "\n").map { try JSONDecoder().decode(Found.self, from: Data($0.utf8)) }
    for found in found { Issue.record("\(found.place): \(found.wrong) (as it would be: \(output))") }
    // What is wrong stays where somebody can look at it.
    if found.isEmpty { try FileManager.default.removeItem(atPath: output) }
  }
}
