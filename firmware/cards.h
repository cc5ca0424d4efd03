/*
 * The rig's cards and stickers, read from a file in libconfig's syntax.
 */
#ifndef CARDS_H
#define CARDS_H

#include "rig/tags.h"

#define CARDS_COMPLAINT_MAX 400

/*
 * Reads the file at `path` into `tags`, `len` of them.
 *
 * Returns 0; -EINVAL with a sentence in `complaint` (file, line, what is
 * wrong, what is allowed) if something in it is wrong; another -errno, also
 * with a sentence, if it could not be read.
 */
int cards_read(const char *path, struct rig_tag tags[RIG_TAGS_MAX], unsigned *len,
	       char complaint[CARDS_COMPLAINT_MAX]);

#endif
