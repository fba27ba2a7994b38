import Glibc

@testable import SystemIO

/// A pipe of the system.
struct Pipe: Sendable {
  let reading: FileDescriptor
  let writing: FileDescriptor

  /// - Parameter isWaiting: whether its ends wait, as they usually do.
  init(isWaiting: Bool = true) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemError.current }
    for end in ends where !isWaiting { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
    (reading, writing) = (FileDescriptor(number: ends[0]), FileDescriptor(number: ends[1]))
  }

  /// Makes a reader that has gone an error of write(2) in the calling thread. The programs that other tests start would
  /// inherit what the whole process does with the signal.
  static func surviveReaders() {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Writes pieces from a thread of its own, each after a while, and closes the writing end.
  func send(_ pieces: [[UInt8]]) {
    _ = WorkerThread.start { [writing] in
      Self.surviveReaders()
      for piece in pieces {
        try? writing.write(piece)
        usleep(500)
      }
      try? writing.close()
    }
  }
}
