import Glibc
import SystemIO

extension TemporaryName {
  private static let prefix = ".render-invoice-"

  /// Of a file that this process writes, in whatever folder: other processes have other ones.
  static func ofProcess(_ mark: String = "") -> TemporaryName {
    TemporaryName(prefix: prefix, mark: mark.isEmpty ? "\(getpid())" : "\(getpid())-\(mark)")
  }

  /// Of a file in the folder of a batch: only one at a time is in it, which removes what an earlier one has left.
  static func ofBatch(_ mark: String = "") -> TemporaryName { TemporaryName(prefix: prefix, mark: "batch-" + mark) }
}
