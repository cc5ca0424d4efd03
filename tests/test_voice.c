/*
 * The voice: what is said of real pictures, in which order, by a real program
 * that is started, interrupted, missing, of no use; how loud espeak-ng is;
 * and what keys do.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "keypad_keys.h"
#include "language.h"
#include "samples.h"
#include "screens.h"
#include "spell.h"
#include "voice.h"

#define SOON_MS 20000 /* a busy machine is slow */
#define TEXT    16384

static struct {
	char dir[64], program[100], said[100], headphones[100];
	struct board board;
	struct sample samples[SAMPLES_MAX];
	int len;
	struct view view;
	struct picture picture;
	struct canvas canvas;
	struct voice voice;
	char text[TEXT];
} room;

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* A program that speaks: a script of these lines, run in the room's directory. */
static void program_write(const char *lines)
{
	FILE *f = fopen(room.program, "w");

	assert_non_null(f);
	fprintf(f, "#!/bin/sh\ncd %s\n%s\n", room.dir, lines);
	assert_int_equal(fclose(f), 0);
	assert_int_equal(chmod(room.program, 0755), 0);
	unlink(room.said);
	voice_close(&room.voice);
	strcpy(room.board.voice, room.program);
	voice_open(&room.voice, &room.board);
}

/* Draws a sample, with this comfort, as a view that has just come. */
static void see(const char *name, enum setting setting, uint8_t value)
{
	for (int k = 0; k < room.len; k++) {
		if (strcmp(room.samples[k].name, name))
			continue;
		room.view = room.samples[k].view;
		room.view.comfort[setting] = value;
		frame(&room.canvas);
		voice_see(&room.voice, &room.canvas, true, now_ms());
		return;
	}
	fail_msg("there is no sample %s", name);
}

static void end_await(void)
{
	int64_t until = now_ms() + SOON_MS;

	while (voice_is_speaking(&room.voice) && now_ms() < until) {
		struct pollfd fd = {.fd = voice_fd(&room.voice), .events = POLLIN};

		poll(&fd, 1, 100);
		voice_turn(&room.voice, &room.canvas, now_ms());
	}
	assert_false(voice_is_speaking(&room.voice));
}

/* What reached the program's standard input. */
static const char *said(void)
{
	FILE *f = fopen(room.said, "r");
	size_t len = f ? fread(room.text, 1, TEXT - 1, f) : 0;

	room.text[len] = '\0';
	if (f)
		fclose(f);
	return room.text;
}

static void assert_order(const char *text, const char *first, const char *second)
{
	const char *a = strstr(text, first), *b = strstr(text, second);

	if (!a || !b || a > b)
		fail_msg("\"%s\" does not come before \"%s\" in: %s", first, second, text);
}

static int clear(void **state)
{
	(void)state; /* the room is the state */
	voice_close(&room.voice);
	unlink(room.headphones);
	return 0;
}

/* ---- Tests ---- */

static void numbers_are_spelt_and_sentences_have_an_end(void **state)
{
	static const struct {
		const char *text, *spoken;
	} cases[] = {
		{"Or call 01632 960 100", "Or call 0 1 6 3 2, 9 6 0, 1 0 0.\n"},
		{"Call +44\xc2\xa0(0)1632-960100.", "Call 4 4, 0, 1 6 3 2, 9 6 0 1 0 0.\n"},
		{"1A7K-M2QX-8DTW", "1, A, 7, K; M, 2, Q, X; 8, D, T, W.\n"},
		{"Door 7 is open.\nTake it", "Door 7 is open. Take it.\n"},
		{"It is 16 December 2026", "It is 16 December 2026.\n"},
		{"Wi-Fi", "Wi-Fi.\n"},
		{"", ""},
	};
	char out[200];

	(void)state; /* no room is needed */
	for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
		out[0] = '\0';
		spell(out, sizeof(out), 0, cases[k].text, strlen(cases[k].text), 1, LANGUAGE_EN);
		assert_string_equal(out, cases[k].spoken);
	}
}

