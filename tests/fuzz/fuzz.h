/*
 * Fuzzing: what the fuzzers share. An input is eaten bit by bit (`food`) by
 * those that try orders rather than bytes; when it is empty it gives zeros.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* libFuzzer's (LLVM, "libFuzzer", "Fuzz Target"): each fuzzer is one of these. Returns 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct food {
	const uint8_t *at;
	size_t left;
};

uint8_t food_byte(struct food *f);

/* A number as real ones are: mostly small; the edges of each width and any at all, too. */
uint64_t food_number(struct food *f);

/* At most `max` bytes, as many as the next byte says. Returns how many. */
size_t food_bytes(struct food *f, uint8_t *bytes, size_t max);

/* The rest up to a line's end as text; the end is eaten. Cut to fit `max`. */
void food_line(struct food *f, char *text, size_t max);

/* A file in memory that holds these bytes. Returns its path, good until the next call. */
const char *fuzz_file(const uint8_t *data, size_t size);

/* A directory of this process's own, on a disk in memory where there is one; gone at exit. */
const char *fuzz_dir(void);

/* Ends with a finding unless it is one sentence that a terminal can show: not empty, one line,
 * nothing that controls. */
void fuzz_sentence(const char *text);

/* Ends with a finding unless there is a NUL in these bytes. */
void fuzz_ended(const char *text, size_t size);

/* Ends with a finding, and says which promise was broken. */
void fuzz_promise(bool kept, const char *promise);

#endif
