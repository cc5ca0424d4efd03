/*
 * Every setting of a board file: its name, what may stand there, where it
 * goes. A setting that is in no table here does not exist.
 */
#include "board_take.h"

#include <stdlib.h>
#include <string.h>

#include <lendbay/locker.h>
#include <lendbay/text.h>

#define OFFSET_MAX    1023 /* lines of one gpiochip */
#define HEIGHT_MM_MAX 2500

/* ---- The screen ---- */

static TAKE(take_screen_size)
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

/* 0, 90, 180 or 270 degrees. */
static TAKE(take_quarter)
{
	if (config_setting_type(s) == CONFIG_TYPE_INT && config_setting_get_int(s) % 90)
		return complain_of(r, s, row);
	return take_number(r, s, row, into);
}

/* A program by its name or its path; "" turns it off. */
static TAKE(take_voice)
{
	int err = take_text(r, s, row, into);
	const char *text = (char *)into + row->at;
	return !err && *text && !program_holds(text) ? complain_of(r, s, row) : err;
}

/* ---- The library ---- */

/* A weekday's hours; `least` of the row is the day, 0 Monday. */
static TAKE(take_hours)
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

static TAKE(take_closed)
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
				return board_complain(
					r, one, "%s is there twice; allowed: each day once", text);
		p->closed[p->closed_len++] = day;
	}
	qsort(p->closed, p->closed_len, sizeof p->closed[0], days_compare);
	return 0;
}

#define ASKS_ALLOWED                                                                               \
	"a list of what is asked beside the name: ( \"contact\", \"area\", \"age band\", "         \
	"\"household\", \"safe ways\" )"

static TAKE(take_asks)
{
	uint8_t asks = 0;

	if (!is_list(s))
		return complain_of(r, s, row);
	for (int i = 0; i < config_setting_length(s); i++) {
		const char *word = config_setting_get_string_elem(s, i);
		uint64_t field = 0;

		while (field < FIELDS_OF_PERSON &&
		       (word == NULL || strcmp(word, person_field_word(field)) != 0))
			field++;
		if (field == FIELDS_OF_PERSON)
			return complain_of(r, s, row);
		asks |= (uint8_t)(1u << field);
	}
	memcpy((char *)into + row->at, &asks, sizeof(asks));
	return 0;
}

/* ---- Languages, and the agreement in them ---- */

/* The languages of a list of codes, each once, in its order. Returns 0, or -EINVAL. */
static int languages_read(struct reading *r, const config_setting_t *s, const struct row *row,
			  uint8_t language[LANGUAGES], uint8_t *len)
{
	uint8_t read = 0;
	if (!is_list(s) || config_setting_length(s) > LANGUAGES)
		return complain_of(r, s, row);
	for (int i = 0; i < config_setting_length(s); i++) {
		const config_setting_t *one = config_setting_get_elem(s, (unsigned)i);
		const char *code = config_setting_get_string(one);
		uint8_t this = code ? language_find(code) : LANGUAGES;
		if (this == LANGUAGES)
			return complain_of(r, one, row);
		for (uint8_t before = 0; before < read; before++)
			if (language[before] == this)
				return board_complain(
					r, one, "\"%s\" is there twice; allowed: each once", code);
		language[read++] = this;
	}
	*len = read;
	return 0;
}

static TAKE(take_languages)
{
	struct board *b = into;
	uint8_t len = 0;
	uint16_t set = 0;
	int err = languages_read(r, s, row, b->language, &len);
	if (err)
		return err;
	for (uint8_t i = 0; i < len; i++)
		set |= (uint16_t)(1u << b->language[i]);
	if (!(set & 1u << LANGUAGE_EN))
		return board_complain(r, s,
				      "languages lack \"en\", in which everything stands that "
				      "nobody has translated; allowed: %s",
				      row->allowed);
	b->languages = len;
	b->policy.languages = set;
	return 0;
}

