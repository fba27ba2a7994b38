#ifndef CSYSTEMFAULTS_H
#define CSYSTEMFAULTS_H

/// The calls of the system that a test can make fail.
enum invoicekit_call {
  INVOICEKIT_OPEN,
  INVOICEKIT_OPEN_UNNAMED,
  INVOICEKIT_READ,
  INVOICEKIT_WRITE,
  INVOICEKIT_SYNCHRONIZE,
  INVOICEKIT_CLOSE,
  INVOICEKIT_LINK,
  INVOICEKIT_RENAME,
  INVOICEKIT_REMOVE,
  INVOICEKIT_COPY_DESCRIPTOR,
  INVOICEKIT_START_THREAD,
};

/// From now on a call fails with an error in the calling thread, and in the threads that it starts (seccomp(2)): the
/// very calls that the code makes, answered by the kernel.
///
/// Returns 0, or the error number when the kernel knows no such filters.
int invoicekit_fail(enum invoicekit_call call, int error);

#endif
