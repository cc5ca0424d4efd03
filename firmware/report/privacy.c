/*
 * The data protection page. Its tables are rows of what is held and of rights;
 * which of them stand on the page is the board file's to say.
 */
#include "privacy.h"

#include <inttypes.h>
#include <string.h>

#include <lendbay/text.h>

#include "html.h"

#define TITLE_MAX    (BOARD_NAME_MAX + 40)
#define MINUTE_S     60
#define ASKED(field) (1u << FIELD_##field)

/* How long something is kept. */
enum kept {
	KEPT_PERSON, /* with the person, until they are erased */
	KEPT_FACT,   /* a fact: for ever, under a number that names nobody once they are erased */
	KEPT_SESSION /* until the day of the session is over */
};

/* Who may see it. */
enum seen {
	SEEN_NOBODY,
	SEEN_SELF,    /* the person themselves, on the screen */
	SEEN_WORKERS, /* staff and the coordinator, with card and PIN */
	SEEN_LOOK,    /* whoever has the right to look at contact details; each look is a fact */
	SEEN_COUNTS,  /* as counts of five people or more */
	SEEN_ALL      /* whoever stands before the screen */
};

static const char *const seen_words[] = {
	[SEEN_NOBODY] = "Nobody: it can only be compared.",
	[SEEN_SELF] = "The person themselves, after card and PIN, until their visit ends.",
	[SEEN_WORKERS] = "The person themselves; staff and the coordinator, after card and PIN.",
	[SEEN_LOOK] = "Who has the right to look at contact details (below); each look is written "
		      "down.",
	[SEEN_COUNTS] = "Nobody one by one on a screen. Reports tell how many people, and nothing "
			"about fewer than five.",
	[SEEN_ALL] = "Whoever opens the page of helpers\xe2\x80\x99 sessions. First names only.",
};

struct held {
	const char *what, *why;
	enum kept kept;
	enum seen seen;
	unsigned asked;                      /* set of fields; 0: not asked by the board file */
	bool (*where)(const struct board *); /* NULL: always */
};

static bool has_questions(const struct board *b)
{
	return b->policy.questions;
}

static bool has_call_back(const struct board *b)
{
	return b->policy.call_back;
}

static const struct held borrowers[] = {
	{"A number drawn at random", "Stands for the person in the ledger of loans.", KEPT_FACT,
	 SEEN_WORKERS, 0, NULL},
	{"First name, where one was given", "So that staff can speak to the right person.",
	 KEPT_PERSON, SEEN_WORKERS, 0, NULL},
	{"The number of each card, as a keyed hash: the number itself is not kept",
	 "To know the card again.", KEPT_PERSON, SEEN_NOBODY, 0, NULL},
	{"The PIN, as an Argon2id verifier: the PIN itself is not kept",
	 "So that a card that was lost lends nothing.", KEPT_PERSON, SEEN_NOBODY, 0, NULL},
	{"Contact details", "To reach the person about what they borrowed or wait for.",
	 KEPT_PERSON, SEEN_LOOK, ASKED(CONTACT), NULL},
	{"Which ways to reach them are safe (none, unless they say so)",
	 "So that a message harms nobody.", KEPT_PERSON, SEEN_LOOK, ASKED(SAFE_WAYS), NULL},
	{"Area", "To see which parts of the town are reached.", KEPT_PERSON, SEEN_COUNTS,
	 ASKED(AREA), NULL},
	{"Age band (no date of birth)", "To see which ages are reached.", KEPT_PERSON, SEEN_COUNTS,
	 ASKED(AGE_BAND), NULL},
	{"People in the household", "To see how many people a loan reaches.", KEPT_PERSON,
	 SEEN_COUNTS, ASKED(HOUSEHOLD), NULL},
	{"Whether they are under 18, and which adult answers for them",
	 "Only with an adult may somebody under 18 borrow.", KEPT_PERSON, SEEN_WORKERS, 0, NULL},
	{"First name, card and PIN (as above) of up to two helpers they named",
	 "So that a helper can collect and bring back for them.", KEPT_PERSON, SEEN_WORKERS, 0,
	 NULL},
	{"How they want the screen: language, size of text and the like, if they asked for it",
	 "So that they need not set it each time.", KEPT_PERSON, SEEN_SELF, 0, NULL},
	{"Each loan: device, days, parts, what was said to be broken",
	 "To know what is out, and to prove what happened.", KEPT_FACT, SEEN_WORKERS, 0, NULL},
	{"Which version of the agreement they agreed to, in which language",
	 "To prove what was agreed.", KEPT_FACT, SEEN_WORKERS, 0, NULL},
	{"What a loan is for, and how sure they feel of five skills, before and after: choices "
	 "from a list, and each may be skipped",
	 "To see what lending does for people.", KEPT_FACT, SEEN_COUNTS, 0, has_questions},
	{"That they joined or left the queue, and what was kept for them",
	 "So that people are served in turn.", KEPT_FACT, SEEN_WORKERS, 0, NULL},
	{"That they asked to be called back, and whether it was done",
	 "So that it is not forgotten.", KEPT_FACT, SEEN_WORKERS, 0, has_call_back},
	{"That a PIN was wrong, a card was paused or put on hold",
	 "To stop guessing, and to prove who decided it.", KEPT_FACT, SEEN_WORKERS, 0, NULL},
	{"That somebody was turned away, and why: without saying who",
	 "To see what is needed and not there.", KEPT_FACT, SEEN_COUNTS, 0, NULL},
};

