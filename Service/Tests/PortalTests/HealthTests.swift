import Billing
import CommandTestSupport
import Foundation
import Synchronization
import TestDatabases
import Testing

@testable import Portal

@Suite("Health and metrics")
struct HealthTests {
  @Test("The service lives, and is ready when all is there that it needs", arguments: TestDatabase.Kind.allCases)
  func ready(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let probe = ReadinessProbe("ledger") { () throws(BillingError) in
      if test.world.now > 2_000_000_000_000 { throw BillingError(.system, .databaseUnavailable, "the ledger is away") }
    }
    try await TestPortal.with(test.billing, probes: [probe]) { portal, _ in
      #expect(try await portal.send("GET", "/healthz", token: nil).text == "ok\n")
      #expect(try await portal.send("GET", "/readyz", token: nil).text == "ready\n")
      test.world.now = 2_000_000_000_001
      let answer = try await portal.send("GET", "/readyz", token: nil)
      #expect(answer.status == 503)
      #expect(answer.json("code") == "not-ready")
      #expect(answer.json("detail") == "The ledger cannot be used.")
      #expect(try await portal.send("GET", "/healthz", token: nil).status == 200)
      // A database of another release's schema cannot be used either.
      try test.database.tamper("DELETE FROM sqlstore_migrations")
      #expect(try await portal.send("GET", "/readyz", token: nil).status == 503)
    }
  }

  @Test("Who asks whether it is ready is answered in time, however long a database is silent; one look is under way")
  func silent() async throws {
    let test = try TestBilling(.sqlite)
    let looks = Looks()
    let gate = DispatchSemaphore(value: 0)
    let probe = ReadinessProbe("ledger") { () throws(BillingError) in
      looks.count.add(1, ordering: .relaxed)
      gate.wait()
    }
    try await TestPortal.with(test.billing, probes: [probe]) { portal, _ in
      let start = ContinuousClock.now
      let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
        for _ in 0..<8 { group.addTask { try await portal.send("GET", "/readyz", token: nil) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(ContinuousClock.now - start < .seconds(20))
      #expect(answers.allSatisfy { $0.status == 503 && $0.json("code") == "not-ready" })
      #expect(try await portal.send("GET", "/healthz", token: nil).status == 200)
      #expect(looks.count.load(ordering: .relaxed) == 1)
      gate.signal()
      gate.signal()
      var status = 503
      for _ in 0..<50 where status != 200 { status = try await portal.send("GET", "/readyz", token: nil).status }
      #expect(status == 200)
    }
  }

  @Test("Metrics are read by Prometheus' own parser", arguments: TestDatabase.Kind.allCases)
  func metrics(_ kind: TestDatabase.Kind) async throws {
    try await TestPortal.with(kind) { portal, test in
      try test.billing.write { (tx) throws(BillingError) in
        try tx.enqueue(.mail, subject: "1", due: tx.now - 5_000)
        try tx.enqueue(.mail, subject: "2")
      }
      _ = try await portal.send("GET", "/v1/users/7/quota")
      _ = try await portal.send("GET", "/nowhere")
      let answer = try await portal.send("GET", "/metrics", token: nil)
      #expect(answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8")
      let script = """
        import sys
        from prometheus_client.parser import text_string_to_metric_families
        for family in text_string_to_metric_families(sys.argv[1]):
            for sample in family.samples:
                print(sample.name, *(f"{k}={v}" for k, v in sorted(sample.labels.items())), float(sample.value), sep="|")
        """
      let samples = try Python.run(script, [answer.text]).split(separator: "\n").map(String.init)
      #expect(samples.contains("invoice_service_jobs|kind=mail|state=waiting|2.0"))
      #expect(samples.contains("invoice_service_oldest_due_job_seconds|5.0"))
      #expect(
        samples.contains(
          "invoice_service_http_requests_total|method=GET|route=/v1/users/{telegram_id}/quota|status=200|1.0"))
      #expect(samples.contains("invoice_service_http_requests_total|method=GET|route=none|status=404|1.0"))
      #expect(samples.contains("invoice_service_http_request_duration_seconds_bucket|le=+Inf|route=none|1.0"))
      for name in ["process_resident_memory_bytes", "process_cpu_seconds_total"] {
        let sample = try #require(samples.first { $0.hasPrefix(name) })
        #expect(Double(sample.split(separator: "|")[1]) ?? 0 > 0)
      }
    }
  }

  @Test("Metrics can be kept from others")
  func token() async throws {
    let token = Secret("metrics-metrics-metrics-metrics-")
    try await TestPortal.with(.sqlite) { (settings) in
      settings.metricsToken = token
    } _: { portal, _ in
      // The bot's token does not open it, nor its token the bot's API.
      let bot = TestPortal.token
      for (path, token, status) in [
        ("/metrics", nil, 401), ("/metrics", bot, 401), ("/metrics", token.value, 200),
        ("/v1/notices", token.value, 401),
      ] {
        let answer = try await portal.send("GET", path, token: token)
        #expect(answer.status == status)
      }
    }
  }

  private final class Looks: Sendable {
    let count = Atomic(0)
  }
}
