/* Type: Pango with the settings of the design (grey, unhinted, private fonts). */
#include "type.h"

#include <assert.h>
#include <errno.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language.h"
#include "layouts.h"
#include "paint.h"
#include "writing.h"

struct type {
	FcConfig *fonts;
	struct layouts *layouts;
	double ascent, descent; /* of Clear Sans, in sizes */
	bool has[WRITINGS];     /* its fonts are on this machine */
};

static const char family_mono[] = "Noto Sans Mono, Clear Sans";

#define NOTO "/usr/share/fonts/truetype/noto/"
#define CJK  "/usr/share/fonts/opentype/noto/"

#define FONT(file) "<acceptfont><glob>" file "</glob></acceptfont>"
#define PAIR(name) FONT(NOTO name "-Regular.ttf") FONT(NOTO name "-Bold.ttf")

static const char nastaliq_bold[] = NOTO "NotoNastaliqUrdu-Bold.ttf";

/*
 * The picture must be the same on every machine: these fonts, in these files,
 * whatever else is installed. The bold cut of Nastaliq says in its file that
 * it were a regular one: it is left out here, and taken by name in fonts_load.
 */
static const char fonts_conf[] =
	"<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
	"<fontconfig>"
	"<dir>/usr/share/fonts/truetype/clear-sans</dir>"
	"<dir>/usr/share/fonts/truetype/noto</dir>"
	"<dir>/usr/share/fonts/opentype/noto</dir>"
	"<cachedir>/var/cache/fontconfig</cachedir>"
	"<cachedir prefix=\"xdg\">fontconfig</cachedir>"
	"<match target=\"scan\">"
	"<test name=\"fullname\"><string>Noto Nastaliq Urdu Bold</string></test>"
	"<edit name=\"weight\" mode=\"assign\"><const>bold</const></edit>"
	"</match>"
	"<selectfont>" PAIR("NotoSans") PAIR("NotoSansMono")
		FONT(NOTO "NotoNastaliqUrdu-Regular.ttf") PAIR("NotoNaskhArabicUI")
			PAIR("NotoSansArabicUI") PAIR("NotoSansBengaliUI")
				PAIR("NotoSansGurmukhiUI") FONT(CJK "NotoSansCJK-Regular.ttc")
					FONT(CJK "NotoSansCJK-Bold.ttc") "<rejectfont><glob>" NOTO
									 "*</glob></rejectfont>"
									 "<rejectfont><glob>" CJK
									 "*</glob></rejectfont>"
									 "</selectfont>"
									 "</fontconfig>";

/* The first ones are everybody's; without the others some language is not offered. */
static const struct {
	const char *family, *package;
	enum writing writing;
} needed[] = {
	{"Clear Sans", "fonts-clear-sans", WRITING_LATIN},
	{"Noto Sans", "fonts-noto-core", WRITING_LATIN},
	{"Noto Nastaliq Urdu", "fonts-noto-core", WRITING_NASTALIQ},
	{"Noto Naskh Arabic UI", "fonts-noto-ui-core", WRITING_NASTALIQ},
	{"Noto Sans Arabic UI", "fonts-noto-ui-core", WRITING_NASKH},
	{"Noto Sans Bengali UI", "fonts-noto-ui-core", WRITING_BENGALI},
	{"Noto Sans Gurmukhi UI", "fonts-noto-ui-core", WRITING_GURMUKHI},
	{"Noto Sans CJK SC", "fonts-noto-cjk", WRITING_HAN},
};

static bool have_family(FcConfig *fonts, const char *name)
{
	FcPattern *pattern = FcPatternBuild(NULL, FC_FAMILY, FcTypeString, name, (char *)NULL);
	FcObjectSet *objects = FcObjectSetBuild(FC_FILE, (char *)NULL);
	FcFontSet *found = FcFontList(fonts, pattern, objects);
	bool have = found && found->nfont > 0;

	if (found)
		FcFontSetDestroy(found);
	FcObjectSetDestroy(objects);
	FcPatternDestroy(pattern);
	return have;
}

