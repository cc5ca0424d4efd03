/*
 * The board file: what a good one gives, and that each mistake is answered
 * with its file, its line, what is wrong and what is allowed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <lendbay/board.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "board_check.h"

#define MILLBROOK "board/rig/kiosk.conf"

/* A whole kiosk with real lines; the cases below break one thing each. */
static const char good[] =
	/* 1 */ "library: { name = \"Hartwell\"; zone = \"Europe/London\"; phone = \"01632 960 "
		"101\";\n"
		/* 2 */ "  hours: { monday = \"09:30-24:00\"; tuesday = \"closed\";\n"
		/* 3 */ "    wednesday = \"09:00-17:00\"; thursday = \"09:00-17:00\";\n"
		/* 4 */ "    friday = \"09:00-17:00\"; saturday = \"00:00-00:01\"; sunday = "
		"\"closed\"; };\n"
		/* 5 */ "  closed = [ \"2026-12-26\", \"2024-02-29\" ];\n"
		/* 6 */ "};\n"
		/* 7 */ "screen: { size = \"800x480\"; };\n"
		/* 8 */ "reader: { driver = \"nfc\"; connection = \"pn532_uart:/dev/ttyAMA0\"; };\n"
		/* 9 */ "locker: { driver = \"gpiod\"; chips = [ \"gpiochip0\", \"bays\" ];\n"
		/* 10 */ "  pulse_ms = 1000;\n"
		/* 11 */ "  call = { line = 30; };\n"
		/* 12 */ "  bays = (\n"
		/* 13 */ "    { size = \"small\"; x = 0; y = 0; w = 6; latch = { line = 5; };\n"
		/* 14 */ "      door = { chip = \"bays\"; line = 5; active_low = true; }; },\n"
		/* 15 */ "    { size = \"large\"; x = 6; y = 0; w = 6; h = 2; height_mm = 700;\n"
		/* 16 */ "      latch = { line = 6; }; door = { line = 7; };\n"
		/* 17 */ "      presence = { chip = \"bays\"; line = 6; }; }\n"
		/* 18 */ "  );\n"
		/* 19 */ "};\n"
		/* 20 */ "lending: { loan_days = 14;\n"
		/* 21 */ "  agreement = ( [ \"It is free\", \"There are no late fees.\" ] );\n"
		/* 22 */ "};\n"
		/* 23 */ "wiping: { disk_erase = \"purge\"; };\n";

/* libconfig 1.5 leaks the string its scanner was in when it met a syntax error. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:strbuf_append";
}

static char dir[PATH_MAX];
static char path[PATH_MAX];
static struct board board;
static char complaint[BOARD_COMPLAINT_MAX];

static int dir_make(void **state)
{
	(void)state;
	const char *tmp = getenv("TMPDIR");
	snprintf(dir, sizeof dir, "%s/lendbay-board-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(dir))
		return -1;
	return snprintf(path, sizeof path, "%.4000s/b.conf", dir) < 0;
}

static int dir_remove(void **state)
{
	(void)state;
	unlink(path);
	return rmdir(dir);
}

static void file_write(const char *name, const void *bytes, size_t len)
{
	FILE *f = fopen(name, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(bytes, 1, len, f), len);
	assert_int_equal(fclose(f), 0);
}

/* Reads the good file with `was` made into `is`. */
static int changed_read(const char *was, const char *is)
{
	char text[sizeof good + 4096];
	const char *at = strstr(good, was);
	assert_non_null(at);
	int len = snprintf(text, sizeof text, "%.*s%s%s", (int)(at - good), good, is,
			   at + strlen(was));
	assert_true(len < (int)sizeof text);
	file_write(path, text, (size_t)len);
	return board_read(path, &board, complaint);
}

