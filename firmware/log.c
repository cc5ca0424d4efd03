/*
 * Puts lines on stderr. Keeps no state, opens no file, decides nothing.
 */
#include "log.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include <lendbay/text.h>

/* Writes "2026-07-14T09:00:00.123Z lendbay-ring: ". Returns its length. */
static size_t head_write(char *line, size_t max)
{
	struct timespec now;
	struct tm utc;
	clock_gettime(CLOCK_REALTIME, &now);
	gmtime_r(&now.tv_sec, &utc);
	size_t len = strftime(line, max, "%Y-%m-%dT%H:%M:%S", &utc);
	int more = snprintf(line + len, max - len, ".%03dZ %.40s: ", (int)(now.tv_nsec / 1000000),
			    program_invocation_short_name);
	return len + (size_t)more;
}

void log_line(const char *format, ...)
{
	int kept = errno;
	char line[TEXT_LINE_MAX];
	size_t len = head_write(line, sizeof line);

	va_list words;
	va_start(words, format);
	int more = vsnprintf(line + len, sizeof line - len, format, words);
	va_end(words);
	size_t end = len + (more > 0 ? (size_t)more : 0);
	if (end > sizeof line - 1)
		end = sizeof line - 1;
	for (size_t i = len; i < end; i++)
		if ((unsigned char)line[i] < ' ' || line[i] == 0x7f)
			line[i] = ' ';
	line[end] = '\n';
	/* Nobody is left to tell when stderr cannot be written. */
	(void)!write(STDERR_FILENO, line, end + 1);
	errno = kept;
}
