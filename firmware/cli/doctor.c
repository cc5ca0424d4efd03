/*
 * doctor: everything that keeps a ledger well, looked at one after another
 * and told in plain words, with what to do. Changes nothing but a file of its
 * own that it takes away again.
 */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "disk.h"
#include "ledger/verify.h"
#include "source.h"

#define TRIAL_FILE   "doctor.tmp" /* written, synced and taken away */
#define TRIAL_LEN    4096
#define SLOW_MS      500 /* to make so few bytes durable: a card that is wearing out */
#define DAY_S        86400
#define BACKUP_DAYS  8     /* a backup older than this is no longer a week's */
#define BACKUP_FACTS 50000 /* so many of the newest facts are looked through for one */
#define HEADER_LEN   100   /* SQLite file format, 1.3 */

enum state { WELL, LOOK, SICK };

struct patient {
	const struct order *order;
	const char *dir;
	enum state worst;
	int64_t newest_s, backup_s; /* of the newest fact, of the newest backup; 0: none seen */
	bool kiosk;                 /* one runs here */
};

static void tell(struct patient *p, enum state state, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

static void tell(struct patient *p, enum state state, const char *format, ...)
{
	static const char *const words[] = {[WELL] = "well", [LOOK] = "LOOK", [SICK] = "SICK"};
	va_list list;

	va_start(list, format);
	printf("%s  ", words[state]);
	(void)vprintf(format, list); /* stdout is judged at the end */
	puts("");
	va_end(list);
	if (state > p->worst)
		p->worst = state;
}

static int path_of(const struct patient *p, const char *name, char path[PATH_MAX])
{
	int len = snprintf(path, PATH_MAX, "%s/%s", p->dir, name);

	return len > 0 && len < PATH_MAX ? 0 : -ENAMETOOLONG;
}

/* ---- What is looked at: each returns false where nothing further can be ---- */

static bool directory(struct patient *p)
{
	struct stat found;

	if (stat(p->dir, &found) < 0) {
		tell(p, SICK, "%s cannot be looked at (%s). Is its disk there, and the name right?",
		     p->dir, strerror(errno));
		return false;
	}
	if (!S_ISDIR(found.st_mode)) {
		tell(p, SICK, "%s is no directory.", p->dir);
		return false;
	}
	if (found.st_mode & (S_IRWXG | S_IRWXO))
		tell(p, LOOK,
		     "Others at this computer may look into %s, where the keys are: chmod 700 %s.",
		     p->dir, p->dir);
	else
		tell(p, WELL, "The directory %s is the kiosk's alone.", p->dir);
	return true;
}

static bool room(struct patient *p)
{
	struct disk_room disk;
	int err = disk_look(p->dir, &disk);

	if (err < 0) {
		tell(p, SICK, "The disk's room cannot be read (%s).", strerror(-err));
		return false;
	}
	if (disk.readonly) {
		tell(p, SICK,
		     "The disk cannot be written: the system made it read-only, as it does when it "
		     "finds an error on it. Take a backup, then look at the system's log; an SD "
		     "card that does so is worn out: replace it and restore.");
		return true;
	}
	if (disk.percent < DISK_LOW_PERCENT)
		tell(p, SICK,
		     "Only %" PRIu32 " %% of the disk is free (%" PRIu64 " MB): nothing is lent "
		     "below %d %%, returns go on. Remove what is not the kiosk's.",
		     disk.percent, disk.free >> 20, DISK_LOW_PERCENT);
	else if (!disk.ballast)
		tell(p, LOOK,
		     "The disk has room (%" PRIu32 " %%), but the ballast for a full one is not "
		     "there: the kiosk makes it within a minute of running.",
		     disk.percent);
	else
		tell(p, WELL, "The disk has room: %" PRIu32 " %% free, %" PRIu64 " MB.",
		     disk.percent, disk.free >> 20);
	return true;
}

/* Returns the ms it took to make a few bytes durable, or -errno. */
static int trial_write(const char *path)
{
	static const char bytes[TRIAL_LEN];
	struct timespec from, to;
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
	int err = 0;

	if (fd < 0)
		return -errno;
	(void)clock_gettime(CLOCK_MONOTONIC, &from); /* in every Linux */

	ssize_t written = write(fd, bytes, sizeof(bytes));

	if (written < 0 || fsync(fd) < 0)
		err = -errno;
	else if (written != sizeof(bytes))
		err = -ENOSPC;
	(void)clock_gettime(CLOCK_MONOTONIC, &to); /* as above */
	(void)close(fd);                           /* its bytes are nobody's */
	(void)unlink(path);
	return err < 0 ? err
		       : (int)((to.tv_sec - from.tv_sec) * 1000 +
			       (to.tv_nsec - from.tv_nsec) / 1000000);
}

static bool writing(struct patient *p)
{
	char path[PATH_MAX];
	int ms = path_of(p, TRIAL_FILE, path);

	if (ms == 0)
		ms = trial_write(path);
	if (ms == -EACCES || ms == -EPERM)
		tell(p, LOOK,
		     "Writing was not tried: you are not who the kiosk runs as. Ask again as it.");
	else if (ms < 0)
		tell(p, SICK,
		     "Nothing can be written to the disk (%s): the kiosk is out of order until it "
		     "can.",
		     strerror(-ms));
	else if (ms > SLOW_MS)
		tell(p, LOOK,
		     "The disk took %d ms to keep %d bytes: an SD card that slow is wearing out. "
		     "Take a backup and replace it.",
		     ms, TRIAL_LEN);
	else
		tell(p, WELL, "The disk keeps what is written, within %d ms.", ms);
	return true;
}

static bool keys(struct patient *p)
{
	char complaint[LEDGER_COMPLAINT_MAX];

	if (ledger_keys_look(p->dir, complaint) < 0)
		tell(p, SICK, "%s", complaint);
	else
		tell(p, WELL, "The key files are there and whole.");
	return true;
}

/* SQLite file format, 1.3: magic at 0, page size at 16, application id at 68. */
static bool file(struct patient *p)
{
	static const char magic[] = "SQLite format 3";
	uint8_t header[HEADER_LEN] = {0};
	char path[PATH_MAX];
	struct stat found = {0};
	int fd = path_of(p, "ledger.db", path) < 0
			 ? -1
			 : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (fd < 0) {
		tell(p, SICK, "%s/ledger.db cannot be read (%s): restore the newest backup.",
		     p->dir, strerror(errno));
		return false;
	}

	bool read_all = fstat(fd, &found) == 0 && S_ISREG(found.st_mode) &&
			read(fd, header, sizeof(header)) == (ssize_t)sizeof(header);

	(void)close(fd); /* only read from */

	size_t page = (size_t)header[16] << 8 | header[17];

	if (!read_all || memcmp(header, magic, sizeof(magic)) != 0 || page == 0) {
		tell(p, SICK,
		     "%s is not a ledger any more: its first bytes are others. `lendbay-ledger "
		     "recover` saves what can be saved; the newest backup may hold more.",
		     path);
		return false;
	}
	if ((size_t)found.st_size % page != 0)
		tell(p, LOOK, "The file's length (%lld bytes) is no whole number of pages.",
		     (long long)found.st_size);
	else
		tell(p, WELL, "The file is a ledger, %lld KB.", (long long)found.st_size >> 10);
	return true;
}

static int fact_look(void *with, const struct ledger_entry *entry)
{
	struct patient *p = with;

	p->newest_s = entry->fact.utc_s;
	if (entry->fact.type == FACT_EXPORTED && entry->fact.what == EXPORT_BACKUP)
		p->backup_s = entry->fact.utc_s;
	return EX_OK;
}

/* Only where no kiosk holds the file. */
static void pages(struct patient *p, struct ledger *l)
{
	char why[LEDGER_COMPLAINT_MAX];
	int whole = ledger_pages_look(l, why);

	if (whole == 1)
		tell(p, WELL, "Every page of the file is in its place.");
	else if (whole == 0)
		tell(p, SICK,
		     "The file is damaged (%s). Keep a copy of the directory as it is; then "
		     "`lendbay-ledger recover`, or restore the newest backup.",
		     why);
	else
		tell(p, SICK, "The file's pages cannot all be read (%s).", strerror(-whole));
}

/* Reads the newest facts: what time they had, and when the last backup was. */
static bool newest(struct patient *p)
{
	static struct source s;
	int code = source_open(&s, p->order, SOURCE_FACTS);

	if (code == EX_OK) {
		p->kiosk = s.fd >= 0;
		code = source_ask_plain(&s, ADMIN_HEAD);
		if (code == EX_OK)
			code = source_facts(
				&s,
				s.reply.number > BACKUP_FACTS ? s.reply.number - BACKUP_FACTS : 1,
				UINT64_MAX, fact_look, p);
		if (s.engine != NULL)
			pages(p, engine_ledger(s.engine));
		source_close(&s);
	}
	if (code == EX_TEMPFAIL) {
		tell(p, LOOK,
		     "A kiosk is here that does not answer (see above): it is starting, ending, or "
		     "out of order. Its log says which; ask again in a minute.");
		return false;
	}
	if (code != EX_OK) {
		tell(p, SICK,
		     "The ledger cannot be read (see above). `lendbay-ledger recover` saves every "
		     "fact that still holds; the newest backup may hold more.");
		return false;
	}
	tell(p, WELL, "The ledger can be read; %s.",
	     p->kiosk ? "a kiosk runs on it" : "no kiosk runs on it now");
	return true;
}

static bool clock_now(struct patient *p)
{
	int64_t now_s = time(NULL);
	int64_t behind_s = p->newest_s - now_s;

	if (behind_s > 60)
		tell(p, LOOK,
		     "This computer's clock is %" PRId64 " %s behind the newest fact: connect a "
		     "network, fit a clock chip, or let staff set the clock at the kiosk. Until "
		     "then due days are to be confirmed.",
		     behind_s > DAY_S ? behind_s / DAY_S : behind_s / 60 + 1,
		     behind_s > DAY_S ? "days" : "minutes");
	else
		tell(p, WELL, "The clock is not behind the newest fact.");
	return true;
}

static bool backups(struct patient *p)
{
	int64_t days = p->backup_s != 0 ? (time(NULL) - p->backup_s) / DAY_S : 0;

	if (p->backup_s == 0)
		tell(p, LOOK,
		     "No backup was made, or long ago: `lendbay-ledger backup` onto another disk. "
		     "A kiosk is lost, stolen or drowned in a day.");
	else if (days > BACKUP_DAYS)
		tell(p, LOOK, "The last backup is %" PRId64 " days old.", days);
	else
		tell(p, WELL, "The last backup is %" PRId64 " days old.", days);
	return true;
}

static bool chain(struct patient *p)
{
	int code = run_verify(p->order);

	if (code == EX_DATAERR)
		tell(p, SICK,
		     "The ledger does not hold (see above). Lend nothing from it; keep a copy of "
		     "the directory as it is, for whoever audits it; then `lendbay-ledger "
		     "recover`, "
		     "or restore the newest backup.");
	else if (code != EX_OK)
		tell(p, SICK, "The chain could not be walked to its end (see above).");
	else
		tell(p, WELL, "The chain holds from the first fact to the newest.");
	return true;
}

int run_doctor(const struct order *order)
{
	static bool (*const looks[])(struct patient *) = {directory, room,      writing, keys, file,
							  newest,    clock_now, backups, chain};
	static const int codes[] = {[WELL] = EX_OK, [LOOK] = 1, [SICK] = EX_DATAERR};
	struct patient p = {.order = order, .dir = order->data};

	for (size_t i = 0; i < sizeof(looks) / sizeof(looks[0]); i++) {
		(void)fflush(stdout); /* in order with what others say; judged below */
		if (!looks[i](&p))
			break;
	}
	if (fflush(stdout) == EOF || ferror(stdout))
		return complain_as(EX_IOERR, "The answer could not be written: %s.",
				   strerror(errno));
	return codes[p.worst];
}
