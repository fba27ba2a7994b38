import Foundation
import InvoiceKit
import Testing

@Suite("Installation")
struct InstallationTests {
  @Test("The installed command works from any folder; uninstall leaves nothing")
  func installation() throws {
    let destination = try TemporaryFolder()
    let make = [
      "-C", Checkout.root, "--no-print-directory", "-o", "build", "BINARY=\(Command.binary)",
      "DESTDIR=\(destination.path)", "PREFIX=/opt/tools",
    ]
    let install = try Command(program: "make", make + ["install"]).run()
    #expect(install.status == 0, "\(install.errors)")
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
    try FileManager.default.copyItem(atPath: Command.binary, toPath: copy)
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

  @Test("Where there is no room for the fonts the command says so with status 70")
  func noRoomForFonts() throws {
    for limit in ["ulimit -f 100", "ulimit -n 4"] {
      var command = Command(program: "/bin/bash", ["-c", "\(limit); exec \"$0\"", Command.binary])
      command.input = Data(Invoices.json().utf8)
      let result = try command.run()
      #expect(result.status == 70, "\(limit): \(result.errors)")
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
