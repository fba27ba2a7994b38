internal import CSiteFiles

/// A file of the folder `Site`, as it is part of the binary.
struct SiteFile {
  /// Relative to that folder: `templates/layout.mustache`.
  let name: String
  let bytes: [UInt8]

  /// All of them, in the order of their names.
  static var all: [SiteFile] {
    var count = 0
    let files = UnsafeBufferPointer(start: invoice_service_site_files(&count), count: count)
    return files.map {
      SiteFile(
        name: String(cString: $0.name), bytes: Array(UnsafeBufferPointer(start: $0.bytes, count: $0.size)))
    }
  }

  /// Its name without folder and ending, when it is of that folder and ending.
  func stem(in folder: String, _ ending: String) -> String? {
    guard name.hasPrefix(folder), name.hasSuffix(ending) else { return nil }
    return String(name.dropFirst(folder.count).dropLast(ending.count))
  }
}
