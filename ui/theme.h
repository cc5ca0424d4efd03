/*
 * Themes and sizes: the design's tokens. Colours by theme, lengths by
 * screen; nothing else in this room writes a colour or a type size down.
 */
#ifndef THEME_H
#define THEME_H

#include <stdint.h>

#include <lendbay/comfort.h>

/* id, warm, strong contrast, low light; 0xRRGGBBAA. */
#define COLOURS_OF_THEME(X)                                                                        \
	X(NONE, 0x00000000, 0x00000000, 0x00000000)                                                \
	X(PAPER, 0xF7F3EAFF, 0x000000FF, 0x0A241DFF)     /* page */                                \
	X(CARD, 0xFFFFFFFF, 0x000000FF, 0x12342BFF)      /* face of tiles, buttons, cards */       \
	X(MIST, 0xE3ECE6FF, 0x000000FF, 0x1B443AFF)      /* quiet panel, icon plate, chosen */     \
	X(RULE, 0xD6CFC0FF, 0xFFFFFFFF, 0x35594FFF)      /* divider lines */                       \
	X(MISTRULE, 0xCBD9D0FF, 0xFFFFFFFF, 0x35594FFF)  /* divider on mist */                     \
	X(INK, 0x16221EFF, 0xFFFFFFFF, 0xFFF3DCFF)       /* text, icon line */                     \
	X(INK2, 0x3C4843FF, 0xFFFFFFFF, 0xD5E3DAFF)      /* second text */                         \
	X(EDGE, 0x5F6B64FF, 0xFFFFFFFF, 0x8FB0A3FF)      /* border of what can be pressed */       \
	X(SHADE, 0x0E3B33FF, 0x000000FF, 0x061811FF)     /* spine, cabinet, chosen border */       \
	X(SHADETEXT, 0x0E3B33FF, 0xFFFFFFFF, 0xFFE3A6FF) /* words in the shade's colour */         \
	X(SHADE2, 0x08281FFF, 0x000000FF, 0x04100CFF)    /* pressed spine button */                \
	X(SHADELINE, 0x2F5B51FF, 0xFFFFFFFF, 0x2F5B51FF) /* between spine buttons */               \
	X(ONSHADE, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFF3DCFF)   /* text on shade */                       \
	X(BAY, 0x255348FF, 0x000000FF, 0x12342BFF)       /* closed door on the map */              \
	X(BAYEDGE, 0x3D6B60FF, 0xFFFFFFFF, 0x3D6B60FF)                                             \
	X(BAYHANDLE, 0x8FB0A3FF, 0xFFFFFFFF, 0x8FB0A3FF)                                           \
	X(LEAFFACE, 0xF7F3EAFF, 0xFFFFFFFF, 0xFFF3DCFF) /* a door's leaf swung out */              \
	X(LEAFLINE, 0x16221EFF, 0x000000FF, 0x16221EFF)                                            \
	X(LIGHT, 0xFFC2474D, 0x00000000, 0xFFC2474D)     /* under an open door */                  \
	X(TINT, 0xC7DBCFFF, 0x4A4A4AFF, 0x2F6355FF)      /* second tone of an icon */              \
	X(TINTSHADE, 0x2C5A50FF, 0x4A4A4AFF, 0x2F6355FF) /* … on shade */                        \
	X(TINTPLATE, 0xFFFFFF38, 0x00000038, 0xFFFFFF38) /* … on a banner's plate */             \
	X(LAMP, 0xFFC247FF, 0xFFE500FF, 0xFFC247FF)      /* the one thing to do now */             \
	X(LAMPLOW, 0xCFAA47FF, 0xC7B300FF, 0xCFAA47FF)   /* 78 % of it: an open door breathes */   \
	X(LAMPEDGE, 0x7A4A00FF, 0xFFFFFFFF, 0xFFE3A6FF)                                            \
	X(ONLAMP, 0x16221EFF, 0x000000FF, 0x16221EFF)                                              \
	X(LAMPTINT, 0xFFF3D6FF, 0xFFFFFFFF, 0xFFF3D6FF)                                            \
	X(LAMPPLATE, 0xFFDF9BFF, 0xFFE500FF, 0xFFDF9BFF) /* icon plate on the lamp */              \
	X(GLOW, 0xFFEBC2FF, 0x000000FF, 0x4A3A12FF)                                                \
	X(GLOW2, 0xFFD98AFF, 0xFFE500FF, 0xFFD98AFF)     /* pressed lamp face */                   \
	X(NOTEPLATE, 0x0E3B33FF, 0xFFFFFFFF, 0x8FB0A3FF) /* a banner's plate */                    \
	X(NOWPLATE, 0x7A4A00FF, 0xFFFFFFFF, 0xFFE3A6FF)                                            \
	X(POOL1, 0xFFEFCBFF, 0x00000000, 0x3A3413FF)                                               \
	X(POOL2, 0xFFDC94FF, 0x00000000, 0x6B5418FF)                                               \
	X(LEAF, 0x1B5632FF, 0xFFFFFFFF, 0xBFE8C8FF) /* good, done */                               \
	X(LEAFTINT, 0xDFEFE2FF, 0x000000FF, 0x12342BFF)                                            \
	X(SKY, 0x1D4272FF, 0xFFFFFFFF, 0xC5DBF7FF)                                                 \
	X(PLUM, 0x5B2A68FF, 0xFFFFFFFF, 0xEBCBF2FF) /* needs a wipe */                             \
	X(PLUMTINT, 0xF0E5F2FF, 0x000000FF, 0x12342BFF)                                            \
	X(PLUMBAND, 0xD9BFE0FF, 0xFFFFFFFF, 0x5B2A68FF)                                            \
	X(BRICK, 0x8A2417FF, 0xFFFFFFFF, 0xFFC9BBFF) /* problem, fault */                          \
	X(BRICKTINT, 0xFBE4DCFF, 0x000000FF, 0x12342BFF)                                           \
	X(BRICKBAND, 0xEDB9AAFF, 0xFFFFFFFF, 0x8A2417FF)                                           \
	X(VEIL, 0x08281FB8, 0x000000CC, 0x000000B8) /* behind a dialog */                          \
	X(ONPLATE, 0xFFFFFFFF, 0x000000FF, 0x04100CFF)                                             \
	X(MARK, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF) /* the leaf of our mark */                     \
	X(MARKHANDLE, 0x0E3B33FF, 0x000000FF, 0x0E3B33FF)                                          \
	X(GADGET, 0x16221EFF, 0xFFFFFFFF, 0xD5E3DAFF) /* drawn tablets and laptops */              \
	X(GADGET2, 0x3C4843FF, 0xFFFFFFFF, 0x8FB0A3FF)                                             \
	X(GADGETLINE, 0x5C6A63FF, 0x000000FF, 0x35594FFF)                                          \
	X(GADGETSCREEN, 0xDCE8E0FF, 0x000000FF, 0x0A241DFF)                                        \
	X(GADGETTITLE, 0x7FA593FF, 0xFFFFFFFF, 0x8FB0A3FF)                                         \
	X(GADGETTEXT, 0xB7CEC2FF, 0xFFFFFFFF, 0x35594FFF)                                          \
	X(GADGETBLOCK, 0xC9DBD1FF, 0xFFFFFFFF, 0x35594FFF)                                         \
	X(GADGETBUTTON, 0x0E3B33FF, 0xFFFFFFFF, 0x8FB0A3FF)                                        \
	X(GADGETFOOT, 0x6F7F77FF, 0x000000FF, 0x0A241DFF)                                          \
	X(LITSCREEN, 0xFFEBC2FF, 0xFFFFFFFF, 0xFFEBC2FF) /* a chosen one's screen */               \
	X(LITTITLE, 0xD99A1EFF, 0x000000FF, 0xD99A1EFF)                                            \
	X(LITTEXT, 0xF3CF86FF, 0x4A4A4AFF, 0xF3CF86FF)                                             \
	X(LITBLOCK, 0xFFD98AFF, 0x4A4A4AFF, 0xFFD98AFF)                                            \
	X(STICKER, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF)                                             \
	X(ONSTICKER, 0x16221EFF, 0x000000FF, 0x16221EFF)

