import Glibc
import Logging
import SQLStore
import SystemIO

@testable import Billing

/// What a process of its own does with jobs in the tests of their durability: `service-worker LOCATION FILE LEASE` works
/// until it is killed.
///
/// A job `dunning` has an effect within the database, and leaves a job `mail` of the same subject; that one has an effect
/// in the world outside, which is a line of the file, and writes it down. Each effect is a line of the audit log, which
/// only grows: nothing that was done twice can hide.
@main
enum ServiceWorker {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let lease = Int64(arguments[3]) else { exit(64) }
    let world = open(arguments[2], O_WRONLY | O_CREAT | O_APPEND, 0o600)
    guard world >= 0 else { exit(73) }
    let inside = JobHandler.inside { (transaction, job) throws(BillingError) in
      try transaction.audit("inside", job.subject, by: .service("worker"), reason: "attempt \(job.attempt)")
      try transaction.enqueue(.mail, subject: job.subject)
      return .done
    }
    let outside = JobHandler.outside { (_, job) throws(JobFailure) in
      let line = Array("\(job.subject)\n".utf8)
      guard write(world, line, line.count) == line.count else { throw JobFailure("the file does not take it") }
      // Long enough that a kill may come between the effect and its being written down.
      try? await Task.sleep(for: .milliseconds(10))
      return { (transaction) throws(BillingError) in
        try transaction.audit("outside", job.subject, by: .service("worker"), reason: "attempt \(job.attempt)")
        return .done
      }
    }
    let worker = Worker(
      await billing(SQLLocation(arguments[1])), handlers: [.dunning: inside, .mail: outside], name: "\(getpid())",
      settings: WorkerSettings(lease: lease, poll: 50),
      log: Logger(label: "worker") { label in StreamLogHandler.standardError(label: label) })
    await worker.run()
  }

  /// The database, as soon as it answers.
  private static func billing(_ location: SQLLocation) async -> BillingStore {
    while true {
      do throws(BillingError) {
        return try BillingStore(open: location, settings: try settings(), surroundings: surroundings)
      } catch {
        guard error.cause == .system else {
          print(error)
          exit(1)
        }
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
  }

  private static let surroundings = Surroundings(
    now: {
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    },
    random: { count in (try? RandomBytes.make(count)) ?? [] })

  private static func settings() throws(BillingError) -> BillingSettings {
    BillingSettings(
      issuerMode: .provider, zone: try CivilZone("Europe/Paris"), plans: [], productName: "Worker",
      publicURL: "https://worker.example", seller: nil, tax: TaxSettings(rates: [:]),
      provider: ProviderSettings(apiKey: Secret(""), webhookSecret: Secret(""), storeID: "1"),
      mail: MailSettings(transport: .folder("/nonexistent"), fromAddress: "a@worker.example", fromName: "Worker"),
      files: FileSettings(exports: "/nonexistent", erasureLog: "/nonexistent"))
  }
}
