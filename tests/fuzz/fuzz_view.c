/*
 * Fuzzes what lendbay-screen hears from the ring: sample views with any of
 * their bytes changed. A view is drawn, or refused as one that cannot be.
 */
#include <assert.h>
#include <errno.h>
#include <string.h>

#include <lendbay/message.h>

#include "fuzz.h"

/* Its functions are its own, and its messages come from here. */
#include "screen.c" /* NOLINT(bugprone-suspicious-include) */

#include "samples.h"
#include "screens.h"
#include "staff_samples.h"

static struct food food;
static struct sample samples[SAMPLES_MAX];
static int samples_len;

static struct desk {
	struct canvas c;
	struct picture picture;
	struct board board[2], own;
	struct paint *paint[2];
} desk;

/* ---- In place of ui/ui.c: a surface without a glass ---- */

void ui_show(struct ui *ui, const struct view *view)
{
	(void)ui; /* there is one */
	desk.c.view = view;
	frame(&desk.c);
	fuzz_promise(desk.picture.targets <= TARGETS_MAX, "targets fit a picture");
	fuzz_ended(desk.picture.heard, sizeof(desk.picture.heard));
}

uint32_t ui_page(const struct ui *ui)
{
	(void)ui; /* there is one */
	return desk.picture.page;
}

int ui_open(const struct board *board, struct ui **out, char complaint[UI_COMPLAINT_MAX])
{
	(void)board, (void)out, (void)complaint; /* never called */
	return -ENODEV;
}

int ui_fd(const struct ui *ui)
{
	(void)ui; /* never called */
	return -1;
}

int ui_wait_ms(const struct ui *ui)
{
	(void)ui; /* never called */
	return -1;
}

int ui_next(struct ui *ui, struct ui_intent *intent)
{
	(void)ui, (void)intent; /* never called */
	return 0;
}

void ui_close(struct ui *ui)
{
	(void)ui; /* never called */
}

int ui_voice_fd(const struct ui *ui)
{
	(void)ui; /* never called */
	return -1;
}

bool ui_was_touched(struct ui *ui)
{
	(void)ui; /* never called */
	return false;
}

void ui_key(struct ui *ui, struct key_press press)
{
	(void)ui, (void)press; /* never called */
}

const char *ui_trouble(struct ui *ui)
{
	(void)ui; /* never called */
	return NULL;
}

void keys_open(struct screen_keys *k, const struct board *board)
{
	(void)k, (void)board; /* never called */
}

int keys_fd(const struct screen_keys *k)
{
	(void)k; /* never called */
	return -1;
}

bool keys_next(struct screen_keys *k, struct key_press *press)
{
	(void)k, (void)press; /* never called */
	return false;
}

void keys_close(struct screen_keys *k)
{
	(void)k; /* never called */
}

void dim_open(struct dim *d, const struct board *board, int64_t at_ms)
{
	(void)d, (void)board, (void)at_ms; /* never called */
}

void dim_near(struct dim *d, int64_t at_ms)
{
	(void)d, (void)at_ms; /* never called */
}

void dim_show(struct dim *d, bool home, bool new, int64_t at_ms)
{
	(void)d, (void)home, (void)new, (void)at_ms; /* it has no light */
}

void dim_turn(struct dim *d, int64_t at_ms)
{
	(void)d, (void)at_ms; /* never called */
}

int dim_wait_ms(const struct dim *d, int64_t at_ms)
{
	(void)d, (void)at_ms; /* never called */
	return -1;
}

void dim_close(struct dim *d)
{
	(void)d; /* never called */
}

bool script_turn(struct screen_script *s, struct ui *ui, int64_t at_ms)
{
	(void)s, (void)ui, (void)at_ms; /* never called */
	return false;
}

int64_t script_deadline_ms(const struct screen_script *s)
{
	(void)s; /* never called */
	return INT64_MAX;
}

bool script_listens(const struct screen_script *s)
{
	(void)s; /* never called */
	return false;
}

void script_open(struct screen_script *s, int fd)
{
	(void)s, (void)fd; /* never called */
}

/* ---- Messages ---- */

void message_begin(struct message *m, enum message_type type)
{
	memset(m, 0, sizeof(*m));
	m->type = type;
}

int message_send(int fd, struct message *m, int fd_with)
{
	(void)fd, (void)m, (void)fd_with; /* nobody is there */
	return 0;
}

static void sample_take(struct view *view)
{
	int which = food_byte(&food) | food_byte(&food) << 8;

	which %= samples_len + staff_samples_len;
	desk.c.board = &desk.board[desk.c.px->width < 1280];
	if (which < samples_len) {
		*view = samples[which].view;
		return;
	}
	staff_sample(which - samples_len, &desk.own, view);
	desk.c.board = &desk.own;
}

int message_next(int fd, struct message *m, int *fd_with)
{
	size_t slots = offsetof(struct view, row);

	(void)fd, (void)fd_with; /* from the ring, without a descriptor */
	if (food.left == 0)
		return 0;
	message_begin(m, MESSAGE_VIEW);
	sample_take(&m->view);
	while (food.left > 0) {
		/* Most bytes of a view are rows and bays, all alike. */
		size_t at = food_byte(&food), far = food_byte(&food);

		at = far < 128 ? at % slots : (far << 8 | at) % sizeof(m->view);
		((uint8_t *)&m->view)[at] = food_byte(&food);
	}
	return 1;
}

static void desk_open(void)
{
	static const int sizes[2][2] = {{1280, 800}, {800, 480}};
	char complaint[UI_COMPLAINT_MAX];

	fuzz_promise(type_open(&desk.c.type, complaint) == 0, "there are fonts");
	desk.c.picture = &desk.picture;
	for (int k = 0; k < 2; k++)
		fuzz_promise(samples_board(sizes[k][0], sizes[k][1], &desk.board[k]) == 0 &&
				     paint_open(sizes[k][0], sizes[k][1], &desk.paint[k]) == 0,
			     "fuzzers are run from the tree");
	samples_len = samples_make(&desk.board[0], samples);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct showing s;

	if (samples_len == 0)
		desk_open();
	food = (struct food){data, size};

	bool small = food_byte(&food) & 1;

	desk.c.px = small ? sizes_of(800, 480, TEXT_NORMAL) : sizes_of(1280, 800, TEXT_NORMAL);
	desk.c.paint = desk.paint[small];
	(void)views_take(&s); /* goes on, or ends after a sentence in the log */
	return 0;
}
