import CommandTestSupport
import Foundation
import InvoiceKit
import Testing

@Suite("Installation")
struct InstallationTests {
  @Test("The command links no database and nothing that signs: that would cost every start")
  func libraries() throws {
    let result = try Command(program: "ldd", [Command.binary]).run()
    #expect(result.status == 0 && result.text.contains("libcairo"))
    for name in ["sqlite", "libpq", "hogweed", "gmp"] { #expect(!result.text.contains(name), "\(name)") }
  }

  @Test("The installed command works from any folder; uninstall leaves nothing")
  func installation() throws {
    let destination = try TemporaryFolder()
    let make = [
      "-e", "-C", Checkout.root, "--no-print-directory", "DESTDIR=\(destination.path)", "PREFIX=/opt/tools",
    ]
    // What was built is installed by whoever has no Swift.
    let tools = try TemporaryFolder()
    for tool in try FileManager.default.contentsOfDirectory(atPath: "/usr/bin") where !tool.hasPrefix("swift") {
      symlink("/usr/bin/" + tool, tools.path(tool))
    }
    var installation = Command(program: "make", make + ["install"])
    installation.environment = ["PATH": tools.path, "BINARY": Command.binary, "LEDGER": "/nonexistent"]
    let install = try installation.run()
    #expect(install.status == 0, "\(install.errors)")
    let installed = destination.path("opt/tools/")
    let printed =
      [
        (["--generate-completion-script", "bash"], "share/bash-completion/completions/render-invoice"),
        (["--generate-completion-script", "zsh"], "share/zsh/site-functions/_render-invoice"),
        (["--generate-completion-script", "fish"], "share/fish/vendor_completions.d/render-invoice.fish"),
        (["--generate-manual"], "share/man/man1/render-invoice.1"),
      ] + ManualTests.subcommands.map { (["--generate-manual", $0], "share/man/man1/render-invoice-\($0).1") }
    for (arguments, place) in printed {
      let expected = try Command(program: Command.binary, arguments).run().output
      #expect(try Data(contentsOf: URL(fileURLWithPath: installed + place)) == expected, "\(place)")
    }
    installation.environment["BINARY"] = "/nonexistent"
    #expect(try installation.run().errors.contains("make build"))
    // The folder moves: nothing may depend on where it was.
    let moved = try TemporaryFolder()
    try FileManager.default.moveItem(atPath: destination.path("opt"), toPath: moved.path("opt"))
    var command = Command(program: moved.path("opt/tools/bin/render-invoice"), [])
    command.input = Data(Invoices.json().utf8)
    command.folder = "/"
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    #expect(try result.output == Command.run(input: Invoices.json()).output)
    // By a link in another folder.
    symlink(moved.path("opt/tools/bin/render-invoice"), moved.path("linked"))
    command.arguments = [moved.path("linked")]
    #expect(try command.run().status == 0)
    try FileManager.default.moveItem(atPath: moved.path("opt"), toPath: destination.path("opt"))
    #expect(try Command(program: "make", make + ["uninstall"]).run().status == 0)
    let left = FileManager.default.enumerator(atPath: destination.path)?.compactMap { $0 as? String }
      .filter { !FileManager.default.isFolder(destination.path($0)) }
    #expect(left == [])
  }

  @Test("The command is one file: a copy of it alone in an empty folder renders the same")
  func oneFile() throws {
    let folder = try TemporaryFolder()
    let copy = folder.path("copy")
    // By a program of its own: what this process has open for writing, a child of another test might keep open.
    #expect(try Command(program: "cp", [Command.binary, copy]).run().status == 0)
    var command = Command(program: copy, [])
    command.input = Data(Invoices.json().utf8)
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.names == ["copy"])
    #expect(try result.output == Command.run(input: Invoices.json()).output)
  }

  @Test("Every sample has the bytes that the folders Fonts and Templates give")
  func sameBytesAsFromFolders() throws {
    let renderer = try InvoiceRenderer(template: Checkout.path("Templates/classic"), fonts: [Checkout.path("Fonts")])
    let folder = try TemporaryFolder()
    let template = Checkout.path("Templates/classic")
    for sample in Checkout.samples {
      let path = Checkout.path("Samples/\(sample).json")
      let invoice = try ComputedInvoice(json: Array(Data(contentsOf: URL(fileURLWithPath: path))))
      var options = RenderOptions()
      options.assetsFolder = Checkout.path("Samples/assets")
      let expected = try Data(renderer.pdf(invoice, options: options).bytes)
      let result = try Command.run("--quiet", "--assets", Checkout.path("Samples/assets"), path)
      #expect(result.output == expected, "\(sample): \(result.errors)")
    }
    let own = try Command.run("--template", template, "-o", folder.path("a.pdf"), input: Invoices.json())
    #expect(own.status == 0, "\(own.errors)")
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("a.pdf"))) == Command.run(input: Invoices.json()).output)
  }

  @Test("Where there is no room for a file of all fonts the command says so with status 70, when a text needs it")
  func noRoomForFonts() throws {
    func limited(_ arguments: String..., input: String) throws -> Command.Result {
      let script = "ulimit -f 100; exec \"$0\" \"$@\""
      var command = Command(program: "/bin/bash", ["-c", script, Command.binary] + arguments)
      command.input = Data(input.utf8)
      return try command.run()
    }
    let plain = try limited(input: Invoices.json())
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(try plain.output == Command.run(input: Invoices.json()).output)
    let hebrew = Invoices.json().replacingOccurrences(of: "Pierre", with: "שלום")
    #expect(hebrew != Invoices.json())
    for result in [try limited(input: hebrew), try limited("stream", input: "")] {
      #expect(result.status == 70, "\(result.errors)")
      #expect(result.errors.contains("[fonts-unavailable]"))
      #expect(result.output.isEmpty)
    }
  }
}

extension FileManager {
  fileprivate func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
