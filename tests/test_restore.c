/*
 * backup and restore as a library meets them: the real programs, on ledgers
 * that were lived in by chance, on full disks, and killed in the middle.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/kiosk.h>
#include <lendbay/message.h>

#include "cli_room.h"
#include "ledger/backup.h"
#include "random_life.h"
#include "spawn.h"

#define LIFE      250 /* facts drawn */
#define LIVES     8   /* of them; one alone may have lent next to nothing */
#define KILLS     8
#define ANSWER_MS 20000
#define WORDS_MAX 4096

struct library {
	struct desk desk;
	char key[PATH_MAX], stick[PATH_MAX], board[PATH_MAX], fresh[PATH_MAX];
};

/* ---- The place ---- */

static const char *beside(struct library *b, const char *name, char path[PATH_MAX])
{
	char text[PATH_MAX];

	strcpy(text, b->desk.room.dir);
	strcpy(strrchr(text, '/') + 1, name);
	strcpy(path, text);
	return path;
}

static void line_copy(FILE *from, FILE *to, const char *after, const char *line)
{
	char text[1024];

	while (fgets(text, sizeof(text), from) != NULL) {
		assert_true(fputs(text, to) >= 0);
		if (after != NULL && strstr(text, after) != NULL)
			assert_true(fputs(line, to) >= 0);
	}
	assert_int_equal(fclose(from), 0);
	assert_int_equal(fclose(to), 0);
}

/* The rig's board with a backup key. */
static void board_make(struct library *b)
{
	static const char *const files[] = {"kiosk.conf", "millbrook-locker.conf", "agreement.conf",
					    "millbrook.conf"};
	char from[PATH_MAX], to[PATH_MAX], words[WORDS_MAX];

	(void)snprintf(words, sizeof(words), "backup-key|--new|%.4000s", b->key); /* fits */
	expect(&b->desk, words, EX_OK);
	assert_true(strncmp(b->desk.out, "backup_key = \"", 14) == 0);
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		(void)snprintf(from, sizeof(from), "board/rig/%s", files[i]); /* short */
		line_copy(fopen(from, "re"), fopen(beside(b, files[i], to), "we"),
			  i == 3 ? "zone =" : NULL, b->desk.out);
	}
	beside(b, "kiosk.conf", b->board);
}

static int library_setup(void **state)
{
	void *desk = NULL;
	struct library *b = calloc(1, sizeof(*b));

	assert_non_null(b);
	assert_int_equal(desk_setup(&desk), 0);
	b->desk = *(struct desk *)desk;
	free(desk);
	beside(b, "secret", b->key);
	beside(b, "stick", b->stick);
	beside(b, "fresh", b->fresh);
	assert_int_equal(mkdir(b->stick, 0700), 0);
	board_make(b);
	*state = b;
	return 0;
}

static int library_teardown(void **state)
{
	struct library *b = *state;

	ring_end(&b->desk);
	room_close(&b->desk.room);
	free(b);
	return 0;
}

/* ---- What is done there ---- */

static const char *backup_words(struct library *b)
{
	static char words[WORDS_MAX * 3];

	(void)snprintf(words, sizeof(words), "backup|--data|DIR|--to|%.4000s|--board|%.4000s",
		       b->stick, b->board); /* fits */
	return words;
}

/* The newest backup on the stick; NULL: there is none. Counts them, and all else. */
static const char *backup_find(struct library *b, size_t *backups, size_t *others)
{
	static char path[2 * PATH_MAX];
	struct dirent *entry;
	unsigned long long newest = 0;
	DIR *dir = opendir(b->stick);

	assert_non_null(dir);
	*backups = *others = 0;
	while ((entry = readdir(dir)) != NULL) {
		size_t len = strlen(entry->d_name);

		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		if (len < 7 || strcmp(entry->d_name + len - 7, ".backup") != 0) {
			++*others;
			continue;
		}

		unsigned long long number = strtoull(strrchr(entry->d_name, '-') + 1, NULL, 10);

		if (++*backups == 1 || number > newest) {
			newest = number;
			(void)snprintf(path, sizeof(path), "%s/%s", b->stick,
				       entry->d_name); /* fits */
		}
	}
	(void)closedir(dir); /* only read from */
	return *backups > 0 ? path : NULL;
}

