/*
 * The text of an export, as verify/lines.h tells it: it is written here and
 * read elsewhere, by other code.
 */
#include "export_text.h"

#include <inttypes.h>
#include <string.h>
#include <sysexits.h>

#define PROGRESS_EVERY 4096 /* facts */

void hex_put(FILE *file, const uint8_t *bytes, size_t len, char then)
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
	struct export_text *w = with;
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
	if (w->say != NULL && w->facts % PROGRESS_EVERY == 0)
		w->say(w);
	return ferror(w->file) ? EX_IOERR : EX_OK;
}

static int heads_write(struct source *s, struct export_text *w)
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

int export_text_write(struct export_text *t, struct source *s, uint64_t to)
{
	t->to = to;

	int code = source_facts(s, 1, to, fact_write, t);

	return code == EX_OK ? heads_write(s, t) : code;
}
