/*
 * Opening a backup: nothing of it is believed before its seal is. Puts files
 * into a directory under names it knows, and no others.
 */
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup_inside.h"

#define BEFORE_BEGIN   "before-"
#define BEFORE_END     ".db"
#define PROGRESS_EVERY 16   /* chunks: 1 MiB */
#define FILES_MAX      64   /* entries of one backup */
#define KEY_TEXT_MAX   1024 /* a key file is shorter */

struct opening {
	const char *path;
	char *complaint;
	int fd;
	uint8_t header[HEADER_LEN];
	crypto_secretstream_xchacha20poly1305_state stream;
	bool begun, last; /* the first chunk is in; the final one is */
	size_t at, len;   /* in `chunk` */
	uint64_t done;    /* bytes of the file */
	uint64_t chunks;
	backup_progress *progress;
	void *with;
	uint8_t sealed[CHUNK_LEN + CHUNK_MORE], chunk[CHUNK_LEN];
};

static int cut(const struct opening *o)
{
	return complain(o->complaint, -EPROTO,
			"%s is damaged or cut: it does not hold from byte %llu on. Use another "
			"backup.",
			o->path, (unsigned long long)o->done);
}

bool backup_is_before(const char *name)
{
	size_t len = strlen(name), ends = strlen(BEFORE_BEGIN) + strlen(BEFORE_END);

	return len == ends + 16 && strncmp(name, BEFORE_BEGIN, strlen(BEFORE_BEGIN)) == 0 &&
	       strcmp(name + len - strlen(BEFORE_END), BEFORE_END) == 0 &&
	       strspn(name + strlen(BEFORE_BEGIN), "0123456789abcdef") == 16;
}

/* What every backup holds, once. */
static const char *const needed[] = {"card.key", "pin.key", "registry.key", BACKUP_LEDGER};

#define NEEDED (sizeof(needed) / sizeof(needed[0]))

/* Notes which of them that is. Returns whether it may be in a backup at all. */
static bool name_note(const char *name, unsigned *had)
{
	for (size_t i = 0; i < NEEDED; i++) {
		if (strcmp(name, needed[i]) != 0)
			continue;
		*had |= 1u << i;
		return true;
	}
	return backup_is_before(name);
}

/* ---- The key ---- */

static bool hex_take(const char *text, const char *name, uint8_t out[BACKUP_KEY_LEN])
{
	const char *at = strstr(text, name);
	const char *end;
	size_t len;

	return at != NULL &&
	       sodium_hex2bin(out, BACKUP_KEY_LEN, at + strlen(name), 2 * BACKUP_KEY_LEN, NULL,
			      &len, &end) == 0 &&
	       len == BACKUP_KEY_LEN && *end == '\n';
}

/* Returns 0, or -errno with a sentence. */
static int secret_read(const char *path, uint8_t public_key[BACKUP_KEY_LEN],
		       uint8_t secret[BACKUP_KEY_LEN], char complaint[LEDGER_COMPLAINT_MAX])
{
	char text[KEY_TEXT_MAX];
	uint8_t again[BACKUP_KEY_LEN];
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	ssize_t len = fd < 0 ? -1 : read(fd, text, sizeof(text) - 1);
	int err = len < 0 ? -errno : 0;

	if (fd >= 0)
		(void)close(fd); /* only read from */
	if (err < 0)
		return complain(complaint, err, "The key file %s cannot be read: %s.", path,
				strerror(-err));
	text[len] = '\0';

	bool good = strncmp(text, KEY_FILE_BEGIN, strlen(KEY_FILE_BEGIN)) == 0 &&
		    hex_take(text, "\npublic ", public_key) && hex_take(text, "\nsecret ", secret);

	key_wipe(text, sizeof(text));
	if (good) {
		(void)crypto_scalarmult_base(again, secret); /* always 0 */
		good = memcmp(again, public_key, sizeof(again)) == 0;
	}
	return good ? 0
		    : complain(complaint, -ENOKEY,
			       "%s is not a key that lendbay-ledger backup-key made, or it is "
			       "damaged.",
			       path);
}

/* ---- Chunks ---- */

/* Reads as many bytes as there are, up to `max`. Returns how many, or -errno. */
static ssize_t file_read(struct opening *o, uint8_t *bytes, size_t max)
{
	size_t len = 0;

	while (len < max) {
		ssize_t got = read(o->fd, bytes + len, max - len);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -errno;
		if (got == 0)
			break;
		len += (size_t)got;
	}
	return (ssize_t)len;
}

