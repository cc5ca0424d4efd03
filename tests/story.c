/*
 * Plays the stories of tests/stories: each line an event at a time, and the
 * facts, effects and screen that must follow, exactly. After every line the
 * plug is pulled: a second kiosk, told only the facts recorded so far, must
 * have the same book. With --restart each line is also followed, in a copy,
 * by a start, after which no act may be open and no latch may move.
 *
 * Beside events a line may say what tests/story.c knows: "type 1234", "clock
 * step 90", "ports up", "power cut", and "view": what the screen is told.
 *
 *   story FILE...
 *   story --write FILE    prints the story with what really follows, for an author to judge
 */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lendbay/kiosk.h>
#include <lendbay/text.h>

#include "story_view.h"

#define FACTS_MAX     4096
#define LINE_MAX_LEN  2048
#define BOOK_TEXT_MAX 65536
#define IMAGE_MAX     65536

struct player {
	const char *file;
	int line;
	int failures;
	bool write;
	int plugs; /* how often the plug was pulled */
	struct policy policy;
	struct kiosk *kiosk, *second;
	struct fact fact[FACTS_MAX];
	uint32_t facts;
	struct moment now;
	int64_t base_utc_s, base_ms;
	uint64_t ticket;
	bool called; /* the screen says that staff know */
	char got[LINE_MAX_LEN];
	char book[BOOK_TEXT_MAX], other[BOOK_TEXT_MAX];
};

static void fail(struct player *p, const char *what, const char *wanted, const char *got)
{
	printf("%s:%d: %s\n  wanted: %s\n  got:    %s\n", p->file, p->line, what, wanted, got);
	p->failures++;
}

static void append(struct player *p, const char *text)
{
	size_t len = strlen(p->got);

	(void)snprintf(p->got + len, sizeof(p->got) - len, "%s%s", len > 0 ? "; " : "",
		       text); /* cut: the comparison then fails and shows it */
}

/* The kiosk of the stories: 8 doors, 1-4 small, 5-8 large; doors 4 and 8 feel what is in them. */
static void begin(struct player *p)
{
	struct policy *policy = &p->policy;

	memset(policy, 0, sizeof(*policy));
	policy->bays = 8;
	for (uint8_t bay = 1; bay <= 8; bay++)
		policy->size[bay] = bay <= 4 ? SIZE_SMALL : SIZE_LARGE;
	policy->loan_days = 28;
	policy->renewals_max = 5;
	policy->renew_from_days = 7;
	policy->closed_weekdays = 1 << 6;
	policy->pin_tries = 3;
	policy->pin_pause_after = 5;
	policy->pin_pause_s = 900;
	policy->call_line = true;
	policy->renew_late_days = 7;
	policy->champion_loans = 2;
	policy->call_back = true;
	policy->grace_days = policy->hold_days = 3;
	policy->reach_min_mm = 380;
	policy->reach_max_mm = 1220;
	policy->charge_min = 60;
	policy->power[7] = true;
	/* All languages but Somali; the agreement is in English and in Polish. */
	policy->languages = (1u << LANGUAGES) - 1 - (1u << LANGUAGE_SO);
	policy->agreement[LANGUAGE_PL] = 22;
	for (uint8_t bay = 1; bay <= 8; bay++) /* each cabinet: high up, low down, two between */
		policy->height_mm[bay] = (uint16_t)(1400 - (bay - 1) % 4 * 350);
	policy->method_of_tool[TOOL_FACTORY_RESET] = METHOD_CLEAR;
	policy->method_of_tool[TOOL_KEY_ERASE] = METHOD_PURGE;
	for (int day = 0; day < 6; day++) {
		policy->open_min[day] = 9 * 60;
		policy->shut_min[day] = 19 * 60;
	}
	kiosk_init(p->kiosk, policy);
	p->facts = 0;
	p->ticket = 0;
	p->called = false;
	/* Monday 2 November 2026, ten in the morning, is day 20759. */
	p->now = (struct moment){.quality = CLOCK_NETWORK, .boot = 1};
	p->base_utc_s = 20759 * (int64_t)86400 + 10 * 3600;
	p->base_ms = 1000;

	/* The ledger writes its own first fact. */
	struct fact first = {.number = 1,
			     .type = FACT_KIOSK_BEGAN,
			     .kiosk = 1,
			     .schema = 1,
			     .utc_s = p->base_utc_s};

	if (kiosk_apply(p->kiosk, &first) != 0)
		abort();
	p->fact[p->facts++] = first;
}

