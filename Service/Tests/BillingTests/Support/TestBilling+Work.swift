import Billing
import Logging

extension TestBilling {
  /// A worker that says nothing.
  func worker(
    _ handlers: [JobKind: JobHandler], name: String = "test", settings: WorkerSettings = WorkerSettings(poll: 20),
    metrics: MetricsRegistry? = nil
  ) -> Worker {
    Worker(
      billing, handlers: handlers, name: name, settings: settings,
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, metrics: metrics)
  }
}
