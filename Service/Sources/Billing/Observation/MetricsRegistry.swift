internal import Synchronization

/// What has been measured since the process began, from any thread; written in the text form of Prometheus.
///
/// ```swift
/// metrics.add(1, to: .jobsFinished, ["mail", "done"])
/// ```
public final class MetricsRegistry: Sendable {
  /// What is known of a series.
  private struct Series {
    var value = 0.0
    /// Of a histogram: how many values are within each bucket, the infinite one last.
    var counts: [UInt64] = []
  }

  /// More series of one metric are counted in none of them: labels are the service's own words, so this is a fuse.
  private static let maximumSeries = 2_000

  private let series = Mutex<[Metric: [[String]: Series]]>([:])

  /// Nothing measured yet.
  public init() {}

  /// Adds to a counter, or to a gauge.
  ///
  /// - Parameters:
  ///   - amount: not negative for a counter.
  ///   - metric: which one.
  ///   - labels: one value for each of its labels.
  public func add(_ amount: Double = 1, to metric: Metric, _ labels: [String] = []) {
    change(metric, labels) { $0.value += amount }
  }

  /// Sets a gauge, or a counter that somebody else counts.
  public func set(_ metric: Metric, _ labels: [String] = [], to value: Double) {
    change(metric, labels) { $0.value = value }
  }

  /// Replaces all series of a gauge: those that are not given are gone.
  public func replace(_ metric: Metric, by values: [(labels: [String], value: Double)]) {
    series.withLock { $0[metric] = [:] }
    for (labels, value) in values { set(metric, labels, to: value) }
  }

  /// Counts a value of a histogram.
  public func observe(_ value: Double, of metric: Metric, _ labels: [String] = []) {
    change(metric, labels) { series in
      if series.counts.isEmpty { series.counts = Array(repeating: 0, count: metric.buckets.count + 1) }
      series.value += value
      series.counts[metric.buckets.firstIndex { value <= $0 } ?? metric.buckets.count] += 1
    }
  }

  /// The value of a counter or gauge, the sum of a histogram; 0 when nothing was measured.
  public func value(of metric: Metric, _ labels: [String] = []) -> Double {
    series.withLock { $0[metric]?[labels]?.value ?? 0 }
  }

  /// All of it in the text form of Prometheus, version 0.0.4.
  public func text() -> String {
    let all = series.withLock { $0 }
    var text = ""
    for (metric, series) in all.sorted(by: { $0.key.name < $1.key.name }) where !series.isEmpty {
      text += "# HELP \(metric.name) \(metric.help)\n# TYPE \(metric.name) \(metric.kind.rawValue)\n"
      for (labels, one) in series.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        Self.append(metric, labels, one, to: &text)
      }
    }
    return text
  }

  private func change(_ metric: Metric, _ labels: [String], _ body: (inout Series) -> Void) {
    guard labels.count == metric.labels.count else {
      assertionFailure("\(metric.name) has the labels \(metric.labels)")
      return
    }
    series.withLock { all in
      guard all[metric, default: [:]].count < Self.maximumSeries || all[metric]?[labels] != nil else { return }
      body(&all[metric, default: [:]][labels, default: Series()])
    }
  }

  private static func append(_ metric: Metric, _ labels: [String], _ series: Series, to text: inout String) {
    let pairs = zip(metric.labels, labels).map { "\($0)=\"\(escaped($1))\"" }
    guard metric.kind == .histogram else {
      text += "\(metric.name)\(braces(pairs)) \(number(series.value))\n"
      return
    }
    var sum: UInt64 = 0
    for (bound, count) in zip(metric.buckets.map(number) + ["+Inf"], series.counts) {
      sum += count
      text += "\(metric.name)_bucket\(braces(pairs + ["le=\"\(bound)\""])) \(sum)\n"
    }
    text += "\(metric.name)_sum\(braces(pairs)) \(number(series.value))\n"
    text += "\(metric.name)_count\(braces(pairs)) \(sum)\n"
  }

  private static func braces(_ pairs: [String]) -> String {
    pairs.isEmpty ? "" : "{" + pairs.joined(separator: ",") + "}"
  }

  private static func number(_ value: Double) -> String {
    Int64(exactly: value).map { "\($0)" } ?? "\(value)"
  }

  private static func escaped(_ value: String) -> String {
    value.reduce(into: "") { text, character in
      switch character {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.append(character)
      }
    }
  }
}
