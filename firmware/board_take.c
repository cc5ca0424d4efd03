/*
 * Takes values of the board file by the rows of its tables, and complains.
 * Knows no setting: firmware/board_settings.c does.
 */
#include "board_take.h"

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <lendbay/text.h>

size_t place_write(struct reading *r, const char *file, unsigned line)
{
	const char *path = r->board->path;
	const char *slash = strrchr(path, '/');
	/* libconfig names an included file as the file that includes it does. */
	int dir_len = file && *file != '/' && slash ? (int)(slash + 1 - path) : 0;
	int len = snprintf(r->complaint, BOARD_COMPLAINT_MAX, "%.*s%.200s:%u: ", dir_len, path,
			   file ? file : path, line ? line : 1);
	return len < BOARD_COMPLAINT_MAX ? (size_t)len : BOARD_COMPLAINT_MAX - 1;
}

int board_complain(struct reading *r, const config_setting_t *s, const char *format, ...)
{
	size_t len = place_write(r, config_setting_source_file(s), config_setting_source_line(s));
	va_list words;
	va_start(words, format);
	vsnprintf(r->complaint + len, BOARD_COMPLAINT_MAX - len, format, words);
	va_end(words);
	return -EINVAL;
}

/* What a setting is called in a complaint: its name, or that of the list it is in. */
static const char *name_of(const config_setting_t *s)
{
	while (s && !config_setting_name(s))
		s = config_setting_parent(s);
	return s ? config_setting_name(s) : "the file";
}

int complain_of(struct reading *r, const config_setting_t *s, const struct row *row)
{
	if (config_setting_type(s) == CONFIG_TYPE_STRING)
		return board_complain(r, s, "%s cannot be \"%.60s\"; allowed: %s", name_of(s),
				      config_setting_get_string(s), row->allowed);
	if (config_setting_type(s) == CONFIG_TYPE_INT)
		return board_complain(r, s, "%s cannot be %d; allowed: %s", name_of(s),
				      config_setting_get_int(s), row->allowed);
	return board_complain(r, s, "%s is of the wrong kind; allowed: %s", name_of(s),
			      row->allowed);
}

/* ---- Groups ---- */

/* Names, as many as there is room for; and … where there are more. */
static void rows_write(const struct row *rows, char *line, size_t max)
{
	static const char more[] = ", …";
	size_t len = 0;
	*line = '\0';
	for (; rows->name; rows++) {
		if (len + strlen(rows->name) + 2 * sizeof more > max) {
			memcpy(line + len, more, sizeof more);
			return;
		}
		len += (size_t)snprintf(line + len, max - len, "%s%s", len ? ", " : "", rows->name);
	}
}

static int complain_of_name(struct reading *r, const config_setting_t *s, const struct row *rows)
{
	char all[280];
	const struct row *near = NULL;
	unsigned apart = NEAR_MAX + 1;
	rows_write(rows, all, sizeof all);
	for (const struct row *row = rows; row->name; row++) {
		unsigned this = names_apart(config_setting_name(s), row->name);
		if (this < apart) {
			apart = this;
			near = row;
		}
	}
	return board_complain(r, s, "there is no setting %.40s here%s%s%s; allowed: %s",
			      config_setting_name(s), near ? " (did you mean " : "",
			      near ? near->name : "", near ? "?)" : "", all);
}

/* Writes `number` into the place of `row`, as wide as that is. */
static void number_put(const struct row *row, void *into, long number)
{
	unsigned char *place = (unsigned char *)into + row->at;
	uint8_t small = (uint8_t)number;
	uint16_t middle = (uint16_t)number;
	uint32_t large = (uint32_t)number;
	assert(row->room == sizeof small || row->room == sizeof middle ||
	       row->room == sizeof large);
	memcpy(place,
	       row->room == sizeof small    ? (void *)&small
	       : row->room == sizeof middle ? (void *)&middle
					    : (void *)&large,
	       row->room);
}

