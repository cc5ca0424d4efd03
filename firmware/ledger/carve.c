/*
 * Carving: looks for rows of the facts table in leaf pages of a table's tree
 * (SQLite file format, 1.6 and 2.1). Knows no schema and trusts no pointer:
 * whatever has the shape of a fact's row and the leaf of one is one.
 */
#include "carve.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE_MAX       65536
#define PAGE_USUAL     1024 /* that create makes; where the file's first page is gone */
#define HEADER_LEN     100  /* of the file, before the first page's own */
#define LEAF_OF_TABLE  0x0d /* 1.6: type of the page */
#define LEAF_HEADER    8
#define COLUMNS        7 /* of facts: number, version, type, bytes, salt, leaf, head */
#define PROGRESS_EVERY (1u << 20)
#define GROW           4096 /* facts */

/* Where a row is: the number that its bytes have, and where its payload begins. */
struct place {
	uint64_t number;
	uint64_t at;
};

struct carving {
	int fd;
	size_t page_len;
	struct place *place;
	uint64_t len, room;
};

/* 1.6: a big-endian number of 1 to 9 bytes, seven bits each. Returns how many it took; 0: cut. */
static size_t varint_read(const uint8_t *at, size_t max, uint64_t *out)
{
	*out = 0;
	for (size_t i = 0; i < max && i < 9; i++) {
		if (i == 8) {
			*out = *out << 8 | at[i];
			return 9;
		}
		*out = *out << 7 | (at[i] & 0x7fu);
		if ((at[i] & 0x80u) == 0)
			return i + 1;
	}
	return 0;
}

/* 2.1: how long a value of that serial type is. */
static size_t value_len(uint64_t type)
{
	static const uint8_t lens[12] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};

	return type < 12 ? lens[type] : (size_t)(type - 12) / 2;
}

static bool is_blob(uint64_t type, size_t len)
{
	return type >= 12 && type % 2 == 0 && value_len(type) == len;
}

/* Reads a row's payload. Returns whether it is a fact that holds by itself. */
static bool row_read(const uint8_t *payload, size_t max, struct carved *out)
{
	uint64_t header, type[COLUMNS];
	size_t at = varint_read(payload, max, &header);
	uint8_t leaf[LEDGER_HASH_LEN];

	if (at == 0 || header < at || header > max)
		return false;
	for (int i = 0; i < COLUMNS; i++) {
		size_t took = varint_read(payload + at, (size_t)header - at, &type[i]);

		if (took == 0)
			return false;
		at += took;
	}
	if (at != header || type[0] != 0 || type[1] > 9 || type[2] > 9 || type[3] < 12 ||
	    type[3] % 2 != 0 || value_len(type[3]) > CANONICAL_MAX ||
	    !is_blob(type[4], LEDGER_SALT_LEN) || !is_blob(type[5], LEDGER_HASH_LEN) ||
	    !is_blob(type[6], LEDGER_HASH_LEN))
		return false;
	at += value_len(type[1]) + value_len(type[2]);
	out->len = value_len(type[3]);
	if (at + out->len + LEDGER_SALT_LEN + 2 * LEDGER_HASH_LEN > max)
		return false;
	memcpy(out->bytes, payload + at, out->len);
	at += out->len;
	memcpy(out->entry.salt, payload + at, LEDGER_SALT_LEN);
	at += LEDGER_SALT_LEN;
	memcpy(out->entry.leaf, payload + at, LEDGER_HASH_LEN);
	memcpy(out->entry.head, payload + at + LEDGER_HASH_LEN, LEDGER_HASH_LEN);
	chain_leaf(out->entry.salt, out->bytes, out->len, leaf);
	return memcmp(leaf, out->entry.leaf, sizeof(leaf)) == 0 &&
	       canonical_read(out->bytes, out->len, &out->entry.fact) == 0;
}

static int place_add(struct carving *c, uint64_t number, uint64_t at)
{
	if (c->len == c->room) {
		uint64_t room = c->room * 2 + GROW;
		struct place *place = reallocarray(c->place, (size_t)room, sizeof(*place));

		if (place == NULL)
			return -ENOMEM;
		c->place = place;
		c->room = room;
	}
	c->place[c->len++] = (struct place){number, at};
	return 0;
}

