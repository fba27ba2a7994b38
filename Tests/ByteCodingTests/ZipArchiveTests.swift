import ByteCoding
import Foundation
import Testing

extension ZipArchive {
  /// A file in the archive.
  fileprivate mutating func entry(_ name: String, _ bytes: [UInt8], date: ZipDate) -> [UInt8] {
    entry(name, size: bytes.count, checksum: CRC32.checksum(of: bytes), date: date) + bytes
  }
}

@Suite("ZIP archives")
struct ZipArchiveTests {
  private func date(_ year: Int) -> ZipDate { ZipDate(year: year, month: 3, day: 7) }

  /// What `unzip`'s cousin in Python says of an archive.
  private func listing(_ archive: Data, _ script: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).zip")
    try archive.write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\n" + script, path.path,
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text
  }

  @Test("Others read names, dates and contents")
  func contents() throws {
    var archive = ZipArchive()
    var bytes = archive.entry("Été.pdf", Array("123456789".utf8), date: date(2026))
    bytes += archive.entry("empty", [], date: date(1900))
    for piece in archive.end() { bytes += piece }
    let text = try listing(
      Data(bytes),
      "print(z.testzip(), [(e.filename, e.date_time[:3], z.read(e), oct(e.external_attr >> 16)) for e in z.infolist()])"
    )
    #expect(
      text == "None [('Été.pdf', (2026, 3, 7), b'123456789', '0o100644'), ('empty', (1980, 1, 1), b'', '0o100644')]\n")
    // The check value of this CRC.
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test("More than 65,535 entries make it Zip64")
  func manyEntries() throws {
    var archive = ZipArchive()
    var bytes: [UInt8] = []
    for index in 0..<70_000 { bytes += archive.entry("\(index)", [UInt8(index & 0xFF)], date: date(2026)) }
    for piece in archive.end() { bytes += piece }
    let text = try listing(Data(bytes), "print(len(z.infolist()), z.read('69999')[0])")
    #expect(text == "70000 \(69_999 & 0xFF)\n")
  }

  @Test("An empty archive is one")
  func empty() throws {
    #expect(try listing(Data(ZipArchive().end().joined()), "print(z.namelist())") == "[]\n")
  }
}
