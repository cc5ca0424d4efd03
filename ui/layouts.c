/* Layouts: shelves by hash; on each, the layout not asked for the longest goes. */
#include "layouts.h"

#include <assert.h>
#include <errno.h>
#include <math.h>
#include <pango/pangofc-fontmap.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "type.h"

/* A full page has about a hundred, of some 5 KB each. */
#define SHELVES  64
#define ON_SHELF 4

struct kept {
	PangoLayout *layout; /* NULL: none is */
	uint64_t asked;      /* when, counted in askings */
	uint64_t hash;
	struct wish wish; /* but for its text */
	char text[TYPE_TEXT_MAX];
};

struct layouts {
	PangoFontMap *map;
	PangoContext *context[2]; /* for writing from the left, from the right */
	uint64_t askings;
	struct kept kept[SHELVES][ON_SHELF];
};

static PangoContext *context_make(PangoFontMap *map, PangoDirection direction)
{
	PangoContext *context = pango_font_map_create_context(map);
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(context, options);
	cairo_font_options_destroy(options);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_base_dir(context, direction);
	return context;
}

int layouts_open(FcConfig *fonts, struct layouts **out)
{
	struct layouts *l = calloc(1, sizeof(*l));

	if (!l)
		return -ENOMEM;
	l->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(l->map), fonts);
	/* One each: a context that turns round has every layout of it laid out anew. */
	l->context[false] = context_make(l->map, PANGO_DIRECTION_LTR);
	l->context[true] = context_make(l->map, PANGO_DIRECTION_RTL);
	*out = l;
	return 0;
}

void layouts_forget(struct layouts *l)
{
	for (int shelf = 0; shelf < SHELVES; shelf++) {
		for (int k = 0; k < ON_SHELF; k++) {
			if (l->kept[shelf][k].layout)
				g_object_unref(l->kept[shelf][k].layout);
			memset(&l->kept[shelf][k], 0, sizeof(l->kept[shelf][k]));
		}
	}
}

void layouts_close(struct layouts *l)
{
	if (!l)
		return;
	layouts_forget(l);
	g_object_unref(l->context[false]);
	g_object_unref(l->context[true]);
	g_object_unref(l->map);
	free(l);
}

PangoContext *layouts_context(struct layouts *l)
{
	return l->context[false];
}

/*
 * Copies `text` without its <b> and </b>, and makes what stood between them
 * bold. <p> and </p> are for who reads aloud (picture.h).
 */
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
		} else if (!strncmp(at, "<p>", 3) || !strncmp(at, "</p>", 4)) {
			at += at[1] == '/' ? 4 : 3;
		} else {
			plain[len++] = *at++;
		}
	}
	plain[len] = '\0';
	return len;
}

static void join_lines(char *text)
{
	for (; *text; text++) {
		if (*text == '\n')
			*text = ' ';
	}
}

void layouts_describe(PangoFontDescription *d, const struct wish *w)
{
	pango_font_description_set_family_static(d, w->families);
	pango_font_description_set_absolute_size(d, w->size * PANGO_SCALE);
	pango_font_description_set_weight(d, w->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
}

static PangoLayout *lay_out(const struct layouts *l, const struct wish *w)
{
	PangoLayout *layout = pango_layout_new(l->context[w->from_right]);
	PangoFontDescription *d = pango_font_description_new();
	PangoAttrList *attrs = pango_attr_list_new();
	char plain[TYPE_TEXT_MAX];
	size_t len = take_marks(w->text, plain, attrs);

	if (w->joined)
		join_lines(plain);
	pango_layout_set_auto_dir(layout, FALSE); /* reading_of knows better: of isolates */
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	layouts_describe(d, w);
	if (w->tracking != 0) {
		int space = (int)lround(w->tracking * w->size * PANGO_SCALE);

		pango_attr_list_insert(attrs, pango_attr_letter_spacing_new(space));
	}
	pango_attr_list_insert(attrs, pango_attr_language_new(pango_language_from_string(w->tag)));
	pango_layout_set_font_description(layout, d);
	pango_layout_set_width(layout, w->width < 0 ? -1 : (int)floor(w->width * PANGO_SCALE));
	pango_layout_set_text(layout, plain, (int)len);
	pango_layout_set_attributes(layout, attrs);
	pango_attr_list_unref(attrs);
	pango_font_description_free(d);
	return layout;
}

static uint64_t mixed(uint64_t hash, const void *bytes, size_t len)
{
	for (const unsigned char *at = bytes; len-- > 0; at++)
		hash = (hash ^ *at) * 1099511628211u; /* FNV-1a, 64 bit */
	return hash;
}

/* Of what tells most of them apart. */
static uint64_t hash_of(const struct wish *w, size_t len)
{
	uint64_t hash = mixed(14695981039346656037u, w->text, len);

	hash = mixed(hash, &w->size, sizeof(w->size));
	hash = mixed(hash, &w->width, sizeof(w->width));
	return mixed(hash, &w->bold, sizeof(w->bold));
}

static bool is_of(const struct kept *k, const struct wish *w, uint64_t hash)
{
	const struct wish *o = &k->wish;

	return k->layout && k->hash == hash && o->families == w->families &&
	       !strcmp(o->tag, w->tag) && o->size == w->size && o->tracking == w->tracking &&
	       o->bold == w->bold && o->from_right == w->from_right && o->joined == w->joined &&
	       o->width == w->width && !strcmp(k->text, w->text);
}

PangoLayout *layouts_find(struct layouts *l, const struct wish *w)
{
	size_t len = strnlen(w->text, TYPE_TEXT_MAX);
	uint64_t hash = hash_of(w, len);
	struct kept *shelf = l->kept[(hash >> 32 ^ hash) % SHELVES], *oldest = shelf;

	l->askings++;
	for (struct kept *k = shelf; k < shelf + ON_SHELF; k++) {
		if (is_of(k, w, hash)) {
			k->asked = l->askings;
			return k->layout;
		}
		if (k->asked < oldest->asked)
			oldest = k;
	}
	if (oldest->layout)
		g_object_unref(oldest->layout);
	oldest->layout = lay_out(l, w);
	oldest->asked = l->askings;
	oldest->hash = hash;
	oldest->wish = *w;
	oldest->wish.text = NULL;
	if (len == TYPE_TEXT_MAX) /* longer than one may be: it is cut, and never found again */
		len = 0;
	memcpy(oldest->text, w->text, len);
	oldest->text[len] = '\0';
	return oldest->layout;
}
