/*
 * Wiping by machine: which answers of a program are believed; and the real
 * lendbay-wiper with programs of a few lines of shell, which listen badly, say
 * too much, nothing or nonsense, hang, leave children behind, and look for
 * what they must not see.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "bench.h"
#include "evidence.h"

#define STARTED_MS 5000
#define SOON_MS    12000 /* a shell, on a machine that has other things to do */
#define QUIET_MS   300
#define TEXT_LEN   8192
#define LIMIT_S    2

#define GOOD                                                                                       \
	"{\"method\":\"clear\",\"tool\":\"mdm wipe\",\"certificate\":\"C-1\",\"verified\":["       \
	"\"reset complete\",\"no account lock\"]}"

/* ---- Answers ---- */

static void an_answer_is_believed_only_whole(void **state)
{
	static const struct {
		const char *text, *wrong; /* part of what is wrong; NULL: it holds */
	} cases[] = {
		{GOOD, NULL},
		{" \n" GOOD "\n", NULL},
		{"{\"verified\":[],\"tool\":\"key "
		 "erase\",\"method\":\"purge\",\"certificate\":\"\"}",
		 NULL},
		{"", "empty"},
		{"\n", "not JSON"},
		{"wiped", "not JSON"},
		{GOOD GOOD, "not JSON"},
		{GOOD "x", "not JSON"},
		{"[" GOOD "]", "not an object"},
		{"null", "not JSON"},
		{"{}", "not an object"},
		{"{\"method\":\"clear\",\"method\":\"purge\",\"tool\":\"mdm wipe\","
		 "\"certificate\":\"\",\"verified\":[]}",
		 "not JSON"},
		{"{\"method\":\"none\",\"tool\":\"mdm wipe\",\"certificate\":\"\",\"verified\":[]}",
		 "method"},
		{"{\"method\":1,\"tool\":\"mdm wipe\",\"certificate\":\"\",\"verified\":[]}",
		 "method"},
		{"{\"method\":\"Clear\",\"tool\":\"mdm "
		 "wipe\",\"certificate\":\"\",\"verified\":[]}",
		 "method"},
		{"{\"method\":\"clear\",\"tool\":\"none\",\"certificate\":\"\",\"verified\":[]}",
		 "tool"},
		{"{\"method\":\"clear\",\"tool\":\"hammer\",\"certificate\":\"\",\"verified\":[]}",
		 "tool"},
		{"{\"method\":\"clear\",\"tool\":\"mdm wipe\",\"certificate\":7,\"verified\":[]}",
		 "certificate"},
		{"{\"method\":\"clear\",\"tool\":\"mdm wipe\",\"certificate\":\"a\\u0007\","
		 "\"verified\":[]}",
		 "certificate"},
		{"{\"method\":\"clear\",\"tool\":\"mdm wipe\",\"certificate\":\"a\\u0000b\","
		 "\"verified\":[]}",
		 "not JSON"},
		{"{\"method\":\"clear\",\"tool\":\"mdm "
		 "wipe\",\"certificate\":\"012345678901234567890"
		 "12345678901234567890123456789012345678901234\",\"verified\":[]}",
		 "certificate"},
		{"{\"method\":\"clear\",\"tool\":\"mdm wipe\",\"certificate\":\"\",\"verified\":"
		 "[\"works\"]}",
		 "verified"},
		{"{\"method\":\"clear\",\"tool\":\"mdm wipe\",\"certificate\":\"\",\"verified\":"
		 "[\"same sim\",\"same sim\"]}",
		 "verified"},
		{"{\"method\":\"clear\",\"tool\":\"mdm "
		 "wipe\",\"certificate\":\"\",\"verified\":true}",
		 "verified"},
		{"{\"method\":\"clear\",\"tool\":\"mdm wipe\",\"certificate\":\"\",\"verified\":[],"
		 "\"ok\":true}",
		 "not an object"},
		{"{\"method\":\"clear\",\"tool\":\"mdm "
		 "wipe\",\"certificate\":\"\xff\",\"verified\":[]}",
		 "not JSON"},
	};
	struct evidence e;

	(void)state; /* there is none */
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *wrong = evidence_read(cases[i].text, strlen(cases[i].text), &e);

		if ((wrong == NULL) != (cases[i].wrong == NULL))
			fail_msg("%s: %s", cases[i].text, wrong ? wrong : "believed");
		if (wrong) {
			assert_non_null(strstr(wrong, cases[i].wrong));
			assert_int_equal(e.text[0], '\0');
		}
	}
}

