extension AssociatedFile {
  /// The most files that one document holds.
  package static let maximumCount = 100
  /// The most bytes that the files of one document have together: 256 MiB.
  package static let maximumSize = 256 << 20
  /// The most bytes that a name has in UTF-8; file systems take no more.
  package static let maximumNameLength = 255

  /// Everything that keeps the files from being embedded together; empty when nothing does.
  package static func errors(in files: [AssociatedFile]) -> [FinishingError] {
    guard files.count <= maximumCount else {
      return [.attachment(name: files[maximumCount].name, reason: "there are more than \(maximumCount)")]
    }
    var errors: [FinishingError] = []
    var names: Set<String> = []
    var room = maximumSize
    for file in files {
      do {
        _ = try AssociatedFileEntry(file)
      } catch {
        errors.append(error)
      }
      if !names.insert(file.name).inserted {
        errors.append(.attachment(name: file.name, reason: "another one has that name"))
      }
      if file.name.utf8.count > maximumNameLength {
        errors.append(.attachment(name: file.name, reason: "the name is longer than \(maximumNameLength) bytes"))
      }
      // Said once, of the first file that there is no room for.
      if room >= 0 {
        room -= file.bytes.count
        if room < 0 {
          errors.append(.attachment(name: file.name, reason: "all of them are larger than \(maximumSize >> 20) MiB"))
        }
      }
    }
    // What is the same of several files of one name is said once.
    var told: Set<String> = []
    return errors.filter { told.insert("\($0)").inserted }
  }
}