/* Says which font is missing; of those that only some languages need, the first. */
static int fonts_check(struct type *t, char complaint[TYPE_COMPLAINT_MAX])
{
	complaint[0] = '\0';
	for (int k = 0; k < WRITINGS; k++)
		t->has[k] = true;
	for (size_t k = 0; k < sizeof(needed) / sizeof(needed[0]); k++) {
		bool all = needed[k].writing == WRITING_LATIN;

		if (have_family(t->fonts, needed[k].family))
			continue;
		t->has[needed[k].writing] = false;
		if (complaint[0])
			continue;
		(void)snprintf(complaint, TYPE_COMPLAINT_MAX, /* cut: it is only a sentence */
			       "The font %s is not installed; %s. "
			       "Install it with: apt install %s",
			       needed[k].family,
			       all ? "the screen needs it"
				   : "languages that are written with it are not offered",
			       needed[k].package);
		if (all)
			return -ENOENT;
	}
	return 0;
}

static int fonts_load(struct type *t, char complaint[TYPE_COMPLAINT_MAX])
{
	t->fonts = FcConfigCreate();
	if (!t->fonts)
		return -ENOMEM;
	/* Ours first: Pango would have fontconfig read this machine's own settings and fonts. */
	if (!FcConfigParseAndLoadFromMemory(t->fonts, (const FcChar8 *)fonts_conf, FcTrue) ||
	    !FcConfigBuildFonts(t->fonts) || !FcConfigSetCurrent(t->fonts))
		return -ENOMEM;
	/* Read anew, not from a cache, and so by our rule for its weight. Without it Urdu is
	   never bold. */
	(void)FcConfigAppFontAddFile(t->fonts, (const FcChar8 *)nastaliq_bold);
	return fonts_check(t, complaint);
}

void type_forget(struct type *t)
{
	layouts_forget(t->layouts);
}

/* A text as it will be set: its style in the terms of its writing. */
struct hand {
	struct style st;
	struct reading reading;
	enum language language;
	double asked_px; /* the style's own size, which the writing's is made from */
	bool low;        /* in the Naskh cut, for want of height */
};

static const char *families_of(const struct hand *h)
{
	if (h->st.mono)
		return family_mono;
	return h->low ? FAMILIES_LOW : writing_look(h->reading.writing)->families;
}

static void measure_font(struct type *t)
{
	const struct wish plain = {.families = writing_look(WRITING_LATIN)->families, .size = 1000};
	PangoFontDescription *d = pango_font_description_new();
	PangoFontMetrics *m;

	layouts_describe(d, &plain);
	m = pango_context_get_metrics(layouts_context(t->layouts), d, NULL);
	t->ascent = pango_font_metrics_get_ascent(m) / 1000.0 / PANGO_SCALE;
	t->descent = pango_font_metrics_get_descent(m) / 1000.0 / PANGO_SCALE;
	pango_font_metrics_unref(m);
	pango_font_description_free(d);
}

int type_open(struct type **out, char complaint[TYPE_COMPLAINT_MAX])
{
	struct type *t = calloc(1, sizeof(*t));
	int err;

	if (!t)
		return -ENOMEM;
	err = fonts_load(t, complaint);
	if (err == 0)
		err = layouts_open(t->fonts, &t->layouts);
	if (err < 0) {
		type_close(t);
		return err;
	}
	measure_font(t);
	*out = t;
	return 0;
}

void type_close(struct type *t)
{
	if (!t)
		return;
	layouts_close(t->layouts);
	if (t->fonts)
		FcConfigDestroy(t->fonts);
	free(t);
}

static struct hand hand_of(const struct canvas *c, const struct style *st, const char *text)
{
	struct hand h = {.st = *st,
			 .language = st->foreign ? st->language : c->language,
			 .asked_px = st->size};
	const struct writing_look *look;

	h.reading = reading_of(h.language, text);
	look = writing_look(h.reading.writing);
	h.st.size = writing_size(h.reading.writing, c->px, st->size);
	h.st.line = fmax(st->line, look->line);
	if (h.st.size < look->bold_min)
		h.st.bold = false;
	if (!look->tracks)
		h.st.tracking = 0;
	return h;
}

static const char *tag_of(const struct hand *h)
{
	const char *tag = writing_look(h->reading.writing)->tag;

	if (tag)
		return tag;
	return h->language == LANGUAGE_EN ? "en-gb" : language_code(h->language);
}

