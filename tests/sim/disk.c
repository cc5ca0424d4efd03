/*
 * The disk: a SQLite VFS over plates. Locks are always given, for there is
 * one process; there is no shared memory, so only a ledger that holds its
 * file alone can use the log. It decides nothing but what goes wrong.
 */
#include "disk.h"

#include <assert.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dice.h"
#include "plate.h"

#define NAMES_MAX   8   /* files: the ledger, its log, and what passes */
#define NAME_MAX    600 /* bytes of a path, with its NUL */
#define SECTOR_SAID 4096
#define NO_LIMIT    SIZE_MAX

struct name {
	char path[NAME_MAX]; /* empty: free */
	bool here;           /* in the directory */
	bool kept;           /* in the directory after a power cut */
	struct plate plate;
};

struct disk {
	sqlite3_vfs vfs;
	struct name name[NAMES_MAX];
	struct plate_bytes image;
	char image_path[NAME_MAX];
	struct dice dice;
	uint32_t process;     /* grows when whoever has files open is gone */
	enum trouble trouble; /* armed, or struck */
	uint32_t after;
	bool struck, looked_at;
	size_t room_max; /* bytes of all files */
	struct disk_counts counts;
};

struct open_file {
	sqlite3_file base;
	struct disk *disk;
	struct name *name;
	uint32_t process;
	bool sync_directory; /* its name is durable with its first sync */
};

static struct open_file *file_of(sqlite3_file *file)
{
	return (struct open_file *)(void *)file;
}

static struct disk *disk_of(sqlite3_vfs *vfs)
{
	return vfs->pAppData;
}

/* ---- Trouble ---- */

/* Whether this operation, of the kind `what`, meets trouble. */
static bool strikes(struct disk *d, enum trouble what)
{
	if (d->trouble == TROUBLE_POWER && d->struck)
		return true;
	if (d->struck || d->looked_at || d->trouble == TROUBLE_NONE ||
	    (d->trouble != what && d->trouble != TROUBLE_POWER))
		return false;
	if (d->after-- > 0)
		return false;
	d->struck = true;
	d->counts.faults++;
	return true;
}

/* Whether nothing can be done with this file any more. */
static bool is_gone(const struct open_file *f)
{
	return f->process != f->disk->process;
}

static size_t used(const struct disk *d)
{
	size_t len = 0;

	for (size_t i = 0; i < NAMES_MAX; i++)
		len += d->name[i].here ? d->name[i].plate.now.len : 0;
	return len;
}

static bool is_full(struct disk *d, const struct plate *p, size_t end)
{
	if (d->room_max == NO_LIMIT || end <= p->now.len ||
	    used(d) - p->now.len + end <= d->room_max)
		return false;
	if (!d->struck)
		d->counts.faults++;
	d->struck = true;
	return true;
}

/* ---- Files ---- */

static int file_close(sqlite3_file *file)
{
	(void)file; /* the plate stays */
	return SQLITE_OK;
}

