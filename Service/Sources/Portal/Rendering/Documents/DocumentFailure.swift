internal import Billing
internal import InvoiceCommands
internal import InvoiceKit

/// Why there is no document.
enum DocumentFailure: Error {
  /// What is wrong with it.
  case document([DocumentProblem])
  /// An option is wrong.
  case option(message: String, hint: String?)
  /// The system has no room; the same may do later.
  case room(String)
  /// Something of our own is missing or broken.
  case defect(String)

  init(_ refusal: DeskRefusal) {
    switch refusal {
    case .document(let problems): self = .document(problems.problems.map(DocumentProblem.init))
    case .failure(let failure): self.init(failure)
    }
  }

  init(_ failure: CommandFailure) {
    switch failure.status {
    case .usage:
      // The words are those of the command, whose options begin with dashes.
      self = .option(
        message: failure.message.replacing("--", with: ""), hint: failure.hint?.replacing("--", with: ""))
    case .software where failure.code == ProblemCode.noRoom.rawValue: self = .room(failure.code)
    default: self = .defect(failure.code)
    }
  }

  /// In a word, for metrics.
  var outcome: DocumentOutcome {
    switch self {
    case .document, .option: .refused
    case .room: .overloaded
    case .defect: .failed
    }
  }
}
