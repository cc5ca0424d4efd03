/*
 * The machine: where programs and ledgers are, what this is measured on, and how busy it is.
 */
#include "machine.h"

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

void path_find(const struct paper *p, const char *dir, const char *name, char out[PATH_MAX])
{
	char path[PATH_MAX + PATH_ROOM];
	snprintf(path, sizeof path, "%.*s%s%s", PATH_MAX - 1, dir, *name ? "/" : "", name);
	if (!realpath(path, out))
		give_up(p, "%s: %s", path, strerror(errno));
}

void programs_find(const struct paper *p, char out[PATH_MAX])
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

void load_tell(struct paper *p, const char *when)
{
	double load = 0;
	(void)getloadavg(&load, 1); /* where there is none, 0 is as good */
	paper_remark(p, "load at the %s: %.2f%s", when, load,
		     load > BUSY ? ": others work here, do not believe these figures" : "");
}

void machine_tell(struct paper *p, const char *out)
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

int paper_open(struct paper *p, const char *out, bool more)
{
	char path[PATH_MAX + PATH_ROOM];
	p->say = fdopen(fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3), "w");
	if (!p->say)
		exit(EX_OSERR);
	p->live = isatty(STDERR_FILENO);
	snprintf(path, sizeof path, "%s/figures.txt", out);
	p->file = fopen(path, more ? "ae" : "we");
	if (!p->file)
		give_up(p, "%s: %s", path, strerror(errno));
	snprintf(path, sizeof path, "%s/log", out);
	int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
	if (log < 0 || dup2(log, STDERR_FILENO) < 0)
		give_up(p, "%s: %s", path, strerror(errno));
	return log;
}