static const char *restore_words(struct library *b, const char *backup)
{
	static char words[WORDS_MAX * 5];

	(void)snprintf(words, sizeof(words),
		       "restore|--from|%.4000s|--key|%.4000s|--data|%.4000s|--board|%.4000s",
		       backup, b->key, b->fresh, b->board); /* fits */
	return words;
}

static void remove_all(const char *path)
{
	char words[WORDS_MAX + 16];

	(void)snprintf(words, sizeof(words), "rm -rf '%.4000s'", path); /* fits */
	assert_int_equal(system(words), 0); /* NOLINT(cert-env33-c): a name of our own making */
}

static const char *newest_backup(struct library *b)
{
	size_t backups, others;
	const char *path = backup_find(b, &backups, &others);

	assert_non_null(path);
	return path;
}

/* ---- A life by chance, in a real ledger ---- */

/* Every card of the old registry names the same person in the new one. */
static void cards_are_known(struct ledger *old, struct ledger *new)
{
	struct registry_person person, again;
	uint8_t hash[LEDGER_HASH_LEN];
	uint32_t known = 0;

	for (uint64_t id = 101; id < 101 + RANDOM_PEOPLE; id++) {
		random_card(old, id, hash);

		int found = registry_find_card(old, hash, &person);

		random_card(new, id, hash);
		assert_int_equal(registry_find_card(new, hash, &again), found);
		if (found == 1)
			assert_memory_equal(&person, &again, sizeof(person));
		known += found == 1;
	}
	assert_true(known > 5);
}

static void replay(struct ledger *l, struct kiosk *k)
{
	static struct ledger_entry page[LEDGER_PAGE_MAX];
	static struct policy policy;
	uint64_t told = 0;
	int len;

	kiosk_init(k, &policy);
	while ((len = ledger_facts(l, told, UINT64_MAX, page, LEDGER_PAGE_MAX)) > 0)
		for (int i = 0; i < len; i++, told++)
			assert_int_equal(kiosk_apply(k, &page[i].fact), 0);
	assert_int_equal(len, 0);
}

/* Open loans, by device: who, until when. */
static void loans_are_there(const struct kiosk *old, const struct kiosk *new, uint32_t *loans)
{
	struct device_now was, is;

	assert_int_equal(kiosk_devices(new), kiosk_devices(old));
	for (uint32_t i = 0; i < kiosk_devices(old); i++) {
		kiosk_device(old, i, &was);
		kiosk_device(new, i, &is);
		assert_true(is.device == was.device && is.kind == was.kind && is.unit == was.unit);
		assert_int_equal(is.bay, 0);
		assert_int_not_equal(is.state, STATE_READY);
		assert_int_equal(is.state == STATE_LENT, was.state == STATE_LENT);
		if (was.state != STATE_LENT)
			continue;
		++*loans;
		assert_true(is.person == was.person && is.due_day == was.due_day);
	}
}

static void whatever_a_kiosk_lived_through_goes_on(void **state)
{
	struct library *b = *state;
	struct kiosk *old = malloc(kiosk_size()), *new = malloc(kiosk_size());
	char complaint[LEDGER_COMPLAINT_MAX];
	uint32_t loans = 0;

	assert_true(old != NULL && new != NULL);
	for (uint64_t seed = 1; seed <= LIVES; seed++) {
		struct ledger *was = NULL, *is = NULL;
		struct ledger_entry first;
		uint8_t head[LEDGER_HASH_LEN];
		uint64_t number;

		remove_all(b->desk.room.dir);
		remove_all(b->stick);
		remove_all(b->fresh);
		assert_int_equal(mkdir(b->stick, 0700), 0);
		random_life(&b->desk.room, old, seed, LIFE);
		was = room_ledger(&b->desk.room);
		ledger_head(was, &number, head);
		ledger_close(was);
		expect(&b->desk, backup_words(b), EX_OK);
		expect(&b->desk, restore_words(b, newest_backup(b)), EX_OK);
		says(b->desk.out, "goes on where the old one ended");
		assert_int_equal(ledger_open(b->fresh, true, &is, complaint), 0);
		assert_int_equal(ledger_facts(is, 0, 1, &first, 1), 1);
		assert_memory_equal(first.fact.predecessor, head, sizeof(head));
		assert_int_equal(ledger_open(b->desk.room.dir, true, &was, complaint), 0);
		cards_are_known(was, is);
		replay(is, new);
		loans_are_there(old, new, &loans);
		ledger_close(was);
		ledger_close(is);
	}
	assert_true(loans > 4);
	free(old);
	free(new);
}

