/*
 * Screens: a view into a picture. One function per screen, found by its
 * number; none keeps anything between two frames. Residents' screens are in
 * screen_*.c, workers' in staff_*.c.
 */
#ifndef SCREENS_H
#define SCREENS_H

#include "widgets.h"

/*
 * Draws `c->view` on the whole surface and fills `c->picture`. The caller
 * has filled every other field of the canvas.
 */
void frame(struct canvas *c);

/* Draws the page of one screen; the spine is drawn by `frame`. */
typedef void screen_draw(struct canvas *c);

/* Residents, screen_*.c */
screen_draw screen_home, screen_tap_card, screen_adult, screen_menu;
screen_draw screen_pin, screen_number, screen_new_pin, screen_pin_help;
screen_draw screen_choose, screen_agree, screen_opening, screen_take, screen_tap_device,
	screen_done;
screen_draw screen_stuck, screen_nothing_left, screen_sorry, screen_out_of_order;
screen_draw screen_return_tap, screen_return_safe, screen_return_open, screen_return_check,
	screen_return_fault, screen_thanks;
screen_draw screen_my_loans, screen_help;
screen_draw screen_purpose, screen_sureness, screen_return_own;
screen_draw screen_queued, screen_happened, screen_happened_done, screen_my_helpers,
	screen_call_back, screen_champion;
screen_draw screen_language, screen_comfort;
screen_draw screen_more_time, screen_start_again; /* dialogs: over the page of view.under */

/* Workers, staff_*.c; each draws its own Sign out at the top end corner */
screen_draw screen_staff_home, screen_staff_door, screen_staff_take_in, screen_staff_wipe,
	screen_staff_inspect, screen_staff_restock, screen_staff_reason, screen_staff_bays,
	screen_staff_settle, screen_staff_sorry;
screen_draw screen_staff_bay;
screen_draw screen_staff_days, screen_staff_day;
screen_draw screen_staff_clock, screen_staff_clock_set, screen_staff_call;
screen_draw screen_staff_batch;
screen_draw screen_staff_loan_end, screen_staff_contact;
screen_draw screen_staff_list, screen_staff_person, screen_staff_deeds, screen_staff_grounds;
screen_draw screen_staff_stocktake, screen_staff_count, screen_staff_finds;
screen_draw screen_month, screen_reference, screen_entry, screen_export;

screen_draw screen_staff_device, screen_staff_sticker, screen_staff_enrolled;
screen_draw screen_staff_age, screen_staff_adult, screen_staff_card;

#endif
