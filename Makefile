# Lendbay. Everything is built into build/. `make help` lists what can be made.

B       ?= build
CC      ?= gcc
OPT     ?= -O2 -g
SAN     ?=
WARN    := -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
VERSION := 0.1
PKG     := pkg-config

ifeq ($(origin CC),default)
CC := gcc
endif

# --- The rooms, from the inside out ------------------------------------------
# A file joins on purpose; a room may include only what its INC names.

core     := $(addprefix firmware/core/,index derived book kiosk visit over comfort pin borrow giveback staff machine door rules \
            calendar view fact text text_read deed_parts line reference sticker book_text roles \
            deeds deeds_loan deeds_device deeds_kiosk book_loans staff_list view_list \
            newcard questions help book_help view_help book_queue queue view_queue \
            who people book_people carry image maker erase stocktake book_stocktake \
            book_bay view_bay staff_days enrol book_enrol month export staff_clock staff_call staff_contact batch)
text     := $(addprefix firmware/core/,fact text text_read deed_parts line reference sticker)
judge    := $(addprefix firmware/verify/,hash judge lines search)
ledger   := $(addprefix firmware/ledger/,backup backup_open canonical carve chain checkpoint copy create follow \
            keys ledger migrate predecessor registry registry_session retention salvage seal signing slot sql verify) $(judge)
engine   := $(addprefix firmware/,engine admin admin_people admin_session clock)
common   := $(addprefix firmware/,message log options)
board    := $(addprefix firmware/,board board_take board_settings board_check board_hash)
report   := $(addprefix firmware/report/,chart csv_out frame html page privacy report rows spread summary tables tables_care \
            tables_devices tables_help tables_loans tables_people tally tally_devices tally_events withhold)
cli      := $(addprefix firmware/cli/,main about backup bays calls change columns copy costs csv deed devices doctor export export_text export_stick facts faults \
            field_text fields filter following import loans maker people person privacy referral report restore room rows_out sessions sheet \
            source table values verify) $(report)
gpiod    := drivers/lines_gpiod$(firstword $(subst ., ,$(shell $(PKG) --modversion libgpiod 2>/dev/null)))
lockers  := $(gpiod) $(addprefix drivers/,locker_common locker_gpiod locker_rig)
readers  := drivers/reader_nfc drivers/ntag drivers/ndef
scanners := $(addprefix drivers/,scan_keys scanner_evdev scanner_rig keyboard_evdev keyboard_rig)
keypads  := $(addprefix drivers/,keypad_keys keypad_evdev keypad_rig keyboard_evdev keyboard_rig)
rig      := drivers/keypad_keys $(addprefix drivers/rig/,rig ports script doors keys pn532 commands hsu tags)
draw     := $(addprefix ui/,box theme picture paint layouts type writing icons art words language page widgets forms map ways \
            lists rows row_draw leaves leaf_foot leaf_room frame screen_home screen_pin screen_borrow screen_door \
            screen_sorry screen_agree screen_comfort screen_loans screen_help screen_dialogs \
            screen_questions screen_people \
            staff_home staff_screens staff_forms staff_sorry staff_lists staff_stocktake staff_bay staff_days staff_enrol staff_card staff_month staff_reference staff_export staff_clock staff_call \
            staff_batch staff_loan_end staff_contact \
            staff_map staff_widgets)
ui       := $(draw) $(addprefix ui/,motion shown aloud spell speech voice sounds chime sdl seat ui)
window   := $(draw) $(addprefix ui/,rig_state rig_window rig_draw)