static const struct held helpers[] = {
	{"First name, card and PIN (as above), role", "To know who may do what.", KEPT_PERSON,
	 SEEN_WORKERS, 0, NULL},
	{"What they did, by a number drawn at random", "To prove who decided what.", KEPT_FACT,
	 SEEN_WORKERS, 0, NULL},
	{"A champion\xe2\x80\x99s sessions: place, hours, telephone, languages",
	 "So that people can find help.", KEPT_SESSION, SEEN_ALL, 0, NULL},
};

/* ---- What is held ---- */

static bool is_held(const struct board *b, const struct held *h)
{
	if (h->asked != 0 && (b->asks & h->asked) == 0)
		return false;
	return h->where == NULL || h->where(b);
}

static void kept_put(FILE *file, const struct board *b, enum kept kept, bool borrowers_own)
{
	switch (kept) {
	case KEPT_PERSON:
		if (borrowers_own)
			html_put(file,
				 "Until they are erased: %u months after their last loan ended, or "
				 "when they ask and nothing is out to them.",
				 b->retention_months);
		else
			html_put(file, "Until the coordinator erases them.");
		return;
	case KEPT_FACT:
		html_put(file, "For ever, as a line of the ledger. Once the person is erased, its "
			       "number names nobody.");
		return;
	case KEPT_SESSION: html_put(file, "Until the session is over, or cancelled."); return;
	}
}

static void held_put(FILE *file, const struct board *b, const struct held *rows, size_t len,
		     bool borrowers_own)
{
	html_put(file, "<thead>\n<tr><th scope=\"col\">What</th><th scope=\"col\">Why</th>"
		       "<th scope=\"col\">How long</th><th scope=\"col\">Who may see it</th></tr>\n"
		       "</thead>\n<tbody>\n");
	for (size_t i = 0; i < len; i++) {
		if (!is_held(b, &rows[i]))
			continue;
		html_put(file, "<tr><th scope=\"row\">%s</th><td>%s</td><td>", rows[i].what,
			 rows[i].why);
		kept_put(file, b, rows[i].kept, borrowers_own);
		html_put(file, "</td><td>%s</td></tr>\n", seen_words[rows[i].seen]);
	}
	html_put(file, "</tbody>\n</table>\n");
}

static void asked_put(FILE *file, const struct board *b)
{
	bool first = true;

	html_put(file, "<p>Not asked for here, and so not held:");
	for (unsigned field = 0; field < FIELDS_OF_PERSON; field++) {
		if ((b->asks >> field & 1u) != 0)
			continue;
		html_put(file, "%s %s", first ? "" : ",", person_field_word(field));
		first = false;
	}
	html_put(file,
		 "%s. Surnames, dates of birth and what somebody does on a device are asked of "
		 "nobody.</p>\n",
		 first ? " nothing of what could be asked" : "");
}

static void what_put(FILE *file, const struct board *b)
{
	html_put(file, "<h2 id=\"held\">What is held, why, how long, and who may see it</h2>\n"
		       "<table>\n<caption>Of people who borrow</caption>\n");
	held_put(file, b, borrowers, sizeof(borrowers) / sizeof(borrowers[0]), true);
	asked_put(file, b);
	html_put(file, "<table>\n<caption>Of staff, the coordinator and digital champions"
		       "</caption>\n");
	held_put(file, b, helpers, sizeof(helpers) / sizeof(helpers[0]), false);
}