/* `text` laid out, wrapped to `width` px (negative: not at all). Good until the next one is. */
static PangoLayout *lay_out(struct type *t, const struct hand *h, const char *text, double width)
{
	const struct wish wish = {
		.text = text,
		.families = families_of(h),
		.tag = tag_of(h),
		.size = h->st.size,
		.tracking = h->st.tracking,
		.bold = h->st.bold,
		.from_right = h->reading.from_right,
		/* One line, if it can be: it is as high as two. */
		.joined = h->reading.writing == WRITING_NASTALIQ,
		.width = width < 0 ? -1 : width,
	};

	return layouts_find(t->layouts, &wish);
}

/* Lines that were laid out, in px from the top of all: where they stand, and their ink. */
struct block {
	double baseline; /* of the first */
	double step;     /* from one to the next */
	double height;
	double ink_top, ink_bottom;
};

/* Nastaliq's lines are as near to each other as their ink allows; in sizes. */
#define NASTALIQ_LINE_LEAST 1.9
#define NASTALIQ_STEP_LEAST 1.75
#define NASTALIQ_GAP        0.1

/* Lines stand as in a browser: what the line has over the font's own height goes half above. */
static double baseline_in(const struct type *t, double line, double size)
{
	return (line - (t->ascent + t->descent) * size) / 2 + t->ascent * size;
}

static struct box line_ink(PangoLayout *layout, int k)
{
	PangoRectangle ink;

	pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, k), &ink, NULL);
	return (struct box){(double)ink.x / PANGO_SCALE, (double)ink.y / PANGO_SCALE,
			    (double)ink.width / PANGO_SCALE, (double)ink.height / PANGO_SCALE};
}

/* How high a line of such words must be, and how far the next one must stand away. */
static void nastaliq_lines(PangoLayout *layout, const struct hand *h, double *line, double *step)
{
	double gap = NASTALIQ_GAP * h->st.size, most = *line * 1.2, bottom = 0;

	*line = NASTALIQ_LINE_LEAST * h->st.size;
	*step = NASTALIQ_STEP_LEAST * h->st.size;
	for (int k = 0; k < pango_layout_get_line_count(layout); k++) {
		struct box ink = line_ink(layout, k);

		*line = fmin(most, fmax(*line, ink.h + gap));
		if (k > 0)
			*step = fmin(most, fmax(*step, bottom - ink.y + gap));
		bottom = ink.y + ink.h;
	}
}

static struct block block_of(const struct type *t, PangoLayout *layout, const struct hand *h)
{
	int lines = pango_layout_get_line_count(layout);
	double line = h->st.line * h->st.size;
	struct block b = {.step = line};

	if (h->reading.writing == WRITING_NASTALIQ && !h->low)
		nastaliq_lines(layout, h, &line, &b.step);
	b.baseline = baseline_in(t, line, h->st.size);
	b.height = line + (lines - 1) * b.step;
	for (int k = 0; k < lines; k++) {
		struct box ink = line_ink(layout, k);
		double top = b.baseline + k * b.step + ink.y;

		b.ink_top = k == 0 ? top : fmin(b.ink_top, top);
		b.ink_bottom = k == 0 ? top + ink.h : fmax(b.ink_bottom, top + ink.h);
	}
	return b;
}

struct extent type_extent(struct canvas *c, struct style st, const char *text, double width)
{
	struct hand h;
	PangoLayout *layout;
	PangoRectangle logical;

	if (c->rows.gathering)
		return (struct extent){1, 1};
	h = hand_of(c, &st, text);
	layout = lay_out(c->type, &h, text, fmax(1, width));
	pango_layout_get_extents(layout, NULL, &logical);
	return (struct extent){ceil((double)logical.width / PANGO_SCALE),
			       block_of(c->type, layout, &h).height};
}

double type_height(struct canvas *c, struct style st, const char *text, double width)
{
	return type_extent(c, st, text, width).h;
}

double type_width(struct canvas *c, struct style st, const char *text)
{
	struct hand h = hand_of(c, &st, text);
	PangoRectangle logical;

	if (c->rows.gathering)
		return 1;
	pango_layout_get_extents(lay_out(c->type, &h, text, -1), NULL, &logical);
	return (double)logical.width / PANGO_SCALE;
}