static int file_read(sqlite3_file *file, void *bytes, int len, sqlite3_int64 offset)
{
	struct open_file *f = file_of(file);

	if (is_gone(f) || strikes(f->disk, TROUBLE_READ))
		return SQLITE_IOERR_READ;

	size_t got = plate_read(&f->name->plate, bytes, (size_t)len, (size_t)offset);

	return got == (size_t)len ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int file_write(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 offset)
{
	struct open_file *f = file_of(file);
	struct disk *d = f->disk;
	size_t at = (size_t)offset, many = (size_t)len;

	if (is_gone(f))
		return SQLITE_IOERR_WRITE;
	if (strikes(d, TROUBLE_WRITE)) {
		if (d->trouble == TROUBLE_WRITE)
			plate_write(&f->name->plate, bytes, many / 2, at);
		return SQLITE_IOERR_WRITE;
	}
	if (is_full(d, &f->name->plate, at + many))
		return SQLITE_FULL;
	d->counts.writes++;
	plate_write(&f->name->plate, bytes, many, at);
	return SQLITE_OK;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 len)
{
	struct open_file *f = file_of(file);

	if (is_gone(f) || strikes(f->disk, TROUBLE_WRITE))
		return SQLITE_IOERR_TRUNCATE;
	plate_truncate(&f->name->plate, (size_t)len);
	return SQLITE_OK;
}

static int file_sync(sqlite3_file *file, int flags)
{
	struct open_file *f = file_of(file);
	struct disk *d = f->disk;

	(void)flags; /* data or all: the same here */
	if (is_gone(f))
		return SQLITE_IOERR_FSYNC;
	if (strikes(d, TROUBLE_SYNC)) {
		/* The kernel gives up what it could not write: the cache holds what the disk does.
		 */
		if (d->trouble == TROUBLE_SYNC && dice_once(&d->dice, 2))
			plate_cut(&f->name->plate, &d->dice, &d->counts.lost, &d->counts.torn);
		return SQLITE_IOERR_FSYNC;
	}
	d->counts.syncs++;
	plate_sync(&f->name->plate);
	if (f->sync_directory)
		f->name->kept = true;
	return SQLITE_OK;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *len)
{
	struct open_file *f = file_of(file);

	if (is_gone(f) || strikes(f->disk, TROUBLE_READ))
		return SQLITE_IOERR_FSTAT;
	*len = (sqlite3_int64)f->name->plate.now.len;
	return SQLITE_OK;
}

static int file_lock(sqlite3_file *file, int level)
{
	(void)file, (void)level; /* nobody else is there */
	return SQLITE_OK;
}

static int file_is_locked(sqlite3_file *file, int *locked)
{
	(void)file; /* nobody else is there */
	*locked = 0;
	return SQLITE_OK;
}

static int file_control(sqlite3_file *file, int what, void *with)
{
	(void)file; /* all the same */
	if (what != SQLITE_FCNTL_MMAP_SIZE)
		return SQLITE_NOTFOUND;
	*(sqlite3_int64 *)with = 0; /* nothing is mapped */
	return SQLITE_OK;
}

/* As the real one says on Linux. */
static int file_sector(sqlite3_file *file)
{
	(void)file; /* all the same */
	return SECTOR_SAID;
}

static int file_character(sqlite3_file *file)
{
	(void)file; /* all the same */
	return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
	.iVersion = 1,
	.xClose = file_close,
	.xRead = file_read,
	.xWrite = file_write,
	.xTruncate = file_truncate,
	.xSync = file_sync,
	.xFileSize = file_size,
	.xLock = file_lock,
	.xUnlock = file_lock,
	.xCheckReservedLock = file_is_locked,
	.xFileControl = file_control,
	.xSectorSize = file_sector,
	.xDeviceCharacteristics = file_character,
};

/* ---- Names ---- */

static struct name *find(struct disk *d, const char *path)
{
	for (size_t i = 0; i < NAMES_MAX; i++)
		if (strcmp(d->name[i].path, path) == 0)
			return &d->name[i];
	return NULL;
}

static struct name *add(struct disk *d, const char *path)
{
	struct name *n = find(d, "");

	assert(n != NULL && strlen(path) < sizeof(n->path)); /* more files than there should be */
	strcpy(n->path, path);
	n->here = n->kept = false;
	plate_clear(&n->plate);
	return n;
}

static int vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out)
{
	struct disk *d = disk_of(vfs);
	struct open_file *f = file_of(file);

	f->base.pMethods = NULL;
	if (path == NULL || strikes(d, TROUBLE_READ))
		return SQLITE_CANTOPEN;

	struct name *n = find(d, path);

	if ((n == NULL || !n->here) && !(flags & SQLITE_OPEN_CREATE))
		return SQLITE_CANTOPEN;
	if (n == NULL)
		n = add(d, path);
	/* As SQLite does on Linux: the directory is synced with a new log's first sync. */
	f->sync_directory = !n->here && flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL);
	if (!n->here)
		plate_clear(&n->plate);
	n->here = true;
	f->base.pMethods = &methods;
	f->disk = d;
	f->name = n;
	f->process = d->process;
	if (out != NULL)
		*out = flags;
	return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int sync_directory)
{
	struct disk *d = disk_of(vfs);
	struct name *n = find(d, path);

	if (strikes(d, TROUBLE_WRITE))
		return SQLITE_IOERR_DELETE;
	if (n == NULL || !n->here)
		return SQLITE_IOERR_DELETE_NOENT;
	n->here = false;
	if (sync_directory) {
		n->kept = false;
		plate_clear(&n->plate);
	}
	return SQLITE_OK;
}

static int vfs_access(sqlite3_vfs *vfs, const char *path, int flags, int *out)
{
	struct disk *d = disk_of(vfs);
	const struct name *n = find(d, path);

	(void)flags; /* what is here may be read and written */
	if (strikes(d, TROUBLE_READ))
		return SQLITE_IOERR_ACCESS;
	*out = n != NULL && n->here;
	return SQLITE_OK;
}

static int vfs_path(sqlite3_vfs *vfs, const char *path, int max, char *out)
{
	(void)vfs;                                    /* paths are what they are */
	(void)sqlite3_snprintf(max, out, "%s", path); /* gives `out` back */
	return SQLITE_OK;
}

static int vfs_random(sqlite3_vfs *vfs, int len, char *out)
{
	dice_fill(&disk_of(vfs)->dice, out, (size_t)len);
	return len;
}

static int vfs_sleep(sqlite3_vfs *vfs, int us)
{
	(void)vfs; /* nobody is waited for */
	return us;
}

