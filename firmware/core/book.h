/*
 * What the files of the book share: a function for each meaning of a fact,
 * and the few moves that keep every device in one place. Only kiosk_apply
 * calls a meaning.
 */
#ifndef CORE_BOOK_H
#define CORE_BOOK_H

#include "state.h"

/* The device and bay that a fact names; NULL, NOT_FOUND: none that the book knows. */
struct named {
	struct device *d;
	uint32_t index;
	struct bay *b;
};

/* Returns 0, or -EPROTO with the book unchanged when the fact cannot follow. */
typedef int meaning(struct book *book, const struct fact *f, struct named n);

/* Moves: a device is in exactly one place. */
void leave_bay(struct book *book, struct device *d);
void stand_in(struct book *book, uint32_t index, uint8_t bay);
void end_loan(struct device *d);
/* The bay was found empty: its device, which must be there, is somewhere else. */
void found_empty(struct book *book, struct bay *b);

/* Somebody is to look at that bay, for this reason (enum bay_doubt) or a worse one. */
void doubt(struct bay *b, uint8_t why);

/* Asks staff for something, in the list they close; when it is full the oldest makes room. */
void ask_staff(struct book *book, struct asked asked);

/* The same, but once of each device: what was said first may turn out worse. */
void ask_of_device(struct book *book, struct asked asked);

/* A worker has that device (not NOBODY) in hand: what was asked about it is answered. */
void ask_no_more(struct book *book, uint64_t device);

/* ---- book_loans.c ---- */
meaning may_be_wiped, happened_said, loan_ended, due_set, grace_given;
meaning day_closed, day_opened;
meaning impounded, released, withdrawn, missed;
meaning corrected, exported, turned_away;
meaning loan_carried;

/* ---- book_bay.c ---- */
/* Keeps what the fact says of its bay (n.b, not NULL) among the last things that happened to it. */
void tell_of_bay(struct named n, const struct fact *f);

/* ---- book_enrol.c ---- */
meaning sticker_begun, sticker_done;
void begun_forget(struct book *book, uint64_t device); /* its sticker needs no finishing */

/* ---- book_help.c ---- */
meaning purpose_said, sureness_said, helped;
meaning session_added, session_cancelled;
meaning call_back_asked, referred_on, request_closed;

/* ---- book_people.c ---- */
meaning blocked, unblocked, helper_named, helper_removed, referral_made, referral_used;
meaning erased;
void referral_good_again(struct book *book, uint64_t loan); /* nothing was taken */

/* Wrong PINs are forgotten. */
void tries_remove(struct book *book, uint64_t person);

/* Whether the fact speaks of the loan this device is out on. */
bool same_loan(const struct fact *f, struct named n);

/* ---- book_queue.c ---- */
void closed_in_holds(struct book *book, uint64_t day, bool closed); /* later, or open again */
meaning queued, queue_left, moved_up, held, told, hold_ended;

/* ---- book_stocktake.c ---- */
meaning stocktake_began, bay_counted, put_right, stocktake_ended;

/* What the stocktake under way saw in that bay may have changed: it is to be looked at again. */
void count_again(struct bay *b);
/* … and so is the bay where that device was seen, and not expected. */
void count_device_again(struct book *book, uint64_t device);

#endif
