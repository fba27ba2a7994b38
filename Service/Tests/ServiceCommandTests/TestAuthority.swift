import CommandTestSupport
import Foundation
import Testing

/// An authority, and what it certifies for 127.0.0.1, made by openssl in a folder.
struct TestAuthority {
  let folder: TemporaryFolder
  private let name: String

  /// The file of its own certificate.
  var path: String { folder.path("\(name).pem") }

  init(_ name: String, in folder: TemporaryFolder) throws {
    (self.folder, self.name) = (folder, name)
    try openssl(
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
      "/CN=\(name)", "-keyout", "\(name).key", "-out", "\(name).pem")
  }

  /// Makes a certificate and its key.
  ///
  /// - Parameter days: for how long it counts; less than 0: it does no more.
  func certify(_ certificate: String, _ key: String, days: Int = 2) throws {
    try openssl(
      "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=localhost",
      "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", "request.pem")
    try openssl(
      "x509", "-req", "-in", "request.pem", "-CA", "\(name).pem", "-CAkey", "\(name).key", "-CAcreateserial", "-days",
      "\(days)", "-copy_extensions", "copy", "-out", certificate)
  }

  /// Calls openssl in the folder.
  func openssl(_ arguments: String...) throws {
    var command = Command(program: "openssl", arguments)
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
  }
}
