import CommandTestSupport
import Foundation
import Testing

@Suite("The templates that come with the command")
struct TemplateLookTests {
  private static let names = ["compact", "letter", "letter-a", "letter-fr", "minimal", "studio"]

  @Test("Nothing is hard to read", arguments: names)
  func contrast(name: String) throws {
    let folder = try TemporaryFolder()
    let result = try Command.run(
      "--template", name, "--assets", Checkout.path("Samples/assets"), "-o", folder.path("a.pdf"),
      Checkout.path("Samples/02-b2b-complete.json"))
    #expect(result.status == 0 && !result.errors.contains("low-contrast"), "\(result.errors)")
  }

  @Test("All samples are set in it, and their files are sound", arguments: names)
  func samples(name: String) throws {
    let folder = try TemporaryFolder()
    for sample in Checkout.samples where !sample.hasPrefix("24") {
      let file = folder.path("\(sample).pdf")
      let result = try Command.run(
        "--quiet", "--template", name, "--assets", Checkout.path("Samples/assets"), "-o", file,
        Checkout.path("Samples/\(sample).json"))
      #expect(result.status == 0, "\(sample): \(result.errors)")
    }
    let check = try Command.script("for f in *.pdf; do qpdf --check \"$f\" >/dev/null || echo \"$f\"; done", in: folder)
    #expect(check.text.isEmpty, "\(check.text)")
  }
}
