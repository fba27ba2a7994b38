/// A webhook that the provider within the process sends: of the documented shape, signed.
public struct LocalWebhook: Hashable, Sendable {
  /// What the header `X-Event-Name` says.
  public var name: String
  /// What is sent.
  public var body: [UInt8]
  /// What the header `X-Signature` says.
  public var signature: String
}
