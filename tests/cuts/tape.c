/*
 * Recording: the C library's calls that change files are defined here again,
 * do what they always do, and note it. In a program, its own definitions go
 * before those of the library, also for what SQLite calls.
 */
#include "tape.h"

#include <assert.h>
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct tape *recording; /* NULL: no tape runs. A call of the C library brings none along. */

/* ---- The tape itself ---- */

static struct stroke *stroke_add(struct tape *t, enum stroke_type type)
{
	if (t->strokes == t->room) {
		t->room = t->room * 2 + 256;
		t->stroke = realloc(t->stroke, t->room * sizeof(t->stroke[0]));
		assert(t->stroke != NULL); /* a test may end where a kiosk may not */
	}

	struct stroke *s = &t->stroke[t->strokes++];

	memset(s, 0, sizeof(*s));
	s->type = type;
	return s;
}

static size_t ink_add(struct tape *t, const void *bytes, size_t len)
{
	if (t->inked + len > t->ink_room) {
		t->ink_room = (t->inked + len) * 2;
		t->ink = realloc(t->ink, t->ink_room);
		assert(t->ink != NULL); /* as above */
	}
	if (len > 0)
		memcpy(t->ink + t->inked, bytes, len);
	t->inked += len;
	return t->inked - len;
}

static char *copied(const char *name)
{
	char *copy = strdup(name);

	assert(copy != NULL); /* as above */
	return copy;
}

static uint32_t file_find(const struct tape *t, const char *name)
{
	for (uint32_t i = 0; i < t->files; i++)
		if (t->file_name[i] != NULL && strcmp(t->file_name[i], name) == 0)
			return i;
	return UINT32_MAX;
}

static uint32_t file_add(struct tape *t, const char *name)
{
	if (t->files == t->file_room) {
		t->file_room = t->file_room * 2 + 16;
		t->file_name = realloc(t->file_name, t->file_room * sizeof(t->file_name[0]));
		assert(t->file_name != NULL); /* as above */
	}
	t->file_name[t->files] = copied(name);

	struct stroke *s = stroke_add(t, STROKE_MAKE);

	s->file = t->files;
	s->name = copied(name);
	return t->files++;
}

static void file_forget(struct tape *t, const char *name)
{
	uint32_t file = file_find(t, name);

	if (file == UINT32_MAX)
		return;
	free(t->file_name[file]);
	t->file_name[file] = NULL;
}

static void write_add(struct tape *t, uint32_t file, const void *bytes, size_t len, size_t offset)
{
	size_t ink = ink_add(t, bytes, len);
	struct stroke *s = stroke_add(t, STROKE_WRITE);

	s->file = file;
	s->offset = offset;
	s->len = len;
	s->ink = ink;
}

static void names_synced(struct tape *t, const char *name)
{
	stroke_add(t, STROKE_SYNC_NAMES)->name = copied(name);
}

/* ---- Names ---- */

/* `path` without "." and "..", below the root. Returns whether it is there; "" is the root. */
static bool below_root(const char *path, char name[TAPE_NAME_MAX])
{
	size_t root_len = strlen(recording->root), len = 0;

	if (strncmp(path, recording->root, root_len) != 0 ||
	    (path[root_len] != '/' && path[root_len] != '\0'))
		return false;
	for (const char *at = path + root_len; *at != '\0';) {
		size_t part = strcspn(at, "/");

		if (part == 2 && strncmp(at, "..", 2) == 0) {
			while (len > 0 && name[len - 1] != '/')
				len--;
			len -= len > 0;
		} else if (part > 0 && !(part == 1 && *at == '.')) {
			assert(len + part + 2 < TAPE_NAME_MAX);
			if (len > 0)
				name[len++] = '/';
			memcpy(name + len, at, part);
			len += part;
		}
		at += part;
		at += *at == '/';
	}
	name[len] = '\0';
	return true;
}

/* What an open descriptor stands for. */
static bool name_of_fd(int fd, char name[TAPE_NAME_MAX])
{
	char self[64], target[PATH_MAX];

	(void)snprintf(self, sizeof(self), "/proc/self/fd/%d", fd); /* it fits */

	ssize_t len = readlink(self, target, sizeof(target) - 1);

	if (len <= 0)
		return false;
	target[len] = '\0';
	return below_root(target, name);
}

/* The name of `path`, as the calls with "at" behind them take it. */
static bool name_of(int dir, const char *path, char name[TAPE_NAME_MAX])
{
	char at[TAPE_NAME_MAX], whole[PATH_MAX];

	if (recording == NULL)
		return false;
	if (path[0] == '/')
		return below_root(path, name);
	if (dir == AT_FDCWD || !name_of_fd(dir, at))
		return false;

	int len = snprintf(whole, sizeof(whole), "%s/%s/%s", recording->root, at, path);

	return len > 0 && (size_t)len < sizeof(whole) && below_root(whole, name);
}

/* ---- What is noted of each call ---- */

static void note_open(const char *name, int flags, bool was_there)
{
	if (!was_there && flags & O_CREAT) {
		(void)file_add(recording, name); /* its number is found by its name */
	} else if (was_there && flags & O_TRUNC) {
		struct stroke *s = stroke_add(recording, STROKE_LENGTH);

		s->file = file_find(recording, name);
	}
}

