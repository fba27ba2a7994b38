internal import CCurl

/// Hands mails on to a server by SMTP (RFC 5321), each over a connection of its own, on threads of its own.
public struct SMTPSender: MailSender {
  /// So many mails are on their way at once.
  public static let connectionLimit = 8

  private let settings: SMTPSettings
  private let threads = BlockingThreads(limit: connectionLimit)
  /// Once for the process, before any thread uses it.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// - Throws: ``BillingCode/invalidValue`` when the settings can't be those of a server, or would send a password over
  ///   a connection that others can read.
  public init(_ settings: SMTPSettings) throws(BillingError) {
    let isHost =
      !settings.host.isEmpty && settings.host.utf8.count <= 253
      && settings.host.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ".-:0123456789".unicodeScalars.contains($0)
      }
    guard isHost else {
      throw BillingError(
        .request, .invalidValue, "the mail server's name is none", hint: "A name or an address, without a port.")
    }
    guard (1...65_535).contains(settings.port), (1...3600).contains(settings.timeout) else {
      throw BillingError(
        .request, .invalidValue, "the mail server's port or timeout is out of range",
        hint: "A port of 1 to 65535, a timeout of 1 to 3600 seconds.")
    }
    guard settings.user == nil || settings.security != .none || Self.isLoopback(settings.host) else {
      throw BillingError(
        .request, .invalidValue, "the mail server's password would cross the network in clear text",
        hint: "Choose the security `starttls` or `tls`.")
    }
    guard Self.isReady else { throw BillingError(.defect, .invalidValue, "libcurl does not start") }
    self.settings = settings
  }

  /// Hands on one mail.
  public func send(_ message: MailMessage) async throws(MailFailure) -> String {
    let result = await threads.run { [settings] () -> Result<String, MailFailure> in
      do throws(MailFailure) { return .success(try SMTPTransfer(settings).send(message)) } catch {
        return .failure(error)
      }
    }
    guard let result else { throw MailFailure(.deferred, "the system has no room for another thread") }
    return try result.get()
  }

  static func isLoopback(_ host: String) -> Bool {
    host.lowercased() == "localhost" || host == "::1"
      || host.hasPrefix("127.") && host.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
  }
}
