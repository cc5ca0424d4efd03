/*
 * A PN532 through libnfc. The only file that knows libnfc, and it keeps to
 * the few calls that come back: select with finite retries, deselect, and
 * exchanges with a timeout. It never polls, never aborts, never scans for
 * devices. What libnfc does not survive ends this process; the parent starts
 * another.
 */
#include "drivers.h"
#include "ndef.h"
#include "ntag.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include <nfc/nfc.h>

#define SCHEME          "pn532_uart:" /* the one kind of connection this driver knows */
#define SCHEME_LEN      (sizeof SCHEME - 1)
#define MISSES_MAX      3 /* looks that see nothing before a card has gone */
#define ERRORS_MAX      3 /* looks, or writings, that fail before the chip is given up */
#define CHANGES_MAX     2 /* looks that see something more before that is believed */
#define UNREAD_MAX      8 /* looks in which a sticker answers but cannot be read */
#define SEEN_MAX        2
#define MODULATIONS_MAX 32  /* entries of libnfc's list that we walk */
#define RF_ON_MS        5   /* a card's time to start (ISO/IEC 14443-3, 5) */
#define EXCHANGE_MS     300 /* 0 would be for ever; the chip itself gives up after 51 ms */

#define LATE_MS 60 /* … and what it still says has come by then */

/* NTAG213/215/216, 10.2; Type 2 Tag 1.2, 5.2: READ gives four pages. */
#define CMD_READ   0x30
#define READ_LEN   16
#define PAGE_LEN   4
#define PAGE_CC    3
#define MEMORY_MAX (6 * READ_LEN) /* of a sticker, from page 3: ours take 35 bytes of it */

/* What one look saw. */
struct seen {
	unsigned len; /* 0..SEEN_MAX */
	struct card {
		uint8_t uid_len, uid[UID_MAX];
		bool ntag;
	} card[SEEN_MAX];
};

struct reader_nfc {
	struct reader r;
	int lock_fd; /* the line, locked: libnfc lets anybody open it twice */
	nfc_context *context;
	nfc_device *device;
	struct seen told;  /* what the caller was told lies there; len 0: nothing */
	struct seen other; /* what the last look saw instead, `changes` times in a row */
	unsigned changes, misses, errors, unread;
	bool used; /* cards in the field may be halted: it must be renewed to see them */
};

static const struct reader_ops nfc_ops;

static struct reader_nfc *nfc(struct reader *r)
{
	assert(r->ops == &nfc_ops);
	return (struct reader_nfc *)r;
}

static const nfc_modulation type_a = {.nmt = NMT_ISO14443A, .nbr = NBR_106};

/* Whether libnfc's answer to an exchange means that the card failed, not the chip. */
static bool card_failed(int res)
{
	/* After a card has gone the chip says "not in this context": NFC_EINVARG. */
	return res == NFC_ERFTRANS || res == NFC_ETGRELEASED || res == NFC_EMFCAUTHFAIL ||
	       res == NFC_EOVFLOW || res == NFC_EINVARG;
}

/*
 * Whether a UID can be one. A wrong length makes libnfc add bytes of its own
 * memory, which are often the same twice: 10 bytes, which next to no card
 * has, must be in the ATQA, too (ISO/IEC 14443-3, 6.4.2.1). For 4 and 7 that
 * would be unsafe: two cards' ATQAs are heard as one.
 */
static bool uid_sensible(const nfc_iso14443a_info *a)
{
	bool triple = (a->abtAtqa[1] & 0xc0) == 0x80;
	return a->szUidLen == 4 || a->szUidLen == 7 || (a->szUidLen == 10 && triple);
}

/* Selects a card. Returns 1, 0 if none answers (or none sensible), -EIO. */
static int card_select(struct reader_nfc *n, struct card *out)
{
	nfc_target t;
	memset(&t, 0, sizeof t);
	int res = nfc_initiator_select_passive_target(n->device, type_a, NULL, 0, &t);
	if (res < 0)
		return -EIO;
	const nfc_iso14443a_info *a = &t.nti.nai;
	if (res == 0 || !uid_sensible(a))
		return 0;
	memset(out, 0, sizeof *out);
	out->uid_len = (uint8_t)a->szUidLen;
	memcpy(out->uid, a->abtUid, a->szUidLen);
	/* NTAG213/215/216, 9.5: what all of that family answer. */
	out->ntag = a->btSak == 0x00 && a->abtAtqa[0] == 0x00 && a->abtAtqa[1] == 0x44 &&
		    a->szUidLen == 7;
	return 1;
}