/* What espeak-ng makes of a text: its phonemes, a clause a line, without their joints. */
static void phonemes(const char *voice, const char *option, const char *text, char *out, size_t max)
{
	char order[200];
	size_t len = 0;
	FILE *f;
	int letter;

	snprintf(order, sizeof(order), "printf '%%s' '%s' | espeak-ng %s -v %s -x -q --stdin", text,
		 option, voice);
	f = popen(order, "r"); /* NOLINT(cert-env33-c): words of our own making */
	assert_non_null(f);
	while ((letter = fgetc(f)) != EOF && len < max - 1) {
		bool fresh = len == 0 || out[len - 1] == '\n';

		if (!strchr("_! ", letter) && (letter != '\n' || !fresh))
			out[len++] = (char)letter;
	}
	out[len] = '\0';
	assert_int_equal(pclose(f), 0);
}

static const char every_letter[] = "ABCD-EFGH-IJKL-MNOP-QRST-UVWX-YZ01-2345-6789";

static void no_letter_of_a_reference_is_a_word(void **state)
{
	static const struct {
		enum language language;
		const char *voice;
	} cases[] = {{LANGUAGE_EN, "en-gb"}, {LANGUAGE_PL, "pl"}};
	char spelt[300], said[2000], name[60], order[80], *line, *rest;

	(void)state; /* no room is needed */
	phonemes("en-gb", "", "1 A 7 K.", said, sizeof(said));
	assert_non_null(strstr(said, "a#")); /* what is to be prevented: the article */
	for (size_t k = 0; k < sizeof(cases) / sizeof(cases[0]); k++) {
		spell(spelt, sizeof(spelt), 0, every_letter, strlen(every_letter), 1,
		      cases[k].language);
		phonemes(cases[k].voice, "", spelt, said, sizeof(said));
		line = strtok_r(said, "\n", &rest);
		for (const char *c = every_letter; *c; c++) {
			if (*c == '-')
				continue;
			snprintf(order, sizeof(order),
				 "<say-as interpret-as=\"characters\">%c</say-as>", *c);
			phonemes(cases[k].voice, "-m", order, name, sizeof(name));
			name[strcspn(name, "\n")] = '\0';
			assert_non_null(line);
			assert_string_equal(line, name);
			line = strtok_r(NULL, "\n", &rest);
		}
		assert_null(line);
	}
}

static void every_voice_says_each_letter_by_itself(void **state)
{
	static const char *const voices[] = {"en-gb", "cy", "pl", "uk",  "ro", "ur",
					     "ar",    "bn", "pa", "cmn", "tr"};
	char spelt[300], said[4000];

	(void)state; /* no room is needed */
	spell(spelt, sizeof(spelt), 0, every_letter, strlen(every_letter), 1, LANGUAGE_EN);
	for (size_t k = 0; k < sizeof(voices) / sizeof(voices[0]); k++) {
		int clauses = 0;

		phonemes(voices[k], "", spelt, said, sizeof(said));
		for (const char *c = said; *c; c++)
			clauses += *c == '\n';
		if (clauses != 36)
			fail_msg("%s: %d clauses of 36 letters and digits: %s", voices[k], clauses,
				 said);
	}
}

static void a_new_page_is_said_in_the_order_of_the_screen(void **state)
{
	(void)state; /* the room is the state */
	program_write("echo \"$@\" >arguments; cat >said");
	see("done", SETTING_ALOUD, 1);
	end_await();
	assert_order(said(), "All done.", "Door 7 is closed.");
	assert_order(said(), "Door 7 is closed.", "Bring it back by Tuesday 16 December.");
	assert_order(said(), "Bring it back by", "1, A, 7, K; M, 2, Q, X; 8, D, T, W.");
	assert_string_equal(said() + strlen(said()) - strlen("Finish.\n"), "Finish.\n");
	assert_null(strstr(said(), "<"));
	see("take", SETTING_ALOUD, 1);
	end_await();
	assert_order(said(), "Door 7 is open.", "Look right.");
	assert_order(said(), "Close the door.", "Now: door 7 is open.");
}

