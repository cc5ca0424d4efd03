# Every small change that may be made to one C file, a line each:
#
#     FIRST-LINE <tab> LAST-LINE <tab> WHAT <tab> NEW TEXT (with \n for a line's end)
#
# Comments, assertions, the heads of loops and everything outside a function's
# body or a table stay as they are.

function say(first, last, what, text) {
	gsub(/\\/, "\\\\", text)
	printf "%d\t%d\t%s\t%s\n", first, last, what, text
}

# Changes the n-th place where `from` stands; says each.
function each(line, from, to, what,    at, rest, done) {
	rest = line
	done = ""
	while ((at = index(rest, from)) > 0) {
		say(NR, NR, what, done substr(rest, 1, at - 1) to substr(rest, at + length(from)))
		done = done substr(rest, 1, at + length(from) - 1)
		rest = substr(rest, at + length(from))
	}
}

# Nothing, in place of `statement`; which it was stays to be read, and to be named.
function dropped(statement) {
	sub(/^\t+/, "", statement)
	return "\t; // " statement
}

{ text[NR] = $0 }

# A statement of several lines that records a fact, from its first line to "now, out);".
/^\t+(record|add_effect)\($|^\t+(record|add_effect)\(k,$/ { opened = NR; next }
opened && /out\);$/ {
	say(opened, NR, "a fact is not recorded", "\t(void)now;")
	opened = 0
	next
}
opened { next }

/^[ \t]*(\/\*|\*|\/\/|#)/ || /assert\(/ || !/^\t/ { previous = ""; next }
/^\t+(for|while) / || /\*\/$/ { previous = ""; next }

{
	each($0, " < ", " <= ", "a limit off by one")
	each($0, " <= ", " < ", "a limit off by one")
	each($0, " > ", " >= ", "a limit off by one")
	each($0, " >= ", " > ", "a limit off by one")
	each($0, " == ", " != ", "a condition inverted")
	each($0, " != ", " == ", "a condition inverted")
	each($0, " && ", " || ", "and for or")
	each($0, " || ", " && ", "or for and")
	each($0, "(!", "(", "a condition inverted")
	each($0, " + 1", " + 2", "one off")
	each($0, " - 1", " - 2", "one off")
}
/^\t+return true;$/ { say(NR, NR, "another answer", "\treturn false;") }
/^\t+return false;$/ { say(NR, NR, "another answer", "\treturn true;") }
/^\t+return REFUSED_[A-Z_]+;$/ && !/REFUSED_NOT;/ {
	say(NR, NR, "no refusal", "\treturn REFUSED_NOT;")
}
/ = true;$/ { each($0, " = true;", " = false;", "another value") }
/ = false;$/ { each($0, " = false;", " = true;", "another value") }

# Whole statements on one line: dropped, and swapped with the one above.
/^\t+[a-z_]+\(.*\);$/ {
	say(NR, NR, "a call dropped", dropped($0))
	indent = $0
	sub(/[^\t].*/, "", indent)
	if (previous != "" && previous_indent == indent)
		say(NR - 1, NR, "two calls swapped", $0 "\\n" previous)
	previous = $0
	previous_indent = indent
	next
}
/^\t+[a-z_>.\[\]-]+ (=|\|=|&=|\+=|-=) [^{]*;$/ || /^\t+[a-z_>.\[\]-]+(\+\+|--);$/ {
	say(NR, NR, "an assignment dropped", dropped($0))
}
{ previous = "" }
