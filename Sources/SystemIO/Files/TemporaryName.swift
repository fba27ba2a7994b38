/// What a file is called until it has its name: `.PREFIX-MARK.tmp`, or with a number when that is taken.
public struct TemporaryName: Hashable, Sendable {
  /// So many names are tried: processes that do not see each other, those of two containers, can have the same marks.
  static let attempts = 100
  static let suffix = ".tmp"

  /// With what all of them begin.
  let start: String

  /// - Parameters:
  ///   - prefix: the program's; a dot before it hides the file.
  ///   - mark: tells apart files that are written at the same time.
  public init(prefix: String, mark: String) { start = prefix + mark }

  /// The name to try after so many others.
  public func text(attempt: Int) -> String { start + (attempt == 0 ? "" : "-\(attempt)") + Self.suffix }
}