static int vfs_time(sqlite3_vfs *vfs, double *day)
{
	(void)vfs; /* the ledger asks SQLite for no time */
	*day = 2461000.5;
	return SQLITE_OK;
}

/* ---- The disk ---- */

static bool image_read(struct disk *d, const char *path)
{
	FILE *in = fopen(path, "rb");
	uint8_t bytes[65536];
	size_t len;

	if (in == NULL)
		return false;

	struct plate p = {0};

	while ((len = fread(bytes, 1, sizeof(bytes), in)) > 0)
		plate_write(&p, bytes, len, p.now.len);

	bool whole = ferror(in) == 0;

	(void)fclose(in); /* only read */
	d->image = p.now;
	p.now = (struct plate_bytes){0};
	plate_free(&p);
	return whole;
}

struct disk *disk_make(const char *path)
{
	struct disk *d = calloc(1, sizeof(*d));

	if (d == NULL || strlen(path) >= sizeof(d->image_path) || !image_read(d, path)) {
		disk_free(d);
		return NULL;
	}
	strcpy(d->image_path, path);
	d->room_max = NO_LIMIT;
	d->vfs = (sqlite3_vfs){
		.iVersion = 1,
		.szOsFile = sizeof(struct open_file),
		.mxPathname = NAME_MAX - 1,
		.zName = "lendbay-disk",
		.pAppData = d,
		.xOpen = vfs_open,
		.xDelete = vfs_delete,
		.xAccess = vfs_access,
		.xFullPathname = vfs_path,
		.xRandomness = vfs_random,
		.xSleep = vfs_sleep,
		.xCurrentTime = vfs_time,
	};
	if (sqlite3_vfs_register(&d->vfs, 1) != SQLITE_OK) {
		disk_free(d);
		return NULL;
	}
	disk_format(d, 0);
	return d;
}

void disk_free(struct disk *d)
{
	if (d == NULL)
		return;
	(void)sqlite3_vfs_unregister(&d->vfs); /* also when it never was */
	for (size_t i = 0; i < NAMES_MAX; i++)
		plate_free(&d->name[i].plate);
	free(d->image.at);
	free(d);
}

void disk_format(struct disk *d, uint64_t seed)
{
	for (size_t i = 0; i < NAMES_MAX; i++)
		d->name[i].path[0] = '\0';
	d->dice = dice_of(seed);
	d->process++;
	disk_mend(d);

	struct name *n = add(d, d->image_path);

	plate_load(&n->plate, d->image.at, d->image.len);
	n->here = n->kept = true;
	/* SQLite draws its own chances from ours, from here on. */
	sqlite3_randomness(0, NULL);
}

void disk_arm(struct disk *d, enum trouble trouble, uint32_t after)
{
	disk_mend(d);
	d->trouble = trouble;
	d->after = after;
	if (trouble == TROUBLE_FULL)
		d->room_max = used(d) + after;
}

bool disk_struck(const struct disk *d)
{
	return d->struck;
}

void disk_look(struct disk *d, bool looked_at)
{
	d->looked_at = looked_at;
}

void disk_mend(struct disk *d)
{
	d->trouble = TROUBLE_NONE;
	d->struck = false;
	d->after = 0;
	d->room_max = NO_LIMIT;
}

void disk_leave(struct disk *d)
{
	d->process++;
}

void disk_cut(struct disk *d)
{
	d->process++;
	for (size_t i = 0; i < NAMES_MAX; i++) {
		struct name *n = &d->name[i];

		if (n->path[0] == '\0')
			continue;
		/* A name that was made or taken away without a sync of its directory: by chance. */
		if (n->here != n->kept && dice_once(&d->dice, 2))
			n->kept = n->here;
		plate_cut(&n->plate, &d->dice, &d->counts.lost, &d->counts.torn);
		n->here = n->kept;
		if (!n->here)
			plate_clear(&n->plate);
	}
}

/* A log that only becomes shorter loses nothing: SQLite cuts off what it does not need. */
static uint64_t unsynced(const struct plate *p)
{
	uint64_t writes = 0;

	for (size_t i = 0; i < p->ops; i++)
		writes += p->op[i].len > 0;
	return writes;
}

uint64_t disk_unsynced(const struct disk *d)
{
	uint64_t all = 0;

	for (size_t i = 0; i < NAMES_MAX; i++) {
		const struct name *n = &d->name[i];

		/* While there is a log, it alone must be durable. */
		if (n->here && n->path[0] != '\0' && strstr(n->path, "-wal") != NULL)
			return unsynced(&n->plate);
		all += n->here ? unsynced(&n->plate) : 0;
	}
	return all;
}

const struct disk_counts *disk_counted(const struct disk *d)
{
	return &d->counts;
}
