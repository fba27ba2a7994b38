internal import InvoiceKit

/// Stable names of what is wrong with a configuration; Docs/Service.md lists all.
enum ConfigurationCode: String, CaseIterable {
  /// The file is not YAML, or uses what is not read: anchors, tags, several documents.
  case notYAML = "not-yaml"
  /// A key stands twice in a mapping.
  case duplicateKey = "duplicate-key"
  /// There is no such key.
  case unknownKey = "unknown-key"
  /// A key that has to be there is not.
  case missingKey = "missing-key"
  /// A list stands where a text belongs, and so on.
  case wrongType = "wrong-type"
  /// A value is none of those that can be.
  case invalidValue = "invalid-value"
  /// A number or a length is outside of its range.
  case outOfRange = "out-of-range"
  /// Values contradict each other.
  case contradiction
  /// What must be unique stands twice.
  case notUnique = "not-unique"
  /// A secret, or a password within an address, stands in the file itself.
  case inlineSecret = "inline-secret"
  /// A secret's file cannot be read, its variable is not set, or there is nothing in it.
  case unreadableSecret = "unreadable-secret"
  /// A secret's file can be read by others than its owner and group.
  case openSecret = "open-secret"
  /// TLS can't be spoken with a certificate or its key.
  case unusableCertificate = "unusable-certificate"
  /// What is secret travels in the clear.
  case notProtected = "not-protected"
  /// A folder is not there, or may not be written to.
  case notWritable = "not-writable"
  /// Something is allowed, and probably not what was meant.
  case doubtful

  /// The same as problems have it.
  var problemCode: ProblemCode { ProblemCode(rawValue: rawValue) }
}