/* A word that had to be broken in the middle does not fit either. */
static bool breaks_a_word(PangoLayout *layout)
{
	const char *text = pango_layout_get_text(layout);
	const PangoLogAttr *attrs;
	gint len;

	attrs = pango_layout_get_log_attrs_readonly(layout, &len);
	for (int k = 1; k < pango_layout_get_line_count(layout); k++) {
		int at = pango_layout_get_line_readonly(layout, k)->start_index;
		glong letter = g_utf8_pointer_to_offset(text, text + at);

		if (letter < len && !attrs[letter].is_line_break)
			return true;
	}
	return false;
}

/* How far ink may leave its box: no box stands nearer than that to another's words. */
static double free_room(const struct canvas *c)
{
	return c->px->s1;
}

/* Moves a block of tall letters so that their ink is in the box, as far as it can be. */
static double settle(const struct block *block, double y, struct box b)
{
	double above = b.y - (y + block->ink_top);
	double below = y + block->ink_bottom - (b.y + b.h);

	if (above > 0 && below < 0)
		return y + fmin(above, -below);
	if (below > 0 && above < 0)
		return y - fmin(below, -above);
	return y;
}

static bool ink_leaves(const struct canvas *c, const struct block *block, double y, struct box b)
{
	return y + block->ink_top < b.y - free_room(c) - 1 ||
	       y + block->ink_bottom > b.y + b.h + free_room(c) + 1;
}

static void check_fit(struct canvas *c, PangoLayout *layout, const struct hand *h,
		      const struct block *block, const char *text, double y, struct box b)
{
	PangoRectangle logical;
	bool high = h->reading.writing == WRITING_LATIN ? block->height > b.h + 1
							: ink_leaves(c, block, y, b);

	pango_layout_get_extents(layout, NULL, &logical);
	if (high || (double)logical.width / PANGO_SCALE > b.w + 1 || breaks_a_word(layout))
		picture_short(c, text);
}

/* What was drawn, for tests and for the ear. */
static void note_text(struct canvas *c, PangoLayout *layout, const struct hand *h,
		      const char *marked, struct box b)
{
	const char *text = pango_layout_get_text(layout);

	struct picture *p = c->picture;
	uint16_t spokens = p->spokens;

	p->unknown_glyphs += (uint32_t)pango_layout_get_unknown_glyphs_count(layout);
	picture_hear(c, marked, b);
	if (p->spokens > spokens && !h->st.drawn)
		p->spoken[spokens].px = (float)(h->asked_px * paint_scale(c));
	if (c->measure && !h->st.drawn)
		least_note(&c->picture->text_px, h->st.size * paint_scale(c), text);
}

/* A line with its left end at x, where it is drawn. */
static void draw_line(struct canvas *c, PangoLayout *layout, int k, const struct hand *h, double x,
		      double baseline)
{
	cairo_t *cr = paint_cairo(c->paint);
	struct box ink = line_ink(layout, k);
	bool measure = c->measure && ink.w > 0, reaches;
	double found;

	ink.x += x;
	ink.y += baseline;
	reaches = paint_reaches(c, ink);
	ink = paint_pixels_of(c, ink);
	if (!h->st.drawn && !h->st.loose)
		/* A tall letter's mark may reach into an edge; that it is seen is measured. */
		picture_ink(c->picture, ink, h->reading.writing == WRITING_NASTALIQ ? 6 : 0);
	if (!reaches)
		return;
	measure = measure && paint_under(c, ink);
	paint_ink(c, h->st.colour);
	cairo_new_path(cr);
	cairo_move_to(cr, x, baseline);
	pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(layout, k));
	cairo_new_path(cr);
	if (!measure)
		return;
	found = paint_contrast_under(c, ink, h->st.colour);
	/* The finest lines of a drawing have no pixel that is of one colour only. */
	if (found > 1 || !h->st.drawn)
		least_note(&c->picture->contrast, found, pango_layout_get_text(layout));
}