static void a_good_file_is_taken_whole(void **state)
{
	(void)state;
	assert_int_equal(changed_read("", ""), 0);
	const struct policy *p = &board.policy;
	assert_string_equal(board.name, "Hartwell");
	assert_string_equal(board.desk, "");
	assert_int_equal(p->open_min[0], 9 * 60 + 30);
	assert_int_equal(p->shut_min[0], 24 * 60);
	assert_int_equal(p->shut_min[6], 0);
	assert_int_equal(p->closed_weekdays, 1 << 1 | 1 << 6);
	assert_int_equal(p->closed_len, 2);
	assert_int_equal(p->closed[0], 19782); /* 2024-02-29, by date -d … +%s / 86400 */
	assert_int_equal(p->closed[1], 20813);
	assert_int_equal(board.width, 800);
	assert_int_equal(board.height, 480);
	assert_int_equal(board.reader_x, 400);
	assert_int_equal(board.chips, 2);
	assert_int_equal(board.rotate, 0);
	assert_int_equal(board.dim_after_s, 300);
	assert_string_equal(board.voice, "espeak-ng");
	assert_string_equal(board.keypad, "");
	assert_string_equal(board.headphones, "");
	assert_string_equal(board.backlight, "");
	assert_false(board.open_bay_sounds);
	assert_int_equal(board.languages, LANGUAGES);
	assert_int_equal(board.policy.languages, (1u << LANGUAGES) - 1);
	for (uint8_t language = 0; language < LANGUAGES; language++)
		assert_int_equal(board.language[language], language);
	assert_int_equal(board.agreement_checked, 1u << LANGUAGE_EN);
	assert_int_equal(board.pulse_ms, 1000);
	assert_int_equal(board.debounce_ms, 50);
	assert_true(p->call_line);
	assert_int_equal(board.call.chip, 0);
	assert_int_equal(board.call.offset, 30);
	assert_int_equal(p->bays, 2);
	assert_int_equal(p->size[1], SIZE_SMALL);
	assert_int_equal(p->size[2], SIZE_LARGE);
	assert_int_equal(p->height_mm[1], 0);
	assert_int_equal(p->height_mm[2], 700);
	assert_int_equal(board.bay[1].door.chip, 1);
	assert_true(board.bay[1].door.active_low);
	assert_int_equal(board.bay[1].presence.chip, -1);
	assert_int_equal(board.bay[1].h, 1);
	assert_int_equal(board.bay[2].h, 2);
	assert_int_equal(board.bay[2].cabinet, 1);
	assert_int_equal(p->loan_days, 14);
	assert_int_equal(p->renewals_max, 5);
	assert_int_equal(p->renew_late_days, 7);
	assert_int_equal(p->loan_days_of[DEVICE_LAPTOP], 0);
	assert_int_equal(p->renewals_of[DEVICE_LAPTOP], 0);
	assert_int_equal(p->grace_days, 3);
	assert_int_equal(p->hold_days, 3);
	assert_int_equal(p->champion_loans, 4);
	assert_int_equal(p->reach_min_mm, 380);
	assert_int_equal(p->reach_max_mm, 1220);
	assert_int_equal(p->charge_min, 60);
	assert_true(p->questions);
	assert_false(p->call_back);
	assert_false(p->call_program);
	assert_string_equal(board.call_program, "");
	assert_string_equal(board.scanner_driver, "");
	assert_int_equal(board.bay[1].charged.chip, -1);
	assert_int_equal(board.bay[1].power.chip, -1);
	assert_int_equal(p->pin_pause_s, 900);
	assert_int_equal(board.retention_months, 36);
	assert_int_equal(board.asks, 0);
	assert_int_equal(p->method_of_tool[TOOL_DISK_ERASE], METHOD_PURGE);
	assert_int_equal(p->method_of_tool[TOOL_FACTORY_RESET], METHOD_CLEAR);
	assert_false(board.rig);
}

static void what_a_library_decides_otherwise_is_taken(void **state)
{
	(void)state;
	const struct policy *p = &board.policy;
	assert_int_equal(changed_read("loan_days = 14;",
				      "loan_days = 21; grace_days = 0; hold_days = 5;"
				      " renew_late_days = 0; champion_loans = 8;"
				      " reach_min_mm = 400; reach_max_mm = 400; charge_min = 0;"
				      " questions = false; retention_months = 24;"
				      " ask = ( \"contact\", \"age band\" );"
				      " types = ( { type = \"laptop\"; loan_days = 14; },"
				      " { type = \"tablet\"; renewals = 0; } );"),
			 0);
	assert_int_equal(p->loan_days_of[DEVICE_LAPTOP], 14);
	assert_int_equal(p->renewals_of[DEVICE_LAPTOP], 0);
	assert_int_equal(p->loan_days_of[DEVICE_TABLET], 0);
	assert_int_equal(p->renewals_of[DEVICE_TABLET], 1);
	assert_int_equal(p->grace_days, 0);
	assert_int_equal(p->hold_days, 5);
	assert_int_equal(p->renew_late_days, 0);
	assert_int_equal(p->champion_loans, 8);
	assert_int_equal(p->reach_min_mm, 400);
	assert_int_equal(p->reach_max_mm, 400);
	assert_int_equal(p->charge_min, 0);
	assert_false(p->questions);
	assert_int_equal(board.retention_months, 24);
	assert_int_equal(board.asks, 1u << FIELD_CONTACT | 1u << FIELD_AGE_BAND);

	assert_int_equal(changed_read("phone = \"01632 960 101\";",
				      "call_program = \"/bin/page\"; call_back = true;"),
			 0);
	assert_true(p->call_program);
	assert_true(p->call_back);
	assert_string_equal(board.call_program, "/bin/page");

	assert_false(p->export_program);
	assert_int_equal(changed_read("phone = \"01632 960 101\";",
				      "stick_program = \"/bin/stick\"; stick_limit_s = 90;"),
			 0);
	assert_true(p->export_program);
	assert_string_equal(board.export_program, "/bin/stick");
	assert_int_equal(board.export_limit_s, 90);

	assert_int_equal(changed_read("disk_erase = \"purge\";",
				      "programs = ( { type = \"tablet\"; program = \"/bin/w\";"
				      " user = \"w\"; }, { type = \"laptop\"; program = \"/bin/l\";"
				      " user = \"l\"; network = true; limit_s = 3600; } );"),
			 0);
	assert_true(p->wipe_program[DEVICE_TABLET] && p->wipe_program[DEVICE_LAPTOP]);
	assert_false(p->wipe_program[DEVICE_NONE]);
	assert_string_equal(board.wipe[DEVICE_TABLET].program, "/bin/w");
	assert_string_equal(board.wipe[DEVICE_TABLET].user, "w");
	assert_false(board.wipe[DEVICE_TABLET].network);
	assert_int_equal(board.wipe[DEVICE_TABLET].limit_s, 300);
	assert_true(board.wipe[DEVICE_LAPTOP].network);
	assert_int_equal(board.wipe[DEVICE_LAPTOP].limit_s, 3600);

	assert_int_equal(changed_read("reader:", "scanner: { driver = \"evdev\";"
						 " path = \"/dev/input/by-id/x\"; }; reader:"),
			 0);
	assert_string_equal(board.scanner_driver, "evdev");
	assert_string_equal(board.scanner_path, "/dev/input/by-id/x");

	assert_int_equal(changed_read("presence = {", "charged = { line = 8; active_low = true; };"
						      " power = { line = 9; }; presence = {"),
			 0);
	assert_int_equal(board.bay[2].charged.offset, 8);
	assert_true(board.bay[2].charged.active_low);
	assert_int_equal(board.bay[2].power.offset, 9);
}

