internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import InvoiceKit

extension HTTPProblem {
  /// What is wrong with a document: 422, with all of it.
  init(_ problems: [DocumentProblem]) {
    let count = problems.filter(\.isError).count
    self.init(
      .unprocessableContent, .documentRefused, "The document has \(count) \(count == 1 ? "error" : "errors").",
      hint: "Each has a place and mostly a hint; Docs/Problems.md explains the codes.")
    self.problems = problems
  }

  /// Why there is no document.
  init(_ failure: DocumentFailure) {
    switch failure {
    case .document(let problems): self.init(problems)
    case .option(let message, let hint):
      self.init(.badRequest, .invalidOption, message, hint: hint)
    case .room(let reason):
      self.init(.serviceUnavailable, .overloaded, "The system has no room for more.", retryAfter: 5)
      self.reason = reason
    case .defect(let reason):
      self.init(.internalServerError, .serviceFailed, "The service has failed; its log tells more.")
      self.reason = reason
    }
  }

  /// Why nothing has come of some work.
  init(_ failure: WorkPool.Failure) {
    switch failure {
    case .full, .notBegun:
      self.init(.serviceUnavailable, .overloaded, "There are too many documents at once.", retryAfter: 1)
    case .noThread:
      self.init(.serviceUnavailable, .overloaded, "The system has no room for more threads.", retryAfter: 5)
    case .late:
      self.init(
        .gatewayTimeout, .documentTooSlow, "The document takes longer than it may.",
        hint: "Split it, or render it with the command.")
    }
  }

  /// Why a draft was not issued.
  init(_ refusal: DraftRefusal) {
    switch refusal {
    case .document(let problems): self.init(problems.map(DocumentProblem.init))
    case .refused(let problem): self.init([DocumentProblem(problem)])
    case .keyReused(let problem):
      self.init([DocumentProblem(problem)])
      (status, code, detail, hint) = (.conflict, problem.code.rawValue, problem.message, problem.hint)
    case .ledger, .failure: self.init(refusal.failure)
    }
  }
}
