/*
 * An auditor's way, with the real programs: export, keep a head elsewhere,
 * verify; with a kiosk running and without.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "cli_room.h"

#define STARTED_MS 20000 /* a ring is ready, or it hangs */

/* ---- Programs ---- */

/* The program beside lendbay-ledger that is meant. */
static void program_is(struct desk *d, const char *name)
{
	strcpy(strrchr(d->program, '/') + 1, name);
}

/* Runs lendbay-verify. */
static void judges(struct desk *d, const char *words, int code)
{
	program_is(d, "lendbay-verify");
	expect(d, words, code);
	program_is(d, "lendbay-ledger");
}

/* "words" with DIR.x in it becomes words with the file x beside the data directory. */
static const char *beside(struct desk *d, const char *format, const char *name)
{
	static char words[2 * PATH_MAX];
	char path[PATH_MAX + 32];

	(void)snprintf(path, sizeof(path), "%s.%s", d->room.dir, name); /* there is room */
	(void)snprintf(words, sizeof(words), format, path);             /* here too */
	return words;
}

static const char *path_beside(struct desk *d, const char *name)
{
	static char path[PATH_MAX + 32];

	(void)snprintf(path, sizeof(path), "%s.%s", d->room.dir, name); /* there is room */
	return path;
}

static size_t file_take(const char *path, char *bytes, size_t max)
{
	FILE *f = fopen(path, "r");
	size_t len;

	assert_non_null(f);
	len = fread(bytes, 1, max, f);
	assert_int_equal(fclose(f), 0);
	return len;
}

static void file_give(const char *path, const char *bytes, size_t len)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

/* What an auditor notes down: the last two lines of an export. */
static void lines_keep(struct desk *d, const char *of, const char *as)
{
	static char text[1 << 16];
	size_t len = file_take(path_beside(d, of), text, sizeof(text) - 1);
	char *at = text + len;

	text[len] = '\0';
	for (int lines = 0; at > text; at--)
		if (at[-1] == '\n' && ++lines == 3)
			break;
	file_give(path_beside(d, as), at, (size_t)(text + len - at));
}

static void kiosk_make(struct desk *d)
{
	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "device|add|--data|DIR|--kind|tablet", EX_OK);
}

/* ---- Without a kiosk ---- */

