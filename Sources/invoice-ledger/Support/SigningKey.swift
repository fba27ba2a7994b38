internal import ByteCoding
import Glibc
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// The file of a key for signatures: a word, and 32 bytes as hexadecimal digits. Of a public key the word is another one.
struct SigningKey {
  private static let word = "invoice-ledger-private-key"
  private static let publicWord = "invoice-ledger-public-key"
  private static let size = 32

  /// The secret of which the key is made.
  let seed: [UInt8]

  /// Where the key of a ledger is unless an option says it: beside its file, `ledger.key`.
  static func standardPath(of location: SQLLocation) -> String {
    guard case .sqlite(let path) = location else { return "ledger.key" }
    return FilePath.join(FilePath.folder(of: path), FilePath.stem(of: FilePath.name(of: path)) + ".key")
  }

  /// Makes a key, and its file, which only its owner can read.
  ///
  /// - Throws: a failure with status 73 when there is such a file already or it cannot be made.
  static func make(at path: String) throws(CommandFailure) -> SigningKey {
    do throws(SystemError) {
      let file = try FileDescriptor.open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
      defer { try? file.close() }
      let seed = try RandomBytes.make(size)
      try file.write(Array("\(word) \(Hexadecimal.text(seed))\n".utf8))
      try file.synchronize()
      return SigningKey(seed: seed)
    } catch {
      throw CommandFailure(.creation(of: path, error))
    }
  }

  /// Reads a key.
  ///
  /// - Throws: a failure with status 66 when there is no such file, 65 when it holds no private key.
  static func read(_ path: String) throws(CommandFailure) -> SigningKey {
    guard let seed = bytes(of: try InputFile.read(path), word) else { throw wrong(path, "no private key") }
    return SigningKey(seed: seed)
  }

  /// The public part: of a file with it or with the private one, or as digits.
  ///
  /// - Throws: as ``read(_:)``.
  static func publicKey(_ value: String) throws(CommandFailure) -> [UInt8] {
    if let key = Hexadecimal.bytes(value), key.count == size { return key }
    let content = try InputFile.read(value)
    if let key = bytes(of: content, publicWord) { return key }
    guard let seed = bytes(of: content, word), let key = Ledger.publicKey(of: seed) else {
      throw wrong(value, "no key")
    }
    return key
  }

  /// What the file of the public part holds.
  static func publicText(_ key: [UInt8]) -> String { "\(publicWord) \(Hexadecimal.text(key))" }

  private static func bytes(of content: [UInt8], _ word: String) -> [UInt8]? {
    let parts = String(decoding: content.prefix(200), as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard parts.count == 2, parts[0] == word, let bytes = Hexadecimal.bytes(parts[1]), bytes.count == size else {
      return nil
    }
    return bytes
  }

  private static func wrong(_ path: String, _ what: String) -> CommandFailure {
    CommandFailure(
      .badData, ProblemCode.signingKey.rawValue, "holds \(what)", hint: "`invoice-ledger init` makes one",
      file: InputFile.displayName(path))
  }
}
