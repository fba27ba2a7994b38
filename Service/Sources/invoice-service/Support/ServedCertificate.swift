internal import Billing
internal import InvoiceCommands
internal import Logging
internal import Portal

/// The certificate with which `serve` speaks TLS, and how it is renewed.
struct ServedCertificate {
  /// What it begins with.
  let identity: TLSIdentity
  private let settings: TLSSettings
  private let zone: CivilZone
  private let log: Logger

  /// Reads its files.
  ///
  /// - Throws: a failure with status 65 when they cannot be used.
  init(_ settings: TLSSettings, _ zone: CivilZone, log: Logger) throws(CommandFailure) {
    (self.settings, self.zone, self.log) = (settings, zone, log)
    do throws(TLSFiles.Fault) { identity = try TLSFiles(settings, zone).identity } catch {
      throw CommandFailure(
        .badData, ConfigurationCode.unusableCertificate.rawValue, error.message, hint: error.hint)
    }
  }

  /// Reads its files again: the server speaks TLS with what is in them, or as before when that cannot be used.
  func renew(_ server: PortalServer) {
    do throws(TLSFiles.Fault) {
      server.renew(try TLSFiles(settings, zone).identity)
      log.notice("certificate", metadata: [LogField.outcome.rawValue: "renewed"])
    } catch {
      log.error(
        "certificate",
        metadata: [
          LogField.outcome.rawValue: "kept", LogField.reason.rawValue: "\(error.message)",
          LogField.code.rawValue: "\(ConfigurationCode.unusableCertificate.rawValue)",
        ])
    }
  }
}
