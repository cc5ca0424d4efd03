/* What `make shots` and `make shots-accept` do with the gallery. */
#ifndef GALLERY_SHOTS_H
#define GALLERY_SHOTS_H

/*
 * Writes one picture in `share` (1: all) into DIR/SET, a contact sheet of each set beside it, and
 * DIR/index.png of all sheets. Returns EX_OK or the code to exit with, said.
 */
int gallery_shots(const char *dir, unsigned share);

/*
 * Renews tests/pictures: the checksums of all, and the canonical pictures that
 * are others than before. Says what changed. Returns EX_OK or a code, said.
 */
int gallery_accept(void);

#endif
