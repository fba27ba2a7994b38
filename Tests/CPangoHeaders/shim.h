#pragma once
#include <pango/pango.h>

/* Bit fields are read here, as their layout is the compiler's; flags are macros. */
static inline uint32_t invoicekit_line_break_bit(void) {
  union {
    PangoLogAttr attribute;
    uint32_t bits;
  } value = {.bits = 0};
  value.attribute.is_line_break = 1;
  return value.bits;
}
static const uint32_t invoicekit_glyph_empty = PANGO_GLYPH_EMPTY;
static const uint32_t invoicekit_glyph_unknown = PANGO_GLYPH_UNKNOWN_FLAG;
