/*
 * The bare limits, by the ledger's own SQLite and libsodium.
 */
#include "bare.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "apart.h"
#include "inside.h"

#define ROWS_OF_1  4096     /* hashed in one go: none is read meanwhile */
#define HASHED_MAX 1000000u /* facts; more would be hashed no faster */
#define NAME_LEN   14       /* of "lendbay leaf 1" */
#define LEAF_MAX   (NAME_LEN + LEDGER_SALT_LEN + CANONICAL_MAX)
#define HEAD_LEN   (NAME_LEN + 2 * LEDGER_HASH_LEN)
#define RECORD_LEN 256
#define FILE_NAME  "bare.append"

static const char rows[] = "SELECT number, version, type, bytes, salt, leaf, head FROM facts"
			   " ORDER BY number";

static struct sql *open_as_ledger(const struct paper *p, const char *dir)
{
	char path[PATH_MAX];
	struct sql *sql;
	int err = path_join(path, dir, LEDGER_FILE);

	if (err == 0)
		err = sql_open(path, &sql);
	if (err == 0)
		err = sql_run(sql, "PRAGMA locking_mode = EXCLUSIVE");
	if (err == 0)
		err = pragmas_set(sql, false);
	if (err < 0)
		give_up(p, "%s: %s", path, strerror(-err));
	return sql;
}

static struct sql_query *rows_begin(const struct paper *p, struct sql *sql)
{
	struct sql_query *q;
	int err = sql_prepare(sql, rows, &q);

	if (err < 0)
		give_up(p, "the facts cannot be read: %s", strerror(-err));
	return q;
}

/* All columns are asked for: SQLite takes a row apart only then. */
static void rows_read(const struct paper *p, struct sql *sql, struct bare_walk *w)
{
	struct sql_query *q = rows_begin(p, sql);

	size_t len;
	int64_t from_ns = now_ns();
	int row;

	while ((row = sql_step(q)) == 1) {
		w->seen += sql_number(q, 0) + sql_number(q, 1) + sql_number(q, 2);
		(void)sql_bytes(q, 3, &len); /* only how long it is */
		w->bytes += len;
		for (int i = 4; i <= 6; i++) {
			const uint8_t *bytes = sql_bytes(q, i, &len);

			w->seen += bytes[0] + len;
		}
		w->facts++;
	}
	sql_reset(q);
	if (row < 0 || w->facts == 0)
		give_up(p, "the facts cannot be read: %s", strerror(-row));
	w->read_per_s = (double)w->facts / ((double)(now_ns() - from_ns) / 1e9);
}

/* What is hashed of some facts, copied out of the file. */
struct batch {
	uint32_t len;
	uint32_t leaf_len[ROWS_OF_1];
	uint8_t leaf[ROWS_OF_1][LEAF_MAX], head[ROWS_OF_1][HEAD_LEN];
};

static int64_t batch_hash(struct batch *b)
{
	uint8_t hash[LEDGER_HASH_LEN];
	int64_t from_ns = now_ns();

	for (uint32_t i = 0; i < b->len; i++) {
		/* The lengths are right, so these cannot fail. */
		(void)crypto_generichash(hash, sizeof hash, b->leaf[i], b->leaf_len[i], NULL, 0);
		(void)crypto_generichash(hash, sizeof hash, b->head[i], HEAD_LEN, NULL, 0);
	}
	b->len = 0;
	return now_ns() - from_ns;
}

static void rows_hash(const struct paper *p, struct sql *sql, struct bare_walk *w)
{
	struct sql_query *q = rows_begin(p, sql);
	struct batch *b = calloc(1, sizeof(*b));
	uint64_t facts = 0;
	int64_t took_ns = 0;
	size_t len;

	if (b == NULL || sodium_init() < 0)
		give_up(p, "there is no memory to hash from");
	while (facts < HASHED_MAX && sql_step(q) == 1) {
		const uint8_t *bytes = sql_bytes(q, 3, &len);

		if (len > CANONICAL_MAX)
			give_up(p, "a fact is too long");
		/* Which salt and which heads they are changes nothing. */
		memcpy(b->leaf[b->len] + NAME_LEN + LEDGER_SALT_LEN, bytes, len);
		b->leaf_len[b->len] = (uint32_t)(NAME_LEN + LEDGER_SALT_LEN + len);
		facts++;
		if (++b->len == ROWS_OF_1)
			took_ns += batch_hash(b);
	}
	took_ns += batch_hash(b);
	sql_reset(q);
	free(b);
	w->hash_per_s = (double)facts / ((double)took_ns / 1e9);
}

struct bare_walk bare_walk(const struct paper *p, const char *dir)
{
	struct bare_walk w = {0};
	struct sql *sql = open_as_ledger(p, dir);

	rows_read(p, sql, &w);
	rows_hash(p, sql, &w);
	sql_close(sql);
	return w;
}

int bare_select_run(const struct paper *p, const char *dir)
{
	struct bare_walk w = {0};
	struct sql *sql = open_as_ledger(p, dir);

	rows_read(p, sql, &w);
	sql_close(sql);
	return 0;
}

double bare_select(const struct paper *p, const char *dir, long *resident_kb)
{
	const char *const words[] = {"ages", BARE_SELECT, dir, NULL};

	return apart_run(p, "/proc/self/exe", words, NULL, resident_kb);
}

int bare_open(const struct paper *p)
{
	int fd = open(FILE_NAME, O_CREAT | O_TRUNC | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);

	if (fd < 0)
		give_up(p, "cannot make %s: %s", FILE_NAME, strerror(errno));
	return fd;
}

void bare_append(const struct paper *p, int fd)
{
	uint8_t record[RECORD_LEN] = {0};

	if (write(fd, record, sizeof record) != sizeof record || fdatasync(fd) < 0)
		give_up(p, "%s: %s", FILE_NAME, strerror(errno));
}
