/*
 * The words of an MDM about a wipe. Believes nothing about another device than
 * the one that was asked for; what it verified is judged by lendbay-wiper.
 */
#include "mdm.h"

#include <jansson.h>
#include <stdbool.h>
#include <string.h>

static json_t *object_load(const char *text, size_t len)
{
	json_error_t error;
	json_t *object = json_loadb(text, len, JSON_REJECT_DUPLICATES, &error);

	if (object && !json_is_object(object)) {
		json_decref(object);
		object = NULL;
	}
	return object;
}

static uint64_t device_of(const json_t *object)
{
	const json_t *value = json_object_get(object, "device");
	json_int_t device = json_integer_value(value); /* 0 of what is none */

	return device > 0 ? (uint64_t)device : 0;
}

uint64_t mdm_device(const char *facts, size_t len)
{
	json_t *object = object_load(facts, len);
	uint64_t device = object ? device_of(object) : 0;

	json_decref(object);
	return device;
}

static bool id_take(const json_t *object, char id[MDM_ID_MAX])
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				      "0123456789-_";
	const char *text = json_string_value(json_object_get(object, "wipe"));
	size_t len = text ? strlen(text) : 0;

	if (len == 0 || len >= MDM_ID_MAX || strspn(text, letters) != len)
		return false;
	memcpy(id, text, len + 1);
	return true;
}

static bool answer_make(const json_t *object, char answer[MDM_ANSWER_MAX])
{
	json_t *out =
		json_pack("{s:O?, s:O?, s:O?, s:s}", "method", json_object_get(object, "method"),
			  "certificate", json_object_get(object, "certificate"), "verified",
			  json_object_get(object, "verified"), "tool", "mdm wipe");
	size_t len = out ? json_dumpb(out, answer, MDM_ANSWER_MAX - 1, JSON_COMPACT) : 0;

	json_decref(out);
	if (len == 0 || len >= MDM_ANSWER_MAX)
		return false;
	answer[len] = '\0';
	return true;
}

static const char *said_read(const json_t *object, uint64_t device, struct mdm *out)
{
	static const char *const states[] = {
		[MDM_PENDING] = "pending", [MDM_FAILED] = "failed", [MDM_DONE] = "done"};
	const char *state = json_string_value(json_object_get(object, "state"));
	size_t i = 0;

	if (device_of(object) != device)
		return "it speaks of another device";
	if (!id_take(object, out->wipe))
		return "it gives the wipe no number that can be asked for";
	while (i < sizeof(states) / sizeof(states[0]) && (!state || strcmp(state, states[i]) != 0))
		i++;
	if (i == sizeof(states) / sizeof(states[0]))
		return "its state is not \"pending\", \"failed\" or \"done\"";
	out->state = (enum mdm_state)i;
	if (out->state == MDM_DONE && !answer_make(object, out->answer))
		return "it does not say what was done";
	return NULL;
}

const char *mdm_read(const char *text, size_t len, uint64_t device, struct mdm *out)
{
	json_t *object = object_load(text, len);
	const char *wrong = "it is not one JSON object";

	memset(out, 0, sizeof(*out));
	if (object)
		wrong = said_read(object, device, out);
	json_decref(object);
	return wrong;
}
