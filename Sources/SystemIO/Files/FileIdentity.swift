package import Glibc

/// What a file is to the system, whatever names and links lead to it: the device and the inode.
package struct FileIdentity: Hashable {
  /// The file system.
  package var device: UInt64
  /// The file in it.
  package var inode: UInt64

  /// The identity that a status tells.
  package init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }
}