enum colour {
#define X(id, warm, strong, low) COLOUR_##id,
	COLOURS_OF_THEME(X)
#undef X
		COLOURS
};

enum theme_name { THEME_WARM, THEME_STRONG, THEME_LOW, THEMES };

struct theme {
	uint32_t colour[COLOURS]; /* 0xRRGGBBAA */
	double border_extra;      /* px more on every border */
	double ledge_extra;       /* px more on every ledge */
};

/* Lengths in px. Two screens are drawn for; nothing is ever scaled. */
struct sizes {
	double width, height;
	double xs, body, lead, h3, h2, h1, big, huge; /* type */
	double second;                                /* the second line of a tile or a step */
	double grow; /* what a size that is written down in a screen is multiplied by */
	double s1, s2, s3, s4, s5, s6; /* space */
	double page_x, page_y;         /* padding of the page */
	double spine, cell;            /* width of the spine, height of its buttons */
	double target;                 /* smallest thing to press */
	double button;                 /* height of a button */
	double gap;                    /* smallest between two targets */
	double r1, r2, r3, r4;         /* radii: small, button, tile, dialog */
	double border, ledge;
	double plate;                         /* icon plate of a tile */
	double icon, icon_small, icon_button; /* in a plate, in a line of text, in a button */
	double head_end;                      /* kept free at the top end corner */
};

const struct theme *theme_of(enum theme_name name);

/*
 * Sizes for a screen of that many px, with text of that size. Returns NULL if
 * there is no design for it.
 */
const struct sizes *sizes_of(int width, int height, enum text_size text);

#endif
