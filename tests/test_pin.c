/*
 * lendbay-pin as its neighbours see it: the real program, between two sockets.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <lendbay/message.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#define SANITIZED __has_feature(address_sanitizer)
#else
#define SANITIZED 0
#endif

#define ANSWER_MS 15000 /* sanitizers and a busy machine are slow */

static char program[PATH_MAX], dir[PATH_MAX], key_path[PATH_MAX];

/* One lendbay-pin and our ends of its sockets. */
struct pin {
	pid_t pid;
	int parent, ring;
};

static int dir_make(void **state)
{
	(void)state;
	ssize_t len = readlink("/proc/self/exe", program, sizeof program - 32);
	if (len < 0)
		return -1;
	program[len] = '\0';
	strcpy(strrchr(program, '/') + 1, "lendbay-pin");
	const char *tmp = getenv("TMPDIR");
	snprintf(dir, sizeof dir, "%s/lendbay-pin-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(dir))
		return -1;
	return snprintf(key_path, sizeof key_path, "%.4000s/pin.key", dir) < 0;
}

static int dir_remove(void **state)
{
	(void)state;
	unlink(key_path);
	return rmdir(dir);
}

static void key_write(char fill, size_t len, mode_t mode)
{
	char bytes[64];
	memset(bytes, fill, sizeof bytes);
	unlink(key_path);
	int fd = open(key_path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), len);
	assert_int_equal(fchmod(fd, mode), 0);
	close(fd);
}

/* In the child: descriptors 3 and 4 as lendbay gives them, -1 for none. */
static void child_run(int parent, int ring, bool quiet)
{
	int high_parent = parent < 0 ? -1 : fcntl(parent, F_DUPFD_CLOEXEC, 10);
	int high_ring = ring < 0 ? -1 : fcntl(ring, F_DUPFD_CLOEXEC, 10);
	close(PARENT_FD);
	close(RING_FD);
	if (high_parent >= 0)
		dup2(high_parent, PARENT_FD);
	if (high_ring >= 0)
		dup2(high_ring, RING_FD);
	if (quiet)
		dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
	execl(program, program, "--data", dir, (char *)NULL);
	_exit(127);
}

static struct pin pin_start(bool quiet)
{
	int parent[2], ring[2];
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, parent), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ring), 0);
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (!pid)
		child_run(parent[1], ring[1], quiet);
	close(parent[1]);
	close(ring[1]);
	return (struct pin){pid, parent[0], ring[0]};
}

/* Waits for its end. Returns its exit code, -1 if it had to be killed. */
static int pin_ended(struct pin *p)
{
	int status = 0;
	for (int i = 0; i < ANSWER_MS / 10; i++) {
		if (waitpid(p->pid, &status, WNOHANG) == p->pid) {
			close(p->parent);
			if (p->ring >= 0)
				close(p->ring);
			return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
		}
		usleep(10000);
	}
	kill(p->pid, SIGKILL);
	waitpid(p->pid, &status, 0);
	close(p->parent);
	close(p->ring);
	return -1;
}

static void hear(int fd, struct message *m)
{
	struct pollfd wait = {.fd = fd, .events = POLLIN};
	assert_int_equal(poll(&wait, 1, ANSWER_MS), 1);
	assert_int_equal(message_next(fd, m, NULL), 1);
}

static void ask(const struct pin *p, enum message_type type, uint64_t ticket, const char *digits,
		const char *verifier, struct message *answer)
{
	message_begin(answer, type);
	answer->pin.ticket = ticket;
	answer->pin.len = (uint8_t)strlen(digits);
	for (size_t i = 0; digits[i] && i < PIN_MAX; i++)
		answer->pin.digits[i] = (uint8_t)(digits[i] - '0');
	strncpy(answer->pin.verifier, verifier, VERIFIER_MAX - 1);
	assert_int_equal(message_send(p->ring, answer, -1), 0);
	hear(p->ring, answer);
	assert_int_equal(answer->type, MESSAGE_PIN_ANSWER);
	assert_true(answer->pin.ticket == ticket);
	for (size_t i = 0; i < PIN_MAX; i++)
		assert_int_equal(answer->pin.digits[i], 0);
}

static enum pin_answer checked(const struct pin *p, const char *digits, const char *verifier)
{
	struct message m;
	ask(p, MESSAGE_PIN_CHECK, 7, digits, verifier, &m);
	assert_int_equal(m.pin.verifier[0], 0);
	return m.pin.answer;
}

