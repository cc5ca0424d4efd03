/* Language and comfort: how the screen speaks to who stands there. */
#include "screens.h"

void screen_language(struct canvas *c)
{
	struct box page = page_box(c);
	const struct head head = {.title = "Language"};

	page_head(c, &page, &head);
}

void screen_comfort(struct canvas *c)
{
	struct box page = page_box(c);
	const struct head head = {.title = "Comfort"};

	page_head(c, &page, &head);
}
