/*
 * lendbay-caller: runs the program that reaches staff, where the board file
 * names one, and tells the ring truthfully whether a call left. The program
 * gets the reason as a word and the number of a door, an empty input, and no
 * descriptor of ours but the log. Never touches ledger, lines or display.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/message.h>
#include <lendbay/text.h>

#include "calling.h"
#include "child.h"
#include "log.h"

#define REASON_MAX 32 /* bytes of the reason's word, with its NUL */
#define BAY_MAX    4  /* digits of a door's number, with its NUL */

enum source { FROM_PARENT, FROM_RING, FROM_SIGNALS, SOURCES };

static const struct program program = {
	.name = "lendbay-caller",
	.purpose = "Runs the program that calls staff. Started by lendbay, not by hand.",
	.needs = OPTION_BOARD | OPTION_DATA,
};

struct caller {
	const char *program; /* of the board */
	struct calling calling;
	char reason[REASON_MAX], bay[BAY_MAX];
	pid_t pid; /* of the run that goes on, and its process group; 0: none */
	int signals;
};

static int left_tell(const struct caller *c)
{
	struct message m;
	message_begin(&m, MESSAGE_CALL_LEFT);
	m.call.ticket = c->calling.ticket;
	m.call.on = c->calling.left;
	return child_tell(RING_FD, &m, "what became of a call");
}

/* ---- Runs of the program ---- */

/* In the new process: alone in its group, with nothing of ours. Never returns. */
static void become(const struct caller *c, pid_t parent)
{
	char *const arguments[] = {(char *)c->program, (char *)c->reason, (char *)c->bay, NULL};
	sigset_t none;
	/* If we are killed ourselves, at least the program itself goes too. */
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent || setpgid(0, 0) < 0)
		_exit(EX_OSERR);
	int null = open("/dev/null", O_RDONLY);
	if (null < 0 || dup2(null, STDIN_FILENO) < 0 || dup2(STDERR_FILENO, STDOUT_FILENO) < 0 ||
	    close_range(STDERR_FILENO + 1, ~0U, 0) < 0)
		_exit(EX_OSERR);
	signal(SIGINT, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execv(c->program, arguments);
	log_line("%s cannot be started: %s; the board file's call_program names it", c->program,
		 strerror(errno));
	_exit(EX_UNAVAILABLE);
}

/* Begins a run. Returns CHILD_ON or the code to exit with. */
static int run_begin(struct caller *c)
{
	pid_t us = getpid(), pid = fork();
	calling_began(&c->calling, child_now_ms());
	if (pid == 0)
		become(c, us);
	if (pid > 0) {
		/* Also from this side: whoever is first, the group is there when we kill it. */
		(void)setpgid(pid, pid); /* the other side was first, and runs the program */
		c->pid = pid;
		return CHILD_ON;
	}
	log_line("%s cannot be started: %s", c->program, strerror(errno));
	return calling_ended(&c->calling, false) ? left_tell(c) : CHILD_ON;
}

/* Kills a run with all it has started. Its end is taken like any other. */
static void run_kill(struct caller *c)
{
	if (c->pid)
		(void)kill(-c->pid, SIGKILL); /* who has just ended needs no killing */
	calling_killed(&c->calling);
}

static void end_log(const struct caller *c, const siginfo_t *how)
{
	if (how->si_code == CLD_EXITED && how->si_status == 0)
		log_line("the call \"%s\" has left by %s", c->reason, c->program);
	else if (how->si_code == CLD_EXITED)
		log_line("%s ended with %d: the call \"%s\" has not left", c->program,
			 how->si_status, c->reason);
	else
		log_line("%s was ended by signal %d: the call \"%s\" has not left", c->program,
			 how->si_status, c->reason);
}

/* Takes the end of a run, if there is one. Returns CHILD_ON or the code to exit with. */
static int run_take(struct caller *c)
{
	siginfo_t how = {0};
	if (!child_program_ended(c->pid, &how))
		return CHILD_ON;
	c->pid = 0;
	bool well = how.si_code == CLD_EXITED && how.si_status == 0;
	bool news = calling_ended(&c->calling, well);
	if (news)
		end_log(c, &how);
	return news ? left_tell(c) : CHILD_ON;
}

