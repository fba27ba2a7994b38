/// Which names a step of a path takes.
enum RuleNameTest: Hashable, Sendable {
  case any
  case name(Int32)
  case oneOf([Int32])
  /// By its place in the vocabulary's suffixes.
  case suffix(Int)
}
