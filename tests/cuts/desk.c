/*
 * Looking at a ledger after a power cut. What it should hold is told by the
 * caller, by its rows, and by a model of the house that shares no line with
 * the core (tests/sim/told.c).
 */
#include "desk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shelf.h"

#define BYTES_MAX (1 << 21) /* of one file */
#define TABLE_MAX 64        /* bytes of a table's name, with its NUL */
#define TEXT_MAX  4096      /* of one query */
#define TIDIED    "trace"   /* the table that an orderly end tidies up */

void desk_make(struct desk *d)
{
	const char *above = getenv("TMPDIR");

	(void)snprintf(d->root, sizeof(d->root), "%s/lendbay-cuts-XXXXXX",
		       above != NULL ? above : "/tmp"); /* mkdtemp says if it was cut */
	assert_non_null(mkdtemp(d->root));
	assert_int_equal(path_join(d->data, d->root, "data"), 0);
	d->board.policy.bays = DESK_BAYS;
	for (int bay = 1; bay <= DESK_BAYS; bay++)
		d->board.policy.size[bay] = bay <= 8 ? SIZE_SMALL : SIZE_LARGE;
	d->board.policy.loan_days = 28;
	d->board.policy.renewals_max = 5;
	d->board.policy.renew_from_days = 7;
	strcpy(d->board.zone, "Europe/London");
	d->paper = (struct paper){.file = stderr, .say = stderr};
	d->shadow = malloc(kiosk_size());
	d->image_max = kiosk_image_max();
	d->image = malloc(d->image_max);
	d->other = malloc(d->image_max);
	assert_true(d->shadow != NULL && d->image != NULL && d->other != NULL);
}

void desk_free(struct desk *d)
{
	root_empty(d->root);
	assert_int_equal(rmdir(d->root), 0);
	free(d->shadow);
	free(d->image);
	free(d->other);
}

static size_t file_read(const char *path, uint8_t *bytes)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	assert_true(fd >= 0);

	ssize_t len = read(fd, bytes, BYTES_MAX);

	assert_true(len >= 0 && len < BYTES_MAX);
	(void)close(fd); /* only read from */
	return (size_t)len;
}

void desk_copy(struct desk *d, const char *from)
{
	static uint8_t bytes[BYTES_MAX];
	char path[PATH_MAX];
	DIR *dir = opendir(from);

	assert_non_null(dir);
	assert_int_equal(mkdir(d->data, 0700), 0);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
		if (entry->d_name[0] == '.')
			continue;
		assert_int_equal(path_join(path, from, entry->d_name), 0);

		size_t len = file_read(path, bytes);

		assert_int_equal(path_join(path, d->data, entry->d_name), 0);

		int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

		assert_true(fd >= 0);
		assert_int_equal(write(fd, bytes, len), len);
		assert_int_equal(close(fd), 0);
	}
	(void)closedir(dir); /* only read from */
}

void desk_create(struct desk *d)
{
	if (ledger_create(d->data, DESK_BEGIN_S, d->why) < 0)
		fail_msg("%s", d->why);
}

void desk_open(struct desk *d)
{
	if (engine_open(d->data, &d->board, &d->engine, d->why) < 0)
		fail_msg("%s", d->why);
	d->life = life_begin(&d->paper, d->engine, &d->board, DESK_BEGIN_S);
}

void desk_close(struct desk *d)
{
	if (d->life != NULL)
		life_end(d->life);
	engine_close(d->engine);
	d->life = NULL;
	d->engine = NULL;
}

void desk_fill(struct desk *d)
{
	desk_create(d);
	desk_open(d);
	for (int i = 0; i < 3; i++) {
		life_keep(d->life);
		life_lend(d->life);
		life_wait(d->life, 3600);
	}
	for (int i = 0; i < 2; i++)
		life_return(d->life);
	life_lend(d->life);
	desk_close(d);
}

const char *desk_blame(struct desk *d, const char *format, ...)
{
	char why[DESK_WHY_MAX];
	va_list list;

	va_start(list, format);
	(void)vsnprintf(why, sizeof(why), format, list); /* cut if it must */
	va_end(list);
	memcpy(d->why, why, sizeof(why));
	desk_close(d);
	return d->why;
}

/* ---- Rows ---- */

