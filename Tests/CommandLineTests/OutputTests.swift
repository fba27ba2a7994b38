import CommandTestSupport
import Foundation
import Glibc
import Testing

@Suite("Where results go")
struct OutputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func isPDF(_ path: String) throws -> Bool {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    return bytes.starts(with: Data("%PDF-".utf8)) && bytes.suffix(6) == Data("%%EOF\n".utf8)
  }

  @Test("Standard output, - and a file get the same bytes")
  func sameBytes() throws {
    let first = try Command.run(input: Invoices.json())
    #expect(first.status == 0)
    #expect(try Command.run("-o", "-", input: Invoices.json()).output == first.output)
    #expect(try Command.run("-o", folder.path("a.pdf"), input: Invoices.json()).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("a.pdf"))) == first.output)
    #expect(try folder.names == ["a.pdf"])
  }

  @Test(
    "A file in a folder is named by the invoice's number",
    arguments: [
      ("INV-202602-0001", "INV-202602-0001.pdf"), ("FA/2026/001", "FA.2026.001.pdf"), ("/1", "=.1.pdf"),
      ("-rf", "=-rf.pdf"), ("A+b_C", "A+b_C.pdf"), ("//", "=.pdf"), ("n° 7: é", "n-7-é.pdf"), ("nul", "=nul.pdf"),
      (String(repeating: "Ж", count: 100), String(repeating: "Ж", count: 90) + ".pdf"),
    ])
  func numberAsName(number: String, name: String) throws {
    for target in [folder.path, folder.path + "/"] {
      let result = try Command.run("-o", target, input: Invoices.json(number: number))
      #expect(result.status == 0)
      #expect(try folder.names == [name])
    }
  }

  @Test("A folder that does not exist is made, but not for a bad invoice")
  func madeFolder() throws {
    let target = folder.path("out/")
    #expect(try Command.run("-o", target, input: "{]").status == 65)
    #expect(try folder.names.isEmpty)
    #expect(try Command.run("-o", target, input: Invoices.json(number: "A-1")).status == 0)
    #expect(try folder.names == ["out"])
    #expect(try isPDF(folder.path("out/A-1.pdf")))
  }

  @Test("A draft in a folder is named by the file that it was read from")
  func draftName() throws {
    let inputs = try TemporaryFolder()
    let file = try inputs.file("march.v2.json", Invoices.json(number: nil))
    #expect(try Command.run("-o", folder.path, file).status == 0)
    #expect(try Command.run("-o", folder.path, "--format", "json", input: Invoices.json(number: nil)).status == 0)
    #expect(try folder.names == ["draft-march.v2.pdf", "draft-stdin.json"])
  }

  @Test("Of several files the good ones are written and the bad ones reported")
  func severalFiles() throws {
    let inputs = try TemporaryFolder()
    let files = [
      try inputs.file("1.json", Invoices.json(number: "A-1")), try inputs.file("2.json", "{]"),
      try inputs.file("3.json", Invoices.json(number: "A-3")),
    ]
    let result = try Command(program: Command.binary, files + ["-o", folder.path]).run()
    #expect(result.status == 65)
    #expect(result.errorLines.allSatisfy { $0.hasPrefix(files[1]) })
    #expect(try folder.names == ["A-1.pdf", "A-3.pdf"])
    for name in try folder.names { #expect(try isPDF(folder.path(name))) }
  }

  @Test("Two invoices of one number are both refused")
  func sameNumber() throws {
    let inputs = try TemporaryFolder()
    let files = [
      try inputs.file("1.json", Invoices.json(number: "A-1")), try inputs.file("2.json", Invoices.json(number: "A-2")),
      try inputs.file("3.json", Invoices.json(number: "A-1")),
    ]
    let result = try Command(program: Command.binary, files + ["-o", folder.path]).run()
    #expect(result.status == 65)
    #expect(result.errorLines.filter { $0.contains("[same-output]") }.count == 2)
    #expect(try folder.names == ["A-2.pdf"])
  }

  @Test("A file that exists is replaced, its permissions stay; a new one follows the umask")
  func replacement() throws {
    let file = try folder.file("a.pdf", "old")
    chmod(file, 0o640)
    #expect(try Command.run("-o", file, input: Invoices.json()).status == 0)
    #expect(try isPDF(file))
    #expect(try permissions(file) == 0o640)
    let new = folder.path("b.pdf")
    let script = "umask 027; exec \"$0\" -o \"$1\""
    var command = Command(program: "/bin/bash", ["-c", script, Command.binary, new])
    command.input = Data(Invoices.json().utf8)
    #expect(try command.run().status == 0)
    #expect(try permissions(new) == 0o640)
  }

  @Test("A bad invoice leaves the file as it was")
  func badInvoiceKeepsFile() throws {
    let file = try folder.file("a.pdf", "old")
    #expect(try Command.run("-o", file, input: "{}").status == 65)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
    #expect(try folder.names == ["a.pdf"])
  }

  @Test("A link stays a link")
  func link() throws {
    let file = try folder.file("real.pdf", "old")
    let link = folder.path("link.pdf")
    symlink("real.pdf", link)
    #expect(try Command.run("-o", link, input: Invoices.json()).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.pdf")
    #expect(try isPDF(file))
    #expect(try folder.names == ["link.pdf", "real.pdf"])
  }

  @Test("Devices, descriptors and named pipes are written to, not replaced")
  func devices() throws {
    #expect(try Command.run("-o", "/dev/null", input: Invoices.json()).status == 0)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    for path in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
      let result = try Command.run("-o", path, input: Invoices.json())
      #expect(result.status == 0)
      #expect(result.output.starts(with: Data("%PDF-".utf8)))
    }
    let script = "mkfifo \"$1\"; cat \"$1\" & \"$0\" -o \"$1\" && wait && test -p \"$1\""
    var command = Command(program: "/bin/bash", ["-c", script, Command.binary, folder.path("pipe")])
    command.input = Data(Invoices.json().utf8)
    let result = try command.run()
    #expect(result.status == 0)
    #expect(result.output.starts(with: Data("%PDF-".utf8)))
  }

  private func permissions(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
  }
}