/* Halts the selected card, so that another may answer. Returns 0 or -EIO. */
static int card_halt(struct reader_nfc *n)
{
	int res = nfc_initiator_deselect_target(n->device);
	return res < 0 && !card_failed(res) ? -EIO : 0;
}

/* Takes the field away and gives it back: every card starts anew. Returns 0 or -EIO. */
static int field_renew(struct reader_nfc *n)
{
	const struct timespec start = {.tv_nsec = RF_ON_MS * 1000000};
	if (nfc_device_set_property_bool(n->device, NP_ACTIVATE_FIELD, false) < 0 ||
	    nfc_device_set_property_bool(n->device, NP_ACTIVATE_FIELD, true) < 0)
		return -EIO;
	nanosleep(&start, NULL); /* cut short by a signal: then the card is missed once */
	return 0;
}

/* An answer that comes after its time would be heard as the next command's; libnfc drops what lies
 * there before it sends one. */
static void late_wait(void)
{
	const struct timespec late = {.tv_nsec = LATE_MS * 1000000};

	nanosleep(&late, NULL); /* cut short by a signal: then the next may fail, too */
}

static bool card_same(const struct card *a, const struct card *b)
{
	return a->uid_len == b->uid_len && memcmp(a->uid, b->uid, a->uid_len) == 0;
}

static bool seen_same(const struct seen *a, const struct seen *b)
{
	if (a->len != b->len)
		return false;
	if (a->len == SEEN_MAX && card_same(&a->card[0], &b->card[1]))
		return card_same(&a->card[1], &b->card[0]);
	for (unsigned i = 0; i < a->len; i++)
		if (!card_same(&a->card[i], &b->card[i]))
			return false;
	return true;
}

/*
 * Reads the selected sticker's text. Returns 1 with `out` filled: ours or
 * foreign; 0 if it did not let itself be read; -EIO.
 */
static int sticker_look(struct reader_nfc *n, const struct card *card, struct tag *out)
{
	uint8_t memory[MEMORY_MAX];
	const uint8_t *text;
	size_t text_len = 0;
	int found = 0;

	for (size_t len = 0; len < sizeof memory && found == 0; len += READ_LEN) {
		const uint8_t read[] = {CMD_READ, (uint8_t)(PAGE_CC + len / PAGE_LEN)};
		int res = nfc_initiator_transceive_bytes(n->device, read, sizeof read, memory + len,
							 READ_LEN, EXCHANGE_MS);
		if (res < 0 && !card_failed(res))
			return -EIO;
		if (res != READ_LEN)
			return 0;
		found = ndef_find_text(memory, len + READ_LEN, &text, &text_len);
	}
	out->uid_len = card->uid_len;
	memcpy(out->uid, card->uid, card->uid_len);
	out->type = TAG_FOREIGN;
	if (found == 1 && sticker_read((const char *)text, text_len, &out->device))
		out->type = TAG_STICKER;
	return 1;
}

/*
 * Looks with a fresh field: who answers, and who else once that one is
 * silent. A chip that wakes halted cards gives the same one again.
 * Returns 0 or -EIO.
 */
static int look(struct reader_nfc *n, struct seen *out, struct tag *sticker)
{
	memset(out, 0, sizeof *out);
	int err = field_renew(n);
	if (err)
		return err;
	n->used = true;
	int found = card_select(n, &out->card[0]);
	if (found <= 0)
		return found;
	out->len = 1;
	if (sticker && out->card[0].ntag) {
		err = sticker_look(n, &out->card[0], sticker);
		if (err < 0)
			return err;
	}
	err = card_halt(n);
	if (err)
		return err;
	found = card_select(n, &out->card[1]);
	if (found < 0)
		return found;
	if (found && !card_same(&out->card[0], &out->card[1]))
		out->len = 2;
	return 0;
}

/* What there is to tell of one or two cards that were seen twice. Returns 1 or, not yet, 0. */
static int tell(struct reader_nfc *n, const struct seen *now, const struct tag *sticker,
		struct tag *tag)
{
	struct tag t = {.type = TAG_CARD, .uid_len = now->card[0].uid_len};

