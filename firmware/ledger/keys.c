/*
 * The key files beside the ledger: made once, each whole or not at all, and
 * read. pin.key is made here and never read: that is lendbay-pin's alone.
 */
#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "inside.h"

#define KEY_LEN_MAX SIGN_KEY_LEN

static void sign_key_draw(uint8_t *key)
{
	uint8_t public_key[crypto_sign_PUBLICKEYBYTES];

	(void)crypto_sign_keypair(public_key, key); /* always 0 */
}

static void card_key_draw(uint8_t *key)
{
	random_draw(key, CARD_KEY_LEN);
}

static void pin_key_draw(uint8_t *key)
{
	random_draw(key, PIN_KEY_LEN);
}

static void registry_key_draw(uint8_t *key)
{
	random_draw(key, REGISTRY_KEY_LEN);
}

enum key_kind { CARD_KEY, PIN_KEY, SIGN_KEY, REGISTRY_KEY, KEY_KINDS };

static const struct key_file {
	const char *name;
	size_t len;
	void (*draw)(uint8_t *key);
} key_files[KEY_KINDS] = {
	[CARD_KEY] = {"card.key", CARD_KEY_LEN, card_key_draw},
	[PIN_KEY] = {"pin.key", PIN_KEY_LEN, pin_key_draw},
	[SIGN_KEY] = {"sign.key", SIGN_KEY_LEN, sign_key_draw},
	[REGISTRY_KEY] = {"registry.key", REGISTRY_KEY_LEN, registry_key_draw},
};

_Static_assert(SIGN_KEY_LEN == crypto_sign_SECRETKEYBYTES, "Ed25519 as libsodium keeps it");
_Static_assert(FACT_KEY_LEN == crypto_sign_PUBLICKEYBYTES, "Ed25519 as libsodium keeps it");

/* Writes and syncs a file that must not exist yet. Returns 0 or -errno. */
static int file_write(const char *path, const uint8_t *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	int err = 0;

	if (fd < 0)
		return -errno;

	ssize_t written = write(fd, bytes, len);

	if (written < 0 || fsync(fd) < 0)
		err = -errno;
	else if ((size_t)written != len)
		err = -ENOSPC;
	if (close(fd) < 0 && err == 0)
		err = -errno;
	return err;
}

/* Under another name first, so that a key file that exists is whole. The lock keeps others away. */
static int key_make(const char *dir, const struct key_file *file, const char *path)
{
	char half[PATH_MAX];
	uint8_t key[KEY_LEN_MAX];
	char name[32];

	(void)snprintf(name, sizeof(name), "%s.new", file->name); /* the names above are short */

	int err = path_join(half, dir, name);

	if (err < 0)
		return err;
	if (unlink(half) < 0 && errno != ENOENT)
		return -errno;
	file->draw(key);
	err = file_write(half, key, file->len);
	key_wipe(key, sizeof(key));
	if (err == 0 && rename(half, path) < 0)
		err = -errno;
	return err;
}

/* Reads a key file whole. Returns 0, or -errno with a sentence. */
static int key_read(const char *dir, const struct key_file *file, uint8_t *key,
		    char complaint[LEDGER_COMPLAINT_MAX])
{
	char path[PATH_MAX];
	struct stat found;
	int err = path_join(path, dir, file->name);

	if (err < 0)
		return complain(complaint, err, "The path of %s is too long.", dir);

	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (fd < 0 && errno == ENOENT)
		return complain(complaint, -ENOKEY,
				"The key file %s is missing: it belongs to this ledger and to no "
				"other; bring it back from your copy.",
				path);
	if (fd < 0)
		return complain(complaint, -errno, "The key file %s cannot be read: %s.", path,
				strerror(errno));

	bool whole = fstat(fd, &found) == 0 && S_ISREG(found.st_mode) &&
		     found.st_size == (off_t)file->len &&
		     read(fd, key, file->len) == (ssize_t)file->len;

	(void)close(fd); /* only read from */
	if (!whole)
		return complain(complaint, -ENOKEY,
				"The key file %s is damaged: it must hold %zu bytes; bring it back "
				"from your copy.",
				path, file->len);
	return 0;
}

