/*
 * Messages into events and effects into messages. Holds no socket, decides
 * nothing.
 */
#include "heard.h"

#include <string.h>

#include "names.h"

bool door_event(const struct message *m, struct event *ev)
{
	ev->type = EVENT_DOOR;
	ev->door.bay = m->door.bay;
	ev->door.open = m->door.open != 0;
	ev->door.first = m->door.first != 0;
	ev->door.presence = m->door.presence;
	ev->door.charge = m->door.charge;
	return m->door.bay > 0 && m->door.bay <= BAYS_MAX && m->door.presence <= PRESENCE_THERE &&
	       m->door.charge <= 1 + 100;
}

bool wipe_event(const struct message *m, struct event *ev)
{
	const char *text = m->wipe_answer.evidence;
	bool whole = text[0] != '\0' && memchr(text, '\0', EVIDENCE_MAX) != NULL;

	_Static_assert(EVIDENCE_MAX == REGISTRY_EVIDENCE_MAX, "it fits the registry");
	ev->type = EVENT_WIPE_ANSWER;
	ev->wipe.device = m->wipe_answer.device;
	ev->wipe.ticket = m->wipe_answer.ticket;
	ev->wipe.done = m->wipe_answer.done == 1 && whole;
	ev->wipe.afar = m->wipe_answer.done != 1 && m->wipe_answer.afar == 1;
	if (!ev->wipe.done)
		return true;
	ev->wipe.tool = m->wipe_answer.tool;
	ev->wipe.method = m->wipe_answer.method;
	ev->wipe.checks = m->wipe_answer.checks;
	ev->wipe.evidence = chain_evidence(text);
	return true;
}

const struct registry_change *wipe_change(const struct message *m, const struct event *ev,
					  struct registry_change *change)
{
	*change = (struct registry_change){.evidence = m->wipe_answer.evidence};
	return ev->wipe.done ? change : NULL;
}

bool sticker_event(const struct message *m, struct event *ev)
{
	ev->type = EVENT_STICKER_WRITTEN;
	ev->written.device = m->sticker.device;
	ev->written.ticket = m->sticker.ticket;
	ev->written.end = m->sticker.end;
	return m->sticker.end < STICKER_ENDS_COUNT;
}

/* Serial number, asset tag and the like are text: the desk's to enter. */
const struct registry_change *sticker_change(const struct event *ev, struct registry_device *row,
					     struct registry_change *change)
{
	*row = (struct registry_device){.device = ev->written.device};
	*change = (struct registry_change){.device = row};
	return ev->written.end == STICKER_WRITTEN ? change : NULL;
}

bool export_event(const struct message *m, struct event *ev)
{
	ev->type = m->type == MESSAGE_STICK_FOUND ? EVENT_STICK_FOUND : EVENT_EXPORT_ENDED;
	ev->export.ticket = m->export.ticket;
	if (m->type != MESSAGE_EXPORT_ENDED)
		return m->type == MESSAGE_STICK_FOUND;
	ev->export.end = m->export.end;
	ev->export.out = m->export.out == 1;
	return m->export.end > EXPORT_END_NONE && m->export.end < EXPORT_ENDS_COUNT;
}

int wipe_order(struct engine *e, const struct effect *fx, struct message *m)
{
	struct kiosk *k = engine_kiosk(e);
	struct registry_device row = {0};
	struct device_now now = {0};
	uint32_t i = kiosk_find_device(k, fx->wipe.device);
	int found = registry_find_device(engine_ledger(e), fx->wipe.device, &row);

	_Static_assert(WIPE_TEXT_MAX == REGISTRY_TEXT_MAX, "the registry's texts fit");
	if (found < 0)
		return found;
	if (i < kiosk_devices(k))
		kiosk_device(k, i, &now);
	message_begin(m, fx->type == EFFECT_WIPE_STOP ? MESSAGE_WIPE_STOP : MESSAGE_WIPE);
	m->wipe.ticket = fx->wipe.ticket;
	m->wipe.device = fx->wipe.device;
	m->wipe.unit = now.unit;
	m->wipe.parts = now.parts;
	m->wipe.kind = now.kind;
	memcpy(m->wipe.serial, row.serial, sizeof(m->wipe.serial));
	memcpy(m->wipe.asset_tag, row.asset_tag, sizeof(m->wipe.asset_tag));
	memcpy(m->wipe.owner, row.owner, sizeof(m->wipe.owner));
	return 0;
}

static int card_event(struct ledger *l, const struct tag *tag, struct event *ev)
{
	int err;

	if (tag->uid_len > UID_MAX)
		return 0; /* no card has such a UID */
	err = name_card(l, tag, ev);
	return err < 0 ? err : 1;
}

int number_event(struct ledger *l, struct message *m, struct event *ev)
{
	if (m->number.len == 0) {
		/* Something was scanned that is no number: said, or somebody stands there waiting.
		 */
		ev->type = EVENT_CARD_BAD;
		ev->card_bad.refusal = REFUSED_NOTHING_SUCH;
		return 1;
	}

	bool good = m->number.len > 0 && m->number.len <= NUMBER_MAX;
	int err = 0;

	for (uint8_t i = 0; good && i < m->number.len; i++)
		good = m->number.digits[i] <= 9;
	if (good)
		err = name_number(l, m->number.digits, m->number.len, ev);
	explicit_bzero(&m->number, sizeof(m->number));
	return err < 0 ? err : good;
}

int tag_event(struct ledger *l, const struct tag *tag, struct event *ev)
{
	switch (tag->type) {
	case TAG_CARD:
		/* ISO/IEC 14443-3, 6.5.4: a single UID that starts with 08 is drawn anew at each
		 * tap. */
		if (tag->uid_len == 4 && tag->uid[0] == 0x08) {
			ev->type = EVENT_CARD_BAD;
			ev->card_bad.refusal = REFUSED_RANDOM_CARD;
			return 1;
		}
		return card_event(l, tag, ev);
	case TAG_STICKER:
		ev->type = EVENT_STICKER;
		ev->sticker.device = tag->device;
		return 1;
	case TAG_FOREIGN:
		/* Somebody's library card may be such a tag, or a sticker that is not ours. */
		ev->card.foreign = true;
		return card_event(l, tag, ev);
	case TAG_TWO:
		ev->type = EVENT_CARD_BAD;
		ev->card_bad.refusal = REFUSED_TWO_CARDS;
		return 1;
	case TAG_GONE: ev->type = EVENT_CARD_GONE; return 1;
	default: return 0;
	}
}
