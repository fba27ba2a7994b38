/// What a batch is to do.
struct BatchPlan {
  var inputs: [String]
  var inputFormat: InputFormat
  /// What all invoices of CSV files have in common: a JSON file.
  var company: String?
  /// What columns of CSV files mean: `name=key,…`, or a file with such lines.
  var columns: String?
  var output: String?
  var format: BatchFormat
  var name: String
  var jobs: Int
  var isResuming: Bool
  /// Whether files of earlier runs that this one does not make are removed.
  var isCleaning: Bool
  var zip: String?
  var merge: String?
  var failures: String?
  var warnings: String?
  var books: BookOptions

  /// Where each invoice gets a file; nil when there are no such files.
  var folder: String? { format == .ndjson ? nil : output }

  /// The names of what is written into the folder besides the invoices.
  var ownNames: [String] {
    (books.noBooks ? [] : BatchBooks.names) + [BatchState.fileName]
      + (failures == nil ? [Self.failuresName] : []) + (warnings == nil ? [Self.warningsName] : [])
  }

  /// What the call names besides the folder, by the options that name it.
  var results: [(option: String, path: String)] {
    let lines = format == .ndjson ? output ?? "-" : nil
    let all = [
      ("--output", lines), ("--zip", zip), ("--merge", merge), ("--failures", failures), ("--warnings", warnings),
    ]
    return all.compactMap { option, path in path.map { (option, $0) } }
  }

  static let failuresName = "failures.ndjson"
  static let warningsName = "warnings.ndjson"
}
