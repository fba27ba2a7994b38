internal import Billing

extension ConfigurationKeys {
  /// The files with which `serve` speaks TLS itself.
  enum TLS: String, ConfigurationKey {
    case certificate, key

    static var form: ConfigurationForm<TLSSettings> {
      .mapping(Self.self, from: TLSSettings(certificate: "", key: "")) { key in
        switch key {
        case .certificate:
          .required(.path, "The certificate's file, with those of its authority after it (PEM).") {
            $0.certificate = $1
          }
        case .key:
          .required(.path, "The file of the certificate's private key (PEM, without a passphrase).") { $0.key = $1 }
        }
      } make: { settings, _ in
        settings
      }
    }
  }
}
