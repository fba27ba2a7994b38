internal import Typesetting

/// What libraries in C end the process for: no room for a thread or for memory.
package enum LibraryFailure {
  /// Sets what is called with their words instead, from whatever thread; once, before any is started.
  package static func handle(_ end: @escaping (String) -> Never) { GLibFailure.handle(end) }
}