	memcpy(t.uid, now->card[0].uid, t.uid_len);
	if (now->len == 2) {
		t = (struct tag){.type = TAG_TWO};
	} else if (now->card[0].ntag && sticker->type != TAG_NONE) {
		t = *sticker;
	} else if (now->card[0].ntag) {
		/* Perhaps it was pulled away in the middle; one that stays and keeps its
		 * memory to itself is not one of ours. */
		if (++n->unread < UNREAD_MAX)
			return 0;
		t.type = TAG_FOREIGN;
	}
	n->unread = 0;
	n->told = *now;
	*tag = t;
	return 1;
}

/* Nothing was told: whoever comes must be seen twice to be believed. */
static int coming(struct reader_nfc *n, struct tag *tag)
{
	struct seen first = {0};
	struct seen again;
	struct tag sticker = {.type = TAG_NONE};
	int err = n->used ? field_renew(n) : 0;
	if (err)
		return err;
	n->used = false;
	int found = card_select(n, &first.card[0]);
	if (found == 0)
		n->unread = 0;
	if (found <= 0)
		return found;
	first.len = 1;
	err = look(n, &again, &sticker);
	/* Two: each of them must be seen twice. */
	if (!err && again.len == 2) {
		first = again;
		err = look(n, &again, NULL);
	}
	if (err || !seen_same(&first, &again))
		return err;
	return tell(n, &again, &sticker, tag);
}

static int gone(struct reader_nfc *n, struct tag *tag)
{
	n->told.len = 0;
	*tag = (struct tag){.type = TAG_GONE};
	return 1;
}

/* Something was told: is it still there, and alone? */
static int staying(struct reader_nfc *n, struct tag *tag)
{
	struct seen now;
	int err = look(n, &now, NULL);
	if (err)
		return err;

	n->misses = now.len ? 0 : n->misses + 1;
	if (n->misses >= MISSES_MAX)
		return gone(n, tag);
	if (now.len == 0 || seen_same(&now, &n->told)) {
		n->changes = 0;
		return 0;
	}
	n->changes = n->changes && seen_same(&now, &n->other) ? n->changes + 1 : 1;
	n->other = now;
	/* One of two may have been missed, as one of one may. */
	if (n->changes < (now.len < n->told.len ? MISSES_MAX : CHANGES_MAX))
		return 0;
	n->changes = 0;
	if (now.len == 1)
		return gone(n, tag); /* the next look tells who is there instead */
	bool were_two = n->told.len == 2;
	n->told = now;
	*tag = (struct tag){.type = TAG_TWO};
	return were_two ? 0 : 1;
}

static int nfc_next(struct reader *r, struct tag *tag)
{
	struct reader_nfc *n = nfc(r);
	struct tag t = {.type = TAG_NONE};

	int res = n->told.len ? staying(n, &t) : coming(n, &t);
	if (res < 0) {
		n->used = true;
		late_wait();
		return ++n->errors < ERRORS_MAX ? 0 : res;
	}
	n->errors = 0;
	if (res == 1)
		*tag = t;
	return res;
}

/* ---- Writing a sticker ---- */

/* The air between the chip and the card that is selected. */
static int air_exchange(void *with, bool raw, const uint8_t *out, size_t len, uint8_t *in,
			size_t max)
{
	struct reader_nfc *n = with;

	/* 7.3.9: as it is. Else the chip takes GET_VERSION's code for MIFARE's authentication. */
	if (raw && nfc_device_set_property_bool(n->device, NP_EASY_FRAMING, false) < 0)
		return -EIO;
	int res = nfc_initiator_transceive_bytes(n->device, out, len, in, max, EXCHANGE_MS);
	if (raw && nfc_device_set_property_bool(n->device, NP_EASY_FRAMING, true) < 0)
		return -EIO;
	if (res < 0)
		return card_failed(res) ? -EREMOTEIO : -EIO;
	return res;
}

/* Selects the tag that was told, alone in the field. Returns 0, an end or -EIO. */
static int told_select(struct reader_nfc *n)
{
	struct seen now;
	struct card card;
	int err = look(n, &now, NULL);
	if (err)
		return err;
	if (now.len == SEEN_MAX)
		return STICKER_TWO;
	if (n->told.len != 1 || !n->told.card[0].ntag || !seen_same(&now, &n->told))
		return STICKER_GONE;
	err = field_renew(n);
	if (err)
		return err;
	int found = card_select(n, &card);
	if (found < 0)
		return found;
	return found && card_same(&card, &n->told.card[0]) ? 0 : STICKER_GONE;
}