/* Looks through one page that lies at `at` in the file. */
static int page_look(struct carving *c, const uint8_t *page, size_t len, uint64_t at)
{
	size_t first = at == 0 ? HEADER_LEN : 0;
	struct carved row;
	int err = 0;

	if (len < first + LEAF_HEADER || page[first] != LEAF_OF_TABLE)
		return 0;

	size_t cells = (size_t)page[first + 3] << 8 | page[first + 4];
	const uint8_t *pointer = page + first + LEAF_HEADER;

	for (size_t i = 0; i < cells && err == 0; i++, pointer += 2) {
		uint64_t payload, rowid;

		if (pointer + 2 > page + len)
			break;

		size_t cell = (size_t)pointer[0] << 8 | pointer[1];
		size_t took = cell < len ? varint_read(page + cell, len - cell, &payload) : 0;

		cell += took;
		if (took == 0)
			continue;
		took = cell < len ? varint_read(page + cell, len - cell, &rowid) : 0;
		cell += took;
		/* A fact is never so long that its row goes on in another page. */
		if (took == 0 || payload > len - cell ||
		    !row_read(page + cell, (size_t)payload, &row))
			continue;
		err = place_add(c, row.entry.fact.number, at + cell);
	}
	return err;
}

static int place_order(const void *a, const void *b)
{
	const struct place *p = a, *q = b;

	if (p->number != q->number)
		return p->number < q->number ? -1 : 1;
	return p->at < q->at ? -1 : p->at > q->at;
}

/* 1.3.2: the page size stands at 16, big-endian; 1 means 65536. */
static size_t page_len_of(int fd)
{
	uint8_t header[18] = {0};
	size_t len = 0;

	if (pread(fd, header, sizeof(header), 0) == (ssize_t)sizeof(header))
		len = (size_t)header[16] << 8 | header[17];
	if (len == 1)
		len = PAGE_MAX;
	return len >= 512 && (len & (len - 1)) == 0 ? len : PAGE_USUAL;
}

static int file_look(struct carving *c, void (*progress)(uint64_t bytes, void *with), void *with)
{
	uint8_t *page = malloc(c->page_len);
	struct stat file;
	int err = page == NULL ? -ENOMEM : fstat(c->fd, &file) < 0 ? -errno : 0;

	for (uint64_t at = 0; err == 0 && at < (uint64_t)file.st_size; at += c->page_len) {
		ssize_t len = pread(c->fd, page, c->page_len, (off_t)at);

		/* A page that the disk does not give is lost; the others are not. */
		if (len > 0)
			err = page_look(c, page, (size_t)len, at);
		if (progress != NULL && at % PROGRESS_EVERY == 0)
			progress(at, with);
	}
	free(page);
	return err;
}

int carve_open(const char *path, void (*progress)(uint64_t bytes, void *with), void *with,
	       struct carving **out)
{
	struct carving *c = calloc(1, sizeof(*c));

	if (c == NULL)
		return -ENOMEM;
	c->fd = open(path, O_RDONLY | O_CLOEXEC);

	int err = c->fd < 0 ? -errno : 0;

	if (err == 0) {
		c->page_len = page_len_of(c->fd);
		err = file_look(c, progress, with);
	}
	if (err < 0) {
		carve_close(c);
		return err;
	}
	if (c->len > 1)
		qsort(c->place, (size_t)c->len, sizeof(c->place[0]), place_order);
	*out = c;
	return 0;
}

void carve_close(struct carving *c)
{
	if (c == NULL)
		return;
	if (c->fd >= 0)
		(void)close(c->fd); /* only read from */
	free(c->place);
	free(c);
}

uint64_t carve_len(const struct carving *c)
{
	return c->len;
}

int carve_read(struct carving *c, uint64_t index, struct carved *out)
{
	uint8_t payload[2 * CANONICAL_MAX];
	ssize_t len = pread(c->fd, payload, sizeof(payload), (off_t)c->place[index].at);

	if (len <= 0 || !row_read(payload, (size_t)len, out))
		return -EIO;
	return 0;
}
