/*
 * Fuzzes the rig: lines of its script, bytes on its chip's line, packets on
 * its locker's socket, in any order and at any time.
 */
#include <string.h>

#include "fuzz.h"
#include "script.h"
#include "wire.h"

#define STEPS_MAX 400

static const struct board *board(void)
{
	static struct board b;

	if (b.policy.bays != 0)
		return &b;
	b.policy.bays = BAYS_MAX;
	memcpy(b.scanner_driver, "rig", 4);
	for (int bay = 1; bay <= BAYS_MAX; bay++) {
		b.bay[bay].presence.chip = bay % 2 ? 0 : -1;
		b.bay[bay].charged.chip = bay % 3 ? 0 : -1;
		b.bay[bay].power.chip = bay % 5 ? 0 : -1;
	}
	return &b;
}

static unsigned tags_make(struct rig_tag tags[RIG_TAGS_MAX])
{
	static const uint8_t uid[UID_MAX] = {4, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5, 0x80, 1, 2, 3};
	char text[STICKER_TEXT_LEN + 1];

	tag_make_card(&tags[0], "a", uid, 4);
	tag_make_card(&tags[1], "b", uid, 7);
	tag_make_card(&tags[2], "c", uid, 10);
	tag_make_sticker(&tags[3], "s", uid);
	sticker_write(1001, text);
	tag_write_text(&tags[3], text);
	tags[3].bay = 1;
	tag_make_sticker(&tags[4], "t", uid);
	return 5;
}

static void lines_look(const struct world *w)
{
	char line[SCRIPT_LINE_MAX];

	for (uint8_t bay = 1; bay <= w->doors.bays; bay += 9) {
		(void)door_line(w, bay, line, sizeof(line));   /* its length */
		(void)charge_line(w, bay, line, sizeof(line)); /* its length */
		(void)power_line(w, bay, line, sizeof(line));  /* its length */
	}
	(void)reader_line(w, line, sizeof(line)); /* its length */
	(void)call_line(w, line, sizeof(line));   /* its length */
}

static void script_do(struct world *w, struct food *f, int64_t now_ms)
{
	static struct script_answer out;
	char line[SCRIPT_LINE_MAX], text[SCRIPT_LINE_MAX];

	food_line(f, line, sizeof(line));
	script_perform(w, line, now_ms, &out);
	fuzz_ended(out.text, sizeof(out.text));
	if (out.outcome == SCRIPT_ANSWERED || out.outcome == SCRIPT_WATCH)
		fuzz_promise(out.text[0] != '\0' && out.text[strlen(out.text) - 1] == '\n',
			     "an answer is lines");
	if (out.outcome == SCRIPT_EXPECT)
		(void)script_expect(w, out.bay, out.until_ms, now_ms, text); /* or not yet */
	for (int i = 0; i < TYPINGS; i++) {
		fuzz_promise(w->typing[i].keys_len <= SCAN_KEYS_MAX, "keys fit");
		w->typing[i].keys_len = 0;
		w->typing[i].heard = true;
	}
}

/* A frame with sums that hold, or just bytes. */
static void chip_do(struct world *w, struct food *f)
{
	uint8_t bytes[HSU_DATA_MAX - 1], frame[HSU_FRAME_MAX];
	uint8_t how = food_byte(f);
	size_t len = food_bytes(f, bytes, sizeof(bytes));
	uint32_t after_us;

	if (how & 1)
		len = hsu_write(TFI_HOST, bytes, len, frame);
	pn532_put(&w->chip, how & 1 ? frame : bytes, len);
	if (how & 2)
		pn532_card_came(&w->chip);
	for (int i = 0; i < HSU_FRAME_MAX * 2 && pn532_take(&w->chip, frame, &after_us) > 0; i++)
		;
}

static void wire_do(struct world *w, struct food *f, int64_t now_ms)
{
	uint8_t type = food_byte(f), bay = food_byte(f), on = food_byte(f);

	if (type % 3 == 0)
		doors_latch(&w->doors, bay, on, now_ms);
	else if (type % 3 == 1)
		doors_power(&w->doors, bay, on);
	else
		doors_tick(&w->doors, now_ms);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct world w;
	static struct rig_tag tags[RIG_TAGS_MAX];
	struct food f = {data, size};
	int64_t now_ms = 1000;

	memset(tags, 0, sizeof(tags));
	world_init(&w, board(), tags, tags_make(tags));
	for (int i = 0; i < STEPS_MAX && f.left > 0; i++) {
		uint8_t what = food_byte(&f);

		if (what == 1)
			chip_do(&w, &f);
		else if (what == 2)
			wire_do(&w, &f, now_ms);
		else if (what == 3)
			now_ms += 10 * food_byte(&f);
		else {
			/* The first letter of a line, as a rule. */
			f.at--;
			f.left++;
			script_do(&w, &f, now_ms);
		}
		if (what < 4)
			lines_look(&w);
	}
	return 0;
}
