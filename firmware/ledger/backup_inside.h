/*
 * What writing and opening a backup share: the layout that backup.h tells. Its
 * lengths are libsodium's; whoever includes this has included sodium.h.
 */
#ifndef LEDGER_BACKUP_INSIDE_H
#define LEDGER_BACKUP_INSIDE_H

#include "backup.h"
#include "inside.h"

#define MAGIC        "lendbay backup 1\n"
#define MAGIC_LEN    (sizeof(MAGIC) - 1)
#define FILE_KEY_LEN crypto_secretstream_xchacha20poly1305_KEYBYTES
#define SEALED_LEN   (crypto_box_SEALBYTES + FILE_KEY_LEN)
#define STREAM_LEN   crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define CHUNK_LEN    65536
#define CHUNK_MORE   crypto_secretstream_xchacha20poly1305_ABYTES
#define ENTRY_LEN    (BACKUP_NAME_MAX + 8)
#define ABOUT_NAME   "about"
#define ABOUT_LEN    (8 + 8 + LEDGER_HASH_LEN + 8 + 8)
#define HEADER_LEN   (MAGIC_LEN + BACKUP_KEY_LEN + SEALED_LEN + STREAM_LEN)

#define TAG_MORE crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
#define TAG_LAST crypto_secretstream_xchacha20poly1305_TAG_FINAL

/* Where each part of the header begins. */
#define AT_KEY    MAGIC_LEN
#define AT_SEALED (AT_KEY + BACKUP_KEY_LEN)
#define AT_STREAM (AT_SEALED + SEALED_LEN)

_Static_assert(HEADER_LEN == 17 + 32 + 80 + 24 && CHUNK_MORE == 17, "as backup.h tells it");

/* The first line of a coordinator's key file; then "public HEX\n" and "secret HEX\n". */
#define KEY_FILE_BEGIN "lendbay backup key 1\n"

#endif
