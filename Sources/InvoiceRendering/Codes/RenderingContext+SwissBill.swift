internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording
internal import QRCoding
internal import Typesetting

extension RenderingContext {
  /// The widest code of a QR-bill, in modules: version 25.
  private static let widestCode = 117

  /// The QR-bill that the invoice asks for, of what is paid first; nil where it asks for none, or nothing is to be
  /// transferred.
  ///
  /// - Parameter template: what the page is made of.
  /// - Throws: every reason why there cannot be one.
  func slip(on template: CompiledTemplate) throws(InvoiceProblems) -> Node? {
    guard computed.invoice.payment.qrCode == .swiss, isToBeTransferred else { return nil }
    let bill = try SwissBill(computed.invoice, amount: nextInstallment?.amount ?? computed.dueNow)
    func fail(_ message: String, _ hint: String?) -> InvoiceProblems {
      InvoiceProblems([
        Problem(
          code: .qrCodeImpossible, path: "/payment/qr_code", message: message, hint: hint, rule: "IG QR-bill 2.3")
      ])
    }
    guard let family = template.slipFamily else {
      throw fail("The template has no place for a Swiss QR-bill.", "Give it `payment_slip: {}`.")
    }
    guard template.pageSize == .a4 else {
      throw fail("A Swiss QR-bill stands on A4.", "Leave out `page_size`, or `qr_code`.")
    }
    let code: QRCode
    do throws(QRCodeError) { code = try QRCode(bill.bytes) } catch { throw InvoiceProblems([error.problem]) }
    guard code.width <= Self.widestCode else { throw fail("A Swiss QR-bill cannot say so much.", nil) }
    let labels = SwissBillLabels.of(language: language)
    return SwissBillSlip(
      bill: bill, code: code, labels: labels, isOtherLanguage: labels.language != formatter.language, family: family,
      isPrescribed: TemplateCompiler.slipFamilies.contains(family)
    ).node
  }
}
