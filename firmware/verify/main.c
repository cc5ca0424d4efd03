/*
 * lendbay-verify: judges an export, for somebody who trusts neither the kiosk
 * nor whoever brings the file. Reads that one file and nothing else.
 */
#include <errno.h>
#include <getopt.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "paper.h"

#define PROGRAM    "lendbay-verify"
#define EXIT_WRONG 1
#define GIVEN_MAX  64 /* heads, and references, on one command line */

/* What is held against the export. */
struct given {
	struct judge_head heads[GIVEN_MAX];
	size_t heads_len;
	struct judge_reference references[GIVEN_MAX];
	size_t references_len;
	bool has_key;
	uint8_t key[HASH_KEY_LEN];
	const char *heads_file;
	struct judge_head *kept; /* of that file */
	size_t kept_len;
};

static int complain(int code, const char *format, ...) __attribute__((format(printf, 2, 3)));

static int complain(int code, const char *format, ...)
{
	va_list list;

	(void)fflush(stdout); /* what is said last is looked at by its own */
	fputs(PROGRAM ": ", stderr);
	va_start(list, format);
	(void)vfprintf(stderr, format, list); /* there is nowhere else to say it */
	va_end(list);
	fputc('\n', stderr);
	return code;
}

static void help(FILE *to)
{
	fputs("Usage: " PROGRAM " FILE [OPTION...]\n"
	      "Judges an export of a Lendbay ledger (lendbay-ledger export): computes every leaf\n"
	      "and head again, looks at the signatures, and says of the first fact that is wrong\n"
	      "what was done to it.\n\n"
	      "  --head NUMBER:HEX  a head that you know of, from an earlier export or a screen\n"
	      "  --heads FILE       an earlier export, or lines of one that you kept\n"
	      "  --reference CODE   what stands on somebody's slip: is that fact in here?\n"
	      "  --public-key HEX   the kiosk's key as you know it; else the export's own is "
	      "taken\n"
	      "  --help, --version\n\n"
	      "Exits 0: whole, 1: wrong, 64: used wrongly, 65: not an export, 66: cannot be "
	      "read.\n",
	      to);
}

/* ---- The command line ---- */

static int given_take(struct given *g, int option, const char *value)
{
	struct judge_reference *r = &g->references[g->references_len];

	switch (option) {
	case 'h':
		if (g->heads_len == GIVEN_MAX || !head_read(value, &g->heads[g->heads_len]))
			return complain(EX_USAGE,
					"--head \"%s\" is not NUMBER:HEX, a fact's number and 64 "
					"digits; of these there may be %d.",
					value, GIVEN_MAX);
		g->heads_len++;
		return EX_OK;
	case 'r':
		if (g->references_len == GIVEN_MAX || !reference_read(value, &r->number, r->leaf) ||
		    r->number == 0)
			return complain(EX_USAGE,
					"--reference \"%s\" is not one: look for a letter that was "
					"read wrongly.",
					value);
		g->references_len++;
		return EX_OK;
	case 'k':
		g->has_key = key_read_hex(value, g->key);
		return g->has_key
			       ? EX_OK
			       : complain(EX_USAGE, "--public-key \"%s\" is not 64 digits.", value);
	default: g->heads_file = value; return EX_OK;
	}
}

/* Returns -1 to go on, or a code to exit with. */
static int options_take(int argc, char **argv, struct given *g, const char **path)
{
	static const struct option list[] = {{"head", required_argument, NULL, 'h'},
					     {"heads", required_argument, NULL, 'f'},
					     {"reference", required_argument, NULL, 'r'},
					     {"public-key", required_argument, NULL, 'k'},
					     {"help", no_argument, NULL, 'H'},
					     {"version", no_argument, NULL, 'V'},
					     {NULL, 0, NULL, 0}};
	int option;

	opterr = 0;
	while ((option = getopt_long(argc, argv, ":", list, NULL)) != -1) {
		int code = EX_OK;

		if (option == '?' || option == ':')
			return complain(EX_USAGE, "%s %s. " PROGRAM " --help says what there is.",
					option == ':' ? "A value is missing after"
						      : "There is no option",
					argv[optind - 1]);
		if (option == 'H') {
			help(stdout);
			return EX_OK;
		}
		if (option == 'V') {
			puts(PROGRAM " " LENDBAY_VERSION);
			return EX_OK;
		}
		code = given_take(g, option, optarg);
		if (code != EX_OK)
			return code;
	}
	if (argc - optind != 1) {
		help(stderr);
		return EX_USAGE;
	}
	*path = argv[optind];
	return -1;
}

/* ---- Files ---- */

/* Sentences for what reading gave. Returns a code. */
static int read_complain(const char *path, long err, uint64_t line)
{
	if (err == -EPROTO)
		return complain(EX_DATAERR,
				"%s is not an export, or was damaged: line %" PRIu64
				" is none that an export has.",
				path, line);
	if (err == -E2BIG)
		return complain(EX_DATAERR, "%s holds more than %d signed heads.", path, HEADS_MAX);
	if (err == -ENOMEM)
		return complain(EX_OSERR, "There is no memory left.");
	if (err == -ESPIPE)
		return complain(EX_NOINPUT,
				"%s is read twice, so it must be a file and not a pipe.", path);
	return complain(EX_NOINPUT, "%s cannot be read to its end.", path);
}

