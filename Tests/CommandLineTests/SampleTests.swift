import CommandTestSupport
import Foundation
import Testing

@Suite("Samples")
struct SampleTests {
  @Test("There are at least fifteen")
  func count() {
    #expect(Checkout.samples.count >= 15)
  }

  @Test("The computed JSON is as recorded, and is valid input that computes to itself", arguments: Checkout.samples)
  func computedJSON(sample: String) throws {
    let result = try Command.run("--format", "json", Checkout.path("Samples/\(sample).json"))
    #expect(result.status == 0, "\(result.errors)")
    try Reference.expect(result.text, matches: "\(sample).json")
    let again = try Command.run("--format", "json", input: result.text)
    #expect(again.status == 0, "\(again.errors)")
    #expect(again.text == result.text)
  }

  @Test("The page's text is as recorded; qpdf and pdffonts find nothing wrong", arguments: Checkout.samples)
  func page(sample: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("a.pdf")
    let result = try Command.run(
      "-o", file, "--assets", Checkout.path("Samples/assets"), Checkout.path("Samples/\(sample).json"))
    #expect(result.status == 0, "\(result.errors)")
    let text = try Command(program: "pdftotext", ["-layout", file, "-"]).run()
    #expect(text.status == 0 && text.errors.isEmpty)
    try Reference.expect(text.text, matches: "\(sample).txt")
    let check = try Command(program: "qpdf", ["--check", file]).run()
    #expect(check.status == 0, "\(check.text)\(check.errors)")
    try expectSoundFonts(file)
  }

  @Test("The first page looks as recorded", arguments: Checkout.pictured)
  func picture(sample: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("a.pdf")
    #expect(try Command.run("-o", file, Checkout.path("Samples/\(sample).json")).status == 0)
    try Reference.expect(Picture(ofPDF: file), matches: "\(sample).pgm")
  }

  @Test("The schema accepts every sample and its computed form, and refuses what it can see is wrong")
  func schema() throws {
    let folder = try TemporaryFolder()
    let schema = try folder.file("schema.json", Command.run("schema").text)
    let computed = try Checkout.samples.map { sample in
      try folder.file("\(sample).json", Command.run("--format", "json", Checkout.path("Samples/\(sample).json")).text)
    }
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema)
      for name in sys.argv[2:]:
          validator.validate(json.load(open(name)))
      good = json.load(open(sys.argv[2]))
      def bad(change):
          document = json.loads(json.dumps(good))
          change(document)
          assert not validator.is_valid(document), json.dumps(document)
      bad(lambda d: d.pop("company"))
      bad(lambda d: d.pop("items"))
      bad(lambda d: d.update(items=[]))
      bad(lambda d: d.update(date="11/02/2026"))
      bad(lambda d: d.update(quanity=1))
      bad(lambda d: d.update(type="receipt"))
      bad(lambda d: d["items"][0].update(unit_price="1,50"))
      bad(lambda d: d["items"][0].update(unit_price=True))
      bad(lambda d: d["items"][0].pop("description"))
      bad(lambda d: d["customer"].update(name=""))
      bad(lambda d: d.update(invoice_number="A" * 101))
      """
    try Python.run(script, [schema] + Checkout.samples.map { Checkout.path("Samples/\($0).json") } + computed)
  }

  private func expectSoundFonts(_ file: String) throws {
    let fonts = try Command(program: "pdffonts", [file]).run()
    #expect(fonts.status == 0)
    let lines = fonts.text.split(separator: "\n").dropFirst(2)
    #expect(!lines.isEmpty)
    for line in lines {
      // Embedded, subset, with Unicode; then the object's number and generation.
      #expect(line.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(line)")
    }
  }
}
