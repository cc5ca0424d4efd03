/*
 * Afar: which device somebody outside the house was told to wipe, on disk for
 * as long as that may yet come. A power cut or a death leaves it there, and
 * whoever starts next can tell the ring.
 */
#ifndef AFAR_H
#define AFAR_H

#include <stdint.h>

#define AFAR_FILE "wiping" /* in the data directory */

/*
 * Keeps `device`, in the working directory, in place of whichever was kept. It
 * is on the disk when this returns. Returns 0 or -errno: then nobody may be
 * told to wipe it.
 */
int afar_keep(uint64_t device);

/* The device that is kept, in *device; 0: none. Returns 0 or -errno: what is there cannot be read,
 * or is no number (-EBADMSG). */
int afar_kept(uint64_t *device);

/* Keeps none, also on the disk. Returns 0 or -errno. */
int afar_forget(void);

#endif
