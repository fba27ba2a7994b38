import Glibc
internal import InvoiceModel

/// The functions of libqpdf's C interface (qpdf-c.h) that are used here.
///
/// The library is opened when a PDF is read and not when the process starts: linked, it would cost every rendering
/// some 4 ms. Its functions, their parameters and results are declared here as qpdf-c.h has them since qpdf 11.
struct QPDFLibrary {
  /// qpdf_data: a document.
  typealias Document = OpaquePointer
  /// qpdf_oh: an object of a document, by number.
  typealias Object = UInt32
  private typealias Name = UnsafePointer<CChar>

  let create: @convention(c) () -> Document?
  let cleanUp: @convention(c) (UnsafeMutablePointer<Document?>) -> Void
  let silenceErrors: @convention(c) (Document) -> Void
  let suppressWarnings: @convention(c) (Document, Int32) -> Void
  let readMemory:
    @convention(c) (Document, UnsafePointer<CChar>, UnsafePointer<CChar>, UInt64, UnsafePointer<CChar>?) -> Int32
  let hasError: @convention(c) (Document) -> Int32
  let error: @convention(c) (Document) -> OpaquePointer?
  let errorCode: @convention(c) (Document, OpaquePointer?) -> UInt32
  let errorDetail: @convention(c) (Document, OpaquePointer?) -> UnsafePointer<CChar>?
  let hasWarnings: @convention(c) (Document) -> Int32
  let information: @convention(c) (Document, UnsafePointer<CChar>) -> UnsafePointer<CChar>?
  let isEncrypted: @convention(c) (Document) -> Int32
  let root: @convention(c) (Document) -> Object
  let release: @convention(c) (Document, Object) -> Void
  let isDictionary: @convention(c) (Document, Object) -> Int32
  let isArray: @convention(c) (Document, Object) -> Int32
  let isStream: @convention(c) (Document, Object) -> Int32
  let isString: @convention(c) (Document, Object) -> Int32
  let isName: @convention(c) (Document, Object) -> Int32
  let isInteger: @convention(c) (Document, Object) -> Int32
  let key: @convention(c) (Document, Object, UnsafePointer<CChar>) -> Object
  let dictionary: @convention(c) (Document, Object) -> Object
  let count: @convention(c) (Document, Object) -> Int32
  let item: @convention(c) (Document, Object, Int32) -> Object
  let name: @convention(c) (Document, Object) -> UnsafePointer<CChar>?
  let text: @convention(c) (Document, Object, UnsafeMutablePointer<Int>) -> UnsafePointer<CChar>?
  let integer: @convention(c) (Document, Object) -> Int64
  let objectNumber: @convention(c) (Document, Object) -> Int32
  let streamData:
    @convention(c) (
      Document, Object, UInt32, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>,
      UnsafeMutablePointer<Int>
    ) -> Int32

  /// Opens the library: that of qpdf 11, or of qpdf 12.
  ///
  /// - Throws: a problem with code `no-libqpdf` when it is not installed, or is too old.
  init() throws(Problem) {
    guard let handle = dlopen("libqpdf.so.29", RTLD_NOW) ?? dlopen("libqpdf.so.30", RTLD_NOW) else {
      throw Self.missing("is not installed")
    }
    func load<Function>(_ symbol: String, _ type: Function.Type) throws(Problem) -> Function {
      guard let address = dlsym(handle, symbol) else { throw QPDFLibrary.missing("has no \(symbol)") }
      // The C interface is stable: a function keeps its parameters as long as it keeps its name.
      return unsafeBitCast(address, to: type)
    }
    create = try load("qpdf_init", (@convention(c) () -> Document?).self)
    cleanUp = try load("qpdf_cleanup", (@convention(c) (UnsafeMutablePointer<Document?>) -> Void).self)
    silenceErrors = try load("qpdf_silence_errors", (@convention(c) (Document) -> Void).self)
    suppressWarnings = try load("qpdf_set_suppress_warnings", (@convention(c) (Document, Int32) -> Void).self)
    readMemory = try load(
      "qpdf_read_memory", (@convention(c) (Document, Name, Name, UInt64, Name?) -> Int32).self)
    hasError = try load("qpdf_has_error", (@convention(c) (Document) -> Int32).self)
    error = try load("qpdf_get_error", (@convention(c) (Document) -> OpaquePointer?).self)
    errorCode = try load("qpdf_get_error_code", (@convention(c) (Document, OpaquePointer?) -> UInt32).self)
    errorDetail = try load("qpdf_get_error_message_detail", (@convention(c) (Document, OpaquePointer?) -> Name?).self)
    hasWarnings = try load("qpdf_more_warnings", (@convention(c) (Document) -> Int32).self)
    information = try load("qpdf_get_info_key", (@convention(c) (Document, Name) -> Name?).self)
    isEncrypted = try load("qpdf_is_encrypted", (@convention(c) (Document) -> Int32).self)
    root = try load("qpdf_get_root", (@convention(c) (Document) -> Object).self)
    release = try load("qpdf_oh_release", (@convention(c) (Document, Object) -> Void).self)
    isDictionary = try load("qpdf_oh_is_dictionary", (@convention(c) (Document, Object) -> Int32).self)
    isArray = try load("qpdf_oh_is_array", (@convention(c) (Document, Object) -> Int32).self)
    isStream = try load("qpdf_oh_is_stream", (@convention(c) (Document, Object) -> Int32).self)
    isString = try load("qpdf_oh_is_string", (@convention(c) (Document, Object) -> Int32).self)
    isName = try load("qpdf_oh_is_name", (@convention(c) (Document, Object) -> Int32).self)
    isInteger = try load("qpdf_oh_is_integer", (@convention(c) (Document, Object) -> Int32).self)
    key = try load("qpdf_oh_get_key", (@convention(c) (Document, Object, Name) -> Object).self)
    dictionary = try load("qpdf_oh_get_dict", (@convention(c) (Document, Object) -> Object).self)
    count = try load("qpdf_oh_get_array_n_items", (@convention(c) (Document, Object) -> Int32).self)
    item = try load("qpdf_oh_get_array_item", (@convention(c) (Document, Object, Int32) -> Object).self)
    name = try load("qpdf_oh_get_name", (@convention(c) (Document, Object) -> Name?).self)
    text = try load(
      "qpdf_oh_get_binary_utf8_value", (@convention(c) (Document, Object, UnsafeMutablePointer<Int>) -> Name?).self)
    integer = try load("qpdf_oh_get_int_value", (@convention(c) (Document, Object) -> Int64).self)
    objectNumber = try load("qpdf_oh_get_object_id", (@convention(c) (Document, Object) -> Int32).self)
    streamData = try load(
      "qpdf_oh_get_stream_data",
      (@convention(c) (
        Document, Object, UInt32, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>,
        UnsafeMutablePointer<Int>
      ) -> Int32).self)
  }

  private static func missing(_ reason: String) -> Problem {
    Problem(
      code: .noQPDF, path: "", message: "Reading a PDF needs the library libqpdf 11 or 12, which \(reason).",
      hint: "On Debian: apt install libqpdf29.")
  }
}