/* Makes one that is not there yet; what an interrupted creation left must be whole. */
static int key_make_missing(const char *dir, const struct key_file *file,
			    char complaint[LEDGER_COMPLAINT_MAX])
{
	struct stat found;
	char path[PATH_MAX];
	int err = path_join(path, dir, file->name);

	if (err < 0)
		return complain(complaint, err, "The path of %s is too long.", dir);
	if (lstat(path, &found) == 0) {
		if (!S_ISREG(found.st_mode) || found.st_size != (off_t)file->len)
			return complain(complaint, -ENOKEY,
					"%s is there already and is not a key of %zu bytes: move "
					"it away first.",
					path, file->len);
		return 0;
	}
	err = key_make(dir, file, path);
	if (err < 0)
		return complain(complaint, err, "The key file %s cannot be made: %s.", path,
				strerror(-err));
	return 0;
}

int keys_make(const char *dir, char complaint[LEDGER_COMPLAINT_MAX])
{
	int err = 0;

	for (size_t i = 0; i < KEY_KINDS && err == 0; i++)
		err = key_make_missing(dir, &key_files[i], complaint);
	return err;
}

int key_make_registry(const char *dir, char complaint[LEDGER_COMPLAINT_MAX])
{
	int err = key_make_missing(dir, &key_files[REGISTRY_KEY], complaint);

	if (err == 0) {
		err = directory_sync(dir);
		if (err < 0)
			return complain(complaint, err, "The directory %s cannot be synced: %s.",
					dir, strerror(-err));
	}
	return err;
}

int key_read_registry(const char *dir, uint8_t key[REGISTRY_KEY_LEN],
		      char complaint[LEDGER_COMPLAINT_MAX])
{
	return key_read(dir, &key_files[REGISTRY_KEY], key, complaint);
}

int key_read_card(const char *dir, uint8_t key[CARD_KEY_LEN], char complaint[LEDGER_COMPLAINT_MAX])
{
	return key_read(dir, &key_files[CARD_KEY], key, complaint);
}

int key_read_sign(const char *dir, uint8_t key[SIGN_KEY_LEN], char complaint[LEDGER_COMPLAINT_MAX])
{
	uint8_t again[SIGN_KEY_LEN], public_key[FACT_KEY_LEN];
	int err = key_read(dir, &key_files[SIGN_KEY], key, complaint);

	if (err < 0)
		return err;
	/* The seed gives the public key; the copy behind it must be the same. */
	(void)crypto_sign_seed_keypair(public_key, again, key); /* always 0 */
	if (memcmp(key, again, sizeof(again)) != 0) {
		key_wipe(key, SIGN_KEY_LEN);
		err = complain(complaint, -ENOKEY,
			       "The key file %s/sign.key is damaged: bring it back from your copy.",
			       dir);
	}
	key_wipe(again, sizeof(again));
	return err;
}

int key_read_public(const char *dir, uint8_t key[FACT_KEY_LEN],
		    char complaint[LEDGER_COMPLAINT_MAX])
{
	uint8_t secret[SIGN_KEY_LEN];
	int err = key_read_sign(dir, secret, complaint);

	if (err < 0)
		return err;
	/* libsodium keeps the public key behind the seed. */
	memcpy(key, secret + SIGN_KEY_LEN - FACT_KEY_LEN, FACT_KEY_LEN);
	key_wipe(secret, sizeof(secret));
	return 0;
}

int ledger_keys_look(const char *dir, char complaint[LEDGER_COMPLAINT_MAX])
{
	uint8_t key[KEY_LEN_MAX];
	int err = 0;

	for (size_t i = 0; i < sizeof(key_files) / sizeof(key_files[0]) && err == 0; i++)
		err = key_read(dir, &key_files[i], key, complaint);
	key_wipe(key, sizeof(key));
	return err;
}

int ledger_keys_take(const char *from, const char *to, char complaint[LEDGER_COMPLAINT_MAX])
{
	uint8_t key[KEY_LEN_MAX];
	int err = 0;

	for (size_t i = 0; i < sizeof(key_files) / sizeof(key_files[0]) && err == 0; i++) {
		char path[PATH_MAX];

		/* Who signs with it is the old kiosk, for ever. */
		if (strcmp(key_files[i].name, "sign.key") == 0)
			continue;
		err = key_read(from, &key_files[i], key, complaint);
		if (err < 0)
			break;
		err = path_join(path, to, key_files[i].name);
		if (err == 0)
			err = file_write(path, key, key_files[i].len);
		if (err < 0)
			(void)complain(complaint, err, "The key file %s cannot be made: %s.", path,
				       strerror(-err)); /* gives `err` back, which we have */
	}
	key_wipe(key, sizeof(key));
	return err;
}