/* A file that was removed while it was open is of no more interest. */
static uint32_t file_of_fd(int fd)
{
	char name[TAPE_NAME_MAX];

	if (recording == NULL || !name_of_fd(fd, name))
		return UINT32_MAX;
	return file_find(recording, name);
}

static void note_write(int fd, const void *bytes, ssize_t len, off_t offset)
{
	uint32_t file = len > 0 ? file_of_fd(fd) : UINT32_MAX;

	if (file != UINT32_MAX)
		write_add(recording, file, bytes, (size_t)len, (size_t)offset);
}

static void note_length(int fd, off_t len)
{
	uint32_t file = file_of_fd(fd);
	struct stroke *s;

	if (file == UINT32_MAX)
		return;
	s = stroke_add(recording, STROKE_LENGTH);
	s->file = file;
	s->offset = (size_t)len;
}

static void note_sync(int fd)
{
	char name[TAPE_NAME_MAX];
	struct stat found;
	uint32_t file;

	if (recording == NULL || !name_of_fd(fd, name) || fstat(fd, &found) < 0)
		return;
	if (S_ISDIR(found.st_mode)) {
		names_synced(recording, name);
		return;
	}
	file = file_find(recording, name);
	if (file != UINT32_MAX)
		stroke_add(recording, STROKE_SYNC)->file = file;
}

static void note_remove(const char *name)
{
	stroke_add(recording, STROKE_REMOVE)->name = copied(name);
	file_forget(recording, name);
}

static void note_rename(const char *from, const char *to)
{
	uint32_t file = file_find(recording, from);

	assert(file != UINT32_MAX); /* directories are not renamed in this house */
	file_forget(recording, to);
	free(recording->file_name[file]);
	recording->file_name[file] = copied(to);

	struct stroke *s = stroke_add(recording, STROKE_RENAME);

	s->file = file;
	s->name = copied(from);
	s->other = copied(to);
}

/* ---- The calls ---- */

