/*
 * Plays a script on the real rig and the real kiosk: what hands do goes to
 * the rig, what fingers do and eyes see to the screen, each line after the
 * answer to the one before. Stops at the first line that is refused.
 *
 *     play --board FILE --data DIR [--shots DIR] [--log FILE] [--finger DIR] SCRIPT
 *
 * With --finger, under tests/display, `press` is the mouse of the X server on
 * the window, and after each `expect` the window must show what the screen says
 * it shows; what differs is left in DIR.
 *
 * A script has one order a line; # begins a comment. Beside the orders of the
 * rig (drivers/rig/script.h) and of the screen (press, touch, expect):
 *
 *     say TEXT       tells what is happening
 *     shot NAME      keeps a picture as SHOTS/NN-NAME.png; nothing without --shots
 *     type DIGITS    presses each digit of a PIN, then ok
 *     kill NAME      kills ring, locker, reader, pin, screen, scanner, caller, wiper or
 *                    exporter; waits until it is back
 *     lose NAME      that process may come and go from now on
 *     regain         waits until it stays
 *     cut            takes the kiosk's power, every process at once, and gives it back
 *     restart        ends the kiosk and starts it again
 *     facts N TYPE   so many facts of that type have been recorded since the script began
 *     pages N WORDS  the program that calls staff has left that line so often in the file
 *                    `pages` beside the board file
 *     drawn SAMPLE   with --finger: the window is as `shot` has drawn that sample into DIR/drawn
 *     heard TEXT     the program that reads aloud was given TEXT since the last `heard`, and
 *                    nothing but what stands on the screen (tests/ear.h); {bay} and
 *                    {due} are the door and the due day of the view
 *     heard-page TEXT  likewise, and all of the page at once
 *     key WORD       presses a key of the keypad (drivers/rig/script.h)
 *     kill-voice     kills the program that reads aloud while it speaks
 *                    (tests/scripts/speak-long); then as silent
 *     silent         no process of the program that read aloud is left
 *     without ID     that control is not on the screen, or goes
 *     seek TEXT      presses "next" until what is said begins so
 *     killed MS NAME   kills that process; the same page is back within so many ms
 *     display-lost MS  kills the X server, starts another after so long; the same page is back
 *     fill, unfill   leaves no byte free on the data's disk, if that is a small tmpfs; and again
 *     all-shut       every door is shut and no latch is drawn
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <linux/magic.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statfs.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "ear.h"
#include "stage.h"
#include "x_glass.h"

#define LINES_MAX    600
#define LINE_LEN_MAX 160
#define ANSWER_MS    10000 /* for an order that asks for no time of its own */
#define PATIENCE_MS  10000 /* beyond the time that an order asks for */
#define FIRST_MS     30000 /* for the first picture after a start */
#define FACTS_MS     5000  /* for the ledger to hold what it should */
#define NAP_MS       50
#define HAND_MS      350  /* from a hand to the next finger: felt and shown by then */
#define TURN_MS      600  /* for so long a new page takes no finger */
#define SETTLED_MS   3000 /* by then the window shows what was drawn */
#define MINUTE_MS    60000
#define BACK_MS      10000 /* for a screen to find a new display: the parent waits up to 5 s */
#define EARLY_MS     100   /* around a full minute the kiosk turns a page by itself */
#define LATE_MS      700   /* it looks at the clock every half second */
#define DISK_MAX     (64u << 20)
#define SPEAKERS     2 /* tests/scripts/speak-long and its child */
#define SEEK_MAX     40
#define TOLD_MAX     8192       /* bytes of a page, told */
#define REPORT_MAX   (1u << 20) /* bytes of the ledger's answer */

