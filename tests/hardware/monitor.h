/*
 * The monitor of the machine that a test runs in: QEMU's own, in QMP, at the
 * other end of the second serial line. Tells what a display really gets.
 */
#ifndef MONITOR_H
#define MONITOR_H

/* Opens the line and greets. Returns a descriptor to close; fails the test otherwise. */
int monitor_open(void);

/* Has what the display with QEMU's id `display` gets written as a PPM: a path as QEMU sees it. */
void monitor_shot(int monitor, const char *display, const char *file);

#endif
