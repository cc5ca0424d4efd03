/*
 * Fuzzes the ring's loop whole: the parent, every process at its ports and the
 * command line say anything, come and go, at any time. The ring must live
 * until its parent ends it, and its ledger verify.
 *
 * `poll` is the world's turn (by the linker's --wrap): each one eats some of
 * the input and does what it says; when all is eaten the parent hangs up.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "disk.h"
#include "fuzz.h"
#include "log.h"
#include "loop.h"
#include "room.h"
#include "still.h"

#define TURNS_MAX 400
#define RAW_MAX   64
#define NONE      (-1)

static struct world {
	struct food food;
	int parent, listen, client;
	int port[PORTS_COUNT]; /* our ends */
	uint32_t page;         /* of the newest view */
	uint64_t ticket;       /* of the newest question about a PIN */
	uint32_t call;         /* of the newest call */
	unsigned polls;
} world;

/* The lines of the log are not looked at; they would only cost time. */
void log_line(const char *format, ...)
{
	(void)format; /* what is told is the loop's own */
}

/* In place of firmware/disk.c: how much room there is, the input says. */
int disk_keep(const char *dir, bool *low)
{
	(void)dir; /* the tree's: nothing is to be written there */
	*low = food_byte(&world.food) & 1;
	return 0;
}

bool ballast_drop(const char *dir)
{
	(void)dir; /* likewise */
	return false;
}

static void hang_up(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd); /* what is on its way is lost, as in life */
	*fd = NONE;
}

static void port_join(enum port port)
{
	struct message m;
	int pair[2];

	hang_up(&world.port[port]);
	fuzz_promise(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair) ==
			     0,
		     "a socket");
	message_begin(&m, MESSAGE_ATTACH);
	m.port.port = (uint8_t)port;
	(void)message_send(world.parent, &m, pair[1]); /* a parent's socket that is full */
	(void)close(pair[1]);                          /* the ring has its own */
	world.port[port] = pair[0];
}

/* Takes what the ring said, and learns from it what an answer must name. */
static void port_hear(enum port port)
{
	struct message m;

	while (world.port[port] >= 0 && message_next(world.port[port], &m, NULL) > 0) {
		if (m.type == MESSAGE_VIEW) {
			fuzz_promise(m.view.rows <= VIEW_ROWS_MAX && m.view.screen < SCREENS_COUNT,
				     "a view is one that can be drawn");
			world.page = m.view.page;
		}
		if (m.type == MESSAGE_PIN_CHECK || m.type == MESSAGE_PIN_MAKE)
			world.ticket = m.pin.ticket;
		if (m.type == MESSAGE_CALL)
			world.call = m.call.ticket;
	}
}

static void say(enum port port, struct message *m)
{
	if (world.port[port] >= 0)
		(void)message_send(world.port[port], m, NONE); /* a full socket loses it */
}

/* ---- What each process says when it is well ---- */

static void intent(struct food *f)
{
	struct message m;

	message_begin(&m, MESSAGE_INTENT);
	m.intent.page = world.page;
	m.intent.control = food_byte(f) % (CONTROLS_COUNT + 1);
	m.intent.arg = food_byte(f);
	say(PORT_SCREEN, &m);
}

static void card(struct food *f)
{
	struct admin_card known = room_card(food_byte(f) % (ROOM_PEOPLE + 1));
	struct message m;

	message_begin(&m, MESSAGE_TAG);
	m.tag.type = TAG_CARD;
	m.tag.uid_len = known.uid_len;
	memcpy(m.tag.uid, known.uid, known.uid_len);
	say(PORT_READER, &m);
}

static void sticker(struct food *f)
{
	struct message m;
	uint8_t which = food_byte(f);

	message_begin(&m, MESSAGE_TAG);
	m.tag.type = TAG_STICKER;
	m.tag.device = which < 64 ? room_device(which % (ROOM_DEVICES + 1)) : food_number(f);
	say(PORT_READER, &m);
}

