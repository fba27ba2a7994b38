internal import Glibc

/// A thread of the system: work that waits for files has no place in Swift's cooperative pool.
public enum WorkerThread {
  private final class Body {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// How many cores this process may use (`Cpus_allowed` of proc(5)), at least one.
  public static var coreCount: Int {
    let key = "Cpus_allowed:"
    guard let file = try? FileDescriptor.open("/proc/self/status", O_RDONLY) else { return 1 }
    defer { try? file.close() }
    let text = String(decoding: (try? file.read(atMost: 65_536)) ?? [], as: UTF8.self)
    let mask = text.split(separator: "\n").first { $0.hasPrefix(key) }?.dropFirst(key.count) ?? ""
    return max(1, mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) })
  }

  /// Starts a thread that nobody has to join. It inherits the signals that are blocked.
  ///
  /// - Returns: false when the system has no room for another thread.
  public static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
    let body = Unmanaged.passRetained(Body(run))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      }, body.toOpaque())
    guard code == 0 else {
      body.release()
      return false
    }
    pthread_detach(thread)
    return true
  }
}
