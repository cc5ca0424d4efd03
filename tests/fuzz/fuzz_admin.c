/*
 * Fuzzes the command line's requests: any struct, as whoever reaches the
 * ring's socket could send it. Each is answered, none ends the process, and
 * afterwards the ledger verifies and can be started from.
 */
#include <string.h>

#include "fuzz.h"
#include "room.h"
#include "still.h"

#define REQUESTS_MAX 40
#define PATCH_MAX    16

static void patch(struct food *f, struct admin_request *request)
{
	uint8_t bytes[PATCH_MAX], card;
	size_t at, len;

	switch (food_byte(f) % 8) {
	case 0: request->card = room_card(food_byte(f) % (ROOM_PEOPLE + 1)); break;
	case 1: request->other = room_card(food_byte(f) % (ROOM_PEOPLE + 1)); break;
	case 2: /* as most people's */
		card = food_byte(f);
		(card & 1 ? &request->other : &request->card)->number_len = 0;
		break;
	case 3: memcpy(request->person.verifier, "$argon2id$", 10); break;
	case 4:
		request->deed.admin.deed = food_byte(f) % (RIGHTS_COUNT + 1);
		request->deed.admin.grounds = food_byte(f);
		break;
	case 5: /* one of the numbers of a deed */
		at = offsetof(struct event, admin) + 8 * (food_byte(f) % 23u);
		if (at + 8 <= sizeof(request->deed)) {
			uint64_t n = food_number(f);

			memcpy((char *)&request->deed + at, &n, sizeof(n));
		}
		break;
	case 6:
		request->device.device = room_device(food_byte(f) % (ROOM_DEVICES + 2));
		request->kind = food_byte(f) % (DEVICE_KINDS + 1);
		request->bay = food_byte(f);
		request->parts = food_byte(f);
		request->unit = food_number(f);
		break;
	default:
		at = food_byte(f);
		at = (at << 8 | food_byte(f)) % sizeof(*request);
		len = food_bytes(f, bytes, sizeof(bytes));
		len = len < sizeof(*request) - at ? len : sizeof(*request) - at;
		memcpy((char *)request + at, bytes, len);
		break;
	}
}

static void answer_look(const struct admin_reply *reply)
{
	fuzz_promise(reply->rows <= ADMIN_PAGE, "an answer has at most a page of rows");
	for (uint32_t i = 0; i < reply->rows && reply->type == ADMIN_PEOPLE; i++) {
		fuzz_ended(reply->person[i].name, sizeof(reply->person[i].name));
		fuzz_promise(reply->person[i].verifier[0] == '\0', "no verifier is given");
	}
	for (uint32_t i = 0; i < reply->rows && reply->type == ADMIN_DEVICES; i++)
		fuzz_ended(reply->device[i].note, sizeof(reply->device[i].note));
}

static void verify(const char *dir)
{
	static struct ledger_verdict verdict;
	char complaint[LEDGER_COMPLAINT_MAX];
	struct engine *e = NULL;

	fuzz_promise(engine_look(dir, room_board(), &e, complaint) == 0,
		     "the ledger can be started from");
	fuzz_promise(ledger_verify(engine_ledger(e), NULL, NULL, &verdict) == 0 &&
			     verdict.why[0] == '\0',
		     "the ledger verifies");
	engine_close(e);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct admin_request request;
	static struct admin_reply reply;
	static struct effects out;
	const struct event start = {.type = EVENT_START};
	struct food f = {data, size};
	const char *dir = room_again();
	char complaint[LEDGER_COMPLAINT_MAX];
	struct engine *e = NULL;

	fuzz_promise(engine_open(dir, room_board(), &e, complaint) == 0 &&
			     engine_turn(e, &start, NULL, &out) == 0,
		     "the room's ledger opens");
	for (int i = 0; i < REQUESTS_MAX && f.left > 0; i++) {
		uint8_t how = food_byte(&f);

		if (how & 0x80)
			memset(&request, 0, sizeof(request));
		request.version = ADMIN_VERSION;
		request.type = food_byte(&f) % (ADMIN_TYPES + 1);
		if (how & 8) /* a bool, but what comes is a byte */
			memset(&request.person.minor, food_byte(&f), sizeof(request.person.minor));
		for (int k = how & 7; k > 0; k--)
			patch(&f, &request);
		fuzz_promise(admin_answer(e, &request, 1000, &reply, &out) == 0,
			     "no request ends the process");
		answer_look(&reply);
		still_push(1000 * (how & 0x70));
	}
	memset(&request, 0, sizeof(request));
	engine_close(e);
	verify(dir);
	return 0;
}
