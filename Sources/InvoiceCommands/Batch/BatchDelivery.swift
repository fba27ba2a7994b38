import InvoiceKit
import SystemIO

/// Takes the outcomes in the invoices' order: names are given, failures told, files handed on.
final class BatchDelivery {
  /// So many lines of failed invoices are printed when there is a file that has all of them.
  private static let printedLimit = 20

  private let outputs: BatchOutputs
  private let progress: BatchProgress
  private let step: (any BatchStep)?
  private(set) var reporter: Reporter
  /// Whose names are taken, by which invoice.
  /// In four bytes, as invoices may be many.
  private var names: [NameKey: UInt32] = [:]
  private var printedCount = 0
  private var isCutOff = false
  private var failed = FailureSummary()
  private var customers = CustomerProblems()
  private var warnings = WarningSummary()
  /// Those of all documents.
  private var lookWarnings: [Diagnostic] = []

  init(outputs: BatchOutputs, reporter: Reporter, progress: BatchProgress, step: (any BatchStep)?) {
    self.outputs = outputs
    self.reporter = reporter
    self.progress = progress
    self.step = step
    for name in outputs.takenNames { names[PortableName.key(of: name)] = 0 }
  }

  /// Reports what is wrong with customers' data, which was kept back until it was known how many invoices it stops.
  func reportCustomers() {
    let messages = customers.messages
    guard !messages.isEmpty else { return }
    progress.withoutBar {
      guard let failures = outputs.failures else { return reporter.fail(messages) }
      reporter.fail(Array(messages.prefix(Self.printedLimit)))
      let left = messages.count - Self.printedLimit
      if left > 0 {
        reporter.note(
          "\(Counted.text(left, "more problem")) of customers; all of them are in \(failures.path)")
      }
    }
  }

  /// Reports what was found besides failures.
  ///
  /// - Parameter emptyFolders: inputs without invoices.
  func reportWarnings(emptyFolders: [String]) {
    progress.withoutBar {
      reporter.report(emptyFolders.map { Diagnostic(.emptyFolder, file: $0) })
      reporter.report(lookWarnings)
      warnings.report(to: reporter, file: outputs.warnings?.path)
      for line in failed.lines { reporter.note(line) }
      if let earlier = outputs.earlierWarning, let folder = outputs.folder {
        reporter.report([Diagnostic(earlier, file: folder.path)])
      }
      guard let books = outputs.books else { return }
      if books.receivedCount > 0 {
        reporter.note("\(Counted.text(books.receivedCount, "invoice")) of others, in none of the books")
      }
      reporter.report(books.warnings)
      if books.furtherWarnings > 0 {
        reporter.note("\(Counted.text(books.furtherWarnings, "more warning")) of the books")
      }
    }
  }

  /// Whether an invoice of this run has a name for its file.
  func hasName(_ name: String) -> Bool { names[PortableName.key(of: name)].map { $0 != 0 } ?? false }

  /// Takes what is worth saying of how the documents look, before the first of them.
  ///
  /// - Parameter template: of the call.
  /// - Throws: what stops the whole work.
  func take(_ warnings: [LookWarning], template: String) throws(CommandFailure) {
    for warning in warnings {
      let origin = Origin(file: warning.source ?? template)
      let diagnostic = origin.diagnostic(warning.problem)
      lookWarnings.append(diagnostic)
      try asCommand(outputs.warnings?.add(origin, number: nil, [diagnostic]))
    }
  }

  /// Takes the next outcome.
  ///
  /// - Throws: what stops the whole work.
  func take(_ outcome: BatchOutcome) throws(CommandFailure) {
    var isFailed = true
    var isOld = false
    switch outcome.result {
    case .stopped(let failure): throw failure
    case .failed(let problems):
      try fail(outcome, problems)
    case .done(let document):
      if let collision = Self.collision(of: document, among: names) {
        try fail(outcome, [collision])
        break
      }
      for file in document.files { names[PortableName.key(of: file.name)] = UInt32(clamping: outcome.position) }
      try outputs.add(document, origin: outcome.origin)
      if !document.warnings.isEmpty {
        let diagnostics = document.warnings.map { outcome.origin.diagnostic($0) }
        try asCommand(outputs.warnings?.add(outcome.origin, number: outcome.number, diagnostics))
        warnings.add(diagnostics, customer: outcome.customer)
      }
      try step?.finished(document, position: outcome.position)
      (isFailed, isOld) = (false, document.isOld)
    }
    progress.count(isFailed: isFailed, isOld: isOld)
  }

  /// Makes failures of documents whose names are taken, by those before them or by each other.
  func refuseTakenNames(in group: inout [BatchOutcome]) {
    var taken: [NameKey: UInt32] = [:]
    for index in group.indices {
      guard case .done(let document) = group[index].result else { continue }
      if let collision = Self.collision(of: document, among: names) ?? Self.collision(of: document, among: taken) {
        group[index].result = .failed([collision])
      } else {
        for file in document.files { taken[PortableName.key(of: file.name)] = UInt32(clamping: group[index].position) }
      }
    }
  }

  private func fail(_ outcome: BatchOutcome, _ problems: [Problem]) throws(CommandFailure) {
    try step?.failed(problems, position: outcome.position)
    let diagnostics = problems.map { outcome.origin.diagnostic($0) }
    try asCommand(outputs.failures?.add(outcome.origin, number: outcome.number, diagnostics))
    outputs.books?.addFailed(outcome.number)
    failed.add(problems, values: outcome.values)
    let told = diagnostics.filter { !keepsBack($0, outcome) }
    progress.withoutBar {
      guard let failures = outputs.failures else { return reporter.fail(told) }
      // Its warnings are in the file, too, and stop nothing.
      let errors = told.filter { $0.severity == .error }
      let room = max(0, Self.printedLimit - printedCount)
      reporter.fail(Array(errors.prefix(room)))
      printedCount += min(room, errors.count)
      if errors.count > room, !isCutOff {
        isCutOff = true
        reporter.note("more is wrong; all of it is in \(failures.path)")
      }
    }
  }

  /// Takes an error of the customer's data, to tell it at the end.
  private func keepsBack(_ problem: Diagnostic, _ outcome: BatchOutcome) -> Bool {
    guard problem.severity == .error, let customer = outcome.customer, CustomerProblems.concerns(problem.path)
    else { return false }
    return customers.add(problem, customer: customer, number: outcome.number)
  }

  /// What keeps a document from its names; nil when all of them are free.
  private static func collision(of document: BatchDocument, among names: [NameKey: UInt32]) -> Problem? {
    for file in document.files {
      if let other = names[PortableName.key(of: file.name)] { return collision(file.name, with: other) }
    }
    return nil
  }

  private static func collision(_ name: String, with other: UInt32) -> Problem {
    let owner = other == 0 ? "is another file of this batch" : "is that of invoice \(other) of this batch"
    return Problem(
      code: .sameOutput, path: "", message: "Its file would be \(name), which \(owner).",
      hint: "Give each invoice its own number, or tell them apart with `--name '{number}-{index}'`.")
  }
}
