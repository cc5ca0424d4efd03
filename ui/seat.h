/*
 * The seat: what a kiosk without a desktop sits at. A second open of its
 * input devices, only to be woken by them (SDL reads the events itself, but
 * cannot be waited for without waking up all the time), and which graphics
 * card the screen is plugged into.
 */
#ifndef SEAT_H
#define SEAT_H

#include <stdbool.h>

struct seat;

#define SEAT_NAME_MAX 64 /* bytes of a connector's name, with its NUL */

#define SEAT_INPUT   "/dev/input"
#define SEAT_CARDS   "/sys/class/drm"
#define SEAT_CONSOLE "/dev/tty0" /* the one in front */

/*
 * Opens every device named event* in `dir`, now and as they come, also again
 * under a name that was gone. `news` is what seat_news gave, and the seat's
 * from now on, or -1. Returns 0 or -errno; devices that may not be opened are
 * left out.
 */
int seat_open(const char *dir, int news, struct seat **out);

/*
 * What the kernel tells everybody about devices that come and go (netlink,
 * NETLINK_KOBJECT_UEVENT). Returns a descriptor, or -errno.
 */
int seat_news(void);

/* Readable when a device has something. Owned by the seat. */
int seat_fd(const struct seat *s);

/*
 * Throws away what the devices had, and looks for new ones. Returns whether
 * something was said about displays.
 */
bool seat_drain(struct seat *s);

void seat_close(struct seat *s); /* takes NULL */

/*
 * Has the console that lies under the picture show nothing, no cursor either,
 * so that there is nothing to see where a screen has died and the next is not
 * there yet; or gives it its cursor back. Without the right to write to
 * `console` nothing happens.
 */
void seat_hush(const char *console, bool quiet);

/*
 * Looks into `dir` for the card that has a screen plugged in: the number N of
 * the first cardN-… whose status is "connected", with that name in
 * `connector`. Returns it, or -ENOENT with an empty name.
 */
int seat_card(const char *dir, char connector[SEAT_NAME_MAX]);

/* Whether that connector in `dir` has a screen plugged in. */
bool seat_is_connected(const char *dir, const char *connector);

#endif
