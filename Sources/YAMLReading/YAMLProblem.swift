internal import InvoiceModel

/// Why a text is not YAML, or not the YAML that templates are written in.
struct YAMLProblem: Error, Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    case syntax
    case duplicateKey = "duplicate-key"
    case alias
    case tag
    case key
    case documents
    case tooDeep = "too-deep"
    case tooLarge = "too-large"
  }

  var kind: Kind
  var message: String
  var location: Problem.Location
}
