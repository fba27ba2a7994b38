import Synchronization

/// What has become of fuzzed requests.
final class FuzzTally: Sendable {
  private let counts = Mutex<[Int: Int]>([:])
  private let lost = Mutex<[String]>([])

  /// How many answers there were of each status; 0: no answer.
  var statuses: [Int: Int] { counts.withLock { $0 } }
  /// How those begin that were whole, and were not answered.
  var unanswered: [String] { lost.withLock { $0 } }

  func note(_ status: Int?, of request: (bytes: [UInt8], isWhole: Bool)) {
    counts.withLock { $0[status ?? 0, default: 0] += 1 }
    if status == nil, request.isWhole {
      lost.withLock { $0.append(String(decoding: request.bytes.prefix(300), as: UTF8.self)) }
    }
  }
}