static void what_stands_round_the_screen_is_taken(void **state)
{
	(void)state;
	assert_int_equal(changed_read("\"800x480\";",
				      "\"800x480\"; rotate = 270; dim_after_s = 0;"
				      " backlight = \"/sys/class/backlight/10-0045\";"
				      " voice = \"/opt/voice/say\"; headphones = \"/run/jack\";"
				      " keypad = \"/dev/input/event3\"; open_bay_sounds = true;"),
			 0);
	assert_int_equal(board.rotate, 270);
	assert_int_equal(board.dim_after_s, 0);
	assert_string_equal(board.backlight, "/sys/class/backlight/10-0045");
	assert_string_equal(board.voice, "/opt/voice/say");
	assert_string_equal(board.headphones, "/run/jack");
	assert_string_equal(board.keypad, "/dev/input/event3");
	assert_true(board.open_bay_sounds);
	assert_int_equal(changed_read("\"800x480\";", "\"800x480\"; voice = \"\"; keypad = \"\";"),
			 0);
	assert_string_equal(board.voice, "");
}

static void languages_are_offered_in_the_order_of_the_file(void **state)
{
	(void)state;
	assert_int_equal(changed_read("phone =", "languages = ( \"ur\", \"en\" ); phone ="), 0);
	assert_int_equal(board.languages, 2);
	assert_int_equal(board.language[0], LANGUAGE_UR);
	assert_int_equal(board.language[1], LANGUAGE_EN);
	assert_int_equal(board.policy.languages, 1u << LANGUAGE_UR | 1u << LANGUAGE_EN);
}

#define POLISH "agreement_pl = ( [ \"Za darmo\", \"Nie ma kar.\" ] );"
#define WELSH  "agreement_cy = ( [ \"Am ddim\", \"Dim ffi am fod yn hwyr.\" ] );"

static void a_translation_of_the_agreement_has_a_name_of_its_own(void **state)
{
	(void)state;
	assert_int_equal(changed_read("loan_days = 14;", "loan_days = 14; " POLISH WELSH
							 " agreement_checked = ( \"cy\" );"),
			 0);
	assert_string_equal(board.point_in[LANGUAGE_PL][0][1], "Nie ma kar.");
	assert_string_equal(board.point_in[LANGUAGE_EN][0][0], "It is free");
	assert_int_equal(board.agreement_checked, 1u << LANGUAGE_EN | 1u << LANGUAGE_CY);
	/* printf 'lendbay agreement 1\nIt is free\nThere are no late fees.\n' | b2sum -l 256 */
	assert_true(board.policy.agreement[LANGUAGE_EN] == UINT64_C(0xbbeb5dcf56fbf7f9));
	/* … and with 'pl\nZa darmo\nNie ma kar.\n' after it */
	assert_true(board.policy.agreement[LANGUAGE_PL] == UINT64_C(0x4bc1447ef3c19d58));
	assert_true(board.policy.agreement[LANGUAGE_CY] != 0);
	assert_true(board.policy.agreement[LANGUAGE_UR] == 0);

	/* A better translation renames that one alone; another English text renames them all. */
	struct policy was = board.policy;
	assert_int_equal(changed_read("loan_days = 14;",
				      "agreement_pl = ( [ \"Za darmo\", \"Bez kar.\" ] ); " WELSH),
			 0);
	assert_true(board.policy.agreement[LANGUAGE_PL] != was.agreement[LANGUAGE_PL]);
	assert_true(board.policy.agreement[LANGUAGE_CY] == was.agreement[LANGUAGE_CY]);
	assert_true(board.policy.agreement[LANGUAGE_EN] == was.agreement[LANGUAGE_EN]);
	assert_int_equal(changed_read("agreement = ( [ \"It is free\",",
				      POLISH " agreement = ( [ \"It is all free\","),
			 0);
	assert_true(board.policy.agreement[LANGUAGE_PL] != was.agreement[LANGUAGE_PL]);
	assert_true(board.policy.agreement[LANGUAGE_EN] != was.agreement[LANGUAGE_EN]);
}