struct play {
	struct stage stage;
	const char *script, *shots, *finger;
	unsigned shot;   /* pictures taken */
	bool counted;    /* the kiosk's processes are known */
	int64_t hand_ms; /* when a hand last moved something */
	int64_t began_ms;
	unsigned lines;
	struct {
		unsigned number;
		char text[LINE_LEN_MAX];
	} line[LINES_MAX];
	struct ear ear;
	int facts;     /* in the ledger when the script began */
	bool all_shut; /* while `state` is told */
	char why[STAGE_COMPLAINT_MAX];
	char report[REPORT_MAX];
};

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- Orders. Each returns 0, or -errno with the reason in the stage's complaint. ---- */

static int fail(struct play *p, const char *why)
{
	snprintf(p->stage.complaint, sizeof p->stage.complaint, "%s", why);
	return -EPROTO;
}

/* The number at the end of an order, or 0. */
static int last_number(const char *text)
{
	const char *space = strrchr(text, ' ');
	long n = space ? strtol(space + 1, NULL, 10) : 0;
	return n > 0 && n < 1000000 ? (int)n : 0;
}

static int to_rig(struct play *p, const char *text, const char *rest)
{
	(void)rest; /* the rig reads the whole line itself */
	int err = stage_ask(&p->stage, VOICE_RIG, text, last_number(text) + ANSWER_MS, NULL, NULL);
	p->hand_ms = now_ms();
	return err;
}

static void nap(int64_t ms)
{
	const struct timespec t = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
	nanosleep(&t, NULL);
}

/*
 * Waits until a finger will not meet a page that is just being turned: the
 * kiosk drops what was meant for the page before, as it must.
 */
static void page_await(const struct play *p)
{
	int64_t left_ms = p->hand_ms + HAND_MS - now_ms();
	if (left_ms > 0)
		nap(left_ms);
	struct timespec wall;
	clock_gettime(CLOCK_REALTIME, &wall);
	int64_t past_ms = (wall.tv_sec * 1000 + wall.tv_nsec / 1000000 + EARLY_MS) % MINUTE_MS;
	if (past_ms < EARLY_MS + LATE_MS)
		nap(EARLY_MS + LATE_MS - past_ms);
}

static int to_screen(struct play *p, const char *text, const char *rest)
{
	(void)rest; /* the screen reads the whole line itself */
	if (strncmp(text, "expect", 6) != 0)
		page_await(p);
	int limit_ms = p->counted ? last_number(text) + PATIENCE_MS : FIRST_MS;
	int err = stage_ask(&p->stage, VOICE_SCREEN, text, limit_ms, NULL, NULL);
	if (!err && !p->counted) {
		err = stage_count(&p->stage);
		p->counted = !err;
	}
	return err;
}

static void place_take(void *with, const char *line)
{
	int *place = with;
	(void)sscanf(line, "ok %d %d", &place[0], &place[1]); /* else it stays nowhere */
}

/* A real finger where the screen says that control is. */
static int press(struct play *p, const char *text, const char *rest)
{
	char order[LINE_LEN_MAX];
	int place[2] = {-1, -1};
	if (!p->finger)
		return to_screen(p, text, rest);
	page_await(p);
	snprintf(order, sizeof order, "where %s", rest);
	int err = stage_ask(&p->stage, VOICE_SCREEN, order, ANSWER_MS, place_take, place);
	if (err)
		return err;
	if (place[0] < 0)
		return fail(p, "the screen does not say where that is");
	err = x_glass_touch(place[0], place[1]);
	nap(HAND_MS);
	return err ? fail(p, "xdotool could not touch the window") : 0;
}

/* The window shows what the screen has drawn; a page may still be fading in. */
static int compare(struct play *p)
{
	char order[STAGE_LINE_MAX], png[PATH_MAX];
	const char *frame = getenv("X_FRAME_BUFFER");
	int64_t until_ms = now_ms() + SETTLED_MS;
	long differs;
	snprintf(png, sizeof png, "%s/glass.png", p->finger);
	if (snprintf(order, sizeof order, "shot %s", png) >= (int)sizeof order)
		return fail(p, "the path of that picture is too long");
	do {
		nap(NAP_MS);
		int err = stage_ask(&p->stage, VOICE_SCREEN, order, ANSWER_MS, NULL, NULL);
		if (err)
			return err;
		differs = frame ? x_glass_differs(frame, png) : -ENOENT;
	} while (differs != 0 && now_ms() < until_ms);
	char why[LINE_LEN_MAX];
	snprintf(why, sizeof why, "no: %ld pixels of the window are others than were drawn",
		 differs);
	return differs == 0 ? 0 : fail(p, why);
}