static void set_time(struct player *p, double at_s)
{
	p->now.ms = p->base_ms + (int64_t)(at_s * 1000 + 0.5);
	p->now.utc_s = p->base_utc_s + (int64_t)at_s;
	p->now.day = (uint32_t)(p->now.utc_s / 86400);
	p->now.minute = (uint16_t)(p->now.utc_s % 86400 / 60);
}

/* A fact that no event of a story brings about. */
static void know(struct player *p, struct fact fact)
{
	fact.number = p->facts + 1;
	fact.utc_s = p->now.utc_s;
	if (p->facts == FACTS_MAX || kiosk_apply(p->kiosk, &fact) != 0)
		abort();
	p->fact[p->facts++] = fact;
}

/* Writes down what came out, and makes the facts durable: what the loop does. */
static void take(struct player *p, const struct effects *out)
{
	for (uint32_t i = 0; i < out->len; i++) {
		char text[TEXT_LINE_MAX];

		size_t len = effect_write(&out->list[i], text, sizeof(text));

		/* No log says of whom or what, but a story must. */
		if (out->list[i].type == EFFECT_REMEMBER) {
			len += (size_t)snprintf(text + len, sizeof(text) - len, " %llu",
						(unsigned long long)out->list[i].remember.person);
			comfort_write(out->list[i].remember.comfort, text + len,
				      sizeof(text) - len);
		}
		append(p, text);
		if (out->list[i].type == EFFECT_ASK_PIN || out->list[i].type == EFFECT_MAKE_PIN)
			p->ticket = out->list[i].pin.ticket;
		if (out->list[i].type == EFFECT_SET_CLOCK) {
			p->base_utc_s += out->list[i].clock.utc_s - p->now.utc_s;
			p->now.quality = CLOCK_WORKER;
		}
		if (out->list[i].type != EFFECT_RECORD)
			continue;
		if (p->facts == FACTS_MAX)
			abort();
		p->fact[p->facts++] = out->list[i].fact;
	}
}

static void recorded(struct player *p, uint32_t from)
{
	static struct effects out;

	for (uint32_t i = from; i < p->facts; i++) {
		struct event ev = {.type = EVENT_RECORDED};

		ev.recorded.number = p->fact[i].number;
		ev.recorded.fact_type = (uint8_t)p->fact[i].type;
		kiosk_step(p->kiosk, &ev, p->now, &out);
		if (out.len != 0)
			fail(p, "a durable fact led to more", "", "effects");
	}
}

/* The second goes on from an image of itself, as after a start from a checkpoint. */
static void pass_through_image(struct player *p)
{
	static uint8_t image[IMAGE_MAX];
	size_t len = kiosk_image_write(p->second, image, sizeof(image));

	kiosk_init(p->second, &p->policy);
	if (len > sizeof(image) || kiosk_image_read(p->second, image, len) != 0)
		fail(p, "the book's image could not be read", "", "-EPROTO");
}

/* All facts, or an image somewhere among them and the rest. */
static void replay(struct player *p)
{
	uint32_t image_at = p->facts > 0 ? (uint32_t)p->plugs * 7 % p->facts : 0;

	kiosk_init(p->second, &p->policy);
	for (uint32_t i = 0; i < p->facts; i++) {
		if (i == image_at)
			pass_through_image(p);
		if (kiosk_apply(p->second, &p->fact[i]) != 0)
			fail(p, "a fact could not be replayed", fact_word(p->fact[i].type),
			     "-EPROTO");
	}
}

