import ByteCoding
import Testing

struct Base64Tests {
  @Test(
    arguments: [("", nil), ("TQ==", "M"), ("TWE=", "Ma"), ("TWFu", "Man"), ("TWFuTQ==", "ManM")] as [(String, String?)])
  func base64(text: String, bytes: String?) {
    #expect(Base64.decoded(text[...]) == bytes.map { Array($0.utf8) })
    if let bytes { #expect(Base64.encoded(Array(bytes.utf8)) == Array(text.utf8)) }
  }

  @Test(arguments: ["T", "TQ", "TQ=", "TQ=A", "====", "T===", "TW u", "TWFu\n", "TQ==TWFu", "TÉ=="])
  func noBase64(text: String) { #expect(Base64.decoded(text[...]) == nil) }
}
