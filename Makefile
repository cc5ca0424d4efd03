# Lendbay. Everything is built into build/; `make help` lists the targets.

B       ?= build
CC      ?= gcc
OPT     ?= -O2 -g
SAN     ?=
WARN    := -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
VERSION := 0.1
PKG     := pkg-config

# --- The rooms, from the inside out. A file joins on purpose; a room may include only what its INC names.

core     := firmware/core/book firmware/core/kiosk firmware/core/visit firmware/core/pin \
            firmware/core/borrow firmware/core/giveback firmware/core/staff firmware/core/door \
            firmware/core/rules firmware/core/calendar firmware/core/view firmware/core/fact \
            firmware/core/text firmware/core/reference

ledger   := firmware/ledger/canonical firmware/ledger/chain firmware/ledger/ledger \
            firmware/ledger/registry firmware/ledger/verify firmware/ledger/create

engine   := firmware/engine firmware/admin firmware/clock
common   := firmware/message firmware/log firmware/options
board    := firmware/board

INC_firmware/core/   := -Iinclude
INC_firmware/ledger/ := -Iinclude -Ifirmware/ledger
INC_firmware/cli/    := -Iinclude -Ifirmware -Ifirmware/cli
INC_firmware/        := -Iinclude -Ifirmware -Idrivers -Iui
INC_drivers/         := -Iinclude -Idrivers
INC_drivers/rig/     := -Iinclude -Idrivers -Idrivers/rig
INC_ui/              := -Iinclude -Iui
INC_tests/           := -Iinclude -Ifirmware -Ifirmware/ledger -Ifirmware/core -Idrivers -Idrivers/rig -Iui -Itests

# --- Libraries, by the file or program that needs them.

CFLAGS_firmware/board           = $(shell $(PKG) --cflags libconfig)
LIBS_board                      = $(shell $(PKG) --libs libconfig)
LIBS_ledger                     = $(shell $(PKG) --libs sqlite3 libsodium)

# --- Programs: what each is made of.

programs := lendbay lendbay-ring lendbay-locker lendbay-reader lendbay-pin lendbay-screen \
            lendbay-rig lendbay-rig-window lendbay-ledger

lendbay        := firmware/parent firmware/supervise $(common) $(board) firmware/core/text firmware/core/fact firmware/core/reference
lendbay-ring   := firmware/ring firmware/loop $(engine) $(common) $(board) $(core) $(ledger)

lendbay_LIBS        = $(LIBS_board)
lendbay-ring_LIBS   = $(LIBS_board) $(LIBS_ledger)
