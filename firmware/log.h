/*
 * The log: lines on stderr, for the journal and for whoever looks after the
 * kiosk. Never a PIN, a name or a card in any: what a line says must be fit
 * to be read by anybody.
 */
#ifndef LOG_H
#define LOG_H

/*
 * Writes one line: the time in UTC, the process's name, the text, in one
 * write. Control characters in it become blanks; it is cut to TEXT_LINE_MAX.
 * Keeps errno.
 */
void log_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
