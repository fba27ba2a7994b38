internal import Crypto
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// The portal's one script: it presses the buttons of the login that wait for nobody, and hands on what Telegram tells a
/// Mini App. Without it a person presses them; only the Mini App needs it.
enum LoginScript {
  private static let bytes = SiteFile.all.first { $0.name == "login.js" }?.bytes ?? []
  /// Where it is: its name changes with its content, so it may be kept for ever.
  static let path = "/portal/assets/login.\(HexDigits.of(SHA256.hash(data: bytes).prefix(6))).js"

  static func add(to router: Router<PortalContext>) {
    let body = ByteBuffer(bytes: bytes)
    router.get(RouterPath(path)) { _, _ in
      Response(
        status: .ok,
        headers: [
          .contentType: "text/javascript; charset=utf-8", .cacheControl: "public, max-age=31536000, immutable",
        ], body: ResponseBody(byteBuffer: body))
    }
  }
}