/* Pulls the plug: the same book from the facts alone; then a start, which opens no door. */
static void pull_the_plug(struct player *p)
{
	static struct effects out;
	struct event ev = {.type = EVENT_START};

	p->plugs++;
	replay(p);
	(void)kiosk_book_write(p->kiosk, p->book, sizeof(p->book));    /* compared, not measured */
	(void)kiosk_book_write(p->second, p->other, sizeof(p->other)); /* compared, not measured */
	if (strcmp(p->book, p->other) != 0)
		fail(p, "after a power cut the book is another", p->book, p->other);

	kiosk_step(p->second, &ev, p->now, &out);
	for (uint32_t i = 0; i < out.len; i++) {
		if (out.list[i].type == EFFECT_UNLOCK)
			fail(p, "a start moved a latch", "none", "unlock");
	}
	(void)kiosk_book_write(p->second, p->other, sizeof(p->other)); /* searched, not measured */
	if (strstr(p->other, " act ") != NULL)
		fail(p, "a start left an act open", "none", p->other);
}

/* Chance, that an author can foresee: 500000 and ten for every fact there is, and the next three.
 */
static void draw(struct player *p)
{
	for (uint64_t i = 0; i < sizeof(p->now.random) / sizeof(i); i++) {
		uint64_t drawn = 500000 + 10 * (uint64_t)p->facts + i;

		memcpy(p->now.random + i * sizeof(drawn), &drawn, sizeof(drawn));
	}
}

static void do_event(struct player *p, const char *words)
{
	static struct effects out;
	struct event ev;
	uint32_t from = p->facts;
	/* "late pin right": to what was asked before. */
	bool late = strncmp(words, "late ", 5) == 0;

	if (!event_read(words + (late ? 5 : 0), &ev)) {
		fail(p, "this is no event", "words of event_read", words);
		return;
	}
	if (ev.type == EVENT_PIN || ev.type == EVENT_PIN_MADE)
		ev.pin.ticket = p->ticket - late;
	draw(p);
	kiosk_step(p->kiosk, &ev, p->now, &out);
	take(p, &out);
	recorded(p, from);
}

/* Ticks whenever the kiosk asked to be woken before `until`. */
static void wait_until(struct player *p, double at_s)
{
	int64_t until_ms = p->base_ms + (int64_t)(at_s * 1000 + 0.5);

	for (int i = 0; i < 100000; i++) {
		int64_t wake_ms = kiosk_deadline_ms(p->kiosk);

		if (wake_ms >= until_ms)
			break;
		if (wake_ms <= p->now.ms)
			wake_ms = p->now.ms + 1;
		set_time(p, (double)(wake_ms - p->base_ms) / 1000);
		do_event(p, "tick");
	}
	set_time(p, at_s);
}

/* What people are told of a call. */
static void see_call(struct player *p, const struct view *view)
{
	if (view->called == p->called)
		return;
	p->called = view->called;
	append(p, p->called ? "staff know" : "no word of staff");
}

/* What a screen of help shows beside its name: sessions, or people helped this week. */
static void see_help(struct player *p, const struct view *view)
{
	char text[96];

	if (view->screen == SCREEN_CHAMPION) {
		(void)snprintf(text, sizeof(text), "helped %u", view->count); /* fits */
		append(p, text);
	}
	for (uint8_t i = 0; i < view->rows && view->screen == SCREEN_HELP; i++) {
		const struct view_row *row = &view->row[i];

		(void)snprintf(text, sizeof(text), "session %llu day %u from %u to %u",
			       (unsigned long long)row->id, row->day, row->count,
			       row->unit); /* fits */
		append(p, text);
	}
}

