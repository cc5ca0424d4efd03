/*
 * Everything that may leave the ring, in order. The facts of one step are
 * one transaction; what moves comes after them: record first, then unlock.
 */
#ifndef LENDBAY_EFFECT_H
#define LENDBAY_EFFECT_H

#include <stdint.h>

#include <lendbay/event.h>
#include <lendbay/fact.h>

#define EFFECTS_MAX                                                                                \
	512 /* of one step; a stocktake may have to say of every bay what was in it and what is */

#define EFFECTS(X)                                                                                 \
	X(NONE, "none")                                                                            \
	X(RECORD, "record")   /* make `fact` durable, all of a step in one transaction */          \
	X(UNLOCK, "unlock")   /* release the door of `bay` for the act `act`, once */              \
	X(ASK_PIN, "ask pin") /* is it right? answered by EVENT_PIN with the same ticket */        \
	X(CALL, "call")       /* call line on or off */                                            \
	X(ANSWER, "answer")   /* to the command line: refused or done */                           \
	X(POWER, "power")     /* charging of `bay` on or off */                                    \
	X(FIND_NUMBER, "find number") /* whose? answered by EVENT_NUMBER */                        \
	X(MAKE_PIN, "make pin")       /* a verifier; answered by EVENT_PIN_MADE, same ticket */    \
	X(SET_CLOCK, "set clock")                                                                  \
	X(REMEMBER, "remember") /* `comfort` of `person`, in the registry, with the step's facts   \
				 */                                                                \
	X(WIPE_BY_MACHINE, "wipe by machine") /* run the program for `device`: EVENT_WIPE_ANSWER   \
					       */                                                  \
	X(WIPE_STOP, "stop wiping") /* that order is no more: its device has gone on without it */ \
	X(WRITE_STICKER, "write sticker") /* on what lies there: EVENT_STICKER_WRITTEN */          \
	X(FIND_STICK, "find stick")       /* mount it: EVENT_STICK_FOUND, or EVENT_EXPORT_ENDED */ \
	X(EXPORT, "export")               /* write the facts on it: EVENT_EXPORT_ENDED */

enum effect_type {
#define X(id, word) EFFECT_##id,
	EFFECTS(X)
#undef X
		EFFECT_TYPES
};

struct effect {
	uint8_t type; /* enum effect_type */
	union {
		struct fact fact;
		struct {
			uint8_t bay;
			uint64_t act;
		} unlock;
		struct {
			uint64_t person; /* NOBODY: spend the same time, answer wrong */
			uint64_t ticket;
			uint64_t card;  /* 64 bits of the hash of a card that will be theirs … */
			uint64_t adult; /* … if they are new: who answers for them */
			bool minor;
			uint8_t len;
			uint8_t digits[PIN_MAX]; /* 0..9; the loop wipes them when sent */
		} pin;
		struct { /* FIND_NUMBER */
			uint8_t len;
			uint8_t digits[NUMBER_MAX]; /* 0..9; the loop wipes them when asked */
		} number;
		struct {
			bool on;
			uint8_t why; /* enum refusal */
			uint8_t bay; /* 0: none */
		} call;
		struct {
			uint8_t bay;
			bool on;
		} power;
		struct {
			int64_t utc_s;
		} clock;
		struct {
			uint64_t person;
			uint8_t comfort[SETTINGS]; /* all 0: forget what was remembered */
		} remember;
		struct {
			uint64_t device, ticket;
		} wipe;
		struct {
			uint64_t device, ticket;
		} sticker;
		struct { /* FIND_STICK, EXPORT */
			uint64_t ticket;
			uint64_t number; /* EXPORT: the last fact of it; 0: nothing, let it go */
		} export;
		struct {
			uint8_t refusal; /* enum refusal */
			uint64_t unit;   /* of a device added */
		} answer;
	};
};

struct effects {
	uint32_t len;
	struct effect list[EFFECTS_MAX];
};

#endif
