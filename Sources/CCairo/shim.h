#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>

static inline void invoicekit_free_fonts(void *library) { FT_Done_FreeType((FT_Library)library); }

/* The release of FreeType; 0 on success. */
static inline int invoicekit_freetype_version(int *major, int *minor, int *patch) {
  FT_Library library;
  if (FT_Init_FreeType(&library) != 0) return -1;
  FT_Library_Version(library, major, minor, patch);
  FT_Done_FreeType(library);
  return 0;
}

/* A face of a font that is in memory, not hinted; NULL when it cannot be opened. The bytes are not copied. FreeType's
   library is the face's own, as two threads may not use one at a time; it goes with the face. */
static inline cairo_font_face_t *invoicekit_face_in_memory(const void *bytes, size_t size) {
  static const cairo_user_data_key_t key;
  FT_Library library;
  FT_Face face;
  if (FT_Init_FreeType(&library) != 0) return NULL;
  if (FT_New_Memory_Face(library, (const FT_Byte *)bytes, (FT_Long)size, 0, &face) != 0) {
    FT_Done_FreeType(library);
    return NULL;
  }
  cairo_font_face_t *result = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
  if (cairo_font_face_set_user_data(result, &key, library, invoicekit_free_fonts) != CAIRO_STATUS_SUCCESS) {
    cairo_font_face_destroy(result);
    FT_Done_FreeType(library);
    return NULL;
  }
  return result;
}
