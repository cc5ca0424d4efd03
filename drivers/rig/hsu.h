/*
 * Frames of the PN532's serial line (HSU): cutting a stream of bytes into
 * frames, and making them. Pure; knows nothing of commands. Clauses are those
 * of NXP UM0701-02, the PN532's user manual.
 */
#ifndef RIG_HSU_H
#define RIG_HSU_H

#include <stddef.h>
#include <stdint.h>

#define HSU_DATA_MAX  265                 /* TFI and PD0..PDn (6.2.1.2) */
#define HSU_FRAME_MAX (HSU_DATA_MAX + 10) /* with the longest head and tail */
#define HSU_ACK_LEN   6
#define HSU_ERROR_LEN 8

#define TFI_HOST 0xd4 /* from the host to the chip (6.2.1.1) */
#define TFI_CHIP 0xd5

extern const uint8_t hsu_ack[HSU_ACK_LEN];     /* 6.2.1.3 */
extern const uint8_t hsu_nack[HSU_ACK_LEN];    /* 6.2.1.4 */
extern const uint8_t hsu_error[HSU_ERROR_LEN]; /* 6.2.1.5: syntax error */

/* What a byte completed. */
enum hsu_kind {
	HSU_NOTHING,
	HSU_DATA, /* data[0] is the TFI, data[1] PD0 … */
	HSU_ACK,
	HSU_NACK,
	HSU_BAD /* a frame whose sums do not hold; the stream is searched anew */
};

/* A stream being cut; all zeros at the start. */
struct hsu {
	uint8_t state; /* of hsu.c */
	uint8_t sum;
	size_t want, len;
	size_t frame_len; /* bytes of the frame that was completed last, from its first 00 */
	uint8_t data[HSU_DATA_MAX];
};

/* Takes one byte. `data` and `len` hold until the next one. */
enum hsu_kind hsu_put(struct hsu *h, uint8_t byte);

/*
 * Makes the frame that carries `tfi` and `len` bytes of `data`: a normal one
 * up to 255 bytes with the TFI, else an extended one. Returns its length.
 */
size_t hsu_write(uint8_t tfi, const uint8_t *data, size_t len, uint8_t frame[HSU_FRAME_MAX]);

#endif