/* Keeps where the letters are of the lines that were drawn since there were so many, for tests. */
static void print_lines(struct canvas *c, const struct hand *h, uint16_t inks)
{
	for (; c->measure && inks < c->picture->inks; inks++)
		paint_print(c, &c->picture->ink[inks], h->st.colour);
}

/* Where a line of that width begins in a box that has `room` for it; both in Pango's units. */
static int line_start(const struct canvas *c, enum align align, int room, int width)
{
	if (align == ALIGN_MIDDLE)
		return (room - width) / 2;
	return (align == ALIGN_END) != paint_is_mirrored(c) ? room - width : 0;
}

static void draw_lines(struct canvas *c, PangoLayout *layout, const struct hand *h,
		       const struct block *block, struct box b, double y)
{
	uint16_t inks = c->picture->inks;

	b = paint_box(c, b);
	for (int k = 0; k < pango_layout_get_line_count(layout); k++) {
		PangoRectangle logical;
		int start;

		pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, k), NULL,
					      &logical);
		start = line_start(c, h->st.align, pango_layout_get_width(layout), logical.width);
		draw_line(c, layout, k, h, b.x + (double)start / PANGO_SCALE,
			  round(y + block->baseline + k * block->step));
	}
	print_lines(c, h, inks);
}

/* A text laid out for a box: what it is drawn from. */
struct laid {
	struct hand h;
	PangoLayout *layout;
	struct block block;
	double y;
};

static void lay_in(struct canvas *c, struct laid *l, const char *text, struct box b, bool middle)
{
	l->layout = lay_out(c->type, &l->h, text, fmax(1, b.w));
	l->block = block_of(c->type, l->layout, &l->h);
	l->y = b.y + (middle ? (b.h - l->block.height) / 2 : 0);
	if (l->h.reading.writing != WRITING_LATIN)
		l->y = settle(&l->block, l->y, b);
}

#define LOW_LINES 2 /* a label has no more of them */

/* Whether a text in Nastaliq is a label too low for it, that the lower cut is right for. */
static bool wants_low(const struct canvas *c, const struct laid *l, struct box b)
{
	int lines = pango_layout_get_line_count(l->layout);

	return l->h.reading.writing == WRITING_NASTALIQ && lines <= LOW_LINES &&
	       b.h < lines * (c->small ? 45 : 60) && ink_leaves(c, &l->block, l->y, b);
}

/* Draws it at the top of the box or in its middle. Returns the height used. */
static double draw_text(struct canvas *c, const struct style *st, const char *text, struct box b,
			bool middle)
{
	struct laid l = {.h = hand_of(c, st, text)};

	lay_in(c, &l, text, b, middle);
	if (wants_low(c, &l, b)) {
		struct laid high = l;

		l.h.low = true;
		l.h.st.bold = st->bold;
		l.h.st.line = LINE_LOW;
		lay_in(c, &l, text, b, middle);
		if (ink_leaves(c, &l.block, l.y, b)) { /* it is wider, and so may be more lines */
			l = high;
			lay_in(c, &l, text, b, middle);
		}
	}
	check_fit(c, l.layout, &l.h, &l.block, text, l.y, b);
	note_text(c, l.layout, &l.h, text, (struct box){b.x, l.y, b.w, l.block.height});
	draw_lines(c, l.layout, &l.h, &l.block, b, l.y);
	return l.block.height;
}

bool type_breaks(struct canvas *c, struct style st, const char *text, double width)
{
	struct hand h = hand_of(c, &st, text);

	return breaks_a_word(lay_out(c->type, &h, text, fmax(1, width)));
}

double type_draw(struct canvas *c, struct style st, const char *text, struct box b)
{
	if (rows_write(c, &st, text, b.x, b.y))
		return 1;
	return draw_text(c, &st, text, b, false);
}

void type_middle(struct canvas *c, struct style st, const char *text, struct box b)
{
	if (rows_write(c, &st, text, b.x, b.y + b.h / 2))
		return;
	(void)draw_text(c, &st, text, b, true); /* the box was given */
}

