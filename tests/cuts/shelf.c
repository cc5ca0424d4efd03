/*
 * The disk that a tape is played to. It knows no ledger and no SQLite, only
 * strokes; what is durable is what POSIX promises and no more: nothing before
 * a sync, and no name before its directory's.
 */
#include "shelf.h"

#include <assert.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define OPEN_AT_ONCE 16 /* directories nftw may hold open */

void shelf_begin(struct shelf *s, const struct tape *tape)
{
	s->tape = tape;
}

void shelf_free(struct shelf *s)
{
	for (uint32_t i = 0; i < SHELF_FILES_MAX; i++)
		plate_free(&s->plate[i]);
	free(s->image.at);
	memset(s, 0, sizeof(*s));
}

/* ---- Names ---- */

static struct shelf_name *name_find(struct shelf_names *n, const char *name)
{
	for (uint32_t i = 0; i < n->len; i++)
		if (strcmp(n->name[i].name, name) == 0)
			return &n->name[i];
	return NULL;
}

static void name_take(struct shelf_names *n, const char *name)
{
	struct shelf_name *found = name_find(n, name);

	if (found == NULL)
		return;

	/* In order: a directory stands before what is in it. */
	size_t behind = n->len - (size_t)(found - n->name) - 1;

	memmove(found, found + 1, behind * sizeof(*found));
	n->len--;
}

static void name_put(struct shelf_names *n, const char *name, uint32_t file)
{
	struct shelf_name *found = name_find(n, name);

	if (found == NULL) {
		assert(n->len < SHELF_NAMES_MAX);
		found = &n->name[n->len++];
	}
	*found = (struct shelf_name){name, file};
}

/* What a stroke does to names. */
static void name_move(struct shelf_names *n, const struct stroke *stroke)
{
	switch (stroke->type) {
	case STROKE_MAKE: name_put(n, stroke->name, stroke->file); break;
	case STROKE_DIRECTORY: name_put(n, stroke->name, UINT32_MAX); break;
	case STROKE_REMOVE: name_take(n, stroke->name); break;
	case STROKE_RENAME:
		name_take(n, stroke->name);
		name_put(n, stroke->other, stroke->file);
		break;
	default: break; /* the others move none */
	}
}

/* Whether that name stands in the directory; "" is the root. */
static bool is_in(const char *name, const char *directory)
{
	const char *slash = strrchr(name, '/');
	size_t len = slash != NULL ? (size_t)(slash - name) : 0;

	return len == strlen(directory) && strncmp(name, directory, len) == 0;
}

static void names_sync(struct shelf *s, const char *directory)
{
	uint32_t left = 0;

	for (uint32_t i = 0; i < s->moves; i++) {
		const struct stroke *stroke = &s->tape->stroke[s->move[i]];

		if (is_in(stroke->name, directory) ||
		    (stroke->other != NULL && is_in(stroke->other, directory)))
			name_move(&s->safe, stroke);
		else
			s->move[left++] = s->move[i];
	}
	s->moves = left;
}

/* ---- Playing ---- */

static void name_play(struct shelf *s, const struct stroke *stroke)
{
	name_move(&s->now, stroke);
	assert(s->moves < SHELF_MOVES_MAX);
	s->move[s->moves++] = s->played;
}

void shelf_play(struct shelf *s)
{
	const struct stroke *stroke = &s->tape->stroke[s->played];
	struct plate *p = &s->plate[stroke->file];

	assert(s->played < s->tape->strokes && stroke->file < SHELF_FILES_MAX);
	switch (stroke->type) {
	case STROKE_WRITE:
		plate_write(p, s->tape->ink + stroke->ink, stroke->len, stroke->offset);
		break;
	case STROKE_LENGTH: plate_truncate(p, stroke->offset); break;
	case STROKE_SYNC:
		if (s->deaf != DEAF)
			plate_sync(p);
		break;
	case STROKE_SYNC_NAMES:
		if (s->deaf == DEAF_NOT)
			names_sync(s, stroke->name);
		break;
	case STROKE_MAKE:
	case STROKE_DIRECTORY:
	case STROKE_REMOVE:
	case STROKE_RENAME: name_play(s, stroke); break;
	case STROKE_TRY:
	case STROKE_DONE:
	case STROKE_SAID: break;
	}
	s->played++;
}

