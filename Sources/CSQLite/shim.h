#pragma once
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast that Swift does not see, and sqlite3_db_config is variadic.

static inline int invoicekit_sqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int invoicekit_sqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes, count, SQLITE_TRANSIENT);
}

// No statement writes to the file past the tables (SQLITE_DBCONFIG_DEFENSIVE).
static inline int invoicekit_sqlite_defend(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
