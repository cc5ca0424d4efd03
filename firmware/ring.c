/*
 * lendbay-ring: decides and writes. Opens the ledger, listens to the command
 * line, and turns the loop; where the ledger cannot be used it is out of order
 * until it can. Never touches display, chip, lines or network.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/board.h>
#include <lendbay/message.h>

#include "admin.h"
#include "child.h"
#include "log.h"
#include "loop.h"
#include "outage.h"

#define BACKLOG 4 /* command lines that wait for their turn */

static const struct program program = {
	.name = "lendbay-ring",
	.purpose = "Decides and keeps the ledger. Started by lendbay, not by hand.",
	.needs = OPTION_BOARD | OPTION_DATA,
};

/* Where the command line asks: DIR/ring.sock, for this user only. Returns it, or -errno. */
static int commands_listen(void)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX, .sun_path = ADMIN_SOCKET};
	int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (fd < 0)
		return -errno;
	if (unlink(at.sun_path) < 0 && errno != ENOENT)
		goto err_close;

	mode_t mask = umask(0177);
	int err = bind(fd, (const struct sockaddr *)&at, sizeof(at));

	(void)umask(mask); /* as it was */
	if (err == 0 && listen(fd, BACKLOG) == 0)
		return fd;
err_close:
	err = -errno;
	(void)close(fd); /* never used */
	return err;
}

int main(int argc, char **argv)
{
	static struct board board;
	char complaint[LEDGER_COMPLAINT_MAX];
	struct options options;
	struct engine *engine = NULL;
	int code = child_begin(&program, false, argc, argv, &options, &board);

	if (code >= 0)
		return code;
	(void)signal(SIGPIPE, SIG_IGN); /* a socket that ended answers with an error */
	if (setenv("TZ", board.zone, 1) < 0) {
		log_line("cannot set the zone %s: %s", board.zone, strerror(errno));
		return EX_OSERR;
	}
	tzset();

	int err = engine_open(options.data, &board, &engine, complaint);

	if (err < 0) {
		log_line("%s", complaint);
		return outage_wait(options.data, &board, PARENT_FD);
	}

	log_line("the book was built %s", engine_origin(engine));

	int listen_fd = commands_listen();

	if (listen_fd < 0)
		log_line("the command line cannot ask here (%s: %s)", ADMIN_SOCKET,
			 strerror(-listen_fd));
	code = loop_run(engine, PARENT_FD, listen_fd);
	if (listen_fd >= 0) {
		(void)unlink(ADMIN_SOCKET); /* nobody answers there any more */
		(void)close(listen_fd);     /* the process ends */
	}
	engine_close(engine);
	return code == LOOP_NOT_BEGUN ? outage_wait(options.data, &board, PARENT_FD) : code;
}
