/*
 * The worker's lists: who or what a line of the home list is about, somebody
 * who stands here, what may be done, and why. They show what the view offers,
 * and decide nothing.
 */
#include <math.h>
#include <stddef.h>

#include "parts.h"
#include "screens.h"
#include "staff_widgets.h"

/* ---- Rows of a todo ---- */

static const enum word list_titles[TODOS_COUNT] = {
	[TODO_OVERDUE] = WORD_LIST_OVERDUE,         [TODO_HOLD] = WORD_LIST_HOLD,
	[TODO_CONFIRM] = WORD_LIST_CONFIRM,         [TODO_REQUEST] = WORD_LIST_REQUEST,
	[TODO_UNSURE_LOAN] = WORD_LIST_UNSURE_LOAN, [TODO_QUEUE] = WORD_LIST_QUEUE,
};

/* What a row is about: a person by name, else a device. */
static const char *row_title(struct canvas *c, const struct view_row *row)
{
	if (row->text[0])
		return private_words(c, row->text);
	if (row->unit)
		return say(c, word_kind(WORD_THING_NUMBER, row->kind), number(c, row->unit));
	return word(c, WORD_ROW_SOMEBODY);
}

static const char *request_words(const struct canvas *c, uint8_t request)
{
	switch (request) {
	case REQUEST_REFERRED_ON: return word(c, WORD_ASKED_REFERRED);
	case REQUEST_LOCK_DEVICE: return word(c, WORD_ASKED_LOCK);
	case REQUEST_FIND_WAY: return word(c, WORD_ASKED_FIND_WAY);
	case REQUEST_TAKE_BACK: return word(c, WORD_ASKED_TAKE_BACK);
	default: return word(c, WORD_ASKED_CALL_BACK);
	}
}

/* What there is to know of it, by the list it is on. */
static const char *row_second(struct canvas *c, const struct view_row *row)
{
	const struct view *v = c->view;
	const char *day = row->day ? date_short(c, row->day) : NULL;

	switch (v->todo) {
	case TODO_HOLD: return day ? say(c, WORD_ROW_KEPT, day) : word(c, WORD_ROW_TELL);
	case TODO_REQUEST: return request_words(c, row->state);
	case TODO_QUEUE: return say(c, word_kind(WORD_ROW_PLACE, row->kind), number(c, row->count));
	default: return day ? say(c, WORD_ROW_DUE, day) : NULL;
	}
}

/* "3 days late". */
static const char *row_count(struct canvas *c, const struct view_row *row)
{
	if (c->view->todo != TODO_OVERDUE || row->count == 0)
		return NULL;
	return say(c, word_count(c, WORD_ROW_LATE, row->count), number(c, row->count));
}

/* Device, day and days in one line, whatever of them there is. */
static const char *row_line(struct canvas *c, const struct view_row *row)
{
	const char *second = row_second(c, row), *count = row_count(c, row), *thing = NULL;

	if (row->text[0] && row->unit)
		thing = say(c, word_kind(WORD_THING_NUMBER, row->kind), number(c, row->unit));
	if (count)
		second = second ? say(c, WORD_LIST_MORE, second, count) : count;
	if (thing)
		second = second ? say(c, WORD_TWO_SENTENCES, say(c, WORD_SENTENCE, thing), second)
				: thing;
	return second;
}

/* The least of it that is still of use. */
static const char *row_brief(struct canvas *c, const struct view_row *row)
{
	const char *count = row_count(c, row);

	return count ? count : row_second(c, row);
}

static enum icon row_icon(const struct canvas *c, const struct view_row *row)
{
	if (c->view->todo == TODO_REQUEST && row->kind == DEVICE_NONE)
		return ICON_PHONE;
	if (row->kind == DEVICE_LAPTOP)
		return ICON_LAPTOP;
	return row->kind == DEVICE_TABLET ? ICON_DEVICE_TABLET : ICON_USER_CIRCLE;
}

/* Title, Sign out and, where there is another page, More. Returns what is left. */
static struct box list_page(struct canvas *c, const char *kick, const char *title, const char *says)
{
	struct box page = page_box(c);
	struct head head = {
		.kick = c->small ? NULL : kick, .title = title, .says = c->small ? NULL : says};
	const struct button more = list_more(c);

	staff_head_with(c, &page, &head, c->small ? c->px->gap : c->px->s3, true,
			c->view->more ? &more : NULL);
	return page;
}

static int rows_of(const struct view *v)
{
	return v->rows < VIEW_ROWS_MAX ? v->rows : VIEW_ROWS_MAX;
}

static void nothing_here(struct canvas *c, struct box page, enum word text)
{
	page.h = c->px->button;
	banner(c, page, BANNER_GOOD, ICON_CHECK_CIRCLE_BOLD, word(c, text));
}

