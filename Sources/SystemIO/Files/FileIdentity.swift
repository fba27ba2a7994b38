public import Glibc

/// What a file is to the system, whatever names and links lead to it: the device and the inode.
public struct FileIdentity: Hashable, Sendable {
  /// The file system.
  public var device: UInt64
  /// The file in it.
  public var inode: UInt64

  /// The identity that a status tells.
  public init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
