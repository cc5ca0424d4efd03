/*
 * lendbay-pin: the one process that holds the PIN key. Answers two questions,
 * "is this PIN right?" and "make a verifier", one at a time, with the same
 * work for a right PIN, a wrong one and somebody nobody knows.
 *
 * Never writes a file, never says a PIN, never keeps one after the answer.
 */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sodium.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "log.h"
#include "options.h"

#define KEY_FILE "pin.key"
#define KEY_LEN  32
#define SEED_LEN 32
#define LABEL    "lendbay pin 1"

/* Argon2id (RFC 9106): two passes over 64 MiB, what a Raspberry Pi does in less than SILENCE_MS. */
#define PASSES       2
#define MEMORY_BYTES (64U * 1024 * 1024)

/* How each verifier begins (PHC string format): one that names other numbers was not made here. */
#define COST "$argon2id$v=19$m=65536,t=2,p=1$"

_Static_assert(PASSES == 2 && MEMORY_BYTES == 65536U * 1024, "COST says the same");
_Static_assert(VERIFIER_MAX == crypto_pwhash_STRBYTES, "a verifier fits its message");

/* Everything secret, in one locked piece of memory. */
struct secrets {
	uint8_t key[KEY_LEN];
	uint8_t seed[SEED_LEN]; /* of the PIN in hand: what Argon2id hashes */
	crypto_generichash_state hash;
	char nobody[VERIFIER_MAX]; /* a verifier that no PIN opens, to spend the time on */
	struct message m;
};

/* The leak checker traces its process, and nobody may trace this one. Only sanitizers call it. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "detect_leaks=0";
}

/* ---- Start ---- */

/* No core file, no tracer, no new rights: the key must not leave this process. */
static int rights_drop(void)
{
	const struct rlimit none = {0, 0};
	if (setrlimit(RLIMIT_CORE, &none) < 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) < 0 ||
	    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) {
		log_line("this process cannot be closed to others: %s", strerror(errno));
		return EX_OSERR;
	}
	return EX_OK;
}

/* Whether only its owner can read it, who is us (root may look at anybody's). Says so if not. */
static int key_file_check(const char *data, const struct stat *file)
{
	bool ours = file->st_uid == geteuid() || geteuid() == 0;
	if (!S_ISREG(file->st_mode) || !ours || file->st_mode & 077) {
		log_line("%s/" KEY_FILE " can be read by others (mode %04o, owner %u): it must "
			 "be a file of mode 0600 that belongs to user %u",
			 data, (unsigned)file->st_mode & 07777, (unsigned)file->st_uid,
			 (unsigned)geteuid());
		return EX_NOPERM;
	}
	if (file->st_size != KEY_LEN) {
		log_line("%s/" KEY_FILE " is not a key: it has %lld bytes instead of %d", data,
			 (long long)file->st_size, KEY_LEN);
		return EX_DATAERR;
	}
	return EX_OK;
}