static TAKE(take_checked)
{
	uint8_t language[LANGUAGES], len = 0;
	uint16_t set = 1u << LANGUAGE_EN;
	int err = languages_read(r, s, row, language, &len);
	for (uint8_t i = 0; i < len; i++)
		set |= (uint16_t)(1u << language[i]);
	memcpy((char *)into + row->at, &set, sizeof(set));
	return err;
}

/* Points into `points`, whose texts have `room` bytes each. Returns how many, or -EINVAL. */
static int points_read(struct reading *r, const config_setting_t *s, const struct row *row,
		       char *points, size_t room)
{
	int len = config_setting_length(s);
	if (!is_list(s) || len < 1 || len > POINTS_MAX)
		return complain_of(r, s, row);
	for (int i = 0; i < len; i++) {
		const config_setting_t *point = config_setting_get_elem(s, (unsigned)i);
		if (!is_list(point) || config_setting_length(point) != 2)
			return complain_of(r, point, row);
		for (unsigned j = 0; j < 2; j++) {
			struct row text = {.room = room, .allowed = row->allowed, .needed = true};
			int err = take_text(r, config_setting_get_elem(point, j), &text,
					    points + ((size_t)i * 2 + j) * room);
			if (err)
				return err;
		}
	}
	return len;
}

static TAKE(take_agreement)
{
	struct board *b = into;
	int points = points_read(r, s, row, b->point[0][0], BOARD_NAME_MAX);
	if (points < 0)
		return points;
	b->points = (uint8_t)points;
	for (int i = 0; i < points * 2; i++)
		memcpy(b->point_in[LANGUAGE_EN][i / 2][i % 2], b->point[i / 2][i % 2],
		       BOARD_NAME_MAX);
	b->policy.agreement[LANGUAGE_EN] = agreement_hash(b, LANGUAGE_EN);
	return 0;
}

/* A translation of it; `least` of the row is the language. */
static TAKE(take_translation)
{
	struct board *b = into;
	uint8_t language = (uint8_t)row->least;
	int points = points_read(r, s, row, b->point_in[language][0][0], POINT_LEN_MAX);
	if (points < 0)
		return points;
	if (points != b->points)
		return board_complain(r, s,
				      "%s has %d points and agreement has %d; allowed: the same "
				      "points, in the same order",
				      row->name, points, b->points);
	b->policy.agreement[language] = agreement_hash(b, language);
	return 0;
}

/* ---- Backups ---- */

/* 64 hexadecimal digits, as `lendbay-ledger backup-key` prints them. */
static TAKE(take_key)
{
	uint8_t *key = (uint8_t *)into + row->at;
	const char *text = config_setting_get_string(s);
	if (!text || strlen(text) != 2 * row->room ||
	    strspn(text, "0123456789abcdefABCDEF") != 2 * row->room)
		return complain_of(r, s, row);
	for (size_t i = 0; i < row->room; i++) {
		char byte[3] = {text[2 * i], text[2 * i + 1], '\0'};
		key[i] = (uint8_t)strtoul(byte, NULL, 16);
	}
	return 0;
}

/* ---- Lines and bays ---- */

static TAKE(take_chips)
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
				return board_complain(r, one,
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
		return board_complain(r, s,
				      "%s is a wire, and a rig has none; allowed: true (it has "
				      "one) or false",
				      row->name);
	line->chip = config_setting_get_bool(s) ? 0 : -1;
	return 0;
}

