import CommandTestSupport
import Foundation
import Testing

/// The shared library: that of `INVOICEKIT_LIBRARY`, else one that is linked from what was built with the tests.
enum SharedLibrary {
  /// Whether it was built with the tests, not optimized: its calls want larger stacks than what is promised of a release.
  static let isDebugged = ProcessInfo.processInfo.environment["INVOICEKIT_LIBRARY"] == nil

  /// Its file.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["INVOICEKIT_LIBRARY"] { return path }
    // Not where the command is: that may be one of a release build, which has no library.
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? Command.binary
    let folder = URL(filePath: program).deletingLastPathComponent().path
    var link = Command(program: Checkout.path("Sources/LibInvoiceKit/link"), [folder])
    link.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    link.limit = 120
    let result = try? link.run()
    if result?.status != 0 { Issue.record("it cannot be linked: \(result?.errors ?? "")") }
    return folder + "/libinvoicekit.so.0"
  }()

  /// Compiles a program that uses it, and says where it is.
  static func compiled(
    _ source: String, in folder: TemporaryFolder, with options: [String] = ["-std=c11"]
  ) throws -> String {
    let program = folder.path("program")
    let warnings = ["-Wall", "-Wextra", "-Werror", "-pthread", "-D_GNU_SOURCE"]
    var compiler = Command(
      program: "gcc",
      options + warnings + ["-I", Checkout.path("Sources/LibInvoiceKit"), "-o", program, source, path])
    compiler.limit = 120
    let result = try compiler.run()
    #expect(result.status == 0, "\(result.errors)")
    return program
  }

  /// A call of a program that finds the library.
  static func command(_ program: String, _ arguments: [String]) -> Command {
    var command = Command(program: program, arguments)
    command.environment["LD_LIBRARY_PATH"] = URL(filePath: path).deletingLastPathComponent().path
    command.limit = 300
    return command
  }
}
