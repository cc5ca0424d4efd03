/*
 * Messages between the processes: plain structs on SOCK_SEQPACKET pairs, one
 * packet each, a version first, padding zeroed, at most MESSAGE_MAX bytes.
 * Every child has the parent on descriptor 3 and the ring on 4; the ring
 * gets its ends from the parent (MESSAGE_ATTACH).
 */
#ifndef LENDBAY_MESSAGE_H
#define LENDBAY_MESSAGE_H

#include <lendbay/board.h>
#include <lendbay/event.h>
#include <lendbay/reader.h>
#include <lendbay/view.h>

#define MESSAGE_VERSION     1
#define PARENT_FD           3
#define RING_FD             4
#define BEAT_MS             500  /* a child with a beat sends one as often */
#define SILENCE_MS          2000 /* no beat for so long: killed and started again */
#define SILENCE_AT_START_MS 4000
#define WIPE_TEXT_MAX       64  /* bytes of a text about a device, with its NUL */
#define VERIFIER_MAX        128 /* crypto_pwhash_STRBYTES, libsodium */

#define MESSAGES(X)                                                                                \
	X(NONE, none)                                                                              \
	/* child -> parent */                                                                      \
	X(BEAT, none)  /* I am alive (all but the screen) */                                       \
	X(READY, none) /* first said when it can do its work */                                    \
	/* ring -> parent */                                                                       \
	X(SILENT, port) /* the screen does not acknowledge views: start it again */                \
	/* parent -> ring, with a descriptor for ATTACH */                                         \
	X(ATTACH, port) /* the ring's new end to that process */                                   \
	X(STOP, none)   /* to everybody: end cleanly */                                            \
	/* reader -> ring */                                                                       \
	X(TAG, tag)                                                                                \
	/* locker -> ring, ring -> locker; CALL: ring -> caller, too */                            \
	X(DOOR, door)                                                                              \
	X(UNLOCK, unlock)                                                                          \
	X(CALL, call)                                                                              \
	X(POWER, power)                                                                            \
	/* caller -> ring, locker -> ring: it went out, or could not */                            \
	X(CALL_LEFT, call)                                                                         \
	/* scanner -> ring */                                                                      \
	X(NUMBER, number)                                                                          \
	/* ring -> pin, pin -> ring */                                                             \
	X(PIN_CHECK, pin)                                                                          \
	X(PIN_MAKE, pin)                                                                           \
	X(PIN_ANSWER, pin)                                                                         \
	/* ring -> screen, screen -> ring */                                                       \
	X(VIEW, view)                                                                              \
	X(SHOWN, shown) /* that page is on the glass */                                            \
	X(INTENT, intent)                                                                          \
	/* ring -> wiper, wiper -> ring: what came of it */                                        \
	X(WIPE, wipe)                                                                              \
	X(WIPE_ANSWER, wipe_answer)                                                                \
	/* ring -> wiper: what came of that one is recorded */                                     \
	X(WIPE_HEARD, wipe)                                                                        \
	/* ring -> wiper: not that one, by its ticket; what runs is stopped */                     \
	X(WIPE_STOP, wipe)                                                                         \
	/* ring -> reader, reader -> ring: what came of it */                                      \
	X(STICKER_WRITE, sticker)                                                                  \
	X(STICKER_WRITTEN, sticker)                                                                \
	/* ring -> exporter, exporter -> ring: it is mounted, so much is written, it is over */    \
	X(FIND_STICK, export)                                                                      \
	X(EXPORT, export)                                                                          \
	X(STICK_FOUND, export)                                                                     \
	X(EXPORT_ON, export)                                                                       \
	X(EXPORT_ENDED, export)

enum message_type {
#define X(id, body) MESSAGE_##id,
	MESSAGES(X)
#undef X
		MESSAGE_TYPES
};

struct message {
	uint32_t version; /* MESSAGE_VERSION */
	uint32_t type;    /* enum message_type */
	union {
		struct {
			uint8_t port; /* enum port */
		} port;
		struct tag tag;
		struct {
			uint8_t bay, open, first, presence;
			uint8_t charge; /* 1 + percent; 0: the bay cannot tell */
		} door;
		struct {
			uint8_t bay, on;
		} power;
		struct {
			uint8_t len;                /* 0: something was scanned that is no number */
			uint8_t digits[NUMBER_MAX]; /* 0..9 */
		} number;
		struct {
			uint64_t act;
			uint8_t bay;
		} unlock;
		struct {                 /* CALL; of CALL_LEFT `on`: it left */
			uint32_t ticket; /* names a call: told again, it is the same one */
			uint8_t on;
			uint8_t why; /* enum refusal */
			uint8_t bay; /* 0: none */
		} call;
		struct {
			uint64_t ticket;
			uint8_t answer; /* PIN_ANSWER: enum pin_answer */
			uint8_t len;    /* CHECK, MAKE: digits typed */
			uint8_t digits[PIN_MAX];
			char verifier[VERIFIER_MAX]; /* CHECK: of whom; empty: of nobody, spend the
							time. ANSWER to MAKE: made */
		} pin;
		struct { /* the device's facts, as its program is told them */
			uint64_t ticket, device;
			uint32_t unit, parts;
			uint8_t kind;
			char serial[WIPE_TEXT_MAX], asset_tag[WIPE_TEXT_MAX], owner[WIPE_TEXT_MAX];
		} wipe;
		struct {
			uint64_t ticket, device;
			uint8_t done, tool, method;
			uint8_t afar; /* not done: who it was told to may yet wipe it */
			uint32_t checks;
			char evidence[EVIDENCE_MAX]; /* its answer, in one form for all */
		} wipe_answer;
		struct {
			uint64_t ticket, device;
			uint8_t end; /* WRITTEN: enum sticker_end */
		} sticker;
		struct {
			uint64_t ticket;
			uint64_t number; /* EXPORT: the last fact; 0: nothing, let the stick go */
			uint8_t percent; /* EXPORT_ON */
			uint8_t end;     /* ENDED: enum export_end */
			uint8_t out;     /* ENDED: it is unmounted, or none ever was mounted */
		} export;
		struct view view;
		struct {
			uint32_t page;
		} shown;
		struct {
			uint32_t page;
			uint8_t control;
			uint16_t arg;
		} intent;
	};
};

#define MESSAGE_MAX sizeof(struct message)

/* Starts a message: everything zero, padding too, but for its type. */
void message_begin(struct message *m, enum message_type type);

/*
 * Sends one message, as long as its type's body, with `fd_with` (or -1)
 * attached. Never waits. Sets the version.
 *
 * Returns 0; -EAGAIN if the socket is full, -EPIPE if the other end is gone,
 * another -errno.
 */
int message_send(int fd, struct message *m, int fd_with);

/*
 * Takes one message, never waits. An attached descriptor is given in
 * `fd_with` (else -1) and is the caller's; with NULL there it is closed.
 *
 * Returns 1, 0 if there is none, -EPIPE if the other end is gone, -EPROTO for
 * a packet that is not a message of this version or not of its type's size,
 * another -errno.
 */
int message_next(int fd, struct message *m, int *fd_with);

#endif
