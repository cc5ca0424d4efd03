/*
 * Fuzzes the screen's script: any bytes on its descriptor, on a user interface
 * that is only said to be there.
 */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "fuzz.h"
#include "screen_script.h"
#include "screen_tell.h"

#define PIECES_MAX 64

/* What stands for the screen: it turns its page with every second press. */
struct ui {
	uint32_t page;
	uint8_t screen;
};

const struct view *ui_view(const struct ui *ui)
{
	(void)ui; /* shows nothing */
	return NULL;
}

size_t tell_write(const struct view *view, char *text, size_t max)
{
	(void)view, (void)text, (void)max; /* there is no view to tell of */
	return 0;
}

int ui_press(struct ui *ui, uint8_t control, uint16_t arg)
{
	fuzz_promise(control < CONTROLS_COUNT, "a control is one there is");
	if (arg % 3 == 2)
		return -ENOENT;
	ui->page += control & 1;
	return 0;
}

void ui_touch(struct ui *ui, double x, double y)
{
	fuzz_promise(x >= 0 && x <= 10000 && y >= 0 && y <= 10000, "a touch is near the glass");
	ui->page++;
}

int ui_where(const struct ui *ui, uint8_t control, uint16_t arg, int *x, int *y)
{
	(void)ui; /* its pages are all alike */
	*x = control;
	*y = arg;
	return arg % 3 == 2 ? -ENOENT : 0;
}

uint8_t ui_screen(const struct ui *ui)
{
	return ui->screen;
}

uint32_t ui_page(const struct ui *ui)
{
	return ui->page;
}

void ui_words(const struct ui *ui, FILE *out)
{
	(void)ui, (void)out; /* there are none */
}
int ui_shot(struct ui *ui, const char *file)
{
	(void)ui; /* nothing is written */
	return file[0] == 'a' ? 0 : -EACCES;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct food f = {data, size};
	struct ui ui = {.screen = (uint8_t)(food_byte(&f) % (SCREENS_COUNT + 1))};
	struct screen_script s;
	int64_t now_ms = 1000;
	int pair[2];
	char answers[4096];

	fuzz_promise(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, pair) == 0, "a socket");
	script_open(&s, pair[0]);
	for (int i = 0; i < PIECES_MAX && f.left > 0 && s.fd >= 0; i++) {
		uint8_t len = food_byte(&f);
		size_t piece = len < f.left ? len : f.left;

		fuzz_promise(send(pair[1], f.at, piece, MSG_NOSIGNAL) == (ssize_t)piece,
			     "a socket takes a piece");
		f.at += piece;
		f.left -= piece;
		(void)script_turn(&s, &ui, now_ms); /* whether a finger was put down */
		now_ms += len;
		if (len % 4 == 3)
			now_ms = script_deadline_ms(&s) == INT64_MAX ? now_ms
								     : script_deadline_ms(&s);
		fuzz_promise(s.len <= sizeof(s.text), "an order fits its room");
		while (recv(pair[1], answers, sizeof(answers), MSG_DONTWAIT) > 0)
			;
	}
	(void)close(pair[1]); /* whoever gave the orders is gone */
	if (s.fd >= 0)
		(void)close(pair[0]); /* else the script has closed it */
	return 0;
}
