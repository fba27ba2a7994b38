internal import ArgumentParser
internal import Billing
internal import InvoiceCommands

/// `invoice-service admin list`.
struct AdminListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Accounts of the desk by their names, ended ones too.")

  @OptionGroup var service: ServiceOptions
  @OptionGroup var rows: FormatOptions
  @OptionGroup var reports: ReportOptions

  func run() throws {
    try ServiceCall.read(service, reports) { transaction, reporter throws(BillingError) in
      var table = RowTable(["name", "role", "language", "since", "invited_until", "locked_until", "disabled"])
      for admin in try transaction.admins() {
        let lock = admin.lockedUntil.flatMap { $0 > transaction.now ? $0 : nil }
        table.add([
          admin.name, admin.role.rawValue, admin.language, ISOTime.text(admin.enrolledAt),
          ISOTime.text(admin.invitedUntil), ISOTime.text(lock), ISOTime.text(admin.disabledAt),
        ])
      }
      return table.bytes(as: rows.format, orSay: "nobody works at the desk", reporter)
    }
  }
}
