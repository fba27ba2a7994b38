import CommandTestSupport
import Foundation
import Testing

@Suite("The order in which pages are read aloud")
struct ReadingOrderTests {
  private static let looks = ["minimal", "studio", "compact", "letter"]

  @Test("HTML says the words of the PDF's structure in its order, in Chromium, for all samples and looks")
  func order() throws {
    let folder = try TemporaryFolder()
    // All of them in one look, and each in one of the others, so that a browser shows them within seconds.
    var calls = [("classic", Checkout.samples)]
    for (index, look) in Self.looks.enumerated() {
      let samples = Checkout.samples.enumerated().filter { $0.offset % Self.looks.count == index }.map(\.element)
      calls.append((look, samples))
    }
    var pairs: [String] = []
    for (look, samples) in calls {
      for format in ["pdf", "html"] {
        let result = try Command(
          program: Command.binary,
          samples.map { Checkout.path("Samples/\($0).json") } + [
            "--quiet", "--template", look, "--assets", Checkout.path("Samples/assets"), "--format", format, "--output",
            folder.path(look + "/"),
          ]
        ).run()
        #expect(result.status == 0, "\(result.errors)")
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(look)).sorted()
      let stems = files.filter { $0.hasSuffix(".pdf") }.map { folder.path("\(look)/\($0.dropLast(4))") }
      #expect(stems.count == samples.count && files.count == 2 * samples.count)
      pairs += stems.flatMap { [$0 + ".pdf", $0 + ".html"] }
    }
    // What stands in another place is found: else nothing would be said here.
    let complete = folder.path("classic/FA-2026-0042")
    let html = try String(contentsOfFile: complete + ".html", encoding: .utf8)
    let (first, second) = ("Total HT", "Net à payer")
    let swapped = html.replacing(first, with: "\u{1}").replacing(second, with: first).replacing("\u{1}", with: second)
    try #require(swapped != html)
    let wrong = try folder.file("swapped.html", swapped)
    let report = try Python.run(
      Checkout.text("Tests/CommandLineTests/reading_order.py"), pairs + [complete + ".pdf", wrong], limit: 180)
    let lines = report.split(separator: "\n")
    #expect(lines.count == 1 && lines.first?.hasPrefix(wrong) == true, "\(report)")
  }
}
