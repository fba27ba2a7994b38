package import CSystemFaults
import Glibc
import SystemIO

/// Does something in a thread of its own in which calls of the system fail: the very calls that the code makes, so that
/// it needs no seam for its tests.
package enum FailingCalls {
  /// A call, and the error that it fails with.
  package struct Fault: Sendable, CustomStringConvertible {
    package var call: invoicekit_call
    package var error: Int32
    package var description: String

    package static let open = Fault(call: INVOICEKIT_OPEN, error: EACCES, description: "open")
    /// A process that may open no more files, together with `copy`.
    package static let full = Fault(call: INVOICEKIT_OPEN, error: EMFILE, description: "open")
    /// A file system that knows no files without names.
    package static let unnamed = Fault(call: INVOICEKIT_OPEN_UNNAMED, error: EOPNOTSUPP, description: "O_TMPFILE")
    package static let read = Fault(call: INVOICEKIT_READ, error: EIO, description: "read")
    package static let write = Fault(call: INVOICEKIT_WRITE, error: ENOSPC, description: "write")
    /// A disk that has failed.
    package static let brokenWrite = Fault(call: INVOICEKIT_WRITE, error: EIO, description: "write")
    package static let synchronize = Fault(call: INVOICEKIT_SYNCHRONIZE, error: EIO, description: "fsync")
    package static let close = Fault(call: INVOICEKIT_CLOSE, error: EDQUOT, description: "close")
    package static let link = Fault(call: INVOICEKIT_LINK, error: EMLINK, description: "link")
    package static let rename = Fault(call: INVOICEKIT_RENAME, error: EROFS, description: "rename")
    package static let copy = Fault(call: INVOICEKIT_COPY_DESCRIPTOR, error: EMFILE, description: "fcntl")
    package static let thread = Fault(call: INVOICEKIT_START_THREAD, error: EAGAIN, description: "pthread_create")
  }

  /// - Returns: what the work returns.
  /// - Throws: what it throws; a `SystemError` when the kernel cannot make calls fail.
  package static func run<Result: Sendable>(
    _ faults: [Fault] = [], _ work: @escaping @Sendable () throws -> Result
  ) throws -> Result {
    let answer = Answer<Result>()
    guard
      WorkerThread.start({
        // The threads that run tests have them blocked.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        answer.give(
          Swift.Result {
            try failFromNowOn(faults)
            return try work()
          })
      })
    else { throw SystemFailure.noThread }
    return try answer.wait().get()
  }

  /// Calls fail from now on, in the work that `run` does: what came before has gone well.
  package static func failFromNowOn(_ faults: [Fault]) throws {
    for fault in faults {
      let error = invoicekit_fail(fault.call, fault.error)
      if error != 0 { throw SystemError(number: error) }
    }
  }

  /// What a thread hands to another.
  ///
  /// Unchecked, because `value` is read and written under `monitor`.
  private final class Answer<Value: Sendable>: @unchecked Sendable {
    private let monitor = Monitor()
    private var value: Swift.Result<Value, any Error>?

    func give(_ value: Swift.Result<Value, any Error>) {
      monitor.lock()
      self.value = value
      monitor.signalAll()
      monitor.unlock()
    }

    func wait() -> Swift.Result<Value, any Error> {
      monitor.lock()
      defer { monitor.unlock() }
      while true {
        if let value { return value }
        monitor.wait()
      }
    }
  }
}
