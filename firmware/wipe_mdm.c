/*
 * lendbay-wipe-mdm: a sample of a program that wipes devices. Reads the
 * device's facts (JSON) on its input, asks an MDM by HTTPS to wipe it, and
 * waits for its word; prints what lendbay-wiper wants to hear, or ends badly.
 * Told to stop (SIGTERM), or when its time is over, it takes the order back.
 * To ask another MDM, write another mdm.c.
 */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "https.h"
#include "log.h"
#include "mdm.h"

#define CONFIG_FILE "/etc/lendbay/wipe-mdm"
#define FACTS_MAX   4096
#define TAKE_BACK_S 4   /* for the order to be taken back; lendbay-wiper waits 6 s */
#define VALUE_MAX   512 /* bytes of a line of the file, with its NUL */

enum setting {
	SETTING_URL,
	SETTING_CA_FILE,
	SETTING_TOKEN_FILE,
	SETTING_LIMIT_S,
	SETTING_POLL_S,
	SETTINGS_HERE
};

static const char *const names[SETTINGS_HERE] = {"url", "ca_file", "token_file", "limit_s",
						 "poll_s"};

struct config {
	char value[SETTINGS_HERE][VALUE_MAX];
	long limit_s, poll_s;
	char token[VALUE_MAX];
};

/* ---- Its file: a line "NAME VALUE" for each ---- */

static int line_take(struct config *c, const char *path, char *line)
{
	char *value = strchr(line, ' ');

	line[strcspn(line, "\n")] = '\0';
	if (line[0] == '\0' || line[0] == '#')
		return EX_OK;
	if (value)
		*value++ = '\0';
	for (int i = 0; value && i < SETTINGS_HERE; i++)
		if (strcmp(line, names[i]) == 0 && c->value[i][0] == '\0' &&
		    strlen(value) < VALUE_MAX) {
			memcpy(c->value[i], value, strlen(value) + 1);
			return EX_OK;
		}
	log_line("%s: \"%s\" is no setting, or there twice; allowed: url, ca_file, token_file, "
		 "limit_s, poll_s, each with a value behind a blank",
		 path, line);
	return EX_CONFIG;
}

static int seconds_take(const char *path, const char *name, const char *text, long usual, long *out)
{
	char *end = NULL;

	*out = text[0] ? strtol(text, &end, 10) : usual;
	if (!text[0] || (*end == '\0' && *out > 0 && *out <= 3600))
		return EX_OK;
	log_line("%s: %s is \"%s\"; allowed: 1 to 3600 seconds", path, name, text);
	return EX_CONFIG;
}

static int token_read(struct config *c)
{
	FILE *f = fopen(c->value[SETTING_TOKEN_FILE], "re");

	if (!f || !fgets(c->token, sizeof(c->token), f)) {
		log_line("the token cannot be read from %s", c->value[SETTING_TOKEN_FILE]);
		if (f)
			fclose(f);
		return EX_NOINPUT;
	}
	fclose(f);
	c->token[strcspn(c->token, "\r\n")] = '\0';
	return EX_OK;
}

static int config_read(const char *path, struct config *c)
{
	char line[VALUE_MAX + 32];
	FILE *f = fopen(path, "re");
	int code = EX_OK;

	if (!f) {
		log_line("%s cannot be read: %s", path, strerror(errno));
		return EX_NOINPUT;
	}
	while (code == EX_OK && fgets(line, sizeof(line), f))
		code = line_take(c, path, line);
	fclose(f);
	for (int i = 0; i <= SETTING_TOKEN_FILE && code == EX_OK; i++)
		if (c->value[i][0] == '\0') {
			log_line("%s: %s is missing", path, names[i]);
			code = EX_CONFIG;
		}
	if (code == EX_OK && strncmp(c->value[SETTING_URL], "https://", 8) != 0) {
		log_line("%s: url is \"%s\"; allowed: https:// and where", path,
			 c->value[SETTING_URL]);
		code = EX_CONFIG;
	}
	if (code == EX_OK)
		code = seconds_take(path, "limit_s", c->value[SETTING_LIMIT_S], 240, &c->limit_s);
	if (code == EX_OK)
		code = seconds_take(path, "poll_s", c->value[SETTING_POLL_S], 5, &c->poll_s);
	return code == EX_OK ? token_read(c) : code;
}

