/*
 * Writing a backup: entries into chunks, chunks sealed, one file that is
 * synced before anybody is told. Nothing in the clear goes to where the file is.
 */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup_inside.h"

#define PROGRESS_EVERY 16 /* chunks: 1 MiB */

struct backup {
	int fd;
	char path[PATH_MAX];
	uint8_t header[HEADER_LEN];
	bool begun; /* the first chunk, which carries the header along, is out */
	crypto_secretstream_xchacha20poly1305_state stream;
	crypto_generichash_state hash;
	size_t len; /* in `chunk` */
	uint8_t chunk[CHUNK_LEN], sealed[CHUNK_LEN + CHUNK_MORE];
};

/* ---- The coordinator's key ---- */

static int all_written(int fd, const void *bytes, size_t len)
{
	const uint8_t *at = bytes;

	while (len > 0) {
		ssize_t written = write(fd, at, len);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return written < 0 ? -errno : -ENOSPC;
		at += written;
		len -= (size_t)written;
	}
	return 0;
}

int backup_key_make(const char *path, uint8_t public_key[BACKUP_KEY_LEN])
{
	uint8_t secret[crypto_box_SECRETKEYBYTES];
	char text[sizeof(KEY_FILE_BEGIN) + 200], public_hex[2 * BACKUP_KEY_LEN + 1],
		secret_hex[2 * sizeof(secret) + 1];

	if (chain_ready() < 0)
		return -EIO;

	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd < 0)
		return -errno;
	(void)crypto_box_keypair(public_key, secret); /* always 0 */
	(void)sodium_bin2hex(public_hex, sizeof(public_hex), public_key, BACKUP_KEY_LEN); /* fits */
	(void)sodium_bin2hex(secret_hex, sizeof(secret_hex), secret, sizeof(secret));     /* fits */

	int len = snprintf(text, sizeof(text), KEY_FILE_BEGIN "public %s\nsecret %s\n", public_hex,
			   secret_hex);
	int err = all_written(fd, text, (size_t)len);

	key_wipe(secret, sizeof(secret));
	key_wipe(secret_hex, sizeof(secret_hex));
	key_wipe(text, sizeof(text));
	if (err == 0 && fsync(fd) < 0)
		err = -errno;
	if (close(fd) < 0 && err == 0)
		err = -errno;
	if (err < 0)
		(void)unlink(path); /* half a key opens nothing */
	return err;
}

/* ---- Chunks ---- */

static int file_put(struct backup *b, const void *bytes, size_t len)
{
	(void)crypto_generichash_update(&b->hash, bytes, len); /* always 0 */
	return all_written(b->fd, bytes, len);
}

/* Seals what is in the chunk, the first one together with all that stands before it. */
static int chunk_put(struct backup *b, uint8_t tag)
{
	unsigned long long sealed_len;

	(void)crypto_secretstream_xchacha20poly1305_push(
		&b->stream, b->sealed, &sealed_len, b->chunk, b->len, b->begun ? NULL : b->header,
		b->begun ? 0 : HEADER_LEN, tag); /* fails only beyond 256 GiB a chunk */
	b->begun = true;
	b->len = 0;
	return file_put(b, b->sealed, (size_t)sealed_len);
}

static int bytes_put(struct backup *b, const void *bytes, size_t len)
{
	const uint8_t *at = bytes;

	while (len > 0) {
		size_t take = CHUNK_LEN - b->len < len ? CHUNK_LEN - b->len : len;

		memcpy(b->chunk + b->len, at, take);
		b->len += take;
		at += take;
		len -= take;

		int err = b->len == CHUNK_LEN ? chunk_put(b, TAG_MORE) : 0;

		if (err < 0)
			return err;
	}
	return 0;
}

static uint8_t *put_number(uint8_t *at, uint64_t value)
{
	for (size_t i = 0; i < sizeof(value); i++)
		*at++ = (uint8_t)(value >> (8 * i));
	return at;
}

static int entry_put(struct backup *b, const char *name, uint64_t len)
{
	uint8_t entry[ENTRY_LEN] = {0};

	assert(strlen(name) < BACKUP_NAME_MAX);
	memcpy(entry, name, strlen(name));
	(void)put_number(entry + BACKUP_NAME_MAX, len); /* its end is ours */
	return bytes_put(b, entry, sizeof(entry));
}

static int about_put(struct backup *b, const struct backup_about *about)
{
	uint8_t bytes[ABOUT_LEN];
	uint8_t *at = put_number(put_number(bytes, about->kiosk), about->number);

	memcpy(at, about->head, LEDGER_HASH_LEN);
	at = put_number(at + LEDGER_HASH_LEN, (uint64_t)about->utc_s);
	(void)put_number(at, about->schema); /* its end is ours */

	int err = entry_put(b, ABOUT_NAME, sizeof(bytes));

	return err < 0 ? err : bytes_put(b, bytes, sizeof(bytes));
}

/* ---- The file ---- */