static uint64_t hash_text(uint64_t hash, const char *text)
{
	for (; *text != '\0'; text++)
		hash = (hash ^ (uint8_t)*text) * 0x100000001b3u;
	return hash;
}

/* Makes "SELECT quote(a) || ',' || quote(b) FROM t ORDER BY 1". Returns whether there is such a
 * table. */
static bool table_query(struct ledger *l, const char table[TABLE_MAX], char text[TEXT_MAX])
{
	char ask[TEXT_MAX];
	struct sql_query *q;

	(void)snprintf(ask, sizeof(ask),
		       "SELECT 'SELECT ' || group_concat('quote(\"' || name || '\")', '||'',''||')"
		       " || ' FROM %.63s ORDER BY 1' FROM pragma_table_info('%.63s')",
		       table, table); /* it fits */
	if (sql_prepare(l->sql, ask, &q) < 0)
		return false;

	bool there = sql_step(q) == 1;

	if (there)
		sql_text(q, 0, text, TEXT_MAX);
	sql_reset(q);
	return there;
}

static uint64_t table_rows(struct ledger *l, const char table[TABLE_MAX], uint64_t hash)
{
	static char row[1 << 20];
	char text[TEXT_MAX];
	struct sql_query *q;
	int more;

	if (!table_query(l, table, text) || sql_prepare(l->sql, text, &q) < 0)
		return 0;
	hash = hash_text(hash, table);
	while ((more = sql_step(q)) == 1) {
		sql_text(q, 0, row, sizeof(row));
		hash = hash_text(hash, row) * 31;
	}
	sql_reset(q);
	return more < 0 ? 0 : hash;
}

uint64_t desk_rows(struct ledger *l, const char *but)
{
	char table[32][TABLE_MAX];
	struct sql_query *q;
	uint64_t hash = 0xcbf29ce484222325u;
	int tables = 0;

	if (sql_prepare(l->sql, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
			&q) < 0)
		return 0;
	while (sql_step(q) == 1 && tables < 32)
		sql_text(q, 0, table[tables++], sizeof(table[0]));
	sql_reset(q);
	for (int i = 0; i < tables && hash != 0; i++)
		if (but == NULL || strcmp(table[i], but) != 0)
			hash = table_rows(l, table[i], hash);
	return tables > 0 ? hash : 0;
}

uint64_t desk_rows_there(struct desk *d)
{
	struct ledger *l;

	if (ledger_open(d->data, true, &l, d->why) < 0)
		return 0;

	uint64_t rows = desk_rows(l, NULL);

	ledger_close(l);
	return rows;
}

/* ---- After a power cut ---- */

/* Tells every fact to a fresh kiosk, and to the model. Returns 0 or what went wrong. */
static int replay(struct desk *d)
{
	static struct ledger_entry page[LEDGER_PAGE_MAX];
	uint64_t told = 0;
	int len, err = 0;

	kiosk_init(d->shadow, &d->board.policy);
	told_begin(&d->told, &d->board.policy);
	while (err == 0 && (len = ledger_facts(engine_ledger(d->engine), told, UINT64_MAX, page,
					       LEDGER_PAGE_MAX)) > 0) {
		for (int i = 0; i < len && err == 0; i++) {
			err = kiosk_apply(d->shadow, &page[i].fact);
			told_fact(&d->told, &page[i].fact);
		}
		told += (uint64_t)len;
	}
	return err < 0 ? err : len;
}

const char *desk_is_whole(struct desk *d)
{
	struct ledger_verdict verdict;
	struct ledger_checkpoint c;
	const char *origin = engine_origin(d->engine);
	int err = ledger_verify(engine_ledger(d->engine), NULL, NULL, &verdict);

	if (err < 0 || verdict.wrong_from != 0 || verdict.why[0] != '\0')
		return desk_blame(d, "it does not verify: %s", verdict.why);
	err = ledger_checkpoint_get(engine_ledger(d->engine), &c, d->image, d->image_max);
	if (err < 0 || strstr(origin, err == 1 ? "from the checkpoint" : "no checkpoint") == NULL)
		return desk_blame(d, "the book was built %s", origin);
	if (replay(d) < 0)
		return desk_blame(d, "its facts do not follow from each other");

	size_t len = kiosk_image_write(engine_kiosk(d->engine), d->image, d->image_max);

	if (kiosk_image_write(d->shadow, d->other, d->image_max) != len ||
	    memcmp(d->image, d->other, len) != 0)
		return desk_blame(d, "its book is not what its facts say");
	return NULL;
}

