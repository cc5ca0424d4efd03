/*
 * The life of devices. What is done is what the stories borrow.story and return.story do, with the
 * presence switches of presence.story.
 */
#include "life.h"

#include <stdlib.h>
#include <string.h>

#include <lendbay/text.h>

#include "names.h"

#define DAY_S        86400
#define PRESS_MS     700      /* between two touches */
#define PEOPLE_MAX   1200000u /* borrowers there is room for */
#define LOANS_OF_ONE 7        /* of one borrower, in the mean */
#define WORKER       7u
#define USER         1001u /* whoever types at the kiosk */
#define WORKER_ROLE  ROLE_STAFF
#define PERSON_FROM  1000u /* the first borrower's number, before it is mixed */
#define DEVICE_FROM  5000u
#define PARTS_OF_ALL (1u << PART_CHARGER | 1u << PART_CASE)
#define AT_ONCE      6    /* doors that a press opens: the core's BATCH_DOORS_MAX */
#define READY_MIN    3    /* devices behind doors: fewer, and the worker comes */
#define READY_NEW    8    /* fewer, and a new device is bought, as long as there is money */
#define LAST_SEEN_S  3600 /* the ring was off for so long, or longer */
#define VERIFIER                                                                                   \
	"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"                                   \
	"RdescudvJCsgt3ub+b2Jqnl0NLZ2zGVGP4mp5LkbVzE"

/* What is out, with whom. */
struct out {
	uint64_t loan, device, person;
};

struct life {
	const struct paper *paper;
	struct engine *e;
	const struct board *board;
	struct life_watch watch;
	struct moment now;
	struct effects effects;
	uint64_t dice, ticket;
	uint64_t regular;
	struct out out[LIFE_DEVICES]; /* longest out first */
	uint64_t *idle;               /* people with nothing on loan */
	uint32_t outs, idles, people;
};

/* splitmix64 (S. Vigna): small, and the same everywhere. */
static uint64_t mixed(uint64_t x)
{
	x += 0x9e3779b97f4a7c15u;
	x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9u;
	x = (x ^ x >> 27) * 0x94d049bb133111ebu;
	return x ^ x >> 31;
}

static uint32_t roll(struct life *l, uint32_t sides)
{
	l->dice++;
	return (uint32_t)(mixed(l->dice) % sides);
}

/* Random as the ring draws them, and within SQLite's integers. */
static uint64_t person_id(uint32_t i)
{
	return mixed(PERSON_FROM + i) >> 1;
}

/* ---- Turns ---- */

static void moment_pass(struct life *l, int64_t ms)
{
	l->now.ms += ms;
	l->now.utc_s = l->now.ms / 1000;
	l->now.day = (uint32_t)(l->now.utc_s / DAY_S);
	l->now.minute = (uint16_t)(l->now.utc_s % DAY_S / 60);
	l->dice++;
	for (size_t i = 0; i < sizeof(l->now.random) / sizeof(uint64_t); i++) {
		uint64_t drawn = mixed(l->dice + ((uint64_t)i << 32));

		memcpy(l->now.random + i * sizeof(drawn), &drawn, sizeof(drawn));
	}
}

static bool has(const struct effects *out, enum effect_type type)
{
	for (uint32_t i = 0; i < out->len; i++)
		if (out->list[i].type == type)
			return true;
	return false;
}

static void turn_with(struct life *l, const struct event *ev, const struct registry_change *change)
{
	moment_pass(l, PRESS_MS);

	int64_t from_ns = now_ns();
	int err = engine_turn_at(l->e, ev, change, l->now, &l->effects);

	if (err < 0)
		give_up(l->paper, "the ledger does not take a fact: %s", strerror(-err));
	if (l->watch.turned != NULL && has(&l->effects, EFFECT_RECORD))
		l->watch.turned(l->watch.with, &l->effects, now_ns() - from_ns);
	for (uint32_t i = 0; i < l->effects.len; i++)
		if (l->effects.list[i].type == EFFECT_ASK_PIN)
			l->ticket = l->effects.list[i].pin.ticket;
}

