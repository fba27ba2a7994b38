public import Logging

/// Sends the mails of the outbox: each at least once, and always with the same Message-ID.
public enum MailJob {
  /// So often a mail is tried before a person has to look at it; with the waits between them that is four days.
  static let attemptLimit: Int64 = 100

  /// - Parameters:
  ///   - sender: hands them on.
  ///   - documents: has the PDFs that are attached.
  ///   - log: is told what became of each, without addresses.
  public static func handler(sender: any MailSender, documents: any DocumentSource, log: Logger) -> JobHandler {
    .outside { (store, job) async throws(JobFailure) -> JobCompletion in
      let mail: OutboxMail?
      do throws(BillingError) {
        mail = try await store.readOnThread { (transaction) throws(BillingError) in
          guard let id = Int64(job.subject) else { return nil }
          return try transaction.waitingMail(id)
        }
      } catch { throw JobFailure(error) }
      guard let mail else { return { _ in .done } }
      return try await attempt(mail, store.settings, sender, documents, log)
    }
  }

  private static func attempt(
    _ mail: OutboxMail, _ settings: BillingSettings, _ sender: any MailSender, _ documents: any DocumentSource,
    _ log: Logger
  ) async throws(JobFailure) -> JobCompletion {
    var log = log
    log[metadataKey: "mail"] = "\(mail.id)"
    log[metadataKey: "kind"] = "\(mail.kind)"
    guard mail.address != nil else {
      // The subject of an alert names no person, and tells what there is to do.
      let isAlert = NoticeKind(rawValue: mail.kind)?.isForBusiness == true
      log.warning("there is nobody to send a mail to", metadata: isAlert ? ["subject": "\(mail.subject)"] : nil)
      return { (transaction) throws(BillingError) in
        try transaction.drop(mail, reply: "there is no address")
        return .done
      }
    }
    var attachments: [MailAttachment] = []
    for number in mail.attachments { attachments.append(try await documents.document(number)) }
    let failure: MailFailure
    do throws(MailFailure) {
      let message: MailMessage
      do throws(BillingError) { message = try mail.message(settings, attachments: attachments) } catch {
        throw MailFailure(.refused, error.description)
      }
      let reply = try await sender.send(message)
      log.info("mail handed on", metadata: ["reply": "\(reply)"])
      return { (transaction) throws(BillingError) in
        try transaction.markSent(mail, reply: reply)
        return .done
      }
    } catch { failure = error }
    log.warning("mail not taken", metadata: ["reply": "\(failure.reply)", "attempt": "\(mail.attempts + 1)"])
    return { (transaction) throws(BillingError) in
      guard failure.kind == .deferred, mail.attempts + 1 < attemptLimit else {
        try transaction.park(mail, reply: failure.reply)
        return .done
      }
      try transaction.markDeferred(mail, reply: failure.reply)
      return .again(at: transaction.now + delay(after: mail.attempts, mail: mail.id))
    }
  }

  /// How long a mail waits after so many attempts before this one, in milliseconds: one minute, then twice as long each
  /// time, an hour at most. A quarter more or less keeps those that failed together from coming back together.
  static func delay(after attempts: Int64, mail: Int64) -> Int64 {
    let minutes = attempts >= 6 ? 60 : Int64(1) << max(0, attempts)
    let share = 750 + Int64(UInt64(bitPattern: mail) &* 0x9E37_79B9_7F4A_7C15 >> 32 % 501)
    return min(minutes * 60 * share, 3_600_000)
  }
}
