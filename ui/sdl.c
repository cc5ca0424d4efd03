/*
 * The glass, with SDL2: the window's own surface, of which only parts are
 * handed over; on a console, and where the picture is turned, one streaming
 * texture. Never scaled.
 */
#include "sdl.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "seat.h"

#define NO_FINGER (-1)
#define MOUSE     (-2) /* the left button, as a finger */
#define POLL_MS   100  /* where there is nothing to wait on */
#define PARTS_MAX 16   /* handed over in one go; more become one */
#define CHUNK     512  /* samples taken by the audio device at a time: 11 ms */
#define TAKEN_MS  5    /* from one look to the next, whether all were taken */

struct glass {
	SDL_Window *window;
	SDL_Renderer *renderer; /* NULL: it is the window's surface that is drawn on */
	SDL_Texture *texture;
	SDL_Rect part[PARTS_MAX]; /* of the surface, not on the glass yet */
	int parts;
	struct seat *seat;             /* without a desktop */
	char connector[SEAT_NAME_MAX]; /* … what the display is plugged into; empty: not known */
	int fd, wait_ms;
	int width, height; /* of the picture */
	int rotate;
	bool shown;          /* something is to be seen */
	bool lost;           /* its pixels are, and nobody was told yet */
	bool grow;           /* over a desktop's panels, once there is something to see */
	SDL_FingerID finger; /* the one that counts; NO_FINGER: none is down */
	SDL_TouchID touch;   /* what it is on */
	SDL_TouchID tapped;  /* a touch screen of our own, for glass_tap */
};

static int fail(char complaint[GLASS_COMPLAINT_MAX], const char *what)
{
	const char *why = SDL_GetError();

	(void)snprintf(complaint, GLASS_COMPLAINT_MAX, "%s%s%s%s", what, *why ? " (" : "", why,
		       *why ? ")" : ""); /* cut: it is only a sentence */
	return -ENODEV;
}

static void set_hints(void)
{
	/* The loop has its own signals; a finger is a finger, a mouse a mouse. */
	(void)SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1"); /* an old SDL does not know it */
	(void)SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
	(void)SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
	/* Software all the way: no driver of a graphics card for a picture that stands still. */
	(void)SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
	(void)SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
	/* Where there is no session bus, libdbus would start one; nobody here wants it. */
	(void)setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", 0);
	/* Nor does anybody compose letters here: to read libX11's table of them, half a megabyte
	   where the locale is of UTF-8, would be nearly half of all that a start computes. */
	(void)setenv("XCOMPOSEFILE", "/dev/null", 0);
}

/* On a Pi the number of the card changes from start to start. */
static void find_card(struct glass *g)
{
	int card = seat_card(SEAT_CARDS, g->connector);
	char text[12];

	if (card < 0)
		return;
	(void)snprintf(text, sizeof(text), "%d", card); /* it fits */
	(void)SDL_SetHint("SDL_KMSDRM_DEVICE_INDEX", text);
}

static bool is_console(void)
{
	const char *driver = SDL_GetCurrentVideoDriver();

	return driver && !strcmp(driver, "KMSDRM");
}

/* SDL can draw where nobody sees: a display only for those who asked for that. */
static bool is_nowhere(void)
{
	const char *driver = SDL_GetCurrentVideoDriver();
	const char *asked = SDL_GetHint(SDL_HINT_VIDEODRIVER);

	if (!driver || (strcmp(driver, "offscreen") && strcmp(driver, "dummy")))
		return false;
	return !asked || !strstr(asked, driver);
}

static bool is_sideways(const struct glass *g)
{
	return g->rotate == 90 || g->rotate == 270;
}

static int panel_width(const struct glass *g)
{
	return is_sideways(g) ? g->height : g->width;
}

static int panel_height(const struct glass *g)
{
	return is_sideways(g) ? g->width : g->height;
}

