/* The loop's parts: what it knows, for the files it is made of, and for no other. */
#ifndef LOOP_PARTS_H
#define LOOP_PARTS_H

#include <poll.h>

#include <lendbay/message.h>

#include "admin.h"
#include "audit.h"
#include "engine.h"
#include "newcard.h"

#define CLIENTS_MAX 4    /* command lines at a time */
#define QUEUE_MAX   16   /* events that an effect brought about */
#define GO_ON       (-1) /* no reason to end yet */

enum source {
	FROM_PARENT,
	FROM_PORTS,
	FROM_COMMANDS = FROM_PORTS + PORTS_COUNT,
	FROM_CLIENTS,
	SOURCES = FROM_CLIENTS + CLIENTS_MAX
};

struct loop {
	struct engine *engine;
	struct pollfd fds[SOURCES];
	struct event queue[QUEUE_MAX];
	uint32_t queued;
	struct effects out;
	struct view view; /* as last made */
	struct view fresh;
	uint32_t since;  /* first page from which on nothing but the time changed */
	bool unsent;     /* the screen's socket was full: send the newest when it is not */
	uint32_t shown;  /* page the screen has acknowledged */
	int64_t sent_ms; /* when the first unacknowledged view left; 0: none waits */
	int64_t beat_ms, event_ms, copy_ms;
	int64_t disk_ms; /* when the room was last looked at */
	bool disk_low;
	int64_t retained_ms;    /* when it was last looked who was kept long enough */
	uint32_t retained_day;  /* the day that is done */
	bool written;           /* facts since the WAL was last written back */
	bool erased;            /* somebody was: the log must not hold them any longer */
	uint32_t signed_day;    /* civil day whose first head was looked at; 0: none in this run */
	bool full;              /* the book could not be kept: no more of that in this run */
	bool calling;           /* staff are called */
	uint32_t call_ticket;   /* of that call, or of the last one */
	bool left[PORTS_COUNT]; /* that call has left by the locker, by the caller */
	uint64_t named;         /* whose name is in `name` */
	char name[VIEW_TEXT_MAX];
	struct audit *audit;
	int64_t audit_ms;           /* when its next slice is due */
	bool on_month;              /* the coordinator's page was in the view made last */
	uint64_t export_ticket;     /* of the export that is being written … */
	uint8_t export_percent;     /* … and how much of it is */
	uint64_t making, making_of; /* ticket of a verifier being made, and for whom; 0: none */
	struct newcard_kept newcard;
	struct newcard_rows newcard_rows; /* of the turn under way */
	struct admin_request request;
	struct admin_reply reply;
	int code; /* GO_ON, or the code to exit with */
};

int64_t loop_now_ms(struct loop *l);

/* What could not be recorded must not be acted on: the process ends, and starts from the ledger. */
void loop_give_up(struct loop *l, int err);

/* To be turned once what is under way is done. */
void loop_queue(struct loop *l, struct event ev);

/* One turn: the ledger first, then what is to be done. */
void loop_turn(struct loop *l, const struct event *ev);
void loop_turn_queue(struct loop *l);

/* ---- Chores: what is done between the turns ---- */

/* Looks how much room is left for facts; the ballast is whole again once there is enough. */
void disk_mind(struct loop *l, int64_t ms);

/* Keeps the book in the file if so many facts make that worth it. */
void checkpoint(struct loop *l, uint64_t facts);

/* Nobody is there: once a day who was kept long enough goes, some at a time. */
void retain(struct loop *l, int64_t ms);

/* What there is so far is vouched for. */
void head_mind(struct loop *l, bool at_stop);

/* The next slice of a copy that somebody asked for, once all that came has had its turn. */
void copy_on(struct loop *l);

/* Whether there is one. */
bool is_copying(struct loop *l);

/* The next slice of an audit, in the same way. */
void audit_on(struct loop *l);

#endif