static void number(struct food *f)
{
	struct admin_card known = room_card(food_byte(f) % (ROOM_PEOPLE + 1));
	struct message m;

	message_begin(&m, MESSAGE_NUMBER);
	m.number.len = known.number_len;
	memcpy(m.number.digits, known.number, known.number_len);
	say(PORT_SCANNER, &m);
}

static void door(struct food *f)
{
	uint8_t what = food_byte(f);
	struct message m;

	message_begin(&m, MESSAGE_DOOR);
	m.door.bay = (uint8_t)(1 + what % 16);
	m.door.open = what >> 4 & 1;
	m.door.first = what >> 5 & 1;
	m.door.presence = what >> 6;
	say(PORT_LOCKER, &m);
}

static void pin(struct food *f)
{
	static const char made[] = "$argon2id$v=19$m=65536,t=1,p=1$c2FsdA$aGFzaA";
	struct message m;

	message_begin(&m, MESSAGE_PIN_ANSWER);
	m.pin.ticket = world.ticket;
	m.pin.answer = food_byte(f) % 4;
	memcpy(m.pin.verifier, made, sizeof(made));
	say(PORT_PIN, &m);
}

static void call_left(struct food *f)
{
	uint8_t what = food_byte(f);
	struct message m;

	message_begin(&m, MESSAGE_CALL_LEFT);
	m.call.ticket = world.call;
	m.call.on = what & 1;
	say(what & 2 ? PORT_LOCKER : PORT_CALLER, &m);
}

static void shown(struct food *f)
{
	struct message m;

	message_begin(&m, MESSAGE_SHOWN);
	m.shown.page = world.page + food_byte(f);
	say(PORT_SCREEN, &m);
}

/* ---- And when it is not ---- */

/* A message of any type from any process, its first bytes any. */
static void odd(struct food *f)
{
	uint8_t bytes[RAW_MAX];
	struct message m;
	enum port port = food_byte(f) % PORTS_COUNT;
	size_t len;

	message_begin(&m, 1 + food_byte(f) % (MESSAGE_TYPES - 1));
	len = food_bytes(f, bytes, sizeof(bytes));
	memcpy((char *)&m + offsetof(struct message, port), bytes, len);
	say(port, &m);
}

/* Bytes that may be no message. */
static void raw(struct food *f)
{
	uint8_t bytes[RAW_MAX];
	uint8_t who = food_byte(f);
	size_t len = food_bytes(f, bytes, sizeof(bytes));
	int fd = who % 8 < PORTS_COUNT ? world.port[who % 8] : world.parent;

	if (fd >= 0)
		(void)send(fd, bytes, len, MSG_DONTWAIT | MSG_NOSIGNAL); /* or it is full */
}

/* The parent says something that only a parent may. */
static void parent(struct food *f)
{
	struct message m;
	uint8_t what = food_byte(f);

	message_begin(&m, 1 + what % (MESSAGE_TYPES - 1));
	m.port.port = food_byte(f);
	if (m.type != MESSAGE_STOP)
		(void)message_send(world.parent, &m,
				   what & 0x80 ? STDIN_FILENO : NONE); /* or full */
}

static void client_join(void)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	socklen_t len = sizeof(at);

	hang_up(&world.client);
	world.client = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (getsockname(world.listen, (struct sockaddr *)&at, &len) < 0 ||
	    connect(world.client, (struct sockaddr *)&at, len) < 0)
		hang_up(&world.client);
}

