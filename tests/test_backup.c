/*
 * Copies of a ledger that goes on, and backups: what is sealed is opened whole
 * by the right key or not at all, whatever was done to the file.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ledger/backup.h"
#include "ledger_room.h"

#define FILE_MAX (1 << 20) /* of a file that is read whole */

/* ---- Copies ---- */

static struct ledger_copying told(const struct ledger *l)
{
	struct ledger_copying c;

	ledger_copy_tell(l, &c);
	return c;
}

static void a_copy_is_one_moments_picture_of_a_ledger_that_goes_on(void **state)
{
	struct room room;
	struct ledger *copy = NULL;
	struct ledger_verdict verdict;
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t number;
	int slices = 0;

	(void)state; /* needs none */
	room_open(&room);
	room_create(&room);

	struct ledger *l = room_ledger(&room);

	room_record(l, 3000);
	assert_false(told(l).begun);
	assert_int_equal(ledger_copy_begin(l, ROOM_CREATED_S), 0);
	assert_int_equal(ledger_copy_begin(l, ROOM_CREATED_S), -EALREADY);
	assert_true(told(l).begun);
	for (; !told(l).done; slices++) {
		assert_true(slices < 10000);
		assert_int_equal(ledger_copy_step(l), 0);
		if (!told(l).done && slices < 40)
			room_record(l, 5);
	}
	assert_true(slices > 5);
	room_record(l, 50); /* after it: not in it */
	ledger_head(l, &number, head);
	assert_int_equal(told(l).number, number - 50);
	assert_int_equal(ledger_open_copy(room.dir, LEDGER_COPY, true, &copy, room.complaint), 0);
	assert_int_equal(ledger_verify(copy, NULL, NULL, &verdict), 0);
	assert_string_equal(verdict.why, "");
	assert_int_equal(verdict.facts, told(l).number);
	assert_memory_equal(verdict.head, told(l).head, LEDGER_HASH_LEN);
	ledger_close(copy);
	ledger_copy_drop(l);
	assert_false(told(l).begun);
	assert_int_not_equal(access(room_path(&room, LEDGER_COPY), F_OK), 0);
	ledger_close(l);
	room_close(&room);
}

static void a_copy_that_was_left_goes_at_the_next_start(void **state)
{
	struct room room;

	(void)state; /* needs none */
	room_open(&room);
	room_create(&room);

	struct ledger *l = room_ledger(&room);

	room_record(l, 3000);
	assert_int_equal(ledger_copy_begin(l, ROOM_CREATED_S), 0);
	assert_int_equal(ledger_copy_step(l), 0);
	ledger_close(l); /* in the middle: it goes */
	assert_int_not_equal(access(room_path(&room, LEDGER_COPY), F_OK), 0);
	l = room_ledger(&room);
	assert_int_equal(ledger_copy_begin(l, ROOM_CREATED_S), 0);
	while (!told(l).done)
		assert_int_equal(ledger_copy_step(l), 0);
	ledger_close(l); /* done: it is its asker's */
	assert_int_equal(access(room_path(&room, LEDGER_COPY), F_OK), 0);
	ledger_close(room_ledger(&room));
	assert_int_not_equal(access(room_path(&room, LEDGER_COPY), F_OK), 0);
	room_close(&room);
}

/* ---- Sealed files ---- */

struct sealed {
	struct room room; /* its data directory holds the files that go in */
	char key[PATH_MAX], file[PATH_MAX], out[PATH_MAX];
	uint8_t public_key[BACKUP_KEY_LEN];
	struct backup_about about;
	uint8_t *bytes;
	size_t len;
};

static const struct {
	const char *name;
	size_t len;
} contents[] = {{"card.key", 32}, {"pin.key", 32}, {"registry.key", 32}, {BACKUP_LEDGER, 5000}};

#define CONTENTS (sizeof(contents) / sizeof(contents[0]))

static const char said[] = "nobody may read this";

