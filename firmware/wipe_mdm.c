/*
 * lendbay-wipe-mdm: a sample of a program that wipes devices. Reads the
 * device's facts (JSON) on its input, asks an MDM by HTTPS to wipe it, and
 * waits for its word; prints what lendbay-wiper wants to hear, or ends badly.
 * To ask another MDM, write another mdm.c.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "https.h"
#include "log.h"
#include "mdm.h"

#define CONFIG_FILE "/etc/lendbay/wipe-mdm"
#define FACTS_MAX   4096
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
	return status == -EIO || status == 429 || status >= 500;
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
		log_line("the MDM answers %d", status);
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

/* Asks for the wipe once and then for its state, until it is known or the time is over. An order
 * whose answer was lost is not given again: nobody knows whether it was heard. */
static int wipe(const struct config *c, const char *facts, uint64_t device, struct mdm *m)
{
	static char text[HTTPS_ANSWER_MAX + 1];
	char url[2 * VALUE_MAX + MDM_ID_MAX];
	struct https *h = https_open(c->value[SETTING_CA_FILE], c->token);
	time_t end_s = now_s() + c->limit_s;
	int code;

	if (!h)
		return EX_OSERR;
	snprintf(url, sizeof(url), "%s/wipes", c->value[SETTING_URL]);
	code = said_judge(https_ask(h, url, facts, c->limit_s, text), text, device, m);
	if (code < 0 && m->wipe[0] == '\0')
		code = EX_UNAVAILABLE;
	snprintf(url, sizeof(url), "%s/wipes/%s", c->value[SETTING_URL], m->wipe);
	while (code < 0 && now_s() < end_s) {
		sleep((unsigned)c->poll_s);
		code = said_judge(https_ask(h, url, NULL, end_s - now_s(), text), text, device, m);
	}
	https_close(h);
	if (code < 0) {
		log_line("the MDM has not wiped it in %ld s", c->limit_s);
		code = EX_TEMPFAIL;
	}
	return code;
}

int main(int argc, char **argv)
{
	static struct config c;
	static char facts[FACTS_MAX];
	struct mdm m = {.wipe = ""};
	size_t len;
	uint64_t device;
	int code;

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
	code = wipe(&c, facts, device, &m);
	explicit_bzero(c.token, sizeof(c.token));
	if (code == EX_OK && (puts(m.answer) < 0 || fflush(stdout) != 0))
		code = EX_IOERR;
	return code;
}