static void made(const struct pin *p, const char *digits, char verifier[VERIFIER_MAX])
{
	struct message m;
	ask(p, MESSAGE_PIN_MAKE, 8, digits, "", &m);
	assert_int_equal(m.pin.answer, PIN_RIGHT);
	memcpy(verifier, m.pin.verifier, VERIFIER_MAX);
}

static void a_pin_is_right_for_its_own_verifier_only(void **state)
{
	(void)state;
	key_write('k', 32, 0600);
	struct pin p = pin_start(false);
	char ada[VERIFIER_MAX], again[VERIFIER_MAX];
	made(&p, "1234", ada);
	made(&p, "1234", again);
	/* RFC 9106's name, version and cost, and a salt of its own for each. */
	assert_memory_equal(ada, "$argon2id$v=19$m=65536,t=2,p=1$", 31);
	assert_string_not_equal(ada, again);
	assert_int_equal(checked(&p, "1234", ada), PIN_RIGHT);
	assert_int_equal(checked(&p, "1235", ada), PIN_WRONG);
	assert_int_equal(checked(&p, "12340", ada), PIN_WRONG); /* its length counts */
	assert_int_equal(checked(&p, "1234", ""), PIN_WRONG);
	made(&p, "00000000", again);
	assert_int_equal(checked(&p, "00000000", again), PIN_RIGHT);
	assert_int_equal(checked(&p, "0000000", again), PIN_WRONG);
	close(p.ring);
	p.ring = -1;
	assert_int_equal(pin_ended(&p), 0);

	/* The same verifier under another kiosk's key opens nothing. */
	key_write('K', 32, 0600);
	p = pin_start(false);
	assert_int_equal(checked(&p, "1234", ada), PIN_WRONG);
	close(p.parent);
	p.parent = open("/dev/null", O_RDONLY | O_CLOEXEC);
	assert_int_equal(pin_ended(&p), 0);
}

static void what_is_no_pin_or_no_verifier_gets_no_answer(void **state)
{
	(void)state;
	key_write('k', 32, 0600);
	struct pin p = pin_start(false);
	struct message m;
	assert_int_equal(checked(&p, "123", ""), PIN_FAILED);
	assert_int_equal(checked(&p, "123456789", ""), PIN_FAILED);
	assert_int_equal(checked(&p, "12:4", ""), PIN_FAILED);
	assert_int_equal(checked(&p, "1234", "$argon2id$rubbish"), PIN_FAILED);
	ask(&p, MESSAGE_PIN_MAKE, 1, "123", "", &m);
	assert_int_equal(m.pin.answer, PIN_FAILED);
	assert_int_equal(m.pin.verifier[0], 0);
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(p.parent, &m, -1), 0);
	assert_int_equal(pin_ended(&p), 0);
}

/* It might ask for gigabytes and for hours, of the process that everybody waits for. */
static void a_verifier_that_names_its_own_cost_gets_no_answer(void **state)
{
	(void)state;
	static const char *const costs[] = {"m=65536,t=3,p=1", "m=65537,t=2,p=1", "m=65536,t=2,p=2",
					    "m=4194304,t=4294967295,p=1",
					    "m=4294967295,t=2,p=16777215"};
	key_write('k', 32, 0600);
	struct pin p = pin_start(false);
	char ada[VERIFIER_MAX], forged[2 * VERIFIER_MAX];
	made(&p, "1234", ada);
	for (size_t i = 0; i < sizeof costs / sizeof costs[0]; i++) {
		snprintf(forged, sizeof forged, "$argon2id$v=19$%s%s", costs[i], ada + 30);
		assert_int_equal(checked(&p, "1234", forged), PIN_FAILED);
	}
	assert_int_equal(checked(&p, "1234", ada), PIN_RIGHT);
	close(p.ring);
	p.ring = -1;
	assert_int_equal(pin_ended(&p), 0);
}

