/*
 * Reads a board file. Knows every setting there is, in tables: its name, what
 * may stand there, where it goes. The first mistake ends the reading with one
 * sentence: file, line, what is wrong, what is allowed.
 */
#include <lendbay/board.h>

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <libconfig.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lendbay/locker.h>
#include <lendbay/text.h>

#include "board_check.h"

#define FILE_LEN_MAX   (256 * 1024)
#define OFFSET_MAX     1023 /* lines of one gpiochip */
#define HEIGHT_MM_MAX  2500
#define SOCKET_LEN_MAX 100 /* sun_path holds 107 bytes, unix(7) */

/* The reading of one file. */
struct reading {
	struct board *board;
	char *complaint;
	const config_setting_t *of_bay[BAYS_MAX + 1];
};

/* One setting: what may stand there and where it goes. */
struct row {
	const char *name;
	int (*take)(struct reading *r, const config_setting_t *s, const struct row *row,
		    void *into);
	size_t at, room;            /* place in `into` and its bytes */
	const char *allowed;        /* in words, for the complaint */
	bool needed;                /* else `usual`, or empty */
	long least, most, usual;    /* of a number */
	const char *const *choices; /* of a choice; NULL ends them */
	const char *(*words)(uint64_t);
	const struct row *rows; /* of a group; a nameless row ends them */
};