static int header_take(struct opening *o, const char *key_path)
{
	uint8_t public_key[BACKUP_KEY_LEN], secret[BACKUP_KEY_LEN], key[FILE_KEY_LEN];
	int err = secret_read(key_path, public_key, secret, o->complaint);
	ssize_t len = err < 0 ? 0 : file_read(o, o->header, HEADER_LEN);

	if (err == 0 && len < 0)
		err = complain(o->complaint, (int)len, "%s cannot be read: %s.", o->path,
			       strerror((int)-len));
	else if (err == 0 && (len != HEADER_LEN || memcmp(o->header, MAGIC, MAGIC_LEN) != 0))
		err = complain(o->complaint, -EPROTO,
			       "%s is not a backup that this program can read.", o->path);
	else if (err == 0 && memcmp(o->header + AT_KEY, public_key, BACKUP_KEY_LEN) != 0)
		err = complain(o->complaint, -ENOKEY,
			       "%s is sealed to another key than that in %s: look for the one "
			       "whose public line was in the board file when it was made.",
			       o->path, key_path);
	else if (err == 0 && (crypto_box_seal_open(key, o->header + AT_SEALED, SEALED_LEN,
						   public_key, secret) != 0 ||
			      crypto_secretstream_xchacha20poly1305_init_pull(
				      &o->stream, o->header + AT_STREAM, key) != 0))
		err = cut(o);
	if (err == 0)
		o->done = HEADER_LEN;
	key_wipe(secret, sizeof(secret));
	key_wipe(key, sizeof(key));
	return err;
}

/* The next chunk; a full one is not the last, and any other is. */
static int chunk_take(struct opening *o)
{
	unsigned long long len;
	uint8_t tag;
	ssize_t got = o->last ? 0 : file_read(o, o->sealed, sizeof(o->sealed));

	if (got < 0)
		return complain(o->complaint, (int)got, "%s cannot be read: %s.", o->path,
				strerror((int)-got));
	if (got < (ssize_t)CHUNK_MORE ||
	    crypto_secretstream_xchacha20poly1305_pull(
		    &o->stream, o->chunk, &len, &tag, o->sealed, (unsigned long long)got,
		    o->begun ? NULL : o->header, o->begun ? 0 : HEADER_LEN) != 0 ||
	    tag != (len == CHUNK_LEN ? TAG_MORE : TAG_LAST))
		return cut(o);
	o->begun = true;
	o->last = tag == TAG_LAST;
	o->at = 0;
	o->len = (size_t)len;
	o->done += (uint64_t)got;
	if (o->progress != NULL && ++o->chunks % PROGRESS_EVERY == 0)
		o->progress(o->done, o->with);
	return 0;
}

/* Some of what comes next, at most `max` bytes. Returns how many at `*bytes`, or -errno. */
static ssize_t some_take(struct opening *o, const uint8_t **bytes, uint64_t max)
{
	while (o->at == o->len) {
		int err = chunk_take(o);

		if (err < 0)
			return err;
		if (o->len == 0 && o->last)
			return cut(o); /* something was to come */
	}

	size_t len = o->len - o->at;

	if (len > max)
		len = (size_t)max;
	*bytes = o->chunk + o->at;
	o->at += len;
	return (ssize_t)len;
}

static int bytes_take(struct opening *o, uint8_t *out, size_t len)
{
	while (len > 0) {
		const uint8_t *bytes = o->chunk;
		ssize_t got = some_take(o, &bytes, len);

		if (got < 0)
			return (int)got;
		memcpy(out, bytes, (size_t)got);
		out += got;
		len -= (size_t)got;
	}
	return 0;
}

static uint64_t number_of(const uint8_t *at)
{
	uint64_t value = 0;

	for (size_t i = 0; i < sizeof(value); i++)
		value |= (uint64_t)at[i] << (8 * i);
	return value;
}

/* ---- Entries ---- */

static int entry_take(struct opening *o, char name[BACKUP_NAME_MAX], uint64_t *len)
{
	uint8_t entry[ENTRY_LEN] = {0};
	int err = bytes_take(o, entry, sizeof(entry));

	if (err < 0)
		return err;
	memcpy(name, entry, BACKUP_NAME_MAX);
	*len = number_of(entry + BACKUP_NAME_MAX);
	return name[BACKUP_NAME_MAX - 1] == '\0' ? 0 : cut(o);
}

static int about_take(struct opening *o, struct backup_about *about)
{
	char name[BACKUP_NAME_MAX];
	uint8_t bytes[ABOUT_LEN] = {0};
	uint64_t len = 0;
	int err = entry_take(o, name, &len);

	if (err == 0 && (strcmp(name, ABOUT_NAME) != 0 || len != sizeof(bytes)))
		err = cut(o);
	if (err == 0)
		err = bytes_take(o, bytes, sizeof(bytes));
	if (err < 0)
		return err;
	about->kiosk = number_of(bytes);
	about->number = number_of(bytes + 8);
	memcpy(about->head, bytes + 16, LEDGER_HASH_LEN);
	about->utc_s = (int64_t)number_of(bytes + 16 + LEDGER_HASH_LEN);
	about->schema = number_of(bytes + 24 + LEDGER_HASH_LEN);
	return 0;
}

