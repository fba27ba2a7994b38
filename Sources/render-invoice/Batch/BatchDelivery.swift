import InvoiceKit

/// Takes the outcomes in the invoices' order: names are given, failures told, files handed on.
final class BatchDelivery {
  /// So many failed invoices are printed when there is a file that has all of them.
  private static let printedLimit = 20

  private let outputs: BatchOutputs
  private let progress: BatchProgress
  private(set) var reporter: Reporter
  /// Whose names are taken, by which invoice.
  private var names: [NameKey: Int] = [:]
  private var failedCount = 0
  private var warnings = WarningSummary()

  init(outputs: BatchOutputs, reporter: Reporter, progress: BatchProgress) {
    self.outputs = outputs
    self.reporter = reporter
    self.progress = progress
    for name in outputs.takenNames { names[PortableName.key(of: name)] = 0 }
  }

  /// Reports what was found besides failures.
  ///
  /// - Parameter emptyFolders: inputs without invoices.
  func reportWarnings(emptyFolders: [String]) {
    progress.withoutBar {
      reporter.report(emptyFolders.map { Diagnostic(.emptyFolder, file: $0) })
      warnings.report(to: reporter, file: outputs.warnings?.path)
      guard let books = outputs.books else { return }
      reporter.report(books.warnings)
      if books.furtherWarnings > 0 {
        reporter.note("\(Counted.text(books.furtherWarnings, "more warning")) of the books")
      }
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
      let key = PortableName.key(of: document.name)
      if let other = names[key] {
        try fail(outcome, [Self.collision(document.name, with: other)])
        break
      }
      names[key] = outcome.position
      try outputs.add(document, origin: outcome.origin)
      if !document.warnings.isEmpty {
        let diagnostics = document.warnings.map { outcome.origin.diagnostic($0) }
        try outputs.warnings?.add(outcome.origin, number: outcome.number, diagnostics)
        warnings.add(diagnostics)
      }
      (isFailed, isOld) = (false, document.isOld)
    }
    progress.count(isFailed: isFailed, isOld: isOld, fraction: outcome.fraction)
  }

  private func fail(_ outcome: BatchOutcome, _ problems: [Problem]) throws(CommandFailure) {
    let diagnostics = problems.map { outcome.origin.diagnostic($0) }
    try outputs.failures?.add(outcome.origin, number: outcome.number, diagnostics)
    outputs.books?.addFailed(outcome.number)
    failedCount += 1
    progress.withoutBar {
      let isPrinted = outputs.failures == nil || failedCount <= Self.printedLimit
      reporter.fail(isPrinted ? diagnostics : [])
      if failedCount == Self.printedLimit + 1, let failures = outputs.failures {
        reporter.note("more invoices fail; all of them are in \(failures.path)")
      }
    }
  }

  private static func collision(_ name: String, with other: Int) -> Problem {
    let owner = other == 0 ? "is another file of this batch" : "is that of invoice \(other) of this batch"
    return Problem(
      "same-output", path: "", "Its file would be \(name), which \(owner).",
      hint: "Give each invoice its own number, or tell them apart with `--name '{number}-{index}'`.")
  }
}
