internal import Glibc
internal import SystemIO

/// What the system knows of this process.
public enum ProcessMetrics {
  /// Measures memory, the time of processors, and when the process began.
  ///
  /// - Parameters:
  ///   - metrics: what they are written into.
  ///   - now: the time in milliseconds since 1970.
  public static func measure(into metrics: MetricsRegistry, now: Int64) {
    // proc(5): in pages.
    if let fields = fields("/proc/self/statm"), let pages = fields.dropFirst().first.flatMap({ Double($0) }) {
      metrics.set(.memory, to: pages * Double(sysconf(Int32(_SC_PAGESIZE))))
    }
    var usage = rusage()
    if getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 {
      metrics.set(.processorTime, to: seconds(usage.ru_utime) + seconds(usage.ru_stime))
    }
    // The 22nd field of proc(5) is when the process began, in ticks since the system did; the second one, which may have
    // blanks in it, is in parentheses.
    guard let stat = fields("/proc/self/stat", after: ")"), stat.count > 19, let ticks = Double(stat[19]),
      let uptime = fields("/proc/uptime")?.first.flatMap({ Double($0) })
    else { return }
    metrics.set(.startTime, to: Double(now) / 1000 - uptime + ticks / Double(sysconf(Int32(_SC_CLK_TCK))))
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000 }

  private static func fields(_ path: String, after mark: Character? = nil) -> [Substring]? {
    guard let file = try? FileDescriptor.open(path, O_RDONLY) else { return nil }
    defer { try? file.close() }
    guard let bytes = try? file.read(atMost: 4_096) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let start = mark.flatMap { text.lastIndex(of: $0) }.map { text.index(after: $0) } ?? text.startIndex
    return text[start...].split { $0 == " " || $0 == "\n" }
  }
}
