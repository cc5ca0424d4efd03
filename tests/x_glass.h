/*
 * The glass as an X server has it: the pixels of Xvfb's own frame buffer file
 * (-fbdir), and a finger that xdotool moves. Knows no kiosk.
 */
#ifndef X_GLASS_H
#define X_GLASS_H

/*
 * How many pixels of the frame buffer (an XWD file, version 7, 32 bits a pixel)
 * are others than in a PNG of its size or smaller, top left. Returns that, or
 * -errno; -EBADMSG: it is no such file.
 */
long x_glass_differs(const char *frame_buffer, const char *png);

/* Puts a finger on (x, y), and lifts it. Returns 0, or -EIO if xdotool could not. */
int x_glass_touch(int x, int y);

#endif
