internal import SystemIO

/// A file for the business that was just made: it has no name on the disk, and is gone with this object.
///
/// Unchecked, because it is written before anybody else has it, and only read afterwards.
public final class BusinessFile: @unchecked Sendable {
  /// What it is called when it is saved.
  public let name: String
  /// Its media type.
  public let mediaType: String
  /// In bytes.
  public let size: Int
  /// What somebody should look at: entries that could not be booked. Without personal data but for numbers.
  public let warnings: [String]
  private let scratch: ExportScratch

  init(_ name: String, _ mediaType: String, _ scratch: ExportScratch, warnings: [String]) throws(SystemFailure) {
    try scratch.flush()
    (self.name, self.mediaType, self.scratch, self.warnings) = (name, mediaType, scratch, warnings)
    size = scratch.size
  }

  /// The bytes from a place on, up to 256 KiB; none at the end. It waits for the disk.
  ///
  /// - Throws: ``BillingCode/fileUnavailable``.
  public func piece(at offset: Int) throws(BillingError) -> [UInt8] {
    try asExport { () throws(SystemFailure) in try scratch.piece(at: offset) }
  }
}
