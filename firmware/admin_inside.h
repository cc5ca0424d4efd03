/*
 * What the files that answer the command line share among themselves.
 */
#ifndef ADMIN_INSIDE_H
#define ADMIN_INSIDE_H

#include "admin.h"

/* An order: 0 with the reply filled, or -errno after which the process must end. */
typedef int order_function(struct engine *e, const struct admin_request *request, uint32_t user,
			   struct admin_reply *reply, struct effects *out);

order_function order_enrol, order_deed, order_add_helper, order_remove_helper, order_make_referral,
	order_replace_card, order_add_session, order_cancel_session, order_exported;

/* Answers a question about sessions. */
void question_sessions(struct engine *e, const struct admin_request *request,
		       struct admin_reply *reply);

/* Answers the question for all that the registry holds of somebody. */
void question_person(struct engine *e, const struct admin_request *request,
		     struct admin_reply *reply);

/* Turns the engine with an order and reads what came of it. Returns as an order. */
int admin_turn(struct engine *e, const struct event *ev, const struct registry_change *change,
	       struct admin_reply *reply, struct effects *out);

/* Draws an id that is in no table. Returns 0 or -errno. */
int admin_id_draw(struct engine *e, uint64_t *id);

/* A request comes from another process: every text must end. */
void admin_end_text(char *text, size_t max);

/* Whether it is a card as cards are: a UID (ISO/IEC 14443-3, 6.5.4), a number, or both. */
bool admin_card_holds(const struct admin_card *card);

/* Whose card it is, by either of its two. Returns 1 and `person`, 0 if nobody's, or -errno. */
int admin_card_find(struct engine *e, const struct admin_card *card,
		    struct registry_person *person);

#endif
