/*
 * The words of a card that is to be somebody's, at the kiosk: a newcomer's, or
 * one in place of another. Included by words.h only, which says how lists are
 * written.
 */
#ifndef WORDS_CARD_H
#define WORDS_CARD_H

/* clang-format off */
#define CARD_WORDS(ONE, COUNT, KIND)                                                               \
	/* What a worker may do. A card is a library card, which is held on the reader; many have only \
	   a number printed on them. */                                                            \
	ONE(DEED_ENROL_CARD, "Somebody new")                                                       \
	/* --- a newcomer: are they grown up? --- */                                               \
	ONE(AGE_TITLE, "Somebody new")                                                             \
	ONE(AGE_SAYS, "How old are they? Only this is kept, and no date of birth.")                \
	ONE(AGE_18, "18 or over") ONE(AGE_18_2, "They borrow by themselves.")                      \
	ONE(AGE_UNDER_18, "Under 18") ONE(AGE_UNDER_18_2, "An adult answers for them.")            \
	/* --- the adult, who stands there too --- */                                              \
	ONE(ANSWERS_TITLE, "Who answers for them?")                                                \
	ONE(ANSWERS_STEP_1, "The adult taps their card")                                           \
	ONE(ANSWERS_STEP_1_2, "Or you type its number.")                                           \
	ONE(ANSWERS_STEP_2, "They type their PIN")                                                 \
	ONE(ANSWERS_STEP_2_2, "It shows that they agree.")                                         \
	ONE(ANSWERS_STEP_3, "Then the new card")                                                   \
	ONE(ANSWERS_STEP_3_2, "Of who is under 18.")                                               \
	ONE(ANSWERS_TAP, "Tap the adult's card here")                                              \
	/* --- the card: `NEW` a newcomer's, `INSTEAD` in place of one that is gone --- */         \
	ONE(CARD_NEW_TITLE, "Now their card")                                                      \
	ONE(CARD_INSTEAD_TITLE, "Now the other card")                                              \
	ONE(CARD_STEP_1, "Lay the new card on the reader")                                         \
	ONE(CARD_STEP_1_2, "Or type its number, two times.")                                       \
	ONE(CARD_NEW_STEP_2, "They choose a PIN")                                                  \
	ONE(CARD_NEW_STEP_2_2, "They type it themselves, two times.")                              \
	ONE(CARD_INSTEAD_STEP_2, "They type the PIN they have")                                    \
	ONE(CARD_INSTEAD_STEP_2_2, "It shows that the card is for them.")                          \
	ONE(CARD_NEW_STEP_3, "Then the card is theirs")                                            \
	ONE(CARD_NEW_STEP_3_2, "They can borrow with it at once.")                                 \
	ONE(CARD_INSTEAD_STEP_3, "Then the old one stops")                                         \
	ONE(CARD_INSTEAD_STEP_3_2, "And any number they had here.")                                \
	ONE(CARD_LAY, "Lay the card here")                                                         \
	/* --- what may be wrong with it, each with a way on --- */                                \
	ONE(CARD_TAKEN, "<b>That one is in use already.</b> Take another card or number.")         \
	ONE(CARD_THEIRS, "<b>That one is theirs already.</b> Lay down the new one.")               \
	ONE(CARD_OTHER, "<b>That was another card.</b> Lay down the one that is for them.")        \
	/* Telephones and some bank cards show another number each time they are held there. */    \
	ONE(CARD_RANDOM, "<b>Its number changes each time.</b> Take a library card, or type a number.") \
	ONE(CARD_STICKER, "<b>That is a device's sticker.</b> Lay down a card.")                   \
	ONE(CARD_GIVEN, "<b>That card is theirs now.</b> It works from now on.")                   \
	ONE(ADULT_CANNOT, "<b>That card cannot answer for them.</b> It takes an adult's own.")     \
	ONE(NUMBER_AGAIN, "<b>Thank you.</b> Now type the same number again.")                     \
	ONE(NUMBER_DIFFERS, "<b>The two were not the same.</b> Please begin again.")               \
	/* --- the house says no to a worker --- */                                                \
	ONE(WORKER_NOT_PROVED, "No card was given")                                                \
	ONE(WORKER_NOT_PROVED_SAYS, "The PIN did not show who it is for. Nothing was changed.")    \
	ONE(DO_NEW_PIN_FIRST, "Give them a new PIN first")                                         \
	ONE(DO_NEW_PIN_FIRST_2, "Touch Somebody is here.")                                         \
	ONE(DO_FIND_NUMBER, "No card to find them by?")                                            \
	ONE(DO_FIND_NUMBER_2, "The library's list has their number.")                              \
	ONE(WORKER_PAUSED, "Too many PINs that were not right")                                    \
	ONE(WORKER_PAUSED_SAYS, "Their card is paused for a while. Nothing was changed.")          \
	ONE(DO_END_PAUSE, "Is it really them?") ONE(DO_END_PAUSE_2, "End the PIN pause, at Somebody is here.")
/* clang-format on */

#endif
