/*
 * The PN532 as its serial line shows it: bytes in, bytes out with the time
 * they take. Pure: no clock, no descriptor; cards are in the field it is
 * given. Clauses are those of NXP UM0701-02. Every way in which libnfc is
 * known to fail has a switch here.
 */
#ifndef RIG_PN532_H
#define RIG_PN532_H

#include "hsu.h"
#include "tags.h"

/* What can be wrong with the chip. The word is its name in scripts. */
#define FAULTS(X)                                                                                  \
	X(MUTE, "mute")                   /* takes everything, says nothing */                     \
	X(NO_ACK, "no-ack")               /* the answer comes, the ACK does not */                 \
	X(NO_REPLY, "no-reply")           /* the ACK comes, the answer does not */                 \
	X(CUT_REPLY, "cut-reply")         /* the answer's second half is lost */                   \
	X(GARBAGE, "garbage")             /* noise in place of ACK and answer */                   \
	X(TRICKLE, "trickle")             /* a byte of the answer each TRICKLE_US */               \
	X(LATE, "late")                   /* the answer comes after LATE_US */                     \
	X(LENGTH_SUM, "length-sum")       /* LCS does not hold */                                  \
	X(DATA_SUM, "data-sum")           /* DCS does not hold */                                  \
	X(ERROR_FRAME, "error-frame")     /* every command is a syntax error */                    \
	X(NO_FIRMWARE, "no-firmware")     /* GetFirmwareVersion is */                              \
	X(UID_LENGTH, "uid-length")       /* a UID's length is told as 10, its bytes are not */    \
	X(UID_FLICKERS, "uid-flickers")   /* every reading of a UID differs by a bit */            \
	X(ATS_ZERO, "ats-zero")           /* an ATS whose length byte is 0 */                      \
	X(ATS_LONG, "ats-long")           /* an ATS whose length byte is 255 */                    \
	X(STATUS_NAD, "status-nad")       /* status bit 0x80 */                                    \
	X(STATUS_MORE, "status-more")     /* status bit 0x40 and no data, for ever */              \
	X(HALTED_ANSWER, "halted-answer") /* the chip wakes halted cards (WUPA for REQA) */        \
	X(PULLED, "pulled")               /* a card answers its selection and nothing more */

enum fault {
#define X(id, word) FAULT_##id,
	FAULTS(X)
#undef X
		FAULTS_COUNT
};

#define TRICKLE_US 250000
#define LATE_US    1000000

#define TARGETS_MAX   2 /* the chip handles two at once (7.3.5) */
#define RETRIES_LEN   3 /* RFConfiguration item 5: ATR, PSL, passive activation */
#define REGISTERS_MAX 64
#define PIECES_MAX    2 /* of one command: its ACK, its answer */

enum power { POWER_LOW_VBAT, POWER_NORMAL, POWER_DOWN };

/* Bytes on their way to the host. */
struct piece {
	uint32_t after_us; /* since the piece before, or since the command was whole */
	size_t len, sent;
	uint8_t bytes[HSU_FRAME_MAX];
};

struct pn532 {
	struct field *field;
	bool fault[FAULTS_COUNT];
	uint8_t power; /* enum power */
	uint8_t parameters;
	uint8_t retries[RETRIES_LEN];
	uint8_t registers[REGISTERS_MAX];
	struct rig_tag *target[TARGETS_MAX]; /* Tg 1 and 2; NULL: none */
	uint32_t noise;
	size_t polling_len; /* of a command that goes on until a card comes; 0: none */
	uint8_t polling[HSU_DATA_MAX];
	size_t last_len; /* of the last answer, for NACK */
	uint8_t last[HSU_FRAME_MAX];
	unsigned turn; /* counts commands; bytes on their way for an older one are to be dropped */
	unsigned pieces;
	struct piece piece[PIECES_MAX];
	struct hsu line;
};

/* A chip that has just got its power. `field` outlives it. */
void pn532_init(struct pn532 *c, struct field *field);

/* Takes bytes from the host. What was still to be sent of an older command is dropped. */
void pn532_put(struct pn532 *c, const uint8_t *bytes, size_t len);

/* Tells it that a card came: a command that waits for one looks again. */
void pn532_card_came(struct pn532 *c);

/*
 * Takes the next bytes for the host. Returns how many, 0 if there are none,
 * and in `after_us` how long they take after the ones before.
 */
size_t pn532_take(struct pn532 *c, uint8_t bytes[HSU_FRAME_MAX], uint32_t *after_us);

/* A byte of noise; the same ones at every run (xorshift). */
uint8_t pn532_noise(struct pn532 *c);

/* The name of a fault; NULL: there is none of that number. */
const char *chip_fault_word(unsigned fault);

#endif
