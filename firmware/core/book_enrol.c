/*
 * What facts about enrolling leave in the book: numbers of stickers that were
 * begun, and are no device yet.
 */
#include <errno.h>
#include <string.h>

#include "book.h"

void begun_forget(struct book *book, uint64_t device)
{
	for (uint32_t i = 0; i < book->begins; i++) {
		if (book->begun[i] != device)
			continue;
		book->begins--;
		memmove(&book->begun[i], &book->begun[i + 1],
			(book->begins - i) * sizeof(book->begun[0]));
		book->begun[book->begins] = NOBODY;
		return;
	}
}

/* The one begun longest ago makes room: it is then a sticker that nobody here knows. */
int sticker_begun(struct book *book, const struct fact *f, struct named n)
{
	if (f->device == NOBODY || n.d != NULL)
		return -EPROTO;
	begun_forget(book, f->device);
	if (book->begins == BEGUN_MAX)
		begun_forget(book, book->begun[0]);
	book->begun[book->begins++] = f->device;
	return 0;
}

int sticker_done(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)f; /* the device was added before; this says who it was */
	return n.d != NULL ? 0 : -EPROTO;
}
