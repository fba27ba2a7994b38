import Foundation

/// A program that knows PDF and nothing of this package. One that is missing is an error, so that no check is skipped.
struct Judge {
  struct Verdict {
    var status: Int32
    /// Standard output and standard error, in that order.
    var text: String
  }

  let program: URL

  static let qpdf = Judge(program: URL(filePath: "/usr/bin/qpdf"))
  static let pdfdetach = Judge(program: URL(filePath: "/usr/bin/pdfdetach"))
  static let pdfinfo = Judge(program: URL(filePath: "/usr/bin/pdfinfo"))
  static let pdftotext = Judge(program: URL(filePath: "/usr/bin/pdftotext"))
  static let pdftoppm = Judge(program: URL(filePath: "/usr/bin/pdftoppm"))

  /// The Python that has pikepdf: named by `INVOICEKIT_PYTHON`, else that of the package's own environment.
  static var python: Judge {
    let named = ProcessInfo.processInfo.environment["INVOICEKIT_PYTHON"].map { URL(filePath: $0) }
    return Judge(program: named ?? package.appending(path: ".venv/bin/python"))
  }

  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let conformance = package.appending(path: "Tests/ConformanceTests/pdf_conformance.py")

  /// Runs the program to its end.
  func run(_ arguments: String...) throws -> Verdict {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    // Files, not pipes: a pipe that nobody empties would stop the program.
    let folder = try TemporaryFolder()
    let output = folder.url.appending(path: "out")
    let errors = folder.url.appending(path: "err")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    let text = try Data(contentsOf: output) + Data(contentsOf: errors)
    return Verdict(status: process.terminationStatus, text: String(decoding: text, as: UTF8.self))
  }
}
