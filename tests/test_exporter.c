/*
 * Exports to a stick: the real lendbay-exporter and the real lendbay-ledger,
 * with a program of a few lines of shell that mounts, on file systems of their
 * own: whole, full, read-only, gone, that stand still, that cannot keep what
 * they took; and programs that hang, say nonsense or too much, and die.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <lendbay/message.h>
#include <lendbay/moment.h>
#include <lendbay/text.h>

#include "bench.h"
#include "ledger_room.h"

#define STARTED_MS 8000
#define SOON_MS    30000 /* a shell and a ledger, on a machine that has other things to do */
#define FACTS_LEN  6000  /* more than a MiB of text: it says how far it is */
#define PERMIT     (FACTS_LEN + 2) /* the fact that says that the ledger leaves */
#define LIMIT_S    "2"
#define SKIPPED    77
#define TEXT_LEN   4096

struct shop {
	struct room room;  /* the ledger */
	unsigned percents; /* told how far it is so often … */
	uint8_t percent;   /* … and this last */
	struct bench b;    /* the board file, and the exporter */
	char dir[256], stick[300];
};

/* ---- The shop ---- */

static const char *shop_path(const struct shop *s, const char *name)
{
	static char path[PATH_MAX + 32];

	(void)snprintf(path, sizeof(path), "%s/%s", s->dir, name); /* it fits */
	return path;
}

static void put(const struct shop *s, const char *name, const char *text)
{
	FILE *f = fopen(shop_path(s, name), "w");

	assert_non_null(f);
	fputs(text, f);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(chmod(shop_path(s, name), 0755), 0);
}

/* What is in that file; nothing if it is not there. */
static const char *got(const struct shop *s, const char *name)
{
	static char text[TEXT_LEN];
	FILE *f = fopen(shop_path(s, name), "r");
	size_t len = f != NULL ? fread(text, 1, sizeof(text) - 1, f) : 0;

	text[len] = '\0';
	if (f != NULL)
		assert_int_equal(fclose(f), 0);
	return text;
}

/* Runs words of a shell, in which $d is the shop's directory. Returns how it ended, 0: well. */
static int shell(const struct shop *s, const char *words)
{
	int status = -1;
	pid_t pid = setenv("d", s->dir, 1) == 0 ? fork() : -1;

	if (pid == 0) {
		execl("/bin/sh", "sh", "-c", words, NULL);
		_exit(127);
	}
	return pid > 0 && waitpid(pid, &status, 0) == pid ? status : -1;
}

static void facts_record(struct shop *s)
{
	struct fact fact = {.type = FACT_STICKER_UNKNOWN,
			    .number = 1,
			    .utc_s = ROOM_CREATED_S,
			    .boot = 7,
			    .quality = CLOCK_NETWORK};
	uint8_t leaf[LEDGER_HASH_LEN];
	struct ledger *l = room_ledger(&s->room);

	assert_int_equal(ledger_begin(l), 0);
	while (fact.number < PERMIT) {
		if (++fact.number == PERMIT) {
			fact.type = FACT_EXPORTED_HERE;
			fact.what = EXPORT_LEDGER;
			fact.worker = 8;
		}
		assert_int_equal(ledger_record(l, &fact, leaf), 0);
	}
	assert_int_equal(ledger_commit(l), 0);
	ledger_close(l);
}

static void board_put(struct shop *s)
{
	char complaint[BOARD_COMPLAINT_MAX], text[TEXT_LEN] = "";
	FILE *f = fopen(s->b.board_file, "r");
	char *at;

	assert_non_null(f);
	assert_true(fread(text, 1, sizeof(text) - 1, f) > 0);
	assert_int_equal(fclose(f), 0);
	at = strstr(text, "hours:");
	assert_non_null(at);
	f = fopen(s->b.board_file, "w");
	assert_non_null(f);
	fprintf(f, "%.*sstick_program = \"%s/stick.sh\"; stick_limit_s = " LIMIT_S "; %s",
		(int)(at - text), text, s->dir, at);
	assert_int_equal(fclose(f), 0);
	if (board_read(s->b.board_file, &s->b.board, complaint) < 0)
		fail_msg("%s", complaint);
}

