/*
 * The file of costs. Nothing of it is taken unless all of it is good.
 */
#include "costs.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sysexits.h>

#include "cli.h"
#include "csv.h"
#include "values.h"

#define COST_MAX  1000000000 /* in hundredths: ten million */
#define WRONG_MAX 20         /* said; then it is enough */

struct reading {
	const char *path;
	const struct csv *csv;
	size_t device, cost; /* columns */
	struct tally *t;
	unsigned wrong;
};

/* Says what is wrong with a cell. */
static void cell_complain(struct reading *r, const struct csv_row *row, size_t column,
			  const char *text, const char *wrong)
{
	static const char *const names[] = {"device", "cost"};

	if (r->wrong++ < WRONG_MAX)
		(void)complain_as(EX_DATAERR, "%s:%zu: column %zu, %s: \"%s\" %s.", r->path,
				  row->line, column + 1, names[column == r->cost], text,
				  wrong); /* gives the code back */
}

/* Reads "249", "249.5" or "249.00". Returns NULL, or what is wrong. */
static const char *cost_read(const char *text, int64_t *hundredths)
{
	int64_t sum = 0;
	int after = -1; /* digits after the point; -1: there is no point yet */

	if (text[0] < '0' || text[0] > '9')
		return "is no cost: write it as 249.00";
	for (; *text != '\0'; text++) {
		if (*text == '.' && after < 0) {
			after = 0;
			continue;
		}
		if (*text < '0' || *text > '9' || after == 2)
			return "is no cost: write it as 249.00, with no sign and no commas in it";
		sum = sum * 10 + (*text - '0');
		after += after >= 0;
		if (sum > COST_MAX)
			return "is more than a device costs";
	}
	for (; after < 2; after++)
		sum *= after < 0 ? 1 : 10;
	if (sum > COST_MAX)
		return "is more than a device costs";
	*hundredths = sum;
	return NULL;
}

/* Reads "tablet 14". Returns NULL, or what is wrong. */
static const char *device_read(const char *text, uint64_t *kind, uint64_t *unit)
{
	char word[REPORT_NAME_MAX];
	const char *blank = strrchr(text, ' ');

	if (blank == NULL || blank == text || (size_t)(blank - text) >= sizeof(word))
		return "names no device: write it as \"tablet 14\"";
	(void)snprintf(word, sizeof(word), "%.*s", (int)(blank - text), text); /* fits */
	if (kind_read(word, kind) != NULL || number_read(blank + 1, UINT32_MAX, unit) != NULL)
		return "names no device: write it as \"tablet 14\"";
	return NULL;
}

static void row_take(struct reading *r, const struct csv_row *row)
{
	char **cell = &r->csv->cells[row->first];
	const char *device = r->device < row->count ? cell[r->device] : "";
	const char *cost = r->cost < row->count ? cell[r->cost] : "";
	uint64_t kind, unit;
	int64_t hundredths;
	const char *wrong = device_read(device, &kind, &unit);
	int err;

	if (wrong != NULL) {
		cell_complain(r, row, r->device, device, wrong);
		return;
	}
	wrong = cost_read(cost, &hundredths);
	if (wrong != NULL) {
		cell_complain(r, row, r->cost, cost, wrong);
		return;
	}
	err = tally_cost(r->t, (uint8_t)kind, (uint32_t)unit, hundredths);
	if (err == -ENOENT)
		cell_complain(r, row, r->device, device, "is none of this kiosk's devices");
	else if (err == -EEXIST)
		cell_complain(r, row, r->device, device, "stands here a second time");
}

/* Finds a column by its name; the number of columns if there is none. */
static size_t column_find(const struct csv *csv, const char *name)
{
	const struct csv_row *head = &csv->rows[0];
	size_t column = 0;

	while (column < head->count && strcasecmp(csv->cells[head->first + column], name) != 0)
		column++;
	return column;
}

int costs_take(const char *path, struct tally *t)
{
	struct csv csv;
	struct reading r = {.path = path, .csv = &csv, .t = t};
	int code = csv_read(path, &csv);

	if (code != EX_OK)
		return code;
	if (csv.rows_len > 0) {
		r.device = column_find(&csv, "device");
		r.cost = column_find(&csv, "cost");
	}
	if (csv.rows_len == 0 || r.device == csv.rows[0].count || r.cost == csv.rows[0].count) {
		code = complain_as(EX_DATAERR,
				   "%s:1: The first row names the columns, with commas between: "
				   "device,cost.",
				   path);
	} else {
		for (size_t i = 1; i < csv.rows_len; i++)
			row_take(&r, &csv.rows[i]);
		if (r.wrong > WRONG_MAX)
			(void)complain_as(EX_DATAERR, "%s: … and %u more.", path,
					  r.wrong - WRONG_MAX); /* gives the code back */
		code = r.wrong > 0 ? EX_DATAERR : EX_OK;
	}
	csv_free(&csv);
	return code;
}
