/*
 * Asking for a copy of the ledger and waiting for it. Whoever holds the ledger
 * makes it: the ring in slices between its turns, or this command.
 */
#include "copy.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sysexits.h>
#include <unistd.h>

#define LOOK_MS    50 /* from one look at how far it is to the next */
#define LINE_WIDTH 60 /* of progress, to wipe it */

void progress_say(const char *what, uint64_t done, uint64_t of)
{
	if (!isatty(STDERR_FILENO))
		return;
	if (of > 0)
		fprintf(stderr, "\r%s: %3" PRIu64 " %% ", what, done * 100 / of);
	else
		fprintf(stderr, "\r%s: %" PRIu64 " ", what, done);
}

void progress_end(void)
{
	if (isatty(STDERR_FILENO))
		fprintf(stderr, "\r%*s\r", LINE_WIDTH, "");
}

static int lock_take(const struct source *s, struct copy *copy)
{
	char path[PATH_MAX];

	(void)snprintf(path, sizeof(path), "%s/copy.lock", s->dir); /* cut, it cannot be made */
	copy->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (copy->lock < 0)
		return complain_as(code_of(-errno), "%s cannot be made: %s.", path,
				   strerror(errno));
	if (flock(copy->lock, LOCK_EX | LOCK_NB) == 0)
		return EX_OK;
	(void)close(copy->lock); /* nothing was written to it */
	copy->lock = -1;
	return complain_as(EX_TEMPFAIL,
			   "Another command has a copy of the ledger in %s in use. Try again when "
			   "it has ended.",
			   s->dir);
}

static int copy_complain(const struct source *s, int err)
{
	if (err == -ENOSPC)
		return complain_as(
			EX_IOERR,
			"The disk of %s has no room for a copy of the ledger: free some, "
			"the copy goes when it was used.",
			s->dir);
	return complain_as(code_of(err), "The ledger in %s cannot be copied: %s.", s->dir,
			   strerror(-err));
}

/* With no kiosk: by ourselves, slice after slice. */
static int file_copy(struct source *s, struct copy *copy)
{
	struct ledger *l = engine_ledger(s->engine);
	int err = ledger_copy_begin(l, engine_moment(s->engine).utc_s);

	while (err == 0) {
		ledger_copy_tell(l, &copy->copying);
		if (copy->copying.done)
			return EX_OK;
		progress_say("Copying the ledger", copy->copying.pages, copy->copying.of_pages);
		err = ledger_copy_step(l);
	}
	return copy_complain(s, err);
}

static int ring_copy(struct source *s, struct copy *copy)
{
	int code;

	s->request.copy = ADMIN_COPY_BEGIN;
	while ((code = source_ask(s, ADMIN_COPY)) == EX_OK) {
		copy->copying = s->reply.copying;
		if (s->reply.err < 0)
			return copy_complain(s, s->reply.err);
		if (!copy->copying.begun)
			return complain_as(
				EX_IOERR, "The kiosk could not copy its ledger: its log says why.");
		if (copy->copying.done)
			return EX_OK;
		progress_say("Copying the ledger", copy->copying.pages, copy->copying.of_pages);
		s->request.copy = ADMIN_COPY_LOOK;
		(void)poll(NULL, 0, LOOK_MS); /* only waits */
	}
	return code;
}

int copy_take(struct source *s, struct copy *copy)
{
	memset(copy, 0, sizeof(*copy));

	int code = lock_take(s, copy);

	if (code != EX_OK)
		return code;
	code = s->fd >= 0 ? ring_copy(s, copy) : file_copy(s, copy);
	progress_end();
	if (code != EX_OK)
		copy_leave(s, copy);
	return code;
}

void copy_leave(struct source *s, struct copy *copy)
{
	if (copy->lock < 0)
		return;
	if (s->fd < 0)
		ledger_copy_drop(engine_ledger(s->engine));
	s->request.copy = ADMIN_COPY_DROP;
	if (s->fd >= 0)
		(void)source_ask(s, ADMIN_COPY); /* else the next start removes it */
	(void)close(copy->lock);                 /* gives it up; nothing was written to it */
	copy->lock = -1;
}
