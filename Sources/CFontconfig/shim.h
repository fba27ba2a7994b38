#pragma once
#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <linux/memfd.h>

/* Glibc's own headers have these for _GNU_SOURCE only, which a module cannot rely on (fcntl(2), memfd_create(2)). */
extern int memfd_create(const char *name, unsigned int flags);
enum {
  invoicekit_add_seals = 1033,
  invoicekit_seal_shrink = 2,
  invoicekit_seal_grow = 4,
  invoicekit_seal_write = 8,
};

/* An anonymous file that can be sealed, closed by exec; -1 and errno on failure. */
static inline int invoicekit_memory_file(const char *name) {
  return memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
}
/* Makes its size and content final; -1 and errno on failure. */
static inline int invoicekit_seal_file(int file) {
  return fcntl(file, invoicekit_add_seals, invoicekit_seal_shrink | invoicekit_seal_grow | invoicekit_seal_write);
}