static void equal_answers_are_one_text(void **state)
{
	static const char other[] = "{ \"verified\": [ \"no account lock\", \"reset complete\" ],"
				    "\"certificate\":\"C\\u002d1\", \"tool\": \"mdm wipe\",\n"
				    "\"method\": \"clear\" }";
	struct evidence one, two;

	(void)state; /* there is none */
	assert_null(evidence_read(GOOD, sizeof(GOOD) - 1, &one));
	assert_null(evidence_read(other, sizeof(other) - 1, &two));
	assert_string_equal(one.text, two.text);
	assert_string_equal(one.text,
			    "{\"certificate\":\"C-1\",\"method\":\"clear\",\"tool\":\"mdm wipe\","
			    "\"verified\":[\"reset complete\",\"no account lock\"]}");
	assert_int_equal(one.tool, TOOL_MDM_WIPE);
	assert_int_equal(one.method, METHOD_CLEAR);
	assert_int_equal(one.checks, 1u << WIPE_RESET_COMPLETE | 1u << WIPE_NO_ACCOUNT_LOCK);
}

static void the_longest_answer_fits(void **state)
{
	char text[EVIDENCE_SAID_MAX + 2], certificate[EVIDENCE_CERTIFICATE_MAX + 1] = "";
	struct evidence e;

	(void)state; /* there is none */
	for (int i = 0; i < EVIDENCE_CERTIFICATE_MAX / 2; i++)
		memcpy(certificate + i * 2, "\xc3\xa9", 3);
	snprintf(text, sizeof text,
		 "{\"method\":\"clear\",\"tool\":\"factory reset\",\"certificate\":\"%s\","
		 "\"verified\":[\"reset complete\",\"no account lock\",\"memory card out\",\"same "
		 "sim\"]}",
		 certificate);
	assert_null(evidence_read(text, strlen(text), &e));
	assert_true(strlen(e.text) < EVIDENCE_MAX);
	memset(text, ' ', sizeof text);
	assert_non_null(evidence_read(text, sizeof text, &e));
}

/* ---- The process ---- */

struct room {
	struct bench b;
	char scripts[PATH_MAX]; /* a directory that the programs may see */
};

static void script_put(const struct room *r, const char *name, const char *shell)
{
	char path[PATH_MAX + 32];
	snprintf(path, sizeof path, "%s/%s", r->scripts, name);
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, "#!/bin/sh\n%s\n", shell);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(chmod(path, 0755), 0);
}

static int room_make(void **state)
{
	static struct room r;
	char complaint[BOARD_COMPLAINT_MAX], text[TEXT_LEN];
	memset(&r, 0, sizeof r);
	bench_init(&r.b, "locker: { driver = \"rig\"; path = \"rig/l\"; bays = (\n"
			 "{ size = \"small\"; x = 0; y = 0; w = 3; } ); };\n");
	snprintf(r.scripts, sizeof r.scripts, "/tmp/lendbay-wipes-XXXXXX");
	assert_non_null(mkdtemp(r.scripts));
	assert_int_equal(chmod(r.scripts, 0777), 0);
	FILE *f = fopen(r.b.board_file, "r");
	assert_non_null(f);
	size_t len = fread(text, 1, sizeof text - 1, f);
	fclose(f);
	text[len] = '\0';
	char *at = strstr(text, "wiping: {");
	assert_non_null(at);
	f = fopen(r.b.board_file, "w");
	assert_non_null(f);
	fprintf(f,
		"%.*swiping: { programs = ( { type = \"tablet\"; program = \"%s/tablet\"; user = "
		"\"nobody\"; limit_s = %d; }, { type = \"laptop\"; program = \"%s/laptop\"; user = "
		"\"nobody\"; network = true; } ); %s",
		(int)(at - text), text, r.scripts, LIMIT_S, r.scripts, at + 9);
	assert_int_equal(fclose(f), 0);
	if (board_read(r.b.board_file, &r.b.board, complaint))
		fail_msg("%s", complaint);
	*state = &r;
	return 0;
}

