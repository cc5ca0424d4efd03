/*
 * backup-key and backup: everything a new kiosk needs, in one file that only
 * the coordinator's secret key opens. Nothing in the clear goes to where the
 * backup is, and no file has a backup's name before it was read back.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "copy.h"
#include "ledger/backup.h"
#include "values.h"

#define KEEP_MAX  999
#define LIST_MAX  4096 /* backups of one kiosk in one place */
#define NAME_ROOM 80

struct backing {
	const char *to;
	uint8_t key[BACKUP_KEY_LEN];
	uint64_t keep;
	struct backup_about about;
	uint64_t bytes; /* of the ledger's copy */
	char name[NAME_ROOM], path[PATH_MAX], half[PATH_MAX];
	const char *dir; /* the kiosk's */
};

/* ---- The key ---- */

int run_backup_key(const struct order *order)
{
	uint8_t key[BACKUP_KEY_LEN];

	if (order->new_card == NULL || order->new_card[0] == '\0')
		return complain_as(EX_USAGE, "Into which file? --new FILE names a new one, on a "
					     "stick that stays with the coordinator.");

	int err = backup_key_make(order->new_card, key);

	if (err == -EEXIST)
		return complain_as(EX_CANTCREAT,
				   "%s is there already; it is left as it is, for backups may be "
				   "sealed to it.",
				   order->new_card);
	if (err < 0)
		return complain_as(code_of(err), "The key file %s cannot be made: %s.",
				   order->new_card, strerror(-err));
	printf("backup_key = \"");
	for (size_t i = 0; i < sizeof(key); i++)
		printf("%02x", key[i]);
	printf("\";\n");
	fprintf(stderr,
		"This line belongs into \"library\" of the board file. Without %s no backup can "
		"be\n"
		"opened: keep it twice, in two locked places, and never on the kiosk.\n",
		order->new_card);
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}

/* ---- To whom, and where ---- */

static int key_find(const struct source *s, const struct order *order, struct backing *b)
{
	static const uint8_t none[BACKUP_KEY_LEN];
	static struct board board;
	char complaint[BOARD_COMPLAINT_MAX];
	const char *wrong = NULL;

	if (order->board != NULL) {
		int err = board_read(order->board, &board, complaint);

		if (err < 0)
			return complain_as(err == -EINVAL ? EX_CONFIG : code_of(err), "%s",
					   complaint);
		memcpy(b->key, board.backup_key, sizeof(b->key));
		b->keep = board.backup_keep;
	} else if (s->fd >= 0) {
		/* What source_open asked first. */
		memcpy(b->key, s->reply.board.backup_key, sizeof(b->key));
		b->keep = s->reply.board.backup_keep;
	}
	if (memcmp(b->key, none, sizeof(none)) == 0)
		return complain_as(EX_CONFIG,
				   "To whose key? The board file%s has no backup_key: "
				   "lendbay-ledger backup-key makes one.",
				   order->board == NULL && s->fd < 0 ? " (--board FILE)" : "");
	if (order->keep != NULL)
		wrong = number_read(order->keep, KEEP_MAX, &b->keep);
	return wrong == NULL ? EX_OK
			     : complain_as(EX_USAGE, "--keep \"%s\" %s.", order->keep, wrong);
}

static int place_look(const struct order *order, struct backing *b)
{
	struct stat to, data;

	b->to = order->to;
	if (b->to == NULL || b->to[0] == '\0')
		return complain_as(EX_USAGE,
				   "Where to? --to DIR names a directory, on a stick or a "
				   "share.");
	if (stat(b->to, &to) < 0 || !S_ISDIR(to.st_mode))
		return complain_as(EX_NOINPUT,
				   "There is no directory %s: is the stick in, and mounted?",
				   b->to);
	if (stat(order->data, &data) == 0 && data.st_dev == to.st_dev && data.st_ino == to.st_ino)
		return complain_as(EX_USAGE,
				   "A backup beside the ledger is lost with it: --to must be "
				   "somewhere else.");
	return EX_OK;
}

static int trouble(const struct backing *b, int err)
{
	if (err == -ENOSPC || err == -EFBIG || err == -EDQUOT)
		return complain_as(EX_IOERR,
				   "%s is full: nothing was left there, and the older backups are "
				   "as they were.",
				   b->to);
	return complain_as(code_of(err),
			   "The backup cannot be written to %s (%s): nothing was left there under "
			   "a backup's name.",
			   b->to, strerror(-err));
}

/* ---- What goes into it ---- */

static void verifying(uint64_t number, void *with)
{
	const struct backing *b = with;

	progress_say("Verifying the copy", number, b->about.number);
}