static int shop_open(void **state)
{
	struct shop *s = calloc(1, sizeof(*s));
	const char *above = getenv("TMPDIR");

	assert_non_null(s);
	room_open(&s->room);
	room_create(&s->room);
	facts_record(s);
	(void)snprintf(s->dir, sizeof(s->dir), "%s/lendbay-stick-XXXXXX",
		       above != NULL ? above : "/tmp"); /* mkdtemp says if it was cut */
	assert_non_null(mkdtemp(s->dir));
	(void)snprintf(s->stick, sizeof(s->stick), "%s/stick", s->dir); /* it fits */
	assert_int_equal(mkdir(s->stick, 0700), 0);
	bench_init(&s->b, "locker: { driver = \"rig\"; path = \"rig/l\"; bays = (\n"
			  "{ size = \"small\"; x = 0; y = 0; w = 3; } ); };\n");
	board_put(s);
	/* Each test says what it does to mount and to unmount; all of it is noted. */
	put(s, "stick.sh",
	    "#!/bin/sh\nd=${0%/*}\necho \"$#\" \"$@\" >>\"$d/calls\"\n. \"$d/how-$1\"\n");
	put(s, "how-mount", "echo \"$d/stick\"\n");
	/* What is on it, before it is gone. */
	put(s, "how-unmount",
	    "ls -A \"$d/stick\" >\"$d/left\"; cp \"$d\"/stick/*.txt \"$d/kept\" 2>/dev/null\n"
	    "umount \"$2\"\n");
	*state = s;
	return 0;
}

static int shop_close(void **state)
{
	struct shop *s = *state;

	child_end(&s->b.child, 0);
	while (umount2(s->stick, MNT_DETACH) == 0)
		;
	(void)umount2(shop_path(s, "under"), MNT_DETACH); /* only in one test */
	assert_int_equal(shell(s, "rm -rf \"$d\""), 0);
	bench_finish(&s->b);
	room_close(&s->room);
	free(s);
	return 0;
}

/* ---- Mounting, and asking ---- */

static void user_map(const char *path, unsigned id)
{
	char text[32];
	int fd = open(path, O_WRONLY);
	int len = snprintf(text, sizeof(text), "0 %u 1", id);

	if (fd >= 0 && write(fd, text, (size_t)len) != len)
		print_message("%s cannot be written\n", path);
	if (fd >= 0)
		(void)close(fd); /* what it took it has */
}

