internal import Billing
internal import HTTPTypes

/// A document on its way, to be counted at its end.
struct DocumentCount: Sendable {
  private let metrics: MetricsRegistry
  private let client: String
  private let operation: String
  private let start = ContinuousClock.now

  init(metrics: MetricsRegistry, client: String, operation: String) {
    (self.metrics, self.client, self.operation) = (metrics, client, operation)
  }

  /// Counts it.
  func end(_ outcome: DocumentOutcome) {
    let time = (ContinuousClock.now - start).components
    metrics.add(to: .documents, [client, operation, outcome.rawValue])
    metrics.observe(Double(time.seconds) + Double(time.attoseconds) / 1e18, of: .documentDuration, [operation])
  }

  /// Counts it by what went wrong, and says it in the words of the API.
  func problem(of error: any Error) -> any Error {
    switch error {
    case let failure as DocumentFailure:
      end(failure.outcome)
      return HTTPProblem(failure)
    case let failure as WorkPool.Failure:
      if case .late = failure { end(.late) } else { end(.overloaded) }
      return HTTPProblem(failure)
    case let refusal as DraftRefusal:
      let problem = HTTPProblem(refusal)
      end(problem.status.code < 500 ? .refused : .failed)
      return problem
    case let problem as HTTPProblem:
      end(problem.status.code < 500 ? .refused : .failed)
      return problem
    default:
      end(.failed)
      return error
    }
  }
}