/*
 * The window shows, to the pixel, a sample of that name as `shot` has drawn it
 * into DIR/drawn: without SDL, from a view that no ring has told.
 */
static int drawn(struct play *p, const char *text, const char *rest)
{
	char png[PATH_MAX + LINE_LEN_MAX], why[LINE_LEN_MAX];
	const char *frame = getenv("X_FRAME_BUFFER");
	int64_t until_ms = now_ms() + SETTLED_MS;
	long differs;
	(void)text; /* the name alone says which */
	if (!p->finger)
		return fail(p, "there is no window to compare: that is for --finger");
	snprintf(png, sizeof png, "%s/drawn/%s-1280x800.png", p->finger, rest);
	do {
		nap(NAP_MS);
		differs = frame ? x_glass_differs(frame, png) : -ENOENT;
	} while (differs != 0 && now_ms() < until_ms);
	snprintf(why, sizeof why, "no: %ld pixels of the window are others than shot draws",
		 differs);
	return differs == 0 ? 0 : fail(p, why);
}

static int expect(struct play *p, const char *text, const char *rest)
{
	int err = to_screen(p, text, rest);
	if (err || !p->finger)
		return err;
	err = compare(p);
	nap(TURN_MS);
	return err;
}

static int say(struct play *p, const char *text, const char *rest)
{
	(void)text; /* only what comes after the word is said */
	double s = (double)(now_ms() - p->began_ms) / 1000;
	printf("%6.1f s  %s\n", s, rest);
	fflush(stdout);
	return 0;
}

static int shot(struct play *p, const char *text, const char *rest)
{
	char order[STAGE_LINE_MAX];
	(void)text; /* the order is made anew */
	if (!p->shots)
		return 0;
	int len = snprintf(order, sizeof order, "shot %s/%02u-%s.png", p->shots, ++p->shot, rest);
	if (len >= (int)sizeof order)
		return fail(p, "the path of that picture is too long");
	return to_screen(p, order, rest);
}

static int type(struct play *p, const char *text, const char *rest)
{
	(void)text; /* only the digits count */
	for (const char *digit = rest; *digit; digit++) {
		char order[16];
		if (*digit < '0' || *digit > '9')
			return fail(p, "type takes digits");
		snprintf(order, sizeof order, "press digit-%c", *digit);
		int err = to_screen(p, order, order);
		if (err)
			return err;
	}
	return to_screen(p, "press ok", "ok");
}

static int kill_one(struct play *p, const char *text, const char *rest)
{
	(void)text; /* the name is the rest */
	return stage_kill(&p->stage, rest);
}

/* A page as it is told, without its number: that is another's after a new start. */
struct told {
	size_t len;
	char text[TOLD_MAX];
};

static void told_take(void *with, const char *line)
{
	struct told *t = with;
	const char *number = strstr(line, " page=");
	size_t head = number ? (size_t)(number - line) : strlen(line);
	const char *rest = number ? number + 1 + strcspn(number + 1, " ") : "";
	int len = snprintf(t->text + t->len, sizeof t->text - t->len, "%.*s%s\n", (int)head, line,
			   rest);
	if (len > 0 && t->len + (size_t)len < sizeof t->text)
		t->len += (size_t)len;
}

/* What is on the glass. Returns 0 or -errno. */
static int glass_tell(struct play *p, struct told *t)
{
	*t = (struct told){0};
	return stage_ask(&p->stage, VOICE_SCREEN, "tell 0", ANSWER_MS, told_take, t);
}