void screen_staff_list(struct canvas *c)
{
	const struct view *v = c->view;
	enum word title = v->todo < TODOS_COUNT ? list_titles[v->todo] : WORD_NONE;
	struct entry entries[VIEW_ROWS_MAX];
	int len = rows_of(v);
	struct box page = list_page(
		c, word(c, (enum word)(WORD_TODO_UNSURE + (v->todo < TODOS_COUNT ? v->todo : 0))),
		word(c, title != WORD_NONE ? title : WORD_LIST_ANY), word(c, WORD_LIST_SAYS));

	for (int k = 0; k < len; k++)
		entries[k] = (struct entry){.control = CONTROL_ROW,
					    .arg = (uint16_t)k,
					    .icon = row_icon(c, &v->row[k]),
					    .title = row_title(c, &v->row[k]),
					    .second = row_line(c, &v->row[k]),
					    .instead = row_brief(c, &v->row[k])};
	if (len == 0)
		nothing_here(c, page, WORD_LIST_EMPTY);
	entries_draw(c, page, entries, len);
}

/* ---- Somebody is here ---- */

void screen_staff_person(struct canvas *c)
{
	const struct staff_step steps[] = {
		{ICON_IDENTIFICATION_CARD, word(c, WORD_PERSON_STEP_1), word(c, WORD_PERSON_TAP_2),
		 false},
		{ICON_NOTE_PENCIL, word(c, WORD_PERSON_STEP_2), word(c, WORD_PERSON_STEP_2_2),
		 false},
		{ICON_QUESTION, word(c, WORD_PERSON_STEP_3), word(c, WORD_PERSON_STEP_3_2), false},
	};
	struct box page = page_box(c), rows;
	struct head head = {.kick = c->small ? NULL : word(c, WORD_STAFF),
			    .title = word(c, WORD_PERSON_TITLE),
			    .says = c->small ? NULL : word(c, WORD_PERSON_SAYS)};

	staff_head(c, &page, &head, c->small ? c->px->s2 : c->px->s3, true);
	page.h = c->px->height - (c->small ? 104 : 210) - page.y;
	card(c, page);
	rows = box_inset(page, c->small ? 20 : 48, c->small ? 8 : 24);
	for (int k = 0; k < 3; k++)
		step_row(c, box_cell(rows, 1, 3, k, 0, 0), (unsigned)k + 1, false, steps[k].icon,
			 steps[k].title, steps[k].second);
	pool(c, ICON_IDENTIFICATION_CARD, false, word(c, WORD_PERSON_TAP), word(c, WORD_HOLD_IT),
	     pool_button_width(c) + (c->small ? 10 : c->px->page_x), 0);
	pool_button_start(c, CONTROL_TYPE_NUMBER, word(c, WORD_TYPE_ITS_NUMBER));
}

/* ---- What may be done ---- */