TAKE(take_group)
{
	if (!config_setting_is_group(s))
		return complain_of(r, s, row);
	for (int i = 0; i < config_setting_length(s); i++) {
		const config_setting_t *member = config_setting_get_elem(s, (unsigned)i);
		const struct row *known = row->rows;
		while (known->name && strcmp(known->name, config_setting_name(member)))
			known++;
		if (!known->name)
			return complain_of_name(r, member, row->rows);
	}
	for (const struct row *known = row->rows; known->name; known++) {
		const config_setting_t *member = config_setting_get_member(s, known->name);
		int err = 0;
		if (member)
			err = known->take(r, member, known, into);
		else if (known->needed)
			err = board_complain(r, s, "%s must be given in %s; allowed: %s",
					     known->name, name_of(s), known->allowed);
		else if (known->room && known->usual)
			number_put(known, into, known->usual);
		if (err)
			return err;
	}
	return 0;
}

/* ---- Single values ---- */

TAKE(take_number)
{
	if (config_setting_type(s) != CONFIG_TYPE_INT)
		return complain_of(r, s, row);
	long number = config_setting_get_int(s);
	if (number < row->least || number > row->most)
		return complain_of(r, s, row);
	number_put(row, into, number);
	return 0;
}

TAKE(take_text)
{
	const char *text = config_setting_get_string(s);
	if (!text)
		return complain_of(r, s, row);
	if (strlen(text) >= row->room)
		return board_complain(r, s, "%s is %zu bytes long; allowed: at most %zu",
				      name_of(s), strlen(text), row->room - 1);
	if (!text_holds(text))
		return board_complain(r, s,
				      "%s holds something that is not text; allowed: UTF-8 on one "
				      "line, without control characters",
				      name_of(s));
	if (row->needed && !*text)
		return complain_of(r, s, row);
	memcpy((char *)into + row->at, text, strlen(text) + 1);
	return 0;
}

TAKE(take_choice)
{
	const char *text = config_setting_get_string(s);
	for (const char *const *choice = row->choices; text && *choice; choice++)
		if (!strcmp(text, *choice))
			return take_text(r, s, row, into);
	return complain_of(r, s, row);
}

/* A word of one of the lists of <lendbay/words.h>; their first, "none", is no answer. */
TAKE(take_word)
{
	const char *text = config_setting_get_string(s);
	int number = text ? word_find(row->words, text, strlen(text)) : -1;
	if (number <= 0)
		return complain_of(r, s, row);
	number_put(row, into, number);
	return 0;
}

TAKE(take_zone)
{
	int err = take_text(r, s, row, into);
	if (err)
		return err;
	return zone_exists((char *)into + row->at) ? 0 : complain_of(r, s, row);
}

TAKE(take_phone)
{
	int err = take_text(r, s, row, into);
	if (err)
		return err;
	const char *phone = (char *)into + row->at;
	return phone[strspn(phone, "0123456789 +-()")] ? complain_of(r, s, row) : 0;
}

TAKE(take_path)
{
	int err = take_text(r, s, row, into);
	if (err)
		return err;
	return path_holds((char *)into + row->at) ? 0 : complain_of(r, s, row);
}

TAKE(take_program)
{
	int err = take_text(r, s, row, into);
	if (err)
		return err;
	const char *path = (char *)into + row->at;
	return *path != '/' || strstr(path, "..") || path[strlen(path) - 1] == '/'
		       ? complain_of(r, s, row)
		       : 0;
}

TAKE(take_connection)
{
	int err = take_text(r, s, row, into);
	if (err)
		return err;
	return connection_holds((char *)into + row->at) ? 0 : complain_of(r, s, row);
}

TAKE(take_flag)
{
	if (config_setting_type(s) != CONFIG_TYPE_BOOL)
		return complain_of(r, s, row);
	bool flag = config_setting_get_bool(s);
	memcpy((char *)into + row->at, &flag, sizeof flag);
	return 0;
}

bool is_rig(const struct reading *r)
{
	return !strcmp(r->board->locker_driver, "rig");
}

bool is_list(const config_setting_t *s)
{
	return config_setting_is_list(s) || config_setting_is_array(s);
}
