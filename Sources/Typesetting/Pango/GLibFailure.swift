import CGLib

/// What GLib says before it ends the process: when there is no room for a thread or for memory.
package enum GLibFailure {
  /// Ends the process instead. Written once, before anything else of GLib is used.
  nonisolated(unsafe) private static var end: ((String) -> Never)?

  /// Sets what is called with GLib's words, from whatever thread, instead of its abort.
  ///
  /// Called before any thread is started.
  package static func handle(_ end: @escaping (String) -> Never) {
    self.end = end
    g_log_set_default_handler(
      { domain, level, message, data in
        if level.rawValue & (G_LOG_LEVEL_ERROR.rawValue | G_LOG_FLAG_FATAL.rawValue) != 0, let end = GLibFailure.end {
          end(message.map { String(cString: $0) } ?? "GLib has failed")
        }
        g_log_default_handler(domain, level, message, data)
      }, nil)
  }
}
