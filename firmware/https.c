/*
 * Questions by HTTPS, by libcurl. Keeps a connection where the other end does;
 * never trusts one that it could not check.
 */
#include "https.h"

#include <curl/curl.h>
#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TOKEN_LINE_MAX 600 /* bytes of the header with the token */

struct https {
	CURL *curl;
	struct curl_slist *headers;
	char *text; /* where the answer goes … */
	size_t len; /* … and how long it is so far; more than may be: too long */
	int stop;   /* a descriptor; -1: none */
};

static size_t take(char *bytes, size_t size, size_t count, void *with)
{
	struct https *h = with;
	size_t len = size * count;

	if (len > HTTPS_ANSWER_MAX - h->len) {
		h->len = HTTPS_ANSWER_MAX + 1;
		return 0; /* ends it */
	}
	memcpy(h->text + h->len, bytes, len);
	h->len += len;
	return len;
}

/* Asked while a question goes on: any but 0 gives it up. */
static int is_to_stop(void *with, curl_off_t down, curl_off_t all_down, curl_off_t up,
		      curl_off_t all_up)
{
	const struct https *h = with;
	struct pollfd fd = {.fd = h->stop, .events = POLLIN};

	(void)down, (void)all_down, (void)up, (void)all_up; /* curl's shape; how far is no matter */
	return h->stop >= 0 && poll(&fd, 1, 0) > 0;
}

static bool header_add(struct https *h, const char *line)
{
	struct curl_slist *more = curl_slist_append(h->headers, line);

	if (more)
		h->headers = more;
	return more != NULL;
}

static bool options_set(struct https *h, const char *ca_file)
{
	CURL *c = h->curl;

	return curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "https") == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 2L) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_CAINFO, ca_file) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_CAPATH, NULL) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_PROXY, "") == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_HTTPHEADER, h->headers) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, take) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_WRITEDATA, h) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, is_to_stop) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_XFERINFODATA, h) == CURLE_OK &&
	       curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L) == CURLE_OK;
}

struct https *https_open(const char *ca_file, const char *token)
{
	struct https *h = calloc(1, sizeof(*h));
	char line[TOKEN_LINE_MAX];

	if (!h || curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
		free(h);
		return NULL;
	}
	h->stop = -1;
	h->curl = curl_easy_init();
	snprintf(line, sizeof(line), "Authorization: Bearer %s", token);
	if (!h->curl || !header_add(h, line) || !header_add(h, "Content-Type: application/json") ||
	    !header_add(h, "Accept: application/json") || !options_set(h, ca_file)) {
		https_close(h);
		h = NULL;
	}
	explicit_bzero(line, sizeof(line));
	return h;
}

void https_close(struct https *h)
{
	if (!h)
		return;
	curl_slist_free_all(h->headers);
	curl_easy_cleanup(h->curl);
	curl_global_cleanup();
	free(h);
}

void https_stop_at(struct https *h, int fd)
{
	h->stop = fd;
}

static int error_of(const struct https *h, CURLcode code)
{
	curl_off_t told_us = 0; /* microseconds until the question itself could go out; 0: never */

	if (h->len > HTTPS_ANSWER_MAX)
		return -EFBIG;
	if (code == CURLE_PEER_FAILED_VERIFICATION || code == CURLE_SSL_CACERT_BADFILE ||
	    code == CURLE_UNSUPPORTED_PROTOCOL)
		return -EACCES;
	return curl_easy_getinfo(h->curl, CURLINFO_PRETRANSFER_TIME_T, &told_us) == CURLE_OK &&
			       told_us == 0
		       ? -ENOTCONN
		       : -EIO;
}

int https_ask(struct https *h, enum https_how how, const char *url, const char *body, long most_s,
	      char text[HTTPS_ANSWER_MAX + 1])
{
	CURL *c = h->curl;
	long status = 0;
	CURLcode code = curl_easy_setopt(c, CURLOPT_URL, url);

	h->text = text;
	h->len = 0;
	if (code == CURLE_OK)
		code = curl_easy_setopt(c, CURLOPT_TIMEOUT,
					most_s > HTTPS_ASK_S ? HTTPS_ASK_S
					: most_s > 0         ? most_s
							     : 1);
	if (code == CURLE_OK)
		code = how == HTTPS_POST ? curl_easy_setopt(c, CURLOPT_POSTFIELDS, body)
					 : curl_easy_setopt(c, CURLOPT_HTTPGET, 1L);
	if (code == CURLE_OK)
		code = curl_easy_setopt(c, CURLOPT_CUSTOMREQUEST,
					how == HTTPS_DELETE ? "DELETE" : NULL);
	if (code == CURLE_OK)
		code = curl_easy_perform(c);
	if (code == CURLE_OK)
		code = curl_easy_getinfo(c, CURLINFO_RESPONSE_CODE, &status);
	text[h->len <= HTTPS_ANSWER_MAX ? h->len : 0] = '\0';
	if (code != CURLE_OK)
		return error_of(h, code);
	return status > 0 && status < 1000 ? (int)status : -EIO;
}
