/*
 * A device with keys that the kernel has from /dev/uinput: its real input
 * layer, under a keyboard that a test plugs in and types on.
 */
#ifndef KEYS_H
#define KEYS_H

#include <stdbool.h>

#define KEYS_PATH_MAX 64

/* Makes a device with all keys, or (a mouse, say) only one. Returns its descriptor, with its path.
 */
int keys_make(bool keyboard, char path[KEYS_PATH_MAX]);

/* A key goes down (1), up (0), or is repeated (2), and is on its way when this returns. */
void keys_press(int device, unsigned code, int motion);

/* Plugs a keyboard in, under the path `link`, as udev makes those of /dev/input/by-id; or pulls it
 * out. *device is its descriptor, -1 while it is out. Where it is so already, does nothing. */
void keys_plug(int *device, const char *link, bool in);

#endif
