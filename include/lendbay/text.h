/*
 * Words for numbers and numbers for words: names of events, facts, choices;
 * the lines of the log and of the stories. No text of a person is in any.
 */
#ifndef LENDBAY_TEXT_H
#define LENDBAY_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lendbay/effect.h>
#include <lendbay/view.h>

#define TEXT_LINE_MAX 512 /* bytes of one line of text, with its NUL */

/* Each names a choice from its list; NULL for a number that is not in it. */
const char *kind_word(uint64_t kind);
const char *role_word(uint64_t role);
const char *part_word(uint64_t part);
const char *contact_way_word(uint64_t way);
const char *age_band_word(uint64_t band);
const char *person_field_word(uint64_t field);
const char *size_word(uint64_t size);
const char *act_word(uint64_t why);
const char *end_word(uint64_t end);
const char *doubt_word(uint64_t doubt);
const char *state_word(uint64_t state);
const char *tool_word(uint64_t tool);
const char *method_word(uint64_t method);
const char *wipe_check_word(uint64_t check);
const char *condition_word(uint64_t condition);
const char *quarantine_word(uint64_t reason);
const char *finding_word(uint64_t finding);
const char *refusal_word(uint64_t refusal);
const char *port_word(uint64_t port);
const char *quality_word(uint64_t quality);
const char *control_word(uint64_t control);
const char *event_word(uint64_t event);
const char *effect_word(uint64_t effect);
const char *screen_word(uint64_t screen);
const char *note_word(uint64_t note);
const char *look_word(uint64_t look);
const char *todo_word(uint64_t todo);
const char *grounds_word(uint64_t grounds);
const char *hold_end_word(uint64_t end);
const char *purpose_word(uint64_t purpose);
const char *fault_word(uint64_t fault);
const char *skill_word(uint64_t skill);
const char *stage_word(uint64_t stage);
const char *request_word(uint64_t request);
const char *right_word(uint64_t right);
const char *export_word(uint64_t what);
const char *export_end_word(uint64_t end);
const char *sticker_end_word(uint64_t end);
const char *find_word(uint64_t find);
const char *left_word(uint64_t left);
const char *answer_word(uint64_t answer); /* of enum pin_answer */
const char *setting_word(uint64_t setting);
const char *language_word(uint64_t language); /* its ISO 639-1 code */

/*
 * Puts "?" over all of a UTF-8 text that could control the terminal which
 * shows it: the control characters of ASCII, line ends among them, and U+0080
 * to U+009F (ECMA-48's C1). For sentences that quote a file.
 */
void text_tame(char *text);

/* Finds the number of `word` (of `len` bytes) in a list named by one of the above. Returns it, or
 * -1. */
int word_find(const char *(*list)(uint64_t), const char *word, size_t len);

/*
 * Writes what happened, "door begun bay 2 why lend device 2 person 1", without
 * the stamp. A set is "parts charger,case"; a 0 is left out. Returns the
 * length, cut to fit `max`.
 */
size_t fact_write(const struct fact *fact, char *line, size_t max);

/* Writes an event in the words event_read takes, but for what no log may hold: a digit of a PIN is
 * written as "press digit", how somebody wants the screen as "press set", and what of that is
 * remembered of a card is left out. */
size_t event_write(const struct event *ev, char *line, size_t max);

/* Reads an event from words. Returns true, or false and leaves `ev` alone. */
bool event_read(const char *line, struct event *ev);

/* Writes an effect: "record …", "unlock 2 act 7", "call on". PIN digits are never written, nor what
 * is remembered, and of whom. */
size_t effect_write(const struct effect *fx, char *line, size_t max);

/* Writes a control as scripts name it: "part-in-2". */
size_t control_write(uint8_t control, uint16_t arg, bool has_arg, char *line, size_t max);

/* Reads such a name. Returns true and both parts; arg is 0 where there is none. */
bool control_read(const char *name, uint8_t *control, uint16_t *arg);

/*
 * Writes the reference of a fact: its number (only as many base32 digits as
 * it needs, at least three), 40 bits of its leaf and a check character, in
 * groups of four. Base32 without I, L, O, U, so that it can be read aloud
 * (Crockford's alphabet); the check character is the rest of the sum of
 * (position * digit) by 31.
 */
void reference_write(uint64_t number, const uint8_t leaf[32], char text[REFERENCE_TEXT_MAX]);

/* Reads one, in any case, with or without its hyphens. Returns true, the number and the 5 bytes of
 * leaf. */
bool reference_read(const char *text, uint64_t *number, uint8_t leaf[5]);

/*
 * Somebody types one: puts the character of REFERENCE_ALPHABET with that number
 * behind what there is, a hyphen before each new group of four; or takes the
 * last one away. What is no such number, or has no room, changes nothing.
 */
void reference_type(char text[REFERENCE_TEXT_MAX], uint16_t digit);
void reference_rub_out(char text[REFERENCE_TEXT_MAX]);

#endif