static void the_millbrook_rig_is_the_designs_kiosk(void **state)
{
	(void)state;
	if (access(MILLBROOK, R_OK) < 0) {
		print_message("run me where " MILLBROOK " is\n");
		skip();
	}
	assert_int_equal(board_read(MILLBROOK, &board, complaint), 0);
	assert_true(board.rig);
	assert_int_equal(board.policy.bays, 14);
	for (int n = 1; n <= 14; n++) {
		assert_int_equal(board.policy.size[n], n <= 8 ? SIZE_SMALL : SIZE_LARGE);
		assert_int_equal(board.bay[n].w, n <= 8 ? 3 : 4);
		assert_int_equal(board.bay[n].presence.chip, n >= 13 ? 0 : -1);
		assert_int_equal(board.bay[n].latch.chip, -1);
		assert_int_equal(board.bay[n].power.chip, n >= 13 ? 0 : -1);
		assert_int_equal(board.policy.power[n], n >= 13);
	}
	assert_string_equal(board.scanner_driver, "rig");
	assert_int_equal(board.points, 6);
	assert_true(board.policy.call_line);
	assert_int_equal(board.reader_x, 640);
	struct board small;
	assert_int_equal(board_read("board/rig/kiosk-7inch.conf", &small, complaint), 0);
	assert_int_equal(small.width, 800);
	assert_memory_equal(small.policy.agreement, board.policy.agreement,
			    sizeof(small.policy.agreement));
	for (uint8_t language = 0; language < LANGUAGES; language++)
		assert_true(board.policy.agreement[language] != 0);
	/* The same text stands in the file to copy: the same names of it. */
	assert_int_equal(board_read("board/generic-gpio/kiosk.conf", &small, complaint), 0);
	assert_int_equal(board_read("tests/figures/kiosk.conf", &small, complaint), 0);
	assert_memory_equal(small.policy.agreement, board.policy.agreement,
			    sizeof(small.policy.agreement));
}

static void the_agreement_is_named_by_its_words(void **state)
{
	(void)state;
	assert_int_equal(changed_read("", ""), 0);
	/* printf 'lendbay agreement 1\nIt is free\nThere are no late fees.\n' | b2sum -l 256 */
	assert_true(board.policy.agreement[LANGUAGE_EN] == UINT64_C(0xbbeb5dcf56fbf7f9));
	assert_int_equal(changed_read("no late fees.", "no late fees"), 0);
	assert_true(board.policy.agreement[LANGUAGE_EN] != UINT64_C(0xbbeb5dcf56fbf7f9));
}