static int killed(struct play *p, const char *text, const char *rest)
{
	static struct told before, after;
	char *name;
	long limit_ms = strtol(rest, &name, 10);
	(void)text; /* time and name are the rest */
	if (name == rest || *name != ' ')
		return fail(p, "it is: killed MS NAME");
	page_await(p); /* no minute is told in between */
	int err = glass_tell(p, &before);
	int64_t since_ms = now_ms();
	if (!err)
		err = stage_kill(&p->stage, name + 1);
	do {
		if (!err)
			err = glass_tell(p, &after);
	} while (!err && strcmp(before.text, after.text) != 0 && now_ms() - since_ms < limit_ms);
	if (err)
		return err;
	int64_t took_ms = now_ms() - since_ms;
	printf("%6.1f s  the %s was killed; its page was back after %lld ms\n",
	       (double)(now_ms() - p->began_ms) / 1000, name + 1, (long long)took_ms);
	if (strcmp(before.text, after.text) != 0) {
		char why[STAGE_COMPLAINT_MAX];
		snprintf(why, sizeof why, "no: another page: %.150s, not %.150s", after.text,
			 before.text);
		return fail(p, why);
	}
	return took_ms <= limit_ms ? 0 : fail(p, "no: that was too late");
}

/* The X server's process, as tests/lost_display has written it. Returns it, or 0. */
static pid_t x_server(const char *keeper)
{
	char path[PATH_MAX];
	int pid = 0;
	snprintf(path, sizeof path, "%s/pid", keeper);
	FILE *f = fopen(path, "re");
	if (f && fscanf(f, "%d", &pid) != 1)
		pid = 0;
	if (f)
		fclose(f);
	return pid > 1 ? pid : 0;
}

static bool screen_runs(const struct play *p)
{
	pid_t cast[STAGE_CHILDREN];
	(void)stage_cast(&p->stage, cast); /* who is missing is the question */
	for (int i = 0; i < STAGE_CHILDREN; i++)
		if (strcmp(stage_cast_word(i), "screen") == 0)
			return cast[i] != 0;
	return false;
}

/* The display goes for so long under whatever is on it, comes again, and shows the same page. */
static int display_lost(struct play *p, const char *text, const char *rest)
{
	static struct told before, after;
	char path[PATH_MAX];
	const char *keeper = getenv("X_KEEPER");
	long gone_ms = strtol(rest, NULL, 10);
	(void)text; /* the time is the rest */
	pid_t server = keeper ? x_server(keeper) : 0;
	if (!server || gone_ms <= 0)
		return fail(p, "it is: display-lost MS, under tests/lost_display");
	page_await(p); /* no finger is under way */
	int err = glass_tell(p, &before);
	if (!err)
		err = stage_lose(&p->stage, "screen");
	if (err)
		return err;
	kill(server, SIGKILL);
	for (int64_t until_ms = now_ms() + FACTS_MS; screen_runs(p) && now_ms() < until_ms;)
		nap(1);
	if (screen_runs(p))
		return fail(p, "no: the screen goes on without a display");
	nap(gone_ms);
	snprintf(path, sizeof path, "%s/wanted", keeper);
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	int64_t since_ms = now_ms();
	if (fd < 0)
		return fail(p, strerror(errno));
	close(fd);
	do {
		err = glass_tell(p, &after);
	} while (!err && strcmp(before.text, after.text) != 0 && now_ms() - since_ms < BACK_MS);
	printf("%6.1f s  the display was lost; its page was back %lld ms after a new one\n",
	       (double)(now_ms() - p->began_ms) / 1000, (long long)(now_ms() - since_ms));
	if (!err && strcmp(before.text, after.text) != 0)
		return fail(p, "no: another page came back");
	return err ? err : stage_regain(&p->stage);
}

static int lose(struct play *p, const char *text, const char *rest)
{
	(void)text; /* the name is the rest */
	return stage_lose(&p->stage, rest);
}

static int regain(struct play *p, const char *text, const char *rest)
{
	(void)text; /* has no arguments */
	(void)rest;
	return stage_regain(&p->stage);
}

