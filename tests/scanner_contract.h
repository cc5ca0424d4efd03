/*
 * The contract of <lendbay/scanner.h>, for any device whose keys a test can
 * press: checked on the driver itself, and on the real lendbay-scanner.
 */
#ifndef SCANNER_CONTRACT_H
#define SCANNER_CONTRACT_H

#include <lendbay/scanner.h>

#include "bench.h"

#define SCANS_HEARD_MAX 8

struct scanner_bench {
	struct bench bench;
	const char *name;
	int device;              /* the bench's own */
	struct scanner *scanner; /* open in the test that runs; it is closed after it */
	unsigned heard_len;      /* scans told while somebody typed, not looked at yet */
	struct number heard[SCANS_HEARD_MAX];

	int (*open)(const struct board *b, struct scanner **out);

	/* A key goes down (1), up (0), or is repeated (2), and is on its way when this returns. */
	void (*press)(struct scanner_bench *b, unsigned code, int motion);

	/* The scanner's cable is pulled out, and put in again. */
	void (*plug)(struct scanner_bench *b, bool in);
};

/* Runs the contract. Returns how many tests failed. */
int scanner_contract_run(struct scanner_bench *b);

/* Types digits, letters and - as a US keyboard has them; \n is Enter. After each the scanner is
 * turned, as its process does: the kernel keeps no more than some dozen keys. */
void scanner_type(struct scanner_bench *b, const char *text);

/* Opens the bench's scanner; it is closed after the test. */
struct scanner *scanner_begin(struct scanner_bench *b);

/* Waits for a scan, at most `ms`. Returns what `next` did last. */
int scan_wait(struct scanner_bench *b, struct number *number, int ms);

/* That `number` has these digits; "": that it was refused. */
void assert_number(const struct number *number, const char *digits);

/* Leaves the bench as the next test wants it. */
int scanner_bench_clear(void **state);

#define ON_SCANNER(test)                                                                           \
	cmocka_unit_test_prestate_setup_teardown(test, NULL, scanner_bench_clear, b)

#endif
