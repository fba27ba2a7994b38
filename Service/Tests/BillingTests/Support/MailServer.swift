import Foundation

/// A real mail server on loopback (aiosmtpd), which behaves as a mode says.
final class MailServer {
  let folder: URL
  private(set) var port = 0
  private let mode: String
  private var process: Process?
  private var input: Pipe?

  /// - Parameters:
  ///   - mode: one of `Programs/mail_server.py`.
  ///   - certificates: whether it needs one, for `localhost`.
  init(_ mode: String, certificates: Bool = false) throws {
    self.mode = mode
    folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if certificates {
      try TestProgram.run(
        "/usr/bin/openssl",
        [
          "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
          "-keyout", folder.path + "/server.key", "-out", authorities, "-subj", "/CN=localhost", "-addext",
          "subjectAltName=DNS:localhost",
        ])
    }
    try start()
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(at: folder)
  }

  var authorities: String { folder.path + "/server.pem" }

  /// Starts it; on the port that it had before.
  func start() throws {
    let process = try TestProgram.process("mail_server.py", [mode, "\(port)", folder.path])
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = ""
    while !line.hasSuffix("\n"), let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty {
      line += String(decoding: byte, as: UTF8.self)
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let port = Int(words[1]) else {
      throw TestProgram.Failure(
        description: "mail_server.py does not start; is aiosmtpd of Tests/requirements.txt there? It said: \(line)")
    }
    (self.port, self.process, self.input) = (port, process, input)
  }

  func stop() {
    try? input?.fileHandleForWriting.close()
    process?.waitUntilExit()
    process = nil
  }

  /// The envelopes of what it has taken: sender, recipient, who has logged in, `tls` or `clear`, how it was greeted.
  var envelopes: [String] {
    (1...100).compactMap { try? String(contentsOf: folder.appending(path: "\($0).txt"), encoding: .utf8) }
      .map { $0.trimmingCharacters(in: .newlines) }
  }

  /// What it has taken.
  func mail(_ number: Int) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: "\(number).eml"))) }
}
