/*
 * A board: what one kiosk is made of and what its library decided, read from
 * the board file once, at start, by firmware/board.c. Data only; nobody
 * changes it after.
 */
#ifndef LENDBAY_BOARD_H
#define LENDBAY_BOARD_H

#include <stdbool.h>
#include <stdint.h>

#include <lendbay/comfort.h>
#include <lendbay/words.h>

#define BOARD_NAME_MAX  64  /* bytes of a name, with its NUL */
#define BOARD_PATH_MAX  200 /* bytes of a path or connection string, with its NUL */
#define CLOSED_DAYS_MAX 400
#define CHIPS_MAX       8
#define POINTS_MAX      8   /* points of the agreement */
#define POINT_LEN_MAX   256 /* bytes of a heading or a sentence of it, translated, with its NUL */
#define MAP_COLUMNS     12  /* the bay map's grid: 12 columns a cabinet, a row a shelf */
#define SHELVES_MAX     24
#define BOARD_KEY_LEN   32
#define CABINETS_MAX    8

/* The library's decisions; the only part of a board the core sees. */
struct policy {
	uint8_t bays;                     /* 1..bays */
	uint8_t size[BAYS_MAX + 1];       /* enum bay_size of each bay */
	uint16_t height_mm[BAYS_MAX + 1]; /* of the bay's floor above ours; 0: not known */
	uint16_t loan_days;               /* 28 */
	uint16_t renewals_max;            /* 5 */
	uint16_t renew_from_days;         /* 7, before the due day */
	uint16_t renew_late_days;         /* 7: not when more days overdue than that */
	/* By kind of device, where it differs: 0 as for all; renewals: 1 + how many. */
	uint16_t loan_days_of[DEVICE_KINDS], renewals_of[DEVICE_KINDS];
	uint16_t grace_days;     /* 3 open days where a renewal is refused: somebody waits */
	uint16_t hold_days;      /* 3 open days, from when the person was told */
	uint16_t champion_loans; /* a champion's own limit, for visits at home */
	uint16_t reach_min_mm, reach_max_mm; /* 380, 1220: of a bay within reach */
	bool power[BAYS_MAX + 1];            /* bays whose charging the kiosk puts on and off */
	uint8_t charge_min;                  /* percent, where a bay can tell: less is not lent */
	bool questions;          /* what is it for, how sure: asked, and may be skipped */
	uint8_t closed_weekdays; /* bit 0 Monday … bit 6 Sunday */
	uint16_t closed_len;
	uint32_t closed[CLOSED_DAYS_MAX]; /* civil days, ascending */
	uint16_t pin_tries;               /* 3 wrong end the visit */
	uint16_t pin_pause_after;         /* 5 wrong in a row pause the card */
	uint32_t pin_pause_s;             /* 900, doubling to a day */
	/* First 64 bits of the hash of the agreement's text, by enum language; 0: not in that one,
	 * and English is what people read. */
	uint64_t agreement[LANGUAGES];
	uint16_t languages;              /* set of 1 << enum language: which may be chosen */
	uint8_t method_of_tool[TOOLS];   /* enum wipe_method: what each tool counts as */
	bool call_line;                  /* a bell or lamp that staff can hear or see */
	bool call_program;               /* a program that reaches staff: pager, message */
	bool call_back;                  /* a partner calls people back who ask for it */
	bool wipe_program[DEVICE_KINDS]; /* a program can wipe devices of that kind */
	bool export_program;             /* a program can mount a stick to export to */
	/* Opening hours, minutes of the day, by weekday (0 Monday); shut 0: closed. */
	uint16_t open_min[7], shut_min[7];
};

/* One line of a gpiochip. A rig has no wires: there only chip < 0 (it has none) or not counts. */
struct board_line {
	int8_t chip;     /* index into board.chip; -1: there is none */
	uint16_t offset; /* line of that chip */
	bool active_low;
};

struct board_bay {
	/* On the map: a cabinet (1.. from the left), and a rectangle on its grid. */
	uint8_t cabinet, x, y, w, h; /* x, w in MAP_COLUMNS-ths of the cabinet; y, h in shelves */
	struct board_line latch, door, presence;
	struct board_line charged; /* its device has charge enough to be lent */
	struct board_line power;   /* charging on */
};

/* A program that wipes devices of one kind. */
struct board_wipe {
	char program[BOARD_PATH_MAX]; /* empty: there is none */
	char user[BOARD_NAME_MAX];    /* whom it runs as, where we may choose */
	bool network;                 /* else it has none */
	uint16_t limit_s;             /* it has so long; then it is killed, and has failed */
};

