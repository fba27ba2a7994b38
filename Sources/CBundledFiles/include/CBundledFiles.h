#pragma once
#include <stddef.h>

/* A file of the package, in the binary's read-only data. */
typedef struct {
  /* Relative to the package, with slashes. */
  const char *name;
  const unsigned char *bytes;
  size_t size;
  /* Of YAML: its tree, as YAMLArchive writes it; null for other files. */
  const unsigned char *nodes;
  size_t nodes_size;
} invoicekit_file;

/* The fonts and the templates that come with the library, each in the order of their names. */
const invoicekit_file *invoicekit_bundled_files(size_t *count);
