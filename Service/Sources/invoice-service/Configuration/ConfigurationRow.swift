/// A key of the configuration, as a table of them has it.
struct ConfigurationRow: Hashable {
  /// With those above it: `mail.smtp.port`.
  var key: String
  /// What it may be.
  var type: String
  /// What holds when it is not there; nil: it has to be there.
  var standard: String?
  /// What it is.
  var meaning: String
}
