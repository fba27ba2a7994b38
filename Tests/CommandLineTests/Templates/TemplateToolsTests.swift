import CommandTestSupport
import Foundation
import Testing

@Suite("Tools for the authors of templates")
struct TemplateToolsTests {
  @Test("The looks are listed, as text, JSON and a page in one file, and as pictures")
  func list() throws {
    let folder = try TemporaryFolder()
    let text = try Command.run("templates", "list")
    #expect(text.status == 0 && text.text.split(separator: "\n").count == 7 && text.text.hasPrefix("classic "))
    let json = try Command.run("templates", "list", "--format", "json").output
    let object = try #require(JSONSerialization.jsonObject(with: json) as? [String: [[String: Any]]])
    let looks = try #require(object["templates"])
    #expect(looks.map { $0["name"] as? String }.contains("letter-fr"))
    #expect(looks.allSatisfy { ($0["description"] as? String)?.isEmpty == false })
    let html = try Command.run("templates", "list", "--format", "html", "--pictures", folder.path("p")).text
    #expect(html.matches(of: /src="data:image\/png;base64,/).count == 7 && !html.contains("http"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("p")).sorted()
    #expect(names == looks.compactMap { $0["name"] as? String }.map { $0 + ".png" }.sorted())
  }

  @Test("A new template renders at once, names its schema, and is never written over")
  func new() throws {
    let folder = try TemporaryFolder()
    let made = try Command.run("templates", "new", "mine", "--from", "studio", folder: folder.path)
    #expect(made.status == 0 && made.errors.contains("--template ./mine"))
    let text = try String(contentsOfFile: folder.path("mine/template.yaml"), encoding: .utf8)
    #expect(text.hasPrefix("# yaml-language-server: $schema=template.schema.json\n"))
    #expect(
      try String(contentsOfFile: folder.path("mine/template.schema.json"), encoding: .utf8)
        == Command.run("templates", "schema").text)
    let page = try Command.run(
      "--template", "./mine", "--format", "png", "--dpi", "36", input: Invoices.json(), folder: folder.path)
    #expect(page.status == 0 && page.errors.isEmpty)
    try Data("mine: yes".utf8).write(to: URL(filePath: folder.path("mine/template.yaml")))
    let again = try Command.run("templates", "new", "mine", folder: folder.path)
    #expect(again.status == 73 && again.errors.contains("is there already"))
    #expect(try String(contentsOfFile: folder.path("mine/template.yaml"), encoding: .utf8) == "mine: yes")
    #expect(try Command.run("templates", "new", "other", "--from", "clasic", folder: folder.path).status == 64)
    #expect(try Command.run("templates", "new", "a/b", folder: folder.path).status == 64)
  }

  @Test("A copy of a folder has its words, pictures and fonts with their licence, and gives the same pages")
  func copy() throws {
    let folder = try TemporaryFolder()
    for name in ["brand/fonts", "brand/strings"] {
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
    }
    let files = [
      ("Samples/assets/logo.png", "brand/mark.png"), ("Fonts/Inter-Italic.otf", "brand/fonts/Inter-Regular.otf"),
      ("Fonts/OFL-Inter.txt", "brand/fonts/OFL.txt"), ("README.md", "brand/README.md"),
    ]
    for (source, name) in files {
      try FileManager.default.copyItem(atPath: Checkout.path(source), toPath: folder.path(name))
    }
    _ = try folder.file("brand/strings/fr.yaml", "totals: { due: Solde }\n")
    _ = try folder.file(
      "brand/template.yaml", "extends: classic\nfooter: [{ image: mark.png, alternative: false }]\n")
    let made = try Command.run("templates", "new", "own", "--from", "./brand", folder: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    let names = try #require(FileManager.default.enumerator(atPath: folder.path("own"))?.compactMap { $0 as? String })
    #expect(
      names.sorted() == [
        "fonts", "fonts/Inter-Regular.otf", "fonts/OFL.txt", "mark.png", "strings", "strings/fr.yaml",
        "template.schema.json", "template.yaml",
      ])
    let data = try folder.file("a.json", Invoices.json())
    #expect(
      try Command.run("templates", "diff", "./brand", "./own", "--data", data, "--dpi", "36", folder: folder.path)
        .status == 0)
    try Data("no font".utf8).write(to: URL(filePath: folder.path("brand/fonts/b.otf")))
    let wrong = try Command.run("templates", "new", "other", "--from", "./brand", folder: folder.path)
    #expect(wrong.status == 65 && wrong.errors.contains("fonts/b.otf"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("other")))
  }

  @Test("Names are listed with the values of an invoice")
  func vars() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json())
    let text = try Command.run("templates", "vars", "--data", file, "--language", "en").text
    #expect(text.contains("  {invoice.date}  date\n") && text.contains("= 11 February 2026"))
    let json = try Command.run("templates", "vars", "--format", "json").output
    let object = try #require(JSONSerialization.jsonObject(with: json) as? [String: [[String: Any]]])
    #expect(try #require(object["variables"]).count > 150 && object["conditions"]?.isEmpty == false)
    #expect(try Command.run("templates", "vars", "--data", folder.path("none.json")).status == 66)
  }

  @Test("What is wrong is told with file, line and column; the status is 65")
  func check() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run("templates", "new", "mine", "-o", folder.path).status == 0)
    let sound = try Command.run("templates", "check", folder.path("mine"), "--languages", "fr", "--quiet")
    #expect(sound.status == 0 && sound.errors.isEmpty && sound.text.isEmpty)
    let file = folder.path("mine/template.yaml")
    let text = try String(contentsOfFile: file, encoding: .utf8).replacing("style: number", with: "style: nomber")
    try Data(text.utf8).write(to: URL(filePath: file))
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("nomber") } ?? 0
    let wrong = try Command.run("templates", "check", folder.path("mine"))
    #expect(wrong.status == 65 && wrong.errors.hasPrefix("\(file):\(line + 1):16: error: "))
    let json = try Command.run(
      "templates", "check", folder.path("mine"), "minimal", "--languages", "fr", "--format", "json")
    let objects = try json.text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(json.status == 65 && objects.map { $0["sound"] as? Bool } == [false, true])
    #expect((objects.first?["problems"] as? [[String: Any]])?.first?["line"] as? Int == line + 1)
    #expect(try Command.run("templates", "check", folder.path("none/")).status == 66)
  }

  @Test("Templates are tried with invoices that were received, too, in CII and in UBL")
  func received() throws {
    let folder = try TemporaryFolder()
    let text = "extends: classic\nfooter: [{ text: \"{t.page} 漢\", role: artifact, when: received }]\n"
    try FileManager.default.createDirectory(atPath: folder.path("mine"), withIntermediateDirectories: true)
    _ = try folder.file("mine/template.yaml", text)
    let wrong = try Command.run("templates", "check", folder.path("mine"), "--languages", "fr")
    #expect(wrong.status == 65 && wrong.errors.contains("[missing-character]"))
    #expect(wrong.errors.contains("in the sample `received-every-term` in `fr`"))
    _ = try folder.file("mine/template.yaml", text.replacing(" 漢", with: ""))
    let sound = try Command.run("templates", "check", folder.path("mine"), "--languages", "fr", "--format", "json")
    let object = try #require(JSONSerialization.jsonObject(with: sound.output) as? [String: Any])
    let samples = try #require(object["samples"] as? [String])
    #expect(
      sound.status == 0 && Set(samples).isSuperset(of: ["received-invoice", "received-credit-note", "long-texts"]))
  }

  @Test("Templates are compared: 0 when pages are equal, 1 when one differs, and that one is shown")
  func diff() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json())
    let equal = try Command.run("templates", "diff", "classic", "classic", "--data", file, "--dpi", "36")
    #expect(equal.status == 0 && equal.text == "page 1: equal\n")
    let different = try Command.run(
      "templates", "diff", "classic", "studio", "--data", file, "--dpi", "36", "-o", folder.path("d/"))
    #expect(different.status == 1 && different.text.wholeMatch(of: /page 1: \d+\.\d\d % differ\n/) != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("d")) == ["page-1.png"])
    let one = try Command.run(
      "templates", "diff", "classic", "studio", "--data", file, "--dpi", "36", "-o", folder.path("d.png"))
    #expect(one.status == 1 && FileManager.default.fileExists(atPath: folder.path("d.png")))
    #expect(try Command.run("templates", "diff", "classic", "nothing", "--data", file).status == 64)
    #expect(try Command.run("templates", "diff", "classic", "studio", "--data", folder.path("none")).status == 66)
    #expect(try Command.run("templates", "diff", "classic", "studio", "--data", file, "--dpi", "7").status == 64)
  }
}