static void each_mistake_is_answered_with_its_line(void **state)
{
	static const struct {
		const char *was, *is;
		int line;
		const char *says;
	} cases[] = {
		{"monday = \"09:30-24:00\"; tuesday = \"closed\";\n"
		 "    wednesday = \"09:00-17:00\"; thursday = \"09:00-17:00\";\n"
		 "    friday = \"09:00-17:00\"; saturday = \"00:00-00:01\";",
		 "monday = \"closed\"; tuesday = \"closed\";\n"
		 "    wednesday = \"closed\"; thursday = \"closed\";\n"
		 "    friday = \"closed\"; saturday = \"closed\";",
		 2, "hours are closed on all seven days"},
		{"loan_days = 14", "loan_days = 0", 20, "loan_days cannot be 0; allowed: 1 to 365"},
		{"loan_days = 14", "loan_days = 366", 20, "loan_days cannot be 366"},
		{"loan_days = 14", "loan_days = -1", 20, "loan_days cannot be -1"},
		{"loan_days = 14", "loan_days = 14.5", 20, "loan_days is of the wrong kind"},
		{"loan_days = 14", "loan_days = \"14\"", 20, "loan_days cannot be \"14\""},
		{"loan_days = 14", "loan_days = 4294967310", 20, "this number is too long"},
		{"loan_days = 14", "loan_dys = 14", 20,
		 "no setting loan_dys here (did you mean "
		 "loan_days?); allowed: loan_days, renewals"},
		{"loan_days = 14", "colour = 14", 20, "no setting colour here; allowed: loan_days"},
		{"loan_days = 14", "renew_from_days = 29", 20, "allowed: 0 to 28"},
		{"loan_days = 14", "types = ( { type = \"laptop\"; loan_days = 6; } )", 20,
		 "renew_from_days is 7; allowed: 0 to 6, the shortest loan's days"},
		{"loan_days = 14", "types = ( { type = \"phone\"; } )", 20,
		 "type cannot be \"phone\"; allowed: \"tablet\" or \"laptop\""},
		{"loan_days = 14", "types = ( { loan_days = 14; } )", 20, "type must be given"},
		{"loan_days = 14", "types = ( { type = \"laptop\"; }, { type = \"laptop\"; } )", 20,
		 "laptop is there twice"},
		{"loan_days = 14", "types = ( 14 )", 20, "types cannot be 14"},
		{"loan_days = 14", "types = { type = \"laptop\"; }", 20, "of the wrong kind"},
		{"loan_days = 14", "types = ( { type = \"laptop\"; renewals = 100; } )", 20,
		 "renewals cannot be 100; allowed: 0 to 99"},
		{"loan_days = 14", "renew_late_days = 366", 20, "renew_late_days cannot be 366"},
		{"loan_days = 14", "retention_months = 0", 20,
		 "retention_months cannot be 0; allowed: 1 to 120"},
		{"loan_days = 14", "ask = ( \"contact\", \"religion\" )", 20,
		 "allowed: a list of what is asked"},
		{"loan_days = 14", "ask = \"contact\"", 20, "allowed: a list of what is asked"},
		{"loan_days = 14", "grace_days = 31", 20, "grace_days cannot be 31"},
		{"loan_days = 14", "hold_days = 0", 20, "hold_days cannot be 0; allowed: 1 to 30"},
		{"loan_days = 14", "champion_loans = 0", 20, "champion_loans cannot be 0"},
		{"loan_days = 14", "reach_min_mm = 1221", 20,
		 "reach_min_mm is 1221; allowed: 0 to 1220, reach_max_mm"},
		{"loan_days = 14", "reach_max_mm = 379", 20,
		 "reach_min_mm is 380; allowed: 0 to 379"},
		{"loan_days = 14", "charge_min = 101", 20, "charge_min cannot be 101"},
		{"loan_days = 14", "questions = 1", 20,
		 "questions cannot be 1; allowed: true or false"},
		{"phone =", "call_back = \"yes\"; phone =", 1, "call_back cannot be \"yes\""},
		{"phone =", "call_program = \"page\"; phone =", 1,
		 "call_program cannot be \"page\"; allowed: the path of a program"},
		{"phone =", "call_program = \"/opt/../bin/page\"; phone =", 1,
		 "call_program cannot be"},
		{"phone =", "call_program = \"/opt/\"; phone =", 1, "call_program cannot be"},
		{"phone =", "call_program = \"\"; phone =", 1, "call_program cannot be \"\""},
		{"phone =", "stick_program = \"stick\"; phone =", 1,
		 "stick_program cannot be \"stick\"; allowed: the path of a program"},
		{"phone =", "stick_limit_s = 0; phone =", 1, "stick_limit_s cannot be 0"},
		{"reader:", "scanner: { driver = \"hid\"; path = \"/dev/x\"; }; reader:", 8,
		 "driver cannot be \"hid\"; allowed: \"evdev\""},
		{"reader:", "scanner: { driver = \"evdev\"; }; reader:", 8,
		 "path must be given in scanner"},
		{"reader:", "scanner: { driver = \"evdev\"; path = \"event0\"; }; reader:", 8,
		 "path cannot be \"event0\"; allowed: of evdev its device"},
		{"reader:", "scanner: { driver = \"rig\"; path = \"rig/s\"; }; reader:", 8,
		 "driver is rig, and the kiosk is not one"},
		{"presence = {", "charged = { line = 7; }; presence = {", 15,
		 "bay 2 uses line 7 of gpiochip0, and so does bay 2"},
		{"presence = {", "power = { line = 30; }; presence = {", 15,
		 "bay 2 uses line 30 of gpiochip0, and so does call"},
		{"presence = {", "power = true; presence = {", 17, "power is of the wrong kind"},
		{"lending:", "lendings:", 20, "did you mean lending?"},
#define PROGRAMS(rest) "disk_erase = \"purge\";", "programs = ( { type = \"tablet\"; " rest
		{PROGRAMS("program = \"wipe\"; user = \"w\"; } );"), 23,
		 "program cannot be \"wipe\"; allowed: the path of a program"},
		{PROGRAMS("user = \"w\"; } );"), 23, "program must be given"},
		{PROGRAMS("program = \"/w\"; } );"), 23, "user must be given"},
		{PROGRAMS("program = \"/w\"; user = \"w\"; limit_s = 0; } );"), 23,
		 "limit_s cannot be 0; allowed: 1 to 3600 seconds"},
		{PROGRAMS("program = \"/w\"; user = \"w\"; network = 1; } );"), 23,
		 "network cannot be 1; allowed: true or false"},
		{PROGRAMS("program = \"/w\"; user = \"w\"; }, { type = \"tablet\"; program = "
			  "\"/w\"; user = \"w\"; } );"),
		 23, "tablet is there twice; allowed: each type once"},
		{"disk_erase = \"purge\";",
		 "programs = ( { type = \"none\"; program = \"/w\"; user = \"w\"; } );", 23,
		 "\"none\"; allowed: \"tablet\" or \"laptop\""},
		{"disk_erase = \"purge\";", "programs = \"/w\";", 23, "programs cannot be \"/w\""},
		{"wiping:", "# wiping:", 1, "wiping must be given in the file"},
		{"\"Hartwell\"", "\"\"", 1, "name cannot be \"\""},
		{"\"Hartwell\"", "\"H\xff\"", 1, "not text"},
		{"\"Hartwell\"", "\"H\\x07\"", 1, "not text"},
		{"\"Hartwell\"",
		 "\"0123456789012345678901234567890123456789012345678901234567890123\"", 1,
		 "name is 64 bytes long; allowed: at most 63"},
		{"Europe/London", "Europe/Londonn", 1, "zone cannot be \"Europe/Londonn\""},
		{"Europe/London", "../../../etc/passwd", 1, "zone cannot be"},
		{"Europe/London", "Europe", 1, "zone cannot be \"Europe\""},
		{"zone = \"Europe/London\";", "", 1, "zone must be given in library"},
		{"01632 960 101", "ask Ann", 1, "phone cannot be \"ask Ann\""},
		{"09:30-24:00", "9:30-24:00", 2,
		 "monday cannot be \"9:30-24:00\"; allowed: "
		 "\"09:00-19:00\" or \"closed\""},
		{"09:30-24:00", "19:00-09:00", 2, "monday cannot be"},
		{"09:30-24:00", "09:30-24:01", 2, "monday cannot be"},
		{"09:30-24:00", "09:60-24:00", 2, "monday cannot be"},
		{"friday = \"09:00-17:00\";", "", 2, "friday must be given in hours"},
		{"2024-02-29", "2023-02-29", 5, "closed cannot be \"2023-02-29\""},
		{"2024-02-29", "2026-12-26", 5, "2026-12-26 is there twice"},
		{"2024-02-29", "2024-13-01", 5, "closed cannot be"},
		{"\"800x480\"", "\"800x600\"", 7, "allowed: \"1280x800\" or \"800x480\""},
		{"\"nfc\"", "\"rfid\"", 8, "driver cannot be \"rfid\"; allowed: \"nfc\""},
		{"/dev/ttyAMA0", "/dev/serial/by-path/pci-0:1", 0, NULL}, /* a speed: allowed */
		{"/dev/ttyAMA0", "/dev/serial/by-path/pci:0.0", 8, "no colon in the place"},
		{"ttyAMA0\";", "ttyAMA0\"; x = 800;", 8, "allowed: 0 to 799"},
		{"\"gpiod\";", "\"gpiod\"; path = \"p\";", 9, "real lines have no path"},
		{"\"gpiod\"; chips = [ \"gpiochip0\", \"bays\" ];", "\"rig\"; path = \"/tmp/x\";",
		 9, "path cannot be \"/tmp/x\""},
		{"\"gpiod\";", "\"gpiodd\";", 9, "driver cannot be \"gpiodd\""},
		{"\"bays\" ]", "\"gpiochip0\" ]", 9, "chip gpiochip0 is there twice"},
		{"chips = [ \"gpiochip0\", \"bays\" ];", "", 11, "call needs a chip"},
		{"pulse_ms = 1000", "pulse_ms = 1001", 10, "allowed: 1 to 1000"},
		{"line = 30", "line = 5", 13, "bay 1 uses line 5 of gpiochip0, and so does call"},
		{"line = 30", "line = 1024", 11, "line cannot be 1024"},
		{"{ line = 30; }", "30", 11, "call cannot be 30; allowed: { chip"},
		{"{ line = 7; }", "{ line = 6; }", 15,
		 "bay 2 uses line 6 of gpiochip0, and so does "
		 "bay 2"},
		{"{ line = 6; };", "{ line = 5; };", 15, "and so does bay 1"},
		{"\"bays\"; line = 6", "\"bay\"; line = 6", 17, "chip \"bay\" is not in chips"},
		{"x = 6; y = 0; w = 6", "x = 5; y = 0; w = 6", 15, "bay 2 lies on bay 1"},
		{"x = 6; y = 0; w = 6", "x = 6; y = 0; w = 7", 15, "bay 2 reaches over the edge"},
		{"h = 2", "h = 25", 15, "h cannot be 25"},
		{"\"large\"", "\"medium\"", 15, "size cannot be \"medium\"; allowed: \"small\""},
		{"\"large\"", "\"none\"", 15, "size cannot be \"none\""},
		{"door = { line = 7; };", "", 15, "bay 2 has no door"},
		{"\"purge\"", "\"shred\"", 23, "disk_erase cannot be \"shred\""},
		{"agreement = (", "agreement = ( \"x\",", 21, "agreement cannot be \"x\""},
		{"\"It is free\", ", "", 21, "agreement is of the wrong kind; allowed: 1 to 8"},
		{"\"800x480\"", "\"800x480\"; rotate = 45", 7,
		 "rotate cannot be 45; allowed: 0, 90, 180 or 270"},
		{"\"800x480\"", "\"800x480\"; rotate = 360", 7, "rotate cannot be 360"},
		{"\"800x480\"", "\"800x480\"; rotate = -90", 7, "rotate cannot be -90"},
		{"\"800x480\"", "\"800x480\"; dim_after_s = 65536", 7, "dim_after_s cannot be"},
		{"\"800x480\"", "\"800x480\"; voice = \"say aloud\"", 7,
		 "voice cannot be \"say aloud\"; allowed: the program that speaks"},
		{"\"800x480\"", "\"800x480\"; voice = \"bin/say\"", 7, "voice cannot be"},
		{"\"800x480\"", "\"800x480\"; voice = \"/bin/../say\"", 7, "voice cannot be"},
		{"\"800x480\"", "\"800x480\"; keypad = \"event3\"", 7,
		 "keypad cannot be \"event3\"; allowed: its device"},
		{"\"800x480\"", "\"800x480\"; keypad = \"/dev/\"", 7, "keypad cannot be"},
		{"\"800x480\"", "\"800x480\"; headphones = \"jack\"", 7,
		 "headphones cannot be \"jack\"; allowed: a file"},
		{"\"800x480\"", "\"800x480\"; backlight = \"/sys/class/leds/led0\"", 7,
		 "backlight cannot be \"/sys/class/leds/led0\"; allowed: its directory"},
		{"\"800x480\"", "\"800x480\"; open_bay_sounds = 1", 7,
		 "open_bay_sounds cannot be 1; allowed: true or false"},
		{"phone =", "languages = ( \"en\", \"xx\" ); phone =", 1,
		 "languages cannot be \"xx\"; allowed: codes in the order"},
		{"phone =", "languages = ( \"en\", \"pl\", \"en\" ); phone =", 1,
		 "\"en\" is there twice"},
		{"phone =", "languages = ( \"pl\" ); phone =", 1, "languages lack \"en\""},
		{"phone =", "languages = (); phone =", 1, "languages lack \"en\""},
		{"phone =", "languages = \"en\"; phone =", 1, "languages cannot be \"en\""},
		{"loan_days = 14", "agreement_pl = ( [ \"a\", \"b\" ], [ \"c\", \"d\" ] )", 20,
		 "agreement_pl has 2 points and agreement has 1"},
		{"loan_days = 14", "agreement_pl = ( \"a\" )", 20,
		 "agreement_pl cannot be \"a\"; allowed: the points of agreement, translated"},
		{"loan_days = 14", "agreement_pl = ( [ \"a\", \"\" ] )", 20,
		 "agreement_pl cannot be"},
		{"loan_days = 14", "agreement_de = ( [ \"a\", \"b\" ] )", 20,
		 "there is no setting agreement_de here"},
		{"loan_days = 14", "agreement_checked = ( \"pl\" )", 20,
		 "names a language that the agreement is not in"},
		{"screen: {", "screen: {{", 7, "syntax error"},
		{"size = \"800x480\";", "size = \"800x480\"; size = \"800x480\";", 7, "duplicate"},
		{"screen: {", "@include \"nowhere.conf\"\nscreen: {", 7, "cannot open include"},
		{"screen: { size = \"800x480\"; };", "screen = 5;", 7, "screen cannot be 5"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		int err = changed_read(cases[i].was, cases[i].is);
		if (!cases[i].says) {
			assert_int_equal(err, 0);
			continue;
		}
		char where[PATH_MAX + 16];
		snprintf(where, sizeof where, "%s:%d: ", path, cases[i].line);
		if (err != -EINVAL || strncmp(complaint, where, strlen(where)) ||
		    !strstr(complaint, cases[i].says) || !strstr(complaint, "allowed: "))
			fail_msg("case %zu, %s -> %s: %d %s", i, cases[i].was, cases[i].is, err,
				 complaint);
	}
}

static void a_mistake_in_an_included_file_is_found_there(void **state)
{
	(void)state;
	char other[PATH_MAX], where[PATH_MAX + 16];
	snprintf(other, sizeof other, "%.4000s/w.conf", dir);
	snprintf(where, sizeof where, "%s:3: disk_erase", other);
	static const char text[] = "\nwiping: {\n  disk_erase = \"burn\"; };\n";
	file_write(other, text, strlen(text));
	int err = changed_read("wiping: { disk_erase = \"purge\"; };", "@include \"w.conf\"");
	unlink(other);
	assert_int_equal(err, -EINVAL);
	if (strncmp(complaint, where, strlen(where)))
		fail_msg("%s does not begin with %s", complaint, where);
}

static void what_is_no_text_file_is_refused_with_a_sentence(void **state)
{
	(void)state;
	assert_int_equal(board_read(dir, &board, complaint), -EISDIR);
	assert_non_null(strstr(complaint, "the board file cannot be read"));
	unlink(path);
	assert_int_equal(board_read(path, &board, complaint), -ENOENT);
	assert_non_null(strstr(complaint, path));
	assert_int_equal(board_read("/dev/zero", &board, complaint), -EINVAL);

	file_write(path, "a\0b", 3);
	assert_int_equal(board_read(path, &board, complaint), -EINVAL);
	assert_non_null(strstr(complaint, ":1: this is not a text file"));
	file_write(path, "", 0);
	assert_int_equal(board_read(path, &board, complaint), -EINVAL);
	assert_non_null(strstr(complaint, "library must be given"));

	char *big = calloc(1, 300 * 1024);
	assert_non_null(big);
	memset(big, '\n', 300 * 1024);
	file_write(path, big, 300 * 1024);
	free(big);
	assert_int_equal(board_read(path, &board, complaint), -EFBIG);

	char long_path[300];
	memset(long_path, 'x', sizeof long_path);
	long_path[sizeof long_path - 1] = '\0';
	assert_int_equal(board_read(long_path, &board, complaint), -ENAMETOOLONG);
}

static void garbage_never_does_more_than_a_sentence(void **state)
{
	(void)state;
	char text[sizeof good];
	uint32_t seed = 20261125;
	for (int round = 0; round < 4000; round++) {
		memcpy(text, good, sizeof good);
		for (int change = 0; change < 1 + round % 4; change++) {
			seed = seed * 1664525 + 1013904223;
			size_t at = (seed >> 8) % (sizeof good - 1);
			seed = seed * 1664525 + 1013904223;
			text[at] = round % 3 ? good[(seed >> 8) % (sizeof good - 1)]
					     : (char)(seed >> 24);
		}
		file_write(path, text, sizeof good - 1);
		int err = board_read(path, &board, complaint);
		assert_true(err <= 0);
		if (err)
			assert_true(strlen(complaint) > strlen(path));
		else
			assert_true(board.policy.bays >= 1 && board.policy.bays <= 2);
	}
}

/* Reads the good file with its locker made a rig's. */
static int rig_read(const char *locker)
{
	char text[16384];
	const char *start = strstr(good, "locker:"), *end = strstr(good, "lending:");
	int len = snprintf(text, sizeof text, "%.*slocker: { driver = \"rig\"; %s };\n%s",
			   (int)(start - good), good, locker, end);
	assert_true(len < (int)sizeof text);
	file_write(path, text, (size_t)len);
	return board_read(path, &board, complaint);
}

#define RIG_BAY "{ size = \"small\"; x = 0; y = 0; w = 2; "

static void a_rig_has_doors_without_wires(void **state)
{
	(void)state;
	assert_int_equal(rig_read("path = \"l\"; bays = ( " RIG_BAY "presence = true; "
				  "charged = true; power = false; } );"),
			 0);
	assert_int_equal(board.bay[1].presence.chip, 0);
	assert_int_equal(board.bay[1].charged.chip, 0);
	assert_int_equal(board.bay[1].power.chip, -1);
	assert_false(board.policy.call_line);
	assert_false(board.rig); /* its reader is real */
	static const struct {
		const char *locker, *says;
	} cases[] = {
		{"bays = ( " RIG_BAY "} );", "path must be given"},
		{"path = \"../l\"; bays = ( " RIG_BAY "} );", "path cannot be"},
		{"path = \"l\"; chips = [ \"a\" ]; bays = ( " RIG_BAY "} );", "no chips"},
		{"path = \"l\"; call = { line = 3; }; bays = ( " RIG_BAY "} );",
		 "call is a wire, and a rig has none"},
		{"path = \"l\"; bays = ( " RIG_BAY "latch = true; } );", "names a latch or door"},
		{"path = \"l\"; bays = ();", "1 to 64 bays"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_int_equal(rig_read(cases[i].locker), -EINVAL);
		if (!strstr(complaint, cases[i].says))
			fail_msg("%s: %s", cases[i].locker, complaint);
	}
}

static void sixty_four_bays_are_taken_and_no_more(void **state)
{
	(void)state;
	for (int bays = 64; bays <= 65; bays++) {
		char text[8192] = "path = \"l\"; bays = (";
		size_t len = strlen(text);
		for (int n = 0; n < bays; n++)
			len += (size_t)snprintf(
				text + len, sizeof text - len,
				"%s{ size = \"small\"; cabinet = %d; x = %d; y = %d; w = 2; }",
				n ? "," : "", n / 48 + 1, n % 6 * 2, n / 6 % 8);
		assert_true(len + 4 < sizeof text);
		strcpy(text + len, ");");
		assert_int_equal(rig_read(text), bays == 64 ? 0 : -EINVAL);
	}
	assert_non_null(strstr(complaint, "1 to 64 bays"));
}

static void dates_are_the_calendars(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		uint32_t day;
	} cases[] = {{"2000-01-01", 10957}, {"2000-02-29", 11016}, {"2000-12-31", 11322},
		     {"2026-03-01", 20513}, {"2100-03-01", 47541}, {"2199-12-31", 84005}};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		uint32_t day = 0;
		assert_true(date_read(cases[i].text, &day));
		assert_int_equal(day, cases[i].day);
	}
	uint32_t day;
	assert_false(date_read("2100-02-29", &day));
	assert_false(date_read("2026-04-31", &day));
	assert_false(date_read("2026-4-30", &day));
	assert_false(date_read("26-04-30", &day));
	assert_false(date_read("2026-00-10", &day));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_good_file_is_taken_whole),
		cmocka_unit_test(what_a_library_decides_otherwise_is_taken),
		cmocka_unit_test(what_stands_round_the_screen_is_taken),
		cmocka_unit_test(languages_are_offered_in_the_order_of_the_file),
		cmocka_unit_test(a_translation_of_the_agreement_has_a_name_of_its_own),
		cmocka_unit_test(the_millbrook_rig_is_the_designs_kiosk),
		cmocka_unit_test(the_agreement_is_named_by_its_words),
		cmocka_unit_test(each_mistake_is_answered_with_its_line),
		cmocka_unit_test(a_mistake_in_an_included_file_is_found_there),
		cmocka_unit_test(what_is_no_text_file_is_refused_with_a_sentence),
		cmocka_unit_test(garbage_never_does_more_than_a_sentence),
		cmocka_unit_test(a_rig_has_doors_without_wires),
		cmocka_unit_test(sixty_four_bays_are_taken_and_no_more),
		cmocka_unit_test(dates_are_the_calendars),
	};
	return cmocka_run_group_tests_name("board", tests, dir_make, dir_remove);
}
