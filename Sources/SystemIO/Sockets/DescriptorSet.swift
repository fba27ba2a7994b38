internal import Glibc

/// Descriptors that are waited for together (poll(2)).
public struct DescriptorSet {
  private var requests: [pollfd] = []

  /// Nothing to wait for.
  public init() {}

  /// Adds a descriptor.
  ///
  /// - Returns: its place, by which it is asked for.
  @discardableResult
  public mutating func add(_ descriptor: FileDescriptor, toRead: Bool = true, toWrite: Bool = false) -> Int {
    requests.append(
      pollfd(fd: descriptor.number, events: Int16((toRead ? POLLIN : 0) | (toWrite ? POLLOUT : 0)), revents: 0))
    return requests.count - 1
  }

  /// Waits until something can be done with one of them, a signal comes or the time is over.
  public mutating func wait(milliseconds: Int) {
    for index in requests.indices { requests[index].revents = 0 }
    _ = poll(&requests, nfds_t(requests.count), Int32(clamping: milliseconds))
  }

  /// Whether something can be read from the one at a place, its end or its failure included.
  public func canRead(_ place: Int) -> Bool { has(POLLIN | POLLHUP | POLLERR, place) }

  /// Whether something can be written to the one at a place, or it has failed.
  public func canWrite(_ place: Int) -> Bool { has(POLLOUT | POLLERR, place) }

  private func has(_ events: Int32, _ place: Int) -> Bool {
    requests.indices.contains(place) && Int32(requests[place].revents) & events != 0
  }
}