static int one_remove(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st, (void)type, (void)at; /* nftw's shape; everything goes alike */
	return remove(path);
}

static int room_clear(void **state)
{
	struct room *r = *state;
	child_end(&r->b.child, 0);
	nftw(r->scripts, one_remove, 8, FTW_DEPTH | FTW_PHYS);
	bench_finish(&r->b);
	return 0;
}

static struct child *wiper_start(struct room *r)
{
	struct message m;
	child_start(&r->b.child, "lendbay-wiper", r->b.board_file, r->b.dir);
	assert_true(message_wait(r->b.child.parent_fd, &m, MESSAGE_READY, STARTED_MS));
	return &r->b.child;
}

static void wipe_send(struct child *c, uint64_t ticket, uint8_t kind)
{
	struct message m;
	message_begin(&m, MESSAGE_WIPE);
	m.wipe.ticket = ticket;
	m.wipe.device = 1000 + ticket;
	m.wipe.unit = 7;
	m.wipe.kind = kind;
	m.wipe.parts = 1u << PART_CHARGER | 1u << PART_SIM;
	snprintf(m.wipe.serial, sizeof m.wipe.serial, "S\"\\%c1", 7);
	snprintf(m.wipe.asset_tag, sizeof m.wipe.asset_tag, "\xff");
	assert_int_equal(message_send(c->ring_fd, &m, -1), 0);
}

/* As the ring says when it has recorded what it was told. */
static void heard_send(struct child *c, const struct message *of)
{
	struct message m;
	message_begin(&m, MESSAGE_WIPE_HEARD);
	m.wipe.ticket = of->wipe_answer.ticket;
	m.wipe.device = of->wipe_answer.device;
	assert_int_equal(message_send(c->ring_fd, &m, -1), 0);
}

/* What became of it, which is recorded; `m` keeps the answer. */
static bool is_done(struct child *c, uint64_t ticket, struct message *m, int ms)
{
	if (!message_wait(c->ring_fd, m, MESSAGE_WIPE_ANSWER, ms))
		fail_msg("no answer to %d within %d ms", (int)ticket, ms);
	assert_int_equal(m->wipe_answer.ticket, ticket);
	assert_int_equal(m->wipe_answer.device, 1000 + ticket);
	heard_send(c, m);
	return m->wipe_answer.done == 1;
}

static void a_program_that_answers_well_has_wiped(void **state)
{
	struct room *r = *state;
	struct message m;
	script_put(r, "tablet", "cat >\"${0%/*}/heard\"; echo '" GOOD "'");
	struct child *c = wiper_start(r);
	wipe_send(c, 1, DEVICE_TABLET);
	assert_true(is_done(c, 1, &m, SOON_MS));
	assert_int_equal(m.wipe_answer.tool, TOOL_MDM_WIPE);
	assert_int_equal(m.wipe_answer.method, METHOD_CLEAR);
	assert_int_equal(m.wipe_answer.checks, 3);
	assert_non_null(strstr(m.wipe_answer.evidence, "\"C-1\""));

	char path[PATH_MAX + 32], text[TEXT_LEN] = "";
	snprintf(path, sizeof path, "%s/heard", r->scripts);
	FILE *f = fopen(path, "r");
	assert_non_null(f);
	assert_non_null(fgets(text, sizeof text, f));
	fclose(f);
	assert_string_equal(text, "{\"asset tag\":\"\",\"device\":1001,\"owner\":\"\",\"parts\":["
				  "\"charger\",\"sim\"],\"serial\":\"S\\\"\\\\\\u00071\",\"type\":"
				  "\"tablet\",\"unit\":7}\n");
}

static void stop_send(struct child *c, uint64_t ticket)
{
	struct message m;
	message_begin(&m, MESSAGE_WIPE_STOP);
	m.wipe.ticket = ticket;
	assert_int_equal(message_send(c->ring_fd, &m, -1), 0);
}

