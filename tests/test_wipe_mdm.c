/*
 * lendbay-wipe-mdm against an MDM of our own by HTTPS, which answers late,
 * wrongly, twice and never, takes an order back or does not, and shows certificates that do not
 * hold. Keys and certificates are made for the test and gone with it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <arpa/inet.h>
#include <cmocka.h>
#include <libgen.h>
#include <limits.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "evidence.h"

#define ASKED_MAX  8192 /* bytes of a question */
#define ROUNDS_MAX 40   /* questions to one server */
#define LIMIT_S    3
#define PATIENT_S  30 /* where it is not the limit that is tried: the machine may be busy */

#define DONE                                                                                       \
	"{\"wipe\":\"w-1\",\"device\":1001,\"state\":\"done\",\"method\":\"clear\","               \
	"\"certificate\":\"MDM-7\",\"verified\":[\"reset complete\",\"no account lock\"]}"
#define PENDING "{\"wipe\":\"w-1\",\"device\":1001,\"state\":\"pending\"}"

/* What the server does, question by question; the last goes on for ever. */
struct says {
	int status; /* 0: hangs up; -1: never answers */
	const char *text;
};

static char dir[64];
static int limit_s = LIMIT_S;

static void make_certificates(void)
{
	char command[4096];

	snprintf(dir, sizeof dir, "/tmp/lendbay-mdm-XXXXXX");
	assert_non_null(mkdtemp(dir));
	/* A CA of ours with one for localhost and one for somebody else; and a CA nobody knows. */
	snprintf(
		command, sizeof command,
		"cd %s && exec 2>log && for ca in ca other; do\n"
		"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
		"-subj /CN=$ca -keyout $ca.key -out $ca.pem || exit 1; done\n"
		"for one in 'good ca localhost' 'name ca elsewhere' 'foreign other localhost'; do\n"
		"set -- $one; printf 'subjectAltName=DNS:%%s\\n' $3 >ext\n"
		"openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=$3 "
		"-keyout $1.key -out $1.csr && openssl x509 -req -in $1.csr -CA $2.pem -CAkey "
		"$2.key "
		"-CAcreateserial -days 2 -extfile ext -out $1.pem || exit 1; done\n"
		"openssl x509 -req -in good.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days -1 "
		"-extfile ext -out old.pem || cp name.pem old.pem; cp good.key old.key\n"
		"echo secret-7 >token",
		dir);
	assert_int_equal(system(command), 0); /* NOLINT(cert-env33-c): words of our own making */
}

/* ---- The server ---- */

static bool asked_whole(const char *text, size_t len)
{
	const char *body = strstr(text, "\r\n\r\n"), *at = strcasestr(text, "content-length:");

	return body && (!at || len >= (size_t)(body + 4 - text) + strtoul(at + 15, NULL, 10));
}

static bool is_taking_back(const char *text)
{
	return strncmp(text, "DELETE ", 7) == 0;
}

/* Takes one question and gives one answer on a new connection: `back` to one that takes back. */
static void serve_one(SSL_CTX *context, int client, const struct says *says,
		      const struct says *back, FILE *notes)
{
	static char text[ASKED_MAX], head[256];
	SSL *ssl = SSL_new(context);
	size_t len = 0;
	int got = 1;

	SSL_set_fd(ssl, client);
	if (SSL_accept(ssl) == 1) {
		while (got > 0 && len < sizeof text - 1 && !asked_whole(text, len)) {
			got = SSL_read(ssl, text + len, (int)(sizeof text - 1 - len));
			len += got > 0 ? (size_t)got : 0;
			text[len] = '\0';
		}
		fprintf(notes, "%s\n", text);
		fflush(notes);
		if (is_taking_back(text))
			says = back;
		if (says->status < 0)
			pause();
		if (says->status > 0) {
			snprintf(head, sizeof head,
				 "HTTP/1.1 %d x\r\nContent-Length: %zu\r\nLocation: "
				 "https://localhost:1/\r\nConnection: close\r\n\r\n",
				 says->status, strlen(says->text));
			SSL_write(ssl, head, (int)strlen(head));
			SSL_write(ssl, says->text, (int)strlen(says->text));
		}
		SSL_shutdown(ssl);
	}
	SSL_free(ssl);
	close(client);
	memset(text, 0, sizeof text);
}