/* ---- Cards and PINs, with the real lendbay-pin ---- */

static bool pin_is_right(struct library *b, const char *dir, const char *verifier, const char *pin)
{
	char path[PATH_MAX];
	const char *arguments[] = {"lendbay-pin", "--data", dir, NULL};
	int parent[2], ring[2];
	struct message m;
	pid_t pid;

	(void)snprintf(path, sizeof(path), "%.4000s", b->desk.program); /* as long */
	strcpy(strrchr(path, '/') + 1, "lendbay-pin");
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, parent), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ring), 0);

	const struct spawn start_it = {.path = path,
				       .arguments = arguments,
				       .parent_end = parent[1],
				       .ring_end = ring[1],
				       .script_fd = -1};

	assert_int_equal(spawn(&start_it, &pid), 0);
	message_begin(&m, MESSAGE_PIN_CHECK);
	strcpy(m.pin.verifier, verifier);
	m.pin.ticket = 9;
	m.pin.len = (uint8_t)strlen(pin);
	for (size_t i = 0; i < strlen(pin); i++)
		m.pin.digits[i] = (uint8_t)(pin[i] - '0');
	assert_int_equal(message_send(ring[0], &m, -1), 0);

	struct pollfd answer = {.fd = ring[0], .events = POLLIN};

	assert_int_equal(poll(&answer, 1, ANSWER_MS), 1);
	assert_int_equal(message_next(ring[0], &m, NULL), 1);
	for (int i = 0; i < 2; i++) {
		(void)close(parent[i]); /* it ends by this */
		(void)close(ring[i]);
	}
	assert_int_equal(waitpid(pid, NULL, 0), pid);
	assert_int_equal(m.type, MESSAGE_PIN_ANSWER);
	return m.pin.answer == PIN_RIGHT;
}

static void every_card_and_pin_still_works(void **state)
{
	static const uint8_t amina[] = {0x04, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80};
	struct library *b = *state;
	struct registry_person person;
	char complaint[LEDGER_COMPLAINT_MAX];
	uint8_t hash[LEDGER_HASH_LEN];
	struct ledger *l = NULL;

	expect(&b->desk, "create|--data|DIR", EX_OK);
	expect(&b->desk,
	       "enrol|--data|DIR|--role|borrower|--name|Amina|--card|04a1b2c3d4e580|--pin|2580",
	       EX_OK);
	expect(&b->desk, backup_words(b), EX_OK);
	expect(&b->desk, restore_words(b, newest_backup(b)), EX_OK);
	assert_int_equal(ledger_open(b->fresh, true, &l, complaint), 0);
	registry_card_hash(l, CARD_UID, amina, sizeof(amina), hash);
	assert_int_equal(registry_find_card(l, hash, &person), 1);
	assert_string_equal(person.name, "Amina");
	ledger_close(l);
	assert_true(pin_is_right(b, b->fresh, person.verifier, "2580"));
	assert_false(pin_is_right(b, b->fresh, person.verifier, "2581"));
	/* And it goes on: the same card cannot be enrolled twice, another can. */
	strcpy(b->desk.room.dir, b->fresh);
	expect(&b->desk,
	       "enrol|--data|DIR|--role|borrower|--name|Eve|--card|04a1b2c3d4e580|--pin|1111",
	       EX_DATAERR);
	expect(&b->desk, "enrol|--data|DIR|--role|borrower|--name|Joe|--card|9a0b0c0d|--pin|9032",
	       EX_OK);
	(void)facts_of(&b->desk);
	beside(b, "data", b->desk.room.dir);
}

/* A kiosk restored is backed up and restored again: the facts of both before it stay. */
static void a_restored_kiosk_is_backed_up_like_any_other(void **state)
{
	struct library *b = *state;
	char data[PATH_MAX];
	size_t before = 0;
	struct dirent *entry;

	expect(&b->desk, "create|--data|DIR", EX_OK);
	expect(&b->desk, backup_words(b), EX_OK);
	expect(&b->desk, restore_words(b, newest_backup(b)), EX_OK);
	strcpy(data, b->desk.room.dir);
	strcpy(b->desk.room.dir, b->fresh);
	remove_all(b->stick);
	assert_int_equal(mkdir(b->stick, 0700), 0);
	expect(&b->desk, backup_words(b), EX_OK);
	beside(b, "third", b->fresh);
	expect(&b->desk, restore_words(b, newest_backup(b)), EX_OK);

	DIR *dir = opendir(b->fresh);

	assert_non_null(dir);
	while ((entry = readdir(dir)) != NULL)
		before += backup_is_before(entry->d_name);
	(void)closedir(dir); /* only read from */
	assert_int_equal(before, 2);
	strcpy(b->desk.room.dir, data);
}