static void an_order_is_called_back(void **state)
{
	struct room *r = *state;
	struct message m;
	/* Who is told device 1004 answers at once, all others never. */
	script_put(r, "tablet",
		   "cat >\"${0%/*}/last\"; grep -q 1004 \"${0%/*}/last\" || sleep 100; echo "
		   "'" GOOD "'");
	struct child *c = wiper_start(r);
	for (uint64_t ticket = 1; ticket <= 4; ticket++)
		wipe_send(c, ticket, DEVICE_TABLET);
	stop_send(c, 77); /* nobody's */
	stop_send(c, 2);
	stop_send(c, 3);
	stop_send(c, 3);
	assert_false(
		message_wait(c->ring_fd, &m, MESSAGE_WIPE_ANSWER, 300)); /* the first goes on */
	stop_send(c, 1);
	/* What ran is killed; what waited is gone without a word; the last has its turn. */
	assert_false(is_done(c, 1, &m, SOON_MS));
	assert_true(is_done(c, 4, &m, SOON_MS));
}

/* It is told to stop, has a moment to say how that went, and then it is killed. What may yet come
 * from afar is told apart from what is over. */
static void what_is_stopped_may_take_back(void **state)
{
	static const struct {
		const char *shell; /* it waits to be stopped */
		uint8_t kind;      /* a tablet's has no network, a laptop's has */
		bool takes_back, afar;
	} cases[] = {
		{"trap 'echo >\"${0%/*}/back\"; exit 69' TERM", DEVICE_LAPTOP, true, false},
		{"trap 'echo >\"${0%/*}/back\"; exit 75' TERM", DEVICE_LAPTOP, true, true},
		{"trap 'echo >\"${0%/*}/back\"; exit 75' TERM", DEVICE_TABLET, true, false},
		{"trap 'echo >\"${0%/*}/back\"; echo '\\''" GOOD "'\\''; exit 0' TERM",
		 DEVICE_LAPTOP, true, true},
		{":", DEVICE_LAPTOP, false, true}, /* dies of it, without a word */
		{":", DEVICE_TABLET, false, false},
		{"trap '' TERM", DEVICE_LAPTOP, false, true}, /* is killed */
	};
	struct room *r = *state;
	struct child *c = wiper_start(r);
	struct message m;
	char begun[PATH_MAX + 32], back[PATH_MAX + 32], shell[TEXT_LEN];
	snprintf(begun, sizeof begun, "%s/begun", r->scripts);
	snprintf(back, sizeof back, "%s/back", r->scripts);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		snprintf(shell, sizeof shell,
			 "%s\necho >\"${0%%/*}/begun\"; while :; do sleep 0.05; done",
			 cases[i].shell);
		script_put(r, cases[i].kind == DEVICE_LAPTOP ? "laptop" : "tablet", shell);
		wipe_send(c, i + 1, cases[i].kind);
		for (int j = 0; j < SOON_MS / 10 && access(begun, F_OK) < 0; j++)
			usleep(10000);
		stop_send(c, i + 1);
		assert_false(is_done(c, i + 1, &m, SOON_MS));
		if ((m.wipe_answer.afar == 1) != cases[i].afar)
			fail_msg("%s: %s", cases[i].shell, cases[i].afar ? "over" : "afar");
		assert_int_equal(access(back, F_OK) == 0, cases[i].takes_back);
		(void)remove(begun); /* it is there */
		(void)remove(back);  /* … or not */
	}
}

