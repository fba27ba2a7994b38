import Glibc
package import SystemIO

extension TemporaryName {
  /// Of a file that this process writes, in whatever folder: other processes have other ones.
  package static func ofProcess(_ command: CommandName, _ mark: String = "") -> TemporaryName {
    TemporaryName(prefix: ".\(command.text)-", mark: mark.isEmpty ? "\(getpid())" : "\(getpid())-\(mark)")
  }

  /// Of a file in the folder of a batch: only one at a time is in it, which removes what an earlier one has left.
  /// Whichever command it was, as all of them keep the folder's state alike.
  package static func ofBatch(_ mark: String = "") -> TemporaryName {
    TemporaryName(prefix: BatchState.prefix + "-", mark: mark)
  }
}