/* Reads the key. Returns EX_OK, or a code to exit with, said. */
static int key_read(const char *data, uint8_t key[KEY_LEN])
{
	struct stat file;
	int fd = -1, dir = open(data, O_PATH | O_DIRECTORY | O_CLOEXEC);
	if (dir >= 0)
		fd = openat(dir, KEY_FILE, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	int code = fd < 0                 ? (errno == EACCES ? EX_NOPERM : EX_NOINPUT)
		   : fstat(fd, &file) < 0 ? EX_IOERR
					  : EX_OK;
	if (code)
		log_line("%s/" KEY_FILE " cannot be opened: %s; it was made with the ledger, and "
			 "belongs to it and to no other: bring it back from your copy",
			 data, strerror(errno));
	else
		code = key_file_check(data, &file);
	if (!code && read(fd, key, KEY_LEN) != KEY_LEN) {
		log_line("%s/" KEY_FILE " cannot be read", data);
		code = EX_IOERR;
	}
	if (fd >= 0)
		close(fd);
	if (dir >= 0)
		close(dir);
	return code;
}

/* ---- The two questions ---- */

/*
 * Makes the seed of a PIN: BLAKE2b-256 (RFC 7693) under the key, over a label
 * and its digits. Without the key nobody can try PINs against a stolen ledger.
 */
static void seed_make(struct secrets *s, const uint8_t *digits, size_t len)
{
	crypto_generichash_init(&s->hash, s->key, KEY_LEN, SEED_LEN);
	crypto_generichash_update(&s->hash, (const uint8_t *)LABEL, sizeof LABEL - 1);
	crypto_generichash_update(&s->hash, digits, len);
	crypto_generichash_final(&s->hash, s->seed, SEED_LEN);
	sodium_memzero(&s->hash, sizeof s->hash);
}

/* Makes a verifier of the seed. Returns 0, or -ENOMEM. */
static int verifier_make(struct secrets *s, char verifier[VERIFIER_MAX])
{
	memset(verifier, 0, VERIFIER_MAX);
	int err =
		crypto_pwhash_str(verifier, (const char *)s->seed, SEED_LEN, PASSES, MEMORY_BYTES);
	return err ? -ENOMEM : 0;
}

/* The verifier of nobody: of a seed that was drawn and forgotten. */
static int nobody_make(struct secrets *s)
{
	randombytes_buf(s->seed, SEED_LEN);
	int err = verifier_make(s, s->nobody);
	sodium_memzero(s->seed, SEED_LEN);
	return err;
}

/* Whether the seed is that of `verifier`; of nobody's it never is. */
static enum pin_answer seed_check(const struct secrets *s, const char *verifier)
{
	/* Whoever can write the ledger must not say how much memory and time is spent here. */
	if (strncmp(verifier, COST, sizeof COST - 1) != 0)
		return PIN_FAILED;
	errno = 0;
	int differs = crypto_pwhash_str_verify(verifier, (const char *)s->seed, SEED_LEN);
	/* libsodium says EINVAL for another seed; all else (no memory, not a
	 * verifier) is no answer. */
	if (differs && errno != EINVAL)
		return PIN_FAILED;
	return differs || verifier == s->nobody ? PIN_WRONG : PIN_RIGHT;
}

static bool digits_hold(const uint8_t *digits, uint8_t len)
{
	for (uint8_t i = 0; i < len && i < PIN_MAX; i++)
		if (digits[i] > 9)
			return false;
	return len >= PIN_MIN && len <= PIN_MAX;
}

/* Turns the question in s->m into its answer. */
static void question_answer(struct secrets *s)
{
	struct message *m = &s->m;
	enum pin_answer answer = PIN_FAILED;
	bool check = m->type == MESSAGE_PIN_CHECK;
	if (digits_hold(m->pin.digits, m->pin.len) && !m->pin.verifier[VERIFIER_MAX - 1]) {
		seed_make(s, m->pin.digits, m->pin.len);
		sodium_memzero(m->pin.digits, sizeof m->pin.digits);
		if (check)
			answer = seed_check(s, m->pin.verifier[0] ? m->pin.verifier : s->nobody);
		else
			answer = verifier_make(s, m->pin.verifier) ? PIN_FAILED : PIN_RIGHT;
		sodium_memzero(s->seed, SEED_LEN);
	}
	sodium_memzero(m->pin.digits, sizeof m->pin.digits);
	if (check || answer == PIN_FAILED)
		sodium_memzero(m->pin.verifier, VERIFIER_MAX);
	m->type = MESSAGE_PIN_ANSWER;
	m->pin.answer = (uint8_t)answer;
	m->pin.len = 0;
}

/* ---- The loop ---- */

enum source { SOURCE_RING, SOURCE_PARENT, SOURCES };

static int64_t now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool is_socket(int fd)
{
	int type;
	socklen_t len = sizeof type;
	return getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &len) == 0 && type == SOCK_SEQPACKET;
}

