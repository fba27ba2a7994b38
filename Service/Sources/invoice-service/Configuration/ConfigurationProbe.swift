internal import Billing
internal import ByteCoding
internal import InvoiceKit
internal import InvoiceLedger
internal import SQLStore
internal import SystemIO
internal import YAMLReading

/// Tries what a configuration needs, without sending or changing anything.
struct ConfigurationProbe {
  let configuration: ServiceConfiguration
  /// The whole of the configuration's text.
  let root: ConfigurationValue

  /// Reports what cannot be used.
  func run(_ trial: ConfigurationTrial) {
    guard trial != .text else { return }
    certificate()
    guard trial == .all else { return }
    let files = root.place("files")
    folder(configuration.billing.files.exports, at: files.place("exports"))
    folder(FilePath.folder(of: configuration.billing.files.erasureLog), at: files.place("erasure_log"))
    if case .folder(let path) = configuration.billing.mail.transport {
      folder(path, at: root.place("mail").place("folder"))
    }
    database()
    if configuration.billing.issuerMode == .own { ledger() }
  }

  /// TLS can be spoken with the files of the configuration.
  private func certificate() {
    guard let settings = configuration.server.tls else { return }
    let value = root.place("server").place("tls")
    do throws(TLSFiles.Fault) {
      guard try TLSFiles(settings, configuration.billing.zone).isKeyOpen else { return }
      value.place("key").report(
        .openSecret, as: .warning, "others may read or write the key's file", hint: "chmod 600, or 640 with its group")
    } catch {
      value.place(error.key.rawValue).report(.unusableCertificate, error.message, hint: error.hint)
    }
  }

  /// A folder is there and may be written to, or can be made.
  private func folder(_ path: String, at value: ConfigurationValue) {
    let path = FilePath.withoutTrailingSlashes(path)
    let nearest = FilePath.isThere(path) ? path : FilePath.folder(of: path)
    guard !FilePath.isWritableFolder(nearest) else { return }
    value.report(
      .notWritable, "`\(nearest)` is no folder that may be written to",
      hint: "make it, and give it to the user that the service runs as")
  }

  private func database() {
    let value = root.place("database")
    if case .sqlite(let path) = configuration.database { folder(FilePath.folder(of: path), at: value) }
    do throws(BillingError) {
      _ = try BillingStore(
        open: configuration.database, settings: configuration.billing, surroundings: .system, readers: 1)
    } catch {
      // `init` makes it.
      guard error.code != .databaseMissing else { return }
      report(error.code.rawValue, error.message, error.hint, at: value)
    }
  }

  private func ledger() {
    let value = root.place("ledger")
    if case .sqlite(let path) = configuration.ledger { folder(FilePath.folder(of: path), at: value) }
    // `init` makes it.
    guard isFilled(configuration.ledger) else { return }
    do throws(LedgerError) {
      let ledger = try Ledger(opening: configuration.ledger, isReadOnly: true, surroundings: .system)
      if ledger.zone != configuration.billing.zone.name {
        root.place("zone").report(
          .contradiction, as: .warning, "the ledger dates its invoices in the zone \(ledger.zone)",
          hint: "its zone is for good: zone: \(ledger.zone)")
      }
    } catch {
      report(error.code.rawValue, error.message, error.hint, at: value)
    }
  }

  /// Whether there is a database with anything in it.
  private func isFilled(_ location: SQLLocation) -> Bool {
    do throws(SQLError) { _ = try SQLStore(location, mode: .readOnly, readers: 1) } catch {
      return error.kind != .notFound && error.kind != .empty
    }
    return true
  }

  private func report(_ code: String, _ message: String, _ hint: String?, at value: ConfigurationValue) {
    value.reader.add(
      Problem(
        code: ProblemCode(rawValue: code), path: value.path, message: message, hint: hint,
        location: value.node.location))
  }
}
