/*
 * Fuzzes the book as bytes, a checkpoint's contents: bytes that are read are
 * the very ones that are written, and a kiosk with that book can be looked at;
 * others leave it as it was.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <lendbay/kiosk.h>

#include "fuzz.h"

#define BOOK_MAX (1u << 16)

static void book_look(struct kiosk *k)
{
	static char book[BOOK_MAX];
	static struct view view;
	const struct moment now = {
		.ms = 1000, .utc_s = 1763900000, .day = 20415, .minute = 600, .quality = 1};
	struct device_now device;
	struct session_now session;

	fuzz_promise(kiosk_book_write(k, book, sizeof(book)) < sizeof(book), "a book is written");
	kiosk_view(k, now, &view);
	for (uint32_t i = 0; i < kiosk_devices(k); i++)
		kiosk_device(k, i, &device);
	for (uint32_t i = 0; i < kiosk_sessions(k); i++)
		kiosk_session(k, i, &session);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct policy policy = {.bays = 12, .loan_days = 28, .hold_days = 3};
	static struct kiosk *k;
	static uint8_t *bytes;
	size_t max = kiosk_image_max();

	if (k == NULL) {
		k = malloc(kiosk_size());
		bytes = malloc(max);
	}
	fuzz_promise(k != NULL && bytes != NULL, "there is memory");
	kiosk_init(k, &policy);

	int err = kiosk_image_read(k, data, size);

	fuzz_promise(err == 0 || err == -EPROTO, "it is an image or it is not");
	if (err == 0)
		fuzz_promise(kiosk_image_write(k, bytes, max) == size &&
				     memcmp(bytes, data, size) == 0,
			     "an image is written as it was read");
	else
		fuzz_promise(kiosk_number(k) == 0 && kiosk_devices(k) == 0 &&
				     kiosk_sessions(k) == 0,
			     "what is no image leaves the kiosk new");
	book_look(k);
	return 0;
}
