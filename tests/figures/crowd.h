/*
 * The crowd: one step of the core with a full book against one with the book of
 * a new kiosk, side by side; the bays of both are full. A book is full at DEVICES_MAX devices and
 * BORROWERS_MAX people.
 */
#ifndef CROWD_H
#define CROWD_H

#include "paper.h"

/* Writes the size of a kiosk and its book, and what steps and views take in both. */
void crowd_measure(struct paper *p);

#endif