# Catalogues of GNU gettext: a text domain for each language, in a locale that is always there.
catalogues := $(patsubst ui/words/%.po,$(B)/words/C.UTF-8/LC_MESSAGES/lendbay-%.mo,$(wildcard ui/words/*.po))

INC_firmware/core/   := -Iinclude
INC_firmware/ledger/ := -Iinclude -Ifirmware/ledger -Ifirmware/verify
INC_firmware/verify/ := -Iinclude -Ifirmware/verify -Ifirmware/ledger
INC_firmware/report/ := -Iinclude -Ifirmware/report
INC_firmware/cli/    := -Iinclude -Ifirmware -Ifirmware/cli -Ifirmware/verify
INC_firmware/        := -Iinclude -Ifirmware -Idrivers -Iui
INC_drivers/         := -Iinclude -Idrivers
INC_drivers/rig/     := -Iinclude -Idrivers -Idrivers/rig
INC_ui/              := -Iinclude -Iui
INC_tests/           := -Iinclude -Ifirmware -Ifirmware/ledger -Ifirmware/core -Ifirmware/cli \
                        -Ifirmware/verify -Ifirmware/report \
                        -Idrivers -Idrivers/rig -Iui -Itests
INC_tests/sim/       := $(INC_tests/) -Itests/sim
INC_tests/walk/      := $(INC_tests/) -Itests/sim -Itests/walk
INC_tests/cuts/      := $(INC_tests/) -Itests/sim -Itests/figures -Itests/cuts
INC_tests/hardware/  := $(INC_tests/) -Itests/hardware
INC_tests/fuzz/      := $(INC_tests/) -Itests/fuzz
INC_tests/two_staff/ := $(INC_tests/)
INC_tests/kill/      := $(INC_tests/) -Itests/kill -Itests/sim
INC_tests/figures/   := $(INC_tests/) -Itests/figures

# --- Libraries: which file may see which header, which program links what -----

PKG_firmware/board              := libconfig
PKG_firmware/cards              := libconfig
PKG_firmware/board_take         := libconfig
PKG_firmware/board_settings     := libconfig
PKG_firmware/board_hash         := libsodium
PKG_firmware/evidence           := jansson
PKG_firmware/mdm                := jansson
PKG_firmware/https              := libcurl
PKG_tests/test_wipe_mdm         := libssl
PKG_firmware/ledger/backup      := libsodium
PKG_firmware/ledger/backup_open := libsodium
PKG_firmware/ledger/chain       := libsodium
PKG_firmware/ledger/keys        := libsodium
PKG_firmware/ledger/seal        := libsodium
PKG_firmware/ledger/signing     := libsodium
PKG_firmware/verify/hash        := libsodium
PKG_firmware/ledger/sql         := sqlite3
PKG_firmware/pin                := libsodium
PKG_$(gpiod)                   := libgpiod
PKG_drivers/reader_nfc          := libnfc
PKG_tests/sim/disk              := sqlite3
PKG_tests/cuts/commits          := sqlite3
PKG_tests/sim/dice              := libsodium
PKG_tests/fuzz/fuzz_backup      := libsodium
PKG_tests/fuzz/fuzz_pin         := libsodium
PKG_drivers/keyboard_evdev      := libevdev
PKG_tests/gallery               := libsodium
PKG_tests/sheet                 := cairo
PKG_tests/x_glass               := cairo
PKG_tests/png                   := libpng
PKG_ui/paint                    := cairo
PKG_ui/type                     := pangocairo pangoft2 fontconfig
PKG_ui/layouts                  := pangocairo pangoft2 fontconfig
PKG_ui/sdl                      := sdl2
PKG_tests/test_glass            := sdl2
PKG_tests/figures/bare_window   := sdl2 cairo

# What the core is made of: a checkpoint is believed only by the core that made it.
core_text := $(sort $(wildcard include/lendbay/*.h firmware/core/*.[ch]))
DEF_firmware/core/maker := -DCORE_TEXT='"$(firstword $(shell sha256sum $(core_text) | sha256sum))"'
$(B)/obj/firmware/core/maker.o: $(core_text)

# --- Programs ------------------------------------------------------------------

programs := lendbay lendbay-ring lendbay-locker lendbay-reader lendbay-scanner lendbay-caller \
            lendbay-wiper lendbay-wipe-mdm lendbay-exporter lendbay-pin lendbay-screen lendbay-rig lendbay-rig-window lendbay-ledger lendbay-verify

lendbay            := $(addprefix firmware/,parent supervise spawn notify) $(common) $(board) $(text)
lendbay-ring       := firmware/ring firmware/heads firmware/outage firmware/disk firmware/child firmware/loop firmware/chores firmware/audit firmware/month firmware/entry firmware/heard firmware/names firmware/newcard firmware/retention $(engine) $(common) $(board) $(core) $(ledger)
lendbay-locker     := firmware/locker firmware/child $(lockers) $(common) $(board) $(text)
lendbay-reader     := firmware/reader firmware/child $(readers) $(common) $(board) $(text)
lendbay-scanner    := firmware/scanner firmware/child $(scanners) $(common) $(board) $(text)
lendbay-caller     := firmware/caller firmware/calling firmware/child $(common) $(board) $(text)
lendbay-wiper      := $(addprefix firmware/,wiper afar sandbox evidence child) $(common) $(board) $(text)
lendbay-exporter   := $(addprefix firmware/,exporter errand child) $(common) $(board) $(text)
lendbay-wipe-mdm   := $(addprefix firmware/,wipe_mdm mdm https log)
lendbay-pin        := firmware/pin $(common) $(text)
lendbay-screen     := $(addprefix firmware/,screen screen_keys screen_script screen_tell dim child) $(ui) $(keypads) $(common) $(board) $(text)
lendbay-rig        := firmware/rig firmware/cards $(rig) $(common) $(board) $(text)
lendbay-rig-window := firmware/rig_window $(window) $(addprefix ui/,sdl seat) $(common) $(board) $(text)
# Trusts nobody: shares with those who write ledgers only the encoder and the table of facts.
lendbay-verify     := firmware/verify/main firmware/verify/paper $(judge) firmware/ledger/canonical $(text)
lendbay-ledger     := $(cli) firmware/spawn firmware/disk firmware/restore $(engine) $(common) $(board) $(core) $(ledger)

LIBS_lendbay            := libconfig libsodium
LIBS_lendbay-ring       := libconfig sqlite3 libsodium
LIBS_lendbay-locker     := libconfig libsodium libgpiod
LIBS_lendbay-reader     := libconfig libsodium libnfc
LIBS_lendbay-scanner    := libconfig libsodium libevdev
LIBS_lendbay-caller     := libconfig libsodium
LIBS_lendbay-wiper      := libconfig libsodium jansson
LIBS_lendbay-exporter   := libconfig libsodium
LIBS_lendbay-wipe-mdm   := libcurl jansson
LIBS_lendbay-pin        := libsodium
LIBS_lendbay-screen     := libconfig libsodium libevdev sdl2 pangocairo pangoft2 fontconfig
LIBS_lendbay-rig        := libconfig libsodium
LIBS_lendbay-rig-window := libconfig libsodium sdl2 pangocairo pangoft2 fontconfig
LIBS_lendbay-ledger     := libconfig sqlite3 libsodium
LIBS_lendbay-verify     := libsodium

# --- Tests: a program each ------------------------------------------------------

tests :=

# Play stories on the core, and scripts on everything; no test programs of their own.
players := story play shot
story   := tests/story tests/story_view $(core)
play    := tests/play tests/ear tests/stage tests/x_glass $(board) $(text)
LIBS_play := libconfig libsodium cairo
# Tells a test that the machine held up from one that is wrong.
players += stalls
stalls  := tests/stalls
# Samples of every worker's screen.
staffed := $(addprefix tests/,staff_samples staff_boards bay_samples days_samples \
           enrol_samples card_samples month_samples desk_samples export_samples)
# Every screen as a picture, to be looked at.
gallery := $(addprefix tests/,gallery checksums png samples) $(staffed) $(draw) $(board) $(text)
shot    := $(addprefix tests/,shots gallery_shots sheet) $(gallery)
LIBS_shot := cairo libpng pangocairo pangoft2 fontconfig libconfig libsodium
# Measures the real processes: make bench.
players += figures
figures := $(addprefix tests/figures/,figures crowd drawer rounds wall commit pin glass idle process machine paper) \
           tests/stage firmware/spawn firmware/message firmware/log $(ledger) $(board) $(core)
LIBS_figures := sqlite3 libsodium libconfig
# What a picture costs, beside a bare window.
players += panes
panes   := $(addprefix tests/figures/,panes bare_window process machine paper) tests/samples \
           firmware/spawn firmware/message firmware/log $(ui) $(board) $(text)
LIBS_panes := sdl2 pangocairo pangoft2 fontconfig libconfig libsodium
# The same of ledgers that are years old.
players += ages
ages    := $(addprefix tests/figures/,ages age apart bare written years life commit process machine paper) \
           firmware/names firmware/spawn firmware/message firmware/log $(engine) $(board) $(core) $(ledger)
LIBS_ages := sqlite3 libsodium libconfig

# Tries to break the promises of core and ledger, for as long as one likes: make sim.
players += sim
sim     := $(addprefix tests/sim/,sim again cards counts crowd dice disk invariants invariants_book machine \
           mishaps orders paths people plate shrink split told told_comfort told_facts ways_home world) \
           firmware/names firmware/newcard $(engine) $(core) $(ledger) $(board)
LIBS_sim := sqlite3 libsodium libconfig

# Presses everything on every screen, on the real core: make walk.
players += walk
walk    := $(addprefix tests/walk/,walk look) $(filter-out tests/sim/sim,$(sim)) tests/samples $(draw)
LIBS_walk := sqlite3 libsodium libconfig pangocairo pangoft2 fontconfig

# Kills the real processes under traffic, and holds the ledger to what screens showed: make kill.
players += kill
kill    := $(addprefix tests/kill/,kill ask desk glass hands killer line proof run seen self_test traffic \
           trouble witness) tests/stage tests/sim/dice $(board) $(core) $(ledger)
LIBS_kill := sqlite3 libsodium libconfig

# At a kiosk and at the command line, at the same moment: tests/two_staff/run.
players   += two_staff
two_staff := tests/two_staff/two_staff tests/stage $(ledger) $(board) $(text)
LIBS_two_staff := sqlite3 libsodium libconfig

tests      += test_fools
test_fools := tests/test_fools $(core)
LIBS_test_fools := cmocka

tests      += test_carry
test_carry := tests/test_carry tests/random_facts $(core)
LIBS_test_carry := cmocka

tests     += test_core
test_core := tests/test_core $(core)
LIBS_test_core := cmocka

tests     += test_book
test_book := tests/test_book $(core)
LIBS_test_book := cmocka
tests     += test_help
test_help := tests/test_help $(core)
LIBS_test_help := cmocka

tests      += test_roles
test_roles := tests/test_roles $(core)
LIBS_test_roles := cmocka

tests      += test_image
test_image := tests/test_image $(core)
LIBS_test_image := cmocka

tests          += test_stocktake
test_stocktake := tests/test_stocktake $(core)
LIBS_test_stocktake := cmocka

tests      += test_index
test_index := tests/test_index firmware/core/index
LIBS_test_index := cmocka

tests      += test_queue
test_queue := tests/test_queue $(core)
LIBS_test_queue := cmocka

tests       += test_people
test_people := tests/test_people $(core)
LIBS_test_people := cmocka

tests         += test_withhold
test_withhold := tests/test_withhold $(addprefix firmware/report/,spread withhold)
LIBS_test_withhold := cmocka

tests       += test_report
test_report := tests/test_report tests/report_life tests/random_facts firmware/cli/csv $(report) $(core)
LIBS_test_report := cmocka

# Small histories, and what a person works out of them with a pencil.
tests             += test_report_known
test_report_known := tests/test_report_known tests/report_life $(report) $(core)
LIBS_test_report_known := cmocka

tests      += test_month
test_month := tests/test_month firmware/month firmware/clock $(report) firmware/cli/csv $(core)
LIBS_test_month := cmocka

tests      += test_audit
test_audit := tests/test_audit tests/ledger_room firmware/audit firmware/month firmware/entry firmware/clock $(ledger) $(text)
LIBS_test_audit := cmocka sqlite3 libsodium

tests         += test_calendar
test_calendar := tests/test_calendar firmware/clock $(core)
LIBS_test_calendar := cmocka

tests        += test_message
test_message := tests/test_message firmware/message
LIBS_test_message := cmocka

tests      += test_board
test_board := tests/test_board $(board) $(text)
LIBS_test_board := cmocka libconfig libsodium

tests    += test_pin
test_pin := tests/test_pin firmware/message
LIBS_test_pin := cmocka
$(B)/test_pin: | $(B)/lendbay-pin

tests       += test_parent
test_parent := tests/test_parent $(addprefix firmware/,message supervise)
LIBS_test_parent := cmocka
$(B)/test_parent: | $(B)/lendbay

tests        += test_options
test_options := tests/test_options firmware/options firmware/log
LIBS_test_options := cmocka

tests          += test_canonical
test_canonical := tests/test_canonical $(addprefix firmware/ledger/,canonical chain) $(text)
LIBS_test_canonical := cmocka libsodium

tests       += test_ledger
test_ledger := tests/test_ledger tests/ledger_room $(ledger) $(text)
LIBS_test_ledger := cmocka sqlite3 libsodium

tests      += test_erase
test_erase := tests/test_erase tests/ledger_room $(ledger) $(text)
LIBS_test_erase := cmocka sqlite3 libsodium

tests          += test_retention
test_retention := tests/test_retention tests/ledger_room firmware/retention $(engine) $(core) $(ledger)
LIBS_test_retention := cmocka sqlite3 libsodium

tests         += test_versions
test_versions := tests/test_versions tests/ledger_room $(ledger) $(text)
LIBS_test_versions := cmocka sqlite3 libsodium

tests       += test_export
test_export := tests/test_export tests/cli_room tests/ledger_room firmware/message $(ledger) $(text)
LIBS_test_export := cmocka sqlite3 libsodium
$(B)/test_export: | $(addprefix $(B)/,lendbay-ledger lendbay-verify lendbay-ring lendbay-pin)

tests       += test_tamper
test_tamper := tests/test_tamper tests/tamper tests/ledger_room firmware/verify/paper $(ledger) $(text)
LIBS_test_tamper := cmocka sqlite3 libsodium

tests       += test_backup
test_backup := tests/test_backup tests/ledger_room $(ledger) $(text)
LIBS_test_backup := cmocka sqlite3 libsodium

tests       += test_engine
test_engine := tests/test_engine tests/ledger_room $(engine) $(core) $(ledger)
LIBS_test_engine := cmocka sqlite3 libsodium

tests           += test_checkpoint
test_checkpoint := tests/test_checkpoint tests/ledger_room $(engine) $(core) $(ledger)
LIBS_test_checkpoint := cmocka sqlite3 libsodium

# The power is cut at every write, sync and name; more of it: make cuts.
tests     += test_cuts
test_cuts := $(addprefix tests/cuts/,test_cuts commits cut desk shelf tape) \
             $(addprefix tests/sim/,dice plate told told_comfort told_facts) $(addprefix tests/figures/,life paper) \
             firmware/names $(engine) $(core) $(ledger)
LIBS_test_cuts := cmocka sqlite3 libsodium

tests            += test_cuts_backup
test_cuts_backup := tests/cuts/test_cuts_backup $(filter-out tests/cuts/test_cuts,$(test_cuts)) \
                    $(filter-out firmware/cli/main,$(cli)) firmware/spawn firmware/disk \
                    firmware/restore $(common) $(board)
LIBS_test_cuts_backup := cmocka libconfig sqlite3 libsodium

tests         += test_registry
test_registry := tests/test_registry tests/ledger_room firmware/names $(engine) $(core) $(ledger)
LIBS_test_registry := cmocka sqlite3 libsodium

tests        += test_newcard
test_newcard := tests/test_newcard tests/ledger_room firmware/newcard $(engine) $(core) $(ledger)
LIBS_test_newcard := cmocka sqlite3 libsodium

tests       += test_values
test_values := tests/test_values $(addprefix firmware/cli/,csv values) $(text)
LIBS_test_values := cmocka

tests    += test_cli
test_cli := tests/test_cli tests/cli_room tests/ledger_room $(ledger) $(text)
LIBS_test_cli := cmocka sqlite3 libsodium
$(B)/test_cli: | $(B)/lendbay-ledger $(B)/lendbay-pin

tests      += test_deeds
test_deeds := tests/test_deeds $(core)
LIBS_test_deeds := cmocka

# Pages that are given out, read back.
tests     += test_page
test_page := tests/test_page $(report) $(board) $(core)
LIBS_test_page := cmocka libconfig libsodium

tests       += test_import
test_import := tests/test_import tests/cli_room tests/ledger_room $(ledger) $(text)
LIBS_test_import := cmocka sqlite3 libsodium
$(B)/test_import: | $(B)/lendbay-ledger $(B)/lendbay-pin

tests        += test_filters
test_filters := tests/test_filters tests/cli_room tests/ledger_room $(ledger) $(text)
LIBS_test_filters := cmocka sqlite3 libsodium
$(B)/test_filters: | $(B)/lendbay-ledger $(B)/lendbay-pin

tests         += test_cli_deed
test_cli_deed := tests/test_cli_deed tests/cli_room tests/ledger_room $(ledger) $(text)
LIBS_test_cli_deed := cmocka sqlite3 libsodium
$(B)/test_cli_deed: | $(B)/lendbay-ledger $(B)/lendbay-pin

tests         += test_sessions
test_sessions := tests/test_sessions tests/cli_room tests/ledger_room firmware/names firmware/clock $(ledger) \
                 $(text)
LIBS_test_sessions := cmocka sqlite3 libsodium
$(B)/test_sessions: | $(B)/lendbay-ledger $(B)/lendbay-pin

tests           += test_cli_people
test_cli_people := tests/test_cli_people tests/cli_room tests/ledger_room $(ledger) $(text)
LIBS_test_cli_people := cmocka sqlite3 libsodium
$(B)/test_cli_people: | $(B)/lendbay-ledger $(B)/lendbay-pin

tests           += test_cli_person
test_cli_person := tests/test_cli_person tests/cli_room tests/ledger_room $(engine) $(core) $(ledger)
LIBS_test_cli_person := cmocka sqlite3 libsodium
$(B)/test_cli_person: | $(B)/lendbay-ledger $(B)/lendbay-pin

tests           += test_cli_report
test_cli_report := tests/test_cli_report tests/cli_room tests/ledger_room $(ledger) $(text)
LIBS_test_cli_report := cmocka sqlite3 libsodium
$(B)/test_cli_report: | $(B)/lendbay-ledger

tests            += test_cli_trouble
test_cli_trouble := tests/test_cli_trouble tests/cli_room tests/ledger_room $(engine) $(core) \
                    $(ledger)
LIBS_test_cli_trouble := cmocka sqlite3 libsodium
$(B)/test_cli_trouble: | $(B)/lendbay-ledger $(B)/lendbay-pin

tests        += test_restore
test_restore := tests/test_restore tests/random_life tests/random_facts tests/cli_room tests/ledger_room \
                $(addprefix firmware/,spawn message log) $(core) $(ledger)
LIBS_test_restore := cmocka sqlite3 libsodium
$(B)/test_restore: | $(addprefix $(B)/,lendbay-ledger lendbay-pin lendbay-ring)

tests        += test_recover
test_recover := tests/test_recover tests/random_life tests/random_facts tests/cli_room \
                tests/ledger_room $(core) $(ledger)
LIBS_test_recover := cmocka sqlite3 libsodium
$(B)/test_recover: | $(addprefix $(B)/,lendbay-ledger lendbay-pin)

tests     += test_ndef
test_ndef := tests/test_ndef drivers/ndef
LIBS_test_ndef := cmocka

tests     += test_ntag
test_ntag := tests/test_ntag drivers/ntag drivers/ndef drivers/rig/tags firmware/core/sticker
LIBS_test_ntag := cmocka

tests      += test_pn532
test_pn532 := tests/test_pn532 $(addprefix drivers/rig/,pn532 commands hsu tags)
LIBS_test_pn532 := cmocka

tests      += test_cards
test_cards := tests/test_cards firmware/cards drivers/rig/tags drivers/ndef $(text)
LIBS_test_cards := cmocka libconfig

tests    += test_rig
test_rig := tests/test_rig tests/rig_room tests/bench $(rig) firmware/message $(board) $(text)
LIBS_test_rig := cmocka libconfig libsodium

tests           += test_rig_window
test_rig_window := tests/test_rig_window $(window)
LIBS_test_rig_window := cmocka pangocairo pangoft2 fontconfig

tests          += test_rig_glass
test_rig_glass := tests/test_rig_glass tests/bench firmware/message $(board) $(text)
LIBS_test_rig_glass := cmocka libconfig libsodium
$(B)/test_rig_glass: | $(addprefix $(B)/,lendbay-rig lendbay-rig-window)

tests       += test_reader
test_reader := tests/test_reader tests/rig_room tests/bench $(readers) $(rig) firmware/message \
               $(board) $(text)
LIBS_test_reader := cmocka libconfig libsodium libnfc

tests            += test_broken_chip
test_broken_chip := tests/test_broken_chip $(filter-out tests/test_reader,$(test_reader))
LIBS_test_broken_chip := $(LIBS_test_reader)
$(B)/test_broken_chip: | $(B)/lendbay-reader

# Draws every worker's screen without SDL.
tests              += test_staff_screens
test_staff_screens := tests/test_staff_screens $(staffed) $(draw)
LIBS_test_staff_screens := cmocka pangocairo pangoft2 fontconfig

tests       += test_locker
test_locker := tests/test_locker tests/locker_contract tests/bench $(lockers) firmware/message \
               $(board) $(text)
LIBS_test_locker := cmocka libconfig libsodium libgpiod
$(B)/test_locker: | $(B)/lendbay-locker

tests        += test_calling
test_calling := tests/test_calling tests/bench firmware/calling firmware/message $(board) $(text)
LIBS_test_calling := cmocka libconfig libsodium
$(B)/test_calling: | $(B)/lendbay-caller

tests      += test_wiper
test_wiper := tests/test_wiper tests/bench firmware/evidence firmware/message $(board) $(text)
LIBS_test_wiper := cmocka libconfig libsodium jansson
$(B)/test_wiper: | $(B)/lendbay-wiper

tests         += test_exporter
test_exporter := tests/test_exporter tests/bench tests/ledger_room firmware/message $(board) $(ledger) $(text)
LIBS_test_exporter := cmocka libconfig sqlite3 libsodium
$(B)/test_exporter: | $(B)/lendbay-exporter $(B)/lendbay-ledger $(B)/lendbay-verify

tests         += test_wipe_mdm
test_wipe_mdm := tests/test_wipe_mdm firmware/evidence $(text)
LIBS_test_wipe_mdm := cmocka jansson libssl libcrypto
$(B)/test_wipe_mdm: | $(B)/lendbay-wipe-mdm

tests        += test_scanner
test_scanner := tests/test_scanner tests/scanner_contract tests/bench drivers/scan_keys \
                drivers/scanner_rig drivers/keyboard_rig firmware/message $(board) $(text)
LIBS_test_scanner := cmocka libconfig libsodium
$(B)/test_scanner: | $(B)/lendbay-scanner

tests    += test_fit
test_fit := tests/test_fit tests/samples $(staffed) $(draw) $(board) $(text)
LIBS_test_fit := cmocka pangocairo pangoft2 fontconfig libconfig libsodium

tests       += test_keypad
test_keypad := tests/test_keypad tests/keypad_contract tests/bench firmware/screen_keys firmware/log \
               $(keypads) firmware/message $(board) $(text)
LIBS_test_keypad := cmocka libconfig libsodium libevdev

tests   += test_ui
test_ui := tests/test_ui tests/samples $(draw) $(board) $(text)
LIBS_test_ui := cmocka pangocairo pangoft2 fontconfig libconfig libsodium

tests         += test_contrast
test_contrast := tests/test_contrast tests/samples $(staffed) $(draw) $(board) $(text)
LIBS_test_contrast := cmocka pangocairo pangoft2 fontconfig libconfig libsodium

tests       += test_motion
test_motion := tests/test_motion ui/motion
LIBS_test_motion := cmocka

# What is on the glass, by the pixels of SDL's window.
tests      += test_glass
test_glass := tests/test_glass tests/samples $(ui) $(board) $(text)
LIBS_test_glass := cmocka sdl2 pangocairo pangoft2 fontconfig libconfig libsodium

tests      += test_voice
test_voice := tests/test_voice tests/samples drivers/keypad_keys \
              $(addprefix ui/,aloud spell speech voice) $(draw) $(board) $(text)
LIBS_test_voice := cmocka pangocairo pangoft2 fontconfig libconfig libsodium
$(B)/test_voice: | $(catalogues)

tests       += test_sounds
test_sounds := tests/test_sounds tests/samples ui/sounds ui/chime $(board) $(text)
LIBS_test_sounds := cmocka libconfig libsodium

# What an audio device was given by the real screen.
tests      += test_heard
test_heard := tests/test_heard tests/screen_bench tests/samples ui/sounds firmware/message $(board) $(text)
LIBS_test_heard := cmocka libconfig libsodium
$(B)/test_heard: | $(B)/lendbay-screen

# Draws the whole gallery, and compares.
tests       += test_golden
test_golden := tests/test_golden $(gallery)
LIBS_test_golden := cmocka libpng pangocairo pangoft2 fontconfig libconfig libsodium

tests       += test_screen
test_screen := tests/test_screen tests/screen_bench tests/samples ui/seat firmware/message $(board) $(text)
LIBS_test_screen := cmocka libconfig libsodium
$(B)/test_screen: | $(B)/lendbay-screen

tests      += test_touch
test_touch := tests/test_touch tests/samples $(ui) $(board) $(text)
LIBS_test_touch := cmocka sdl2 pangocairo pangoft2 fontconfig libconfig libsodium

# Fuzzers: one for each kind of file or message that is read. Built by clang only, with `main` of
# all else under another name: tests/fuzz/run.
fuzz    := tests/fuzz/fuzz
room    := tests/fuzz/room tests/fuzz/still
fuzzers := board cards import values ledger canonical facts image ring admin ndef text scan rig window \
           script locker caller view export backup carve pin evidence

fuzz_board     := tests/fuzz/fuzz_board $(fuzz) $(board) $(text)
fuzz_cards     := tests/fuzz/fuzz_cards $(fuzz) firmware/cards drivers/rig/tags drivers/ndef $(text)
fuzz_import    := tests/fuzz/fuzz_import $(fuzz) $(room) $(filter-out firmware/cli/maker,$(lendbay-ledger))
fuzz_values    := tests/fuzz/fuzz_values $(fuzz) firmware/cli/values $(text)
fuzz_ledger    := tests/fuzz/fuzz_ledger $(fuzz) $(room) $(engine) $(board) $(core) $(ledger)
fuzz_canonical := tests/fuzz/fuzz_canonical $(fuzz) $(addprefix firmware/ledger/,canonical chain) $(text)
fuzz_facts     := tests/fuzz/fuzz_facts $(fuzz) $(core)
fuzz_image     := tests/fuzz/fuzz_image $(fuzz) $(core)
fuzz_ring      := tests/fuzz/fuzz_ring $(fuzz) $(room) \
                  $(filter-out $(addprefix firmware/,ring outage disk child log),$(lendbay-ring))
fuzz_admin     := tests/fuzz/fuzz_admin $(fuzz) $(room) $(engine) $(board) $(core) $(ledger)
fuzz_ndef      := tests/fuzz/fuzz_ndef $(fuzz) drivers/ndef $(text)
fuzz_text      := tests/fuzz/fuzz_text $(fuzz) $(text)
fuzz_evidence  := tests/fuzz/fuzz_evidence $(fuzz) firmware/evidence $(text)
fuzz_scan      := tests/fuzz/fuzz_scan $(fuzz) drivers/scan_keys
fuzz_rig       := tests/fuzz/fuzz_rig $(fuzz) $(rig) $(board) $(text)
fuzz_window    := tests/fuzz/fuzz_window $(fuzz) ui/rig_state
fuzz_script    := tests/fuzz/fuzz_script $(fuzz) firmware/screen_script $(text)
fuzz_export    := tests/fuzz/fuzz_export $(fuzz) firmware/verify/paper $(judge) firmware/ledger/canonical $(text)
fuzz_backup    := tests/fuzz/fuzz_backup $(fuzz) $(ledger) $(text)
fuzz_carve     := tests/fuzz/fuzz_carve $(fuzz) $(ledger) $(text)
# These are processes whole but for their messages, which they are given by the fuzzer.
alone          := firmware/child firmware/log firmware/options $(board) $(text)
fuzz_locker    := tests/fuzz/fuzz_locker $(fuzz) $(lockers) $(alone)
fuzz_caller    := tests/fuzz/fuzz_caller $(fuzz) firmware/calling $(alone)
fuzz_pin       := tests/fuzz/fuzz_pin $(fuzz) firmware/log firmware/options $(text)
fuzz_view      := tests/fuzz/fuzz_view $(fuzz) tests/samples $(staffed) $(draw) $(alone)

LIBS_fuzz_board     := libconfig libsodium
LIBS_fuzz_cards     := libconfig
LIBS_fuzz_import    := libconfig sqlite3 libsodium
LIBS_fuzz_ledger    := libconfig sqlite3 libsodium
LIBS_fuzz_canonical := libsodium
LIBS_fuzz_ring      := libconfig sqlite3 libsodium
LIBS_fuzz_admin     := libconfig sqlite3 libsodium
LIBS_fuzz_rig       := libconfig libsodium
LIBS_fuzz_locker    := libconfig libsodium libgpiod
LIBS_fuzz_caller    := libconfig libsodium
LIBS_fuzz_export    := libsodium
LIBS_fuzz_backup    := sqlite3 libsodium
LIBS_fuzz_carve     := sqlite3 libsodium
LIBS_fuzz_evidence  := jansson
LIBS_fuzz_pin       := libsodium
LIBS_fuzz_view      := libconfig libsodium pangocairo pangoft2 fontconfig

# The time and the chances of a run are those of its input.
still := -Wl,--wrap=clock_read,--wrap=clock_random
LINK_fuzz_import := $(still)
LINK_fuzz_ledger := $(still)
LINK_fuzz_admin  := $(still)
LINK_fuzz_ring   := $(still),--wrap=poll

# Tests for the machine of check-hardware only: real lines, that the kernel simulates.
hardware := test_locker_gpiod test_scanner_evdev test_keypad_evdev play_hardware play_screen play_kiosk play_again
test_locker_gpiod := $(addprefix tests/hardware/,test_locker_gpiod wires sim) tests/locker_contract \
                     tests/bench $(lockers) firmware/message $(board) $(text)
LIBS_test_locker_gpiod := cmocka libconfig libsodium libgpiod
test_scanner_evdev := tests/hardware/test_scanner_evdev tests/hardware/keys tests/scanner_contract tests/bench \
                      drivers/scan_keys drivers/scanner_evdev drivers/keyboard_evdev firmware/message $(board) $(text)
LIBS_test_scanner_evdev := cmocka libconfig libsodium libevdev
test_keypad_evdev := tests/hardware/test_keypad_evdev tests/hardware/keys tests/keypad_contract tests/bench \
                     firmware/screen_keys firmware/log $(keypads) firmware/message $(board) $(text)
LIBS_test_keypad_evdev := cmocka libconfig libsodium libevdev
play_hardware := $(addprefix tests/hardware/,play_hardware wires sim) tests/bench firmware/message \
                 $(board) $(text)
LIBS_play_hardware := cmocka libconfig libsodium
play_screen := $(addprefix tests/hardware/,play_screen sheet monitor fingers glasses) tests/bench \
               tests/samples firmware/message $(draw) $(board) $(text)
LIBS_play_screen := cmocka libconfig libsodium pangocairo pangoft2 fontconfig
kiosk_room := $(addprefix tests/hardware/,kiosk_room sheet monitor fingers glasses wires sim) tests/bench \
              tests/samples firmware/message $(draw) $(board) $(text)
play_kiosk := tests/hardware/play_kiosk $(kiosk_room)
play_again := tests/hardware/play_again $(kiosk_room)
LIBS_play_kiosk := cmocka libconfig libsodium pangocairo pangoft2 fontconfig
LIBS_play_again := $(LIBS_play_kiosk)

# --- Rules ---------------------------------------------------------------------

all: ## build all programs into build/
all: $(addprefix $(B)/,$(programs)) $(catalogues)

# Said in words before the compiler says it in its own.
libraries:
	@$(PKG) --exists $(sort $(foreach p,$(programs),$(LIBS_$(p)))) || { \
		echo 'A library is missing: `board/setup build` installs them all, as `make run` does.' >&2; \
		exit 69; }

$(B)/obj/%.o: %.c Makefile | libraries
	@mkdir -p $(@D)
	$(CC) $(WARN) $(OPT) $(SAN) $(CFLAGS) -fstack-protector-strong -D_GNU_SOURCE \
		-DLENDBAY_VERSION='"$(VERSION)"' $(DEF_$*) $(INC_$(dir $<)) \
		$(if $(PKG_$*),$(shell $(PKG) --cflags $(PKG_$*))) -MMD -MP -c $< -o $@

$(B)/words/C.UTF-8/LC_MESSAGES/lendbay-%.mo: ui/words/%.po
	@mkdir -p $(@D)
	msgfmt --check -o $@ $<

define program
$(B)/$(1): $$(addprefix $(B)/obj/,$$(addsuffix .o,$$($(1))))
	$$(CC) $$(OPT) $$(SAN) $$(LDFLAGS) $$(LINK_$(1)) $$^ $$(if $$(LIBS_$(1)),$$(shell $(PKG) --libs $$(LIBS_$(1)))) -lm -o $$@
endef
$(foreach p,$(programs) $(players) $(tests) $(hardware) $(fuzzers:%=fuzz_%),$(eval $(call program,$(p))))

$(addprefix $(B)/,lendbay-screen play_screen shot walk test_golden test_fit test_ui test_touch test_glass test_staff_screens): | $(catalogues)

-include $(shell find $(B)/obj -name '*.d' 2>/dev/null)

# --- What people type -----------------------------------------------------------

JOBS   := $(shell nproc)
PREFIX := /usr/local

help: ## say this
	@echo 'make TARGET, on Debian and Raspberry Pi OS:'
	@sed -n 's/^\([a-z-]*\):.*## /\1 /p' Makefile | while read -r target what; do \
		printf '  %-15s %s\n' "$$target" "$$what"; done

run: ## set up, build, and open the kiosk with its simulated hardware on this display
	@board/setup build run
	@$(MAKE) -s -j$(JOBS) all
	@board/rig/run $(B) $(B)/run-data

demo: ## set up, build, and play a whole loan without a display; pictures in build/demo
	@board/setup build run demo
	@$(MAKE) -s -j$(JOBS) all $(B)/play
	@tests/demo $(B) $(B)/demo

shots: ## set up, build, and draw every screen in many dresses, into build/shots; index.png first
	@board/setup build run check
	@$(MAKE) -s -j$(JOBS) $(B)/shot
	@[ -d $(B)/shots ] || rm -f $(B)/shots
	@$(B)/shot --all $(B)/shots

shots-accept: ## … and say that they are as they should be: renews tests/pictures
	@board/setup build run check
	@$(MAKE) -s -j$(JOBS) $(B)/shot
	@$(B)/shot --accept

SEED  ?= 1
MUTANTS ?= 150
STEPS ?= 5000000
sim: ## set up, build, and simulate STEPS steps of a library from SEED on; all that can go wrong, does
	@board/setup build check
	@$(MAKE) -s -j$(JOBS) $(B)/sim
	@$(B)/sim --seed $(SEED) --steps $(STEPS) $(SIM)

PRESSES ?= 100000
.PHONY: walk
walk: ## set up, build, and press everything on every screen, PRESSES times, from SEED on
	@board/setup build run check
	@$(MAKE) -s -j$(JOBS) $(B)/walk
	@$(B)/walk --presses $(PRESSES) --seed $(SEED)

KILLS ?= 1000
CUTS ?= 10
.PHONY: cuts
cuts: ## set up, build, and cut the power at every write, with CUTS chances of each kind
	@board/setup build check
	@$(MAKE) -s -j$(JOBS) $(B)/test_cuts $(B)/test_cuts_backup
	@CUTS=$(CUTS) $(B)/test_cuts
	@CUTS=$(CUTS) $(B)/test_cuts_backup

.PHONY: kill
kill: ## set up, build, and kill processes of a kiosk KILLS times under traffic, from SEED on
	@board/setup build run demo check
	@$(MAKE) -s -j$(JOBS) all $(B)/kill
	@tests/display tests/kill/run $(B) $(B)/kill.out $(KILLS) $(SEED)

mutants: ## change the core in MUTANTS small ways from SEED on, and count what the tests catch
	@board/setup build check
	@MAKE='$(MAKE)' MUTANTS='$(MUTANTS)' SEED='$(SEED)' tests/mutants/run $(B)

FUZZ_S ?= 60
fuzz: ## set up, build, and fuzz all that reads a file or a message, FUZZ_S seconds each
	@board/setup build check
	@MAKE='$(MAKE)' tests/fuzz/run $(B) $(FUZZ_S)

bench: ## set up, build, and measure how quick and how quiet it is; build/bench/figures.txt
	@board/setup build run demo
	@$(MAKE) -s -j$(JOBS) all $(B)/figures $(B)/panes $(B)/ages $(B)/play
	@tests/figures/run $(B) $(B)/bench

bench-large: ## the same of a ledger with 4,000,000 loans; says how much disk and time it needs
	@board/setup build run demo
	@$(MAKE) -s -j$(JOBS) all $(B)/ages
	@tests/figures/run $(B) $(B)/bench 4000000

check: ## set up, build with gcc and clang, and test everything
	@board/setup build run demo check
	@$(MAKE) -s suites

# After the set-up, which may have changed what there is to test.
suites:
	@MAKE='$(MAKE)' tests/run $(B) '$(tests)' '$(stories)' '$(scripts)'

# 77 says that it was skipped, and why; asked for by hand that is no failure.
check-hardware: ## test lockers, scanner and screen on a kernel's own devices, in virtual machines
	@board/setup build run check
	@tests/hardware/check build/hardware $(MAKE) || [ $$? = 77 ]

everything: all $(addprefix $(B)/,$(players) $(tests))

# Stories and scripts that are tests; demo.play is the demo.
stories = $(sort $(wildcard tests/stories/*.story))
scripts = $(sort $(filter-out tests/scripts/demo.play,$(wildcard tests/scripts/*.play)))

formatted = $(sort $(shell find firmware ui drivers include tests -name '*.[ch]'))

format: ## format all C files
	clang-format -i $(formatted)

format-check: ## say what is not formatted
	clang-format --dry-run -Werror $(formatted)

# What tests/sim/broken builds its broken simulations from.
sim-objects:
	@echo $(sim:%=$(B)/obj/%.o)
sim-includes:
	@echo $(sort $(INC_firmware/core/) $(INC_firmware/ledger/) $(INC_firmware/))
sim-libraries:
	@$(PKG) --libs $(LIBS_sim)

# What tests/fuzz/run builds, and tests/fuzz/broken builds anew. Judged by gcc elsewhere.
fuzzed := -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
fuzz-names:
	@echo $(fuzzers)
fuzz-programs:
	@$(MAKE) B=$(B)/fuzz CC=clang OPT='-O1 -g' SAN='$(fuzzed)' LDFLAGS=-fsanitize=fuzzer \
		CFLAGS='-Wno-error -Dmain=program_main' $(fuzzers:%=$(B)/fuzz/fuzz_%)
fuzz-objects:
	@echo $(foreach t,$(TARGETS),$(LINK_fuzz_$(t)) $(patsubst %,$(B)/fuzz/obj/%.o,$(fuzz_$(t))) \
		$(if $(LIBS_fuzz_$(t)),$(shell $(PKG) --libs $(LIBS_fuzz_$(t)))))
fuzz-flags:
	@echo -std=c11 -O1 -g $(fuzzed) -D_GNU_SOURCE -Dmain=program_main $(INC_tests/fuzz/)

# Every file that is in a program, with the include paths of its room.
judged := $(sort $(foreach p,$(programs) $(players) $(tests) $(hardware) $(fuzzers:%=fuzz_%),$($(p))))

tidy: ## look for mistakes with clang-tidy
tidy: $(judged:%=$(B)/tidy/%.ok)

$(B)/tidy/%.ok: $(B)/obj/%.o .clang-tidy tests/.clang-tidy
	@mkdir -p $(@D)
	clang-tidy --quiet $*.c -- $(WARN) -D_GNU_SOURCE -DLENDBAY_VERSION='"$(VERSION)"' $(DEF_$*) \
		$(INC_$(dir $*)) $(if $(PKG_$*),$(shell $(PKG) --cflags $(PKG_$*)))
	@touch $@

cppcheck: ## look for mistakes with cppcheck (in the house; of cmocka it knows too little)
	@mkdir -p $(B)/cppcheck
	cppcheck --quiet --std=c11 --library=posix --enable=warning,performance,portability \
		--inline-suppr --suppressions-list=.cppcheck --error-exitcode=1 -j $(JOBS) \
		--cppcheck-build-dir=$(B)/cppcheck -D_GNU_SOURCE -DLENDBAY_VERSION='"$(VERSION)"' \
		$(DEF_firmware/core/maker) $(sort $(foreach room,$(filter INC_%,$(.VARIABLES)),$($(room)))) \
		$(patsubst %,%.c,$(filter-out tests/%,$(judged)))

# Where programs, boards and units go. A kiosk is set up from there: board/lendbay.service.
units  := lendbay.service lendbay-backup.service lendbay-backup.timer
boards := $(sort $(dir $(wildcard board/*/*)))