void type_line(struct canvas *c, struct style st, const char *text, double x, double baseline)
{
	struct hand h = hand_of(c, &st, text);
	PangoLayout *layout = lay_out(c->type, &h, text, -1);
	uint16_t inks = c->picture->inks;
	PangoRectangle logical;
	double width;

	if (rows_write(c, &st, text, x, baseline - 1))
		return;
	pango_layout_get_extents(layout, NULL, &logical);
	width = (double)logical.width / PANGO_SCALE;
	if (st.align != ALIGN_START)
		x -= st.align == ALIGN_MIDDLE ? width / 2 : width;
	note_text(c, layout, &h, text, (struct box){x, baseline - st.size, width, st.size});
	x = paint_box(c, (struct box){x, 0, width, 0}).x;
	draw_line(c, layout, 0, &h, x, baseline);
	print_lines(c, &h, inks);
}

bool type_has(const struct type *t, enum language language)
{
	return t->has[writing_of(language)];
}

/* A few letters of each writing; what a font costs is mostly its first letter. */
static const char *const few_letters[WRITINGS] = {
	[WRITING_LATIN] = "Aa1ąđșұї",      [WRITING_NASTALIQ] = "خوش آمدید۔ 1",
	[WRITING_NASKH] = "مرحبا بك 1",    [WRITING_BENGALI] = "স্বাগতম। 1",
	[WRITING_GURMUKHI] = "ਜੀ ਆਇਆਂ ਨੂੰ 1", [WRITING_HAN] = "欢迎。1",
};

void type_warm(struct type *t, enum language language)
{
	/* A font is made ready size by size: those that most screens have. */
	static const struct {
		double size;
		bool bold;
	} most[] = {{26, false}, {28, false}, {30, false}, {26, true},
		    {36, true},  {42, true},  {56, true}};
	cairo_surface_t *scrap = cairo_image_surface_create(CAIRO_FORMAT_A8, 400, 64);
	cairo_t *cr = cairo_create(scrap);
	struct hand h = {.st = {.line = 1}, .language = language};

	h.reading = (struct reading){writing_of(language), language_is_from_right(language)};
	for (size_t k = 0; k < sizeof(most) / sizeof(most[0]); k++) {
		h.st.size = most[k].size;
		h.st.bold = most[k].bold;
		cairo_move_to(cr, 0, 0);
		if (type_has(t, language))
			pango_cairo_show_layout(cr,
						lay_out(t, &h, few_letters[h.reading.writing], -1));
	}
	cairo_destroy(cr);
	cairo_surface_destroy(scrap);
}

double sized(const struct canvas *c, double small, double large)
{
	const struct sizes *px = c->px;
	double size = c->small ? small : large;
	double title = px->h3 / sizes_of((int)px->width, (int)px->height, TEXT_NORMAL)->h3;

	/* As the tokens do: what is no title grows up to where titles are, and they less. */
	return round(fmax(size * title, fmin(size * px->grow, fmax(px->h3, px->lead))));
}

struct style style_xs(const struct canvas *c)
{
	return (struct style){.size = c->px->xs, .line = 1.2, .colour = COLOUR_INK};
}

struct style style_body(const struct canvas *c)
{
	return (struct style){.size = c->px->body, .line = 1.26, .colour = COLOUR_INK};
}

struct style style_lead(const struct canvas *c)
{
	return (struct style){
		.size = c->px->lead, .line = 1.12, .bold = true, .colour = COLOUR_INK};
}

struct style style_second(const struct canvas *c)
{
	/* Strong contrast has one colour for both, and tells them apart by weight no more. */
	return (struct style){.size = c->px->second,
			      .line = 1.2,
			      .bold = c->theme->border_extra > 0,
			      .colour = COLOUR_INK2};
}

struct style style_h3(const struct canvas *c)
{
	return (struct style){.size = c->px->h3,
			      .line = 1.1,
			      .tracking = -0.01,
			      .bold = true,
			      .colour = COLOUR_INK};
}

struct style style_h2(const struct canvas *c)
{
	return (struct style){.size = c->px->h2,
			      .line = 1.1,
			      .tracking = -0.012,
			      .bold = true,
			      .colour = COLOUR_INK};
}

struct style style_h1(const struct canvas *c)
{
	return (struct style){.size = c->px->h1,
			      .line = 1.1,
			      .tracking = -0.012,
			      .bold = true,
			      .colour = COLOUR_INK};
}
