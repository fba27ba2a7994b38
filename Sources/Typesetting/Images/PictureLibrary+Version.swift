package import ByteCoding
import Glibc

extension PictureLibrary {
  /// As it is loaded now, which it is by asking; nil when it is not installed.
  package var loaded: LibraryVersion? {
    guard let handle = dlopen(file, RTLD_NOW) else { return nil }
    // Before it could say its release, or in another way than today, it is there all the same.
    return LibraryVersion(name: shortName, version: (self == .rsvg ? rsvg(handle) : webP(handle)) ?? "unknown")
  }

  /// Its name without a number.
  package var shortName: String {
    switch self {
    case .rsvg: "librsvg"
    case .webP: "libwebp"
    }
  }

  /// rsvg-version.h: variables, since 2.52.
  private func rsvg(_ handle: UnsafeMutableRawPointer) -> String? {
    let numbers = ["major", "minor", "micro"].compactMap { part in
      dlsym(handle, "rsvg_\(part)_version").map { String($0.assumingMemoryBound(to: UInt32.self).pointee) }
    }
    return numbers.count == 3 ? numbers.joined(separator: ".") : nil
  }

  /// decode.h: eight bits a number.
  private func webP(_ handle: UnsafeMutableRawPointer) -> String? {
    guard let function = dlsym(handle, "WebPGetDecoderVersion") else { return nil }
    typealias Version = @convention(c) () -> Int32
    let number = unsafeBitCast(function, to: Version.self)()
    return "\(number >> 16 & 0xFF).\(number >> 8 & 0xFF).\(number & 0xFF)"
  }
}

extension RasterImage {
  /// The library that it is drawn with; nil: it needs none of its own.
  package var library: PictureLibrary? {
    switch format {
    case .png, .jpeg: nil
    case .svg: .rsvg
    case .webP: .webP
    }
  }
}
