import Glibc

/// What a process that does nothing but read one file of others has of memory and time, until its end.
public enum MemoryBound {
  /// Sets it.
  ///
  /// - Parameters:
  ///   - allowance: what may come on top of what it has, in bytes.
  ///   - seconds: after so many of a processor's time the system ends it.
  public static func set(allowance: UInt, seconds: UInt) {
    func limit(_ resource: __rlimit_resource, to value: UInt) {
      var limits = rlimit()
      guard getrlimit(__rlimit_resource_t(resource.rawValue), &limits) == 0 else { return }
      limits.rlim_max = min(limits.rlim_max, value)
      limits.rlim_cur = min(limits.rlim_cur, value)
      setrlimit(__rlimit_resource_t(resource.rawValue), &limits)
    }
    if let size = MemoryCeiling.currentSize() { limit(RLIMIT_AS, to: size + allowance) }
    limit(RLIMIT_CPU, to: max(1, seconds))
    // What it has read is nobody's business, and it has no files to write.
    limit(RLIMIT_CORE, to: 0)
    limit(RLIMIT_FSIZE, to: 0)
  }
}
