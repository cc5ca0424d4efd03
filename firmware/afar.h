/*
 * Afar: which device somebody outside the house was told to wipe, on disk for
 * as long as that may yet come. A power cut or a death leaves it there, and
 * whoever starts next can tell the ring.
 */
#ifndef AFAR_H
#define AFAR_H

#include <stdint.h>

/*
 * Keeps `device`, in the working directory, in place of whichever was kept. It
 * is on the disk when this returns. Returns 0 or -errno: then nobody may be
 * told to wipe it.
 */
int afar_keep(uint64_t device);

/* The device that is kept; 0: none, or what is there is no number. */
uint64_t afar_kept(void);

/* Keeps none. A file that cannot be removed is said in the log, and told again at the next start.
 */
void afar_forget(void);

#endif