/* Where a place of the panel is in the picture, which is turned clockwise. */
static void place_in_picture(const struct glass *g, double x, double y, struct touch *t)
{
	switch (g->rotate) {
	case 90:
		t->x = y;
		t->y = g->height - x;
		break;
	case 180:
		t->x = g->width - x;
		t->y = g->height - y;
		break;
	case 270:
		t->x = g->width - y;
		t->y = x;
		break;
	default:
		t->x = x;
		t->y = y;
		break;
	}
}

/* … and the other way round, as parts of the panel's width and height. */
static void place_on_panel(const struct glass *g, double x, double y, float *across, float *down)
{
	double px = x, py = y;

	switch (g->rotate) {
	case 90:
		px = g->height - y;
		py = x;
		break;
	case 180:
		px = g->width - x;
		py = g->height - y;
		break;
	case 270:
		px = y;
		py = g->width - x;
		break;
	default: break;
	}
	*across = (float)(px / panel_width(g));
	*down = (float)(py / panel_height(g));
}

static int window_open(struct glass *g, const char *title, bool whole,
		       char complaint[GLASS_COMPLAINT_MAX])
{
	const int wide = panel_width(g), high = panel_height(g);
	SDL_DisplayMode mode = {0};
	Uint32 flags = 0;
	int width, height;

	if (is_console())
		flags = SDL_WINDOW_FULLSCREEN;
	else if (whole && SDL_GetCurrentDisplayMode(0, &mode) == 0 && mode.w == wide &&
		 mode.h == high)
		flags = SDL_WINDOW_BORDERLESS;
	g->window = SDL_CreateWindow(title, flags ? 0 : SDL_WINDOWPOS_CENTERED,
				     flags ? 0 : SDL_WINDOWPOS_CENTERED, wide, high, flags);
	if (!g->window)
		return fail(complaint, "the window cannot be opened");
	SDL_GetWindowSize(g->window, &width, &height);
	if (flags && (width != wide || height != high)) {
		(void)snprintf(complaint, GLASS_COMPLAINT_MAX,
			       "the display is %dx%d, the board file says %dx%d, turned by %d: "
			       "set screen.size, screen.rotate, or the display's mode",
			       width, height, g->width, g->height, g->rotate); /* it fits */
		return -ENODEV;
	}
	if (is_console())
		(void)SDL_ShowCursor(SDL_DISABLE); /* there is no mouse to lose */
	g->grow = flags == SDL_WINDOW_BORDERLESS;
	return 0;
}

static int renderer_open(struct glass *g, char complaint[GLASS_COMPLAINT_MAX])
{
	Uint32 flags = is_console() ? SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC
				    : SDL_RENDERER_SOFTWARE;

	g->renderer = SDL_CreateRenderer(g->window, -1, flags);
	if (!g->renderer)
		g->renderer = SDL_CreateRenderer(g->window, -1, 0);
	if (!g->renderer)
		return fail(complaint, "nothing can be drawn on this display");
	g->texture = SDL_CreateTexture(g->renderer, SDL_PIXELFORMAT_ARGB8888,
				       SDL_TEXTUREACCESS_STREAMING, g->width, g->height);
	if (!g->texture)
		return fail(complaint, "this display takes no picture of that size");
	(void)SDL_SetTextureBlendMode(g->texture, SDL_BLENDMODE_NONE); /* every pixel is opaque */
	/* KMSDRM makes its surfaces anew within the first presenting, and shows them empty: let
	   that be one with nothing in it. */
	if (is_console()) {
		(void)SDL_RenderClear(g->renderer); /* black is black */
		SDL_RenderPresent(g->renderer);
	}
	return 0;
}

/*
 * The window's own surface takes parts of a picture for what they cost. A
 * console has two of them to swap, and nobody else turns a picture.
 */
static int canvas_open(struct glass *g, char complaint[GLASS_COMPLAINT_MAX])
{
	if (!is_console() && g->rotate == 0 && SDL_GetWindowSurface(g->window))
		return 0;
	return renderer_open(g, complaint);
}

