/// Something that is measured: its name, what it says, and the labels that tell its series apart. All that the service
/// measures stands in ``all``; Docs/Observability.md lists it.
///
/// Labels have few values, all of them the service's own words: nothing that comes from outside becomes one.
public struct Metric: Hashable, Sendable {
  /// What becomes of a number.
  public enum Kind: String, Hashable, Sendable {
    /// It only grows.
    case counter
    /// It goes up and down.
    case gauge
    /// Values are counted by their size.
    case histogram
  }

  /// As Prometheus has it: `invoice_service_jobs_finished_total`.
  public let name: String
  /// What it says, in one sentence.
  public let help: String
  /// What becomes of it.
  public let kind: Kind
  /// The names of its labels.
  public let labels: [String]
  /// The upper bounds of a histogram's buckets, rising, without the infinite one.
  public let buckets: [Double]

  /// Something that is measured.
  public init(_ kind: Kind, _ name: String, _ help: String, labels: [String] = [], buckets: [Double] = []) {
    (self.kind, self.name, self.help, self.labels, self.buckets) = (kind, name, help, labels, buckets)
  }

  private static let seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  /// Requests that were answered.
  public static let requests = Metric(
    .counter, "invoice_service_http_requests_total", "Requests that were answered.",
    labels: ["method", "route", "status"])
  /// How long answers took.
  public static let requestDuration = Metric(
    .histogram, "invoice_service_http_request_duration_seconds", "Time from a request's head to its answer.",
    labels: ["route"], buckets: seconds)
  /// Requests that are worked at.
  public static let requestsInFlight = Metric(
    .gauge, "invoice_service_http_requests_in_flight", "Requests that are worked at.")
  /// Webhooks by what became of them.
  public static let webhooks = Metric(
    .counter, "invoice_service_webhooks_total",
    "Webhooks by outcome: stored, repeated, refused; the reason of a refusal is its code.",
    labels: ["outcome", "reason"])
  /// What the bot has sent.
  public static let botItems = Metric(
    .counter, "invoice_service_bot_items_total",
    "What the bot has sent, by kind and outcome: accepted, duplicate, conflict, refused.", labels: ["kind", "outcome"])
  /// Documents of the rendering API.
  public static let documents = Metric(
    .counter, "invoice_service_documents_total",
    "Documents of the rendering API, by client, operation and outcome: done, refused, late, overloaded, failed.",
    labels: ["client", "operation", "outcome"])
  /// How long documents took.
  public static let documentDuration = Metric(
    .histogram, "invoice_service_document_duration_seconds",
    "Time that a document of the rendering API took, its wait for a thread included.", labels: ["operation"],
    buckets: seconds)
  /// Attempts to log in.
  public static let logins = Metric(
    .counter, "invoice_service_logins_total",
    "Attempts to log in to the portal by way and outcome: opened, sent, or the code of the refusal.",
    labels: ["way", "outcome"])
  /// Webhooks of the last day.
  public static let providerEvents = Metric(
    .gauge, "invoice_service_provider_events",
    "Events of the payment provider of the last 24 hours by outcome: pending, applied, stale, ignored, waiting, failed.",
    labels: ["outcome"])
  /// Jobs that were worked at.
  public static let jobsFinished = Metric(
    .counter, "invoice_service_jobs_finished_total",
    "Jobs that were worked at, by result: done, again, retried, dead, released, lost.",
    labels: ["kind", "result"])
  /// How long jobs took.
  public static let jobDuration = Metric(
    .histogram, "invoice_service_job_duration_seconds", "Time that a job took.", labels: ["kind"], buckets: seconds)
  /// Jobs that are there.
  public static let jobs = Metric(
    .gauge, "invoice_service_jobs", "Jobs in the database, by kind and state.", labels: ["kind", "state"])
  /// How late work is.
  public static let oldestDueJob = Metric(
    .gauge, "invoice_service_oldest_due_job_seconds", "For how long the job that is due longest has been due.")
  /// Mails that are there.
  public static let emails = Metric(
    .gauge, "invoice_service_emails", "Mails in the outbox that were not sent, by state.", labels: ["state"])
  /// Failures of the database.
  public static let failures = Metric(
    .counter, "invoice_service_failures_total", "Requests that failed at the service or its database, by code.",
    labels: ["code"])
  /// Memory.
  public static let memory = Metric(
    .gauge, "process_resident_memory_bytes", "Memory of the process that is in use.")
  /// Time of processors.
  public static let processorTime = Metric(
    .counter, "process_cpu_seconds_total", "Time that processors have worked for the process.")
  /// When the process began.
  public static let startTime = Metric(
    .gauge, "process_start_time_seconds", "When the process began, in seconds since 1970.")

  /// All of them.
  public static let all: [Metric] = [
    requests, requestDuration, requestsInFlight, webhooks, botItems, documents, documentDuration, logins,
    providerEvents, jobsFinished,
    jobDuration, jobs, oldestDueJob, emails, failures, memory, processorTime, startTime,
  ]
}
