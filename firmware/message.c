/*
 * Messages on SOCK_SEQPACKET pairs: one packet each, of exactly its type's
 * size, with at most one descriptor beside it. Never waits, keeps nothing.
 */
#include <lendbay/message.h>

#include <assert.h>
#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define HEAD_LEN         offsetof(struct message, port)
#define FDS_MAX          2 /* that the kernel can fit into the room for one, by alignment */
#define ATTEMPTS_MAX     8 /* interrupted calls in a row before it is somebody else's turn */
#define SIZE_none        0
#define BODY(body)       sizeof(((struct message *)0)->body)
#define SIZE_port        BODY(port)
#define SIZE_tag         BODY(tag)
#define SIZE_door        BODY(door)
#define SIZE_unlock      BODY(unlock)
#define SIZE_call        BODY(call)
#define SIZE_pin         BODY(pin)
#define SIZE_view        BODY(view)
#define SIZE_shown       BODY(shown)
#define SIZE_intent      BODY(intent)
#define SIZE_power       BODY(power)
#define SIZE_number      BODY(number)
#define SIZE_wipe        BODY(wipe)
#define SIZE_wipe_answer BODY(wipe_answer)
#define SIZE_sticker     BODY(sticker)
#define SIZE_export      BODY(export)

/* Every type's packet, head and body. */
static const size_t len_of[MESSAGE_TYPES] = {
#define X(id, body) [MESSAGE_##id] = HEAD_LEN + SIZE_##body,
	MESSAGES(X)
#undef X
};

/* architecture.md's promise: a view, the largest body, is at most 16 KiB. */
_Static_assert(sizeof(struct view) <= 16384, "a view is at most 16 KiB");

/* Room for one attached descriptor, aligned as the kernel wants it. */
union attachment {
	struct cmsghdr align;
	char room[CMSG_SPACE(sizeof(int))];
};

void message_begin(struct message *m, enum message_type type)
{
	memset(m, 0, sizeof *m);
	m->type = type;
}

int message_send(int fd, struct message *m, int fd_with)
{
	assert(m->type > MESSAGE_NONE && m->type < MESSAGE_TYPES);
	m->version = MESSAGE_VERSION;

	struct iovec part = {.iov_base = m, .iov_len = len_of[m->type]};
	struct msghdr packet = {.msg_iov = &part, .msg_iovlen = 1};
	union attachment control = {.room = {0}};
	if (fd_with >= 0) {
		packet.msg_control = control.room;
		packet.msg_controllen = sizeof control.room;
		struct cmsghdr *c = CMSG_FIRSTHDR(&packet);
		c->cmsg_level = SOL_SOCKET;
		c->cmsg_type = SCM_RIGHTS;
		c->cmsg_len = CMSG_LEN(sizeof(int));
		memcpy(CMSG_DATA(c), &fd_with, sizeof(int));
	}

	ssize_t sent = -1;
	errno = EINTR;
	for (int i = 0; i < ATTEMPTS_MAX && sent < 0 && errno == EINTR; i++)
		sent = sendmsg(fd, &packet, MSG_DONTWAIT | MSG_NOSIGNAL);
	if (sent >= 0)
		return 0;
	if (errno == EWOULDBLOCK || errno == EINTR)
		return -EAGAIN;
	return errno == ECONNRESET ? -EPIPE : -errno;
}

/* Takes the descriptors out of a packet: the first into `first` (else -1), others are closed. */
static void descriptors_take(struct msghdr *packet, int *first)
{
	*first = -1;
	for (struct cmsghdr *c = CMSG_FIRSTHDR(packet); c; c = CMSG_NXTHDR(packet, c)) {
		if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
			continue;
		int fds[FDS_MAX];
		size_t len = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
		assert(len <= FDS_MAX);
		memcpy(fds, CMSG_DATA(c), len * sizeof(int));
		for (size_t i = 0; i < len; i++) {
			if (*first < 0)
				*first = fds[i];
			else
				close(fds[i]);
		}
	}
}

/* Whether `len` bytes in `m` are a message of this version, whole. */
static bool message_holds(const struct message *m, size_t len)
{
	return len >= HEAD_LEN && m->version == MESSAGE_VERSION && m->type > MESSAGE_NONE &&
	       m->type < MESSAGE_TYPES && len == len_of[m->type];
}

int message_next(int fd, struct message *m, int *fd_with)
{
	/* Straight into the caller's memory: a PIN leaves no second copy behind. */
	memset(m, 0, sizeof *m);
	if (fd_with)
		*fd_with = -1;

	struct iovec part = {.iov_base = m, .iov_len = sizeof *m};
	union attachment control;
	struct msghdr packet = {.msg_iov = &part, .msg_iovlen = 1};
	ssize_t len = -1;
	errno = EINTR;
	/* A peer that closed with packets unread gives ECONNRESET once; what it
	 * sent before is still there to be taken. */
	for (int i = 0; i < ATTEMPTS_MAX && len < 0 && (errno == EINTR || errno == ECONNRESET);
	     i++) {
		packet.msg_control = control.room;
		packet.msg_controllen = sizeof control.room;
		len = recvmsg(fd, &packet, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
	}
	if (len < 0 && (errno == EAGAIN || errno == EINTR))
		return 0;
	if (len < 0)
		return errno == ECONNRESET ? -EPIPE : -errno;

	int with;
	descriptors_take(&packet, &with);
	bool good = !(packet.msg_flags & MSG_TRUNC) && message_holds(m, (size_t)len);
	if (good && fd_with)
		*fd_with = with;
	else if (with >= 0)
		close(with);
	if (good)
		return 1;
	memset(m, 0, sizeof *m);
	return len == 0 ? -EPIPE : -EPROTO;
}