/* Something of the display's that poll() understands. */
static void find_descriptor(struct glass *g)
{
	SDL_SysWMinfo info;
	const char *driver = SDL_GetCurrentVideoDriver();

	g->fd = -1;
	g->wait_ms = POLL_MS;
	SDL_VERSION(&info.version);
#ifdef SDL_VIDEO_DRIVER_X11
	if (SDL_GetWindowWMInfo(g->window, &info) && info.subsystem == SDL_SYSWM_X11) {
		g->fd = ConnectionNumber(info.info.x11.display);
		g->wait_ms = -1;
		return;
	}
#endif
	if (is_console())
		seat_hush(SEAT_CONSOLE, true);
	if (is_console() && seat_open(SEAT_INPUT, seat_news(), &g->seat) == 0) {
		g->fd = seat_fd(g->seat);
		g->wait_ms = -1;
	} else if (driver && (!strcmp(driver, "dummy") || !strcmp(driver, "offscreen"))) {
		g->wait_ms = -1; /* nothing ever comes from there */
	}
}

int glass_open(const struct glass_wish *wish, struct glass **out,
	       char complaint[GLASS_COMPLAINT_MAX])
{
	struct glass *g = calloc(1, sizeof(*g));
	int err;

	if (!g)
		return -ENOMEM;
	g->width = wish->width;
	g->height = wish->height;
	g->rotate = wish->rotate;
	g->finger = NO_FINGER;
	g->tapped = 0x1e4d;
	set_hints();
	find_card(g);
	if (SDL_Init(SDL_INIT_VIDEO) < 0) {
		err = fail(complaint, "there is no display here");
		free(g);
		return err;
	}
	if (is_nowhere()) {
		SDL_ClearError(); /* it tried what there is not */
		err = fail(complaint, "there is no display here");
		glass_close(g);
		return err;
	}
	SDL_StopTextInput(); /* nobody types; some desktops would show a keyboard */
	err = window_open(g, wish->title, wish->whole, complaint);
	if (err == 0)
		err = canvas_open(g, complaint);
	if (err < 0) {
		glass_close(g);
		return err;
	}
	find_descriptor(g);
	*out = g;
	return 0;
}

int glass_fd(const struct glass *g)
{
	return g->fd;
}

int glass_wait_ms(const struct glass *g)
{
	return g->wait_ms;
}

static bool finger_of(struct glass *g, const SDL_Event *ev, struct touch *t)
{
	const SDL_TouchFingerEvent *f = &ev->tfinger;

	if (ev->type == SDL_FINGERDOWN && g->finger == NO_FINGER) {
		g->finger = f->fingerId;
		g->touch = f->touchId;
		t->type = TOUCH_DOWN;
	} else if (f->fingerId != g->finger || ev->type == SDL_FINGERDOWN) {
		return false; /* a second finger */
	} else if (ev->type == SDL_FINGERUP) {
		g->finger = NO_FINGER;
		t->type = TOUCH_UP;
	} else {
		t->type = TOUCH_MOVE;
	}
	place_in_picture(g, (double)f->x * panel_width(g), (double)f->y * panel_height(g), t);
	return true;
}

/*
 * A touch screen that is pulled out takes its fingers along, and SDL tells
 * nobody: the next one would be a second finger for ever. With no event left
 * to take, what SDL knows to be down is what is down.
 */
static bool finger_is_gone(const struct glass *g)
{
	if (g->finger == NO_FINGER || g->finger == MOUSE || g->touch == g->tapped)
		return false;
	for (int k = SDL_GetNumTouchFingers(g->touch) - 1; k >= 0; k--) {
		const SDL_Finger *f = SDL_GetTouchFinger(g->touch, k);

		if (f && f->id == g->finger)
			return false;
	}
	return true;
}

static bool mouse_of(struct glass *g, const SDL_Event *ev, struct touch *t)
{
	if (ev->type == SDL_MOUSEMOTION) {
		if (g->finger != MOUSE)
			return false;
		t->type = TOUCH_MOVE;
		place_in_picture(g, ev->motion.x, ev->motion.y, t);
		return true;
	}
	if (ev->button.button != SDL_BUTTON_LEFT)
		return false;
	if (ev->type == SDL_MOUSEBUTTONDOWN && g->finger == NO_FINGER) {
		g->finger = MOUSE;
		t->type = TOUCH_DOWN;
	} else if (ev->type == SDL_MOUSEBUTTONUP && g->finger == MOUSE) {
		g->finger = NO_FINGER;
		t->type = TOUCH_UP;
	} else {
		return false;
	}
	place_in_picture(g, ev->button.x, ev->button.y, t);
	return true;
}

