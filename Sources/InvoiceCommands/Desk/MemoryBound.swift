import Glibc

/// What a process that does nothing but read one file of others has of memory and time, until its end.
public enum MemoryBound {
  /// Sets it.
  ///
  /// - Parameters:
  ///   - allowance: what may come on top of what it has, in bytes.
  ///   - seconds: after so many of a processor's time the system ends it.
  /// - Returns: false when the system does not allow it, as where a filter of system calls forbids it.
  public static func set(allowance: UInt, seconds: UInt) -> Bool {
    func limit(_ resource: __rlimit_resource, to value: UInt) -> Bool {
      var limits = rlimit()
      guard getrlimit(__rlimit_resource_t(resource.rawValue), &limits) == 0 else { return false }
      limits.rlim_max = min(limits.rlim_max, value)
      limits.rlim_cur = min(limits.rlim_cur, value)
      return setrlimit(__rlimit_resource_t(resource.rawValue), &limits) == 0
    }
    guard let size = MemoryCeiling.currentSize() else { return false }
    // What it has read is nobody's business, and it has no files to write.
    return limit(RLIMIT_AS, to: size + allowance) && limit(RLIMIT_CPU, to: max(1, seconds))
      && limit(RLIMIT_CORE, to: 0) && limit(RLIMIT_FSIZE, to: 0)
  }
}
