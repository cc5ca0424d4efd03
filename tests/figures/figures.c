/*
 * Figures: measures the real processes on this machine and this disk.
 *
 *     figures OUT ROUNDS_BOARD KIOSK_BOARD
 *
 * OUT has two ledgers, OUT/rounds and OUT/kiosk. Leaves OUT/figures.txt, and
 * what the processes said in OUT/log. Needs a display. See tests/figures/run.
 */
#include "figures.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include <sys/vfs.h>
#include <sysexits.h>
#include <unistd.h>

#define BUSY      1.5 /* load that makes figures doubtful */
#define TMPFS     0x01021994
#define PATH_ROOM 32

/* The absolute path of `dir`/`name`. */
static void path_find(const struct paper *p, const char *dir, const char *name, char out[PATH_MAX])
{
	char path[PATH_MAX + PATH_ROOM];
	snprintf(path, sizeof path, "%.*s%s%s", PATH_MAX - 1, dir, *name ? "/" : "", name);
	if (!realpath(path, out))
		give_up(p, "%s: %s", path, strerror(errno));
}

static void programs_find(const struct paper *p, char out[PATH_MAX])
{
	ssize_t len = readlink("/proc/self/exe", out, PATH_MAX - 1);
	char *slash = NULL;
	if (len > 0) {
		out[len] = '\0';
		slash = strrchr(out, '/');
	}
	if (!slash)
		give_up(p, "/proc/self/exe cannot be read: is /proc there?");
	*slash = '\0';
}

static void disk_tell(struct paper *p, const char *out)
{
	static const struct {
		unsigned long magic;
		const char *name;
	} kinds[] = {{0xef53, "ext4"},     {0x58465342, "xfs"}, {0x9123683e, "btrfs"},
		     {0xf2f52010, "f2fs"}, {0x4d44, "vfat"},    {0x794c7630, "overlay"},
		     {TMPFS, "tmpfs"}};
	struct statfs disk;
	const char *name = "another file system";
	if (statfs(out, &disk) < 0)
		give_up(p, "%s: %s", out, strerror(errno));
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if ((unsigned long)disk.f_type == kinds[i].magic)
			name = kinds[i].name;
	paper_remark(p, "disk: %s", name);
	if (disk.f_type == TMPFS)
		paper_remark(p, "this is memory, not a disk: the commits reach none");
}

/* Says how much else went on, about now. */
static void load_tell(struct paper *p, const char *when)
{
	double load = 0;
	(void)getloadavg(&load, 1); /* where there is none, 0 is as good */
	paper_remark(p, "load at the %s: %.2f%s", when, load,
		     load > BUSY ? ": others work here, do not believe these figures" : "");
}

/* Says what this was measured on. */
static void machine_tell(struct paper *p, const char *out)
{
	struct utsname u;
	char line[256], *model = NULL;
	FILE *f = fopen("/proc/cpuinfo", "re");
	while (f && !model && fgets(line, sizeof line, f))
		if (strncmp(line, "model name", 10) == 0 || strncmp(line, "Model", 5) == 0)
			model = strchr(line, ':');
	if (f)
		fclose(f);
	if (model)
		model[strcspn(model, "\n")] = '\0';
	uname(&u);
	paper_remark(p, "machine: %ld x%s, %s, Linux %s", sysconf(_SC_NPROCESSORS_ONLN),
		     model ? model + 1 : " unknown processor", u.machine, u.release);
	disk_tell(p, out);
}

/* Opens the files in OUT. Our own complaints stay where they went; the processes' go to the log. */
static int paper_open(struct paper *p, const char *out)
{
	char path[PATH_MAX + PATH_ROOM];
	p->say = fdopen(fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3), "w");
	if (!p->say)
		exit(EX_OSERR);
	p->live = isatty(STDERR_FILENO);
	snprintf(path, sizeof path, "%s/figures.txt", out);
	p->file = fopen(path, "we");
	if (!p->file)
		give_up(p, "%s: %s", path, strerror(errno));
	snprintf(path, sizeof path, "%s/log", out);
	int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	if (log < 0 || dup2(log, STDERR_FILENO) < 0)
		give_up(p, "%s: %s", path, strerror(errno));
	return log;
}

int main(int argc, char **argv)
{
	static struct paper paper;
	static struct place rounds, kiosk;
	static struct board board;
	static struct album album;
	char complaint[BOARD_COMPLAINT_MAX];

	if (argc != 4) {
		fprintf(stderr, "Usage: figures OUT ROUNDS_BOARD KIOSK_BOARD\n"
				"`make bench` calls it, by tests/figures/run.\n");
		return EX_USAGE;
	}
	int log = paper_open(&paper, argv[1]);
	programs_find(&paper, rounds.programs);
	kiosk = rounds;
	path_find(&paper, argv[1], "rounds", rounds.data);
	path_find(&paper, argv[1], "kiosk", kiosk.data);
	path_find(&paper, argv[2], "", rounds.board);
	path_find(&paper, argv[3], "", kiosk.board);
	if (board_read(rounds.board, &board, complaint) < 0)
		give_up(&paper, "%s", complaint);

	machine_tell(&paper, argv[1]);
	load_tell(&paper, "start");
	crowd_measure(&paper);
	drawer_measure(&paper, argv[1]);
	if (chdir(rounds.data) < 0)
		give_up(&paper, "%s: %s", rounds.data, strerror(errno));
	rounds_measure(&paper, &rounds, &board, &album);
	pin_measure(&paper, &rounds);
	glass_measure(&paper, &kiosk, &album);
	idle_measure(&paper, &kiosk, log);
	load_tell(&paper, "end");
	return EX_OK;
}