/* Runs and kills what is due. Returns CHILD_ON or the code to exit with. */
static int wishes_grant(struct caller *c)
{
	switch (calling_wish(&c->calling, child_now_ms())) {
	case CALL_RUN: return run_begin(c);
	case CALL_KILL:
		if (!c->calling.of_another)
			log_line("%s is still at it after %d s: killed", c->program,
				 CALL_RUN_MS / 1000);
		run_kill(c);
		return CHILD_ON;
	case CALL_NOTHING: break;
	}
	return CHILD_ON;
}

/* ---- Orders ---- */

/* The reason as one word: "not-opened"; what the program is called with. */
static void reason_write(struct caller *c, const struct message *m)
{
	const char *word = m->call.why ? refusal_word(m->call.why) : "asked";
	/* Of a reason that is in no list only this is known. */
	snprintf(c->reason, sizeof c->reason, "%s", word ? word : "asked");
	for (char *at = c->reason; *at; at++)
		if (*at == ' ')
			*at = '-';
	snprintf(c->bay, sizeof c->bay, "%u", m->call.bay % 1000U);
}

/* Returns CHILD_ON or the code to exit with. */
static int call_take(void *context, struct message *m)
{
	struct caller *c = context;
	if (m->type != MESSAGE_CALL) {
		log_line("the ring sent message %u, which no caller knows", m->type);
		return CHILD_ON;
	}
	if (!m->call.on) {
		calling_off(&c->calling);
		return CHILD_ON;
	}
	if (c->calling.on && c->calling.ticket == m->call.ticket)
		return c->calling.ended ? left_tell(c) : CHILD_ON; /* told again, asked again */
	calling_on(&c->calling, m->call.ticket, child_now_ms());
	reason_write(c, m);
	return CHILD_ON;
}

static int signals_take(struct caller *c)
{
	int end = child_signals_take(c->signals);
	return end == CHILD_ON ? run_take(c) : end;
}

/* ---- The loop ---- */

/* Turns until there is a reason to end. Returns the code to exit with. */
static int run(struct caller *c)
{
	struct pollfd fds[SOURCES] = {
		[FROM_PARENT] = {.fd = PARENT_FD, .events = POLLIN},
		[FROM_RING] = {.fd = RING_FD, .events = POLLIN},
		[FROM_SIGNALS] = {.fd = c->signals, .events = POLLIN},
	};
	int64_t beat_ms = 0;
	int end = child_beat(&beat_ms);
	while (end == CHILD_ON) {
		int64_t due_ms = calling_deadline_ms(&c->calling);
		if (poll(fds, SOURCES, child_wait_ms(due_ms < beat_ms ? due_ms : beat_ms)) < 0)
			continue; /* EINTR: revents are not to be read */
		if (fds[FROM_PARENT].revents)
			end = child_orders_take(PARENT_FD, NULL, NULL);
		if (end == CHILD_ON && fds[FROM_RING].revents)
			end = child_orders_take(RING_FD, call_take, c);
		if (end == CHILD_ON && fds[FROM_SIGNALS].revents)
			end = signals_take(c);
		if (end == CHILD_ON)
			end = wishes_grant(c);
		if (end == CHILD_ON)
			end = child_beat(&beat_ms);
	}
	return end;
}

int main(int argc, char **argv)
{
	static struct options o;
	static struct board b;
	int end = child_begin(&program, true, argc, argv, &o, &b);
	if (end >= 0)
		return end;
	struct caller c = {.program = b.call_program, .signals = child_signals_open(true)};
	if (!b.call_program[0] || c.signals < 0) {
		log_line("%s", c.signals < 0 ? "cannot watch for signals"
					     : "the board file names no call_program");
		return c.signals < 0 ? EX_OSERR : EX_CONFIG;
	}
	end = child_ready();
	if (end == CHILD_ON)
		end = run(&c);
	run_kill(&c);
	return end;
}
