internal import FoundationEssentials
public import Logging

/// Writes one line of JSON for each event: `{"event":"request","level":"info","route":"/v1/usage",…}`.
///
/// No personal data gets into it by design: of what is logged only the fields of ``LogField`` are written, whatever else
/// is added, and the event's words are the program's own. Libraries, whose words are not, get no logger.
public struct JSONLogHandler: LogHandler {
  /// Common fields.
  public var metadata: Logger.Metadata = [:]
  /// From which level on it is written.
  public var logLevel: Logger.Level
  private let label: String
  private let now: @Sendable () -> Int64
  private let write: @Sendable ([UInt8]) -> Void

  /// - Parameters:
  ///   - label: which part of the service logs.
  ///   - level: from which level on it is written.
  ///   - now: the time in milliseconds since 1970.
  ///   - write: takes a whole line with its line break, from any thread.
  public init(
    label: String, level: Logger.Level = .info, now: @escaping @Sendable () -> Int64,
    write: @escaping @Sendable ([UInt8]) -> Void
  ) {
    (self.label, self.logLevel, self.now, self.write) = (label, level, now, write)
  }

  /// A field of all events that follow.
  public subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes an event.
  public func log(event: LogEvent) {
    var line = ["event": "\(event.message)", "level": event.level.rawValue, "part": label]
    let (now, fraction) = now().quotientAndRemainder(dividingBy: 1000)
    // A Date holds binary fractions: milliseconds would come out one too small.
    let seconds = Date(timeIntervalSince1970: Double(now)).formatted(.iso8601)
    line["time"] = "\(seconds.dropLast()).\(String(1000 + max(0, fraction)).dropFirst())Z"
    for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
      guard LogField(rawValue: key) != nil else { continue }
      line[key] = "\(value)"
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(line) else { return }
    write([UInt8](bytes) + [0x0A])
  }
}