/* ---- Who may do what ---- */

static void rights_put(FILE *file, bool (*may)(uint8_t role, uint8_t right))
{
	static const struct {
		enum right right;
		const char *words;
	} rights[] = {
		{RIGHT_LOOK_AT_CONTACT, "Look at one person\xe2\x80\x99s contact details"},
		{RIGHT_NEW_PIN, "Give somebody a new PIN"},
		{RIGHT_REPLACE_CARD, "Put a new card in the place of one that is lost"},
		{RIGHT_BLOCK, "Put a card on hold"},
		{RIGHT_NAME_HELPER, "Enter a helper whom a borrower named"},
		{RIGHT_EXPORT, "Write out the ledger, a report, or what is held about a person"},
		{RIGHT_DISCLOSE, "Give something out on a lawful request"},
		{RIGHT_ERASE, "Erase somebody"},
	};
	static const uint8_t roles[] = {ROLE_BORROWER, ROLE_HELPER, ROLE_CHAMPION, ROLE_STAFF,
					ROLE_COORDINATOR};

	html_put(file,
		 "<h2 id=\"rights\">Who may do what</h2>\n"
		 "<p>Each of these is written down with who did it. Whoever may use the "
		 "command line on the kiosk\xe2\x80\x99s own machine acts as the coordinator, "
		 "under the name of their account.</p>\n<table>\n"
		 "<caption>Rights that touch people\xe2\x80\x99s data</caption>\n<thead>\n"
		 "<tr><th scope=\"col\">Right</th>");
	for (size_t i = 0; i < sizeof(roles); i++)
		html_put(file, "<th scope=\"col\">%s</th>", role_word(roles[i]));
	html_put(file, "</tr>\n</thead>\n<tbody>\n");
	for (size_t row = 0; row < sizeof(rights) / sizeof(rights[0]); row++) {
		html_put(file, "<tr><th scope=\"row\">%s</th>", rights[row].words);
		for (size_t i = 0; i < sizeof(roles); i++)
			html_put(file, "<td>%s</td>",
				 may(roles[i], (uint8_t)rights[row].right) ? "yes" : "no");
		html_put(file, "</tr>\n");
	}
	html_put(file, "</tbody>\n</table>\n");
}

/* ---- Where it goes ---- */

static bool has_backup_key(const struct board *b)
{
	static const uint8_t nobody[BOARD_KEY_LEN];

	return memcmp(b->backup_key, nobody, sizeof(nobody)) != 0;
}

static void places_put(FILE *file, const struct board *b)
{
	html_put(file, "<h2 id=\"where\">Where it is</h2>\n<ul>\n"
		       "<li>In one file on the kiosk. Lending needs no network. Names, contact "
		       "details and "
		       "PINs are sealed in it, each person\xe2\x80\x99s under a key of their own; "
		       "the keys are on the same disk, readable by the kiosk alone.</li>\n");
	if (has_backup_key(b))
		html_put(file,
			 "<li>In backups, sealed so that only the coordinator\xe2\x80\x99s key "
			 "opens "
			 "them. %u are kept in one place. Somebody who was erased is still in the "
			 "backups made before, until those go.</li>\n",
			 b->backup_keep);
	else
		html_put(file, "<li>In no backup: the board file names no key for them.</li>\n");
	if (b->call_program[0] != '\0')
		html_put(file,
			 "<li>A program reaches staff when they are called. It is told why, "
			 "in a word, and the number of a door; nothing about a person.</li>\n");
	else
		html_put(file, "<li>Calling staff tells no program and no other service anything."
			       "</li>\n");
	html_put(file, "<li>In what the coordinator writes out: an export of the ledger (numbers "
		       "and choices, no names), reports (counts), and for a person who asks all "
		       "that is held about them.</li>\n</ul>\n");
}

static void screen_put(FILE *file, const struct board *b)
{
	html_put(file,
		 "<h2 id=\"screen\">On the screen, and aloud</h2>\n<ul>\n"
		 "<li>The screen shows a person\xe2\x80\x99s own things only after card and "
		 "PIN, and clears at the end of the visit. It shows no digit of a card or a "
		 "PIN.</li>\n"
		 "<li>%u wrong PINs end a visit; %u in a row pause the card, at first for "
		 "%" PRIu32 " minutes.</li>\n",
		 b->policy.pin_tries, b->policy.pin_pause_after, b->policy.pin_pause_s / MINUTE_S);
	if (b->voice[0] == '\0')
		html_put(file, "<li>Nothing is spoken.</li>\n");
	else if (b->headphones[0] == '\0')
		html_put(file, "<li>The screen can be read aloud. Names, and what somebody has at "
			       "home, are never spoken: the kiosk does not know whether somebody "
			       "wears headphones.</li>\n");
	else
		html_put(file, "<li>The screen can be read aloud. Names, and what somebody has at "
			       "home, are spoken only while headphones are plugged in.</li>\n");
	html_put(file, "</ul>\n");
}