static int copy_verify(struct backing *b, const struct copy *copy)
{
	struct ledger_verdict verdict = {0};
	struct ledger_entry first = {0};
	struct ledger *l = NULL;
	char complaint[LEDGER_COMPLAINT_MAX] = "";
	int err = ledger_open_copy(b->dir, LEDGER_COPY, true, &l, complaint);

	if (err < 0)
		return complain_as(code_of(err), "%s", complaint);
	b->about.number = copy->copying.number;
	memcpy(b->about.head, copy->copying.head, LEDGER_HASH_LEN);
	err = ledger_verify(l, verifying, b, &verdict);
	progress_end();
	if (err == 0 && verdict.why[0] == '\0')
		err = ledger_facts(l, 0, 1, &first, 1) == 1 ? 0 : -EIO;
	ledger_close(l);
	if (err < 0)
		return complain_as(code_of(err), "The copy of the ledger in %s cannot be read: %s.",
				   b->dir, strerror(-err));
	if (verdict.why[0] != '\0')
		return complain_as(EX_DATAERR,
				   "%s Nothing was written: the older backups stay. lendbay-ledger "
				   "verify --data %s says more.",
				   verdict.why, b->dir);
	if (verdict.facts != copy->copying.number ||
	    memcmp(verdict.head, copy->copying.head, LEDGER_HASH_LEN) != 0)
		return complain_as(EX_SOFTWARE, "The copy of the ledger is not the one that was "
						"asked for.");
	b->about.kiosk = first.fact.kiosk;
	b->about.schema = LEDGER_SCHEMA;
	return EX_OK;
}

static void sealing(uint64_t bytes, void *with)
{
	const struct backing *b = with;

	progress_say("Sealing", bytes, b->bytes);
}

static void comparing(uint64_t bytes, void *with)
{
	const struct backing *b = with;

	progress_say("Reading it back", bytes, b->bytes);
}

/* The path of one of the kiosk's files. Returns 0 or -ENAMETOOLONG. */
static int path_of(const struct backing *b, const char *name, char path[PATH_MAX])
{
	int len = snprintf(path, PATH_MAX, "%s/%s", b->dir, name);

	return len < PATH_MAX ? 0 : -ENAMETOOLONG;
}

/* A file of the kiosk's under its own name. */
static int file_add(struct backing *b, struct backup *to, const char *name)
{
	char path[PATH_MAX];

	int err = path_of(b, name, path);

	return err < 0 ? err : backup_add(to, name, path, NULL, NULL);
}

/* The facts of the kiosks before this one. */
static int before_add(struct backing *b, struct backup *to)
{
	DIR *dir = opendir(b->dir);
	struct dirent *entry;
	int err = dir == NULL ? -errno : 0;

	while (dir != NULL && err == 0 && (entry = readdir(dir)) != NULL)
		if (backup_is_before(entry->d_name))
			err = file_add(b, to, entry->d_name);
	if (dir != NULL)
		(void)closedir(dir); /* only read from */
	return err;
}

static int sealed_write(struct backing *b, uint8_t hash[LEDGER_HASH_LEN])
{
	struct backup *to = NULL;
	char path[PATH_MAX];
	int err = backup_begin(b->half, b->key, &b->about, &to);

	if (err < 0)
		return err;
	err = file_add(b, to, "card.key");
	if (err == 0)
		err = file_add(b, to, "pin.key");
	if (err == 0)
		err = file_add(b, to, "registry.key");
	if (err == 0)
		err = before_add(b, to);
	if (err == 0)
		err = path_of(b, LEDGER_COPY, path);
	if (err == 0)
		err = backup_add(to, BACKUP_LEDGER, path, sealing, b);
	if (err < 0)
		backup_drop(to);
	else
		err = backup_end(to, hash);
	progress_end();
	return err;
}

/* ---- Where it goes ---- */

/* The number in the name of one of this kiosk's backups; 0: it is none. */
static uint64_t backup_number(const struct backing *b, const char *name)
{
	char begin[NAME_ROOM], again[2 * NAME_ROOM];
	int len = snprintf(begin, sizeof(begin), "lendbay-%016" PRIx64 "-", b->about.kiosk);
	uint64_t number;

	if (strncmp(name, begin, (size_t)len) != 0)
		return 0;
	number = strtoull(name + len, NULL, 10);
	(void)snprintf(again, sizeof(again), "%s%" PRIu64 ".backup", begin, number); /* fits */
	return strcmp(name, again) == 0 ? number : 0;
}

static bool is_half(const struct backing *b, const char *name)
{
	char begin[NAME_ROOM];
	int len = snprintf(begin, sizeof(begin), ".lendbay-%016" PRIx64 "-", b->about.kiosk);
	size_t all = strlen(name);

	return strncmp(name, begin, (size_t)len) == 0 && all > 4 &&
	       strcmp(name + all - 4, ".new") == 0;
}

static int numbers_compare(const void *one, const void *other)
{
	uint64_t a = *(const uint64_t *)one, b = *(const uint64_t *)other;

	return (a < b) - (a > b);
}