/* A command line that asks, or says what is no request. */
static void client(struct food *f)
{
	static struct admin_request request;
	static struct admin_reply reply;
	uint8_t bytes[RAW_MAX];
	uint8_t how = food_byte(f);

	if (world.client < 0)
		client_join();
	if (world.client < 0)
		return;
	memset(&request, 0, sizeof(request));
	request.version = ADMIN_VERSION;
	request.type = food_byte(f) % (ADMIN_TYPES + 1);
	request.card = room_card(food_byte(f) % (ROOM_PEOPLE + 1));
	request.other = room_card(food_byte(f) % (ROOM_PEOPLE + 1));
	request.deed.admin.deed = food_byte(f) % (RIGHTS_COUNT + 1);
	request.deed.admin.grounds = food_byte(f);
	request.deed.admin.device = room_device(food_byte(f) % ROOM_DEVICES);
	request.deed.admin.day = 20414 + food_byte(f);

	size_t at = food_byte(f) * 8u % sizeof(request), len = food_bytes(f, bytes, sizeof(bytes));

	memcpy((char *)&request + at, bytes,
	       len < sizeof(request) - at ? len : sizeof(request) - at);
	(void)send(world.client, &request, how & 1 ? sizeof(request) : how,
		   MSG_DONTWAIT | MSG_NOSIGNAL); /* or it is full */
	if (how & 2)
		(void)recv(world.client, &reply, sizeof(reply),
			   MSG_DONTWAIT); /* of the one before */
	if (how & 4)
		hang_up(&world.client);
}

static void come_and_go(struct food *f)
{
	uint8_t what = food_byte(f);

	if (what & 0x80)
		hang_up(&world.port[what % PORTS_COUNT]);
	else
		port_join(what % PORTS_COUNT);
}

static void wait_a_while(struct food *f)
{
	uint8_t how = food_byte(f);

	still_push(how < 200 ? 100 * how : (int64_t)(how - 199) * 3600000);
}

static void (*const turns[])(struct food *) = {
	intent, intent, intent, card,      card, pin,         sticker,      door,   door,
	number, shown,  odd,    call_left, raw,  come_and_go, wait_a_while, client, parent,
};

int __wrap_poll(struct pollfd *fds, nfds_t len, int for_ms);

int __wrap_poll(struct pollfd *fds, nfds_t len, int for_ms)
{
	static const struct timespec at_once = {0, 0};

	(void)for_ms; /* time passes as the input says */
	for (int port = 0; port < PORTS_COUNT; port++)
		port_hear((enum port)port);
	if (world.food.left == 0 || world.polls++ >= TURNS_MAX)
		hang_up(&world.parent);
	else
		turns[food_byte(&world.food) % (sizeof(turns) / sizeof(turns[0]))](&world.food);
	still_push(20);
	return ppoll(fds, len, &at_once, NULL);
}

static void world_begin(const char *dir, const uint8_t *data, size_t size, int pair[2])
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};

	world = (struct world){.food = {data, size}, .client = NONE, .parent = pair[0]};
	for (int port = 0; port < PORTS_COUNT; port++)
		world.port[port] = NONE;
	world.listen = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	/* A name that is no file: nothing is left behind. */
	fuzz_promise(bind(world.listen, (struct sockaddr *)&at, sizeof(at.sun_family)) == 0 &&
			     listen(world.listen, 4) == 0,
		     "a socket can be listened on");
	(void)dir; /* the ledger's, which is open */
	for (int port = 0; port < PORTS_COUNT; port++)
		port_join((enum port)port);
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
	const char *dir = room_again();
	char complaint[LEDGER_COMPLAINT_MAX];
	struct engine *e = NULL;
	int pair[2];

	fuzz_promise(engine_open(dir, room_board(), &e, complaint) == 0, "the room's ledger opens");
	fuzz_promise(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, pair) ==
			     0,
		     "a socket");
	world_begin(dir, data, size, pair);

	int code = loop_run(e, pair[1], world.listen);

	fuzz_promise(code == EX_OK, "the ring lives until its parent ends it");
	for (int port = 0; port < PORTS_COUNT; port++)
		hang_up(&world.port[port]);
	hang_up(&world.client);
	hang_up(&world.parent);
	(void)close(pair[1]);      /* the loop's, which has ended */
	(void)close(world.listen); /* nobody asks there any more */
	engine_close(e);
	verify(dir);
	return 0;
}
