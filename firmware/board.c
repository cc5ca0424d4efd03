/*
 * Reads a board file, and checks what no single setting can see. The first
 * mistake ends the reading with one sentence: file, line, what is wrong, what
 * is allowed.
 */
#include <lendbay/board.h>

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <lendbay/text.h>

#include "board_take.h"

#define EVERY_WEEKDAY 0x7f
#define VOICE         "espeak-ng"
#define FILE_LEN_MAX  (256 * 1024)

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
		return board_complain(r, locker,
				      "path must be given for the locker driver rig; allowed: "
				      "its socket under the data directory, \"rig/locker.sock\"");
	if (is_rig(r) && b->chips)
		return board_complain(
			r, setting_of(locker, "chips"),
			"a rig has no chips; allowed: chips with the locker driver gpiod");
	if (!is_rig(r) && b->locker_path[0])
		return board_complain(
			r, setting_of(locker, "path"),
			"real lines have no path; allowed: path with the locker driver rig");
	return 0;
}

/* A rig's scanner is a socket under the data directory, a real one a device. */
static int scanner_check(struct reading *r, const config_setting_t *scanner)
{
	const struct board *b = r->board;
	const char *path = b->scanner_path;
	if (!scanner)
		return 0;
	bool simulated = !strcmp(b->scanner_driver, "rig");
	if (simulated && !b->rig)
		return board_complain(r, setting_of(scanner, "driver"),
				      "driver is rig, and the kiosk is not one; allowed: rig "
				      "where reader and locker are the rig's, or evdev");
	if (simulated && !path_holds(path))
		return board_complain(r, setting_of(scanner, "path"),
				      "path cannot be \"%.60s\"; allowed: of the rig its "
				      "socket under the data directory, \"rig/scanner.sock\"",
				      path);
	if (!simulated && strncmp(path, "/dev/", 5))
		return board_complain(r, setting_of(scanner, "path"),
				      "path cannot be \"%.60s\"; allowed: of evdev its "
				      "device, as \"/dev/input/by-id/usb-…-event-kbd\"",
				      path);
	return 0;
}

/* A file of the screen's: on a rig it may stand under the data directory. */
static int screen_file_check(struct reading *r, const config_setting_t *s, const char *path,
			     const char *under, const char *allowed)
{
	size_t len = strlen(under);
	bool there = file_path_holds(path) && !strncmp(path, under, len) && path[len];
	if (!s || !*path || there || (r->board->rig && path_holds(path)))
		return 0;
	return board_complain(
		r, s,
		"%s cannot be \"%.60s\"; allowed: %s, or on a rig a path under the data directory",
		config_setting_name(s), path, allowed);
}

static int screen_check(struct reading *r, const config_setting_t *screen)
{
	const struct board *b = r->board;
	const struct {
		const char *name, *path, *under, *allowed;
	} files[] = {
		{"keypad", b->keypad, "/dev/",
		 "its device, as \"/dev/input/by-id/usb-…-event-kbd\""},
		{"headphones", b->headphones, "/", "a file, by its path from / on"},
		{"backlight", b->backlight, "/sys/class/backlight/",
		 "its directory, as \"/sys/class/backlight/10-0045\""},
	};
	int err = 0;
	for (size_t i = 0; i < sizeof files / sizeof files[0] && !err; i++)
		err = screen_file_check(r, config_setting_get_member(screen, files[i].name),
					files[i].path, files[i].under, files[i].allowed);
	return err;
}

/* What is lent by which days, and from which height: no setting sees the others. */
static int lending_check(struct reading *r, const config_setting_t *lending)
{
	const struct policy *p = &r->board->policy;
	uint16_t shortest = p->loan_days;
	for (int kind = 0; kind < DEVICE_KINDS; kind++)
		if (p->loan_days_of[kind] && p->loan_days_of[kind] < shortest)
			shortest = p->loan_days_of[kind];
	if (p->renew_from_days > shortest)
		return board_complain(
			r, setting_of(lending, "renew_from_days"),
			"renew_from_days is %d; allowed: 0 to %d, the shortest loan's days",
			p->renew_from_days, shortest);
	for (uint8_t language = 0; language < LANGUAGES; language++)
		if (r->board->agreement_checked & 1u << language && !p->agreement[language])
			return board_complain(
				r, setting_of(lending, "agreement_checked"),
				"agreement_checked names a language that the agreement "
				"is not in; allowed: those of which there is an "
				"agreement_LANGUAGE");
	if (p->reach_min_mm > p->reach_max_mm)
		return board_complain(r, setting_of(lending, "reach_min_mm"),
				      "reach_min_mm is %d; allowed: 0 to %d, reach_max_mm",
				      p->reach_min_mm, p->reach_max_mm);
	return 0;
}

