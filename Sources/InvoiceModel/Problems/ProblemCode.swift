/// The stable name of a kind of problem, as programs know it: `unknown-key`.
///
/// Each room declares the codes that it reports; Docs/Problems.md lists them all. They are a part of the interface: a
/// code keeps its meaning, and one that goes is told in the changelog.
public struct ProblemCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The name: small letters, digits and hyphens.
  public let rawValue: String

  /// A code that may be declared here or elsewhere, or be read from a report.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A code to declare.
  package init(_ name: String) { rawValue = name }

  /// The name.
  public var description: String { rawValue }

  /// Counts the problems that are not listed.
  public static let moreProblems = ProblemCode("more-problems")
}
