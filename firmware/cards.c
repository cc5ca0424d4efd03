/*
 * Reads the rig's cards and stickers. Knows what a card can be, and nothing
 * of the reader it will be laid on.
 */
#include "cards.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libconfig.h>

#include <lendbay/text.h>
#include <lendbay/words.h>

#define TEXT_MAX 100 /* bytes of a sticker's own text, with its NUL: it fits an NTAG213 */

struct reading {
	struct rig_tag *tags;
	unsigned len;
	char *complaint;
};

/* Writes "FILE:LINE: …" about `s`. Returns -EINVAL. */
__attribute__((format(printf, 3, 4))) static int
complain(struct reading *r, const config_setting_t *s, const char *format, ...)
{
	int at = snprintf(r->complaint, CARDS_COMPLAINT_MAX,
			  "%s:%u: ", config_setting_source_file(s), config_setting_source_line(s));
	va_list words;
	va_start(words, format);
	if (at >= 0 && at < CARDS_COMPLAINT_MAX)
		vsnprintf(r->complaint + at, (size_t)(CARDS_COMPLAINT_MAX - at), format, words);
	va_end(words);
	return -EINVAL;
}

/* Reads 4, 7 or 10 bytes of hexadecimal. Returns how many, or 0. */
static size_t uid_read(const char *text, uint8_t uid[UID_MAX])
{
	static const char digits[] = "0123456789abcdef";
	size_t len = strlen(text);
	if (len != 8 && len != 14 && len != 20)
		return 0;
	for (size_t i = 0; i < len; i++) {
		const char *digit = strchr(digits, text[i]);
		if (!digit)
			return 0;
		uid[i / 2] = (uint8_t)(uid[i / 2] << 4 | (digit - digits));
	}
	return len / 2;
}

/* What cards and stickers both have: a name of their own and a UID. Returns its length or -EINVAL.
 */
static int name_take(struct reading *r, const config_setting_t *s, const char **name,
		     uint8_t uid[UID_MAX])
{
	const char *text;
	if (!config_setting_is_group(s))
		return complain(r, s, "this must be a group: { name = \"…\"; uid = \"…\"; }");
	if (!config_setting_lookup_string(s, "name", name) || !**name ||
	    strlen(*name) >= RIG_NAME_MAX || strpbrk(*name, " \t\n"))
		return complain(r, s, "name must be a word of 1 to %d letters", RIG_NAME_MAX - 1);
	for (unsigned i = 0; i < r->len; i++)
		if (strcmp(r->tags[i].name, *name) == 0)
			return complain(r, s, "%s is named twice", *name);
	size_t len = config_setting_lookup_string(s, "uid", &text) ? uid_read(text, uid) : 0;
	if (!len)
		return complain(r, s, "uid of %s must be 4, 7 or 10 bytes, in small hexadecimal",
				*name);
	if (r->len == RIG_TAGS_MAX)
		return complain(r, s, "there are more than %d cards and stickers", RIG_TAGS_MAX);
	return (int)len;
}

static int card_take(struct reading *r, const config_setting_t *s)
{
	const char *name = "";
	uint8_t uid[UID_MAX] = {0};
	int len = name_take(r, s, &name, uid);
	if (len < 0)
		return len;
	tag_make_card(&r->tags[r->len++], name, uid, (size_t)len);
	return 0;
}

static int sticker_take(struct reading *r, const config_setting_t *s)
{
	const char *name = "";
	const char *text = NULL;
	long long device = 0;
	int bay = 0;
	uint8_t uid[UID_MAX] = {0};
	int len = name_take(r, s, &name, uid);
	if (len < 0)
		return len;
	if (len != 7)
		return complain(r, s, "uid of the sticker %s must be 7 bytes", name);
	bool ours = config_setting_lookup_int64(s, "device", &device);
	if (ours && device < 1)
		return complain(r, s, "device of %s must be a number above 0", name);
	if (config_setting_lookup_int(s, "bay", &bay) && (bay < 1 || bay > BAYS_MAX))
		return complain(r, s, "bay of %s must be 1 to %d", name, BAYS_MAX);
	if (config_setting_lookup_string(s, "text", &text) && (ours || strlen(text) >= TEXT_MAX))
		return complain(r, s, "text of %s must be under %d bytes, and no device beside it",
				name, TEXT_MAX);

	struct rig_tag *t = &r->tags[r->len++];
	char ours_text[STICKER_TEXT_LEN + 1];
	tag_make_sticker(t, name, uid);
	t->bay = (uint8_t)bay;
	t->device = (uint64_t)device;
	if (ours)
		sticker_write(t->device, ours_text);
	if (ours || text)
		tag_write_text(t, ours ? ours_text : text);
	return 0;
}

static const struct {
	const char *name;
	int (*take)(struct reading *r, const config_setting_t *s);
} lists[] = {
	{"cards", card_take},
	{"stickers", sticker_take},
};

static int lists_take(struct reading *r, const config_t *file, const char *path)
{
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		const config_setting_t *list = config_lookup(file, lists[i].name);
		if (!list || !config_setting_is_list(list)) {
			snprintf(r->complaint, CARDS_COMPLAINT_MAX,
				 "%s: it must have a list: %s = ( … )", path, lists[i].name);
			return -EINVAL;
		}
		int len = config_setting_length(list);
		for (int k = 0; k < len; k++) {
			int err = lists[i].take(r, config_setting_get_elem(list, (unsigned)k));
			if (err)
				return err;
		}
	}
	return 0;
}

int cards_read(const char *path, struct rig_tag tags[RIG_TAGS_MAX], unsigned *len,
	       char complaint[CARDS_COMPLAINT_MAX])
{
	struct reading r = {.tags = tags, .complaint = complaint};
	config_t file;
	int err = 0;

	complaint[0] = 0;
	config_init(&file);
	if (config_read_file(&file, path) == CONFIG_TRUE) {
		err = lists_take(&r, &file, path);
	} else if (config_error_type(&file) == CONFIG_ERR_FILE_IO) {
		err = -EIO;
		snprintf(complaint, CARDS_COMPLAINT_MAX, "cannot read the cards in %s", path);
	} else {
		err = -EINVAL;
		snprintf(complaint, CARDS_COMPLAINT_MAX, "%s:%d: %s", path,
			 config_error_line(&file), config_error_text(&file));
	}
	config_destroy(&file);
	text_tame(complaint); /* it may quote the file */
	if (!err)
		*len = r.len;
	return err;
}
