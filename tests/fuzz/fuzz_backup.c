/*
 * Fuzzes backup files: any bytes, or entries of any kind that were sealed as
 * a backup is, so that what is inside is reached. Whoever opens it is told in
 * a sentence what is wrong; no file is made but those that backups hold.
 */
#include <dirent.h>
#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "backup_inside.h"
#include "fuzz.h"

#define INSIDE_MAX  (3 * CHUNK_LEN)
#define ENTRIES_MAX 80
#define FILL_MAX    70000 /* more than a chunk */

static uint8_t public_key[BACKUP_KEY_LEN], inside[INSIDE_MAX],
	file[HEADER_LEN + INSIDE_MAX + 8 * CHUNK_MORE];
static char key_path[PATH_MAX], dir[PATH_MAX];

static void room_make(void)
{
	(void)snprintf(key_path, sizeof(key_path), "%.4000s/key", fuzz_dir()); /* fits */
	(void)snprintf(dir, sizeof(dir), "%.4000s/out", fuzz_dir());           /* fits */
	fuzz_promise(backup_key_make(key_path, public_key) == 0 && mkdir(dir, 0700) == 0,
		     "a key can be made");
}

/* Takes away what was put into the directory. Returns how many files. */
static int room_clear(void)
{
	static const char *const known[] = {"card.key", "pin.key", "registry.key", BACKUP_LEDGER};
	DIR *list = opendir(dir);
	int count = 0;

	fuzz_promise(list != NULL, "the directory stays");
	for (const struct dirent *entry; (entry = readdir(list)) != NULL;) {
		bool fine = backup_is_before(entry->d_name);

		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
			fine = fine || strcmp(entry->d_name, known[i]) == 0;
		fuzz_promise(fine, "a backup puts no file but those it knows");
		fuzz_promise(unlinkat(dirfd(list), entry->d_name, 0) == 0, "it is a file");
		count++;
	}
	(void)closedir(list); /* only read from */
	return count;
}

static void backup_try(const uint8_t *bytes, size_t len)
{
	struct backup_about about;
	char complaint[LEDGER_COMPLAINT_MAX] = "";
	int err = backup_open(fuzz_file(bytes, len), key_path, dir, &about, NULL, NULL, complaint);

	if (err < 0)
		fuzz_sentence(complaint);
	fuzz_promise((err < 0) | (room_clear() >= 4), "a backup that opens holds all it must");
	fuzz_promise(err == 0 || err == -EPROTO || err == -ENOKEY || err == -EEXIST,
		     "a backup opens, or is said not to be one");
}

static size_t number_put(size_t at, uint64_t number)
{
	for (size_t i = 0; i < 8; i++)
		inside[at + i] = (uint8_t)(number >> (8 * i));
	return at + 8;
}

/* What would be in the chunks, entry by entry: right ones mostly, or with other names and lengths.
 */
static size_t entries_make(struct food *f)
{
	static const char *const names[] = {ABOUT_NAME,
					    "card.key",
					    "pin.key",
					    "registry.key",
					    BACKUP_LEDGER,
					    "../escape",
					    "before-0123456789abcdef.db",
					    "/escape",
					    "sign.key",
					    "",
					    "before-/escape/../x.db",
					    "card.key\n"};
	size_t at = 0;

	for (int i = 0; i < ENTRIES_MAX && f->left > 0; i++) {
		uint8_t how = food_byte(f);
		size_t name = (how & 0x0f) % (sizeof(names) / sizeof(names[0]));
		size_t len = name == 0 ? ABOUT_LEN : food_byte(f);

		if ((how & 0x30) == 0x30)
			len = FILL_MAX;
		if (at + ENTRY_LEN + len > sizeof(inside))
			break;
		memset(inside + at, 0, BACKUP_NAME_MAX);
		memcpy(inside + at, names[name], strlen(names[name]));
		if (names[name][0] == '\0')
			len = 0;
		if (how & 0x40)
			(void)food_bytes(f, inside + at, BACKUP_NAME_MAX); /* however many */
		at = number_put(at + BACKUP_NAME_MAX, how & 0x80 ? food_number(f) : len);
		memset(inside + at, how, len);
		at += len;
	}
	return at;
}

/* As backup.h tells the layout; `how` bends it. Returns the file's length. */
static size_t sealed(size_t len, uint8_t how)
{
	uint8_t key[FILE_KEY_LEN];
	crypto_secretstream_xchacha20poly1305_state stream;
	size_t at = HEADER_LEN, from = 0;
	bool last = false;

	memset(key, how, sizeof(key));
	memcpy(file, MAGIC, MAGIC_LEN);
	memcpy(file + AT_KEY, public_key, sizeof(public_key));
	(void)crypto_box_seal(file + AT_SEALED, key, sizeof(key), public_key); /* always 0 */
	(void)crypto_secretstream_xchacha20poly1305_init_push(&stream, file + AT_STREAM,
							      key); /* always 0 */
	while (!last) {
		size_t take = len - from < CHUNK_LEN ? len - from : CHUNK_LEN;
		unsigned long long put;

		last = take < CHUNK_LEN;
		(void)crypto_secretstream_xchacha20poly1305_push(
			&stream, file + at, &put, inside + from, take, from == 0 ? file : NULL,
			from == 0 ? HEADER_LEN : 0,
			last == ((how & 0x0f) != 1) ? TAG_LAST : TAG_MORE); /* fails at 256 GiB */
		from += take;
		at += (size_t)put;
	}
	return at;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct food f = {data, size};

	if (public_key[0] == 0 && key_path[0] == '\0')
		room_make();
	if (size > MAGIC_LEN && memcmp(data, "lendbay", 7) == 0) {
		backup_try(data, size);
		return 0;
	}

	uint8_t how = food_byte(&f);
	size_t cut = (how & 0xf0) == 0x10 ? food_byte(&f) : 0;
	size_t len = sealed(entries_make(&f), how);

	backup_try(file, len - (cut < len ? cut : len));
	return 0;
}