static const char *start(struct desk *d)
{
	static struct effects out;
	int64_t utc_s = kiosk_utc_s(engine_kiosk(d->engine)) + 60;
	struct moment now = {.ms = 1000,
			     .boot = (uint64_t)utc_s,
			     .utc_s = utc_s,
			     .day = (uint32_t)(utc_s / 86400),
			     .minute = (uint16_t)(utc_s % 86400 / 60),
			     .quality = CLOCK_NETWORK};
	int err = engine_turn_at(d->engine, &(struct event){.type = EVENT_START}, NULL, now, &out);

	if (err < 0)
		return desk_blame(d, "it does not start: %s", strerror(-err));
	for (uint32_t i = 0; i < out.len; i++)
		if (out.list[i].type == EFFECT_UNLOCK)
			return desk_blame(d, "a door is released at the start");
	if (replay(d) < 0)
		return desk_blame(d, "the facts of the start do not follow");
	for (uint8_t bay = 1; bay <= DESK_BAYS; bay++)
		if (d->told.bay[bay].act != NOBODY)
			return desk_blame(d, "an act is open and not unsure after the start");
	return NULL;
}

const char *desk_restart(struct desk *d, uint64_t before, uint64_t after, bool again)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	const char *wrong;

	if (engine_open(d->data, &d->board, &d->engine, complaint) < 0)
		return desk_blame(d, "it does not open: %s", complaint);

	uint64_t rows = desk_rows(engine_ledger(d->engine), NULL);

	if (rows == 0 || (before != 0 && rows != before && rows != after))
		return desk_blame(d, "it holds neither what was before nor what was to be");
	wrong = desk_is_whole(d);
	if (wrong == NULL)
		wrong = start(d);
	if (wrong != NULL || !again)
		return wrong;
	rows = desk_rows(engine_ledger(d->engine), TIDIED);
	engine_close(d->engine);
	d->engine = NULL;
	if (engine_open(d->data, &d->board, &d->engine, complaint) < 0)
		return desk_blame(d, "after its start it does not open again: %s", complaint);
	if (desk_rows(engine_ledger(d->engine), TIDIED) != rows)
		return desk_blame(d, "what the start recorded is gone");
	return desk_is_whole(d);
}

bool desk_holds(const struct desk *d, const void *bytes, size_t len, const char *but)
{
	static uint8_t held[BYTES_MAX];
	char path[PATH_MAX];
	DIR *dir = opendir(d->data);
	bool holds = false;

	assert_non_null(dir);
	for (struct dirent *entry; !holds && (entry = readdir(dir)) != NULL;) {
		if (entry->d_name[0] == '.' || (but != NULL && strcmp(entry->d_name, but) == 0))
			continue;
		assert_int_equal(path_join(path, d->data, entry->d_name), 0);

		size_t there = file_read(path, held);

		holds = memmem(held, there, bytes, len) != NULL;
	}
	(void)closedir(dir); /* only read from */
	return holds;
}

bool desk_file(const struct desk *d, const char *name, void *bytes, size_t max, size_t *len)
{
	char path[PATH_MAX];

	assert_int_equal(path_join(path, d->data, name), 0);

	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return false;

	ssize_t got = read(fd, bytes, max);

	assert_true(got >= 0);
	(void)close(fd); /* only read from */
	*len = (size_t)got;
	return true;
}

static bool has_loan(const struct kiosk *k, uint64_t person)
{
	struct device_now now;

	for (uint32_t i = 0; i < kiosk_devices(k); i++) {
		kiosk_device(k, i, &now);
		if (now.person == person)
			return true;
	}
	return false;
}

uint64_t desk_idle_person(struct desk *d)
{
	static struct registry_person page[LEDGER_PAGE_MAX];
	int len = registry_people(engine_ledger(d->engine), 0, page, LEDGER_PAGE_MAX);

	for (int i = 0; i < len; i++)
		if (page[i].role == ROLE_BORROWER &&
		    !has_loan(engine_kiosk(d->engine), page[i].person))
			return page[i].person;
	fail_msg("everybody has something on loan");
	return NOBODY;
}