/* ---- While the kiosk runs ---- */

/* The real ring, without anybody at its ports. */
static pid_t ring_begin(struct library *b, int *parent_fd)
{
	char path[PATH_MAX];
	const char *arguments[] = {"lendbay-ring", "--board",        b->board,
				   "--data",       b->desk.room.dir, NULL};
	int parent[2], none[2];
	pid_t pid;

	(void)snprintf(path, sizeof(path), "%.4000s", b->desk.program); /* as long */
	strcpy(strrchr(path, '/') + 1, "lendbay-ring");
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, parent), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, none), 0);

	const struct spawn it = {.path = path,
				 .arguments = arguments,
				 .parent_end = parent[1],
				 .ring_end = none[1],
				 .script_fd = -1};

	assert_int_equal(spawn(&it, &pid), 0);
	(void)close(parent[1]); /* the child's */
	(void)close(none[0]);   /* nobody's */
	(void)close(none[1]);
	*parent_fd = parent[0];
	for (int i = 0; access(room_path(&b->desk.room, "ring.sock"), F_OK) < 0; i++) {
		assert_true(i < 500);
		(void)poll(NULL, 0, 20); /* only waits */
	}
	return pid;
}

static void a_kiosk_that_runs_is_backed_up_and_goes_on(void **state)
{
	struct library *b = *state;
	struct kiosk *k = malloc(kiosk_size());
	char words[WORDS_MAX];
	int parent_fd, status;
	uint64_t facts;

	assert_non_null(k);
	random_life(&b->desk.room, k, 9, LIFE);
	free(k);

	pid_t ring = ring_begin(b, &parent_fd);
	pid_t backup = start(&b->desk, backup_words(b), "/dev/null", "/dev/null");

	/* People come in meanwhile. */
	for (int i = 0; i < 6; i++) {
		(void)snprintf(
			words, sizeof(words),
			"enrol|--data|DIR|--role|borrower|--card|04a1b2c3d4e5%02d|--pin|2580",
			10 + i); /* fits */
		expect(&b->desk, words, EX_OK);
	}
	assert_int_equal(waitpid(backup, &status, 0), backup);
	assert_int_equal(status, 0);
	/* A key that the ring's own board names needs none here. */
	(void)snprintf(words, sizeof(words), "backup|--data|DIR|--to|%.4000s", b->stick); /* fits */
	expect(&b->desk, words, EX_OK);
	assert_int_not_equal(access(room_path(&b->desk.room, LEDGER_COPY), F_OK), 0);
	expect(&b->desk, restore_words(b, newest_backup(b)), EX_OK);
	(void)close(parent_fd); /* it ends by this */
	assert_int_equal(waitpid(ring, &status, 0), ring);
	assert_int_equal(status, 0);
	facts = facts_of(&b->desk);
	assert_true(facts > LIFE + 8);
	strcpy(b->desk.room.dir, b->fresh);
	(void)facts_of(&b->desk);
	beside(b, "data", b->desk.room.dir);
}

/* ---- What goes wrong ---- */

