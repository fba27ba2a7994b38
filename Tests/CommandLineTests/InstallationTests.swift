import Foundation
import Testing

@Suite("Installation")
struct InstallationTests {
  @Test("The installed command works from any folder with its own fonts and templates; uninstall leaves nothing")
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
    // Without them there is a clear error.
    try FileManager.default.removeItem(atPath: moved.path("opt/tools/share/invoicekit/Fonts"))
    let broken = try command.run()
    #expect(broken.status == 70)
    #expect(broken.errors.contains("[no-resources]"))
    #expect(broken.output.isEmpty)

    try FileManager.default.moveItem(atPath: moved.path("opt"), toPath: destination.path("opt"))
    #expect(try Command(program: "make", make + ["uninstall"]).run().status == 0)
    let left = FileManager.default.enumerator(atPath: destination.path)?.compactMap { $0 as? String }
      .filter { !FileManager.default.isFolder(destination.path($0)) }
    #expect(left == [])
  }
}

extension FileManager {
  fileprivate func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }
}
