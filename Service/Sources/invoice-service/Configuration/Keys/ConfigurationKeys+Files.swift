internal import Billing

extension ConfigurationKeys {
  /// Where the service keeps what is no row.
  enum Files: String, ConfigurationKey {
    case exports
    case erasureLog = "erasure_log"

    static var form: ConfigurationForm<FileSettings> {
      .mapping(Self.self, from: FileSettings(exports: "", erasureLog: "")) { key in
        switch key {
        case .exports: .required(.path, "The folder of exports that wait for their users.") { $0.exports = $1 }
        case .erasureLog:
          .required(.path, "The file that says who was erased; not in the backup of the database.") {
            $0.erasureLog = $1
          }
        }
      } make: { settings, _ in
        settings
      }
    }
  }
}
