/// What became of a document, in metrics.
enum DocumentOutcome: String {
  case done, refused, late, overloaded, failed
}