static void it_beats_and_stops_when_told(void **state)
{
	(void)state;
	key_write('k', 32, 0600);
	struct pin p = pin_start(false);
	struct message m;
	struct timespec from, to;
	hear(p.parent, &m);
	assert_int_equal(m.type, MESSAGE_READY);
	clock_gettime(CLOCK_MONOTONIC, &from);
	for (int i = 0; i < 4; i++) {
		hear(p.parent, &m);
		assert_int_equal(m.type, MESSAGE_BEAT);
	}
	clock_gettime(CLOCK_MONOTONIC, &to);
	int64_t took_ms = (to.tv_sec - from.tv_sec) * 1000 + (to.tv_nsec - from.tv_nsec) / 1000000;
	assert_true(took_ms >= 3 * BEAT_MS - 100); /* a beat, not a storm */
	message_begin(&m, MESSAGE_STOP);
	assert_int_equal(message_send(p.parent, &m, -1), 0);
	assert_int_equal(pin_ended(&p), 0);
}

static void it_ends_when_the_ring_speaks_of_something_else(void **state)
{
	(void)state;
	key_write('k', 32, 0600);
	struct pin p = pin_start(true);
	struct message m;
	message_begin(&m, MESSAGE_UNLOCK);
	assert_int_equal(message_send(p.ring, &m, -1), 0);
	assert_int_equal(pin_ended(&p), EX_PROTOCOL);
}

static void a_key_that_is_lax_cut_or_missing_is_refused(void **state)
{
	(void)state;
	static const struct {
		size_t len;
		mode_t mode;
		int code;
	} cases[] = {{32, 0640, EX_NOPERM},  {32, 0604, EX_NOPERM},  {32, 0660, EX_NOPERM},
		     {31, 0600, EX_DATAERR}, {33, 0600, EX_DATAERR}, {0, 0600, EX_DATAERR}};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		key_write('k', cases[i].len, cases[i].mode);
		struct pin p = pin_start(true);
		assert_int_equal(pin_ended(&p), cases[i].code);
	}
	unlink(key_path);
	struct pin p = pin_start(true);
	assert_int_equal(pin_ended(&p), EX_NOINPUT);
	assert_int_equal(symlink("/dev/zero", key_path), 0);
	p = pin_start(true);
	assert_int_equal(pin_ended(&p), EX_NOINPUT);
}

/* CPU time it used so far, ns; the load of the machine does not count. */
static int64_t cpu_ns(pid_t pid)
{
	clockid_t clock;
	struct timespec used;
	assert_int_equal(clock_getcpuclockid(pid, &clock), 0);
	assert_int_equal(clock_gettime(clock, &used), 0);
	return (int64_t)used.tv_sec * 1000000000 + used.tv_nsec;
}

static int numbers_compare(const void *one, const void *other)
{
	int64_t a = *(const int64_t *)one, b = *(const int64_t *)other;
	return (a > b) - (a < b);
}

#define ROUNDS 5

/* The median work of checking `digits` against `verifier`, in ns of its CPU. */
static int64_t work_ns(const struct pin *p, const char *digits, const char *verifier)
{
	int64_t took[ROUNDS];
	for (int i = 0; i < ROUNDS; i++) {
		int64_t before = cpu_ns(p->pid);
		checked(p, digits, verifier);
		took[i] = cpu_ns(p->pid) - before;
	}
	qsort(took, ROUNDS, sizeof took[0], numbers_compare);
	return took[ROUNDS / 2];
}

static void right_wrong_and_unknown_cost_the_same_work(void **state)
{
	(void)state;
	key_write('k', 32, 0600);
	struct pin p = pin_start(false);
	char ada[VERIFIER_MAX];
	made(&p, "1234", ada);
	int64_t right = work_ns(&p, "1234", ada);
	int64_t wrong = work_ns(&p, "4321", ada);
	int64_t unknown = work_ns(&p, "1234", "");
	print_message("CPU of a check: right %.1f ms, wrong %.1f ms, unknown %.1f ms\n",
		      (double)right / 1e6, (double)wrong / 1e6, (double)unknown / 1e6);
	assert_true(right > 1000000); /* it does hash */
	assert_true(wrong > right * 7 / 10 && wrong < right * 13 / 10);
	assert_true(unknown > right * 7 / 10 && unknown < right * 13 / 10);
	close(p.ring);
	p.ring = -1;
	assert_int_equal(pin_ended(&p), 0);
}

