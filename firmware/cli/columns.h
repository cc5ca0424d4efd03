/*
 * The columns of the lists: one table, which the lists fill, --help explains
 * and a test pins. Names and order are for ever; a new column goes to the end.
 */
#ifndef CLI_COLUMNS_H
#define CLI_COLUMNS_H

#include "table.h"

/* words (a key with underscores for programs), what it is, for whom, what it means. */
#define LOANS_COLUMNS(X)                                                                           \
	X("loan", NUMBER, ALL, "the loan: the number of the fact it began with")                   \
	X("kind", TEXT, ALL, "type of device")                                                     \
	X("unit", NUMBER, ALL, "the number people call the device by")                             \
	X("device", NUMBER, PROGRAMS, "the device's number in the ledger")                         \
	X("borrower", NUMBER, ALL, "the borrower's number in the ledger")                          \
	X("lent at", TEXT, ALL, "when it began (UTC)")                                             \
	X("due day", TEXT, ALL, "the day it is, or was, due")                                      \
	X("state", TEXT, ALL, "open, unsure, handed in, ended, not taken")                         \
	X("ended at", TEXT, ALL, "when it ended (UTC)")                                            \
	X("partner", NUMBER, PROGRAMS, "whose referral code it was made with")

#define DEVICES_COLUMNS(X)                                                                         \
	X("kind", TEXT, ALL, "type of device")                                                     \
	X("unit", NUMBER, ALL, "the number people call it by")                                     \
	X("state", TEXT, ALL, "where it is in its life")                                           \
	X("unsure", TEXT, ALL, "\"unsure\": its loan or its place is")                             \
	X("bay", NUMBER, ALL, "where it stands")                                                   \
	X("due day", TEXT, ALL, "of its loan")                                                     \
	X("loan", NUMBER, ALL, "its open loan")                                                    \
	X("borrower", NUMBER, PROGRAMS, "who has it, by their number in the ledger")               \
	X("parts", LIST, ALL, "what must come back with it")                                       \
	X("serial", TEXT, PROGRAMS, "serial number")                                               \
	X("asset tag", TEXT, PROGRAMS, "asset tag")                                                \
	X("owner", TEXT, PROGRAMS, "whose it is")                                                  \
	X("note", TEXT, PROGRAMS, "what helps to find it")                                         \
	X("device", NUMBER, ALL, "its number in the ledger")                                       \
	X("sticker", TEXT, ALL, "what is written on its sticker")                                  \
	X("funder", TEXT, PROGRAMS, "who pays for it")                                             \
	X("funded until", TEXT, PROGRAMS, "the last day they do")                                  \
	X("tested", TEXT, PROGRAMS, "the day of its last electrical (PAT) test")

#define BAYS_COLUMNS(X)                                                                            \
	X("bay", NUMBER, ALL, "the bay; a door on screens")                                        \
	X("state", TEXT, ALL, "free, taken, door act, unsure, forced, out of use")                 \
	X("doubt", TEXT, PROGRAMS, "unsure, forced, out of use; nothing is lent from it then")     \
	X("kind", TEXT, ALL, "type of the device in it")                                           \
	X("unit", NUMBER, ALL, "the number people call that device by")                            \
	X("device state", TEXT, ALL, "where that device is in its life")                           \
	X("device", NUMBER, PROGRAMS, "that device's number in the ledger")                        \
	X("borrower", NUMBER, PROGRAMS, "whose door act or loan it is, by their number")           \
	X("failures", NUMBER, ALL, "door acts in a row in which it did not open")                  \
	X("since", TEXT, ALL, "since when it is so (UTC)")                                         \
	X("worker", NUMBER, PROGRAMS, "who of the workers was there last")

#define CALLS_COLUMNS(X)                                                                           \
	X("number", NUMBER, ALL, "the number of the fact that asked")                              \
	X("asked at", TEXT, ALL, "when (UTC)")                                                     \
	X("type", TEXT, ALL,                                                                       \
	  "call (staff to the kiosk), call back, referred on, lock device, find a way, helped, "   \
	  "take back wipe")                                                                        \
	X("because", TEXT, ALL, "why staff were called; what happened to the device")              \
	X("bay", NUMBER, ALL, "the bay it is about")                                               \
	X("kind", TEXT, PROGRAMS, "type of the device it is about")                                \
	X("unit", NUMBER, PROGRAMS, "the number people call that device by")                       \
	X("device", NUMBER, PROGRAMS, "that device's number in the ledger")                        \
	X("loan", NUMBER, PROGRAMS, "the loan it is about")                                        \
	X("borrower", NUMBER, ALL, "who asked, by their number in the ledger")                     \
	X("partner", NUMBER, PROGRAMS, "to whom they were referred on")                            \
	X("state", TEXT, ALL, "open, answered; over: who asked was erased")                        \
	X("answered at", TEXT, ALL, "when (UTC)")                                                  \
	X("after s", NUMBER, PROGRAMS, "how soon, in seconds, whatever the clock did meanwhile")   \
	X("after", TEXT, PEOPLE, "how soon")                                                       \
	X("outcome", TEXT, ALL, "what whoever closed it said: done, no answer …")                  \
	X("worker", NUMBER, ALL, "who answered, a worker or a champion, by their number")

/* Around one column for each field of a fact (fact.h), in the order given there. */
#define FACTS_COLUMNS_FIRST(X)                                                                     \
	X("number", NUMBER, ALL, "1, 2, 3, … without a gap")                                       \
	X("time", TEXT, ALL, "when it was recorded (UTC)")                                         \
	X("clock", TEXT, ALL, "how good the clock was")                                            \
	X("what happened", TEXT, PEOPLE, "all of it, in words")                                    \
	X("type", TEXT, PROGRAMS, "type of fact")                                                  \
	X("ms", NUMBER, PROGRAMS, "the steady clock of that boot, in milliseconds")                \
	X("boot", TEXT, PROGRAMS, "that run of the kiosk")

#define FACTS_COLUMNS_LAST(X)                                                                      \
	X("leaf", TEXT, PROGRAMS, "the fact's hash")                                               \
	X("head", TEXT, PROGRAMS, "the hash of all facts up to it")

#define COLUMN_ROW(words, is, whom, means) {words, COLUMN_##is, FOR_##whom},
#define COLUMN_ONE(words, is, whom, means) +1

/* A list's columns as an array, for the file that prints it. */
#define COLUMNS_LIST(LIST)                                                                         \
	{                                                                                          \
		LIST(COLUMN_ROW)                                                                   \
	}
#define COLUMNS_LEN(LIST) ((size_t)(0 LIST(COLUMN_ONE)))

/* Explains the columns that programs get of that list; nothing for a command that is none. */
void columns_explain(FILE *to, const char *command);

#endif
