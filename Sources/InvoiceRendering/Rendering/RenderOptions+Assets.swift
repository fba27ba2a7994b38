extension RenderOptions {
  /// A file that an invoice names: one in memory, else one of the folder of assets.
  ///
  /// - Parameter maximumSize: in bytes.
  func readAsset(_ name: String, maximumSize: Int) throws(FolderReader.Failure) -> [UInt8] {
    do throws(FolderReader.Failure) {
      return try assets.read(name, maximumSize: maximumSize)
    } catch {
      guard error == .missing, let assetsFolder else { throw error }
      return try FolderReader(assetsFolder).read(name, maximumSize: maximumSize)
    }
  }
}
