/*
 * Messages between processes: what is sent is what is taken, and what is not
 * a message is refused without harm.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <lendbay/message.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int pair[2];

static int pair_open(void **state)
{
	(void)state;
	return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair);
}

static int pair_close(void **state)
{
	(void)state;
	for (int i = 0; i < 2; i++)
		if (pair[i] >= 0)
			close(pair[i]);
	return 0;
}

static void end_close(int i)
{
	close(pair[i]);
	pair[i] = -1;
}

/* Open descriptors of this process. */
static int descriptors_count(void)
{
	int count = 0;
	for (int fd = 0; fd < 256; fd++)
		count += fcntl(fd, F_GETFD) >= 0;
	return count;
}

static void every_type_arrives_as_it_was_sent(void **state)
{
	(void)state;
	for (uint32_t type = MESSAGE_NONE + 1; type < MESSAGE_TYPES; type++) {
		struct message sent, taken;
		message_begin(&sent, type);
		sent.view.page = 0x01020304; /* the first bytes of every body */
		assert_int_equal(message_send(pair[0], &sent, -1), 0);
		assert_int_equal(message_next(pair[1], &taken, NULL), 1);
		assert_int_equal(taken.type, type);
		assert_int_equal(taken.version, MESSAGE_VERSION);
	}
	struct message view, taken;
	message_begin(&view, MESSAGE_VIEW);
	memset(&view.view, 0x5a, sizeof view.view);
	assert_int_equal(message_send(pair[0], &view, -1), 0);
	assert_int_equal(message_next(pair[1], &taken, NULL), 1);
	assert_memory_equal(&view, &taken, sizeof view);
}

static void nothing_is_sent_beyond_the_body_of_its_type(void **state)
{
	(void)state;
	struct message m;
	memset(&m, 0xff, sizeof m); /* a careless caller, a PIN from before in the union */
	m.type = MESSAGE_SHOWN;
	assert_int_equal(message_send(pair[0], &m, -1), 0);
	uint8_t bytes[MESSAGE_MAX];
	ssize_t len = recv(pair[1], bytes, sizeof bytes, 0);
	assert_int_equal(len, offsetof(struct message, shown) + sizeof m.shown);
}

static void a_new_message_has_no_old_bytes_in_it(void **state)
{
	(void)state;
	struct message m;
	memset(&m, 0xff, sizeof m);
	message_begin(&m, MESSAGE_UNLOCK);
	static const struct message zero;
	m.type = 0;
	assert_memory_equal(&m, &zero, sizeof m);
}

static void no_message_is_nothing_and_a_closed_end_is_a_broken_pipe(void **state)
{
	(void)state;
	struct message m;
	assert_int_equal(message_next(pair[1], &m, NULL), 0);
	end_close(0);
	assert_int_equal(message_next(pair[1], &m, NULL), -EPIPE);
	message_begin(&m, MESSAGE_BEAT);
	assert_int_equal(message_send(pair[1], &m, -1), -EPIPE); /* and no SIGPIPE */
}

static void what_was_said_before_dying_is_still_heard(void **state)
{
	(void)state;
	struct message m;
	message_begin(&m, MESSAGE_UNLOCK);
	assert_int_equal(message_send(pair[1], &m, -1), 0); /* never read: ECONNRESET */
	message_begin(&m, MESSAGE_DOOR);
	m.door.bay = 7;
	assert_int_equal(message_send(pair[0], &m, -1), 0);
	end_close(0);
	assert_int_equal(message_next(pair[1], &m, NULL), 1);
	assert_int_equal(m.type, MESSAGE_DOOR);
	assert_int_equal(m.door.bay, 7);
	assert_int_equal(message_next(pair[1], &m, NULL), -EPIPE);
}