static void what_ends_otherwise_has_not(void **state)
{
	static const struct {
		const char *shell;
		bool done;
	} cases[] = {
		{"exit 0", false},                    /* nothing */
		{"echo '" GOOD "'; exit 1", false},   /* ended badly */
		{"echo wiped", false},                /* garbage */
		{"head -c 300 /dev/urandom", false},  /* noise */
		{"yes wiped", false},                 /* without end */
		{"yes wiped | head -c 70000", false}, /* a little too much */
		{"sleep 100", false},                 /* hangs */
		{"exec /nowhere", false},
		{"yes said >&2 & echo '" GOOD "'", true}, /* and is not drowned by its own log */
		{"exec 0<&-; echo '" GOOD "'", true},     /* does not listen */
		/* What it leaves behind holds its pipes open, and goes. */
		{"sleep 100 & setsid sleep 100 & (setsid sh -c 'sleep 100 & sleep 100' &) & echo "
		 "'" GOOD "'",
		 true},
		{"f() { f | f & }; f; echo '" GOOD "' ; sleep 100", false}, /* forks */
		{"dd if=/dev/zero of=\"${0%/*}/big\" bs=1M count=64 2>/dev/null || exit 3; echo "
		 "'" GOOD "'",
		 false}, /* fills the disk */
	};
	struct room *r = *state;
	struct child *c = wiper_start(r);
	struct message m;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		script_put(r, "tablet", cases[i].shell);
		wipe_send(c, i + 1, DEVICE_TABLET);
		if (is_done(c, i + 1, &m, SOON_MS) != cases[i].done)
			fail_msg("%s: %s", cases[i].shell, cases[i].done ? "failed" : "done");
		if (!cases[i].done)
			assert_int_equal(m.wipe_answer.evidence[0], '\0');
	}
	assert_int_equal(kill(c->pid, 0), 0);
}

/* A program's answer with what it saw as the certificate. */
static const char *seen(struct room *r, struct child *c, uint64_t ticket, uint8_t kind,
			const char *shell)
{
	static struct message m;
	char text[TEXT_LEN];
	snprintf(text, sizeof text,
		 "see() { %s\n}\nprintf '{\"method\":\"clear\",\"tool\":\"mdm wipe\",\"verified\":"
		 "[],\"certificate\":\"%%s\"}' \"$(see 2>/dev/null | tr '\\n\\t' '  ')\"",
		 shell);
	script_put(r, kind == DEVICE_TABLET ? "tablet" : "laptop", text);
	wipe_send(c, ticket, kind);
	if (!is_done(c, ticket, &m, SOON_MS))
		fail_msg("\"%s\" says nothing that is believed", shell);
	char *end = strstr(m.wipe_answer.evidence, "\",\"method\"");
	assert_non_null(end);
	*end = '\0';
	return m.wipe_answer.evidence + strlen("{\"certificate\":\"");
}

static void a_program_sees_nothing_of_ours(void **state)
{
	struct room *r = *state;
	struct child *c = wiper_start(r);
	char shell[TEXT_LEN], ours[64] = "";

	snprintf(shell, sizeof shell, "ls -A %.3000s | wc -l; touch %.3000s/x && echo written",
		 r->b.dir, r->b.dir);
	assert_string_equal(seen(r, c, 1, DEVICE_TABLET, shell), "0 ");
	assert_string_equal(seen(r, c, 2, DEVICE_TABLET, "env | sort | cut -d= -f1"),
			    "LANG PATH PWD ");
	assert_string_equal(seen(r, c, 3, DEVICE_TABLET, "grep NoNewPrivs /proc/self/status"),
			    "NoNewPrivs: 1 ");
	assert_string_equal(seen(r, c, 4, DEVICE_TABLET, "grep CapEff /proc/self/status"),
			    "CapEff: 0000000000000000 ");
	assert_string_equal(seen(r, c, 5, DEVICE_TABLET, "grep -c : /proc/net/dev"), "1 ");
	/* The shell, its own, and no other; what watches over it cannot be looked into. */
	assert_string_equal(seen(r, c, 6, DEVICE_TABLET, "[ $$ = 2 ] && cat /proc/2/comm"),
			    "tablet ");
	assert_string_equal(seen(r, c, 7, DEVICE_TABLET,
				 "cat /proc/[0-9]*/comm | grep -c lendbay; kill -9 1; ls "
				 "/proc/1/fd | wc -l; pwd"),
			    "0 0 / ");
	snprintf(shell, sizeof shell, "%u ", geteuid() == 0 ? 65534 : geteuid());
	assert_string_equal(seen(r, c, 8, DEVICE_TABLET, "id -u"), shell);
	assert_true(readlink("/proc/self/ns/net", ours, sizeof ours - 1) > 0);
	assert_string_not_equal(seen(r, c, 9, DEVICE_TABLET, "readlink /proc/self/ns/net"), ours);
	/* A laptop's program may use the network. */
	assert_memory_equal(seen(r, c, 10, DEVICE_LAPTOP, "readlink /proc/self/ns/net"), ours,
			    strlen(ours));
}

