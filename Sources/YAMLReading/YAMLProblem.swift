public import InvoiceModel

/// Why a text is not YAML, or not the part of YAML that is read here.
public struct YAMLProblem: Error, Hashable, Sendable {
  /// What is wrong, in words that stay.
  public enum Kind: String, Hashable, Sendable {
    /// It is not YAML.
    case syntax
    /// A key stands twice.
    case duplicateKey = "duplicate-key"
    /// An anchor or alias.
    case alias
    /// A tag.
    case tag
    /// A key that is no scalar, or is too long.
    case key
    /// Several documents.
    case documents
    /// Values nested too deeply.
    case tooDeep = "too-deep"
    /// Too large a file, or too many values.
    case tooLarge = "too-large"
  }

  /// What is wrong.
  public var kind: Kind
  /// One sentence.
  public var message: String
  /// Where.
  public var location: Problem.Location
}
