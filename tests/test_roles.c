/*
 * Which role may do what, and which deed may be done for which reason: the
 * two tables of the house, said here once more, as a librarian would read
 * them, and held in full against those of the core.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <lendbay/text.h>

#include "state.h"

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

/* ---- Roles ---- */

/* A column is a role: B borrower, H helper, C champion, S staff, K coordinator. */
static const char columns[] = "BHCSK";
static const uint8_t roles[] = {ROLE_BORROWER, ROLE_HELPER, ROLE_CHAMPION, ROLE_STAFF,
				ROLE_COORDINATOR};

/* clang-format off: the columns stand under each other */
static const struct {
	uint8_t right;
	const char *held; /* by whom; '.' where the column's role may not */
} rights[] = {
	/* At the kiosk, for oneself or for whom one helps. A worker borrows with no worker's card.
	 */
	{RIGHT_BORROW, "BHC.."},
	{RIGHT_WAIT, "BHC.."},
	{RIGHT_RENEW, "BHC.."},
	{RIGHT_TELL_HAPPENED, "BHC.."},
	/* Whom a borrower named only the borrower takes back. */
	{RIGHT_OWN_HELPERS, "B...."},
	{RIGHT_MARK_HELPED, "..C.."},
	/* Either worker. */
	{RIGHT_STAND_IN_FOR_PIN, "...SK"},
	{RIGHT_WORK_BAYS, "...SK"},
	{RIGHT_RENEW_FOR, "...SK"},
	{RIGHT_EXTEND, "...SK"},
	{RIGHT_CONFIRM_DUE, "...SK"},
	{RIGHT_END_LOAN, "...SK"},
	{RIGHT_STILL_HAS, "...SK"},
	{RIGHT_SAY_HAPPENED, "...SK"},
	{RIGHT_MOVE_UP, "...SK"},
	{RIGHT_LEAVE_QUEUE, "...SK"},
	{RIGHT_TELL_HOLD, "...SK"},
	{RIGHT_QUARANTINE, "...SK"},
	{RIGHT_IMPOUND, "...SK"},
	{RIGHT_WITHDRAW, "...SK"},
	{RIGHT_MARK_MISSING, "...SK"},
	{RIGHT_OUT_OF_USE, "...SK"},
	{RIGHT_BLOCK, "...SK"},
	{RIGHT_UNBLOCK, "...SK"},
	{RIGHT_RESET_PIN, "...SK"},
	{RIGHT_NEW_PIN, "...SK"},
	{RIGHT_NAME_HELPER, "...SK"},
	{RIGHT_REMOVE_HELPER, "...SK"},
	{RIGHT_ADD_SESSION, "...SK"},
	{RIGHT_CANCEL_SESSION, "...SK"},
	{RIGHT_REFER_ON, "...SK"},
	{RIGHT_CLOSE_REQUEST, "...SK"},
	{RIGHT_CORRECT, "...SK"},
	{RIGHT_LOOK_AT_CONTACT, "...SK"},
	{RIGHT_SET_CLOCK, "...SK"},
	{RIGHT_REPLACE_CARD, "...SK"},
	{RIGHT_ENROL_DEVICE, "...SK"},
	{RIGHT_ENROL_CARD, "...SK"},
	/* The coordinator alone: what was sealed, closed days, codes for partners, the police. */
	{RIGHT_RELEASE, "....K"},
	{RIGHT_CLOSE_DAY, "....K"},
	{RIGHT_OPEN_DAY, "....K"},
	{RIGHT_MAKE_REFERRAL, "....K"},
	{RIGHT_DISCLOSE, "....K"},
	{RIGHT_EXPORT, "....K"},
	{RIGHT_ERASE, "....K"},
};
/* clang-format on */

static void each_role_may_what_the_table_says_and_nothing_else(void **state)
{
	bool said[RIGHTS_COUNT] = {[RIGHT_NONE] = true};

	(void)state; /* needs none */
	for (size_t row = 0; row < COUNT(rights); row++) {
		uint8_t right = rights[row].right;

		assert_false(said[right]);
		said[right] = true;
		for (size_t at = 0; at < COUNT(roles); at++) {
			bool may = rights[row].held[at] == columns[at];

			assert_true(may || rights[row].held[at] == '.');
			if (role_may(roles[at], right) != may)
				fail_msg("%s: %s", role_word(roles[at]), right_word(right));
		}
	}
	for (uint8_t right = 0; right < RIGHTS_COUNT; right++) {
		if (!said[right])
			fail_msg("the table does not say who may: %s", right_word(right));
		/* Who has proved nothing may nothing. */
		assert_false(role_may(ROLE_NONE, right));
	}
	for (uint8_t role = 0; role < ROLES_COUNT; role++)
		assert_false(role_may(role, RIGHT_NONE));
}

/* ---- Reasons ---- */

#define REASONS_MAX 6