static void they_wait_for_each_other_and_not_for_ever_many(void **state)
{
	struct room *r = *state;
	struct message m;
	script_put(r, "tablet", "sleep 0.05; echo '" GOOD "'");
	struct child *c = wiper_start(r);
	for (uint64_t ticket = 1; ticket <= WIPES_MAX + 1; ticket++)
		wipe_send(c, ticket, DEVICE_TABLET);
	/* The one too many is told at once. */
	assert_false(is_done(c, WIPES_MAX + 1, &m, SOON_MS));
	for (uint64_t ticket = 1; ticket <= WIPES_MAX; ticket++)
		assert_true(is_done(c, ticket, &m, SOON_MS));
	/* A type that has no program. */
	wipe_send(c, 20, DEVICE_NONE);
	assert_false(is_done(c, 20, &m, SOON_MS));
	wipe_send(c, 21, 200);
	assert_false(is_done(c, 21, &m, SOON_MS));
}

/* Bytes of what the program writes down all the time. */
static off_t notes_len(const struct room *r)
{
	char path[PATH_MAX + 32];
	struct stat st = {0};
	snprintf(path, sizeof path, "%s/notes", r->scripts);
	return stat(path, &st) == 0 ? st.st_size : 0;
}

static void what_it_runs_ends_with_it(void **state)
{
	static const int signals[] = {SIGKILL, SIGTERM};
	struct room *r = *state;
	script_put(r, "tablet",
		   "cd \"${0%/*}\"; (while :; do echo x; sleep 0.02; done >>notes) & sleep 100");
	for (size_t i = 0; i < 2; i++) {
		struct child *c = wiper_start(r);
		off_t before = notes_len(r);
		wipe_send(c, 1, DEVICE_TABLET);
		for (int j = 0; j < SOON_MS / 10 && notes_len(r) == before; j++)
			usleep(10000);
		assert_true(notes_len(r) > before);
		kill(c->pid, signals[i]);
		(void)child_end(c, SOON_MS); /* how, is not the question */
		usleep(QUIET_MS * 1000);
		before = notes_len(r);
		usleep(QUIET_MS * 1000);
		assert_int_equal(notes_len(r), before);
	}
}

static bool is_kept(const struct room *r)
{
	char path[PATH_MAX + 32];
	snprintf(path, sizeof path, "%s/wiping", r->b.dir);
	return access(path, F_OK) == 0;
}

static void wiper_stop(struct child *c)
{
	struct message m;
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(c->parent_fd, &m, -1), 0);
	assert_int_equal(child_end(c, SOON_MS), 0);
}

/* Starts it anew where nobody was told, or all is over: it has nothing to say. */
static void says_nothing(struct room *r)
{
	struct message m;
	struct child *c = wiper_start(r);
	assert_false(message_wait(c->ring_fd, &m, MESSAGE_WIPE_ANSWER, QUIET_MS));
	wiper_stop(c);
}