static const struct {
	enum word text;
	enum icon icon;
} deeds[RIGHTS_COUNT] = {
	[RIGHT_BORROW] = {WORD_DEED_BORROW, ICON_DEVICE_TABLET},
	[RIGHT_WAIT] = {WORD_DEED_WAIT, ICON_HOURGLASS_MEDIUM},
	[RIGHT_RENEW] = {WORD_DEED_RENEW, ICON_ARROWS_CLOCKWISE},
	[RIGHT_TELL_HAPPENED] = {WORD_DEED_TELL_HAPPENED, ICON_WARNING_CIRCLE},
	[RIGHT_OWN_HELPERS] = {WORD_DEED_OWN_HELPERS, ICON_USERS_THREE},
	[RIGHT_MARK_HELPED] = {WORD_DEED_MARK_HELPED, ICON_HAND_HEART},
	[RIGHT_STAND_IN_FOR_PIN] = {WORD_DEED_VOUCH, ICON_HAND_HEART},
	[RIGHT_WORK_BAYS] = {WORD_DEED_WORK_BAYS, ICON_LOCK_KEY_OPEN},
	[RIGHT_RENEW_FOR] = {WORD_DEED_RENEW_FOR, ICON_ARROWS_CLOCKWISE},
	[RIGHT_EXTEND] = {WORD_DEED_EXTEND, ICON_CALENDAR_DOTS},
	[RIGHT_CONFIRM_DUE] = {WORD_DEED_CONFIRM_DUE, ICON_CALENDAR_CHECK},
	[RIGHT_END_LOAN] = {WORD_DEED_END_LOAN, ICON_PROHIBIT},
	[RIGHT_STILL_HAS] = {WORD_DEED_STILL_HAS, ICON_USER_CIRCLE},
	[RIGHT_SAY_HAPPENED] = {WORD_DEED_SAY_HAPPENED, ICON_WARNING_CIRCLE},
	[RIGHT_MOVE_UP] = {WORD_DEED_MOVE_UP, ICON_STACK},
	[RIGHT_LEAVE_QUEUE] = {WORD_DEED_LEAVE_QUEUE, ICON_PROHIBIT},
	[RIGHT_TELL_HOLD] = {WORD_DEED_TELL_HOLD, ICON_PHONE},
	[RIGHT_QUARANTINE] = {WORD_DEED_QUARANTINE, ICON_WRENCH},
	[RIGHT_IMPOUND] = {WORD_DEED_IMPOUND, ICON_PACKAGE},
	[RIGHT_RELEASE] = {WORD_DEED_RELEASE, ICON_LOCK_KEY_OPEN},
	[RIGHT_WITHDRAW] = {WORD_DEED_WITHDRAW, ICON_PROHIBIT},
	[RIGHT_MARK_MISSING] = {WORD_DEED_MARK_MISSING, ICON_MAGNIFYING_GLASS},
	[RIGHT_OUT_OF_USE] = {WORD_DEED_OUT_OF_USE, ICON_DOOR},
	[RIGHT_CLOSE_DAY] = {WORD_DEED_CLOSE_DAY, ICON_CALENDAR_DOTS},
	[RIGHT_OPEN_DAY] = {WORD_DEED_OPEN_DAY, ICON_CALENDAR_CHECK},
	[RIGHT_BLOCK] = {WORD_DEED_BLOCK, ICON_PROHIBIT},
	[RIGHT_UNBLOCK] = {WORD_DEED_UNBLOCK, ICON_CHECK_CIRCLE},
	[RIGHT_RESET_PIN] = {WORD_DEED_RESET_PIN, ICON_CLOCK},
	[RIGHT_NEW_PIN] = {WORD_DEED_NEW_PIN, ICON_KEY},
	[RIGHT_NAME_HELPER] = {WORD_DEED_NAME_HELPER, ICON_USERS_THREE},
	[RIGHT_REMOVE_HELPER] = {WORD_DEED_REMOVE_HELPER, ICON_USER_CIRCLE},
	[RIGHT_MAKE_REFERRAL] = {WORD_DEED_MAKE_REFERRAL, ICON_RECEIPT},
	[RIGHT_ADD_SESSION] = {WORD_DEED_ADD_SESSION, ICON_CALENDAR_DOTS},
	[RIGHT_CANCEL_SESSION] = {WORD_DEED_CANCEL_SESSION, ICON_PROHIBIT},
	[RIGHT_REFER_ON] = {WORD_DEED_REFER_ON, ICON_MAP_PIN},
	[RIGHT_CLOSE_REQUEST] = {WORD_DEED_CLOSE_REQUEST, ICON_CHECK_CIRCLE},
	[RIGHT_CORRECT] = {WORD_DEED_CORRECT, ICON_PENCIL_SIMPLE_LINE},
	[RIGHT_DISCLOSE] = {WORD_DEED_DISCLOSE, ICON_NOTEBOOK},
	[RIGHT_LOOK_AT_CONTACT] = {WORD_DEED_LOOK_AT_CONTACT, ICON_PHONE},
	[RIGHT_SET_CLOCK] = {WORD_DEED_SET_CLOCK, ICON_CLOCK},
	[RIGHT_REPLACE_CARD] = {WORD_DEED_REPLACE_CARD, ICON_IDENTIFICATION_CARD},
	[RIGHT_EXPORT] = {WORD_DEED_EXPORT, ICON_NOTEBOOK},
	[RIGHT_ERASE] = {WORD_DEED_ERASE, ICON_PROHIBIT},
	[RIGHT_ENROL_CARD] = {WORD_DEED_ENROL_CARD, ICON_IDENTIFICATION_CARD},
	[RIGHT_ENROL_DEVICE] = {WORD_DEED_ENROL_DEVICE, ICON_DEVICE_TABLET},
};

/* The device or the door it is about, or else that it is about somebody. */
static const char *about(struct canvas *c)
{
	const struct view *v = c->view;

	if (v->unit)
		return say(c, word_kind(WORD_THING_NUMBER, v->kind), number(c, v->unit));
	if (v->bay)
		return say(c, WORD_DOOR_NUMBER, number(c, v->bay));
	return word(c, v->about_kiosk ? WORD_THE_KIOSK : WORD_STAFF);
}

/* Its day, where the view has one: due on it, or until then if that is done. */
static const char *day_or(struct canvas *c, enum word otherwise)
{
	const struct view *v = c->view;

	if (!v->day2)
		return word(c, otherwise);
	return say(c, v->deed == RIGHT_EXTEND ? WORD_UNTIL_DAY : WORD_DUE_DAY,
		   date_words(c, v->day2));
}