static void turn(struct life *l, struct event ev)
{
	turn_with(l, &ev, NULL);
}

static void press(struct life *l, uint8_t control, uint16_t arg)
{
	turn(l, (struct event){.type = EVENT_INTENT, .intent = {.control = control, .arg = arg}});
}

static void door(struct life *l, uint8_t bay, bool open, enum presence presence)
{
	turn(l, (struct event){.type = EVENT_DOOR,
			       .door = {.bay = bay, .open = open, .presence = (uint8_t)presence}});
}

static void sticker(struct life *l, uint64_t device)
{
	turn(l, (struct event){.type = EVENT_STICKER, .sticker = {.device = device}});
}

/* The bay that the last turn released; it must have. */
static uint8_t released(const struct life *l, const char *what)
{
	for (uint32_t i = 0; i < l->effects.len; i++)
		if (l->effects.list[i].type == EFFECT_UNLOCK)
			return l->effects.list[i].unlock.bay;
	give_up(l->paper, "no door was released to %s, after fact %llu", what,
		(unsigned long long)kiosk_number(engine_kiosk(l->e)));
}

/* The fact of that type which the last turn recorded; it must have. */
static const struct fact *recorded(const struct life *l, enum fact_type type)
{
	for (uint32_t i = 0; i < l->effects.len; i++)
		if (l->effects.list[i].type == EFFECT_RECORD &&
		    l->effects.list[i].fact.type == type)
			return &l->effects.list[i].fact;
	give_up(l->paper, "\"%s\" was not recorded, after fact %llu", fact_word(type),
		(unsigned long long)kiosk_number(engine_kiosk(l->e)));
}

/* ---- Who ---- */

static void uid_of(uint64_t person, struct tag *tag)
{
	*tag = (struct tag){.type = TAG_CARD, .uid_len = 7};
	memcpy(tag->uid, &person, 7);
}

static void enrol(struct life *l, uint64_t id, uint8_t role)
{
	uint8_t hash[2][LEDGER_HASH_LEN];
	struct registry_person person = {.person = id, .role = role, .name = "Somebody"};
	struct registry_change change = {
		.person = &person, .card_hash = hash[0], .number_hash = hash[1]};
	struct tag tag;

	uid_of(id, &tag);
	memcpy(person.verifier, VERIFIER, sizeof(VERIFIER));
	registry_card_hash(engine_ledger(l->e), CARD_UID, tag.uid, tag.uid_len, hash[0]);
	registry_card_hash(engine_ledger(l->e), CARD_NUMBER, (const uint8_t *)&id, sizeof(id),
			   hash[1]);
	turn_with(l, &(struct event){.type = EVENT_ENROL, .admin = {.person = id, .role = role}},
		  &change);
	(void)recorded(l, FACT_ENROLLED); /* it was */
}

static void sign_in(struct life *l, uint64_t person)
{
	struct event ev = {0};
	struct tag tag;

	uid_of(person, &tag);
	if (name_card(engine_ledger(l->e), &tag, &ev) < 0 || ev.card.person != person)
		give_up(l->paper, "the registry does not know a card");
	turn(l, ev);
	for (uint16_t digit = 1; digit <= PIN_MIN; digit++)
		press(l, CONTROL_DIGIT, digit);
	press(l, CONTROL_OK, 0);
	turn(l,
	     (struct event){.type = EVENT_PIN, .pin = {.answer = PIN_RIGHT, .ticket = l->ticket}});
}

static void newcomer(struct life *l)
{
	if (l->people == PEOPLE_MAX)
		give_up(l->paper, "there is no room for so many people");

	uint64_t person = person_id(l->people++);

	enrol(l, person, ROLE_BORROWER);
	l->idle[l->idles++] = person;
}

/* ---- What happens ---- */