struct board {
	char path[BOARD_PATH_MAX];      /* the file it was read from */
	char name[BOARD_NAME_MAX];      /* "Millbrook Library" */
	char zone[BOARD_NAME_MAX];      /* "Europe/London" */
	char phone[BOARD_NAME_MAX];     /* help by telephone; empty: none */
	char desk[BOARD_NAME_MAX];      /* where a person sits: "the front desk"; empty: none */
	char elsewhere[BOARD_NAME_MAX]; /* where else to take a device back; empty: not known */
	char point[POINTS_MAX][2][BOARD_NAME_MAX]; /* the agreement: heading, sentence */
	uint8_t points;
	/* … and in each language it is in (policy.agreement says which): `points` points, too. */
	char point_in[LANGUAGES][POINTS_MAX][2][POINT_LEN_MAX];
	/* Set of 1 << enum language: a native reader has checked it. Without that it is never shown
	 * alone: English stands beside it. English itself is always in. */
	uint16_t agreement_checked;
	uint8_t language[LANGUAGES]; /* enum language, in the order in which they are offered … */
	uint8_t languages;           /* … so many: English is always one */

	struct policy policy;
	uint16_t retention_months; /* 36: a borrower's data goes so long after their last loan */
	uint8_t asks;              /* set of enum person_field: what is asked for at enrolment */

	char locker_driver[16];           /* "gpiod", "rig" */
	char locker_path[BOARD_PATH_MAX]; /* rig: its socket, under the data directory */
	char chip[CHIPS_MAX]
		 [BOARD_NAME_MAX]; /* gpiochips, by label or by the name of one of their lines */
	uint8_t chips;
	uint16_t pulse_ms;                  /* of a latch, 1..1000 */
	uint16_t debounce_ms;               /* of a switch, 1..1000 */
	struct board_line call;             /* bell or lamp */
	struct board_bay bay[BAYS_MAX + 1]; /* 1..policy.bays */

	char reader_driver[16];                 /* "nfc" */
	char reader_connection[BOARD_PATH_MAX]; /* "pn532_uart:rig/reader": relative to the data
						   directory */
	char scanner_driver[16];                /* "evdev", "rig"; empty: no scanner */
	char scanner_path[BOARD_PATH_MAX]; /* its input device, by a path that stays; rig: a socket
					    */
	char call_program[BOARD_PATH_MAX]; /* run to reach staff; empty: none */
	struct board_wipe wipe[DEVICE_KINDS];
	char export_program[BOARD_PATH_MAX]; /* mounts and unmounts a stick; empty: there is none */
	uint16_t export_limit_s;           /* a stick that does not go on for so long is given up */
	uint8_t backup_key[BOARD_KEY_LEN]; /* public; to whom backups are sealed; zeros: nobody */
	uint16_t backup_keep;              /* backups kept in one place */
	uint16_t reader_x; /* where on the screen's width the reader is, for the pool of light */

	uint16_t width, height; /* of the screen: 1280x800 or 800x480 */
	uint16_t rotate;        /* degrees clockwise that the picture is turned: 0, 90, 180, 270 */
	uint16_t dim_after_s;   /* nobody near for so long: the screen dims; 0: never */
	bool open_bay_sounds;   /* an open door is heard, too */
	/* Files; of a rig a path without / at its start is under the data directory. Empty: none.
	 */
	char keypad[BOARD_PATH_MAX];     /* its input device, to use the screen without sight */
	char headphones[BOARD_PATH_MAX]; /* begins with "1" while a plug is in the jack; without it
					    nothing private is ever spoken */
	char backlight[BOARD_PATH_MAX];  /* a directory of /sys/class/backlight */
	char voice[BOARD_PATH_MAX];      /* the program that speaks; empty: nothing is spoken */
	bool rig; /* its reader and its locker are simulated: scripts may drive it */
};

#define BOARD_COMPLAINT_MAX 400

/*
 * Reads the board file at `path` into `board`.
 *
 * Returns 0; -EINVAL with a sentence in `complaint` (file, line, what is
 * wrong, what is allowed) if it is not a board file; another -errno, also
 * with a sentence, if it could not be read. `board` is complete only on 0.
 */
int board_read(const char *path, struct board *board, char complaint[BOARD_COMPLAINT_MAX]);

#endif