/* Returns an end or -EIO. */
static int write_once(struct reader_nfc *n, uint64_t device)
{
	const struct ntag_air air = {.with = n, .exchange = air_exchange};

	n->used = true;
	int end = told_select(n);
	if (end)
		return end;
	end = ntag_write_sticker(&air, device);
	if (end != STICKER_GONE && end != STICKER_UNFIT)
		return end;
	/* It kept silent, or said NAK: to be told apart by whether it lies there yet. */
	int there = told_select(n);
	if (there)
		return there;
	return end == STICKER_GONE ? STICKER_LOCKED : end;
}

/* What is half written is finished by writing it again (ntag.h): a chip that answers late, or a
 * line that garbles one answer, costs the worker nothing. */
static int nfc_write(struct reader *r, uint64_t device)
{
	int end = -EIO;

	for (unsigned i = 0; end == -EIO && i < ERRORS_MAX; i++) {
		end = write_once(nfc(r), device);
		if (end == -EIO)
			late_wait();
	}
	return end;
}

static void nfc_close_reader(struct reader *r)
{
	struct reader_nfc *n = nfc(r);
	nfc_close(n->device);
	nfc_exit(n->context);
	close(n->lock_fd);
	free(n);
}

static const struct reader_ops nfc_ops = {
	.next = nfc_next,
	.write = nfc_write,
	.close = nfc_close_reader,
};

/* libnfc takes descriptor 0 for "none": 0 to 2 must be somebody's. Returns 0 or -errno. */
static int standard_fds_keep(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDWR) != fd)
			return -EBADF;
	return 0;
}

/* Locks the line for this process. Returns a descriptor, -EBUSY if another has it, or -errno. */
static int line_lock(const char *path)
{
	int fd = open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0)
		return -errno;
	int err = 0;
	if (flock(fd, LOCK_EX | LOCK_NB) < 0)
		err = errno == EWOULDBLOCK ? -EBUSY : -errno;
	else if (!isatty(fd))
		err = -ENOTTY;
	if (err) {
		close(fd);
		return err;
	}
	return fd;
}

/* A chip that would not tell its version was opened all the same: then it reads nothing. */
static bool reads_type_a(nfc_device *device)
{
	const nfc_modulation_type *list = NULL;
	if (nfc_device_get_supported_modulation(device, N_INITIATOR, &list) < 0 || !list)
		return false;
	for (unsigned i = 0; i < MODULATIONS_MAX && list[i] != 0; i++)
		if (list[i] == NMT_ISO14443A)
			return true;
	return false;
}

/* Makes an open chip a reader. Returns 0 or -errno. */
static int chip_begin(nfc_device *device)
{
	if (!reads_type_a(device))
		return -EPROTO;
	if (nfc_initiator_init(device) < 0 ||
	    nfc_device_set_property_bool(device, NP_INFINITE_SELECT, false) < 0)
		return -EIO;
	/* Nobody is asked for an ATS: we need none, and one of length 0 kills libnfc. */
	return nfc_device_set_property_bool(device, NP_AUTO_ISO14443_4, false) < 0 ? -EIO : 0;
}

int reader_nfc_open(const struct board *b, struct reader **out)
{
	nfc_connstring name = ""; /* of the size libnfc wants */
	_Static_assert(sizeof name >= BOARD_PATH_MAX, "a board's connection fits");
	memcpy(name, b->reader_connection, strnlen(b->reader_connection, BOARD_PATH_MAX - 1));
	const char *path = name + SCHEME_LEN;
	/* A colon would end the path in libnfc's eyes. */
	if (strncmp(name, SCHEME, SCHEME_LEN) != 0 || !*path || strchr(path, ':'))
		return -EINVAL;

	int err = standard_fds_keep();
	if (err)
		return err;
	struct reader_nfc *n = calloc(1, sizeof *n);
	if (!n)
		return -ENOMEM;
	n->r.ops = &nfc_ops;
	n->lock_fd = line_lock(path);
	err = n->lock_fd < 0 ? n->lock_fd : 0;
	if (err)
		goto free_reader;
	nfc_init(&n->context);
	err = -ENOMEM;
	if (!n->context)
		goto close_lock;
	n->device = nfc_open(n->context, name);
	err = -EIO;
	if (!n->device)
		goto exit_context;
	err = chip_begin(n->device);
	if (err)
		goto close_device;
	*out = &n->r;
	return 0;

close_device:
	nfc_close(n->device);
exit_context:
	nfc_exit(n->context);
close_lock:
	close(n->lock_fd);
free_reader:
	free(n);
	return err;
}
