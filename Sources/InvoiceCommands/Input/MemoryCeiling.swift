import Glibc
import SystemIO

/// A bound on the process's memory while a foreign PDF is open: its streams can be made to unpack to any size, and
/// libqpdf unpacks some of them as a whole. Beyond the bound an allocation of libqpdf fails, which it reports.
package enum MemoryCeiling {
  /// What may come on top of what the process has: 1 GiB.
  private static let allowance: UInt = 1 << 30

  /// Does something under the bound; without `/proc` there is none.
  package static func during<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
    var old = rlimit()
    guard let size = currentSize(), getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &old) == 0 else {
      return try work()
    }
    var new = old
    new.rlim_cur = min(old.rlim_cur, size + allowance)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &new)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &old) }
    return try work()
  }

  /// The size of the process's address space in bytes.
  static func currentSize() -> UInt? {
    guard let file = try? FileDescriptor.open("/proc/self/statm", O_RDONLY) else { return nil }
    defer { try? file.close() }
    guard let bytes = try? file.read(atMost: 200) else { return nil }
    let pages = String(decoding: bytes.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    return UInt(pages).map { $0 * UInt(sysconf(Int32(_SC_PAGESIZE))) }
  }
}
