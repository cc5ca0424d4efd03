/* The file of checksums. */
#include "checksums.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LINE_LEN_MAX (2 * GALLERY_MARK_LEN + GALLERY_NAME_MAX + 2)

static int by_name(const void *one, const void *other)
{
	const struct checksum *a = one, *b = other;

	return strcmp(a->name, b->name);
}

int checksums_read(const char *file, struct checksums *c)
{
	char line[LINE_LEN_MAX];
	FILE *f = fopen(file, "re");
	int err = 0;

	c->len = 0;
	if (!f)
		return -errno;
	while (err == 0 && fgets(line, sizeof(line), f)) {
		struct checksum *sum = &c->of[c->len];

		if (c->len == CHECKSUMS_MAX || sscanf(line, "%16s %95s", sum->mark, sum->name) != 2)
			err = -EBADMSG;
		else
			c->len++;
	}
	(void)fclose(f); /* it was only read */
	qsort(c->of, c->len, sizeof(c->of[0]), by_name);
	return err;
}

int checksums_write(const char *file, const struct gallery *g)
{
	FILE *f = fopen(file, "we");
	bool bad;

	if (!f)
		return -errno;
	for (uint32_t set = 0; set < g->sets; set++) {
		for (uint32_t k = 0; k < g->set[set].len; k++) {
			char mark[2 * GALLERY_MARK_LEN + 1];

			gallery_mark_text(g->set[set].hung[k].mark, mark);
			(void)fprintf(f, "%s %s\n", mark,
				      g->set[set].hung[k].name); /* judged below */
		}
	}
	bad = ferror(f) != 0;
	return fclose(f) != 0 || bad ? -EIO : 0;
}

const struct checksum *checksums_find(const struct checksums *c, const char *name)
{
	struct checksum wanted;

	(void)snprintf(wanted.name, sizeof(wanted.name), "%s", name); /* a name of the gallery */
	return bsearch(&wanted, c->of, c->len, sizeof(c->of[0]), by_name);
}

bool checksum_holds(const struct checksum *sum, const struct hung *hung)
{
	char mark[2 * GALLERY_MARK_LEN + 1];

	gallery_mark_text(hung->mark, mark);
	return strcmp(sum->mark, mark) == 0;
}
