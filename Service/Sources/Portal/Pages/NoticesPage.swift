internal import Billing

/// `GET /portal/notices`: what the business has written to the viewer.
enum NoticesPage {
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    let (standing, notices) = try await call.read { (transaction) throws(BillingError) in
      try transaction.notices(of: user)
    }
    let home = call.desk.settings.publicURL + "/"
    let rows = notices.map { notice -> Page.Values in
      var values: Page.Values = [
        "language": notice.language, "subject": notice.subject, "body": notice.body,
        "day": call.formats.time(notice.createdAt) ?? "", "open": call.words("notices", "open"),
      ]
      // Only to places of our own.
      if let link = notice.link, link.hasPrefix(home) { values["path"] = "/" + link.dropFirst(home.count) }
      return values
    }
    return .page(
      call.page("notices", in: .overview, standing, ["notices": rows, "hasNotices": !rows.isEmpty]))
  }
}
