internal import Glibc
internal import InvoiceCommands
internal import InvoiceKit

// The functions of invoicekit.h, which says what they take and give.

private nonisolated(unsafe) let version = UnsafePointer(strdup(Release.version))

/// `invoicekit_version`: the release.
@_cdecl("invoicekit_version")
public func libraryVersion() -> UnsafePointer<CChar>? { version }

/// `invoicekit_render`: an invoice becomes a document.
@_cdecl("invoicekit_render")
public func libraryRender(
  _ invoice: UnsafeRawPointer?, _ size: UInt, _ options: UnsafePointer<CChar>?,
  _ document: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ documentSize: UnsafeMutablePointer<UInt>?,
  _ problems: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  document?.pointee = nil
  documentSize?.pointee = 0
  problems?.pointee = nil
  let answer = LibraryCall.answer(to: bytes(invoice, size), options: text(options), for: .document)
  var status = give(answer, problems)
  if status == 0, let document, let bytes = answer.document?.bytes {
    // At least one byte: null means that there is none.
    if let copy = malloc(max(1, bytes.count)) {
      bytes.withUnsafeBytes { copy.copyMemory(from: $0) }
      document.pointee = copy
      documentSize?.pointee = UInt(bytes.count)
    } else {
      status = ExitStatus.software.rawValue
    }
  }
  return status
}

/// `invoicekit_render_pages`: an invoice becomes pictures of its pages.
@_cdecl("invoicekit_render_pages")
public func libraryRenderPages(
  _ invoice: UnsafeRawPointer?, _ size: UInt, _ options: UnsafePointer<CChar>?,
  _ take: (@convention(c) (UnsafeMutableRawPointer?, CInt, UnsafeRawPointer?, UInt) -> Void)?,
  _ context: UnsafeMutableRawPointer?, _ problems: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  problems?.pointee = nil
  let answer = LibraryCall.answer(to: bytes(invoice, size), options: text(options), for: .pages)
  let status = give(answer, problems)
  guard status == 0, let take else { return status }
  for page in answer.document?.pages ?? [] {
    page.bytes.withUnsafeBytes { take(context, CInt(clamping: page.number), $0.baseAddress, UInt($0.count)) }
  }
  return status
}

/// `invoicekit_check`: all that is wrong with an invoice.
@_cdecl("invoicekit_check")
public func libraryCheck(
  _ invoice: UnsafeRawPointer?, _ size: UInt, _ options: UnsafePointer<CChar>?,
  _ problems: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  problems?.pointee = nil
  return give(LibraryCall.answer(to: bytes(invoice, size), options: text(options), for: .check), problems)
}

/// `invoicekit_free`: takes back what was handed out.
@_cdecl("invoicekit_free")
public func libraryFree(_ memory: UnsafeMutableRawPointer?) { free(memory) }

/// What is too large to be looked at is not copied: one byte more than is allowed says so.
private func bytes(_ start: UnsafeRawPointer?, _ size: UInt) -> [UInt8] {
  guard let start else { return [] }
  return Array(UnsafeRawBufferPointer(start: start, count: Int(min(size, UInt(InputFile.sizeLimit) + 1))))
}

private func text(_ text: UnsafePointer<CChar>?) -> [UInt8] {
  guard let text else { return [] }
  return Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
}

private func give(
  _ answer: LibraryAnswer, _ problems: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  guard let problems else { return answer.status.rawValue }
  let json = answer.problems
  guard let copy = malloc(json.count + 1) else { return ExitStatus.software.rawValue }
  json.withUnsafeBytes { copy.copyMemory(from: $0) }
  copy.storeBytes(of: 0, toByteOffset: json.count, as: UInt8.self)
  problems.pointee = copy.assumingMemoryBound(to: CChar.self)
  return answer.status.rawValue
}

extension UnsafeMutableRawPointer {
  fileprivate func copyMemory(from bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    copyMemory(from: base, byteCount: bytes.count)
  }
}
