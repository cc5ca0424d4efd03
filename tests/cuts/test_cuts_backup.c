/*
 * The power is cut at every write, every sync and every name of a backup: at
 * every moment there is one that is whole, and none that is not has a backup's
 * name. And of a restore: the new ledger is there, whole, or restoring again
 * makes it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "cli.h"
#include "cut.h"
#include "dice.h"
#include "ledger/backup.h"

/* What no cut befalls: the coordinator's key, the board file, a backup. */
static struct aside {
	char dir[512], key[600], board[600], stick[600], backup[900];
	uint32_t loans; /* open, of the kiosk that was backed up */
} aside;

static char said[1000]; /* by a command that ended badly */

/* ---- In place of the command line's main ---- */

int complain_as(int code, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	(void)vsnprintf(said, sizeof(said), format, list); /* cut if it must */
	va_end(list);
	return code;
}

int code_of(int err)
{
	return err == 0 ? EX_OK : EX_OSERR;
}

const char *refusal_sentence(uint32_t refusal)
{
	(void)refusal; /* nothing here is refused */
	return "refused";
}

/* Runs a command whose answer nobody reads. */
static int run(int (*command)(const struct order *), struct order order)
{
	int out = dup(STDOUT_FILENO), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

	said[0] = '\0';
	assert_int_equal(fflush(stdout), 0);
	assert_true(out >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0);

	int code = command(&order);

	assert_int_equal(fflush(stdout), 0);
	assert_true(dup2(out, STDOUT_FILENO) >= 0);
	(void)close(out);     /* it is standard output again */
	(void)close(nowhere); /* of nothing */
	return code;
}

/* ---- What stands aside ---- */

/* Copies a file; behind the line that begins with `after`, if not NULL, comes `line`. */
static void lines_copy(const char *from, const char *to, const char *after, const char *line)
{
	FILE *in = fopen(from, "re"), *out = fopen(to, "we");
	char text[1000];

	assert_true(in != NULL && out != NULL);
	while (fgets(text, sizeof(text), in) != NULL) {
		assert_true(fputs(text, out) >= 0);
		if (after != NULL && strstr(text, after) != NULL)
			assert_true(fputs(line, out) >= 0);
	}
	assert_int_equal(fclose(in), 0);
	assert_int_equal(fclose(out), 0);
}

static int aside_make(void **state)
{
	static const char *const files[] = {"kiosk.conf", "millbrook-locker.conf", "millbrook.conf",
					    "agreement.conf"};
	uint8_t key[BACKUP_KEY_LEN];
	char from[128], to[600], line[128] = "backup_key = \"";
	const char *above = getenv("TMPDIR");

	(void)state; /* one of it for all tests */
	(void)snprintf(aside.dir, sizeof(aside.dir), "%s/lendbay-aside-XXXXXX",
		       above != NULL ? above : "/tmp"); /* mkdtemp says if it was cut */
	assert_non_null(mkdtemp(aside.dir));
	(void)snprintf(aside.key, sizeof(aside.key), "%s/secret", aside.dir);         /* it fits */
	(void)snprintf(aside.board, sizeof(aside.board), "%s/kiosk.conf", aside.dir); /* as well */
	(void)snprintf(aside.stick, sizeof(aside.stick), "%s/stick", aside.dir);      /* as well */
	assert_int_equal(mkdir(aside.stick, 0700), 0);
	assert_int_equal(backup_key_make(aside.key, key), 0);
	for (size_t i = 0; i < sizeof(key); i++)
		(void)snprintf(line + strlen(line), 3, "%02x", key[i]); /* as well */
	strcat(line, "\";\n");
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		(void)snprintf(from, sizeof(from), "board/rig/%s", files[i]); /* as well */
		(void)snprintf(to, sizeof(to), "%s/%s", aside.dir, files[i]); /* as well */
		lines_copy(from, to, i == 2 ? "zone =" : NULL, line);
	}
	return 0;
}

static int aside_remove(void **state)
{
	(void)state; /* as above */
	root_empty(aside.dir);
	return rmdir(aside.dir);
}

