internal import ByteCoding

extension OutputFile {
  /// Writes files that belong together: all of them are whole and on the disk before the first one gets its name, and
  /// where one cannot get its name, those that had got theirs are removed, unless they took the place of older files.
  ///
  /// - Parameters:
  ///   - files: each with its path.
  ///   - temporaryName: what a file is called until then, by its place among them.
  ///   - isDerived: as of `write`.
  /// - Throws: a failure of `creation` or `writing`.
  public static func write(
    all files: [(path: String, bytes: [UInt8])], temporaryName: (Int) -> TemporaryName, isDerived: Bool = false
  ) throws(SystemFailure) {
    let delay = InterruptDelay()
    defer { delay.end() }
    var pending: [PendingFile] = []
    var folders: Set<String> = []
    for (index, file) in files.enumerated() {
      guard case .file(let target) = try OutputTarget(file.path, isDerived: isDerived) else {
        // What is no file, a device or a pipe, cannot be one of a set.
        throw SystemFailure(.creation, "is no file, as each one of several has to be", file: file.path)
      }
      let next = try PendingFile(path: target, temporaryName: temporaryName(index), called: file.path)
      try next.append(file.bytes)
      try next.synchronize()
      pending.append(next)
      folders.insert(FilePath.folder(of: target))
    }
    try PendingFile.settle(all: pending)
    for folder in folders { try? OutputFolder(folder).synchronize() }
  }
}
