extension Int64 {
  /// The sum, or the greatest or smallest number where there is none: times of the world outside must not stop anything.
  func saturating(adding other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    return other > 0 ? .max : .min
  }
}
