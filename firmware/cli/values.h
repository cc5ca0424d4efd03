/*
 * Values that people write, on the command line or in a CSV file, read into
 * numbers. Each reader returns NULL, or what is wrong as the end of a
 * sentence that begins with the value's name and text.
 */
#ifndef CLI_VALUES_H
#define CLI_VALUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/event.h>
#include <lendbay/reader.h>

/* A UID in hexadecimal, with or without colons, blanks or hyphens between. */
const char *uid_read(const char *text, uint8_t uid[UID_MAX], uint8_t *len);

/* The number on a library card, 4 to 20 digits, with or without blanks or hyphens between. */
const char *card_number_read(const char *text, uint8_t digits[NUMBER_MAX], uint8_t *len);

/* A PIN's digits, 0..9 each. */
const char *pin_read(const char *text, uint8_t digits[PIN_MAX], uint8_t *len);

const char *role_read(const char *text, uint8_t *role);
const char *kind_read(const char *text, uint64_t *kind);

/* Parts with commas, blanks, semicolons or plus signs between; "" is none. */
const char *parts_read(const char *text, uint64_t *parts);

/* The other way: the words of a set with commas between, as many as fit into `max`. */
void set_write(uint64_t set, const char *(*member)(uint64_t), char *text, size_t max);

/* A civil day, 2026-11-22, in days since 1970. */
const char *day_read(const char *text, uint64_t *day);

/* A minute of the day as 09:30, up to 24:00; and the other way. */
const char *minute_read(const char *text, uint64_t *minute);
void minute_write(uint64_t minute, char text[static 6]);

/* A whole number from 1 to `max`. */
const char *number_read(const char *text, uint64_t max, uint64_t *out);

/* "yes" or "no"; nothing is no. */
const char *yes_read(const char *text, bool *yes);

/*
 * The check digit of a code's first digits: ISO/IEC 7064, MOD 11,10. It tells
 * every single wrong digit and nearly every two that changed places.
 */
uint8_t check_digit(const uint8_t *digits, size_t len);

/* Whether it is UTF-8 at all (RFC 3629, 4), fit for a screen or not. */
bool is_utf8(const char *text);

/* Text fit for a screen: UTF-8, nothing that controls a terminal, shorter than `max`. */
const char *text_read(const char *text, char *out, size_t max);

#endif