static void see(struct player *p, uint8_t *screen, uint8_t *note)
{
	static struct view view;
	char text[96];

	kiosk_view(p->kiosk, p->now, &view);
	if (view.screen != *screen) {
		(void)snprintf(text, sizeof(text), "screen %s",
			       screen_word(view.screen)); /* fits */
		if (view.screen == SCREEN_SORRY || view.screen == SCREEN_STUCK ||
		    view.screen == SCREEN_STAFF_SORRY)
			(void)snprintf(text, sizeof(text), "screen %s %s", screen_word(view.screen),
				       refusal_word(view.refusal)); /* fits */
		append(p, text);
		see_help(p, &view);
		*screen = view.screen;
	}
	if (view.note != *note && view.note != NOTE_NONE) {
		(void)snprintf(text, sizeof(text), "note %s", note_word(view.note)); /* fits */
		append(p, text);
	}
	*note = view.note;
	see_call(p, &view);
}

/* "a; b" with the spaces of the story's layout taken out. */
static void tidy(char *text)
{
	char *to = text;

	for (const char *from = text; *from != '\0'; from++) {
		if (*from == ' ' && (to == text || to[-1] == ' '))
			continue;
		*to++ = *from;
	}
	while (to > text && (to[-1] == ' ' || to[-1] == '\n'))
		to--;
	*to = '\0';
}

/* "carried tablet 2 of 101 due 20770 loan 77 renewed 1": out on a loan of the kiosk before this
 * one; "carried tablet 3": handed over. What restoring a backup records, before the first start.
 */
static bool carried(struct player *p, const char *words)
{
	unsigned long long device, person, day, loan, count;
	int read = sscanf(words, "carried tablet %llu of %llu due %llu loan %llu renewed %llu",
			  &device, &person, &day, &loan, &count);
	struct fact fact = {.type = FACT_DEVICE_ADDED};

	if (read != 1 && read != 5)
		return false;
	fact.device = fact.unit = device;
	fact.kind = DEVICE_TABLET;
	fact.parts = 1 << PART_CHARGER | 1 << PART_CASE;
	know(p, fact);
	if (read == 5)
		know(p, (struct fact){.type = FACT_LOAN_CARRIED,
				      .device = device,
				      .person = person,
				      .day = day,
				      .loan = loan,
				      .count = count});
	else
		know(p, (struct fact){.type = FACT_TAKEN_IN, .device = device});
	return true;
}

/* What a story may say beside events: a clock, a PIN typed, a power cut. Returns true if it was
 * one. */
static bool setting(struct player *p, const char *words)
{
	if (strncmp(words, "carried ", 8) == 0)
		return carried(p, words);
	if (strncmp(words, "clock ", 6) == 0) {
		int quality = word_find(quality_word, words + 6, strlen(words + 6));
		long step_s = 0;

		if (quality >= 0) {
			p->now.quality = (uint8_t)quality;
			return true;
		}
		if (sscanf(words, "clock step %ld", &step_s) == 1) {
			p->base_utc_s += step_s;
			p->now.utc_s += step_s;
			p->now.day = (uint32_t)(p->now.utc_s / 86400);
			p->now.minute = (uint16_t)(p->now.utc_s % 86400 / 60);
			return true;
		}
	}
	if (strcmp(words, "questions are asked") == 0) {
		p->policy.questions = true;
		return true;
	}
	if (strcmp(words, "a machine wipes tablets") == 0) {
		p->policy.wipe_program[DEVICE_TABLET] = true;
		return true;
	}
	if (strcmp(words, "a stick can be mounted") == 0) {
		p->policy.export_program = true;
		return true;
	}
	if (strncmp(words, "call by ", 8) == 0) {
		p->policy.call_line = strcmp(words + 8, "line") == 0;
		p->policy.call_program = strcmp(words + 8, "program") == 0;
		return p->policy.call_line || p->policy.call_program ||
		       strcmp(words + 8, "nothing") == 0;
	}
	if (strcmp(words, "ports up") == 0) {
		do_event(p, "port locker up");
		do_event(p, "port reader up");
		do_event(p, "port pin up");
		return true;
	}
	if (strcmp(words, "view") == 0) {
		static struct view view;
		static char text[LINE_MAX_LEN];

		kiosk_view(p->kiosk, p->now, &view);
		(void)view_write(&view, text, sizeof(text)); /* cut: the comparison then fails */
		append(p, text);
		return true;
	}
	if (strncmp(words, "type ", 5) == 0) {
		/* A PIN: its digits, then OK. */
		for (const char *digit = words + 5; *digit != '\0'; digit++) {
			char press[] = "press digit-0";

			press[sizeof(press) - 2] = *digit;
			do_event(p, press);
		}
		do_event(p, "press ok");
		return true;
	}
	if (strcmp(words, "power cut") == 0) {
		replay(p);
		struct kiosk *swap = p->kiosk;

		p->kiosk = p->second;
		p->second = swap;
		p->now.boot++;
		return true;
	}
	return false;
}