install: ## install into DESTDIR, below PREFIX (/usr/local)
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/systemd/system
	install $(addprefix $(B)/,$(programs)) $(DESTDIR)$(PREFIX)/bin
	install -d $(DESTDIR)$(PREFIX)/libexec/lendbay
	install board/stick-udisks $(DESTDIR)$(PREFIX)/libexec/lendbay
	install -d $(addprefix $(DESTDIR)$(PREFIX)/share/man/man,1 5 8)
	for section in 1 5 8; do \
		install -m 644 firmware/man/*.$$section $(DESTDIR)$(PREFIX)/share/man/man$$section \
		|| exit 1; done
	install -d $(DESTDIR)$(PREFIX)/share/doc/lendbay
	install -m 644 ui/guides/* tests/pictures/1*.png $(DESTDIR)$(PREFIX)/share/doc/lendbay
	sed -i 's|../../tests/pictures/||' $(DESTDIR)$(PREFIX)/share/doc/lendbay/*.html
	for unit in $(units); do \
		sed 's|@PREFIX@|$(PREFIX)|' board/$$unit \
			>$(DESTDIR)$(PREFIX)/lib/systemd/system/$$unit || exit 1; \
	done
	install -m 644 board/journald@lendbay.conf $(DESTDIR)$(PREFIX)/lib/systemd
	install -d $(DESTDIR)$(PREFIX)/share/lendbay/board
	install -m 644 board/50-lendbay-stick.rules $(DESTDIR)$(PREFIX)/share/lendbay/board
	for board in $(boards:board/%/=%); do \
		install -d "$(DESTDIR)$(PREFIX)/share/lendbay/board/$$board" && \
		install -m 644 board/$$board/*.* "$(DESTDIR)$(PREFIX)/share/lendbay/board/$$board" || \
		exit 1; done
	install -d $(DESTDIR)$(PREFIX)/share/lendbay/words/C.UTF-8/LC_MESSAGES
	install -m 644 $(catalogues) $(DESTDIR)$(PREFIX)/share/lendbay/words/C.UTF-8/LC_MESSAGES

icons: ## take the icons from their npm package anew, for when ui/make-icons names others
	@mkdir -p $(B)/icons
	cd $(B)/icons && npm pack --silent @phosphor-icons/core@2.1.1 >package.name && \
		tar xzf "$$(cat package.name)"
	ui/make-icons $(B)/icons/package ui

man: ## write lendbay-ledger(8) anew, from what the program says of itself
man: all
	firmware/man/make-ledger-page $(B)/lendbay-ledger >$(B)/lendbay-ledger.8
	cp $(B)/lendbay-ledger.8 firmware/man/

words: ## list the screen's words anew, and say which of them each language still lacks
	@board/setup build
	@ui/make-words $(B)/words.work

clean: ## remove everything that was built, and the data of make run
	rm -rf build

.PHONY: all libraries help run demo shots shots-accept sim sim-objects sim-includes sim-libraries mutants bench bench-large check suites check-hardware \
	fuzz fuzz-names fuzz-programs fuzz-objects fuzz-flags \
	everything format format-check tidy \
	cppcheck install icons man words clean
.DEFAULT_GOAL := all