/* As in a power cut: who was told may wipe it, and the next start says so, once. */
static void what_was_told_outlives_it(void **state)
{
	struct room *r = *state;
	struct message m;
	char begun[PATH_MAX + 32];
	snprintf(begun, sizeof begun, "%s/begun", r->scripts);
	for (int network = 0; network < 2; network++) {
		script_put(r, network ? "laptop" : "tablet", "echo >\"${0%/*}/begun\"; sleep 100");
		struct child *c = wiper_start(r);
		wipe_send(c, 5, network ? DEVICE_LAPTOP : DEVICE_TABLET);
		for (int i = 0; i < SOON_MS / 10 && access(begun, F_OK) < 0; i++)
			usleep(10000);
		assert_int_equal(remove(begun), 0);
		kill(c->pid, SIGKILL);
		(void)child_end(c, SOON_MS); /* how, is not the question */
		assert_int_equal(is_kept(r), network);
		if (!network)
			says_nothing(r); /* it was between the two of them */
	}
	struct child *c = wiper_start(r);
	assert_true(message_wait(c->ring_fd, &m, MESSAGE_WIPE_ANSWER, SOON_MS));
	assert_int_equal(m.wipe_answer.device, 1005);
	assert_int_equal(m.wipe_answer.done, 0);
	assert_int_equal(m.wipe_answer.afar, 1);
	wiper_stop(c); /* nobody has recorded it: it is told again */
	c = wiper_start(r);
	assert_true(message_wait(c->ring_fd, &m, MESSAGE_WIPE_ANSWER, SOON_MS));
	assert_int_equal(m.wipe_answer.device, 1005);
	wipe_send(c, 6, DEVICE_TABLET);
	usleep(QUIET_MS * 1000);
	assert_true(is_kept(r)); /* … and whatever else is to be done waits for that */
	assert_int_not_equal(access(begun, F_OK), 0);
	heard_send(c, &m);
	for (int i = 0; i < SOON_MS / 10 && access(begun, F_OK) < 0; i++)
		usleep(10000);
	assert_int_equal(remove(begun), 0);
	assert_false(is_kept(r));
	wiper_stop(c);
	says_nothing(r);
}

/* What could not be kept is told to nobody; what is over is not kept. */
static void nobody_is_told_what_is_not_on_disk(void **state)
{
	struct room *r = *state;
	struct message m;
	char path[PATH_MAX + 32], begun[PATH_MAX + 32];
	snprintf(path, sizeof path, "%s/wiping", r->b.dir);
	snprintf(begun, sizeof begun, "%s/begun", r->scripts);
	script_put(r, "laptop", "echo >\"${0%/*}/begun\"; echo '" GOOD "'");
	assert_int_equal(mkdir(path, 0700), 0);
	struct child *c = wiper_start(r);
	wipe_send(c, 1, DEVICE_LAPTOP);
	assert_false(is_done(c, 1, &m, SOON_MS));
	assert_int_equal(m.wipe_answer.afar, 0);
	assert_int_not_equal(access(begun, F_OK), 0);

	assert_int_equal(rmdir(path), 0);
	wipe_send(c, 2, DEVICE_LAPTOP);
	wipe_send(c, 3, DEVICE_LAPTOP);
	assert_true(is_done(c, 2, &m, SOON_MS));
	assert_true(is_done(c, 3, &m, SOON_MS));
	for (int i = 0; i < SOON_MS / 10 && is_kept(r); i++)
		usleep(10000);
	assert_false(is_kept(r));
}

/* It leaves its group and wants to outlive whoever started it. */
static void none_gets_away(void **state)
{
	struct room *r = *state;
	struct message m;
	off_t before;

	script_put(r, "tablet",
		   "cd \"${0%/*}\"; exec setpriv --pdeathsig clear setsid sh -c 'while :; do echo "
		   "x; sleep 0.02; done >>notes'");
	wipe_send(wiper_start(r), 1, DEVICE_TABLET);
	assert_false(is_done(&r->b.child, 1, &m, SOON_MS));
	usleep(QUIET_MS * 1000);
	before = notes_len(r);
	assert_true(before > 0);
	usleep(QUIET_MS * 1000);
	assert_int_equal(notes_len(r), before);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, room_make, room_clear)
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_answer_is_believed_only_whole),
		cmocka_unit_test(equal_answers_are_one_text),
		cmocka_unit_test(the_longest_answer_fits),
		TEST(a_program_that_answers_well_has_wiped),
		TEST(an_order_is_called_back),
		TEST(what_is_stopped_may_take_back),
		TEST(what_ends_otherwise_has_not),
		TEST(a_program_sees_nothing_of_ours),
		TEST(they_wait_for_each_other_and_not_for_ever_many),
		TEST(what_it_runs_ends_with_it),
		TEST(what_was_told_outlives_it),
		TEST(nobody_is_told_what_is_not_on_disk),
		TEST(none_gets_away),
	};
	return cmocka_run_group_tests_name("wiper", tests, NULL, NULL);
}
