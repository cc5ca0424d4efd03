/*
 * Makes gpio-sim chips through configfs, moves and reads their lines through
 * sysfs. Every step must work: what fails here is the machine, not the test.
 */
#include "sim.h"

#include <assert.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CONFIG_DIR "/sys/kernel/config/gpio-sim"
#define DEVICE_DIR "/sys/devices/platform"
#define WORD_MAX   64

static void word_write(const char *dir, const char *file, const char *word)
{
	char path[PATH_MAX + WORD_MAX];
	snprintf(path, sizeof path, "%s/%s", dir, file);
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	assert(fd >= 0);
	ssize_t len = write(fd, word, strlen(word));
	assert(len == (ssize_t)strlen(word));
	close(fd);
}

static void word_read(const char *dir, const char *file, char word[WORD_MAX])
{
	char path[PATH_MAX];
	snprintf(path, sizeof path, "%s/%s", dir, file);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	assert(fd >= 0);
	ssize_t len = read(fd, word, WORD_MAX - 1);
	assert(len > 0);
	word[len] = '\0';
	word[strcspn(word, "\n")] = '\0';
	close(fd);
}

static void dir_make(const char *path)
{
	int made = mkdir(path, 0755);
	assert(made == 0);
}

void sim_plug(struct sim *s, const char *label, unsigned lines, unsigned named, const char *name)
{
	static unsigned chips; /* configfs wants a name for each of its own */
	char chip[WORD_MAX], bank[2 * WORD_MAX], line[3 * WORD_MAX], number[WORD_MAX];
	char device[WORD_MAX], node[WORD_MAX];
	snprintf(chip, sizeof chip, CONFIG_DIR "/chip-%d-%u", (int)getpid(), chips++);
	snprintf(bank, sizeof bank, "%s/bank0", chip);
	snprintf(number, sizeof number, "%u", lines);
	dir_make(chip);
	dir_make(bank);
	word_write(bank, "num_lines", number);
	word_write(bank, "label", label);
	if (named < lines) {
		snprintf(line, sizeof line, "%s/line%u", bank, named);
		dir_make(line);
		word_write(line, "name", name);
	}
	word_write(chip, "live", "1");
	word_read(chip, "dev_name", device);
	word_read(bank, "chip_name", node);
	snprintf(s->dir, sizeof s->dir, DEVICE_DIR "/%s/%s", device, node);
	s->lines = lines;
}

void sim_pull(const struct sim *s, unsigned line, bool up)
{
	char file[WORD_MAX];
	snprintf(file, sizeof file, "sim_gpio%u/pull", line);
	word_write(s->dir, file, up ? "pull-up" : "pull-down");
}

int sim_level_open(const struct sim *s, unsigned line)
{
	char path[PATH_MAX + WORD_MAX];
	snprintf(path, sizeof path, "%s/sim_gpio%u/value", s->dir, line);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	assert(fd >= 0);
	return fd;
}

bool sim_level_of(int fd)
{
	char level = '?';
	ssize_t len = pread(fd, &level, 1, 0);
	assert(len == 1 && (level == '0' || level == '1'));
	return level == '1';
}

bool sim_level(const struct sim *s, unsigned line)
{
	int fd = sim_level_open(s, line);
	bool level = sim_level_of(fd);
	close(fd);
	return level;
}