bool shelf_is_at_risk(const struct shelf *s)
{
	if (s->moves > 0)
		return true;
	for (uint32_t i = 0; i < SHELF_FILES_MAX; i++)
		if (s->plate[i].ops > 0)
			return true;
	return false;
}

/* ---- The power is cut ---- */

static void names_leave(const struct shelf *s, enum fate fate, struct dice *d,
			struct shelf_names *out)
{
	uint32_t at = s->moves > 0 ? dice_throw(d, s->moves + 1) : 0;

	*out = s->safe;
	for (uint32_t i = 0; i < s->moves; i++) {
		bool kept = false;

		switch (fate) {
		case FATE_LOST: break;
		case FATE_KEPT:
		case FATE_NOISE: kept = true; break;
		case FATE_FIRST: kept = i < at; break;
		case FATE_LAST: kept = i >= at; break;
		default: kept = dice_once(d, 2); break;
		}
		if (kept)
			name_move(out, &s->tape->stroke[s->move[i]]);
	}
}

static uint64_t hash_more(uint64_t hash, const void *bytes, size_t len)
{
	const uint8_t *at = bytes;

	/* As FNV-1a does it, eight bytes at a time. */
	for (; len >= 8; at += 8, len -= 8) {
		uint64_t word;

		memcpy(&word, at, 8);
		hash = (hash ^ word) * 0x100000001b3u;
		hash ^= hash >> 29;
	}
	for (; len > 0; at++, len--)
		hash = (hash ^ *at) * 0x100000001b3u;
	return hash;
}

static void file_put(const char *path, const struct plate_bytes *bytes)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	assert(fd >= 0);
	for (size_t at = 0; at < bytes->len;) {
		ssize_t len = write(fd, bytes->at + at, bytes->len - at);

		assert(len > 0);
		at += (size_t)len;
	}
	(void)close(fd); /* read again at once */
}

/* How many directories a name stands in; UINT32_MAX: one is not there, and nobody comes to it. */
static uint32_t depth_of(struct shelf_names *names, const char *name)
{
	char above[TAPE_NAME_MAX];
	uint32_t depth = 0;

	assert(strlen(name) < sizeof(above));
	strcpy(above, name);
	for (char *slash; (slash = strrchr(above, '/')) != NULL; depth++) {
		*slash = '\0';
		if (name_find(names, above) == NULL)
			return UINT32_MAX;
	}
	return depth;
}

static void directory_put(const char *path)
{
	int err = mkdir(path, 0700);

	assert(err == 0);
}

uint64_t shelf_leave(struct shelf *s, enum fate fate, struct dice *d, const char *root)
{
	struct shelf_names names;
	uint64_t hash = 0xcbf29ce484222325u;
	char path[PATH_MAX];

	names_leave(s, fate, d, &names);
	for (uint32_t i = 0; i < names.len * SHELF_DEPTH_MAX; i++) {
		const struct shelf_name *n = &names.name[i % names.len];

		/* From the outermost directory inwards. */
		if (depth_of(&names, n->name) != i / names.len)
			continue;
		(void)snprintf(path, sizeof(path), "%s/%s", root, n->name); /* it fits */
		hash = hash_more(hash, n->name, strlen(n->name));
		if (n->file == UINT32_MAX) {
			directory_put(path);
			continue;
		}
		plate_leave(&s->plate[n->file], fate, d, &s->image);
		file_put(path, &s->image);
		hash = hash_more(hash, s->image.at, s->image.len);
	}
	return hash;
}

static int entry_remove(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
	(void)st, (void)kind; /* nftw's, not wanted */
	return ftw->level > 0 ? remove(path) : 0;
}

void root_empty(const char *root)
{
	int err = nftw(root, entry_remove, OPEN_AT_ONCE, FTW_DEPTH | FTW_PHYS);

	assert(err == 0);
}