static int file_fill(struct opening *o, int fd, const char *to, uint64_t len)
{
	while (len > 0) {
		const uint8_t *bytes = o->chunk;
		ssize_t got = some_take(o, &bytes, len);

		if (got < 0)
			return (int)got;
		len -= (uint64_t)got;
		for (ssize_t at = 0, put; at < got; at += put) {
			put = write(fd, bytes + at, (size_t)(got - at));
			if (put <= 0)
				return complain(o->complaint, put < 0 ? -errno : -ENOSPC,
						"%s cannot be written: %s.", to,
						strerror(put < 0 ? errno : ENOSPC));
		}
	}
	return fsync(fd) == 0 ? 0
			      : complain(o->complaint, -errno, "%s cannot be written: %s.", to,
					 strerror(errno));
}

static int file_put(struct opening *o, const char *dir, const char *name, uint64_t len)
{
	char path[PATH_MAX];
	int err = path_join(path, dir, name);

	if (err < 0)
		return complain(o->complaint, err, "The path of %s is too long.", dir);

	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);

	if (fd < 0)
		return complain(o->complaint, -errno, "%s cannot be made: %s.", path,
				strerror(errno));
	err = file_fill(o, fd, path, len);
	if (close(fd) < 0 && err == 0)
		err = complain(o->complaint, -errno, "%s cannot be written: %s.", path,
			       strerror(errno));
	return err;
}

static int entries_take(struct opening *o, const char *dir)
{
	char name[BACKUP_NAME_MAX];
	unsigned had = 0;
	uint64_t len = 0;

	for (int i = 0; i < FILES_MAX; i++) {
		int err = entry_take(o, name, &len);

		if (err < 0)
			return err;
		/* The end: nothing may follow it. */
		if (name[0] == '\0')
			return len == 0 && o->last && o->at == o->len && had == (1u << NEEDED) - 1
				       ? 0
				       : cut(o);
		if (!name_note(name, &had))
			return complain(o->complaint, -EPROTO,
					"%s holds something this program does not know: it was "
					"made by a newer Lendbay. Use that one.",
					o->path);
		err = file_put(o, dir, name, len);
		if (err < 0)
			return err;
	}
	return cut(o);
}

/* One entry, that of rows, and the end. */
static int rows_take(struct opening *o, const char *dir, const char *as)
{
	char name[BACKUP_NAME_MAX];
	uint64_t len = 0;
	int err = entry_take(o, name, &len);

	if (err == 0 && strcmp(name, BACKUP_ROWS) != 0)
		err = complain(o->complaint, -EPROTO,
			       "%s is sealed to that key and holds no rows: is it a backup? "
			       "lendbay-ledger restore takes those.",
			       o->path);
	if (err == 0)
		err = file_put(o, dir, as, len);
	if (err == 0)
		err = entry_take(o, name, &len);
	if (err == 0 && (name[0] != '\0' || len != 0 || !o->last || o->at != o->len))
		err = cut(o);
	return err;
}

/* Opens the file and reads what comes before its entries. On 0 or not, opening_end. */
static int opening_begin(struct opening *o, const char *path, const char *key_path,
			 struct backup_about *about, char complaint[LEDGER_COMPLAINT_MAX])
{
	o->path = path;
	o->complaint = complaint;
	o->fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

	int err = o->fd < 0 ? complain(complaint, -errno, "The backup %s cannot be read: %s.", path,
				       strerror(errno))
			    : header_take(o, key_path);

	return err == 0 ? about_take(o, about) : err;
}

static void opening_end(struct opening *o)
{
	if (o->fd >= 0)
		(void)close(o->fd); /* only read from */
	key_wipe(o, sizeof(*o));
	free(o);
}

int backup_open(const char *path, const char *key_path, const char *dir, struct backup_about *about,
		backup_progress *progress, void *with, char complaint[LEDGER_COMPLAINT_MAX])
{
	struct opening *o = calloc(1, sizeof(*o));

	if (o == NULL || chain_ready() < 0) {
		free(o);
		return complain(complaint, -ENOMEM, "There is no memory left.");
	}
	o->progress = progress;
	o->with = with;

	int err = opening_begin(o, path, key_path, about, complaint);

	if (err == 0)
		err = entries_take(o, dir);
	opening_end(o);
	return err;
}

int backup_open_rows(const char *path, const char *key_path, const char *dir, const char *as,
		     struct backup_about *about, char complaint[LEDGER_COMPLAINT_MAX])
{
	struct opening *o = calloc(1, sizeof(*o));

	if (o == NULL || chain_ready() < 0) {
		free(o);
		return complain(complaint, -ENOMEM, "There is no memory left.");
	}

	int err = opening_begin(o, path, key_path, about, complaint);

	if (err == 0)
		err = rows_take(o, dir, as);
	opening_end(o);
	return err;
}
