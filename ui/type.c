/* Type: Pango with the settings of the design (grey, unhinted, private fonts). */
#include "type.h"

#include <assert.h>
#include <errno.h>
#include <fontconfig/fontconfig.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "paint.h"

struct type {
	FcConfig *fonts;
	PangoFontMap *map;
	PangoContext *context;
	PangoLayout *layout;
	double ascent, descent; /* of Clear Sans, in sizes */
};

static const char family[] = "Clear Sans, Noto Sans";
static const char family_mono[] = "Noto Sans Mono, Clear Sans";

/*
 * The picture must be the same on every machine: these fonts, in these files,
 * whatever else is installed. The bold cut of Nastaliq calls itself another
 * weight than it is.
 */
static const char fonts_conf[] =
	"<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
	"<fontconfig>"
	"<dir>/usr/share/fonts/truetype/clear-sans</dir>"
	"<dir>/usr/share/fonts/truetype/noto</dir>"
	"<cachedir>/var/cache/fontconfig</cachedir>"
	"<cachedir prefix=\"xdg\">fontconfig</cachedir>"
	"<selectfont>"
	"<acceptfont><glob>/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf</glob></acceptfont>"
	"<acceptfont><glob>/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf</glob></acceptfont>"
	"<acceptfont><glob>/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf</glob>"
	"</acceptfont>"
	"<acceptfont><glob>/usr/share/fonts/truetype/noto/NotoSansMono-Bold.ttf</glob></acceptfont>"
	"<acceptfont><glob>/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf</glob>"
	"</acceptfont>"
	"<rejectfont><glob>/usr/share/fonts/truetype/noto/*</glob></rejectfont>"
	"</selectfont>"
	"</fontconfig>";