/* The library's own function of that name. ISO C has no way from an object to a function. */
#define LIBRARY(name)                                                                              \
	__typeof__(name) *library;                                                                 \
	library_find(#name, &library, sizeof(library))

static void library_find(const char *name, void *out, size_t len)
{
	void *found = dlsym(RTLD_NEXT, name);

	assert(found != NULL && len == sizeof(found));
	memcpy(out, &found, len);
}

static int opened(int (*library)(int, const char *, int, ...), int dir, const char *path, int flags,
		  mode_t mode)
{
	char name[TAPE_NAME_MAX];
	bool ours = flags & (O_CREAT | O_TRUNC) && name_of(dir, path, name);
	bool was_there = ours && faccessat(dir, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
	int fd = library(dir, path, flags, mode);

	if (fd >= 0 && ours)
		note_open(name, flags, was_there);
	return fd;
}

#define OPENED(dir, path, flags, more)                                                             \
	mode_t mode = 0;                                                                           \
	if ((flags)&O_CREAT) {                                                                     \
		va_list list;                                                                      \
		va_start(list, flags);                                                             \
		mode = va_arg(list, mode_t);                                                       \
		va_end(list);                                                                      \
	}                                                                                          \
	LIBRARY(openat);                                                                           \
	return opened(library, dir, path, (flags) | (more), mode)

int open(const char *path, int flags, ...)
{
	OPENED(AT_FDCWD, path, flags, 0);
}

int open64(const char *path, int flags, ...)
{
	OPENED(AT_FDCWD, path, flags, O_LARGEFILE);
}

int openat(int dir, const char *path, int flags, ...)
{
	OPENED(dir, path, flags, 0);
}

ssize_t write(int fd, const void *bytes, size_t len)
{
	LIBRARY(write);

	ssize_t written = library(fd, bytes, len);

	/* Nothing in the house writes to a pipe below the root. */
	if (written > 0 && recording != NULL && file_of_fd(fd) != UINT32_MAX)
		note_write(fd, bytes, written, lseek(fd, 0, SEEK_CUR) - written);
	return written;
}

ssize_t pwrite(int fd, const void *bytes, size_t len, off_t offset)
{
	LIBRARY(pwrite);

	ssize_t written = library(fd, bytes, len, offset);

	note_write(fd, bytes, written, offset);
	return written;
}

ssize_t pwrite64(int fd, const void *bytes, size_t len, off64_t offset)
{
	LIBRARY(pwrite64);

	ssize_t written = library(fd, bytes, len, offset);

	note_write(fd, bytes, written, (off_t)offset);
	return written;
}

int ftruncate(int fd, off_t len)
{
	LIBRARY(ftruncate);

	int err = library(fd, len);

	if (err == 0)
		note_length(fd, len);
	return err;
}

int ftruncate64(int fd, off64_t len)
{
	LIBRARY(ftruncate64);

	int err = library(fd, len);

	if (err == 0)
		note_length(fd, (off_t)len);
	return err;
}

/* Only the ballast asks for room beforehand, and that nobody reads. */
int posix_fallocate(int fd, off_t offset, off_t len)
{
	struct stat found;

	LIBRARY(posix_fallocate);

	int err = library(fd, offset, len);

	if (err == 0 && fstat(fd, &found) == 0)
		note_length(fd, found.st_size);
	return err;
}

/* What a real sync does to a real disk is of no use here. */
int fsync(int fd)
{
	note_sync(fd);
	return 0;
}

int fdatasync(int fd)
{
	note_sync(fd);
	return 0;
}

int unlinkat(int dir, const char *path, int flags)
{
	char name[TAPE_NAME_MAX];
	bool ours = name_of(dir, path, name);

	LIBRARY(unlinkat);

	int err = library(dir, path, flags);

	if (err == 0 && ours)
		note_remove(name);
	return err;
}

int unlink(const char *path)
{
	return unlinkat(AT_FDCWD, path, 0);
}

int rmdir(const char *path)
{
	return unlinkat(AT_FDCWD, path, AT_REMOVEDIR);
}

int renameat(int from_dir, const char *from, int to_dir, const char *to)
{
	char name[TAPE_NAME_MAX], other[TAPE_NAME_MAX];
	bool ours = name_of(from_dir, from, name) && name_of(to_dir, to, other);

	LIBRARY(renameat);

	int err = library(from_dir, from, to_dir, to);

	if (err == 0 && ours)
		note_rename(name, other);
	return err;
}

int rename(const char *from, const char *to)
{
	return renameat(AT_FDCWD, from, AT_FDCWD, to);
}

static void note_directory(const char *path)
{
	char name[TAPE_NAME_MAX];

	if (name_of(AT_FDCWD, path, name))
		stroke_add(recording, STROKE_DIRECTORY)->name = copied(name);
}

/*
 * A sanitizer makes the directory of its reports before it has set itself up,
 * and with this: nothing here may need it. mkdirat() is the library's own.
 */
__attribute__((no_sanitize("address", "undefined"))) int mkdir(const char *path, mode_t mode)
{
	int err = mkdirat(AT_FDCWD, path, mode);

	if (err == 0 && recording != NULL)
		note_directory(path);
	return err;
}

/* ---- Beginning and end ---- */

/* Puts a file on the tape as it is. */
static void file_load(struct tape *t, const char *path, const char *name)
{
	uint8_t bytes[65536];
	size_t offset = 0;
	uint32_t file = file_add(t, name);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t len;

	assert(fd >= 0);
	while ((len = read(fd, bytes, sizeof(bytes))) > 0) {
		write_add(t, file, bytes, (size_t)len, offset);
		offset += (size_t)len;
	}
	assert(len == 0);
	(void)close(fd); /* only read from */
	stroke_add(t, STROKE_SYNC)->file = file;
}

static void directory_load(struct tape *t, const char *name)
{
	char path[PATH_MAX], below[TAPE_NAME_MAX * 2];
	struct stat found;

	(void)snprintf(path, sizeof(path), "%s/%s", t->root, name); /* a test's paths are short */

	DIR *dir = opendir(path);

	assert(dir != NULL);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		(void)snprintf(below, sizeof(below), "%s%s%s", name, name[0] != '\0' ? "/" : "",
			       entry->d_name);                               /* as above */
		(void)snprintf(path, sizeof(path), "%s/%s", t->root, below); /* as above */

		int err = lstat(path, &found);

		assert(err == 0);
		if (S_ISDIR(found.st_mode))
			stroke_add(t, STROKE_DIRECTORY)->name = copied(below);
		else
			file_load(t, path, below);
	}
	(void)closedir(dir); /* only read from */
	names_synced(t, name);
}

void tape_begin(struct tape *t, const char *root)
{
	assert(recording == NULL && strlen(root) < sizeof(t->root));
	strcpy(t->root, root);
	directory_load(t, "");
	/* What is found on the way is loaded in its turn. */
	for (size_t i = 0; i < t->strokes; i++)
		if (t->stroke[i].type == STROKE_DIRECTORY)
			directory_load(t, t->stroke[i].name);
	recording = t;
}

void tape_settle(void)
{
	struct tape *t = recording;

	for (uint32_t i = 0; i < t->files; i++)
		if (t->file_name[i] != NULL)
			stroke_add(t, STROKE_SYNC)->file = i;
	names_synced(t, "");
	for (size_t i = 0, len = t->strokes; i < len; i++)
		if (t->stroke[i].type == STROKE_DIRECTORY)
			names_synced(t, t->stroke[i].name);
}

void tape_end(void)
{
	recording = NULL;
}

void tape_mark(enum stroke_type type)
{
	if (recording != NULL)
		(void)stroke_add(recording, type); /* it says it all */
}

void tape_free(struct tape *t)
{
	for (size_t i = 0; i < t->strokes; i++) {
		free(t->stroke[i].name);
		free(t->stroke[i].other);
	}
	for (uint32_t i = 0; i < t->files; i++)
		free(t->file_name[i]);
	free(t->file_name);
	free(t->stroke);
	free(t->ink);
	memset(t, 0, sizeof(*t));
}
