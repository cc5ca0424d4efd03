/*
 * report --rows and rows: sealing loans, and opening what was sealed.
 */
#include "rows_out.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "report/rows.h"

#define STILL_ABOUT_PEOPLE                                                                         \
	"This file is still about people: who knows of somebody's loan can find the row. Keep it " \
	"as\nyou keep the key, give it to nobody whom the agreement does not name, and delete it " \
	"when\nit was counted.\n"

int rows_begin(struct loan_rows *rows, const char *path, const struct source *s)
{
	static const uint8_t none[BACKUP_KEY_LEN];
	struct stat found;

	rows->path = path;
	memcpy(rows->key, s->fd >= 0 ? s->reply.board.backup_key : s->board.backup_key,
	       sizeof(rows->key));
	if (memcmp(rows->key, none, sizeof(none)) == 0)
		return complain_as(EX_CONFIG,
				   "To whose key are the rows sealed? The board file%s has no "
				   "backup_key: lendbay-ledger backup-key makes one.",
				   s->fd < 0 ? " (--board FILE)" : "");
	if (lstat(path, &found) == 0)
		return complain_as(EX_CANTCREAT,
				   "%s is there already, and an export is never written over: give "
				   "it another name.",
				   path);
	return EX_OK;
}

/* The rows in the clear, in memory alone. Returns a descriptor, or -errno. */
static int rows_memory(const struct tally *t, size_t *rows)
{
	int fd = memfd_create("rows", MFD_CLOEXEC), copy = fd < 0 ? -1 : dup(fd);
	FILE *file = copy < 0 ? NULL : fdopen(copy, "w");
	int err;

	if (file == NULL) {
		err = -errno;
		if (copy >= 0)
			(void)close(copy); /* nothing was written to it */
	} else {
		*rows = rows_write(file, t);
		err = ferror(file) ? -EIO : 0;
		if (fclose(file) != 0 && err == 0)
			err = -errno;
	}
	if (err == 0)
		return fd;
	if (fd >= 0)
		(void)close(fd); /* what is in it is given up */
	return err;
}

int rows_seal(const struct loan_rows *rows, const struct tally *t, const struct report *r)
{
	struct backup_about about = {.kiosk = r->kiosk, .number = r->number, .utc_s = r->made_s};
	struct backup *to = NULL;
	uint8_t hash[LEDGER_HASH_LEN];
	char path[64];
	size_t len = 0;
	int fd = rows_memory(t, &len);
	int err = fd < 0 ? fd : 0;

	about.schema = LEDGER_SCHEMA;
	memcpy(about.head, r->head, sizeof(about.head));
	if (err == 0)
		err = backup_begin(rows->path, rows->key, &about, &to);
	if (err == 0) {
		(void)snprintf(path, sizeof(path), "/proc/self/fd/%d", fd); /* short */
		err = backup_add(to, BACKUP_ROWS, path, NULL, NULL);
		if (err < 0)
			backup_drop(to);
		else
			err = backup_end(to, hash);
	}
	if (fd >= 0)
		(void)close(fd); /* in memory alone */
	if (err < 0)
		return complain_as(code_of(err), "%s cannot be written: %s.", rows->path,
				   strerror(-err));
	printf("%zu loans are in %s, sealed to the coordinator's key. lendbay-ledger rows opens "
	       "it.\n" STILL_ABOUT_PEOPLE,
	       len, rows->path);
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}

int run_rows(const struct order *order)
{
	struct backup_about about;
	struct stat found;
	char complaint[LEDGER_COMPLAINT_MAX], dir[PATH_MAX];
	const char *out = order->output, *slash = out != NULL ? strrchr(out, '/') : NULL;
	int err;

	if (order->from == NULL || order->key == NULL || out == NULL)
		return complain_as(EX_USAGE,
				   "Which rows, with which key, into which file? --from FILE "
				   "--key FILE -o FILE.");
	if (lstat(out, &found) == 0)
		return complain_as(EX_CANTCREAT, "%s is there already: give it another name.", out);
	if (slash != NULL && slash - out >= (int)sizeof(dir))
		return complain_as(EX_CANTCREAT, "The path %s is too long.", out);
	(void)snprintf(dir, sizeof(dir), "%.*s", slash != NULL ? (int)(slash - out) + 1 : 1,
		       slash != NULL ? out : "."); /* fits */
	err = backup_open_rows(order->from, order->key, dir, slash != NULL ? slash + 1 : out,
			       &about, complaint);
	if (err < 0) {
		if (err != -EEXIST)
			(void)unlink(out); /* half of it is nothing to have */
		return complain_as(code_of(err), "%s", complaint);
	}
	printf("%s\n" STILL_ABOUT_PEOPLE, out);
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}