/* ---- Asking ---- */

static time_t now_s(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec;
}

/* Whether to ask once more: the network or the other end's trouble may pass. */
static bool may_pass(int status)
{
	return status == -EIO || status == -ENOTCONN || status == 429 || status >= 500;
}

/* Whether an order with that answer was surely not taken: there is nothing to take back. */
static bool is_refused(int status)
{
	return status == -EACCES || status == -ENOTCONN || (status >= 300 && status <= 499);
}

/* Judges one answer. Returns ON (-1) to ask on, or a code to exit with. */
static int said_judge(int status, const char *text, uint64_t device, struct mdm *m)
{
	char wipe[MDM_ID_MAX];
	const char *wrong;

	memcpy(wipe, m->wipe, sizeof(wipe));
	if (status == -EACCES) {
		log_line("the MDM is not who it must be: its certificate does not hold");
		return EX_NOPERM;
	}
	if (status < 200 || status > 299) {
		if (status > 0)
			log_line("the MDM answers %d", status);
		else
			log_line("the MDM does not answer: %s", strerror(-status));
		return may_pass(status) ? -1 : EX_UNAVAILABLE;
	}
	wrong = mdm_read(text, strlen(text), device, m);
	if (!wrong && wipe[0] && strcmp(wipe, m->wipe) != 0)
		wrong = "it speaks of another wipe";
	if (wrong) {
		log_line("what the MDM says is not believed: %s", wrong);
		return EX_PROTOCOL;
	}
	if (m->state == MDM_FAILED)
		log_line("the MDM could not wipe it");
	return m->state == MDM_PENDING ? -1 : m->state == MDM_FAILED ? EX_UNAVAILABLE : EX_OK;
}

/* Waits until the next question. Returns whether it is to stop meanwhile. */
static bool is_to_stop(int stop, long wait_s)
{
	struct pollfd fd = {.fd = stop, .events = POLLIN};

	return poll(&fd, 1, (int)wait_s * 1000) > 0;
}

/*
 * Takes back the order that the MDM gave this number, "": none. RFC 9110, 9.3.5: 200 and 204 say
 * that it is done, 202 that it may be, which is not enough. Returns the code to exit with.
 */
static int take_back(const struct config *c, struct https *h, const char *wipe)
{
	static char text[HTTPS_ANSWER_MAX + 1];
	char url[2 * VALUE_MAX + MDM_ID_MAX];
	int status = -EIO;

	snprintf(url, sizeof(url), "%s/wipes/%s", c->value[SETTING_URL], wipe);
	https_stop_at(h, -1);
	if (wipe[0])
		status = https_ask(h, HTTPS_DELETE, url, NULL, TAKE_BACK_S, text);
	if (status == 200 || status == 204) {
		log_line("the MDM has taken order %s back", wipe);
		return EX_UNAVAILABLE;
	}
	if (!wipe[0])
		log_line("the MDM may have heard the order, but gave it no number to take it back "
			 "by");
	else if (status > 0)
		log_line("the MDM does not take order %s back: it answers %d", wipe, status);
	else
		log_line("the MDM does not say whether it took order %s back", wipe);
	log_line("it may yet be wiped: keep it off the network, and look at the MDM");
	return EX_TEMPFAIL;
}

/* Asks for the state of the order until it is known, the time is over, or it is to stop. Returns
 * a code to exit with, or ON (-1): it is not known. */