static void what_cannot_be_done_is_told(void **state)
{
	struct library *b = *state;
	char words[WORDS_MAX * 3], path[PATH_MAX];
	size_t backups, others;

	expect(&b->desk, "create|--data|DIR", EX_OK);
	(void)snprintf(words, sizeof(words), "backup|--data|DIR|--to|%.4000s", b->stick); /* fits */
	expect(&b->desk, words, EX_CONFIG);
	says(b->desk.err, "backup-key");
	expect(&b->desk, "backup|--data|DIR", EX_USAGE);
	expect(&b->desk, "backup|--data|DIR|--to|/nowhere/at/all", EX_NOINPUT);
	says(b->desk.err, "is the stick in");
	expect(&b->desk, "backup|--data|DIR|--to|DIR", EX_USAGE);
	assert_null(backup_find(b, &backups, &others));
	assert_int_equal(others, 0);
	expect(&b->desk, backup_words(b), EX_OK);

	/* Restoring over what is there. */
	char backup[2 * PATH_MAX];

	strcpy(backup, newest_backup(b));
	strcpy(b->fresh, b->desk.room.dir);
	expect(&b->desk, restore_words(b, backup), EX_CANTCREAT);
	says(b->desk.err, "left as it is");
	(void)facts_of(&b->desk);
	beside(b, "fresh", b->fresh);
	/* Another key; a file that is none; no backup. */
	strcpy(path, b->key);
	beside(b, "other", b->key);
	(void)snprintf(words, sizeof(words), "backup-key|--new|%.4000s", b->key); /* fits */
	expect(&b->desk, words, EX_OK);
	expect(&b->desk, words, EX_CANTCREAT);
	expect(&b->desk, restore_words(b, backup), EX_CONFIG);
	says(b->desk.err, "another key");
	assert_int_not_equal(access(b->fresh, F_OK), 0);
	strcpy(b->key, path);
	expect(&b->desk, restore_words(b, b->board), EX_DATAERR);
	assert_int_equal(truncate(backup, 5000), 0);
	expect(&b->desk, restore_words(b, backup), EX_DATAERR);
	says(b->desk.err, "damaged or cut");
	assert_int_not_equal(access(b->fresh, F_OK), 0);
	expect(&b->desk, restore_words(b, "/nowhere"), EX_NOINPUT);
}

/* A ledger that does not hold is not backed up over those that do. */
static void a_bad_ledger_is_not_backed_up(void **state)
{
	struct library *b = *state;
	size_t backups, others;

	expect(&b->desk, "create|--data|DIR", EX_OK);
	expect(&b->desk, "enrol|--data|DIR|--role|borrower|--card|9a0b0c0d|--pin|9032", EX_OK);
	room_tamper(&b->desk.room, "DELETE FROM device; UPDATE person SET minor = 1;");
	expect(&b->desk, backup_words(b), EX_DATAERR);
	says(b->desk.err, "the older backups stay");
	assert_null(backup_find(b, &backups, &others));
	assert_int_equal(others, 0);
}

static void the_oldest_go_and_nothing_else(void **state)
{
	struct library *b = *state;
	char words[WORDS_MAX * 4], stranger[2 * PATH_MAX];
	size_t backups, others;

	expect(&b->desk, "create|--data|DIR", EX_OK);
	(void)snprintf(words, sizeof(words), "%s|--keep|3", backup_words(b)); /* fits */
	(void)snprintf(stranger, sizeof(stranger), "%s/lendbay-0000000000000001-5.backup",
		       b->stick); /* fits */
	file_write(&b->desk, "another kiosk's");
	assert_int_equal(rename(b->desk.csv, stranger), 0);
	for (int i = 0; i < 5; i++) {
		expect(&b->desk, words, EX_OK);
		assert_non_null(backup_find(b, &backups, &others));
		assert_int_equal(backups, 1 + (i < 3 ? i + 1 : 3));
		assert_int_equal(others, 0);
	}
	assert_int_equal(access(stranger, F_OK), 0);
	expect(&b->desk, restore_words(b, newest_backup(b)), EX_OK);
}

/* Each backup is a fact; that of itself is in none. */
static void a_backup_is_a_fact(void **state)
{
	struct library *b = *state;
	uint64_t facts;

	expect(&b->desk, "create|--data|DIR", EX_OK);
	facts = facts_of(&b->desk);
	expect(&b->desk, backup_words(b), EX_OK);
	assert_int_equal(facts_of(&b->desk), facts + 2); /* a run began, and this */
	expect(&b->desk, "facts|--data|DIR", EX_OK);
	says(b->desk.out, "exported what backup user");
	assert_int_not_equal(access(room_path(&b->desk.room, LEDGER_COPY), F_OK), 0);
}

/* ---- Killed, and full ---- */

static void limited_run(struct library *b, const char *words, rlim_t bytes, int code)
{
	struct rlimit before, limit;

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	limit = before;
	limit.rlim_cur = bytes;
	(void)signal(SIGXFSZ, SIG_IGN); /* then write says EFBIG; it is inherited */
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);

	int got = run(&b->desk, words);

	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	if (got != code)
		fail_msg("%d instead of %d: %s", got, code, b->desk.err);
}