static void an_export_is_written_whole_and_holds(void **state)
{
	struct desk *d = *state;
	struct stat st;

	kiosk_make(d);
	expect(d, beside(d, "export|--data|DIR|-o|%s", "first"), EX_OK);
	says(d->out, "facts are in");
	assert_int_equal(stat(path_beside(d, "first"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(stat(path_beside(d, "first.new"), &st), -1);
	judges(d, beside(d, "%s", "first"), EX_OK);
	says(d->out, "facts hold");
	says(d->out, "signed on 2");
	/* That it left is a fact, and in it. */
	expect(d, "facts|--data|DIR", EX_OK);
	says(d->out, "exported what ledger user");
	/* Never over another, and then nothing happened. */
	uint64_t facts = facts_of(d);

	expect(d, beside(d, "export|--data|DIR|-o|%s", "first"), EX_CANTCREAT);
	expect(d, "export|--data|DIR|-o|/nowhere/at/all", EX_CANTCREAT);
	expect(d, "export|--data|DIR", EX_USAGE);
	assert_int_equal(facts_of(d), facts);
	expect(d, beside(d, "verify|--data|DIR|--heads|%s", "first"), EX_OK);
	expect(d, beside(d, "export|--data|DIR|--output|%s", "second"), EX_OK);
	judges(d, beside(d, "%s|--heads", "second"), EX_USAGE);
	judges(d, beside(d, "%s", "second"), EX_OK);
}

static void a_ledger_that_does_not_hold_is_not_exported(void **state)
{
	struct desk *d = *state;
	struct stat st;

	kiosk_make(d);
	room_tamper(&d->room, "DROP TRIGGER facts_do_not_change;"
			      "UPDATE facts SET leaf = zeroblob(32) WHERE number = 2");
	expect(d, beside(d, "export|--data|DIR|-o|%s", "first"), EX_DATAERR);
	assert_int_equal(stat(path_beside(d, "first"), &st), -1);
	assert_int_equal(stat(path_beside(d, "first.new"), &st), -1);
}

static void an_older_copy_put_back_is_found_by_what_was_kept(void **state)
{
	static char older[1 << 20];
	struct desk *d = *state;

	kiosk_make(d);

	size_t len = file_take(room_path(&d->room, "ledger.db"), older, sizeof(older));

	expect(d, "device|add|--data|DIR|--kind|tablet", EX_OK);
	expect(d, beside(d, "export|--data|DIR|-o|%s", "newer"), EX_OK);
	lines_keep(d, "newer", "kept");
	expect(d, beside(d, "verify|--data|DIR|--heads|%s", "kept"), EX_OK);

	file_give(room_path(&d->room, "ledger.db"), older, len);
	expect(d, "verify|--data|DIR", EX_OK); /* in itself it is well */
	expect(d, beside(d, "verify|--data|DIR|--heads|%s|--csv", "kept"), EX_DATAERR);
	says(d->err, "this is an older copy");
	says(d->out, "rolled back to an older file");
	/* And goes on, and signs. */
	expect(d, "device|add|--data|DIR|--kind|laptop", EX_OK);
	expect(d, "device|add|--data|DIR|--kind|laptop", EX_OK);
	expect(d, beside(d, "export|--data|DIR|-o|%s", "other"), EX_OK);
	expect(d, beside(d, "verify|--data|DIR|--heads|%s", "kept"), EX_DATAERR);
	says(d->err, "rolled back to an older file");
	judges(d, beside(d, "%s", "other"), EX_OK);

	char words[3 * PATH_MAX];

	(void)snprintf(words, sizeof(words), "%s|--heads|", path_beside(d, "other")); /* fits */
	strcat(words, path_beside(d, "kept"));
	judges(d, words, 1);
	says(d->out, "rolled back to an older file");
}

static void a_slip_is_looked_for(void **state)
{
	struct desk *d = *state;
	char words[200], code[40];

	kiosk_make(d);
	expect(d, "verify|--data|DIR", EX_OK);

	const char *at = strstr(d->out, "reference  ");

	assert_non_null(at);
	assert_int_equal(sscanf(at, "reference %39s", code), 1);
	(void)snprintf(words, sizeof(words), "verify|--data|DIR|--reference|%s", code); /* fits */
	expect(d, words, EX_OK);
	says(d->out, "of this ledger");
	expect(d, beside(d, "export|--data|DIR|-o|%s", "first"), EX_OK);

	char asks[2 * PATH_MAX];

	(void)snprintf(asks, sizeof(asks), "%s|--reference|%s", path_beside(d, "first"),
		       code); /* fits */
	judges(d, asks, EX_OK);
	says(d->out, "is the one of the reference");
	/* Of another ledger: the number is here, the fact is not. */
	room_close(&d->room);
	room_open(&d->room);
	kiosk_make(d);
	expect(d, words, EX_DATAERR);
	says(d->err, "the reference that was given");
	expect(d, "verify|--data|DIR|--reference|0000", EX_USAGE);
	expect(d, "verify|--data|DIR|--head|7", EX_USAGE);
}

static void what_is_no_export_is_said_to_be_none(void **state)
{
	static const struct {
		const char *text;
		int code;
		const char *words;
	} cases[] = {
		{"", EX_DATAERR, "line 1 "},
		{"lendbay export 2\n", EX_DATAERR, "line 1 "},
		{"lendbay export 1\n", EX_DATAERR, "line 2 "},
		{"lendbay export 1\nkiosk 1 2\n", EX_DATAERR, "line 2 "},
		{"lendbay export 1\nlendbay export 1\n", EX_DATAERR, "line 2 "},
		{"kiosk 0\n", EX_DATAERR, "line 1 "},
		{"lendbay export 1", EX_DATAERR, "line 1 "},
	};
	struct desk *d = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		file_give(path_beside(d, "paper"), cases[i].text, strlen(cases[i].text));
		judges(d, beside(d, "%s", "paper"), cases[i].code);
		says(d->err, cases[i].words);
	}
	judges(d, "/nowhere/at/all", EX_NOINPUT);
	judges(d, "--help", EX_OK);
	judges(d, "--version", EX_OK);
	judges(d, beside(d, "%s|--head|x", "paper"), EX_USAGE);
	judges(d, beside(d, "%s|--public-key|12", "paper"), EX_USAGE);
	judges(d, beside(d, "%s|--reference|U", "paper"), EX_USAGE);
	judges(d, beside(d, "%s|--nothing", "paper"), EX_USAGE);
	judges(d, beside(d, "%s|two", "paper"), EX_USAGE);
}

/* ---- With the real ring ---- */

static int ring_begin(struct desk *d)
{
	char program[PATH_MAX + 20];
	int ends[2];

	strcpy(program, d->program);
	strcpy(strrchr(program, '/') + 1, "lendbay-ring");
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends), 0);
	fflush(NULL);
	d->ring = fork();
	assert_true(d->ring >= 0);
	if (d->ring == 0) {
		int quiet = open("/dev/null", O_WRONLY);

		if (ends[1] == PARENT_FD)
			(void)fcntl(ends[1], F_SETFD, 0); /* stays open */
		else
			(void)dup2(ends[1], PARENT_FD); /* without the flag */
		(void)dup2(quiet, STDERR_FILENO);       /* its log */
		execl(program, program, "--board", BOARD, "--data", d->room.dir, NULL);
		_exit(98);
	}
	assert_int_equal(close(ends[1]), 0);
	for (;;) {
		struct pollfd fd = {.fd = ends[0], .events = POLLIN};
		struct message m;

		assert_int_equal(poll(&fd, 1, STARTED_MS), 1);
		if (message_next(ends[0], &m, NULL) == 1 && m.type == MESSAGE_READY)
			return ends[0];
	}
}

