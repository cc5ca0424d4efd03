/*
 * The data protection page: what a kiosk with this board file holds of people,
 * why, for how long, and who may see it. Made from the board file and the
 * program's own tables; what neither knows, it says it does not know.
 */
#ifndef PRIVACY_H
#define PRIVACY_H

#include <stdbool.h>
#include <stdio.h>

#include <lendbay/board.h>

/* Writes all of it; `may` answers whether an enum role has an enum right. Whether it went well is
 * the file's to say (ferror). */
void privacy_write(FILE *file, const struct board *b, bool (*may)(uint8_t role, uint8_t right));

#endif
