/*
 * lendbay-ledger person export: what a person is given of all that is held
 * about them, and that nobody else is in it; the real program, on the file
 * and through a ring.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/event.h>

#include "admin.h"
#include "cli_room.h"

#define ADA   "04a1b2c3d4e580"
#define BEN   "04a1b2c3d4e581" /* another borrower */
#define HAL   "01020304"       /* Ada's helper */
#define PRIYA "01020305"       /* staff */

#define EXPORT "person|export|--data|DIR|--card|"

/* Numbers that are found in no other, so that none of them can hide. */
enum { TABLET = 7001001, LAPTOP = 7002002 };

/* Numbers of what was drawn or recorded. */
struct life {
	uint64_t ada, ben, hal, priya;
	uint64_t ada_loan, ben_loan;
};

static char *file_of(struct desk *d)
{
	(void)snprintf(d->csv, sizeof(d->csv), "%s.json", d->room.dir); /* there is room for it */
	return d->csv;
}

/* Enrols somebody in their own words. Returns their number. */
static uint64_t enrol(struct desk *d, const char *words)
{
	unsigned long long person = 0;

	expect(d, words, EX_OK);
	assert_int_equal(sscanf(strchr(d->out, '\n'), "\n%llu,", &person), 1);
	assert_true(person > 0);
	return person;
}

/* Records a fact after the newest, as the ring would. Returns its number. */
static uint64_t tell(struct ledger *l, struct fact fact)
{
	uint8_t head[LEDGER_HASH_LEN], leaf[LEDGER_HASH_LEN];

	ledger_head(l, &fact.number, head);
	fact.number++;
	fact.utc_s = ROOM_CREATED_S + (int64_t)fact.number;
	fact.ms = (int64_t)fact.number;
	fact.boot = 7;
	fact.quality = CLOCK_NETWORK;
	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(ledger_record(l, &fact, leaf), 0);
	assert_int_equal(registry_follow(l, &fact), 0);
	assert_int_equal(ledger_commit(l), 0);
	return fact.number;
}

/* A kit is lent and taken. Returns the loan. */
static uint64_t lend(struct ledger *l, uint64_t device, uint64_t bay, uint64_t person,
		     uint64_t helper)
{
	uint64_t act = tell(l, (struct fact){.type = FACT_DOOR_BEGUN,
					     .bay = bay,
					     .why = ACT_LEND,
					     .device = device,
					     .person = person,
					     .helper = helper});

	(void)tell(l, (struct fact){.type = FACT_DOOR_OPENED, .bay = bay, .act = act});

	uint64_t loan = tell(l, (struct fact){.type = FACT_LENT,
					      .device = device,
					      .person = person,
					      .helper = helper,
					      .day = 20787,
					      .bay = bay,
					      .act = act,
					      .parts = 1 << PART_CHARGER | 1 << PART_CASE});

	(void)tell(l, (struct fact){.type = FACT_TAKEN, .loan = loan, .device = device});
	(void)tell(l, (struct fact){
			      .type = FACT_DOOR_ENDED, .bay = bay, .act = act, .end = END_TAKEN});
	return loan;
}

