import ByteCoding
import Testing

/// Names of files of others.
@Suite("Names of attachments")
struct AttachmentNameTests {
  @Test(
    arguments: [
      ("hours.csv", "hours.csv"), ("../../etc/passwd", "passwd"), ("C:\\x\\a.pdf", "a.pdf"), ("/", "attachment"),
      ("..", "attachment"), ("", "attachment"), (".bashrc", "bashrc"), ("a\u{0}b\n.txt", "ab.txt"),
      ("\u{202E}fdp.exe", "fdp.exe"), ("Relevé d’heures.csv", "Relevé d’heures.csv"), ("a. . ", "a"), ("C:a", "Ca"),
      ("x/\u{301}a", "\u{301}a"),
    ])
  func safe(name: String, expected: String) {
    #expect(AttachmentName.safe(name).utf8.elementsEqual(expected.utf8))
  }

  @Test func longNamesKeepTheirEnding() {
    let name = AttachmentName.safe(String(repeating: "é", count: 400) + ".csv")
    #expect(name.utf8.count <= 255 && name.hasSuffix("é.csv"))
    let numbered = AttachmentName.numbered(name, 12)
    #expect(numbered.utf8.count <= 255 && numbered.hasSuffix("é (12).csv"))
  }

  @Test func takenNamesAreNumbered() {
    var names: Set<String> = []
    #expect(
      ["a.csv", "x/A.csv", "a (2).csv", "a.csv"].map { AttachmentName.free($0, among: &names) }
        == ["a.csv", "A (2).csv", "a (2) (2).csv", "a (3).csv"])
  }

  @Test func typesAndEndings() {
    #expect(MediaType.ofFile(named: "A.CSV") == "text/csv")
    #expect(MediaType.ofFile(named: "csv") == MediaType.unknown)
    #expect(MediaType.ending(of: "image/JPEG") == "jpg")
    #expect(MediaType.isWellFormed("text/csv") && !MediaType.isWellFormed("text/c sv") && !MediaType.isWellFormed("a"))
  }
}