/* ---- Backups ---- */

static void stick_of(const struct desk *d, char path[PATH_MAX])
{
	assert_int_equal(path_join(path, d->root, "stick"), 0);
}

static int back_up(struct desk *d, const char *to, const char *keep)
{
	return run(run_backup,
		   (struct order){.data = d->data, .board = aside.board, .to = to, .keep = keep});
}

/* A backup that is some days old, and a loan since. */
static void backed_up_once(struct desk *d)
{
	char stick[PATH_MAX];

	desk_fill(d);
	stick_of(d, stick);
	assert_int_equal(mkdir(stick, 0700), 0);
	if (back_up(d, stick, "1") != EX_OK)
		fail_msg("%s", said);
	desk_open(d);
	life_lend(d->life);
	desk_close(d);
}

/* The newest fact's number. */
static uint64_t number_there(struct desk *d)
{
	struct ledger *l;
	uint8_t head[LEDGER_HASH_LEN];
	uint64_t number;

	if (ledger_open(d->data, true, &l, d->why) < 0)
		fail_msg("%s", d->why);
	ledger_head(l, &number, head);
	ledger_close(l);
	return number;
}

static void back_up_again(struct cut *c)
{
	char stick[PATH_MAX];

	stick_of(&c->real, stick);
	c->number = number_there(&c->real);
	if (back_up(&c->real, stick, "1") != EX_OK)
		fail_msg("%s", said);
	tape_mark(STROKE_SAID);
}

/* Opens it with the coordinator's key, elsewhere. Returns the number of its newest fact; 0: it is
 * not whole. */
static uint64_t backup_opens(const char *path)
{
	struct backup_about about;
	char complaint[LEDGER_COMPLAINT_MAX], dir[600];

	(void)snprintf(dir, sizeof(dir), "%s/opened", aside.dir); /* it fits */
	assert_int_equal(mkdir(dir, 0700), 0);

	int err = backup_open(path, aside.key, dir, &about, NULL, NULL, complaint);

	root_empty(dir);
	assert_int_equal(rmdir(dir), 0);
	return err == 0 ? about.number : 0;
}

/* Counts the backups on a stick, all of which must be whole. Returns NULL or what is wrong. */
static const char *backups_look(struct desk *d, const char *stick, uint32_t *backups,
				uint64_t *newest)
{
	char path[PATH_MAX];
	const char *wrong = NULL;
	DIR *dir = opendir(stick);

	*backups = 0;
	*newest = 0;
	if (dir == NULL)
		return desk_blame(d, "the stick is gone");
	for (struct dirent *entry; wrong == NULL && (entry = readdir(dir)) != NULL;) {
		if (entry->d_name[0] == '.')
			continue;
		assert_int_equal(path_join(path, stick, entry->d_name), 0);

		uint64_t number = backup_opens(path);

		if (number == 0)
			wrong = desk_blame(d, "%s is not whole", entry->d_name);
		if (number > *newest)
			*newest = number;
		(*backups)++;
	}
	(void)closedir(dir); /* only read from */
	return wrong;
}

static uint32_t files_in(const char *path)
{
	DIR *dir = opendir(path);
	uint32_t files = 0;

	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
		files += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	(void)closedir(dir); /* only read from */
	return files;
}

static const char *backed_up(struct cut *c)
{
	struct desk *d = &c->image;
	char stick[PATH_MAX];
	uint8_t byte;
	uint32_t backups;
	uint64_t newest, before;
	size_t len;

	stick_of(d, stick);

	const char *wrong = backups_look(d, stick, &backups, &before);

	if (wrong == NULL && backups == 0)
		wrong = desk_blame(d, "there is no backup any more");
	/* That the older one was removed need not last: one too many is no loss. */
	if (wrong == NULL && c->said && before < c->number)
		wrong = desk_blame(d, "it was backed up, and only an older backup is there");
	if (wrong == NULL)
		wrong = desk_restart(d, c->before, c->after, c->again);
	if (wrong != NULL || !c->again)
		return wrong;
	desk_close(d);
	/* And again, over whatever is left of that. */
	if (back_up(d, stick, "1") != EX_OK)
		return desk_blame(d, "it cannot be backed up again: %s", said);
	wrong = backups_look(d, stick, &backups, &newest);
	if (wrong == NULL && (files_in(stick) != 1 || newest <= before))
		wrong = desk_blame(d, "the next backup leaves %u files", files_in(stick));
	if (wrong == NULL && desk_file(d, "copy.db", &byte, 1, &len))
		wrong = desk_blame(d, "the copy that a backup is made from stays");
	return wrong;
}