static void nothing_is_said_that_nobody_asked_for(void **state)
{
	(void)state; /* the room is the state */
	program_write("cat >said");
	see("take", SETTING_ALOUD, 0);
	assert_false(voice_is_speaking(&room.voice));
	voice_listen(&room.voice, &room.canvas, now_ms());
	end_await();
	assert_non_null(strstr(said(), "Door 7 is open."));
}

/* All that can be read of every page was drawn: word by word, but for what is spelt. */
static void every_word_said_is_on_the_screen(void **state)
{
	static struct aloud aloud;
	char text[ALOUD_TEXT_MAX];

	(void)state; /* the room is the state */
	for (int k = 0; k < room.len; k++) {
		char *rest = NULL;

		room.view = room.samples[k].view;
		frame(&room.canvas);
		aloud_make(&aloud, &room.canvas);
		(void)aloud_page(&aloud, false, text);
		assert_true(strlen(text) > 0);
		for (char *word = strtok_r(text, " .,;\n", &rest); word;
		     word = strtok_r(NULL, " .,;\n", &rest))
			if (!strstr(room.picture.heard, word))
				fail_msg("%s: %s is not on it", room.samples[k].name, word);
	}
}

static void what_is_private_needs_headphones(void **state)
{
	FILE *f;

	(void)state; /* the room is the state */
	program_write("cat >said");
	see("my-helpers", SETTING_ALOUD, 1);
	end_await();
	assert_null(strstr(said(), "Magdalena"));
	assert_non_null(strstr(said(), "headphones"));
	see("my-loans", SETTING_ALOUD, 1);
	end_await();
	assert_null(strstr(said(), "a tablet at home"));
	assert_non_null(strstr(said(), "Sunday 23 November."));
	f = fopen(room.headphones, "w");
	assert_non_null(f);
	fputs("1\n", f);
	fclose(f);
	see("my-helpers", SETTING_ALOUD, 1);
	end_await();
	assert_non_null(strstr(said(), "Magdalena"));
	assert_null(strstr(said(), "headphones"));
}

static void a_touch_leaves_nothing_running(void **state)
{
	pid_t pid;

	(void)state; /* the room is the state */
	program_write("sleep 100 & cat >said; touch begun; sleep 100");
	see("take", SETTING_ALOUD, 1);
	pid = room.voice.speech.pid;
	assert_true(pid > 0);
	for (int64_t until = now_ms() + SOON_MS; !said()[0] && now_ms() < until;)
		usleep(5000);
	voice_touched(&room.voice, &room.canvas);
	assert_false(voice_is_speaking(&room.voice));
	/* What it had started is init's to take leave of: that may be a moment later. */
	for (int64_t until = now_ms() + SOON_MS; kill(-pid, 0) == 0 && now_ms() < until;)
		usleep(5000);
	assert_int_equal(kill(-pid, 0), -1);
	assert_int_equal(errno, ESRCH);
}

static void the_ring_is_told_of_listening_and_of_its_end(void **state)
{
	struct ui_intent intent;

	(void)state; /* the room is the state */
	program_write("cat >said; sleep 100");
	see("take", SETTING_ALOUD, 1);
	assert_true(voice_tell(&room.voice, &intent));
	assert_int_equal(intent.control, CONTROL_LISTEN);
	assert_int_equal(intent.arg, 1);
	voice_turn(&room.voice, &room.canvas, now_ms() + VOICE_LISTEN_MS);
	assert_true(voice_tell(&room.voice, &intent));
	assert_int_equal(intent.arg, 1);
	voice_touched(&room.voice, &room.canvas);
	assert_true(voice_tell(&room.voice, &intent));
	assert_int_equal(intent.arg, 0);
	assert_false(voice_tell(&room.voice, &intent));
}