/* A file system of our own can be mounted here: as root, or as one who is it in a namespace. */
static bool may_mount(void)
{
	unsigned uid = geteuid(), gid = getegid();

	if (uid == 0)
		return unshare(CLONE_NEWNS) == 0 &&
		       mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
	if (unshare(CLONE_NEWUSER | CLONE_NEWNS) < 0)
		return false;

	int fd = open("/proc/self/setgroups", O_WRONLY);

	if (fd >= 0 && write(fd, "deny", 4) != 4)
		return false;
	if (fd >= 0)
		(void)close(fd); /* as above */
	user_map("/proc/self/uid_map", uid);
	user_map("/proc/self/gid_map", gid);
	return mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static void stick_put_in(const struct shop *s, const char *size, unsigned long flags)
{
	assert_int_equal(mount("none", s->stick, "tmpfs", flags, size), 0);
}

static void exporter_start(struct shop *s)
{
	struct message m;

	child_start(&s->b.child, "lendbay-exporter", s->b.board_file, s->room.dir);
	assert_true(message_wait(s->b.child.parent_fd, &m, MESSAGE_READY, STARTED_MS));
}

static void order(struct shop *s, enum message_type type, uint64_t ticket, uint64_t number)
{
	struct message m;

	message_begin(&m, type);
	m.export.ticket = ticket;
	m.export.number = number;
	assert_int_equal(message_send(s->b.child.ring_fd, &m, -1), 0);
}

/* The next message but for how far it is, and our parent's beats taken meanwhile. */
static void hear(struct shop *s, struct message *m)
{
	struct pollfd fd = {.fd = s->b.child.ring_fd, .events = POLLIN};
	int got = 0;

	for (int64_t until = bench_now_us() + SOON_MS * 1000; bench_now_us() < until;) {
		struct message beat;

		while (message_next(s->b.child.parent_fd, &beat, NULL) == 1)
			;
		(void)poll(&fd, 1, 200);
		got = message_next(fd.fd, m, NULL);
		if (got < 0 || (got == 1 && m->type != MESSAGE_EXPORT_ON))
			break;
		if (got == 1) {
			assert_in_range(m->export.percent, s->percent, 100);
			s->percent = m->export.percent;
			s->percents++;
		}
	}
	if (got != 1)
		fail_msg("lendbay-exporter says nothing");
}

static void ends(struct shop *s, uint64_t ticket, enum export_end end, bool out)
{
	struct message m;

	hear(s, &m);
	assert_int_equal(m.type, MESSAGE_EXPORT_ENDED);
	assert_int_equal(m.export.ticket, ticket);
	if (m.export.end != end || m.export.out != out)
		fail_msg("%s, %s; wanted %s, %s", export_end_word(m.export.end),
			 m.export.out ? "out" : "in", export_end_word(end), out ? "out" : "in");
}

static void is_found(struct shop *s, uint64_t ticket)
{
	struct message m;

	order(s, MESSAGE_FIND_STICK, ticket, 0);
	hear(s, &m);
	if (m.type != MESSAGE_STICK_FOUND)
		fail_msg("not found: %s", export_end_word(m.export.end));
	assert_int_equal(m.export.ticket, ticket);
}

static void exports(struct shop *s, enum export_end end, bool out)
{
	is_found(s, 1);
	order(s, MESSAGE_EXPORT, 1, PERMIT);
	ends(s, 1, end, out);
}

/* Nothing with a name is on it, nor anything else. */
static void nothing_is_left(struct shop *s)
{
	assert_string_equal(got(s, "left"), "");
	assert_string_equal(got(s, "kept"), "");
}

/* ---- A stick ---- */

static void a_stick_gets_the_whole_record(void **state)
{
	struct shop *s = *state;
	char beside[PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", beside, sizeof(beside) - 1);

	stick_put_in(s, "size=8m", 0);
	put(s, "stick/theirs.doc", "kept");
	exporter_start(s);
	exports(s, EXPORT_END_WRITTEN, true);
	assert_in_range(s->percents, 2, 100);
	assert_in_range(s->percent, 70, 100);
	assert_true(len > 0);
	beside[len] = '\0';
	*strrchr(beside, '/') = '\0';
	assert_int_equal(setenv("beside", beside, 1), 0);
	if (shell(s, "\"$beside/lendbay-verify\" \"$d/kept\" >\"$d/verified\" 2>&1") != 0)
		fail_msg("%s", got(s, "verified"));
	assert_non_null(strstr(got(s, "left"), "theirs.doc\n"));
	assert_non_null(strstr(got(s, "left"), "lendbay-2025-11-22-"));
	assert_null(strstr(got(s, "left"), ".new"));
}

static void a_full_stick_keeps_nothing(void **state)
{
	struct shop *s = *state;

	stick_put_in(s, "size=64k", 0);
	exporter_start(s);
	exports(s, EXPORT_END_FULL, true);
	nothing_is_left(s);
}

static void nothing_is_written_on_a_read_only_one(void **state)
{
	struct shop *s = *state;

	stick_put_in(s, "size=8m", MS_RDONLY);
	exporter_start(s);
	exports(s, EXPORT_END_READ_ONLY, true);
	nothing_is_left(s);
}

/* Found, and taken out before it is written on. */
static void a_stick_that_has_gone_is_told(void **state)
{
	struct shop *s = *state;

	stick_put_in(s, "size=8m", 0);
	put(s, "how-unmount", "exit 0\n");
	exporter_start(s);
	is_found(s, 1);
	assert_int_equal(umount2(s->stick, MNT_DETACH), 0);
	assert_int_equal(rmdir(s->stick), 0);
	order(s, MESSAGE_EXPORT, 1, PERMIT);
	ends(s, 1, EXPORT_END_GONE, true);
	assert_int_equal(mkdir(s->stick, 0700), 0);
}

/* The kiosk's own disk is not filled in place of a stick. */
static void a_place_without_a_stick_is_none(void **state)
{
	struct shop *s = *state;

	put(s, "how-unmount", "ls -A \"$d/stick\" >\"$d/left\"\n");
	exporter_start(s);
	exports(s, EXPORT_END_PROGRAM, true);
	nothing_is_left(s);
}

/* A loop device, for what no tmpfs does. Returns false if there are none here. */
static bool loop_put_in(const struct shop *s)
{
	return geteuid() == 0 &&
	       shell(s, "dd if=/dev/zero of=\"$d/image\" bs=1M count=8 2>/dev/null; "
			"/sbin/mkfs.ext4 -q -F -O ^has_journal \"$d/image\" 2>/dev/null") == 0;
}

static bool loop_mount(const struct shop *s)
{
	return shell(s, "mount -o loop \"$d/image\" \"$d/stick\" 2>/dev/null") == 0;
}

/* Written and synced all is well, as some sticks say it; what is read back is not what was written.
 */
static void what_a_stick_cannot_keep_is_no_export(void **state)
{
	struct shop *s = *state;

	/* The image moves to where there is no room for what is still holes in it. */
	if (!loop_put_in(s) ||
	    shell(s, "mkdir \"$d/under\" && mount -t tmpfs -o size=300k none \"$d/under\" && "
		     "cp --sparse=always \"$d/image\" \"$d/under/image\" && rm \"$d/image\" && "
		     "ln -s under/image \"$d/image\"") != 0 ||
	    !loop_mount(s)) {
		print_message("no loop device or no mkfs.ext4 here\n");
		skip();
	}
	put(s, "how-unmount", "umount \"$2\"; exit 0\n");
	exporter_start(s);
	exports(s, EXPORT_END_UNSAME, true);
}

/* Frozen, whoever writes on it does not even die; the exporter does not wait for that. */
static void a_stick_that_stands_still_is_given_up(void **state)
{
	struct shop *s = *state;
	int fd;

	if (!loop_put_in(s) || !loop_mount(s)) {
		print_message("no loop device or no mkfs.ext4 here\n");
		skip();
	}
	fd = open(s->stick, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	assert_true(fd >= 0);
	assert_int_equal(ioctl(fd, FIFREEZE, 0), 0);
	put(s, "how-unmount", "exit 1\n");
	exporter_start(s);
	is_found(s, 1);
	order(s, MESSAGE_EXPORT, 1, PERMIT);
	ends(s, 1, EXPORT_END_SLOW, false);
	assert_int_equal(ioctl(fd, FITHAW, 0), 0);
	assert_int_equal(close(fd), 0);
	/* It lives, and the next stick is as good as any. */
	put(s, "how-unmount", "umount \"$2\"\n");
	is_found(s, 2);
	order(s, MESSAGE_EXPORT, 2, PERMIT);
	ends(s, 2, EXPORT_END_WRITTEN, true);
}

/* ---- Programs ---- */

static void what_the_program_says_by_its_code_is_told(void **state)
{
	static const struct {
		const char *how;
		uint8_t end;
	} cases[] = {
		{"exit 66\n", EXPORT_END_NO_STICK}, {"exit 75\n", EXPORT_END_TWO},
		{"exit 65\n", EXPORT_END_STRANGE},  {"exit 77\n", EXPORT_END_READ_ONLY},
		{"exit 1\n", EXPORT_END_PROGRAM},   {"echo /; exit 3\n", EXPORT_END_PROGRAM},
	};
	struct shop *s = *state;

	exporter_start(s);
	for (uint8_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		put(s, "how-mount", cases[i].how);
		order(s, MESSAGE_FIND_STICK, 10 + i, 0);
		ends(s, 10 + i, (enum export_end)cases[i].end, true);
	}
	/* Nothing was mounted, so nothing is unmounted. */
	assert_null(strstr(got(s, "calls"), "unmount"));
}

/* Perhaps something is mounted, perhaps not: it is unmounted, wherever it may be. */
static void what_makes_no_sense_is_no_stick(void **state)
{
	static const struct {
		const char *how;
		uint8_t end;
	} cases[] = {
		{"echo hello\n", EXPORT_END_PROGRAM},
		{"exit 0\n", EXPORT_END_PROGRAM},
		{"echo\n", EXPORT_END_PROGRAM},
		{"echo /\n", EXPORT_END_PROGRAM},
		{"echo media/stick\n", EXPORT_END_PROGRAM},
		{"echo /media/../etc\n", EXPORT_END_PROGRAM},
		{"printf '/media/a\\033b\\n'\n", EXPORT_END_PROGRAM},
		{"printf /media/a\n", EXPORT_END_PROGRAM}, /* half a line */
		{"echo \"$d/stick\"; echo \"$d/stick\"\n", EXPORT_END_PROGRAM},
		{"yes /media/stick\n", EXPORT_END_PROGRAM},
		{"tr '\\0' x </dev/zero\n", EXPORT_END_PROGRAM},
		{"kill -9 $$\n", EXPORT_END_PROGRAM},
		{"echo \"$d/stick\"; sleep 60\n", EXPORT_END_SLOW},
		{"yes >&2 & exec sleep 60\n", EXPORT_END_SLOW},
	};
	struct shop *s = *state;

	put(s, "how-unmount", "exit 0\n");
	exporter_start(s);
	for (uint8_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		put(s, "how-mount", cases[i].how);
		put(s, "calls", "");
		order(s, MESSAGE_FIND_STICK, 10 + i, 0);
		ends(s, 10 + i, (enum export_end)cases[i].end, true);
		assert_string_equal(got(s, "calls"), "1 mount\n1 unmount\n");
	}
}

static void a_stick_that_is_not_let_go_of_is_not_said_to_be(void **state)
{
	static const char *const hows[] = {"exit 1\n", "kill -9 $$\n", "sleep 60\n", "yes\n"};
	struct shop *s = *state;

	stick_put_in(s, "size=8m", 0);
	exporter_start(s);
	for (uint8_t i = 0; i < sizeof(hows) / sizeof(hows[0]); i++) {
		put(s, "how-unmount", hows[i]);
		is_found(s, 10 + i);
		order(s, MESSAGE_EXPORT, 10 + i, PERMIT);
		/* The same export has the same name: it is there already after the first. */
		ends(s, 10 + i, i == 0 ? EXPORT_END_WRITTEN : EXPORT_END_PROGRAM, false);
	}
}

static void a_program_that_is_not_there_is_told(void **state)
{
	struct shop *s = *state;

	exporter_start(s);
	assert_int_equal(unlink(shop_path(s, "stick.sh")), 0);
	order(s, MESSAGE_FIND_STICK, 1, 0);
	ends(s, 1, EXPORT_END_PROGRAM, true);
}

/* ---- The ring ---- */

static void nothing_leaves_without_its_fact(void **state)
{
	struct shop *s = *state;

	stick_put_in(s, "size=8m", 0);
	exporter_start(s);
	is_found(s, 1);
	order(s, MESSAGE_EXPORT, 1, PERMIT - 1);
	ends(s, 1, EXPORT_END_RECORD, true);
	nothing_is_left(s);
}

static void a_word_for_another_export_is_none(void **state)
{
	struct shop *s = *state;

	stick_put_in(s, "size=8m", 0);
	exporter_start(s);
	order(s, MESSAGE_EXPORT, 1, PERMIT);
	is_found(s, 2);
	order(s, MESSAGE_EXPORT, 1, PERMIT);
	order(s, MESSAGE_FIND_STICK, 3, 0);
	order(s, MESSAGE_EXPORT, 2, 0);
	ends(s, 2, EXPORT_END_STOPPED, true);
	nothing_is_left(s);
}

/* Whoever ends in the middle leaves no stick mounted. */
static void who_ends_lets_go(void **state)
{
	struct shop *s = *state;
	struct message m;

	stick_put_in(s, "size=8m", 0);
	put(s, "how-unmount", "umount \"$2\"; echo done >\"$d/out\"\n");
	exporter_start(s);
	is_found(s, 1);
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(s->b.child.parent_fd, &m, -1), 0);
	assert_int_equal(child_end(&s->b.child, 5000), 0);
	for (int i = 0; i < 100 && got(s, "out")[0] == '\0'; i++)
		(void)poll(NULL, 0, 50);
	assert_string_equal(got(s, "out"), "done\n");
	assert_int_equal(umount2(s->stick, MNT_DETACH), -1);
}

int main(void)
{
#define IN_A_SHOP(test) cmocka_unit_test_setup_teardown(test, shop_open, shop_close)
	const struct CMUnitTest tests[] = {
		IN_A_SHOP(a_stick_gets_the_whole_record),
		IN_A_SHOP(a_full_stick_keeps_nothing),
		IN_A_SHOP(nothing_is_written_on_a_read_only_one),
		IN_A_SHOP(a_stick_that_has_gone_is_told),
		IN_A_SHOP(a_place_without_a_stick_is_none),
		IN_A_SHOP(what_a_stick_cannot_keep_is_no_export),
		IN_A_SHOP(a_stick_that_stands_still_is_given_up),
		IN_A_SHOP(what_the_program_says_by_its_code_is_told),
		IN_A_SHOP(what_makes_no_sense_is_no_stick),
		IN_A_SHOP(a_stick_that_is_not_let_go_of_is_not_said_to_be),
		IN_A_SHOP(a_program_that_is_not_there_is_told),
		IN_A_SHOP(nothing_leaves_without_its_fact),
		IN_A_SHOP(a_word_for_another_export_is_none),
		IN_A_SHOP(who_ends_lets_go),
	};

	if (!may_mount()) {
		print_message("no file system can be mounted here, so no stick\n");
		return SKIPPED;
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}