/* How often `bytes` stand in the memory of `pid`; -1: it may not be read. */
static int memory_count(pid_t pid, const void *bytes, size_t len)
{
	char path[64], line[512];
	snprintf(path, sizeof path, "/proc/%d/mem", (int)pid);
	int mem = open(path, O_RDONLY | O_CLOEXEC);
	snprintf(path, sizeof path, "/proc/%d/maps", (int)pid);
	FILE *maps = fopen(path, "r");
	int found = mem < 0 || !maps ? -1 : 0;
	while (found >= 0 && fgets(line, sizeof line, maps)) {
		unsigned long from, to;
		static char page[4096 + 64];
		if (sscanf(line, "%lx-%lx rw", &from, &to) != 2 || !strstr(line, " rw"))
			continue;
		for (unsigned long at = from; at < to; at += 4096) {
			ssize_t got = pread(mem, page, sizeof page, (off_t)at);
			for (char *c = page;
			     got > 0 && (c = memmem(c, (size_t)(page + got - c), bytes, len)); c++)
				found += c < page + 4096;
		}
	}
	if (maps)
		fclose(maps);
	if (mem >= 0)
		close(mem);
	return found;
}

static void a_pin_is_nowhere_in_its_memory_after_the_answer(void **state)
{
	(void)state;
	if (SANITIZED) {
		print_message("the address sanitizer keeps terabytes of memory of its own\n");
		skip();
	}
	static const char digits[] = "90817263";
	static const uint8_t as_bytes[] = {9, 0, 8, 1, 7, 2, 6, 3};
	char ada[VERIFIER_MAX], key[32];
	memset(key, 'k', sizeof key);
	key_write('k', sizeof key, 0600);
	struct pin p = pin_start(false);
	made(&p, digits, ada);
	assert_int_equal(checked(&p, digits, ada), PIN_RIGHT);
	int keys = memory_count(p.pid, key, sizeof key);
	int pins = memory_count(p.pid, as_bytes, sizeof as_bytes);
	close(p.ring);
	p.ring = -1;
	assert_int_equal(pin_ended(&p), 0);
	if (keys < 0) {
		print_message("only root may look into its memory, as it should be\n");
		skip();
	}
	assert_true(keys >= 1); /* so looking finds what is there */
	assert_int_equal(pins, 0);
}

static void it_leaves_no_core_and_takes_no_new_rights(void **state)
{
	(void)state;
	key_write('k', 32, 0600);
	struct pin p = pin_start(false);
	struct message m;
	hear(p.parent, &m);
	char path[64], text[4096];
	snprintf(path, sizeof path, "/proc/%d/status", (int)p.pid);
	FILE *f = fopen(path, "r");
	assert_non_null(f);
	text[fread(text, 1, sizeof text - 1, f)] = '\0';
	fclose(f);
	assert_non_null(strstr(text, "NoNewPrivs:\t1"));
	snprintf(path, sizeof path, "/proc/%d/limits", (int)p.pid);
	f = fopen(path, "r");
	if (f) { /* only root may look */
		text[fread(text, 1, sizeof text - 1, f)] = '\0';
		fclose(f);
		assert_non_null(strstr(text, "Max core file size        0                    0"));
	}
	close(p.ring);
	p.ring = -1;
	assert_int_equal(pin_ended(&p), 0);
}

static void without_a_parent_it_serves_the_command_line(void **state)
{
	(void)state;
	key_write('k', 32, 0600);
	int ring[2], status;
	assert_int_equal(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ring), 0);
	pid_t pid = fork();
	if (!pid)
		child_run(-1, ring[1], false);
	close(ring[1]);
	struct pin p = {pid, -1, ring[0]};
	char ada[VERIFIER_MAX];
	made(&p, "1234", ada);
	assert_int_equal(checked(&p, "1234", ada), PIN_RIGHT);
	close(ring[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pin_is_right_for_its_own_verifier_only),
		cmocka_unit_test(what_is_no_pin_or_no_verifier_gets_no_answer),
		cmocka_unit_test(a_verifier_that_names_its_own_cost_gets_no_answer),
		cmocka_unit_test(it_beats_and_stops_when_told),
		cmocka_unit_test(it_ends_when_the_ring_speaks_of_something_else),
		cmocka_unit_test(a_key_that_is_lax_cut_or_missing_is_refused),
		cmocka_unit_test(right_wrong_and_unknown_cost_the_same_work),
		cmocka_unit_test(a_pin_is_nowhere_in_its_memory_after_the_answer),
		cmocka_unit_test(it_leaves_no_core_and_takes_no_new_rights),
		cmocka_unit_test(without_a_parent_it_serves_the_command_line),
	};
	return cmocka_run_group_tests_name("pin", tests, dir_make, dir_remove);
}