static int cut(struct play *p, const char *text, const char *rest)
{
	(void)text; /* has no arguments */
	(void)rest;
	p->counted = false;
	int err = stage_kiosk_cut(&p->stage);
	return err ? err : stage_kiosk_start(&p->stage);
}

static int restart(struct play *p, const char *text, const char *rest)
{
	(void)text; /* has no arguments */
	(void)rest;
	p->counted = false;
	int err = stage_kiosk_stop(&p->stage);
	return err ? err : stage_kiosk_start(&p->stage);
}

/* How often a text stands in the ledger's own report. Returns that, or -errno. */
static int facts_count(struct play *p, const char *wanted)
{
	char from[16];
	snprintf(from, sizeof from, "%d", p->facts + 1);
	const char *const arguments[] = {"lendbay-ledger", "facts", "--data", p->stage.data,
					 "--from",         from,    "--json", NULL};
	int code = stage_run(&p->stage, arguments, p->report, sizeof p->report);
	if (code < 0)
		return code;
	if (code > 0) {
		fail(p, "lendbay-ledger facts failed: see the log");
		return -EIO;
	}
	if (strlen(p->report) + 1 == sizeof p->report) {
		fail(p, "the ledger is too long for a script");
		return -EMSGSIZE;
	}
	int count = 0;
	for (const char *at = p->report; (at = strstr(at, wanted)); at += strlen(wanted))
		count++;
	return count;
}

static int facts(struct play *p, const char *text, const char *rest)
{
	(void)text; /* count and type are the rest */
	char *word;
	long wanted = strtol(rest, &word, 10);
	if (word == rest || *word != ' ')
		return fail(p, "it is: facts N TYPE");
	char member[LINE_LEN_MAX + 16];
	snprintf(member, sizeof member, "\"type\":\"%s\"", word + 1);
	int count;
	int64_t until_ms = now_ms() + FACTS_MS;
	do {
		count = facts_count(p, member);
		if (count < 0 || count == wanted)
			return count < 0 ? count : 0;
		nap(NAP_MS);
	} while (now_ms() < until_ms);
	char why[LINE_LEN_MAX];
	snprintf(why, sizeof why, "no: the ledger holds %d facts of that type", count);
	return fail(p, why);
}

/* How often a line stands in the file `pages` beside the board file. */
static int pages_count(const struct play *p, const char *wanted)
{
	char path[PATH_MAX], line[LINE_LEN_MAX];
	const char *slash = strrchr(p->stage.board, '/');
	int count = 0;
	snprintf(path, sizeof path, "%.*spages", slash ? (int)(slash + 1 - p->stage.board) : 0,
		 p->stage.board);
	FILE *f = fopen(path, "re");
	while (f && fgets(line, sizeof line, f)) {
		line[strcspn(line, "\n")] = '\0';
		count += strcmp(line, wanted) == 0;
	}
	if (f)
		fclose(f);
	return count;
}

static int pages(struct play *p, const char *text, const char *rest)
{
	(void)text; /* count and line are the rest */
	char *words;
	long wanted = strtol(rest, &words, 10);
	int count;
	if (words == rest || *words != ' ')
		return fail(p, "it is: pages N WORDS");
	int64_t until_ms = now_ms() + FACTS_MS;
	while ((count = pages_count(p, words + 1)) != wanted && now_ms() < until_ms)
		nap(NAP_MS);
	if (count == wanted)
		return 0;
	char why[LINE_LEN_MAX];
	snprintf(why, sizeof why, "no: that stands there %d times", count);
	return fail(p, why);
}

static int heard(struct play *p, const char *text, const char *rest)
{
	p->ear.stage = &p->stage;
	return ear_heard(&p->ear, rest, strncmp(text, "heard-page", 10) == 0);
}

/* As a finger: never into a page that is just being turned. */
static int key(struct play *p, const char *text, const char *rest)
{
	page_await(p);
	int64_t hand_ms = p->hand_ms;
	int err = to_rig(p, text, rest);
	p->hand_ms = hand_ms; /* it moved nothing */
	return err;
}

