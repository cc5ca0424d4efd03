/*
 * The wires between the locker driver and the rig's doors: one packet a
 * change, raw as metal gives it. Pulses, their bound, debounce and the order
 * of coils are the driver's work; the rig only shows levels and edges.
 *
 * SOCK_SEQPACKET, the rig listens. To a driver that connects the rig first
 * gives one WIRE_SWITCH for every bay, 1..bays, in order; then one for each
 * change. The newest connection counts: an older one is closed. Lines keep
 * their last level when the driver goes, as a Raspberry Pi's do, so a driver
 * starts by resting every latch and output.
 *
 * A scanner has a socket of its own kind and one packet for each key, and so
 * has a keypad; there too the newest connection counts. Unplugged, it is gone
 * with its name.
 */
#ifndef RIG_WIRE_H
#define RIG_WIRE_H

#include <stdint.h>

#define WIRE_VERSION 2
#define WIRE_SOCKET  "rig/locker.sock"  /* under the data directory; the board file may differ */
#define WIRE_SCANNER "rig/scanner.sock" /* likewise */
#define WIRE_KEYPAD  "rig/keypad.sock"  /* likewise */

enum wire_type {
	WIRE_NONE,
	WIRE_LATCH,  /* driver -> rig: the coil of `bay` is `on` or not */
	WIRE_CALL,   /* driver -> rig: the call line is `on` or not */
	WIRE_SWITCH, /* rig -> driver: the switches of `bay` now */
	WIRE_POWER,  /* driver -> rig: charging of `bay` is `on` or not */
	WIRE_KEY     /* rig -> driver of a scanner or a keypad: a struct wire_key */
};

/* Every packet is one of these, whole; fields a type does not name are 0. */
struct wire {
	uint8_t version;  /* WIRE_VERSION */
	uint8_t type;     /* enum wire_type */
	uint8_t bay;      /* LATCH, SWITCH, POWER: 1..bays */
	uint8_t on;       /* LATCH, CALL, POWER: 1 driven, 0 at rest */
	uint8_t open;     /* SWITCH: 1 the door is open */
	uint8_t presence; /* SWITCH: enum presence; PRESENCE_UNKNOWN where there is no switch */
	uint8_t charge;   /* SWITCH: 1 + percent; 0 where the bay cannot tell */
	uint8_t zero[1];
};

_Static_assert(sizeof(struct wire) == 8, "a wire packet is eight bytes");

/* A key of the scanner, or of the keypad. */
struct wire_key {
	uint8_t version; /* WIRE_VERSION */
	uint8_t type;    /* WIRE_KEY */
	uint16_t code;   /* linux/input-event-codes.h */
	uint8_t motion;  /* as struct input_event's value: 0 up, 1 down, 2 repeated */
	uint8_t zero[3];
};

_Static_assert(sizeof(struct wire_key) == 8, "a key packet is eight bytes");

#endif
