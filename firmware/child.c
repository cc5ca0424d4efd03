/*
 * The beginning that all processes which lendbay starts have in common.
 * Opens nothing, keeps nothing.
 */
#include "child.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sysexits.h>
#include <unistd.h>

#include <lendbay/message.h>

#include "log.h"

static bool is_packet_socket(int fd)
{
	int type;
	socklen_t len = sizeof(type);

	return getsockopt(fd, SOL_SOCKET, SO_TYPE, &type, &len) == 0 && type == SOCK_SEQPACKET;
}

int child_begin(const struct program *program, bool joins_ring, int argc, char **argv,
		struct options *options, struct board *board)
{
	char complaint[BOARD_COMPLAINT_MAX];
	int code = options_read(program, argc, argv, options);

	if (code >= 0)
		return code;
	if (!is_packet_socket(PARENT_FD) || (joins_ring && !is_packet_socket(RING_FD))) {
		log_line("descriptors 3 and 4 are not lendbay's: start lendbay, it starts this");
		return EX_USAGE;
	}

	int err = board_read(options->board, board, complaint);

	if (err < 0) {
		log_line("%s", complaint);
		return err == -EINVAL ? EX_CONFIG : EX_NOINPUT;
	}
	if (chdir(options->data) < 0) {
		log_line("cannot go to the data directory %s: %s", options->data, strerror(errno));
		return EX_NOINPUT;
	}
	return -1;
}