static TAKE(take_line)
{
	struct board_line *line = (void *)((char *)into + row->at);
	struct row group = {.allowed = row->allowed, .rows = line_rows};
	struct line_draft draft = {.line = 0};
	if (is_rig(r))
		return take_rig_line(r, s, row, line);
	int err = take_group(r, s, &group, &draft);
	if (err)
		return err;
	if (!r->board->chips)
		return board_complain(
			r, s,
			"%s needs a chip; allowed: chips = [ \"pinctrl-bcm2711\" ]; in the "
			"locker",
			row->name);
	int chip = 0;
	while (draft.chip[0] && chip < r->board->chips && strcmp(draft.chip, r->board->chip[chip]))
		chip++;
	if (chip == r->board->chips)
		return board_complain(r, s,
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
	{.name = "charged", LINE(charged)},
	{.name = "power", LINE(power)},
	{0},
};

/* What one row of the table cannot see: the map's edge, wires that are needed, other bays. */
static int bay_check(struct reading *r, const config_setting_t *s, uint8_t n)
{
	const struct board_bay *bay = &r->board->bay[n];
	if (bay->x + bay->w > MAP_COLUMNS || bay->y + bay->h > SHELVES_MAX)
		return board_complain(r, s,
				      "bay %d reaches over the edge of its cabinet; allowed: x + w "
				      "up to 12, y + h up to 24",
				      n);
	if (is_rig(r) && (bay->latch.chip >= 0 || bay->door.chip >= 0))
		return board_complain(r, s,
				      "bay %d names a latch or door; allowed on a rig: neither, it "
				      "has both without wires",
				      n);
	if (!is_rig(r) && (bay->latch.chip < 0 || bay->door.chip < 0))
		return board_complain(r, s, "bay %d has no %s; allowed: %s", n,
				      bay->latch.chip < 0 ? "latch" : "door", LINE_WORDS);
	for (uint8_t other = 1; other < n; other++)
		if (bays_overlap(bay, &r->board->bay[other]))
			return board_complain(
				r, s,
				"bay %d lies on bay %d on the map; allowed: each place "
				"once",
				n, other);
	return 0;
}

static TAKE(take_bays)
{
	struct board *b = into;
	int bays = config_setting_length(s);
	if (!config_setting_is_list(s) || bays < 1 || bays > BAYS_MAX)
		return complain_of(r, s, row);
	struct row group = {.allowed = "{ size = …; x = …; y = …; w = …; }", .rows = bay_rows};
	for (uint8_t n = 1; n <= bays; n++) {
		const config_setting_t *one = config_setting_get_elem(s, n - 1U);
		struct bay_draft draft = {.bay = {.latch.chip = -1,
						  .door.chip = -1,
						  .presence.chip = -1,
						  .charged.chip = -1,
						  .power.chip = -1}};
		int err = take_group(r, one, &group, &draft);
		if (err)
			return err;
		b->bay[n] = draft.bay;
		b->policy.size[n] = draft.size;
		b->policy.height_mm[n] = draft.height_mm;
		b->policy.power[n] = draft.bay.power.chip >= 0;
		err = bay_check(r, one, n);
		if (err)
			return err;
		r->of_bay[n] = one;
	}
	b->policy.bays = (uint8_t)bays;
	return 0;
}

/* ---- Types of device that are lent by rules of their own ---- */

struct type_draft {
	uint16_t loan_days, renewals;
	uint8_t kind;
};

static const struct row type_rows[] = {
	{.name = "type",
	 .take = take_word,
	 .at = offsetof(struct type_draft, kind),
	 .room = 1,
	 .needed = true,
	 .words = kind_word,
	 .allowed = "\"tablet\" or \"laptop\""},
	{.name = "loan_days", NUMBER(struct type_draft, loan_days, 1, 365, 0, "1 to 365")},
	{.name = "renewals", NUMBER(struct type_draft, renewals, 0, 99, 0, "0 to 99")},
	{0},
};

static TAKE(take_types)
{
	struct policy *p = &((struct board *)into)->policy;
	bool had[DEVICE_KINDS] = {false};
	if (!config_setting_is_list(s))
		return complain_of(r, s, row);
	struct row group = {.allowed = row->allowed, .rows = type_rows};
	for (int i = 0; i < config_setting_length(s); i++) {
		const config_setting_t *one = config_setting_get_elem(s, (unsigned)i);
		struct type_draft draft = {.kind = DEVICE_NONE};
		int err = take_group(r, one, &group, &draft);
		if (err)
			return err;
		if (had[draft.kind])
			return board_complain(r, one, "%s is there twice; allowed: each type once",
					      kind_word(draft.kind));
		had[draft.kind] = true;
		p->loan_days_of[draft.kind] = draft.loan_days;
		if (config_setting_get_member(one, "renewals"))
			p->renewals_of[draft.kind] = (uint16_t)(1 + draft.renewals);
	}
	return 0;
}

/* ---- Programs that wipe a type of device ---- */

struct wipe_draft {
	struct board_wipe wipe;
	uint8_t kind;
};

static const struct row wipe_rows[] = {
	{.name = "type",
	 .take = take_word,
	 .at = offsetof(struct wipe_draft, kind),
	 .room = 1,
	 .needed = true,
	 .words = kind_word,
	 .allowed = "\"tablet\" or \"laptop\""},
	{.name = "program",
	 .needed = true,
	 .take = take_program,
	 .at = offsetof(struct wipe_draft, wipe.program),
	 .room = sizeof(((struct wipe_draft *)0)->wipe.program),
	 .allowed = "the path of a program that wipes one, from / on"},
	{.name = "user",
	 .needed = true,
	 .take = take_text,
	 .at = offsetof(struct wipe_draft, wipe.user),
	 .room = sizeof(((struct wipe_draft *)0)->wipe.user),
	 .allowed = "the name of a user of this machine that nothing else runs as"},
	{.name = "network",
	 .take = take_flag,
	 .at = offsetof(struct wipe_draft, wipe.network),
	 .room = sizeof(bool),
	 .allowed = "true or false, whether it may use the network"},
	{.name = "limit_s",
	 NUMBER(struct wipe_draft, wipe.limit_s, 1, 3600, 300,
		"1 to 3600 seconds, after which it is killed and has failed")},
	{0},
};

static TAKE(take_wipes)
{
	struct board *b = into;
	if (!config_setting_is_list(s))
		return complain_of(r, s, row);
	struct row group = {.allowed = row->allowed, .rows = wipe_rows};
	for (int i = 0; i < config_setting_length(s); i++) {
		const config_setting_t *one = config_setting_get_elem(s, (unsigned)i);
		struct wipe_draft draft = {.kind = DEVICE_NONE};
		int err = take_group(r, one, &group, &draft);
		if (err)
			return err;
		/* Only "none" is no type of device. */
		if (draft.kind == DEVICE_NONE)
			return board_complain(
				r, one, "type is \"none\"; allowed: \"tablet\" or \"laptop\"");
		if (b->policy.wipe_program[draft.kind])
			return board_complain(r, one, "%s is there twice; allowed: each type once",
					      kind_word(draft.kind));
		b->policy.wipe_program[draft.kind] = true;
		b->wipe[draft.kind] = draft.wipe;
	}
	return 0;
}

/* ---- All settings there are ---- */

static const char *const scanner_drivers[] = {"evdev", "rig", NULL};
static const char *const locker_drivers[] = {"gpiod", "rig", NULL};
static const char *const reader_drivers[] = {"nfc", NULL};

#define LANGUAGE_CODES                                                                             \
	"( \"en\", \"cy\", \"pl\", \"uk\", \"ro\", \"ur\", \"ar\", \"bn\", \"pa\", \"zh\", "       \
	"\"tr\", \"so\" )"

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
	{.name = "call_program",
	 TEXT(take_program, call_program,
	      "the path of a program that reaches staff, from / on, as "
	      "\"/usr/local/bin/page-staff\"")},
	{.name = "call_back",
	 .take = take_flag,
	 .at = offsetof(struct board, policy.call_back),
	 .allowed = "true or false, whether somebody calls people back who ask for it"},
	{.name = "stick_program",
	 TEXT(take_program, export_program,
	      "the path of a program that mounts and unmounts a USB stick, from / on, as "
	      "\"/usr/local/libexec/lendbay/stick-udisks\"")},
	{.name = "stick_limit_s",
	 NUMBER(struct board, export_limit_s, 1, 600, 60,
		"1 to 600 seconds, after which a stick that does not go on is given up")},
	{.name = "backup_key",
	 TEXT(take_key, backup_key,
	      "the public key that lendbay-ledger backup-key printed: 64 hexadecimal digits")},
	{.name = "backup_keep",
	 NUMBER(struct board, backup_keep, 1, 999, 14, "1 to 999 backups kept in one place")},
	{.name = "languages",
	 .take = take_languages,
	 .allowed = "codes in the order they are offered, \"en\" among them: " LANGUAGE_CODES},
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
	{.name = "rotate",
	 .take = take_quarter,
	 .at = offsetof(struct board, rotate),
	 .room = sizeof(uint16_t),
	 .most = 270,
	 .allowed = "0, 90, 180 or 270 degrees clockwise"},
	{.name = "dim_after_s",
	 NUMBER(struct board, dim_after_s, 0, 65535, 300,
		"0 to 65535 seconds with nobody near; 0: it never dims")},
	{.name = "backlight", TEXT(take_text, backlight, "a directory of /sys/class/backlight")},
	{.name = "voice",
	 TEXT(take_voice, voice,
	      "the program that speaks, \"espeak-ng\" or a path from / on; \"\": none speaks")},
	{.name = "headphones",
	 TEXT(take_text, headphones,
	      "a file that begins with 1 while a plug is in the jack, by its path from / on")},
	{.name = "keypad",
	 TEXT(take_text, keypad, "its input device, as \"/dev/input/by-id/usb-…-event-kbd\"")},
	{.name = "open_bay_sounds",
	 .take = take_flag,
	 .at = offsetof(struct board, open_bay_sounds),
	 .allowed = "true or false, whether an open door is heard"},
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

static const struct row scanner_rows[] = {
	{.name = "driver",
	 .needed = true,
	 .choices = scanner_drivers,
	 TEXT(take_choice, scanner_driver, "\"evdev\" (a real one) or \"rig\" (simulated)")},
	{.name = "path",
	 .needed = true,
	 TEXT(take_text, scanner_path,
	      "its input device, as \"/dev/input/by-id/usb-…-event-kbd\"; of the rig: "
	      "\"rig/scanner.sock\"")},
	{0},
};

static const struct row locker_rows[] = {
	{.name = "driver",
	 .needed = true,
	 .choices = locker_drivers,
	 TEXT(take_choice, locker_driver, "\"gpiod\" (real lines) or \"rig\" (simulated)")},
	{.name = "path",
	 TEXT(take_path, locker_path, "a path under the data directory, at most 100 bytes")},
	{.name = "chips",
	 .take = take_chips,
	 .allowed = "1 to 8 labels of gpiochips, as [ \"pinctrl-bcm2711\" ]"},
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

#define TRANSLATION(code, which)                                                                   \
	{                                                                                          \
		.name = "agreement_" code, .take = take_translation, .least = which,               \
		.allowed = "the points of agreement, translated, each text of at most 255 bytes"   \
	}
#define POLICY(member, min, max, usual, words)                                                     \
	NUMBER(struct board, policy.member, min, max, usual, words)
static const struct row lending_rows[] = {
	{.name = "loan_days", POLICY(loan_days, 1, 365, 28, "1 to 365")},
	{.name = "renewals", POLICY(renewals_max, 0, 99, 5, "0 to 99")},
	{.name = "renew_from_days",
	 POLICY(renew_from_days, 0, 365, 7, "0 to loan_days, counted back from the due day")},
	{.name = "renew_late_days",
	 POLICY(renew_late_days, 0, 365, 7, "0 to 365 days overdue; nobody renews later")},
	{.name = "types",
	 .take = take_types,
	 .allowed = "( { type = \"laptop\"; loan_days = 14; renewals = 2; } ), each type once"},
	{.name = "grace_days",
	 POLICY(grace_days, 0, 30, 3, "0 to 30 open days for whom somebody else waits")},
	{.name = "hold_days", POLICY(hold_days, 1, 30, 3, "1 to 30 open days a kit is kept")},
	{.name = "champion_loans",
	 POLICY(champion_loans, 1, 20, 4, "1 to 20 loans of one champion at a time")},
	{.name = "reach_min_mm", POLICY(reach_min_mm, 0, HEIGHT_MM_MAX, 380, "0 to 2500")},
	{.name = "reach_max_mm", POLICY(reach_max_mm, 0, HEIGHT_MM_MAX, 1220, "0 to 2500")},
	{.name = "charge_min", POLICY(charge_min, 0, 100, 60, "0 to 100 percent")},
	{.name = "questions",
	 .take = take_flag,
	 .at = offsetof(struct board, policy.questions),
	 .room = sizeof(bool),
	 .usual = true,
	 .allowed = "true or false, whether borrowers are asked what for and how sure they feel"},
	{.name = "pin_tries",
	 POLICY(pin_tries, 1, 10, 3, "1 to 10 wrong PINs until the visit ends")},
	{.name = "pin_pause_after",
	 POLICY(pin_pause_after, 1, 20, 5, "1 to 20 wrong PINs until the card is paused")},
	{.name = "pin_pause_s",
	 POLICY(pin_pause_s, 60, 86400, 900, "60 to 86400 seconds; doubles each time")},
	{.name = "retention_months",
	 .take = take_number,
	 .at = offsetof(struct board, retention_months),
	 .room = sizeof(uint16_t),
	 .least = 1,
	 .most = 120,
	 .usual = 36,
	 .allowed = "1 to 120 months after the last loan ended, then a borrower is erased"},
	{.name = "ask",
	 .take = take_asks,
	 .at = offsetof(struct board, asks),
	 .room = sizeof(uint8_t),
	 .allowed = ASKS_ALLOWED},
	{.name = "agreement",
	 .take = take_agreement,
	 .needed = true,
	 .allowed = "1 to 8 points, as ( [ \"It is free\", \"There are no late fees.\" ] )"},
	{.name = "agreement_checked",
	 .take = take_checked,
	 .at = offsetof(struct board, agreement_checked),
	 .allowed = "codes of those languages in which a native reader has checked "
		    "it: " LANGUAGE_CODES},
	/* The English one is `agreement` itself, and before these. */
	TRANSLATION("cy", LANGUAGE_CY),
	TRANSLATION("pl", LANGUAGE_PL),
	TRANSLATION("uk", LANGUAGE_UK),
	TRANSLATION("ro", LANGUAGE_RO),
	TRANSLATION("ur", LANGUAGE_UR),
	TRANSLATION("ar", LANGUAGE_AR),
	TRANSLATION("bn", LANGUAGE_BN),
	TRANSLATION("pa", LANGUAGE_PA),
	TRANSLATION("zh", LANGUAGE_ZH),
	TRANSLATION("tr", LANGUAGE_TR),
	TRANSLATION("so", LANGUAGE_SO),
	{0},
};

_Static_assert(LANGUAGES == 12, "each language but English has its row");

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
	{.name = "programs",
	 .take = take_wipes,
	 .allowed = "( { type = \"tablet\"; program = \"/…\"; user = \"lendbay-wipe\"; network = "
		    "true; limit_s = 300; } ), each type once"},
	{0},
};

#define GROUP(word, of, must)                                                                      \
	{                                                                                          \
		.name = word, .take = take_group, .needed = must, .rows = of,                      \
		.allowed = "a group: " word ": { … };"                                           \
	}
const struct row board_rows[] = {
	GROUP("library", library_rows, true), GROUP("screen", screen_rows, true),
	GROUP("reader", reader_rows, true),   GROUP("scanner", scanner_rows, false),
	GROUP("locker", locker_rows, true),   GROUP("lending", lending_rows, true),
	GROUP("wiping", wiping_rows, true),   {0},
};
