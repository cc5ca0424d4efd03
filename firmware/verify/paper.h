/*
 * An export as it is judged: read twice, once for what vouches, once for the
 * facts. Says nothing itself.
 */
#ifndef VERIFY_PAPER_H
#define VERIFY_PAPER_H

#include "lines.h"

struct paper {
	FILE *file;             /* the caller's, one that can be read twice */
	struct line kiosk, end; /* as they stand there; an end line may be missing */
	bool has_end;
	uint64_t wrong_line;      /* with -EPROTO: the line that is none of an export */
	bool has_signed;          /* some head that is vouched for was signed: */
	int64_t signed_s;         /* when, the newest */
	struct lines lines;       /* its own */
	struct judge_head *heads; /* its own */
	size_t heads_len;
};

/*
 * Judges the export in `file` against `given`: a key, or NULL for the export's
 * own; heads and references. `progress` may be NULL.
 *
 * Returns 0 with the verdict, whole or not; -EPROTO: it is not an export; -ESPIPE: it cannot be
 * read twice; -E2BIG: more heads than HEADS_MAX; -ENOMEM, -EIO.
 */
int paper_judge(struct paper *p, FILE *file, const struct judge_asked *given,
		void (*progress)(uint64_t number), struct judge_verdict *out);

#endif