/* Removes what an interrupted backup left, or all backups of this kiosk but the newest `keep`. */
static int place_tidy(const struct backing *b, bool halves)
{
	static uint64_t numbers[LIST_MAX];
	DIR *dir = opendir(b->to);
	struct dirent *entry;
	size_t len = 0;

	if (dir == NULL)
		return -errno;
	while ((entry = readdir(dir)) != NULL) {
		if (halves && is_half(b, entry->d_name))
			(void)unlinkat(dirfd(dir), entry->d_name, 0); /* no harm where it stays */
		uint64_t number = backup_number(b, entry->d_name);

		if (number != 0 && len < LIST_MAX)
			numbers[len++] = number;
	}
	qsort(numbers, len, sizeof(numbers[0]), numbers_compare);
	for (size_t i = b->keep; i < len && !halves; i++) {
		char name[NAME_ROOM];

		(void)snprintf(name, sizeof(name), "lendbay-%016" PRIx64 "-%" PRIu64 ".backup",
			       b->about.kiosk, numbers[i]); /* fits */
		if (unlinkat(dirfd(dir), name, 0) < 0)
			(void)complain_as(0, "The old backup %s/%s cannot be removed: %s.", b->to,
					  name, strerror(errno)); /* gives 0 back */
	}
	(void)closedir(dir); /* only read from */
	return 0;
}

static int place_sync(const struct backing *b)
{
	int fd = open(b->to, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int err = fd < 0 ? -errno : 0;

	/* Some file systems of sticks know no syncing of directories. */
	if (err == 0 && fsync(fd) < 0 && errno != EINVAL)
		err = -errno;
	if (fd >= 0)
		(void)close(fd); /* nothing was written to it */
	return err;
}

static int backup_write(struct backing *b)
{
	uint8_t hash[LEDGER_HASH_LEN];
	struct stat written = {0};
	int err = place_tidy(b, true);

	if (err == 0)
		err = sealed_write(b, hash);
	if (err < 0)
		return trouble(b, err);
	if (stat(b->half, &written) == 0)
		b->bytes = (uint64_t)written.st_size;

	int same = backup_is_same(b->half, hash, comparing, b);

	progress_end();
	if (same == 1) {
		err = rename(b->half, b->path) < 0 ? -errno : place_sync(b);
		if (err == 0)
			return EX_OK;
		(void)unlink(b->path); /* it may be gone with its stick */
	}
	if (same < 0)
		err = same;
	(void)unlink(b->half); /* this too */
	if (same == 0)
		return complain_as(
			EX_IOERR,
			"What was written to %s reads differently: the medium is failing. "
			"It was removed; use another stick.",
			b->to);
	return trouble(b, err);
}

/* ---- All of it ---- */

static int paths_fill(struct backing *b)
{
	(void)snprintf(b->name, sizeof(b->name), "lendbay-%016" PRIx64 "-%" PRIu64 ".backup",
		       b->about.kiosk, b->about.number); /* fits */
	if (snprintf(b->path, sizeof(b->path), "%s/%s", b->to, b->name) >= PATH_MAX ||
	    snprintf(b->half, sizeof(b->half), "%s/.%s.new", b->to, b->name) >= PATH_MAX)
		return complain_as(EX_USAGE, "The path of %s is too long.", b->to);
	return EX_OK;
}

static int copied_back_up(struct source *s, struct backing *b, const struct copy *copy)
{
	struct stat found;
	char path[PATH_MAX];
	int code = copy_verify(b, copy);

	if (code == EX_OK)
		code = paths_fill(b);
	if (code != EX_OK)
		return code;
	b->bytes = path_of(b, LEDGER_COPY, path) == 0 && stat(path, &found) == 0
			   ? (uint64_t)found.st_size
			   : 0;
	b->about.utc_s = (int64_t)time(NULL);
	(void)s; /* asked again when all is written */
	return backup_write(b);
}

static int exported_record(struct source *s)
{
	memset(&s->request.deed, 0, sizeof(s->request.deed));
	s->request.deed.admin.what = EXPORT_BACKUP;
	return source_ask_plain(s, ADMIN_EXPORTED);
}

int run_backup(const struct order *order)
{
	static struct source s;
	static struct backing b;
	struct copy copy;
	int code = place_look(order, &b);

	if (code == EX_OK)
		code = source_open(&s, order, SOURCE_CHANGES);
	if (code != EX_OK)
		return code;
	b.dir = order->data;
	code = key_find(&s, order, &b);
	if (code == EX_OK)
		code = copy_take(&s, &copy);
	if (code == EX_OK) {
		code = copied_back_up(&s, &b, &copy);
		copy_leave(&s, &copy);
		if (code == EX_OK)
			code = exported_record(&s);
		/* Only now that the new one holds. */
		if (code == EX_OK)
			(void)place_tidy(&b, false); /* one too many is no loss */
		if (code == EX_OK)
			printf("%s: %" PRIu64 " facts, %" PRIu64 " bytes, written and read back.\n",
			       b.path, b.about.number, b.bytes);
	}
	source_close(&s);
	return code == EX_OK && fflush(stdout) != 0 ? EX_IOERR : code;
}