static void play_line(struct player *p, char *text, uint8_t *screen, uint8_t *note)
{
	char *arrow = strstr(text, "->");
	char *wanted = NULL;
	char *words = NULL;
	double at_s = strtod(text, &words);

	if (arrow == NULL || words == text) {
		fail(p, "a line is TIME EVENT -> WHAT FOLLOWS", "", text);
		return;
	}
	*arrow = '\0';
	wanted = arrow + 2;
	tidy(words);
	tidy(wanted);
	p->got[0] = '\0';
	wait_until(p, at_s);
	if (!setting(p, words))
		do_event(p, words);
	see(p, screen, note);
	if (p->write)
		printf("%7.1f %-25s -> %s\n", at_s, words, p->got);
	else if (strcmp(p->got, wanted) != 0)
		fail(p, words, wanted, p->got);
	pull_the_plug(p);
}

static void play(struct player *p, const char *file)
{
	char text[LINE_MAX_LEN];
	char whole[LINE_MAX_LEN] = "";
	uint8_t screen = SCREEN_HOME, note = NOTE_NONE;
	FILE *in = fopen(file, "r");

	if (in == NULL) {
		printf("%s: %s\n", file, strerror(errno));
		p->failures++;
		return;
	}
	p->file = file;
	p->line = 0;
	begin(p);
	while (fgets(text, sizeof(text), in) != NULL) {
		size_t len = strlen(text);

		p->line++;
		text[strcspn(text, "\n")] = '\0';
		if (p->write && text[0] == '#')
			puts(text);
		if (text[0] == '#' || text[strspn(text, " ")] == '\0')
			continue;
		if (strlen(whole) + len + 1 >= sizeof(whole))
			abort();
		strcat(whole, text);
		/* A line that ends in ; goes on in the next. */
		if (whole[strlen(whole) - 1] == ';') {
			strcat(whole, " ");
			continue;
		}
		play_line(p, whole, &screen, &note);
		whole[0] = '\0';
	}
	(void)fclose(in); /* only read */
}

int main(int argc, char **argv)
{
	struct player *p = calloc(1, sizeof(*p));
	int failed = 0;

	if (p == NULL)
		return 71;
	p->kiosk = calloc(1, kiosk_size());
	p->second = calloc(1, kiosk_size());
	if (p->kiosk == NULL || p->second == NULL)
		return 71;
	p->write = argc == 3 && strcmp(argv[1], "--write") == 0;
	for (int i = p->write ? 2 : 1; i < argc; i++) {
		p->failures = p->plugs = 0;
		play(p, argv[i]);
		if (p->write)
			continue;
		printf("%s %s (%d power cuts)\n", p->failures == 0 ? "ok    " : "FAILED", argv[i],
		       p->plugs);
		failed += p->failures != 0;
	}
	if (!p->write)
		printf("stories: %d passed, %d failed, 0 skipped\n", argc - 1 - failed, failed);
	free(p->kiosk);
	free(p->second);
	free(p);
	return failed == 0 ? 0 : 1;
}