void life_lend(struct life *l)
{
	if (l->idles == 0 || roll(l, LOANS_OF_ONE) == 0)
		newcomer(l);

	uint32_t at = roll(l, l->idles);
	uint64_t who = l->idle[at];

	l->idle[at] = l->idle[--l->idles];
	l->regular = who;
	sign_in(l, who);
	press(l, CONTROL_BORROW, 0);
	press(l, CONTROL_KIND, DEVICE_TABLET);
	press(l, CONTROL_NEXT, 0);
	press(l, CONTROL_SKIP, 0); /* what it is for */
	press(l, CONTROL_SKIP, 0); /* how sure they feel */
	press(l, CONTROL_AGREE, 0);

	uint8_t bay = released(l, "lend");

	door(l, bay, true, PRESENCE_THERE);

	const struct fact *lent = recorded(l, FACT_LENT);
	struct out out = {lent->number, lent->device, who};

	sticker(l, out.device);
	door(l, bay, false, PRESENCE_EMPTY);
	(void)recorded(l, FACT_DOOR_ENDED); /* it was */
	press(l, CONTROL_FINISH, 0);
	l->out[l->outs++] = out;
}

void life_return(struct life *l)
{
	/* Of two, the one that is out for longer: a month is long, and few are late. */
	uint32_t one = roll(l, l->outs), two = roll(l, l->outs);
	uint32_t at = one < two ? one : two;
	struct out out = l->out[at];

	l->outs--;
	memmove(l->out + at, l->out + at + 1, (l->outs - at) * sizeof(l->out[0]));
	sticker(l, out.device);
	press(l, CONTROL_SAFE, 0);

	uint8_t bay = released(l, "take back");

	door(l, bay, true, PRESENCE_EMPTY);
	door(l, bay, false, PRESENCE_THERE);
	(void)recorded(l, FACT_HANDED_IN); /* it was */
	press(l, CONTROL_PART_IN, PART_CHARGER);
	press(l, CONTROL_PART_IN, PART_CASE);
	press(l, CONTROL_NEXT, 0);
	press(l, CONTROL_SKIP, 0);
	press(l, CONTROL_FINISH, 0);
	l->idle[l->idles++] = out.person;
}

void life_renew(struct life *l)
{
	sign_in(l, l->out[l->outs - 1].person);
	press(l, CONTROL_MY_LOANS, 0);
	press(l, CONTROL_RENEW, 0);
	(void)recorded(l, FACT_RENEWED); /* it was */
	press(l, CONTROL_FINISH, 0);
}

void life_erase(struct life *l, uint64_t person)
{
	turn(l, (struct event){.type = EVENT_DEED,
			       .admin = {.deed = RIGHT_ERASE,
					 .grounds = GROUNDS_ASKED_FOR,
					 .person = person,
					 .user = USER}});
	(void)recorded(l, FACT_ERASED); /* they were */
}

/* The forms of one device, from its wipe to a door. */
static void prepare(struct life *l, uint64_t device)
{
	press(l, CONTROL_TOOL, TOOL_FACTORY_RESET);
	for (uint16_t check = 0; check < WIPE_CHECKS_COUNT; check++)
		press(l, CONTROL_CHECK, check);
	press(l, CONTROL_CONFIRM, 0);
	(void)recorded(l, FACT_WIPED); /* it was */
	for (uint16_t check = 0; check < INSPECTION_CHECKS_COUNT; check++)
		press(l, CONTROL_CHECK, check);
	press(l, CONTROL_PART_IN, PART_CHARGER);
	press(l, CONTROL_PART_IN, PART_CASE);
	press(l, CONTROL_CONDITION, CONDITION_GOOD);
	press(l, CONTROL_CONFIRM, 0);
	(void)recorded(l, FACT_INSPECTED); /* it was */
	press(l, CONTROL_CONFIRM, 0);

	uint8_t bay = released(l, "put back");

	door(l, bay, true, PRESENCE_EMPTY);
	sticker(l, device);
	door(l, bay, false, PRESENCE_THERE);
	(void)recorded(l, FACT_RESTOCKED); /* it was */
}