static void a_ledger_is_backed_up(void **state)
{
	static const struct operation backup = {
		"a backup", backed_up_once, back_up_again, backed_up, true, 1, 6, DEAF_TO_NAMES, 0};

	(void)state; /* each operation has a desk of its own */
	cut_all(&backup);
}

/* ---- Restoring ---- */

static uint32_t open_loans(const struct kiosk *k)
{
	struct device_now now;
	uint32_t loans = 0;

	for (uint32_t i = 0; i < kiosk_devices(k); i++) {
		kiosk_device(k, i, &now);
		loans += now.loan != NOBODY;
	}
	return loans;
}

static void old_kiosk(struct desk *d)
{
	static struct desk old;
	DIR *dir;

	(void)d; /* the new one's: there is nothing yet */
	desk_make(&old);
	desk_fill(&old);
	desk_open(&old);
	aside.loans = open_loans(engine_kiosk(old.engine));
	desk_close(&old);
	if (back_up(&old, aside.stick, NULL) != EX_OK)
		fail_msg("%s", said);
	desk_free(&old);
	dir = opendir(aside.stick);
	assert_non_null(dir);
	for (struct dirent *entry; (entry = readdir(dir)) != NULL;)
		if (entry->d_name[0] != '.')
			(void)snprintf(aside.backup, sizeof(aside.backup), "%s/%s", aside.stick,
				       entry->d_name); /* it fits */
	(void)closedir(dir);                           /* only read from */
}

static int restore_into(struct desk *d)
{
	return run(run_restore, (struct order){.data = d->data,
					       .board = aside.board,
					       .from = aside.backup,
					       .key = aside.key});
}

static void restore(struct cut *c)
{
	if (restore_into(&c->real) != EX_OK)
		fail_msg("%s", said);
	tape_mark(STROKE_SAID);
}

static const char *restored(struct cut *c)
{
	struct desk *d = &c->image;
	struct registry_person person;
	uint8_t byte;
	size_t len;

	if (!desk_file(d, LEDGER_FILE, &byte, 1, &len)) {
		if (c->said)
			return desk_blame(d, "it was restored, and is not there");
		if (restore_into(d) != EX_OK)
			return desk_blame(d, "it cannot be restored again: %s", said);
	}

	const char *wrong = desk_restart(d, 0, 0, c->again);

	if (wrong != NULL)
		return wrong;
	if (open_loans(engine_kiosk(d->engine)) != aside.loans)
		return desk_blame(d, "%u loans came over, and not %u",
				  open_loans(engine_kiosk(d->engine)), aside.loans);
	if (registry_people(engine_ledger(d->engine), 0, &person, 1) != 1 ||
	    registry_find_person(engine_ledger(d->engine), person.person, &person) != 1)
		return desk_blame(d, "nobody came over, or their texts do not open");
	return NULL;
}

static void a_backup_is_restored(void **state)
{
	/* What is written in one go is cut at some of its pages only. */
	static const struct operation restoring = {
		"a restore", old_kiosk, restore, restored, false, 1, 8, DEAF_TO_NAMES, 5};

	(void)state; /* as above */
	cut_all(&restoring);
}

int main(int argc, char **argv)
{
	static struct dice salts;
	const struct CMUnitTest all[] = {
		cmocka_unit_test(a_ledger_is_backed_up),
		cmocka_unit_test(a_backup_is_restored),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	salts = dice_of(1);
	dice_salt(&salts);
	commits_mark("ledger.db");
	return cmocka_run_group_tests(all, aside_make, aside_remove);
}
