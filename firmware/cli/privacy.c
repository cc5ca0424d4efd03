/*
 * privacy: the data protection page of a board file. Opens no ledger: what
 * may be held follows from the board file and the program.
 */
#include <errno.h>
#include <sysexits.h>

#include <lendbay/board.h>
#include <lendbay/roles.h>

#include "cli.h"
#include "report/privacy.h"
#include "sheet.h"

int run_privacy(const struct order *order)
{
	static struct board board;
	char complaint[BOARD_COMPLAINT_MAX];
	struct sheet paper;

	if (order->board == NULL)
		return complain_as(EX_USAGE, "Of which kiosk? --board FILE says it.");
	if (order->output == NULL || order->output[0] == '\0')
		return complain_as(EX_USAGE, "Where to? -o privacy.html says it.");

	int err = board_read(order->board, &board, complaint);

	if (err < 0)
		return complain_as(err == -EINVAL ? EX_CONFIG : code_of(err), "%s", complaint);

	int code = sheet_begin(&paper, order->output);

	if (code != EX_OK)
		return code;
	privacy_write(paper.file, &board, role_may);
	return sheet_end(&paper, EX_OK);
}
