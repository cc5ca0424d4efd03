/*
 * What is on the glass, as lines of numbers: how a script reads a screen.
 * Only on a rig board; it holds no name, no text of anybody.
 */
#ifndef SCREEN_TELL_H
#define SCREEN_TELL_H

#include <stddef.h>

#include <lendbay/view.h>

/* Members of a view, and of each of its rows, that are told; a 0 is left out. */
#define TELL_NUMBERS(X)                                                                            \
	X(page)                                                                                    \
	X(screen)                                                                                  \
	X(under)                                                                                   \
	X(refusal)                                                                                 \
	X(note)                                                                                    \
	X(calling)                                                                                 \
	X(wanted)                                                                                  \
	X(role)                                                                                    \
	X(digits)                                                                                  \
	X(tries)                                                                                   \
	X(kind)                                                                                    \
	X(bay)                                                                                     \
	X(why)                                                                                     \
	X(tapped)                                                                                  \
	X(door_open)                                                                               \
	X(state)                                                                                   \
	X(unit)                                                                                    \
	X(day2)                                                                                    \
	X(parts)                                                                                   \
	X(parts_in)                                                                                \
	X(parts_missing)                                                                           \
	X(checks)                                                                                  \
	X(tool)                                                                                    \
	X(condition)                                                                               \
	X(lit_on)                                                                                  \
	X(todo)                                                                                    \
	X(deed)                                                                                    \
	X(can_wait)                                                                                \
	X(waits)                                                                                   \
	X(held_kind)                                                                               \
	X(place)                                                                                   \
	X(leaf)

#define TELL_ROW_NUMBERS(X)                                                                        \
	X(id)                                                                                      \
	X(kind)                                                                                    \
	X(state)                                                                                   \
	X(bay)                                                                                     \
	X(lit)                                                                                     \
	X(unit)                                                                                    \
	X(day)                                                                                     \
	X(count)

/*
 * Writes "view SCREEN page=12 screen=1 …", "reference=…" at its end where
 * there is one, then a line "row N id=…" for each row. Returns the length,
 * cut to fit `max`.
 */
size_t tell_write(const struct view *view, char *text, size_t max);

#endif
