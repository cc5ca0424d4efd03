/*
 * What the facts of questions, champions, sessions and requests mean in the
 * book. Names nobody: a champion, a partner, a person is a number.
 */
#include <assert.h>
#include <errno.h>
#include <string.h>

#include "book.h"

/* ---- Questions: kept for reports, decide nothing ---- */

int purpose_said(struct book *book, const struct fact *f, struct named n)
{
	(void)book, (void)n; /* kept for people, not for decisions */
	return f->loan != NOBODY && f->purpose > PURPOSE_NONE && f->purpose < PURPOSES_COUNT
		       ? 0
		       : -EPROTO;
}

int sureness_said(struct book *book, const struct fact *f, struct named n)
{
	uint64_t left = f->sure;

	(void)book, (void)n; /* kept for people, not for decisions */
	if (f->loan == NOBODY || f->stage == STAGE_NONE || f->stage >= QUESTION_STAGES || left == 0)
		return -EPROTO;
	for (uint32_t skill = 0; skill < SKILLS; skill++, left >>= 4) {
		if ((left & 15) > SURE_MAX)
			return -EPROTO;
	}
	return left == 0 ? 0 : -EPROTO;
}

/* ---- Champions ---- */

static uint32_t monday_of(uint32_t day)
{
	return day - weekday(day);
}

/* The champion's row. Full: the one whose week is the longest ago makes room. */
static struct champion *champion_row(struct book *book, uint64_t person)
{
	uint32_t oldest = 0;

	for (uint32_t i = 0; i < book->champions; i++) {
		if (book->champion[i].person == person)
			return &book->champion[i];
		if (book->champion[i].week < book->champion[oldest].week)
			oldest = i;
	}
	if (book->champions < CHAMPIONS_MAX)
		oldest = book->champions++;
	book->champion[oldest] = (struct champion){.person = person};
	return &book->champion[oldest];
}

int helped(struct book *book, const struct fact *f, struct named n)
{
	struct device *d = NULL;

	(void)n; /* a loan is named, not its device */
	for (uint32_t i = 0; f->loan != NOBODY && i < book->devices; i++) {
		if (book->device[i].loan == f->loan)
			d = &book->device[i];
	}
	if (d == NULL || d->helped || f->champion == NOBODY || f->day > UINT32_MAX)
		return -EPROTO;

	struct champion *c = champion_row(book, f->champion);
	/* Day 0: no clock knew it. It counts, and moves no week. */
	uint32_t week = f->day != 0 ? monday_of((uint32_t)f->day) : c->week;

	if (c->week != 0 && c->week != week)
		c->count = 0;
	c->week = week;
	c->count++;
	d->helped = true;
	return 0;
}

/* ---- Sessions ---- */

static uint32_t session_index(const struct book *book, uint64_t id)
{
	for (uint32_t i = 0; i < book->sessions; i++) {
		if (book->session[i].id == id)
			return i;
	}
	return NOT_FOUND;
}

static void session_remove(struct book *book, uint32_t i)
{
	book->sessions--;
	memmove(&book->session[i], &book->session[i + 1],
		(book->sessions - i) * sizeof(book->session[0]));
}

static bool is_before(const struct session *a, const struct session *b)
{
	return a->day != b->day ? a->day < b->day : a->from_minute < b->from_minute;
}

int session_added(struct book *book, const struct fact *f, struct named n)
{
	uint32_t at = 0;

	(void)n; /* names neither device nor bay */
	if (f->session == NOBODY || session_index(book, f->session) != NOT_FOUND || f->day == 0 ||
	    f->day > UINT32_MAX || f->from_minute >= f->to_minute || f->to_minute > DAY_MINUTES)
		return -EPROTO;
	/* Full: the earliest, which is over, makes room. */
	if (book->sessions == SESSIONS_MAX)
		session_remove(book, 0);

	struct session added = {.id = f->session,
				.champion = f->champion,
				.day = (uint32_t)f->day,
				.from_minute = (uint16_t)f->from_minute,
				.to_minute = (uint16_t)f->to_minute};

	while (at < book->sessions && !is_before(&added, &book->session[at]))
		at++;
	memmove(&book->session[at + 1], &book->session[at],
		(book->sessions - at) * sizeof(book->session[0]));
	book->session[at] = added;
	book->sessions++;
	return 0;
}

int session_cancelled(struct book *book, const struct fact *f, struct named n)
{
	uint32_t i = session_index(book, f->session);

	(void)n; /* names neither device nor bay */
	if (i == NOT_FOUND)
		return -EPROTO;
	session_remove(book, i);
	return 0;
}

/* ---- Requests ---- */

/* Asked only where there is room (help.c): what somebody waits for makes no room for another. */
static int ask_of(struct book *book, const struct fact *f, uint8_t what)
{
	if (f->person == NOBODY || book->asks == ASKED_MAX)
		return -EPROTO;
	ask_staff(book, (struct asked){.number = f->number, .person = f->person, .what = what});
	return 0;
}

int call_back_asked(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	return ask_of(book, f, REQUEST_CALL_BACK);
}

int referred_on(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	return ask_of(book, f, REQUEST_REFERRED_ON);
}

int request_closed(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	for (uint32_t i = 0; i < book->asks; i++) {
		if (book->asked[i].number != f->request)
			continue;
		book->asks--;
		memmove(&book->asked[i], &book->asked[i + 1],
			(book->asks - i) * sizeof(book->asked[0]));
		return 0;
	}
	return -EPROTO;
}

uint32_t kiosk_requests(const struct kiosk *k)
{
	return k->book.asks;
}

void kiosk_request(const struct kiosk *k, uint32_t index, struct request_now *out)
{
	const struct asked *a = &k->book.asked[index];

	assert(index < k->book.asks);
	*out = (struct request_now){
		.number = a->number, .person = a->person, .device = a->device, .what = a->what};
}
