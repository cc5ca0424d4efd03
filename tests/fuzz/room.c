/*
 * The ledger that fuzzers try things on. Kept as bytes; every run has it anew.
 */
#include "room.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/words.h>

#include "fuzz.h"
#include "still.h"

#define BOARD_FILE "board/rig/kiosk.conf"
#define LEDGER_MAX (1u << 20)
#define DAY        20414u /* of still.c: 2025-11-22 */

static char dir[PATH_MAX + 8];
static uint8_t ledger[LEDGER_MAX], bent[LEDGER_MAX];
static size_t ledger_len;

static const struct {
	uint8_t role;
	bool minor, helper;
} people[ROOM_PEOPLE] = {
	{ROLE_BORROWER, false, false},    {ROLE_STAFF, false, false},
	{ROLE_COORDINATOR, false, false}, {ROLE_CHAMPION, false, false},
	{ROLE_BORROWER, true, false},     {ROLE_HELPER, false, true},
};

const struct board *room_board(void)
{
	static struct board board;
	char complaint[BOARD_COMPLAINT_MAX];

	if (board.policy.bays == 0) {
		fuzz_promise(board_read(BOARD_FILE, &board, complaint) == 0,
			     "fuzzers are run from the tree");
		fuzz_promise(setenv("TZ", board.zone, 1) == 0, "a zone can be set");
		tzset();
	}
	return &board;
}

struct admin_card room_card(unsigned person)
{
	struct admin_card card = {.uid = {4, 0xa1, 0xb2, 0xc3, 0xd4, 0xe5},
				  .uid_len = 7,
				  .number = {2, 1, 2, 3, 4},
				  .number_len = 6};

	card.uid[6] = card.number[5] = (uint8_t)person;
	return card;
}

uint64_t room_device(unsigned device)
{
	return 1001 + device;
}

static void ask(struct engine *e, struct admin_request *request)
{
	static struct admin_reply reply;
	static struct effects out;

	request->version = ADMIN_VERSION;
	fuzz_promise(admin_answer(e, request, 1000, &reply, &out) == 0 && reply.err == 0 &&
			     reply.refusal == REFUSED_NOT,
		     "the room's ledger can be filled");
}

static void people_add(struct engine *e)
{
	for (unsigned i = 0; i < ROOM_PEOPLE; i++) {
		struct admin_request request = {
			.type = people[i].helper ? ADMIN_ADD_HELPER : ADMIN_ENROL,
			.person = {.person = 101 + i,
				   .role = people[i].role,
				   .minor = people[i].minor,
				   .name = "Amina",
				   .verifier = "$argon2id$v=19$m=65536,t=1,p=1$c2FsdA$aGFzaA"},
			.card = room_card(i)};

		if (people[i].minor || people[i].helper)
			request.other = room_card(0);
		ask(e, &request);
	}
}

static void things_add(struct engine *e)
{
	struct admin_request session = {
		.type = ADMIN_ADD_SESSION,
		.card = room_card(3),
		.session = {.day = DAY + 3, .place = "Millbrook", .name = "Sam"},
		.deed.admin = {.day = DAY + 3, .from_minute = 600, .to_minute = 660}};

	for (unsigned i = 0; i < ROOM_DEVICES; i++) {
		struct admin_request request = {
			.type = ADMIN_ADD_DEVICE,
			.device = {.device = room_device(i), .serial = "T1"},
			.kind = i == 3 ? DEVICE_LAPTOP : DEVICE_TABLET,
			.parts = 1,
			.bay = i == 3 ? 9 : 1 + i};

		ask(e, &request);
	}
	ask(e, &session);
}

static void path_of(char path[PATH_MAX + 32], const char *name)
{
	(void)snprintf(path, PATH_MAX + 32, "%s/%s", dir, name); /* both are short */
}

static void ledger_keep(void)
{
	char path[PATH_MAX + 32];

	path_of(path, "ledger.db");

	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t len = fd < 0 ? -1 : read(fd, ledger, sizeof(ledger));

	fuzz_promise(len > 0 && (size_t)len < sizeof(ledger), "the room's ledger can be read");
	(void)close(fd); /* only read from */
	ledger_len = (size_t)len;
}

static void room_make(void)
{
	char complaint[LEDGER_COMPLAINT_MAX];
	static struct effects out;
	const struct event start = {.type = EVENT_START};
	struct engine *e = NULL;

	(void)snprintf(dir, sizeof(dir), "%s/data", fuzz_dir()); /* fits */
	still_begin();
	fuzz_promise(ledger_create(dir, 1763700000, complaint) == 0 &&
			     engine_open(dir, room_board(), &e, complaint) == 0 &&
			     engine_turn(e, &start, NULL, &out) == 0,
		     "a ledger can be made");
	people_add(e);
	things_add(e);
	engine_close(e);
	ledger_keep();
}

const char *room_other(const uint8_t *data, size_t size)
{
	static const char *const beside[] = {"ledger.db-wal", "ledger.db-shm", "ledger.db-journal"};
	char path[PATH_MAX + 32];

	if (ledger_len == 0)
		room_make();
	for (size_t i = 0; i < sizeof(beside) / sizeof(beside[0]); i++) {
		path_of(path, beside[i]);
		fuzz_promise(unlink(path) == 0 || errno == ENOENT, "what was beside it goes");
	}
	path_of(path, "ledger.db");

	int fd = open(path, O_WRONLY | O_TRUNC | O_CREAT | O_CLOEXEC, 0600);

	fuzz_promise(fd >= 0 && write(fd, data, size) == (ssize_t)size, "a file can be written");
	(void)close(fd); /* in memory */
	still_begin();
	return dir;
}

const char *room_again(void)
{
	if (ledger_len == 0)
		room_make();
	return room_other(ledger, ledger_len);
}

const char *room_bent(struct food *f)
{
	if (ledger_len == 0)
		room_make();
	memcpy(bent, ledger, ledger_len);
	while (f->left >= 3) {
		size_t at = food_byte(f);

		at = at << 8 | food_byte(f);
		bent[at % ledger_len] ^= food_byte(f);
	}
	return room_other(bent, ledger_len);
}
