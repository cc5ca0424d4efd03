/*
 * What is wrong with a CSV file's rows, each named by line and column, and what becomes of a file
 * with such rows: nothing of it is taken in, or, where that was asked for, all but they.
 */
#ifndef CLI_FAULTS_H
#define CLI_FAULTS_H

#include "change.h"
#include "csv.h"

#define FAULTS_COLUMNS_MAX 32
#define FAULTS_EXIT        1 /* rows were skipped, and the others taken in */

/* What is wrong with a row, and in which of the file's columns, 1 the first; 0: in none alone. */
struct fault {
	size_t column;
	char sentence[WRONG_MAX];
};

struct faults {
	const char *file;
	const struct csv *csv;
	const char *name[FAULTS_COLUMNS_MAX]; /* of the file's columns, as they are called */
	size_t columns;
	bool *bad; /* rows with something wrong */
	size_t wrong;
};

/* Begins with no column and no fault; `csv` and `file` must outlive it. Returns 0 or a code; end it
 * either way. */
int faults_begin(struct faults *f, const char *file, const struct csv *csv);
void faults_end(struct faults *f);

/* Takes in the next of the file's columns, by its right name. */
void faults_column_add(struct faults *f, const char *name);

/* The column of that name, 1 the first; 0: the file has none. */
size_t faults_column(const struct faults *f, const char *name);

/* The column that `wrong` is about: of the very cell that was read; or, where nothing stands, by
 * what it is called. As above. */
size_t faults_column_of(const struct faults *f, size_t row, const struct wrong *wrong);

/* Whether a row is of UTF-8 in all its cells, and has as many as the first. Returns true, or false
 * and what is wrong. */
bool faults_row_reads(const struct faults *f, size_t row, struct fault *fault);

/* Says it. Returns `code`. */
int fault_say(const struct faults *f, size_t row, const struct fault *fault, int code);

/* A row is wrong once: what is said first is mended first. */
void faults_add(struct faults *f, size_t row, const struct fault *fault);
void faults_add_in(struct faults *f, size_t row, const char *column, const char *sentence);

/* Whether anything may be taken in, after all rows were checked. Returns 0 or a code. */
int faults_judge(const struct faults *f, bool skip_bad);

/* Says which lines were left out, if any were. Returns 0 or FAULTS_EXIT. */
int faults_skipped_say(const struct faults *f);

#endif
