extension JobHandler {
  /// Whether its work is within the database alone.
  var isInside: Bool {
    if case .inside = self { true } else { false }
  }
}