static void ring_stop(struct desk *d, int parent_fd)
{
	struct message m;
	int status;

	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(parent_fd, &m, -1), 0);
	assert_int_equal(waitpid(d->ring, &status, 0), d->ring);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == EX_OK);
	d->ring = 0;
	assert_int_equal(close(parent_fd), 0);
}

/* The fact of the newest signed head, and the newest fact. */
static void signed_to(struct desk *d, uint64_t *to, uint64_t *newest)
{
	struct ledger *l = room_ledger(&d->room);
	uint8_t head[LEDGER_HASH_LEN];
	struct ledger_signed s = {0};

	assert_in_range(ledger_signed_newest(l, &s), 0, 1);
	*to = s.number;
	ledger_head(l, newest, head);
	ledger_close(l);
}

static void a_running_kiosk_exports_verifies_and_signs_at_its_stop(void **state)
{
	struct desk *d = *state;
	uint64_t to, newest;

	if (access(BOARD, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	kiosk_make(d);
	signed_to(d, &to, &newest);
	assert_int_equal(to, newest); /* the command line signed when it had recorded */

	int parent_fd = ring_begin(d);

	expect(d, beside(d, "export|--data|DIR|-o|%s", "live"), EX_OK);
	judges(d, beside(d, "%s", "live"), EX_OK);
	says(d->out, "facts hold");
	expect(d, beside(d, "verify|--data|DIR|--heads|%s", "live"), EX_OK);
	lines_keep(d, "live", "kept");
	expect(d, "device|add|--data|DIR|--kind|tablet", EX_OK);
	expect(d, beside(d, "verify|--data|DIR|--heads|%s", "kept"), EX_OK);
	ring_stop(d, parent_fd);
	signed_to(d, &to, &newest);
	assert_int_equal(to, newest);
	expect(d, beside(d, "verify|--data|DIR|--heads|%s", "kept"), EX_OK);
}

static void a_kiosk_that_starts_signs_what_the_days_before_left(void **state)
{
	struct desk *d = *state;
	uint64_t to = 0, newest = 0;

	if (access(BOARD, R_OK) < 0)
		skip();        /* as above */
	room_create(&d->room); /* in 2025, and nothing signed */
	(void)ring_begin(d);

	/* At its first beat; a kill lets nothing be signed at the end. */
	for (int i = 0; i < 100 && to == 0; i++) {
		expect(d, "verify|--data|DIR|--csv", EX_OK);
		to = strstr(d->out, ",,,,\n") == NULL;
		(void)usleep(50000); /* between two questions */
	}
	ring_end(d);
	signed_to(d, &to, &newest);
	assert_int_equal(newest, 2); /* it began; it started */
	assert_int_equal(to, 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_export_is_written_whole_and_holds),
		TEST(a_ledger_that_does_not_hold_is_not_exported),
		TEST(an_older_copy_put_back_is_found_by_what_was_kept),
		TEST(a_slip_is_looked_for),
		TEST(what_is_no_export_is_said_to_be_none),
		TEST(a_running_kiosk_exports_verifies_and_signs_at_its_stop),
		TEST(a_kiosk_that_starts_signs_what_the_days_before_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
