/*
 * export: all facts of the ledger as text, signed, for somebody who trusts
 * neither the kiosk nor this program. The form is told in verify/lines.h and
 * in README.md.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/event.h>

#include "export_text.h"
#include "sheet.h"

static void progress_say(const struct export_text *t)
{
	fprintf(stderr, "\r%" PRIu64 " facts ", t->facts);
}

/* That it leaves is a fact, and it is written down before it can leave. Returns 0 or a code. */
static int export_record(struct source *s)
{
	memset(&s->request.deed, 0, sizeof(s->request.deed));
	s->request.deed.admin.what = EXPORT_LEDGER;

	int code = source_ask_plain(s, ADMIN_EXPORTED);

	if (code == EX_OK && s->reply.refusal != REFUSED_NOT)
		return complain_as(EX_DATAERR, "The ledger is not exported: %s.",
				   refusal_sentence(s->reply.refusal));
	return code == EX_OK ? source_ask_plain(s, ADMIN_SIGN) : code;
}

int run_export(const struct order *order)
{
	static struct source s;
	static struct sheet paper;
	static struct export_text w;
	bool progress = isatty(STDERR_FILENO);

	if (order->output == NULL || order->output[0] == '\0')
		return complain_as(EX_USAGE, "Into which file? -o FILE says it.");

	int code = sheet_begin(&paper, order->output);

	if (code != EX_OK)
		return code;
	w.file = paper.file;
	w.say = progress ? progress_say : NULL;
	code = source_open(&s, order, SOURCE_CHANGES);
	if (code == EX_OK) {
		code = export_record(&s);
		if (code == EX_OK)
			code = export_text_write(&w, &s, s.reply.number);
		source_close(&s);
	}
	if (progress)
		fprintf(stderr, "\r%*s\r", 28, "");
	code = sheet_end(&paper, code);
	if (code != EX_OK)
		return code;
	printf("%" PRIu64 " facts are in %s\nhead       %" PRIu64 ":", w.facts, paper.path,
	       w.facts);
	hex_put(stdout, w.head, LEDGER_HASH_LEN, '\n');
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}
