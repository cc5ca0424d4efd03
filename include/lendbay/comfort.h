/*
 * Comfort: how somebody wants to be spoken to, and in which language. Part of
 * a visit: chosen at any time, on every screen at once, gone when the visit
 * ends, unless they asked to be remembered. Numbers may go into the ledger
 * (the language of an agreement): add at the end, never reorder.
 */
#ifndef LENDBAY_COMFORT_H
#define LENDBAY_COMFORT_H

#include <stdint.h>

/* id, ISO 639-1 code, its own name, its name for staff, written from the right. */
#define LANGUAGES_SPOKEN(X)                                                                        \
	X(EN, "en", "English", "English", 0)                                                       \
	X(CY, "cy", "Cymraeg", "Welsh", 0)                                                         \
	X(PL, "pl", "Polski", "Polish", 0)                                                         \
	X(UK, "uk", "Українська", "Ukrainian", 0)                                                  \
	X(RO, "ro", "Română", "Romanian", 0)                                                       \
	X(UR, "ur", "اردو", "Urdu", 1)                                                             \
	X(AR, "ar", "العربية", "Arabic", 1)                                                        \
	X(BN, "bn", "বাংলা", "Bengali", 0)                                                         \
	X(PA, "pa", "ਪੰਜਾਬੀ", "Punjabi", 0)                                                         \
	X(ZH, "zh", "中文", "Chinese", 0)                                                          \
	X(TR, "tr", "Türkçe", "Turkish", 0)                                                        \
	X(SO, "so", "Soomaali", "Somali", 0)

enum language {
#define X(id, code, own, english, from_right) LANGUAGE_##id,
	LANGUAGES_SPOKEN(X)
#undef X
		LANGUAGES
};

/*
 * id, the word in scripts, how many values. Value 0 is what everybody meets
 * first. TEXT: normal, large, largest. COLOURS: warm, strong contrast, low
 * light. VOLUME: steps of 6 dB over normal. STILL: no movement.
 */
#define SETTINGS_OF_COMFORT(X)                                                                     \
	X(LANGUAGE, "language", LANGUAGES)                                                         \
	X(TEXT, "text", 3)                                                                         \
	X(COLOURS, "colours", 3)                                                                   \
	X(ALOUD, "aloud", 2)                                                                       \
	X(STEADY, "steady", 2)                                                                     \
	X(TWICE, "twice", 2)                                                                       \
	X(LOWER, "lower", 2)                                                                       \
	X(STILL, "still", 2)                                                                       \
	X(VOLUME, "volume", 4)                                                                     \
	X(REMEMBER, "remember", 2)

enum setting {
#define X(id, word, values) SETTING_##id,
	SETTINGS_OF_COMFORT(X)
#undef X
		SETTINGS
};

#define SETTING_VALUES_MAX 16 /* CONTROL_SET's argument: setting * SETTING_VALUES_MAX + value */

/* The same with this argument: all but the language as everybody meets it first. */
#define SETTINGS_AS_BEFORE (SETTINGS * SETTING_VALUES_MAX)

enum text_size { TEXT_NORMAL, TEXT_LARGE, TEXT_LARGEST, TEXT_SIZES };

/* How many values a setting has: 0..n-1. */
static inline uint8_t setting_values(uint8_t setting)
{
	static const uint8_t values[SETTINGS] = {
#define X(id, word, n) [SETTING_##id] = (n),
		SETTINGS_OF_COMFORT(X)
#undef X
	};

	return setting < SETTINGS ? values[setting] : 0;
}

#endif
