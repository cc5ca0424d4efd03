/*
 * People in the book, by number only: whose card is on hold, who acts for
 * whom, which referral codes are good, when a pause is over. A meaning for
 * each of their facts, and looking it up; it never decides who may what.
 */
#include <errno.h>
#include <string.h>

#include "book.h"

#define DAY_S 86400

/* ---- Looking things up ---- */

static uint32_t blocked_index(const struct book *book, uint64_t person)
{
	for (uint32_t i = 0; person != NOBODY && i < book->blocks; i++) {
		if (book->blocked[i] == person)
			return i;
	}
	return NOT_FOUND;
}

bool is_blocked(const struct kiosk *k, uint64_t person)
{
	return blocked_index(&k->book, person) != NOT_FOUND;
}

static uint32_t helper_index(const struct book *book, uint64_t helper, uint64_t person)
{
	for (uint32_t i = 0; i < book->helpers; i++) {
		if (book->helper[i].helper == helper && book->helper[i].person == person)
			return i;
	}
	return NOT_FOUND;
}

bool is_helper(const struct kiosk *k, uint64_t helper, uint64_t person)
{
	return helper_index(&k->book, helper, person) != NOT_FOUND;
}

uint64_t find_helper(const struct kiosk *k, uint64_t person, uint32_t row)
{
	for (uint32_t i = 0; person != NOBODY && i < k->book.helpers; i++) {
		if (k->book.helper[i].person == person && row-- == 0)
			return k->book.helper[i].helper;
	}
	return NOBODY;
}

static uint32_t referral_index(const struct book *book, uint64_t id)
{
	for (uint32_t i = 0; id != NOBODY && i < book->referrals; i++) {
		if (book->referral[i].id == id)
			return i;
	}
	return NOT_FOUND;
}

const struct referral *find_referral(const struct kiosk *k, uint64_t id)
{
	uint32_t i = referral_index(&k->book, id);

	return i == NOT_FOUND ? NULL : &k->book.referral[i];
}

/* ---- Cards on hold ---- */

int blocked(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	if (f->person == NOBODY || book->blocks == BLOCKED_MAX ||
	    blocked_index(book, f->person) != NOT_FOUND)
		return -EPROTO;
	book->blocked[book->blocks++] = f->person;
	return 0;
}

int unblocked(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	uint32_t i = blocked_index(book, f->person);

	if (i == NOT_FOUND)
		return -EPROTO;
	book->blocked[i] = book->blocked[--book->blocks];
	return 0;
}

/* ---- Helpers, in the order they were named ---- */

int helper_named(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	if (f->helper == NOBODY || f->person == NOBODY || book->helpers == HELPERS_MAX ||
	    helper_index(book, f->helper, f->person) != NOT_FOUND)
		return -EPROTO;
	book->helper[book->helpers++] = (struct helper){.helper = f->helper, .person = f->person};
	return 0;
}

int helper_removed(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	uint32_t i = helper_index(book, f->helper, f->person);

	if (i == NOT_FOUND)
		return -EPROTO;
	book->helpers--;
	memmove(&book->helper[i], &book->helper[i + 1],
		(book->helpers - i) * sizeof(book->helper[0]));
	return 0;
}

/* ---- Referral codes ---- */

/* Its loan may still end as not taken. */
static bool is_being_used(const struct book *book, const struct referral *r)
{
	for (uint8_t bay = 1; r->loan != NOBODY && bay <= BAYS_MAX; bay++) {
		if (book->bay[bay].act != NOBODY && book->bay[bay].act_loan == r->loan)
			return true;
	}
	return false;
}

uint32_t find_referral_room(const struct book *book, int64_t utc_s, uint64_t quality)
{
	uint32_t used = NOT_FOUND, ended = NOT_FOUND;

	if (book->referrals < REFERRALS_MAX)
		return book->referrals;
	for (uint32_t i = 0; i < book->referrals; i++) {
		const struct referral *r = &book->referral[i];

		if (r->loan != NOBODY && !is_being_used(book, r) &&
		    (used == NOT_FOUND || r->loan < book->referral[used].loan))
			used = i;
		/* A day later than it ended here it has ended everywhere. */
		if (r->loan == NOBODY && quality > CLOCK_RESTORED &&
		    r->day + INT64_C(1) < utc_s / DAY_S)
			ended = i;
	}
	return used != NOT_FOUND ? used : ended;
}

int referral_made(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	if (f->referral == NOBODY || f->day > UINT32_MAX ||
	    referral_index(book, f->referral) != NOT_FOUND)
		return -EPROTO;

	uint32_t i = find_referral_room(book, f->utc_s, f->quality);

	if (i == NOT_FOUND)
		return -EPROTO;
	if (i == book->referrals)
		book->referrals++;
	book->referral[i] = (struct referral){
		.id = f->referral, .partner = f->partner, .day = (uint32_t)f->day};
	return 0;
}

/* By somebody whose first loan has just begun. */
int referral_used(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	uint32_t i = referral_index(book, f->referral);
	uint32_t d = index_find(book->derived.borrower, DEVICE_SLOTS, f->person);

	if (i == NOT_FOUND || book->referral[i].loan != NOBODY || d == INDEX_NONE)
		return -EPROTO;
	book->referral[i].loan = book->device[d].loan;
	return 0;
}

void referral_good_again(struct book *book, uint64_t loan)
{
	for (uint32_t i = 0; i < book->referrals; i++) {
		if (book->referral[i].loan == loan)
			book->referral[i].loan = NOBODY;
	}
}

/* ---- Erased ---- */

static bool has_out(const struct book *book, uint64_t person)
{
	for (uint32_t i = 0; i < book->devices; i++) {
		const struct device *d = &book->device[i];

		if (d->loan != NOBODY && (d->borrower == person || d->adult == person))
			return true;
	}
	return false;
}

/* Places, helpers and sessions go first, each with its own fact: other people and the registry
 * are told by them. */
static bool is_bound(const struct book *book, uint64_t person)
{
	for (uint32_t i = 0; i < book->waits; i++)
		if (book->waiting[i].person == person)
			return true;
	for (uint32_t i = 0; i < book->helpers; i++)
		if (book->helper[i].person == person || book->helper[i].helper == person)
			return true;
	for (uint32_t i = 0; i < book->sessions; i++)
		if (book->session[i].champion == person)
			return true;
	return false;
}

/* What is asked about a device goes on without them; what they asked for themselves is over. */
static void ask_no_more_for(struct book *book, uint64_t person)
{
	uint32_t len = 0;

	for (uint32_t i = 0; i < book->asks; i++) {
		struct asked a = book->asked[i];

		if (a.person == person && a.device == NOBODY)
			continue;
		if (a.person == person)
			a.person = NOBODY;
		book->asked[len++] = a;
	}
	book->asks = len;
}

int erased(struct book *book, const struct fact *f, struct named n)
{
	(void)n; /* names neither device nor bay */
	if (f->person == NOBODY || has_out(book, f->person) || is_bound(book, f->person))
		return -EPROTO;

	uint32_t i = blocked_index(book, f->person);

	tries_remove(book, f->person);
	if (i != NOT_FOUND)
		book->blocked[i] = book->blocked[--book->blocks];
	ask_no_more_for(book, f->person);
	for (i = 0; i < book->champions; i++) {
		if (book->champion[i].person == f->person)
			book->champion[i--] = book->champion[--book->champions];
	}
	return 0;
}

/* ---- Pauses ---- */

/* A clock set back makes no pause longer. */
void tries_shift(struct tries *tries, uint64_t back_s)
{
	tries->until_s = tries->until_s > back_s ? tries->until_s - back_s : 0;
}
