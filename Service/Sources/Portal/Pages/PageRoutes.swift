internal import HTTPTypes

/// The pages of the portal, and where their forms lead.
enum PageRoutes {
  static let all: [PortalRoute] = [
    .page(.get, "/", OverviewPage.show),
    .page(.get, "/usage", UsagePage.show),
    .page(.get, "/subscription", SubscriptionPage.show),
    .page(.get, "/subscription/change", PlanChangePage.show),
    .page(.post, "/subscription/upgrade", PlanChangePage.change),
    .page(.get, "/subscription/cancel", CancellationPage.show),
    .page(.post, "/subscription/cancel", CancellationPage.cancel),
    .page(.post, "/subscription/resume", CancellationPage.resume),
    .page(.get, "/pay", PaymentPage.pay),
    .page(.get, "/invoices", InvoicePages.list),
    .page(.get, "/invoices/{number}", InvoicePages.show),
    .page(.get, "/invoices/{number}.pdf", InvoicePages.file),
    .page(.get, "/payments", PaymentPage.show),
    .page(.get, "/settings", SettingsPage.show),
    .page(.post, "/settings", SettingsPage.save),
    .page(.get, "/profile", ProfilePage.show),
    .page(.post, "/profile", ProfilePage.save),
    .page(.get, "/sessions", SessionsPage.show),
    .page(.post, "/sessions/{id}/close", SessionsPage.close),
    .page(.post, "/sessions/close-others", SessionsPage.closeOthers),
    .page(.get, "/export", ExportPage.show),
    .page(.post, "/export", ExportPage.ask),
    .page(.get, "/account", AccountPage.show),
    .page(.post, "/account/delete", AccountPage.delete),
    .page(.post, "/account/keep", AccountPage.keep),
    .page(.get, "/terminate", ContractPage.termination.show),
    .page(.post, "/terminate", ContractPage.termination.send),
    .page(.get, "/withdraw", ContractPage.withdrawal.show),
    .page(.post, "/withdraw", ContractPage.withdrawal.send),
    .page(.get, "/tickets", TicketsPage.show),
    .page(.post, "/tickets", TicketsPage.open),
    .page(.get, "/notices", NoticesPage.show),
  ]
}
