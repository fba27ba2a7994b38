import CommandTestSupport
import Foundation
import Testing

@Suite("Pages as PNG")
struct PictureFormatTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A page looks like Poppler's picture of the PDF", arguments: [(1, "72"), (2, "144"), (1, "200")])
  func judge(page: Int, dpi: String) throws {
    let sample = Checkout.path("Samples/02-b2b-complete.json")
    let (pdf, png) = (folder.path("a.pdf"), folder.path("a.png"))
    #expect(try Command.run("--draft", "-o", pdf, sample).status == 0)
    let result = try Command.run(
      "--draft", "--format", "png", "--page", "\(page)", "--dpi", dpi, "-o", png, sample)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let poppler = Command(
      program: "pdftoppm",
      ["-r", dpi, "-f", "\(page)", "-l", "\(page)", "-singlefile", "-png", pdf, folder.path("poppler")])
    #expect(try poppler.run().status == 0)
    // Each program smooths edges in its own way, so points of 4 x 4 pixels are compared; a page that lacks its text, or
    // stands three pixels lower, is told apart with certainty: that is tried as well.
    let numbers = try Python.run(
      """
      import sys
      from PIL import Image, ImageChops, ImageStat
      ours, theirs = (Image.open(name) for name in sys.argv[1:])
      assert ours.mode == "RGB" and ours.size == theirs.size, (ours.mode, ours.size, theirs.size)
      def difference(first, second):
          size = (first.size[0] // 4, first.size[1] // 4)
          points = ImageChops.difference(
              *(image.convert("L").resize(size, Image.Resampling.BOX) for image in (first, second)))
          far = sum(points.histogram()[64:]) / (size[0] * size[1])
          print(ImageStat.Stat(points).mean[0], far)
      difference(ours, theirs)
      difference(ours, ImageChops.offset(theirs, 0, 3))
      difference(ours, Image.new("RGB", ours.size, "white"))
      """, [png, folder.path("poppler.png")]
    ).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    try #require(numbers.count == 6)
    #expect(numbers[0] < 2 && numbers[1] < 0.0005, "\(numbers)")
    #expect(numbers[3] > 0.001 && numbers[5] > 0.001, "\(numbers)")
  }

  @Test("Files in a folder are named by their numbers; the same call gives the same bytes, and a draft looks like one")
  func files() throws {
    let first = try folder.file("a.json", Invoices.json(number: "A-1"))
    let second = try folder.file("b.json", Invoices.json(number: nil))
    let out = try TemporaryFolder()
    #expect(try Command.run("--format", "png", "-o", out.path, first, second).status == 0)
    #expect(try out.names == ["A-1.png", "draft-b.png"])
    let plain = try Command.run("--format", "png", first)
    #expect(plain.status == 0 && plain.output.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(try Data(contentsOf: URL(fileURLWithPath: out.path("A-1.png"))) == plain.output)
    #expect(try Command.run("--format", "png", "--page", "1", "--dpi", "144", first).output == plain.output)
    #expect(try Command.run("--format", "png", "--draft", first).output != plain.output)
    #expect(try Command.run("--format", "png", "--language", "en", first).output != plain.output)
  }

  @Test("A page that the invoice does not have is told with how many there are, by check as well")
  func noSuchPage() throws {
    let sample = Checkout.path("Samples/02-b2b-complete.json")
    for arguments in [["--format", "png", "--page", "3"], ["check", "--format", "png", "--page", "3"]] {
      let result = try Command(program: Command.binary, arguments + [sample]).run()
      #expect(result.status == 65 && result.output.isEmpty)
      #expect(result.errors.contains("There is no page 3: the invoice has 2 pages. [no-such-page]"), "\(result.errors)")
    }
    let checked = try Command.run("check", "--format", "png", "--page", "2", sample)
    #expect(checked.status == 0 && checked.output.isEmpty && checked.errors.isEmpty)
  }

  @Test(
    "What a picture cannot be, and what would be ignored, is refused",
    arguments: [
      ["--format", "png", "--dpi", "17"], ["--format", "png", "--dpi", "601"], ["--format", "png", "--page", "0"],
      ["--format", "png", "--facturx"], ["--format", "png", "--pdfa"], ["--format", "png", "--untagged"],
      ["--format", "png", "--attach", "a.csv"], ["--format", "png", "--profile", "basic"],
      ["--format", "png", "--rules", "fr"], ["--page", "1"], ["--dpi", "96"], ["--format", "json", "--dpi", "96"],
      ["check", "--page", "2"], ["stream", "--page", "2"],
    ])
  func usage(arguments: [String]) throws {
    var command = Command(program: Command.binary, arguments)
    command.input = Data(Invoices.json().utf8)
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 64 && result.output.isEmpty && result.errorLines.count == 1, "\(result.errors)")
    #expect(try folder.names.isEmpty)
  }

  @Test("A PNG is refused to a terminal")
  func terminal() throws {
    let file = try folder.file("a.json", Invoices.json())
    let refused = try Command(
      program: "script",
      ["--quiet", "--return", "--command", "'\(Command.binary)' --format png '\(file)'", "/dev/null"]
    ).run()
    #expect(refused.status == 64 && refused.text.contains("a PNG is not written to a terminal"), "\(refused.text)")
  }
}
