/* Choosing whom to kill, and killing. */
#include "killer.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "line.h"

#define TWO_IN  10    /* of so many times two die at once */
#define BACK_MS 15000 /* for a process to be there to be killed */

/* After how many acts of the traffic, at most: some follow at once, some after a whole deed. */
static const uint32_t reach_acts[] = {3, 10, 32};

#define REACHES   (sizeof reach_acts / sizeof reach_acts[0])
#define WITHIN_US 30000 /* the blow falls in the midst of what is done then */
#define LATEST_MS 3000  /* whatever is done, or not */

const char *victim_word(unsigned victim)
{
	return victim == VICTIM_KIOSK ? "lendbay" : stage_cast_word((int)victim);
}

void killer_init(struct killer *k, struct dice *dice, struct stage *stage, struct trouble *trouble)
{
	*k = (struct killer){.dice = dice, .stage = stage, .trouble = trouble};
}

void killer_begin(struct killer *k)
{
	k->left = 0;
	for (unsigned twice = 0; twice < 2; twice++)
		for (unsigned i = 0; i < STAGE_CHILDREN; i++)
			if (!(k->stage->absent & 1u << i))
				k->bag[k->left++] = (uint8_t)i;
	for (unsigned i = k->left; i > 1; i--) {
		unsigned other = dice_throw(k->dice, i);
		uint8_t kept = k->bag[i - 1];
		k->bag[i - 1] = k->bag[other];
		k->bag[other] = kept;
	}
}

/* In the new process: waits, strikes, ends with 0 if the victim still lived. */
static void strike(int pidfd, uint32_t after_us, pid_t parent)
{
	const struct timespec t = {.tv_sec = after_us / 1000000,
				   .tv_nsec = after_us % 1000000 * 1000L};
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent)
		_exit(1);
	nanosleep(&t, NULL);
	_exit(syscall(SYS_pidfd_send_signal, pidfd, SIGKILL, NULL, 0) == 0 ? 0 : 1);
}

/* Returns true if a blow is on its way. */
static bool blow_send(struct killer *k, struct blow *blow, uint8_t victim, uint32_t after_us)
{
	pid_t cast[STAGE_CHILDREN], parent = getpid();
	stage_cast(k->stage, cast);
	pid_t pid = victim == VICTIM_KIOSK ? k->stage->kiosk : cast[victim];
	int pidfd = pid > 0 ? (int)syscall(SYS_pidfd_open, pid, 0) : -1;
	if (pidfd < 0)
		return false;
	pid_t by = fork();
	if (by == 0)
		strike(pidfd, after_us, parent);
	close(pidfd);
	if (by < 0) {
		trouble_say(k->trouble, "no process to kill from: %s", strerror(errno));
		return false;
	}
	*blow = (struct blow){.by = by, .victim = victim};
	return true;
}

static bool any_on_its_way(const struct killer *k)
{
	for (unsigned i = 0; i < BLOWS_MAX; i++)
		if (k->blow[i].by)
			return true;
	return false;
}

/* The next of the bag; one who is not back yet is waited for. */
static bool aim_one(struct killer *k, struct blow *blow, uint32_t after_us)
{
	uint8_t victim = k->left ? k->bag[k->left - 1] : VICTIM_KIOSK;
	if (!blow_send(k, blow, victim, after_us)) {
		if (!k->wants_ms)
			k->wants_ms = clock_ms();
		if (clock_ms() - k->wants_ms > BACK_MS)
			trouble_say(k->trouble, "%s did not come back within %d ms",
				    victim_word(victim), BACK_MS);
		return false;
	}
	k->wants_ms = k->at_ms = 0;
	k->left -= k->left > 0;
	return true;
}

/* Draws when the next one comes. */
static void moment_draw(struct killer *k, uint64_t acts)
{
	k->at_act = acts + dice_throw(k->dice, reach_acts[dice_throw(k->dice, REACHES)]);
	k->at_ms = clock_ms() + LATEST_MS;
}

void killer_aim(struct killer *k, uint64_t acts, uint64_t most)
{
	if (most == 0 || any_on_its_way(k) || k->fallen)
		return;
	if (!k->at_ms)
		moment_draw(k, acts);
	if (acts < k->at_act && clock_ms() < k->at_ms)
		return;
	uint32_t after_us = dice_throw(k->dice, WITHIN_US);
	if (!aim_one(k, &k->blow[0], after_us) || k->blow[0].victim == VICTIM_KIOSK)
		return;
	/* The same one twice would be one kill. */
	if (most > 1 && k->left > 1 && dice_once(k->dice, TWO_IN) &&
	    k->bag[k->left - 1] != k->blow[0].victim)
		(void)aim_one(k, &k->blow[1], after_us); /* one alone will do */
}

/* Takes down a blow that has fallen. Returns whether it has. */
static bool blow_look(struct killer *k, struct blow *blow, int how)
{
	int status;
	if (!blow->by || waitpid(blow->by, &status, how) != blow->by)
		return false;
	blow->by = 0;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return false; /* it had ended by itself: with the ring, or with the parent */
	k->fallen |= 1u << blow->victim;
	k->count[blow->victim]++;
	k->kills++;
	return true;
}

bool killer_struck(struct killer *k)
{
	for (unsigned i = 0; i < BLOWS_MAX; i++)
		(void)blow_look(k, &k->blow[i], WNOHANG); /* `fallen` says it */
	return k->fallen != 0;
}

unsigned killer_fallen(struct killer *k)
{
	for (unsigned i = 0; i < BLOWS_MAX; i++)
		(void)blow_look(k, &k->blow[i], 0); /* `fallen` says it */
	unsigned fallen = k->fallen;
	k->fallen = 0;
	return fallen;
}
