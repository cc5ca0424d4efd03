/*
 * Figures: measures the real processes on this machine and this disk.
 *
 *     figures OUT ROUNDS_BOARD KIOSK_BOARD
 *
 * OUT has two ledgers, OUT/rounds and OUT/kiosk. Leaves OUT/figures.txt, and
 * what the processes said in OUT/log. Needs a display. See tests/figures/run.
 */
#include "figures.h"
#include "machine.h"

#include <errno.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	static struct paper paper;
	static struct place rounds, kiosk;
	static struct board board;
	static struct album album;
	char complaint[BOARD_COMPLAINT_MAX];

	if (argc != 4) {
		fprintf(stderr, "Usage: figures OUT ROUNDS_BOARD KIOSK_BOARD\n"
				"`make bench` calls it, by tests/figures/run.\n");
		return EX_USAGE;
	}
	int log = paper_open(&paper, argv[1], false);
	programs_find(&paper, rounds.programs);
	kiosk = rounds;
	path_find(&paper, argv[1], "rounds", rounds.data);
	path_find(&paper, argv[1], "kiosk", kiosk.data);
	path_find(&paper, argv[2], "", rounds.board);
	path_find(&paper, argv[3], "", kiosk.board);
	if (board_read(rounds.board, &board, complaint) < 0)
		give_up(&paper, "%s", complaint);

	machine_tell(&paper, argv[1]);
	load_tell(&paper, "start");
	crowd_measure(&paper);
	drawer_measure(&paper, argv[1]);
	if (chdir(rounds.data) < 0)
		give_up(&paper, "%s: %s", rounds.data, strerror(errno));
	rounds_measure(&paper, &rounds, &board, &album);
	pin_measure(&paper, &rounds);
	glass_measure(&paper, &kiosk, &album);
	idle_measure(&paper, &kiosk, log);
	load_tell(&paper, "end");
	return EX_OK;
}
