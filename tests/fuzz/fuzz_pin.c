/*
 * Fuzzes what lendbay-pin hears from the ring: any question, with any verifier.
 * However one is forged, it never names more memory or passes than those that
 * are made here, and no secret stays behind.
 */
#include <errno.h>
#include <string.h>

#include <lendbay/message.h>
#include <sodium.h>

#include "fuzz.h"

static int hashed(const char *verifier, const char *seed, unsigned long long len);
static int made(char verifier[crypto_pwhash_STRBYTES], const char *seed, unsigned long long len,
		unsigned long long passes, size_t memory);

/* Its functions are its own; the hash, which takes long, and its messages come from here. */
#define crypto_pwhash_str_verify hashed
#define crypto_pwhash_str        made
#include "pin.c" /* NOLINT(bugprone-suspicious-include) */
#undef crypto_pwhash_str_verify
#undef crypto_pwhash_str

#define MADE "$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA"

static struct food food;

static int hashed(const char *verifier, const char *seed, unsigned long long len)
{
	unsigned long memory = 0, passes = 0, lanes = 0;

	(void)seed, (void)len; /* what they are hashed to is not asked here */
	fuzz_promise(sscanf(verifier, "$argon2id$v=19$m=%lu,t=%lu,p=%lu$", &memory, &passes,
			    &lanes) == 3 &&
			     memory <= MEMORY_BYTES / 1024 && passes <= PASSES && lanes == 1,
		     "no verifier says what is spent on it");
	errno = EINVAL;
	return strcmp(verifier, MADE) == 0 ? 0 : -1;
}

static int made(char verifier[crypto_pwhash_STRBYTES], const char *seed, unsigned long long len,
		unsigned long long passes, size_t memory)
{
	(void)seed, (void)len; /* as above */
	fuzz_promise(passes == PASSES && memory == MEMORY_BYTES, "a verifier costs what it must");
	memset(verifier, 0, crypto_pwhash_STRBYTES);
	memcpy(verifier, MADE, sizeof(MADE));
	return 0;
}

void message_begin(struct message *m, enum message_type type)
{
	memset(m, 0, sizeof(*m));
	m->type = type;
}

int message_send(int fd, struct message *m, int fd_with)
{
	static const uint8_t none[sizeof(m->pin.digits)];

	(void)fd, (void)fd_with; /* there is one, and it gets none */
	if (m->type != MESSAGE_PIN_ANSWER)
		return 0;
	fuzz_promise(memcmp(m->pin.digits, none, sizeof(none)) == 0 && m->pin.len == 0,
		     "no answer holds a PIN");
	fuzz_promise(m->pin.answer == PIN_RIGHT || m->pin.verifier[0] == '\0',
		     "an answer holds no verifier but a new one");
	return 0;
}

/* Either of its own kind, with some bytes laid over it, or any bytes at all. */
int message_next(int fd, struct message *m, int *fd_with)
{
	uint8_t what = food_byte(&food);

	(void)fd, (void)fd_with; /* from the ring, without a descriptor */
	if (food.left == 0)
		return what & 1 ? 0 : -EPIPE;
	message_begin(m, what & 1 ? MESSAGE_PIN_CHECK : MESSAGE_PIN_MAKE);
	if ((what & 6) == 6) {
		(void)food_bytes(&food, (uint8_t *)m, sizeof(*m)); /* however many */
		m->type = food_byte(&food) % MESSAGE_TYPES;
		return 1;
	}
	m->pin.len = 4;
	if (what & 2)
		(void)food_bytes(&food, &m->pin.len, 1 + sizeof(m->pin.digits)); /* likewise */
	memcpy(m->pin.verifier, MADE, sizeof(MADE));
	if (what & 8)
		food_line(&food, m->pin.verifier, sizeof(m->pin.verifier));
	return 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct secrets s;
	static const uint8_t none[SEED_LEN];

	food = (struct food){data, size};
	memset(&s, 0, sizeof(s));
	fuzz_promise(nobody_make(&s) == 0, "nobody has a verifier");
	while (ring_hear(&s) < 0 && food.left > 0)
		fuzz_promise(memcmp(s.seed, none, sizeof(none)) == 0, "no seed stays");
	return 0;
}
