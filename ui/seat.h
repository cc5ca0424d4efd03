/*
 * The seat: what a kiosk without a desktop sits at. A second open of its
 * input devices, only to be woken by them (SDL reads the events itself, but
 * cannot be waited for without waking up all the time), and which graphics
 * card the screen is plugged into.
 */
#ifndef SEAT_H
#define SEAT_H

struct seat;

#define SEAT_INPUT "/dev/input"
#define SEAT_CARDS "/sys/class/drm"

/*
 * Opens every device named event* in `dir`, now and as they come. Returns 0
 * or -errno; devices that may not be opened are left out.
 */
int seat_open(const char *dir, struct seat **out);

/* Readable when a device has something. Owned by the seat. */
int seat_fd(const struct seat *s);

/* Throws away what the devices had, and looks for new ones. */
void seat_drain(struct seat *s);

void seat_close(struct seat *s); /* takes NULL */

/*
 * Looks into `dir` for the card that has a screen plugged in: the number N of
 * the first cardN-… whose status is "connected". Returns it, or -ENOENT.
 */
int seat_card(const char *dir);

#endif
