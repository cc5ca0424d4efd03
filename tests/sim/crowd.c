/*
 * The crowd: its two tables. PINs of eight digits can be looked for in facts
 * and logs without being found there by chance.
 */
#include "crowd.h"

#include <stddef.h>

#define UID(n)                                                                                     \
	{                                                                                          \
		0xd7, 0xc3, 0xa9, 0xe1, 0x5b, 0x96, (n)                                            \
	}

const uint8_t crowd_uid_mark[5] = {0xd7, 0xc3, 0xa9, 0xe1, 0x5b};

const struct somebody crowd_people[] = {
	{101, 0, 0, ROLE_BORROWER, false, "Qzvxjqwkana", "2580", UID(1)},
	{102, 0, 0, ROLE_BORROWER, false, "Qzvxjqwkbeth", "90326417", UID(2)},
	{103, 0, 0, ROLE_BORROWER, false, "Qzvxjqwkcleo", "7391", UID(3)},
	{104, 0, 0, ROLE_BORROWER, false, "Qzvxjqwkdan", "4815", UID(4)},
	{105, 0, 0, ROLE_BORROWER, false, "Qzvxjqwkeli", "6042", UID(5)},
	{106, 0, 101, ROLE_BORROWER, true, "Qzvxjqwkfay", "5173", UID(6)},
	{107, 0, 102, ROLE_BORROWER, true, "Qzvxjqwkgus", "8264", UID(7)},
	{111, 101, 0, ROLE_HELPER, false, "Qzvxjqwkhal", "3907", UID(8)},
	{112, 103, 0, ROLE_HELPER, false, "Qzvxjqwkida", "1648", UID(9)},
	{113, 101, 0, ROLE_HELPER, false, "Qzvxjqwkole", "2751", UID(15)},
	{114, 103, 0, ROLE_HELPER, false, "Qzvxjqwkpia", "6180", UID(16)},
	{115, 101, 0, ROLE_HELPER, false, "Qzvxjqwkray", "4407", UID(17)},
	{116, 102, 0, ROLE_HELPER, false, "Qzvxjqwksue", "9913", UID(18)},
	{121, 0, 0, ROLE_CHAMPION, false, "Qzvxjqwkjon", "5529", UID(10)},
	{122, 0, 0, ROLE_CHAMPION, false, "Qzvxjqwkkim", "7031", UID(11)},
	{5, 0, 0, ROLE_STAFF, false, "Qzvxjqwklea", "1357", UID(12)},
	{6, 0, 0, ROLE_STAFF, false, "Qzvxjqwkmax", "2468", UID(13)},
	{7, 0, 0, ROLE_COORDINATOR, false, "Qzvxjqwknia", "86420975", UID(14)},
};
const uint32_t crowd_people_len = sizeof(crowd_people) / sizeof(crowd_people[0]);

#define PLAIN  (1u << PART_CHARGER)
#define WHOLE  (1u << PART_CHARGER | 1u << PART_CASE)
#define MOBILE (1u << PART_CHARGER | 1u << PART_SIM)

const struct something crowd_things[] = {
	{1, DEVICE_TABLET, 1, PLAIN, false}, {2, DEVICE_TABLET, 2, WHOLE, false},
	{3, DEVICE_TABLET, 3, MOBILE, true}, {4, DEVICE_TABLET, 4, PLAIN, false},
	{5, DEVICE_LAPTOP, 5, PLAIN, false}, {6, DEVICE_LAPTOP, 6, WHOLE, true},
	{7, DEVICE_LAPTOP, 0, PLAIN, false}, {8, DEVICE_TABLET, 0, PLAIN, true},
};
const uint32_t crowd_things_len = sizeof(crowd_things) / sizeof(crowd_things[0]);

uint32_t crowd_row(uint64_t person)
{
	for (uint32_t i = 0; i < crowd_people_len; i++)
		if (crowd_people[i].person == person)
			return i + 1;
	return 0;
}