/* ---- The agreement ---- */

static void agreement_put(FILE *file, const struct board *b)
{
	html_put(file, "<h2 id=\"agreement\">What people agree to</h2>\n<ul>\n");
	for (uint8_t i = 0; i < b->points; i++) {
		html_put(file, "<li><strong>");
		html_text(file, b->point[i][0]);
		html_put(file, ".</strong> ");
		html_text(file, b->point[i][1]);
		html_put(file, "</li>\n");
	}
	html_put(file, "</ul>\n<table>\n<caption>In which languages</caption>\n<thead>\n"
		       "<tr><th scope=\"col\">Language (ISO 639-1)</th><th scope=\"col\">Agreement"
		       "</th></tr>\n</thead>\n<tbody>\n");
	for (uint8_t i = 0; i < b->languages; i++) {
		uint8_t language = b->language[i];
		const char *how = "in English: it is not translated";

		if (language == LANGUAGE_EN)
			how = "in English";
		else if (b->policy.agreement[language] != 0)
			how = (b->agreement_checked >> language & 1u) != 0
				      ? "translated, and checked by a native reader"
				      : "translated and not checked: English stands beside it";
		html_put(file, "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n",
			 language_word(language), how);
	}
	html_put(file, "</tbody>\n</table>\n");
}

static void ask_put(FILE *file, const struct board *b)
{
	html_put(file, "<h2 id=\"ask\">What somebody can ask for</h2>\n<ul>\n"
		       "<li>To see all that is held about them: the coordinator writes it out "
		       "(<code>lendbay-ledger person export</code>).</li>\n"
		       "<li>To have a mistake put right: a fact is never changed; a later one "
		       "corrects it and names it.</li>\n"
		       "<li>To be erased, when nothing is out to them (<code>lendbay-ledger erase"
		       "</code>). Their loans stay counted, and name nobody.</li>\n"
		       "<li>Not to answer: what a loan is for and how sure they feel may always be "
		       "skipped.</li>\n</ul>\n");
	if (b->desk[0] != '\0' || b->phone[0] != '\0') {
		html_put(file, "<p>Whom to ask: ");
		html_text(file, b->desk);
		html_put(file, "%s", b->desk[0] != '\0' && b->phone[0] != '\0' ? ", " : "");
		html_text(file, b->phone);
		html_put(file, ".</p>\n");
	}
	html_put(file,
		 "<h2 id=\"not\">What this page cannot know</h2>\n"
		 "<p>It was made from the kiosk\xe2\x80\x99s board file and its program. Who the "
		 "controller is, the lawful basis, whom to complain to, what the "
		 "library\xe2\x80\x99s "
		 "other systems hold, and what is written on paper, only the library can "
		 "say.</p>\n");
}

void privacy_write(FILE *file, const struct board *b, bool (*may)(uint8_t role, uint8_t right))
{
	static const struct {
		const char *id, *words;
	} contents[] = {
		{"held", "What is held, why, how long, and who may see it"},
		{"rights", "Who may do what"},
		{"where", "Where it is"},
		{"screen", "On the screen, and aloud"},
		{"agreement", "What people agree to"},
		{"ask", "What somebody can ask for"},
		{"not", "What this page cannot know"},
	};
	char title[TITLE_MAX];

	(void)snprintf(title, sizeof(title), "Data protection: %s", b->name); /* fits */
	html_begin(file, title, "The lending kiosk, and what it holds of people");
	html_put(file, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n"
		       "<ul>\n");
	for (size_t i = 0; i < sizeof(contents) / sizeof(contents[0]); i++)
		html_put(file, "<li><a href=\"#%s\">%s</a></li>\n", contents[i].id,
			 contents[i].words);
	html_put(file, "</ul>\n</nav>\n");
	html_main(file);
	what_put(file, b);
	rights_put(file, may);
	places_put(file, b);
	screen_put(file, b);
	agreement_put(file, b);
	ask_put(file, b);
	html_end(file);
}
