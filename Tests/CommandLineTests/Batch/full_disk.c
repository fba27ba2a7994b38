/* Preloaded by a test: files below a folder `disk` have room for ROOM bytes in all, then write(2) says that the disk is
   full. A file system of that size would need rights that a container need not have. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_long written;

ssize_t write(int file, const void *bytes, size_t count) {
  ssize_t (*real)(int, const void *, size_t) = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length > 0) {
    path[length] = 0;
    const char *room = getenv("ROOM");
    if (room && strstr(path, "/disk/") && atomic_fetch_add(&written, (long)count) + (long)count > atol(room)) {
      errno = ENOSPC;
      return -1;
    }
  }
  return real(file, bytes, count);
}
