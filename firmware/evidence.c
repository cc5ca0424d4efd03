/*
 * A wipe program's question and answer as JSON. Believes nothing that is not
 * exactly what was asked for; keeps nothing.
 */
#include "evidence.h"

#include <errno.h>
#include <jansson.h>
#include <stdbool.h>
#include <string.h>

#include <lendbay/text.h>

#define MEMBERS    4 /* of an answer */
#define TEXT_FLAGS (JSON_COMPACT | JSON_SORT_KEYS | JSON_ENSURE_ASCII)

static bool text_set(json_t *object, const char *name, const char *text)
{
	/* Empty where it is not UTF-8: what it was is not to be guessed. */
	json_t *value = json_string(text);

	return json_object_set_new(object, name, value ? value : json_string("")) == 0;
}

static json_t *words_of(uint64_t set, const char *(*word)(uint64_t))
{
	json_t *list = json_array();

	for (uint64_t i = 0; list && i < 64 && word(i); i++)
		if (set >> i & 1 && json_array_append_new(list, json_string(word(i))) < 0) {
			json_decref(list);
			list = NULL;
		}
	return list;
}

int evidence_ask(const struct message *wipe, char text[EVIDENCE_TOLD_MAX])
{
	json_t *object = json_object();
	const char *kind = kind_word(wipe->wipe.kind);
	bool good =
		object &&
		json_object_set_new(object, "device",
				    json_integer((json_int_t)wipe->wipe.device)) == 0 &&
		json_object_set_new(object, "unit", json_integer(wipe->wipe.unit)) == 0 &&
		json_object_set_new(object, "parts", words_of(wipe->wipe.parts, part_word)) == 0 &&
		text_set(object, "type", kind ? kind : "none") &&
		text_set(object, "serial", wipe->wipe.serial) &&
		text_set(object, "asset tag", wipe->wipe.asset_tag) &&
		text_set(object, "owner", wipe->wipe.owner);
	size_t len = good ? json_dumpb(object, text, EVIDENCE_TOLD_MAX - 1, TEXT_FLAGS) : 0;

	json_decref(object);
	if (len == 0 || len >= EVIDENCE_TOLD_MAX)
		return -ENOMEM;
	text[len] = '\n';
	return (int)len + 1;
}

/* The number of a word of that list that is no "none"; 0: it is none of them. */
static uint8_t choice_of(const json_t *value, const char *(*word)(uint64_t))
{
	const char *text = json_string_value(value);
	int found = text ? word_find(word, text, strlen(text)) : 0;

	return found > 0 ? (uint8_t)found : 0;
}

static bool checks_of(const json_t *list, uint32_t *checks)
{
	size_t len = json_array_size(list);

	*checks = 0;
	if (!json_is_array(list) || len > WIPE_CHECKS_COUNT)
		return false;
	for (size_t i = 0; i < len; i++) {
		const char *text = json_string_value(json_array_get(list, i));
		int found = text ? word_find(wipe_check_word, text, strlen(text)) : -1;

		if (found < 0 || *checks >> found & 1u)
			return false;
		*checks |= 1u << found;
	}
	return true;
}

/* A number as people write it: short, nothing that controls a screen. */
static bool is_certificate(const json_t *value)
{
	const char *text = json_string_value(value);
	size_t len = text ? strlen(text) : 0;

	if (!text || len > EVIDENCE_CERTIFICATE_MAX || len != json_string_length(value))
		return false;
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)text[i] < ' ' || text[i] == 0x7f)
			return false;
	return true;
}

/* Puts it into one form, so that equal answers are equal texts. */
static bool text_make(const json_t *answer, struct evidence *out)
{
	json_t *object = json_object();
	bool good = object && text_set(object, "method", method_word(out->method)) &&
		    text_set(object, "tool", tool_word(out->tool)) &&
		    json_object_set(object, "certificate",
				    json_object_get(answer, "certificate")) == 0 &&
		    json_object_set_new(object, "verified",
					words_of(out->checks, wipe_check_word)) == 0;
	size_t len = good ? json_dumpb(object, out->text, EVIDENCE_MAX - 1, TEXT_FLAGS) : 0;

	json_decref(object);
	if (len == 0 || len >= EVIDENCE_MAX)
		return false;
	out->text[len] = '\0';
	return true;
}

static const char *answer_read(const json_t *answer, struct evidence *out)
{
	if (!json_is_object(answer) || json_object_size(answer) != MEMBERS)
		return "it is not an object of method, tool, certificate and verified";
	out->method = choice_of(json_object_get(answer, "method"), method_word);
	if (!out->method)
		return "its method is not \"clear\" or \"purge\"";
	out->tool = choice_of(json_object_get(answer, "tool"), tool_word);
	if (!out->tool)
		return "its tool is none of ours";
	if (!is_certificate(json_object_get(answer, "certificate")))
		return "its certificate is no text of at most 64 bytes";
	if (!checks_of(json_object_get(answer, "verified"), &out->checks))
		return "its list verified holds other than checks of ours, each once";
	return text_make(answer, out) ? NULL : "there is no memory for it";
}

const char *evidence_read(const char *text, size_t len, struct evidence *out)
{
	json_error_t error;
	json_t *answer;
	const char *wrong;

	memset(out, 0, sizeof(*out));
	if (len == 0)
		return "it is empty";
	if (len > EVIDENCE_SAID_MAX)
		return "it is longer than 65,536 bytes";
	answer = json_loadb(text, len, JSON_REJECT_DUPLICATES, &error);
	wrong = answer ? answer_read(answer, out) : "it is not JSON";
	json_decref(answer);
	if (wrong)
		memset(out, 0, sizeof(*out));
	return wrong;
}
