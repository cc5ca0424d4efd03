/*
 * The command line's questions and orders: one struct each way on a local
 * SOCK_SEQPACKET socket, DIR/ring.sock, when the ring runs; the same function
 * called directly when none does. Never gives keys, card hashes or verifiers.
 */
#ifndef ADMIN_H
#define ADMIN_H

#include "engine.h"

#define ADMIN_VERSION 10
#define ADMIN_SOCKET  "ring.sock"

enum admin_type {
	ADMIN_NONE,
	ADMIN_HEAD,       /* number and head */
	ADMIN_FACTS,      /* after, upto, at most ADMIN_PAGE */
	ADMIN_PEOPLE,     /* registry rows with an id above `after` */
	ADMIN_DEVICES,    /* registry rows with an id above `after` */
	ADMIN_DEVICE_NOW, /* the book's devices from index `after` */
	ADMIN_ENROL,
	ADMIN_ADD_DEVICE,
	ADMIN_FIND_CARD,     /* whose `card` is: `id`, 0: nobody's; with both, of either */
	ADMIN_BOARD,         /* what the kiosk is made of, as far as the command line needs it */
	ADMIN_DEED,          /* a worker's deed, `deed`; `card` may name its person */
	ADMIN_ADD_HELPER,    /* `person` with `card`, of the borrower of `other` */
	ADMIN_REMOVE_HELPER, /* of `card` */
	ADMIN_MAKE_REFERRAL, /* one code, `code`, of the partner `person.name`, until `deed`'s day
			      */
	ADMIN_REPLACE_CARD,  /* `card` by `other`, of the same sort */
	ADMIN_SESSIONS,      /* the book's sessions from index `after`, with their text */
	ADMIN_ADD_SESSION,   /* `session`, from and to as `deed` has them; `card`: the champion's */
	ADMIN_CANCEL_SESSION, /* `session.session` */
	ADMIN_EXPORTED,       /* `deed`'s what, and whom it is about: it has left the kiosk */
	ADMIN_COPY,           /* the ledger's copy, `copy`: begin, look how far it is, drop */
	ADMIN_SIGN,           /* signs the newest head: number and head */
	ADMIN_SIGNED,         /* signed heads of facts above `after`, up to `upto` */
	ADMIN_PERSON,         /* all that the registry holds of whose `card` is */
	ADMIN_FIND_PARTNER,   /* of `person.name`: `id`, 0: nobody is called that */
	ADMIN_REACHED,        /* area, age band, household of people with an id above `after` */
	ADMIN_PARTNER,        /* the partner with the id `after` */
	ADMIN_TYPES
};

#define ADMIN_PAGE    64 /* rows of one answer */
#define ADMIN_HELPERS 8  /* of one borrower; more than two there never are */

enum admin_copy { ADMIN_COPY_LOOK, ADMIN_COPY_BEGIN, ADMIN_COPY_DROP };

/* A card, by what its chip or its print says; what is not given has no length. */
struct admin_card {
	uint8_t uid[16], uid_len;
	uint8_t number[NUMBER_MAX], number_len; /* 0..9 each */
};

struct admin_request {
	uint32_t version;
	uint32_t type;
	uint64_t after, upto;
	/* ENROL, ADD_HELPER: id 0: drawn; verifier: made by the lendbay-pin the caller asked.
	 * DEED "new pin": its verifier alone. */
	struct registry_person person;
	struct admin_card card;
	struct admin_card other; /* ENROL: of the adult who answers for a minor */
	/* DEED: what event.h calls admin; person NOBODY: that of `card`. The user is ours to say.
	 */
	struct event deed;
	uint8_t code[NUMBER_MAX], code_len; /* MAKE_REFERRAL */
	struct registry_session session;    /* ADD_SESSION, CANCEL_SESSION */
	uint32_t copy;                      /* COPY: enum admin_copy */
	/* ADD_DEVICE */
	struct registry_device device; /* id 0: drawn */
	uint64_t kind, unit, parts, bay;
};

/* What a report counts people by; nothing that names them. */
struct admin_reached {
	uint64_t person;
	char area[REGISTRY_NAME_MAX]; /* all empty, or 0, where it is not known or does not open */
	uint8_t age_band, household;
};

/* A session: when it is, from the book; what people read of it, empty where that was erased. */
struct admin_session {
	struct session_now now;
	struct registry_session text;
};

/* All that the registry holds of somebody, but for keys and hashes. */
struct admin_person {
	struct registry_person row; /* its verifier is left out */
	bool has_pin;
	uint32_t cards; /* and numbers, each kept as a keyed hash */
	uint32_t helpers;
	char helper[ADMIN_HELPERS][REGISTRY_NAME_MAX]; /* their names */
};

struct admin_reply {
	uint32_t version;
	uint32_t type;
	int32_t err;      /* 0 or -errno */
	uint32_t refusal; /* enum refusal */
	uint64_t number, id, unit;
	uint8_t head[LEDGER_HASH_LEN];
	uint32_t rows;
	union {
		struct ledger_entry entry[ADMIN_PAGE];
		struct registry_person person[ADMIN_PAGE];
		struct admin_reached reached[ADMIN_PAGE];
		struct registry_partner partner;
		struct registry_device device[ADMIN_PAGE];
		struct device_now now[ADMIN_PAGE];
		struct admin_session session[ADMIN_PAGE];
		struct ledger_signed signed_head[ADMIN_PAGE];
		struct {
			uint8_t bays;
			uint8_t size[BAYS_MAX + 1]; /* enum bay_size of each bay */
			char zone[BOARD_NAME_MAX];
			char name[BOARD_NAME_MAX];         /* the library's */
			uint8_t backup_key[BOARD_KEY_LEN]; /* zeros: the board file names none */
			uint16_t backup_keep;
		} board;
		struct ledger_copying copying;
		struct admin_person whole;
	};
};

/* An id that nobody and nothing has yet; below 2^53, so that JSON carries it unharmed. */
#define ADMIN_ID_MAX ((UINT64_C(1) << 53) - 1)

/* Whether a request of that type changes something: a turn of the engine. */
bool admin_is_order(uint32_t type);

/*
 * Answers one request from the user with uid `user`. A request that changes
 * something is a turn of the engine: `out` keeps the effects that are left to
 * perform, as engine_turn does; it is emptied by every other request.
 *
 * Returns 0, or -errno after which the process must end (a fact could not be
 * recorded). What is wrong with a request stands in the reply: `err` -EINVAL
 * (not a request), -EOPNOTSUPP (the board file does not ask for that of a
 * person), -EPROTO (another version; a fact that does not hold),
 * -EEXIST (the person, card, code or device is known), -ENOENT (`card` is
 * nobody's), -ENOTUNIQ (`other` is not, or not of one who can be meant),
 * -ENODATA (no book was built), -ENOKEY (sign.key is missing or damaged); or `refusal`, when the
 * house says no.
 */
int admin_answer(struct engine *e, const struct admin_request *request, uint32_t user,
		 struct admin_reply *reply, struct effects *out);

#endif
