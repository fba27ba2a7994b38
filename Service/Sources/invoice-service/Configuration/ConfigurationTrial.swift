/// How much of what a configuration names is tried when it is read.
enum ConfigurationTrial {
  /// Nothing: its text and its secrets.
  case text
  /// What `serve` begins with: the certificate of TLS.
  case server
  /// All that can be tried without sending or changing anything.
  case all
}