/* Goes on from one to the next, as who does not see does. */
static int seek(struct play *p, const char *text, const char *rest)
{
	(void)text; /* what is looked for is the rest */
	p->ear.stage = &p->stage;
	for (int i = 0; i < SEEK_MAX; i++) {
		int err = key(p, "key next", "next");
		do {
			if (!err)
				err = ear_heard(&p->ear, "", false);
		} while (!err && ear_has_more(&p->ear));
		if (err || strncmp(p->ear.last, rest, strlen(rest)) == 0)
			return err;
	}
	return fail(p, "no: that was not to be found");
}

/* The processes that are in the file `speaking` beside the board file. Returns how many. */
static int speakers(const struct play *p, pid_t pid[SPEAKERS])
{
	char path[PATH_MAX];
	const char *slash = strrchr(p->stage.board, '/');
	snprintf(path, sizeof path, "%.*sspeaking", slash ? (int)(slash + 1 - p->stage.board) : 0,
		 p->stage.board);
	FILE *f = fopen(path, "re");
	int count = f ? fscanf(f, "%d %d", &pid[0], &pid[1]) : 0;
	if (f)
		fclose(f);
	return count > 0 && pid[0] > 1 && pid[1] > 1 ? count : 0;
}

/* Its orphans become ours, and are there until we take leave of them. */
static bool runs(pid_t pid)
{
	(void)waitpid(pid, NULL, WNOHANG); /* it is nobody of ours as a rule */
	return kill(pid, 0) == 0;
}

static int silent(struct play *p, const char *text, const char *rest)
{
	pid_t pid[SPEAKERS];
	(void)text; /* has no arguments */
	(void)rest;
	if (speakers(p, pid) != SPEAKERS)
		return fail(p, "no: nobody has spoken");
	for (int64_t until_ms = now_ms() + FACTS_MS; now_ms() < until_ms; nap(NAP_MS))
		if (!runs(pid[0]) && !runs(pid[1]))
			return 0;
	return fail(p, "no: a process of the voice is left");
}

static int kill_voice(struct play *p, const char *text, const char *rest)
{
	pid_t pid[SPEAKERS];
	if (speakers(p, pid) != SPEAKERS || kill(pid[0], SIGKILL) < 0)
		return fail(p, "no: nobody speaks");
	return silent(p, text, rest);
}

static int without(struct play *p, const char *text, const char *rest)
{
	char order[STAGE_LINE_MAX];
	(void)text; /* the control is the rest */
	snprintf(order, sizeof order, "where %s", rest);
	for (int64_t until_ms = now_ms() + FACTS_MS; now_ms() < until_ms; nap(NAP_MS)) {
		int err = stage_ask(&p->stage, VOICE_SCREEN, order, ANSWER_MS, NULL, NULL);
		if (err)
			return err == -EPROTO ? 0 : err;
	}
	return fail(p, "no: it is there");
}

/* Where what fills the disk is. Returns 0 or -errno. */
static int filler_path(struct play *p, char path[PATH_MAX])
{
	struct statfs disk;
	if (statfs(p->stage.data, &disk) < 0 || disk.f_type != TMPFS_MAGIC ||
	    disk.f_blocks * (uint64_t)disk.f_bsize > DISK_MAX)
		return fail(p, "only a small tmpfs is ever filled");
	int len = snprintf(path, PATH_MAX, "%s/filler", p->stage.data);
	return len < PATH_MAX ? 0 : -ENAMETOOLONG;
}

static int fill(struct play *p, const char *text, const char *rest)
{
	static const char block[512];
	char path[PATH_MAX];
	(void)text; /* has no arguments */
	(void)rest;
	int err = filler_path(p, path);
	if (err)
		return err;
	int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	if (fd < 0)
		return fail(p, strerror(errno));
	while (write(fd, block, sizeof block) > 0)
		continue;
	bool full = errno == ENOSPC;
	close(fd);
	return full ? 0 : fail(p, "the disk did not run full");
}

