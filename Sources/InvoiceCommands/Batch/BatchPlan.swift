/// What a batch is to do.
package struct BatchPlan {
  /// What the work is called when it is done.
  package var title = "batch"
  /// Files and folders; none or `-`: standard input.
  package var inputs: [String]
  /// How they hold their invoices.
  package var inputFormat: InputFormat
  /// What all invoices of CSV files have in common: a JSON file.
  package var company: String?
  /// What columns of CSV files mean: `name=key,…`, or a file with such lines.
  package var columns: String?
  /// The folder of the results; of NDJSON the file.
  package var output: String?
  /// What each invoice becomes.
  package var format: BatchFormat
  /// How the files are named; nil: by the number, and of what was received by seller and number.
  package var name: String?
  /// So many invoices at the same time.
  package var jobs: Int
  /// Whether what an earlier run has made is left out.
  package var isResuming: Bool
  /// Whether files of earlier runs that this one does not make are removed.
  package var isCleaning: Bool
  /// An archive of all files.
  package var zip: String?
  /// One PDF of all invoices.
  package var merge: String?
  /// Where failed invoices are told; nil: in the folder.
  package var failures: String?
  /// Where warnings are told; nil: in the folder.
  package var warnings: String?
  /// What is booked.
  package var books: BookOptions

  /// Where each invoice gets a file; nil when there are no such files.
  package var folder: String? { format == .ndjson ? nil : output }

  /// The names of what is written into the folder besides the invoices.
  package var ownNames: [String] {
    (books.noBooks ? [] : BatchBooks.names) + [BatchState.fileName]
      + (failures == nil ? [Self.failuresName] : []) + (warnings == nil ? [Self.warningsName] : [])
  }

  /// What the call names besides the folder, by the options that name it.
  package var results: [(option: String, path: String)] {
    let lines = format == .ndjson ? output ?? "-" : nil
    let all = [
      ("--output", lines), ("--zip", zip), ("--merge", merge), ("--failures", failures), ("--warnings", warnings),
    ]
    return all.compactMap { option, path in path.map { (option, $0) } }
  }

  /// A plan of what a call says.
  package init(
    title: String = "batch", inputs: [String], inputFormat: InputFormat, company: String? = nil, columns: String? = nil,
    output: String? = nil, format: BatchFormat, name: String?, jobs: Int, isResuming: Bool, isCleaning: Bool,
    zip: String? = nil, merge: String? = nil, failures: String? = nil, warnings: String? = nil, books: BookOptions
  ) {
    self.title = title
    self.inputs = inputs
    self.inputFormat = inputFormat
    self.company = company
    self.columns = columns
    self.output = output
    self.format = format
    self.name = name
    self.jobs = jobs
    self.isResuming = isResuming
    self.isCleaning = isCleaning
    self.zip = zip
    self.merge = merge
    self.failures = failures
    self.warnings = warnings
    self.books = books
  }

  /// What the file of failed invoices is called in the folder.
  package static let failuresName = "failures.ndjson"
  /// What the file of warnings is called there.
  package static let warningsName = "warnings.ndjson"
}