/* Puts what is in the texture on the glass; nothing of it is lost. */
static void texture_show(struct glass *g)
{
	/* Turned about its middle, which is that of the panel. */
	const SDL_Rect to = {(panel_width(g) - g->width) / 2, (panel_height(g) - g->height) / 2,
			     g->width, g->height};

	if (g->rotate == 0)
		(void)SDL_RenderCopy(g->renderer, g->texture, NULL, NULL); /* else as it was */
	else
		(void)SDL_RenderCopyEx(g->renderer, g->texture, NULL, &to, g->rotate, NULL,
				       SDL_FLIP_NONE); /* else as it was */
	SDL_RenderPresent(g->renderer);
}

/* All of it again: somebody else's window lay over ours. */
static void repaint(struct glass *g)
{
	if (g->renderer)
		texture_show(g);
	else if (SDL_UpdateWindowSurface(g->window) < 0)
		g->lost = true;
}

static bool touch_of(struct glass *g, const SDL_Event *ev, struct touch *t)
{
	switch (ev->type) {
	case SDL_FINGERDOWN:
	case SDL_FINGERUP:
	case SDL_FINGERMOTION: return finger_of(g, ev, t);
	case SDL_MOUSEBUTTONDOWN:
	case SDL_MOUSEBUTTONUP:
	case SDL_MOUSEMOTION: return mouse_of(g, ev, t);
	case SDL_RENDER_TARGETS_RESET:
	case SDL_RENDER_DEVICE_RESET: t->type = TOUCH_LOST; return true;
	case SDL_QUIT: t->type = TOUCH_CLOSE; return true;
	case SDL_WINDOWEVENT:
		if (ev->window.event == SDL_WINDOWEVENT_EXPOSED)
			repaint(g);
		if (ev->window.event == SDL_WINDOWEVENT_SIZE_CHANGED)
			g->lost = true; /* the window has another surface now */
		return false;
	default: return false;
	}
}

/*
 * Takes one event. Not SDL_PollEvent: it may say that there is nothing while
 * Xlib, which drew in between, has read more from the socket, and then poll()
 * would sleep on it.
 */
