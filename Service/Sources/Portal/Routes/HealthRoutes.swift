internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Whether the service lives, whether it can work, and what it has measured.
struct HealthRoutes: Sendable {
  let billing: BillingStore
  let probes: [ReadinessProbe]
  let metrics: MetricsRegistry
  let tokens: BearerTokens

  /// So many seconds is waited for what has to be there: whoever asks has a limit too.
  private static let readinessLimit = 3

  func add(to router: Router<PortalContext>) {
    router.get("/healthz") { _, _ in Self.text("ok\n") }
    let check = BoundedCheck(limit: .seconds(Self.readinessLimit)) { try await ready() }
    router.get("/readyz") { _, _ in
      guard try await check.run() else {
        throw HTTPProblem(
          .serviceUnavailable, .notReady, "A database does not answer within \(Self.readinessLimit) seconds.",
          retryAfter: 5)
      }
      return Self.text("ready\n")
    }
    router.get("/metrics") { request, _ in
      if !tokens.isEmpty { try tokens.check(request) }
      await measure()
      return Self.text(metrics.text(), type: "text/plain; version=0.0.4; charset=utf-8")
    }
  }

  private func ready() async throws {
    do {
      try await billing.checkOnThread()
    } catch {
      throw Self.notReady("database", error)
    }
    for probe in probes {
      do { try await billing.doOnThread(probe.check) } catch { throw Self.notReady(probe.name, error) }
    }
  }

  private static func notReady(_ name: String, _ error: BillingError) -> HTTPProblem {
    var problem = HTTPProblem(.serviceUnavailable, .notReady, "The \(name) cannot be used.", retryAfter: 5)
    problem.reason = "\(name): \(error.code.rawValue): \(error.message)"
    return problem
  }

  /// What is in the database belongs to what is measured; while it does not answer, the rest is shown.
  private func measure() async {
    ProcessMetrics.measure(into: metrics, now: billing.surroundings.now())
    let backlog = try? await billing.readOnThread { (transaction) throws(BillingError) in try transaction.backlog() }
    metrics.replace(.jobs, by: backlog?.jobs.map { ([$0.kind, $0.state], Double($0.count)) } ?? [])
    metrics.replace(.emails, by: backlog?.emails.map { ([$0.state], Double($0.count)) } ?? [])
    metrics.replace(.providerEvents, by: backlog?.events.map { ([$0.outcome], Double($0.count)) } ?? [])
    metrics.replace(.oldestDueJob, by: backlog.map { [([], Double($0.lateness) / 1000)] } ?? [])
  }

  private static func text(_ text: String, type: String = "text/plain; charset=utf-8") -> Response {
    Response(status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
