/*
 * A touch screen and a keyboard that the kernel has from /dev/uinput: fingers
 * as a driver tells them (multi-touch, protocol B), and keys.
 */
#ifndef FINGERS_H
#define FINGERS_H

#define FINGERS_WIDE 32767 /* from one edge of the glass to the other, both ways */
#define FINGERS_MAX  2

/* Plug one in: a descriptor, closed by device_unplug. */
int fingers_plug(void);
int keyboard_plug(void);
void device_unplug(int device);

/* Finger `finger` goes down or moves there, of 0..1 each way; or lifts. */
void finger_at(int fingers, int finger, double x, double y);
void finger_lift(int fingers, int finger);

/* The same where that place is on a glass that is mounted turned, by 0, 90, 180 or 270 degrees
 * clockwise. */
void finger_at_turned(int fingers, int finger, double x, double y, unsigned turned);

/* A key goes down and up. */
void key_strike(int keyboard, int key);

#endif
