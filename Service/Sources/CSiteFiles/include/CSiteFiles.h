#pragma once
#include <stddef.h>

/* A file of the folder Site, in the binary's read-only data. */
typedef struct {
  /* Relative to that folder, with slashes. */
  const char *name;
  const unsigned char *bytes;
  size_t size;
} invoice_service_file;

/* What pages are made of: templates, words, the stylesheet, in the order of their names. */
const invoice_service_file *invoice_service_site_files(size_t *count);