static int wait_for(const struct config *c, struct https *h, time_t end_s, int stop,
		    uint64_t device, struct mdm *m)
{
	static char text[HTTPS_ANSWER_MAX + 1];
	char url[2 * VALUE_MAX + MDM_ID_MAX];
	int code = -1;

	snprintf(url, sizeof(url), "%s/wipes/%s", c->value[SETTING_URL], m->wipe);
	https_stop_at(h, stop);
	while (code < 0 && now_s() < end_s) {
		if (is_to_stop(stop, c->poll_s)) {
			log_line("it is not to be wiped any more");
			return -1;
		}
		code = said_judge(https_ask(h, HTTPS_GET, url, NULL, end_s - now_s(), text), text,
				  device, m);
	}
	if (code < 0)
		log_line("the MDM has not wiped it in %ld s", c->limit_s);
	return code;
}

/* Asks for the wipe once, waits for it, and takes the order back where that is not its end. An
 * order whose answer was lost is not given again: nobody knows whether it was heard. */
static int wipe(const struct config *c, const char *facts, int stop, uint64_t device, struct mdm *m)
{
	static char text[HTTPS_ANSWER_MAX + 1];
	char url[2 * VALUE_MAX], order[MDM_ID_MAX];
	struct https *h = https_open(c->value[SETTING_CA_FILE], c->token);
	time_t end_s = now_s() + c->limit_s;
	int status, code;

	if (!h)
		return EX_OSERR;
	snprintf(url, sizeof(url), "%s/wipes", c->value[SETTING_URL]);
	status = https_ask(h, HTTPS_POST, url, facts, c->limit_s, text);
	code = said_judge(status, text, device, m);
	memcpy(order, m->wipe, sizeof(order));
	if (is_refused(status)) {
		https_close(h);
		return code < 0 ? EX_UNAVAILABLE : code;
	}
	if (code < 0 && order[0])
		code = wait_for(c, h, end_s, stop, device, m);
	if (code != EX_OK && m->state != MDM_FAILED)
		code = take_back(c, h, order);
	https_close(h);
	return code;
}

/* What can be read when it is to stop. Returns it, or -errno. */
static int stop_open(void)
{
	sigset_t set;
	int fd;

	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigprocmask(SIG_BLOCK, &set, NULL);
	fd = signalfd(-1, &set, SFD_CLOEXEC);
	return fd < 0 ? -errno : fd;
}

int main(int argc, char **argv)
{
	static struct config c;
	static char facts[FACTS_MAX];
	struct mdm m = {.wipe = ""};
	size_t len;
	uint64_t device;
	int stop = stop_open(), code;

	if (argc == 2 && strcmp(argv[1], "--help") == 0) {
		puts("Usage: lendbay-wipe-mdm [--config FILE] <FACTS, or --help\n"
		     "Asks an MDM by HTTPS to wipe the device of these facts. A program for the "
		     "board\n"
		     "file (wiping, programs); without --config it reads " CONFIG_FILE ".");
		return EX_OK;
	}
	if (argc != 1 && (argc != 3 || strcmp(argv[1], "--config") != 0)) {
		log_line("allowed: --config FILE, or nothing");
		return EX_USAGE;
	}
	code = config_read(argc == 3 ? argv[2] : CONFIG_FILE, &c);
	if (code != EX_OK)
		return code;
	len = fread(facts, 1, sizeof(facts) - 1, stdin);
	device = mdm_device(facts, len);
	if (device == 0) {
		log_line("these are no device's facts");
		return EX_DATAERR;
	}
	if (stop < 0 || is_to_stop(stop, 0)) {
		log_line("nothing was asked of the MDM: %s",
			 stop < 0 ? strerror(-stop) : "it is to stop");
		return EX_OSERR;
	}
	code = wipe(&c, facts, stop, device, &m);
	explicit_bzero(c.token, sizeof(c.token));
	if (code == EX_OK && (puts(m.answer) < 0 || fflush(stdout) != 0))
		code = EX_IOERR;
	return code;
}