static void what_is_not_a_message_is_refused(void **state)
{
	(void)state;
	struct message good;
	message_begin(&good, MESSAGE_SHOWN);
	good.version = MESSAGE_VERSION;
	size_t len = offsetof(struct message, shown) + sizeof good.shown;
	struct message newer = good, unknown = good, none = good;
	newer.version++;
	unknown.type = MESSAGE_TYPES;
	none.type = MESSAGE_NONE;
	const struct {
		const struct message *m;
		size_t len;
	} cases[] = {
		{&good, len - 1}, {&good, len + 1},     {&good, 4},
		{&good, 1},       {&newer, len},        {&unknown, len},
		{&none, len},     {&good, sizeof good}, {&none, offsetof(struct message, shown)},
	};
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct message m;
		assert_int_equal(send(pair[0], cases[i].m, cases[i].len, 0), cases[i].len);
		assert_int_equal(message_next(pair[1], &m, NULL), -EPROTO);
		assert_int_equal(m.type, MESSAGE_NONE); /* nothing of it is left */
	}
	uint8_t long_one[sizeof good + 1] = {0};
	memcpy(long_one, &good, sizeof good);
	assert_int_equal(send(pair[0], long_one, sizeof long_one, 0), sizeof long_one);
	struct message m;
	assert_int_equal(message_next(pair[1], &m, NULL), -EPROTO);

	assert_int_equal(send(pair[0], &good, len, 0), len);
	assert_int_equal(message_next(pair[1], &m, NULL), 1); /* and the next one is heard */
}

static void a_full_socket_says_so_at_once(void **state)
{
	(void)state;
	struct message m;
	message_begin(&m, MESSAGE_VIEW);
	int err = 0;
	for (int i = 0; i < 100000 && !err; i++)
		err = message_send(pair[0], &m, -1);
	assert_int_equal(err, -EAGAIN);
}

static void a_descriptor_travels_with_its_message(void **state)
{
	(void)state;
	int pipe_fds[2], with;
	assert_int_equal(pipe2(pipe_fds, O_CLOEXEC), 0);
	struct message m;
	message_begin(&m, MESSAGE_ATTACH);
	m.port.port = PORT_READER;
	assert_int_equal(message_send(pair[0], &m, pipe_fds[1]), 0);
	assert_int_equal(message_next(pair[1], &m, &with), 1);
	assert_int_equal(m.port.port, PORT_READER);
	assert_true(with >= 0 && with != pipe_fds[1]);
	assert_true(fcntl(with, F_GETFD) & FD_CLOEXEC);
	assert_int_equal(write(with, "x", 1), 1);
	char byte = 0;
	assert_int_equal(read(pipe_fds[0], &byte, 1), 1);
	assert_int_equal(byte, 'x');
	close(with);

	message_begin(&m, MESSAGE_BEAT);
	assert_int_equal(message_send(pair[0], &m, -1), 0);
	assert_int_equal(message_next(pair[1], &m, &with), 1);
	assert_int_equal(with, -1);
	close(pipe_fds[0]);
	close(pipe_fds[1]);
}

static void a_descriptor_nobody_wants_is_not_kept(void **state)
{
	(void)state;
	int before = descriptors_count();
	struct message m;
	message_begin(&m, MESSAGE_ATTACH);
	assert_int_equal(message_send(pair[0], &m, STDIN_FILENO), 0);
	assert_int_equal(message_next(pair[1], &m, NULL), 1);
	assert_int_equal(descriptors_count(), before);

	/* More than one, and beside something that is not a message. */
	int three[3] = {0, 1, 2}, with;
	union {
		struct cmsghdr align;
		char room[CMSG_SPACE(sizeof three)];
	} control = {.room = {0}};
	struct iovec part = {.iov_base = (char[]){"?"}, .iov_len = 1};
	struct msghdr packet = {.msg_iov = &part,
				.msg_iovlen = 1,
				.msg_control = control.room,
				.msg_controllen = sizeof control.room};
	struct cmsghdr *c = CMSG_FIRSTHDR(&packet);
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(sizeof three);
	memcpy(CMSG_DATA(c), three, sizeof three);
	assert_int_equal(sendmsg(pair[0], &packet, 0), 1);
	assert_int_equal(message_next(pair[1], &m, &with), -EPROTO);
	assert_int_equal(with, -1);
	assert_int_equal(descriptors_count(), before);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pair_open, pair_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_type_arrives_as_it_was_sent),
		TEST(nothing_is_sent_beyond_the_body_of_its_type),
		TEST(a_new_message_has_no_old_bytes_in_it),
		TEST(no_message_is_nothing_and_a_closed_end_is_a_broken_pipe),
		TEST(what_was_said_before_dying_is_still_heard),
		TEST(what_is_not_a_message_is_refused),
		TEST(a_full_socket_says_so_at_once),
		TEST(a_descriptor_travels_with_its_message),
		TEST(a_descriptor_nobody_wants_is_not_kept),
	};
	return cmocka_run_group_tests_name("message", tests, NULL, NULL);
}