static bool event_take(SDL_Event *ev)
{
	if (SDL_PeepEvents(ev, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0)
		return true;
	SDL_PumpEvents();
	return SDL_PeepEvents(ev, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0;
}

int glass_next(struct glass *g, struct touch *t)
{
	SDL_Event ev;

	/* What the kernel says of displays is looked up: it may be about another one. */
	if (g->seat && seat_drain(g->seat) && *g->connector &&
	    !seat_is_connected(SEAT_CARDS, g->connector)) {
		*t = (struct touch){.type = TOUCH_GONE};
		return 1;
	}
	if (g->grow && g->shown) {
		/* SDL waits 100 ms for a window manager that may not be there: after the picture.
		 */
		g->grow = false;
		(void)SDL_SetWindowFullscreen(g->window,
					      SDL_WINDOW_FULLSCREEN_DESKTOP); /* else as it is */
		g->lost = true;
	}
	while (event_take(&ev)) {
		*t = (struct touch){.shift = (SDL_GetModState() & KMOD_SHIFT) != 0};
		if (touch_of(g, &ev, t))
			return 1;
	}
	if (g->lost && g->shown) {
		g->lost = false;
		*t = (struct touch){.type = TOUCH_LOST};
		return 1;
	}
	if (finger_is_gone(g)) {
		g->finger = NO_FINGER;
		*t = (struct touch){.type = TOUCH_VANISHED};
		return 1;
	}
	return 0;
}

/* Copies into the window's surface, in its own order of colours. */
static void surface_part(struct glass *g, const unsigned char *from, int stride, SDL_Rect at)
{
	SDL_Surface *to = SDL_GetWindowSurface(g->window);
	Uint32 format = SDL_PIXELFORMAT_ARGB8888;
	unsigned char *row;

	if (!to || at.x + at.w > to->w || at.y + at.h > to->h) {
		g->lost = true; /* it is being made anew */
		return;
	}
	row = (unsigned char *)to->pixels + (size_t)at.y * (size_t)to->pitch +
	      (size_t)at.x * to->format->BytesPerPixel;
	/* Where they differ only in the byte of opacity, which nobody looks at, they are as ours.
	 */
	if (to->format->format == SDL_PIXELFORMAT_RGB888)
		format = SDL_PIXELFORMAT_RGB888;
	if (SDL_ConvertPixels(at.w, at.h, format, from, stride, to->format->format, row,
			      to->pitch) < 0)
		g->lost = true;
	if (g->parts == PARTS_MAX) {
		for (int k = 1; k < PARTS_MAX; k++)
			SDL_UnionRect(&g->part[0], &g->part[k], &g->part[0]);
		g->parts = 1;
	}
	g->part[g->parts++] = at;
}

void glass_part(struct glass *g, const unsigned char *pixels, int stride, int x, int y, int w,
		int h)
{
	const SDL_Rect at = {x, y, w, h};

	pixels += (size_t)y * (size_t)stride + (size_t)x * 4;
	/* It fails only for a texture that was lost; that is told by itself. */
	if (g->renderer)
		(void)SDL_UpdateTexture(g->texture, &at, pixels, stride);
	else
		surface_part(g, pixels, stride, at);
}

void glass_show(struct glass *g)
{
	if (g->renderer)
		texture_show(g);
	else if (g->parts > 0 && SDL_UpdateWindowSurfaceRects(g->window, g->part, g->parts) < 0)
		g->lost = true;
	g->parts = 0;
	g->shown = true;
}

void glass_finger(struct glass *g, bool down, double x, double y)
{
	SDL_Event ev = {.tfinger = {.type = down ? SDL_FINGERDOWN : SDL_FINGERUP,
				    .touchId = g->tapped,
				    .fingerId = 1,
				    .pressure = 1,
				    .windowID = SDL_GetWindowID(g->window)}};

	place_on_panel(g, x, y, &ev.tfinger.x, &ev.tfinger.y);
	(void)SDL_PushEvent(&ev); /* a full queue loses real fingers just the same */
}

void glass_tap(struct glass *g, double x, double y)
{
	glass_finger(g, true, x, y);
	glass_finger(g, false, x, y);
}

int glass_play(const int16_t *samples, size_t len, int rate_hz)
{
	const SDL_AudioSpec wish = {
		.freq = rate_hz, .format = AUDIO_S16SYS, .channels = 1, .samples = CHUNK};
	SDL_AudioDeviceID device;
	bool played;

	if (SDL_InitSubSystem(SDL_INIT_AUDIO) < 0)
		return -ENODEV;
	device = SDL_OpenAudioDevice(NULL, 0, &wish, NULL, 0);
	played = device != 0 &&
		 SDL_QueueAudio(device, samples, (Uint32)(len * sizeof(samples[0]))) == 0;
	if (played)
		SDL_PauseAudioDevice(device, 0);
	/* Whoever started us ends us if it takes too long. */
	while (played && SDL_GetQueuedAudioSize(device) > 0)
		SDL_Delay(TAKEN_MS);
	if (device != 0)
		SDL_CloseAudioDevice(device); /* when it has been heard */
	SDL_QuitSubSystem(SDL_INIT_AUDIO);
	return played ? 0 : -ENODEV;
}

void glass_close(struct glass *g)
{
	if (!g)
		return;
	if (g->seat)
		seat_hush(SEAT_CONSOLE, false);
	seat_close(g->seat);
	if (g->texture)
		SDL_DestroyTexture(g->texture);
	if (g->renderer)
		SDL_DestroyRenderer(g->renderer);
	if (g->window)
		SDL_DestroyWindow(g->window);
	SDL_Quit();
	free(g);
}
