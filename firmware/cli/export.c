/*
 * export: all facts of the ledger as text, signed, for somebody who trusts
 * neither the kiosk nor this program. The form is told in verify/lines.h and
 * in README.md; it is written here and read elsewhere, by other code.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/event.h>

#include "sheet.h"
#include "source.h"

#define PROGRESS_EVERY 4096 /* facts */

struct writing {
	FILE *file; /* of `paper` */
	struct sheet paper;
	uint64_t facts;
	uint8_t head[LEDGER_HASH_LEN];
	bool progress;
};

static void hex_put(FILE *file, const uint8_t *bytes, size_t len, char then)
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < len; i++) {
		(void)putc(digits[bytes[i] >> 4],
			   file); /* whether it went well is asked at the end */
		(void)putc(digits[bytes[i] & 15], file);
	}
	(void)putc(then, file); /* likewise */
}

static int fact_write(void *with, const struct ledger_entry *entry)
{
	struct writing *w = with;
	uint8_t bytes[CANONICAL_MAX];

	/* What is written must be what was read: the chain goes on through every line. */
	if (!chain_follows(w->facts, w->head, entry))
		return complain_as(EX_DATAERR,
				   "Fact %" PRIu64 " does not hold; nothing was exported. "
				   "lendbay-ledger verify says more.",
				   w->facts + 1);
	if (entry->fact.type == FACT_KIOSK_BEGAN) {
		fprintf(w->file, "lendbay export 1\nkiosk %016" PRIx64 " ", entry->fact.kiosk);
		hex_put(w->file, entry->fact.public_key, FACT_KEY_LEN, '\n');
	}
	fprintf(w->file, "fact %" PRIu64 " ", entry->fact.number);
	hex_put(w->file, entry->salt, LEDGER_SALT_LEN, ' ');
	hex_put(w->file, bytes, canonical_write(&entry->fact, bytes), ' ');
	hex_put(w->file, entry->leaf, LEDGER_HASH_LEN, ' ');
	hex_put(w->file, entry->head, LEDGER_HASH_LEN, '\n');
	w->facts = entry->fact.number;
	memcpy(w->head, entry->head, LEDGER_HASH_LEN);
	if (w->progress && w->facts % PROGRESS_EVERY == 0)
		fprintf(stderr, "\r%" PRIu64 " facts ", w->facts);
	return ferror(w->file) ? EX_IOERR : EX_OK;
}

static int heads_write(struct source *s, struct writing *w)
{
	s->request.after = 0;
	s->request.upto = w->facts;
	do {
		int code = source_ask_plain(s, ADMIN_SIGNED);

		if (code != EX_OK)
			return code;
		for (uint32_t i = 0; i < s->reply.rows; i++) {
			const struct ledger_signed *head = &s->reply.signed_head[i];

			fprintf(w->file, "signed %" PRIu64 " %" PRId64 " ", head->number,
				head->utc_s);
			hex_put(w->file, head->head, LEDGER_HASH_LEN, ' ');
			hex_put(w->file, head->signature, LEDGER_SIGNATURE_LEN, '\n');
			s->request.after = head->number;
		}
	} while (s->reply.rows == ADMIN_PAGE);
	fprintf(w->file, "end %" PRIu64 " ", w->facts);
	hex_put(w->file, w->head, LEDGER_HASH_LEN, '\n');
	return EX_OK;
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
	static struct writing w;

	if (order->output == NULL || order->output[0] == '\0')
		return complain_as(EX_USAGE, "Into which file? -o FILE says it.");

	int code = sheet_begin(&w.paper, order->output);

	if (code != EX_OK)
		return code;
	w.file = w.paper.file;
	w.progress = isatty(STDERR_FILENO);
	code = source_open(&s, order, SOURCE_CHANGES);
	if (code == EX_OK) {
		code = export_record(&s);
		if (code == EX_OK)
			code = source_facts(&s, 1, s.reply.number, fact_write, &w);
		if (code == EX_OK)
			code = heads_write(&s, &w);
		source_close(&s);
	}
	if (w.progress)
		fprintf(stderr, "\r%*s\r", 28, "");
	code = sheet_end(&w.paper, code);
	if (code != EX_OK)
		return code;
	printf("%" PRIu64 " facts are in %s\nhead       %" PRIu64 ":", w.facts, w.paper.path,
	       w.facts);
	hex_put(stdout, w.head, LEDGER_HASH_LEN, '\n');
	return fflush(stdout) == 0 ? EX_OK : EX_IOERR;
}
