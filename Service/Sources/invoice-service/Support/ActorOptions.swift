internal import ArgumentParser
internal import Billing
internal import Glibc
internal import InvoiceKit

/// Who does it, for the audit log.
struct ActorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who does it, for the audit log. (default: who is logged in)", valueName: "name"))
  var by: String?

  func validate() throws {
    guard let by else { return }
    guard !by.isEmpty, by.count <= 80, !by.unicodeScalars.contains(where: PrintableText.isControl) else {
      throw ValidationError("--by is a name of at most 80 characters")
    }
  }

  /// As the audit log has it.
  var actor: Actor { .admin(by ?? Self.login) }

  /// Who the process runs as.
  private static var login: String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "user \(getuid())" }
    return String(cString: name)
  }
}
