/*
 * Fields of facts in words, for tables and for files about people: a choice
 * by its word, a day, a time, a number.
 */
#ifndef CLI_FIELD_TEXT_H
#define CLI_FIELD_TEXT_H

#include <lendbay/fact.h>

#include "table.h"

#define VALUE_MAX 128 /* bytes of one field in words */

/* Bytes as hexadecimal digits; twice `len` must be less than VALUE_MAX. */
void hex_write(const uint8_t *bytes, size_t len, char text[VALUE_MAX]);

/* The value of a field; a set is words with commas between. */
void field_write(const struct fact *fact, enum fact_field field, enum form form,
		 char text[VALUE_MAX]);

/* Whether its value is a plain number, which JSON writes bare. */
bool field_is_number(enum fact_field field);

/* Whether the fact has it: it is not 0. */
bool field_is_there(const struct fact *fact, enum fact_field field);

#endif
