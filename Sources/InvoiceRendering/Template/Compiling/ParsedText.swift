internal import InvoiceModel

/// What a text of a template came to.
struct ParsedText {
  /// One for each line outside of tags and brackets, or one for the whole.
  var entries: [[TextPiece]] = []
  /// What is wrong with it, and with the labels that it names.
  private(set) var problems: [TextProblem] = []
  /// How many problems there are besides, as no more are kept than anybody is told.
  private(set) var furtherProblems = 0

  mutating func add(_ problem: TextProblem) {
    if problems.count < ProblemList.limit { problems.append(problem) } else { furtherProblems += 1 }
  }

  /// Adds what is wrong with a label that the text names.
  mutating func add(problemsOf label: ParsedText) {
    for problem in label.problems { add(problem) }
    furtherProblems += label.furtherProblems
  }
}
