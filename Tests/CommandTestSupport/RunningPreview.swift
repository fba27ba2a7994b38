public import Foundation
internal import Glibc

/// A preview that was started as its user does, and what browsers would ask of it.
public final class RunningPreview {
  /// What it prints first: its address.
  public let address: String
  /// The port of it.
  public let port: Int
  private let process = Process()

  /// Starts it and waits for its address.
  public init(_ arguments: [String]) throws {
    process.executableURL = URL(fileURLWithPath: Command.binary)
    process.arguments = ["preview"] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    var text = Data()
    while text.last != 0x0A {
      let piece = output.fileHandleForReading.availableData
      if piece.isEmpty { break }
      text += piece
    }
    address = String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    port = Int(address.split(separator: ":").last?.prefix { $0.isNumber } ?? "") ?? 0
  }

  deinit { if process.isRunning { process.terminate() } }

  /// Ends it by a signal.
  ///
  /// - Returns: its status.
  public func end(by signal: Int32) -> Int32 {
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  /// A connection that has sent some bytes.
  public final class Connection {
    private let socket: Int32
    private var text = Data()

    /// Connects to a port of this machine.
    public init(port: Int, sending bytes: String) throws {
      socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
      }
      guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      let data = Array(bytes.utf8)
      _ = data.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    deinit { close(socket) }

    /// What comes up to a text, or to the end; gives up after some seconds.
    ///
    /// - Returns: all that was not given before; nil when the time was over.
    public func read(until end: String? = nil, seconds: Double = 20) -> Data? {
      let limit = Date() + seconds
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        if let end, let range = text.range(of: Data(end.utf8)) {
          defer { text.removeSubrange(text.startIndex..<range.upperBound) }
          return Data(text[..<range.upperBound])
        }
        var request = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        let rest = limit.timeIntervalSinceNow
        guard rest > 0, poll(&request, 1, Int32(rest * 1000) + 1) > 0 else { return nil }
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else {
          defer { text = Data() }
          return text
        }
        text += buffer[..<count]
      }
    }
  }

  /// A connection that asks for a path.
  public func connection(_ path: String, host: String? = nil, method: String = "GET") throws -> Connection {
    try Connection(
      port: port, sending: "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n\r\n")
  }

  /// The status, the head and the body of the answer to a request.
  public func answer(
    _ path: String, host: String? = nil, method: String = "GET"
  ) throws -> (status: Int, head: String, body: Data) {
    guard let data = try connection(path, host: host, method: method).read(),
      let end = data.range(of: Data("\r\n\r\n".utf8))
    else { return (0, "", Data()) }
    let head = String(decoding: data[..<end.lowerBound], as: UTF8.self)
    return (Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0, head, Data(data[end.upperBound...]))
  }
}
