import Testing

@testable import Billing

@Suite("Metrics")
struct MetricsTests {
  @Test("Counters, gauges and histograms are written as Prometheus reads them")
  func text() {
    let metrics = MetricsRegistry()
    #expect(metrics.text() == "")
    let odd = Metric(.gauge, "odd", "Odd labels.", labels: ["name"])
    let time = Metric(.histogram, "time_seconds", "Time.", buckets: [0.5, 1])
    metrics.set(odd, ["a\"b\\c\nd"], to: -1.5)
    for value in [0.5, 0.75, 3] { metrics.observe(value, of: time) }
    metrics.add(to: .jobsFinished, ["mail", "done"])
    metrics.add(2, to: .jobsFinished, ["mail", "done"])
    #expect(
      metrics.text() == """
        # HELP invoice_service_jobs_finished_total \(Metric.jobsFinished.help)
        # TYPE invoice_service_jobs_finished_total counter
        invoice_service_jobs_finished_total{kind="mail",result="done"} 3
        # HELP odd Odd labels.
        # TYPE odd gauge
        odd{name="a\\"b\\\\c\\nd"} -1.5
        # HELP time_seconds Time.
        # TYPE time_seconds histogram
        time_seconds_bucket{le="0.5"} 1
        time_seconds_bucket{le="1"} 2
        time_seconds_bucket{le="+Inf"} 3
        time_seconds_sum 4.25
        time_seconds_count 3

        """)
  }

  @Test("A gauge that is replaced forgets what is gone")
  func replaced() {
    let metrics = MetricsRegistry()
    metrics.replace(.emails, by: [(["waiting"], 3), (["parked"], 1)])
    metrics.replace(.emails, by: [(["parked"], 2)])
    #expect(metrics.value(of: .emails, ["waiting"]) == 0)
    #expect(metrics.value(of: .emails, ["parked"]) == 2)
    #expect(!metrics.text().contains("waiting\""))
  }

  @Test("Threads that count at once lose nothing, and series stay bounded")
  func atOnce() async {
    let metrics = MetricsRegistry()
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for number in 0..<1_000 {
            metrics.add(to: .requests, ["GET", "/", "200"])
            metrics.add(to: .emails, ["\(task)/\(number)"])
          }
        }
      }
    }
    #expect(metrics.value(of: .requests, ["GET", "/", "200"]) == 8_000)
    #expect(metrics.text().split(separator: "\n").filter { $0.hasPrefix("invoice_service_emails{") }.count == 2_000)
  }
}