/* One door of those that a press opens. The next one's act begins when this door is open. */
static uint64_t taken_in(struct life *l, uint64_t *device, uint8_t *bay, bool more)
{
	uint64_t this = *device;
	uint8_t from = *bay;

	door(l, from, true, PRESENCE_THERE);
	if (more) {
		*device = recorded(l, FACT_DOOR_BEGUN)->device;
		*bay = released(l, "take in");
	}
	sticker(l, this);
	(void)recorded(l, FACT_TAKEN_IN); /* it was */
	door(l, from, false, PRESENCE_EMPTY);
	return this;
}

/* Several in one go, then each by its sticker; of one alone the forms come by themselves. */
static void take_in(struct life *l, uint32_t in)
{
	uint32_t len = in < AT_ONCE ? in : AT_ONCE;
	uint64_t taken[AT_ONCE];

	press(l, CONTROL_TODO, TODO_TAKE_IN);

	uint64_t device = recorded(l, FACT_DOOR_BEGUN)->device;
	uint8_t bay = released(l, "take in");

	for (uint32_t i = 0; i < len; i++)
		taken[i] = taken_in(l, &device, &bay, i + 1 < len);
	if (len > 1) {
		press(l, CONTROL_FINISH, 0);
	} else {
		press(l, CONTROL_PART_IN, PART_CHARGER);
		press(l, CONTROL_PART_IN, PART_CASE);
		press(l, CONTROL_CONFIRM, 0);
	}
	for (uint32_t i = 0; i < len; i++) {
		if (len > 1)
			sticker(l, taken[i]);
		prepare(l, taken[i]);
	}
}

/* How many devices stand behind doors in that state. */
static uint32_t behind_doors(const struct life *l, enum device_state state)
{
	struct device_now now;
	uint32_t count = 0;

	for (uint32_t i = 0; i < kiosk_devices(engine_kiosk(l->e)); i++) {
		kiosk_device(engine_kiosk(l->e), i, &now);
		count += now.bay != 0 && now.state == state;
	}
	return count;
}

void life_work(struct life *l)
{
	uint32_t in = behind_doors(l, STATE_HANDED_IN);

	sign_in(l, WORKER);
	for (; in > 0; in -= in < AT_ONCE ? in : AT_ONCE)
		take_in(l, in);
	press(l, CONTROL_SIGN_OUT, 0);
}

/* A device that never was lent is made ready. */
static void device_add(struct life *l, uint64_t id)
{
	const struct registry_device device = {.device = id, .serial = "SN"};
	const struct registry_change change = {.device = &device};

	turn_with(l,
		  &(struct event){
			  .type = EVENT_ADD_DEVICE,
			  .admin = {.device = id, .kind = DEVICE_TABLET, .parts = PARTS_OF_ALL}},
		  &change);
	(void)recorded(l, FACT_DEVICE_ADDED); /* it was */
	sign_in(l, WORKER);
	sticker(l, id);
	prepare(l, id);
	press(l, CONTROL_SIGN_OUT, 0);
}

void life_wait(struct life *l, int64_t seconds)
{
	moment_pass(l, seconds * 1000);
	turn(l, (struct event){.type = EVENT_TICK});
}

void life_keep(struct life *l)
{
	uint32_t devices = kiosk_devices(engine_kiosk(l->e));
	bool bought = false;

	for (; devices < LIFE_DEVICES && behind_doors(l, STATE_READY) < READY_NEW; devices++) {
		device_add(l, DEVICE_FROM + devices);
		bought = true;
	}
	if (!bought)
		life_return(l);
	if (behind_doors(l, STATE_READY) < READY_MIN)
		life_work(l);
}

void life_round(struct life *l, int64_t gap_s)
{
	life_wait(l, gap_s);
	life_keep(l);
	life_lend(l);
}

int64_t life_overdue(struct life *l)
{
	static struct view view;

	sign_in(l, WORKER);

	int64_t from_ns = now_ns();

	press(l, CONTROL_TODO, TODO_OVERDUE);
	kiosk_view(engine_kiosk(l->e), l->now, &view);

	int64_t took_ns = now_ns() - from_ns;

	if (view.screen != SCREEN_STAFF_LIST || view.rows == 0)
		give_up(l->paper, "nothing is overdue");
	press(l, CONTROL_SIGN_OUT, 0);
	return took_ns;
}