/* Two borrowers with a loan each; one has a helper, and a worker had to do with both. */
static void live(struct desk *d, struct life *life)
{
	expect(d, "create|--data|DIR", EX_OK);
	life->ada = enrol(d, "enrol|--data|DIR|--board|" BOARD
			     "|--role|borrower|--name|Ada \"A\" Ü|--pin|"
			     "2580|--card|" ADA "|--number|21234567890123|--csv");
	life->ben = enrol(d, "enrol|--data|DIR|--role|borrower|--name|Benedict|--pin|2581|--csv|"
			     "--card|" BEN);
	life->hal = enrol(d, "helper|add|--data|DIR|--name|Hal|--pin|1379|--csv|--card|" HAL
			     "|--of-card|" ADA);
	life->priya = enrol(
		d, "enrol|--data|DIR|--role|staff|--name|Priya|--pin|258025|--csv|--card|" PRIYA);
	expect(d, "device|add|--data|DIR|--board|" BOARD "|--kind|tablet|--bay|1|--id|7001001",
	       EX_OK);
	expect(d, "device|add|--data|DIR|--board|" BOARD "|--kind|tablet|--bay|2|--id|7002002",
	       EX_OK);

	struct ledger *l = room_ledger(&d->room);

	life->ada_loan = lend(l, TABLET, 1, life->ada, life->hal);
	life->ben_loan = lend(l, LAPTOP, 2, life->ben, 0);
	(void)tell(l, (struct fact){.type = FACT_SURENESS_SAID,
				    .loan = life->ada_loan,
				    .stage = 1,
				    .sure = 0x30002});
	(void)tell(l, (struct fact){.type = FACT_RENEWED,
				    .loan = life->ben_loan,
				    .device = LAPTOP,
				    .person = life->ben,
				    .day = 20800,
				    .count = 1,
				    .worker = life->priya,
				    .grounds = GROUNDS_HEALTH});
	(void)tell(l, (struct fact){.type = FACT_DUE_SET,
				    .loan = life->ada_loan,
				    .device = TABLET,
				    .day = 20801,
				    .grounds = GROUNDS_HEALTH,
				    .worker = life->priya});
	(void)tell(l, (struct fact){.type = FACT_CORRECTED,
				    .wrong = life->ada_loan,
				    .grounds = GROUNDS_MISTAKE,
				    .worker = life->priya});
	(void)tell(l, (struct fact){.type = FACT_CORRECTED,
				    .wrong = life->ben_loan,
				    .grounds = GROUNDS_MISTAKE,
				    .worker = life->priya});
	ledger_close(l);
}

static void says_not(const char *output, const char *words)
{
	if (strstr(output, words) != NULL)
		fail_msg("\"%s\" is in:\n%s", words, output);
}

static void says_no_number(const char *output, uint64_t number)
{
	char text[24];

	(void)snprintf(text, sizeof(text), "%llu", (unsigned long long)number); /* fits */
	says_not(output, text);
}

static size_t count_of(const char *output, const char *words)
{
	size_t count = 0;

	for (const char *at = output; (at = strstr(at, words)) != NULL; at += strlen(words))
		count++;
	return count;
}

/*
 * RFC 8259's grammar, without numbers that ours are not (fractions, signs).
 * Each moves on behind what it read, and fails where that is something else.
 */
static void blanks_pass(const char **at)
{
	*at += strspn(*at, " \n");
}

static void string_pass(const char **at)
{
	assert_int_equal(**at, '"');
	for (++*at; **at != '"'; ++*at) {
		assert_true((unsigned char)**at >= ' ');
		if (**at == '\\') {
			++*at;
			assert_non_null(strchr("\"\\u", **at));
		}
	}
	++*at;
}

/* A string, a number or a word. */
static void plain_pass(const char **at)
{
	static const char *const words[] = {"null", "true", "false"};
	size_t digits = strspn(*at, "0123456789");

	for (size_t i = 0; i < 3 && digits == 0; i++)
		if (strncmp(*at, words[i], strlen(words[i])) == 0)
			digits = strlen(words[i]);
	if (digits == 0)
		string_pass(at);
	*at += digits;
}

#define DEPTH_MAX 6 /* none of ours is deeper */

/* One value, and a line's end behind it. */
static void is_json(const char *at)
{
	char open[DEPTH_MAX]; /* what is to be closed: '}' or ']' */
	size_t depth = 0;
	bool begun = false, after = false; /* behind a value, where a comma or an end stands */

	while (!begun || depth > 0) {
		begun = true;
		blanks_pass(&at);
		if (after && *at == ',') {
			at++;
			after = false;
			blanks_pass(&at);
			assert_null(strchr("]}", *at));
		}
		if (depth > 0 && *at == open[depth - 1]) {
			at++;
			depth--;
			after = true;
			continue;
		}
		assert_false(after);
		if (depth > 0 && open[depth - 1] == '}') {
			string_pass(&at);
			assert_int_equal(*at++, ':');
			blanks_pass(&at);
		}
		if (*at == '{' || *at == '[') {
			assert_true(depth < DEPTH_MAX);
			open[depth++] = *at++ == '{' ? '}' : ']';
			continue;
		}
		plain_pass(&at);
		after = true;
	}
	assert_string_equal(at, "\n");
}