/* Writes "FILE:LINE: …" about `s`. Returns -EINVAL. */
__attribute__((format(printf, 3, 4))) static int
complain(struct reading *r, const config_setting_t *s, const char *format, ...)
{
	const char *file = config_setting_source_file(s);
	unsigned line = config_setting_source_line(s);
	int len = snprintf(r->complaint, BOARD_COMPLAINT_MAX,
			   "%s:%u: ", file ? file : r->board->path, line ? line : 1);
	va_list words;
	va_start(words, format);
	if (len < BOARD_COMPLAINT_MAX)
		vsnprintf(r->complaint + len, BOARD_COMPLAINT_MAX - (size_t)len, format, words);
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

static int complain_of(struct reading *r, const config_setting_t *s, const struct row *row)
{
	if (config_setting_type(s) == CONFIG_TYPE_STRING)
		return complain(r, s, "%s cannot be \"%.60s\"; allowed: %s", name_of(s),
				config_setting_get_string(s), row->allowed);
	if (config_setting_type(s) == CONFIG_TYPE_INT)
		return complain(r, s, "%s cannot be %d; allowed: %s", name_of(s),
				config_setting_get_int(s), row->allowed);
	return complain(r, s, "%s is of the wrong kind; allowed: %s", name_of(s), row->allowed);
}

/* ---- Groups ---- */

static void rows_write(const struct row *rows, char *line, size_t max)
{
	size_t len = 0;
	*line = '\0';
	for (; rows->name && len < max; rows++)
		len += (size_t)snprintf(line + len, max - len, "%s%s", len ? ", " : "", rows->name);
}

static int complain_of_name(struct reading *r, const config_setting_t *s, const struct row *rows)
{
	char all[300];
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
	return complain(r, s, "there is no setting %.40s here%s%s%s; allowed: %s",
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

static int take_group(struct reading *r, const config_setting_t *s, const struct row *row,
		      void *into)
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
			err = complain(r, s, "%s must be given in %s; allowed: %s", known->name,
				       name_of(s), known->allowed);
		else if (known->room && known->usual)
			number_put(known, into, known->usual);
		if (err)
			return err;
	}
	return 0;
}

/* ---- Single values ---- */

static int take_number(struct reading *r, const config_setting_t *s, const struct row *row,
		       void *into)
{
	if (config_setting_type(s) != CONFIG_TYPE_INT)
		return complain_of(r, s, row);
	long number = config_setting_get_int(s);
	if (number < row->least || number > row->most)
		return complain_of(r, s, row);
	number_put(row, into, number);
	return 0;
}

static int take_text(struct reading *r, const config_setting_t *s, const struct row *row,
		     void *into)
{
	const char *text = config_setting_get_string(s);
	if (!text)
		return complain_of(r, s, row);
	if (strlen(text) >= row->room)
		return complain(r, s, "%s is %zu bytes long; allowed: at most %zu", name_of(s),
				strlen(text), row->room - 1);
	if (!text_holds(text))
		return complain(r, s,
				"%s holds something that is not text; allowed: UTF-8 on one "
				"line, without control characters",
				name_of(s));
	if (row->needed && !*text)
		return complain_of(r, s, row);
	memcpy((char *)into + row->at, text, strlen(text) + 1);
	return 0;
}

static int take_choice(struct reading *r, const config_setting_t *s, const struct row *row,
		       void *into)
{
	const char *text = config_setting_get_string(s);
	for (const char *const *choice = row->choices; text && *choice; choice++)
		if (!strcmp(text, *choice))
			return take_text(r, s, row, into);
	return complain_of(r, s, row);
}

/* A word of one of the lists of <lendbay/words.h>; their first, "none", is no answer. */
static int take_word(struct reading *r, const config_setting_t *s, const struct row *row,
		     void *into)
{
	const char *text = config_setting_get_string(s);
	int number = text ? word_find(row->words, text, strlen(text)) : -1;
	if (number <= 0)
		return complain_of(r, s, row);
	number_put(row, into, number);
	return 0;
}

static int take_zone(struct reading *r, const config_setting_t *s, const struct row *row,
		     void *into)
{
	int err = take_text(r, s, row, into);
	if (err)
		return err;
	return zone_exists((char *)into + row->at) ? 0 : complain_of(r, s, row);
}

static int take_phone(struct reading *r, const config_setting_t *s, const struct row *row,
		      void *into)
{
	int err = take_text(r, s, row, into);
	if (err)
		return err;
	const char *phone = (char *)into + row->at;
	return phone[strspn(phone, "0123456789 +-()")] ? complain_of(r, s, row) : 0;
}

static int take_path(struct reading *r, const config_setting_t *s, const struct row *row,
		     void *into)
{
	int err = take_text(r, s, row, into);
	if (err)
		return err;
	const char *path = (char *)into + row->at;
	return *path == '/' || *path == '.' || strstr(path, "..") || strlen(path) > SOCKET_LEN_MAX
		       ? complain_of(r, s, row)
		       : 0;
}

static int take_connection(struct reading *r, const config_setting_t *s, const struct row *row,
			   void *into)
{
	int err = take_text(r, s, row, into);
	if (err)
		return err;
	return connection_holds((char *)into + row->at) ? 0 : complain_of(r, s, row);
}

static int take_screen_size(struct reading *r, const config_setting_t *s, const struct row *row,
			    void *into)
{
	static const struct {
		const char *word;
		uint16_t width, height;
	} sizes[] = {{"1280x800", 1280, 800}, {"800x480", 800, 480}};
	struct board *b = into;
	const char *text = config_setting_get_string(s);
	for (size_t i = 0; text && i < sizeof sizes / sizeof sizes[0]; i++)
		if (!strcmp(text, sizes[i].word)) {
			b->width = sizes[i].width;
			b->height = sizes[i].height;
			return 0;
		}
	return complain_of(r, s, row);
}

/* ---- The library ---- */

/* A weekday's hours; `least` of the row is the day, 0 Monday. */
static int take_hours(struct reading *r, const config_setting_t *s, const struct row *row,
		      void *into)
{
	struct policy *p = &((struct board *)into)->policy;
	const char *text = config_setting_get_string(s);
	if (!text || !hours_read(text, &p->open_min[row->least], &p->shut_min[row->least]))
		return complain_of(r, s, row);
	if (!p->shut_min[row->least])
		p->closed_weekdays = (uint8_t)(p->closed_weekdays | 1 << row->least);
	return 0;
}

static int days_compare(const void *one, const void *other)
{
	uint32_t a = *(const uint32_t *)one, b = *(const uint32_t *)other;
	return (a > b) - (a < b);
}

static bool is_list(const config_setting_t *s)
{
	return config_setting_is_list(s) || config_setting_is_array(s);
}

static int take_closed(struct reading *r, const config_setting_t *s, const struct row *row,
		       void *into)
{
	struct policy *p = &((struct board *)into)->policy;
	if (!is_list(s) || config_setting_length(s) > CLOSED_DAYS_MAX)
		return complain_of(r, s, row);
	for (int i = 0; i < config_setting_length(s); i++) {
		const config_setting_t *one = config_setting_get_elem(s, (unsigned)i);
		const char *text = config_setting_get_string(one);
		uint32_t day;
		if (!text || !date_read(text, &day))
			return complain_of(r, one, row);
		for (uint16_t j = 0; j < p->closed_len; j++)
			if (p->closed[j] == day)
				return complain(r, one, "%s is there twice; allowed: each day once",
						text);
		p->closed[p->closed_len++] = day;
	}
	qsort(p->closed, p->closed_len, sizeof p->closed[0], days_compare);
	return 0;
}

static int take_agreement(struct reading *r, const config_setting_t *s, const struct row *row,
			  void *into)
{
	struct board *b = into;
	int points = config_setting_length(s);
	if (!is_list(s) || points < 1 || points > POINTS_MAX)
		return complain_of(r, s, row);
	for (int i = 0; i < points; i++) {
		const config_setting_t *point = config_setting_get_elem(s, (unsigned)i);
		if (!is_list(point) || config_setting_length(point) != 2)
			return complain_of(r, point, row);
		for (unsigned j = 0; j < 2; j++) {
			struct row text = {
				.room = BOARD_NAME_MAX, .allowed = row->allowed, .needed = true};
			int err = take_text(r, config_setting_get_elem(point, j), &text,
					    b->point[i][j]);
			if (err)
				return err;
		}
	}
	b->points = (uint8_t)points;
	b->policy.agreement = agreement_hash(b);
	return 0;
}

/* ---- Lines and bays ---- */

static bool is_rig(const struct reading *r)
{
	return !strcmp(r->board->locker_driver, "rig");
}

static int take_chips(struct reading *r, const config_setting_t *s, const struct row *row,
		      void *into)
{
	struct board *b = into;
	int chips = config_setting_length(s);
	if (!is_list(s) || chips < 1 || chips > CHIPS_MAX)
		return complain_of(r, s, row);
	for (int i = 0; i < chips; i++) {
		struct row text = {.room = BOARD_NAME_MAX, .allowed = row->allowed, .needed = true};
		const config_setting_t *one = config_setting_get_elem(s, (unsigned)i);
		int err = take_text(r, one, &text, b->chip[i]);
		if (err)
			return err;
		for (int j = 0; j < i; j++)
			if (!strcmp(b->chip[i], b->chip[j]))
				return complain(r, one,
						"chip %s is there twice; allowed: each once",
						b->chip[i]);
	}
	b->chips = (uint8_t)chips;
	return 0;
}

struct line_draft {
	char chip[BOARD_NAME_MAX];
	uint16_t line;
	bool active_low;
};

static int take_flag(struct reading *r, const config_setting_t *s, const struct row *row,
		     void *into)
{
	if (config_setting_type(s) != CONFIG_TYPE_BOOL)
		return complain_of(r, s, row);
	bool flag = config_setting_get_bool(s);
	memcpy((char *)into + row->at, &flag, sizeof flag);
	return 0;
}

#define NUMBER(type, member, min, max, otherwise, words)                                           \
	.take = take_number, .at = offsetof(type, member), .room = sizeof(((type *)0)->member),    \
	.least = min, .most = max, .usual = otherwise, .allowed = words
#define TEXT(how, member, words)                                                                   \
	.take = how, .at = offsetof(struct board, member),                                         \
	.room = sizeof(((struct board *)0)->member), .allowed = words

static const struct row line_rows[] = {
	{.name = "chip",
	 .take = take_text,
	 .at = offsetof(struct line_draft, chip),
	 .room = BOARD_NAME_MAX,
	 .allowed = "one of the locker's chips, in quotes"},
	{.name = "line",
	 .needed = true,
	 NUMBER(struct line_draft, line, 0, OFFSET_MAX, 0, "a line of the chip, 0 to 1023")},
	{.name = "active_low",
	 .take = take_flag,
	 .at = offsetof(struct line_draft, active_low),
	 .allowed = "true or false"},
	{0},
};

/* On a rig there are no wires: true or false, whether it has one. */
static int take_rig_line(struct reading *r, const config_setting_t *s, const struct row *row,
			 struct board_line *line)
{
	if (config_setting_type(s) != CONFIG_TYPE_BOOL)
		return complain(r, s,
				"%s is a wire, and a rig has none; allowed: true (it has "
				"one) or false",
				name_of(s));
	(void)row; /* a rig's lines are all alike */
	line->chip = config_setting_get_bool(s) ? 0 : -1;
	return 0;
}

static int take_line(struct reading *r, const config_setting_t *s, const struct row *row,
		     void *into)
{
	struct board_line *line = (void *)((char *)into + row->at);
	struct row group = {.allowed = row->allowed, .rows = line_rows};
	struct line_draft draft = {.line = 0};
	if (is_rig(r))
		return take_rig_line(r, s, row, line);
	int err = take_group(r, s, &group, &draft);
	if (err)
		return err;
	int chip = 0;
	while (draft.chip[0] && chip < r->board->chips && strcmp(draft.chip, r->board->chip[chip]))
		chip++;
	if (chip == r->board->chips)
		return complain(r, s,
				"chip \"%s\" is not in chips; allowed: a name from "
				"chips = [ … ] of the locker",
				draft.chip);
	*line = (struct board_line){(int8_t)chip, draft.line, draft.active_low};
	return 0;
}

/* A bay while it is read; board and policy each keep their part. */
struct bay_draft {
	struct board_bay bay;
	uint16_t height_mm;
	uint8_t size;
};

#define LINE_WORDS "{ chip = \"NAME\"; line = 0 to 1023; active_low = true or false; }"
#define LINE(which)                                                                                \
	.take = take_line, .at = offsetof(struct bay_draft, bay.which), .allowed = LINE_WORDS

static const struct row bay_rows[] = {
	{.name = "size",
	 .take = take_word,
	 .at = offsetof(struct bay_draft, size),
	 .room = 1,
	 .needed = true,
	 .words = size_word,
	 .allowed = "\"small\" (a tablet) or \"large\" (a tablet or a laptop)"},
	{.name = "height_mm",
	 NUMBER(struct bay_draft, height_mm, 0, HEIGHT_MM_MAX, 0,
		"0 to 2500, of its floor above ours; 0: not known")},
	{.name = "cabinet",
	 NUMBER(struct bay_draft, bay.cabinet, 1, CABINETS_MAX, 1, "1 to 8, from the left")},
	{.name = "x",
	 .needed = true,
	 NUMBER(struct bay_draft, bay.x, 0, MAP_COLUMNS - 1, 0,
		"0 to 11, twelfths of the cabinet")},
	{.name = "y",
	 .needed = true,
	 NUMBER(struct bay_draft, bay.y, 0, SHELVES_MAX - 1, 0, "0 to 23, shelves from the top")},
	{.name = "w",
	 .needed = true,
	 NUMBER(struct bay_draft, bay.w, 1, MAP_COLUMNS, 0, "1 to 12, twelfths of the cabinet")},
	{.name = "h", NUMBER(struct bay_draft, bay.h, 1, SHELVES_MAX, 1, "1 to 24, shelves")},
	{.name = "latch", LINE(latch)},
	{.name = "door", LINE(door)},
	{.name = "presence", LINE(presence)},
	{0},
};

/* What one row of the table cannot see: the map's edge, wires that are needed, other bays. */
static int bay_check(struct reading *r, const config_setting_t *s, uint8_t n)
{
	const struct board_bay *bay = &r->board->bay[n];
	if (bay->x + bay->w > MAP_COLUMNS || bay->y + bay->h > SHELVES_MAX)
		return complain(r, s,
				"bay %d reaches over the edge of its cabinet; allowed: x + w "
				"up to 12, y + h up to 24",
				n);
	if (is_rig(r) && (bay->latch.chip >= 0 || bay->door.chip >= 0))
		return complain(r, s,
				"bay %d names a latch or door; allowed on a rig: neither, it "
				"has both without wires",
				n);
	if (!is_rig(r) && (bay->latch.chip < 0 || bay->door.chip < 0))
		return complain(r, s, "bay %d has no %s; allowed: %s", n,
				bay->latch.chip < 0 ? "latch" : "door", LINE_WORDS);
	for (uint8_t other = 1; other < n; other++)
		if (bays_overlap(bay, &r->board->bay[other]))
			return complain(r, s,
					"bay %d lies on bay %d on the map; allowed: each place "
					"once",
					n, other);
	return 0;
}

static int take_bays(struct reading *r, const config_setting_t *s, const struct row *row,
		     void *into)
{
	struct board *b = into;
	int bays = config_setting_length(s);
	if (!config_setting_is_list(s) || bays < 1 || bays > BAYS_MAX)
		return complain_of(r, s, row);
	struct row group = {.allowed = "{ size = …; x = …; y = …; w = …; }", .rows = bay_rows};
	for (uint8_t n = 1; n <= bays; n++) {
		const config_setting_t *one = config_setting_get_elem(s, n - 1U);
		struct bay_draft draft = {
			.bay = {.latch.chip = -1, .door.chip = -1, .presence.chip = -1}};
		int err = take_group(r, one, &group, &draft);
		if (err)
			return err;
		b->bay[n] = draft.bay;
		b->policy.size[n] = draft.size;
		b->policy.height_mm[n] = draft.height_mm;
		err = bay_check(r, one, n);
		if (err)
			return err;
		r->of_bay[n] = one;
	}
	b->policy.bays = (uint8_t)bays;
	return 0;
}

/* ---- All settings there are ---- */

static const char *const locker_drivers[] = {"gpiod", "rig", NULL};
static const char *const reader_drivers[] = {"nfc", NULL};

#define HOURS(word, weekday)                                                                       \
	{                                                                                          \
		.name = word, .take = take_hours, .needed = true, .least = weekday,                \
		.allowed = "\"09:00-19:00\" or \"closed\""                                         \
	}
static const struct row hours_rows[] = {
	HOURS("monday", 0), HOURS("tuesday", 1),  HOURS("wednesday", 2), HOURS("thursday", 3),
	HOURS("friday", 4), HOURS("saturday", 5), HOURS("sunday", 6),    {0},
};

static const struct row library_rows[] = {
	{.name = "name", .needed = true, TEXT(take_text, name, "the library's name, in quotes")},
	{.name = "zone",
	 .needed = true,
	 TEXT(take_zone, zone,
	      "a name from /usr/share/zoneinfo (package tzdata), as \"Europe/London\"")},
	{.name = "phone",
	 TEXT(take_phone, phone, "a telephone number in quotes; digits, blanks, + - ( )")},
	{.name = "desk",
	 TEXT(take_text, desk, "where a person sits, in quotes, as \"the front desk\"")},
	{.name = "elsewhere",
	 TEXT(take_text, elsewhere, "where else a device may be taken back, in quotes")},
	{.name = "hours",
	 .take = take_group,
	 .needed = true,
	 .rows = hours_rows,
	 .allowed = "{ monday = \"09:00-19:00\"; … sunday = \"closed\"; }"},
	{.name = "closed",
	 .take = take_closed,
	 .allowed = "up to 400 days, as [ \"2026-12-25\", \"2026-12-28\" ]"},
	{0},
};

static const struct row screen_rows[] = {
	{.name = "size",
	 .take = take_screen_size,
	 .needed = true,
	 .allowed = "\"1280x800\" or \"800x480\""},
	{0},
};

static const struct row reader_rows[] = {
	{.name = "driver",
	 .needed = true,
	 .choices = reader_drivers,
	 TEXT(take_choice, reader_driver, "\"nfc\"")},
	{.name = "connection",
	 .needed = true,
	 TEXT(take_connection, reader_connection,
	      "libnfc's DRIVER:PLACE with no colon in the place, as \"pn532_uart:/dev/ttyAMA0\"")},
	{.name = "x",
	 NUMBER(struct board, reader_x, 0, 1279, 0,
		"0 to the screen's width less 1, where the reader is under it")},
	{0},
};

static const struct row locker_rows[] = {
	{.name = "driver",
	 .needed = true,
	 .choices = locker_drivers,
	 TEXT(take_choice, locker_driver, "\"gpiod\" (real lines) or \"rig\" (simulated)")},
	{.name = "path",
	 TEXT(take_path, locker_path, "a path under the data directory, at most 100 bytes")},
	{.name = "chips", .take = take_chips, .allowed = "1 to 8 gpiochips, as [ \"gpiochip0\" ]"},
	{.name = "pulse_ms",
	 NUMBER(struct board, pulse_ms, 1, PULSE_MS_MAX, 400,
		"1 to 1000, how long a latch is driven")},
	{.name = "debounce_ms",
	 NUMBER(struct board, debounce_ms, 1, 1000, 50, "1 to 1000, until a switch is believed")},
	{.name = "call",
	 .take = take_line,
	 .at = offsetof(struct board, call),
	 .allowed = LINE_WORDS ", a bell or lamp"},
	{.name = "bays",
	 .take = take_bays,
	 .needed = true,
	 .allowed = "( { … }, { … } ), 1 to 64 bays in the order of their numbers"},
	{0},
};

#define POLICY(member, min, max, usual, words)                                                     \
	NUMBER(struct board, policy.member, min, max, usual, words)
static const struct row lending_rows[] = {
	{.name = "loan_days", POLICY(loan_days, 1, 365, 28, "1 to 365")},
	{.name = "renewals", POLICY(renewals_max, 0, 99, 5, "0 to 99")},
	{.name = "renew_from_days",
	 POLICY(renew_from_days, 0, 365, 7, "0 to loan_days, counted back from the due day")},
	{.name = "pin_tries",
	 POLICY(pin_tries, 1, 10, 3, "1 to 10 wrong PINs until the visit ends")},
	{.name = "pin_pause_after",
	 POLICY(pin_pause_after, 1, 20, 5, "1 to 20 wrong PINs until the card is paused")},
	{.name = "pin_pause_s",
	 POLICY(pin_pause_s, 60, 86400, 900, "60 to 86400 seconds; doubles each time")},
	{.name = "agreement",
	 .take = take_agreement,
	 .needed = true,
	 .allowed = "1 to 8 points, as ( [ \"It is free\", \"There are no late fees.\" ] )"},
	{0},
};

#define TOOL(word, tool, method)                                                                   \
	{                                                                                          \
		.name = word, .take = take_word, .words = method_word, .usual = method, .room = 1, \
		.at = offsetof(struct board, policy.method_of_tool[tool]),                         \
		.allowed = "\"clear\" or \"purge\" (NIST SP 800-88)"                               \
	}
static const struct row wiping_rows[] = {
	TOOL("factory_reset", TOOL_FACTORY_RESET, METHOD_CLEAR),
	TOOL("mdm_wipe", TOOL_MDM_WIPE, METHOD_CLEAR),
	TOOL("disk_erase", TOOL_DISK_ERASE, METHOD_CLEAR),
	TOOL("key_erase", TOOL_KEY_ERASE, METHOD_PURGE),
	{0},
};

#define GROUP(word, of)                                                                            \
	{                                                                                          \
		.name = word, .take = take_group, .needed = true, .rows = of,                      \
		.allowed = "a group: " word ": { … };"                                           \
	}
static const struct row board_rows[] = {
	GROUP("library", library_rows),
	GROUP("screen", screen_rows),
	GROUP("reader", reader_rows),
	GROUP("locker", locker_rows),
	GROUP("lending", lending_rows),
	GROUP("wiping", wiping_rows),
	{0},
};

/* ---- What no single setting can see ---- */

/* The setting `name` of `group`, or the group where it is left out. */
static const config_setting_t *setting_of(const config_setting_t *group, const char *name)
{
	const config_setting_t *s = config_setting_get_member(group, name);
	return s ? s : group;
}

static int locker_check(struct reading *r, const config_setting_t *locker)
{
	const struct board *b = r->board;
	if (is_rig(r) && !b->locker_path[0])
		return complain(r, locker,
				"path must be given for the locker driver rig; allowed: "
				"its socket under the data directory, \"rig/locker.sock\"");
	if (is_rig(r) && b->chips)
		return complain(r, setting_of(locker, "chips"),
				"a rig has no chips; allowed: chips with the locker driver gpiod");
	if (!is_rig(r) && b->locker_path[0])
		return complain(
			r, setting_of(locker, "path"),
			"real lines have no path; allowed: path with the locker driver rig");
	return 0;
}

/* The lines of a bay, by number; a fourth is the call line. */
#define LINES_OF_BAY 3
static const struct board_line *line_of(const struct board *b, int n, int which)
{
	const struct board_bay *bay = &b->bay[n];
	return which == 0 ? &bay->latch : which == 1 ? &bay->door : &bay->presence;
}

static int lines_check(struct reading *r)
{
	const struct board *b = r->board;
	if (is_rig(r))
		return 0;
	for (int at = 0; at < b->policy.bays * LINES_OF_BAY; at++) {
		int n = 1 + at / LINES_OF_BAY;
		const struct board_line *line = line_of(b, n, at % LINES_OF_BAY);
		if (lines_same(line, &b->call))
			return complain(r, r->of_bay[n],
					"bay %d uses line %d of %s, and so does "
					"call; allowed: each line once",
					n, line->offset, b->chip[line->chip]);
		for (int before = 0; before < at; before++)
			if (lines_same(line, line_of(b, 1 + before / LINES_OF_BAY,
						     before % LINES_OF_BAY)))
				return complain(r, r->of_bay[n],
						"bay %d uses line %d of %s, and so does bay %d; "
						"allowed: each line once",
						n, line->offset, b->chip[line->chip],
						1 + before / LINES_OF_BAY);
	}
	return 0;
}

static int board_check(struct reading *r, const config_setting_t *root)
{
	struct board *b = r->board;
	const config_setting_t *reader = config_setting_get_member(root, "reader");
	const config_setting_t *lending = config_setting_get_member(root, "lending");
	assert(reader && lending); /* both are needed */

	if (!config_setting_get_member(reader, "x"))
		b->reader_x = (uint16_t)(b->width / 2);
	if (b->reader_x >= b->width)
		return complain(r, setting_of(reader, "x"),
				"x is %d; allowed: 0 to %d, the screen "
				"is %d wide",
				b->reader_x, b->width - 1, b->width);
	if (b->policy.renew_from_days > b->policy.loan_days)
		return complain(r, setting_of(lending, "renew_from_days"),
				"renew_from_days is %d; allowed: 0 to %d, a loan's days",
				b->policy.renew_from_days, b->policy.loan_days);
	b->policy.call_line = b->call.chip >= 0;
	b->rig = is_rig(r) && !strncmp(b->reader_connection, "pn532_uart:rig/", 15);
	int err = locker_check(r, config_setting_get_member(root, "locker"));
	return err ? err : lines_check(r);
}

/* ---- The file ---- */

/* Reads the file whole, with a NUL. Returns 0 and the caller's `text`, or -errno and a sentence. */
static int file_read(struct reading *r, const char *path, char **text)
{
	struct stat file;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	int err = fd < 0 || fstat(fd, &file) < 0 ? -errno : 0;
	if (!err && !S_ISREG(file.st_mode))
		err = S_ISDIR(file.st_mode) ? -EISDIR : -EINVAL;
	if (!err && file.st_size > FILE_LEN_MAX)
		err = -EFBIG;
	char *room = err ? NULL : calloc(1, (size_t)file.st_size + 1);
	if (!err && !room)
		err = -ENOMEM;
	ssize_t len = err ? 0 : read(fd, room, (size_t)file.st_size);
	if (len < 0)
		err = -errno;
	if (fd >= 0)
		close(fd);
	if (err) {
		free(room);
		snprintf(r->complaint, BOARD_COMPLAINT_MAX,
			 "%.200s: the board file cannot be read: %s; allowed: a text file of at "
			 "most %d KiB",
			 path, strerror(-err), FILE_LEN_MAX / 1024);
		return err;
	}
	*text = room;
	return strlen(room) == (size_t)len ? 0 : -EINVAL;
}

/* Has libconfig read the text. Returns 0, or -EINVAL with a sentence. */
static int text_parse(struct reading *r, const char *text, config_t *config)
{
	unsigned line = long_number_find(text);
	if (line) {
		snprintf(r->complaint, BOARD_COMPLAINT_MAX,
			 "%s:%u: this number is too long; allowed: at most 9 digits",
			 r->board->path, line);
		return -EINVAL;
	}
	/* Included files stand beside the one that names them. */
	char beside[BOARD_PATH_MAX];
	snprintf(beside, sizeof beside, "%s", r->board->path);
	char *slash = strrchr(beside, '/');
	if (slash)
		*(slash == beside ? slash + 1 : slash) = '\0';
	config_set_include_dir(config, slash ? beside : ".");
	if (config_read_string(config, text))
		return 0;
	const char *file = config_error_file(config);
	snprintf(r->complaint, BOARD_COMPLAINT_MAX,
		 "%s:%d: %s, here or just above; allowed: NAME = VALUE; or NAME: { … };",
		 file ? file : r->board->path, config_error_line(config),
		 config_error_text(config));
	return -EINVAL;
}

static int text_read(struct reading *r, const char *text)
{
	config_t config;
	config_init(&config);
	int err = text_parse(r, text, &config);
	if (!err) {
		const config_setting_t *root = config_root_setting(&config);
		struct row all = {.rows = board_rows};
		err = take_group(r, root, &all, r->board);
		if (!err)
			err = board_check(r, root);
	}
	config_destroy(&config);
	return err;
}

int board_read(const char *path, struct board *board, char complaint[BOARD_COMPLAINT_MAX])
{
	struct reading r = {.board = board, .complaint = complaint};
	char *text = NULL;
	memset(board, 0, sizeof *board);
	board->call.chip = -1;
	complaint[0] = '\0';
	if (snprintf(board->path, sizeof board->path, "%s", path) >= (int)sizeof board->path) {
		snprintf(complaint, BOARD_COMPLAINT_MAX,
			 "%.100s…: this path is too long; allowed: at most %d bytes", path,
			 BOARD_PATH_MAX - 1);
		return -ENAMETOOLONG;
	}
	int err = file_read(&r, path, &text);
	if (err && text)
		snprintf(complaint, BOARD_COMPLAINT_MAX,
			 "%s:1: this is not a text file; allowed: a board file", path);
	if (!err)
		err = text_read(&r, text);
	free(text);
	return err;
}
