import Glibc

/// libwebp, which decodes WebP.
///
/// The library is opened when the first such picture is there. Its functions and the beginning of what it says of a file
/// are declared here as decode.h has them since version 0.5.
struct WebPLibrary: Sendable {
  /// WebPBitstreamFeatures.
  private struct Features {
    var width: Int32 = 0
    var height: Int32 = 0
    var hasAlpha: Int32 = 0
    var hasAnimation: Int32 = 0
    var format: Int32 = 0
    var padding: (Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0)
  }

  private typealias Look = @convention(c) (UnsafePointer<UInt8>?, Int, UnsafeMutableRawPointer, Int32) -> Int32
  private typealias Decode =
    @convention(c) (
      UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?, Int, Int32
    ) -> UnsafeMutablePointer<UInt8>?

  /// WEBP_DECODER_ABI_VERSION; only its upper byte counts.
  private static let version: Int32 = 0x0209

  /// The one of this process, or why there is none.
  static let shared = Result { () throws(ImageError) in try WebPLibrary() }

  private let look: Look
  private let decode: Decode

  /// - Parameter name: of the library's file.
  init(name: String = PictureLibrary.webP.file) throws(ImageError) {
    guard let handle = dlopen(name, RTLD_NOW) else { throw .library(.webP, reason: "is not installed") }
    guard let look = dlsym(handle, "WebPGetFeaturesInternal"), let decode = dlsym(handle, "WebPDecodeBGRAInto")
    else { throw .library(.webP, reason: "lacks a function") }
    // The C interface is stable: a function keeps its parameters as long as it keeps its name.
    self.look = unsafeBitCast(look, to: Look.self)
    self.decode = unsafeBitCast(decode, to: Decode.self)
  }

  /// Width and height of a file, in pixels, before anything of it is decoded.
  func size(of file: [UInt8]) throws(ImageError) -> (width: Int, height: Int) {
    var features = Features()
    let status = file.withUnsafeBufferPointer { file in
      withUnsafeMutablePointer(to: &features) { look(file.baseAddress, file.count, $0, Self.version) }
    }
    guard status == 0 else { throw .damaged("the WebP cannot be decoded") }
    guard features.hasAnimation == 0 else { throw .animated }
    return (Int(features.width), Int(features.height))
  }

  /// The pixels, each `0xAARRGGBB` with its colours multiplied by its opacity, as Cairo has them, row by row.
  ///
  /// - Parameters:
  ///   - width, height: as `size` says, and within the limits of pictures.
  func pixels(of file: [UInt8], width: Int, height: Int) throws(ImageError) -> [UInt32] {
    var isWhole = false
    var pixels = [UInt32](repeating: 0, count: width * height)
    pixels.withUnsafeMutableBytes { target in
      file.withUnsafeBufferPointer { file in
        isWhole =
          decode(
            file.baseAddress, file.count, target.baseAddress?.assumingMemoryBound(to: UInt8.self), target.count,
            Int32(width * 4)) != nil
      }
    }
    guard isWhole else { throw .damaged("the WebP cannot be decoded") }
    for index in pixels.indices {
      let pixel = pixels[index]
      let opacity = pixel >> 24
      guard opacity < 255 else { continue }
      func part(_ shift: UInt32) -> UInt32 { (((pixel >> shift & 255) * opacity + 127) / 255) << shift }
      pixels[index] = opacity << 24 | part(16) | part(8) | part(0)
    }
    return pixels
  }
}
