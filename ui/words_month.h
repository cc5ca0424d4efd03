/*
 * The words of the coordinator's page: whether the record is whole, the
 * month's figures, a reference looked up, an export. Included by words.h only,
 * which says how lists are written.
 */
#ifndef WORDS_MONTH_H
#define WORDS_MONTH_H

/* clang-format off */
#define MONTH_WORDS(ONE, COUNT, KIND)                                                              \
	/* {1} a month, {2} a library: "November at Millbrook Library". */                         \
	ONE(MONTH_AT, "{1} at {2}")                                                                \
	/* What there is to do, as every worker sees it; {1} lines of their list. */               \
	ONE(MONTH_TO_DO, "What needs doing")                                                       \
	ONE(MONTH_TO_DO_COUNT, "What needs doing: {1}")                                            \
	/* A figure after what it is of: "Entries: 1284". */                                       \
	ONE(MONTH_FIGURE, "{1}: {2}")                                                              \
	/* A number with one decimal: "3.6". */                                                    \
	ONE(MONTH_DECIMAL, "{1}.{2}")                                                              \
	/* In place of a figure. */                                                                \
	ONE(MONTH_WITHHELD, "not shown") ONE(MONTH_NONE, "none yet")                               \
	ONE(MONTH_WHY_WITHHELD, "Figures about fewer than 5 people are not shown.")                \
	ONE(MONTH_NO_FIGURES, "<b>There are more people in the record than we can count here.</b> Ask for the report at a desk.") \
	/* --- the record --- */                                                                   \
	ONE(RECORD_IS_WHOLE, "The record is whole")                                                \
	/* {1} day and time, or {1} a time today. */                                               \
	ONE(RECORD_CHECKED_TODAY, "Checked today, {1}") ONE(RECORD_CHECKED, "Checked {1}")         \
	ONE(RECORD_ENTRIES, "Entries") ONE(RECORD_SINCE, "Since") ONE(RECORD_HEAD, "Head")         \
	ONE(RECORD_EXPORT, "Last export") ONE(RECORD_NO_EXPORT, "not yet")                         \
	ONE(RECORD_LOOKING, "Checking the record")                                                 \
	/* {1} is a number. */                                                                     \
	ONE(RECORD_PERCENT, "{1}% so far. The figures come when it is done.")                      \
	/* {1} the number of an entry. */                                                          \
	ONE(RECORD_DIFFERS, "<b>The record does not match from entry {1}.</b> Do not lend until this is checked.") \
	ONE(RECORD_NOT_READ, "<b>We could not read all of the record.</b> Do not lend until its storage is checked.") \
	/* --- the figures; {1} is a number, {2} a month --- */                                    \
	ONE(MONTH_LOANS, "Loans this month")                                                       \
	ONE(MONTH_IN, "{1} in {2}")                                                                \
	COUNT(MONTH_PEOPLE, "1 person", "{1} people")                                              \
	COUNT(MONTH_NEW, "1 was new", "{1} were new")                                              \
	ONE(MONTH_PEOPLE_FIGURE, "People") ONE(MONTH_NEW_FIGURE, "New people")                     \
	ONE(MONTH_BY_TYPE, "Loans by type")                                                        \
	KIND(MONTH_KIND, "Devices", "Tablets", "Laptops")                                          \
	/* {1} a type, "Tablets", {2} a month. */                                                  \
	ONE(MONTH_KIND_IN, "{1} in {2}")                                                           \
	ONE(MONTH_SURE, "How sure people feel")                                                    \
	ONE(MONTH_SURE_OF, "How sure: {1} people")                                             \
	ONE(MONTH_BEFORE, "Before") ONE(MONTH_AFTER, "After")                                      \
	/* {1} and {2} from 1 to 5, {3} people: "Before: 2.1. After: 3.6. People: 22." */             \
	ONE(MONTH_SURE_LINE, "Before: {1}. After: {2}. People: {3}.")                                  \
	ONE(MONTH_SURE_NOBODY, "Nobody has answered both before and after this month.")
/* clang-format on */

#endif
