internal import Billing
internal import InvoiceKit
internal import Portal

/// The files of `server.tls`, as they are now.
struct TLSFiles {
  /// What is wrong with one of them.
  struct Fault: Error {
    /// Which one.
    let key: ConfigurationKeys.TLS
    let message: String
    let hint: String
  }

  let identity: TLSIdentity
  /// Whether others than its owner and group may read or write the key.
  let isKeyOpen: Bool

  /// Reads and tries them.
  ///
  /// - Parameters:
  ///   - settings: where they are.
  ///   - zone: in which days are told.
  init(_ settings: TLSSettings, _ zone: CivilZone) throws(Fault) {
    let certificate = try Self.file(settings.certificate, .certificate)
    let key = try Self.file(settings.key, .key)
    do throws(TLSFault) {
      identity = try TLSIdentity(certificate: certificate.bytes, key: key.bytes, now: Surroundings.system.now())
    } catch {
      throw Fault(error, zone)
    }
    isKeyOpen = key.isOpen
  }

  private static func file(_ path: String, _ key: ConfigurationKeys.TLS) throws(Fault) -> ConfiguredFile {
    do throws(ConfiguredFile.Unreadable) { return try ConfiguredFile(path) } catch {
      let hint = "the user that the service runs as has to reach and read it"
      throw Fault(key: key, message: "the file of the \(key.rawValue) \(error.text)", hint: hint)
    }
  }
}

extension TLSFiles.Fault {
  /// In words.
  ///
  /// - Parameter zone: in which days are told.
  fileprivate init(_ fault: TLSFault, _ zone: CivilZone) {
    switch fault {
    case .noCertificate:
      self.init(
        key: .certificate, message: "the file holds no certificate in PEM, or a damaged one",
        hint: "text that begins with -----BEGIN CERTIFICATE-----")
    case .notYetValid(let time):
      self.init(
        key: .certificate, message: "the certificate counts from \(zone.day(at: time)) on",
        hint: "the machine's clock may be wrong")
    case .expired(let time):
      self.init(
        key: .certificate, message: "the certificate has expired on \(zone.day(at: time))", hint: "put a new one there")
    case .noKey:
      self.init(
        key: .key, message: "the file holds no private key in PEM, or one with a passphrase",
        hint: "text that begins with -----BEGIN PRIVATE KEY-----; openssl pkey takes a passphrase away")
    case .foreignKey:
      self.init(
        key: .key, message: "the key is not that of the certificate",
        hint: "the server's own certificate stands first in its file, those of its authority after it")
    }
  }
}