/* ---- Beginning and end ---- */

static int by_loan(const void *a, const void *b)
{
	const struct out *x = a, *y = b;

	return (x->loan > y->loan) - (x->loan < y->loan);
}

static int by_person(const void *a, const void *b)
{
	const struct out *x = a, *y = b;

	return (x->person > y->person) - (x->person < y->person);
}

/* Who has what now, and who has nothing. */
static void people_read(struct life *l)
{
	static struct registry_person page[LEDGER_PAGE_MAX];
	struct kiosk *k = engine_kiosk(l->e);
	struct device_now now;
	uint64_t after = 0;
	int len;

	for (uint32_t i = 0; i < kiosk_devices(k); i++) {
		kiosk_device(k, i, &now);
		if (now.loan != NOBODY)
			l->out[l->outs++] = (struct out){now.loan, now.device, now.person};
	}
	qsort(l->out, l->outs, sizeof(l->out[0]), by_person);
	while ((len = registry_people(engine_ledger(l->e), after, page, LEDGER_PAGE_MAX)) > 0) {
		for (int i = 0; i < len; i++) {
			const struct out key = {.person = page[i].person};

			after = key.person;
			if (page[i].role != ROLE_BORROWER || l->people == PEOPLE_MAX)
				continue;
			l->people++;
			if (bsearch(&key, l->out, l->outs, sizeof(key), by_person) == NULL)
				l->idle[l->idles++] = key.person;
		}
	}
	if (len < 0)
		give_up(l->paper, "the registry cannot be read: %s", strerror(-len));
	qsort(l->out, l->outs, sizeof(l->out[0]), by_loan);
}

/* Every port comes, and every door says how it is. */
static void start(struct life *l)
{
	bool holds[BAYS_MAX + 1] = {false};
	struct device_now now;

	turn(l, (struct event){.type = EVENT_START});
	for (uint8_t port = 0; port < PORTS_COUNT; port++)
		turn(l, (struct event){.type = EVENT_PORT, .port = {.port = port, .up = true}});
	for (uint32_t i = 0; i < kiosk_devices(engine_kiosk(l->e)); i++) {
		kiosk_device(engine_kiosk(l->e), i, &now);
		holds[now.bay] = true;
	}
	for (uint8_t bay = 1; bay <= l->board->policy.bays; bay++)
		turn(l, (struct event){.type = EVENT_DOOR,
				       .door = {.bay = bay,
						.first = true,
						.presence = holds[bay] ? PRESENCE_THERE
								       : PRESENCE_EMPTY}});
}

struct life *life_begin(const struct paper *p, struct engine *e, const struct board *board,
			int64_t now_s)
{
	struct life *l = calloc(1, sizeof(*l));
	struct kiosk *k = engine_kiosk(e);
	int64_t last_s = kiosk_utc_s(k) + LAST_SEEN_S;

	if (l != NULL)
		l->idle = calloc(PEOPLE_MAX, sizeof(l->idle[0]));
	if (l == NULL || l->idle == NULL)
		give_up(p, "there is no memory for so many people");
	l->paper = p;
	l->e = e;
	l->board = board;
	l->dice = kiosk_number(k) << 32;
	l->now = (struct moment){.ms = (now_s > last_s ? now_s : last_s) * 1000,
				 .boot = mixed(l->dice),
				 .quality = CLOCK_NETWORK};

	bool fresh = kiosk_devices(k) == 0;

	people_read(l);
	start(l);
	if (fresh)
		enrol(l, WORKER, WORKER_ROLE);
	return l;
}

void life_watch(struct life *l, const struct life_watch *watch)
{
	l->watch = watch != NULL ? *watch : (struct life_watch){0};
}

uint64_t life_regular(const struct life *l)
{
	return l->regular;
}

void life_end(struct life *l)
{
	free(l->idle);
	free(l);
}
