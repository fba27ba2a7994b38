import Glibc
internal import InvoiceModel
internal import Typesetting

/// libqrencode, which makes QR codes (ISO/IEC 18004).
///
/// The library is opened when the first code is made and not when the process starts: few invoices have one. Its
/// functions and the beginning of its result are declared here as qrencode.h has them since version 4.
struct QRCodeLibrary: Sendable {
  /// QRcode: what a code is.
  private struct Code {
    var version: Int32
    var width: Int32
    var data: UnsafeMutablePointer<UInt8>?
  }

  private typealias Encode = @convention(c) (Int32, UnsafePointer<UInt8>, Int32, Int32) -> UnsafeMutableRawPointer?
  private typealias Free = @convention(c) (UnsafeMutableRawPointer) -> Void

  /// QR_ECLEVEL_M: a seventh of the code may be unreadable.
  private static let levelM: Int32 = 1

  /// The one of this process, or why there is none.
  private static let shared = Result { () throws(Problem) in try QRCodeLibrary() }

  private let encode: Encode
  private let free: Free

  /// - Parameter name: of the library's file.
  init(name: String = "libqrencode.so.4") throws(Problem) {
    guard let handle = dlopen(name, RTLD_NOW) else { throw Self.missing("is not installed") }
    guard let encode = dlsym(handle, "QRcode_encodeData"), let free = dlsym(handle, "QRcode_free") else {
      throw Self.missing("lacks a function")
    }
    // The C interface is stable: a function keeps its parameters as long as it keeps its name.
    self.encode = unsafeBitCast(encode, to: Encode.self)
    self.free = unsafeBitCast(free, to: Free.self)
  }

  /// The code of some bytes, with error correction M.
  ///
  /// - Throws: `no-libqrencode`; `no-room` when there is no memory for it.
  static func code(of bytes: [UInt8]) throws(Problem) -> BitMatrix {
    let library = try shared.get()
    guard let count = Int32(exactly: bytes.count),
      let result = bytes.withUnsafeBufferPointer({ buffer in
        buffer.baseAddress.flatMap { library.encode(count, $0, 0, levelM) }
      })
    else { throw .noRoom("libqrencode made no code of \(bytes.count) bytes") }
    defer { library.free(result) }
    let code = result.load(as: Code.self)
    let side = Int(code.width)
    // The lowest bit is the colour, the others say what a module is for.
    guard let data = code.data, side > 0,
      let matrix = BitMatrix(width: side, modules: (0..<side * side).map { data[$0] & 1 == 1 })
    else { throw .noRoom("libqrencode made an empty code") }
    return matrix
  }

  private static func missing(_ reason: String) -> Problem {
    Problem(
      code: .noQRCodes, path: "/payment/qr_code",
      message: "A QR code needs the library libqrencode 4, which \(reason).",
      hint: "On Debian: apt install libqrencode4.")
  }
}