static const struct {
	const char *family, *package;
} needed[] = {
	{"Clear Sans", "fonts-clear-sans"},
	{"Noto Sans", "fonts-noto-core"},
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

static int fonts_load(struct type *t, char complaint[TYPE_COMPLAINT_MAX])
{
	t->fonts = FcConfigCreate();
	if (!t->fonts)
		return -ENOMEM;
	/* Ours first: Pango would have fontconfig read this machine's own settings and fonts. */
	if (!FcConfigParseAndLoadFromMemory(t->fonts, (const FcChar8 *)fonts_conf, FcTrue) ||
	    !FcConfigBuildFonts(t->fonts) || !FcConfigSetCurrent(t->fonts))
		return -ENOMEM;
	for (size_t k = 0; k < sizeof(needed) / sizeof(needed[0]); k++) {
		if (have_family(t->fonts, needed[k].family))
			continue;
		(void)snprintf(complaint, TYPE_COMPLAINT_MAX, /* cut: it is only a sentence */
			       "The font %s is not installed; the screen needs it. "
			       "Install it with: apt install %s",
			       needed[k].family, needed[k].package);
		return -ENOENT;
	}
	return 0;
}

static void describe(PangoFontDescription *d, const struct style *st)
{
	pango_font_description_set_family_static(d, st->mono ? family_mono : family);
	pango_font_description_set_absolute_size(d, st->size * PANGO_SCALE);
	pango_font_description_set_weight(d, st->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
}

static void measure_font(struct type *t)
{
	const struct style st = {.size = 1000};
	PangoFontDescription *d = pango_font_description_new();
	PangoFontMetrics *m;

	describe(d, &st);
	m = pango_context_get_metrics(t->context, d, NULL);
	t->ascent = pango_font_metrics_get_ascent(m) / 1000.0 / PANGO_SCALE;
	t->descent = pango_font_metrics_get_descent(m) / 1000.0 / PANGO_SCALE;
	pango_font_metrics_unref(m);
	pango_font_description_free(d);
}

int type_open(struct type **out, char complaint[TYPE_COMPLAINT_MAX])
{
	struct type *t = calloc(1, sizeof(*t));
	cairo_font_options_t *options;
	int err;

	if (!t)
		return -ENOMEM;
	err = fonts_load(t, complaint);
	if (err < 0) {
		type_close(t);
		return err;
	}
	t->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(t->map), t->fonts);
	t->context = pango_font_map_create_context(t->map);
	options = cairo_font_options_create();
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(t->context, options);
	cairo_font_options_destroy(options);
	pango_context_set_round_glyph_positions(t->context, FALSE);
	pango_context_set_language(t->context, pango_language_from_string("en-gb"));
	t->layout = pango_layout_new(t->context);
	pango_layout_set_auto_dir(t->layout, TRUE);
	pango_layout_set_wrap(t->layout, PANGO_WRAP_WORD_CHAR);
	measure_font(t);
	*out = t;
	return 0;
}

void type_close(struct type *t)
{
	if (!t)
		return;
	if (t->layout)
		g_object_unref(t->layout);
	if (t->context)
		g_object_unref(t->context);
	if (t->map)
		g_object_unref(t->map);
	if (t->fonts)
		FcConfigDestroy(t->fonts);
	free(t);
}

/* Copies `text` without its <b> and </b>, and makes what stood between them bold. */
static size_t take_marks(const char *text, char *plain, PangoAttrList *attrs)
{
	size_t len = 0, bold_from = SIZE_MAX;

	for (const char *at = text; *at && len < TYPE_TEXT_MAX - 1;) {
		if (!strncmp(at, "<b>", 3)) {
			bold_from = len;
			at += 3;
		} else if (!strncmp(at, "</b>", 4)) {
			PangoAttribute *a = pango_attr_weight_new(PANGO_WEIGHT_BOLD);

			assert(bold_from != SIZE_MAX);
			a->start_index = (guint)bold_from;
			a->end_index = (guint)len;
			pango_attr_list_insert(attrs, a);
			bold_from = SIZE_MAX;
			at += 4;
		} else {
			plain[len++] = *at++;
		}
	}
	plain[len] = '\0';
	return len;
}

/* Sets the layout to `text`, wrapped to `width` px (negative: not at all). */
static PangoLayout *lay_out(struct canvas *c, const struct style *st, const char *text,
			    double width)
{
	PangoLayout *layout = c->type->layout;
	PangoFontDescription *d = pango_font_description_new();
	PangoAttrList *attrs = pango_attr_list_new();
	char plain[TYPE_TEXT_MAX];
	size_t len = take_marks(text, plain, attrs);

	describe(d, st);
	if (st->tracking != 0) {
		int space = (int)lround(st->tracking * st->size * PANGO_SCALE);

		pango_attr_list_insert(attrs, pango_attr_letter_spacing_new(space));
	}
	pango_layout_set_font_description(layout, d);
	pango_layout_set_width(layout, width < 0 ? -1 : (int)floor(width * PANGO_SCALE));
	pango_layout_set_alignment(layout, st->align == ALIGN_MIDDLE ? PANGO_ALIGN_CENTER
					   : st->align == ALIGN_END  ? PANGO_ALIGN_RIGHT
								     : PANGO_ALIGN_LEFT);
	pango_layout_set_text(layout, plain, (int)len);
	pango_layout_set_attributes(layout, attrs);
	pango_attr_list_unref(attrs);
	pango_font_description_free(d);
	return layout;
}

static double line_height(const struct style *st)
{
	return st->line * st->size;
}

struct extent type_extent(struct canvas *c, struct style st, const char *text, double width)
{
	PangoLayout *layout;
	PangoRectangle logical;

	st.align = ALIGN_START; /* else the extents begin where the line begins */
	layout = lay_out(c, &st, text, fmax(1, width));
	pango_layout_get_extents(layout, NULL, &logical);
	return (struct extent){ceil((double)logical.width / PANGO_SCALE),
			       pango_layout_get_line_count(layout) * line_height(&st)};
}

double type_height(struct canvas *c, struct style st, const char *text, double width)
{
	return type_extent(c, st, text, width).h;
}

double type_width(struct canvas *c, struct style st, const char *text)
{
	PangoRectangle logical;

	pango_layout_get_extents(lay_out(c, &st, text, -1), NULL, &logical);
	return (double)logical.width / PANGO_SCALE;
}

static void note_overflow(struct canvas *c, const char *text)
{
	if (c->picture->overflows++ == 0)
		(void)snprintf(c->picture->overflow, OVERFLOW_MAX, "%s", text); /* may be cut */
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

static void check_fit(struct canvas *c, PangoLayout *layout, const struct style *st,
		      const char *text, struct box b)
{
	PangoRectangle logical;
	double height = pango_layout_get_line_count(layout) * line_height(st);

	pango_layout_get_extents(layout, NULL, &logical);
	if (height > b.h + 1 || (double)logical.width / PANGO_SCALE > b.w + 1 ||
	    breaks_a_word(layout))
		note_overflow(c, text);
	c->picture->unknown_glyphs += (uint32_t)pango_layout_get_unknown_glyphs_count(layout);
	picture_hear(c->picture, pango_layout_get_text(layout));
}

/* Lines stand as in a browser: what the line has over the font's own height goes half above. */
static void draw_lines(struct canvas *c, PangoLayout *layout, const struct style *st, double x,
		       double y)
{
	cairo_t *cr = paint_cairo(c->paint);
	PangoLayoutIter *iter = pango_layout_get_iter(layout);
	double font = (c->type->ascent + c->type->descent) * st->size;
	double baseline = y + (line_height(st) - font) / 2 + c->type->ascent * st->size;

	paint_ink(c, st->colour);
	do {
		PangoRectangle logical;

		pango_layout_iter_get_line_extents(iter, NULL, &logical);
		cairo_new_path(cr);
		cairo_move_to(cr, x + (double)logical.x / PANGO_SCALE, round(baseline));
		pango_cairo_show_layout_line(cr, pango_layout_iter_get_line_readonly(iter));
		baseline += line_height(st);
	} while (pango_layout_iter_next_line(iter));
	pango_layout_iter_free(iter);
	cairo_new_path(cr);
}

double type_draw(struct canvas *c, struct style st, const char *text, struct box b)
{
	PangoLayout *layout = lay_out(c, &st, text, fmax(1, b.w));

	check_fit(c, layout, &st, text, b);
	draw_lines(c, layout, &st, b.x, b.y);
	return pango_layout_get_line_count(layout) * line_height(&st);
}

void type_middle(struct canvas *c, struct style st, const char *text, struct box b)
{
	PangoLayout *layout = lay_out(c, &st, text, fmax(1, b.w));
	double height = pango_layout_get_line_count(layout) * line_height(&st);

	check_fit(c, layout, &st, text, b);
	draw_lines(c, layout, &st, b.x, b.y + (b.h - height) / 2);
}

void type_line(struct canvas *c, struct style st, const char *text, double x, double baseline)
{
	enum align align = st.align;
	PangoLayout *layout;
	PangoRectangle logical;
	cairo_t *cr = paint_cairo(c->paint);
	double width;

	st.align = ALIGN_START;
	layout = lay_out(c, &st, text, -1);
	pango_layout_get_extents(layout, NULL, &logical);
	width = (double)logical.width / PANGO_SCALE;
	if (align != ALIGN_START)
		x -= align == ALIGN_MIDDLE ? width / 2 : width;
	c->picture->unknown_glyphs += (uint32_t)pango_layout_get_unknown_glyphs_count(layout);
	picture_hear(c->picture, pango_layout_get_text(layout));
	paint_ink(c, st.colour);
	cairo_new_path(cr);
	cairo_move_to(cr, x, baseline);
	pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(layout, 0));
	cairo_new_path(cr);
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
	return (struct style){.size = c->px->second, .line = 1.2, .colour = COLOUR_INK2};
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
