internal import NIOCore
internal import NIOSSL

/// A certificate with its key: what a server speaks TLS with. TLS 1.2 and 1.3, HTTP/1.1.
public struct TLSIdentity: Sendable {
  /// For how long a client may answer that the connection is over.
  private static let goodbye = TimeAmount.seconds(2)

  let context: NIOSSLContext

  /// Takes a certificate, and tries it. Waits for the processor; not for a thread of the network.
  ///
  /// - Parameters:
  ///   - certificate: the server's, with those of its authority after it, in PEM.
  ///   - key: its private key, in PEM.
  ///   - now: the time at which it has to count, in milliseconds since 1970.
  public init(certificate: [UInt8], key: [UInt8], now: Int64) throws(TLSFault) {
    let chain = (try? NIOSSLCertificate.fromPEMBytes(certificate)) ?? []
    guard let first = chain.first else { throw .noCertificate }
    let (begin, end) = (Int64(first.notValidBefore) * 1_000, Int64(first.notValidAfter) * 1_000)
    guard now <= end else { throw .expired(at: end) }
    guard now >= begin else { throw .notYetValid(from: begin) }
    // An empty text is not read by NIOSSL, but ends the process.
    guard !key.isEmpty, let key = try? NIOSSLPrivateKey(bytes: key, format: .pem) else { throw .noKey }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    configuration.applicationProtocols = ["http/1.1"]
    configuration.shutdownTimeout = Self.goodbye
    do { context = try NIOSSLContext(configuration: configuration) } catch { throw .foreignKey }
  }
}