static int unfill(struct play *p, const char *text, const char *rest)
{
	char path[PATH_MAX];
	(void)text; /* has no arguments */
	(void)rest;
	int err = filler_path(p, path);
	if (!err && unlink(path) < 0)
		err = fail(p, strerror(errno));
	return err;
}

static void door_look(void *with, const char *line)
{
	struct play *p = with;
	if (strncmp(line, "door ", 5) != 0)
		return;
	if (strstr(line, " shut latch off"))
		return;
	p->all_shut = false;
	snprintf(p->why, sizeof p->why, "no: %s", line);
}

static int all_shut(struct play *p, const char *text, const char *rest)
{
	(void)text; /* has no arguments */
	(void)rest;
	p->all_shut = true;
	int err = stage_ask(&p->stage, VOICE_RIG, "state", ANSWER_MS, door_look, p);
	if (!err && !p->all_shut)
		return fail(p, p->why);
	return err;
}

static const struct {
	const char *word;
	int (*perform)(struct play *p, const char *text, const char *rest);
} orders[] = {
	{"say", say},
	{"shot", shot},
	{"type", type},
	{"kill", kill_one},
	{"cut", cut},
	{"restart", restart},
	{"facts", facts},
	{"fill", fill},
	{"unfill", unfill},
	{"lose", lose},
	{"regain", regain},
	{"all-shut", all_shut},

	{"press", press},
	{"touch", to_screen},
	{"expect", expect},
	{"drawn", drawn},

	{"tap", to_rig},
	{"lift", to_rig},
	{"open", to_rig},
	{"shut", to_rig},
	{"force", to_rig},
	{"jam", to_rig},
	{"unjam", to_rig},
	{"put", to_rig},
	{"take", to_rig},
	{"spring", to_rig},
	{"wait", to_rig},
	{"expect-latch", to_rig},
	{"unplug", to_rig},
	{"plug", to_rig},
	{"fault", to_rig},
	{"scan", to_rig},
	{"charge", to_rig},
	{"pages", pages},
	{"heard", heard},
	{"heard-page", heard},
	{"key", key},
	{"killed", killed},
	{"display-lost", display_lost},
	{"seek", seek},
	{"silent", silent},
	{"without", without},
	{"kill-voice", kill_voice},
};

#define ORDERS (sizeof orders / sizeof orders[0])

/* The order a line begins with; `rest` is what follows the word. Returns its index, or -1. */
static int order_find(const char *text, const char **rest)
{
	size_t len = strcspn(text, " ");
	for (size_t i = 0; i < ORDERS; i++) {
		if (strlen(orders[i].word) != len || strncmp(orders[i].word, text, len) != 0)
			continue;
		*rest = text + len + strspn(text + len, " ");
		return (int)i;
	}
	return -1;
}

/* ---- The script. ---- */

/* Keeps a line without its comment and the space around it. Returns false: it is too much. */
static bool line_keep(struct play *p, const char *line, unsigned number)
{
	const char *begin = line + strspn(line, " \t");
	size_t len = strcspn(begin, "#\n");
	while (len && (begin[len - 1] == ' ' || begin[len - 1] == '\t'))
		len--;
	if (len == 0)
		return true;
	if (len >= LINE_LEN_MAX || p->lines == LINES_MAX)
		return false;
	memcpy(p->line[p->lines].text, begin, len);
	p->line[p->lines].text[len] = '\0';
	p->line[p->lines++].number = number;
	return true;
}