/* Deeds that must be said why: their reasons, and no others. All other deeds ask for none. */
static const struct {
	uint8_t deed;
	uint8_t grounds[REASONS_MAX];
} reasons[] = {
	{RIGHT_STAND_IN_FOR_PIN,
	 {GROUNDS_CANNOT_KEEP_PIN, GROUNDS_CANNOT_SEE, GROUNDS_CANNOT_TOUCH, GROUNDS_CARD_BROKEN,
	  GROUNDS_NO_CARD}},
	{RIGHT_RENEW_FOR,
	 {GROUNDS_TELEPHONE, GROUNDS_CANNOT_KEEP_PIN, GROUNDS_CANNOT_SEE, GROUNDS_CANNOT_TOUCH,
	  GROUNDS_CARD_BROKEN, GROUNDS_NO_CARD}},
	{RIGHT_EXTEND,
	 {GROUNDS_HEALTH, GROUNDS_WORK, GROUNDS_DEADLINE, GROUNDS_MORE_TIME, GROUNDS_CANNOT_BRING,
	  GROUNDS_MISTAKE}},
	{RIGHT_END_LOAN, {GROUNDS_LOST, GROUNDS_STOLEN, GROUNDS_NEVER_CAME_BACK, GROUNDS_MISTAKE}},
	{RIGHT_SAY_HAPPENED, {GROUNDS_LOST, GROUNDS_STOLEN, GROUNDS_BROKEN, GROUNDS_CANNOT_BRING}},
	{RIGHT_MOVE_UP,
	 {GROUNDS_HEALTH, GROUNDS_WORK, GROUNDS_DEADLINE, GROUNDS_MISTAKE, GROUNDS_SAFEGUARDING}},
	{RIGHT_IMPOUND, {GROUNDS_HARMFUL_CONTENT, GROUNDS_POLICE, GROUNDS_SAFEGUARDING}},
	{RIGHT_WITHDRAW, {GROUNDS_BROKEN, GROUNDS_WORN_OUT, GROUNDS_SENT_HOME}},
	{RIGHT_MARK_MISSING, {GROUNDS_LOST, GROUNDS_STOLEN, GROUNDS_NOT_SEEN}},
	{RIGHT_BLOCK,
	 {GROUNDS_LOST, GROUNDS_STOLEN, GROUNDS_NEVER_CAME_BACK, GROUNDS_ASKED_FOR,
	  GROUNDS_SAFEGUARDING, GROUNDS_MISUSE}},
	{RIGHT_CLOSE_REQUEST, {GROUNDS_DONE, GROUNDS_NO_ANSWER}},
	{RIGHT_CORRECT, {GROUNDS_MISTAKE, GROUNDS_CLOCK_WAS_WRONG}},
	{RIGHT_DISCLOSE, {GROUNDS_ASKED_FOR, GROUNDS_POLICE, GROUNDS_COURT, GROUNDS_SAFEGUARDING}},
	/* That it was kept long enough only the kiosk itself says, with an event of its own. */
	{RIGHT_ERASE, {GROUNDS_ASKED_FOR}},
};

/* Rights that are no deeds: they are used by standing at the kiosk. */
static const uint8_t no_deeds[] = {RIGHT_NONE,        RIGHT_BORROW,        RIGHT_WAIT,
				   RIGHT_RENEW,       RIGHT_TELL_HAPPENED, RIGHT_OWN_HELPERS,
				   RIGHT_MARK_HELPED, RIGHT_WORK_BAYS};

/* The row of a deed that must be said why, or COUNT(reasons). */
static size_t row_of(uint8_t deed)
{
	size_t row = 0;

	while (row < COUNT(reasons) && reasons[row].deed != deed)
		row++;
	return row;
}

static bool is_reason(uint8_t deed, uint8_t grounds)
{
	size_t row = row_of(deed);

	if (row == COUNT(reasons))
		return grounds == GROUNDS_NONE;
	return grounds != GROUNDS_NONE &&
	       memchr(reasons[row].grounds, grounds, REASONS_MAX) != NULL;
}

static void each_deed_takes_its_own_reasons_and_no_other(void **state)
{
	(void)state; /* needs none */
	for (uint8_t deed = 0; deed < RIGHTS_COUNT; deed++) {
		bool is_deed = memchr(no_deeds, deed, COUNT(no_deeds)) == NULL;

		assert_int_equal(kiosk_has_deed(deed), is_deed);
		assert_int_equal(needs_grounds(deed), row_of(deed) < COUNT(reasons));
		for (uint8_t grounds = 0; grounds < GROUNDS_COUNT; grounds++) {
			if (kiosk_deed_takes(deed, grounds) !=
			    (is_deed && is_reason(deed, grounds)))
				fail_msg("%s, because: %s", right_word(deed),
					 grounds_word(grounds));
		}
	}
	/* Numbers of no deed and of no reason. */
	assert_false(kiosk_has_deed(RIGHTS_COUNT));
	assert_false(kiosk_deed_takes(RIGHTS_COUNT, GROUNDS_NONE));
	assert_false(kiosk_deed_takes(RIGHTS_COUNT, GROUNDS_LOST));
	assert_false(kiosk_deed_takes(RIGHT_END_LOAN, GROUNDS_COUNT));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_role_may_what_the_table_says_and_nothing_else),
		cmocka_unit_test(each_deed_takes_its_own_reasons_and_no_other),
	};

	return cmocka_run_group_tests_name("roles", tests, NULL, NULL);
}