static _Noreturn void serve(int listener, const char *certificate, const struct says *says,
			    const struct says *back)
{
	char path[128];
	SSL_CTX *context = SSL_CTX_new(TLS_server_method());

	signal(SIGPIPE, SIG_IGN);
	snprintf(path, sizeof path, "%s/%s.pem", dir, certificate);
	if (SSL_CTX_use_certificate_file(context, path, SSL_FILETYPE_PEM) != 1)
		_exit(1);
	snprintf(path, sizeof path, "%s/%s.key", dir, certificate);
	if (SSL_CTX_use_PrivateKey_file(context, path, SSL_FILETYPE_PEM) != 1)
		_exit(2);
	snprintf(path, sizeof path, "%s/notes", dir);
	FILE *notes = fopen(path, "w");
	for (int i = 0; notes && i < ROUNDS_MAX; i++) {
		serve_one(context, accept(listener, NULL, NULL), says, back, notes);
		if (says[1].text)
			says++;
	}
	_exit(0);
}

/* ---- One wipe ---- */

struct wiped {
	int code;
	char text[4096]; /* what it printed */
	double took_s;
};

static void config_put(const char *ca, unsigned port, const char *scheme)
{
	char path[128];
	snprintf(path, sizeof path, "%s/conf", dir);
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f,
		"# of a test\nurl %s://localhost:%u\nca_file %s/%s.pem\ntoken_file %s/token\n"
		"limit_s %d\npoll_s 1\n",
		scheme, port, dir, ca, dir, limit_s);
	assert_int_equal(fclose(f), 0);
}

/* Runs it; SIGTERM comes after `stop_s` seconds, 0: none. */
static void program_run(struct wiped *w, double stop_s)
{
	char self[PATH_MAX], command[2 * PATH_MAX];
	ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);
	assert_true(len > 0);
	self[len] = '\0';
	snprintf(command, sizeof command,
		 "echo '{\"device\":1001,\"type\":\"tablet\"}' | exec timeout --preserve-status "
		 "%.1f "
		 "%s/lendbay-wipe-mdm --config %s/conf",
		 stop_s, dirname(self), dir);
	FILE *f = popen(command, "r"); /* NOLINT(cert-env33-c): words of our own making */
	assert_non_null(f);
	w->text[fread(w->text, 1, sizeof w->text - 1, f)] = '\0';
	int status = pclose(f);
	w->code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Runs the program against a server with that certificate that says that, and `back` to who takes
 * an order back; it is told to stop after `stop_s`, 0: it is not. */