/* Reads all of it before anything starts. Returns EX_OK, or a code, said. */
static int script_read(struct play *p)
{
	char line[LINE_LEN_MAX * 2];
	const char *rest;
	unsigned number = 0;
	FILE *f = fopen(p->script, "re");
	if (!f) {
		fprintf(stderr, "%s: %s\n", p->script, strerror(errno));
		return EX_NOINPUT;
	}
	bool good = true;
	while (good && fgets(line, sizeof line, f)) {
		unsigned before = p->lines;
		good = line_keep(p, line, ++number);
		if (good && p->lines > before && order_find(p->line[before].text, &rest) < 0) {
			fprintf(stderr, "%s:%u: there is no such order: %s", p->script, number,
				line);
			good = false;
		} else if (!good) {
			fprintf(stderr, "%s:%u: a script has %d lines of %d bytes at most\n",
				p->script, number, LINES_MAX, LINE_LEN_MAX - 1);
		}
	}
	fclose(f);
	return good ? EX_OK : EX_DATAERR;
}

/* Plays it. Returns 0, or -errno with what went wrong said. */
static int script_play(struct play *p)
{
	for (unsigned i = 0; i < p->lines; i++) {
		const char *text = p->line[i].text, *rest = "";
		int err = orders[order_find(text, &rest)].perform(p, text, rest);
		if (!err && p->counted && strncmp(text, "kill", 4) != 0)
			err = stage_unchanged(&p->stage);
		if (!err)
			continue;
		fflush(stdout);
		fprintf(stderr, "%s:%u: %s: %s\n", p->script, p->line[i].number, text,
			p->stage.complaint);
		return err;
	}
	return 0;
}

/* Rig, kiosk, script, and the end of all of them. Returns EX_OK or 1, said. */
static int perform(struct play *p)
{
	int err = 0;
	p->facts = facts_count(p, "\"type\":");
	if (p->facts < 0)
		err = p->facts;
	if (!err)
		err = stage_rig_start(&p->stage);
	if (!err)
		err = stage_kiosk_start(&p->stage);
	if (err)
		fprintf(stderr, "%s: %s\n", p->script, p->stage.complaint);
	p->began_ms = now_ms();
	if (!err)
		err = script_play(p);
	int end_err = stage_end(&p->stage);
	if (end_err)
		fprintf(stderr, "%s: at the end: %s\n", p->script, p->stage.complaint);
	return err || end_err ? EXIT_FAILURE : EX_OK;
}

static int usage(FILE *to, int code)
{
	fprintf(to, "Usage: play --board FILE --data DIR [--shots DIR] [--log FILE] [--finger DIR] "
		    "SCRIPT\n"
		    "Plays a script on the rig and the kiosk. The orders stand in tests/play.c.\n");
	return code;
}

int main(int argc, char **argv)
{
	static const struct option options[] = {
		{"board", required_argument, NULL, 'b'},
		{"data", required_argument, NULL, 'd'},
		{"shots", required_argument, NULL, 's'},
		{"log", required_argument, NULL, 'l'},
		{"finger", required_argument, NULL, 'f'},
		{"help", no_argument, NULL, 'h'},
		{0},
	};
	static struct play p;
	static char shots[PATH_MAX], finger[PATH_MAX];
	const char *board = NULL, *data = NULL;
	int log = STDERR_FILENO;

	for (int letter; (letter = getopt_long(argc, argv, "", options, NULL)) != -1;) {
		switch (letter) {
		case 'b': board = optarg; break;
		case 'd': data = optarg; break;
		case 's': p.shots = realpath(optarg, shots); break;
		case 'f': p.finger = realpath(optarg, finger); break;
		case 'l':
			log = open(optarg, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
			break;
		case 'h': return usage(stdout, EX_OK);
		default: return usage(stderr, EX_USAGE);
		}
		if (log < 0 || (letter == 's' && !p.shots) || (letter == 'f' && !p.finger)) {
			fprintf(stderr, "%s: %s\n", optarg, strerror(errno));
			return EX_CANTCREAT;
		}
	}
	if (!board || !data || optind != argc - 1)
		return usage(stderr, EX_USAGE);
	p.script = argv[optind];
	int code = script_read(&p);
	if (code)
		return code;
	if (stage_init(&p.stage, board, data, log) < 0) {
		fprintf(stderr, "%s\n", p.stage.complaint);
		return EX_OSERR;
	}
	return perform(&p);
}
