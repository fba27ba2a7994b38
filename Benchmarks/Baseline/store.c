// What the benchmarks of the store are compared with: the same statements by plain calls of SQLite and libpq.
//
// store FILE|URI TRANSACTIONS BATCHES ROWS prints milliseconds of the wall: TRANSACTIONS numbers, each in a transaction;
// BATCHES transactions of 1,000 numbers each; reading ROWS rows of 2.5 kB one after the other.

#include <libpq-fe.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { batch = 1000, content_size = 2500 };

static const char schema[][200] = {
    "CREATE TABLE counters (id BIGINT PRIMARY KEY, next BIGINT NOT NULL)",
    "INSERT INTO counters (id, next) VALUES (1, 0)",
    "CREATE TABLE numbers (id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, day TEXT NOT NULL, amount BIGINT NOT NULL, "
    "content %s NOT NULL)"};
static const char take[] = "UPDATE counters SET next = next + $1 WHERE id = 1 RETURNING next";
static const char insert[] = "INSERT INTO numbers (id, name, day, amount, content) VALUES ($1, $2, $3, $4, $5)";
static const char look[] = "SELECT id, name, day, amount, content FROM numbers ORDER BY id LIMIT $1";
static const char day[] = "2026-11-28";
static unsigned char content[content_size];
static int64_t bytes_read;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return 1e3 * (double)time.tv_sec + 1e-6 * (double)time.tv_nsec;
}

static void need(int condition, const char *words) {
  if (condition) return;
  fprintf(stderr, "%s\n", words);
  exit(1);
}

static void name_of(int64_t number, char *name) { sprintf(name, "INV-2026-%08lld", (long long)number); }

// SQLite

static sqlite3 *file;
static sqlite3_stmt *file_take, *file_insert, *file_look, *file_begin, *file_commit;

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  need(sqlite3_prepare_v3(file, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) == SQLITE_OK, sqlite3_errmsg(file));
  return statement;
}

static void step(sqlite3_stmt *statement) {
  need(sqlite3_step(statement) == SQLITE_DONE, sqlite3_errmsg(file));
  sqlite3_reset(statement);
}

static int64_t file_next(int64_t count) {
  sqlite3_bind_int64(file_take, 1, count);
  need(sqlite3_step(file_take) == SQLITE_ROW, sqlite3_errmsg(file));
  int64_t next = sqlite3_column_int64(file_take, 0);
  step(file_take);
  return next;
}

static void file_add(int64_t number) {
  char name[32];
  name_of(number, name);
  sqlite3_bind_int64(file_insert, 1, number);
  sqlite3_bind_text(file_insert, 2, name, -1, SQLITE_STATIC);
  sqlite3_bind_text(file_insert, 3, day, -1, SQLITE_STATIC);
  sqlite3_bind_int64(file_insert, 4, number * 7);
  sqlite3_bind_blob(file_insert, 5, content, content_size, SQLITE_STATIC);
  step(file_insert);
}

