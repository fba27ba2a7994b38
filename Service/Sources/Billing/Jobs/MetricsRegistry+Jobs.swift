extension MetricsRegistry {
  /// Counts jobs that were worked at together.
  func count(_ ends: [JobEnd], of kind: JobKind, in duration: Duration) {
    let (seconds, attoseconds) = duration.components
    let each = (Double(seconds) + Double(attoseconds) / 1e18) / Double(max(1, ends.count))
    for end in ends {
      add(1, to: .jobsFinished, [kind.rawValue, end.rawValue])
      observe(each, of: .jobDuration, [kind.rawValue])
    }
  }
}