static int header_put(struct backup *b, const uint8_t public_key[BACKUP_KEY_LEN])
{
	uint8_t key[FILE_KEY_LEN];

	crypto_secretstream_xchacha20poly1305_keygen(key);
	memcpy(b->header, MAGIC, MAGIC_LEN);
	memcpy(b->header + AT_KEY, public_key, BACKUP_KEY_LEN);

	int bad = crypto_box_seal(b->header + AT_SEALED, key, sizeof(key), public_key);

	(void)crypto_secretstream_xchacha20poly1305_init_push(&b->stream, b->header + AT_STREAM,
							      key); /* always 0 */
	key_wipe(key, sizeof(key));
	/* Some 32 bytes are no point that anything can be sealed to. */
	return bad != 0 ? -EINVAL : file_put(b, b->header, HEADER_LEN);
}

int backup_begin(const char *path, const uint8_t public_key[BACKUP_KEY_LEN],
		 const struct backup_about *about, struct backup **out)
{
	struct backup *b = calloc(1, sizeof(*b));

	if (b == NULL)
		return -ENOMEM;
	if (chain_ready() < 0 || snprintf(b->path, sizeof(b->path), "%s", path) >= PATH_MAX) {
		free(b);
		return -ENAMETOOLONG;
	}
	b->fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (b->fd < 0) {
		int err = -errno;

		free(b);
		return err;
	}
	(void)crypto_generichash_init(&b->hash, NULL, 0, LEDGER_HASH_LEN); /* always 0 */

	int err = header_put(b, public_key);

	if (err == 0)
		err = about_put(b, about);
	if (err < 0) {
		backup_drop(b);
		return err;
	}
	*out = b;
	return 0;
}

/* Reads `len` bytes of the file, and not one more or less. */
static int file_take(struct backup *b, int fd, uint64_t len, backup_progress *progress, void *with)
{
	static uint8_t bytes[CHUNK_LEN]; /* this much at a time; a stack is small */
	uint64_t done = 0;
	int err = 0;

	for (uint64_t i = 1; done < len && err == 0; i++) {
		ssize_t got = read(fd, bytes, sizeof(bytes));

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0 || (uint64_t)got > len - done)
			err = got < 0 ? -errno : -EAGAIN; /* it is not the file it was */
		else
			err = bytes_put(b, bytes, (size_t)got);
		done += err == 0 ? (uint64_t)got : 0;
		if (progress != NULL && i % PROGRESS_EVERY == 0)
			progress(done, with);
	}
	key_wipe(bytes, sizeof(bytes));
	return err;
}

int backup_add(struct backup *b, const char *name, const char *path, backup_progress *progress,
	       void *with)
{
	struct stat found = {0};
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	int err = fd < 0 || fstat(fd, &found) < 0 ? -errno : 0;

	if (err == 0 && !S_ISREG(found.st_mode))
		err = -EINVAL;
	if (err == 0)
		err = entry_put(b, name, (uint64_t)found.st_size);
	if (err == 0)
		err = file_take(b, fd, (uint64_t)found.st_size, progress, with);
	if (fd >= 0)
		(void)close(fd); /* only read from */
	return err;
}

int backup_end(struct backup *b, uint8_t hash[LEDGER_HASH_LEN])
{
	int err = entry_put(b, "", 0);

	if (err == 0)
		err = chunk_put(b, TAG_LAST);
	if (err == 0 && fsync(b->fd) < 0)
		err = -errno;
	if (err == 0) {
		/* A stick may be pulled at any time: what close says counts, too. */
		err = close(b->fd) < 0 ? -errno : 0;
		b->fd = -1;
	}
	(void)crypto_generichash_final(&b->hash, hash, LEDGER_HASH_LEN); /* always 0 */
	if (err == 0) {
		key_wipe(b, sizeof(*b));
		free(b);
	} else {
		backup_drop(b);
	}
	return err;
}

void backup_drop(struct backup *b)
{
	if (b == NULL)
		return;
	if (b->fd >= 0)
		(void)close(b->fd); /* it goes */
	(void)unlink(b->path); /* a stick that was pulled has it, under a name that says it is none
				*/
	key_wipe(b, sizeof(*b));
	free(b);
}

int backup_is_same(const char *path, const uint8_t hash[LEDGER_HASH_LEN], backup_progress *progress,
		   void *with)
{
	static uint8_t bytes[CHUNK_LEN]; /* sealed ones; a stack is small */
	uint8_t found[LEDGER_HASH_LEN];
	crypto_generichash_state state;
	uint64_t done = 0;
	ssize_t got = 0;
	int fd = open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return -errno;
	/* What it cannot drop it reads from memory: no harm, only less proof. */
	(void)posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
	(void)crypto_generichash_init(&state, NULL, 0, LEDGER_HASH_LEN); /* always 0 */
	for (uint64_t i = 1; (got = read(fd, bytes, sizeof(bytes))) > 0; i++) {
		(void)crypto_generichash_update(&state, bytes, (size_t)got); /* always 0 */
		done += (uint64_t)got;
		if (progress != NULL && i % PROGRESS_EVERY == 0)
			progress(done, with);
	}

	int err = got < 0 ? -errno : 0;

	(void)close(fd);                                              /* only read from */
	(void)crypto_generichash_final(&state, found, sizeof(found)); /* always 0 */
	return err < 0 ? err : memcmp(found, hash, sizeof(found)) == 0;
}
