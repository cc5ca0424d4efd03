/*
 * A lendbay-pin of our own: started, asked, ended. Keeps no PIN after it is
 * answered for, and writes none anywhere.
 */
#include "maker.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <termios.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "cli.h"
#include "spawn.h"
#include "values.h"

#define ANSWER_MS 15000 /* it hashes with 64 MiB, and starts with hashing once */
#define KEY_END   3     /* Ctrl-C */
#define KEY_EOF   4     /* Ctrl-D */

/* ---- Asking ---- */

static void forget(void *bytes, size_t len)
{
	explicit_bzero(bytes, len);
}

/* Reads one line of digits from a terminal that shows nothing. Returns false if it was given up. */
static bool line_read(int tty, char line[PIN_MAX + 2])
{
	size_t len = 0;
	char c;

	for (;;) {
		if (read(tty, &c, 1) != 1 || c == KEY_END || c == KEY_EOF)
			return false;
		if (c == '\n' || c == '\r')
			break;
		if ((c == '\b' || c == 0x7f) && len > 0)
			len--;
		else if (c != '\b' && c != 0x7f && len < PIN_MAX + 1)
			line[len++] = c; /* one more than fits, so that too many are noticed */
	}
	line[len] = '\0';
	return true;
}

static int pin_ask_on(int tty, struct pin *pin)
{
	static const char *const prompts[] = {"PIN (4 to 8 digits): ", "The same again: "};
	char line[2][PIN_MAX + 2] = {"", ""};
	int code = EX_OK;

	for (int i = 0; i < 2 && code == EX_OK; i++) {
		if (write(tty, prompts[i], strlen(prompts[i])) < 0 || !line_read(tty, line[i]))
			code = complain_as(EX_USAGE, "No PIN was given; nothing was changed.");
		(void)!write(tty, "\n", 1); /* only for the eye */
	}
	if (code == EX_OK && strcmp(line[0], line[1]) != 0)
		code = complain_as(EX_USAGE, "The two PINs differ; nothing was changed.");
	if (code == EX_OK) {
		const char *wrong = pin_read(line[0], pin->digits, &pin->len);

		if (wrong != NULL)
			code = complain_as(EX_USAGE, "What was typed %s.", wrong);
	}
	forget(line, sizeof(line));
	return code;
}

int pin_ask(struct pin *pin)
{
	struct termios before, quiet;
	int tty = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);

	if (tty < 0 || tcgetattr(tty, &before) < 0) {
		if (tty >= 0)
			(void)close(tty); /* nothing was written */
		return complain_as(EX_USAGE, "There is no terminal to ask for the PIN on: give it "
					     "with --pin.");
	}
	quiet = before;
	/* Ctrl-C comes as a key, so that the terminal is never left without echo. */
	quiet.c_lflag &= ~(tcflag_t)(ECHO | ICANON | ISIG);
	if (tcsetattr(tty, TCSAFLUSH, &quiet) < 0) {
		int err = errno;

		(void)close(tty); /* nothing was changed on it */
		return complain_as(EX_OSERR,
				   "The terminal cannot be kept from showing the PIN: %s.",
				   strerror(err));
	}

	int code = pin_ask_on(tty, pin);

	(void)tcsetattr(tty, TCSAFLUSH, &before); /* what worked before */
	(void)close(tty);                         /* nothing is buffered */
	return code;
}

/* ---- Making ---- */

/* The path of lendbay-pin, beside our own program. Returns 0 or -errno. */
static int beside(char path[PATH_MAX])
{
	static const char name[] = "lendbay-pin";
	ssize_t len = readlink("/proc/self/exe", path, PATH_MAX);

	if (len < 0)
		return -errno;
	while (len > 0 && path[len - 1] != '/')
		len--;
	if ((size_t)len + sizeof(name) > PATH_MAX)
		return -ENAMETOOLONG;
	memcpy(path + len, name, sizeof(name));
	return 0;
}

int maker_open(struct maker *m, const char *dir)
{
	char path[PATH_MAX];
	const char *arguments[] = {"lendbay-pin", "--data", dir, NULL};
	int parent[2] = {-1, -1}, ring[2] = {-1, -1};

	memset(m, 0, sizeof(*m));

	int err = beside(path);

	if (err == 0)
		err = pair_make(parent);
	if (err < 0)
		goto err_say;
	err = pair_make(ring);
	if (err < 0)
		goto err_parent;

	const struct spawn pin = {.path = path,
				  .arguments = arguments,
				  .parent_end = parent[1],
				  .ring_end = ring[1],
				  .script_fd = -1};

	err = spawn(&pin, &m->pid);
	if (err < 0)
		goto err_ring;
	(void)close(parent[1]); /* the child's */
	(void)close(ring[1]);   /* the child's */
	m->parent_fd = parent[0];
	m->ask_fd = ring[0];
	return EX_OK;

err_ring:
	(void)close(ring[0]); /* never used, like the three below */
	(void)close(ring[1]);
err_parent:
	(void)close(parent[0]);
	(void)close(parent[1]);
err_say:
	m->pid = 0;
	return complain_as(EX_UNAVAILABLE, "lendbay-pin cannot be started: %s.", strerror(-err));
}

void maker_close(struct maker *m)
{
	if (m->pid == 0)
		return;
	(void)close(m->ask_fd);    /* it ends by this */
	(void)close(m->parent_fd); /* … or by this */
	while (waitpid(m->pid, NULL, 0) < 0 && errno == EINTR)
		; /* it has nothing left to do */
	m->pid = 0;
}

int maker_make(struct maker *m, struct pin *pin, char verifier[REGISTRY_VERIFIER_MAX])
{
	struct pollfd answer = {.fd = m->ask_fd, .events = POLLIN};
	struct message question;

	_Static_assert(REGISTRY_VERIFIER_MAX == VERIFIER_MAX, "a verifier fits its row");
	message_begin(&question, MESSAGE_PIN_MAKE);
	question.pin.ticket = 1;
	question.pin.len = pin->len;
	memcpy(question.pin.digits, pin->digits, sizeof(pin->digits));
	forget(pin, sizeof(*pin));

	int err = message_send(m->ask_fd, &question, -1);

	forget(&question, sizeof(question));
	if (err == 0)
		err = poll(&answer, 1, ANSWER_MS) == 1 ? 0 : -ETIMEDOUT;
	if (err == 0) {
		int got = message_next(m->ask_fd, &question, NULL);

		err = got == 1 ? 0 : got < 0 ? got : -EPIPE;
	}
	if (err == -EPIPE)
		return complain_as(EX_UNAVAILABLE, "lendbay-pin ended without an answer: what it "
						   "says above is the reason.");
	if (err < 0)
		return complain_as(EX_UNAVAILABLE, "lendbay-pin does not answer: %s.",
				   strerror(-err));
	if (question.type != MESSAGE_PIN_ANSWER || question.pin.answer != PIN_RIGHT ||
	    question.pin.verifier[0] == '\0')
		return complain_as(EX_UNAVAILABLE, "lendbay-pin could not make a verifier: there "
						   "must be 64 MiB of memory for it.");
	memcpy(verifier, question.pin.verifier, REGISTRY_VERIFIER_MAX);
	verifier[REGISTRY_VERIFIER_MAX - 1] = '\0';
	return EX_OK;
}
