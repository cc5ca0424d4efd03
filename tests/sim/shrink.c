/*
 * Shrinking: chunks are left out, halves first, single items last, as long as
 * the same invariant stays broken (Zeller and Hildebrandt, 2002, simplified).
 * Each try is a process of its own, for an assertion ends it.
 */
#include "shrink.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/text.h>

#define PLAY_S_MAX   60 /* one that takes longer proves nothing */
#define SHRINK_S_MAX 90 /* then it is short enough */

/* Every dear check is made in a play: the script is short, and must fail where it failed. */
static void be_thorough(struct machine *m, uint32_t wrong)
{
	m->rigour = (struct rigour){.ways_home = wrong == 0 || wrong == 8,
				    .books = wrong == 0 || wrong == 4,
				    .verify = wrong == 0 || wrong == 6,
				    .ends = 1};
}

static void play(struct machine *m, const struct script *script)
{
	machine_begin(m, script->seed);
	for (uint32_t i = 0; i < script->len && m->violation.number == 0; i++)
		(void)machine_do(m, &script->item[i]); /* what cannot be is left out */
	if (m->violation.number == 0)
		machine_end(m);
}

static uint32_t verdict_of(pid_t child)
{
	int status = 0;

	if (waitpid(child, &status, 0) != child)
		return 0;
	if (WIFEXITED(status))
		return (uint32_t)WEXITSTATUS(status);
	return WTERMSIG(status) == SIGALRM ? 0 : WRONG_ABORT;
}

static void silence(void)
{
	int nowhere = open("/dev/null", O_WRONLY);

	if (nowhere >= 0)
		(void)dup2(nowhere, STDERR_FILENO); /* then it is louder than it must be */
}

static uint32_t try(struct machine *m, const struct script *script, uint32_t wrong)
{
	pid_t child = fork();

	if (child == 0) {
		silence();
		(void)alarm(PLAY_S_MAX); /* none was set */
		be_thorough(m, wrong);
		play(m, script);
		_exit((int)m->violation.number);
	}
	return child < 0 ? 0 : verdict_of(child);
}

uint32_t script_play(struct machine *m, const struct script *script)
{
	return try(m, script, 0);
}

/* `from` without `len` items at `at`. */
static void leave_out(struct script *to, const struct script *from, uint32_t at, uint32_t len)
{
	uint32_t rest = from->len - at - len;

	to->seed = from->seed;
	to->len = from->len - len;
	memcpy(to->item, from->item, at * sizeof(to->item[0]));
	memcpy(to->item + at, from->item + at + len, rest * sizeof(to->item[0]));
}

void script_shrink(struct machine *m, struct script *script, uint32_t wrong, uint32_t plays)
{
	struct script *shorter = malloc(sizeof(*shorter));
	uint32_t len = script->len / 2;

	time_t until = time(NULL) + SHRINK_S_MAX;

	while (shorter != NULL && len > 0 && plays > 0 && time(NULL) < until) {
		bool less = false;

		/* From the end: what comes late hangs on what came early. */
		for (uint32_t end = script->len; end > 1 && plays > 0 && time(NULL) < until;) {
			uint32_t at = end > len + 1 ? end - len : 1;

			plays--;
			leave_out(shorter, script, at, end - at);
			if (try(m, shorter, wrong) == wrong) {
				memcpy(script, shorter,
				       offsetof(struct script, item) +
					       shorter->len * sizeof(shorter->item[0]));
				less = true;
			}
			end = at;
		}
		if (!less || len > 1)
			len = len > 1 ? len / 2 : 0;
	}
	free(shorter);
}

/* ---- The story ---- */

struct teller {
	uint8_t screen, quality;
	int64_t began_ms;
};

/* There is one story at a time, in a process of its own. */
static struct teller teller;

static void tell_item(const struct machine *m, const struct item *item)
{
	static const char *const words[] = {
		[ITEM_EVENT] = "",
		[ITEM_IDLE] = "# idle: the log is written into the file",
		[ITEM_TROUBLE] = "# the disk will meet trouble",
		[ITEM_CUT] = "power cut; start",
		[ITEM_CRASH] = "# the ring ends; start",
	};
	char line[TEXT_LINE_MAX];
	const char *between = " ";

	if (item->type == ITEM_EVENT)
		(void)event_write(&item->ev, line, sizeof(line)); /* cut if it must be */
	else
		(void)snprintf(line, sizeof(line), "%s", words[item->type]); /* they are short */
	if (m->now.quality != teller.quality) {
		printf("%9.1f clock %s ->\n", (double)item->at.ms / 1000,
		       quality_word(m->now.quality));
		teller.quality = m->now.quality;
	}
	printf("%9.1f %-25s ->", (double)item->at.ms / 1000, line);
	for (uint32_t i = 0; i < m->out.len && m->kiosk != NULL && item->type != ITEM_IDLE &&
			     item->type != ITEM_TROUBLE;
	     i++) {
		(void)effect_write(&m->out.list[i], line, sizeof(line)); /* as above */
		printf("%s%s", between, line);
		between = "; ";
	}
	if (m->kiosk == NULL)
		printf("%s# the ring is down", between);
	else if (m->view.screen != teller.screen)
		printf("%sscreen %s", between, screen_word(m->view.screen));
	teller.screen = m->view.screen;
	puts("");
}

void script_tell(struct machine *m, const struct script *script)
{
	pid_t child;

	(void)fflush(stdout); /* if it fails, so will the next */
	child = fork();
	if (child == 0) {
		m->saw = tell_item;
		be_thorough(m, 0);
		play(m, script);
		printf("# wrong: %s\n", m->violation.number != 0 ? m->violation.why : "nothing");
		(void)fflush(stdout); /* as above */
		_exit(0);
	}
	if (child > 0)
		(void)verdict_of(child); /* it was only to tell */
}
