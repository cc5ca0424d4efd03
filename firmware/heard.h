/*
 * What the other processes tell and are told, where it needs no more than the
 * message itself and the ledger.
 */
#ifndef HEARD_H
#define HEARD_H

#include <lendbay/message.h>

#include "engine.h"

/* A switch moved. Returns whether such a one can be. */
bool door_event(const struct message *m, struct event *ev);

/*
 * A tag on the reader, a number from the scanner (its digits end here); whose
 * it is was asked of the registry. Return 1 and an event, 0: it is none, or
 * -errno when the registry cannot be read.
 */
int tag_event(struct ledger *l, const struct tag *tag, struct event *ev);
int number_event(struct ledger *l, struct message *m, struct event *ev);

/* What a program said of a wipe; a text that is not whole proves nothing. Returns true. */
bool wipe_event(const struct message *m, struct event *ev);

/* What it said is kept with the fact that names it, if the core agrees. Returns `change`, or NULL:
 * there is nothing to keep. */
const struct registry_change *wipe_change(const struct message *m, const struct event *ev,
					  struct registry_change *change);

/* A stick was found, or what became of an export to it. Returns whether it is an event. */
bool export_event(const struct message *m, struct event *ev);

/* What became of a sticker that was to be written; with the row of the device that it makes, if
 * the core agrees. Return true; `change`, or NULL: it makes none. */
bool sticker_event(const struct message *m, struct event *ev);
const struct registry_change *sticker_change(const struct event *ev, struct registry_device *row,
					     struct registry_change *change);

/* An order to wipe, with the device's facts as its program is told them; or to stop that. Returns
 * 0 and `m`, or -errno. */
int wipe_order(struct engine *e, const struct effect *fx, struct message *m);

#endif