static struct wiped stopped(const char *certificate, const char *ca, const struct says *says,
			    const struct says *back, double stop_s)
{
	struct sockaddr_in at = {.sin_family = AF_INET,
				 .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
	socklen_t len = sizeof at;
	struct wiped w = {.code = -1};
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	assert_int_equal(bind(listener, (struct sockaddr *)&at, sizeof at), 0);
	assert_int_equal(listen(listener, 8), 0);
	assert_int_equal(getsockname(listener, (struct sockaddr *)&at, &len), 0);
	config_put(ca, ntohs(at.sin_port), "https");
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		serve(listener, certificate, says, back);
	close(listener);
	program_run(&w, stop_s);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	return w;
}

static struct wiped wiped(const char *certificate, const char *ca, const struct says *says)
{
	static const struct says refused = {409, "{}"};
	return stopped(certificate, ca, says, &refused, 0);
}

static const char *notes(void)
{
	static char text[2 * ASKED_MAX];
	char path[128];
	snprintf(path, sizeof path, "%s/notes", dir);
	FILE *f = fopen(path, "r");
	size_t len = f ? fread(text, 1, sizeof text - 1, f) : 0;
	if (f)
		fclose(f);
	text[len] = '\0';
	return text;
}

static void its_word_becomes_an_answer_that_holds(void **state)
{
	static const struct says late[] = {{202, PENDING}, {200, PENDING}, {200, DONE}, {0, NULL}};
	struct evidence e;
	(void)state; /* there is none */
	struct wiped w = wiped("good", "ca", late);
	assert_int_equal(w.code, EX_OK);
	const char *wrong = evidence_read(w.text, strlen(w.text), &e);
	if (wrong)
		fail_msg("%s: %s", w.text, wrong);
	assert_int_equal(e.tool, TOOL_MDM_WIPE);
	assert_int_equal(e.method, METHOD_CLEAR);
	assert_int_equal(e.checks, 3);
	assert_non_null(strstr(e.text, "MDM-7"));
	/* It was ordered once, with the facts and the token, and then asked about. */
	assert_memory_equal(notes(), "POST /wipes HTTP/1.1", 20);
	assert_non_null(strstr(notes(), "Authorization: Bearer secret-7\r\n"));
	assert_non_null(strstr(notes(), "\r\n\r\n{\"device\":1001,\"type\":\"tablet\"}"));
	assert_non_null(strstr(notes(), "GET /wipes/w-1 HTTP/1.1"));
	assert_null(strstr(notes() + 1, "POST"));
}

static void trouble_that_passes_is_waited_out(void **state)
{
	static const struct says trouble[][4] = {
		{{202, PENDING}, {500, "no"}, {200, DONE}, {0, NULL}},
		{{202, PENDING}, {0, ""}, {200, DONE}, {0, NULL}},
	};
	(void)state; /* there is none */
	limit_s = PATIENT_S;
	for (size_t i = 0; i < sizeof trouble / sizeof trouble[0]; i++)
		assert_int_equal(wiped("good", "ca", trouble[i]).code, EX_OK);
	limit_s = LIMIT_S;
}

static void what_is_not_its_word_wipes_nothing(void **state)
{
	static const struct {
		const char *what;
		struct says says[3];
	} cases[] = {
		{"garbage", {{200, "wiped!"}}},
		{"nothing", {{200, ""}}},
		{"hangs up", {{0, ""}}},
		{"500 to the order", {{500, DONE}}},
		{"401", {{401, "{}"}}},
		{"sends us elsewhere", {{302, DONE}}},
		{"another device",
		 {{200, "{\"wipe\":\"w-1\",\"device\":1002,\"state\":\"done\",\"method\":\"clear\","
			"\"certificate\":\"\",\"verified\":[]}"}}},
		{"another device later",
		 {{202, PENDING}, {200, "{\"wipe\":\"w-1\",\"device\":9,\"state\":\"done\"}"}}},
		{"another wipe",
		 {{202, PENDING},
		  {200, "{\"wipe\":\"w-2\",\"device\":1001,\"state\":\"pending\"}"}}},
		{"a number that is an address",
		 {{202, "{\"wipe\":\"../x\",\"device\":1001,\"state\":\"pending\"}"}}},
		{"twice at once", {{200, DONE DONE}}},
		{"failed",
		 {{202, PENDING},
		  {200, "{\"wipe\":\"w-1\",\"device\":1001,\"state\":\"failed\"}"}}},
		{"no such state", {{200, "{\"wipe\":\"w-1\",\"device\":1001,\"state\":\"soon\"}"}}},
		{"never answers", {{-1, ""}}},
		{"never answers later", {{202, PENDING}, {-1, ""}}},
		{"never done", {{202, PENDING}, {200, PENDING}}},
	};
	(void)state; /* there is none */
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct wiped w = wiped("good", "ca", cases[i].says);
		if (w.code <= 0 || w.text[0] != '\0')
			fail_msg("%s: ended with %d, \"%s\"", cases[i].what, w.code, w.text);
	}
}

