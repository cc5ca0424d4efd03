/*
 * One question by HTTPS at a time. The only file that knows libcurl. Always
 * checks the other end's certificate and name; follows no redirection; speaks
 * no other protocol.
 */
#ifndef HTTPS_H
#define HTTPS_H

#include <stddef.h>

#define HTTPS_ANSWER_MAX 65536 /* bytes of an answer; a longer one is none */
#define HTTPS_ASK_S      10    /* at most for one question and its answer */

enum https_how { HTTPS_GET, HTTPS_POST, HTTPS_DELETE };

struct https;

/*
 * Makes ready to ask with `token` (RFC 6750) those whom a certificate of
 * `ca_file` speaks for. Returns NULL when there is no memory.
 */
struct https *https_open(const char *ca_file, const char *token);
void https_close(struct https *h); /* takes NULL */

/* From now on a question is given up within about a second when `fd` can be read; -1: none is. */
void https_stop_at(struct https *h, int fd);

/*
 * Asks `url`: by POST with `body` (JSON), by GET or by DELETE; for `most_s` seconds,
 * but no longer than HTTPS_ASK_S. The answer is kept in `text`, with a NUL.
 *
 * Returns the status (RFC 9110, 15), or -errno: -EACCES the other end is not
 * who it must be, -EFBIG it answers too much, -ENOTCONN it was told nothing,
 * for it could not be reached, -EIO anything else, also when it was given up.
 */
int https_ask(struct https *h, enum https_how how, const char *url, const char *body, long most_s,
	      char text[HTTPS_ANSWER_MAX + 1]);

#endif
