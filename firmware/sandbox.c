/*
 * Namespaces, limits and a user for a program that is not ours. Between fork
 * and exec only; every step that fails ends it unrun.
 */
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "log.h"

/* It is not run unconfined: said, and over. */
static _Noreturn void refuse(const struct sandbox *s, const char *what)
{
	log_line("%s is not run: %s: %s", s->program, what, strerror(errno));
	_exit(EX_NOPERM);
}

static void file_put(const struct sandbox *s, const char *path, const char *text)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	ssize_t len = (ssize_t)strlen(text);

	if (fd < 0 || write(fd, text, (size_t)len) != len)
		refuse(s, "it gets no user namespace of its own");
	close(fd);
}

/* Without root we stay who we are, in a namespace of our own where that means nothing. */
static void user_map(const struct sandbox *s, uid_t uid, gid_t gid)
{
	char map[64];

	file_put(s, "/proc/self/setgroups", "deny");
	snprintf(map, sizeof(map), "%u %u 1", (unsigned)uid, (unsigned)uid);
	file_put(s, "/proc/self/uid_map", map);
	snprintf(map, sizeof(map), "%u %u 1", (unsigned)gid, (unsigned)gid);
	file_put(s, "/proc/self/gid_map", map);
}

static void namespaces_enter(const struct sandbox *s)
{
	int flags = CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC;
	uid_t uid = geteuid();
	gid_t gid = getegid();

	if (!s->own_user)
		flags |= CLONE_NEWUSER;
	if (!s->network)
		flags |= CLONE_NEWNET;
	if (unshare(flags) < 0)
		refuse(s, s->network ? "it gets no namespaces of its own"
				     : "it gets no network of its own, that is none");
	if (!s->own_user)
		user_map(s, uid, gid);
	if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) < 0)
		refuse(s, "it gets no mounts of its own");
	if (mount("none", s->hidden, "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC,
		  "size=4k,mode=0555") < 0)
		refuse(s, "the ledger cannot be hidden from it");
}

static void limits_set(const struct sandbox *s)
{
	const struct {
		int what;
		rlim_t most;
	} limits[] = {
		{RLIMIT_CPU, (rlim_t)s->cpu_s},      {RLIMIT_AS, SANDBOX_MEMORY_MAX},
		{RLIMIT_FSIZE, SANDBOX_FILE_MAX},    {RLIMIT_NOFILE, SANDBOX_FILES_MAX},
		{RLIMIT_NPROC, SANDBOX_PROCESS_MAX}, {RLIMIT_CORE, 0},
	};

	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++) {
		const struct rlimit limit = {limits[i].most, limits[i].most};

		if (setrlimit((__rlimit_resource_t)limits[i].what, &limit) < 0)
			refuse(s, "it cannot be limited");
	}
}

/* The program itself. */
static _Noreturn void become(const struct sandbox *s)
{
	char *const arguments[] = {(char *)s->program, NULL};
	char *const environment[] = {"PATH=/usr/local/bin:/usr/bin:/bin", "LANG=C.UTF-8", NULL};
	sigset_t none;

	limits_set(s);
	if (s->own_user && (setgroups(0, NULL) < 0 || setresgid(s->gid, s->gid, s->gid) < 0 ||
			    setresuid(s->uid, s->uid, s->uid) < 0))
		refuse(s, "it cannot run as its own user");
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0)
		refuse(s, "it cannot be held");
	umask(077);
	for (int signal_number = 1; signal_number < NSIG; signal_number++)
		(void)signal(signal_number, SIG_DFL); /* those that cannot be set are as they are */
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execve(s->program, arguments, environment);
	log_line("%s cannot be started: %s; the board file names it", s->program, strerror(errno));
	_exit(EX_UNAVAILABLE);
}

/* Waits for `pid` alone and ends as it did. */
static _Noreturn void end_as(pid_t pid)
{
	int status;

	close(STDIN_FILENO);
	close(STDOUT_FILENO);
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			_exit(EX_OSERR);
	_exit(WIFEXITED(status) ? WEXITSTATUS(status) : SANDBOX_SIGNALLED + WTERMSIG(status));
}

/* Process 1 among its own, which it can neither leave nor stop nor look into: when this one ends,
 * by itself or killed, the kernel ends all the others, whatever they made of themselves. */
static _Noreturn void stand_first(const struct sandbox *s)
{
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || prctl(PR_SET_DUMPABLE, 0) < 0)
		refuse(s, "it cannot be held");
	/* Of our processes it sees none; where the kernel gives it no list of its own, no list. */
	if (mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, "hidepid=2") < 0 &&
	    mount("none", "/proc", "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV | MS_NOEXEC, NULL) < 0)
		refuse(s, "our processes cannot be hidden from it");

	pid_t pid = fork();

	if (pid < 0)
		refuse(s, "there is no process for it");
	if (pid == 0)
		become(s);
	end_as(pid);
}

/* Between us and it: waits for it, and ends as it did. Told to stop, so is the group: it alone
 * hears that, and how it ends then is ours to tell. */
static _Noreturn void stand_between(const struct sandbox *s, pid_t parent)
{
	sigset_t stop;

	sigemptyset(&stop);
	sigaddset(&stop, SIGTERM);
	sigprocmask(SIG_BLOCK, &stop, NULL);
	/* If we are killed ourselves, it goes, and with it all that it started. */
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || getppid() != parent || setpgid(0, 0) < 0)
		_exit(EX_OSERR);
	if (dup2(s->in, STDIN_FILENO) < 0 || dup2(s->out, STDOUT_FILENO) < 0 ||
	    dup2(s->err, STDERR_FILENO) < 0 || close_range(STDERR_FILENO + 1, ~0U, 0) < 0 ||
	    chdir("/") < 0)
		_exit(EX_OSERR);
	namespaces_enter(s);

	pid_t pid = fork();

	if (pid < 0)
		refuse(s, "there is no process for it");
	if (pid == 0)
		stand_first(s);
	end_as(pid);
}

pid_t sandbox_start(const struct sandbox *s)
{
	pid_t us = getpid();
	pid_t pid = fork();

	if (pid == 0)
		stand_between(s, us);
	if (pid > 0)
		(void)setpgid(pid, pid); /* whoever is first, the group is there when we kill it */
	return pid < 0 ? -errno : pid;
}
