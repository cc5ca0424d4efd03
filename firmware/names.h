/*
 * Names: whom a card or a number names, asked of the registry before the
 * event enters, and whose name may stand on the screen. Keeps no card, no
 * number, no code.
 */
#ifndef NAMES_H
#define NAMES_H

#include <lendbay/event.h>
#include <lendbay/reader.h>
#include <lendbay/view.h>

#include "ledger/ledger.h"

/*
 * Fill an EVENT_CARD from a UID, an EVENT_NUMBER from the digits of a library
 * card's number or of a referral code. Somebody not known leaves the event
 * with a hash and NOBODY. Other parts of the event are left alone.
 *
 * Return 0, or -errno when the registry cannot be read.
 */
int name_card(struct ledger *l, const struct tag *tag, struct event *ev);
int name_number(struct ledger *l, const uint8_t *digits, size_t len, struct event *ev);

/* Writes the first name of `person` into a slot; nobody's is empty. */
void name_slot(struct ledger *l, uint64_t person, char slot[VIEW_TEXT_MAX]);

/* Fills the names of a borrower's own helpers where the view lists them, and no other's; of the
 * sessions on the help page, what people read of them. */
void name_rows(struct ledger *l, struct view *view);

/* Whether two views differ in nothing but the time they tell. */
bool view_same_but_time(const struct view *a, const struct view *b);

#endif