static void file_put(const char *path, const uint8_t *bytes, size_t len)
{
	FILE *f = fopen(path, "we");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

static size_t file_get(const char *path, uint8_t *bytes, size_t max)
{
	FILE *f = fopen(path, "re");

	assert_non_null(f);

	size_t len = fread(bytes, 1, max, f);

	assert_int_equal(fclose(f), 0);
	return len;
}

static void content_fill(uint8_t *bytes, size_t i, size_t len)
{
	for (size_t at = 0; at < len; at++)
		bytes[at] = (uint8_t)(i * 31 + at * 7);
	memcpy(bytes, said, sizeof(said) - 1);
}

static void seal(struct sealed *s, size_t ledger_len)
{
	static uint8_t bytes[FILE_MAX];
	struct backup *b = NULL;
	uint8_t hash[LEDGER_HASH_LEN];

	(void)unlink(s->file); /* it may not be there */
	assert_int_equal(backup_begin(s->file, s->public_key, &s->about, &b), 0);
	for (size_t i = 0; i < CONTENTS; i++) {
		size_t len = i == CONTENTS - 1 ? ledger_len : contents[i].len;

		content_fill(bytes, i, len);
		file_put(room_path(&s->room, "in"), bytes, len);
		assert_int_equal(backup_add(b, contents[i].name, s->room.path, NULL, NULL), 0);
	}
	assert_int_equal(backup_end(b, hash), 0);
	assert_int_equal(backup_is_same(s->file, hash, NULL, NULL), 1);
	s->len = file_get(s->file, s->bytes, FILE_MAX);
	hash[0] ^= 1;
	assert_int_equal(backup_is_same(s->file, hash, NULL, NULL), 0);
}

static int sealed_setup(void **state)
{
	struct sealed *s = calloc(1, sizeof(*s));

	assert_non_null(s);
	room_open(&s->room);
	assert_int_equal(mkdir(s->room.dir, 0700), 0);
	strcpy(s->key, room_path(&s->room, "secret"));
	strcpy(s->file, room_path(&s->room, "sealed"));
	strcpy(s->out, room_path(&s->room, "out"));
	assert_int_equal(backup_key_make(s->key, s->public_key), 0);
	s->about = (struct backup_about){.kiosk = 77, .number = 12, .schema = 2, .utc_s = -5};
	memset(s->about.head, 0xab, sizeof(s->about.head));
	s->bytes = malloc(FILE_MAX);
	assert_non_null(s->bytes);
	*state = s;
	return 0;
}

static int sealed_teardown(void **state)
{
	struct sealed *s = *state;

	room_close(&s->room);
	free(s->bytes);
	free(s);
	return 0;
}

static void out_clear(struct sealed *s)
{
	char path[PATH_MAX + 32];

	for (size_t i = 0; i < CONTENTS; i++) {
		(void)snprintf(path, sizeof(path), "%s/%s", s->out, contents[i].name); /* fits */
		(void)unlink(path); /* it may not be there */
	}
	(void)rmdir(s->out); /* nor this */
	assert_int_equal(mkdir(s->out, 0700), 0);
}

/* Opens the file as it is. Returns 0 or -errno; every failure has a sentence. */
static int open_it(struct sealed *s, struct backup_about *about)
{
	out_clear(s);
	s->room.complaint[0] = '\0';

	int err = backup_open(s->file, s->key, s->out, about, NULL, NULL, s->room.complaint);

	assert_int_equal(err < 0, s->room.complaint[0] != '\0');
	return err;
}

static void what_was_sealed_is_opened(void **state)
{
	/* Ends of chunks are where a reader goes wrong. */
	static const size_t lens[] = {0, 1, 5000, 65536 - 560, 65536, 131072 + 17, 400000};
	static uint8_t want[FILE_MAX], got[FILE_MAX];
	struct sealed *s = *state;
	struct backup_about about;
	char path[PATH_MAX + 32];

	for (size_t l = 0; l < sizeof(lens) / sizeof(lens[0]); l++) {
		size_t ledger_len = lens[l] < sizeof(said) ? sizeof(said) : lens[l];

		seal(s, ledger_len);
		/* Nothing of it can be read. */
		assert_null(memmem(s->bytes, s->len, said, sizeof(said) - 1));
		assert_null(memmem(s->bytes, s->len, BACKUP_LEDGER, strlen(BACKUP_LEDGER)));
		assert_int_equal(open_it(s, &about), 0);
		assert_memory_equal(&about, &s->about, sizeof(about));
		for (size_t i = 0; i < CONTENTS; i++) {
			size_t len = i == CONTENTS - 1 ? ledger_len : contents[i].len;
			struct stat found;

			content_fill(want, i, len);
			(void)snprintf(path, sizeof(path), "%s/%s", s->out,
				       contents[i].name); /* fits */
			assert_int_equal(file_get(path, got, FILE_MAX), len);
			assert_memory_equal(got, want, len);
			assert_int_equal(stat(path, &found), 0);
			assert_int_equal(found.st_mode & 0777, 0600);
		}
	}
}

/* Chunks around the 64 KiB mark, byte for byte of the archive: none is lost, none is twice. */
static void every_length_around_a_chunk_comes_back(void **state)
{
	struct sealed *s = *state;
	struct backup_about about;

	for (size_t len = 65536 - 600; len < 65536 - 400; len += 13) {
		seal(s, len);
		assert_int_equal(open_it(s, &about), 0);
	}
}

static void every_flipped_bit_is_found(void **state)
{
	struct sealed *s = *state;
	struct backup_about about;

	seal(s, 200);
	for (size_t at = 0; at < s->len; at++) {
		s->bytes[at] ^= (uint8_t)(1u << at % 8);
		file_put(s->file, s->bytes, s->len);

		int err = open_it(s, &about);

		if (err != -EPROTO && err != -ENOKEY)
			fail_msg("byte %zu of %zu: %d", at, s->len, err);
		s->bytes[at] ^= (uint8_t)(1u << at % 8);
	}
	file_put(s->file, s->bytes, s->len);
	assert_int_equal(open_it(s, &about), 0);
}

static void cut_at_any_length_or_longer_it_is_refused(void **state)
{
	struct sealed *s = *state;
	struct backup_about about;

	seal(s, 70000); /* two chunks */
	for (size_t len = 0; len < s->len; len += len < 200 || len + 40 > s->len ? 1 : 1997) {
		file_put(s->file, s->bytes, len);
		if (open_it(s, &about) != -EPROTO)
			fail_msg("cut at %zu of %zu it was taken", len, s->len);
	}
	/* The first chunk alone is whole, and not the last. */
	file_put(s->file, s->bytes, 153 + 65536 + 17);
	assert_int_equal(open_it(s, &about), -EPROTO);
	for (size_t more = 1; more < 40; more += 19) {
		memset(s->bytes + s->len, 0, more);
		file_put(s->file, s->bytes, s->len + more);
		assert_int_equal(open_it(s, &about), -EPROTO);
	}
}

static void only_its_own_key_opens_it(void **state)
{
	struct sealed *s = *state;
	struct backup_about about;
	uint8_t other[BACKUP_KEY_LEN], text[400];
	char key[PATH_MAX];

	seal(s, 100);
	assert_int_equal(backup_key_make(s->key, other), -EEXIST);
	strcpy(key, s->key);
	strcpy(s->key, room_path(&s->room, "other"));
	assert_int_equal(backup_key_make(s->key, other), 0);
	assert_int_equal(open_it(s, &about), -ENOKEY);
	assert_non_null(strstr(s->room.complaint, "another key"));
	/* What is no key, or half of one. */
	size_t len = file_get(s->key, text, sizeof(text));

	for (size_t cut = 0; cut < len; cut += 7) {
		file_put(s->key, text, cut);
		assert_int_equal(open_it(s, &about), -ENOKEY);
	}
	strcpy(s->key, room_path(&s->room, "none"));
	assert_int_equal(open_it(s, &about), -ENOENT);
	strcpy(s->key, key);
	assert_int_equal(open_it(s, &about), 0);
}

/* A backup that is whole and lacks a key would give a kiosk that knows no PIN: refused. */
static void what_lacks_a_file_or_has_another_is_refused(void **state)
{
	struct sealed *s = *state;
	struct backup_about about;
	uint8_t hash[LEDGER_HASH_LEN];

	file_put(room_path(&s->room, "in"), (const uint8_t *)said, sizeof(said));
	for (size_t without = 0; without <= CONTENTS; without++) {
		struct backup *b = NULL;

		(void)unlink(s->file); /* it may not be there */
		assert_int_equal(backup_begin(s->file, s->public_key, &s->about, &b), 0);
		for (size_t i = 0; i < CONTENTS; i++)
			if (i != without)
				assert_int_equal(backup_add(b, contents[i].name,
							    room_path(&s->room, "in"), NULL, NULL),
						 0);
		if (without == CONTENTS)
			assert_int_equal(
				backup_add(b, "../evil", room_path(&s->room, "in"), NULL, NULL), 0);
		assert_int_equal(backup_end(b, hash), 0);
		assert_int_equal(open_it(s, &about), -EPROTO);
	}
	assert_true(backup_is_before("before-0123456789abcdef.db"));
	assert_false(backup_is_before("before-0123456789abcdeF.db"));
	assert_false(backup_is_before("before-../../../../a.db"));
	assert_false(backup_is_before("before-0123456789abcdef.db-wal"));
	assert_false(backup_is_before("ledger.db"));
}

/* A full disk, at any byte: an error, and no file. */
static void a_full_disk_leaves_nothing(void **state)
{
	struct sealed *s = *state;
	struct rlimit before, limit;
	size_t whole;

	seal(s, 5000);
	whole = s->len;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	(void)signal(SIGXFSZ, SIG_IGN); /* then write says EFBIG */
	content_fill(s->bytes, 3, 5000);
	file_put(room_path(&s->room, "in"), s->bytes, 5000);
	for (size_t room = 0; room < whole; room += 307) {
		struct backup *b = NULL;
		uint8_t hash[LEDGER_HASH_LEN];

		(void)unlink(s->file); /* it may not be there */
		limit = before;
		limit.rlim_cur = room;
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);

		int err = backup_begin(s->file, s->public_key, &s->about, &b);

		if (err == 0) {
			err = backup_add(b, BACKUP_LEDGER, room_path(&s->room, "in"), NULL, NULL);
			if (err < 0)
				backup_drop(b);
			else
				err = backup_end(b, hash);
		}
		assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
		if (room + 400 < whole)
			assert_int_equal(err, -EFBIG);
		if (err < 0)
			assert_int_not_equal(access(s->file, F_OK), 0);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_copy_is_one_moments_picture_of_a_ledger_that_goes_on),
		cmocka_unit_test(a_copy_that_was_left_goes_at_the_next_start),
		cmocka_unit_test_setup_teardown(what_was_sealed_is_opened, sealed_setup,
						sealed_teardown),
		cmocka_unit_test_setup_teardown(every_length_around_a_chunk_comes_back,
						sealed_setup, sealed_teardown),
		cmocka_unit_test_setup_teardown(every_flipped_bit_is_found, sealed_setup,
						sealed_teardown),
		cmocka_unit_test_setup_teardown(cut_at_any_length_or_longer_it_is_refused,
						sealed_setup, sealed_teardown),
		cmocka_unit_test_setup_teardown(only_its_own_key_opens_it, sealed_setup,
						sealed_teardown),
		cmocka_unit_test_setup_teardown(what_lacks_a_file_or_has_another_is_refused,
						sealed_setup, sealed_teardown),
		cmocka_unit_test_setup_teardown(a_full_disk_leaves_nothing, sealed_setup,
						sealed_teardown),
	};

	return cmocka_run_group_tests_name("backup", tests, NULL, NULL);
}
