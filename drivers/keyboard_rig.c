/* Keys over the rig's wire. */
#include "keyboard_rig.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "rig/wire.h"

#define MOTION_MAX 2

int rig_keyboard_open(const char *path)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};
	if (strlen(path) >= sizeof at.sun_path)
		return -ENAMETOOLONG;
	memcpy(at.sun_path, path, strlen(path) + 1);
	int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return -errno;
	if (connect(fd, (const struct sockaddr *)&at, sizeof at) == 0)
		return fd;
	int err = -errno;
	close(fd);
	return err;
}

int rig_keyboard_next(int fd, struct rig_key *key)
{
	struct wire_key w;
	ssize_t len = recv(fd, &w, sizeof w, MSG_DONTWAIT | MSG_TRUNC);
	if (len < 0 && (errno == EAGAIN || errno == EINTR))
		return 0;
	if (len <= 0)
		return len < 0 ? -errno : -ENODEV;
	if (len != sizeof w || w.version != WIRE_VERSION || w.type != WIRE_KEY ||
	    w.motion > MOTION_MAX)
		return -EPROTO;
	*key = (struct rig_key){.code = w.code, .motion = w.motion};
	return 1;
}