static void a_full_disk_in_the_middle_leaves_what_was_there(void **state)
{
	struct library *b = *state;
	struct kiosk *k = malloc(kiosk_size());
	char backup[2 * PATH_MAX];
	struct stat found, ledger;
	size_t backups, others;

	assert_non_null(k);
	random_life(&b->desk.room, k, 3, LIFE);
	free(k);
	expect(&b->desk, backup_words(b), EX_OK);
	strcpy(backup, newest_backup(b));
	assert_int_equal(stat(backup, &found), 0);
	/* What is sealed is a little longer than the copy: there is room for that one alone. */
	assert_int_equal(stat(room_path(&b->desk.room, LEDGER_FILE), &ledger), 0);
	limited_run(b, backup_words(b), (rlim_t)ledger.st_size + 200, EX_IOERR);
	says(b->desk.err, "is full");
	assert_string_equal(backup_find(b, &backups, &others), backup);
	assert_int_equal(backups, 1);
	assert_int_equal(others, 0);
	/* And the other way: at any point a restore ends with nothing, or with all. */
	for (rlim_t at = 100; at < (rlim_t)found.st_size; at += (rlim_t)found.st_size / 6) {
		limited_run(b, restore_words(b, backup), at, EX_OSERR);
		assert_int_not_equal(access(b->fresh, F_OK), 0);
	}
	expect(&b->desk, restore_words(b, backup), EX_OK);
	(void)facts_of(&b->desk);
}

/* Starts it and kills it after so many microseconds, unless it has ended. */
static void killed_run(struct library *b, const char *words, useconds_t after_us)
{
	pid_t pid = start(&b->desk, words, "/dev/null", "/dev/null");

	(void)usleep(after_us); /* a little sooner or later is all the same */
	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
}

static void killed_in_the_middle_nothing_half_has_a_name(void **state)
{
	struct library *b = *state;
	struct kiosk *k = malloc(kiosk_size());
	char backup[2 * PATH_MAX], ledger[PATH_MAX + 32];
	size_t backups, others;

	assert_non_null(k);
	random_life(&b->desk.room, k, 5, LIFE);
	free(k);
	for (useconds_t i = 0; i < KILLS; i++) {
		killed_run(b, backup_words(b), 2000 + i * 7000);
		/* Whatever is there by its name can be opened. */
		if (backup_find(b, &backups, &others) == NULL)
			continue;
		expect(&b->desk, restore_words(b, newest_backup(b)), EX_OK);
		remove_all(b->fresh);
	}
	expect(&b->desk, backup_words(b), EX_OK);
	strcpy(backup, backup_find(b, &backups, &others));
	assert_int_equal(others, 0); /* what was left half went with the next */
	(void)snprintf(ledger, sizeof(ledger), "%.4000s/ledger.db", b->fresh); /* fits */
	for (useconds_t i = 0; i < KILLS; i++) {
		killed_run(b, restore_words(b, backup), 2000 + i * 9000);
		if (access(ledger, F_OK) == 0) {
			/* All was in place: it holds. */
			char complaint[LEDGER_COMPLAINT_MAX];
			struct ledger *l = NULL;

			assert_int_equal(ledger_open(b->fresh, true, &l, complaint), 0);
			ledger_close(l);
			remove_all(b->fresh);
		}
	}
	/* What is left of the last does not stand in the way. */
	remove_all(ledger);
	killed_run(b, restore_words(b, backup), 15000);
	if (access(ledger, F_OK) != 0)
		expect(&b->desk, restore_words(b, backup), EX_OK);
}

int main(void)
{
#define AT_A_LIBRARY(test) cmocka_unit_test_setup_teardown(test, library_setup, library_teardown)
	static const struct CMUnitTest tests[] = {
		AT_A_LIBRARY(whatever_a_kiosk_lived_through_goes_on),
		AT_A_LIBRARY(every_card_and_pin_still_works),
		AT_A_LIBRARY(a_restored_kiosk_is_backed_up_like_any_other),
		AT_A_LIBRARY(a_kiosk_that_runs_is_backed_up_and_goes_on),
		AT_A_LIBRARY(what_cannot_be_done_is_told),
		AT_A_LIBRARY(a_bad_ledger_is_not_backed_up),
		AT_A_LIBRARY(the_oldest_go_and_nothing_else),
		AT_A_LIBRARY(a_backup_is_a_fact),
		AT_A_LIBRARY(a_full_disk_in_the_middle_leaves_what_was_there),
		AT_A_LIBRARY(killed_in_the_middle_nothing_half_has_a_name),
	};

	return cmocka_run_group_tests_name("restore", tests, NULL, NULL);
}
