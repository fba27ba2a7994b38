/// What a batch is to do.
struct BatchPlan {
  var inputs: [String]
  var inputFormat: InputFormat
  var output: String?
  var format: BatchFormat
  var name: String
  var jobs: Int
  var isResuming: Bool
  var zip: String?
  var failures: String?
  var books: BookOptions
}