void screen_staff_deeds(struct canvas *c)
{
	const struct view *v = c->view;
	struct entry entries[VIEW_ROWS_MAX];
	int rows = rows_of(v), len = 0;
	struct box page =
		list_page(c, about(c),
			  word(c, c->small || v->more ? WORD_DEEDS_TITLE_SHORT : WORD_DEEDS_TITLE),
			  day_or(c, WORD_DEEDS_SAYS));

	for (int k = 0; k < rows; k++) {
		uint8_t right = v->row[k].state;

		if (right >= RIGHTS_COUNT || deeds[right].text == WORD_NONE)
			continue;
		entries[len++] = (struct entry){.control = CONTROL_DEED,
						.arg = right,
						.icon = deeds[right].icon,
						.title = word(c, deeds[right].text)};
	}
	if (len == 0)
		nothing_here(c, page, WORD_DEEDS_NONE);
	entries_draw(c, page, entries, len);
}

/* ---- Why? ---- */

static const enum word reasons[GROUNDS_COUNT] = {
	[GROUNDS_CANNOT_KEEP_PIN] = WORD_WHY_CANNOT_KEEP_PIN,
	[GROUNDS_CANNOT_SEE] = WORD_WHY_CANNOT_SEE,
	[GROUNDS_CANNOT_TOUCH] = WORD_WHY_CANNOT_TOUCH,
	[GROUNDS_CARD_BROKEN] = WORD_WHY_CARD_BROKEN,
	[GROUNDS_NO_CARD] = WORD_WHY_NO_CARD,
	[GROUNDS_TELEPHONE] = WORD_WHY_TELEPHONE,
	[GROUNDS_HEALTH] = WORD_WHY_HEALTH,
	[GROUNDS_WORK] = WORD_WHY_WORK,
	[GROUNDS_DEADLINE] = WORD_WHY_DEADLINE,
	[GROUNDS_MORE_TIME] = WORD_WHY_MORE_TIME,
	[GROUNDS_LOST] = WORD_WHY_LOST,
	[GROUNDS_STOLEN] = WORD_WHY_STOLEN,
	[GROUNDS_BROKEN] = WORD_WHY_BROKEN,
	[GROUNDS_CANNOT_BRING] = WORD_WHY_CANNOT_BRING,
	[GROUNDS_NEVER_CAME_BACK] = WORD_WHY_NEVER,
	[GROUNDS_MISTAKE] = WORD_WHY_MISTAKE,
	[GROUNDS_CLOCK_WAS_WRONG] = WORD_WHY_CLOCK,
	[GROUNDS_HARMFUL_CONTENT] = WORD_WHY_HARMFUL,
	[GROUNDS_WORN_OUT] = WORD_WHY_WORN_OUT,
	[GROUNDS_SENT_HOME] = WORD_WHY_SENT_HOME,
	[GROUNDS_NOT_SEEN] = WORD_WHY_NOT_SEEN,
	[GROUNDS_ASKED_FOR] = WORD_WHY_ASKED_FOR,
	[GROUNDS_POLICE] = WORD_WHY_POLICE,
	[GROUNDS_COURT] = WORD_WHY_COURT,
	[GROUNDS_SAFEGUARDING] = WORD_WHY_SAFEGUARDING,
	[GROUNDS_MISUSE] = WORD_WHY_MISUSE,
	[GROUNDS_DONE] = WORD_WHY_DONE,
	[GROUNDS_NO_ANSWER] = WORD_WHY_NO_ANSWER,
	[GROUNDS_RETENTION] = WORD_WHY_RETENTION,
	[GROUNDS_WRONG_BAY] = WORD_WHY_WRONG_BAY,
	[GROUNDS_IN_A_BAY] = WORD_WHY_IN_A_BAY,
	[GROUNDS_NOT_OUT] = WORD_WHY_NOT_OUT,
	[GROUNDS_TURNED_UP] = WORD_WHY_TURNED_UP,
};

void screen_staff_grounds(struct canvas *c)
{
	const struct view *v = c->view;
	struct entry entries[VIEW_ROWS_MAX];
	int rows = rows_of(v), len = 0;
	enum word deed = v->deed < RIGHTS_COUNT ? deeds[v->deed].text : WORD_NONE;
	struct box page = list_page(c, deed != WORD_NONE ? word(c, deed) : about(c),
				    word(c, WORD_GROUNDS_TITLE), day_or(c, WORD_GROUNDS_SAYS));

	for (int k = 0; k < rows; k++) {
		uint8_t why = v->row[k].state;

		if (why >= GROUNDS_COUNT || reasons[why] == WORD_NONE)
			continue;
		entries[len++] = (struct entry){
			.control = CONTROL_GROUNDS, .arg = why, .title = word(c, reasons[why])};
	}
	if (len == 0)
		nothing_here(c, page, WORD_DEEDS_NONE);
	entries_draw(c, page, entries, len);
}
