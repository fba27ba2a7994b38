import Glibc

/// libqrencode, which makes QR codes.
///
/// The library is opened when the first code is made and not when the process starts: few processes make one. Its
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
  static let shared = Result { () throws(QRCodeError) in try QRCodeLibrary() }

  private let encode: Encode
  private let free: Free

  /// - Parameter name: of the library's file.
  init(name: String = "libqrencode.so.4") throws(QRCodeError) {
    guard let handle = dlopen(name, RTLD_NOW) else { throw .library(reason: "is not installed") }
    guard let encode = dlsym(handle, "QRcode_encodeData"), let free = dlsym(handle, "QRcode_free") else {
      throw .library(reason: "lacks a function")
    }
    // The C interface is stable: a function keeps its parameters as long as it keeps its name.
    self.encode = unsafeBitCast(encode, to: Encode.self)
    self.free = unsafeBitCast(free, to: Free.self)
  }

  /// The modules of the code of some bytes, row by row.
  func modules(of bytes: [UInt8]) throws(QRCodeError) -> (width: Int, modules: [Bool]) {
    guard let count = Int32(exactly: bytes.count),
      let result = bytes.withUnsafeBufferPointer({ buffer in
        buffer.baseAddress.flatMap { encode(count, $0, 0, Self.levelM) }
      })
    else { throw .notMade(size: bytes.count) }
    defer { free(result) }
    let code = result.load(as: Code.self)
    let width = Int(code.width)
    guard let data = code.data, width > 0 else { throw .notMade(size: bytes.count) }
    // The lowest bit is the colour, the others say what a module is for.
    return (width, (0..<width * width).map { data[$0] & 1 == 1 })
  }
}
