/*
 * A plate: the bytes of one file twice, as they are and as they would be.
 * Writes on the same place cannot pass each other (there is one page of cache
 * for it); writes on different places can, and each may be missing.
 */
#include "plate.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static void grow(struct plate_bytes *b, size_t len)
{
	if (len <= b->room)
		return;

	size_t room = len + len / 2 + 4096;
	uint8_t *at = realloc(b->at, room);

	assert(at != NULL); /* a test may end where a kiosk may not */
	b->at = at;
	b->room = room;
}

/* Sets the length; what is new is zeros. */
static void stretch(struct plate_bytes *b, size_t len)
{
	grow(b, len);
	if (len > b->len)
		memset(b->at + b->len, 0, len - b->len);
	b->len = len;
}

static void put(struct plate_bytes *b, const uint8_t *bytes, size_t len, size_t offset)
{
	if (offset + len > b->len)
		stretch(b, offset + len);
	if (len > 0)
		memcpy(b->at + offset, bytes, len);
}

void plate_free(struct plate *p)
{
	free(p->now.at);
	free(p->safe.at);
	free(p->ink.at);
	free(p->op);
	memset(p, 0, sizeof(*p));
}

static void forget(struct plate *p)
{
	p->ops = 0;
	p->ink.len = 0;
	p->shortened = false;
}

void plate_clear(struct plate *p)
{
	p->now.len = p->safe.len = 0;
	forget(p);
}

void plate_load(struct plate *p, const uint8_t *bytes, size_t len)
{
	plate_clear(p);
	put(&p->now, bytes, len, 0);
	put(&p->safe, bytes, len, 0);
}

size_t plate_read(const struct plate *p, uint8_t *bytes, size_t len, size_t offset)
{
	size_t there = offset < p->now.len ? p->now.len - offset : 0;

	if (there > len)
		there = len;
	if (there > 0)
		memcpy(bytes, p->now.at + offset, there);
	memset(bytes + there, 0, len - there);
	return there;
}

static void remember(struct plate *p, struct plate_op op)
{
	if (p->ops == p->ops_room) {
		size_t room = p->ops_room * 2 + 64;
		struct plate_op *grown = realloc(p->op, room * sizeof(*grown));

		assert(grown != NULL); /* as above */
		p->op = grown;
		p->ops_room = room;
	}
	p->op[p->ops++] = op;
}

void plate_write(struct plate *p, const uint8_t *bytes, size_t len, size_t offset)
{
	if (len == 0)
		return;
	remember(p, (struct plate_op){.offset = offset, .len = len, .ink = p->ink.len});
	put(&p->ink, bytes, len, p->ink.len);
	put(&p->now, bytes, len, offset);
}

void plate_truncate(struct plate *p, size_t len)
{
	remember(p, (struct plate_op){.offset = len});
	p->shortened |= len < p->now.len;
	stretch(&p->now, len);
}

void plate_sync(struct plate *p)
{
	if (p->shortened) {
		p->safe.len = 0;
		put(&p->safe, p->now.at, p->now.len, 0);
	} else {
		stretch(&p->safe, p->now.len);
		for (size_t i = 0; i < p->ops; i++)
			if (p->op[i].len > 0)
				memcpy(p->safe.at + p->op[i].offset, p->now.at + p->op[i].offset,
				       p->op[i].len);
	}
	forget(p);
}

/* Some of its sectors only; now and then one that is neither old nor new. */
static void tear(const struct plate *p, struct plate_bytes *safe, const struct plate_op *op,
		 struct dice *d)
{
	size_t at = op->offset, end = op->offset + op->len;

	while (at < end) {
		size_t next = (at / SECTOR_LEN + 1) * SECTOR_LEN;
		size_t len = (next < end ? next : end) - at;
		uint8_t noise[SECTOR_LEN];

		if (dice_once(d, 8)) {
			dice_fill(d, noise, len);
			put(safe, noise, len, at);
		} else if (dice_once(d, 2)) {
			put(safe, p->ink.at + op->ink + (at - op->offset), len, at);
		}
		at += len;
	}
}

void plate_cut(struct plate *p, struct dice *d, uint64_t *lost, uint64_t *torn)
{
	for (size_t i = 0; i < p->ops; i++) {
		const struct plate_op *op = &p->op[i];
		uint32_t fate = dice_throw(d, 5);

		if (fate < 2) {
			(*lost)++;
		} else if (op->len == 0) {
			stretch(&p->safe, op->offset);
		} else if (fate == 2) {
			(*torn)++;
			tear(p, &p->safe, op, d);
		} else {
			put(&p->safe, p->ink.at + op->ink, op->len, op->offset);
		}
	}
	p->now.len = 0;
	put(&p->now, p->safe.at, p->safe.len, 0);
	forget(p);
}

/* One sector of it, or as much of that as it writes: what a write does not touch stays. */
static void spoil(struct plate_bytes *b, const struct plate_op *op, struct dice *d)
{
	uint8_t noise[SECTOR_LEN];
	size_t first = op->offset / SECTOR_LEN, last = (op->offset + op->len - 1) / SECTOR_LEN;
	size_t at = (first + dice_throw(d, (uint32_t)(last - first + 1))) * SECTOR_LEN;
	size_t end = at + SECTOR_LEN;

	if (at < op->offset)
		at = op->offset;
	if (end > op->offset + op->len)
		end = op->offset + op->len;
	dice_fill(d, noise, end - at);
	put(b, noise, end - at, at);
}

static void apply(const struct plate *p, struct plate_bytes *b, const struct plate_op *op)
{
	if (op->len == 0)
		stretch(b, op->offset);
	else
		put(b, p->ink.at + op->ink, op->len, op->offset);
}

static void leave_mixed(const struct plate *p, struct dice *d, struct plate_bytes *out)
{
	for (size_t i = 0; i < p->ops; i++) {
		const struct plate_op *op = &p->op[i];
		uint32_t throw = dice_throw(d, 5);

		if (throw == 2 && op->len > 0)
			tear(p, out, op, d);
		else if (throw > 1)
			apply(p, out, op);
	}
}

void plate_leave(const struct plate *p, enum fate fate, struct dice *d, struct plate_bytes *out)
{
	size_t at = p->ops > 0 ? dice_throw(d, (uint32_t)p->ops) : 0;
	size_t from = fate == FATE_LAST ? at : 0, to = fate == FATE_FIRST ? at : p->ops;

	out->len = 0;
	put(out, p->safe.at, p->safe.len, 0);
	if (fate == FATE_LOST || p->ops == 0)
		return;
	if (fate == FATE_MIXED) {
		leave_mixed(p, d, out);
		return;
	}
	for (size_t i = from; i < to; i++)
		apply(p, out, &p->op[i]);
	if (fate == FATE_FIRST && p->op[at].len > 0)
		tear(p, out, &p->op[at], d);
	if (fate == FATE_NOISE && p->op[at].len > 0)
		spoil(out, &p->op[at], d);
}