static void a_borrower_is_given_all_of_themselves_and_nobody_else(void **state)
{
	struct desk *d = *state;
	struct life life;

	if (access(BOARD, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	live(d, &life);

	uint64_t facts = facts_of(d);

	expect(d, EXPORT ADA, EX_OK);
	assert_string_equal(d->err, "");
	is_json(d->out);
	says(d->out, "\"role\": \"borrower\"");
	says(d->out, "\"name\": \"Ada \\\"A\\\" Ü\"");
	says(d->out, "\"contact\": null");
	says(d->out, "\"safe_ways\": []");
	says(d->out, "\"under_18\": false");
	says(d->out, "\"screen_remembered\": null");
	says(d->out, "\"cards_and_numbers\": 2");
	says(d->out, "\"pin\": \"kept only as a one-way value");
	says(d->out, "\"Hal\"");
	/* Their acts, loan, answers, what a worker did, what was corrected; each once. */
	static const char *const told[] = {
		"enrolled",    "helper named", "door begun",        "door opened",
		"lent",        "taken",        "door ended",        "sureness said",
		"due day set", "corrected",    "contact looked at", "exported"};
	char words[64];

	for (size_t i = 0; i < sizeof(told) / sizeof(told[0]); i++) {
		(void)snprintf(words, sizeof(words), "\"what_happened\": \"%s\"",
			       told[i]); /* fits */
		assert_int_equal(count_of(d->out, words), 1);
	}
	assert_int_equal(count_of(d->out, "\"what_happened\""), sizeof(told) / sizeof(told[0]));
	says(d->out, "\"parts\": [\"charger\",\"case\"]");
	says(d->out, "\"person\": \"this person\", ");
	says(d->out, "\"helper\": \"a helper\"");
	says(d->out, "\"worker\": \"a worker\"");
	says(d->out, "\"sure\": {\"communicating\": 2, ");
	says(d->out, "\"clock\": \"network\"");
	says(d->out, "\"what\": \"person\"");
	/* Nobody else, no secret. */
	says_no_number(d->out, life.ben);
	says_no_number(d->out, life.hal);
	says_no_number(d->out, life.priya);
	says_no_number(d->out, LAPTOP);
	says_not(d->out, "Benedict");
	says_not(d->out, "Priya");
	says_not(d->out, "argon2");
	says_not(d->out, ADA);
	says_not(d->out, "21234567890123");
	/* The start of this run, its clock's step out of the year of `tell`, the look, and that it
	 * left. */
	assert_int_equal(facts_of(d), facts + 4);
}

static void the_other_borrower_has_a_file_of_their_own(void **state)
{
	struct desk *d = *state;
	struct life life;

	if (access(BOARD, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	live(d, &life);
	expect(d, EXPORT BEN, EX_OK);
	is_json(d->out);
	says(d->out, "\"name\": \"Benedict\"");
	says(d->out, "\"what_happened\": \"renewed\"");
	says(d->out, "\"grounds\": \"health\"");
	says_no_number(d->out, life.ada);
	says_no_number(d->out, TABLET);
	says_not(d->out, "Ada");
	says_not(d->out, "Hal");
	says_not(d->out, "sureness");
}

static void a_helper_and_a_worker_see_what_they_did_and_not_for_whom(void **state)
{
	struct desk *d = *state;
	struct life life;

	if (access(BOARD, R_OK) < 0)
		skip(); /* not run from the top of the tree */
	live(d, &life);
	expect(d, EXPORT HAL, EX_OK);
	is_json(d->out);
	says(d->out, "\"role\": \"helper\"");
	says(d->out, "\"helper_of\": \"a borrower\"");
	says(d->out, "\"what_happened\": \"lent\", \"person\": \"another person\", "
		     "\"helper\": \"this person\"}");
	says_not(d->out, "sureness");
	says_not(d->out, "due day set");
	says_no_number(d->out, life.ada);
	says_no_number(d->out, TABLET);
	says_not(d->out, "Ada");

	expect(d, EXPORT PRIYA, EX_OK);
	is_json(d->out);
	says(d->out, "\"what_happened\": \"renewed\", \"person\": \"another person\", "
		     "\"worker\": \"this person\"}");
	says(d->out, "\"what_happened\": \"due day set\", \"worker\": \"this person\"}");
	assert_int_equal(count_of(d->out, "\"what_happened\": \"corrected\", \"worker\": "
					  "\"this person\"}"),
			 2);
	says_not(d->out, "health");
	says_not(d->out, "sureness");
	says_no_number(d->out, life.ada);
	says_no_number(d->out, life.ben);
	says_no_number(d->out, LAPTOP);
}

static void whoever_is_unknown_or_erased_is_said_to_be(void **state)
{
	struct desk *d = *state;
	struct stat st;

	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "enrol|--data|DIR|--role|borrower|--name|Ada|--pin|2580|--card|" ADA, EX_OK);

	uint64_t facts = facts_of(d);
	char words[PATH_MAX + 100];

	(void)snprintf(words, sizeof(words), EXPORT BEN "|-o|%s", file_of(d)); /* fits */
	expect(d, words, EX_DATAERR);
	says(d->err, "This card is nobody's");
	assert_string_equal(d->out, "");
	assert_int_equal(stat(d->csv, &st), -1);
	assert_int_equal(facts_of(d), facts);
	expect(d, "erase|--data|DIR|--grounds|asked for|--card|" ADA, EX_OK);
	facts = facts_of(d);
	expect(d, EXPORT ADA, EX_DATAERR);
	says(d->err, "This card is nobody's");
	assert_string_equal(d->out, "");
	assert_int_equal(facts_of(d), facts);
	expect(d, "person|export|--data|DIR", EX_USAGE);
	says(d->err, "card is missing");
	expect(d, "person|export|--data|DIR|--number|12x4", EX_USAGE);
}

static void how_they_want_the_screen_is_theirs_to_see(void **state)
{
	struct desk *d = *state;
	uint8_t wanted[SETTINGS] = {[SETTING_LANGUAGE] = LANGUAGE_UR,
				    [SETTING_TEXT] = TEXT_LARGE,
				    [SETTING_LOWER] = 1,
				    [SETTING_REMEMBER] = 1};

	expect(d, "create|--data|DIR", EX_OK);

	uint64_t ada = enrol(d, "enrol|--data|DIR|--role|borrower|--name|Ada|--pin|2580|--csv|"
				"--card|" ADA);
	struct ledger *l = room_ledger(&d->room);

	assert_int_equal(ledger_begin(l), 0);
	assert_int_equal(registry_set_comfort(l, ada, wanted), 0);
	assert_int_equal(ledger_commit(l), 0);
	ledger_close(l);
	expect(d, EXPORT ADA, EX_OK);
	is_json(d->out);
	says(d->out, "\"screen_remembered\": {");
	says(d->out, "\"language\": \"ur\"");
	says(d->out, "\"text\": 1");
	says(d->out, "\"lower\": 1");
	says(d->out, "\"twice\": 0");
}

static void a_file_is_whole_its_owners_alone_and_never_over_another(void **state)
{
	struct desk *d = *state;
	char words[PATH_MAX + 100], half[PATH_MAX + 16], text[64] = "";
	struct stat st;

	expect(d, "create|--data|DIR", EX_OK);
	expect(d, "enrol|--data|DIR|--role|borrower|--name|Ada|--pin|2580|--card|" ADA, EX_OK);
	(void)snprintf(words, sizeof(words), EXPORT ADA "|-o|%s", file_of(d)); /* fits */
	(void)snprintf(half, sizeof(half), "%s.new", d->csv);                  /* fits */

	/* Half of an earlier one that everybody may read. */
	int fd = open(half, O_WRONLY | O_CREAT, 0644);

	assert_true(fd >= 0);
	assert_int_equal(fchmod(fd, 0644), 0);
	assert_int_equal(close(fd), 0);
	expect(d, words, EX_OK);
	assert_string_equal(d->out, "");
	assert_int_equal(stat(d->csv, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_equal(stat(half, &st), -1);
	assert_int_equal(truncate(d->csv, 9), 0);

	uint64_t facts = facts_of(d);

	expect(d, words, EX_CANTCREAT);
	says(d->err, "never written over");
	assert_int_equal(facts_of(d), facts); /* nothing left, and none says that it did */

	FILE *f = fopen(d->csv, "r");

	assert_non_null(f);
	assert_int_equal(fread(text, 1, sizeof(text), f), 9);
	assert_int_equal(fclose(f), 0);
	assert_string_equal(text, "{\n  \"abou");
	/* Where nothing can be written nothing is recorded, and nothing told. */
	(void)snprintf(words, sizeof(words), EXPORT ADA "|-o|%s/no/x", d->room.dir); /* fits */
	expect(d, words, EX_CANTCREAT);
	assert_int_equal(facts_of(d), facts);
	/* Nor is it said to be whole when it did not arrive; that it was looked at stands. */
	pid_t child = start(d, EXPORT ADA, "/dev/full", half);
	int status;

	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), EX_IOERR);
	assert_int_equal(unlink(half), 0);
	assert_int_equal(facts_of(d), facts + 3);
}

/* A ring, as far as the command line can tell: the real engine behind the real socket. */
static void ring_run(struct desk *d, int listening)
{
	static struct admin_request request;
	static struct admin_reply reply;
	static struct effects effects;
	const struct event start_event = {.type = EVENT_START};
	struct board board = {.zone = "Asia/Tokyo", .policy = {.bays = 4}, .asks = 0xff};
	struct engine *engine;

	if (engine_open(d->room.dir, &board, &engine, d->room.complaint) < 0 ||
	    engine_turn(engine, &start_event, NULL, &effects) < 0)
		_exit(1);
	for (;;) {
		int client = accept(listening, NULL, NULL);

		while (recv(client, &request, sizeof(request), 0) == sizeof(request)) {
			if (admin_answer(engine, &request, 1234, &reply, &effects) < 0)
				_exit(1);
			if (send(client, &reply, sizeof(reply), MSG_NOSIGNAL) < 0)
				break;
		}
		close(client);
	}
}

static void ring_start(struct desk *d)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	int listening = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);

	assert_true(strlen(room_path(&d->room, ADMIN_SOCKET)) < sizeof(at.sun_path));
	strcpy(at.sun_path, d->room.path);
	assert_true(listening >= 0);
	assert_int_equal(bind(listening, (struct sockaddr *)&at, sizeof(at)), 0);
	assert_int_equal(listen(listening, 5), 0);
	fflush(NULL);
	d->ring = fork();
	assert_true(d->ring >= 0);
	if (d->ring == 0)
		ring_run(d, listening);
	assert_int_equal(close(listening), 0);
}

static void a_running_ring_is_asked_and_records_it(void **state)
{
	struct desk *d = *state;

	expect(d, "create|--data|DIR", EX_OK);
	ring_start(d);
	expect(d,
	       "enrol|--data|DIR|--role|borrower|--name|Ada|--pin|2580|--contact|07700 900123|"
	       "--safe|text,voicemail|--area|Moor|--age-band|45 to 54|--household|3|--card|" ADA,
	       EX_OK);
	expect(d,
	       "enrol|--data|DIR|--role|borrower|--under-18|--name|Cleo|--pin|2580|--card|" BEN
	       "|--adult-card|" ADA,
	       EX_OK);

	uint64_t facts = facts_of(d);

	expect(d, EXPORT ADA "|-o|-", EX_OK);
	is_json(d->out);
	says(d->out, "\"contact\": \"07700 900123\"");
	says(d->out, "\"safe_ways\": [\"text\",\"voicemail\"]");
	says(d->out, "\"area\": \"Moor\"");
	says(d->out, "\"age_band\": \"45 to 54\"");
	says(d->out, "\"household\": 3");
	says(d->out, "\"person\": \"another person\", \"adult\": \"this person\"}");
	says(d->out, "\"what_happened\": \"contact looked at\"");
	says(d->out, "\"user\": \"somebody at the command line\"");
	says_not(d->out, "Cleo");
	says_not(d->out, "1235");
	assert_int_equal(facts_of(d), facts + 2);
	expect(d, EXPORT BEN, EX_OK);
	says(d->out, "\"under_18\": true");
	says(d->out, "\"answered_for_by\": \"an adult\"");
	says(d->out, "\"adult\": \"an adult\"");
	says_not(d->out, "Ada");
	expect(d, EXPORT "01020399", EX_DATAERR);
	says(d->err, "This card is nobody's");
	assert_int_equal(facts_of(d), facts + 4);
	/* In that order, before anything was given. */
	expect(d, "facts|--data|DIR|--csv", EX_OK);
	says(strstr(d->out, "contact looked at"), "exported");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_borrower_is_given_all_of_themselves_and_nobody_else),
		TEST(the_other_borrower_has_a_file_of_their_own),
		TEST(a_helper_and_a_worker_see_what_they_did_and_not_for_whom),
		TEST(whoever_is_unknown_or_erased_is_said_to_be),
		TEST(how_they_want_the_screen_is_theirs_to_see),
		TEST(a_file_is_whole_its_owners_alone_and_never_over_another),
		TEST(a_running_ring_is_asked_and_records_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
