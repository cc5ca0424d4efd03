/*
 * lendbay-wiper: runs the programs that wipe devices, where the board file
 * names some: one at a time, confined (sandbox.h), for so long and no longer,
 * and tells the ring what one proved, or that it failed, and whether its device
 * may yet be wiped by who it was told to. Never touches ledger,
 * lines or display; believes no answer but a whole one.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/message.h>
#include <lendbay/text.h>

#include "afar.h"
#include "child.h"
#include "evidence.h"
#include "log.h"
#include "sandbox.h"

#define LINE_LEN_MAX   200  /* bytes of a line that a program says for the log */
#define LINES_MAX      40   /* of them from one run; the rest is dropped */
#define READS_MAX      32   /* from one pipe in a turn */
#define PASSWD_LEN_MAX 4096 /* bytes of what the system knows of a user */
#define STOP_MS        6000 /* for one that is to stop: to take back what it told others */

enum source {
	FROM_PARENT,
	FROM_RING,
	FROM_SIGNALS,
	TO_PROGRAM,
	FROM_PROGRAM,
	FROM_STDERR,
	SOURCES
};

static const struct program program = {
	.name = "lendbay-wiper",
	.purpose = "Runs the programs that wipe devices. Started by lendbay, not by hand.",
	.needs = OPTION_BOARD | OPTION_DATA,
};

struct wiper {
	const struct board *board;
	char data[PATH_MAX];             /* the directory that no program sees */
	struct message queue[WIPES_MAX]; /* the first is being done, if `pid` is not 0 */
	unsigned len;
	pid_t pid;                 /* of the run that goes on, and its process group; 0: none */
	int in, out, err, signals; /* our ends of its pipes; -1: closed */
	int64_t ends_ms;           /* when it is told to stop; and then, when it is killed */
	bool network;              /* the run has one: it may have told others */
	uint64_t kept; /* the device on disk (afar.h), until the ring has recorded; 0: none */
	bool stopped, killed; /* by us: what it says of a wipe counts no more */
	char told[EVIDENCE_TOLD_MAX];
	size_t told_len, told_at;
	char said[EVIDENCE_SAID_MAX + 1]; /* one byte more than an answer may have */
	size_t said_len;
	char line[LINE_LEN_MAX + 1];
	size_t line_len;
	unsigned lines;
};

/* Tells the ring what became of `wipe`: `evidence`, or NULL: it failed, and from afar it may yet
 * come. */
static int answer(const struct message *wipe, const struct evidence *evidence, bool afar)
{
	struct message m;
	message_begin(&m, MESSAGE_WIPE_ANSWER);
	m.wipe_answer.ticket = wipe->wipe.ticket;
	m.wipe_answer.device = wipe->wipe.device;
	m.wipe_answer.done = evidence != NULL;
	m.wipe_answer.afar = afar;
	if (evidence) {
		m.wipe_answer.tool = evidence->tool;
		m.wipe_answer.method = evidence->method;
		m.wipe_answer.checks = evidence->checks;
		memcpy(m.wipe_answer.evidence, evidence->text, sizeof m.wipe_answer.evidence);
	}
	return child_tell(RING_FD, &m, "what became of a wipe");
}

/* ---- Pipes ---- */