static void reading_the_question_aloud_does_not_answer_it(void **state)
{
	struct ui_intent intent;

	(void)state; /* the room is the state */
	program_write("cat >said");
	see("more-time", SETTING_ALOUD, 1);
	assert_true(voice_is_speaking(&room.voice));
	assert_false(voice_tell(&room.voice, &intent));
	end_await();
	assert_false(voice_tell(&room.voice, &intent));
}

static void a_program_that_hangs_is_stopped(void **state)
{
	(void)state; /* the room is the state */
	program_write("sleep 100");
	see("home", SETTING_ALOUD, 1);
	voice_turn(&room.voice, &room.canvas, room.voice.speech.until_ms);
	assert_false(voice_is_speaking(&room.voice));
}

static void a_program_of_no_use_costs_only_the_voice(void **state)
{
	(void)state; /* the room is the state */
	program_write("exit 3");
	for (int k = 0; k < VOICE_FAILS_MAX; k++) {
		assert_true(voice_speaks(&room.voice, LANGUAGE_EN));
		see(k % 2 ? "take" : "done", SETTING_ALOUD, 1);
		end_await();
	}
	assert_false(voice_speaks(&room.voice, LANGUAGE_EN));
	assert_non_null(strstr(room.voice.trouble, "any more"));
	strcpy(room.board.voice, "no-such-program");
	voice_open(&room.voice, &room.board);
	assert_false(voice_speaks(&room.voice, LANGUAGE_EN));
	assert_non_null(strstr(room.voice.trouble, "there is no program no-such-program"));
}

/* Root mean square of the samples of a WAV file with 16 bits; its head has 44 bytes. */
static double loudness(const char *path)
{
	FILE *f = fopen(path, "r");
	double sum = 0, n = 0;
	int16_t sample;

	assert_non_null(f);
	assert_int_equal(fseek(f, 44, SEEK_SET), 0);
	for (; fread(&sample, sizeof(sample), 1, f) == 1; n++)
		sum += (double)sample * sample;
	fclose(f);
	assert_true(n > 22050);
	return sqrt(sum / n);
}

static void each_step_of_volume_is_louder_and_two_are_twelve_decibels(void **state)
{
	double step[4];
	char wav[120];

	(void)state; /* the room is the state */
	snprintf(wav, sizeof(wav), "%s/out.wav", room.dir);
	program_write("exec espeak-ng \"$@\" -w out.wav");
	for (uint8_t k = 0; k < 4; k++) {
		see("home", SETTING_VOLUME, k);
		voice_listen(&room.voice, &room.canvas, now_ms());
		end_await();
		step[k] = 20 * log10(loudness(wav));
	}
	for (int k = 1; k < 4; k++)
		assert_true(step[k] - step[k - 1] >= 5);
	assert_true(step[2] - step[0] >= 12);
	assert_true(step[3] - step[0] >= 18);
}

static struct key_press key(const char *word)
{
	struct key_press press = {0};

	assert_true(keypad_key(keypad_code(word), &press));
	return press;
}

static bool press(const char *word, struct ui_intent *intent)
{
	bool pressed = voice_key(&room.voice, &room.canvas, key(word), intent, now_ms());

	end_await();
	return pressed;
}

static void keys_go_through_the_page_and_press_what_has_the_focus(void **state)
{
	struct ui_intent intent;
	struct box box;
	bool spine;

	(void)state; /* the room is the state */
	program_write("cat >said");
	see("choose-0", SETTING_ALOUD, 0);
	assert_false(press("next", &intent)); /* the first key says where they are */
	assert_non_null(strstr(said(), "Choose what to borrow."));
	assert_false(voice_focus(&room.voice, &box, &spine));
	assert_false(press("next", &intent));
	assert_order(said(), "Tablet.", "Not chosen.");
	assert_true(voice_focus(&room.voice, &box, &spine));
	assert_true(press("choose", &intent));
	assert_int_equal(intent.control, CONTROL_KIND);
	assert_int_equal(intent.arg, DEVICE_TABLET);
	see("choose-1", SETTING_ALOUD, 0);
	end_await();
	assert_order(said(), "Tablet.", "Chosen.");
	voice_touched(&room.voice, &room.canvas);
	assert_false(voice_focus(&room.voice, &box, &spine));
}

