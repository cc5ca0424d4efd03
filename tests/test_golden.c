/*
 * Golden pictures: the gallery, picture by picture the same as it was accepted
 * (make shots-accept). Exactly, and so only where the fonts, Cairo, Pango and
 * FreeType are those of Debian 12, which it was drawn with. What differs is
 * written to be looked at. One picture in so many is drawn: in four, under
 * sanitizers in forty, or in GOLDEN_SHARE; 1 are all, ten minutes of a core.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "checksums.h"
#include "sheet.h"

#define OUT       "build/check/golden"
#define TOLD_MAX  20  /* names of pictures that are said */
#define WRITE_MAX 200 /* pictures that are written, of each process */

#ifdef __SANITIZE_ADDRESS__
#define SHARE 40
#else
#define SHARE 4
#endif

static struct checksums accepted;

static bool is_debian_12_on_amd64(void)
{
#ifdef __x86_64__
	char line[200];
	bool debian = false, twelve = false;
	FILE *f = fopen("/etc/os-release", "re");

	while (f && fgets(line, sizeof(line), f)) {
		debian = debian || strcmp(line, "ID=debian\n") == 0;
		twelve = twelve || strcmp(line, "VERSION_ID=\"12\"\n") == 0;
	}
	if (f)
		(void)fclose(f); /* it was only read */
	return debian && twelve;
#else
	return false;
#endif
}

/* The picture that differs, for a look: all its names in one directory. */
static void keep(const struct hung *hung, struct canvas *c)
{
	char file[2 * GALLERY_NAME_MAX];
	int len = snprintf(file, sizeof(file), OUT "/%s.png", hung->name);

	for (int k = (int)sizeof(OUT); k < len; k++)
		if (file[k] == '/')
			file[k] = '-';
	(void)png_write(c->paint, (int)c->px->width, (int)c->px->height, file); /* best effort */
}

static int see(void *with, const struct hung *hung, struct canvas *c)
{
	uint32_t *kept = with;
	const struct checksum *sum = checksums_find(&accepted, hung->name);

	if ((!sum || !checksum_holds(sum, hung)) && (*kept)++ < WRITE_MAX)
		keep(hung, c);
	return 0;
}

/* How many of a gallery are not as accepted; the first are told. */
static uint32_t different(const struct gallery *g)
{
	uint32_t count = 0;

	for (uint32_t set = 0; set < g->sets; set++) {
		for (uint32_t k = 0; k < g->set[set].len; k++) {
			const struct hung *hung = &g->set[set].hung[k];
			const struct checksum *sum = checksums_find(&accepted, hung->name);

			if (sum && checksum_holds(sum, hung))
				continue;
			if (count++ < TOLD_MAX)
				print_message("%s: %s\n", hung->name,
					      sum ? "is not the picture that was accepted"
						  : "was never accepted");
		}
	}
	return count;
}

static bool hangs(const struct gallery *g, const char *name)
{
	for (uint32_t set = 0; set < g->sets; set++)
		for (uint32_t k = 0; k < g->set[set].len; k++)
			if (strcmp(g->set[set].hung[k].name, name) == 0)
				return true;
	return false;
}

/* How many were accepted and are drawn no more. */
static uint32_t missing(const struct gallery *g)
{
	uint32_t count = 0;

	if (g->drawn == accepted.len)
		return 0; /* none of them is new: that was looked at */
	for (uint32_t k = 0; k < accepted.len; k++) {
		if (hangs(g, accepted.of[k].name))
			continue;
		if (count++ < TOLD_MAX)
			print_message("%s: is not drawn any more\n", accepted.of[k].name);
	}
	return count;
}

static uint32_t share(void)
{
	const char *wish = getenv("GOLDEN_SHARE");
	long n = wish ? strtol(wish, NULL, 10) : SHARE;

	return n > 0 && n < 100000 ? (uint32_t)n : SHARE;
}

static void every_picture_is_as_accepted(void **state)
{
	struct gallery *g = NULL;
	uint32_t kept = 0, wrong, gone;
	struct gallery_visit visit = {.share = share(), .see = see, .with = &kept};

	(void)state; /* needs none */
	if (!is_debian_12_on_amd64()) {
		print_message("pixels are compared on Debian 12 (amd64) only: elsewhere the fonts "
			      "and Cairo draw otherwise\n");
		skip();
	}
	if (access(CHECKSUMS_FILE, R_OK) < 0)
		fail_msg("there is no " CHECKSUMS_FILE
			 ": look at make shots, then make shots-accept");
	assert_int_equal(checksums_read(CHECKSUMS_FILE, &accepted), 0);
	(void)mkdir("build", 0777); /* they may be there */
	(void)mkdir("build/check", 0777);
	(void)mkdir(OUT, 0777);
	assert_int_equal(gallery_draw(&visit, &g), 0);
	wrong = different(g);
	gone = visit.share == 1 ? missing(g) : 0;
	print_message("%u pictures: %u differ, %u of %u accepted are not drawn any more\n",
		      g->drawn, wrong, gone, accepted.len);
	if (wrong > 0)
		print_message("those that differ are in " OUT
			      "; if they are right: make shots-accept\n");
	assert_true(g->drawn > 0);
	gallery_close(g);
	assert_int_equal(wrong + gone, 0);
}

/* The comparison can fail: one bit of a mark, and another name. */
static void a_picture_of_one_other_bit_differs(void **state)
{
	static struct checksums sums = {.len = 1};
	struct hung hung = {.name = "set/one", .mark = {1, 2, 3, 4, 5, 6, 7, 8}};

	(void)state; /* needs none */
	gallery_mark_text(hung.mark, sums.of[0].mark);
	strcpy(sums.of[0].name, hung.name);
	assert_true(checksum_holds(checksums_find(&sums, "set/one"), &hung));
	hung.mark[7] ^= 1;
	assert_false(checksum_holds(checksums_find(&sums, "set/one"), &hung));
	assert_null(checksums_find(&sums, "set/two"));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_picture_of_one_other_bit_differs),
		cmocka_unit_test(every_picture_is_as_accepted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
