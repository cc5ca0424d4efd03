/*
 * Who may do what: the core's table of roles and rights, for whoever has to
 * say it. The core alone acts by it.
 */
#ifndef LENDBAY_ROLES_H
#define LENDBAY_ROLES_H

#include <stdbool.h>
#include <stdint.h>

/* Whether somebody of that enum role has that enum right. Returns true if so. */
bool role_may(uint8_t role, uint8_t right);

#endif