static void say(struct secrets *s, int fd, enum message_type type)
{
	message_begin(&s->m, type);
	/* A parent that is gone is heard by the poll; one that is slow hears the next. */
	if (fd >= 0)
		(void)message_send(fd, &s->m, -1);
}

/* Takes one question from the ring. Returns -1 to go on, or the code to exit with. */
static int ring_hear(struct secrets *s)
{
	int got = message_next(RING_FD, &s->m, NULL);
	if (got == 0)
		return -1;
	if (got == -EPIPE)
		return EX_OK; /* the ring is gone: a new one gets a new lendbay-pin */
	if (got < 0 || (s->m.type != MESSAGE_PIN_CHECK && s->m.type != MESSAGE_PIN_MAKE)) {
		log_line("the ring said something that is no question about a PIN");
		return EX_PROTOCOL;
	}
	question_answer(s);
	int err = message_send(RING_FD, &s->m, -1);
	sodium_memzero(&s->m, sizeof s->m);
	if (!err)
		return -1;
	if (err != -EPIPE)
		log_line("the ring does not take its answer: %s", strerror(-err));
	return err == -EPIPE ? EX_OK : EX_TEMPFAIL;
}

/* Takes one message from the parent. Returns -1 to go on, or the code to exit with. */
static int parent_hear(struct secrets *s, int parent)
{
	int got = message_next(parent, &s->m, NULL);
	return got < 0 || (got && s->m.type == MESSAGE_STOP) ? EX_OK : -1;
}

static int serve(struct secrets *s, int parent)
{
	struct pollfd fds[SOURCES] = {
		[SOURCE_RING] = {.fd = RING_FD, .events = POLLIN},
		[SOURCE_PARENT] = {.fd = parent, .events = POLLIN},
	};
	int code = -1;
	int64_t beat_ms = now_ms();
	say(s, parent, MESSAGE_READY);
	while (code < 0) {
		int64_t left_ms = parent < 0 ? -1 : beat_ms - now_ms();
		if (parent >= 0 && left_ms <= 0) {
			say(s, parent, MESSAGE_BEAT);
			beat_ms = now_ms() + BEAT_MS;
			left_ms = BEAT_MS;
		}
		if (poll(fds, SOURCES, (int)left_ms) < 0 && errno != EINTR)
			return EX_OSERR;
		if (fds[SOURCE_PARENT].revents)
			code = parent_hear(s, parent);
		if (code < 0 && fds[SOURCE_RING].revents) {
			/* The whole of SILENCE_MS is there for the hash. */
			say(s, parent, MESSAGE_BEAT);
			code = ring_hear(s);
			say(s, parent, MESSAGE_BEAT);
			beat_ms = now_ms() + BEAT_MS;
		}
	}
	return code;
}

int main(int argc, char **argv)
{
	static const struct program program = {
		.name = "lendbay-pin",
		.purpose = "Checks PINs and makes their verifiers, for lendbay and "
			   "lendbay-ledger, which start it.",
		.needs = OPTION_DATA,
	};
	struct options options;
	int code = options_read(&program, argc, argv, &options);
	if (code >= 0)
		return code;
	code = rights_drop();
	if (code)
		return code;
	if (!is_socket(RING_FD)) {
		log_line("descriptor %d is no socket: lendbay and lendbay-ledger start this "
			 "program, people do not",
			 RING_FD);
		return EX_USAGE;
	}

	struct secrets *s = sodium_init() < 0 ? NULL : sodium_malloc(sizeof *s);
	if (!s) {
		log_line("there is no memory that can be locked");
		return EX_OSERR;
	}
	memset(s, 0, sizeof *s);
	code = key_read(options.data, s->key);
	if (!code && nobody_make(s) < 0) {
		log_line("there are no %u MiB of memory to hash in", MEMORY_BYTES / 1024 / 1024);
		code = EX_OSERR;
	}
	if (!code)
		code = serve(s, is_socket(PARENT_FD) ? PARENT_FD : -1);
	sodium_free(s);
	return code;
}
