/*
 * The room that a whole kiosk stands in, in a machine of check-hardware: the
 * real lendbay with all that it starts, on board/generic-gpio's own board file,
 * and the hands before it: fingers, a card, a door's switch, the display's
 * cable. Sees what QEMU's monitor sees, and the latches.
 */
#ifndef KIOSK_ROOM_H
#define KIOSK_ROOM_H

#include <stdint.h>
#include <sys/types.h>

#include <lendbay/event.h>
#include <lendbay/message.h>

#include "sheet.h"
#include "wires.h"

#define ROOM_WAIT_MS  60000
#define ROOM_TURN_MS  700 /* no press counts so shortly after another screen came up */
#define ROOM_QUIET_MS 400

/* Bays that have something in them at first, as the ledger made outside says. */
#define ROOM_BAY       2 /* tablet 1 */
#define ROOM_OTHER_BAY 3 /* tablet 2 */
#define ROOM_LARGE_BAY 7 /* a laptop */

struct kiosk_room {
	struct board board;
	struct wires wires;
	pid_t kiosk, rig;
	int rig_fd, monitor, fingers;
	struct sheet page; /* what is to be seen now */
	int aside;         /* px beside a target's middle */
	int64_t began_us;  /* the kiosk's start */
	int64_t seen_us;   /* when the page was seen that was waited for last */
};

/*
 * Puts lines, touch screen and the reader's chip there, and starts the kiosk.
 * The door of `open_bay` (0: of none) stands open and its bay is empty: so it was
 * left. What the kiosk says goes to `log` in /share. Fails the test if it cannot.
 */
void room_open(struct kiosk_room *r, uint8_t open_bay, const char *log);

/* Ends it all in good order. Returns how the kiosk ended, as waitpid tells it. */
int room_close(struct kiosk_room *r);

/* Waits until the display shows the page of that sheet, but for days and numbers, and nearer to it
 * than to any other sheet, and may be pressed; … and until it shows it to the pixel. Both fail the
 * test otherwise. */
void room_page_wait(struct kiosk_room *r, const char *name, int64_t ms);
void room_page_is_exact(struct kiosk_room *r);

/* Taps with a finger on a control of the page that was waited for. */
void room_touch(struct kiosk_room *r, enum control control, uint16_t arg);

/* The same on digits, one after another, of a PIN's page. */
void room_type(struct kiosk_room *r, const char *digits);

/* Has the rig do it, "tap NAME\n" or "lift\n", and waits for its answer. */
void room_hand(struct kiosk_room *r, const char *order);

/*
 * With four digits on the display: OK, all questions skipped, and the agreement.
 * Waits for a latch, which must not move before that, and opens its door.
 * Returns its bay.
 */
uint8_t room_loan_agreed(struct kiosk_room *r);

/* Leaves a file in /share, whose time tells outside when that was. */
void room_moment_tell(const char *name);

#endif
