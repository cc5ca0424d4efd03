/*
 * Food, files in memory and promises: what all fuzzers share. Knows nothing of
 * what is fuzzed.
 */
#include "fuzz.h"

#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define OPEN_AT_ONCE 16 /* directories nftw may hold open */

uint8_t food_byte(struct food *f)
{
	if (f->left == 0)
		return 0;
	f->left--;
	return *f->at++;
}

uint64_t food_number(struct food *f)
{
	static const uint64_t edges[] = {
		UINT8_MAX,
		UINT16_MAX,
		UINT32_MAX,
		UINT64_MAX,
		INT64_MAX,
		INT32_MAX,
		1u << 31,
		(uint64_t)1 << 63,
		(uint64_t)1 << 53,
		((uint64_t)1 << 53) - 1,
		20000,
		20787,
		(uint64_t)1 << 32,
		1000,
		1763800000,
		1763900000,
	};
	uint8_t first = food_byte(f);
	uint64_t n = 0;

	if (first < 200)
		return first;
	if (first < 200 + sizeof(edges) / sizeof(edges[0]))
		return edges[first - 200];
	for (int i = first < 230 ? 6 : first < 245 ? 4 : 0; i < 8; i++)
		n = n << 8 | food_byte(f);
	return n;
}

size_t food_bytes(struct food *f, uint8_t *bytes, size_t max)
{
	size_t len = food_byte(f);

	len = len < f->left ? len : f->left;
	len = len < max ? len : max;
	for (size_t i = 0; i < len; i++)
		bytes[i] = food_byte(f);
	return len;
}

void food_line(struct food *f, char *text, size_t max)
{
	size_t len = 0;

	while (f->left > 0) {
		char c = (char)food_byte(f);

		if (c == '\n' || c == '\0')
			break;
		if (len + 1 < max)
			text[len++] = c;
	}
	text[len] = '\0';
}

void fuzz_promise(bool kept, const char *promise)
{
	if (kept)
		return;
	(void)fprintf(stderr, "broken promise: %s\n", promise); /* abort says the rest */
	abort();
}

const char *fuzz_file(const uint8_t *data, size_t size)
{
	static char path[32];
	static int fd = -1;

	if (fd < 0) {
		fd = memfd_create("fuzz", MFD_CLOEXEC);
		fuzz_promise(fd >= 0, "there is room for a file in memory");
		(void)snprintf(path, sizeof(path), "/proc/self/fd/%d", fd); /* fits */
	}
	fuzz_promise(ftruncate(fd, 0) == 0 && pwrite(fd, data, size, 0) == (ssize_t)size,
		     "a file in memory can be written");
	return path;
}

static char dir[PATH_MAX];

static int entry_remove(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
	(void)st, (void)kind, (void)ftw; /* nftw's, not wanted */
	return remove(path);
}

static void dir_remove(void)
{
	(void)nftw(dir, entry_remove, OPEN_AT_ONCE, FTW_DEPTH | FTW_PHYS); /* tests/fuzz/run, too */
}

const char *fuzz_dir(void)
{
	const char *above = getenv("FUZZ_ROOM");

	if (dir[0] != '\0')
		return dir;
	if (above == NULL)
		above = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
	(void)snprintf(dir, sizeof(dir), "%s/lendbay-fuzz-XXXXXX", above); /* mkdtemp says */
	fuzz_promise(mkdtemp(dir) != NULL && atexit(dir_remove) == 0, "a directory can be made");
	return dir;
}

void fuzz_ended(const char *text, size_t size)
{
	fuzz_promise(memchr(text, '\0', size) != NULL, "a text has an end");
}

void fuzz_sentence(const char *text)
{
	fuzz_promise(text[0] != '\0', "what is wrong is said");
	for (; *text != '\0'; text++)
		fuzz_promise((unsigned char)*text >= ' ' && *text != 0x7f,
			     "a sentence is one line without control characters");
}