static void fd_close(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Makes a pipe of which we keep the end `ours` (0: to read), without waiting on it. */
static int pipe_make(int ours, int *kept, int *given)
{
	int ends[2];
	if (pipe2(ends, O_CLOEXEC) < 0)
		return -errno;
	*kept = ends[ours];
	*given = ends[!ours];
	return fcntl(*kept, F_SETFL, O_NONBLOCK) < 0 ? -errno : 0;
}

/* A line of the program's, tamed by the log. */
static void line_log(struct wiper *w)
{
	if (w->line_len && w->lines < LINES_MAX)
		log_line("it says: %.*s", (int)w->line_len, w->line);
	if (w->line_len && ++w->lines == LINES_MAX)
		log_line("it says more, which is dropped");
	w->line_len = 0;
}

/* Takes what the program says for the log. Returns whether more may come at once. */
static bool err_take(struct wiper *w)
{
	char bytes[512];
	ssize_t len = read(w->err, bytes, sizeof bytes);
	if (len == 0 || (len < 0 && errno != EAGAIN && errno != EINTR))
		fd_close(&w->err);
	for (ssize_t i = 0; i < len; i++) {
		if (bytes[i] == '\n' || w->line_len == LINE_LEN_MAX)
			line_log(w);
		if (bytes[i] != '\n')
			w->line[w->line_len++] = bytes[i];
	}
	return len > 0;
}

/* Takes of its answer what there is. Returns whether more may come at once. */
static bool out_take(struct wiper *w)
{
	size_t room = sizeof w->said - w->said_len;
	ssize_t len = read(w->out, w->said + w->said_len, room);
	if (len == 0 || (len < 0 && errno != EAGAIN && errno != EINTR))
		fd_close(&w->out);
	if (len > 0)
		w->said_len += (size_t)len;
	if (w->said_len == sizeof w->said)
		fd_close(&w->out); /* more than an answer may have: it is none, and ends by that */
	return len > 0 && w->out >= 0;
}

static void in_give(struct wiper *w)
{
	ssize_t len = write(w->in, w->told + w->told_at, w->told_len - w->told_at);
	if (len > 0)
		w->told_at += (size_t)len;
	/* Who does not listen may still have wiped it: its answer says so. */
	if (w->told_at == w->told_len || (len < 0 && errno != EAGAIN && errno != EINTR))
		fd_close(&w->in);
}

/* ---- Runs ---- */

/* Kills a run with all it has started. Its end is taken like any other. */
static void run_kill(struct wiper *w)
{
	if (w->pid)
		(void)kill(-w->pid, SIGKILL); /* who has just ended needs no killing */
	w->killed = true;
}

/* Asks a run to stop and to take back what it told others: it has STOP_MS for that. */
static void run_stop(struct wiper *w)
{
	if (w->stopped)
		return;
	(void)kill(-w->pid, SIGTERM); /* as above */
	w->stopped = true;
	w->ends_ms = child_now_ms() + STOP_MS;
}

/* The first of the queue is over. Returns CHILD_ON or the code to exit with. */
static int run_over(struct wiper *w, const struct evidence *evidence, bool afar)
{
	int end = answer(&w->queue[0], evidence, afar);
	fd_close(&w->in);
	fd_close(&w->out);
	fd_close(&w->err);
	w->pid = 0;
	memmove(&w->queue[0], &w->queue[1], --w->len * sizeof w->queue[0]);
	return end;
}

/* Whom it runs as: its own user, where we may choose. Returns whether that is known. */
static bool user_find(const struct board_wipe *b, struct sandbox *s)
{
	s->own_user = geteuid() == 0;
	if (!s->own_user)
		return true;
	struct passwd room, *user = NULL;
	char texts[PASSWD_LEN_MAX];
	/* One that could not be read is nobody, too. */
	(void)getpwnam_r(b->user, &room, texts, sizeof texts, &user);
	if (!user || user->pw_uid == 0) {
		log_line("%s is not run: there is no user \"%s\" of its own", b->program, b->user);
		return false;
	}
	s->uid = user->pw_uid;
	s->gid = user->pw_gid;
	return true;
}

/* Starts the program of that kind. Returns 0 or -errno. */
static int program_start(struct wiper *w, const struct board_wipe *b)
{
	struct sandbox s = {.program = b->program,
			    .hidden = w->data,
			    .network = b->network,
			    .cpu_s = b->limit_s,
			    .in = -1,
			    .out = -1,
			    .err = -1};
	int len = evidence_ask(&w->queue[0], w->told);
	int err = len < 0 ? len : user_find(b, &s) ? 0 : -ENOENT;
	if (!err && b->network) {
		w->kept = w->queue[0].wipe.device;
		err = afar_keep(w->kept);
	}
	if (!err)
		err = pipe_make(1, &w->in, &s.in);
	if (!err)
		err = pipe_make(0, &w->out, &s.out);
	if (!err)
		err = pipe_make(0, &w->err, &s.err);
	pid_t pid = err ? 0 : sandbox_start(&s);
	fd_close(&s.in);
	fd_close(&s.out);
	fd_close(&s.err);
	if (err || pid < 0)
		return err ? err : (int)pid;
	w->pid = pid;
	w->told_len = (size_t)len;
	return 0;
}

/* Begins the next of the queue. Returns CHILD_ON or the code to exit with. */
static int run_begin(struct wiper *w)
{
	const struct board_wipe *b = &w->board->wipe[w->queue[0].wipe.kind];
	w->told_at = w->said_len = w->line_len = 0;
	w->lines = 0;
	w->stopped = w->killed = false;
	w->network = b->network;
	w->ends_ms = child_now_ms() + b->limit_s * INT64_C(1000);
	int err = program_start(w, b);
	if (!err) {
		log_line("%s wipes device %llu", b->program,
			 (unsigned long long)w->queue[0].wipe.device);
		return CHILD_ON;
	}
	log_line("%s cannot be started: %s", b->program, strerror(-err));
	return run_over(w, NULL, false);
}

/*
 * Whether who it was told to may yet wipe the device of a run that proved nothing. It may where it
 * had a network and did not end by itself, or said so by its code (EX_TEMPFAIL), or that all is
 * well and yet nothing that is believed.
 */
static bool is_afar(const struct wiper *w, const siginfo_t *how)
{
	bool itself = how->si_code == CLD_EXITED && how->si_status < SANDBOX_SIGNALLED;

	return w->network && (!itself || how->si_status == EX_TEMPFAIL || how->si_status == EX_OK);
}

/* Whether it ended well and with an answer that holds; else the log says why not. */
static bool run_judge(const struct wiper *w, const siginfo_t *how, struct evidence *evidence)
{
	const char *name = w->board->wipe[w->queue[0].wipe.kind].program;
	unsigned long long device = w->queue[0].wipe.device;
	const char *wrong = NULL;
	if (w->stopped || w->killed) {
		/* An answer that comes all the same is for people only. */
		if (evidence_read(w->said, w->said_len, evidence) == NULL)
			log_line("%s has wiped device %llu all the same: %s", name, device,
				 evidence->text);
		return false;
	}
	if (how->si_code != CLD_EXITED || how->si_status != 0) {
		log_line("%s ended with %d: device %llu is still to wipe", name, how->si_status,
			 device);
		return false;
	}
	wrong = evidence_read(w->said, w->said_len, evidence);
	if (wrong)
		log_line("what %s answers is not believed: %s; device %llu is still to wipe", name,
			 wrong, device);
	else
		log_line("%s has wiped device %llu: %s", name, device, evidence->text);
	return !wrong;
}

/* Takes the end of a run, if there is one. Returns CHILD_ON or the code to exit with. */
static int run_take(struct wiper *w)
{
	struct evidence evidence;
	siginfo_t how = {0};
	if (!child_program_ended(w->pid, &how))
		return CHILD_ON;
	/* What it said last is still in the pipes. */
	for (int i = 0; i < READS_MAX * READS_MAX && w->out >= 0 && out_take(w); i++)
		;
	for (int i = 0; i < READS_MAX && w->err >= 0 && err_take(w); i++)
		;
	line_log(w);
	bool well = run_judge(w, &how, &evidence);
	bool afar = !well && is_afar(w, &how);
	if (afar)
		log_line("device %llu may yet be wiped from afar: keep it off the network",
			 (unsigned long long)w->queue[0].wipe.device);
	return run_over(w, well ? &evidence : NULL, afar);
}

/* Stops and kills what is due and begins what waits. Returns CHILD_ON or the code to exit with. */
static int wishes_grant(struct wiper *w)
{
	const struct message *first = &w->queue[0];
	bool due = w->pid && !w->killed && child_now_ms() >= w->ends_ms;
	int end = CHILD_ON;
	if (due && w->stopped) {
		log_line("%s does not stop: killed", w->board->wipe[first->wipe.kind].program);
		run_kill(w);
	} else if (due) {
		log_line("%s is still at it after %u s: stopped; device %llu is still to wipe",
			 w->board->wipe[first->wipe.kind].program,
			 w->board->wipe[first->wipe.kind].limit_s,
			 (unsigned long long)first->wipe.device);
		run_stop(w);
	}
	if (w->pid && !w->stopped && w->said_len == sizeof w->said) {
		log_line("%s answers without end: stopped; device %llu is still to wipe",
			 w->board->wipe[first->wipe.kind].program,
			 (unsigned long long)first->wipe.device);
		run_stop(w);
	}
	while (!w->pid && !w->kept && w->len && end == CHILD_ON)
		end = run_begin(w);
	return end;
}

/* ---- Orders ---- */

static void text_end(char text[WIPE_TEXT_MAX])
{
	text[WIPE_TEXT_MAX - 1] = '\0';
}

/* Its device has gone on without it: it is sealed, or holds somebody's things again. What runs is
 * stopped and answers as failed; what waits goes. */
static void wipe_stop(struct wiper *w, uint64_t ticket)
{
	for (unsigned i = 0; i < w->len; i++) {
		if (w->queue[i].wipe.ticket != ticket)
			continue;
		log_line("device %llu is not to be wiped any more",
			 (unsigned long long)w->queue[i].wipe.device);
		if (i == 0 && w->pid)
			run_stop(w);
		else
			memmove(&w->queue[i], &w->queue[i + 1],
				(--w->len - i) * sizeof w->queue[0]);
		return;
	}
}

/* The ring has recorded what became of it. */
static void wipe_heard(struct wiper *w, uint64_t device)
{
	if (device != w->kept || w->pid)
		return;
	int err = afar_forget();
	if (err)
		log_line("%s cannot be removed: %s; it will be told again", AFAR_FILE,
			 strerror(-err));
	w->kept = 0;
}

/* Returns CHILD_ON or the code to exit with. */
static int wipe_take(void *context, struct message *m)
{
	struct wiper *w = context;
	if (m->type == MESSAGE_WIPE_STOP) {
		wipe_stop(w, m->wipe.ticket);
		return CHILD_ON;
	}
	if (m->type == MESSAGE_WIPE_HEARD) {
		wipe_heard(w, m->wipe.device);
		return CHILD_ON;
	}
	if (m->type != MESSAGE_WIPE) {
		log_line("the ring sent message %u, which no wiper knows", m->type);
		return CHILD_ON;
	}
	text_end(m->wipe.serial);
	text_end(m->wipe.asset_tag);
	text_end(m->wipe.owner);
	if (m->wipe.kind >= DEVICE_KINDS || !w->board->wipe[m->wipe.kind].program[0] ||
	    w->len == WIPES_MAX) {
		log_line("device %llu is not wiped: %s", (unsigned long long)m->wipe.device,
			 w->len == WIPES_MAX ? "too many wait already"
					     : "no program wipes that type");
		return answer(m, NULL, false);
	}
	w->queue[w->len++] = *m;
	return CHILD_ON;
}

/*
 * What somebody was told when the power went, or this process: nobody has taken
 * it back. Returns CHILD_ON or the code to exit with.
 */
static int left_tell(struct wiper *w)
{
	struct message left = {0};
	int err = afar_kept(&left.wipe.device);
	if (err)
		log_line("it cannot be read which device may yet be wiped from afar (%s): keep all "
			 "off the network that were to be wiped: %s",
			 AFAR_FILE, strerror(-err));
	if (err || !left.wipe.device)
		return CHILD_ON;
	log_line("device %llu may yet be wiped from afar: nobody called that back when this ended",
		 (unsigned long long)left.wipe.device);
	w->kept = left.wipe.device;
	return answer(&left, NULL, true);
}

static int signals_take(struct wiper *w)
{
	int end = child_signals_take(w->signals);
	return end == CHILD_ON ? run_take(w) : end;
}

/* ---- The loop ---- */

static void pipes_turn(struct wiper *w, const struct pollfd *fds)
{
	if (fds[TO_PROGRAM].revents && w->in >= 0)
		in_give(w);
	for (int i = 0; i < READS_MAX && fds[FROM_PROGRAM].revents && w->out >= 0; i++)
		if (!out_take(w))
			break;
	for (int i = 0; i < READS_MAX && fds[FROM_STDERR].revents && w->err >= 0; i++)
		if (!err_take(w))
			break;
}

/* Turns until there is a reason to end. Returns the code to exit with. */
static int run(struct wiper *w)
{
	int64_t beat_ms = 0;
	int end = child_beat(&beat_ms);
	while (end == CHILD_ON) {
		struct pollfd fds[SOURCES] = {
			[FROM_PARENT] = {.fd = PARENT_FD, .events = POLLIN},
			[FROM_RING] = {.fd = RING_FD, .events = POLLIN},
			[FROM_SIGNALS] = {.fd = w->signals, .events = POLLIN},
			[TO_PROGRAM] = {.fd = w->in, .events = POLLOUT},
			[FROM_PROGRAM] = {.fd = w->out, .events = POLLIN},
			[FROM_STDERR] = {.fd = w->err, .events = POLLIN},
		};
		int64_t due_ms =
			w->pid && !w->killed && w->ends_ms < beat_ms ? w->ends_ms : beat_ms;
		if (poll(fds, SOURCES, child_wait_ms(due_ms)) < 0)
			continue; /* EINTR: revents are not to be read */
		if (fds[FROM_PARENT].revents)
			end = child_orders_take(PARENT_FD, NULL, NULL);
		if (end == CHILD_ON && fds[FROM_RING].revents)
			end = child_orders_take(RING_FD, wipe_take, w);
		pipes_turn(w, fds);
		if (end == CHILD_ON && fds[FROM_SIGNALS].revents)
			end = signals_take(w);
		if (end == CHILD_ON)
			end = wishes_grant(w);
		if (end == CHILD_ON)
			end = child_beat(&beat_ms);
	}
	return end;
}

int main(int argc, char **argv)
{
	static struct options o;
	static struct board b;
	static struct wiper w = {.in = -1, .out = -1, .err = -1};
	int end = child_begin(&program, true, argc, argv, &o, &b);
	if (end >= 0)
		return end;
	/* A program that does not read what it is told must not end us. */
	signal(SIGPIPE, SIG_IGN);
	w.signals = child_signals_open(true);
	if (w.signals < 0 || !getcwd(w.data, sizeof w.data)) {
		log_line("%s", w.signals < 0 ? "cannot watch for signals"
					     : "cannot tell where the data directory is");
		return EX_OSERR;
	}
	w.board = &b;
	if (geteuid() != 0)
		log_line("without root the programs run as this user, in namespaces of their own");
	end = child_ready();
	if (end == CHILD_ON)
		end = left_tell(&w);
	if (end == CHILD_ON)
		end = run(&w);
	run_kill(&w);
	return end;
}