static void an_order_is_taken_back_or_said_to_stand(void **state)
{
	static const struct {
		const char *what;
		struct says back;
		double stop_s; /* 0: at its own limit */
		int code;
	} cases[] = {
		{"stopped, taken back", {204, ""}, 1.5, EX_UNAVAILABLE},
		{"stopped, begun already", {409, "{}"}, 1.5, EX_TEMPFAIL},
		{"stopped, perhaps later", {202, "{}"}, 1.5, EX_TEMPFAIL},
		{"stopped, silent", {-1, ""}, 1.5, EX_TEMPFAIL},
		{"at its limit, taken back", {200, "{}"}, 0, EX_UNAVAILABLE},
	};
	static const struct says pending[] = {{202, PENDING}, {200, PENDING}, {0, NULL}};
	(void)state; /* there is none */
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct wiped w = stopped("good", "ca", pending, &cases[i].back, cases[i].stop_s);
		if (w.code != cases[i].code || w.text[0] != '\0')
			fail_msg("%s: ended with %d, \"%s\"", cases[i].what, w.code, w.text);
		assert_non_null(strstr(notes(), "DELETE /wipes/w-1 HTTP/1.1"));
		assert_non_null(strstr(strstr(notes(), "DELETE"), "Bearer secret-7\r\n"));
	}
}

/* Nothing is taken back that was done, or could not be; and what nobody heard stands nowhere. */
static void only_what_may_stand_is_taken_back(void **state)
{
	static const struct {
		const char *what;
		struct says says[3];
		int code;
	} cases[] = {
		{"done", {{202, PENDING}, {200, DONE}}, EX_OK},
		{"it could not",
		 {{202, PENDING}, {200, "{\"wipe\":\"w-1\",\"device\":1001,\"state\":\"failed\"}"}},
		 EX_UNAVAILABLE},
		{"not taken", {{403, "{}"}}, EX_UNAVAILABLE},
		{"too many", {{429, "{}"}}, EX_UNAVAILABLE},
		/* Heard perhaps, and without a number: nothing to take it back by. */
		{"hangs up", {{0, ""}}, EX_TEMPFAIL},
		{"trouble", {{500, "{}"}}, EX_TEMPFAIL},
		{"garbage", {{200, "wiped!"}}, EX_TEMPFAIL},
	};
	struct wiped nobody = {.code = -1};
	(void)state; /* there is none */
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct wiped w = wiped("good", "ca", cases[i].says);
		if (w.code != cases[i].code)
			fail_msg("%s: ended with %d", cases[i].what, w.code);
		assert_null(strstr(notes(), "DELETE"));
	}
	config_put("ca", 1, "https"); /* nobody listens there */
	program_run(&nobody, 0);
	assert_int_equal(nobody.code, EX_UNAVAILABLE);
}

static void a_wrong_certificate_is_told_nothing(void **state)
{
	static const struct says done[] = {{200, DONE}, {0, NULL}};
	(void)state; /* there is none */
	for (int i = 0; i < 3; i++) {
		static const char *const certificates[] = {"foreign", "name", "old"};
		struct wiped w = wiped(certificates[i], "ca", done);
		assert_int_equal(w.code, EX_NOPERM);
		assert_string_equal(w.text, "");
		assert_int_equal(strspn(notes(), "\n"), strlen(notes())); /* no token, no facts */
	}
	/* The same one is fine for who knows its CA. */
	assert_int_equal(wiped("foreign", "other", done).code, EX_OK);
}

static void only_https_is_spoken(void **state)
{
	struct wiped w = {.code = -1};
	(void)state; /* there is none */
	config_put("ca", 1, "http");
	program_run(&w, 0);
	assert_int_equal(w.code, EX_CONFIG);
}

static int setup(void **state)
{
	(void)state; /* files only */
	make_certificates();
	return 0;
}

static int teardown(void **state)
{
	char command[128];
	(void)state; /* files only */
	snprintf(command, sizeof command, "rm -r %s", dir);
	return system(command); /* NOLINT(cert-env33-c): a name of our own making */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(its_word_becomes_an_answer_that_holds),
		cmocka_unit_test(trouble_that_passes_is_waited_out),
		cmocka_unit_test(what_is_not_its_word_wipes_nothing),
		cmocka_unit_test(an_order_is_taken_back_or_said_to_stand),
		cmocka_unit_test(only_what_may_stand_is_taken_back),
		cmocka_unit_test(a_wrong_certificate_is_told_nothing),
		cmocka_unit_test(only_https_is_spoken),
	};
	return cmocka_run_group_tests_name("wipe_mdm", tests, setup, teardown);
}
