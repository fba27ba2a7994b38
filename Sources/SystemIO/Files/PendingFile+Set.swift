extension PendingFile {
  /// Gives files that belong together their names; their bytes have to be on the disk. Where one cannot get its name, those
  /// that had got theirs are removed, unless they took the place of older files.
  ///
  /// - Parameter files: in the order in which they get their names.
  /// - Throws: as `settle`.
  public static func settle(all files: [PendingFile]) throws(SystemFailure) {
    if files.count == 1 { return try files[0].settle() }
    var new: [PendingFile] = []
    for file in files {
      let isNew = file.isNameFree
      do throws(SystemFailure) { try file.settle() } catch {
        for earlier in new { earlier.removeNamed() }
        throw error
      }
      if isNew { new.append(file) }
    }
  }
}