/* The lines of a bay, by number; the call line belongs to none. */
#define LINES_OF_BAY 5
static const struct board_line *line_of(const struct board *b, int n, int which)
{
	const struct board_bay *bay = &b->bay[n];
	const struct board_line *const lines[LINES_OF_BAY] = {
		&bay->latch, &bay->door, &bay->presence, &bay->charged, &bay->power};
	return lines[which];
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
			return board_complain(r, r->of_bay[n],
					      "bay %d uses line %d of %s, and so does "
					      "call; allowed: each line once",
					      n, line->offset, b->chip[line->chip]);
		for (int before = 0; before < at; before++)
			if (lines_same(line, line_of(b, 1 + before / LINES_OF_BAY,
						     before % LINES_OF_BAY)))
				return board_complain(
					r, r->of_bay[n],
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
	const config_setting_t *library = config_setting_get_member(root, "library");
	const config_setting_t *screen = config_setting_get_member(root, "screen");
	assert(reader && lending && library && screen); /* all are needed */

	if (!config_setting_get_member(reader, "x"))
		b->reader_x = (uint16_t)(b->width / 2);
	if (b->reader_x >= b->width)
		return board_complain(r, setting_of(reader, "x"),
				      "x is %d; allowed: 0 to %d, the screen "
				      "is %d wide",
				      b->reader_x, b->width - 1, b->width);
	if (b->policy.closed_weekdays == EVERY_WEEKDAY)
		return board_complain(r, setting_of(library, "hours"),
				      "hours are closed on all seven days; allowed: one day at "
				      "least that is open, for things to be due on");
	b->policy.call_line = b->call.chip >= 0;
	b->policy.call_program = b->call_program[0];
	b->policy.export_program = b->export_program[0];
	b->rig = is_rig(r) && !strncmp(b->reader_connection, "pn532_uart:rig/", 15);
	int err = lending_check(r, lending);
	if (!err)
		err = screen_check(r, screen);
	if (!err)
		err = scanner_check(r, config_setting_get_member(root, "scanner"));
	if (!err)
		err = locker_check(r, config_setting_get_member(root, "locker"));
	return err ? err : lines_check(r);
}

/* ---- The file ---- */

/* Reads the file whole, with a NUL. Returns 0 and the caller's `text`, or -errno and a sentence. */
static int file_read(struct reading *r, const char *path, char **text)
{
	struct stat file = {0};
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	int err = fd < 0 || fstat(fd, &file) < 0 ? -errno : 0;
	if (!err && !S_ISREG(file.st_mode))
		err = S_ISDIR(file.st_mode) ? -EISDIR : -EINVAL;
	if (!err && file.st_size > FILE_LEN_MAX)
		err = -EFBIG;
	char *room = err ? NULL : calloc(1, (size_t)file.st_size + 1);
	if (!err && !room)
		err = -ENOMEM;
	ssize_t len = 0;
	if (!err && fd >= 0)
		len = read(fd, room, (size_t)file.st_size);
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
		size_t len = place_write(r, NULL, line);
		snprintf(r->complaint + len, BOARD_COMPLAINT_MAX - len,
			 "this number is too long; allowed: at most 9 digits");
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
	size_t len = place_write(r, config_error_file(config), (unsigned)config_error_line(config));
	snprintf(r->complaint + len, BOARD_COMPLAINT_MAX - len,
		 "%s, here or just above; allowed: NAME = VALUE; or NAME: { … };",
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

/* What stands where the file says nothing, and is no number. */
static void board_begin(struct board *board)
{
	memset(board, 0, sizeof *board);
	board->call.chip = -1;
	strcpy(board->voice, VOICE);
	board->agreement_checked = 1u << LANGUAGE_EN;
	for (uint8_t language = 0; language < LANGUAGES; language++)
		board->language[language] = language;
	board->languages = LANGUAGES;
	board->policy.languages = (1u << LANGUAGES) - 1;
}

int board_read(const char *path, struct board *board, char complaint[BOARD_COMPLAINT_MAX])
{
	struct reading r = {.board = board, .complaint = complaint};
	char *text = NULL;
	board_begin(board);
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
	text_tame(complaint); /* it may quote the file */
	return err;
}
