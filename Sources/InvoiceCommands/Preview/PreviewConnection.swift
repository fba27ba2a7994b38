internal import SystemIO

/// A connection with a browser: what has arrived, and what is to be sent.
final class PreviewConnection {
  /// More than that waits for nobody: a reader of events that takes none is gone.
  private static let pendingLimit = 8 << 20
  /// How long a request may take, and how long an answer may wait for its reader.
  private static let patience = Duration.seconds(10)

  let socket: FileDescriptor
  /// What its events are about; nil: it gets none.
  var view: PreviewView?
  /// Whether it ends when all is sent.
  var isEnding = false
  private(set) var isGone = false
  private var arrived: [UInt8] = []
  private var pending: ArraySlice<UInt8> = []
  private var lastProgress = ContinuousClock.now

  init(_ socket: FileDescriptor) { self.socket = socket }

  /// Whether something is to be sent.
  var isSending: Bool { !pending.isEmpty }
  /// Whether a request is awaited.
  var isAsking: Bool { !isEnding && view == nil }

  /// Takes what has arrived.
  ///
  /// - Returns: what was asked, when it is whole.
  func receive() -> Result<HTTPRequest, HTTPRequest.Refusal>? {
    guard let bytes = try? socket.receive(atMost: HTTPRequest.limit) else {
      isGone = true
      return nil
    }
    guard !bytes.isEmpty else {
      isGone = true
      return nil
    }
    // A reader of events has nothing more to say.
    guard isAsking else { return nil }
    arrived += bytes
    do throws(HTTPRequest.Refusal) { return .success(try HTTPRequest(arrived)) } catch {
      if case .incomplete = error { return nil }
      return .failure(error)
    }
  }

  /// Sends bytes, or keeps them until there is room.
  func send(_ bytes: [UInt8]) {
    if pending.isEmpty { lastProgress = .now }
    pending += bytes
    if pending.count > Self.pendingLimit { isGone = true }
    flush()
  }

  /// Sends what there is room for.
  func flush() {
    guard !isGone else { return }
    do throws(SystemError) {
      while !pending.isEmpty {
        let count = try socket.send(pending)
        guard count > 0 else { break }
        pending = pending.dropFirst(count)
        lastProgress = .now
      }
    } catch {
      isGone = true
    }
    if pending.isEmpty, isEnding { isGone = true }
  }

  /// Gives up a request or a reader that takes too long.
  func expire() {
    if isAsking || isSending, lastProgress + Self.patience < .now { isGone = true }
  }

  func close() { try? socket.close() }
}