static int file_open(const char *path, FILE **out)
{
	*out = fopen(path, "re");
	return *out != NULL
		       ? EX_OK
		       : complain(EX_NOINPUT, "%s cannot be opened: %s.", path, strerror(errno));
}

/* The heads of an earlier export. Returns 0 or a code. */
static int kept_take(struct given *g)
{
	uint64_t line = 0;
	FILE *file;

	if (g->heads_file == NULL)
		return EX_OK;

	int code = file_open(g->heads_file, &file);

	if (code != EX_OK)
		return code;

	long len = heads_read(file, &g->kept, &line);

	(void)fclose(file); /* only read from */
	if (len < 0)
		return read_complain(g->heads_file, len, line);
	if (len == 0)
		return complain(EX_DATAERR, "%s holds no head: a signed or an end line has one.",
				g->heads_file);
	g->kept_len = (size_t)len;
	return EX_OK;
}

/* ---- What came of it ---- */

static void hex_say(const char *name, const uint8_t *bytes, size_t len)
{
	printf("%-11s ", name);
	for (size_t i = 0; i < len; i++)
		printf("%02x", bytes[i]);
	putchar('\n');
}

static void whole_say(const struct paper *p, const struct given *g, const struct judge_verdict *v)
{
	char text[REFERENCE_TEXT_MAX], day[40] = "";
	time_t at = (time_t)p->signed_s;
	struct tm when;

	printf("All %" PRIu64 " facts hold.\n", v->facts);
	printf("kiosk       %016" PRIx64 "\n", p->kiosk.number);
	hex_say("public key", p->kiosk.key, HASH_KEY_LEN);
	hex_say("head", v->head, HASH_LEN);
	reference_write(v->facts, v->leaf, text);
	printf("reference   %s\n", text);
	if (p->has_signed && gmtime_r(&at, &when) != NULL)
		(void)strftime(day, sizeof(day), ", signed on %Y-%m-%d", &when); /* room for all */
	printf("vouched for up to fact %" PRIu64 "%s\n", v->vouched, day);
	for (size_t i = 0; i < g->references_len; i++)
		printf("fact %" PRIu64 " is the one of the reference\n", g->references[i].number);
	if (!g->has_key)
		puts("Nobody told this program the kiosk's key: that this is the kiosk you mean is "
		     "for you to see (--public-key).");
	printf("What stands behind fact %" PRIu64 " is vouched for by nothing here, and facts cut "
	       "off there are missed by nothing: a later head or reference can show it (--head, "
	       "--reference).\n",
	       v->vouched);
}

static void wrong_say(const struct judge_verdict *v)
{
	char kinds[200];

	judge_kinds_write(v->kinds, kinds, sizeof(kinds));
	printf("Wrong from fact %" PRIu64 " on", v->first);
	if (v->last > v->first)
		printf(" (it lies between there and fact %" PRIu64 ")", v->last);
	printf(": %s.\n%s\n", kinds, v->why);
}

static void progress_say(uint64_t number)
{
	fprintf(stderr, "\r%" PRIu64 " facts ", number);
}

/* Judges, and says what came of it. Returns the code to exit with. */
static int file_judge(const char *path, struct given *g)
{
	static struct paper paper;
	struct judge_verdict verdict = {0};
	bool tell = isatty(STDERR_FILENO);
	FILE *file;
	int code = file_open(path, &file);

	if (code != EX_OK)
		return code;
	/* Those from the file behind those from the command line, which has room for both. */
	struct judge_head *heads = calloc(g->heads_len + g->kept_len + 1, sizeof(*heads));

	if (heads != NULL) {
		const struct judge_asked asked = {.key = g->has_key ? g->key : NULL,
						  .heads = heads,
						  .heads_len = g->heads_len + g->kept_len,
						  .references = g->references,
						  .references_len = g->references_len};

		memcpy(heads, g->heads, g->heads_len * sizeof(*heads));
		if (g->kept_len > 0)
			memcpy(heads + g->heads_len, g->kept, g->kept_len * sizeof(*heads));

		int err = paper_judge(&paper, file, &asked, tell ? progress_say : NULL, &verdict);

		code = err < 0 ? read_complain(path, err, paper.wrong_line) : EX_OK;
	} else {
		code = read_complain(path, -ENOMEM, 0);
	}
	if (tell)
		fprintf(stderr, "\r%*s\r", 28, "");
	free(heads);
	(void)fclose(file); /* only read from */
	if (code != EX_OK)
		return code;
	if (verdict.first != 0)
		wrong_say(&verdict);
	else
		whole_say(&paper, g, &verdict);
	if (fflush(stdout) != 0)
		return complain(EX_IOERR, "What was found could not be written: %s.",
				strerror(errno));
	return verdict.first != 0 ? EXIT_WRONG : EX_OK;
}

int main(int argc, char **argv)
{
	static struct given given;
	const char *path = NULL;
	int code = options_take(argc, argv, &given, &path);

	if (code >= 0)
		return code;
	if (hash_ready() < 0)
		return complain(EX_OSERR, "libsodium cannot be used here.");
	code = kept_take(&given);
	if (code == EX_OK)
		code = file_judge(path, &given);
	free(given.kept);
	return code;
}
