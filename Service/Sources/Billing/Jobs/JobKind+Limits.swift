extension JobKind {
  /// After how many attempts it is given up: half a day of trying, three days where a server of others is to be up again.
  var attemptLimit: Int {
    switch self {
    case .mail, .providerCall: 20
    case .export: 5
    default: 10
    }
  }

  /// It is always there, and never given up: after as many attempts the business is told, and it is tried again.
  var isStanding: Bool { [.reconciliation, .purge, .figures].contains(self) }
}
