/*
 * Pages in HTML. The colours are those of the screens (Warm); each rule that
 * sets one names its ground too, and a test holds every pair to 7:1 (WCAG 2.2,
 * 1.4.6).
 */
#include "html.h"

#include <stdarg.h>
#include <time.h>

#define DAY_S 86400

/* A sheet of A4 has no links, no skip link and no scrolling; rows and charts stay whole on it. */
static const char style[] =
	"html{color:#16221E;background:#F7F3EA;font-family:system-ui,'Segoe UI',Roboto,"
	"'Noto Sans',Arial,sans-serif;line-height:1.5}\n"
	"body{margin:0 auto;max-width:60rem;padding:0 1rem 3rem}\n"
	"header{color:#FFFFFF;background:#0E3B33;border-radius:0 0 20px 20px;padding:1.5rem}\n"
	"h1{font-size:2rem;line-height:1.15;margin:0 0 .5rem}\n"
	"header p{margin:0}\n"
	"h2{font-size:1.5rem;line-height:1.2;margin:2.5rem 0 .75rem;"
	"border-bottom:3px solid #0E3B33;padding-bottom:.25rem}\n"
	"h3{font-size:1.15rem;margin:2rem 0 .25rem}\n"
	"p,ul,dl{margin:.5rem 0;max-width:42rem}\n"
	"a{color:#1D4272;background:#F7F3EA;text-decoration:underline}\n"
	"a:focus,main:focus,.wide:focus{outline:3px solid #16221E;outline-offset:2px}\n"
	"main:focus{outline:none}\n"
	".skip{position:absolute;left:-100rem;padding:.75rem}\n"
	".skip:focus{left:1rem;top:1rem;color:#16221E;background:#FFC247}\n"
	"nav ul{columns:2 16rem;padding-left:1.25rem}\n"
	"nav li{min-height:1.75rem}\n"
	".short{color:#16221E;background:#FFFFFF;border:2px solid #5F6B64;border-radius:20px;"
	"padding:.75rem 1.25rem .75rem 2.25rem}\n"
	"table{color:#16221E;background:#FFFFFF;border-collapse:collapse;width:100%;"
	"margin:.75rem 0 1.5rem;font-variant-numeric:tabular-nums}\n"
	"caption{color:#3C4843;background:#F7F3EA;text-align:left;padding:.25rem 0}\n"
	"th,td{border:1px solid #5F6B64;padding:.35rem .6rem;text-align:left;"
	"vertical-align:top;overflow-wrap:anywhere}\n"
	"thead th{color:#16221E;background:#E3ECE6;overflow-wrap:normal}\n"
	"thead th::first-letter{text-transform:uppercase}\n"
	"tbody th{font-weight:400}\n"
	".n{text-align:right;white-space:nowrap}\n"
	".total th,.total td{font-weight:700;border-top:3px solid #16221E}\n"
	".withheld{color:#3C4843;background:#FFFFFF;font-style:italic}\n"
	".wide{overflow-x:auto}\n"
	"figure{color:#3C4843;background:#FFFFFF;border:2px solid #5F6B64;border-radius:20px;"
	"margin:.75rem 0;padding:.75rem}\n"
	"svg{display:block;width:100%;max-width:45rem;height:auto}\n"
	"svg text{fill:#16221E;font-size:16px}\n"
	".bar{fill:#0E3B33}\n"
	".base{stroke:#16221E;stroke-width:2}\n"
	".way{stroke:#3C4843;stroke-width:2;stroke-dasharray:4 3}\n"
	".hollow{fill:#FFFFFF;stroke:#1D4272;stroke-width:3}\n"
	".solid{fill:#0E3B33;stroke:#0E3B33;stroke-width:3}\n"
	"dt{font-weight:700}\n"
	"dd{margin:0 0 .5rem}\n"
	"code{overflow-wrap:anywhere}\n"
	"@page{size:A4;margin:16mm 15mm 18mm;"
	"@bottom-right{content:counter(page) ' / ' counter(pages);font:9pt sans-serif}}\n"
	"@media print{\n"
	"html{color:#16221E;background:#FFFFFF;font-size:10pt}\n"
	"body{max-width:none;padding:0}\n"
	"header{color:#16221E;background:#FFFFFF;padding:0 0 .5rem;border-radius:0}\n"
	"a{color:#16221E;background:#FFFFFF;text-decoration:none}\n"
	"caption{color:#3C4843;background:#FFFFFF}\n"
	".skip{display:none}\n"
	".wide{overflow:visible}\n"
	"h2,h3,caption{break-after:avoid}\n"
	"h3+p{break-after:avoid}\n"
	"table{width:calc(100% - 2px)}\n"
	"thead{display:table-header-group}\n"
	"thead tr{break-after:avoid}\n"
	"tbody tr:first-child,.total{break-before:avoid}\n"
	"tr,figure,.short,.whole,dl div{break-inside:avoid}\n"
	"}\n";

void html_put(FILE *file, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	(void)vfprintf(file, format, list); /* whether it went well is asked of the file */
	va_end(list);
}

static const char *escape_of(char c)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\'': return "&#39;";
	case '\t':
	case '\n': return NULL;
	default: return (unsigned char)c < ' ' || c == 0x7f ? "\xef\xbf\xbd" : NULL;
	}
}

void html_text(FILE *file, const char *text)
{
	for (; *text != '\0'; text++) {
		const char *escape = escape_of(*text);

		if (escape != NULL)
			(void)fputs(escape, file); /* as above */
		else
			(void)putc(*text, file); /* as above */
	}
}

void html_day_words(uint32_t day, char text[HTML_DAY_MAX])
{
	static const char *const months[] = {"January",   "February", "March",    "April",
					     "May",       "June",     "July",     "August",
					     "September", "October",  "November", "December"};
	time_t utc_s = (time_t)day * DAY_S;
	struct tm parts;

	text[0] = '\0';
	if (gmtime_r(&utc_s, &parts) != NULL)
		(void)snprintf(text, HTML_DAY_MAX, "%d %s %d", parts.tm_mday, months[parts.tm_mon],
			       parts.tm_year + 1900); /* fits */
}

void html_begin(FILE *file, const char *title, const char *sentence)
{
	html_put(file, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
		       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		       "style-src 'unsafe-inline'\"/>\n"
		       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
		       "<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>");
	html_text(file, title);
	html_put(file, "</title>\n<style>\n");
	(void)fputs(style, file); /* as above */
	html_put(file, "</style>\n</head>\n<body>\n"
		       "<a class=\"skip\" href=\"#main\">Skip to the contents of the page</a>\n"
		       "<header>\n<h1>");
	html_text(file, title);
	html_put(file, "</h1>\n");
	if (sentence[0] != '\0') {
		html_put(file, "<p>");
		html_text(file, sentence);
		html_put(file, "</p>\n");
	}
	html_put(file, "</header>\n");
}

void html_main(FILE *file)
{
	html_put(file, "<main id=\"main\" tabindex=\"-1\">\n");
}

void html_end(FILE *file)
{
	html_put(file, "</main>\n</body>\n</html>\n");
}
