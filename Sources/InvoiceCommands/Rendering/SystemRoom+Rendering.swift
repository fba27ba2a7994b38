package import SystemIO

extension SystemRoom {
  /// What rendering needs, besides what the process has from its start: Pango starts threads of its own, and C's heaps
  /// are one a thread.
  package static let rendering = SystemRoom(
    files: Share(base: 8, perJob: 2), threads: Share(base: 4, perJob: 3),
    memory: Share(base: 32 << 20, perJob: 112 << 20))
}