static void a_pin_is_typed_by_either_row_and_never_said(void **state)
{
	struct ui_intent intent;

	(void)state; /* the room is the state */
	program_write("cat >>all; cp all said");
	see("pin-1", SETTING_ALOUD, 0);
	assert_true(press("5", &intent));
	assert_int_equal(intent.control, CONTROL_DIGIT);
	assert_int_equal(intent.arg, 5);
	see("pin-2", SETTING_ALOUD, 0);
	end_await();
	assert_non_null(strstr(said(), "2 numbers typed."));
	assert_true(press("kp6", &intent)); /* no way to move here: a number is being typed */
	assert_int_equal(intent.arg, 6);
	see("pin-4", SETTING_ALOUD, 0);
	end_await();
	assert_true(press("choose", &intent));
	assert_int_equal(intent.control, CONTROL_OK);
	assert_true(press("back", &intent));
	assert_int_equal(intent.control, CONTROL_RUB_OUT);
	for (int k = 0; k < room.voice.aloud.stops; k++)
		assert_false(press("next", &intent));
	assert_null(strstr(said(), "\n5."));
	assert_null(strstr(said(), "\n6."));
}

static int room_make(void **state)
{
	char complaint[TYPE_COMPLAINT_MAX] = "";

	(void)state; /* the room is the state */
	strcpy(room.dir, "/tmp/lendbay-voice.XXXXXX");
	assert_non_null(mkdtemp(room.dir));
	snprintf(room.program, sizeof(room.program), "%s/speak", room.dir);
	snprintf(room.said, sizeof(room.said), "%s/said", room.dir);
	snprintf(room.headphones, sizeof(room.headphones), "%s/jack", room.dir);
	assert_int_equal(samples_board(1280, 800, &room.board), 0);
	strcpy(room.board.headphones, room.headphones);
	room.len = samples_make(&room.board, room.samples);
	room.canvas.board = &room.board;
	room.canvas.px = sizes_of(1280, 800, TEXT_NORMAL);
	room.canvas.picture = &room.picture;
	room.canvas.view = &room.view;
	language_open();
	voice_open(&room.voice, &room.board);
	assert_int_equal(type_open(&room.canvas.type, complaint), 0);
	return paint_open(1280, 800, &room.canvas.paint);
}

static int room_clear(void **state)
{
	char order[100];

	(void)state; /* the room is the state */
	paint_close(room.canvas.paint);
	type_close(room.canvas.type);
	snprintf(order, sizeof(order), "rm -r %s", room.dir);
	return system(order); /* NOLINT(cert-env33-c): a name of our own making */
}

#define ON(test) cmocka_unit_test_setup_teardown(test, NULL, clear)

int main(void)
{
	const struct CMUnitTest tests[] = {
		ON(numbers_are_spelt_and_sentences_have_an_end),
		ON(no_letter_of_a_reference_is_a_word),
		ON(every_voice_says_each_letter_by_itself),
		ON(a_new_page_is_said_in_the_order_of_the_screen),
		ON(nothing_is_said_that_nobody_asked_for),
		ON(every_word_said_is_on_the_screen),
		ON(what_is_private_needs_headphones),
		ON(a_touch_leaves_nothing_running),
		ON(the_ring_is_told_of_listening_and_of_its_end),
		ON(reading_the_question_aloud_does_not_answer_it),
		ON(a_program_that_hangs_is_stopped),
		ON(a_program_of_no_use_costs_only_the_voice),
		ON(each_step_of_volume_is_louder_and_two_are_twelve_decibels),
		ON(keys_go_through_the_page_and_press_what_has_the_focus),
		ON(a_pin_is_typed_by_either_row_and_never_said),
	};

	return cmocka_run_group_tests(tests, room_make, room_clear);
}