static void file_open(const char *path) {
  need(sqlite3_open_v2(path, &file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK,
       "cannot open");
  sqlite3_exec(file,
               "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; "
               "PRAGMA secure_delete = ON; PRAGMA cache_size = -8192",
               NULL, NULL, NULL);
  for (int index = 0; index < 3; index++) {
    char sql[300];
    snprintf(sql, sizeof sql, schema[index], "BLOB");
    need(sqlite3_exec(file, sql, NULL, NULL, NULL) == SQLITE_OK, sqlite3_errmsg(file));
  }
  file_take = prepare(take);
  file_insert = prepare(insert);
  file_look = prepare(look);
  file_begin = prepare("BEGIN IMMEDIATE");
  file_commit = prepare("COMMIT");
}

static void file_transaction(int count) {
  step(file_begin);
  int64_t next = file_next(count);
  for (int index = 0; index < count; index++) file_add(next - index);
  step(file_commit);
}

static void file_read(int count) {
  sqlite3_bind_int64(file_look, 1, count);
  while (sqlite3_step(file_look) == SQLITE_ROW) {
    bytes_read += sqlite3_column_int64(file_look, 0) & 1;
    // A copy, as nothing else outlives the step.
    for (int column = 1; column < 5; column++) {
      if (column == 3) continue;
      int size = sqlite3_column_bytes(file_look, column);
      void *copy = malloc((size_t)size + 1);
      memcpy(copy, sqlite3_column_blob(file_look, column), (size_t)size);
      bytes_read += size;
      free(copy);
    }
  }
  sqlite3_reset(file_look);
}

// PostgreSQL

static PGconn *server;

static PGresult *expect(PGresult *result, ExecStatusType status) {
  need(PQresultStatus(result) == status, PQerrorMessage(server));
  return result;
}

static void run(const char *sql) { PQclear(expect(PQexec(server, sql), PGRES_COMMAND_OK)); }

static void server_open(const char *uri) {
  server = PQconnectdb(uri);
  need(PQstatus(server) == CONNECTION_OK, PQerrorMessage(server));
  for (int index = 0; index < 3; index++) {
    char sql[300];
    snprintf(sql, sizeof sql, schema[index], "BYTEA");
    run(sql);
  }
  PQclear(expect(PQprepare(server, "take", take, 0, NULL), PGRES_COMMAND_OK));
  PQclear(expect(PQprepare(server, "insert", insert, 0, NULL), PGRES_COMMAND_OK));
}

static int64_t server_next(int64_t count) {
  char number[24];
  sprintf(number, "%lld", (long long)count);
  const char *values[] = {number};
  PGresult *result = expect(PQexecPrepared(server, "take", 1, values, NULL, NULL, 0), PGRES_TUPLES_OK);
  int64_t next = atoll(PQgetvalue(result, 0, 0));
  PQclear(result);
  return next;
}

static int server_add(int64_t number, int is_sent_only) {
  char id[24], name[32], amount[24];
  sprintf(id, "%lld", (long long)number);
  name_of(number, name);
  sprintf(amount, "%lld", (long long)number * 7);
  const char *values[] = {id, name, day, amount, (const char *)content};
  const int lengths[] = {0, 0, 0, 0, content_size}, formats[] = {0, 0, 0, 0, 1};
  if (is_sent_only) return PQsendQueryPrepared(server, "insert", 5, values, lengths, formats, 0);
  PQclear(expect(PQexecPrepared(server, "insert", 5, values, lengths, formats, 0), PGRES_COMMAND_OK));
  return 1;
}

static void server_transaction(int count) {
  run("BEGIN");
  int64_t next = server_next(count);
  if (count == 1) {
    server_add(next, 0);
  } else {
    PQenterPipelineMode(server);
    // So few that the answers fit into what the system holds back.
    for (int start = 0; start < count; start += 250) {
      for (int index = start; index < start + 250; index++) need(server_add(next - index, 1), "cannot send");
      PQpipelineSync(server);
      for (int index = 0; index < 250; index++) {
        PQclear(expect(PQgetResult(server), PGRES_COMMAND_OK));
        PQgetResult(server);
      }
      PQclear(expect(PQgetResult(server), PGRES_PIPELINE_SYNC));
    }
    PQexitPipelineMode(server);
  }
  run("COMMIT");
}

static void server_read(int count) {
  char number[24];
  sprintf(number, "%d", count);
  const char *values[] = {number};
  need(PQsendQueryParams(server, look, 1, NULL, values, NULL, NULL, 1), "cannot send");
  PQsetSingleRowMode(server);
  PGresult *result;
  while ((result = PQgetResult(server))) {
    for (int row = 0; row < PQntuples(result); row++) bytes_read += PQgetlength(result, row, 4);
    PQclear(result);
  }
}

int main(int count, char **arguments) {
  need(count == 5, "store FILE|URI TRANSACTIONS BATCHES ROWS");
  int is_server = strncmp(arguments[1], "postgres", 8) == 0;
  memset(content, 'x', sizeof content);
  if (is_server) server_open(arguments[1]); else file_open(arguments[1]);
  void (*transaction)(int) = is_server ? server_transaction : file_transaction;
  double start = now();
  for (int index = 0; index < atoi(arguments[2]); index++) transaction(1);
  double singles = now();
  for (int index = 0; index < atoi(arguments[3]); index++) transaction(batch);
  double batches = now();
  (is_server ? server_read : file_read)(atoi(arguments[4]));
  double end = now();
  printf("%f %f %f\n", singles - start, batches - singles, end - batches);
  return bytes_read > 0 ? 0 : 1;
}
