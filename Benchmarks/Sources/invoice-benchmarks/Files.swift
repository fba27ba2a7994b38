import Glibc

/// Whole files in memory.
enum Files {
  /// The content of a file.
  static func read(_ path: String) throws(BenchmarkError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw BenchmarkError("\(path) cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
    return bytes
  }

  /// Writes a file for the programs that are measured.
  static func write(_ bytes: [UInt8], to path: String) throws(BenchmarkError) {
    guard let file = fopen(path, "wb") else { throw BenchmarkError("\(path) cannot be written") }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw BenchmarkError("\(path) is not whole") }
  }

  /// Writes a file piece by piece, so that it is never in memory as a whole: what a process holds counts towards the
  /// peak of those that it starts.
  static func write(_ count: Int, to path: String, piece: (Int) -> [UInt8]) throws(BenchmarkError) {
    guard let file = fopen(path, "wb") else { throw BenchmarkError("\(path) cannot be written") }
    defer { fclose(file) }
    for index in 1...max(1, count) {
      let bytes = piece(index)
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw BenchmarkError("\(path) is not whole") }
    }
  }

  /// Removes a file, if there is one.
  static func remove(_ path: String) { unlink(path) }

  /// Writes a text to an open file: 1 is standard output, 2 standard error.
  static func append(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Resident size of this process in MB (10^6 bytes).
  static func residentSize() throws(BenchmarkError) -> Double {
    let fields = String(decoding: try read("/proc/self/statm"), as: UTF8.self).split(separator: " ")
    guard fields.count > 1, let pages = Double(fields[1]) else { throw BenchmarkError("/proc/self/statm is unknown") }
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1e6
  }
}
