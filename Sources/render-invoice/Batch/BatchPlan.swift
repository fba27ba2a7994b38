/// What a batch is to do.
struct BatchPlan {
  var inputs: [String]
  var inputFormat: InputFormat
  /// What all invoices of CSV files have in common: a JSON file.
  var company: String?
  var output: String?
  var format: BatchFormat
  var name: String
  var jobs: Int
  var isResuming: Bool
  var zip: String?
  var merge: String?
  var failures: String?
  var books: BookOptions
}
